/* SPDX-License-Identifier: Apache-2.0
 * A second look at a plan. The planner asks of each day whether it is forbidden; here the days a
 * person leaves open are counted out from the boundary itself, with a table of their own, so that
 * nothing is taken over from the filter. */
#include "engine/agenda_check.h"

/* Rounding of sums of minutes. */
#define MINUTES_SLACK 1e-6

#define DAYS_AFTER_TWO_UNANSWERED 90

const char *
agenda_fault_words(AgendaFault fault)
{
    static const char *const words[] = {
        [AGENDA_FINE] = "nothing is wrong",
        [AGENDA_UNKNOWN] = "a line is about nothing that is open",
        [AGENDA_TWICE] = "somebody appears twice",
        [AGENDA_DO_NOT_CONTACT] = "somebody is not to be contacted",
        [AGENDA_PAUSED] = "somebody's contact is paused",
        [AGENDA_QUIET_DAY] = "somebody wants no contact on this weekday",
        [AGENDA_TOO_SOON] = "somebody was written to too recently",
        [AGENDA_OVER_MINUTES] = "it takes longer than the day",
    };

    return words[fault];
}

/* Eighths of a day to wait after a message by tier, for none … four unanswered: a quarter of the
 * layer's cadence (7, 30, 90, 180, 365 days; at least two), doubled by each. */
static gint64
eighths_to_wait(Tier tier, gint64 unanswered)
{
    static const gint64 eighths[] = {
        [TIER_NONE] = 730,    [TIER_INNER] = 16, [TIER_CLOSE] = 60,
        [TIER_REGULAR] = 180, [TIER_WIDE] = 360, [TIER_KNOWN] = 730,
    };
    gint64 wait = eighths[tier];

    for (gint64 i = 0; i < unanswered && i < 4; i++)
        wait += wait;
    if (unanswered >= 2 && wait < (gint64)8 * DAYS_AFTER_TWO_UNANSWERED)
        wait = (gint64)8 * DAYS_AFTER_TWO_UNANSWERED;
    return wait;
}

static bool
is_own_weekday(const AgendaBoundary *boundary, unsigned weekday)
{
    guint days = boundary->quiet_days;

    while (weekday-- > 0)
        days /= 2;
    return days % 2 == 0;
}

static AgendaFault
check_boundary(const AgendaState *state, const AgendaTie *tie, AgendaKind kind)
{
    const AgendaBoundary *boundary = &tie->boundary;

    if (boundary->do_not_contact)
        return AGENDA_DO_NOT_CONTACT;
    if (!(state->day < boundary->paused_from) && !(boundary->paused_to <= state->day))
        return AGENDA_PAUSED;
    if (!is_own_weekday(boundary, state->weekday))
        return AGENDA_QUIET_DAY;
    switch (kind) {
    case AGENDA_BIRTHDAY:
    case AGENDA_THANKS:
    case AGENDA_PROMISE:
    case AGENDA_HELP:
        return AGENDA_FINE;
    case AGENDA_TOUCH:
    case AGENDA_FAVOUR:
    case AGENDA_INTRO:
        break;
    }
    if (boundary->wrote &&
        8 * state->day < 8 * boundary->last_out + eighths_to_wait(tie->tier, boundary->unanswered))
        return AGENDA_TOO_SOON;
    return AGENDA_FINE;
}

static AgendaFault
check_item(const AgendaState *state, const AgendaItem *item)
{
    const AgendaEvent *event;

    if (item->tie >= state->tie_count)
        return AGENDA_UNKNOWN;
    if (item->event == AGENDA_NONE)
        return item->kind == AGENDA_TOUCH
                   ? check_boundary(state, &state->ties[item->tie], AGENDA_TOUCH)
                   : AGENDA_UNKNOWN;
    if (item->event >= state->event_count)
        return AGENDA_UNKNOWN;
    event = &state->events[item->event];
    if (event->tie != item->tie || event->kind != item->kind || event->created > state->day)
        return AGENDA_UNKNOWN;
    return check_boundary(state, &state->ties[item->tie], event->kind);
}

static bool
keeps_minutes(const AgendaState *state, const AgendaItem *items, gsize count)
{
    double used = 0;

    for (gsize i = 0; i < count; i++) {
        const AgendaItem *item = &items[i];
        double takes = item->event == AGENDA_NONE ? state->ties[item->tie].minutes
                                                  : state->events[item->event].minutes;

        if (item->minutes < takes || item->minutes > takes)
            return false;
        if (item->alone)
            return count == 1 && item->event != AGENDA_NONE && takes > state->minutes;
        used += takes;
    }
    return used <= state->minutes + MINUTES_SLACK;
}

static bool
is_dated(const AgendaItem *item)
{
    return item->kind == AGENDA_PROMISE || item->kind == AGENDA_BIRTHDAY;
}

/* Only debts with a day may be several with one person, each of them once. */
static bool
is_twice(const AgendaItem *one, const AgendaItem *other)
{
    return one->tie == other->tie &&
           (one->event == other->event || !is_dated(one) || !is_dated(other));
}

AgendaFault
agenda_check(const AgendaState *state, const AgendaItem *items, gsize count)
{
    for (gsize i = 0; i < count; i++) {
        AgendaFault fault = check_item(state, &items[i]);

        if (fault != AGENDA_FINE)
            return fault;
        for (gsize j = 0; j < i; j++) {
            if (is_twice(&items[i], &items[j]))
                return AGENDA_TWICE;
        }
    }
    return keeps_minutes(state, items, count) ? AGENDA_FINE : AGENDA_OVER_MINUTES;
}
