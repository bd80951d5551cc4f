/* SPDX-License-Identifier: Apache-2.0
 * kith favor. */
#include "core/favor.h"

#include "base/phrase.h"
#include "cli/commands.h"
#include "cli/entry.h"

static const Option options[] = {
    {"given", 0, OPTION_FLAG, NULL, "you did it for them"},
    {"received", 0, OPTION_FLAG, NULL, "they did it for you; thanks are owed"},
    {"kind", 'k', OPTION_TEXT, "TEXT", "advice, referral, time … in your words"},
    {"weight", 'w', OPTION_TEXT, "N", "1 (small) to 5 (large); 2"},
    {"person", 0, OPTION_TEXT, "PERSON", "only with one person"},
    {"limit", 'n', OPTION_TEXT, "N", "at most so many (100)"},
    {.kind = OPTION_END},
};

static bool
run_add(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(Entry) entry = entry_new(LEDGER_FAVOR);
    Favor *favor = favor_of(entry);
    Receipt receipt = {0};

    if (args_flag(args, "given") == args_flag(args, "received")) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "Say who did it: --given (you for them) or --received (they for you).");
        return false;
    }
    favor->what = g_strdup(args_of_verb(args)[1]);
    favor->given = args_flag(args, "given");
    cli_entry_set_text(&favor->kind, args, "kind");
    return person_resolve(cli->ctx, args_of_verb(args)[0], &entry->person_id, error) &&
           args_number(args, "weight", 1, 5, 2, &favor->weight, error) &&
           favor_create(cli->ctx, favor, &receipt, error) &&
           cli_put_entry_receipt(cli, LEDGER_FAVOR, &receipt,
                                 favor->given ? "Noted." : "Noted, and thanks are owed.", error);
}

static void
put_favor(Cli *cli, const Entry *entry, const EntryNames *names)
{
    const Favor *favor = favor_of((Entry *)entry);
    Day day = instant_day(entry->made_at, cli->ctx->zone);
    g_autofree char *when = phrase_when(day, cli->ctx->today);
    char id[ID_TEXT_SIZE];

    cli_put(cli, STYLE_ACCENT, id_format(entry->id, id));
    cli_print(cli, "  ");
    cli_put_cell(cli, STYLE_DIM, favor->given ? "given" : "received", 8);
    cli_print(cli, "  ");
    cli_put_cell(cli, STYLE_STRONG, names->person, 20);
    cli_print(cli, "  ");
    cli_put_cell(cli, STYLE_PLAIN, when, 14);
    cli_print(cli, "  ");
    cli_put(cli, STYLE_PLAIN, favor->what);
    cli_print(cli, "\n");
}

static bool
run_list(Cli *cli, const Args *args, GError **error)
{
    LedgerFilter filter = {.kind = LEDGER_FAVOR};

    if (!cli_entry_filter(cli, args, &filter, error))
        return false;
    filter.ended = true;
    return cli_put_entries(cli, &filter, put_favor, "No favors are noted.", error);
}

static Json *
side_json(guint count, gint64 weight)
{
    Json *object = json_object_new();

    json_set_int(object, "count", count);
    json_set_int(object, "weight", weight);
    return object;
}

static void
set_tally(Json *object, const FavorTally *tally)
{
    json_set(object, "given", side_json(tally->given, tally->weight_given));
    json_set(object, "received", side_json(tally->received, tally->weight_received));
    json_set_int(object, "balance", tally->weight_given - tally->weight_received);
    json_set_int(object, "to_return", tally->to_return);
}

static void
put_balance_json(Cli *cli, const FavorBalance *balance)
{
    Json *object = json_object_new();
    Json *list = json_list_new();

    for (guint i = 0; i < balance->people->len; i++) {
        const FavorLine *line = balance->people->pdata[i];
        Json *person = json_object_new();

        json_set(person, "person", json_person_ref(line->person_id, line->name));
        set_tally(person, &line->tally);
        json_append(list, person);
    }
    set_tally(object, &balance->all);
    json_set(object, "people", list);
    cli_put_json(cli, object);
}

static void
put_tally(Cli *cli, const char *name, const FavorTally *tally)
{
    cli_put_cell(cli, STYLE_STRONG, name, 24);
    cli_print(cli, "  %3u given, %3u received", tally->given, tally->received);
    if (tally->to_return > 0)
        cli_print(cli, "; %u of them without anything from you since", tally->to_return);
    cli_print(cli, "\n");
}

static bool
run_balance(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(FavorBalance) balance = NULL;
    const char *who = args_of_verb(args)[0];
    gint64 person_id = 0;

    if ((who != NULL && !person_resolve(cli->ctx, who, &person_id, error)) ||
        !favor_balance(cli->ctx, person_id, &balance, error))
        return false;
    if (cli->json) {
        put_balance_json(cli, balance);
        return true;
    }
    for (guint i = 0; i < balance->people->len; i++) {
        const FavorLine *line = balance->people->pdata[i];

        put_tally(cli, line->name, &line->tally);
    }
    if (balance->people->len != 1)
        put_tally(cli, "All", &balance->all);
    return true;
}

static const Verb verbs[] = {
    {"list", "[--person PERSON]", COMMAND_READS, 0, 0, run_list},
    {"add", "PERSON WHAT --given|--received [--kind TEXT] [--weight N]", COMMAND_WRITES, 2, 2,
     run_add},
    {"balance", "[PERSON]", COMMAND_READS, 0, 1, run_balance},
    {.name = NULL},
};

const Command command_favor = {
    .name = "favor",
    .usage = "[list|add|balance] …",
    .summary = "favors done and received, and their balance",
    .options = options,
    .verbs = verbs,
};
