/* SPDX-License-Identifier: Apache-2.0
 * Time zones out of the system's files (TZif, RFC 9636), with the rule in their footer for the
 * years that the table leaves out. GLib's own reader is an hour or two off in Dublin from 2038 on,
 * because summer is the standard time there.
 *
 * An instant is seconds since 1970 UTC. A wall time is what a clock in the zone shows, as the
 * seconds since 1970-01-01 00:00 on that clock. */
#pragma once

#include "base/clock.h"

/** A stretch of time in which the clock is not changed: start <= instant < end. */
typedef struct {
    gint64 start;  /**< instant; G_MININT64 for the first stretch */
    gint64 end;    /**< instant; G_MAXINT64 for the last */
    gint64 offset; /**< seconds east of UTC, less than 26 hours either way */
} ZoneStretch;

/** Whether a name can be that of a zone: a relative path of letters, digits, '_', '+', '-' and '/'
 * that begins with a letter, so that no name leads out of the folder of zones. */
bool zone_name_is_valid(const char *name);

/** The zone of a name as people give it: an IANA name, or the machine's own for NULL or "". NULL
 * when the name is unknown. The caller frees. */
Zone *zone_find(const char *name);

/** The machine's zone: what $TZ says (a name, a file or a rule, a colon before it or not), else
 * /etc/localtime; UTC where neither can be read. The caller frees. */
Zone *zone_local(void);

/** A clock that is never changed, at UTC. The caller frees. */
Zone *zone_utc(void);

/** The zone of an IANA name ("Europe/Lisbon", "UTC", old names too), from $TZDIR or
 * /usr/share/zoneinfo. NULL when there is no such zone. The caller frees. */
Zone *zone_new(const char *name);

/** A zone out of the bytes of a TZif file of version 2 or later without leap seconds; NULL when
 * they are none. */
Zone *zone_parse(const char *bytes, gsize length);

/** A change of the clock. */
typedef struct {
    gint64 at;     /**< instant */
    gint64 offset; /**< seconds east of UTC from then on */
} ZoneChange;

/** A zone of changes that rise, with an offset before the first of them. NULL when an offset is 26
 * hours or more. */
Zone *zone_from_changes(gint64 first_offset, const ZoneChange *changes, gsize count);

void zone_free(Zone *zone);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Zone, zone_free)

/** The stretch in which an instant lies. */
ZoneStretch zone_stretch(const Zone *zone, gint64 instant);

/** What the clock shows. */
gint64 zone_wall(const Zone *zone, gint64 instant);

/** The instant at which the clock shows a wall time: the first of two where the clock is put back,
 * and read with the offset before the change where it is put forward over it (RFC 5545 3.3.5). */
gint64 zone_instant(const Zone *zone, gint64 wall);

/** The civil day of an instant. */
Day zone_day(const Zone *zone, gint64 instant);

/** The first instant whose civil day is day or, where the zone skips that day, a later one. */
gint64 zone_day_start(const Zone *zone, Day day);
