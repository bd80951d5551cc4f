/* SPDX-License-Identifier: Apache-2.0
 * The events and time zones of iCalendar text (RFC 5545), as far as they say when somebody is busy.
 * They are read by format/ical_read.h; what times mean is left to format/ical_zone.h,
 * recurrence to format/ical_busy.h. */
#pragma once

#include "format/ical_time.h"

/** A time and how long it lasts, of RDATE. */
typedef struct {
    IcalTime start;
    IcalTime end; /**< when has_end */
    bool has_end;
    IcalDuration duration; /**< when has_duration */
    bool has_duration;
} IcalPeriod;

typedef struct {
    guint64 line; /**< of its BEGIN, from 1 */
    char *uid;    /**< NULL when it has none */
    gint64 sequence;
    IcalPeriod at;
    bool has_start;
    IcalTime recurrence_id;
    bool has_recurrence_id; /**< stands for one date of the series with its uid */
    bool and_future;        /**< and for all later ones, moved alike */
    bool is_superseded;     /**< the calendar holds a newer version of it */
    bool is_free;           /**< transparent, cancelled, or declined by the calendar's owner */
    GPtrArray *rules;       /**< char *: RRULE */
    GArray *dates;          /**< IcalPeriod: RDATE */
    GArray *exceptions;     /**< IcalTime: EXDATE */
} IcalEvent;

/** A stretch of rules of a VTIMEZONE: STANDARD or DAYLIGHT. */
typedef struct {
    IcalTime start;
    bool has_start;
    gint64 offset_from; /**< seconds east of UTC */
    gint64 offset_to;
    bool has_offsets;
    GPtrArray *rules; /**< char * */
    GArray *dates;    /**< IcalTime */
} IcalObservance;

typedef struct {
    char *tzid;
    GPtrArray *observances; /**< IcalObservance */
} IcalTimezone;

typedef struct {
    GPtrArray *events;    /**< IcalEvent */
    GPtrArray *timezones; /**< IcalTimezone */
} IcalCalendar;

void ical_period_clear(IcalPeriod *period);

/** Empty records; line is that of the event's BEGIN. */
IcalEvent *ical_event_new(guint64 line);
IcalObservance *ical_observance_new(void);
IcalTimezone *ical_timezone_new(void);
IcalCalendar *ical_calendar_new(void);

void ical_event_free(IcalEvent *event);
void ical_observance_free(IcalObservance *observance);
void ical_timezone_free(IcalTimezone *definition);
void ical_calendar_free(IcalCalendar *calendar);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(IcalCalendar, ical_calendar_free)
