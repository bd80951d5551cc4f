/* SPDX-License-Identifier: Apache-2.0 */
#include "base/zone.h"

#include <time.h>

#include "base/zone_rule.h"

#define DAY_SECONDS 86400

/* "2026-11-24 08:00" as a wall time, or as an instant in UTC. */
static gint64
wall_of(const char *text)
{
    g_autofree char *date = g_strndup(text, 10);
    Day day = 0;

    g_assert_true(day_parse_iso(date, &day));
    return day * DAY_SECONDS + g_ascii_strtoll(text + 11, NULL, 10) * 3600 +
           g_ascii_strtoll(text + 14, NULL, 10) * 60;
}

static void
clocks_show_what_their_zone_says(void)
{
    static const struct {
        const char *zone;
        const char *instant;
        const char *wall;
    } rows[] = {
        {"UTC", "2026-11-24 08:00", "2026-11-24 08:00"},
        {"Europe/Lisbon", "2026-07-24 08:00", "2026-07-24 09:00"},
        {"Europe/Dublin", "2050-07-01 12:00", "2050-07-01 13:00"}, /* summer is its standard */
        {"Europe/Dublin", "2050-01-01 12:00", "2050-01-01 12:00"},
        {"Europe/Berlin", "2050-03-27 00:59", "2050-03-27 01:59"}, /* by the rule alone */
        {"Europe/Berlin", "2050-03-27 01:00", "2050-03-27 03:00"},
        {"Europe/Berlin", "2050-10-30 01:00", "2050-10-30 02:00"},
        {"Asia/Kathmandu", "2026-11-24 20:30", "2026-11-25 02:15"},
        {"Australia/Eucla", "2050-01-01 00:00", "2050-01-01 08:45"},
        {"Australia/Lord_Howe", "2050-01-01 00:00", "2050-01-01 11:00"},
        {"Australia/Lord_Howe", "2050-07-01 00:00", "2050-07-01 10:30"},
        {"Pacific/Chatham", "2050-01-01 00:00", "2050-01-01 13:45"},
        {"America/Nuuk", "2040-07-01 12:00", "2040-07-01 11:00"}, /* changes at hour -1 */
        {"Asia/Gaza", "2020-07-01 12:00", "2020-07-01 15:00"},
        {"Pacific/Apia", "2011-12-30 09:59", "2011-12-29 23:59"},
        {"Pacific/Apia", "2011-12-30 10:00", "2011-12-31 00:00"}, /* a day is skipped */
        {"Asia/Calcutta", "2026-01-01 00:00", "2026-01-01 05:30"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Zone) zone = zone_new(rows[i].zone);

        g_assert_nonnull(zone);
        g_assert_cmpint(zone_wall(zone, wall_of(rows[i].instant)), ==, wall_of(rows[i].wall));
    }
}

/* The C library reads the same files by itself. */
static void
clocks_agree_with_the_c_library(void)
{
    static const char *const names[] = {
        "Africa/Cairo",       "Africa/Casablanca",   "America/Asuncion",    "America/Havana",
        "America/New_York",   "America/Nuuk",        "America/Santiago",    "America/St_Johns",
        "Antarctica/Troll",   "Asia/Beirut",         "Asia/Gaza",           "Asia/Tehran",
        "Australia/Adelaide", "Australia/Lord_Howe", "Europe/Berlin",       "Europe/Chisinau",
        "Europe/Dublin",      "Europe/Moscow",       "Pacific/Chatham",     "Pacific/Easter",
        "Pacific/Apia",       "Asia/Jerusalem",      "Africa/Johannesburg", "America/Scoresbysund",
    };
    g_autofree char *before = g_strdup(g_getenv("TZ"));

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autoptr(Zone) zone = zone_new(names[i]);

        g_assert_nonnull(zone);
        g_setenv("TZ", names[i], TRUE);
        tzset();
        for (gint64 at = -2000000000; at < 6000000000; at += 3333333) {
            time_t seconds = (time_t)at;
            struct tm local;

            g_assert_nonnull(localtime_r(&seconds, &local));
            g_assert_cmpint(zone_stretch(zone, at).offset, ==, local.tm_gmtoff);
        }
    }
    g_setenv("TZ", before == NULL ? "UTC" : before, TRUE);
    tzset();
}

static void
wall_times_are_instants(void)
{
    static const struct {
        const char *zone;
        const char *wall;
        const char *instant;
    } rows[] = {
        {"Europe/Berlin", "2024-07-01 09:00", "2024-07-01 07:00"},
        {"Europe/Berlin", "2024-03-31 02:30", "2024-03-31 01:30"}, /* skipped: shows 03:30 */
        {"Europe/Berlin", "2024-03-31 03:00", "2024-03-31 01:00"},
        {"Europe/Berlin", "2024-10-27 02:30", "2024-10-27 00:30"}, /* the first of two */
        {"Europe/Berlin", "2024-10-27 03:00", "2024-10-27 02:00"},
        {"Europe/Berlin", "2050-03-27 02:30", "2050-03-27 01:30"},
        {"Europe/Berlin", "2050-10-30 02:30", "2050-10-30 00:30"},
        {"Australia/Lord_Howe", "2024-10-06 02:15", "2024-10-05 15:45"}, /* half an hour */
        {"Australia/Lord_Howe", "2024-04-07 01:45", "2024-04-06 14:45"},
        {"Pacific/Apia", "2011-12-30 09:00", "2011-12-30 19:00"},      /* a skipped day */
        {"Pacific/Kwajalein", "1969-09-30 12:00", "1969-09-30 01:00"}, /* a day and more twice */
        {"America/Nuuk", "2024-03-30 23:30", "2024-03-31 01:30"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Zone) zone = zone_new(rows[i].zone);

        g_assert_nonnull(zone);
        g_assert_cmpint(zone_instant(zone, wall_of(rows[i].wall)), ==, wall_of(rows[i].instant));
    }
}

static void
days_start_where_the_zone_says(void)
{
    static const struct {
        const char *zone;
        const char *day;
        const char *start;
    } rows[] = {
        {"UTC", "2024-02-29", "2024-02-29 00:00"},
        {"Europe/Lisbon", "2026-07-01", "2026-06-30 23:00"},
        {"America/Sao_Paulo", "2018-11-04", "2018-11-04 03:00"}, /* midnight is skipped */
        {"America/Havana", "2020-11-01", "2020-11-01 04:00"},    /* midnight comes twice */
        {"America/Toronto", "1919-03-31", "1919-03-31 04:30"},   /* skipped from 23:30 on */
        {"Pacific/Apia", "2011-12-30", "2011-12-30 10:00"},      /* the day is skipped */
        {"Pacific/Apia", "2011-12-31", "2011-12-30 10:00"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Zone) zone = zone_new(rows[i].zone);
        Day day = 0;

        g_assert_true(day_parse_iso(rows[i].day, &day));
        g_assert_cmpint(zone_day_start(zone, day), ==, wall_of(rows[i].start));
    }
}

static void
every_day_of_a_zone_starts_where_the_last_ends(void)
{
    static const char *const names[] = {"Europe/Dublin",     "America/St_Johns",
                                        "America/Sao_Paulo", "Australia/Lord_Howe",
                                        "Asia/Gaza",         "Africa/Casablanca"};

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autoptr(Zone) zone = zone_new(names[i]);

        g_assert_nonnull(zone);
        for (Day day = 12784; day < 32000; day++) { /* from 2005 to 2057 */
            gint64 start = zone_day_start(zone, day);

            g_assert_cmpint(zone_day(zone, start), ==, day);
            g_assert_cmpint(zone_day(zone, start - 1), ==, day - 1);
        }
    }
}

static void
unknown_zones_are_not_found(void)
{
    static const char *const names[] = {
        "",
        "Mars/Olympus",
        "Europe",
        "/etc/passwd",
        "../../../etc/localtime",
        "Europe/../UTC",
        "+01:00",
        ":UTC",
        " UTC",
        "Europe/Lisboa",
        "UTC\n",
        "tzdata.zi",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        g_assert_null(zone_new(names[i]));
}

static void
rules_are_read_or_refused(void)
{
    static const char *const good[] = {
        "UTC0",
        "<+0545>-5:45",
        "CET-1CEST,M3.5.0,M10.5.0/3",
        "IST-1GMT0,M10.5.0,M3.5.0/1",
        "<-02>2<-01>,M3.5.0/-1,M10.5.0/0",
        "EET-2EEST,M3.4.4/50,M10.4.4/50",
        "AAA0BBB,J1/0,365/167:59:59",
    };
    static const char *const bad[] = {
        "",
        "CET",
        "<+01-1",
        "CET-25",
        "CET-1:60",
        "CET-1CEST",
        "CET-1CEST,M3.5.0",
        "CET-1CEST,M13.5.0,M10.5.0",
        "CET-1CEST,M3.0.0,M10.5.0",
        "CET-1CEST,M3.5.7,M10.5.0",
        "CET-1CEST,J0,J365",
        "CET-1CEST,0,366",
        "UTC0 ",
        "CET-1CEST,M3.5.0/168,M10.5.0",
        "1234567890",
    };
    ZoneRule rule;

    for (gsize i = 0; i < G_N_ELEMENTS(good); i++)
        g_assert_true(zone_rule_parse(good[i], &rule));
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++)
        g_assert_false(zone_rule_parse(bad[i], &rule));
}

static void
days_of_the_year_count_as_posix_says(void)
{
    static const struct {
        const char *rule;
        const char *day; /* the clock goes forward at midnight on it */
    } rows[] = {
        {"AAA0BBB,J59/0,J300/0", "2024-02-28"},    {"AAA0BBB,J60/0,J300/0", "2024-03-01"},
        {"AAA0BBB,J60/0,J300/0", "2023-03-01"},    {"AAA0BBB,59/0,300/0", "2024-02-29"},
        {"AAA0BBB,59/0,300/0", "2023-03-01"},      {"AAA0BBB,M2.5.4/0,M9.1.1", "2024-02-29"},
        {"AAA0BBB,M2.5.4/0,M9.1.1", "2023-02-23"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        ZoneRule rule;
        Day day = 0;

        g_assert_true(zone_rule_parse(rows[i].rule, &rule));
        g_assert_true(day_parse_iso(rows[i].day, &day));
        g_assert_cmpint(zone_rule_stretch(&rule, day * DAY_SECONDS).start, ==, day * DAY_SECONDS);
        g_assert_cmpint(zone_rule_stretch(&rule, day * DAY_SECONDS).offset, ==, 3600);
        g_assert_cmpint(zone_rule_stretch(&rule, day * DAY_SECONDS - 1).offset, ==, 0);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/zone/clocks", clocks_show_what_their_zone_says);
    g_test_add_func("/zone/library", clocks_agree_with_the_c_library);
    g_test_add_func("/zone/walls", wall_times_are_instants);
    g_test_add_func("/zone/day-start", days_start_where_the_zone_says);
    g_test_add_func("/zone/days", every_day_of_a_zone_starts_where_the_last_ends);
    g_test_add_func("/zone/unknown", unknown_zones_are_not_found);
    g_test_add_func("/zone/rules", rules_are_read_or_refused);
    g_test_add_func("/zone/year-days", days_of_the_year_count_as_posix_says);
    return g_test_run();
}
