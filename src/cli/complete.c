/* SPDX-License-Identifier: Apache-2.0
 * Completion for the shells, from the commands' own rows: kith __complete -- WORD... prints what
 * the last word may become, "VALUE TAB meaning" a line, or ":files" where a file is wanted. The
 * scripts in completions/ show it. */
#include <string.h>

#include "base/config.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/help.h"
#include "core/plan.h"
#include "format/detect.h"

#define PEOPLE_MAX 30
#define FILES ":files"

/** What is being typed, and where. */
typedef struct {
    Cli *cli;
    const char *const *words; /**< after "kith", the one being typed last */
    unsigned count;
    const char *typed;
    const Command *command; /**< NULL while it is not named */
    const Verb *verb;       /**< NULL while it is not named, or where the command has none */
    unsigned rest;          /**< arguments before the typed word that are no options or verb */
} Line;

static void
offer(const Line *line, const char *value, const char *meaning)
{
    if (!g_str_has_prefix(value, line->typed))
        return;
    cli_put(line->cli, STYLE_PLAIN, value);
    cli_print(line->cli, "\t");
    cli_put(line->cli, STYLE_PLAIN, meaning);
    cli_print(line->cli, "\n");
}

/* Words of a constant list, separated by blanks. */
static void
offer_words(const Line *line, const char *list)
{
    g_auto(GStrv) words = g_strsplit(list, " ", -1);

    for (char **word = words; *word != NULL; word++)
        offer(line, *word, "");
}

static void
offer_commands(const Line *line)
{
    for (const Command *const *command = cli_commands; *command != NULL; command++) {
        if (((*command)->flags & COMMAND_HIDDEN) == 0)
            offer(line, (*command)->name, (*command)->summary);
    }
}

static void
offer_options(const Line *line, const Option *options)
{
    for (; options != NULL && options->kind != OPTION_END; options++) {
        g_autofree char *name = g_strconcat("--", options->name, NULL);

        offer(line, name, options->help);
    }
}

/* The option that a word names; NULL for any other word. */
static const Option *
find_option(const Option *options, const char *word)
{
    if (word[0] != '-')
        return NULL;
    for (; options != NULL && options->kind != OPTION_END; options++) {
        bool by_name = word[1] == '-' && strcmp(options->name, word + 2) == 0;

        if (by_name || (options->letter != 0 && word[1] == options->letter && word[2] == '\0'))
            return options;
    }
    return NULL;
}

static const Option *
option_of(const Line *line, const char *word)
{
    const Option *option = find_option(cli_global_options(), word);

    if (option == NULL && line->command != NULL)
        option = find_option(line->command->options, word);
    return option;
}

static const Verb *
find_verb(const Command *command, const char *name)
{
    for (const Verb *verb = command->verbs; verb->name != NULL; verb++) {
        if (strcmp(verb->name, name) == 0)
            return verb;
    }
    return NULL;
}

static void
offer_verbs(const Line *line)
{
    for (const Verb *verb = line->command->verbs; verb->name != NULL; verb++)
        offer(line, verb->name, verb->usage);
}

/* Find the command and count its arguments; the book named on the way is the one to look into. */
static void
read_line(Line *line)
{
    for (unsigned i = 0; i + 1 < line->count; i++) {
        const Option *option = option_of(line, line->words[i]);
        bool has_value = option != NULL && option->kind != OPTION_FLAG && i + 2 < line->count;

        if (has_value && strcmp(option->name, "db") == 0)
            line->cli->uri = line->words[i + 1];
        if (has_value)
            i++;
        else if (line->words[i][0] == '-')
            continue;
        else if (line->command == NULL)
            line->command = cli_find_command(line->words[i]);
        else if (line->command->verbs != NULL && line->verb == NULL)
            line->verb = find_verb(line->command, line->words[i]);
        else
            line->rest++;
    }
}

/* No book, or one that cannot be opened, completes to nothing. */
static bool
open_book(const Line *line)
{
    g_autofree char *uri = config_book_uri(line->cli->uri);
    KithOptions options = {.uri = uri, .now = line->cli->now, .surface = "cli"};

    return line->cli->ctx != NULL || kith_open(&options, &line->cli->ctx, NULL);
}

static bool
offer_people(const Line *line, GError **error)
{
    g_autoptr(GPtrArray) people = NULL;

    if (text_is_empty(line->typed) || !open_book(line))
        return true;
    if (!person_search(line->cli->ctx, line->typed, PEOPLE_MAX, &people, error))
        return false;
    for (guint i = 0; i < people->len; i++) {
        const PersonRow *row = g_ptr_array_index(people, i);

        cli_put(line->cli, STYLE_PLAIN, row->name);
        cli_print(line->cli, "\t");
        cli_put(line->cli, STYLE_PLAIN, row->company != NULL ? row->company : "");
        cli_print(line->cli, "\n");
    }
    return true;
}

static bool
offer_items(const Line *line, GError **error)
{
    g_autoptr(Plan) plan = NULL;
    PlanOptions options = {.minutes = PLAN_MINUTES};
    char id[ID_TEXT_SIZE];

    if (!open_book(line))
        return true;
    options.day = line->cli->ctx->today;
    if (!plan_today(line->cli->ctx, &options, &plan, error))
        return false;
    for (guint i = 0; i < plan->items->len; i++) {
        const PlanItem *item = g_ptr_array_index(plan->items, i);

        offer(line, id_format(item->id, id), item->title);
    }
    return true;
}

static void
offer_value(const Line *line, const Option *option)
{
    static const struct {
        const char *value; /* as the option's row names it */
        const char *words;
    } values[] = {
        {"CHANNEL", "in-person call video email message linkedin social letter other"},
        {"DATE", "today tomorrow yesterday"},
        {"HOW-OFTEN", "auto never 1w 2w 1mo 3mo 6mo 1y"},
        {"KIND", "message thanks apology feedback-reply ask intro"},
        {"ORDER", "name last due warmth"},
        {"TIER", "inner close regular wide known"},
        {"TIME", "1w 2w 30d 3mo"},
        {"VERSION", "3.0 4.0"},
        {"WHEN", "today yesterday"},
        {"WHO", "out in both"},
    };

    if (strcmp(option->value, "FORMAT") == 0 && line->command == &command_export)
        offer_words(line, "vcard csv json");
    else if (strcmp(option->value, "FORMAT") == 0)
        offer_words(line, detect_format_names());
    else if (strcmp(option->value, "URI") == 0)
        cli_print(line->cli, FILES "\n");
    for (gsize i = 0; i < G_N_ELEMENTS(values); i++) {
        if (strcmp(values[i].value, option->value) == 0)
            offer_words(line, values[i].words);
    }
}

/* What the usage line says an argument is. */
static bool
offer_argument(const Line *line, GError **error)
{
    const char *usage = line->verb != NULL ? line->verb->usage : line->command->usage;
    g_autofree char *verb = g_strndup(usage, strcspn(usage, " "));

    if (line->command->verbs != NULL && line->verb == NULL) {
        offer_verbs(line);
        return true;
    }

    if (g_ascii_islower(*verb) && line->rest == 0) {
        offer(line, verb, "");
        return true;
    }
    if (strstr(usage, "PATH") != NULL || strstr(usage, "FILE") != NULL ||
        strstr(usage, ".csv") != NULL)
        cli_print(line->cli, FILES "\n");
    else if (strstr(usage, "COMMAND") != NULL)
        offer_commands(line);
    else if (g_str_has_prefix(usage, "ITEM") && line->rest == 0)
        return offer_items(line, error);
    else if (strstr(usage, "UNTIL") != NULL)
        offer_words(line, "tomorrow friday +1w +2w +1mo");
    else if (strstr(usage, "PERSON") != NULL)
        return offer_people(line, error);
    return true;
}

static bool
run_complete(Cli *cli, const Args *args, GError **error)
{
    Line line = {.cli = cli, .words = args_rest(args), .count = args_rest_count(args)};
    const Option *option = NULL;

    if (line.count == 0)
        return true;
    line.typed = line.words[line.count - 1];
    read_line(&line);
    if (line.count > 1)
        option = option_of(&line, line.words[line.count - 2]);
    if (option != NULL && option->kind != OPTION_FLAG) {
        offer_value(&line, option);
        return true;
    }
    if (line.typed[0] == '-') {
        if (line.command != NULL)
            offer_options(&line, line.command->options);
        offer_options(&line, cli_global_options());
        return true;
    }
    if (line.command != NULL)
        return offer_argument(&line, error);
    offer_commands(&line);
    return true;
}

const Command command_complete = {
    .name = "__complete",
    .usage = "-- WORD…",
    .summary = "what a word may become, for the shells",
    .flags = COMMAND_HIDDEN,
    .run = run_complete,
};
