/* SPDX-License-Identifier: Apache-2.0 */
#include "engine/rhythm.h"

#include <math.h>

#include "format/json_read.h"

#define REFERENCE "/../shared/reference/engine_vectors.json"

static void
assert_near(double value, double expected, double tolerance)
{
    g_assert_cmpfloat(fabs(value - expected), <=, tolerance);
}

static RhythmSums
every(Day step, gsize count)
{
    RhythmSums sums = {0};

    for (gsize i = 0; i < count; i++)
        g_assert_true(rhythm_append(&sums, step * (Day)i));
    return sums;
}

static void
sums_do_not_depend_on_the_order_of_arrival(void)
{
    const Day days[] = {3, 4, 9, 30, 31, 200};
    RhythmSums straight = rhythm_of_days(days, G_N_ELEMENTS(days));
    RhythmSums mixed = {0};

    rhythm_insert(&mixed, RHYTHM_NO_DAY, 30, RHYTHM_NO_DAY);
    rhythm_insert(&mixed, RHYTHM_NO_DAY, 4, 30);
    rhythm_insert(&mixed, 30, 200, RHYTHM_NO_DAY);
    rhythm_insert(&mixed, RHYTHM_NO_DAY, 3, 4);
    rhythm_insert(&mixed, 30, 31, 200);
    rhythm_insert(&mixed, 4, 9, 30);
    g_assert_cmpint(mixed.touch_days, ==, straight.touch_days);
    g_assert_cmpint(mixed.first_day, ==, straight.first_day);
    g_assert_cmpint(mixed.last_day, ==, straight.last_day);
    assert_near(mixed.log_gap_sum, straight.log_gap_sum, 1e-12);
    assert_near(mixed.log_gap_squares, straight.log_gap_squares, 1e-12);
    assert_near(mixed.recent15, straight.recent15, 1e-12);
    assert_near(mixed.recent60, straight.recent60, 1e-12);
    assert_near(mixed.recent180, straight.recent180, 1e-12);
}

static void
appending_the_same_or_an_earlier_day_changes_nothing(void)
{
    RhythmSums sums = every(7, 3);
    RhythmSums before = sums;

    g_assert_true(rhythm_append(&sums, 14));
    g_assert_false(rhythm_append(&sums, 13));
    g_assert_cmpmem(&sums, sizeof sums, &before, sizeof before);
}

static void
days_before_1970_are_days(void)
{
    const Day days[] = {-20, -13, -6};
    RhythmSums sums = rhythm_of_days(days, G_N_ELEMENTS(days));

    assert_near(rhythm_usual_gap(&sums), 7, 1e-9);
    assert_near(rhythm_silence(&sums, 0), 5.5, 1e-9);
}

static void
nobody_met_gets_no_prediction(void)
{
    RhythmSums sums = {0};

    g_assert_true(isnan(rhythm_quiet(&sums, 100, 30, 1)));
    g_assert_true(isnan(rhythm_expected_wait(&sums, 100)));
    assert_near(rhythm_rate(&sums, 100), 0, 0);
    assert_near(rhythm_usual_gap(&sums), 0, 0);
}

static void
two_touch_days_are_judged_by_the_hazard_alone(void)
{
    RhythmSums sums = every(100, 2);

    g_assert_true(isnan(rhythm_quiet_lognormal(&sums, 150, 30)));
    g_assert_true(isnan(rhythm_quiet_logistic(&sums, 150, 30, 1)));
    assert_near(rhythm_quiet(&sums, 150, 30, 1), rhythm_quiet_lomax(&sums, 150, 30), 0);
}

/* Worked by hand from the formulas: weekly contact for 20 weeks, a week later. */
static void
weekly_contact_has_the_worked_figures(void)
{
    RhythmSums sums = every(7, 20);

    assert_near(rhythm_quiet_lomax(&sums, 140, 14), 0.328218, 1e-6);
    assert_near(rhythm_quiet_lognormal(&sums, 140, 14), 0.192637, 1e-6);
    assert_near(rhythm_quiet_lomax(&sums, 140, 30), 0.167288, 1e-6);
    assert_near(rhythm_quiet_lognormal(&sums, 140, 30), 0.067227, 1e-6);
    assert_near(rhythm_expected_wait(&sums, 140), 7.3438, 1e-4);
    assert_near(rhythm_half_life(&sums, 90), 30, 1e-9);
    assert_near(rhythm_usual_gap(&sums), 7, 1e-9);
    assert_near(rhythm_long_gap(&sums), 7, 1e-5);
}

static void
the_chance_of_silence_grows_with_silence_and_falls_with_the_horizon(void)
{
    RhythmSums sums = every(9, 12);

    for (double now = 100; now < 3000; now += 50) {
        g_assert_cmpfloat(rhythm_quiet(&sums, now, 30, 1), <=, rhythm_quiet(&sums, now, 14, 1));
        g_assert_cmpfloat(rhythm_quiet(&sums, now, 30, 1), <=,
                          rhythm_quiet(&sums, now + 50, 30, 1) + 1e-12);
    }
}

static void
extremes_stay_probabilities(void)
{
    const Day days[] = {0, 1, 40000, 40001};
    RhythmSums sums = rhythm_of_days(days, G_N_ELEMENTS(days));
    double quiet = rhythm_quiet(&sums, 4e6, 36500, 1e-9);

    g_assert_true(quiet >= 0 && quiet <= 1);
    quiet = rhythm_quiet(&sums, -50, 0.01, 1e9);
    g_assert_true(quiet >= 0 && quiet <= 1);
}

static void
the_rate_follows_what_happened_lately(void)
{
    RhythmSums daily = every(1, 365);
    RhythmSums weekly = every(7, 52);

    assert_near(rhythm_rate(&daily, 365), 1, 0.1);
    assert_near(rhythm_rate(&weekly, 364), 1.0 / 7, 0.1);
    g_assert_cmpfloat(rhythm_rate(&daily, 465), <, 0.25);
}

static void
the_shift_follows_the_outcomes_and_leans_on_zero(void)
{
    const RhythmOutcome outcomes[] = {
        {0.2, true}, {0.4, true}, {0.6, false}, {0.8, true}, {0.9, true}};
    double few = rhythm_shift(outcomes, G_N_ELEMENTS(outcomes));
    g_autofree RhythmOutcome *many = g_new(RhythmOutcome, 1000);

    for (gsize i = 0; i < 1000; i++)
        many[i] = (RhythmOutcome){.quiet = 0.5, .silent = i % 4 != 0};
    g_assert_cmpfloat(few, >, 0);
    assert_near(rhythm_shift(NULL, 0), 0, 0);
    assert_near(rhythm_shifted(0.5, rhythm_shift(many, 1000)), 0.75, 0.01);
    assert_near(rhythm_shifted(0.3, 0), 0.3, 1e-12);
}

static void
gaps_are_told_in_words(void)
{
    const struct {
        double days;
        const char *words;
    } cases[] = {
        {0.4, "every day"},       {1, "every day"},        {2, "every 2 days"},
        {7.2, "every week"},      {12.3, "every 12 days"}, {27.4, "every 27 days"},
        {28, "every 4 weeks"},    {60, "every 9 weeks"},   {120, "every 4 months"},
        {364, "every 12 months"}, {1100, "every 3 years"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *words = rhythm_gap_words(cases[i].days);

        g_assert_cmpstr(words, ==, cases[i].words);
    }
}

static void
check_reference_case(const Json *one)
{
    static const int horizons[] = {14, 30, 60, 90};
    const Json *touch_days = json_member(one, "touch_days");
    RhythmSums sums = {0};
    double now = 0, expected = 0;

    for (gsize i = 0; i < json_count(touch_days); i++) {
        double day = 0;

        g_assert_true(json_as_number(json_item(touch_days, i), &day));
        g_assert_true(rhythm_append(&sums, (Day)day));
    }
    g_assert_true(json_get_number(one, "T", &now, NULL));
    for (gsize i = 0; i < G_N_ELEMENTS(horizons); i++) {
        g_autofree char *lomax = g_strdup_printf("p_silent_%d", horizons[i]);
        g_autofree char *lognormal = g_strdup_printf("ln_%d", horizons[i]);

        g_assert_true(json_get_number(one, lomax, &expected, NULL));
        assert_near(rhythm_quiet_lomax(&sums, now, horizons[i]), expected, 1e-6);
        if (json_as_number(json_member(one, lognormal), &expected))
            assert_near(rhythm_quiet_lognormal(&sums, now, horizons[i]), expected, 1e-6);
        else
            g_assert_true(isnan(rhythm_quiet_lognormal(&sums, now, horizons[i])));
    }
    g_assert_true(json_get_number(one, "median_wait", &expected, NULL));
    assert_near(rhythm_expected_wait(&sums, now), expected, 1e-4);
    g_assert_true(json_get_number(one, "rhythm_layer2", &expected, NULL));
    assert_near(rhythm_half_life(&sums, 90), expected, 1e-4);
}

static void
agrees_with_the_reference_vectors(void)
{
    g_autofree char *path = g_strconcat(g_getenv("KITH_TEST_SOURCE"), REFERENCE, NULL);
    const RhythmOutcome outcomes[] = {
        {0.2, true}, {0.4, true}, {0.6, false}, {0.8, true}, {0.9, true}};
    g_autoptr(Json) root = NULL;
    g_autofree char *text = NULL;
    gsize length = 0;
    double expected = 0;

    if (!g_file_get_contents(path, &text, &length, NULL)) {
        g_test_skip("../shared/reference/engine_vectors.json is not there");
        return;
    }
    g_assert_true(json_read(text, length, &root, NULL));
    for (gsize i = 0; i < json_count(json_member(root, "p_silent")); i++)
        check_reference_case(json_item(json_member(root, "p_silent"), i));
    g_assert_true(json_get_number(root, "recal", &expected, NULL));
    assert_near(rhythm_shift(outcomes, G_N_ELEMENTS(outcomes)), expected, 1e-6);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/rhythm/sums_do_not_depend_on_the_order_of_arrival",
                    sums_do_not_depend_on_the_order_of_arrival);
    g_test_add_func("/rhythm/appending_the_same_or_an_earlier_day_changes_nothing",
                    appending_the_same_or_an_earlier_day_changes_nothing);
    g_test_add_func("/rhythm/days_before_1970_are_days", days_before_1970_are_days);
    g_test_add_func("/rhythm/nobody_met_gets_no_prediction", nobody_met_gets_no_prediction);
    g_test_add_func("/rhythm/two_touch_days_are_judged_by_the_hazard_alone",
                    two_touch_days_are_judged_by_the_hazard_alone);
    g_test_add_func("/rhythm/weekly_contact_has_the_worked_figures",
                    weekly_contact_has_the_worked_figures);
    g_test_add_func("/rhythm/the_chance_of_silence_grows_with_silence_and_falls_with_the_horizon",
                    the_chance_of_silence_grows_with_silence_and_falls_with_the_horizon);
    g_test_add_func("/rhythm/extremes_stay_probabilities", extremes_stay_probabilities);
    g_test_add_func("/rhythm/the_rate_follows_what_happened_lately",
                    the_rate_follows_what_happened_lately);
    g_test_add_func("/rhythm/the_shift_follows_the_outcomes_and_leans_on_zero",
                    the_shift_follows_the_outcomes_and_leans_on_zero);
    g_test_add_func("/rhythm/gaps_are_told_in_words", gaps_are_told_in_words);
    g_test_add_func("/rhythm/agrees_with_the_reference_vectors", agrees_with_the_reference_vectors);
    return g_test_run();
}
