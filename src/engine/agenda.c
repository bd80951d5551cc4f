/* SPDX-License-Identifier: Apache-2.0
 * The agenda: a greedy fill of the day from the ranked candidates. */
#include "engine/agenda.h"

#include <string.h>

#include "engine/agenda_boundary.h"
#include "engine/agenda_candidate.h"

/* With less than this left of the day nothing more is looked for. */
#define MINUTES_LEFT 2.0

#define DORMANT_A_DAY 2
#define SAME_KIND 4

/* A fifth line of a kind gives way to another kind worth at least this much of it. */
#define VARIED_SHARE 0.8

static const char *const kind_names[AGENDA_KINDS] = {
    [AGENDA_TOUCH] = "touch",     [AGENDA_BIRTHDAY] = "birthday", [AGENDA_THANKS] = "thanks",
    [AGENDA_PROMISE] = "promise", [AGENDA_FAVOUR] = "favour",     [AGENDA_HELP] = "help",
    [AGENDA_INTRO] = "intro",
};

const char *
agenda_kind_name(AgendaKind kind)
{
    return kind_names[kind];
}

bool
agenda_kind_find(const char *name, AgendaKind *kind_out)
{
    for (int kind = 0; kind < AGENDA_KINDS; kind++) {
        if (strcmp(kind_names[kind], name) == 0) {
            *kind_out = (AgendaKind)kind;
            return true;
        }
    }
    return false;
}

/* A day being filled. */
typedef struct {
    const AgendaState *state;
    GArray *items;
    bool *taken; /* by tie: has a line */
    double left; /* minutes */
    unsigned of_kind[AGENDA_KINDS];
    unsigned dormant;
    unsigned asks;
    bool full;
} Filling;

/* Whether a candidate would make the day one-sided: who asks has given before, and dormant ties are
 * few. */
static bool
is_one_sided(const Filling *filling, const AgendaCandidate *one)
{
    if (one->asks && 2 * filling->asks >= filling->items->len)
        return true;
    return one->dormant && filling->dormant >= DORMANT_A_DAY;
}

/* Whether something is longer than any day, and owed: then it is shown alone or never. */
static bool
must_stand_alone(const AgendaState *state, const AgendaCandidate *one)
{
    return one->minutes > state->minutes && one->event != AGENDA_NONE &&
           (one->lane != AGENDA_LANE_OPEN || state->events[one->event].due <= state->day);
}

static void
take(Filling *filling, const AgendaCandidate *one, bool alone)
{
    AgendaItem item = {
        .tie = one->tie,
        .event = one->event,
        .kind = one->kind,
        .minutes = one->minutes,
        .alone = alone,
    };

    g_array_append_val(filling->items, item);
    filling->taken[one->tie] = true;
    filling->left -= one->minutes;
    filling->of_kind[one->kind]++;
    filling->dormant += one->dormant;
    filling->asks += one->asks;
    filling->full = alone || filling->left < MINUTES_LEFT;
}

static bool
may_take(const Filling *filling, const AgendaCandidate *one)
{
    return !filling->taken[one->tie] && one->minutes <= filling->left &&
           !is_one_sided(filling, one);
}

/* The candidate itself, or another kind instead when its kind has had its share of the day. */
static const AgendaCandidate *
vary(const Filling *filling, const GArray *candidates, guint i)
{
    const AgendaCandidate *first = &g_array_index(candidates, AgendaCandidate, i);

    if (first->lane != AGENDA_LANE_OPEN || filling->of_kind[first->kind] < SAME_KIND)
        return first;
    for (; i < candidates->len; i++) {
        const AgendaCandidate *one = &g_array_index(candidates, AgendaCandidate, i);

        if (one->worth < VARIED_SHARE * first->worth)
            break;
        if (one->kind != first->kind && may_take(filling, one))
            return one;
    }
    return first;
}

/* Debts with a day cannot wait for another one, also not for one to the same person. */
static void
fill_dated(Filling *filling, const GArray *candidates)
{
    for (guint i = 0; i < candidates->len && !filling->full; i++) {
        const AgendaCandidate *one = &g_array_index(candidates, AgendaCandidate, i);

        if (one->lane != AGENDA_LANE_DATED)
            return;
        if (one->minutes <= filling->left && !is_one_sided(filling, one))
            take(filling, one, false);
        else if (filling->items->len == 0 && must_stand_alone(filling->state, one))
            take(filling, one, true);
    }
}

/* The other lanes, where nobody who has a line gets another. */
static void
fill_rest(Filling *filling, const GArray *candidates)
{
    for (guint i = 0; i < candidates->len && !filling->full; i++) {
        const AgendaCandidate *one = &g_array_index(candidates, AgendaCandidate, i);

        if (one->lane == AGENDA_LANE_DATED)
            continue;
        while (!filling->full && may_take(filling, one))
            take(filling, vary(filling, candidates, i), false);
        if (filling->items->len == 0 && must_stand_alone(filling->state, one))
            take(filling, one, true);
    }
}

GArray *
agenda_plan(const AgendaState *state)
{
    g_autoptr(GArray) candidates = NULL;
    g_autofree bool *taken = g_new0(bool, state->tie_count + 1);
    guint lines;
    Filling filling = {
        .state = state,
        .items = g_array_new(FALSE, FALSE, sizeof(AgendaItem)),
        .taken = taken,
        .left = state->minutes,
    };

    if (!(state->minutes > 0))
        return filling.items;
    candidates = agenda_candidates(state);
    fill_dated(&filling, candidates);
    do { /* again for asks that had nothing to follow */
        lines = filling.items->len;
        fill_rest(&filling, candidates);
    } while (filling.items->len > lines && !filling.full);
    return filling.items;
}
