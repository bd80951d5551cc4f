/* SPDX-License-Identifier: Apache-2.0
 * Which starts are offered. The hosts' times are sets of intervals, so that the cost is linear in
 * what is asked for and in what blocks. */
#include "engine/slots.h"

#include "engine/slots_host.h"
#include "engine/slots_raster.h"

#define MINUTE 60
#define DAY_SECONDS 86400

/* How far ahead days with a slot are looked for. */
#define OPEN_DAYS_AHEAD 61

/* What several hosts are together. */
typedef struct {
    GArray *ranges; /* Interval; in which candidates lie */
    GArray *free;   /* set */
    GArray *starts; /* set */
} Common;

static void
common_clear(Common *common)
{
    g_clear_pointer(&common->ranges, g_array_unref);
    g_clear_pointer(&common->free, g_array_unref);
    g_clear_pointer(&common->starts, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Common, common_clear)

/* The parts that two lists of ranges share, pair by pair: ranges of neighbouring dates may overlap,
 * and stay apart. */
static GArray *
intersect_ranges(const GArray *a, const GArray *b)
{
    GArray *both = intervals_new(a->len);

    for (guint i = 0; i < a->len; i++) {
        const Interval *left = &g_array_index(a, Interval, i);

        for (guint j = 0; j < b->len; j++) {
            const Interval *right = &g_array_index(b, Interval, j);

            intervals_add(both, MAX(left->start, right->start), MIN(left->end, right->end));
        }
    }
    return both;
}

/* Replace a list by what it becomes together with another. */
static void
meet(GArray **list, const GArray *other, GArray *(*join)(const GArray *, const GArray *))
{
    GArray *joined = join(*list, other);

    g_array_unref(*list);
    *list = joined;
}

/* Take a host on that is needed in any case; the first one's sets are taken over. */
static void
require(Common *common, SlotsHostTimes *times)
{
    if (common->ranges == NULL) {
        common->ranges = g_steal_pointer(&times->ranges);
        common->free = g_steal_pointer(&times->free);
        common->starts = g_steal_pointer(&times->starts);
        return;
    }
    meet(&common->ranges, times->ranges, intersect_ranges);
    meet(&common->free, times->free, intervals_intersect);
    meet(&common->starts, times->starts, intervals_intersect);
}

static void
append_all(GArray *list, const GArray *more)
{
    if (more->len > 0)
        g_array_append_vals(list, more->data, more->len);
}

/* The hosts of whom one is enough, as if they were one host. False when there is none. */
static bool
unite_others(const SlotsQuery *query, const SlotsHostTimes *times, SlotsHostTimes *others)
{
    gsize count = 0;

    *others = (SlotsHostTimes){intervals_new(0), intervals_new(0), intervals_new(0)};
    for (gsize i = 0; i < query->host_count; i++) {
        if (query->hosts[i].fixed)
            continue;
        append_all(others->ranges, times[i].ranges);
        append_all(others->free, times[i].free);
        append_all(others->starts, times[i].starts);
        count++;
    }
    if (count > 1)
        intervals_unite(others->ranges);
    intervals_unite(others->free);
    intervals_unite(others->starts);
    return count > 0;
}

static void
common_init(Common *common, const SlotsQuery *query)
{
    Interval span = {query->from, query->to};
    bool alone = query->mode == SLOTS_ALL || query->host_count == 1;
    g_autofree SlotsHostTimes *times = g_new0(SlotsHostTimes, query->host_count);
    SlotsHostTimes others = {NULL, NULL, NULL};

    for (gsize i = 0; i < query->host_count; i++) {
        slots_host_times_init(&times[i], &query->hosts[i], query->event, &span, alone);
        if (query->mode == SLOTS_ALL || query->hosts[i].fixed)
            require(common, &times[i]);
    }
    if (query->mode == SLOTS_ANY && unite_others(query, times, &others))
        require(common, &others);
    for (gsize i = 0; i < query->host_count; i++)
        slots_host_times_clear(&times[i]);
    slots_host_times_clear(&others);
}

static int
compare_instants(const void *left, const void *right)
{
    gint64 a = *(const gint64 *)left;
    gint64 b = *(const gint64 *)right;

    return (a > b) - (a < b);
}

static void
sort_instants(GArray *instants)
{
    for (guint i = 1; i < instants->len; i++) {
        if (g_array_index(instants, gint64, i - 1) > g_array_index(instants, gint64, i)) {
            g_array_sort(instants, compare_instants);
            return;
        }
    }
}

/* Keep what lies in the set, once. Both rise. */
static void
keep_within(GArray *instants, const GArray *set)
{
    guint kept = 0, at = 0;

    for (guint i = 0; i < instants->len; i++) {
        gint64 instant = g_array_index(instants, gint64, i);

        while (at < set->len && g_array_index(set, Interval, at).end <= instant)
            at++;
        if (at == set->len)
            break;
        if (g_array_index(set, Interval, at).start <= instant &&
            (kept == 0 || g_array_index(instants, gint64, kept - 1) != instant))
            g_array_index(instants, gint64, kept++) = instant;
    }
    g_array_set_size(instants, kept);
}

/* Meetings that can be joined start where they start. */
static void
add_open_starts(GArray *starts, const SlotsQuery *query)
{
    for (gsize i = 0; i < query->host_count; i++) {
        const SlotsHost *host = &query->hosts[i];

        for (gsize j = 0; j < host->booking_count; j++) {
            gint64 start = host->bookings[j].at.start;

            if (slots_booking_is_open(&host->bookings[j], query->event) && start >= query->from &&
                start < query->to)
                g_array_append_val(starts, start);
        }
    }
}

/* The starts offered between from and to, whatever the window. */
static GArray *
find_starts(const SlotsQuery *query, gint64 from, gint64 to)
{
    SlotsQuery part = *query;
    gint64 earliest = query->now + (gint64)query->event->notice * MINUTE;
    GArray *starts = g_array_new(FALSE, FALSE, sizeof(gint64));
    g_auto(Common) common = {NULL, NULL, NULL};

    part.from = MAX(MAX(from, earliest), query->now + 1);
    part.to = to;
    if (part.from >= part.to)
        return starts;
    common_init(&common, &part);
    for (guint i = 0; i < common.ranges->len; i++)
        slots_raster_add(starts, &g_array_index(common.ranges, Interval, i), common.free, &part,
                         earliest);
    add_open_starts(starts, &part);
    sort_instants(starts);
    keep_within(starts, common.starts);
    return starts;
}

static const Zone *
window_zone(const SlotsQuery *query)
{
    const Zone *zone = query->event->window.zone;

    return zone != NULL ? zone : query->hosts[0].zone;
}

static bool
is_weekend(Day day)
{
    return day_weekday(day) > 5;
}

/* The last date of the window when its first count dates with a slot are open. */
static Day
last_open_day(const SlotsQuery *query, Day today)
{
    const SlotsWindow *window = &query->event->window;
    const Zone *zone = window_zone(query);
    g_autoptr(GArray) starts =
        find_starts(query, query->now, zone_day_start(zone, today + OPEN_DAYS_AHEAD + 1));
    Day last = today - 1;
    int counted = 0;

    for (guint i = 0; i < starts->len; i++) {
        Day day = zone_day(zone, g_array_index(starts, gint64, i));

        if (day == last)
            continue;
        if (counted == window->count)
            return last;
        last = day;
        counted += window->business && is_weekend(day) ? 0 : 1;
    }
    return last;
}

/* The dates that may be booked. */
static SlotsDates
window_dates(const SlotsQuery *query)
{
    const SlotsWindow *window = &query->event->window;
    Day today = zone_day(window_zone(query), query->now);
    SlotsDates dates = {today, today};

    switch (window->kind) {
    case SLOTS_WINDOW_RANGE:
        return window->dates;
    case SLOTS_WINDOW_DAYS:
        dates.last = today + window->count;
        break;
    case SLOTS_WINDOW_BUSINESS_DAYS:
        for (int left = window->count; left > 0;) {
            dates.last++;
            left -= is_weekend(dates.last) ? 0 : 1;
        }
        break;
    case SLOTS_WINDOW_OPEN_DAYS:
        dates.last = last_open_day(query, today);
        break;
    case SLOTS_WINDOW_ALL:
        break;
    }
    return dates;
}

GArray *
slots_find(const SlotsQuery *query)
{
    const Zone *zone = window_zone(query);
    gint64 from = query->from;
    gint64 to = MIN(query->to, from + SLOTS_MAX_SPAN);
    SlotsDates dates;

    if (query->event->window.kind != SLOTS_WINDOW_ALL) {
        dates = window_dates(query);
        from = MAX(from, zone_day_start(zone, dates.first));
        to = MIN(to, zone_day_start(zone, dates.last + 1));
    }
    return find_starts(query, from, to);
}

bool
slots_offer(const SlotsQuery *query, gint64 start)
{
    SlotsQuery one = *query;
    g_autoptr(GArray) starts = NULL;

    one.from = MAX(query->from, start);
    one.to = MIN(query->to, start + 1);
    starts = slots_find(&one);
    return starts->len > 0;
}
