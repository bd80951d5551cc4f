/* SPDX-License-Identifier: Apache-2.0
 * Zones of a calendar, VTIMEZONE among them (RFC 5545 section 3.6.5). */
#include "format/ical_zone.h"

#include <string.h>

#include "base/error.h"
#include "format/ical_rule.h"
#include "format/ical_zone_name.h"

#define DAY_SECONDS 86400
#define MAX_NAME_BYTES 200

/* Rules go on for so long after the last instant that matters, so that the change after it is
 * there, and begin no earlier than 1970: programs of Microsoft begin them in 1601. */
#define MARGIN ((gint64)400 * DAY_SECONDS)

/* What looking for a zone takes of the budget. */
#define FIND_COST 100

void
ical_zones_init(IcalZones *zones, const IcalCalendar *calendar, const Zone *home, gint64 to,
                gint64 *budget, GPtrArray *problems)
{
    *zones = (IcalZones){
        .calendar = calendar,
        .home = home,
        .to = to,
        .budget = budget,
        .problems = problems,
        .zones = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)zone_free)};
}

void
ical_zones_clear(IcalZones *zones)
{
    g_clear_pointer(&zones->zones, g_hash_table_unref);
}

static void
add_change(GArray *changes, gint64 wall, const IcalObservance *observance)
{
    ZoneChange change = {wall - observance->offset_from, observance->offset_to};

    g_array_append_val(changes, change);
}

/* Add the changes to an observance: its start, its dates and those of its rules. */
static void
add_changes(const IcalZones *zones, const IcalObservance *observance, GArray *changes)
{
    g_autoptr(Zone) before = zone_from_changes(observance->offset_from, NULL, 0);
    g_autoptr(GArray) walls = g_array_new(FALSE, FALSE, sizeof(gint64));
    IcalRuleSpan span = {
        .start = ical_time_wall(&observance->start), .to = zones->to + MARGIN, .zone = before};

    if (before == NULL)
        return;
    add_change(changes, span.start, observance);
    for (guint i = 0; i < observance->dates->len; i++)
        add_change(changes, ical_time_wall(&g_array_index(observance->dates, IcalTime, i)),
                   observance);
    for (guint i = 0; i < observance->rules->len; i++) {
        g_autoptr(GError) error = NULL;

        if (!ical_rule_expand(observance->rules->pdata[i], &span, zones->budget, walls, &error))
            problems_add(zones->problems, 0, "", "A time zone: %s", error->message);
    }
    for (guint i = 0; i < walls->len; i++)
        add_change(changes, g_array_index(walls, gint64, i), observance);
}

static int
compare_changes(const void *left, const void *right)
{
    const ZoneChange *a = left;
    const ZoneChange *b = right;

    return (a->at > b->at) - (a->at < b->at);
}

/* Keep the last of the changes that come at once. */
static void
drop_repeats(GArray *changes)
{
    guint kept = 0;

    for (guint i = 1; i < changes->len; i++) {
        ZoneChange change = g_array_index(changes, ZoneChange, i);

        if (change.at != g_array_index(changes, ZoneChange, kept).at)
            kept++;
        g_array_index(changes, ZoneChange, kept) = change;
    }
    g_array_set_size(changes, kept + 1);
}

/* The offset before any change: that from which the first one changes. */
static gint64
first_offset(const IcalTimezone *definition)
{
    const IcalObservance *first = NULL;

    for (guint i = 0; i < definition->observances->len; i++) {
        const IcalObservance *observance = definition->observances->pdata[i];

        if (observance->has_start && observance->has_offsets &&
            (first == NULL || ical_time_wall(&observance->start) < ical_time_wall(&first->start)))
            first = observance;
    }
    return first == NULL ? 0 : first->offset_from;
}

static Zone *
zone_of_timezone(const IcalZones *zones, const IcalTimezone *definition)
{
    g_autoptr(GArray) changes = g_array_new(FALSE, FALSE, sizeof(ZoneChange));

    for (guint i = 0; i < definition->observances->len; i++) {
        const IcalObservance *observance = definition->observances->pdata[i];

        if (observance->has_start && observance->has_offsets)
            add_changes(zones, observance, changes);
    }
    if (changes->len == 0)
        return NULL;
    g_array_sort(changes, compare_changes);
    drop_repeats(changes);
    return zone_from_changes(first_offset(definition), (const ZoneChange *)(void *)changes->data,
                             changes->len);
}

static Zone *
zone_of_calendar(const IcalZones *zones, const char *tzid)
{
    const GPtrArray *timezones = zones->calendar->timezones;

    for (guint i = 0; i < timezones->len; i++) {
        const IcalTimezone *definition = timezones->pdata[i];

        if (definition->tzid != NULL && strcmp(definition->tzid, tzid) == 0)
            return zone_of_timezone(zones, definition);
    }
    return NULL;
}

/* "/mozilla.org/20070129_1/Europe/Berlin" ends in a name. */
static Zone *
zone_of_end(const char *tzid)
{
    for (const char *slash = strchr(tzid, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        Zone *zone = zone_new(slash + 1);

        if (zone != NULL)
            return zone;
    }
    return NULL;
}

static Zone *
find_zone(const IcalZones *zones, const char *tzid)
{
    const char *iana = ical_zone_name_of_windows(tzid);
    Zone *zone;

    *zones->budget -= FIND_COST;
    if (*zones->budget < 0 || strlen(tzid) > MAX_NAME_BYTES)
        return NULL;
    zone = zone_new(tzid);
    if (zone == NULL)
        zone = zone_of_calendar(zones, tzid);
    if (zone == NULL && iana != NULL)
        zone = zone_new(iana);
    return zone != NULL ? zone : zone_of_end(tzid);
}

const Zone *
ical_zone_of(IcalZones *zones, const IcalTime *time, const Zone *other, guint64 line)
{
    gpointer found = NULL;

    if (time->is_utc)
        return NULL;
    if (time->is_date)
        return zones->home;
    if (time->tzid == NULL)
        return other;
    if (!g_hash_table_lookup_extended(zones->zones, time->tzid, NULL, &found)) {
        found = find_zone(zones, time->tzid);
        if (found == NULL)
            problems_add(
                zones->problems, line, "",
                "There is no time zone “%.100s”; its times are read in the calendar's own.",
                time->tzid);
        g_hash_table_insert(zones->zones, g_strdup(time->tzid), found);
    }
    return found == NULL ? zones->home : found;
}

gint64
ical_zone_instant(const Zone *zone, gint64 wall)
{
    return zone == NULL ? wall : zone_instant(zone, wall);
}
