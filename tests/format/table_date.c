/* SPDX-License-Identifier: Apache-2.0 */
#include "format/table_date.h"

static void
assert_date(const char *text, DateOrder order, const char *expected)
{
    char date[DAY_TEXT_SIZE];

    g_assert_cmpint(table_date_read(text, order, date), ==, DATE_GIVEN);
    g_assert_cmpstr(date, ==, expected);
}

static void
assert_no_date(const char *text, DateFound expected)
{
    char date[DAY_TEXT_SIZE];

    g_assert_cmpint(table_date_read(text, DATE_ORDER_UNKNOWN, date), ==, expected);
}

static void
reads_dates_that_mean_one_thing(void)
{
    static const char *const rows[][2] = {
        {"1983-04-15", "1983-04-15"},
        {"19830415", "1983-04-15"},
        {"1983/4/5", "1983-04-05"},
        {"1983-04-15T09:30:00Z", "1983-04-15"},
        {"1983-04-15 09:30", "1983-04-15"},
        {"08 Mar 2022", "2022-03-08"},
        {"Mar 8, 2022", "2022-03-08"},
        {"April 15th, 1983", "1983-04-15"},
        {"15-Apr-83", "1983-04-15"},
        {"15.4.1983", "1983-04-15"},
        {"4.5.83", "1983-05-04"},
        {"31/12/1999", "1999-12-31"},
        {"12/31/1999", "1999-12-31"},
        {"4/4/29", "2029-04-04"},
        {"4/4/30", "1930-04-04"},
        {" --04-15", "--04-15"},
        {"--0415", "--04-15"},
        {"15.04.", "--04-15"},
        {"15 April", "--04-15"},
        {"--02-29", "--02-29"},
        {"1604-04-15", "--04-15"},
        {"0000-04-15", "--04-15"},
        {"4/15/0000", "--04-15"},
        {"2022 Mar 8", "2022-03-08"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
        assert_date(rows[i][0], DATE_ORDER_UNKNOWN, rows[i][1]);
}

static void
needs_the_order_only_where_it_matters(void)
{
    assert_no_date("03/04/1980", DATE_AMBIGUOUS);
    assert_date("03/04/1980", DATE_ORDER_DAY_FIRST, "1980-04-03");
    assert_date("03/04/1980", DATE_ORDER_MONTH_FIRST, "1980-03-04");
    assert_date("31/12/1999", DATE_ORDER_MONTH_FIRST, "1999-12-31");
    g_assert_cmpint(table_date_order("31/12/1999"), ==, DATE_ORDER_DAY_FIRST);
    g_assert_cmpint(table_date_order("4/15/83"), ==, DATE_ORDER_MONTH_FIRST);
    g_assert_cmpint(table_date_order("4/5/83"), ==, DATE_ORDER_UNKNOWN);
    g_assert_cmpint(table_date_order("1983-04-15"), ==, DATE_ORDER_UNKNOWN);
    g_assert_cmpint(table_date_order("x"), ==, DATE_ORDER_UNKNOWN);
}

static void
tells_none_from_wrong(void)
{
    static const char *const none[] = {"", "  ", "0/0/00", "00/00/00", "0000-00-00", "1/1/4501"};
    static const char *const wrong[] = {"31 Feb 2021", "2021-02-29", "soon",        "45/45/1980",
                                        "1983",        "1983-04",    "15 Foo 1999", "13:30",
                                        "--13-01",     "1-2-3-4",    "1980-1-1x",   "---"};

    for (gsize i = 0; i < G_N_ELEMENTS(none); i++)
        assert_no_date(none[i], DATE_NONE);
    for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++)
        assert_no_date(wrong[i], DATE_WRONG);
}

static void
reads_months(void)
{
    static const char *const rows[][2] = {{"Mar 2021", "2021-03"},
                                          {"2021-03", "2021-03"},
                                          {"3/2021", "2021-03"},
                                          {"2021", "2021"},
                                          {"2021-03-04", "2021-03-04"}};
    char date[DAY_TEXT_SIZE];

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_assert_true(table_month_read(rows[i][0], date));
        g_assert_cmpstr(date, ==, rows[i][1]);
    }
    g_assert_false(table_month_read("", date));
    g_assert_false(table_month_read("Present", date));
    g_assert_false(table_month_read("13/2021", date));
}

static void
assert_instant(const char *text, const char *expected)
{
    gint64 at = 0;
    g_autofree char *formatted = NULL;

    g_assert_true(table_instant_read(text, &at));
    formatted = instant_format(at);
    g_assert_cmpstr(formatted, ==, expected);
}

static void
reads_instants_as_linkedin_writes_them(void)
{
    gint64 at = 0;

    assert_instant("2024-03-15 09:30:00 UTC", "2024-03-15T09:30:00Z");
    assert_instant("2024-03-15 09:30:00", "2024-03-15T09:30:00Z");
    assert_instant("2021/05/06 07:08:09 UTC", "2021-05-06T07:08:09Z");
    assert_instant("3/8/22, 9:05 PM", "2022-03-08T21:05:00Z");
    assert_instant("3/8/22, 12:05 AM", "2022-03-08T00:05:00Z");
    assert_instant("12/31/21, 12:00\xe2\x80\xafPM", "2021-12-31T12:00:00Z");
    assert_instant("2024-03-15T09:30:00.123+01:30", "2024-03-15T08:00:00Z");
    assert_instant("15 Mar 2024", "2024-03-15T00:00:00Z");
    g_assert_false(table_instant_read("2024-03-15 25:00", &at));
    g_assert_false(table_instant_read("2024-03-15 13:00 PM", &at));
    g_assert_false(table_instant_read("--03-15", &at));
    g_assert_false(table_instant_read("2024-03-15 09:30 CEST", &at));
    g_assert_false(table_instant_read("", &at));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/table_date/reads_dates_that_mean_one_thing", reads_dates_that_mean_one_thing);
    g_test_add_func("/table_date/needs_the_order_only_where_it_matters",
                    needs_the_order_only_where_it_matters);
    g_test_add_func("/table_date/tells_none_from_wrong", tells_none_from_wrong);
    g_test_add_func("/table_date/reads_months", reads_months);
    g_test_add_func("/table_date/reads_instants_as_linkedin_writes_them",
                    reads_instants_as_linkedin_writes_them);
    return g_test_run();
}
