/* SPDX-License-Identifier: Apache-2.0
 * What somebody does not want; one for a person, checked by everything that suggests or sends. */
#pragma once

#include "base/clock.h"
#include "model/interaction.h"
#include "model/ledger.h"

typedef struct {
    Entry entry;
    Day not_before;      /**< no contact before this day; 0 for none */
    gint64 at_most;      /**< contacts at most in a span; 0 for no limit */
    gint64 max_days;     /**< the span */
    bool quiet;          /**< has quiet hours */
    gint64 quiet_from;   /**< minute of the day, 0…1439, in their zone */
    gint64 quiet_to;     /**< minute of the day it ends; earlier than quiet_from crosses midnight */
    char *zone;          /**< their zone; NULL takes the person's */
    guint only_channels; /**< channels; empty for all */
    guint never_channels; /**< channels */
    bool no_occasions;
    bool do_not_contact;
    Day paused_until; /**< quiet until this day; 0 for none */
    char *note;
} Boundary;

extern const Ledger boundary_ledger;

/** The boundary that an entry is; NULL stays NULL. */
static inline Boundary *
boundary_of(Entry *entry)
{
    g_assert(entry == NULL || entry->kind == LEDGER_BOUNDARY);
    return (Boundary *)(void *)entry;
}
