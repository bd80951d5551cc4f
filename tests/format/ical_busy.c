/* SPDX-License-Identifier: Apache-2.0
 * What harms no reader of calendars, and what is said about what is wrong. The rules case by case
 * stand in tests/data/slots/busy-ics.json. */
#include "format/ical_busy.h"

#include <string.h>

#include "format/ical_zone_name.h"

#define BEGIN "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
#define END "END:VCALENDAR\r\n"

/* Of 2024-06-01 to 2024-07-01. */
static bool
read_text(const char *text, gsize length, GArray **busy, GPtrArray *problems, GError **error)
{
    g_autoptr(Zone) zone = zone_new("Europe/Berlin");
    IcalBusyQuery query = {.zone = zone, .from = 1717200000, .to = 1719792000};

    return ical_busy(text, length, &query, busy, problems, error);
}

/* A calendar of one event at 2024-06-04 10:00 UTC for an hour, with more lines. */
static GArray *
read_event(const char *more, GPtrArray *problems)
{
    g_autofree char *text = g_strdup_printf(
        BEGIN "BEGIN:VEVENT\r\nUID:u\r\nDTSTART:20240604T100000Z\r\nDURATION:PT1H\r\n%s"
              "END:VEVENT\r\n" END,
        more);
    g_autoptr(GError) error = NULL;
    GArray *busy = NULL;

    g_assert_true(read_text(text, strlen(text), &busy, problems, &error));
    g_assert_no_error(error);
    return busy;
}

static void
rules_that_never_match_leave_the_first_date(void)
{
    static const char *const rules[] = {
        "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\n",
        "RRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30\r\n",
        "RRULE:FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30\r\n",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rules); i++) {
        g_autoptr(GPtrArray) problems = problems_new();
        g_autoptr(GArray) busy = read_event(rules[i], problems);

        g_assert_cmpuint(busy->len, ==, 1);
        g_assert_cmpuint(problems->len, ==, 0);
    }
}

static void
what_is_not_understood_is_told_and_the_rest_counts(void)
{
    static const struct {
        const char *lines;
        const char *says;
    } rows[] = {
        {"RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;BYDAY=MO\r\n", "SECONDLY"},
        {"RRULE:FREQ=OFTEN\r\n", "OFTEN"},
        {"RDATE:soon\r\n", "soon"},
        {"EXDATE:20240699\r\n", "20240699"},
        {"RDATE;TZID=Mars/Olympus:20240604T100000\r\n", "Mars/Olympus"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GPtrArray) problems = problems_new();
        g_autoptr(GArray) busy = read_event(rows[i].lines, problems);

        g_assert_cmpuint(busy->len, >=, 1);
        g_assert_cmpuint(problems->len, ==, 1);
        g_assert_nonnull(strstr(((Problem *)problems->pdata[0])->message, rows[i].says));
    }
}

static void
what_is_no_whole_calendar_is_refused(void)
{
    static const char *const texts[] = {
        "",
        "<html>",
        "BEGIN:VEVENT\r\nDTSTART:20240604T100000Z\r\nEND:VEVENT\r\n",
        BEGIN "BEGIN:VEVENT\r\nDTSTART:20240604T100000Z\r\n",
        BEGIN "BEGIN:VEVENT\r\nDTSTART:20240604T100000Z\r\nEND:VEVENT\r\n",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(GPtrArray) problems = problems_new();
        g_autoptr(GError) error = NULL;
        GArray *busy = NULL;

        g_assert_false(read_text(texts[i], strlen(texts[i]), &busy, problems, &error));
        g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
        g_assert_null(busy);
    }
}

static void
an_empty_calendar_is_free(void)
{
    g_autoptr(GPtrArray) problems = problems_new();
    g_autoptr(GArray) busy = NULL;

    g_assert_true(read_text(BEGIN END, strlen(BEGIN END), &busy, problems, NULL));
    g_assert_cmpuint(busy->len, ==, 0);
}

/* So deep that a library that calls itself for each component runs out of stack. */
static void
deep_nesting_is_refused(void)
{
    g_autoptr(GString) text = g_string_new(BEGIN);
    g_autoptr(GPtrArray) problems = problems_new();
    g_autoptr(GError) error = NULL;
    GArray *busy = NULL;

    for (int i = 0; i < 100000; i++)
        g_string_append(text, "BEGIN:VEVENT\r\n");
    g_assert_false(read_text(text->str, text->len, &busy, problems, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
}

static void
a_calendar_of_too_many_repeats_is_refused_whole(void)
{
    g_autoptr(GString) text = g_string_new(BEGIN);
    g_autoptr(GPtrArray) problems = problems_new();
    g_autoptr(GError) error = NULL;
    GArray *busy = NULL;

    for (int i = 0; i < 1000; i++)
        g_string_append(text, "BEGIN:VEVENT\r\nDTSTART:20240604T100000Z\r\n"
                              "RRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30\r\nEND:VEVENT\r\n");
    g_string_append(text, END);
    g_assert_false(read_text(text->str, text->len, &busy, problems, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_TOO_LARGE);
    g_assert_null(busy);
}

static void
many_unknown_zones_are_refused(void)
{
    g_autoptr(GString) text = g_string_new(BEGIN);
    g_autoptr(GPtrArray) problems = problems_new();
    g_autoptr(GError) error = NULL;
    GArray *busy = NULL;

    for (int i = 0; i < 10000; i++)
        g_string_append_printf(text,
                               "BEGIN:VEVENT\r\nDTSTART;TZID=a/b/c/d/%d:20240604T100000\r\n"
                               "END:VEVENT\r\n",
                               i);
    g_string_append(text, END);
    g_assert_false(read_text(text->str, text->len, &busy, problems, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_TOO_LARGE);
}

static void
large_calendars_are_read(void)
{
    g_autoptr(GString) text = g_string_new(BEGIN);
    g_autoptr(GPtrArray) problems = problems_new();
    g_autoptr(GArray) busy = NULL;

    for (int i = 0; i < 2000; i++)
        g_string_append_printf(text,
                               "BEGIN:VEVENT\r\nUID:%d\r\n"
                               "DTSTART;TZID=Europe/Berlin:20%02d0603T%02d0000\r\n"
                               "DURATION:PT10M\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\n",
                               i, 10 + i % 14, i % 24);
    g_string_append(text, END);
    g_assert_true(read_text(text->str, text->len, &busy, problems, NULL));
    g_assert_cmpuint(problems->len, ==, 0);
    g_assert_cmpuint(busy->len, >, 100);
}

static void
names_of_windows_are_zones(void)
{
    static const struct {
        const char *name;
        int minutes; /* east of UTC in January 2026 */
    } rows[] = {
        {"Romance Standard Time", 60},
        {"romance standard TIME", 60},
        {"AUS Central Standard Time", 570},
        {"Yukon Standard Time", -420},
        {"UTC+12", 720},
        {"W. Europe Standard Time", 60},
        {"Central Asia Standard Time", 360},
        {"Central Standard Time (Mexico)", -360},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        const char *iana = ical_zone_name_of_windows(rows[i].name);
        g_autoptr(Zone) zone = iana == NULL ? NULL : zone_new(iana);

        g_assert_nonnull(zone);
        g_assert_cmpint(zone_stretch(zone, 1767787200).offset, ==, rows[i].minutes * 60);
    }
    g_assert_null(ical_zone_name_of_windows("Mars Standard Time"));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ical-busy/never", rules_that_never_match_leave_the_first_date);
    g_test_add_func("/ical-busy/problems", what_is_not_understood_is_told_and_the_rest_counts);
    g_test_add_func("/ical-busy/broken", what_is_no_whole_calendar_is_refused);
    g_test_add_func("/ical-busy/empty", an_empty_calendar_is_free);
    g_test_add_func("/ical-busy/nested", deep_nesting_is_refused);
    g_test_add_func("/ical-busy/repeats", a_calendar_of_too_many_repeats_is_refused_whole);
    g_test_add_func("/ical-busy/zones", many_unknown_zones_are_refused);
    g_test_add_func("/ical-busy/large", large_calendars_are_read);
    g_test_add_func("/ical-busy/windows", names_of_windows_are_zones);
    return g_test_run();
}
