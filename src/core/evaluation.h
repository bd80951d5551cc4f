/* SPDX-License-Identifier: Apache-2.0
 * Self-evaluation: each night kith writes down how likely it thinks silence is, later looks at what
 * happened, and says how well it did beside what anybody could have said without it. Contacts that
 * a suggestion brought about say nothing about a forecast of silence: such predictions are dropped
 * and counted. What suggestions bring can only be told with some withheld at random, which the user
 * has to agree to (the hold-out). */
#pragma once

#include "core/kith.h"
#include "model/evaluation.h"

/** Days ahead that are foretold. */
#define EVALUATION_HORIZONS 3
extern const gint64 evaluation_horizons[EVALUATION_HORIZONS];

/** Below so many predictions, or units of the hold-out, no figure is told. */
#define EVALUATION_LEAST 200

/** A withheld suggestion stays away so long, in days. */
#define EVALUATION_WITHHELD_DAYS 14

/** The nightly work: resolve the predictions whose horizon has ended, learn from them, and write
 * new ones down. Does nothing when it was done on this local day. Takes at most the next 2000 ties
 * in turn, so a night's work does not grow with the book. A tie gets a prediction for a horizon
 * when none of that horizon waits, if it has three days in touch and the last of them is at most a
 * year ago; and only while the book has five such ties. A horizon has ended when the book holds a
 * contact with anybody from after it: before that, silence may only mean that nothing was imported.
 * DENIED: the book may only be read. */
bool evaluation_run(Ctx *ctx, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Move a probability of silence over one of evaluation_horizons by the user's own shift, as it is
 * told; NAN stays. */
bool evaluation_told(Ctx *ctx, gint64 horizon, double *quiet,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whether a suggestion to be in touch with a person, for the sake of the tie alone, is withheld on
 * a day. Never so without the user's consent. */
bool evaluation_held_out(Ctx *ctx, gint64 person_id, Day day, bool *held_out,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Agree to the hold-out, or end it; what it withholds then comes back at once. No part of a
 * change.
 */
bool evaluation_set_hold_out(Ctx *ctx, bool on, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** One bin of a reliability table. */
typedef struct {
    gint64 scored;
    double told;     /**< mean probability of silence that was told */
    double happened; /**< share that was silent */
} EvaluationReportBin;

/** How well one horizon was foretold. The means are 0 when nothing was scored. */
typedef struct {
    gint64 horizon; /**< days */
    gint64 waiting; /**< predictions whose horizon has not ended */
    gint64 learned; /**< ended before the baselines had enough to learn from: not scored */
    gint64 dropped; /**< the user wrote after a suggestion */
    gint64 scored;
    bool enough;   /**< EVALUATION_LEAST were scored */
    double silent; /**< the share of the scored that was silent */
    double shift;  /**< the user's own, in log-odds */
    EvaluationScore kith;
    EvaluationScore base;    /**< always says the user's own share of silence so far */
    EvaluationScore recency; /**< knows only how long ago the last contact was */
    EvaluationReportBin bins[EVALUATION_BINS];
} EvaluationReportHorizon;

typedef struct {
    EvaluationReportHorizon horizons[EVALUATION_HORIZONS];
    bool hold_out;         /**< whether it is on */
    EvaluationShare shown; /**< suggestions shown, and how many led to two-way contact in 30 days */
    EvaluationShare held;  /**< the same of those withheld */
    bool enough;           /**< EVALUATION_LEAST units have ended, some of each kind */
    double uplift;         /**< share of shown less share of held, if enough */
    double uplift_low;     /**< its 95 % interval */
    double uplift_high;
} EvaluationReport;

/** What is known so far. Only reads. */
bool evaluation_report(Ctx *ctx, EvaluationReport *report_out,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
