/* SPDX-License-Identifier: Apache-2.0
 * kith add, edit, delete and show. */
#include <string.h>

#include "base/phrase.h"
#include "base/text.h"
#include "base/zone.h"
#include "cli/commands.h"
#include "cli/entry.h"
#include "core/boundary.h"
#include "core/cadence.h"
#include "core/interaction.h"
#include "model/promise.h"

static const Option add_options[] = {
    {"email", 'e', OPTION_TEXTS, "ADDRESS", "an email address"},
    {"phone", 'p', OPTION_TEXTS, "NUMBER", "a phone number"},
    {"url", 0, OPTION_TEXTS, "URL", "a web page or profile"},
    {"company", 'c', OPTION_TEXT, "NAME", "where they work"},
    {"title", 0, OPTION_TEXT, "TEXT", "what they do there"},
    {"nickname", 0, OPTION_TEXT, "NAME", "what friends call them"},
    {"birthday", 'b', OPTION_TEXT, "DATE", "YYYY-MM-DD, or --MM-DD without the year"},
    {"tier", 0, OPTION_TEXT, "TIER", "inner, close, regular, wide or known"},
    {"cadence", 0, OPTION_TEXT, "HOW-OFTEN", "such as 2w, 30d or 3mo; auto; never"},
    {"tag", 't', OPTION_TEXTS, "TAG", "a tag"},
    {"note", 'n', OPTION_TEXTS, "TEXT", "a note"},
    {"zone", 0, OPTION_TEXT, "ZONE", "their time zone, such as Europe/Lisbon"},
    {.kind = OPTION_END},
};

static const Option edit_options[] = {
    {"name", 0, OPTION_TEXT, "NAME", "another name"},
    {"email", 'e', OPTION_TEXTS, "ADDRESS", "one more email address"},
    {"phone", 'p', OPTION_TEXTS, "NUMBER", "one more phone number"},
    {"url", 0, OPTION_TEXTS, "URL", "one more web page or profile"},
    {"company", 'c', OPTION_TEXT, "NAME", "where they work (\"\" for none)"},
    {"title", 0, OPTION_TEXT, "TEXT", "what they do there (\"\" for none)"},
    {"nickname", 0, OPTION_TEXT, "NAME", "what friends call them (\"\" for none)"},
    {"birthday", 'b', OPTION_TEXT, "DATE", "YYYY-MM-DD, or --MM-DD; \"\" for none"},
    {"tier", 0, OPTION_TEXT, "TIER", "inner, close, regular, wide, known or none"},
    {"cadence", 0, OPTION_TEXT, "HOW-OFTEN", "such as 2w, 30d or 3mo; auto; never; none"},
    {"tag", 't', OPTION_TEXTS, "TAG", "one more tag"},
    {"untag", 0, OPTION_TEXTS, "TAG", "take a tag away"},
    {"remove", 0, OPTION_TEXTS, "VALUE", "take an address, number or page away"},
    {"note", 'n', OPTION_TEXTS, "TEXT", "one more note"},
    {"zone", 0, OPTION_TEXT, "ZONE", "their time zone (\"\" for none)"},
    {"deceased", 0, OPTION_FLAG, NULL, "they died: no plan mentions them again"},
    {.kind = OPTION_END},
};

static void
add_points(Person *person, PointKind kind, const char *const *values, GPtrArray *problems)
{
    for (; *values != NULL; values++) {
        Point *point = person_add_point(person, kind, NULL, *values);

        if (point == NULL)
            problems_add(problems, 0, point_kind_name(kind), "“%s” is no %s.", *values,
                         kind == POINT_PHONE ? "phone number" : point_kind_name(kind));
        else if (point->source == NULL)
            point->source = g_strdup("hand");
    }
}

static void
set_birthday(Person *person, const char *date, GPtrArray *problems)
{
    if (*date != '\0' && !occasion_date_is_valid(date)) {
        problems_add(problems, 0, "birthday",
                     "“%s” is not a date; write YYYY-MM-DD, or --MM-DD without the year.", date);
        return;
    }
    for (guint i = person->occasions->len; i > 0; i--) {
        const Occasion *occasion = person->occasions->pdata[i - 1];

        if (strcmp(occasion->kind, "birthday") == 0)
            g_ptr_array_remove_index(person->occasions, i - 1);
    }
    if (*date != '\0')
        person_add_occasion(person, "birthday", date)->source = g_strdup("hand");
}

static void
set_tier(Person *person, const char *name, GPtrArray *problems)
{
    if (strcmp(name, "none") == 0)
        name = "";
    if (!tier_parse(name, &person->tier))
        problems_add(problems, 0, "tier",
                     "“%s” is no tier; choose inner, close, regular, wide or known.", name);
}

static void
set_zone(Person *person, const char *name, GPtrArray *problems)
{
    g_autoptr(Zone) zone = zone_find(name);

    if (zone == NULL)
        problems_add(problems, 0, "zone", "“%s” is no time zone; write one like Europe/Lisbon.",
                     name);
    person_set(&person->zone, name);
}

static void
set_text(const Args *args, const char *name, char **slot)
{
    if (args_flag(args, name))
        person_set(slot, args_text(args, name));
}

/* What add and edit have in common. */
static void
apply_options(Cli *cli, const Args *args, Person *person)
{
    const char *const *tags = args_texts(args, "tag");
    const char *const *notes = args_texts(args, "note");

    set_text(args, "company", &person->company);
    set_text(args, "title", &person->title);
    set_text(args, "nickname", &person->nickname);
    add_points(person, POINT_EMAIL, args_texts(args, "email"), cli->problems);
    add_points(person, POINT_PHONE, args_texts(args, "phone"), cli->problems);
    add_points(person, POINT_URL, args_texts(args, "url"), cli->problems);
    if (args_flag(args, "birthday"))
        set_birthday(person, args_text(args, "birthday"), cli->problems);
    if (args_flag(args, "tier"))
        set_tier(person, args_text(args, "tier"), cli->problems);
    if (args_flag(args, "zone"))
        set_zone(person, args_text(args, "zone"), cli->problems);
    for (; *tags != NULL; tags++)
        person_add_tag(person, *tags);
    for (; *notes != NULL; notes++)
        person_add_note(person, cli->now, *notes)->source = g_strdup("hand");
}

static bool
refuse_problems(const Cli *cli, GError **error)
{
    g_autoptr(GString) text = g_string_new(NULL);

    if (cli->problems->len == 0)
        return true;
    for (guint i = 0; i < cli->problems->len; i++)
        g_string_append_printf(text, "%s%s", i == 0 ? "" : " ",
                               ((const Problem *)cli->problems->pdata[i])->message);
    g_set_error_literal(error, KITH_ERROR, KITH_ERROR_INVALID, text->str);
    return false;
}

static bool
parse_cadence(const Args *args, Cadence *cadence, GError **error)
{
    return !args_flag(args, "cadence") || cadence_parse(args_text(args, "cadence"), cadence, error);
}

static bool
show_result(Cli *cli, const Receipt *receipt, const char *verb, const char *name, GError **error)
{
    char id[ID_TEXT_SIZE];

    if (cli->json) {
        Json *person = cli_person_json(cli, receipt->id, false, error);

        if (person == NULL)
            return false;
        cli_put_json_receipt(cli, receipt, "person", person);
        return true;
    }
    if (receipt->change_id != 0) {
        cli_print(cli, "%s ", verb);
        cli_put(cli, STYLE_STRONG, name);
        cli_print(cli, "  ");
        cli_put(cli, STYLE_DIM, id_format(receipt->id, id));
        cli_print(cli, "\n");
    }
    cli_put_receipt(cli, receipt);
    return true;
}

static bool
run_add(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(Person) person = person_new();
    Cadence cadence = {.kind = CADENCE_CLEAR};
    Receipt receipt = {0};

    if (!args_expect(args, &command_add, 1, 1, error) || !parse_cadence(args, &cadence, error))
        return false;
    person_set(&person->name, args_rest(args)[0]);
    person_set(&person->source, "hand");
    apply_options(cli, args, person);
    if (person->company != NULL) {
        Position *position = person_add_position(person, person->company, person->title);

        position->current = true;
        position->source = g_strdup("hand");
    }
    if (!refuse_problems(cli, error) ||
        !person_create(cli->ctx, person, args_flag(args, "cadence") ? &cadence : NULL, &receipt,
                       error))
        return false;
    return show_result(cli, &receipt, "Added", args_rest(args)[0], error);
}

const Command command_add = {
    .name = "add",
    .usage = "NAME [OPTION…]",
    .summary = "add a person",
    .flags = COMMAND_WRITES,
    .options = add_options,
    .run = run_add,
};

static void
remove_points(Person *person, const char *const *values, GPtrArray *problems)
{
    for (; *values != NULL; values++) {
        bool found = false;

        for (guint i = person->points->len; i > 0; i--) {
            const Point *point = person->points->pdata[i - 1];
            g_autofree char *normalised = point_normalise(point->kind, *values);

            if (!text_equal(point->value, *values) && !text_equal(point->normalised, normalised))
                continue;
            g_ptr_array_remove_index(person->points, i - 1);
            found = true;
        }
        if (!found)
            problems_add(problems, 0, "remove", "%s has no “%s”.", person->name, *values);
    }
}

static void
remove_tags(Person *person, const char *const *tags)
{
    for (; *tags != NULL; tags++) {
        g_autofree char *fold = text_fold(*tags);

        for (guint i = person->tags->len; i > 0; i--) {
            g_autofree char *other = text_fold(person->tags->pdata[i - 1]);

            if (strcmp(fold, other) == 0)
                g_ptr_array_remove_index(person->tags, i - 1);
        }
    }
}

/* The job they have now follows what was said of company and title. */
static void
follow_position(Person *person, const Args *args)
{
    Position *position;

    if (!args_flag(args, "company") && !args_flag(args, "title"))
        return;
    for (guint i = 0; i < person->positions->len; i++) {
        position = person->positions->pdata[i];
        if (position->current && text_equal(position->company, person->company)) {
            person_set(&position->title, person->title);
            return;
        }
        position->current = false;
    }
    if (person->company == NULL)
        return;
    position = person_add_position(person, person->company, person->title);
    position->current = true;
    position->source = g_strdup("hand");
}

static bool
run_edit(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(Person) person = NULL;
    Cadence cadence = {.kind = CADENCE_CLEAR};
    Receipt receipt = {0};
    gint64 id = 0;

    if (!args_expect(args, &command_edit, 1, 1, error) || !parse_cadence(args, &cadence, error) ||
        !person_resolve(cli->ctx, args_rest(args)[0], &id, error) ||
        !person_get(cli->ctx, id, &person, NULL, error))
        return false;
    set_text(args, "name", &person->name);
    apply_options(cli, args, person);
    remove_points(person, args_texts(args, "remove"), cli->problems);
    remove_tags(person, args_texts(args, "untag"));
    follow_position(person, args);
    person->deceased = person->deceased || args_flag(args, "deceased");
    if (!refuse_problems(cli, error) ||
        !person_update(cli->ctx, person, args_flag(args, "cadence") ? &cadence : NULL, &receipt,
                       error))
        return false;
    receipt.id = id;
    return show_result(cli, &receipt, "Changed", person->name, error);
}

const Command command_edit = {
    .name = "edit",
    .usage = "PERSON [OPTION…]",
    .summary = "change what is known of a person",
    .flags = COMMAND_WRITES,
    .options = edit_options,
    .run = run_edit,
};

static bool
run_delete(Cli *cli, const Args *args, GError **error)
{
    Receipt receipt = {0};
    g_autoptr(Person) person = NULL;
    gint64 id = 0;

    if (!args_expect(args, &command_delete, 1, 1, error) ||
        !person_resolve(cli->ctx, args_rest(args)[0], &id, error) ||
        !person_get(cli->ctx, id, &person, NULL, error) ||
        !person_delete(cli->ctx, id, &receipt, error))
        return false;
    if (cli->json) {
        cli_put_json_receipt(cli, &receipt, "person", json_person_ref(id, person->name));
        return true;
    }
    cli_print(cli, "Removed ");
    cli_put(cli, STYLE_STRONG, person->name);
    cli_print(cli, " and everything noted of them.\n");
    cli_put_receipt(cli, &receipt);
    return true;
}

const Command command_delete = {
    .name = "delete",
    .usage = "PERSON",
    .summary = "remove a person (undo brings them back)",
    .flags = COMMAND_WRITES,
    .run = run_delete,
};

/** What is known of a field begins in this column. */
#define FIELD_INDENT 14

static void
put_field(Cli *cli, const char *label, const char *text)
{
    if (text_is_empty(text))
        return;
    cli_print(cli, "  ");
    cli_put_cell(cli, STYLE_DIM, label, 11);
    cli_print(cli, " ");
    cli_put_wrapped(cli, STYLE_PLAIN, text, FIELD_INDENT);
}

/* "13 days ago, 11 November". */
static char *
when_and_date(Day day, Day today)
{
    g_autofree char *when = phrase_when(day, today);
    g_autofree char *date = phrase_date(day, today);

    return g_strdup_printf("%s, %s", when, date);
}

static const char *
cadence_source(CadenceFrom from)
{
    switch (from) {
    case CADENCE_FROM_PERSON:
        return "you asked for it";
    case CADENCE_FROM_TAG:
        return "by tag";
    case CADENCE_FROM_TIER:
        return "by tier";
    case CADENCE_FROM_LEARNED:
        return "learned from the history";
    case CADENCE_FROM_DEFAULT:
        break;
    }
    return "until the history says more";
}

static char *
cadence_words(const Tie *tie)
{
    g_autofree char *every = NULL;

    if (tie->cadence_days == 0)
        return g_strdup(tie->cadence_from == CADENCE_FROM_DEFAULT
                            ? "not sorted yet: give a tier or a cadence, or log a contact"
                            : "never");
    every = tie->cadence_from == CADENCE_FROM_LEARNED ? phrase_about_every(tie->cadence_days)
                                                      : phrase_every(tie->cadence_days);
    return g_strdup_printf("%s (%s)", every, cadence_source(tie->cadence_from));
}

static void
put_tie(Cli *cli, const Tie *tie)
{
    g_autofree char *last = NULL;
    g_autofree char *next = NULL;
    g_autofree char *cadence = cadence_words(tie);

    if (tie->touch_days > 0) {
        g_autofree char *when =
            when_and_date(instant_day(tie->last_at, cli->ctx->zone), cli->ctx->today);
        g_autofree char *days = phrase_count(tie->touch_days, "day", "days");

        last = g_strdup_printf("%s; %s in touch so far", when, days);
    }
    put_field(cli, "last", last != NULL ? last : "not in touch yet");
    put_field(cli, "cadence", cadence);
    if (tie->has_next)
        next = when_and_date(tie->next_day, cli->ctx->today);
    put_field(cli, "due", next);
}

static void
put_points(Cli *cli, const Person *person)
{
    for (guint i = 0; i < person->points->len; i++) {
        const Point *point = person->points->pdata[i];
        g_autofree char *text = point->label == NULL
                                    ? g_strdup(point->value)
                                    : g_strdup_printf("%s  (%s)", point->value, point->label);

        put_field(cli, point_kind_name(point->kind), text);
    }
}

static void
put_history(Cli *cli, const GPtrArray *interactions)
{
    if (interactions->len > 0)
        cli_print(cli, "\n");
    for (guint i = 0; i < interactions->len; i++) {
        const Interaction *interaction = interactions->pdata[i];
        g_autofree char *at = instant_format_local(interaction->at, cli->ctx->zone);

        at[10] = '\0';
        cli_print(cli, "  ");
        cli_put(cli, STYLE_DIM, at);
        cli_print(cli, " %s ",
                  interaction->direction == DIRECTION_OUT  ? "→"
                  : interaction->direction == DIRECTION_IN ? "←"
                                                           : "↔");
        cli_put_cell(cli, STYLE_ACCENT, channel_name(interaction->channel), 9);
        if (interaction->note != NULL) {
            cli_print(cli, " ");
            cli_put_cell(cli, STYLE_PLAIN, interaction->note, MAX(cli->columns - 27, 20));
            while (cli->out->len > 0 && cli->out->str[cli->out->len - 1] == ' ')
                g_string_truncate(cli->out, cli->out->len - 1);
        }
        cli_print(cli, "\n");
    }
}

static void
put_person(Cli *cli, const Person *person, const Tie *tie)
{
    char id[ID_TEXT_SIZE];
    g_autofree char *work = NULL;

    cli_put_wrapped(cli, STYLE_STRONG, person->name, 0);
    if (person->title != NULL && person->company != NULL)
        work = g_strdup_printf("%s, %s", person->title, person->company);
    else
        work = g_strdup(person->title != NULL ? person->title : person->company);
    put_field(cli, "work", work);
    put_field(cli, "nickname", person->nickname);
    put_field(cli, "tier", tier_name(person->tier));
    for (guint i = 0; i < person->tags->len; i++)
        put_field(cli, i == 0 ? "tags" : "", person->tags->pdata[i]);
    put_points(cli, person);
    for (guint i = 0; i < person->occasions->len; i++) {
        const Occasion *occasion = person->occasions->pdata[i];

        g_autofree char *date = phrase_occasion_date(occasion->date);

        put_field(cli, occasion->kind, date);
    }
    put_field(cli, "zone", person->zone);
    put_field(cli, "id", id_format(person->id, id));
    if (person->deceased)
        put_field(cli, "deceased", "yes");
    else
        put_tie(cli, tie);
    for (guint i = 0; i < person->positions->len; i++) {
        const Position *position = person->positions->pdata[i];
        g_autofree char *line = g_strdup_printf(
            "%s%s%s%s%s%s%s", position->title != NULL ? position->title : "",
            position->title != NULL && position->company != NULL ? ", " : "",
            position->company != NULL ? position->company : "",
            position->started != NULL || position->ended != NULL ? "  " : "",
            position->started != NULL ? position->started : "",
            position->ended != NULL ? " to " : "", position->ended != NULL ? position->ended : "");

        if (!position->current)
            put_field(cli, "before", line);
    }
    for (guint i = 0; i < person->relations->len; i++) {
        const Relation *relation = person->relations->pdata[i];

        put_field(cli, relation->kind, relation->other);
    }
    for (guint i = 0; i < person->notes->len; i++)
        put_field(cli, "note", ((const Note *)person->notes->pdata[i])->text);
}

static bool
put_boundary(Cli *cli, gint64 id, GError **error)
{
    g_autoptr(Boundary) boundary = NULL;
    g_autofree char *words = NULL;

    if (!boundary_find(cli->ctx, id, &boundary, error))
        return false;
    if (boundary != NULL) {
        words = boundary_words(cli->ctx, boundary);
        put_field(cli, "boundary", words);
    }
    return true;
}

/* "promise  send the deck (in 3 days)", for what is open. */
static void
put_entry(Cli *cli, const Entry *entry)
{
    const char *noun = entry->kind == LEDGER_INTRODUCTION ? "intro" : ledger_of(entry->kind)->noun;
    bool theirs = entry->kind == LEDGER_PROMISE && promise_of((Entry *)entry)->theirs;
    g_autofree char *when = cli_entry_when(cli, entry);
    g_autofree char *line =
        g_strdup_printf("%s (%s%s)", entry_words(entry), theirs ? "theirs, " : "", when);

    put_field(cli, noun, line);
}

static bool
put_open_entries(Cli *cli, gint64 id, GError **error)
{
    for (LedgerKind kind = 0; kind < LEDGER_COUNT; kind++) {
        LedgerFilter filter = {.kind = kind, .person_id = id};
        g_autoptr(GPtrArray) entries = NULL;

        if (kind == LEDGER_BOUNDARY)
            continue;
        if (!ledger_list(cli->ctx, &filter, &entries, NULL, error))
            return false;
        for (guint i = 0; i < entries->len; i++)
            put_entry(cli, entries->pdata[i]);
    }
    return true;
}

static bool
run_show(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(Person) person = NULL;
    g_autoptr(GPtrArray) interactions = NULL;
    bool more = false;
    Tie tie;
    gint64 id = 0;

    if (!args_expect(args, &command_show, 1, 1, error) ||
        !person_resolve(cli->ctx, args_rest(args)[0], &id, error))
        return false;
    if (cli->json) {
        Json *value = cli_person_json(cli, id, true, error);

        if (value != NULL)
            cli_put_json(cli, value);
        return value != NULL;
    }
    if (!person_get(cli->ctx, id, &person, &tie, error) ||
        !interaction_list(cli->ctx, id, G_MAXINT64, G_MAXINT64, 12, &interactions, &more, error))
        return false;
    put_person(cli, person, &tie);
    if (!put_boundary(cli, id, error) || !put_open_entries(cli, id, error))
        return false;
    put_history(cli, interactions);
    if (more) {
        cli_put(cli, STYLE_DIM, "  … and earlier");
        cli_print(cli, "\n");
    }
    return true;
}

const Command command_show = {
    .name = "show",
    .usage = "PERSON",
    .summary = "everything known of a person",
    .flags = COMMAND_READS,
    .run = run_show,
};
