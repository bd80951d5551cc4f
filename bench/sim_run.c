/* SPDX-License-Identifier: Apache-2.0
 * A year with a policy. */
#include "bench/sim_run.h"

#include <math.h>
#include <stdlib.h>

#include "engine/agenda_index.h"
#include "engine/warmth.h"

typedef struct {
    SimYear year;
    SimResult result;
    GArray *thanks; /* ages at which thanks were sent, double */
    double birthdays_kept;
    double promises_kept;
    guint next_event;
} Run;

static void
learn_half_life(SimSeen *seen, Tier tier, double prior_gaps)
{
    double days = warmth_layer(tier)->days;
    double learned = exp((prior_gaps * log(days) + seen->log_gaps) / (prior_gaps + seen->gaps));

    seen->half_life = CLAMP(learned, days / 3, days * 3);
}

static void
meet(Run *run, guint i, int day)
{
    SimSeen *seen = &run->year.seen[i];
    const SimTie *tie = &run->year.world->ties[i];

    run->year.x[i] = sim_touched(run->year.x[i], tie->half_life, true);
    seen->warmth = warmth_touched(seen->warmth, true);
    if (seen->last > SIM_NEVER) {
        seen->log_gaps += log(MAX(day - seen->last, 1));
        seen->gaps++;
        learn_half_life(seen, tie->tier, run->year.policy->prior_gaps);
    }
    seen->last = day;
    seen->met++;
    seen->unanswered = 0;
}

/* A day passes: ties cool, and some are in touch by themselves. */
static void
pass_day(Run *run, int day)
{
    const SimWorld *world = run->year.world;
    const float *chances = &world->spontaneous[(gsize)(day + SIM_WARMUP) * world->count];

    for (guint i = 0; i < world->count; i++) {
        bool met = chances[i] < sim_chance(&world->ties[i], run->year.x[i]);

        run->year.x[i] += 1;
        run->year.seen[i].warmth =
            warmth_after(run->year.seen[i].warmth, 1, run->year.seen[i].half_life);
        if (met)
            meet(run, i, day);
    }
}

double
sim_gap(const SimYear *year, guint tie)
{
    double days = warmth_layer(year->world->ties[tie].tier)->days;

    return fmax(days / 4, 2) * exp2(MIN(year->seen[tie].unanswered, 4));
}

static void
count_event(Run *run, const SimEvent *event, int day)
{
    AgendaEvent same = {.kind = event->kind, .created = event->created, .due = event->due};
    double age = day - event->created;

    run->result.value += agenda_event_value(&same, run->year.world->ties[event->tie].tier, day);
    if (event->kind == AGENDA_THANKS)
        g_array_append_val(run->thanks, age);
    run->birthdays_kept += event->kind == AGENDA_BIRTHDAY && day <= event->due;
    run->promises_kept +=
        event->kind == AGENDA_PROMISE && day <= event->due && event->due < SIM_DAYS;
}

static void
turn_to(Run *run, guint i, int day)
{
    const SimWorld *world = run->year.world;
    SimSeen *seen = &run->year.seen[i];
    gsize number = (gsize)(day + SIM_WARMUP) * world->count + i;
    bool answered = world->answers[number] < world->ties[i].reply;

    run->year.x[i] = sim_touched(run->year.x[i], world->ties[i].half_life, answered);
    seen->warmth = warmth_touched(seen->warmth, answered);
    seen->sent++;
    seen->replies += answered;
    seen->unanswered = answered ? 0 : seen->unanswered + 1;
    seen->last = day;
    seen->last_out = day;
}

static bool
breaks_boundary(const Run *run, const SimPick *pick, bool too_early)
{
    AgendaKind kind =
        pick->event < 0 ? AGENDA_TOUCH : g_array_index(run->year.open, SimEvent, pick->event).kind;

    return sim_blocked(&run->year.world->ties[pick->tie], run->year.day) ||
           (too_early && (kind == AGENDA_TOUCH || kind == AGENDA_FAVOUR || kind == AGENDA_INTRO));
}

static int
compare_down(const void *left, const void *right)
{
    const int *a = left;
    const int *b = right;

    return (*b > *a) - (*b < *a);
}

static void
do_day(Run *run)
{
    g_autoptr(GArray) picks = g_array_new(FALSE, FALSE, sizeof(SimPick));
    g_autoptr(GArray) done = g_array_new(FALSE, FALSE, sizeof(int));
    g_autofree bool *early = g_new(bool, run->year.world->count);
    int day = run->year.day;

    for (guint i = 0; i < run->year.world->count; i++)
        early[i] = day - run->year.seen[i].last_out < sim_gap(&run->year, i);
    run->year.policy->pick(&run->year, picks);
    for (guint i = 0; i < picks->len; i++) {
        const SimPick *pick = &g_array_index(picks, SimPick, i);

        run->result.violations += breaks_boundary(run, pick, early[pick->tie]);
        run->result.minutes += pick->minutes;
        if (pick->event >= 0) {
            count_event(run, &g_array_index(run->year.open, SimEvent, pick->event), day);
            g_array_append_val(done, pick->event);
        }
        turn_to(run, pick->tie, day);
    }
    g_array_sort(done, compare_down);
    for (guint i = 0; i < done->len; i++)
        g_array_remove_index(run->year.open, (guint)g_array_index(done, int, i));
}

static void
plan_day(Run *run)
{
    const SimWorld *world = run->year.world;

    for (; run->next_event < world->events->len; run->next_event++) {
        const SimEvent *event = &g_array_index(world->events, SimEvent, run->next_event);

        if (event->created > run->year.day)
            break;
        g_array_append_val(run->year.open, *event);
    }
    do_day(run);
    for (guint i = 0; i < world->count; i++) {
        const SimTie *tie = &world->ties[i];

        if (exp2(-run->year.x[i] / tie->half_life) >= WARMTH_WARM)
            run->result.warm += tie->value;
    }
}

static int
compare_up(const void *left, const void *right)
{
    const double *a = left;
    const double *b = right;

    return (*a > *b) - (*a < *b);
}

static void
sum_thanks(Run *run)
{
    GArray *ages = run->thanks;
    double place;
    guint low;

    for (guint i = 0; i < run->year.open->len; i++) {
        const SimEvent *event = &g_array_index(run->year.open, SimEvent, i);
        double age = SIM_DAYS - event->created;

        if (event->kind == AGENDA_THANKS)
            g_array_append_val(ages, age);
    }
    if (ages->len == 0)
        return;
    g_array_sort(ages, compare_up);
    for (guint i = 0; i < ages->len; i++)
        run->result.thanks_mean += g_array_index(ages, double, i) / ages->len;
    place = 0.9 * (ages->len - 1);
    low = MIN((guint)place, ages->len - 2);
    run->result.thanks_p90 = g_array_index(ages, double, low);
    if (ages->len > 1)
        run->result.thanks_p90 += (place - low) * (g_array_index(ages, double, low + 1) -
                                                   g_array_index(ages, double, low));
}

static void
sum_up(Run *run)
{
    const SimWorld *world = run->year.world;
    double value = 0, birthdays = 0, promises = 0;

    for (guint i = 0; i < world->count; i++)
        value += world->ties[i].value;
    for (guint i = 0; i < world->events->len; i++) {
        const SimEvent *event = &g_array_index(world->events, SimEvent, i);

        birthdays += event->kind == AGENDA_BIRTHDAY;
        promises += event->kind == AGENDA_PROMISE && event->due < SIM_DAYS;
    }
    sum_thanks(run);
    run->result.value += run->result.warm;
    run->result.refused = run->year.refused;
    run->result.warm /= value * SIM_DAYS;
    run->result.minutes /= SIM_DAYS;
    run->result.birthdays_missed = 1 - run->birthdays_kept / fmax(birthdays, 1);
    run->result.promises_late = 1 - run->promises_kept / fmax(promises, 1);
}

SimResult
sim_run(const SimWorld *world, const SimPolicy *policy)
{
    Run run = {
        .year = {.world = world,
                 .policy = policy,
                 .x = g_new(double, world->count),
                 .seen = g_new0(SimSeen, world->count),
                 .open = g_array_new(FALSE, FALSE, sizeof(SimEvent)),
                 .dice = 7},
        .thanks = g_array_new(FALSE, FALSE, sizeof(double)),
    };

    for (guint i = 0; i < world->count; i++) {
        run.year.x[i] = world->ties[i].start * world->ties[i].half_life;
        run.year.seen[i] = (SimSeen){.warmth = 0.3,
                                     .half_life = warmth_layer(world->ties[i].tier)->days,
                                     .last = SIM_NEVER,
                                     .last_out = SIM_NEVER};
    }
    for (int day = -SIM_WARMUP; day < SIM_DAYS; day++) {
        run.year.day = day;
        pass_day(&run, day);
        if (day >= 0)
            plan_day(&run);
    }
    sum_up(&run);
    g_free(run.year.x);
    g_free(run.year.seen);
    g_array_unref(run.year.open);
    g_array_unref(run.thanks);
    return run.result;
}
