/* SPDX-License-Identifier: Apache-2.0
 * A favor done, one way or the other. */
#pragma once

#include "model/ledger.h"

typedef struct {
    Entry entry;
    char *what;
    bool given;    /**< mine to them; else theirs to me */
    char *kind;    /**< its kind: advice, referral, time … */
    gint64 weight; /**< 1…5 */
    gint64 thanks; /**< the thanks it owes */
} Favor;

extern const Ledger favor_ledger;

/** The favor that an entry is; NULL stays NULL. */
static inline Favor *
favor_of(Entry *entry)
{
    g_assert(entry == NULL || entry->kind == LEDGER_FAVOR);
    return (Favor *)(void *)entry;
}
