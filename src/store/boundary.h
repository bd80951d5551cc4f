/* SPDX-License-Identifier: Apache-2.0
 * What a boundary's rules ask of the book besides the boundary itself. */
#pragma once

#include "store/db.h"

/** A person as the rules see them. Owned strings. */
typedef struct {
    char *name;
    char *zone; /**< IANA name; NULL when unknown */
    bool self;
    bool deceased;
    gint64 last_out_at;  /**< as in Tie */
    gint64 unanswered;   /**< as in Tie */
    gint64 cadence_days; /**< as in Tie */
    gint64 boundaries;   /**< how many rows there are */
} StoreBoundaryPerson;

void store_boundary_person_clear(StoreBoundaryPerson *person);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(StoreBoundaryPerson, store_boundary_person_clear)

/** found_out false: no such person. */
bool store_boundary_person(Db *db, gint64 space_id, gint64 person_id, bool *found_out,
                           StoreBoundaryPerson *person_out,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** When the user was the count-th time before an instant (and at it) last in touch of their own
 * accord, counted back from it: messages out and talks, not what came in. found_out false: not so
 * often. */
bool store_boundary_contact(Db *db, gint64 space_id, gint64 person_id, gint64 until, gint64 count,
                            bool *found_out, gint64 *at_out,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
