/* SPDX-License-Identifier: Apache-2.0
 * The fields of favors. */
#include "model/favor.h"

#include <stddef.h>

static const Field fields[] = {
    LEDGER_FIELD(Favor, what, FIELD_TEXT, .searched = true),
    LEDGER_FIELD(Favor, given, FIELD_BOOL),
    LEDGER_FIELD(Favor, kind, FIELD_TEXT, .searched = true),
    LEDGER_FIELD(Favor, weight, FIELD_INT),
    LEDGER_FIELD(Favor, thanks, FIELD_ID),
};

const Ledger favor_ledger = {
    .noun = "favor",
    .plural = "favors",
    .size = sizeof(Favor),
    .fields = fields,
    .field_count = G_N_ELEMENTS(fields),
};
