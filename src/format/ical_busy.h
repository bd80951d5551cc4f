/* SPDX-License-Identifier: Apache-2.0
 * When a calendar says that its owner is busy.
 *
 * Busy is each VEVENT and each date of its series (RRULE, RDATE, less EXDATE), unless it is
 * transparent, cancelled or declined by the owner; a date with a RECURRENCE-ID of its own stands
 * for itself. An event of dates is busy from midnight to midnight in the owner's zone, one without
 * an end all day, one of times without an end not at all. A series keeps its wall time over changes
 * of the clock. */
#pragma once

#include "base/error.h"
#include "base/interval.h"
#include "base/zone.h"

typedef struct {
    const Zone *zone; /**< the owner's: for all-day events and times without a zone */
    const char *self; /**< the owner's address, or NULL */
    gint64 from;      /**< what is wanted: from <= instant < to */
    gint64 to;
} IcalBusyQuery;

/** The longest span of IcalBusyQuery, in seconds; what is later is left out. */
#define ICAL_BUSY_MAX_SPAN ((gint64)800 * 86400)

/** Read iCalendar text. busy_out is a set of intervals clipped to the span. What was not understood
 * of an event is added to problems (Problem); the rest of it counts. INVALID: no whole calendar.
 * TOO_LARGE: it holds more than is expanded; nothing is then known, and not that its owner is free.
 */
bool ical_busy(const char *text, gsize length, const IcalBusyQuery *query, GArray **busy_out,
               GPtrArray *problems, GError **error) G_GNUC_WARN_UNUSED_RESULT;
