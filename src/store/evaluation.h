/* SPDX-License-Identifier: Apache-2.0
 * How predictions, their outcomes and the hold-out are kept. Derived: not tracked. Instants are
 * seconds UTC, days are local. */
#pragma once

#include "model/evaluation.h"
#include "store/db.h"

/** Where the nightly run stands; all 0 before the first. */
bool store_evaluation_get(Db *db, gint64 space_id, EvaluationState *state_out,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Begin the run of a day inside a write transaction: claimed_out is false when it was done, and
 * who claims keeps other runs waiting until the transaction ends. */
bool store_evaluation_claim(Db *db, gint64 space_id, Day day, bool *claimed_out,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Keep all of a claimed state but its day and the consent. */
bool store_evaluation_put(Db *db, gint64 space_id, const EvaluationState *state,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Keep whether the user agrees to the hold-out. */
bool store_evaluation_set_hold_out(Db *db, gint64 space_id, bool on,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The last contact with anybody before an instant; 0 for none. */
bool store_evaluation_last_touch(Db *db, gint64 space_id, gint64 before, gint64 *at_out,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** How many ties have touch_days days in touch or more, the last of them since an instant; counted
 * to limit. */
bool store_evaluation_live_ties(Db *db, gint64 space_id, gint64 touch_days, gint64 since,
                                gint64 limit, gint64 *ties_out,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A tie as a prediction needs it. */
typedef struct {
    gint64 person_id;
    gint64 touch_days;
    gint64 last_at;
    bool has_next;
    Day next_day;
    bool still;         /**< the user, or somebody who died */
    gint64 predictions; /**< that wait */
} StoreEvaluationTie;

/** The next ties after a person, at most limit. Array of StoreEvaluationTie. */
bool store_evaluation_ties(Db *db, gint64 space_id, gint64 after_person, gint64 limit,
                           GArray **ties_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Keep a prediction, unless one of this tie and horizon waits. */
bool store_prediction_add(Db *db, gint64 space_id, const Prediction *prediction,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The waiting predictions of a horizon made on or before a day, the oldest first, at most limit.
 * Array of Prediction. */
bool store_prediction_ended(Db *db, gint64 space_id, gint64 horizon, Day day, gint64 limit,
                            GArray **predictions_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

bool store_prediction_delete(Db *db, gint64 space_id, gint64 person_id, gint64 horizon,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** How many predictions of a horizon wait. */
bool store_prediction_waiting(Db *db, gint64 space_id, gint64 horizon, gint64 *waiting_out,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What happened between two people in [from, to). */
typedef struct {
    bool is_there;   /**< the person still is in the book */
    gint64 contacts; /**< either way */
    gint64 replies;  /**< of those, not by the user alone */
    gint64 asked;    /**< the user's own, at or after due */
    gint64 done;     /**< plan lines answered with done, except those of a kind */
} StoreEvaluationFacts;

bool store_evaluation_facts(Db *db, gint64 space_id, gint64 person_id, gint64 from, gint64 to,
                            gint64 due, int except_kind, StoreEvaluationFacts *facts_out,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Keep an outcome in its slot of the ring, in place of what was there. */
bool store_outcome_put(Db *db, gint64 space_id, const Forecast *forecast, gint64 slot,
                       const EvaluationOutcome *outcome, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The outcomes kept of a forecast's horizon. Array of EvaluationOutcome. */
bool store_outcome_list(Db *db, gint64 space_id, const Forecast *forecast, GArray **outcomes_out,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What is known of a horizon; all 0 before the first. */
bool store_forecast_get(Db *db, gint64 space_id, gint64 horizon, gint64 version,
                        Forecast *forecast_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

bool store_forecast_put(Db *db, gint64 space_id, const Forecast *forecast,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Keep a unit, unless one of this person has not ended. */
bool store_hold_out_add(Db *db, gint64 space_id, const HoldOutUnit *unit,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The units drawn on or before a day. Array of HoldOutUnit. */
bool store_hold_out_ended(Db *db, gint64 space_id, Day day, GArray **units_out,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whether a suggestion about a person was withheld after one day and up to another. */
bool store_hold_out_withheld(Db *db, gint64 space_id, gint64 person_id, Day after, Day until,
                             bool *withheld_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

bool store_hold_out_delete(Db *db, gint64 space_id, gint64 person_id,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Forget all units that have not ended. */
bool store_hold_out_clear(Db *db, gint64 space_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
