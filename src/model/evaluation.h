/* SPDX-License-Identifier: Apache-2.0
 * What self-evaluation keeps: predictions that wait for their horizon to end, what came of those
 * that did, and sums over them. Probabilities are of silence: no contact in the horizon. */
#pragma once

#include "base/clock.h"

/** Bins of a reliability table: [0, .1), [.1, .2), … [.9, 1]. */
#define EVALUATION_BINS 10

/** How far from what happened: both 0 at best; .25 and .693 for who always says one half. */
typedef struct {
    double brier;    /**< (p - outcome)^2 */
    double log_loss; /**< -ln of the probability given to what happened, p within 1e-6 of 0 and 1 */
} EvaluationScore;

/** One prediction whose horizon has ended: what the forecasters learn from. */
typedef struct {
    double silence; /**< days since the last contact when it was made */
    double quiet;   /**< what the model said, without the user's own shift */
    bool silent;    /**< what happened */
} EvaluationOutcome;

/** Logistic regression of silence to come on the silence so far, and on nothing else:
 * logit p = start + slope (ln(days + 1) - 3). */
typedef struct {
    double start;
    double slope;
} EvaluationRecency;

/** What was foretold of a tie. It is about the days from day on, made from what was before. */
typedef struct {
    gint64 person_id;
    gint64 horizon; /**< days */
    gint64 version; /**< of the model */
    Day day;
    bool has_due;
    Day due_day;    /**< from when on the plan would ask, if has_due */
    double silence; /**< days since the last contact */
    double quiet;   /**< by the model */
    double told;    /**< with the user's own shift */
    bool scored;    /**< whether the baselines had enough to learn from */
    double base;    /**< the baselines' forecasts, if scored */
    double recency;
} Prediction;

/** Sums over the scored predictions of one bin. */
typedef struct {
    gint64 scored;
    gint64 silent;
    double told;
    EvaluationScore kith;
    EvaluationScore base;
    EvaluationScore recency;
} ForecastBin;

/** What is known of one horizon. */
typedef struct {
    gint64 horizon;  /**< days */
    gint64 version;  /**< of the model */
    gint64 resolved; /**< untreated ones, scored or not */
    gint64 silent;   /**< of those */
    gint64 dropped;  /**< treated ones */
    double shift;    /**< the user's own, in log-odds */
    EvaluationRecency curve;
    ForecastBin bins[EVALUATION_BINS];
} Forecast;

/** A share: hits out of count. */
typedef struct {
    gint64 hits;
    gint64 count;
} EvaluationShare;

/** Where the nightly run of a space stands. */
typedef struct {
    Day ran_day;         /**< the last one; 0 for never */
    gint64 after_person; /**< the ties after this person come next */
    bool hold_out;       /**< whether the user agreed to it */
    EvaluationShare shown;
    EvaluationShare held;
} EvaluationState;

/** A suggestion that the hold-out drew. */
typedef struct {
    gint64 person_id;
    Day day;
    bool held; /**< withheld, else shown */
} HoldOutUnit;
