/* SPDX-License-Identifier: Apache-2.0 */
#include "format/ical_time.h"

#include <string.h>

static void
times_are_read_or_refused(void)
{
    static const struct {
        const char *text;
        gint64 wall;
        bool is_date;
        bool is_utc;
    } rows[] = {
        {"19700102", 86400, true, false},
        {"19700101T010203", 3723, false, false},
        {"19700101t010203z", 3723, false, true},
        {"19700101T235960Z", 86399, false, true},
        {"16010101T020000", -11644466400, false, false},
    };
    static const char *const bad[] = {
        "",
        "1970",
        "1970010",
        "197001011",
        "19700230",
        "19701301",
        "1970-1-1",
        "19700101T",
        "19700101T240000",
        "19700101T006000",
        "19700101 010203",
        "19700101T010203X",
        "19700101T01020",
        "19700101T0102030",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        IcalTime time = {0};

        g_assert_true(ical_time_parse(rows[i].text, strlen(rows[i].text), "UTC", &time));
        g_assert_cmpint(ical_time_wall(&time), ==, rows[i].wall);
        g_assert_cmpint(time.is_date, ==, rows[i].is_date);
        g_assert_cmpint(time.is_utc, ==, rows[i].is_utc);
        g_assert_cmpstr(time.tzid, ==, rows[i].is_date || rows[i].is_utc ? NULL : "UTC");
        ical_time_clear(&time);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
        IcalTime time = {0};

        g_assert_false(ical_time_parse(bad[i], strlen(bad[i]), "UTC", &time));
        g_assert_null(time.tzid);
    }
}

static void
lengths_are_read_or_refused(void)
{
    static const struct {
        const char *text;
        gint64 days;
        gint64 seconds;
    } rows[] = {
        {"PT1H30M", 0, 5400}, {"P1D", 1, 0},          {"-P2W", -14, 0},
        {"+P1DT1S", 1, 1},    {"p1dt0h0m20s", 1, 20}, {"PT0S", 0, 0},
    };
    static const char *const bad[] = {
        "",         "P",     "-",    "1D",   "P1",    "PT",
        "P1H",      "PT1D",  "P1DT", "PT1X", "PTT1S", "P99999999999999D",
        "P36500D5", "PT-1H",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        IcalDuration duration = {7, 7};

        g_assert_true(ical_duration_parse(rows[i].text, strlen(rows[i].text), &duration));
        g_assert_cmpint(duration.days, ==, rows[i].days);
        g_assert_cmpint(duration.seconds, ==, rows[i].seconds);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
        IcalDuration duration;

        g_assert_false(ical_duration_parse(bad[i], strlen(bad[i]), &duration));
    }
}

static void
offsets_are_read_or_refused(void)
{
    static const char *const bad[] = {"", "0200", "+02", "+02:00", "+0260", "+9900", "+02000", "Z"};
    gint64 offset = 0;

    g_assert_true(ical_offset_parse("+0545", 5, &offset));
    g_assert_cmpint(offset, ==, 20700);
    g_assert_true(ical_offset_parse("-001608", 7, &offset));
    g_assert_cmpint(offset, ==, -968);
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++)
        g_assert_false(ical_offset_parse(bad[i], strlen(bad[i]), &offset));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ical-time/times", times_are_read_or_refused);
    g_test_add_func("/ical-time/lengths", lengths_are_read_or_refused);
    g_test_add_func("/ical-time/offsets", offsets_are_read_or_refused);
    return g_test_run();
}
