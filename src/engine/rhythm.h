/* SPDX-License-Identifier: Apache-2.0
 * Rhythm: how often two people are in touch, how likely the tie is to stay silent, and how long
 * until the next contact. Everything is computed in constant time from RhythmSums, a few numbers
 * kept per tie, so no history is read again. Pure: no clock, no database.
 *
 * A touch day is a civil day with at least one contact either way. Days are day numbers (days since
 * 1970-01-01); a touch day stands for its noon; "now" is a day number with a fraction.
 *
 * The constants were fitted on open e-mail and call records (EU institute mail, Enron mail, Reality
 * Mining calls) and tested on later times and on other networks. */
#pragma once

#include "base/clock.h"

/** No such day: there is no touch day before, or after. */
#define RHYTHM_NO_DAY G_MININT64

/** What is kept of a tie's history. Starts as {0}. */
typedef struct {
    gint64 touch_days;      /**< number of touch days */
    Day first_day;          /**< meaningless when touch_days is 0 */
    Day last_day;           /**< meaningless when touch_days is 0 */
    double log_gap_sum;     /**< sum of ln(gap in days) between neighbouring touch days */
    double log_gap_squares; /**< sum of the squares of the same */
    double recent15;        /**< sum over touch days of exp(-(last_day - day) / 15) */
    double recent60;        /**< the same with 60 days */
    double recent180;       /**< the same with 180 days */
} RhythmSums;

/** Add a touch day at or after the last one; the last one again changes nothing. False, with
 * nothing changed, for an earlier day: that needs its neighbours (rhythm_insert). */
bool rhythm_append(RhythmSums *sums, Day day);

/** Add a touch day anywhere. before and after are the neighbouring touch days (RHYTHM_NO_DAY at the
 * ends); the caller has made sure that day itself is not one yet. */
void rhythm_insert(RhythmSums *sums, Day before, Day day, Day after);

/** Sums of days in rising order without repeats. Also the way to take a day out: deleting is rare,
 * and subtracting would lose the digits of old contacts. */
RhythmSums rhythm_of_days(const Day *days, gsize count);

/** Days since the last contact, at least 0. */
double rhythm_silence(const RhythmSums *sums, double now);

/** The usual gap in days: the geometric mean of the gaps; 0 with fewer than two touch days. */
double rhythm_usual_gap(const RhythmSums *sums);

/** The gap in days that nine of ten gaps of this tie stay under, by the lognormal below; 0 with
 * fewer than three touch days. */
double rhythm_long_gap(const RhythmSums *sums);

/** Probability of no contact in the next horizon days, Lomax hazard:
 * P = ((r+c)/(r+c+H))^K, K = exp(-.8601 + .3917 ln x), c = exp(.4823 + .5051 ln(mg+1)), with r the
 * silence, x the touch days, mg the mean gap (30 with one touch day). NAN when never in touch. */
double rhythm_quiet_lomax(const RhythmSums *sums, double now, double horizon);

/** The same by a lognormal renewal process whose parameters are shrunk to the population, with a
 * small chance that the tie has ended. NAN with fewer than three touch days. */
double rhythm_quiet_lognormal(const RhythmSums *sums, double now, double horizon);

/** The same by logistic regression on nine features, among them trend: the user's own contacts of
 * the last 30 days plus one, over their mean per 30 days of the last 180 days plus one; 1 when
 * unknown. NAN with fewer than three touch days. */
double rhythm_quiet_logistic(const RhythmSums *sums, double now, double horizon, double trend);

/** The probability kith believes: the mean, in log-odds, of the three above; Lomax alone with fewer
 * than three touch days; NAN when never in touch ("new", no prediction). */
double rhythm_quiet(const RhythmSums *sums, double now, double horizon, double trend);

/** The trend of rhythm_quiet from the user's contacts of the last 30 and the last 180 days. */
double rhythm_trend(gint64 last30, gint64 last180);

/** Mean of two probabilities in log-odds. */
double rhythm_blend(double a, double b);

/** Median days until the next contact, (r+c)(2^(1/K)-1) by the Lomax hazard. NAN when never in
 * touch. */
double rhythm_expected_wait(const RhythmSums *sums, double now);

/** Expected touch days per day in the near future: the mean of three decayed counts (15, 60, 180
 * days), each over the part of its window that has been watched. 0 when never in touch. */
double rhythm_rate(const RhythmSums *sums, double now);

/** Half-life of warmth in days for a tie whose cadence is meant to be cadence_days: the declared
 * cadence with the weight of 20 gaps, and the observed gaps, within a factor of three. */
double rhythm_half_life(const RhythmSums *sums, double cadence_days);

/** A prediction whose horizon has ended and which no suggestion interfered with. */
typedef struct {
    double quiet; /**< what was predicted */
    bool silent;  /**< what happened: no contact in the horizon */
} RhythmOutcome;

/** The user's own shift in log-odds: the most probable b under N(0, .25) given the outcomes, by
 * Newton's method. 0 without outcomes. */
double rhythm_shift(const RhythmOutcome *outcomes, gsize count);

/** A probability moved by a shift in log-odds. */
double rhythm_shifted(double quiet, double shift);

/** Spans are told in days below this many days, in weeks, months and years from here on. */
#define RHYTHM_WORDS_WEEKS 28

/** "1 day", "12 days", "5 weeks", "4 months", "3 years". The caller frees. */
char *rhythm_span_words(double days);

/** A gap as people say it: "every day", "every week", "every 12 days", "every 5 weeks". The caller
 * frees. */
char *rhythm_gap_words(double days);
