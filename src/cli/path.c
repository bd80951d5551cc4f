/* SPDX-License-Identifier: Apache-2.0
 * kith path. */
#include "core/path.h"

#include "base/phrase.h"
#include "cli/commands.h"

static const Option options[] = {
    {"max-hops", 'm', OPTION_TEXT, "N", "at most so many ties in a chain, 1 to 6 (3)"},
    {.kind = OPTION_END},
};

static Json *
hop_json(const PathHop *hop)
{
    Json *object = json_object_new();

    json_set(object, "person", json_person_ref(hop->person_id, hop->name));
    json_set_text(object, "evidence", hop->evidence);
    if (hop->age_days >= 0)
        json_set_int(object, "age_days", hop->age_days);
    else
        json_set_null(object, "age_days");
    json_set_real(object, "strength", hop->strength);
    return object;
}

static Json *
way_json(const PathWay *way)
{
    Json *object = json_object_new();
    Json *hops = json_list_new();

    for (guint i = 0; i < way->hops->len; i++)
        json_append(hops, hop_json(way->hops->pdata[i]));
    json_set_real(object, "strength", way->strength);
    json_set(object, "hops", hops);
    return object;
}

static void
put_report_json(Cli *cli, const PathReport *report)
{
    Json *object = json_object_new();
    Json *paths = json_list_new();
    Json *notes = json_list_new();

    for (guint i = 0; i < report->ways->len; i++)
        json_append(paths, way_json(report->ways->pdata[i]));
    for (guint i = 0; i < report->notes->len; i++)
        json_append_text(notes, report->notes->pdata[i]);
    json_set(object, "paths", paths);
    json_set(object, "notes", notes);
    cli_put_json(cli, object);
}

static void
put_way(Cli *cli, const PathWay *way)
{
    cli_print(cli, "You");
    for (guint i = 0; i < way->hops->len; i++) {
        cli_print(cli, " → ");
        cli_put(cli, STYLE_STRONG, ((const PathHop *)way->hops->pdata[i])->name);
    }
    cli_print(cli, "  ");
    cli_put(cli, STYLE_DIM,
            way->strength >= 0.3    ? "strong"
            : way->strength >= 0.1  ? "fair"
            : way->strength >= 0.03 ? "weak"
                                    : "faint");
    cli_print(cli, "\n");
    for (guint i = 0; i < way->hops->len; i++) {
        const PathHop *hop = way->hops->pdata[i];

        cli_print(cli, "    ");
        cli_put_cell(cli, STYLE_ACCENT, hop->name, 20);
        cli_print(cli, "  ");
        cli_put_wrapped(cli, STYLE_PLAIN, hop->evidence, 26);
    }
}

static bool
run_path(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(PathReport) report = NULL;
    gint64 hops = 0;

    if (!args_expect(args, &command_path, 1, 1, error) ||
        !args_number(args, "max-hops", 1, PATH_HOPS_MOST, PATH_HOPS, &hops, error) ||
        !path_report(cli->ctx, args_rest(args)[0], (guint)hops, &report, error))
        return false;
    if (cli->json) {
        put_report_json(cli, report);
        return true;
    }
    for (guint i = 0; i < report->ways->len; i++)
        put_way(cli, report->ways->pdata[i]);
    if (report->ways->len == 0) {
        g_autofree char *most = phrase_count(hops, "tie", "ties");

        cli_print(cli, "No chain of at most %s leads to ", most);
        cli_put(cli, STYLE_STRONG, report->name);
        cli_print(cli, ".\n");
    }
    for (guint i = 0; i < report->notes->len; i++) {
        cli_put(cli, STYLE_DIM, report->notes->pdata[i]);
        cli_print(cli, "\n");
    }
    return true;
}

const Command command_path = {
    .name = "path",
    .usage = "PERSON|COMPANY [--max-hops N]",
    .summary = "who can introduce you to a person or into a company",
    .flags = COMMAND_READS,
    .options = options,
    .run = run_path,
};
