/* SPDX-License-Identifier: Apache-2.0
 * The fields of introductions. */
#include "model/introduction.h"

#include <stddef.h>

const char *const introduction_states[] = {
    [INTRODUCTION_PROPOSED] = "proposed",   [INTRODUCTION_READY] = "ready",
    [INTRODUCTION_CONNECTED] = "connected", [INTRODUCTION_DECLINED] = "declined",
    [INTRODUCTION_DONE] = "done",           NULL,
};

const char *const introduction_answers[] = {
    [ANSWER_OPEN] = "open",
    [ANSWER_YES] = "yes",
    [ANSWER_NO] = "no",
    NULL,
};

static const Field fields[] = {
    LEDGER_FIELD(Introduction, other, FIELD_PERSON),
    LEDGER_FIELD(Introduction, why, FIELD_TEXT, .searched = true),
    LEDGER_FIELD(Introduction, text, FIELD_TEXT),
    LEDGER_FIELD(Introduction, answer_a, FIELD_WORD, .words = introduction_answers),
    LEDGER_FIELD(Introduction, answer_b, FIELD_WORD, .words = introduction_answers),
    LEDGER_FIELD(Introduction, state, FIELD_WORD, .words = introduction_states),
    LEDGER_FIELD(Introduction, connected_at, FIELD_INSTANT),
    LEDGER_FIELD(Introduction, outcome, FIELD_TEXT, .searched = true),
};

const Ledger introduction_ledger = {
    .noun = "introduction",
    .plural = "introductions",
    .size = sizeof(Introduction),
    .fields = fields,
    .field_count = G_N_ELEMENTS(fields),
};
