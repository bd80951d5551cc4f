/* SPDX-License-Identifier: Apache-2.0
 * kith cadence. */
#include "core/cadence.h"

#include "cli/commands.h"

static const Option cadence_options[] = {
    {"tag", 't', OPTION_TEXT, "TAG", "for everybody with this tag"},
    {"tier", 0, OPTION_TEXT, "TIER", "for everybody in this tier"},
    {.kind = OPTION_END},
};

static bool
set_group(Cli *cli, const Args *args, Cadence cadence, Receipt *receipt, GError **error)
{
    const char *tag = args_text(args, "tag");
    Tier tier = TIER_NONE;

    if (tag != NULL)
        return cadence_set_tag(cli->ctx, tag, cadence, receipt, error);
    if (!tier_parse(args_text(args, "tier"), &tier) || tier == TIER_NONE) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "“%s” is no tier; choose inner, close, regular, wide or known.",
                    args_text(args, "tier"));
        return false;
    }
    return cadence_set_tier(cli->ctx, tier, cadence, receipt, error);
}

static bool
run_cadence(Cli *cli, const Args *args, GError **error)
{
    bool group = args_flag(args, "tag") || args_flag(args, "tier");
    const char *const *rest = args_rest(args);
    Cadence cadence;
    Receipt receipt = {0};
    gint64 id = 0;
    unsigned count = group ? 1 : 2;

    if (!args_expect(args, &command_cadence, count, count, error) ||
        !cadence_parse(rest[count - 1], &cadence, error))
        return false;
    if (group ? !set_group(cli, args, cadence, &receipt, error)
              : !person_resolve(cli->ctx, rest[0], &id, error) ||
                    !cadence_set_person(cli->ctx, id, cadence, &receipt, error))
        return false;
    if (cli->json) {
        Json *object = json_object_new();

        json_set_text(object, "set", rest[count - 1]);
        cli_put_json_receipt(cli, &receipt, "cadence", object);
        return true;
    }
    if (receipt.change_id != 0)
        cli_print(cli, "Set.\n");
    cli_put_receipt(cli, &receipt);
    return true;
}

const Command command_cadence = {
    .name = "cadence",
    .usage = "PERSON|--tag TAG|--tier TIER HOW-OFTEN",
    .summary = "how often to be in touch (2w, 30d, 3mo, auto, never, none)",
    .flags = COMMAND_WRITES,
    .options = cadence_options,
    .run = run_cadence,
};
