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
    bool gone; /**< they left: a fact and no wish, told as that */
} Boundary;

extern const Ledger boundary_ledger;

/** Every channel, as a set: bit n is the channel n. */
#define CHANNELS_ALL ((1U << (CHANNEL_OTHER + 1)) - 1)

/** The channels that a boundary leaves. */
guint boundary_channels(const Boundary *boundary);

/** Read hours of the day, "22:00-08:00" (24:00 may end them), as minutes of the day. False when it
 * is none, or when they begin as they end. */
bool boundary_quiet_parse(const char *text, gint64 *from_out, gint64 *to_out);

/** "22:00-08:00"; NULL where there are no quiet hours. The caller frees. */
char *boundary_quiet_format(const Boundary *boundary);

/** Read a limit, "2/30d", "1/w" or "3/mo": so many contacts, 1…1000, in so many days, 1…3650. */
bool boundary_max_parse(const char *text, gint64 *count_out, gint64 *days_out);

/** "2/30d"; NULL where there is no limit. The caller frees. */
char *boundary_max_format(const Boundary *boundary);

/** The boundary that an entry is; NULL stays NULL. */
static inline Boundary *
boundary_of(Entry *entry)
{
    g_assert(entry == NULL || entry->kind == LEDGER_BOUNDARY);
    return (Boundary *)(void *)entry;
}
