/* SPDX-License-Identifier: Apache-2.0
 * The state of a tie: made from its interactions, its cadence and what the user answered, by every
 * write that changes one of them. For core/ only. */
#pragma once

#include "core/kith.h"
#include "model/tie.h"
#include "store/track.h"

/** Make and keep the state of one person's tie; removes it where the person is gone. Inside a write
 * transaction. */
bool tie_refresh(Ctx *ctx, gint64 person_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Warmth at a time, from what it was at the last touch. */
double tie_warmth_at(double warmth, gint64 last_at, double half_life_days, gint64 now);

/** Identity of the plan line that asks to be in touch with a person, until the next touch. */
gint64 tie_item_id(gint64 person_id, const Tie *tie);

/** Days of a tier's built-in cadence: 7, 30, 90, 180, 365 (engine.md §1b); 0 for TIER_NONE. */
gint64 tie_tier_days(Tier tier);

/** Put or clear a cadence row of a scope ("person", "tag", "tier") inside a write; the ties it
 * moves are the caller's to refresh. */
bool tie_set_cadence(Ctx *ctx, Change *change, const char *scope, const char *key, gint64 person_id,
                     Cadence cadence, GError **error) G_GNUC_WARN_UNUSED_RESULT;
