/* SPDX-License-Identifier: Apache-2.0 */
#include "base/phrase.h"

static Day
day_of(const char *text)
{
    Day day = 0;

    g_assert_true(day_parse_iso(text, &day));
    return day;
}

static void
expect(char *take_text, const char *expected)
{
    g_autofree char *text = take_text;

    g_assert_cmpstr(text, ==, expected);
}

static void
dates_name_the_year_only_when_it_is_another(void)
{
    Day today = day_of("2026-11-24");

    expect(phrase_date(day_of("2026-02-01"), today), "1 February");
    expect(phrase_date(day_of("2025-12-31"), today), "31 December 2025");
    expect(phrase_weekday_date(day_of("2026-11-25"), today), "Wednesday 25 November");
    expect(phrase_weekday_date(day_of("2027-01-01"), today), "Friday 1 January 2027");
    g_assert_cmpstr(phrase_weekday(day_of("2026-11-29")), ==, "Sunday");
    expect(phrase_occasion_date("1986-11-25"), "25 November 1986");
    expect(phrase_occasion_date("--02-29"), "29 February");
    g_assert_null(phrase_occasion_date("soon"));
    g_assert_cmpstr(phrase_month(12), ==, "December");
}

static void
distances_are_felt_in_days_then_counted_in_months(void)
{
    static const struct {
        int ahead;
        const char *text;
    } cases[] = {
        {0, "today"},
        {1, "tomorrow"},
        {-1, "yesterday"},
        {2, "in 2 days"},
        {-59, "59 days ago"},
        {-60, "2 months ago"},
        {-300, "10 months ago"},
        {-699, "23 months ago"},
        {-700, "2 years ago"},
        {-1095, "3 years ago"},
        {365, "in 12 months"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        expect(phrase_when(1000 + cases[i].ahead, 1000), cases[i].text);
}

static void
a_cadence_that_was_set_is_said_exactly(void)
{
    static const struct {
        int days;
        const char *text;
    } cases[] = {
        {1, "every day"},       {7, "every week"},       {14, "every 2 weeks"},
        {30, "every month"},    {42, "every 6 weeks"},   {45, "every 45 days"},
        {90, "every 3 months"}, {100, "every 100 days"}, {180, "every 6 months"},
        {365, "every year"},    {730, "every 2 years"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        expect(phrase_every(cases[i].days), cases[i].text);
}

static void
a_rhythm_is_said_in_round_words(void)
{
    static const struct {
        int days;
        const char *text;
    } cases[] = {
        {1, "about every day"},      {7, "about every week"},        {13, "about every 13 days"},
        {14, "about every 2 weeks"}, {30, "about every month"},      {45, "about every 6 weeks"},
        {59, "about every 8 weeks"}, {60, "about every 2 months"},   {344, "about every 11 months"},
        {365, "about every year"},   {420, "about every 14 months"}, {1000, "about every 3 years"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        expect(phrase_about_every(cases[i].days), cases[i].text);
}

static void
counts_and_ordinals_follow_english_rules(void)
{
    static const char *const ordinals[] = {"0th", "1st", "2nd", "3rd", "4th"};

    for (gint64 i = 0; i < (gint64)G_N_ELEMENTS(ordinals); i++)
        expect(phrase_ordinal(i), ordinals[i]);
    expect(phrase_ordinal(11), "11th");
    expect(phrase_ordinal(12), "12th");
    expect(phrase_ordinal(43), "43rd");
    expect(phrase_ordinal(111), "111th");
    expect(phrase_ordinal(121), "121st");
    expect(phrase_count(1, "person", "people"), "1 person");
    expect(phrase_count(0, "person", "people"), "0 people");
    expect(phrase_count(2, "person", "people"), "2 people");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/phrase/dates_name_the_year_only_when_it_is_another",
                    dates_name_the_year_only_when_it_is_another);
    g_test_add_func("/phrase/distances_are_felt_in_days_then_counted_in_months",
                    distances_are_felt_in_days_then_counted_in_months);
    g_test_add_func("/phrase/a_cadence_that_was_set_is_said_exactly",
                    a_cadence_that_was_set_is_said_exactly);
    g_test_add_func("/phrase/a_rhythm_is_said_in_round_words", a_rhythm_is_said_in_round_words);
    g_test_add_func("/phrase/counts_and_ordinals_follow_english_rules",
                    counts_and_ordinals_follow_english_rules);
    return g_test_run();
}
