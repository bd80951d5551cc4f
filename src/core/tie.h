/* SPDX-License-Identifier: Apache-2.0
 * The state of a tie: made from its interactions, its cadence and what the user answered, by every
 * write that changes one of them. For core/ only. */
#pragma once

#include "core/kith.h"
#include "engine/agenda.h"
#include "model/tie.h"
#include "store/track.h"

/** Make and keep the state of one person's tie; removes it where the person is gone. Inside a write
 * transaction. */
bool tie_refresh(Ctx *ctx, gint64 person_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Warmth at a time, of a tie whose warmth is that of its last touch. */
double tie_warmth_at(const Tie *tie, gint64 at);

/** Bands of ties by what a contact is worth, 0 for the most. Those of a cadence that the user set
 * come first; the other three are of long, some and little history. */
#define TIE_BANDS 9
#define TIE_BANDS_ASKED 6

/** Minutes that saying hello takes. */
#define TIE_MINUTES 5

/** Days after which a tie of a cadence that nobody set is no longer due by itself: it is dormant,
 * and asked about. With half a year of silence before it is due that makes two years. */
#define TIE_DORMANT_DAYS 548

/** Whether the user asked for the tie by a tier or a cadence, be it “auto”. */
bool tie_is_asked(const Tie *tie);

/** The tier, or where nobody gave one, the layer that a history of so many days in touch speaks
 * for. */
Tier tie_layer(Tier tier, gint64 touch_days);

/** A tie as the agenda sees it, with the warmth it has; boundaries are left to the gate. */
AgendaTie tie_agenda(const Tie *tie, Tier tier, gint64 minutes, gint64 now);

/** Identity of the plan line that asks to be in touch with a person, until the next touch. */
gint64 tie_item_id(gint64 person_id, const Tie *tie);

/** Days of a tier's built-in cadence: 7, 30, 90, 180, 365 (engine.md §1b); 0 for TIER_NONE. */
gint64 tie_tier_days(Tier tier);

/** Put or clear a cadence row of a scope ("person", "tag", "tier") inside a write; the ties it
 * moves are the caller's to refresh. */
bool tie_set_cadence(Ctx *ctx, Change *change, const char *scope, const char *key, gint64 person_id,
                     Cadence cadence, GError **error) G_GNUC_WARN_UNUSED_RESULT;
