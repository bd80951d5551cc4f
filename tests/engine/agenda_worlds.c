/* SPDX-License-Identifier: Apache-2.0
 * 100,000 random days, each plan held against agenda_check, which shares nothing with the planner.
 * The same days planned as if nobody had boundaries must be caught. */
#include <math.h>

#include "engine/agenda_check.h"

#define WORLDS 100000
#define MOST_TIES 12
#define MOST_EVENTS 8

typedef struct {
    AgendaTie ties[MOST_TIES];
    AgendaEvent events[MOST_EVENTS];
    AgendaState state;
} World;

static AgendaTie
random_tie(GRand *dice)
{
    AgendaTie tie = {
        .tier = (Tier)g_rand_int_range(dice, TIER_NONE, TIER_KNOWN + 1),
        .warmth = g_rand_double(dice),
        .half_life = exp(g_rand_double_range(dice, 0, 7)),
        .rate = g_rand_double_range(dice, 0, 0.2),
        .reply = g_rand_double(dice),
        .minutes = g_rand_double_range(dice, 0.5, 12),
    };
    AgendaBoundary *boundary = &tie.boundary;

    boundary->do_not_contact = g_rand_int_range(dice, 0, 10) == 0;
    if (g_rand_int_range(dice, 0, 3) == 0) {
        boundary->paused_from = g_rand_int_range(dice, -10, 30);
        boundary->paused_to = boundary->paused_from + g_rand_int_range(dice, 0, 20);
    }
    if (g_rand_boolean(dice))
        boundary->quiet_days = (guint)g_rand_int_range(dice, 0, 128);
    boundary->wrote = g_rand_boolean(dice);
    boundary->last_out = g_rand_int_range(dice, -200, 20);
    boundary->unanswered = g_rand_int_range(dice, 0, 6);
    return tie;
}

static AgendaEvent
random_event(GRand *dice, gsize tie_count)
{
    AgendaEvent event = {
        .tie = (gsize)g_rand_int_range(dice, 0, (gint32)tie_count),
        .kind = (AgendaKind)g_rand_int_range(dice, AGENDA_BIRTHDAY, AGENDA_KINDS),
        .created = g_rand_int_range(dice, -20, 22),
        .minutes = g_rand_double_range(dice, 0.5, 25),
        .asks = g_rand_int_range(dice, 0, 4) == 0,
    };

    event.due = event.created + g_rand_int_range(dice, 0, 20);
    return event;
}

static void
make_world(World *world, guint32 seed)
{
    g_autoptr(GRand) dice = g_rand_new_with_seed(seed);
    gsize tie_count = (gsize)g_rand_int_range(dice, 1, MOST_TIES + 1);
    gsize event_count = (gsize)g_rand_int_range(dice, 0, MOST_EVENTS + 1);

    for (gsize i = 0; i < tie_count; i++)
        world->ties[i] = random_tie(dice);
    for (gsize i = 0; i < event_count; i++)
        world->events[i] = random_event(dice, tie_count);
    world->state = (AgendaState){
        .day = g_rand_int_range(dice, 0, 21),
        .weekday = (unsigned)g_rand_int_range(dice, 0, 7),
        .minutes = g_rand_double_range(dice, 0, 40),
        .ties = world->ties,
        .tie_count = tie_count,
        .events = world->events,
        .event_count = event_count,
    };
}

static AgendaFault
fault_of(const AgendaState *state, const GArray *items)
{
    return agenda_check(state, (const AgendaItem *)(void *)items->data, items->len);
}

static void
no_plan_breaks_a_rule(void)
{
    gsize lines = 0, alone = 0;

    for (guint32 seed = 0; seed < WORLDS; seed++) {
        World world;
        g_autoptr(GArray) items = NULL;
        AgendaFault fault;

        make_world(&world, seed);
        items = agenda_plan(&world.state);
        fault = fault_of(&world.state, items);
        if (fault != AGENDA_FINE)
            g_error("world %u: %s", seed, agenda_fault_words(fault));
        lines += items->len;
        alone += items->len == 1 && g_array_index(items, AgendaItem, 0).alone;
    }
    g_assert_cmpuint(lines, >, WORLDS);
    g_assert_cmpuint(alone, >, WORLDS / 100);
}

static void
plans_without_the_filter_are_caught(void)
{
    gsize faults[AGENDA_OVER_MINUTES + 1] = {0};

    for (guint32 seed = 0; seed < WORLDS / 10; seed++) {
        World world, open;
        g_autoptr(GArray) items = NULL;

        make_world(&world, seed);
        make_world(&open, seed);
        for (gsize i = 0; i < open.state.tie_count; i++)
            open.ties[i].boundary = (AgendaBoundary){0};
        items = agenda_plan(&open.state);
        faults[fault_of(&world.state, items)]++;
    }
    for (int fault = AGENDA_DO_NOT_CONTACT; fault <= AGENDA_TOO_SOON; fault++)
        g_assert_cmpuint(faults[fault], >, WORLDS / 1000);
    g_assert_cmpuint(faults[AGENDA_UNKNOWN] + faults[AGENDA_TWICE] + faults[AGENDA_OVER_MINUTES],
                     ==, 0);
}

/* Every other rule is broken by hand, in plans that were fine. */
static void
spoiled_plans_are_caught(void)
{
    gsize spoiled = 0;

    for (guint32 seed = 0; seed < 1000; seed++) {
        World world;
        g_autoptr(GArray) items = NULL;
        AgendaItem first;

        make_world(&world, seed);
        items = agenda_plan(&world.state);
        if (items->len == 0)
            continue;
        first = g_array_index(items, AgendaItem, 0);
        g_array_append_val(items, first);
        g_assert_cmpint(fault_of(&world.state, items), ==, AGENDA_TWICE);
        g_array_set_size(items, items->len - 1);
        g_array_index(items, AgendaItem, 0).minutes = first.minutes / 2;
        g_assert_cmpint(fault_of(&world.state, items), ==, AGENDA_OVER_MINUTES);
        g_array_index(items, AgendaItem, 0) = first;
        g_array_index(items, AgendaItem, 0).alone = !first.alone;
        g_assert_cmpint(fault_of(&world.state, items), ==, AGENDA_OVER_MINUTES);
        g_array_index(items, AgendaItem, 0) = first;
        g_array_index(items, AgendaItem, 0).event = world.state.event_count;
        g_assert_cmpint(fault_of(&world.state, items), ==, AGENDA_UNKNOWN);
        spoiled++;
    }
    g_assert_cmpuint(spoiled, >, 500);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/agenda_worlds/no_plan_breaks_a_rule", no_plan_breaks_a_rule);
    g_test_add_func("/agenda_worlds/plans_without_the_filter_are_caught",
                    plans_without_the_filter_are_caught);
    g_test_add_func("/agenda_worlds/spoiled_plans_are_caught", spoiled_plans_are_caught);
    return g_test_run();
}
