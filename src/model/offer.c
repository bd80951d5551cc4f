/* SPDX-License-Identifier: Apache-2.0
 * The fields of offers. */
#include "model/offer.h"

#include <stddef.h>

const char *const offer_states[] = {
    [OFFER_OPEN] = "open",
    [OFFER_CLOSED] = "closed",
    NULL,
};

static const Field fields[] = {
    LEDGER_FIELD(Offer, what, FIELD_TEXT, .searched = true),
    LEDGER_FIELD(Offer, until, FIELD_DAY),
    LEDGER_FIELD(Offer, state, FIELD_WORD, .words = offer_states),
};

const Ledger offer_ledger = {
    .noun = "offer",
    .plural = "offers",
    .size = sizeof(Offer),
    .fields = fields,
    .field_count = G_N_ELEMENTS(fields),
};
