/* SPDX-License-Identifier: Apache-2.0
 * Instants, civil dates and what people type for them. The machine's zone is Europe/Lisbon. */
#include "base/clock.h"

#include <string.h>

#include "base/error.h"
#include "base/zone.h"

static Day
day_of(const char *text)
{
    Day day = 0;

    g_assert_true(day_parse_iso(text, &day));
    return day;
}

static void
assert_day(Day day, const char *expected)
{
    char text[DAY_TEXT_SIZE];

    g_assert_cmpstr(day_format(day, text), ==, expected);
}

static void
days_count_from_1970(void)
{
    g_assert_cmpint(day_of("1970-01-01"), ==, 0);
    g_assert_cmpint(day_of("1969-12-31"), ==, -1);
    g_assert_cmpint(day_of("2000-03-01"), ==, 11017);
    g_assert_cmpint(day_of("0001-01-01"), ==, -719162);
    g_assert_cmpint(day_of("9999-12-31"), ==, 2932896);
}

static void
every_day_of_four_centuries_comes_back(void)
{
    Day last = day_of("2300-12-31");
    int weekday = day_weekday(day_of("1899-12-31"));

    for (Day day = day_of("1900-01-01"); day <= last; day++) {
        char text[DAY_TEXT_SIZE];

        g_assert_cmpint(day_of(day_format(day, text)), ==, day);
        weekday = weekday % 7 + 1;
        g_assert_cmpint(day_weekday(day), ==, weekday);
    }
}

static void
weekdays_begin_on_monday(void)
{
    g_assert_cmpint(day_weekday(day_of("2026-11-23")), ==, 1);
    g_assert_cmpint(day_weekday(day_of("2026-11-29")), ==, 7);
    g_assert_cmpint(day_weekday(day_of("0001-01-01")), ==, 1);
}

static void
dates_that_do_not_exist_are_refused(void)
{
    static const char *const texts[] = {
        "",           "2026",       "2026-1-01",   "2026-02-29",  "1900-02-29",
        "2026-04-31", "2026-00-10", "2026-13-01",  "2026-01-00",  "2026-01-32",
        "0000-01-01", "2026/01/01", "2026-01-01 ", " 2026-01-01", "20260101",
        "+026-01-01", "2026-01-0x", "--01-01",
    };
    Day day = 77;

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        g_assert_false(day_parse_iso(texts[i], &day));
    g_assert_false(day_from_civil(10000, 1, 1, &day));
    g_assert_cmpint(day, ==, 77);
    g_assert_true(day_from_civil(2024, 2, 29, &day));
}

static void
dates_are_read_as_people_type_them(void)
{
    static const struct {
        const char *text;
        const char *expected;
    } rows[] = {
        {"2026-12-24", "2026-12-24"},    {"today", "2026-11-24"},
        {"  Today ", "2026-11-24"},      {"tomorrow", "2026-11-25"},
        {"YESTERDAY", "2026-11-23"},     {"friday", "2026-11-27"},
        {"Fri", "2026-11-27"},           {"tuesday", "2026-12-01"}, /* today is one */
        {"mon", "2026-11-30"},           {"+3d", "2026-11-27"},
        {"-3d", "2026-11-21"},           {"+2w", "2026-12-08"},
        {"+0d", "2026-11-24"},           {"in 2 weeks", "2026-12-08"},
        {"in 1 day", "2026-11-25"},      {"3 days ago", "2026-11-21"},
        {"2w ago", "2026-11-10"},        {"1 week ago", "2026-11-17"},
        {"+1mo", "2026-12-24"},          {"in 2 months", "2027-01-24"},
        {"9 months ago", "2026-02-24"},  {"+1y", "2027-11-24"},
        {"100 years ago", "1926-11-24"},
    };
    Day today = day_of("2026-11-24");

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GError) error = NULL;
        Day day = 0;

        g_assert_true(day_parse(rows[i].text, today, &day, &error));
        g_assert_no_error(error);
        assert_day(day, rows[i].expected);
    }
}

static void
months_end_where_the_next_is_shorter(void)
{
    static const struct {
        const char *today;
        const char *text;
        const char *expected;
    } rows[] = {
        {"2026-01-31", "+1mo", "2026-02-28"},        {"2024-01-31", "+1mo", "2024-02-29"},
        {"2026-03-31", "1 month ago", "2026-02-28"}, {"2026-10-31", "+1mo", "2026-11-30"},
        {"2024-02-29", "+1y", "2025-02-28"},         {"2024-02-29", "+4y", "2028-02-29"},
        {"2026-01-15", "1 month ago", "2025-12-15"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Day day = 0;

        g_assert_true(day_parse(rows[i].text, day_of(rows[i].today), &day, NULL));
        assert_day(day, rows[i].expected);
    }
}

static void
what_is_no_date_is_named(void)
{
    static const char *const texts[] = {
        "",        "soon",     "24.12.2026", "2026-02-30", "+3",        "3",         "+d",
        "in",      "in weeks", "+3 parsecs", "tues",       "-",         "++3d",      "+-3d",
        "2h ago",  "+15m",     "ago",        " ago",       "+9000y",    "9000y ago", "-99999999d",
        "+3d ago", "in 3d x",  "3d",         "1 month",    "+1000000y",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(GError) error = NULL;
        Day day = 77;

        g_assert_false(day_parse(texts[i], day_of("2026-11-24"), &day, &error));
        g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
        g_assert_nonnull(strstr(error->message, texts[i]));
        g_assert_nonnull(strstr(error->message, "tomorrow"));
    }
}

static void
durations_are_read_in_every_unit(void)
{
    static const struct {
        const char *text;
        gint64 seconds;
    } rows[] = {
        {"15m", 900},       {"15 min", 900},     {"1h", 3600},        {"30d", 30 * 86400},
        {"2w", 14 * 86400}, {"3mo", 90 * 86400}, {"1y", 365 * 86400}, {" 2 Weeks ", 14 * 86400},
        {"1 day", 86400},   {"0d", 0},
    };
    gint64 seconds = 0;

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_assert_true(duration_parse(rows[i].text, &seconds, NULL));
        g_assert_cmpint(seconds, ==, rows[i].seconds);
    }
}

static void
what_is_no_duration_is_named(void)
{
    static const char *const texts[] = {
        "", "15", "m", "-1h", "1x", "1.5h", "99999999999999999999d"};

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(GError) error = NULL;
        gint64 seconds = 77;

        g_assert_false(duration_parse(texts[i], &seconds, &error));
        g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
        g_assert_nonnull(strstr(error->message, texts[i]));
        g_assert_cmpint(seconds, ==, 77);
    }
}

static void
instants_are_read_and_written(void)
{
    static const struct {
        const char *text;
        const char *expected;
    } rows[] = {
        {"2026-11-24T08:00:00Z", "2026-11-24T08:00:00Z"},
        {"2026-11-24t08:00:00z", "2026-11-24T08:00:00Z"},
        {"2026-11-24 08:00:00Z", "2026-11-24T08:00:00Z"},
        {"2026-11-24T08:00Z", "2026-11-24T08:00:00Z"},
        {"2026-11-24T08:00:00.125Z", "2026-11-24T08:00:00Z"},
        {"2026-11-24T08:00:00+01:00", "2026-11-24T07:00:00Z"},
        {"2026-11-24T08:00:00-09:30", "2026-11-24T17:30:00Z"},
        {"2026-11-24T00:30:00+05:45", "2026-11-23T18:45:00Z"},
        {"2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"}, /* a leap second */
        {"1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"},
        {"1900-01-01T00:00:00Z", "1900-01-01T00:00:00Z"},
        {"2026-07-24T08:00:00", "2026-07-24T07:00:00Z"}, /* summer in Lisbon */
        {"2026-07-24", "2026-07-23T23:00:00Z"},
        {"2026-03-29T01:30", "2026-03-29T01:30:00Z"}, /* skipped: by the offset before */
    };
    g_autoptr(Zone) lisbon = zone_find("Europe/Lisbon");

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GError) error = NULL;
        g_autofree char *written = NULL;
        gint64 instant = 0;

        g_assert_true(instant_parse(rows[i].text, lisbon, &instant, &error));
        g_assert_no_error(error);
        written = instant_format(instant);
        g_assert_cmpstr(written, ==, rows[i].expected);
    }
}

static void
what_is_no_instant_is_named(void)
{
    static const char *const texts[] = {
        "",
        "now",
        "2026-11-24T",
        "2026-11-24Tx",
        "2026-11-24T8:00:00Z",
        "2026-11-24T24:00:00Z",
        "2026-11-24T08:60:00Z",
        "2026-11-24T08:00:61Z",
        "2026-11-24T08:00:00.Z",
        "2026-11-24T08:00:00+1:00",
        "2026-11-24T08:00:00+0100",
        "2026-11-24T08:00:00+24:00",
        "2026-11-24T08:00:00Zulu",
        "2026-02-30T08:00:00Z",
        "2026-11-24_08:00:00Z",
        "2026-11-24T08",
    };
    g_autoptr(Zone) utc = zone_find("UTC");

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(GError) error = NULL;
        gint64 instant = 77;

        g_assert_false(instant_parse(texts[i], utc, &instant, &error));
        g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
        g_assert_nonnull(strstr(error->message, texts[i]));
        g_assert_cmpint(instant, ==, 77);
    }
}

static gint64
instant_of(const char *text)
{
    g_autoptr(Zone) utc = zone_find("UTC");
    gint64 instant = 0;

    g_assert_true(instant_parse(text, utc, &instant, NULL));
    return instant;
}

static void
instants_are_shown_in_a_zone(void)
{
    g_autoptr(Zone) nepal = zone_find("Asia/Kathmandu");
    g_autofree char *text = instant_format_local(instant_of("2026-11-24T20:30:00Z"), nepal);

    g_assert_cmpstr(text, ==, "2026-11-25 02:15");
}

static void
an_instant_falls_on_the_day_of_its_zone(void)
{
    g_autoptr(Zone) west = zone_find("Pacific/Honolulu");
    g_autoptr(Zone) east = zone_find("Pacific/Kiritimati");
    gint64 instant = instant_of("2026-11-24T11:00:00Z");

    assert_day(instant_day(instant, west), "2026-11-24");
    assert_day(instant_day(instant, east), "2026-11-25");
    assert_day(instant_day(instant_of("1969-12-31T23:59:59Z"), west), "1969-12-31");
}

static void
days_start_where_the_zone_says(void)
{
    static const struct {
        const char *zone;
        const char *day;
        const char *expected;
    } rows[] = {
        {"UTC", "2026-11-24", "2026-11-24T00:00:00Z"},
        {"Europe/Lisbon", "2026-07-01", "2026-06-30T23:00:00Z"},
        {"Europe/Lisbon", "2026-03-29", "2026-03-29T00:00:00Z"},
        {"Asia/Kathmandu", "2026-11-24", "2026-11-23T18:15:00Z"},
        {"America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z"}, /* midnight is skipped */
        {"America/Sao_Paulo", "2018-02-18", "2018-02-18T03:00:00Z"}, /* 23:00 comes twice before */
        {"America/Havana", "2020-11-01", "2020-11-01T04:00:00Z"},    /* midnight comes twice */
        {"Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z"},      /* the day is skipped */
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Zone) zone = zone_find(rows[i].zone);
        g_autofree char *text = NULL;

        g_assert_nonnull(zone);
        text = instant_format(day_start(day_of(rows[i].day), zone));
        g_assert_cmpstr(text, ==, rows[i].expected);
    }
}

static void
every_day_of_a_zone_starts_where_the_last_ends(void)
{
    static const char *const names[] = {"Europe/Lisbon",     "America/St_Johns",
                                        "America/Sao_Paulo", "Australia/Lord_Howe",
                                        "Asia/Gaza",         "Africa/Casablanca"};

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autoptr(Zone) zone = zone_find(names[i]);

        g_assert_nonnull(zone);
        for (Day day = day_of("2005-01-01"); day < day_of("2030-01-01"); day++) {
            gint64 start = day_start(day, zone);

            g_assert_cmpint(instant_day(start, zone), ==, day);
            g_assert_cmpint(instant_day(start - 1, zone), ==, day - 1);
        }
    }
}

static void
zones_are_found_by_name(void)
{
    g_autoptr(Zone) named = zone_find("America/Argentina/Buenos_Aires");
    g_autoptr(Zone) utc = zone_utc();

    g_assert_nonnull(named);
    g_assert_cmpint(zone_wall(named, 0), ==, -3 * 3600);
    g_assert_cmpint(zone_wall(utc, 86400), ==, 86400);
}

/* What $TZ may say, and the clock at 1970 and in summer 2040. */
static const struct {
    const char *tz;
    gint64 at_1970, at_2040;
} locals[] = {
    {"Asia/Tokyo", 9 * 3600, 9 * 3600},
    {":Asia/Tokyo", 9 * 3600, 9 * 3600},
    {"/usr/share/zoneinfo/Asia/Tokyo", 9 * 3600, 9 * 3600},
    {"CET-1CEST,M3.5.0,M10.5.0/3", 3600, 2 * 3600},
    {"UTC0", 0, 0},
    {"", 0, 0},
    {"Mars/Olympus", 0, 0},
};

static void
the_machines_zone_is_what_tz_says(void)
{
    g_autofree char *kept = g_strdup(g_getenv("TZ"));
    gint64 summer = day_of("2040-07-01") * 86400;

    for (gsize i = 0; i < G_N_ELEMENTS(locals); i++) {
        g_autoptr(Zone) zone = NULL;

        g_setenv("TZ", locals[i].tz, TRUE);
        zone = zone_find(NULL);
        g_assert_cmpint(zone_wall(zone, 0), ==, locals[i].at_1970);
        g_assert_cmpint(zone_wall(zone, summer) - summer, ==, locals[i].at_2040);
    }
    if (kept != NULL)
        g_setenv("TZ", kept, TRUE);
    else
        g_unsetenv("TZ");
}

static void
unknown_zones_are_not_found(void)
{
    static const char *const names[] = {
        "Mars/Olympus", "Europe", "/etc/passwd", "../../../etc/localtime", "Europe/../UTC", ":UTC",
        "+01:00",       " UTC",   "UTC\n",       "Europe/Lisboa",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        g_assert_null(zone_find(names[i]));
}

static void
recurring_dates_may_lack_their_year(void)
{
    g_assert_cmpint(occasion_date_month_day("1984-04-15"), ==, 415);
    g_assert_cmpint(occasion_date_month_day("--04-15"), ==, 415);
    g_assert_cmpint(occasion_date_month_day("--02-29"), ==, 229);
    g_assert_cmpint(occasion_date_month_day("2024-02-29"), ==, 229);
    g_assert_true(occasion_date_is_valid("--12-31"));
}

static void
recurring_dates_that_do_not_exist_are_refused(void)
{
    static const char *const texts[] = {
        "",        "--",       "--4-15",   "--04-31",    "--02-30", "--00-01",
        "--13-01", "---04-15", "--04-15x", "2025-02-29", "-04-15",  "--0415",
        "04-15",   "--04/15",  "--04-1",   "1984",       "1984-04",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_assert_false(occasion_date_is_valid(texts[i]));
        g_assert_cmpint(occasion_date_month_day(texts[i]), ==, 0);
    }
    g_assert_false(occasion_date_is_valid(NULL));
}

static void
occasions_come_back_every_year(void)
{
    assert_day(occasion_next(1124, day_of("2026-11-24")), "2026-11-24");
    assert_day(occasion_next(1123, day_of("2026-11-24")), "2027-11-23");
    assert_day(occasion_next(101, day_of("2026-12-31")), "2027-01-01");
    assert_day(occasion_next(1231, day_of("2026-01-01")), "2026-12-31");
}

static void
leap_days_are_kept_on_28_february(void)
{
    assert_day(occasion_next(229, day_of("2026-01-01")), "2026-02-28");
    assert_day(occasion_next(229, day_of("2026-03-01")), "2027-02-28");
    assert_day(occasion_next(229, day_of("2027-03-01")), "2028-02-29");
    assert_day(occasion_next(229, day_of("2028-02-28")), "2028-02-29");
    assert_day(occasion_next(229, day_of("2028-02-29")), "2028-02-29");
    assert_day(occasion_next(229, day_of("2100-02-01")), "2100-02-28");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/clock/days_count_from_1970", days_count_from_1970);
    g_test_add_func("/clock/every_day_of_four_centuries_comes_back",
                    every_day_of_four_centuries_comes_back);
    g_test_add_func("/clock/weekdays_begin_on_monday", weekdays_begin_on_monday);
    g_test_add_func("/clock/dates_that_do_not_exist_are_refused",
                    dates_that_do_not_exist_are_refused);
    g_test_add_func("/clock/dates_are_read_as_people_type_them",
                    dates_are_read_as_people_type_them);
    g_test_add_func("/clock/months_end_where_the_next_is_shorter",
                    months_end_where_the_next_is_shorter);
    g_test_add_func("/clock/what_is_no_date_is_named", what_is_no_date_is_named);
    g_test_add_func("/clock/durations_are_read_in_every_unit", durations_are_read_in_every_unit);
    g_test_add_func("/clock/what_is_no_duration_is_named", what_is_no_duration_is_named);
    g_test_add_func("/clock/instants_are_read_and_written", instants_are_read_and_written);
    g_test_add_func("/clock/what_is_no_instant_is_named", what_is_no_instant_is_named);
    g_test_add_func("/clock/instants_are_shown_in_a_zone", instants_are_shown_in_a_zone);
    g_test_add_func("/clock/an_instant_falls_on_the_day_of_its_zone",
                    an_instant_falls_on_the_day_of_its_zone);
    g_test_add_func("/clock/days_start_where_the_zone_says", days_start_where_the_zone_says);
    g_test_add_func("/clock/every_day_of_a_zone_starts_where_the_last_ends",
                    every_day_of_a_zone_starts_where_the_last_ends);
    g_test_add_func("/clock/zones_are_found_by_name", zones_are_found_by_name);
    g_test_add_func("/clock/the_machines_zone_is_what_tz_says", the_machines_zone_is_what_tz_says);
    g_test_add_func("/clock/unknown_zones_are_not_found", unknown_zones_are_not_found);
    g_test_add_func("/clock/recurring_dates_may_lack_their_year",
                    recurring_dates_may_lack_their_year);
    g_test_add_func("/clock/recurring_dates_that_do_not_exist_are_refused",
                    recurring_dates_that_do_not_exist_are_refused);
    g_test_add_func("/clock/occasions_come_back_every_year", occasions_come_back_every_year);
    g_test_add_func("/clock/leap_days_are_kept_on_28_february", leap_days_are_kept_on_28_february);
    return g_test_run();
}
