/* SPDX-License-Identifier: Apache-2.0
 * What a history of being in touch amounts to, before anything is asked of the tie. For core/ only.
 */
#pragma once

#include "engine/rhythm.h"
#include "model/tie.h"

/** The rhythm of moments (an array of Moment in the order of time) by the days of a zone, and what
 * they say of a tie: when first and last, who wrote, who answered. Sets those members of tie_out.
 */
RhythmSums tie_history_read(const GArray *moments, const Zone *zone, Tie *tie_out);

/** Warmth right after the last of the moments, 0…1. */
double tie_history_warmth(const GArray *moments, double half_life_days);
