/* SPDX-License-Identifier: Apache-2.0
 * The near-bound: a Lagrangian relaxation. The minutes hold on average over the year only, at a
 * price a minute; parameters and events are known; boundaries are dropped; thanks, promises and
 * birthdays are done whatever they cost. Each tie is then a small dynamic programme over a grid of
 * coolness, with event contacts for free at the tie's rate. It interpolates and smooths the time of
 * event contacts, hence "near". */
#include "bench/sim_world.h"

#include <math.h>
#include <string.h>

#include "engine/agenda_index.h"
#include "engine/warmth.h"

#define GRID 49
#define COOLEST 4.0 /* half-lives since full warmth */
#define SEARCHES 6

/* Where a value lies between two points of the grid. */
typedef struct {
    int at[GRID];
    float share[GRID];
} Steps;

/* A tie's programme. */
typedef struct {
    Steps answered;
    Steps unanswered;
    Steps aged;
    Steps met;
    float warm[GRID];   /* value of a day */
    float chance[GRID]; /* of contact by itself or by an event */
    float reply;
    float minutes;
    double start;
} Programme;

static void
set_step(Steps *steps, int i, double coolness)
{
    double q = CLAMP(coolness / COOLEST * (GRID - 1), 0, GRID - 1 - 1e-6);

    steps->at[i] = (int)q;
    steps->share[i] = (float)(q - (int)q);
}

static Programme
make_programme(const SimTie *tie, double x, double events_a_day)
{
    Programme one = {.reply = (float)tie->reply,
                     .minutes = (float)tie->minutes,
                     .start = fmin(x / tie->half_life, COOLEST)};

    for (int i = 0; i < GRID; i++) {
        double cool = COOLEST * i / (GRID - 1);
        double aged = fmin(cool + 1 / tie->half_life, COOLEST);
        double chance = fmin(sim_chance(tie, cool * tie->half_life), 1);

        set_step(&one.answered, i, sim_touched(cool, 1, true));
        set_step(&one.unanswered, i, sim_touched(cool, 1, false));
        set_step(&one.aged, i, aged);
        set_step(&one.met, i, sim_touched(aged, 1, true));
        one.warm[i] = (float)(tie->value * CLAMP(0.5 + (1 - cool) * tie->half_life, 0, 1));
        one.chance[i] = (float)(1 - (1 - chance) * (1 - events_a_day));
    }
    return one;
}

static float
interpolate(const float *values, const Steps *steps, int i)
{
    const float *low = &values[steps->at[i]];

    return low[0] + steps->share[i] * (low[1] - low[0]);
}

/* The value of a year with one tie when a minute costs price. */
static double
tie_value(const Programme *one, double price)
{
    float value[GRID] = {0}, after[GRID], best[GRID];
    float cost = (float)price * one->minutes;
    double place = one->start / COOLEST * (GRID - 1);
    int low = MIN((int)place, GRID - 2);

    for (int day = 0; day < SIM_DAYS; day++) {
        for (int i = 0; i < GRID; i++)
            after[i] = one->warm[i] + value[i];
        for (int i = 0; i < GRID; i++) {
            float touch = one->reply * interpolate(after, &one->answered, i) +
                          (1 - one->reply) * interpolate(after, &one->unanswered, i) - cost;

            best[i] = fmaxf(after[i], touch);
        }
        for (int i = 0; i < GRID; i++)
            value[i] = (1 - one->chance[i]) * interpolate(best, &one->aged, i) +
                       one->chance[i] * interpolate(best, &one->met, i);
    }
    return value[low] + (place - low) * (value[low + 1] - value[low]);
}

static double
value_at_price(const SimWorld *world, const Programme *programmes, double price)
{
    double sum = price * SIM_MINUTES * SIM_DAYS;

    for (guint i = 0; i < world->count; i++)
        sum += tie_value(&programmes[i], price);
    for (guint i = 0; i < world->events->len; i++) {
        const SimEvent *event = &g_array_index(world->events, SimEvent, i);
        AgendaEvent same = {.kind = event->kind, .created = event->created, .due = event->due};
        double value = agenda_event_value(&same, world->ties[event->tie].tier, event->created) -
                       price * event->minutes;
        bool must = event->kind == AGENDA_THANKS || event->kind == AGENDA_PROMISE ||
                    event->kind == AGENDA_BIRTHDAY;

        sum += must ? value : fmax(value, 0);
    }
    return sum;
}

double
sim_bound(const SimWorld *world)
{
    g_autofree Programme *programmes = g_new(Programme, world->count);
    g_autofree double *events = g_new0(double, world->count);
    g_autofree double *x = sim_untouched(world);
    double low = log(0.2), high = log(80), least = HUGE_VAL;

    for (guint i = 0; i < world->events->len; i++)
        events[g_array_index(world->events, SimEvent, i).tie] += 1.0 / SIM_DAYS;
    for (guint i = 0; i < world->count; i++)
        programmes[i] = make_programme(&world->ties[i], x[i], events[i]);
    for (int i = 0; i < SEARCHES; i++) {
        double a = low + (high - low) * 0.382, b = low + (high - low) * 0.618;
        double at_a = value_at_price(world, programmes, exp(a));
        double at_b = value_at_price(world, programmes, exp(b));

        least = fmin(least, fmin(at_a, at_b));
        if (at_a < at_b)
            high = b;
        else
            low = a;
    }
    return least;
}
