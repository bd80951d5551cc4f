/* SPDX-License-Identifier: Apache-2.0
 * How the state of ties, cadences and answers to plan lines are kept. */
#pragma once

#include "model/tie.h"
#include "store/track.h"

/** Keep the state of a tie, its warmth as it was at the last touch. Derived: not tracked. */
bool store_tie_put(Db *db, gint64 space_id, gint64 person_id, const Tie *tie,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

bool store_tie_delete(Db *db, gint64 space_id, gint64 person_id,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The ties of a band that came due in a span of days. */
typedef struct {
    int number; /**< Tie.band */
    Day after;  /**< due later than this day… */
    Day until;  /**< …and on this day at the latest */
} StoreBand;

/** How many people are due on or before a day; of the bands that nobody asked for, those who came
 * due after the day dormant. */
bool store_tie_due_count(Db *db, gint64 space_id, Day day, Day dormant, gint64 *count_out,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** How many plan lines of a kind were answered since an instant. */
bool store_answer_count(Db *db, gint64 space_id, int kind, gint64 since, gint64 *count_out,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** An occasion of some month-day. Owned strings. */
typedef struct {
    gint64 person_id;
    gint64 occasion_id;
    char *kind;
    char *date;
    char *person_name;
    char *person_zone; /**< NULL when unknown */
} StoreOccasion;

void store_occasion_free(StoreOccasion *occasion);

/** The occasions of a month-day (month * 100 + day), people who died and the user left out. Appends
 * StoreOccasion. */
bool store_occasion_of_day(Db *db, gint64 space_id, gint64 month_day, GPtrArray *occasions,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What a cadence is set to: days, 0 for never, -1 for learned. found_out false when it is not set.
 */
bool store_cadence_find(Db *db, gint64 space_id, const char *scope, const char *key,
                        bool *found_out, gint64 *days_out, Day *set_day_out,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The shortest cadence that a person's tags set; "never" only where no tag says otherwise. */
bool store_cadence_of_tags(Db *db, gint64 space_id, gint64 person_id, bool *found_out,
                           gint64 *days_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** One cadence that is set. Owned strings. */
typedef struct {
    char *scope;
    char *key;
    gint64 days;
    Day set_day;
} StoreCadence;

void store_cadence_free(StoreCadence *cadence);

/** Every cadence that is set. Owns StoreCadence. */
bool store_cadence_list(Db *db, gint64 space_id, GPtrArray **cadences_out,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The first day on which an answered plan line may show again, and when it was answered (seconds
 * UTC); both 0 when it was not. */
bool store_answer_find(Db *db, gint64 space_id, gint64 person_id, gint64 item_id, Day *until_out,
                       gint64 *at_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What the state of a tie depends on besides the interactions. Owned string. found_out false: no
 * such person. */
typedef struct {
    Tier tier;
    bool quiet;      /**< the user, or somebody who died: never due */
    bool bounded;    /**< has a boundary */
    bool is_company; /**< a card that names a company alone */
    gint64 created_at;
    char *source; /**< where the person is from; NULL when unknown */
} StorePersonState;

void store_person_state_clear(StorePersonState *state);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(StorePersonState, store_person_state_clear)

bool store_person_state(Db *db, gint64 space_id, gint64 person_id, bool *found_out,
                        StorePersonState *state_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;
