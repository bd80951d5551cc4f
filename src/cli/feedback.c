/* SPDX-License-Identifier: Apache-2.0
 * kith feedback. */
#include "core/feedback.h"

#include "cli/commands.h"
#include "cli/entry.h"

static const Option options[] = {
    {"given", 0, OPTION_FLAG, NULL, "you gave it to them"},
    {"why", 0, OPTION_TEXT, "TEXT", "the reason of a decision; a decline needs one"},
    {"person", 0, OPTION_TEXT, "PERSON", "only from or to one person"},
    {"all", 'a', OPTION_FLAG, NULL, "what was reported back or given too"},
    {"limit", 'n', OPTION_TEXT, "N", "at most so many (100)"},
    {.kind = OPTION_END},
};

static bool
run_add(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(Entry) entry = entry_new(LEDGER_FEEDBACK);
    Feedback *feedback = feedback_of(entry);
    Receipt receipt = {0};

    feedback->text = g_strdup(args_of_verb(args)[1]);
    feedback->given = args_flag(args, "given");
    return person_resolve(cli->ctx, args_of_verb(args)[0], &entry->person_id, error) &&
           feedback_create(cli->ctx, feedback, &receipt, error) &&
           cli_put_entry_receipt(
               cli, LEDGER_FEEDBACK, &receipt,
               feedback->given ? "Noted." : "Noted. Thank them; the answer has a day's time.",
               error);
}

static void
put_feedback(Cli *cli, const Entry *entry, const EntryNames *names)
{
    const Feedback *feedback = feedback_of((Entry *)entry);
    char id[ID_TEXT_SIZE];

    cli_put(cli, STYLE_ACCENT, id_format(entry->id, id));
    cli_print(cli, "  ");
    cli_put_cell(cli, STYLE_DIM, feedback_states[feedback->state], 8);
    cli_print(cli, "  ");
    cli_put_cell(cli, STYLE_STRONG, names->person, 20);
    cli_print(cli, "  ");
    cli_put(cli, STYLE_PLAIN, feedback->text);
    cli_print(cli, "\n");
}

static bool
run_list(Cli *cli, const Args *args, GError **error)
{
    LedgerFilter filter = {.kind = LEDGER_FEEDBACK};

    return cli_entry_filter(cli, args, &filter, error) &&
           cli_put_entries(cli, &filter, put_feedback, "No feedback is open.", error);
}

static bool
run_decide(Cli *cli, const Args *args, GError **error)
{
    const char *word = args_of_verb(args)[1];
    int decision = ledger_word_index(feedback_decisions, word);
    Receipt receipt = {0};
    gint64 id = 0;

    if (decision <= DECISION_NONE) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "“%s” is no decision; choose adopt, partly or decline.", word);
        return false;
    }
    return cli_entry_id(args_of_verb(args)[0], &id, error) &&
           feedback_decide(cli->ctx, id, (FeedbackDecision)decision, args_text(args, "why"),
                           &receipt, error) &&
           cli_put_entry_receipt(cli, LEDGER_FEEDBACK, &receipt, "Decided.", error);
}

static bool
run_act(Cli *cli, const Args *args, GError **error)
{
    Receipt receipt = {0};
    gint64 id = 0;

    return cli_entry_id(args_of_verb(args)[0], &id, error) &&
           feedback_act(cli->ctx, id, args_of_verb(args)[1], &receipt, error) &&
           cli_put_entry_receipt(cli, LEDGER_FEEDBACK, &receipt, "Noted. Now tell them.", error);
}

static bool
run_report(Cli *cli, const Args *args, GError **error)
{
    Receipt receipt = {0};
    gint64 id = 0;

    return cli_entry_id(args_of_verb(args)[0], &id, error) &&
           feedback_report(cli->ctx, id, &receipt, error) &&
           cli_put_entry_receipt(cli, LEDGER_FEEDBACK, &receipt, "Reported.", error);
}

static const Verb verbs[] = {
    {"list", "[--person PERSON] [--all]", COMMAND_READS, 0, 0, run_list},
    {"add", "PERSON TEXT [--given]", COMMAND_WRITES, 2, 2, run_add},
    {"decide", "ID adopt|partly|decline [--why TEXT]", COMMAND_WRITES, 2, 2, run_decide},
    {"act", "ID WHAT", COMMAND_WRITES, 2, 2, run_act},
    {"report", "ID", COMMAND_WRITES, 1, 1, run_report},
    {.name = NULL},
};

const Command command_feedback = {
    .name = "feedback",
    .usage = "[list|add|decide|act|report] …",
    .summary = "feedback, from hearing it to telling what came of it",
    .options = options,
    .verbs = verbs,
};
