/* SPDX-License-Identifier: Apache-2.0
 * kith tone: a draft read as an editor would, before it is sent. */
#include <string.h>

#include "cli/commands.h"
#include "cli/entry.h"
#include "core/draft_to.h"

#define STANDARD_INPUT "-"

/* What --strict ends with when there is a warning. */
#define STATUS_WARNED 1

static const Option tone_options[] = {
    {"kind", 'k', OPTION_TEXT, "KIND",
     "message (the default), thanks, apology, feedback-reply, ask or intro"},
    {"lines", 0, OPTION_FLAG, NULL, "each line of the file is a text; one JSON value a line"},
    {"to", 0, OPTION_TEXT, "PERSON", "who gets it: what the book knows of the two is told too"},
    {"channel", 'c', OPTION_TEXT, "CHANNEL", "how it would be sent"},
    {"strict", 0, OPTION_FLAG, NULL, "fail when there is a warning"},
    {.kind = OPTION_END},
};

/* What all files together gave. */
typedef struct {
    unsigned warnings;
    bool many; /* more than one file */
} Tally;

/* What is done with each file. */
typedef struct {
    Draft *draft;
    ToneKind kind;
    gint64 person_id;       /* who gets it; 0 when not told */
    const Channel *channel; /* NULL when not told */
} Checking;

static const char *
in_words(double number, const char *const words[5])
{
    return words[number < -0.5 ? 0 : number < -0.05 ? 1 : number < 0.05 ? 2 : number < 0.5 ? 3 : 4];
}

/* Nothing is neither good nor bad: no "-0.00". */
static double
shown(double number)
{
    return number > -0.005 && number < 0.005 ? 0 : number;
}

static void
put_parts(Cli *cli, const char *title, unsigned parts)
{
    bool first = true;

    if (parts == 0)
        return;
    cli_print(cli, "%s ", title);
    for (unsigned part = 0; part < TONE_PARTS; part++) {
        if ((parts >> part & 1) == 0)
            continue;
        cli_print(cli, "%s%s", first ? "" : ", ", draft_part_name((TonePart)part));
        first = false;
    }
    cli_print(cli, "\n");
}

static void
put_finding(Cli *cli, const char *path, const ToneFinding *finding)
{
    cli_put(cli, STYLE_STRONG, path);
    cli_print(cli, ":%u:%u: ", finding->line, finding->column);
    if (finding->severity == TONE_WARN)
        cli_put(cli, STYLE_WARN, "warn");
    else
        cli_put(cli, STYLE_DIM, "info");
    cli_print(cli, ": %s", finding->message);
    cli_put(cli, STYLE_DIM, " [");
    cli_put(cli, STYLE_DIM, draft_rule_name(finding->rule));
    cli_put(cli, STYLE_DIM, "]");
    cli_print(cli, "\n    %s\n", finding->suggestion);
}

/* What the book knows stands at the first line, as the others stand at theirs. */
static void
put_notes(Cli *cli, const char *path, const GPtrArray *notes)
{
    for (guint i = 0; notes != NULL && i < notes->len; i++) {
        const DraftNote *note = notes->pdata[i];

        cli_put(cli, STYLE_STRONG, path);
        cli_print(cli, ":1:1: ");
        cli_put(cli, note->severity == TONE_WARN ? STYLE_WARN : STYLE_DIM,
                note->severity == TONE_WARN ? "warn" : "info");
        cli_print(cli, ": ");
        cli_put(cli, STYLE_PLAIN, note->message);
        cli_put(cli, STYLE_DIM, " [");
        cli_put(cli, STYLE_DIM, note->rule);
        cli_put(cli, STYLE_DIM, "]");
        cli_print(cli, "\n    ");
        cli_put(cli, STYLE_PLAIN, note->suggestion);
        cli_print(cli, "\n");
    }
}

static void
put_report(Cli *cli, const char *path, const ToneReport *report, const GPtrArray *notes)
{
    static const char *const feelings[5] = {"dark", "rather negative", "neutral", "friendly",
                                            "warm"};
    static const char *const manners[5] = {"rude", "blunt", "plain", "polite", "very polite"};

    put_notes(cli, path, notes);
    if (!report->checked) {
        cli_put(cli, STYLE_STRONG, path);
        cli_print(cli, ": not checked: this reads as another language than English (%s)\n",
                  report->language);
        return;
    }
    for (guint i = 0; i < report->findings->len; i++)
        put_finding(cli, path, &g_array_index(report->findings, ToneFinding, i));
    cli_put(cli, STYLE_STRONG, path);
    cli_print(cli, ": %s (%+.2f), %s (%+.2f), %u %s\n", in_words(report->valence, feelings),
              shown(report->valence), in_words(report->politeness, manners),
              shown(report->politeness), report->asks, report->asks == 1 ? "request" : "requests");
    put_parts(cli, "    there:  ", report->present);
    put_parts(cli, "    missing:", report->missing);
}

static void
put_json(Cli *cli, const char *path, const ToneReport *report, const char *text,
         const GPtrArray *notes, const Tally *tally)
{
    if (tally->many) {
        g_string_append(cli->out, "{\"file\":");
        draft_write_string(cli->out, path, strlen(path));
        g_string_append(cli->out, ",\"tone\":");
    }
    draft_write_json(cli->out, report, text, notes);
    if (tally->many)
        g_string_append_c(cli->out, '}');
}

static void
count_warnings(const ToneReport *report, const GPtrArray *notes, Tally *tally)
{
    for (guint i = 0; i < report->findings->len; i++)
        tally->warnings +=
            g_array_index(report->findings, ToneFinding, i).severity == TONE_WARN ? 1 : 0;
    for (guint i = 0; notes != NULL && i < notes->len; i++)
        tally->warnings += ((const DraftNote *)notes->pdata[i])->severity == TONE_WARN ? 1 : 0;
}

/* What the book says; the report is made anew afterwards, since both use one desk. */
static bool
load_notes(Cli *cli, const Checking *checking, unsigned asks, GPtrArray **notes_out, GError **error)
{
    return checking->person_id == 0 || draft_notes(cli->ctx, checking->draft, checking->person_id,
                                                   checking->channel, asks, notes_out, error);
}

static bool
check_file(Cli *cli, const Checking *checking, const char *path, Tally *tally, GError **error)
{
    g_autofree char *text = NULL;
    g_autoptr(GPtrArray) notes = NULL;
    Input *input = NULL;
    const ToneReport *report;
    gsize length = 0;

    if (!input_open(path, &input, error) || !draft_read(input, &text, &length, error))
        return false;
    report = draft_check(checking->draft, text, length, checking->kind);
    if (!load_notes(cli, checking, report->asks, &notes, error))
        return false;
    report = draft_check(checking->draft, text, length, checking->kind);
    count_warnings(report, notes, tally);
    if (cli->json)
        put_json(cli, path, report, text, notes, tally);
    else
        put_report(cli, strcmp(path, STANDARD_INPUT) == 0 ? "draft" : path, report, notes);
    return true;
}

static bool
check_files(Cli *cli, const Args *args, const Checking *checking, GError **error)
{
    static const char *const standard_input[] = {STANDARD_INPUT, NULL};
    const char *const *paths = args_rest_count(args) == 0 ? standard_input : args_rest(args);
    Tally tally = {.many = args_rest_count(args) > 1};

    if (cli->json && tally.many)
        g_string_append(cli->out, "{\"files\":[");
    for (const char *const *path = paths; *path != NULL; path++) {
        if (cli->json && path > paths)
            g_string_append_c(cli->out, ',');
        if (!check_file(cli, checking, *path, &tally, error))
            return false;
    }
    if (cli->json)
        g_string_append(cli->out, tally.many ? "]}\n" : "\n");
    if (args_flag(args, "strict") && tally.warnings > 0)
        cli->status = STATUS_WARNED;
    return true;
}

static bool
find_receiver(Cli *cli, const Args *args, Checking *checking, GError **error)
{
    return !args_flag(args, "to") ||
           (cli_open_book(cli, COMMAND_READS, args, error) &&
            person_resolve(cli->ctx, args_text(args, "to"), &checking->person_id, error));
}

static bool
run_tone(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(Draft) draft = NULL;
    Checking checking = {0};
    Channel channel = CHANNEL_OTHER;
    Input *input = NULL;

    if (!draft_kind_parse(args_text(args, "kind"), &checking.kind, error) ||
        !cli_entry_channel(args, &channel, error))
        return false;
    draft = draft_new();
    checking.draft = draft;
    if (args_flag(args, "channel"))
        checking.channel = &channel;
    if (!args_flag(args, "lines"))
        return find_receiver(cli, args, &checking, error) &&
               check_files(cli, args, &checking, error);
    return args_expect(args, &command_tone, 1, 1, error) &&
           input_open(args_rest(args)[0], &input, error) &&
           draft_check_lines(draft, input, checking.kind, cli->out, error);
}

const Command command_tone = {
    .name = "tone",
    .usage = "[--kind KIND] [--to PERSON] [--strict] [FILE...] | --lines FILE",
    .summary = "what a draft does to its reader, before it is sent",
    .options = tone_options,
    .run = run_tone,
};
