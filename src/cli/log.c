/* SPDX-License-Identifier: Apache-2.0
 * kith log. */
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

static bool
show_logged(Cli *cli, const Receipt *receipt, const Interaction *interaction, const GArray *ids,
            GError **error)
{
    Json *object;
    Json *people;

    if (!cli->json) {
        cli_print(cli, "Logged.\n");
        cli_put_receipt(cli, receipt);
        return true;
    }
    object = json_interaction(interaction);
    people = json_list_new();
    json_set(object, "people", people);
    for (guint i = 0; i < ids->len; i++) {
        PersonRow *row = NULL;

        if (!person_row_get(cli->ctx, g_array_index(ids, gint64, i), &row, error)) {
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
    const char *note = args_text(args, "note");
    Receipt receipt = {0};

    if (!args_expect(args, &command_log, 1, 50, error) ||
        !read_options(cli, args, &interaction, error) || !read_people(cli, args, ids, &note, error))
        return false;
    interaction.note = text_is_empty(note) ? NULL : (char *)note;
    if (!interaction_log(cli->ctx, (const gint64 *)(void *)ids->data, ids->len, &interaction,
                         &receipt, error))
        return false;
    interaction.id = receipt.id;
    return show_logged(cli, &receipt, &interaction, ids, error);
}

const Command command_log = {
    .name = "log",
    .usage = "PERSON… [OPTION…] [NOTE]",
    .summary = "you were in touch: note it",
    .flags = COMMAND_WRITES,
    .options = log_options,
    .run = run_log,
};
