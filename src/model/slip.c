/* SPDX-License-Identifier: Apache-2.0
 * The fields of slips. */
#include "model/slip.h"

#include <stddef.h>

const char *const slip_states[] = {
    [SLIP_OPEN] = "open",
    [SLIP_OWNED] = "owned",
    [SLIP_CLOSED] = "closed",
    NULL,
};

static const Field fields[] = {
    LEDGER_FIELD(Slip, what, FIELD_TEXT, .searched = true),
    LEDGER_FIELD(Slip, kind, FIELD_TEXT, .searched = true),
    LEDGER_FIELD(Slip, part, FIELD_TEXT, .searched = true),
    LEDGER_FIELD(Slip, effect, FIELD_TEXT, .searched = true),
    LEDGER_FIELD(Slip, repair, FIELD_TEXT, .searched = true),
    LEDGER_FIELD(Slip, prevention, FIELD_TEXT, .searched = true),
    LEDGER_FIELD(Slip, grave, FIELD_BOOL),
    LEDGER_FIELD(Slip, state, FIELD_WORD, .words = slip_states),
    LEDGER_FIELD(Slip, channel, FIELD_WORD, .words = channel_names),
    LEDGER_FIELD(Slip, owned_at, FIELD_INSTANT),
    LEDGER_FIELD(Slip, promise, FIELD_ID),
};

const Ledger slip_ledger = {
    .noun = "slip",
    .plural = "slips",
    .size = sizeof(Slip),
    .fields = fields,
    .field_count = G_N_ELEMENTS(fields),
};
