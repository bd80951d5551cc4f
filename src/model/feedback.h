/* SPDX-License-Identifier: Apache-2.0
 * Feedback: received, held, decided, acted on and reported back; or given. */
#pragma once

#include "model/ledger.h"

typedef enum {
    FEEDBACK_HELD, /**< not answered yet, on purpose */
    FEEDBACK_DECIDED,
    FEEDBACK_ACTED,
    FEEDBACK_REPORTED, /**< the giver knows what came of it */
    FEEDBACK_GIVEN,    /**< mine to them */
} FeedbackState;

typedef enum {
    DECISION_NONE,
    DECISION_ADOPT,
    DECISION_PARTLY,
    DECISION_DECLINE,
} FeedbackDecision;

typedef struct {
    Entry entry;
    char *text; /**< the words */
    bool given;
    FeedbackState state;
    FeedbackDecision decision;
    char *why;         /**< the reason of the decision */
    char *act;         /**< what was done */
    gint64 hold_until; /**< no answer before */
    gint64 decided_at;
    gint64 acted_at;
    gint64 reported_at;
} Feedback;

/** The words of FeedbackState, in order. */
extern const char *const feedback_states[];

/** The words of FeedbackDecision, in order. */
extern const char *const feedback_decisions[];

extern const Ledger feedback_ledger;

/** The feedback that an entry is; NULL stays NULL. */
static inline Feedback *
feedback_of(Entry *entry)
{
    g_assert(entry == NULL || entry->kind == LEDGER_FEEDBACK);
    return (Feedback *)(void *)entry;
}
