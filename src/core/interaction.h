/* SPDX-License-Identifier: Apache-2.0
 * Interactions: being in touch. */
#pragma once

#include "core/kith.h"
#include "engine/heard.h"
#include "model/interaction.h"

/** Log one interaction with one or more people; resets their cadence. The template's person_id and
 * id are ignored; at more than a day in the future is INVALID. heard (Heard, of engine/heard.h;
 * NULL for nothing) is kept of the first person as entries of the ledgers, in the same change;
 * kept_out (may be NULL) then has their ids (gint64). */
bool interaction_log(Ctx *ctx, const gint64 *person_ids, gsize person_count,
                     const Interaction *template, const GPtrArray *heard, GArray **kept_out,
                     Receipt *receipt_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What a note on a talk says that should not be forgotten, to be confirmed and given to
 * interaction_log: GPtrArray of Heard. at is the time of the talk. */
GPtrArray *interaction_hear(Ctx *ctx, const char *note, gint64 at);

/** The interactions of a person, latest first, older than (before_at, before_id); pass G_MAXINT64
 * twice for the latest. more_out (may be NULL) tells whether older ones are left. interactions_out
 * owns Interaction. */
bool interaction_list(Ctx *ctx, gint64 person_id, gint64 before_at, gint64 before_id,
                      unsigned limit, GPtrArray **interactions_out, bool *more_out,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
