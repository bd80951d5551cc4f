/* SPDX-License-Identifier: Apache-2.0
 * The fields of promises. */
#include "model/promise.h"

#include <stddef.h>

const char *const promise_states[] = {
    [PROMISE_OPEN] = "open",
    [PROMISE_RENEGOTIATED] = "renegotiated",
    [PROMISE_KEPT] = "kept",
    [PROMISE_KEPT_LATE] = "kept-late",
    [PROMISE_RELEASED] = "released",
    [PROMISE_BROKEN] = "broken",
    NULL,
};

static const Field fields[] = {
    LEDGER_FIELD(Promise, what, FIELD_TEXT, .searched = true),
    LEDGER_FIELD(Promise, theirs, FIELD_BOOL),
    LEDGER_FIELD(Promise, place, FIELD_TEXT, .searched = true),
    LEDGER_FIELD(Promise, importance, FIELD_INT),
    LEDGER_FIELD(Promise, due, FIELD_DAY),
    LEDGER_FIELD(Promise, soon, FIELD_BOOL),
    LEDGER_FIELD(Promise, state, FIELD_WORD, .words = promise_states),
    LEDGER_FIELD(Promise, dates, FIELD_TEXT),
    LEDGER_FIELD(Promise, minutes, FIELD_INT),
    LEDGER_FIELD(Promise, slip, FIELD_ID),
};

const Ledger promise_ledger = {
    .noun = "promise",
    .plural = "promises",
    .size = sizeof(Promise),
    .fields = fields,
    .field_count = G_N_ELEMENTS(fields),
};
