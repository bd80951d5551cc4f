/* SPDX-License-Identifier: Apache-2.0
 * Why somebody is not contacted now, as a sentence. For core/ only. */
#pragma once

#include "core/kith.h"
#include "engine/boundary.h"

/** What a sentence is about. Borrowed. */
typedef struct {
    const char *name;         /**< the person's */
    const Boundary *boundary; /**< NULL where there is none */
    const BoundaryFacts *facts;
    gint64 last_out_at; /**< seconds UTC */
    guint channels;     /**< asked for, as a set */
    gint64 at;          /**< instant that was asked about */
    gint64 until;       /**< instant at which the hold ends */
} BoundaryMatter;

/** The sentence of a hold (not HOLD_NONE). The caller frees. */
char *boundary_reason(const Ctx *ctx, const BoundaryMatter *matter, BoundaryHold hold);

/** "call, video or letter", of a set that is not empty. The caller frees. */
char *boundary_channel_words(guint channels);
