/* SPDX-License-Identifier: Apache-2.0
 * What came of predictions. */
#include "core/evaluation_night.h"
#include "core/plan.h"
#include "engine/evaluation.h"
#include "store/evaluation.h"

/** How many outcomes are kept to learn from; older ones live on in the sums. */
#define RING 2000

static void
add_score(EvaluationScore *sum, double quiet, bool silent)
{
    EvaluationScore score = evaluation_score(quiet, silent);

    sum->brier += score.brier;
    sum->log_loss += score.log_loss;
}

static void
add_to_bin(Forecast *forecast, const Prediction *prediction, bool silent)
{
    ForecastBin *bin = &forecast->bins[evaluation_bin(prediction->told)];

    bin->scored++;
    bin->silent += silent;
    bin->told += prediction->told;
    add_score(&bin->kith, prediction->told, silent);
    add_score(&bin->base, prediction->base, silent);
    add_score(&bin->recency, prediction->recency, silent);
}

static bool
count(Ctx *ctx, Forecast *forecast, const Prediction *prediction, bool silent, GError **error)
{
    EvaluationOutcome outcome = {
        .silence = prediction->silence,
        .quiet = prediction->quiet,
        .silent = silent,
    };

    if (!store_outcome_put(ctx->db, ctx->space_id, forecast, forecast->resolved % RING, &outcome,
                           error))
        return false;
    forecast->resolved++;
    forecast->silent += silent;
    if (prediction->scored)
        add_to_bin(forecast, prediction, silent);
    return true;
}

/* Treated: a line of the plan was done, or the user wrote once the plan asked for it. What is
 * foretold of who is gone, or by an older model, is forgotten. */
static bool
resolve_one(Ctx *ctx, Forecast *forecast, const Prediction *prediction, GError **error)
{
    gint64 from = day_start(prediction->day, ctx->zone);
    gint64 to = day_start(prediction->day + prediction->horizon, ctx->zone);
    gint64 due = prediction->has_due ? MAX(from, day_start(prediction->due_day, ctx->zone)) : to;
    StoreEvaluationFacts facts;

    if (!store_evaluation_facts(ctx->db, ctx->space_id, prediction->person_id, from, to, due,
                                PLAN_FOLLOW_UP, &facts, error) ||
        !store_prediction_delete(ctx->db, ctx->space_id, prediction->person_id, prediction->horizon,
                                 error))
        return false;
    if (!facts.is_there || prediction->version != forecast->version)
        return true;
    if (facts.done > 0 || facts.asked > 0) {
        forecast->dropped++;
        return true;
    }
    return count(ctx, forecast, prediction, facts.contacts == 0, error);
}

static bool
learn(Ctx *ctx, Forecast *forecast, GError **error)
{
    g_autoptr(GArray) outcomes = NULL;
    const EvaluationOutcome *first;

    if (!store_outcome_list(ctx->db, ctx->space_id, forecast, &outcomes, error))
        return false;
    first = (const EvaluationOutcome *)(const void *)outcomes->data;
    forecast->shift = evaluation_shift(first, outcomes->len);
    forecast->curve = evaluation_recency_fit(first, outcomes->len);
    return true;
}

bool
evaluation_resolve(Ctx *ctx, Forecast *forecast, Day known, GError **error)
{
    g_autoptr(GArray) ended = NULL;

    if (!store_prediction_ended(ctx->db, ctx->space_id, forecast->horizon,
                                known - forecast->horizon, EVALUATION_BATCH, &ended, error))
        return false;
    if (ended->len == 0)
        return true;
    for (guint i = 0; i < ended->len; i++) {
        if (!resolve_one(ctx, forecast, &g_array_index(ended, Prediction, i), error))
            return false;
    }
    return learn(ctx, forecast, error) &&
           store_forecast_put(ctx->db, ctx->space_id, forecast, error);
}
