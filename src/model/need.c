/* SPDX-License-Identifier: Apache-2.0
 * The fields of needs. */
#include "model/need.h"

#include <stddef.h>

const char *const need_kinds[] = {
    [NEED_OTHER] = "other",
    [NEED_OVERWHELMED] = "overwhelmed",
    [NEED_CHALLENGE] = "challenge",
    [NEED_LOOKING_FOR] = "looking-for",
    [NEED_HIRING] = "hiring",
    [NEED_JOB_HUNTING] = "job-hunting",
    NULL,
};

const char *const need_states[] = {
    [NEED_STATE_OPEN] = "open",
    [NEED_STATE_CLOSED] = "closed",
    NULL,
};

static const Field fields[] = {
    LEDGER_FIELD(Need, what, FIELD_TEXT, .searched = true),
    LEDGER_FIELD(Need, kind, FIELD_WORD, .words = need_kinds),
    LEDGER_FIELD(Need, source, FIELD_TEXT, .searched = true),
    LEDGER_FIELD(Need, until, FIELD_DAY),
    LEDGER_FIELD(Need, state, FIELD_WORD, .words = need_states),
};

const Ledger need_ledger = {
    .noun = "need",
    .plural = "needs",
    .size = sizeof(Need),
    .fields = fields,
    .field_count = G_N_ELEMENTS(fields),
};
