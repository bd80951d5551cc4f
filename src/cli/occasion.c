/* SPDX-License-Identifier: Apache-2.0
 * kith occasion and occasions. */
#include "core/occasion.h"

#include <string.h>

#include "base/phrase.h"
#include "cli/commands.h"

static bool
run_occasion(Cli *cli, const Args *args, GError **error)
{
    const char *const *rest = args_rest(args);
    Receipt receipt = {0};
    gint64 id = 0;

    if (!args_expect(args, &command_occasion, 4, 4, error))
        return false;
    if (strcmp(rest[0], "add") != 0) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "Write: kith occasion %s",
                    command_occasion.usage);
        return false;
    }
    if (!person_resolve(cli->ctx, rest[1], &id, error) ||
        !occasion_create(cli->ctx, id, rest[2], rest[3], &receipt, error))
        return false;
    if (cli->json) {
        Json *object = json_object_new();

        json_set_text(object, "kind", rest[2]);
        json_set_text(object, "date", rest[3]);
        cli_put_json_receipt(cli, &receipt, "occasion", object);
        return true;
    }
    if (receipt.change_id != 0)
        cli_print(cli, "Noted.\n");
    cli_put_receipt(cli, &receipt);
    return true;
}

const Command command_occasion = {
    .name = "occasion",
    .usage = "add PERSON KIND DATE",
    .summary = "a birthday, an anniversary, a day that comes back",
    .flags = COMMAND_WRITES,
    .run = run_occasion,
};

static const Option occasions_options[] = {
    {"within", 'w', OPTION_TEXT, "TIME", "how far ahead (30d; at most a year)"},
    {.kind = OPTION_END},
};

static void
put_due(Cli *cli, const OccasionDue *due)
{
    g_autofree char *date = phrase_date(due->day, cli->ctx->today);
    g_autofree char *when = phrase_when(due->day, cli->ctx->today);
    g_autofree char *ordinal = phrase_ordinal(due->years);
    g_autofree char *kind =
        due->years > 0 ? g_strdup_printf("%s %s", ordinal, due->kind) : g_strdup(due->kind);

    cli_put_cell(cli, STYLE_ACCENT, when, 11);
    cli_print(cli, "  ");
    cli_put_cell(cli, STYLE_DIM, date, 17);
    cli_print(cli, "  ");
    cli_put_cell(cli, STYLE_STRONG, due->person_name, 28);
    cli_print(cli, "  ");
    cli_put(cli, STYLE_PLAIN, kind);
    cli_print(cli, "\n");
}

static Json *
due_json(const OccasionDue *due)
{
    Json *object = json_object_new();

    json_set(object, "person", json_person_ref(due->person_id, due->person_name));
    json_set_text(object, "kind", due->kind);
    json_set_text(object, "date", due->date);
    json_set_day(object, "next", due->day);
    if (due->years > 0)
        json_set_int(object, "years", due->years);
    else
        json_set_null(object, "years");
    return object;
}

static bool
run_occasions(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(GPtrArray) due = NULL;
    gint64 seconds = 30 * 86400;
    Json *object;
    Json *list;

    if (!args_expect(args, &command_occasions, 0, 0, error) ||
        (args_flag(args, "within") &&
         !duration_parse(args_text(args, "within"), &seconds, error)) ||
        !occasion_list_due(cli->ctx, cli->ctx->today, MIN(seconds / 86400, 366), &due, error))
        return false;
    if (!cli->json) {
        for (guint i = 0; i < due->len; i++)
            put_due(cli, due->pdata[i]);
        if (due->len == 0)
            cli_print(cli, "No occasions in that time.\n");
        return true;
    }
    object = json_object_new();
    list = json_list_new();
    for (guint i = 0; i < due->len; i++)
        json_append(list, due_json(due->pdata[i]));
    json_set(object, "occasions", list);
    json_set_bool(object, "more", false);
    cli_put_json(cli, object);
    return true;
}

const Command command_occasions = {
    .name = "occasions",
    .usage = "[--within TIME]",
    .summary = "birthdays and other days that come up",
    .flags = COMMAND_READS,
    .options = occasions_options,
    .run = run_occasions,
};
