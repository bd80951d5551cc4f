/* SPDX-License-Identifier: Apache-2.0
 * kith intro. */
#include <string.h>

#include "cli/commands.h"
#include "cli/entry.h"
#include "core/introduction.h"

static const Option options[] = {
    {"why", 0, OPTION_TEXT, "TEXT", "what each has from it"},
    {"person", 0, OPTION_TEXT, "PERSON", "only those with one person, as seen from them"},
    {"all", 'a', OPTION_FLAG, NULL, "those that are over too"},
    {"limit", 'n', OPTION_TEXT, "N", "at most so many (100)"},
    {.kind = OPTION_END},
};

static bool
run_propose(Cli *cli, const Args *args, GError **error)
{
    const char *const *rest = args_of_verb(args);
    const char *why = args_text(args, "why");
    Receipt receipt = {0};
    gint64 a = 0;
    gint64 b = 0;

    if (why == NULL) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "Say with --why what each has from it.");
        return false;
    }
    return person_resolve(cli->ctx, rest[0], &a, error) &&
           person_resolve(cli->ctx, rest[1], &b, error) &&
           introduction_propose(cli->ctx, a, b, why, &receipt, error) &&
           cli_put_entry_receipt(
               cli, LEDGER_INTRODUCTION, &receipt,
               "Proposed. Ask both before you connect them; “kith intro list” has "
               "the words.",
               error);
}

static void
put_introduction(Cli *cli, const Entry *entry, const EntryNames *names)
{
    const Introduction *introduction = introduction_of((Entry *)entry);
    char id[ID_TEXT_SIZE];

    cli_put(cli, STYLE_ACCENT, id_format(entry->id, id));
    cli_print(cli, "  ");
    cli_put_cell(cli, STYLE_DIM, introduction_states[introduction->state], 9);
    cli_print(cli, "  ");
    cli_put(cli, STYLE_STRONG, names->person);
    cli_print(cli, " (a: %s) and ", introduction_answers[introduction->answer_a]);
    cli_put(cli, STYLE_STRONG, names->other);
    cli_print(cli, " (b: %s)\n               ", introduction_answers[introduction->answer_b]);
    cli_put(cli, STYLE_PLAIN, introduction->why);
    cli_print(cli, "\n");
}

static bool
run_list(Cli *cli, const Args *args, GError **error)
{
    LedgerFilter filter = {.kind = LEDGER_INTRODUCTION};

    return cli_entry_filter(cli, args, &filter, error) &&
           cli_put_entries(cli, &filter, put_introduction, "No introductions are under way.",
                           error);
}

static bool
take_answer(Cli *cli, const Args *args, IntroductionAnswer answer, GError **error)
{
    const char *side = args_of_verb(args)[1];
    Receipt receipt = {0};
    gint64 id = 0;

    if (strcmp(side, "a") != 0 && strcmp(side, "b") != 0) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "Say whose answer it is: a (the first of the two) or b, not “%s”.", side);
        return false;
    }
    return cli_entry_id(args_of_verb(args)[0], &id, error) &&
           introduction_answer(cli->ctx, id, side[0] == 'a' ? SIDE_A : SIDE_B, answer, &receipt,
                               error) &&
           cli_put_entry_receipt(cli, LEDGER_INTRODUCTION, &receipt,
                                 answer == ANSWER_YES ? "Noted." : "Noted; the other is not told.",
                                 error);
}

static bool
run_accept(Cli *cli, const Args *args, GError **error)
{
    return take_answer(cli, args, ANSWER_YES, error);
}

static bool
run_decline(Cli *cli, const Args *args, GError **error)
{
    return take_answer(cli, args, ANSWER_NO, error);
}

static bool
run_connect(Cli *cli, const Args *args, GError **error)
{
    Receipt receipt = {0};
    gint64 id = 0;

    return cli_entry_id(args_of_verb(args)[0], &id, error) &&
           introduction_connect(cli->ctx, id, &receipt, error) &&
           cli_put_entry_receipt(cli, LEDGER_INTRODUCTION, &receipt, "Connected.", error);
}

static bool
run_outcome(Cli *cli, const Args *args, GError **error)
{
    Receipt receipt = {0};
    gint64 id = 0;

    return cli_entry_id(args_of_verb(args)[0], &id, error) &&
           introduction_outcome(cli->ctx, id, args_of_verb(args)[1], &receipt, error) &&
           cli_put_entry_receipt(cli, LEDGER_INTRODUCTION, &receipt, "Noted.", error);
}

static const Verb verbs[] = {
    {"list", "[--person PERSON] [--all]", COMMAND_READS, 0, 0, run_list},
    {"propose", "PERSON PERSON --why TEXT", COMMAND_WRITES, 2, 2, run_propose},
    {"accept", "ID a|b", COMMAND_WRITES, 2, 2, run_accept},
    {"decline", "ID a|b", COMMAND_WRITES, 2, 2, run_decline},
    {"connect", "ID", COMMAND_WRITES, 1, 1, run_connect},
    {"outcome", "ID TEXT", COMMAND_WRITES, 2, 2, run_outcome},
    {.name = NULL},
};

const Command command_intro = {
    .name = "intro",
    .usage = "[list|propose|accept|decline|connect|outcome] …",
    .summary = "introduce people to each other, after both said yes",
    .options = options,
    .verbs = verbs,
};
