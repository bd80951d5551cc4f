/* SPDX-License-Identifier: Apache-2.0
 * The policies that are compared. */
#include "bench/sim_policy.h"

#include <math.h>
#include <stdlib.h>

#include "engine/agenda_index.h"
#include "engine/warmth.h"

#define MINUTES_LEFT 2.0
#define TOUCHES 60       /* that a baseline looks at a day */
#define TOUCHES_DRAWN 40 /* that the random one looks at */
#define RATE_LEAST 1e-5
#define TRUTH_DOUBT 0.05 /* of a half-life that is known, against 0 / 0 */

/* Keys of the reference's lanes: far below any worth. */
#define KEY_DATED (-2e6)
#define KEY_WAITING (-1e6)
#define KEY_DAY 1e3
#define WORTH_MOST 900.0
#define LATE_MOST (-30.0)

enum {
    STYLE_BY_LAYER,
    STYLE_NINETY_DAYS,
    STYLE_DECLARED,
    STYLE_LEARNED,
    STYLE_HOLD,
    STYLE_COOLED,
    STYLE_NO_LANES,
};

/* Something to do; the smallest key goes first. */
typedef struct {
    double key;
    guint order; /* of arrival, between equals */
    SimPick pick;
} Choice;

static int
compare_choices(const void *left, const void *right)
{
    const Choice *a = left;
    const Choice *b = right;

    if (a->key < b->key || a->key > b->key)
        return a->key < b->key ? -1 : 1;
    return (a->order > b->order) - (a->order < b->order);
}

static void
add_choice(GArray *choices, double key, guint tie, int event, double minutes)
{
    Choice choice = {
        .key = key,
        .order = choices->len,
        .pick = {.tie = tie, .event = event, .minutes = minutes},
    };

    g_array_append_val(choices, choice);
}

/* Too early for what nobody owes. */
static bool
is_early(const SimYear *year, guint tie)
{
    return year->day - year->seen[tie].last_out < sim_gap(year, tie);
}

static bool
may_touch(const SimYear *year, guint tie)
{
    return year->policy->no_boundaries ||
           !(sim_blocked(&year->world->ties[tie], year->day) || is_early(year, tie));
}

/* Whether an event is open today; early: birthdays come forward when the day itself is blocked. */
static bool
may_do(const SimYear *year, const SimEvent *event, bool early)
{
    const SimTie *tie = &year->world->ties[event->tie];
    bool owed = event->kind != AGENDA_FAVOUR && event->kind != AGENDA_INTRO;

    if (event->kind == AGENDA_BIRTHDAY && year->day > event->due + 1)
        return false;
    if (event->kind == AGENDA_BIRTHDAY && year->day < event->due &&
        !(early && sim_blocked(tie, event->due)))
        return false;
    if (year->policy->no_boundaries)
        return true;
    return !sim_blocked(tie, year->day) && (owed || !is_early(year, event->tie));
}

/* Take choices in order while they fit; nobody is touched twice. */
static void
fill(const SimYear *year, GArray *choices, GArray *picks)
{
    g_autofree bool *taken = g_new0(bool, year->world->count);
    double left = SIM_MINUTES;

    g_array_sort(choices, compare_choices);
    for (guint i = 0; i < choices->len && left >= MINUTES_LEFT; i++) {
        const SimPick *pick = &g_array_index(choices, Choice, i).pick;

        if (pick->minutes > left || (pick->event < 0 && taken[pick->tie]))
            continue;
        g_array_append_val(picks, *pick);
        taken[pick->tie] = true;
        left -= pick->minutes;
    }
}

static void
pick_nothing(SimYear *year G_GNUC_UNUSED, GArray *picks G_GNUC_UNUSED)
{
}

static double
chance(SimYear *year)
{
    year->dice = year->dice * G_GUINT64_CONSTANT(6364136223846793005) + 1442695040888963407;
    return (double)(year->dice >> 11) * 0x1p-53;
}

static void
pick_random(SimYear *year, GArray *picks)
{
    g_autoptr(GArray) choices = g_array_new(FALSE, FALSE, sizeof(Choice));

    for (guint i = 0; i < year->open->len; i++) {
        const SimEvent *event = &g_array_index(year->open, SimEvent, i);

        if (may_do(year, event, false))
            add_choice(choices, chance(year), event->tie, (int)i, event->minutes);
    }
    for (guint i = 0; i < TOUCHES_DRAWN; i++) {
        guint tie = (guint)(chance(year) * year->world->count);

        if (may_touch(year, tie))
            add_choice(choices, chance(year), tie, -1, year->world->ties[tie].minutes);
    }
    fill(year, choices, picks);
}

/* The ties with the smallest keys become choices, the boundaries looked at afterwards. */
static void
add_touches(const SimYear *year, GArray *touches, GArray *choices)
{
    g_array_sort(touches, compare_choices);
    for (guint i = 0; i < MIN(touches->len, TOUCHES); i++) {
        const Choice *touch = &g_array_index(touches, Choice, i);

        if (may_touch(year, touch->pick.tie))
            add_choice(choices, touch->key, touch->pick.tie, -1, touch->pick.minutes);
    }
}

/* Every so many days, the longest due first; events by their due day. */
static void
pick_cadence(SimYear *year, GArray *picks)
{
    g_autoptr(GArray) choices = g_array_new(FALSE, FALSE, sizeof(Choice));
    g_autoptr(GArray) touches = g_array_new(FALSE, FALSE, sizeof(Choice));

    for (guint i = 0; i < year->open->len; i++) {
        const SimEvent *event = &g_array_index(year->open, SimEvent, i);

        if (may_do(year, event, false))
            add_choice(choices, event->due - year->day, event->tie, (int)i, event->minutes);
    }
    for (guint i = 0; i < year->world->count; i++) {
        double days = year->policy->style == STYLE_NINETY_DAYS
                          ? 90
                          : warmth_layer(year->world->ties[i].tier)->days;
        double due = year->seen[i].last + days - year->day;

        if (due <= 0)
            add_choice(touches, due, i, -1, year->world->ties[i].minutes);
    }
    add_touches(year, touches, choices);
    fill(year, choices, picks);
}

/* Debts first, then by silence over cadence, declared or learned. */
static void
pick_overdue(SimYear *year, GArray *picks)
{
    g_autoptr(GArray) choices = g_array_new(FALSE, FALSE, sizeof(Choice));
    g_autoptr(GArray) touches = g_array_new(FALSE, FALSE, sizeof(Choice));

    for (guint i = 0; i < year->open->len; i++) {
        const SimEvent *event = &g_array_index(year->open, SimEvent, i);
        bool dated = event->kind == AGENDA_BIRTHDAY || event->kind == AGENDA_PROMISE;

        if (may_do(year, event, false))
            add_choice(choices,
                       dated && event->due <= year->day ? -1000
                                                        : -50 - (year->day - event->created),
                       event->tie, (int)i, event->minutes);
    }
    for (guint i = 0; i < year->world->count; i++) {
        double days = year->policy->style == STYLE_LEARNED
                          ? year->seen[i].half_life
                          : warmth_layer(year->world->ties[i].tier)->days;
        double ratio = (year->day - year->seen[i].last) / days;

        if (ratio >= 1)
            add_choice(touches, -ratio, i, -1, year->world->ties[i].minutes);
    }
    add_touches(year, touches, choices);
    fill(year, choices, picks);
}

/* The gain of the index that does not look at whether the tie has cooled: what is bought beyond the
 * warm days that are left. */
static double
gain_beyond(const AgendaTie *tie)
{
    double rate = fmax(tie->rate, RATE_LEAST);
    double spare = fmax(tie->half_life - agenda_cooling_days(tie), 0);
    double kept = -expm1(-rate * spare) / rate * warmth_layer(tie->tier)->value;

    return fmax(agenda_gain(tie) - kept, 0);
}

static double
reference_index(const SimYear *year, const AgendaTie *tie)
{
    double score;

    if (year->policy->style == STYLE_HOLD)
        return agenda_cooling_days(tie) < 0.8 * tie->half_life ? 0
                                                               : gain_beyond(tie) / tie->minutes;
    if (!year->policy->truth)
        return agenda_gain(tie) * agenda_cooled(tie) / tie->minutes;
    score = log((agenda_cooling_days(tie) + 1) / tie->half_life) / TRUTH_DOUBT;
    return agenda_gain(tie) / tie->minutes * 0.5 * erfc(-score * M_SQRT1_2);
}

/* Whether an event stands in one of the first two lanes. */
static bool
is_laned(const SimEvent *event, double slack, double age, double lead)
{
    return (event->kind == AGENDA_BIRTHDAY && slack >= 0) ||
           (event->kind == AGENDA_PROMISE && slack <= lead) ||
           (event->kind == AGENDA_THANKS && age >= 2) || (event->kind == AGENDA_HELP && age >= 1);
}

static double
reference_key(const SimYear *year, const SimEvent *event, double lead)
{
    AgendaTie tie = sim_tie_as_seen(year, event->tie);
    AgendaEvent same = {.kind = event->kind, .created = event->created, .due = event->due};
    double layer = warmth_layer(tie.tier)->value;
    double gain = gain_beyond(&tie);
    double value = agenda_event_value(&same, tie.tier, year->day) + gain;
    double slack = event->due - year->day, age = year->day - event->created;
    double key = -value / event->minutes;

    if (year->policy->style == STYLE_NO_LANES && is_laned(event, slack, age, lead))
        return key;
    if (event->kind == AGENDA_BIRTHDAY && slack >= 0)
        return KEY_DATED - fmin(value, WORTH_MOST) / event->minutes;
    if (event->kind == AGENDA_PROMISE && slack <= lead)
        return KEY_DATED + KEY_DAY * fmax(slack, LATE_MOST) -
               fmin(value, WORTH_MOST) / event->minutes;
    if (event->kind == AGENDA_PROMISE)
        return key * 2 / (1 + slack);
    if (event->kind == AGENDA_THANKS)
        return (age >= 2 ? KEY_WAITING : 0) - (gain + 10 * layer * (1 + age / 7)) / event->minutes;
    if (event->kind == AGENDA_HELP)
        return (age >= 1 ? KEY_WAITING : 0) + key * 1.5;
    return key;
}

/* The reference rule of the engine's document, and its variants. */
static void
pick_reference(SimYear *year, GArray *picks)
{
    g_autoptr(GArray) choices = g_array_new(FALSE, FALSE, sizeof(Choice));
    g_autoptr(GArray) touches = g_array_new(FALSE, FALSE, sizeof(Choice));
    double promised = 0;

    for (guint i = 0; i < year->open->len; i++) {
        const SimEvent *event = &g_array_index(year->open, SimEvent, i);

        if (event->kind == AGENDA_PROMISE &&
            !sim_blocked(&year->world->ties[event->tie], year->day))
            promised += event->minutes;
    }
    for (guint i = 0; i < year->open->len; i++) {
        const SimEvent *event = &g_array_index(year->open, SimEvent, i);

        if (may_do(year, event, true))
            add_choice(choices, reference_key(year, event, 2 + ceil(promised / SIM_MINUTES)),
                       event->tie, (int)i, event->minutes);
    }
    for (guint i = 0; i < year->world->count; i++) {
        AgendaTie tie = sim_tie_as_seen(year, i);
        double index = reference_index(year, &tie);

        if (index > 1e-6 && may_touch(year, i))
            add_choice(touches, -index, i, -1, tie.minutes);
    }
    add_touches(year, touches, choices);
    fill(year, choices, picks);
}

const SimPolicy sim_policies[] = {
    {"no outreach", pick_nothing, 6},
    {"random", pick_random, 6},
    {"every 90 d, oldest first (typical CRM)", pick_cadence, 6, .style = STYLE_NINETY_DAYS},
    {"cadence per layer, oldest first (CRM)", pick_cadence, 6},
    {"same, boundaries ignored", pick_cadence, 6, .no_boundaries = true},
    {"debts first, most overdue (declared)", pick_overdue, 6, .style = STYLE_DECLARED},
    {"debts first, most overdue (learned)", pick_overdue, 6, .style = STYLE_LEARNED},
    {"index without cooling (hold .8)", pick_reference, 6, .style = STYLE_HOLD},
    {"index of the reference", pick_reference, 20, .style = STYLE_COOLED, .no_rate = true},
    {"the same without lanes", pick_reference, 20, .style = STYLE_NO_LANES, .no_rate = true},
    {"the same knowing the truth", pick_reference, 20, .style = STYLE_COOLED, .no_rate = true,
     .truth = true},
    {"kith's agenda", sim_pick_agenda, 20},
};

const gsize sim_policy_count = G_N_ELEMENTS(sim_policies);
