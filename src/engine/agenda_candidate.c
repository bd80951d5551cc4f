/* SPDX-License-Identifier: Apache-2.0
 * What may become a line of the agenda, ranked. */
#include "engine/agenda_candidate.h"

#include <math.h>

#include "engine/agenda_boundary.h"
#include "engine/agenda_index.h"
#include "engine/warmth.h"

/* Birthdays are brought forward by so many days at most. */
#define BIRTHDAY_EARLY 2

/* Promises enter the first lane when so many days are left, and more where they pile up. */
#define PROMISE_LEAD 2

/* Promises get half of the minutes of a day when many are open. */
#define PROMISE_SHARE 0.5

/* Days after which thanks and help must not wait any more. */
#define THANKS_WAIT 2
#define HELP_WAIT 1

/* Fresh thanks grow more urgent by the week. */
#define THANKS_VALUE 10.0
#define THANKS_WEEK 7.0
#define HELP_URGENCY 1.5
#define EARLY_PROMISE 2.0

/* Nothing below this index is worth a line. */
#define INDEX_LEAST 1e-6

static int
compare_candidates(const void *left, const void *right)
{
    const AgendaCandidate *a = left;
    const AgendaCandidate *b = right;

    if (a->lane != b->lane)
        return a->lane < b->lane ? -1 : 1;
    if (a->urgency != b->urgency)
        return a->urgency < b->urgency ? -1 : 1;
    if (a->worth < b->worth || a->worth > b->worth)
        return a->worth > b->worth ? -1 : 1;
    if (a->tie != b->tie)
        return a->tie < b->tie ? -1 : 1;
    return (a->event > b->event) - (a->event < b->event);
}

/* Days before its due day from which a promise is a dated debt. */
static Day
promise_lead(const AgendaState *state)
{
    double minutes = 0;

    for (gsize i = 0; i < state->event_count; i++) {
        const AgendaEvent *event = &state->events[i];

        if (event->kind == AGENDA_PROMISE && event->created <= state->day &&
            !agenda_is_blocked(state, &state->ties[event->tie].boundary, state->day))
            minutes += event->minutes;
    }
    return PROMISE_LEAD + (Day)ceil(fmin(minutes / (PROMISE_SHARE * state->minutes), 1e6));
}

/* Whether a birthday is for today: the day itself or the day after, or early because the day
 * itself is blocked. */
static bool
birthday_counts(const AgendaState *state, const AgendaEvent *event)
{
    Day early = event->due - state->day;

    if (early <= 0)
        return early >= -1;
    return early <= BIRTHDAY_EARLY &&
           agenda_is_blocked(state, &state->ties[event->tie].boundary, event->due);
}

static bool
may_come(const AgendaState *state, const AgendaEvent *event)
{
    const AgendaTie *tie = &state->ties[event->tie];

    if (event->created > state->day || agenda_is_blocked(state, &tie->boundary, state->day))
        return false;
    if (event->kind == AGENDA_BIRTHDAY && !birthday_counts(state, event))
        return false;
    return agenda_is_owed(event->kind) || !agenda_is_resting(tie, state->day);
}

static AgendaCandidate
candidate_of_event(const AgendaState *state, gsize number, Day lead)
{
    const AgendaEvent *event = &state->events[number];
    const AgendaTie *tie = &state->ties[event->tie];
    double value = agenda_event_value(event, tie->tier, state->day);
    double gain = agenda_gain(tie) * agenda_cooled(tie);
    Day age = state->day - event->created;
    Day days_left = event->due - state->day;
    AgendaCandidate one = {
        .tie = event->tie,
        .event = number,
        .kind = event->kind,
        .lane = AGENDA_LANE_OPEN,
        .worth = (value + gain) / event->minutes,
        .minutes = event->minutes,
        .asks = event->asks,
    };

    if (event->kind == AGENDA_BIRTHDAY && days_left >= 0)
        one.lane = AGENDA_LANE_DATED;
    if (event->kind == AGENDA_PROMISE && days_left <= lead)
        one.lane = AGENDA_LANE_DATED;
    else if (event->kind == AGENDA_PROMISE)
        one.worth *= EARLY_PROMISE / (double)(1 + days_left);
    if (event->kind == AGENDA_THANKS) {
        one.lane = age >= THANKS_WAIT ? AGENDA_LANE_WAITING : AGENDA_LANE_OPEN;
        value = THANKS_VALUE * warmth_layer(tie->tier)->value * (1 + (double)age / THANKS_WEEK);
        one.worth = (value + gain) / event->minutes;
    }
    if (event->kind == AGENDA_HELP) {
        one.lane = age >= HELP_WAIT ? AGENDA_LANE_WAITING : AGENDA_LANE_OPEN;
        one.worth *= HELP_URGENCY;
    }
    if (one.lane == AGENDA_LANE_DATED) /* a birthday brought forward is as urgent as one today */
        one.urgency = event->kind == AGENDA_BIRTHDAY ? state->day : event->due;
    return one;
}

GArray *
agenda_candidates(const AgendaState *state)
{
    GArray *candidates = g_array_new(FALSE, FALSE, sizeof(AgendaCandidate));
    Day lead = promise_lead(state);

    for (gsize i = 0; i < state->event_count; i++) {
        if (may_come(state, &state->events[i])) {
            AgendaCandidate one = candidate_of_event(state, i, lead);

            g_array_append_val(candidates, one);
        }
    }
    for (gsize i = 0; i < state->tie_count; i++) {
        const AgendaTie *tie = &state->ties[i];
        AgendaCandidate one = {
            .tie = i, .event = AGENDA_NONE, .kind = AGENDA_TOUCH, .lane = AGENDA_LANE_OPEN};

        if (agenda_is_blocked(state, &tie->boundary, state->day) ||
            agenda_is_resting(tie, state->day))
            continue;
        one.worth = agenda_touch_index(tie);
        one.minutes = tie->minutes;
        one.dormant = agenda_is_dormant(tie);
        if (one.worth > INDEX_LEAST)
            g_array_append_val(candidates, one);
    }
    g_array_sort(candidates, compare_candidates);
    return candidates;
}
