/* SPDX-License-Identifier: Apache-2.0
 * The nightly run of self-evaluation. */
#include "core/evaluation.h"

#include <math.h>

#include "core/evaluation_night.h"
#include "engine/evaluation.h"
#include "engine/rhythm.h"
#include "store/evaluation.h"
#include "store/interaction.h"

const gint64 evaluation_horizons[EVALUATION_HORIZONS] = {14, 30, 90};

/** Who is foretold: engine.md §3. */
#define LEAST_TOUCH_DAYS 3
#define MOST_SILENCE_DAYS 365
#define LEAST_TIES 5

/** The user's messages of a month against other months are not counted for this. */
#define TREND_UNKNOWN 1.0

/** The baselines count once they could learn from so many outcomes. */
#define LEAST_LEARNED 30

bool
evaluation_told(Ctx *ctx, gint64 horizon, double *quiet, GError **error)
{
    Forecast forecast;

    if (!store_forecast_get(ctx->db, ctx->space_id, horizon, EVALUATION_VERSION, &forecast, error))
        return false;
    if (!isnan(*quiet))
        *quiet = rhythm_shifted(*quiet, forecast.shift);
    return true;
}

/* What happened until the day on which the run's day began, nothing of it left out. */
static bool
read_sums(Ctx *ctx, gint64 person_id, RhythmSums *sums_out, GError **error)
{
    g_autoptr(GArray) moments = NULL;
    RhythmSums sums = {0};

    if (!store_interaction_moments(ctx->db, ctx->space_id, person_id, &moments, error))
        return false;
    for (guint i = 0; i < moments->len; i++) {
        Day day = instant_day(g_array_index(moments, Moment, i).at, ctx->zone);

        if (day < ctx->today)
            (void)rhythm_append(&sums, day); /* days rise */
    }
    *sums_out = sums;
    return true;
}

static Prediction
foretell(const Ctx *ctx, const StoreEvaluationTie *tie, const RhythmSums *sums,
         const Forecast *forecast)
{
    double now = (double)ctx->today;
    double silence = rhythm_silence(sums, now);
    double quiet = rhythm_quiet(sums, now, (double)forecast->horizon, TREND_UNKNOWN);

    return (Prediction){
        .person_id = tie->person_id,
        .horizon = forecast->horizon,
        .version = forecast->version,
        .day = ctx->today,
        .has_due = tie->has_next,
        .due_day = tie->next_day,
        .silence = silence,
        .quiet = quiet,
        .told = rhythm_shifted(quiet, forecast->shift),
        .scored = forecast->resolved >= LEAST_LEARNED,
        .base = evaluation_base(forecast->silent, forecast->resolved),
        .recency = evaluation_recency(forecast->curve, silence),
    };
}

static bool
predict_tie(Ctx *ctx, const StoreEvaluationTie *tie, const Forecast *forecasts, GError **error)
{
    RhythmSums sums = {0};

    if (!read_sums(ctx, tie->person_id, &sums, error))
        return false;
    if (sums.touch_days < LEAST_TOUCH_DAYS || ctx->today - sums.last_day > MOST_SILENCE_DAYS)
        return true;
    for (guint i = 0; i < EVALUATION_HORIZONS; i++) {
        Prediction prediction = foretell(ctx, tie, &sums, &forecasts[i]);

        if (!store_prediction_add(ctx->db, ctx->space_id, &prediction, error))
            return false;
    }
    return true;
}

bool
evaluation_predict(Ctx *ctx, EvaluationState *state, const Forecast *forecasts, GError **error)
{
    g_autoptr(GArray) ties = NULL;
    gint64 since = day_start(ctx->today - MOST_SILENCE_DAYS, ctx->zone);
    gint64 live = 0;

    if (!store_evaluation_live_ties(ctx->db, ctx->space_id, LEAST_TOUCH_DAYS, since, LEAST_TIES,
                                    &live, error))
        return false;
    if (live < LEAST_TIES)
        return true;
    if (!store_evaluation_ties(ctx->db, ctx->space_id, state->after_person, EVALUATION_BATCH, &ties,
                               error))
        return false;
    for (guint i = 0; i < ties->len; i++) {
        const StoreEvaluationTie *tie = &g_array_index(ties, StoreEvaluationTie, i);

        if (!tie->still && tie->touch_days >= LEAST_TOUCH_DAYS && tie->last_at >= since &&
            tie->predictions < EVALUATION_HORIZONS && !predict_tie(ctx, tie, forecasts, error))
            return false;
    }
    state->after_person = ties->len < EVALUATION_BATCH
                              ? 0
                              : g_array_index(ties, StoreEvaluationTie, ties->len - 1).person_id;
    return true;
}

/* A night, all of it or nothing. */
static bool
run_night(Ctx *ctx, const GArray *suggested, GError **error)
{
    Forecast forecasts[EVALUATION_HORIZONS];
    EvaluationState state;
    g_autoptr(DbTx) tx = NULL;
    gint64 last_at = 0;
    bool claimed = false;
    Day known;

    if (!db_begin(ctx->db, DB_TX_WRITE, "evaluate", &tx, error) ||
        !store_evaluation_claim(ctx->db, ctx->space_id, ctx->today, &claimed, error))
        return false;
    if (!claimed) /* another program was faster */
        return true;
    if (!store_evaluation_get(ctx->db, ctx->space_id, &state, error) ||
        !store_evaluation_last_touch(ctx->db, ctx->space_id, ctx->now + 1, &last_at, error))
        return false;
    known = instant_day(last_at, ctx->zone);
    for (guint i = 0; i < EVALUATION_HORIZONS; i++) {
        if (!store_forecast_get(ctx->db, ctx->space_id, evaluation_horizons[i], EVALUATION_VERSION,
                                &forecasts[i], error) ||
            !evaluation_resolve(ctx, &forecasts[i], known, error))
            return false;
    }
    return evaluation_predict(ctx, &state, forecasts, error) &&
           evaluation_draw(ctx, &state, suggested, known, error) &&
           store_evaluation_put(ctx->db, ctx->space_id, &state, error) && db_commit(&tx, error);
}

bool
evaluation_run(Ctx *ctx, GError **error)
{
    g_autoptr(GArray) suggested = NULL;
    EvaluationState state;

    if (!store_evaluation_get(ctx->db, ctx->space_id, &state, error))
        return false;
    if (state.ran_day >= ctx->today)
        return true;
    if (state.hold_out && !evaluation_suggested(ctx, &suggested, error))
        return false;
    return run_night(ctx, suggested, error);
}
