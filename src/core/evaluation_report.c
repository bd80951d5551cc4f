/* SPDX-License-Identifier: Apache-2.0
 * How well the engine did so far. */
#include "core/evaluation.h"
#include "core/evaluation_night.h"
#include "engine/evaluation.h"
#include "store/evaluation.h"

static void
add_score(EvaluationScore *sum, const EvaluationScore *more)
{
    sum->brier += more->brier;
    sum->log_loss += more->log_loss;
}

static void
divide(EvaluationScore *sum, double count)
{
    sum->brier /= count;
    sum->log_loss /= count;
}

static void
summarise(const Forecast *forecast, EvaluationReportHorizon *horizon)
{
    gint64 silent = 0;

    for (int i = 0; i < EVALUATION_BINS; i++) {
        const ForecastBin *bin = &forecast->bins[i];
        double count = (double)MAX(bin->scored, 1);

        horizon->bins[i] = (EvaluationReportBin){
            .scored = bin->scored,
            .told = bin->told / count,
            .happened = (double)bin->silent / count,
        };
        horizon->scored += bin->scored;
        silent += bin->silent;
        add_score(&horizon->kith, &bin->kith);
        add_score(&horizon->base, &bin->base);
        add_score(&horizon->recency, &bin->recency);
    }
    horizon->learned = forecast->resolved - horizon->scored;
    horizon->dropped = forecast->dropped;
    horizon->shift = forecast->shift;
    horizon->enough = horizon->scored >= EVALUATION_LEAST;
    horizon->silent = (double)silent / (double)MAX(horizon->scored, 1);
    divide(&horizon->kith, (double)MAX(horizon->scored, 1));
    divide(&horizon->base, (double)MAX(horizon->scored, 1));
    divide(&horizon->recency, (double)MAX(horizon->scored, 1));
}

static bool
read_horizon(Ctx *ctx, EvaluationReportHorizon *horizon, GError **error)
{
    Forecast forecast;

    if (!store_forecast_get(ctx->db, ctx->space_id, horizon->horizon, EVALUATION_VERSION, &forecast,
                            error) ||
        !store_prediction_waiting(ctx->db, ctx->space_id, horizon->horizon, &horizon->waiting,
                                  error))
        return false;
    summarise(&forecast, horizon);
    return true;
}

static bool
read_hold_out(Ctx *ctx, EvaluationReport *report, GError **error)
{
    EvaluationState state;
    EvaluationDifference uplift;

    if (!store_evaluation_get(ctx->db, ctx->space_id, &state, error))
        return false;
    report->hold_out = state.hold_out;
    report->shown = state.shown;
    report->held = state.held;
    report->enough = state.shown.count > 0 && state.held.count > 0 &&
                     state.shown.count + state.held.count >= EVALUATION_LEAST;
    if (!report->enough)
        return true;
    uplift = evaluation_difference(state.shown, state.held);
    report->uplift = uplift.difference;
    report->uplift_low = uplift.low;
    report->uplift_high = uplift.high;
    return true;
}

bool
evaluation_report(Ctx *ctx, EvaluationReport *report_out, GError **error)
{
    EvaluationReport report = {0};

    for (guint i = 0; i < EVALUATION_HORIZONS; i++) {
        report.horizons[i].horizon = evaluation_horizons[i];
        if (!read_horizon(ctx, &report.horizons[i], error))
            return false;
    }
    if (!read_hold_out(ctx, &report, error))
        return false;
    *report_out = report;
    return true;
}
