/* SPDX-License-Identifier: Apache-2.0
 * Holds: each rule by itself, the clock of their zone across midnight and across its changes, and
 * random worlds against the rules read minute by minute. */
#include "engine/boundary.h"

#include "base/zone.h"

#define DAY_SECONDS 86400
#define HOUR 3600
#define NOW G_GINT64_CONSTANT(1795510800) /* 2026-11-24 09:00 UTC */
#define EMAIL (1U << CHANNEL_EMAIL)
#define CALL (1U << CHANNEL_CALL)

static BoundaryFacts
open_facts(void)
{
    return (BoundaryFacts){.paused_until = G_MININT64,
                           .not_before = G_MININT64,
                           .free_at = G_MININT64,
                           .patient_until = G_MININT64,
                           .channels = CHANNELS_ALL};
}

static void
expect(const BoundaryFacts *facts, guint channels, ContactPurpose purpose, BoundaryHold hold,
       gint64 free_from)
{
    gint64 until = 0;

    g_assert_cmpint(boundary_hold(facts, channels, purpose, NOW, &until), ==, hold);
    g_assert_cmpint(boundary_free_from(facts, channels, purpose, NOW), ==, free_from);
    g_assert_true(until >= NOW && until <= free_from);
}

static void
expect_all(const BoundaryFacts *facts, BoundaryHold hold, gint64 free_from)
{
    for (ContactPurpose purpose = 0; purpose <= CONTACT_REMINDER; purpose++)
        expect(facts, CHANNELS_ALL, purpose, hold, free_from);
}

static void
what_is_absolute_holds_everything(void)
{
    BoundaryFacts facts = open_facts();

    expect_all(&facts, HOLD_NONE, NOW);
    facts.paused_until = NOW + 5;
    expect_all(&facts, HOLD_PAUSED, NOW + 5);
    facts.not_before = NOW + 9;
    expect_all(&facts, HOLD_PAUSED, NOW + 9);
    facts.paused_until = NOW;
    expect_all(&facts, HOLD_NOT_BEFORE, NOW + 9);
    facts.free_at = NOW + 99;
    expect_all(&facts, HOLD_NOT_BEFORE, NOW + 99);
    facts.not_before = NOW;
    expect_all(&facts, HOLD_MAX, NOW + 99);
    facts.do_not_contact = true;
    expect_all(&facts, HOLD_DO_NOT_CONTACT, G_MAXINT64);
    facts.deceased = true;
    expect_all(&facts, HOLD_DECEASED, G_MAXINT64);
    facts.self = true;
    expect_all(&facts, HOLD_SELF, G_MAXINT64);
}

static void
channels_hold_where_none_is_left(void)
{
    BoundaryFacts facts = open_facts();

    facts.channels = EMAIL;
    expect_all(&facts, HOLD_NONE, NOW);
    expect(&facts, EMAIL | CALL, CONTACT_OWED, HOLD_NONE, NOW);
    expect(&facts, CALL, CONTACT_OWED, HOLD_CHANNEL, G_MAXINT64);
    expect(&facts, CALL, CONTACT_REACH_OUT, HOLD_CHANNEL, G_MAXINT64);
}

static void
occasions_are_held_alone(void)
{
    BoundaryFacts facts = open_facts();

    facts.no_occasions = true;
    for (ContactPurpose purpose = 0; purpose <= CONTACT_REMINDER; purpose++) {
        bool held = purpose == CONTACT_OCCASION;

        expect(&facts, CHANNELS_ALL, purpose, held ? HOLD_OCCASION : HOLD_NONE,
               held ? G_MAXINT64 : NOW);
    }
}

static void
patience_is_passed_by_what_is_owed_and_occasions(void)
{
    BoundaryFacts facts = open_facts();

    for (ContactPurpose purpose = 0; purpose <= CONTACT_REMINDER; purpose++) {
        bool patient = purpose == CONTACT_REACH_OUT;

        facts.patient_until = NOW + DAY_SECONDS;
        facts.unanswered = 2;
        expect(&facts, CHANNELS_ALL, purpose, patient ? HOLD_PATIENCE : HOLD_NONE,
               patient ? NOW + DAY_SECONDS : NOW);
        facts.unanswered = 3;
        patient = patient || purpose == CONTACT_FOLLOW_UP || purpose == CONTACT_INTRODUCTION;
        expect(&facts, CHANNELS_ALL, purpose, patient ? HOLD_THEIR_MOVE : HOLD_NONE,
               patient ? G_MAXINT64 : NOW);
    }
}

static void
the_wait_doubles_with_each_message(void)
{
    static const struct {
        gint64 cadence, unanswered, days;
    } waits[] = {
        {7, 0, 2},  {7, 1, 4},   {7, 2, 8},    {7, 3, 16},  {7, 4, 32},  {7, 9, 32},
        {30, 0, 8}, {30, 1, 16}, {30, 4, 128}, {90, 0, 23}, {90, 2, 92}, {365, 1, 184},
        {0, 0, 23}, {1, 0, 1},   {1, 1, 2},    {4, 0, 2},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(waits); i++)
        g_assert_cmpint(boundary_patience_days(waits[i].cadence, waits[i].unanswered), ==,
                        waits[i].days);
}

static gint64
instant(const char *text)
{
    g_autoptr(Zone) utc = zone_utc();
    g_autoptr(GError) error = NULL;
    gint64 at = 0;

    if (!instant_parse(text, utc, &at, &error))
        g_error("%s", error->message);
    return at;
}

/* Hours, an instant at which they are asked about, and when they end; "" where it is not quiet. */
static const struct {
    const char *zone;
    const char *hours;
    const char *at;
    const char *end;
} nights[] = {
    {"UTC", "22:00-08:00", "2026-11-24T21:59:59Z", ""},
    {"UTC", "22:00-08:00", "2026-11-24T22:00:00Z", "2026-11-25T08:00:00Z"},
    {"UTC", "22:00-08:00", "2026-11-25T07:59:59Z", "2026-11-25T08:00:00Z"},
    {"UTC", "22:00-08:00", "2026-11-25T08:00:00Z", ""},
    {"UTC", "12:00-24:00", "2026-11-25T23:59:00Z", "2026-11-26T00:00:00Z"},
    {"Asia/Tokyo", "22:00-08:00", "2026-11-24T14:00:00Z", "2026-11-24T23:00:00Z"},
    {"Asia/Kathmandu", "00:00-06:00", "2026-11-24T18:20:00Z", "2026-11-25T00:15:00Z"},
    /* The clock is put forward at night: an hour less of it. */
    {"Europe/Lisbon", "22:00-08:00", "2026-03-28T23:30:00Z", "2026-03-29T07:00:00Z"},
    {"America/New_York", "22:00-08:00", "2026-03-08T04:00:00Z", "2026-03-08T12:00:00Z"},
    /* The hours that are left out, and hours that end within them. */
    {"America/New_York", "02:00-03:00", "2026-03-08T06:59:59Z", ""},
    {"America/New_York", "02:00-03:00", "2026-03-08T07:00:00Z", ""},
    {"America/New_York", "01:00-02:30", "2026-03-08T06:30:00Z", "2026-03-08T07:00:00Z"},
    /* The clock is put back: an hour more, and hours that come twice. */
    {"Europe/Lisbon", "22:00-08:00", "2026-10-24T22:30:00Z", "2026-10-25T08:00:00Z"},
    {"America/New_York", "22:00-08:00", "2026-11-01T03:00:00Z", "2026-11-01T13:00:00Z"},
    {"America/New_York", "00:30-01:30", "2026-11-01T04:45:00Z", "2026-11-01T05:30:00Z"},
    {"America/New_York", "00:30-01:30", "2026-11-01T05:45:00Z", ""},
    {"America/New_York", "00:30-01:30", "2026-11-01T06:15:00Z", "2026-11-01T06:30:00Z"},
    {"America/New_York", "01:30-03:00", "2026-11-01T05:45:00Z", "2026-11-01T06:00:00Z"},
    /* Half an hour, and summer in the south. */
    {"Australia/Lord_Howe", "22:00-08:00", "2026-10-03T14:00:00Z", "2026-10-03T21:00:00Z"},
    {"Australia/Lord_Howe", "22:00-08:00", "2027-04-03T14:00:00Z", "2027-04-03T21:30:00Z"},
};

static void
quiet_hours_are_those_of_their_clock(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(nights); i++) {
        BoundaryFacts facts = open_facts();
        g_autoptr(Zone) zone = zone_new(nights[i].zone);
        gint64 at = instant(nights[i].at);
        gint64 until = 0;
        BoundaryHold hold;

        g_assert_nonnull(zone);
        facts.zone = zone;
        facts.quiet = true;
        g_assert_true(boundary_quiet_parse(nights[i].hours, &facts.quiet_from, &facts.quiet_to));
        hold = boundary_hold(&facts, CHANNELS_ALL, CONTACT_OWED, at, &until);
        g_test_message("%s %s at %s", nights[i].zone, nights[i].hours, nights[i].at);
        g_assert_cmpint(hold, ==, *nights[i].end != '\0' ? HOLD_QUIET : HOLD_NONE);
        g_assert_cmpint(until, ==, *nights[i].end != '\0' ? instant(nights[i].end) : at);
    }
}

/* Whether it is quiet, by what a clock in the zone shows. */
static bool
clock_says_quiet(const BoundaryFacts *facts, gint64 at)
{
    gint64 minute = (zone_wall(facts->zone, at) % DAY_SECONDS + DAY_SECONDS) % DAY_SECONDS / 60;

    for (gint64 quiet = facts->quiet_from; quiet != facts->quiet_to; quiet = (quiet + 1) % 1440) {
        if (quiet == minute)
            return true;
    }
    return false;
}

/* Half a day around an instant, minute by minute, from the end: the first instant that is free is
 * then known of each. */
static void
check_minutes(const BoundaryFacts *facts, gint64 middle)
{
    gint64 free_from = middle + 2 * DAY_SECONDS;

    while (clock_says_quiet(facts, free_from))
        free_from += 60;
    for (gint64 at = free_from; at > middle - DAY_SECONDS; at -= 60) {
        gint64 until = 0;
        bool quiet = clock_says_quiet(facts, at);

        if (!quiet)
            free_from = at;
        g_assert_cmpint(boundary_hold(facts, CHANNELS_ALL, CONTACT_OWED, at, &until), ==,
                        quiet ? HOLD_QUIET : HOLD_NONE);
        g_assert_cmpint(boundary_free_from(facts, CHANNELS_ALL, CONTACT_OWED, at), ==, free_from);
    }
}

static void
quiet_hours_agree_with_the_clock_around_every_change(void)
{
    static const char *const names[] = {
        "Europe/Lisbon",     "Europe/Dublin",  "America/New_York",  "America/St_Johns",
        "America/Sao_Paulo", "Asia/Kathmandu", "Australia/Sydney",  "Australia/Lord_Howe",
        "Pacific/Auckland",  "Asia/Tehran",    "Africa/Casablanca",
    };
    g_autoptr(GRand) random = g_rand_new_with_seed(5);

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autoptr(Zone) zone = zone_new(names[i]);
        gint64 at = instant("2025-01-01T00:00:00Z");

        g_assert_nonnull(zone);
        for (int change = 0; change < 6; change++) {
            BoundaryFacts facts = open_facts();

            facts.zone = zone;
            facts.quiet = true;
            facts.quiet_from = g_rand_int_range(random, 0, 1440);
            facts.quiet_to = (facts.quiet_from + g_rand_int_range(random, 1, 1440)) % 1440;
            at = zone_stretch(zone, at).end;
            if (at == G_MAXINT64)
                at = NOW + g_rand_int_range(random, 0, 90) * DAY_SECONDS;
            check_minutes(&facts, at - at % 60);
        }
    }
}

static void
an_unknown_zone_takes_the_offset(void)
{
    BoundaryFacts facts = open_facts();
    gint64 until = 0;

    facts.quiet = true;
    facts.quiet_from = 12 * 60;
    facts.quiet_to = 13 * 60;
    facts.offset = 3 * HOUR;
    g_assert_cmpint(boundary_hold(&facts, CHANNELS_ALL, CONTACT_OWED, NOW, &until), ==, HOLD_QUIET);
    g_assert_cmpint(until, ==, NOW + HOUR);
    facts.offset = 4 * HOUR;
    g_assert_cmpint(boundary_hold(&facts, CHANNELS_ALL, CONTACT_OWED, NOW, &until), ==, HOLD_NONE);
}

static void
hours_and_limits_are_read_and_written(void)
{
    static const char *const bad_hours[] = {"",
                                            "22:00",
                                            "22:00-",
                                            "22-8",
                                            "22:0-08:00",
                                            "25:00-08:00",
                                            "22:60-08:00",
                                            "22:00-22:00",
                                            "00:00-24:00",
                                            "24:00-08:00",
                                            "22:00-08:00 ",
                                            "24:30-1:00",
                                            "-1:00-08:00",
                                            "22:00–08:00"};
    static const char *const bad_limits[] = {"",       "2",        "/",       "2/",      "0/30d",
                                             "-1/30d", "1001/30d", "2/0d",    "2/1h",    "2/36h",
                                             "x/30d",  "2/30",     "2/4000d", "2/30d/2", "2.5/30d"};
    Boundary boundary = {.quiet = true};
    gint64 a = 0;
    gint64 b = 0;

    for (gsize i = 0; i < G_N_ELEMENTS(bad_hours); i++)
        g_assert_false(boundary_quiet_parse(bad_hours[i], &a, &b));
    for (gsize i = 0; i < G_N_ELEMENTS(bad_limits); i++)
        g_assert_false(boundary_max_parse(bad_limits[i], &a, &b));
    for (gint64 from = 0; from < 1440; from += 7) {
        g_autofree char *text = NULL;

        boundary.quiet_from = from;
        boundary.quiet_to = (from * 31 + 1) % 1440;
        text = boundary_quiet_format(&boundary);
        g_assert_cmpint(boundary_quiet_parse(text, &a, &b), ==,
                        boundary.quiet_from != boundary.quiet_to);
        g_assert_cmpint(a, ==, boundary.quiet_from);
        g_assert_cmpint(b, ==, boundary.quiet_to);
    }
    g_assert_true(boundary_max_parse("2/w", &boundary.at_most, &boundary.max_days));
    g_assert_cmpint(boundary.at_most, ==, 2);
    g_assert_cmpint(boundary.max_days, ==, 7);
    g_assert_true(boundary_max_parse("1000/10y", &boundary.at_most, &boundary.max_days));
    g_assert_cmpint(boundary.max_days, ==, 3650);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/boundary/absolute", what_is_absolute_holds_everything);
    g_test_add_func("/boundary/channels", channels_hold_where_none_is_left);
    g_test_add_func("/boundary/occasions", occasions_are_held_alone);
    g_test_add_func("/boundary/patience", patience_is_passed_by_what_is_owed_and_occasions);
    g_test_add_func("/boundary/doubling", the_wait_doubles_with_each_message);
    g_test_add_func("/boundary/quiet", quiet_hours_are_those_of_their_clock);
    g_test_add_func("/boundary/changes", quiet_hours_agree_with_the_clock_around_every_change);
    g_test_add_func("/boundary/offset", an_unknown_zone_takes_the_offset);
    g_test_add_func("/boundary/text", hours_and_limits_are_read_and_written);
    return g_test_run();
}
