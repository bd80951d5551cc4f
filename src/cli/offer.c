/* SPDX-License-Identifier: Apache-2.0
 * kith offer. */
#include <string.h>

#include "base/phrase.h"
#include "cli/commands.h"
#include "cli/entry.h"
#include "core/need.h"

#define ME "me"

static const Option options[] = {
    {"until", 'u', OPTION_TEXT, "DATE", "the last day on which it stands"},
    {"person", 0, OPTION_TEXT, "PERSON", "only those of one person"},
    {"all", 'a', OPTION_FLAG, NULL, "closed and past ones too"},
    {"limit", 'n', OPTION_TEXT, "N", "at most so many (100)"},
    {.kind = OPTION_END},
};

static bool
run_add(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(Entry) entry = entry_new(LEDGER_OFFER);
    Offer *offer = offer_of(entry);
    const char *who = args_of_verb(args)[0];
    Receipt receipt = {0};

    offer->what = g_strdup(args_of_verb(args)[1]);
    return (strcmp(who, ME) == 0 || person_resolve(cli->ctx, who, &entry->person_id, error)) &&
           cli_entry_day(cli, args, "until", &offer->until, error) &&
           offer_create(cli->ctx, offer, &receipt, error) &&
           cli_put_entry_receipt(cli, LEDGER_OFFER, &receipt, "Noted.", error);
}

static void
put_offer(Cli *cli, const Entry *entry, const EntryNames *names)
{
    const Offer *offer = offer_of((Entry *)entry);
    g_autofree char *until =
        offer->until == 0 ? g_strdup("") : phrase_when(offer->until, cli->ctx->today);
    bool current = offer_is_current(offer, cli->ctx->today);
    char id[ID_TEXT_SIZE];

    cli_put(cli, STYLE_ACCENT, id_format(entry->id, id));
    cli_print(cli, "  ");
    cli_put_cell(cli, STYLE_STRONG, names->person, 20);
    cli_print(cli, "  ");
    cli_put_cell(cli, STYLE_PLAIN, entry->ended_at != 0 ? "closed" : current ? until : "past", 12);
    cli_print(cli, "  ");
    cli_put(cli, STYLE_PLAIN, offer->what);
    cli_print(cli, "\n");
}

static bool
is_shown(const Cli *cli, const Entry *entry)
{
    return offer_is_current(offer_of((Entry *)entry), cli->ctx->today);
}

static bool
run_list(Cli *cli, const Args *args, GError **error)
{
    LedgerFilter filter = {.kind = LEDGER_OFFER};

    return cli_entry_filter(cli, args, &filter, error) &&
           cli_put_entries_that(cli, &filter, filter.ended ? NULL : is_shown, put_offer,
                                "No offers are noted.", error);
}

static bool
run_close(Cli *cli, const Args *args, GError **error)
{
    Receipt receipt = {0};
    gint64 id = 0;

    return cli_entry_id(args_of_verb(args)[0], &id, error) &&
           offer_close(cli->ctx, id, &receipt, error) &&
           cli_put_entry_receipt(cli, LEDGER_OFFER, &receipt, "Closed.", error);
}

static const Verb verbs[] = {
    {"list", "[--person PERSON] [--all]", COMMAND_READS, 0, 0, run_list},
    {"add", "PERSON|me WHAT [--until DATE]", COMMAND_WRITES, 2, 2, run_add},
    {"close", "ID", COMMAND_WRITES, 1, 1, run_close},
    {.name = NULL},
};

const Command command_offer = {
    .name = "offer",
    .usage = "[list|add|close] …",
    .summary = "what you and others can help with",
    .options = options,
    .verbs = verbs,
};
