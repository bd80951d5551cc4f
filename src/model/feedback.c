/* SPDX-License-Identifier: Apache-2.0
 * The fields of feedback. */
#include "model/feedback.h"

#include <stddef.h>

const char *const feedback_states[] = {
    [FEEDBACK_HELD] = "held",         [FEEDBACK_DECIDED] = "decided", [FEEDBACK_ACTED] = "acted",
    [FEEDBACK_REPORTED] = "reported", [FEEDBACK_GIVEN] = "given",     NULL,
};

const char *const feedback_decisions[] = {
    [DECISION_NONE] = "none",
    [DECISION_ADOPT] = "adopt",
    [DECISION_PARTLY] = "partly",
    [DECISION_DECLINE] = "decline",
    NULL,
};

static const Field fields[] = {
    LEDGER_FIELD(Feedback, text, FIELD_TEXT, .searched = true),
    LEDGER_FIELD(Feedback, given, FIELD_BOOL),
    LEDGER_FIELD(Feedback, state, FIELD_WORD, .words = feedback_states),
    LEDGER_FIELD(Feedback, decision, FIELD_WORD, .words = feedback_decisions),
    LEDGER_FIELD(Feedback, why, FIELD_TEXT, .searched = true),
    LEDGER_FIELD(Feedback, act, FIELD_TEXT, .searched = true),
    LEDGER_FIELD(Feedback, hold_until, FIELD_INSTANT),
    LEDGER_FIELD(Feedback, decided_at, FIELD_INSTANT),
    LEDGER_FIELD(Feedback, acted_at, FIELD_INSTANT),
    LEDGER_FIELD(Feedback, reported_at, FIELD_INSTANT),
};

const Ledger feedback_ledger = {
    .noun = "feedback",
    .plural = "feedback",
    .size = sizeof(Feedback),
    .fields = fields,
    .field_count = G_N_ELEMENTS(fields),
};
