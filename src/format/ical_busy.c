/* SPDX-License-Identifier: Apache-2.0
 * Busy time of a calendar: the recurrence set of RFC 5545 section 3.8.5. */
#include "format/ical_busy.h"

#include <string.h>

#include "format/ical_read.h"
#include "format/ical_rule.h"
#include "format/ical_zone.h"

#define DAY_SECONDS 86400

/* Wall times and instants are at most so far apart. */
#define MAX_OFFSET ((gint64)2 * DAY_SECONDS)

/* Changes of a series from one of its dates on. */
#define MAX_SHIFTS 100

typedef struct {
    const IcalBusyQuery *query;
    gint64 to;
    IcalZones zones;
    gint64 budget;
    GHashTable *events; /* IcalEvent by uid and date of its series; the newest of each */
    GHashTable *shifts; /* GPtrArray of IcalEvent with and_future, by uid */
    GArray *busy;
    GPtrArray *problems;
} Reading;

static void
reading_clear(Reading *reading)
{
    ical_zones_clear(&reading->zones);
    g_clear_pointer(&reading->events, g_hash_table_unref);
    g_clear_pointer(&reading->shifts, g_hash_table_unref);
    g_clear_pointer(&reading->busy, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Reading, reading_clear)

static const Zone *
zone_of(Reading *reading, const IcalEvent *event)
{
    return ical_zone_of(&reading->zones, &event->at.start, reading->zones.home, event->line);
}

static gint64
start_of_day(const Reading *reading, Day day)
{
    return zone_day_start(reading->zones.home, day);
}

/* The instant of a time of an event; without a zone of its own it is read in the event's. */
static gint64
instant_of(Reading *reading, const IcalEvent *event, const IcalTime *time)
{
    const Zone *zone;

    if (time->is_date)
        return start_of_day(reading, time->day);
    zone = ical_zone_of(&reading->zones, time, zone_of(reading, event), event->line);
    return ical_zone_instant(zone, ical_time_wall(time));
}

/* Where what begins at a wall time, which is this instant, ends. */
static gint64
end_of(Reading *reading, const IcalEvent *event, const IcalPeriod *period, gint64 wall,
       gint64 start)
{
    const IcalTime *first = &period->start;
    gint64 days = first->is_date ? 1 : 0;

    if (period->has_duration) {
        if (first->is_date)
            return start_of_day(reading, wall / DAY_SECONDS + period->duration.days) +
                   period->duration.seconds;
        return ical_zone_instant(
                   ical_zone_of(&reading->zones, first, zone_of(reading, event), event->line),
                   wall + period->duration.days * DAY_SECONDS) +
               period->duration.seconds;
    }
    if (period->has_end && !first->is_date)
        return start + instant_of(reading, event, &period->end) - instant_of(reading, event, first);
    if (period->has_end)
        days = period->end.day - first->day;
    return first->is_date ? start_of_day(reading, wall / DAY_SECONDS + days) : start;
}

static void
add_busy(Reading *reading, gint64 start, gint64 end)
{
    intervals_add(reading->busy, MAX(start, reading->query->from), MIN(end, reading->to));
}

static char *
key_of(const char *uid, gint64 instant)
{
    return g_strdup_printf("%" G_GINT64_FORMAT " %s", instant, uid);
}

/* The key of the series itself, which has no date. */
#define NO_DATE G_MININT64

static gint64
date_of(Reading *reading, const IcalEvent *event)
{
    return event->has_recurrence_id ? instant_of(reading, event, &event->recurrence_id) : NO_DATE;
}

/* Keep the newest of each event and of each date of a series. */
static void
sort_events(Reading *reading, const IcalCalendar *calendar)
{
    for (guint i = 0; i < calendar->events->len; i++) {
        IcalEvent *event = calendar->events->pdata[i];
        IcalEvent *known;
        g_autofree char *key = NULL;

        if (!event->has_start) {
            problems_add(reading->problems, event->line, "", "This event has no beginning.");
            continue;
        }
        key = event->uid == NULL ? g_strdup_printf("line %" G_GUINT64_FORMAT, event->line)
                                 : key_of(event->uid, date_of(reading, event));
        known = g_hash_table_lookup(reading->events, key);
        event->is_superseded = known != NULL && known->sequence > event->sequence;
        if (event->is_superseded)
            continue;
        if (known != NULL)
            known->is_superseded = true;
        g_hash_table_replace(reading->events, g_steal_pointer(&key), event);
    }
}

static void
sort_shifts(Reading *reading, const IcalCalendar *calendar)
{
    for (guint i = 0; i < calendar->events->len; i++) {
        IcalEvent *event = calendar->events->pdata[i];
        GPtrArray *list;

        if (!event->and_future || !event->has_recurrence_id || event->uid == NULL ||
            !event->has_start || event->is_superseded)
            continue;
        list = g_hash_table_lookup(reading->shifts, event->uid);
        if (list == NULL) {
            list = g_ptr_array_new();
            g_hash_table_insert(reading->shifts, g_strdup(event->uid), list);
        }
        if (list->len < MAX_SHIFTS)
            g_ptr_array_add(list, event);
        else
            problems_add(reading->problems, event->line, "",
                         "This series is changed more than %d times.", MAX_SHIFTS);
    }
}

/* The change of a series that holds at one of its dates; NULL when there is none. */
static const IcalEvent *
shift_at(Reading *reading, const IcalEvent *event, gint64 date)
{
    const GPtrArray *list =
        event->uid == NULL ? NULL : g_hash_table_lookup(reading->shifts, event->uid);
    const IcalEvent *best = NULL;
    gint64 best_date = NO_DATE;

    for (guint i = 0; list != NULL && i < list->len; i++) {
        const IcalEvent *shift = list->pdata[i];
        gint64 since = date_of(reading, shift);

        if (since <= date && since > best_date) {
            best = shift;
            best_date = since;
        }
    }
    return best;
}

/* Add one date of a series, as it is or as it was changed from it on. */
static void
add_date(Reading *reading, const IcalEvent *event, const IcalPeriod *period, gint64 wall,
         gint64 start)
{
    g_autofree char *key = event->uid == NULL ? NULL : key_of(event->uid, start);
    const IcalEvent *shift;
    gint64 moved;

    if (key != NULL && g_hash_table_contains(reading->events, key))
        return; /* stands for itself */
    shift = shift_at(reading, event, start);
    if (shift == NULL) {
        if (!event->is_free)
            add_busy(reading, start, end_of(reading, event, period, wall, start));
        return;
    }
    if (shift->is_free)
        return;
    moved = instant_of(reading, shift, &shift->at.start) - date_of(reading, shift);
    wall += moved;
    add_busy(reading, start + moved, end_of(reading, shift, &shift->at, wall, start + moved));
}

static int
compare_instants(const void *left, const void *right)
{
    gint64 a = *(const gint64 *)left;
    gint64 b = *(const gint64 *)right;

    return (a > b) - (a < b);
}

/* The dates taken out of a series: instants, and days where an EXDATE of an event of times is a
 * date. */
typedef struct {
    GArray *instants;
    GArray *days;
} Exceptions;

static void
exceptions_clear(Exceptions *exceptions)
{
    g_clear_pointer(&exceptions->instants, g_array_unref);
    g_clear_pointer(&exceptions->days, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Exceptions, exceptions_clear)

static void
exceptions_init(Exceptions *exceptions, Reading *reading, const IcalEvent *event)
{
    exceptions->instants = g_array_new(FALSE, FALSE, sizeof(gint64));
    exceptions->days = g_array_new(FALSE, FALSE, sizeof(gint64));
    for (guint i = 0; i < event->exceptions->len; i++) {
        const IcalTime *time = &g_array_index(event->exceptions, IcalTime, i);
        gint64 instant = instant_of(reading, event, time);

        if (time->is_date && !event->at.start.is_date)
            g_array_append_val(exceptions->days, time->day);
        else
            g_array_append_val(exceptions->instants, instant);
    }
    g_array_sort(exceptions->instants, compare_instants);
    g_array_sort(exceptions->days, compare_instants);
}

static bool
is_except(const Exceptions *exceptions, gint64 wall, gint64 instant)
{
    gint64 day = (wall - ((wall % DAY_SECONDS + DAY_SECONDS) % DAY_SECONDS)) / DAY_SECONDS;

    return g_array_binary_search(exceptions->instants, &instant, compare_instants, NULL) ||
           g_array_binary_search(exceptions->days, &day, compare_instants, NULL);
}

/* The wall times of a series near the span: its start and those of its rules. */
static bool
expand(Reading *reading, const IcalEvent *event, GArray *walls, GError **error)
{
    gint64 start = ical_time_wall(&event->at.start);
    gint64 instant = instant_of(reading, event, &event->at.start);
    gint64 length = end_of(reading, event, &event->at, start, instant) - instant;
    IcalRuleSpan span = {.start = start,
                         .is_date = event->at.start.is_date,
                         .from = reading->query->from - MAX(length, 0) - MAX_OFFSET,
                         .to = reading->to + MAX_OFFSET,
                         .zone = zone_of(reading, event)};
    g_autoptr(Zone) utc = zone_from_changes(0, NULL, 0);

    if (span.zone == NULL)
        span.zone = utc;
    g_array_append_val(walls, start);
    for (guint i = 0; i < event->rules->len; i++) {
        g_autoptr(GError) problem = NULL;

        if (ical_rule_expand(event->rules->pdata[i], &span, &reading->budget, walls, &problem))
            continue;
        if (g_error_matches(problem, KITH_ERROR, KITH_ERROR_TOO_LARGE)) {
            g_propagate_prefixed_error(error, g_steal_pointer(&problem),
                                       "Line %" G_GUINT64_FORMAT ": ", event->line);
            return false;
        }
        problems_add(reading->problems, event->line, "", "%s", problem->message);
    }
    return true;
}

static bool
add_series(Reading *reading, const IcalEvent *event, GError **error)
{
    g_autoptr(GArray) walls = g_array_new(FALSE, FALSE, sizeof(gint64));
    g_auto(Exceptions) exceptions = {NULL, NULL};
    const Zone *zone = zone_of(reading, event);

    if (!expand(reading, event, walls, error))
        return false;
    exceptions_init(&exceptions, reading, event);
    for (guint i = 0; i < walls->len; i++) {
        gint64 wall = g_array_index(walls, gint64, i);
        gint64 start = event->at.start.is_date ? start_of_day(reading, wall / DAY_SECONDS)
                                               : ical_zone_instant(zone, wall);

        if (!is_except(&exceptions, wall, start))
            add_date(reading, event, &event->at, wall, start);
    }
    for (guint i = 0; i < event->dates->len; i++) {
        IcalPeriod period = g_array_index(event->dates, IcalPeriod, i);
        gint64 wall = ical_time_wall(&period.start);
        gint64 start = instant_of(reading, event, &period.start);

        if (is_except(&exceptions, wall, start))
            continue;
        if (period.has_end || period.has_duration)
            add_date(reading, event, &period, wall, start);
        else
            add_date(reading, event, &event->at, wall, start);
    }
    return true;
}

static bool
add_event(Reading *reading, const IcalEvent *event, GError **error)
{
    gint64 start;

    if (!event->has_recurrence_id)
        return add_series(reading, event, error);
    if (event->is_free)
        return true;
    start = instant_of(reading, event, &event->at.start);
    add_busy(reading, start,
             end_of(reading, event, &event->at, ical_time_wall(&event->at.start), start));
    return true;
}

bool
ical_busy(const char *text, gsize length, const IcalBusyQuery *query, GArray **busy_out,
          GPtrArray *problems, GError **error)
{
    g_autoptr(IcalCalendar) calendar = NULL;
    g_auto(Reading) reading = {.query = query,
                               .to = MIN(query->to, query->from + ICAL_BUSY_MAX_SPAN),
                               .budget = ICAL_RULE_BUDGET,
                               .problems = problems};

    if (!ical_read(text, length, query->self, &calendar, problems, error))
        return false;
    ical_zones_init(&reading.zones, calendar, query->zone, reading.to, &reading.budget, problems);
    reading.events = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    reading.shifts =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
    reading.busy = intervals_new(calendar->events->len);
    sort_events(&reading, calendar);
    sort_shifts(&reading, calendar);
    for (guint i = 0; i < calendar->events->len; i++) {
        const IcalEvent *event = calendar->events->pdata[i];

        if (event->has_start && !event->is_superseded && !add_event(&reading, event, error))
            return false;
    }
    if (reading.budget < 0) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_TOO_LARGE,
                    "The calendar holds more time zones than are read.");
        return false;
    }
    intervals_unite(reading.busy);
    *busy_out = g_steal_pointer(&reading.busy);
    return true;
}
