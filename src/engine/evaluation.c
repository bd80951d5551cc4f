/* SPDX-License-Identifier: Apache-2.0
 * How forecasts are judged. */
#include "engine/evaluation.h"

#include <math.h>

#include "engine/rhythm.h"

#define SCORE_CLIP 1e-6

/* ln of about 19 days: where the curve of recency has its middle, so that its two coefficients
 * hardly depend on each other. */
#define RECENCY_MIDDLE 3.0
#define RECENCY_VARIANCE 4.0
#define RECENCY_STEPS 30
#define RECENCY_HALVINGS 20

/* Of the normal distribution: 95 % lie within so many standard deviations. */
#define NORMAL_95 1.959963984540054

EvaluationScore
evaluation_score(double quiet, bool silent)
{
    double p = CLAMP(quiet, SCORE_CLIP, 1 - SCORE_CLIP);
    double miss = quiet - (silent ? 1 : 0);

    return (EvaluationScore){.brier = miss * miss, .log_loss = -log(silent ? p : 1 - p)};
}

int
evaluation_bin(double quiet)
{
    return CLAMP((int)floor(quiet * EVALUATION_BINS), 0, EVALUATION_BINS - 1);
}

double
evaluation_base(gint64 silent, gint64 count)
{
    return ((double)silent + 1) / ((double)count + 2);
}

static double
middled(double silence)
{
    return log(silence + 1) - RECENCY_MIDDLE;
}

double
evaluation_recency(EvaluationRecency curve, double silence)
{
    return 1 / (1 + exp(-(curve.start + curve.slope * middled(silence))));
}

/* Slope and curvature of the log posterior in the two coefficients. */
typedef struct {
    double start;
    double slope;
    double start_start;
    double start_slope;
    double slope_slope;
} Ascent;

static Ascent
ascent_at(EvaluationRecency curve, const EvaluationOutcome *outcomes, gsize count)
{
    Ascent ascent = {
        .start = -curve.start / RECENCY_VARIANCE,
        .slope = -curve.slope / RECENCY_VARIANCE,
        .start_start = 1 / RECENCY_VARIANCE,
        .slope_slope = 1 / RECENCY_VARIANCE,
    };

    for (gsize i = 0; i < count; i++) {
        double x = middled(outcomes[i].silence);
        double p = evaluation_recency(curve, outcomes[i].silence);
        double miss = (outcomes[i].silent ? 1 : 0) - p;
        double weight = p * (1 - p);

        ascent.start += miss;
        ascent.slope += miss * x;
        ascent.start_start += weight;
        ascent.start_slope += weight * x;
        ascent.slope_slope += weight * x * x;
    }
    return ascent;
}

static double
log_posterior(EvaluationRecency curve, const EvaluationOutcome *outcomes, gsize count)
{
    double sum = -(curve.start * curve.start + curve.slope * curve.slope) / (2 * RECENCY_VARIANCE);

    for (gsize i = 0; i < count; i++) {
        double odds = curve.start + curve.slope * middled(outcomes[i].silence);

        sum -= log1p(exp(outcomes[i].silent ? -odds : odds));
    }
    return sum;
}

/* A full step may overshoot where nearly all outcomes agree; a share of it always ascends, as the
 * posterior is concave. */
static bool
climb(EvaluationRecency *curve, bool flat, const EvaluationOutcome *outcomes, gsize count)
{
    Ascent a = ascent_at(*curve, outcomes, count);
    double scale = a.start_start * a.slope_slope - a.start_slope * a.start_slope;
    double start = flat ? a.start / a.start_start
                        : (a.start * a.slope_slope - a.slope * a.start_slope) / scale;
    double slope = flat ? 0 : (a.slope * a.start_start - a.start * a.start_slope) / scale;
    double height = log_posterior(*curve, outcomes, count);

    for (int halving = 0; halving < RECENCY_HALVINGS; halving++) {
        EvaluationRecency next = {curve->start + start, curve->slope + slope};

        if (log_posterior(next, outcomes, count) > height) {
            *curve = next;
            return true;
        }
        start /= 2;
        slope /= 2;
    }
    return false;
}

static EvaluationRecency
fit(bool flat, const EvaluationOutcome *outcomes, gsize count)
{
    EvaluationRecency curve = {0};

    for (int step = 0; step < RECENCY_STEPS && climb(&curve, flat, outcomes, count); step++)
        ;
    return curve;
}

/* Where the best curve falls, the best that does not is level, as the posterior is concave. */
EvaluationRecency
evaluation_recency_fit(const EvaluationOutcome *outcomes, gsize count)
{
    EvaluationRecency curve = fit(false, outcomes, count);

    return curve.slope < 0 ? fit(true, outcomes, count) : curve;
}

double
evaluation_shift(const EvaluationOutcome *outcomes, gsize count)
{
    g_autofree RhythmOutcome *resolved = g_new(RhythmOutcome, count);

    for (gsize i = 0; i < count; i++)
        resolved[i] = (RhythmOutcome){.quiet = outcomes[i].quiet, .silent = outcomes[i].silent};
    return rhythm_shift(resolved, count);
}

/* Wilson's interval of a share. */
static void
wilson(EvaluationShare share, double *low_out, double *high_out)
{
    double n = (double)share.count;
    double p = (double)share.hits / n;
    double z2 = NORMAL_95 * NORMAL_95;
    double middle = 2 * n * p + z2;
    double reach = NORMAL_95 * sqrt(z2 + 4 * n * p * (1 - p));

    *low_out = (middle - reach) / (2 * (n + z2));
    *high_out = (middle + reach) / (2 * (n + z2));
}

EvaluationDifference
evaluation_difference(EvaluationShare a, EvaluationShare b)
{
    double p = (double)a.hits / (double)a.count;
    double q = (double)b.hits / (double)b.count;
    double p_low;
    double p_high;
    double q_low;
    double q_high;

    wilson(a, &p_low, &p_high);
    wilson(b, &q_low, &q_high);
    return (EvaluationDifference){
        .difference = p - q,
        .low = p - q - hypot(p - p_low, q_high - q),
        .high = p - q + hypot(p_high - p, q - q_low),
    };
}
