/* SPDX-License-Identifier: Apache-2.0
 * kith tone: a draft read as an editor would, before it is sent. */
#include <string.h>

#include "cli/commands.h"
#include "core/draft.h"

#define STANDARD_INPUT "-"

/* What --strict ends with when there is a warning. */
#define STATUS_WARNED 1

static const Option tone_options[] = {
    {"kind", 'k', OPTION_TEXT, "KIND",
     "message (the default), thanks, apology, feedback-reply, ask or intro"},
    {"lines", 0, OPTION_FLAG, NULL, "each line of the file is a text; one JSON value a line"},
    {"strict", 0, OPTION_FLAG, NULL, "fail when there is a warning"},
    {.kind = OPTION_END},
};

/* What all files together gave. */
typedef struct {
    unsigned warnings;
    bool many; /* more than one file */
} Tally;

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

static void
put_report(Cli *cli, const char *path, const ToneReport *report)
{
    static const char *const feelings[5] = {"dark", "rather negative", "neutral", "friendly",
                                            "warm"};
    static const char *const manners[5] = {"rude", "blunt", "plain", "polite", "very polite"};

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
put_json(Cli *cli, const char *path, const ToneReport *report, const char *text, Tally *tally)
{
    if (tally->many) {
        g_string_append(cli->out, "{\"file\":");
        draft_write_string(cli->out, path, strlen(path));
        g_string_append(cli->out, ",\"tone\":");
    }
    draft_write_json(cli->out, report, text);
    if (tally->many)
        g_string_append_c(cli->out, '}');
}

static bool
check_file(Cli *cli, Draft *draft, const char *path, ToneKind kind, Tally *tally, GError **error)
{
    g_autofree char *text = NULL;
    Input *input = NULL;
    const ToneReport *report;
    gsize length = 0;

    if (!input_open(path, &input, error) || !draft_read(input, &text, &length, error))
        return false;
    report = draft_check(draft, text, length, kind);
    for (guint i = 0; i < report->findings->len; i++)
        tally->warnings +=
            g_array_index(report->findings, ToneFinding, i).severity == TONE_WARN ? 1 : 0;
    if (cli->json)
        put_json(cli, path, report, text, tally);
    else
        put_report(cli, strcmp(path, STANDARD_INPUT) == 0 ? "draft" : path, report);
    return true;
}

static bool
check_files(Cli *cli, const Args *args, Draft *draft, ToneKind kind, GError **error)
{
    static const char *const standard_input[] = {STANDARD_INPUT, NULL};
    const char *const *paths = args_rest_count(args) == 0 ? standard_input : args_rest(args);
    Tally tally = {.many = args_rest_count(args) > 1};

    if (cli->json && tally.many)
        g_string_append(cli->out, "{\"files\":[");
    for (const char *const *path = paths; *path != NULL; path++) {
        if (cli->json && path > paths)
            g_string_append_c(cli->out, ',');
        if (!check_file(cli, draft, *path, kind, &tally, error))
            return false;
    }
    if (cli->json)
        g_string_append(cli->out, tally.many ? "]}\n" : "\n");
    if (args_flag(args, "strict") && tally.warnings > 0)
        cli->status = STATUS_WARNED;
    return true;
}

static bool
run_tone(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(Draft) draft = NULL;
    ToneKind kind;
    Input *input = NULL;

    if (!draft_kind_parse(args_text(args, "kind"), &kind, error))
        return false;
    draft = draft_new();
    if (!args_flag(args, "lines"))
        return check_files(cli, args, draft, kind, error);
    return args_expect(args, &command_tone, 1, 1, error) &&
           input_open(args_rest(args)[0], &input, error) &&
           draft_check_lines(draft, input, kind, cli->out, error);
}

const Command command_tone = {
    .name = "tone",
    .usage = "[--kind KIND] [--strict] [FILE...] | --lines FILE",
    .summary = "what a draft does to its reader, before it is sent",
    .options = tone_options,
    .run = run_tone,
};
