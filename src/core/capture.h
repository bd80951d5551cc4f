/* SPDX-License-Identifier: Apache-2.0
 * Keeping what a note on a talk was heard to say (engine/heard.h): the promise, the thanks, the
 * need, as entries of the ledgers. For core/ only; surfaces go through interaction_log. */
#pragma once

#include "core/write.h"
#include "engine/heard.h"

/** Keep one thing heard of a person, inside a write; the talk was at made_at (seconds UTC). A due
 * day that has passed by now is left out: it is noted, not refused. id_out is the entry's. */
bool capture_keep(Ctx *ctx, Write *write, gint64 person_id, gint64 made_at, const Heard *heard,
                  gint64 *id_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;
