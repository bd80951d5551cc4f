/* SPDX-License-Identifier: Apache-2.0 */
#include "engine/evaluation.h"

#include <math.h>

#define assert_near(a, b, within) g_assert_cmpfloat(fabs((a) - (b)), <=, within)

static void
scores_are_those_of_the_textbook(void)
{
    assert_near(evaluation_score(0.8, true).brier, 0.04, 1e-12);
    assert_near(evaluation_score(0.8, false).brier, 0.64, 1e-12);
    assert_near(evaluation_score(0.8, true).log_loss, 0.22314355131, 1e-9);
    assert_near(evaluation_score(0.8, false).log_loss, 1.60943791243, 1e-9);
    assert_near(evaluation_score(1, false).log_loss, 13.815510, 1e-4);
    g_assert_cmpint(evaluation_bin(0), ==, 0);
    g_assert_cmpint(evaluation_bin(0.35), ==, 3);
    g_assert_cmpint(evaluation_bin(1), ==, 9);
    assert_near(evaluation_base(0, 0), 0.5, 1e-12);
    assert_near(evaluation_base(3, 8), 0.4, 1e-12);
}

static double
uniform(guint32 *state)
{
    *state = *state * 1664525u + 1013904223u;
    return (*state >> 8) / (double)(1u << 24);
}

/* Where the posterior is highest, neither coefficient can be bettered by a little. */
static double
log_posterior(EvaluationRecency curve, const EvaluationOutcome *outcomes, gsize count)
{
    double sum = -(curve.start * curve.start + curve.slope * curve.slope) / 8;

    for (gsize i = 0; i < count; i++)
        sum -= evaluation_score(evaluation_recency(curve, outcomes[i].silence), outcomes[i].silent)
                   .log_loss;
    return sum;
}

static void
recency_is_fitted_to_the_top(void)
{
    EvaluationOutcome outcomes[400];
    guint32 state = 11;
    EvaluationRecency curve;
    double top;

    for (gsize i = 0; i < G_N_ELEMENTS(outcomes); i++) {
        double silence = uniform(&state) * 200;
        double p = 1 / (1 + exp(-(0.4 + 0.9 * (log(silence + 1) - 3))));

        outcomes[i] = (EvaluationOutcome){.silence = silence, .silent = uniform(&state) < p};
    }
    curve = evaluation_recency_fit(outcomes, G_N_ELEMENTS(outcomes));
    assert_near(curve.start, 0.4, 0.35);
    assert_near(curve.slope, 0.9, 0.35);
    top = log_posterior(curve, outcomes, G_N_ELEMENTS(outcomes));
    for (int side = -1; side <= 1; side += 2) {
        EvaluationRecency start = {curve.start + side * 0.01, curve.slope};
        EvaluationRecency slope = {curve.start, curve.slope + side * 0.01};

        g_assert_cmpfloat(log_posterior(start, outcomes, G_N_ELEMENTS(outcomes)), <, top);
        g_assert_cmpfloat(log_posterior(slope, outcomes, G_N_ELEMENTS(outcomes)), <, top);
    }
}

static void
recency_without_outcomes_says_one_half(void)
{
    EvaluationRecency curve = evaluation_recency_fit(NULL, 0);

    assert_near(evaluation_recency(curve, 300), 0.5, 1e-12);
}

static void
assert_agrees(double silence, int width, bool silent)
{
    g_autofree EvaluationOutcome *outcomes = g_new(EvaluationOutcome, 2000);
    EvaluationRecency curve;

    for (int i = 0; i < 2000; i++)
        outcomes[i] = (EvaluationOutcome){.silence = silence + i % width, .silent = silent};
    curve = evaluation_recency_fit(outcomes, 2000);
    g_assert_cmpfloat(curve.slope, >=, 0);
    for (int i = 0; i < width; i++) {
        double p = evaluation_recency(curve, outcomes[i].silence);

        g_assert_cmpfloat(fabs(p - (silent ? 1 : 0)), <, 0.1);
    }
}

/* Found in a book in which nobody wrote for months: after short silences alone, long ones were
 * foretold to end. */
static void
outcomes_that_agree_give_a_curve_that_agrees(void)
{
    for (double silence = 1.5; silence < 400; silence *= 2) {
        for (int width = 1; width < 500; width = width * 5) {
            assert_agrees(silence, width, false);
            assert_agrees(silence, width, true);
        }
    }
}

/* The worked examples of Newcombe 1998, table II, method 10. */
static void
differences_have_newcombes_interval(void)
{
    EvaluationDifference a = evaluation_difference((EvaluationShare){.hits = 56, .count = 70},
                                                   (EvaluationShare){.hits = 48, .count = 80});
    EvaluationDifference b = evaluation_difference((EvaluationShare){.hits = 10, .count = 10},
                                                   (EvaluationShare){.hits = 0, .count = 20});

    assert_near(a.difference, 0.2, 1e-9);
    assert_near(a.low, 0.0524, 1e-4);
    assert_near(a.high, 0.3339, 1e-4);
    assert_near(b.low, 0.6791, 1e-4);
    assert_near(b.high, 1, 1e-4);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/evaluation/scores", scores_are_those_of_the_textbook);
    g_test_add_func("/evaluation/recency", recency_is_fitted_to_the_top);
    g_test_add_func("/evaluation/recency_of_nothing", recency_without_outcomes_says_one_half);
    g_test_add_func("/evaluation/recency_that_agrees",
                    outcomes_that_agree_give_a_curve_that_agrees);
    g_test_add_func("/evaluation/difference", differences_have_newcombes_interval);
    return g_test_run();
}
