/* SPDX-License-Identifier: Apache-2.0
 * The fields of thanks. */
#include "model/thanks.h"

#include <stddef.h>

const char *const thanks_states[] = {
    [THANKS_OWED] = "owed",
    [THANKS_SENT] = "sent",
    [THANKS_TOLD] = "told",
    NULL,
};

const char *const thanks_sources[] = {
    [THANKS_FROM_HAND] = "hand",
    [THANKS_FROM_FAVOR] = "favor",
    [THANKS_FROM_INTRODUCTION] = "introduction",
    [THANKS_FROM_RECOMMENDATION] = "recommendation",
    [THANKS_FROM_ENDORSEMENT] = "endorsement",
    [THANKS_FROM_MEETING] = "meeting",
    NULL,
};

static const Field fields[] = {
    LEDGER_FIELD(Thanks, what, FIELD_TEXT, .json = "for", .searched = true),
    LEDGER_FIELD(Thanks, because, FIELD_TEXT, .searched = true),
    LEDGER_FIELD(Thanks, effort, FIELD_TEXT, .searched = true),
    LEDGER_FIELD(Thanks, state, FIELD_WORD, .words = thanks_states),
    LEDGER_FIELD(Thanks, channel, FIELD_WORD, .words = channel_names),
    LEDGER_FIELD(Thanks, note, FIELD_TEXT, .searched = true),
    LEDGER_FIELD(Thanks, outcome, FIELD_TEXT, .searched = true),
    LEDGER_FIELD(Thanks, sent_at, FIELD_INSTANT),
    LEDGER_FIELD(Thanks, source, FIELD_WORD, .words = thanks_sources),
    LEDGER_FIELD(Thanks, origin, FIELD_ID),
};

const Ledger thanks_ledger = {
    .noun = "thanks",
    .plural = "thanks",
    .size = sizeof(Thanks),
    .fields = fields,
    .field_count = G_N_ELEMENTS(fields),
};
