/* SPDX-License-Identifier: Apache-2.0
 * kith thanks. */
#include "core/thanks.h"

#include <string.h>

#include "base/phrase.h"
#include "cli/commands.h"
#include "cli/entry.h"
#include "core/draft.h"

static const Option options[] = {
    {"because", 0, OPTION_TEXT, "WHY", "why it mattered to you"},
    {"effort", 0, OPTION_TEXT, "TEXT", "what it cost them"},
    {"channel", 'c', OPTION_TEXT, "CHANNEL", "how you said it, which is logged"},
    {"note", 'n', OPTION_TEXT, "TEXT", "the words you sent"},
    {"owed", 0, OPTION_FLAG, NULL, "only those not said yet"},
    {"person", 0, OPTION_TEXT, "PERSON", "only to one person"},
    {"limit", 0, OPTION_TEXT, "N", "at most so many (100)"},
    {.kind = OPTION_END},
};

static bool
run_add(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(Entry) entry = entry_new(LEDGER_THANKS);
    Thanks *thanks = thanks_of(entry);
    Receipt receipt = {0};

    thanks->what = g_strdup(args_of_verb(args)[1]);
    thanks->channel = CHANNEL_OTHER;
    cli_entry_set_text(&thanks->because, args, "because");
    cli_entry_set_text(&thanks->effort, args, "effort");
    return person_resolve(cli->ctx, args_of_verb(args)[0], &entry->person_id, error) &&
           thanks_create(cli->ctx, thanks, &receipt, error) &&
           cli_put_entry_receipt(cli, LEDGER_THANKS, &receipt, "Noted.", error);
}

static void
put_thanks(Cli *cli, const Entry *entry, const EntryNames *names)
{
    const Thanks *thanks = thanks_of((Entry *)entry);
    char id[ID_TEXT_SIZE];

    cli_put(cli, STYLE_ACCENT, id_format(entry->id, id));
    cli_print(cli, "  ");
    cli_put_cell(cli, thanks->state == THANKS_OWED ? STYLE_WARN : STYLE_DIM,
                 thanks_states[thanks->state], 5);
    cli_print(cli, "  ");
    cli_put_cell(cli, STYLE_STRONG, names->person, 20);
    cli_print(cli, "  ");
    cli_put(cli, STYLE_PLAIN, thanks->what);
    cli_print(cli, "\n");
}

static bool
run_list(Cli *cli, const Args *args, GError **error)
{
    LedgerFilter filter = {.kind = LEDGER_THANKS};

    if (!cli_entry_filter(cli, args, &filter, error))
        return false;
    filter.ended = !args_flag(args, "owed");
    return cli_put_entries(cli, &filter, put_thanks,
                           filter.ended ? "No thanks are noted." : "No thanks are owed.", error);
}

/* What the note is like to who gets it; NULL without a note. */
static const ToneReport *
check_note(Draft *draft, const char *note)
{
    return note == NULL ? NULL : draft_check(draft, note, strlen(note), TONE_THANKS);
}

static void
put_advice(Cli *cli, const ThanksRepeat *repeat, const ToneReport *report)
{
    if (repeat->id != 0) {
        g_autofree char *when = phrase_date(repeat->day, cli->ctx->today);

        cli_put(cli, STYLE_WARN, "You wrote nearly the same");
        cli_print(cli, " on %s: “", when);
        cli_put(cli, STYLE_PLAIN, repeat->note);
        cli_print(cli, "”\n");
    }
    for (guint i = 0; report != NULL && i < report->findings->len; i++) {
        const ToneFinding *finding = &g_array_index(report->findings, ToneFinding, i);

        cli_put(cli, STYLE_WARN, draft_rule_name(finding->rule));
        cli_print(cli, ": %s %s\n", finding->message, finding->suggestion);
    }
}

static Json *
repeat_json(const ThanksRepeat *repeat)
{
    Json *object = json_object_new();

    json_set_id(object, "id", repeat->id);
    json_set_day(object, "day", repeat->day);
    json_set_text(object, "note", repeat->note);
    return object;
}

static Json *
findings_json(const ToneReport *report)
{
    Json *list = json_list_new();

    for (guint i = 0; report != NULL && i < report->findings->len; i++) {
        const ToneFinding *finding = &g_array_index(report->findings, ToneFinding, i);
        Json *object = json_object_new();

        json_set_text(object, "rule", draft_rule_name(finding->rule));
        json_set_text(object, "message", finding->message);
        json_set_text(object, "suggestion", finding->suggestion);
        json_append(list, object);
    }
    return list;
}

static bool
put_sent(Cli *cli, const Receipt *receipt, const ThanksRepeat *repeat, const ToneReport *report,
         GError **error)
{
    g_autoptr(Entry) entry = NULL;
    Json *record;

    if (!cli->json) {
        put_advice(cli, repeat, report);
        return cli_put_entry_receipt(cli, LEDGER_THANKS, receipt, "Said.", error);
    }
    if (!ledger_get(cli->ctx, LEDGER_THANKS, receipt->id, &entry, error) ||
        (record = cli_entry_json(cli, entry, error)) == NULL)
        return false;
    if (repeat->id != 0)
        json_set(record, "repeats", repeat_json(repeat));
    else
        json_set_null(record, "repeats");
    json_set(record, "findings", findings_json(report));
    cli_put_json_receipt(cli, receipt, "thanks", record);
    return true;
}

static bool
run_send(Cli *cli, const Args *args, GError **error)
{
    ThanksSend send = {.because = args_text(args, "because"), .note = args_text(args, "note")};
    g_auto(ThanksRepeat) repeat = {0};
    g_autoptr(Draft) draft = draft_new();
    Channel channel = CHANNEL_OTHER;
    Receipt receipt = {0};
    gint64 id = 0;

    if (!cli_entry_id(args_of_verb(args)[0], &id, error) ||
        !cli_entry_channel(args, &channel, error))
        return false;
    if (args_flag(args, "channel"))
        send.channel = &channel;
    return thanks_send(cli->ctx, id, &send, &repeat, &receipt, error) &&
           put_sent(cli, &receipt, &repeat, check_note(draft, send.note), error);
}

static bool
run_tell(Cli *cli, const Args *args, GError **error)
{
    Receipt receipt = {0};
    gint64 id = 0;

    return cli_entry_id(args_of_verb(args)[0], &id, error) &&
           thanks_tell(cli->ctx, id, args_of_verb(args)[1], &receipt, error) &&
           cli_put_entry_receipt(cli, LEDGER_THANKS, &receipt, "Told.", error);
}

static const Verb verbs[] = {
    {"list", "[--owed] [--person PERSON]", COMMAND_READS, 0, 0, run_list},
    {"add", "PERSON FOR [--because WHY]", COMMAND_WRITES, 2, 2, run_add},
    {"send", "ID [--channel CHANNEL] [--because WHY] [--note TEXT]", COMMAND_WRITES, 1, 1,
     run_send},
    {"tell", "ID OUTCOME", COMMAND_WRITES, 2, 2, run_tell},
    {.name = NULL},
};

const Command command_thanks = {
    .name = "thanks",
    .usage = "[list|add|send|tell] …",
    .summary = "thanks owed and said, and what came of the help",
    .options = options,
    .verbs = verbs,
};
