/* SPDX-License-Identifier: Apache-2.0
 * The fields of boundaries. */
#include "model/boundary.h"

#include <stddef.h>

static const Field fields[] = {
    LEDGER_FIELD(Boundary, not_before, FIELD_DAY),
    LEDGER_FIELD(Boundary, at_most, FIELD_INT),
    LEDGER_FIELD(Boundary, max_days, FIELD_INT),
    LEDGER_FIELD(Boundary, quiet, FIELD_BOOL),
    LEDGER_FIELD(Boundary, quiet_from, FIELD_INT),
    LEDGER_FIELD(Boundary, quiet_to, FIELD_INT),
    LEDGER_FIELD(Boundary, zone, FIELD_TEXT),
    LEDGER_FIELD(Boundary, only_channels, FIELD_WORDS, .words = channel_names),
    LEDGER_FIELD(Boundary, never_channels, FIELD_WORDS, .words = channel_names),
    LEDGER_FIELD(Boundary, no_occasions, FIELD_BOOL),
    LEDGER_FIELD(Boundary, do_not_contact, FIELD_BOOL),
    LEDGER_FIELD(Boundary, paused_until, FIELD_DAY),
    LEDGER_FIELD(Boundary, note, FIELD_TEXT, .searched = true),
};

const Ledger boundary_ledger = {
    .noun = "boundary",
    .plural = "boundaries",
    .size = sizeof(Boundary),
    .fields = fields,
    .field_count = G_N_ELEMENTS(fields),
};
