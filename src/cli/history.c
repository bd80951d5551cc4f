/* SPDX-License-Identifier: Apache-2.0
 * kith history and undo. */
#include "cli/commands.h"
#include "core/change.h"

static const Option history_options[] = {
    {"limit", 'n', OPTION_TEXT, "N", "at most so many (1 to 1000; 20)"},
    {.kind = OPTION_END},
};

static Json *
change_json(const ChangeRow *row)
{
    Json *object = json_object_new();

    json_set_id(object, "id", row->id);
    json_set_instant(object, "at", row->at);
    json_set_text(object, "surface", row->surface);
    json_set_text(object, "summary", row->summary);
    json_set_int(object, "rows", row->rows);
    json_set_bool(object, "undone", row->undone);
    json_set_id(object, "undoes", row->undoes);
    return object;
}

/** What a change did begins in this column. */
#define SUMMARY_INDENT 33

static void
put_change(Cli *cli, const ChangeRow *row)
{
    char id[ID_TEXT_SIZE];
    g_autofree char *at = instant_format_local(row->at, cli->ctx->zone);
    g_autofree char *summary = NULL;

    cli_put(cli, STYLE_ACCENT, id_format(row->id, id));
    cli_print(cli, "  ");
    cli_put(cli, STYLE_DIM, at);
    cli_print(cli, "  ");
    summary = g_strconcat(row->summary, row->undone ? " (undone)" : NULL, NULL);
    cli_put_wrapped(cli, row->undone ? STYLE_DIM : STYLE_PLAIN, summary, SUMMARY_INDENT);
}

static bool
run_history(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(GPtrArray) changes = NULL;
    gint64 person_id = 0;
    gint64 limit = 0;
    bool more = false;
    Json *object;
    Json *list;

    if (!args_expect(args, &command_history, 0, 1, error) ||
        !args_number(args, "limit", 1, 1000, 20, &limit, error) ||
        (args_rest_count(args) == 1 &&
         !person_resolve(cli->ctx, args_rest(args)[0], &person_id, error)) ||
        !change_list(cli->ctx, person_id, G_MAXINT64, (unsigned)limit, &changes, &more, error))
        return false;
    if (!cli->json) {
        for (guint i = 0; i < changes->len; i++)
            put_change(cli, changes->pdata[i]);
        if (changes->len == 0)
            cli_print(cli, "Nothing has been changed yet.\n");
        return true;
    }
    object = json_object_new();
    list = json_list_new();
    for (guint i = 0; i < changes->len; i++)
        json_append(list, change_json(changes->pdata[i]));
    json_set(object, "changes", list);
    json_set_bool(object, "more", more);
    cli_put_json(cli, object);
    return true;
}

const Command command_history = {
    .name = "history",
    .usage = "[PERSON]",
    .summary = "what was changed, and when",
    .flags = COMMAND_READS,
    .options = history_options,
    .run = run_history,
};

static bool
run_undo(Cli *cli, const Args *args, GError **error)
{
    const char *text = args_rest(args)[0];
    g_autofree char *summary = NULL;
    Receipt receipt = {0};
    gint64 id = 0;

    if (!args_expect(args, &command_undo, 0, 1, error))
        return false;
    if (text != NULL && !id_parse(text, &id)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "“%s” is no change; “kith history” lists them with their ids.", text);
        return false;
    }
    if (text != NULL && id == 0) { /* which would stand for the last one */
        g_set_error(error, KITH_ERROR, KITH_ERROR_NOT_FOUND,
                    "There is no change %s; “kith history” lists them.", text);
        return false;
    }
    if (!change_undo(cli->ctx, id, &receipt, &summary, error))
        return false;
    if (cli->json) {
        Json *object = json_object_new();

        json_set_id(object, "id", receipt.id);
        json_set_text(object, "summary", summary);
        cli_put_json_receipt(cli, &receipt, "undone", object);
        return true;
    }
    cli_print(cli, "Undone: ");
    cli_put(cli, STYLE_STRONG, summary);
    cli_print(cli, "\n");
    cli_put_receipt(cli, &receipt);
    return true;
}

const Command command_undo = {
    .name = "undo",
    .usage = "[CHANGE]",
    .summary = "take a change back (the last one, or the one named)",
    .flags = COMMAND_WRITES,
    .run = run_undo,
};
