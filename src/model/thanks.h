/* SPDX-License-Identifier: Apache-2.0
 * Thanks owed to somebody, sent, and what came of their help. */
#pragma once

#include "model/interaction.h"
#include "model/ledger.h"

typedef enum {
    THANKS_OWED, /**< not said yet */
    THANKS_SENT, /**< said */
    THANKS_TOLD, /**< said, and told what came of it */
} ThanksState;

typedef enum {
    THANKS_FROM_HAND, /**< noted by the user */
    THANKS_FROM_FAVOR,
    THANKS_FROM_INTRODUCTION,
    THANKS_FROM_RECOMMENDATION,
    THANKS_FROM_ENDORSEMENT,
    THANKS_FROM_MEETING,
} ThanksSource;

typedef struct {
    Entry entry;
    char *what;    /**< for what */
    char *because; /**< why it mattered */
    char *effort;  /**< what it cost them */
    ThanksState state;
    Channel channel; /**< how it was said */
    char *note;      /**< the personal words that were sent */
    char *outcome;   /**< what came of it */
    gint64 sent_at;
    ThanksSource source;
    gint64 origin; /**< the favor or introduction it is owed for */
} Thanks;

/** The words of ThanksState, in order. */
extern const char *const thanks_states[];

/** The words of ThanksSource, in order. */
extern const char *const thanks_sources[];

extern const Ledger thanks_ledger;

/** The thanks that an entry is; NULL stays NULL. */
static inline Thanks *
thanks_of(Entry *entry)
{
    g_assert(entry == NULL || entry->kind == LEDGER_THANKS);
    return (Thanks *)(void *)entry;
}
