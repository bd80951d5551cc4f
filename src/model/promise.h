/* SPDX-License-Identifier: Apache-2.0
 * What somebody said they would do: mine to them, or theirs to me. */
#pragma once

#include "base/clock.h"
#include "model/ledger.h"

typedef enum {
    PROMISE_OPEN,         /**< not due yet, or due and not done */
    PROMISE_RENEGOTIATED, /**< open still, with a day that was moved */
    PROMISE_KEPT,         /**< done on the day or before, or without a day */
    PROMISE_KEPT_LATE,    /**< done after the day */
    PROMISE_RELEASED,     /**< the one it was made to let it go */
    PROMISE_BROKEN,       /**< not done, and not going to be */
} PromiseState;

typedef struct {
    Entry entry;
    char *what;        /**< the exact words */
    bool theirs;       /**< they promised me */
    char *place;       /**< where it was made; NULL when not said */
    gint64 importance; /**< 1…3; 2 when not said */
    Day due;           /**< 0 for none */
    bool soon;         /**< no day, but “soon” */
    PromiseState state;
    char *dates;    /**< the days it was due before, ISO, blanks between; NULL for none */
    gint64 minutes; /**< what it takes; 0 when not said */
    gint64 slip;    /**< the slip whose repair this is */
} Promise;

/** The words of PromiseState, in order. */
extern const char *const promise_states[];

extern const Ledger promise_ledger;

/** The promise that an entry is; NULL stays NULL. */
static inline Promise *
promise_of(Entry *entry)
{
    g_assert(entry == NULL || entry->kind == LEDGER_PROMISE);
    return (Promise *)(void *)entry;
}
