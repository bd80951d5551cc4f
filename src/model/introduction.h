/* SPDX-License-Identifier: Apache-2.0
 * Bringing two people together, who both said yes first. */
#pragma once

#include "model/ledger.h"

typedef enum {
    INTRODUCTION_PROPOSED,  /**< nobody was asked, or one answer is missing */
    INTRODUCTION_READY,     /**< both said yes */
    INTRODUCTION_CONNECTED, /**< they were brought together */
    INTRODUCTION_DECLINED,  /**< somebody said no; the other is never told */
    INTRODUCTION_DONE,      /**< it is known what came of it */
} IntroductionState;

typedef enum {
    ANSWER_OPEN,
    ANSWER_YES,
    ANSWER_NO,
} IntroductionAnswer;

typedef struct {
    Entry entry;
    gint64 other; /**< b; a is the entry's person */
    char *why;
    char *text; /**< what can be forwarded to either */
    IntroductionAnswer answer_a;
    IntroductionAnswer answer_b;
    IntroductionState state;
    gint64 connected_at;
    char *outcome;
} Introduction;

/** The words of IntroductionState, in order. */
extern const char *const introduction_states[];

/** The words of IntroductionAnswer, in order. */
extern const char *const introduction_answers[];

extern const Ledger introduction_ledger;

/** The introduction that an entry is; NULL stays NULL. */
static inline Introduction *
introduction_of(Entry *entry)
{
    g_assert(entry == NULL || entry->kind == LEDGER_INTRODUCTION);
    return (Introduction *)(void *)entry;
}
