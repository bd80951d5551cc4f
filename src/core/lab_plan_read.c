/* SPDX-License-Identifier: Apache-2.0
 * Reading a state of the laboratory's planner. */
#include "core/lab_plan_read.h"

#include <string.h>

#define MOST_DAYS 10000000.0
#define MOST_MINUTES 1000000.0

/* Saturday and Sunday. */
#define WEEKEND 0x60

/* A number within bounds. */
static bool
read_number(const Json *object, const char *name, double least, double most, double *number_out,
            GError **error)
{
    double number = 0;

    if (!json_get_number(object, name, &number, error))
        return false;
    if (!(number >= least && number <= most)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "“%s” is not from %g to %g.", name,
                    least, most);
        return false;
    }
    *number_out = number;
    return true;
}

static bool
read_whole(const Json *object, const char *name, double least, double most, gint64 *number_out,
           GError **error)
{
    double bounded = 0;

    return read_number(object, name, least, most, &bounded, error) &&
           json_get_integer(object, name, number_out, error);
}

static bool
read_day(const Json *object, const char *name, Day *day_out, GError **error)
{
    return read_whole(object, name, -MOST_DAYS, MOST_DAYS, day_out, error);
}

/* The minutes that something takes; a thing without an end would be done again and again. */
static bool
read_minutes(const Json *object, double *minutes_out, GError **error)
{
    return read_number(object, "minutes", 0.01, MOST_MINUTES, minutes_out, error);
}

static bool
read_paused(const Json *paused, AgendaBoundary *boundary, GError **error)
{
    double from = 0, to = 0;

    if (json_count(paused) != 2 || !json_as_number(json_item(paused, 0), &from) ||
        !json_as_number(json_item(paused, 1), &to) || !(from >= -MOST_DAYS && from <= MOST_DAYS) ||
        !(to >= -MOST_DAYS && to <= MOST_DAYS)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "“paused” is not null or the first day and the day after the last.");
        return false;
    }
    boundary->paused_from = (Day)from;
    boundary->paused_to = (Day)to;
    return true;
}

static bool
read_boundary(const Json *object, AgendaBoundary *boundary, GError **error)
{
    const Json *paused = json_member(object, "paused");

    boundary->do_not_contact = json_is_set(object, "do_not_contact");
    boundary->quiet_days = json_is_set(object, "no_weekend") ? WEEKEND : 0;
    if (paused != NULL && !read_paused(paused, boundary, error))
        return false;
    boundary->wrote = json_member(object, "last_out") != NULL;
    if (boundary->wrote && !read_day(object, "last_out", &boundary->last_out, error))
        return false;
    return json_member(object, "unanswered") == NULL ||
           read_whole(object, "unanswered", 0, 1e6, &boundary->unanswered, error);
}

static bool
read_tie(const Json *object, AgendaTie *tie, GError **error)
{
    gint64 tier = 0;

    if (!read_whole(object, "tier", 0, 4, &tier, error) ||
        !read_number(object, "warmth", 0, 1, &tie->warmth, error) ||
        !read_number(object, "half_life", 0.01, MOST_DAYS, &tie->half_life, error) ||
        !read_number(object, "rate", 0, 1000, &tie->rate, error) ||
        !read_number(object, "reply", 0, 1, &tie->reply, error) ||
        !read_minutes(object, &tie->minutes, error))
        return false;
    tie->tier = (Tier)(TIER_INNER + tier);
    return read_boundary(json_member(object, "boundary"), &tie->boundary, error);
}

static bool
read_event(const Json *object, GHashTable *numbers, AgendaEvent *event, GError **error)
{
    const char *tie = NULL, *kind = NULL;
    gpointer number;

    if (!json_get_text(object, "tie", &tie, error) ||
        !json_get_text(object, "kind", &kind, error) ||
        !read_day(object, "created", &event->created, error) ||
        !read_day(object, "due", &event->due, error) ||
        !read_minutes(object, &event->minutes, error))
        return false;
    number = g_hash_table_lookup(numbers, tie);
    if (number == NULL) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "There is no tie “%s”.", tie);
        return false;
    }
    if (!agenda_kind_find(kind, &event->kind) || event->kind == AGENDA_TOUCH) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "“kind” is not birthday, thanks, promise, favour, help or intro.");
        return false;
    }
    event->tie = GPOINTER_TO_SIZE(number) - 1;
    event->asks = json_is_set(object, "asks");
    return true;
}

/* Take the id of the next element; ids are unique in their list. */
static bool
take_id(const Json *object, GHashTable *numbers, GPtrArray *ids, GError **error)
{
    const char *id = NULL;

    if (!json_get_text(object, "id", &id, error))
        return false;
    g_ptr_array_add(ids, (gpointer)id);
    if (g_hash_table_insert(numbers, (gpointer)id, GSIZE_TO_POINTER((gsize)ids->len)))
        return true;
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "“%s” is there twice.", id);
    return false;
}

/* A list of the state; NULL, which is empty, where there is none. */
static bool
read_list(const Json *root, const char *name, const Json **list_out, GError **error)
{
    const Json *list = json_member(root, name);

    if (list != NULL && !json_is_list(list)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "“%s” is not a list.", name);
        return false;
    }
    *list_out = list;
    return true;
}

static bool
read_ties(LabState *state, GHashTable *numbers, GError **error)
{
    const Json *ties = NULL;

    if (!read_list(state->root, "ties", &ties, error))
        return false;
    for (gsize i = 0; i < json_count(ties); i++) {
        AgendaTie tie = {0};

        if (!take_id(json_item(ties, i), numbers, state->tie_ids, error) ||
            !read_tie(json_item(ties, i), &tie, error)) {
            g_prefix_error(error, "Tie %" G_GSIZE_FORMAT ": ", i + 1);
            return false;
        }
        g_array_append_val(state->ties, tie);
    }
    return true;
}

static bool
read_events(LabState *state, GHashTable *tie_numbers, GError **error)
{
    const Json *events = NULL;
    g_autoptr(GHashTable) numbers = g_hash_table_new(g_str_hash, g_str_equal);

    if (!read_list(state->root, "events", &events, error))
        return false;
    for (gsize i = 0; i < json_count(events); i++) {
        AgendaEvent event = {0};

        if (!take_id(json_item(events, i), numbers, state->event_ids, error) ||
            !read_event(json_item(events, i), tie_numbers, &event, error)) {
            g_prefix_error(error, "Event %" G_GSIZE_FORMAT ": ", i + 1);
            return false;
        }
        g_array_append_val(state->events, event);
    }
    return true;
}

bool
lab_state_read(const char *line, LabState *state_out, GError **error)
{
    g_auto(LabState) one = {
        .ties = g_array_new(FALSE, FALSE, sizeof(AgendaTie)),
        .events = g_array_new(FALSE, FALSE, sizeof(AgendaEvent)),
        .tie_ids = g_ptr_array_new(),
        .event_ids = g_ptr_array_new(),
    };
    g_autoptr(GHashTable) numbers = g_hash_table_new(g_str_hash, g_str_equal);

    if (!json_read(line, strlen(line), &one.root, error) ||
        !read_day(one.root, "day", &one.state.day, error) ||
        !read_number(one.root, "minutes", 0, MOST_MINUTES, &one.state.minutes, error) ||
        !read_ties(&one, numbers, error) || !read_events(&one, numbers, error))
        return false;
    one.state.weekday = (unsigned)((one.state.day % 7 + 7) % 7);
    one.state.ties = (const AgendaTie *)(void *)one.ties->data;
    one.state.tie_count = one.ties->len;
    one.state.events = (const AgendaEvent *)(void *)one.events->data;
    one.state.event_count = one.events->len;
    *state_out = one;
    one = (LabState){0};
    return true;
}

void
lab_state_clear(LabState *state)
{
    g_clear_pointer(&state->ties, g_array_unref);
    g_clear_pointer(&state->events, g_array_unref);
    g_clear_pointer(&state->tie_ids, g_ptr_array_unref);
    g_clear_pointer(&state->event_ids, g_ptr_array_unref);
    g_clear_pointer(&state->root, json_free);
}
