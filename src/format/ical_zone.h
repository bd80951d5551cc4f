/* SPDX-License-Identifier: Apache-2.0
 * What the TZIDs of a calendar mean: the system's zones by their IANA names; else the calendar's
 * own VTIMEZONE; else the names of Windows; else an IANA name at the end of a longer one. The
 * system's come first because calendars are kept for years, and rules change. */
#pragma once

#include "base/zone.h"
#include "format/ical_event.h"

typedef struct {
    const IcalCalendar *calendar;
    const Zone *home; /**< for times without a zone, all-day events and TZIDs unknown to all */
    gint64 to;      /**< the last instant that matters: rules of a VTIMEZONE are followed so far */
    gint64 *budget; /**< of format/ical_rule.h */
    GPtrArray *problems;
    GHashTable *zones; /**< Zone by TZID; home's place is NULL */
} IcalZones;

/** Everything but zones is borrowed. */
void ical_zones_init(IcalZones *zones, const IcalCalendar *calendar, const Zone *home, gint64 to,
                     gint64 *budget, GPtrArray *problems);

void ical_zones_clear(IcalZones *zones);

/** The zone in which a time is read; other where it names none. Borrowed, NULL for UTC. line is
 * that of the event, for problems. */
const Zone *ical_zone_of(IcalZones *zones, const IcalTime *time, const Zone *other, guint64 line);

/** The instant of a wall time in a zone as ical_zone_of gives it. */
gint64 ical_zone_instant(const Zone *zone, gint64 wall);
