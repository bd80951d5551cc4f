/* SPDX-License-Identifier: Apache-2.0
 * How interactions are kept: clustered by person and time, so that a page reads one range. */
#pragma once

#include "model/interaction.h"
#include "store/track.h"

/** Add an interaction (all fields set). inserted_out is false when it was there already. Writes no
 * change entry: the caller logs one range for each person. */
bool store_interaction_add(Change *change, const Interaction *interaction, bool *inserted_out,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The interaction in the current row of a select of its columns. The caller frees. */
Interaction *store_interaction_read(DbRows *rows, gint64 person_id);

/** A page, latest first, before (before_at, before_id). Owns Interaction. */
bool store_interaction_page(Db *db, gint64 space_id, gint64 person_id, gint64 before_at,
                            gint64 before_id, gint64 limit, GPtrArray **interactions_out,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** One moment in touch: all that the state of a tie is made from. */
typedef struct {
    gint64 at;
    Direction direction;
} Moment;

/** Every moment of a person, earliest first. Array of Moment. */
bool store_interaction_moments(Db *db, gint64 space_id, gint64 person_id, GArray **moments_out,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The texts of a person's interactions. Owned strings. */
bool store_interaction_notes(Db *db, gint64 space_id, gint64 person_id, GPtrArray **notes_out,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
