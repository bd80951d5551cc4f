/* SPDX-License-Identifier: Apache-2.0
 * What the commands of the ledgers have in common. */
#include "cli/entry.h"

#include "base/phrase.h"
#include "format/json_entry.h"

bool
cli_entry_id(const char *text, gint64 *id_out, GError **error)
{
    if (id_parse(text, id_out))
        return true;
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                "“%s” is no id; an id has 13 letters and digits, and the list shows them.", text);
    return false;
}

void
cli_entry_set_text(char **slot, const Args *args, const char *option)
{
    if (!args_flag(args, option))
        return;
    g_free(*slot);
    *slot = g_strdup(args_text(args, option));
}

bool
cli_entry_day(const Cli *cli, const Args *args, const char *option, Day *day_out, GError **error)
{
    *day_out = 0;
    return !args_flag(args, option) ||
           day_parse(args_text(args, option), cli->ctx->today, day_out, error);
}

bool
cli_entry_filter(Cli *cli, const Args *args, LedgerFilter *filter, GError **error)
{
    gint64 limit = 0;

    if (!args_number(args, "limit", 1, 100000, 100, &limit, error) ||
        (args_flag(args, "person") &&
         !person_resolve(cli->ctx, args_text(args, "person"), &filter->person_id, error)))
        return false;
    filter->limit = (unsigned)limit;
    filter->ended = args_flag(args, "all");
    return true;
}

bool
cli_entry_channel(const Args *args, Channel *channel_out, GError **error)
{
    const char *name = args_text(args, "channel");

    if (name == NULL || channel_parse(name, channel_out))
        return true;
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                "“%s” is no channel; choose in-person, call, video, email, message, linkedin, "
                "social, letter or other.",
                name);
    return false;
}

Json *
cli_entry_json(Cli *cli, const Entry *entry, GError **error)
{
    g_auto(EntryNames) names = {0};

    if (!ledger_names(cli->ctx, entry, &names, error))
        return NULL;
    return json_entry(entry, names.person, names.other);
}

char *
cli_entry_when(const Cli *cli, const Entry *entry)
{
    return phrase_when(ledger_day(cli->ctx, entry), cli->ctx->today);
}

bool
cli_put_entry_receipt(Cli *cli, LedgerKind kind, const Receipt *receipt, const char *words,
                      GError **error)
{
    g_autoptr(Entry) entry = NULL;
    Json *record;
    char id[ID_TEXT_SIZE];

    if (!cli->json) {
        if (receipt->change_id != 0) {
            cli_print(cli, "%s  ", words);
            cli_put(cli, STYLE_ACCENT, id_format(receipt->id, id));
            cli_print(cli, "\n");
        }
        cli_put_receipt(cli, receipt);
        return true;
    }
    if (!ledger_get(cli->ctx, kind, receipt->id, &entry, error) ||
        (record = cli_entry_json(cli, entry, error)) == NULL)
        return false;
    cli_put_json_receipt(cli, receipt, ledger_of(kind)->noun, record);
    return true;
}

/* What a filter and a test let through. */
static bool
list_that(Cli *cli, const LedgerFilter *filter, EntryTest test, GPtrArray **entries_out,
          bool *more_out, GError **error)
{
    if (!ledger_list(cli->ctx, filter, entries_out, more_out, error))
        return false;
    for (guint i = (*entries_out)->len; i > 0 && test != NULL; i--) {
        if (!test(cli, (*entries_out)->pdata[i - 1]))
            g_ptr_array_remove_index(*entries_out, i - 1);
    }
    return true;
}

static Json *
entries_json(Cli *cli, const GPtrArray *entries, GError **error)
{
    g_autoptr(Json) list = json_list_new();

    for (guint i = 0; i < entries->len; i++) {
        Json *record = cli_entry_json(cli, entries->pdata[i], error);

        if (record == NULL)
            return NULL;
        json_append(list, record);
    }
    return g_steal_pointer(&list);
}

Json *
cli_entries_json(Cli *cli, const LedgerFilter *filter, bool *more_out, GError **error)
{
    g_autoptr(GPtrArray) entries = NULL;

    return ledger_list(cli->ctx, filter, &entries, more_out, error)
               ? entries_json(cli, entries, error)
               : NULL;
}

static bool
put_json(Cli *cli, LedgerKind kind, const GPtrArray *entries, bool more, GError **error)
{
    Json *list = entries_json(cli, entries, error);
    Json *object;

    if (list == NULL)
        return false;
    object = json_object_new();
    json_set(object, ledger_of(kind)->plural, list);
    json_set_bool(object, "more", more);
    cli_put_json(cli, object);
    return true;
}

bool
cli_put_entries_that(Cli *cli, const LedgerFilter *filter, EntryTest test, PutEntry put,
                     const char *empty, GError **error)
{
    g_autoptr(GPtrArray) entries = NULL;
    bool more = false;

    if (!list_that(cli, filter, test, &entries, &more, error))
        return false;
    if (cli->json)
        return put_json(cli, filter->kind, entries, more, error);
    for (guint i = 0; i < entries->len; i++) {
        g_auto(EntryNames) names = {0};

        if (!ledger_names(cli->ctx, entries->pdata[i], &names, error))
            return false;
        put(cli, entries->pdata[i], &names);
    }
    if (entries->len == 0)
        cli_print(cli, "%s\n", empty);
    if (more)
        cli_print(cli, "There are more; --limit N shows so many.\n");
    return true;
}

bool
cli_put_entries(Cli *cli, const LedgerFilter *filter, PutEntry put, const char *empty,
                GError **error)
{
    return cli_put_entries_that(cli, filter, NULL, put, empty, error);
}
