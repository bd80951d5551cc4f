/* SPDX-License-Identifier: Apache-2.0
 * Something that went wrong through me, owned up to and repaired. */
#pragma once

#include "model/interaction.h"
#include "model/ledger.h"

typedef enum {
    SLIP_OPEN,   /**< not said to them yet */
    SLIP_OWNED,  /**< acknowledged to them */
    SLIP_CLOSED, /**< repaired, or let be */
} SlipState;

typedef struct {
    Entry entry;
    char *what;       /**< what happened */
    char *kind;       /**< what sort of slip it is, so that the second of a sort is known */
    char *part;       /**< my part in it */
    char *effect;     /**< what it did to them */
    char *repair;     /**< how it is made good */
    char *prevention; /**< how it will not happen again */
    bool grave;       /**< a matter for a call or a visit */
    SlipState state;
    Channel channel; /**< how it was acknowledged */
    gint64 owned_at;
    gint64 promise; /**< the promise that the repair became */
} Slip;

/** The words of SlipState, in order. */
extern const char *const slip_states[];

extern const Ledger slip_ledger;

/** The slip that an entry is; NULL stays NULL. */
static inline Slip *
slip_of(Entry *entry)
{
    g_assert(entry == NULL || entry->kind == LEDGER_SLIP);
    return (Slip *)(void *)entry;
}
