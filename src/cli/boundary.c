/* SPDX-License-Identifier: Apache-2.0
 * kith boundary. */
#include "core/boundary.h"

#include <string.h>

#include "base/phrase.h"
#include "cli/commands.h"
#include "cli/entry.h"
#include "format/json_boundary.h"

static const Option options[] = {
    {"not-before", 0, OPTION_TEXT, "DATE", "no contact before this day; none"},
    {"max", 0, OPTION_TEXT, "N/DURATION",
     "at most so many contacts in a span, such as 2/30d; none"},
    {"quiet", 0, OPTION_TEXT, "HH:MM-HH:MM", "hours to be left alone, by their clock; none"},
    {"zone", 0, OPTION_TEXT, "ZONE", "the time zone of the quiet hours (the person's); none"},
    {"only", 0, OPTION_TEXT, "CHANNEL,…", "no other channels than these; none"},
    {"never", 0, OPTION_TEXT, "CHANNEL,…", "all channels but these; none"},
    {"no-occasions", 0, OPTION_FLAG, NULL, "no word on birthdays and other occasions"},
    {"occasions", 0, OPTION_FLAG, NULL, "occasions are welcome again"},
    {"do-not-contact", 0, OPTION_FLAG, NULL, "no contact at all, for anything"},
    {"contact", 0, OPTION_FLAG, NULL, "contact is welcome again"},
    {"left", 0, OPTION_FLAG, NULL, "they left: nothing asks for them any more"},
    {"back", 0, OPTION_FLAG, NULL, "they are back"},
    {"pause-until", 0, OPTION_TEXT, "DATE", "no contact at all until this day; none"},
    {"note", 0, OPTION_TEXT, "TEXT", "why, for yourself; none"},
    {"limit", 'n', OPTION_TEXT, "N", "list at most so many (100)"},
    {.kind = OPTION_END},
};

/* Whether an option was given; value_out is NULL for "none", which takes the part away. */
static bool
given(const Args *args, const char *name, const char **value_out)
{
    const char *value = args_text(args, name);

    *value_out = value == NULL || *value == '\0' || strcmp(value, "none") == 0 ? NULL : value;
    return value != NULL;
}

static bool
refuse(const char *value, const char *why, GError **error)
{
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "“%s” %s", value, why);
    return false;
}

static bool
read_day(const Cli *cli, const char *value, Day *day_out, GError **error)
{
    *day_out = 0;
    return value == NULL || day_parse(value, cli->ctx->today, day_out, error);
}

static bool
read_channels(const char *value, guint *set_out, GError **error)
{
    g_auto(GStrv) names = g_strsplit(value != NULL ? value : "", ",", -1);

    *set_out = 0;
    for (guint i = 0; names[i] != NULL; i++) {
        Channel channel;

        if (!channel_parse(g_strstrip(names[i]), &channel)) {
            g_autofree char *all = g_strjoinv(", ", (char **)channel_names);

            g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "“%s” is no channel; there are %s.",
                        names[i], all);
            return false;
        }
        *set_out |= 1U << channel;
    }
    return true;
}

static bool
read_hours(const Args *args, BoundaryEdit *edit, GError **error)
{
    const char *value = NULL;

    edit->has_quiet = given(args, "quiet", &value);
    edit->quiet = value != NULL;
    if (value != NULL && !boundary_quiet_parse(value, &edit->quiet_from, &edit->quiet_to))
        return refuse(value, "are no hours; write them from one time to another, as 22:00-08:00.",
                      error);
    edit->has_max = given(args, "max", &value);
    if (value != NULL && !boundary_max_parse(value, &edit->at_most, &edit->max_days))
        return refuse(value,
                      "is no limit; write 1 to 1000 contacts in a day to ten years, as 2/30d or "
                      "1/w. For none at all there is --do-not-contact.",
                      error);
    edit->has_zone = given(args, "zone", &edit->zone);
    return true;
}

/* A flag and its opposite. */
static bool
read_switch(const Args *args, const char *on, const char *off, bool *has_out, bool *value_out,
            GError **error)
{
    *value_out = args_flag(args, on);
    *has_out = *value_out || args_flag(args, off);
    if (*value_out && args_flag(args, off)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "Choose --%s or --%s.", on, off);
        return false;
    }
    return true;
}

static bool
read_edit(const Cli *cli, const Args *args, BoundaryEdit *edit, GError **error)
{
    const char *not_before = NULL;
    const char *pause = NULL;
    const char *only = NULL;
    const char *never = NULL;

    edit->has_not_before = given(args, "not-before", &not_before);
    edit->has_pause = given(args, "pause-until", &pause);
    edit->has_only = given(args, "only", &only);
    edit->has_never = given(args, "never", &never);
    edit->has_note = given(args, "note", &edit->note);
    return read_day(cli, not_before, &edit->not_before, error) &&
           read_day(cli, pause, &edit->paused_until, error) && read_hours(args, edit, error) &&
           read_channels(only, &edit->only_channels, error) &&
           read_channels(never, &edit->never_channels, error) &&
           read_switch(args, "no-occasions", "occasions", &edit->has_occasions, &edit->no_occasions,
                       error) &&
           read_switch(args, "do-not-contact", "contact", &edit->has_contact, &edit->do_not_contact,
                       error) &&
           read_switch(args, "left", "back", &edit->has_gone, &edit->gone, error);
}

static bool
put_result(Cli *cli, gint64 person_id, const Receipt *receipt, const char *words, GError **error)
{
    g_autoptr(Boundary) boundary = NULL;

    if (!cli->json) {
        if (receipt->change_id != 0)
            cli_print(cli, "%s\n", words);
        cli_put_receipt(cli, receipt);
        return true;
    }
    if (!boundary_find(cli->ctx, person_id, &boundary, error))
        return false;
    cli_put_json_receipt(cli, receipt, "boundary",
                         boundary == NULL ? NULL : json_boundary(boundary));
    return true;
}

static bool
run_set(Cli *cli, const Args *args, GError **error)
{
    BoundaryEdit edit = {0};
    Receipt receipt = {0};
    gint64 id = 0;

    return person_resolve(cli->ctx, args_of_verb(args)[0], &id, error) &&
           read_edit(cli, args, &edit, error) &&
           boundary_set(cli->ctx, id, &edit, &receipt, error) &&
           put_result(cli, id, &receipt, "Noted; everything that suggests keeps to it.", error);
}

static bool
run_clear(Cli *cli, const Args *args, GError **error)
{
    Receipt receipt = {0};
    gint64 id = 0;

    return person_resolve(cli->ctx, args_of_verb(args)[0], &id, error) &&
           boundary_clear(cli->ctx, id, &receipt, error) &&
           put_result(cli, id, &receipt, "Cleared.", error);
}

static void
put_verdict_json(Cli *cli, const Boundary *boundary, const BoundaryVerdict *verdict)
{
    Json *object = json_object_new();

    if (boundary != NULL)
        json_set(object, "boundary", json_boundary(boundary));
    else
        json_set_null(object, "boundary");
    json_set_bool(object, "allowed", verdict->allowed);
    json_set_text(object, "reason", verdict->reason);
    if (verdict->free_from != G_MAXINT64)
        json_set_instant(object, "from", verdict->free_from);
    else
        json_set_null(object, "from");
    json_set(object, "channels", json_channels(verdict->channels));
    cli_put_json(cli, object);
}

static void
put_verdict(Cli *cli, const Boundary *boundary, const BoundaryVerdict *verdict)
{
    g_autofree char *words =
        boundary == NULL ? g_strdup("No boundary.") : boundary_words(cli->ctx, boundary);
    g_autofree char *date = NULL;
    g_autofree char *time = NULL;

    cli_put_wrapped(cli, STYLE_PLAIN, words, 0);
    cli_put_wrapped(cli, verdict->allowed ? STYLE_GOOD : STYLE_WARN,
                    verdict->allowed ? "You may be in touch now." : verdict->reason, 0);
    if (verdict->allowed || verdict->free_from == G_MAXINT64)
        return;
    time = instant_format_local(verdict->free_from, cli->ctx->zone);
    date = phrase_weekday_date(instant_day(verdict->free_from, cli->ctx->zone), cli->ctx->today);
    cli_print(cli, "From %s, %s on.\n", date, strrchr(time, ' ') + 1);
}

static bool
run_show(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(Boundary) boundary = NULL;
    g_auto(BoundaryVerdict) verdict = {0};
    gint64 id = 0;

    if (!person_resolve(cli->ctx, args_of_verb(args)[0], &id, error) ||
        !boundary_find(cli->ctx, id, &boundary, error) ||
        !boundary_check(cli->ctx, id, CHANNELS_ALL, cli->ctx->now, CONTACT_REACH_OUT, &verdict,
                        error))
        return false;
    if (cli->json)
        put_verdict_json(cli, boundary, &verdict);
    else
        put_verdict(cli, boundary, &verdict);
    return true;
}

static void
put_boundary(Cli *cli, const Entry *entry, const EntryNames *names)
{
    g_autofree char *words = boundary_words(cli->ctx, boundary_of((Entry *)entry));

    cli_put_cell(cli, STYLE_STRONG, names->person, 20);
    cli_print(cli, "  ");
    cli_put_wrapped(cli, STYLE_PLAIN, words, 22);
}

static bool
put_list_json(Cli *cli, const LedgerFilter *filter, GError **error)
{
    g_autoptr(GPtrArray) entries = NULL;
    g_autoptr(Json) list = json_list_new();
    Json *object;
    bool more = false;

    if (!ledger_list(cli->ctx, filter, &entries, &more, error))
        return false;
    for (guint i = 0; i < entries->len; i++) {
        g_auto(EntryNames) names = {0};
        const Entry *entry = entries->pdata[i];

        if (!ledger_names(cli->ctx, entry, &names, error))
            return false;
        object = json_boundary(boundary_of((Entry *)entry));
        json_set(object, "person", json_person_ref(entry->person_id, names.person));
        json_append(list, object);
    }
    object = json_object_new();
    json_set(object, "boundaries", g_steal_pointer(&list));
    json_set_bool(object, "more", more);
    cli_put_json(cli, object);
    return true;
}

static bool
run_list(Cli *cli, const Args *args, GError **error)
{
    LedgerFilter filter = {.kind = LEDGER_BOUNDARY};
    gint64 limit = 0;

    if (!args_number(args, "limit", 1, 100000, 100, &limit, error))
        return false;
    filter.limit = (unsigned)limit;
    return cli->json ? put_list_json(cli, &filter, error)
                     : cli_put_entries(cli, &filter, put_boundary, "No boundaries are set.", error);
}

static const Verb verbs[] = {
    {"list", "", COMMAND_READS, 0, 0, run_list},
    {"show", "PERSON", COMMAND_READS, 1, 1, run_show},
    {"set", "PERSON [OPTION…]", COMMAND_WRITES, 1, 1, run_set},
    {"clear", "PERSON", COMMAND_WRITES, 1, 1, run_clear},
    {.name = NULL},
};

const Command command_boundary = {
    .name = "boundary",
    .usage = "[list|show|set|clear] …",
    .summary = "what somebody does not want, kept by everything that suggests",
    .options = options,
    .verbs = verbs,
};
