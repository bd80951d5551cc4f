/* SPDX-License-Identifier: Apache-2.0
 * kith log. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/phrase.h"
#include "base/text.h"
#include "cli/commands.h"
#include "core/interaction.h"

static const Option log_options[] = {
    {"channel", 'c', OPTION_TEXT, "CHANNEL",
     "in-person, call, video, email, message, linkedin, social, letter or other"},
    {"direction", 'd', OPTION_TEXT, "WHO", "out (you), in (they) or both"},
    {"at", 'a', OPTION_TEXT, "WHEN", "a date or an instant; now when left out"},
    {"minutes", 'm', OPTION_TEXT, "N", "how long it took"},
    {"note", 'n', OPTION_TEXT, "TEXT", "what it was about"},
    {"yes", 'y', OPTION_FLAG, NULL, "keep the promises, thanks and needs that the note tells of"},
    {"no", 0, OPTION_FLAG, NULL, "do not ask about them"},
    {.kind = OPTION_END},
};

static bool
read_at(Cli *cli, const char *text, gint64 *at, GError **error)
{
    Day day = 0;

    *at = cli->now;
    if (text == NULL || instant_parse(text, cli->ctx->zone, at, NULL)) {
        /* A date alone stands for its noon, so that no zone moves it to another day. */
        if (text != NULL && day_parse_iso(text, &day))
            *at = day == cli->ctx->today ? cli->now : day_start(day, cli->ctx->zone) + 43200;
        return true;
    }
    if (!day_parse(text, cli->ctx->today, &day, error))
        return false;
    *at = day == cli->ctx->today ? cli->now : day_start(day, cli->ctx->zone) + 43200;
    return true;
}

static bool
read_options(Cli *cli, const Args *args, Interaction *interaction, GError **error)
{
    const char *channel = args_text(args, "channel");
    const char *direction = args_text(args, "direction");

    interaction->channel = CHANNEL_OTHER;
    interaction->direction = DIRECTION_BOTH;
    if (channel != NULL && !channel_parse(channel, &interaction->channel)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "“%s” is no channel; choose in-person, call, video, email, message, linkedin, "
                    "social, letter or other.",
                    channel);
        return false;
    }
    if (direction != NULL && !direction_parse(direction, &interaction->direction)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "“%s” is no direction; choose out, in or both.", direction);
        return false;
    }
    return args_number(args, "minutes", 0, 1440, 0, &interaction->minutes, error) &&
           read_at(cli, args_text(args, "at"), &interaction->at, error);
}

/* Every argument is a person, but a last one that is none is the note. */
static bool
read_people(Cli *cli, const Args *args, GArray *ids, const char **note, GError **error)
{
    const char *const *rest = args_rest(args);
    unsigned count = args_rest_count(args);

    for (unsigned i = 0; i < count; i++) {
        g_autoptr(GError) local = NULL;
        gint64 id = 0;

        if (person_resolve(cli->ctx, rest[i], &id, &local)) {
            g_array_append_val(ids, id);
            continue;
        }
        if (i > 0 && i == count - 1 && *note == NULL &&
            g_error_matches(local, KITH_ERROR, KITH_ERROR_NOT_FOUND)) {
            *note = rest[i];
            return true;
        }
        g_propagate_error(error, g_steal_pointer(&local));
        return false;
    }
    return true;
}

/* One thing heard, as a person would say it back. */
static char *
in_words(const Heard *heard, Day today)
{
    static const char *const forms[] = {
        [HEARD_PROMISE] = "You promised: %s",
        [HEARD_THEIR_PROMISE] = "They promised: %s",
        [HEARD_THANKS] = "You owe thanks for: %s",
        [HEARD_NEED] = "They look for: %s",
        [HEARD_OVERWHELMED] = "They have too much to do: %s",
    };
    g_autoptr(GString) words = g_string_new(forms[heard->kind]);

    g_string_replace(words, "%s", heard->what, 1);
    if (heard->due != 0) {
        g_autofree char *day = phrase_weekday_date(heard->due, today);

        g_string_append_printf(words, " (%s)", day);
    }
    return g_strdup(words->str);
}

static void
put_heard(Cli *cli, const GPtrArray *heard, GString *out)
{
    for (guint i = 0; i < heard->len; i++) {
        g_autofree char *words = in_words(heard->pdata[i], cli->ctx->today);
        g_autofree char *printable = text_printable(words);

        g_string_append_printf(out, "  %s\n", printable);
    }
}

/* Asked before anything is written, where somebody is there to answer. */
static bool
ask(Cli *cli, const GPtrArray *heard)
{
    g_autoptr(GString) question = g_string_new("Your note says:\n");
    char answer[16] = "";

    put_heard(cli, heard, question);
    g_string_append(question, heard->len == 1 ? "Keep it? [Y/n] " : "Keep them? [Y/n] ");
    (void)fputs(question->str, stderr); /* a terminal, as was looked at */
    if (fgets(answer, sizeof answer, stdin) == NULL)
        return false;
    return strchr("yY\n", answer[0]) != NULL;
}

/* Whether to keep what was heard: by option, by asking, else not. */
static bool
is_wanted(Cli *cli, const Args *args, const GPtrArray *heard)
{
    if (heard->len == 0 || args_flag(args, "no"))
        return false;
    if (args_flag(args, "yes"))
        return true;
    return !cli->json && isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 && ask(cli, heard);
}

/* How each thing heard is called in JSON. */
static const char *
word_of(HeardKind kind)
{
    static const char *const words[] = {
        [HEARD_PROMISE] = "promise",  [HEARD_THEIR_PROMISE] = "their-promise",
        [HEARD_THANKS] = "thanks",    [HEARD_NEED] = "need",
        [HEARD_OVERWHELMED] = "need",
    };

    return words[kind];
}

static Json *
heard_json(const GPtrArray *heard, const GArray *kept)
{
    Json *list = json_list_new();

    for (guint i = 0; i < heard->len; i++) {
        const Heard *one = heard->pdata[i];
        Json *object = json_object_new();

        json_set_text(object, "kind", word_of(one->kind));
        json_set_text(object, "what", one->what);
        if (one->due != 0)
            json_set_day(object, "due", one->due);
        else
            json_set_null(object, "due");
        json_set_id(object, "id", kept->len > 0 ? g_array_index(kept, gint64, i) : 0);
        json_append(list, object);
    }
    return list;
}

/* What was logged, for showing. */
typedef struct {
    const Interaction *interaction;
    const GArray *ids;
    const GPtrArray *heard;
    const GArray *kept; /* empty where nothing was kept */
} Logged;

static void
put_logged(Cli *cli, const Receipt *receipt, const Logged *logged)
{
    cli_print(cli, "Logged.\n");
    if (logged->heard->len > 0) {
        cli_print(cli, logged->kept->len > 0 ? "Kept from your note:\n"
                                             : "Your note also says (--yes keeps it):\n");
        put_heard(cli, logged->heard, cli->out);
    }
    cli_put_receipt(cli, receipt);
}

static bool
show_logged(Cli *cli, const Receipt *receipt, const Logged *logged, GError **error)
{
    Json *object;
    Json *people;

    if (!cli->json) {
        put_logged(cli, receipt, logged);
        return true;
    }
    object = json_interaction(logged->interaction);
    people = json_list_new();
    json_set(object, "people", people);
    json_set(object, "heard", heard_json(logged->heard, logged->kept));
    for (guint i = 0; i < logged->ids->len; i++) {
        PersonRow *row = NULL;

        if (!person_row_get(cli->ctx, g_array_index(logged->ids, gint64, i), &row, error)) {
            json_free(object);
            return false;
        }
        json_append(people, json_person_ref(row->id, row->name));
        person_row_free(row);
    }
    cli_put_json_receipt(cli, receipt, "interaction", object);
    return true;
}

static bool
run_log(Cli *cli, const Args *args, GError **error)
{
    Interaction interaction = {.source = (char *)"hand"};
    g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(gint64));
    g_autoptr(GArray) kept = NULL;
    g_autoptr(GPtrArray) heard = NULL;
    const char *note = args_text(args, "note");
    Logged logged = {.interaction = &interaction, .ids = ids};
    Receipt receipt = {0};

    if (!args_expect(args, &command_log, 1, 50, error) ||
        !read_options(cli, args, &interaction, error) || !read_people(cli, args, ids, &note, error))
        return false;
    interaction.note = text_is_empty(note) ? NULL : (char *)note;
    /* With several people it is not told whose promise it is. */
    heard = interaction_hear(cli->ctx, ids->len == 1 ? note : NULL, interaction.at);
    if (!interaction_log(cli->ctx, (const gint64 *)(void *)ids->data, ids->len, &interaction,
                         is_wanted(cli, args, heard) ? heard : NULL, &kept, &receipt, error))
        return false;
    interaction.id = receipt.id;
    logged.heard = heard;
    logged.kept = kept;
    return show_logged(cli, &receipt, &logged, error);
}

const Command command_log = {
    .name = "log",
    .usage = "PERSON… [OPTION…] [NOTE]",
    .summary = "you were in touch: note it",
    .flags = COMMAND_WRITES,
    .options = log_options,
    .run = run_log,
};
