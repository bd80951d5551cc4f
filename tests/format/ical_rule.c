/* SPDX-License-Identifier: Apache-2.0 */
#include "format/ical_rule.h"

#include <string.h>

#include "base/error.h"

#define DAY_SECONDS 86400

/* 2024-01-15 09:00, a Monday. */
#define START (19737 * (gint64)DAY_SECONDS + 9 * 3600)

static IcalRuleSpan
span_of_days(int from, int to, const Zone *zone)
{
    return (IcalRuleSpan){.start = START,
                          .from = START + from * (gint64)DAY_SECONDS,
                          .to = START + to * (gint64)DAY_SECONDS,
                          .zone = zone};
}

static GArray *
expand(const char *rule, const IcalRuleSpan *span)
{
    GArray *walls = g_array_new(FALSE, FALSE, sizeof(gint64));
    g_autoptr(GError) error = NULL;
    gint64 budget = ICAL_RULE_BUDGET;

    g_assert_true(ical_rule_expand(rule, span, &budget, walls, &error));
    g_assert_no_error(error);
    return walls;
}

/* Times as days since the start, "0 7 14". */
static void
assert_days(const GArray *walls, const char *expected)
{
    g_autoptr(GString) text = g_string_new(NULL);

    for (guint i = 0; i < walls->len; i++) {
        gint64 wall = g_array_index(walls, gint64, i) - START;

        g_string_append_printf(text, "%s%g", i > 0 ? " " : "", (double)wall / DAY_SECONDS);
    }
    g_assert_cmpstr(text->str, ==, expected);
}

static void
rules_give_their_dates(void)
{
    static const struct {
        const char *rule;
        const char *days;
    } rows[] = {
        {"FREQ=DAILY;INTERVAL=10", "0 10 20 30"},
        {"FREQ=WEEKLY;COUNT=3", "0 7 14"},
        {"freq=weekly;byday=mo,we;count=4", "0 2 7 9"},
        {"FREQ=WEEKLY;UNTIL=20240122T090000", "0 7"},
        {"FREQ=WEEKLY;UNTIL=20240122T085959", "0"},
        {"FREQ=WEEKLY;UNTIL=20240122T080000Z", "0 7"}, /* UTC, in Berlin */
        {"FREQ=WEEKLY;UNTIL=20240122T075959Z", "0"},
        {"FREQ=WEEKLY;UNTIL=20240122", "0 7"},
        {"FREQ=MONTHLY;BYDAY=3MO", "0 35"},
        {"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "16"},
        {"FREQ=DAILY;BYHOUR=9,21;COUNT=3", "0 0.5 1"},
        {"FREQ=HOURLY;INTERVAL=12;COUNT=3", "0 0.5 1"},
        {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=1", "17"},
        {"FREQ=MONTHLY;BYDAY=MO;BYMONTHDAY=29;BYMONTH=1", "14"},
        {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", ""},
    };
    g_autoptr(Zone) berlin = zone_new("Europe/Berlin");
    IcalRuleSpan span = span_of_days(0, 36, berlin);

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GArray) walls = expand(rows[i].rule, &span);

        assert_days(walls, rows[i].days);
    }
}

static void
dates_have_no_parts_of_the_day(void)
{
    IcalRuleSpan span = {.start = 19737 * (gint64)DAY_SECONDS,
                         .is_date = true,
                         .from = 0,
                         .to = 19740 * (gint64)DAY_SECONDS};
    g_autoptr(GArray) walls = expand("FREQ=DAILY;BYHOUR=1,2;BYMINUTE=7", &span);

    g_assert_cmpuint(walls->len, ==, 4);
    g_assert_cmpint(g_array_index(walls, gint64, 1), ==, 19738 * (gint64)DAY_SECONDS);
}

/* What is skipped at the beginning changes nothing of the rest. */
static void
a_later_start_gives_the_same_dates(void)
{
    static const char *const rules[] = {
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=7",
        "FREQ=DAILY;BYMONTH=3,11;BYDAY=TU,FR",
        "FREQ=WEEKLY;INTERVAL=3",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=MO",
        "FREQ=MONTHLY",
        "FREQ=MONTHLY;INTERVAL=5;BYDAY=-1FR",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
        "FREQ=YEARLY",
        "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
        "FREQ=YEARLY;BYYEARDAY=1,100,-1",
        "FREQ=HOURLY;INTERVAL=5",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rules); i++) {
        IcalRuleSpan whole = span_of_days(0, 1500, NULL);
        g_autoptr(GArray) all = expand(rules[i], &whole);

        for (int from = 1; from < 1500; from += 97) {
            IcalRuleSpan part = span_of_days(from, 1500, NULL);
            g_autoptr(GArray) some = expand(rules[i], &part);
            guint skipped = 0;

            while (skipped < all->len && g_array_index(all, gint64, skipped) < part.from)
                skipped++;
            g_assert_cmpuint(some->len, ==, all->len - skipped);
            for (guint j = 0; j < some->len; j++)
                g_assert_cmpint(g_array_index(some, gint64, j), ==,
                                g_array_index(all, gint64, skipped + j));
        }
    }
}

static void
rules_that_never_match_cost_little(void)
{
    static const struct {
        const char *rule;
        gint64 most; /* of the budget */
    } rows[] = {
        {"FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", 500},
        {"FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30", 10000},
        {"FREQ=WEEKLY;BYMONTH=2;INTERVAL=520", 100},
        {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 100},
        {"FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", 500},
        {"FREQ=MONTHLY;INTERVAL=12;BYMONTH=2", 500},
        {"FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1", 500},
        {"FREQ=MONTHLY;BYDAY=FR;BYSETPOS=6", 500},
    };
    IcalRuleSpan span = span_of_days(0, 366, NULL);

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GArray) walls = g_array_new(FALSE, FALSE, sizeof(gint64));
        gint64 budget = ICAL_RULE_BUDGET;

        g_assert_true(ical_rule_expand(rows[i].rule, &span, &budget, walls, NULL));
        g_assert_cmpuint(walls->len, ==, 0);
        g_assert_cmpint(ICAL_RULE_BUDGET - budget, <=, rows[i].most);
    }
}

static void
what_is_not_followed_is_said(void)
{
    static const struct {
        const char *rule;
        KithErrorCode code;
    } rows[] = {
        {"", KITH_ERROR_INVALID},
        {"DAILY", KITH_ERROR_INVALID},
        {"FREQ=DAYLY", KITH_ERROR_INVALID},
        {"FREQ=DAILY;INTERVAL=0", KITH_ERROR_INVALID},
        {"FREQ=DAILY;UNTIL=20240230", KITH_ERROR_INVALID},
        {"FREQ=DAILY;UNTIL=20240203;UNTIL=20240204", KITH_ERROR_INVALID},
        {"FREQ=DAILY;BYHOUR=99", KITH_ERROR_INVALID},
        {"FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;BYDAY=MO", KITH_ERROR_UNSUPPORTED},
        {"FREQ=MINUTELY", KITH_ERROR_UNSUPPORTED},
        {"RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L", KITH_ERROR_UNSUPPORTED},
        {"FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;"
         "BYMINUTE=0,1,2,3,4,5,6,7,8,9",
         KITH_ERROR_UNSUPPORTED},
    };
    IcalRuleSpan span = span_of_days(0, 366, NULL);

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GArray) walls = g_array_new(FALSE, FALSE, sizeof(gint64));
        g_autoptr(GError) error = NULL;
        gint64 budget = ICAL_RULE_BUDGET;

        g_assert_false(ical_rule_expand(rows[i].rule, &span, &budget, walls, &error));
        g_assert_error(error, KITH_ERROR, (gint)rows[i].code);
        g_assert_nonnull(strstr(error->message, rows[i].rule));
    }
}

static void
a_count_from_long_ago_is_not_followed(void)
{
    IcalRuleSpan span = {.start = -1000 * (gint64)366 * DAY_SECONDS, .from = 0, .to = START};
    g_autoptr(GArray) walls = g_array_new(FALSE, FALSE, sizeof(gint64));
    g_autoptr(GError) error = NULL;
    gint64 budget = ICAL_RULE_BUDGET;

    g_assert_false(ical_rule_expand("FREQ=DAILY;COUNT=900000", &span, &budget, walls, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_UNSUPPORTED);
    g_assert_true(ical_rule_expand("FREQ=YEARLY;COUNT=900000", &span, &budget, walls, NULL));
    g_assert_cmpuint(walls->len, ==, 54);
}

static void *
expand_often(void *zone)
{
    IcalRuleSpan span = span_of_days(0, 36, zone);

    for (int i = 0; i < 200; i++) {
        g_autoptr(GArray) walls = expand("FREQ=WEEKLY;UNTIL=20240122T080000Z", &span);

        assert_days(walls, "0 7");
    }
    return NULL;
}

static void
threads_expand_at_once(void)
{
    g_autoptr(Zone) berlin = zone_new("Europe/Berlin");
    GThread *threads[4];

    for (gsize i = 0; i < G_N_ELEMENTS(threads); i++)
        threads[i] = g_thread_new("rule", expand_often, berlin);
    for (gsize i = 0; i < G_N_ELEMENTS(threads); i++)
        g_thread_join(threads[i]);
}

static void
the_budget_ends(void)
{
    IcalRuleSpan span = span_of_days(0, 366, NULL);
    g_autoptr(GArray) walls = g_array_new(FALSE, FALSE, sizeof(gint64));
    g_autoptr(GError) error = NULL;
    gint64 budget = ICAL_RULE_BUDGET;
    int count = 0;

    while (ical_rule_expand("FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30", &span, &budget, walls, &error))
        g_assert_cmpint(++count, <, 100);
    g_assert_error(error, KITH_ERROR, KITH_ERROR_TOO_LARGE);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ical-rule/dates", rules_give_their_dates);
    g_test_add_func("/ical-rule/all-day", dates_have_no_parts_of_the_day);
    g_test_add_func("/ical-rule/start", a_later_start_gives_the_same_dates);
    g_test_add_func("/ical-rule/never", rules_that_never_match_cost_little);
    g_test_add_func("/ical-rule/refused", what_is_not_followed_is_said);
    g_test_add_func("/ical-rule/count", a_count_from_long_ago_is_not_followed);
    g_test_add_func("/ical-rule/threads", threads_expand_at_once);
    g_test_add_func("/ical-rule/budget", the_budget_ends);
    return g_test_run();
}
