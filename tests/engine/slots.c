/* SPDX-License-Identifier: Apache-2.0
 * Slots in random worlds: what is offered is what can be booked, and both follow from the rules
 * applied minute by minute. The rules case by case stand in tests/core/lab_slots.c. */
#include "engine/slots.h"

#define MINUTE 60
#define DAY_SECONDS 86400
#define WORLDS 300
#define MAX_BUSY 40

/* One host's month, and what is asked about it. */
typedef struct {
    SlotsRange ranges[7][3];
    Interval busy[MAX_BUSY];
    SlotsBooking bookings[2];
    SlotsOverride closed;
    SlotsDates away;
    SlotsHost host;
    SlotsEvent event;
    SlotsQuery query;
} World;

static int
pick(GRand *random, int least, int most)
{
    return g_rand_int_range(random, least, most + 1);
}

static void
make_host(World *world, GRand *random, const Zone *zone, gint64 base)
{
    world->host = (SlotsHost){.zone = zone,
                              .busy = world->busy,
                              .busy_count = (gsize)pick(random, 0, MAX_BUSY),
                              .bookings = world->bookings,
                              .booking_count = (gsize)pick(random, 0, 2),
                              .overrides = &world->closed,
                              .override_count = (gsize)pick(random, 0, 1),
                              .away = &world->away,
                              .away_count = (gsize)pick(random, 0, 1)};
    for (int i = 0; i < 7; i++) {
        world->host.weekly[i] = (SlotsHours){world->ranges[i], (gsize)pick(random, 0, 3)};
        for (int j = 0; j < 3; j++) {
            int start = pick(random, 0, 95) * 15;

            world->ranges[i][j] = (SlotsRange){start, start + pick(random, -1, 40) * 15};
        }
    }
    for (gsize i = 0; i < MAX_BUSY; i++) {
        gint64 start = base + pick(random, -1440, 5 * 1440) * MINUTE;

        world->busy[i] = (Interval){start, start + pick(random, -5, 120) * MINUTE};
    }
    for (gsize i = 0; i < 2; i++) {
        gint64 start = base + pick(random, 0, 4 * 96) * 15 * MINUTE;

        world->bookings[i] = (SlotsBooking){.at = {start, start + pick(random, 1, 8) * 15 * MINUTE},
                                            .before_minutes = pick(random, 0, 1) * 10,
                                            .after_minutes = pick(random, 0, 1) * 5};
    }
    world->closed = (SlotsOverride){.day = base / DAY_SECONDS + pick(random, 0, 3)};
    world->away.first = base / DAY_SECONDS + pick(random, 0, 4);
    world->away.last = world->away.first;
}

static void
make_world(World *world, GRand *random, const Zone *zone, gint64 base)
{
    make_host(world, random, zone, base);
    world->event = (SlotsEvent){.duration = pick(random, 1, 8) * 15,
                                .interval = pick(random, 1, 4) * 15,
                                .align = (SlotsAlign)pick(random, SLOTS_GRID, SLOTS_FIT),
                                .round = pick(random, 1, 4) * 15,
                                .notice = pick(random, 0, 1) * 600,
                                .before = pick(random, 0, 1) * 10,
                                .after = pick(random, 0, 1) * 20,
                                .seats = 1,
                                .week_start = 1};
    for (int i = 0; i < SLOTS_PERIODS; i++)
        world->event.limits[i] = world->event.limit_minutes[i] = SLOTS_UNLIMITED;
    world->query = (SlotsQuery){.now = base + pick(random, -100, 600) * MINUTE + 17,
                                .from = base,
                                .to = base + 4 * (gint64)DAY_SECONDS,
                                .hosts = &world->host,
                                .host_count = 1,
                                .event = &world->event};
}

/* Whether an instant is in somebody's hours, by the clock it shows. */
static bool
is_open(const SlotsHost *host, gint64 at)
{
    gint64 wall = zone_wall(host->zone, at);

    for (Day day = wall / DAY_SECONDS - 1; day <= wall / DAY_SECONDS; day++) {
        const SlotsHours *hours = &host->weekly[day_weekday(day) - 1];
        gint64 seconds = wall - day * DAY_SECONDS;

        if ((host->away_count > 0 && host->away[0].first == day) ||
            (host->override_count > 0 && host->overrides[0].day == day))
            continue;
        for (gsize i = 0; i < hours->count; i++) {
            if (seconds >= hours->ranges[i].start * MINUTE &&
                seconds < hours->ranges[i].end * MINUTE)
                return true;
        }
    }
    return false;
}

static bool
overlaps(gint64 start, gint64 end, gint64 other_start, gint64 other_end)
{
    return other_start < other_end && start < other_end && end > other_start;
}

/* Whether a meeting may begin, whatever the raster says: the rules one by one. */
static bool
may_start(const World *world, gint64 at)
{
    const SlotsEvent *event = &world->event;
    gint64 end = at + event->duration * MINUTE;
    gint64 first = at - event->before * MINUTE;
    gint64 last = end + event->after * MINUTE;

    if (at <= world->query.now || at < world->query.now + event->notice * MINUTE)
        return false;
    for (gint64 minute = at; minute < end; minute += MINUTE) {
        if (!is_open(&world->host, minute))
            return false;
    }
    for (gsize i = 0; i < world->host.busy_count; i++) {
        if (overlaps(first, last, world->busy[i].start, world->busy[i].end))
            return false;
    }
    for (gsize i = 0; i < world->host.booking_count; i++) {
        const SlotsBooking *booking = &world->bookings[i];

        if (overlaps(first, last, booking->at.start - booking->before_minutes * MINUTE,
                     booking->at.end + booking->after_minutes * MINUTE))
            return false;
    }
    return true;
}

static const struct {
    const char *zone;
    gint64 base; /* midnight UTC before a change of the clock, or an ordinary day */
} places[] = {
    {"Europe/Berlin", 1743120000},       /* 2025-03-28 */
    {"Europe/Berlin", 1761264000},       /* 2025-10-24 */
    {"Australia/Lord_Howe", 1743724800}, /* 2025-04-04 */
    {"Pacific/Chatham", 2548022400},     /* 2050-09-29 */
    {"Pacific/Apia", 1325030400},        /* 2011-12-28 */
    {"America/New_York", 2551046400},    /* 2050-11-03 */
    {"Asia/Kathmandu", 1700006400},
};

static void
each_world(void (*check)(World *world, GRand *random))
{
    g_autoptr(GRand) random = g_rand_new_with_seed(20261126);

    for (int i = 0; i < WORLDS; i++) {
        const char *name = places[(gsize)i % G_N_ELEMENTS(places)].zone;
        g_autoptr(Zone) zone = zone_new(name);
        g_autofree World *world = g_new0(World, 1);

        g_assert_nonnull(zone);
        make_world(world, random, zone, places[(gsize)i % G_N_ELEMENTS(places)].base);
        check(world, random);
    }
}

static void
check_offers(World *world, GRand *random)
{
    g_autoptr(GArray) starts = slots_find(&world->query);
    guint next = 0;

    (void)random;
    for (gint64 at = world->query.from; at < world->query.to; at += 5 * MINUTE) {
        bool offered;

        while (next < starts->len && g_array_index(starts, gint64, next) < at)
            next++;
        offered = next < starts->len && g_array_index(starts, gint64, next) == at;
        g_assert_cmpint(slots_offer(&world->query, at), ==, offered);
    }
}

static void
check_rules(World *world, GRand *random)
{
    g_autoptr(GArray) starts = NULL;
    guint next = 0;

    (void)random;
    /* A raster of one minute leaves the rules alone to decide. */
    world->event.align = SLOTS_GRID;
    world->event.interval = 1;
    starts = slots_find(&world->query);
    for (gint64 at = world->query.from; at < world->query.to; at += MINUTE) {
        bool offered;

        while (next < starts->len && g_array_index(starts, gint64, next) < at)
            next++;
        offered = next < starts->len && g_array_index(starts, gint64, next) == at;
        g_assert_cmpint(may_start(world, at), ==, offered);
    }
}

static void
check_order(World *world, GRand *random)
{
    g_autoptr(GArray) starts = slots_find(&world->query);
    g_autoptr(GArray) again = NULL;

    for (guint i = 1; i < starts->len; i++)
        g_assert_cmpint(g_array_index(starts, gint64, i - 1), <, g_array_index(starts, gint64, i));
    for (gsize i = MAX_BUSY - 1; i > 0; i--) {
        gsize j = (gsize)pick(random, 0, (int)i);
        Interval swapped = world->busy[i];

        if (world->host.busy_count < MAX_BUSY)
            break;
        world->busy[i] = world->busy[j];
        world->busy[j] = swapped;
    }
    again = slots_find(&world->query);
    g_assert_cmpuint(again->len, ==, starts->len);
    for (guint i = 0; i < starts->len; i++)
        g_assert_cmpint(g_array_index(again, gint64, i), ==, g_array_index(starts, gint64, i));
}

static void
what_is_offered_can_be_booked_and_nothing_else(void)
{
    each_world(check_offers);
}

static void
the_rules_hold_for_every_minute(void)
{
    each_world(check_rules);
}

static void
starts_rise_and_the_order_of_busy_times_does_not_matter(void)
{
    each_world(check_order);
}

static void
spans_that_never_end_are_cut(void)
{
    g_autoptr(Zone) zone = zone_new("UTC");
    g_autoptr(GRand) random = g_rand_new_with_seed(1);
    g_autofree World *world = g_new0(World, 1);
    g_autoptr(GArray) starts = NULL;

    make_world(world, random, zone, places[0].base);
    world->query.to = world->query.from + 1000 * SLOTS_MAX_SPAN;
    starts = slots_find(&world->query);
    g_assert_cmpuint(starts->len, >, 0);
    g_assert_cmpint(g_array_index(starts, gint64, starts->len - 1), <,
                    world->query.from + SLOTS_MAX_SPAN);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/slots/offers", what_is_offered_can_be_booked_and_nothing_else);
    g_test_add_func("/slots/rules", the_rules_hold_for_every_minute);
    g_test_add_func("/slots/order", starts_rise_and_the_order_of_busy_times_does_not_matter);
    g_test_add_func("/slots/span", spans_that_never_end_are_cut);
    return g_test_run();
}
