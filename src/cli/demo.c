/* SPDX-License-Identifier: Apache-2.0
 * kith demo. */
#include "core/demo.h"

#include "cli/commands.h"

static bool
run_demo(Cli *cli, const Args *args, GError **error)
{
    Receipt receipt = {0};
    gint64 people = 0;
    gint64 interactions = 0;

    if (!args_expect(args, &command_demo, 0, 0, error) ||
        !demo_fill(cli->ctx, &receipt, &people, &interactions, error))
        return false;
    if (cli->json) {
        Json *object = json_object_new();

        json_set_id(object, "change", receipt.change_id);
        json_set_int(object, "people", people);
        json_set_int(object, "interactions", interactions);
        cli_put_json(cli, object);
        return true;
    }
    cli_print(cli,
              "%" G_GINT64_FORMAT " invented people and %" G_GINT64_FORMAT
              " interactions are in %s.\nLook at “kith today”, “kith list” and “kith find”.\n",
              people, interactions, cli->uri);
    cli_put_receipt(cli, &receipt);
    return true;
}

const Command command_demo = {
    .name = "demo",
    .usage = "",
    .summary = "fill an empty book with invented people",
    .flags = COMMAND_WRITES,
    .run = run_demo,
};
