/* SPDX-License-Identifier: Apache-2.0
 * kith ratio. */
#include "core/ratio.h"

#include "cli/commands.h"

static void
set_ratio(Json *object, const Ratio *ratio)
{
    json_set_int(object, "asks", ratio->asks);
    json_set_int(object, "gives", ratio->gives);
}

static void
put_json(Cli *cli, const RatioReport *report)
{
    Json *object = json_object_new();
    Json *list = json_list_new();

    set_ratio(object, &report->all);
    for (guint i = 0; i < report->months->len; i++) {
        const RatioMonth *month = report->months->pdata[i];
        Json *row = json_object_new();

        json_set_text(row, "month", month->month);
        set_ratio(row, &month->ratio);
        json_append(list, row);
    }
    json_set(object, "months", list);
    cli_put_json(cli, object);
}

static void
put_row(Cli *cli, const char *name, const Ratio *ratio)
{
    cli_put_cell(cli, STYLE_STRONG, name, 12);
    cli_print(cli, "%6u asked for  %6u given\n", ratio->asks, ratio->gives);
}

static bool
run_ratio(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(RatioReport) report = NULL;
    const char *who = args_rest(args)[0];
    gint64 id = 0;

    if (!args_expect(args, &command_ratio, 0, 1, error) ||
        (who != NULL && !person_resolve(cli->ctx, who, &id, error)) ||
        !ratio_report(cli->ctx, id, &report, error))
        return false;
    if (cli->json) {
        put_json(cli, report);
        return true;
    }
    for (guint i = 0; i < report->months->len; i++) {
        const RatioMonth *month = report->months->pdata[i];

        put_row(cli, month->month, &month->ratio);
    }
    put_row(cli, "All", &report->all);
    return true;
}

const Command command_ratio = {
    .name = "ratio",
    .usage = "[PERSON]",
    .summary = "what you asked for against what you gave, for your eyes alone",
    .flags = COMMAND_READS,
    .run = run_ratio,
};
