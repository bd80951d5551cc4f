/* SPDX-License-Identifier: Apache-2.0
 * What somebody, or the user, can help with. */
#pragma once

#include "base/clock.h"
#include "model/ledger.h"

typedef enum {
    OFFER_OPEN,
    OFFER_CLOSED,
} OfferState;

typedef struct {
    Entry entry;
    char *what;
    Day until; /**< the last day on which it stands; 0 for no end */
    OfferState state;
} Offer;

/** The words of OfferState, in order. */
extern const char *const offer_states[];

extern const Ledger offer_ledger;

/** The offer that an entry is; NULL stays NULL. */
static inline Offer *
offer_of(Entry *entry)
{
    g_assert(entry == NULL || entry->kind == LEDGER_OFFER);
    return (Offer *)(void *)entry;
}
