/* SPDX-License-Identifier: Apache-2.0
 * What somebody needs: a challenge they posted, too much on their plate, a job, a hire. */
#pragma once

#include "base/clock.h"
#include "model/ledger.h"

typedef enum {
    NEED_OTHER,
    NEED_OVERWHELMED,
    NEED_CHALLENGE,
    NEED_LOOKING_FOR,
    NEED_HIRING,
    NEED_JOB_HUNTING,
} NeedKind;

typedef enum {
    NEED_STATE_OPEN,
    NEED_STATE_CLOSED, /**< met, or gone */
} NeedState;

typedef struct {
    Entry entry;
    char *what;
    NeedKind kind;
    char *source; /**< where it was heard */
    Day until;    /**< the last day on which it is current; 0 for no end */
    NeedState state;
} Need;

/** The words of NeedKind, in order. */
extern const char *const need_kinds[];

/** The words of NeedState, in order. */
extern const char *const need_states[];

extern const Ledger need_ledger;

/** The need that an entry is; NULL stays NULL. */
static inline Need *
need_of(Entry *entry)
{
    g_assert(entry == NULL || entry->kind == LEDGER_NEED);
    return (Need *)(void *)entry;
}
