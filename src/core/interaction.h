/* SPDX-License-Identifier: Apache-2.0
 * Interactions: being in touch. */
#pragma once

#include "core/kith.h"
#include "model/interaction.h"

/** Log one interaction with one or more people; resets their cadence. The template's person_id and
 * id are ignored; at more than a day in the future is INVALID. */
bool interaction_log(Ctx *ctx, const gint64 *person_ids, gsize person_count,
                     const Interaction *template, Receipt *receipt_out,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The interactions of a person, latest first, older than (before_at, before_id); pass G_MAXINT64
 * twice for the latest. more_out (may be NULL) tells whether older ones are left. interactions_out
 * owns Interaction. */
bool interaction_list(Ctx *ctx, gint64 person_id, gint64 before_at, gint64 before_id,
                      unsigned limit, GPtrArray **interactions_out, bool *more_out,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
