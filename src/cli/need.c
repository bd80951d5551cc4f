/* SPDX-License-Identifier: Apache-2.0
 * kith need. */
#include "core/need.h"

#include "base/phrase.h"
#include "cli/commands.h"
#include "cli/entry.h"

static const Option options[] = {
    {"kind", 'k', OPTION_TEXT, "KIND",
     "overwhelmed, challenge, looking-for, hiring, job-hunting or other"},
    {"until", 'u', OPTION_TEXT, "DATE", "the last day on which it counts"},
    {"source", 0, OPTION_TEXT, "TEXT", "where you heard it"},
    {"person", 0, OPTION_TEXT, "PERSON", "only those of one person"},
    {"all", 'a', OPTION_FLAG, NULL, "closed and past ones too"},
    {"limit", 'n', OPTION_TEXT, "N", "at most so many (100)"},
    {.kind = OPTION_END},
};

static bool
read_kind(const Args *args, NeedKind *kind_out, GError **error)
{
    const char *word = args_text(args, "kind");
    int kind = word == NULL ? NEED_OTHER : ledger_word_index(need_kinds, word);

    if (kind < 0) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "“%s” is no kind of need; choose overwhelmed, challenge, looking-for, hiring, "
                    "job-hunting or other.",
                    word);
        return false;
    }
    *kind_out = (NeedKind)kind;
    return true;
}

static bool
run_add(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(Entry) entry = entry_new(LEDGER_NEED);
    Need *need = need_of(entry);
    Receipt receipt = {0};

    need->what = g_strdup(args_of_verb(args)[1]);
    cli_entry_set_text(&need->source, args, "source");
    return read_kind(args, &need->kind, error) &&
           person_resolve(cli->ctx, args_of_verb(args)[0], &entry->person_id, error) &&
           cli_entry_day(cli, args, "until", &need->until, error) &&
           need_create(cli->ctx, need, &receipt, error) &&
           cli_put_entry_receipt(cli, LEDGER_NEED, &receipt,
                                 "Noted. “kith need match” says who or what fits.", error);
}

static void
put_need(Cli *cli, const Entry *entry, const EntryNames *names)
{
    const Need *need = need_of((Entry *)entry);
    bool current = need_is_current(need, cli->ctx->today);
    g_autofree char *until =
        need->until == 0 ? g_strdup("") : phrase_when(need->until, cli->ctx->today);
    char id[ID_TEXT_SIZE];

    cli_put(cli, STYLE_ACCENT, id_format(entry->id, id));
    cli_print(cli, "  ");
    cli_put_cell(cli, STYLE_STRONG, names->person, 20);
    cli_print(cli, "  ");
    cli_put_cell(cli, STYLE_DIM, need_kinds[need->kind], 11);
    cli_print(cli, "  ");
    cli_put_cell(cli, STYLE_PLAIN, entry->ended_at != 0 ? "closed" : current ? until : "past", 12);
    cli_print(cli, "  ");
    cli_put(cli, STYLE_PLAIN, need->what);
    cli_print(cli, "\n");
}

static bool
is_shown(const Cli *cli, const Entry *entry)
{
    return need_is_current(need_of((Entry *)entry), cli->ctx->today);
}

static bool
run_list(Cli *cli, const Args *args, GError **error)
{
    LedgerFilter filter = {.kind = LEDGER_NEED};

    return cli_entry_filter(cli, args, &filter, error) &&
           cli_put_entries_that(cli, &filter, filter.ended ? NULL : is_shown, put_need,
                                "Nobody needs anything that you noted.", error);
}

static const char *
fit_word(const Fit *fit)
{
    return fit->kind == FIT_OFFER ? "offer" : fit->kind == FIT_NEED ? "need" : "person";
}

static Json *
fit_json(const Fit *fit)
{
    Json *object = json_object_new();

    json_set_text(object, "kind", fit_word(fit));
    json_set_id(object, "id", fit->entry_id);
    json_set(object, "person", json_person_ref(fit->person_id, fit->person));
    json_set_bool(object, "mine", fit->mine);
    json_set_text(object, "what", fit->what);
    json_set_text(object, "why", fit->why);
    json_set_real(object, "score", fit->score);
    return object;
}

static bool
put_matches_json(Cli *cli, const GPtrArray *matches, GError **error)
{
    g_autoptr(Json) list = json_list_new();
    Json *object;

    for (guint i = 0; i < matches->len; i++) {
        const NeedMatch *match = matches->pdata[i];
        Json *need = cli_entry_json(cli, match->need, error);
        Json *fits;

        if (need == NULL)
            return false;
        object = json_object_new();
        fits = json_list_new();
        for (guint j = 0; j < match->fits->len; j++)
            json_append(fits, fit_json(match->fits->pdata[j]));
        json_set(object, "need", need);
        json_set(object, "fits", fits);
        json_set_text(object, "suggestion", match->suggestion);
        json_append(list, object);
    }
    object = json_object_new();
    json_set(object, "matches", g_steal_pointer(&list));
    cli_put_json(cli, object);
    return true;
}

static void
put_fit(Cli *cli, const Fit *fit)
{
    cli_print(cli, "    ");
    cli_put(cli, STYLE_GOOD, fit->mine ? "You" : fit->person);
    if (fit->what != NULL) {
        cli_print(cli, ": ");
        cli_put(cli, STYLE_PLAIN, fit->what);
    }
    cli_print(cli, ". ");
    cli_put(cli, STYLE_DIM, fit->why);
    cli_print(cli, "\n");
}

static void
put_match(Cli *cli, const NeedMatch *match)
{
    cli_put(cli, STYLE_STRONG, match->person);
    cli_print(cli, " needs: ");
    cli_put(cli, STYLE_PLAIN, need_of(match->need)->what);
    cli_print(cli, "\n");
    if (match->suggestion != NULL)
        cli_print(cli, "    Something small: %s.\n", match->suggestion);
    for (guint i = 0; i < match->fits->len; i++)
        put_fit(cli, match->fits->pdata[i]);
    if (match->fits->len == 0 && match->suggestion == NULL)
        cli_print(cli, "    Nobody and nothing that you noted fits yet.\n");
}

static bool
run_match(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(GPtrArray) matches = NULL;
    const char *text = args_of_verb(args)[0];
    gint64 id = 0;

    if ((text != NULL && !cli_entry_id(text, &id, error)) ||
        !need_match(cli->ctx, id, &matches, error))
        return false;
    if (cli->json)
        return put_matches_json(cli, matches, error);
    for (guint i = 0; i < matches->len; i++)
        put_match(cli, matches->pdata[i]);
    if (matches->len == 0)
        cli_print(cli, "Nobody needs anything that you noted.\n");
    return true;
}

static bool
run_close(Cli *cli, const Args *args, GError **error)
{
    Receipt receipt = {0};
    gint64 id = 0;

    return cli_entry_id(args_of_verb(args)[0], &id, error) &&
           need_close(cli->ctx, id, &receipt, error) &&
           cli_put_entry_receipt(cli, LEDGER_NEED, &receipt, "Closed.", error);
}

static const Verb verbs[] = {
    {"list", "[--person PERSON] [--all]", COMMAND_READS, 0, 0, run_list},
    {"add", "PERSON WHAT [--kind KIND] [--until DATE]", COMMAND_WRITES, 2, 2, run_add},
    {"match", "[ID]", COMMAND_READS, 0, 1, run_match},
    {"close", "ID", COMMAND_WRITES, 1, 1, run_close},
    {.name = NULL},
};

const Command command_need = {
    .name = "need",
    .usage = "[list|add|match|close] …",
    .summary = "what others need, and who or what fits",
    .options = options,
    .verbs = verbs,
};
