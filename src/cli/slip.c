/* SPDX-License-Identifier: Apache-2.0
 * kith slip. */
#include "core/slip.h"

#include "base/phrase.h"
#include "cli/commands.h"
#include "cli/entry.h"
#include "core/draft.h"
#include <string.h>

static const Option options[] = {
    {"part", 0, OPTION_TEXT, "TEXT", "your part in it"},
    {"effect", 0, OPTION_TEXT, "TEXT", "what it did to them"},
    {"repair", 0, OPTION_TEXT, "TEXT", "how you make it good"},
    {"due", 0, OPTION_TEXT, "DATE", "when the repair is done, which makes it a promise"},
    {"prevention", 0, OPTION_TEXT, "TEXT", "how it will not happen again"},
    {"kind", 'k', OPTION_TEXT, "TEXT", "what sort of slip it is; told from the words otherwise"},
    {"grave", 'g', OPTION_FLAG, NULL, "a matter for a call or a visit"},
    {"channel", 'c', OPTION_TEXT, "CHANNEL", "how you owned up"},
    {"person", 0, OPTION_TEXT, "PERSON", "only towards one person"},
    {"all", 'a', OPTION_FLAG, NULL, "those that are closed too"},
    {"limit", 'n', OPTION_TEXT, "N", "at most so many (100)"},
    {.kind = OPTION_END},
};

static void
read_slip(const Args *args, Slip *slip)
{
    slip->what = g_strdup(args_of_verb(args)[1]);
    slip->grave = args_flag(args, "grave");
    slip->channel = CHANNEL_OTHER;
    cli_entry_set_text(&slip->kind, args, "kind");
    cli_entry_set_text(&slip->part, args, "part");
    cli_entry_set_text(&slip->effect, args, "effect");
    cli_entry_set_text(&slip->repair, args, "repair");
    cli_entry_set_text(&slip->prevention, args, "prevention");
}

static void
put_before(Cli *cli, const SlipBefore *before)
{
    g_autofree char *when = NULL;

    if (before->id == 0)
        return;
    when = phrase_date(before->day, cli->ctx->today);
    cli_put(cli, STYLE_WARN, "Something like it happened before");
    cli_print(cli, ", on %s: ", when);
    cli_put(cli, STYLE_PLAIN, before->what);
    cli_print(cli, "\nWhat should have prevented it: ");
    cli_put(cli, STYLE_PLAIN, before->prevention);
    cli_print(cli, "\n");
}

static void
set_before(Json *object, const SlipBefore *before)
{
    Json *earlier;

    if (before->id == 0) {
        json_set_null(object, "before");
        return;
    }
    earlier = json_object_new();
    json_set_id(earlier, "id", before->id);
    json_set_text(earlier, "what", before->what);
    json_set_text(earlier, "prevention", before->prevention);
    json_set_day(earlier, "day", before->day);
    json_set(object, "before", earlier);
}

static bool
put_added(Cli *cli, const Receipt *receipt, const SlipBefore *before, GError **error)
{
    g_autoptr(Entry) entry = NULL;
    Json *record;

    if (!cli->json) {
        put_before(cli, before);
        return cli_put_entry_receipt(cli, LEDGER_SLIP, receipt,
                                     "Noted. “kith slip draft” writes an acknowledgement.", error);
    }
    if (!ledger_get(cli->ctx, LEDGER_SLIP, receipt->id, &entry, error) ||
        (record = cli_entry_json(cli, entry, error)) == NULL)
        return false;
    set_before(record, before);
    cli_put_json_receipt(cli, receipt, "slip", record);
    return true;
}

static bool
run_add(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(Entry) entry = entry_new(LEDGER_SLIP);
    g_auto(SlipBefore) before = {0};
    Receipt receipt = {0};
    Day due = 0;

    read_slip(args, slip_of(entry));
    return person_resolve(cli->ctx, args_of_verb(args)[0], &entry->person_id, error) &&
           cli_entry_day(cli, args, "due", &due, error) &&
           slip_create(cli->ctx, slip_of(entry), due, &before, &receipt, error) &&
           put_added(cli, &receipt, &before, error);
}

static void
put_slip(Cli *cli, const Entry *entry, const EntryNames *names)
{
    const Slip *slip = slip_of((Entry *)entry);
    char id[ID_TEXT_SIZE];

    cli_put(cli, STYLE_ACCENT, id_format(entry->id, id));
    cli_print(cli, "  ");
    cli_put_cell(cli, slip->state == SLIP_OPEN ? STYLE_WARN : STYLE_DIM, slip_states[slip->state],
                 7);
    cli_print(cli, "  ");
    cli_put_cell(cli, STYLE_STRONG, names->person, 20);
    cli_print(cli, "  ");
    cli_put(cli, STYLE_PLAIN, slip->what);
    cli_print(cli, "\n");
}

static bool
run_list(Cli *cli, const Args *args, GError **error)
{
    LedgerFilter filter = {.kind = LEDGER_SLIP};

    return cli_entry_filter(cli, args, &filter, error) &&
           cli_put_entries(cli, &filter, put_slip, "Nothing is open.", error);
}

/* What the acknowledgement reads like to who gets it. */
static void
put_findings(Cli *cli, const ToneReport *report)
{
    for (guint i = 0; i < report->findings->len; i++) {
        const ToneFinding *finding = &g_array_index(report->findings, ToneFinding, i);

        cli_put(cli, STYLE_WARN, draft_rule_name(finding->rule));
        cli_print(cli, ": %s %s\n", finding->message, finding->suggestion);
    }
}

static void
put_draft(Cli *cli, gint64 id, const SlipDraft *slip, const ToneReport *report)
{
    char text[ID_TEXT_SIZE];
    g_autofree char *next = NULL;

    cli_print(cli, "%s\n", slip->text);
    if (slip->in_person) {
        cli_put(cli, STYLE_WARN, "This is a matter for a call or a visit; take it as notes.");
        cli_print(cli, "\n");
    }
    if (slip->wait != NULL)
        cli_put_wrapped(cli, STYLE_WARN, slip->wait, 0);
    put_findings(cli, report);
    next =
        g_strdup_printf("When it is said: kith slip own %s --channel CHANNEL", id_format(id, text));
    cli_put(cli, STYLE_DIM, next);
    cli_print(cli, "\n");
}

static void
put_draft_json(Cli *cli, gint64 id, const SlipDraft *slip, const ToneReport *report)
{
    char text[ID_TEXT_SIZE];

    g_string_append_printf(cli->out, "{\"id\":\"%s\",\"text\":", id_format(id, text));
    draft_write_string(cli->out, slip->text, strlen(slip->text));
    g_string_append_printf(cli->out,
                           ",\"in_person\":%s,\"wait\":", slip->in_person ? "true" : "false");
    if (slip->wait != NULL)
        draft_write_string(cli->out, slip->wait, strlen(slip->wait));
    else
        g_string_append(cli->out, "null");
    g_string_append(cli->out, ",\"tone\":");
    draft_write_json(cli->out, report, slip->text, NULL);
    g_string_append(cli->out, "}\n");
}

static bool
run_draft(Cli *cli, const Args *args, GError **error)
{
    g_auto(SlipDraft) slip = {0};
    g_autoptr(Draft) draft = NULL;
    const ToneReport *report;
    gint64 id = 0;

    if (!cli_entry_id(args_of_verb(args)[0], &id, error) || !slip_draft(cli->ctx, id, &slip, error))
        return false;
    draft = draft_new();
    report = draft_check(draft, slip.text, strlen(slip.text), TONE_APOLOGY);
    if (cli->json)
        put_draft_json(cli, id, &slip, report);
    else
        put_draft(cli, id, &slip, report);
    return true;
}

static bool
run_own(Cli *cli, const Args *args, GError **error)
{
    Receipt receipt = {0};
    Channel channel = CHANNEL_OTHER;
    gint64 id = 0;

    return cli_entry_id(args_of_verb(args)[0], &id, error) &&
           cli_entry_channel(args, &channel, error) &&
           slip_own(cli->ctx, id, channel, &receipt, error) &&
           cli_put_entry_receipt(cli, LEDGER_SLIP, &receipt, "Owned up.", error);
}

static bool
run_close(Cli *cli, const Args *args, GError **error)
{
    Receipt receipt = {0};
    gint64 id = 0;

    return cli_entry_id(args_of_verb(args)[0], &id, error) &&
           slip_close(cli->ctx, id, &receipt, error) &&
           cli_put_entry_receipt(cli, LEDGER_SLIP, &receipt, "Closed.", error);
}

static const Verb verbs[] = {
    {"list", "[--person PERSON] [--all]", COMMAND_READS, 0, 0, run_list},
    {"add", "PERSON WHAT [--part TEXT] [--repair TEXT --due DATE]", COMMAND_WRITES, 2, 2, run_add},
    {"draft", "ID", COMMAND_READS, 1, 1, run_draft},
    {"own", "ID [--channel CHANNEL]", COMMAND_WRITES, 1, 1, run_own},
    {"close", "ID", COMMAND_WRITES, 1, 1, run_close},
    {.name = NULL},
};

const Command command_slip = {
    .name = "slip",
    .usage = "[list|add|draft|own|close] …",
    .summary = "what went wrong through you, owned up to and made good",
    .options = options,
    .verbs = verbs,
};
