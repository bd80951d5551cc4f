/* SPDX-License-Identifier: Apache-2.0
 * Rhythm: Lomax hazard, lognormal renewal and logistic regression on the sums of a tie's history.
 */
#include "engine/rhythm.h"

#include <math.h>

#define NOON 0.5

/* ln K and ln c of the Lomax hazard: intercept and slope of each. */
#define LOMAX_SHAPE (-0.8601)
#define LOMAX_SHAPE_COUNT 0.3917
#define LOMAX_SCALE 0.4823
#define LOMAX_SCALE_GAP 0.5051

/* The mean gap in days of who was in touch once. */
#define ONE_TOUCH_GAP 30.0

/* Lognormal renewal: prior mean of ln gap and its weight in gaps, prior variance and its weight,
 * and the share of ties that end after any contact. exp(3.5853), exp(1.6572)^2, exp(.0561) and
 * 1 / (1 + exp(6.428)), as fitted. */
#define LN_MEAN 0.2288
#define LN_MEAN_WEIGHT 36.06417535
#define LN_VARIANCE 27.50588550
#define LN_VARIANCE_WEIGHT 1.05770345
#define LN_ENDED 0.001613072755
#define LN_TOUCH_DAYS 3

/* Keep a survival quotient defined where both tails underflow. */
#define TAIL_NOW 1e-12
#define TAIL_LATER 1e-13

/* Probabilities are blended within this distance of 0 and 1, and log-odds within ln(1e6). */
#define BLEND_CLIP 1e-6
#define BLEND_CLIP_ODDS 13.815510
#define SHIFT_CLIP 1e-4
#define SHIFT_VARIANCE 0.25
#define SHIFT_STEPS 6

/* A tie counts as watched this long before its first contact. */
#define RATE_WATCHED_BEFORE 60.0

#define HALF_LIFE_PRIOR_GAPS 20.0
#define HALF_LIFE_FACTOR 3.0

#define NORMAL_P90 1.2815515655446004

static double
log_odds(double p, double clip)
{
    double clipped = CLAMP(p, clip, 1 - clip);

    return log(clipped / (1 - clipped));
}

static double
logistic(double x)
{
    return 1 / (1 + exp(-x));
}

static void
add_gap(RhythmSums *sums, Day from, Day to, double sign)
{
    double log_gap = log((double)(to - from));

    sums->log_gap_sum += sign * log_gap;
    sums->log_gap_squares += sign * log_gap * log_gap;
}

static void
move_last_day(RhythmSums *sums, Day day)
{
    double gap = (double)(day - sums->last_day);

    sums->recent15 *= exp(-gap / 15);
    sums->recent60 *= exp(-gap / 60);
    sums->recent180 *= exp(-gap / 180);
    sums->last_day = day;
}

void
rhythm_insert(RhythmSums *sums, Day before, Day day, Day after)
{
    double age;

    if (day == before || day == after)
        return;
    if (sums->touch_days == 0)
        sums->first_day = sums->last_day = day;
    if (before != RHYTHM_NO_DAY && after != RHYTHM_NO_DAY)
        add_gap(sums, before, after, -1);
    if (before != RHYTHM_NO_DAY)
        add_gap(sums, before, day, 1);
    if (after != RHYTHM_NO_DAY)
        add_gap(sums, day, after, 1);
    sums->first_day = MIN(sums->first_day, day);
    if (day > sums->last_day)
        move_last_day(sums, day);
    age = (double)(sums->last_day - day);
    sums->recent15 += exp(-age / 15);
    sums->recent60 += exp(-age / 60);
    sums->recent180 += exp(-age / 180);
    sums->touch_days++;
}

bool
rhythm_append(RhythmSums *sums, Day day)
{
    Day before = sums->touch_days > 0 ? sums->last_day : RHYTHM_NO_DAY;

    if (day < before)
        return false;
    rhythm_insert(sums, before, day, RHYTHM_NO_DAY);
    return true;
}

RhythmSums
rhythm_of_days(const Day *days, gsize count)
{
    RhythmSums sums = {0};

    for (gsize i = 0; i < count; i++)
        (void)rhythm_append(&sums, days[i]); /* days rise */
    return sums;
}

double
rhythm_silence(const RhythmSums *sums, double now)
{
    return fmax(now - ((double)sums->last_day + NOON), 0);
}

static double
mean_gap(const RhythmSums *sums)
{
    if (sums->touch_days < 2)
        return ONE_TOUCH_GAP;
    return (double)(sums->last_day - sums->first_day) / (double)(sums->touch_days - 1);
}

double
rhythm_usual_gap(const RhythmSums *sums)
{
    if (sums->touch_days < 2)
        return 0;
    return exp(sums->log_gap_sum / (double)(sums->touch_days - 1));
}

static double
lomax_shape(const RhythmSums *sums)
{
    return exp(LOMAX_SHAPE + LOMAX_SHAPE_COUNT * log((double)sums->touch_days));
}

static double
lomax_scale(const RhythmSums *sums)
{
    return exp(LOMAX_SCALE + LOMAX_SCALE_GAP * log(mean_gap(sums) + 1));
}

double
rhythm_quiet_lomax(const RhythmSums *sums, double now, double horizon)
{
    double age;

    if (sums->touch_days == 0)
        return NAN;
    age = rhythm_silence(sums, now) + lomax_scale(sums);
    return pow(age / (age + horizon), lomax_shape(sums));
}

double
rhythm_expected_wait(const RhythmSums *sums, double now)
{
    double age;

    if (sums->touch_days == 0)
        return NAN;
    age = rhythm_silence(sums, now) + lomax_scale(sums);
    return age * (exp2(1 / lomax_shape(sums)) - 1);
}

/* Mean and standard deviation of the tie's ln gap, each leaning on the population's. */
typedef struct {
    double mean;
    double deviation;
} LogGap;

static LogGap
log_gap(const RhythmSums *sums)
{
    double n = (double)(sums->touch_days - 1);
    double mean = sums->log_gap_sum / n;
    double variance = fmax(sums->log_gap_squares / n - mean * mean, 0);

    return (LogGap){
        .mean = (LN_MEAN_WEIGHT * LN_MEAN + n * mean) / (LN_MEAN_WEIGHT + n),
        .deviation =
            sqrt((LN_VARIANCE_WEIGHT * LN_VARIANCE + n * variance) / (LN_VARIANCE_WEIGHT + n)),
    };
}

static double
gap_survives(LogGap gap, double days)
{
    return 0.5 * erfc((log(days + NOON) - gap.mean) / gap.deviation * M_SQRT1_2);
}

double
rhythm_quiet_lognormal(const RhythmSums *sums, double now, double horizon)
{
    LogGap gap;
    double silence, to_now, to_end, going_on;

    if (sums->touch_days < LN_TOUCH_DAYS)
        return NAN;
    gap = log_gap(sums);
    silence = rhythm_silence(sums, now);
    to_now = gap_survives(gap, silence) + TAIL_NOW;
    to_end = gap_survives(gap, silence + horizon) + TAIL_LATER;
    going_on = (1 - LN_ENDED) * to_now / ((1 - LN_ENDED) * to_now + LN_ENDED);
    return 1 - going_on * (1 - to_end / to_now);
}

double
rhythm_long_gap(const RhythmSums *sums)
{
    double n = (double)(sums->touch_days - 1);
    double mean, variance;

    if (sums->touch_days < LN_TOUCH_DAYS)
        return 0;
    mean = sums->log_gap_sum / n;
    variance = fmax(sums->log_gap_squares / n - mean * mean, 0);
    return exp(mean + NORMAL_P90 * sqrt(variance));
}

/* The logistic regression's log-odds. The decays of 60 and 15 days are powers of that of 180. */
static double
logistic_log_odds(const RhythmSums *sums, double now, double horizon, double trend)
{
    double silence = rhythm_silence(sums, now);
    double log_silence = log(silence + 1);
    double log_horizon = log(horizon);
    double decay180 = exp(-silence / 180);
    double decay60 = decay180 * decay180 * decay180;
    double decay15 = decay60 * decay60 * decay60 * decay60;

    return 0.2623 + 0.339 * (log_silence - log_horizon) -
           0.0643 * log(sums->recent15 * decay15 * horizon / 15 + 0.05) +
           0.2782 * log(sums->recent60 * decay60 * horizon / 60 + 0.05) -
           1.0783 * log(sums->recent180 * decay180 * horizon / 180 + 0.05) +
           0.1343 * (log_silence - log(mean_gap(sums) + 1)) -
           0.2097 * log((double)sums->touch_days) + 0.1213 * (log_horizon - log(30)) -
           0.4146 * log(trend);
}

double
rhythm_quiet_logistic(const RhythmSums *sums, double now, double horizon, double trend)
{
    if (sums->touch_days < LN_TOUCH_DAYS)
        return NAN;
    return logistic(logistic_log_odds(sums, now, horizon, trend));
}

double
rhythm_blend(double a, double b)
{
    return logistic((log_odds(a, BLEND_CLIP) + log_odds(b, BLEND_CLIP)) / 2);
}

double
rhythm_quiet(const RhythmSums *sums, double now, double horizon, double trend)
{
    double lomax = rhythm_quiet_lomax(sums, now, horizon);
    double lognormal, odds, third;

    if (sums->touch_days < LN_TOUCH_DAYS)
        return lomax;
    lomax = CLAMP(lomax, BLEND_CLIP, 1 - BLEND_CLIP);
    lognormal = CLAMP(rhythm_quiet_lognormal(sums, now, horizon), BLEND_CLIP, 1 - BLEND_CLIP);
    odds = lomax / (1 - lomax) * (lognormal / (1 - lognormal));
    third = CLAMP(logistic_log_odds(sums, now, horizon, trend), -BLEND_CLIP_ODDS, BLEND_CLIP_ODDS);
    return logistic((log(odds) + third) / 3);
}

double
rhythm_trend(gint64 last30, gint64 last180)
{
    return ((double)last30 + 1) / ((double)last180 / 6 + 1);
}

/* A decayed count over the part of its window that was watched. */
static double
decayed_rate(double recent, double window, double silence, double watched)
{
    return recent * exp(-silence / window) / (window * (1 - exp(-watched / window)));
}

double
rhythm_rate(const RhythmSums *sums, double now)
{
    double silence, watched;

    if (sums->touch_days == 0)
        return 0;
    silence = rhythm_silence(sums, now);
    watched = silence + (double)(sums->last_day - sums->first_day) + RATE_WATCHED_BEFORE;
    return (decayed_rate(sums->recent15, 15, silence, watched) +
            decayed_rate(sums->recent60, 60, silence, watched) +
            decayed_rate(sums->recent180, 180, silence, watched)) /
           3;
}

double
rhythm_half_life(const RhythmSums *sums, double cadence_days)
{
    double gaps = sums->touch_days > 0 ? (double)(sums->touch_days - 1) : 0;
    double days = exp((HALF_LIFE_PRIOR_GAPS * log(cadence_days) + sums->log_gap_sum) /
                      (HALF_LIFE_PRIOR_GAPS + gaps));

    return CLAMP(days, cadence_days / HALF_LIFE_FACTOR, cadence_days * HALF_LIFE_FACTOR);
}

double
rhythm_shift(const RhythmOutcome *outcomes, gsize count)
{
    double shift = 0;

    for (int step = 0; step < SHIFT_STEPS; step++) {
        double slope = -shift / SHIFT_VARIANCE;
        double curvature = 1 / SHIFT_VARIANCE;

        for (gsize i = 0; i < count; i++) {
            double p = logistic(log_odds(outcomes[i].quiet, SHIFT_CLIP) + shift);

            slope += (outcomes[i].silent ? 1 : 0) - p;
            curvature += p * (1 - p);
        }
        shift += slope / curvature;
    }
    return shift;
}

double
rhythm_shifted(double quiet, double shift)
{
    return logistic(log_odds(quiet, BLEND_CLIP) + shift);
}

char *
rhythm_span_words(double days)
{
    gint64 whole = MAX(lround(days), 0);

    if (days > 700)
        return g_strdup_printf("%ld years", lround(days / 365.25));
    if (days > 100)
        return g_strdup_printf("%ld months", lround(days / 30.44));
    if (whole >= RHYTHM_WORDS_WEEKS)
        return g_strdup_printf("%ld weeks", lround(days / 7));
    return g_strdup_printf("%" G_GINT64_FORMAT " day%s", whole, whole == 1 ? "" : "s");
}

char *
rhythm_gap_words(double days)
{
    gint64 whole = MAX(lround(days), 1);
    g_autofree char *span = rhythm_span_words((double)whole);

    if (whole == 1)
        return g_strdup("every day");
    if (whole == 7)
        return g_strdup("every week");
    return g_strconcat("every ", span, NULL);
}
