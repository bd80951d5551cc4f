/* SPDX-License-Identifier: Apache-2.0
 * Values of iCalendar (RFC 5545 section 3.3): dates, times, lengths of time and offsets, as they
 * are written. What they mean is told by a zone: format/ical_zones.h. */
#pragma once

#include "base/clock.h"

/** A DATE or DATE-TIME. */
typedef struct {
    Day day;
    int seconds;  /**< of the day, 0 for a date */
    bool is_date; /**< all day */
    bool is_utc;
    char *tzid; /**< NULL for none */
} IcalTime;

/** Days of the calendar, then seconds that go by. Both are negative in a negative one. */
typedef struct {
    gint64 days;
    gint64 seconds;
} IcalDuration;

void ical_time_clear(IcalTime *time);

/** Wall time, as of base/zone.h. */
gint64 ical_time_wall(const IcalTime *time);

/** Read "20240604", "20240604T100000" or "20240604T100000Z"; tzid (may be NULL) is kept unless the
 * value is a date or UTC. False, with nothing set, when it is none. */
bool ical_time_parse(const char *text, gsize length, const char *tzid, IcalTime *time_out);

/** Read "PT1H30M", "P1D", "-P2W". */
bool ical_duration_parse(const char *text, gsize length, IcalDuration *duration_out);

/** Read "+0200" or "-033000" to seconds east of UTC. */
bool ical_offset_parse(const char *text, gsize length, gint64 *offset_out);
