/* SPDX-License-Identifier: Apache-2.0
 * The parts of a night's self-evaluation. For core/ only. */
#pragma once

#include "core/kith.h"
#include "model/evaluation.h"

/** Increased when the model's probabilities change, so that its figures begin anew. */
#define EVALUATION_VERSION 1

/** How many of what can be many a night takes. */
#define EVALUATION_BATCH 2000

/** Resolve the predictions of a forecast's horizon that have ended, known being the day of the last
 * contact in the book, and learn from them. Inside a write transaction. */
bool evaluation_resolve(Ctx *ctx, Forecast *forecast, Day known,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Write predictions down for the next ties after state->after_person. forecasts are those of
 * evaluation_horizons. Inside a write transaction. */
bool evaluation_predict(Ctx *ctx, EvaluationState *state, const Forecast *forecasts,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The people whom today's plan suggests for the sake of the tie alone. Array of gint64. */
bool evaluation_suggested(Ctx *ctx, GArray **people_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** End the units of the hold-out whose 30 days are over and draw for those suggested now. Inside a
 * write transaction. */
bool evaluation_draw(Ctx *ctx, EvaluationState *state, const GArray *people, Day known,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
