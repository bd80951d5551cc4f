/* SPDX-License-Identifier: Apache-2.0
 * How is kept what the engine foretold. */
#include "store/evaluation.h"

#include "store/queries.h"

bool
store_evaluation_get(Db *db, gint64 space_id, EvaluationState *state_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    bool found = false;

    if (!db_select(db, &q_evaluation_get, DB_ARGS(DB_INT(space_id)), &rows, error) ||
        !db_next(rows, &found, error))
        return false;
    *state_out = (EvaluationState){0};
    if (!found)
        return true;
    *state_out = (EvaluationState){
        .ran_day = row_int(rows, "ran_day"),
        .after_person = row_int(rows, "after_person"),
        .hold_out = row_int(rows, "hold_out") != 0,
        .shown = {.hits = row_int(rows, "shown_met"), .count = row_int(rows, "shown")},
        .held = {.hits = row_int(rows, "held_met"), .count = row_int(rows, "held")},
    };
    return true;
}

bool
store_evaluation_claim(Db *db, gint64 space_id, Day day, bool *claimed_out, GError **error)
{
    gint64 changed = 0;

    if (!db_run(db, &q_evaluation_claim, DB_ARGS(DB_INT(space_id), DB_INT(day)), &changed, error))
        return false;
    *claimed_out = changed > 0;
    return true;
}

bool
store_evaluation_put(Db *db, gint64 space_id, const EvaluationState *state, GError **error)
{
    return db_run(db, &q_evaluation_put,
                  DB_ARGS(DB_INT(space_id), DB_INT(state->after_person), DB_INT(state->shown.count),
                          DB_INT(state->shown.hits), DB_INT(state->held.count),
                          DB_INT(state->held.hits)),
                  NULL, error);
}

bool
store_evaluation_set_hold_out(Db *db, gint64 space_id, bool on, GError **error)
{
    return db_run(db, &q_evaluation_set_hold_out, DB_ARGS(DB_INT(space_id), DB_INT(on)), NULL,
                  error);
}

/* The only row of a select, one whole number; 0 without a row. */
static bool
select_number(Db *db, const Query *query, const DbArg *args, gsize arg_count, const char *column,
              gint64 *number_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    bool found = false;

    if (!db_select(db, query, args, arg_count, &rows, error) || !db_next(rows, &found, error))
        return false;
    *number_out = found ? row_int(rows, column) : 0;
    return true;
}

bool
store_evaluation_last_touch(Db *db, gint64 space_id, gint64 before, gint64 *at_out, GError **error)
{
    return select_number(db, &q_evaluation_last_touch, DB_ARGS(DB_INT(space_id), DB_INT(before)),
                         "last_at", at_out, error);
}

bool
store_evaluation_live_ties(Db *db, gint64 space_id, gint64 touch_days, gint64 since, gint64 limit,
                           gint64 *ties_out, GError **error)
{
    return select_number(
        db, &q_evaluation_live_ties,
        DB_ARGS(DB_INT(space_id), DB_INT(touch_days), DB_INT(since), DB_INT(limit)), "ties",
        ties_out, error);
}

static void
read_tie(DbRows *rows, gpointer item)
{
    *(StoreEvaluationTie *)item = (StoreEvaluationTie){
        .person_id = row_int(rows, "person_id"),
        .touch_days = row_int(rows, "touch_days"),
        .last_at = row_int(rows, "last_at"),
        .has_next = !row_is_null(rows, "next_day"),
        .next_day = row_is_null(rows, "next_day") ? 0 : row_int(rows, "next_day"),
        .still = row_int(rows, "self") != 0 || row_int(rows, "deceased") != 0,
        .predictions = row_int(rows, "predictions"),
    };
}

/* The rows of a select as an array of items of a size. */
static bool
select_items(Db *db, const Query *query, const DbArg *args, gsize arg_count, guint item_size,
             void (*read)(DbRows *rows, gpointer item), GArray **items_out, GError **error)
{
    g_autoptr(GArray) items = g_array_new(FALSE, TRUE, item_size);
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, query, args, arg_count, &rows, error) || !db_next(rows, &more, error))
        return false;
    while (more) {
        g_array_set_size(items, items->len + 1);
        read(rows, items->data + (gsize)(items->len - 1) * item_size);
        if (!db_next(rows, &more, error))
            return false;
    }
    *items_out = g_steal_pointer(&items);
    return true;
}

bool
store_evaluation_ties(Db *db, gint64 space_id, gint64 after_person, gint64 limit, GArray **ties_out,
                      GError **error)
{
    return select_items(db, &q_evaluation_ties,
                        DB_ARGS(DB_INT(space_id), DB_INT(after_person), DB_INT(limit)),
                        sizeof(StoreEvaluationTie), read_tie, ties_out, error);
}

bool
store_evaluation_facts(Db *db, gint64 space_id, gint64 person_id, gint64 from, gint64 to,
                       gint64 due, int except_kind, StoreEvaluationFacts *facts_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    bool found = false;

    if (!db_select(db, &q_evaluation_facts,
                   DB_ARGS(DB_INT(space_id), DB_INT(person_id), DB_INT(from), DB_INT(to),
                           DB_INT(due), DB_INT(except_kind)),
                   &rows, error) ||
        !db_next(rows, &found, error))
        return false;
    *facts_out = (StoreEvaluationFacts){0};
    if (!found)
        return true;
    *facts_out = (StoreEvaluationFacts){
        .is_there = row_int(rows, "people") > 0,
        .contacts = row_int(rows, "contacts"),
        .replies = row_int(rows, "replies"),
        .asked = row_int(rows, "asked"),
        .done = row_int(rows, "done"),
    };
    return true;
}

static void
read_unit(DbRows *rows, gpointer item)
{
    *(HoldOutUnit *)item = (HoldOutUnit){
        .person_id = row_int(rows, "person_id"),
        .day = row_int(rows, "day"),
        .held = row_int(rows, "held") != 0,
    };
}

bool
store_hold_out_add(Db *db, gint64 space_id, const HoldOutUnit *unit, GError **error)
{
    return db_run(
        db, &q_hold_out_add,
        DB_ARGS(DB_INT(space_id), DB_INT(unit->person_id), DB_INT(unit->day), DB_INT(unit->held)),
        NULL, error);
}

bool
store_hold_out_ended(Db *db, gint64 space_id, Day day, GArray **units_out, GError **error)
{
    return select_items(db, &q_hold_out_ended, DB_ARGS(DB_INT(space_id), DB_INT(day)),
                        sizeof(HoldOutUnit), read_unit, units_out, error);
}

bool
store_hold_out_withheld(Db *db, gint64 space_id, gint64 person_id, Day after, Day until,
                        bool *withheld_out, GError **error)
{
    gint64 units = 0;

    if (!select_number(db, &q_hold_out_withheld,
                       DB_ARGS(DB_INT(space_id), DB_INT(person_id), DB_INT(until), DB_INT(after)),
                       "units", &units, error))
        return false;
    *withheld_out = units > 0;
    return true;
}

bool
store_hold_out_delete(Db *db, gint64 space_id, gint64 person_id, GError **error)
{
    return db_run(db, &q_hold_out_delete, DB_ARGS(DB_INT(space_id), DB_INT(person_id)), NULL,
                  error);
}

bool
store_hold_out_clear(Db *db, gint64 space_id, GError **error)
{
    return db_run(db, &q_hold_out_clear, DB_ARGS(DB_INT(space_id)), NULL, error);
}

static void
read_prediction(DbRows *rows, gpointer item)
{
    bool scored = !row_is_null(rows, "base") && !row_is_null(rows, "recency");
    bool has_due = !row_is_null(rows, "due_day");

    *(Prediction *)item = (Prediction){
        .person_id = row_int(rows, "person_id"),
        .version = row_int(rows, "version"),
        .day = row_int(rows, "day"),
        .has_due = has_due,
        .due_day = has_due ? row_int(rows, "due_day") : 0,
        .silence = row_real(rows, "silence"),
        .quiet = row_real(rows, "quiet"),
        .told = row_real(rows, "told"),
        .scored = scored,
        .base = scored ? row_real(rows, "base") : 0,
        .recency = scored ? row_real(rows, "recency") : 0,
    };
}

bool
store_prediction_add(Db *db, gint64 space_id, const Prediction *prediction, GError **error)
{
    const Prediction *p = prediction;

    return db_run(
        db, &q_prediction_add,
        DB_ARGS(DB_INT(space_id), DB_INT(p->person_id), DB_INT(p->horizon), DB_INT(p->version),
                DB_INT(p->day), p->has_due ? DB_INT(p->due_day) : DB_NULL(), DB_REAL(p->silence),
                DB_REAL(p->quiet), DB_REAL(p->told), p->scored ? DB_REAL(p->base) : DB_NULL(),
                p->scored ? DB_REAL(p->recency) : DB_NULL()),
        NULL, error);
}

bool
store_prediction_ended(Db *db, gint64 space_id, gint64 horizon, Day day, gint64 limit,
                       GArray **predictions_out, GError **error)
{
    if (!select_items(db, &q_prediction_ended,
                      DB_ARGS(DB_INT(space_id), DB_INT(horizon), DB_INT(day), DB_INT(limit)),
                      sizeof(Prediction), read_prediction, predictions_out, error))
        return false;
    for (guint i = 0; i < (*predictions_out)->len; i++)
        g_array_index(*predictions_out, Prediction, i).horizon = horizon;
    return true;
}

bool
store_prediction_delete(Db *db, gint64 space_id, gint64 person_id, gint64 horizon, GError **error)
{
    return db_run(db, &q_prediction_delete,
                  DB_ARGS(DB_INT(space_id), DB_INT(person_id), DB_INT(horizon)), NULL, error);
}

bool
store_prediction_waiting(Db *db, gint64 space_id, gint64 horizon, gint64 *waiting_out,
                         GError **error)
{
    return select_number(db, &q_prediction_waiting, DB_ARGS(DB_INT(space_id), DB_INT(horizon)),
                         "waiting", waiting_out, error);
}

static void
read_outcome(DbRows *rows, gpointer item)
{
    *(EvaluationOutcome *)item = (EvaluationOutcome){
        .silence = row_real(rows, "silence"),
        .quiet = row_real(rows, "quiet"),
        .silent = row_int(rows, "silent") != 0,
    };
}

bool
store_outcome_put(Db *db, gint64 space_id, const Forecast *forecast, gint64 slot,
                  const EvaluationOutcome *outcome, GError **error)
{
    return db_run(db, &q_prediction_outcome_put,
                  DB_ARGS(DB_INT(space_id), DB_INT(forecast->horizon), DB_INT(forecast->version),
                          DB_INT(slot), DB_REAL(outcome->silence), DB_REAL(outcome->quiet),
                          DB_INT(outcome->silent)),
                  NULL, error);
}

bool
store_outcome_list(Db *db, gint64 space_id, const Forecast *forecast, GArray **outcomes_out,
                   GError **error)
{
    return select_items(
        db, &q_prediction_outcomes,
        DB_ARGS(DB_INT(space_id), DB_INT(forecast->horizon), DB_INT(forecast->version)),
        sizeof(EvaluationOutcome), read_outcome, outcomes_out, error);
}

static bool
read_bins(Db *db, gint64 space_id, Forecast *forecast, GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, &q_forecast_bins,
                   DB_ARGS(DB_INT(space_id), DB_INT(forecast->horizon), DB_INT(forecast->version)),
                   &rows, error) ||
        !db_next(rows, &more, error))
        return false;
    while (more) {
        gint64 bin = row_int(rows, "bin");

        if (bin >= 0 && bin < EVALUATION_BINS)
            forecast->bins[bin] = (ForecastBin){
                .scored = row_int(rows, "scored"),
                .silent = row_int(rows, "silent"),
                .told = row_real(rows, "told"),
                .kith = {row_real(rows, "brier"), row_real(rows, "log_loss")},
                .base = {row_real(rows, "base_brier"), row_real(rows, "base_log_loss")},
                .recency = {row_real(rows, "recency_brier"), row_real(rows, "recency_log_loss")},
            };
        if (!db_next(rows, &more, error))
            return false;
    }
    return true;
}

bool
store_forecast_get(Db *db, gint64 space_id, gint64 horizon, gint64 version, Forecast *forecast_out,
                   GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    bool found = false;

    *forecast_out = (Forecast){.horizon = horizon, .version = version};
    if (!db_select(db, &q_forecast_get, DB_ARGS(DB_INT(space_id), DB_INT(horizon), DB_INT(version)),
                   &rows, error) ||
        !db_next(rows, &found, error))
        return false;
    if (!found)
        return true;
    forecast_out->resolved = row_int(rows, "resolved");
    forecast_out->silent = row_int(rows, "silent");
    forecast_out->dropped = row_int(rows, "dropped");
    forecast_out->shift = row_real(rows, "shift");
    forecast_out->curve.start = row_real(rows, "recency_start");
    forecast_out->curve.slope = row_real(rows, "recency_slope");
    return read_bins(db, space_id, forecast_out, error);
}

static bool
put_bin(Db *db, gint64 space_id, const Forecast *forecast, int bin, GError **error)
{
    const ForecastBin *sums = &forecast->bins[bin];

    return db_run(db, &q_forecast_bin_put,
                  DB_ARGS(DB_INT(space_id), DB_INT(forecast->horizon), DB_INT(forecast->version),
                          DB_INT(bin), DB_INT(sums->scored), DB_INT(sums->silent),
                          DB_REAL(sums->told), DB_REAL(sums->kith.brier),
                          DB_REAL(sums->kith.log_loss), DB_REAL(sums->base.brier),
                          DB_REAL(sums->base.log_loss), DB_REAL(sums->recency.brier),
                          DB_REAL(sums->recency.log_loss)),
                  NULL, error);
}

bool
store_forecast_put(Db *db, gint64 space_id, const Forecast *forecast, GError **error)
{
    const Forecast *f = forecast;

    if (!db_run(db, &q_forecast_put,
                DB_ARGS(DB_INT(space_id), DB_INT(f->horizon), DB_INT(f->version),
                        DB_INT(f->resolved), DB_INT(f->silent), DB_INT(f->dropped),
                        DB_REAL(f->shift), DB_REAL(f->curve.start), DB_REAL(f->curve.slope)),
                NULL, error))
        return false;
    for (int bin = 0; bin < EVALUATION_BINS; bin++) {
        if (!put_bin(db, space_id, f, bin, error))
            return false;
    }
    return true;
}
