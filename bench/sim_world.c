/* SPDX-License-Identifier: Apache-2.0
 * The worlds that plans are tried on. */
#include "bench/sim_world.h"

#include <math.h>
#include <stdlib.h>

#include "engine/warmth.h"

typedef struct {
    guint64 state;
} Dice;

/* SplitMix64. */
static guint64
roll(Dice *dice)
{
    guint64 z = dice->state += G_GUINT64_CONSTANT(0x9e3779b97f4a7c15);

    z = (z ^ z >> 30) * G_GUINT64_CONSTANT(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * G_GUINT64_CONSTANT(0x94d049bb133111eb);
    return z ^ z >> 31;
}

static double
uniform(Dice *dice)
{
    return (double)(roll(dice) >> 11) * 0x1p-53;
}

static double
between(Dice *dice, double low, double high)
{
    return low + (high - low) * uniform(dice);
}

static int
whole(Dice *dice, int low, int high)
{
    return low + (int)floor(uniform(dice) * (high - low + 1));
}

static double
normal(Dice *dice)
{
    double radius = sqrt(-2 * log(1 - uniform(dice)));

    return radius * cos(2 * G_PI * uniform(dice));
}

static unsigned
poisson(Dice *dice, double mean)
{
    double product = uniform(dice);
    unsigned count = 0;

    for (; product > exp(-mean); count++)
        product *= uniform(dice);
    return count;
}

static double
minutes_of(Dice *dice, Tier tier)
{
    static const double inner[] = {3, 10};
    static const double close[] = {3, 5, 10};
    double u;

    if (tier == TIER_INNER)
        return inner[whole(dice, 0, 1)];
    if (tier == TIER_CLOSE)
        return close[whole(dice, 0, 2)];
    u = uniform(dice);
    return u < 0.3 ? 2 : u < 0.8 ? 3 : 5;
}

static SimTie
make_tie(Dice *dice, guint place)
{
    static const double half_lives[] = {[TIER_INNER] = 7,
                                        [TIER_CLOSE] = 30,
                                        [TIER_REGULAR] = 90,
                                        [TIER_WIDE] = 200,
                                        [TIER_KNOWN] = 400};
    Tier tier = place < 5     ? TIER_INNER
                : place < 15  ? TIER_CLOSE
                : place < 50  ? TIER_REGULAR
                : place < 150 ? TIER_WIDE
                              : TIER_KNOWN;
    SimTie tie = {.tier = tier, .value = warmth_layer(tier)->value, .pause = G_MAXINT};

    tie.half_life = half_lives[tier] * exp(0.4 * normal(dice));
    tie.rate = between(dice, 0.15, 1.1) / tie.half_life;
    tie.reply = CLAMP(warmth_layer(tier)->reply + 0.12 * normal(dice), 0.05, 0.98);
    tie.minutes = minutes_of(dice, tier);
    tie.no_weekend = uniform(dice) < 0.3;
    if (uniform(dice) < 0.03)
        tie.pause = whole(dice, 0, SIM_DAYS - 1);
    tie.start = between(dice, 0, 2);
    return tie;
}

/* How often a kind of event comes up, how long it has, how long it takes. */
typedef struct {
    AgendaKind kind;
    double a_day; /* for 150 ties */
    int due_from;
    int due_to;
    double minutes_from;
    double minutes_to;
} SimSource;

static const SimSource sources[] = {
    {AGENDA_THANKS, 0.25, 7, 7, 3, 5},    {AGENDA_PROMISE, 0.2, 3, 14, 5, 15},
    {AGENDA_FAVOUR, 0.06, 60, 60, 5, 12}, {AGENDA_HELP, 0.1, 3, 3, 6, 12},
    {AGENDA_INTRO, 0.06, 30, 30, 5, 8},
};

/* Somebody, drawn by value / half-life: who matters and is seen often. */
static guint
draw_tie(Dice *dice, const double *cumulative, guint count)
{
    double at = uniform(dice) * cumulative[count - 1];
    guint low = 0, high = count - 1;

    while (low < high) {
        guint middle = (low + high) / 2;

        if (cumulative[middle] > at)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

static void
add_events(Dice *dice, SimWorld *world, const SimSource *source, const double *cumulative)
{
    double scale = fmin(2, pow(world->count / 150.0, 0.25));

    for (int day = 0; day < SIM_DAYS; day++) {
        for (unsigned n = poisson(dice, source->a_day * scale); n > 0; n--) {
            SimEvent event = {
                .tie = draw_tie(dice, cumulative, world->count),
                .kind = source->kind,
                .created = day,
                .due = day + whole(dice, source->due_from, source->due_to),
                .minutes = between(dice, source->minutes_from, source->minutes_to),
            };

            g_array_append_val(world->events, event);
        }
    }
}

static void
add_birthdays(Dice *dice, SimWorld *world)
{
    for (guint i = 0; i < world->count; i++) {
        int day = whole(dice, 0, 364);
        SimEvent event = {
            .tie = i,
            .kind = AGENDA_BIRTHDAY,
            .created = MAX(0, day - 2),
            .due = day,
            .minutes = 2,
        };

        if (uniform(dice) < (world->ties[i].tier == TIER_KNOWN ? 0.15 : 0.6))
            g_array_append_val(world->events, event);
    }
}

static int
compare_events(const void *left, const void *right)
{
    const SimEvent *a = left;
    const SimEvent *b = right;

    if (a->created != b->created)
        return a->created < b->created ? -1 : 1;
    return (a->tie > b->tie) - (a->tie < b->tie);
}

SimWorld *
sim_world_new(guint count, guint64 seed)
{
    Dice dice = {seed * 1000003 + count};
    SimWorld *world = g_new0(SimWorld, 1);
    gsize numbers = (gsize)(SIM_WARMUP + SIM_DAYS) * count;
    g_autofree double *cumulative = g_new(double, count);
    double sum = 0;

    world->count = count;
    world->ties = g_new(SimTie, count);
    world->events = g_array_new(FALSE, FALSE, sizeof(SimEvent));
    world->spontaneous = g_new(float, numbers);
    world->answers = g_new(float, numbers);
    for (guint i = 0; i < count; i++) {
        world->ties[i] = make_tie(&dice, i);
        cumulative[i] = sum += world->ties[i].value / world->ties[i].half_life;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(sources); i++)
        add_events(&dice, world, &sources[i], cumulative);
    add_birthdays(&dice, world);
    g_array_sort(world->events, compare_events);
    for (gsize i = 0; i < numbers; i++) {
        world->spontaneous[i] = (float)uniform(&dice);
        world->answers[i] = (float)uniform(&dice);
    }
    return world;
}

void
sim_world_free(SimWorld *world)
{
    g_free(world->ties);
    g_array_unref(world->events);
    g_free(world->spontaneous);
    g_free(world->answers);
    g_free(world);
}

bool
sim_blocked(const SimTie *tie, int day)
{
    return (day >= tie->pause && day < tie->pause + SIM_PAUSE_DAYS) ||
           (tie->no_weekend && day % 7 >= 5);
}

double
sim_touched(double x, double half_life, bool mutual)
{
    return -half_life * log2(warmth_touched(exp2(-x / half_life), mutual));
}

double
sim_chance(const SimTie *tie, double x)
{
    return tie->rate * (0.3 + 0.7 * exp2(-x / tie->half_life));
}

double *
sim_untouched(const SimWorld *world)
{
    double *x = g_new(double, world->count);

    for (guint i = 0; i < world->count; i++) {
        const SimTie *tie = &world->ties[i];

        x[i] = tie->start * tie->half_life;
        for (gsize day = 0; day < SIM_WARMUP; day++) {
            bool met = world->spontaneous[day * world->count + i] < sim_chance(tie, x[i]);

            x[i] += 1;
            if (met)
                x[i] = sim_touched(x[i], tie->half_life, true);
        }
    }
    return x;
}
