/* SPDX-License-Identifier: Apache-2.0
 * When one host is available, free, and ready to start. */
#include "engine/slots_host.h"

#include "engine/slots_limit.h"

#define MINUTE 60
#define DAY_SECONDS 86400

/* A range may end two days after its midnight, and zones are up to 26 hours from UTC. */
#define DAYS_BEFORE 4
#define DAYS_AFTER 2
#define MAX_OFFSET (26 * 3600)

static bool
dates_hold(const SlotsDates *dates, Day day)
{
    return dates->first <= day && day <= dates->last;
}

static SlotsHours
hours_of(const SlotsHost *host, Day day)
{
    for (gsize i = 0; i < host->away_count; i++) {
        if (dates_hold(&host->away[i], day))
            return (SlotsHours){NULL, 0};
    }
    for (gsize i = 0; i < host->override_count; i++) {
        if (host->overrides[i].day == day)
            return host->overrides[i].hours;
    }
    return host->weekly[day_weekday(day) - 1];
}

static const Zone *
zone_on(const SlotsHost *host, Day day)
{
    for (gsize i = 0; i < host->travel_count; i++) {
        if (dates_hold(&host->travel[i].dates, day))
            return host->travel[i].zone;
    }
    return host->zone;
}

/* Append the instants at which the wall clock reads start to end; what a clock change parts stays
 * apart. stretch is any stretch of the zone, and kept for the next call. */
static void
add_wall_times(GArray *list, const Zone *zone, gint64 start, gint64 end, ZoneStretch *stretch)
{
    guint first = list->len;

    if (start - MAX_OFFSET < stretch->start || start - MAX_OFFSET >= stretch->end)
        *stretch = zone_stretch(zone, start - MAX_OFFSET);
    while (true) {
        gint64 from = MAX(stretch->start, start - stretch->offset);
        gint64 to = MIN(stretch->end, end - stretch->offset);

        if (list->len > first && g_array_index(list, Interval, list->len - 1).end == from)
            g_array_index(list, Interval, list->len - 1).end = MAX(from, to);
        else
            intervals_add(list, from, to);
        if (stretch->end >= end + MAX_OFFSET)
            break;
        *stretch = zone_stretch(zone, stretch->end);
    }
}

static int
compare_ranges(const void *left, const void *right)
{
    const SlotsRange *a = left;
    const SlotsRange *b = right;

    return (a->start > b->start) - (a->start < b->start);
}

/* The hours of a date as ranges that neither overlap nor touch. */
static void
merge_hours(GArray *merged, SlotsHours hours)
{
    guint kept = 0;

    g_array_set_size(merged, 0);
    for (gsize i = 0; i < hours.count; i++) {
        if (hours.ranges[i].start < hours.ranges[i].end)
            g_array_append_val(merged, hours.ranges[i]);
    }
    if (merged->len < 2)
        return;
    g_array_sort(merged, compare_ranges);
    for (guint i = 1; i < merged->len; i++) {
        SlotsRange *last = &g_array_index(merged, SlotsRange, kept);
        const SlotsRange *range = &g_array_index(merged, SlotsRange, i);

        if (range->start <= last->end)
            last->end = MAX(last->end, range->end);
        else
            g_array_index(merged, SlotsRange, ++kept) = *range;
    }
    g_array_set_size(merged, kept + 1);
}

static GArray *
ranges_of(const SlotsHost *host, gint64 from, gint64 to)
{
    GArray *ranges = intervals_new(64);
    g_autoptr(GArray) merged = g_array_new(FALSE, FALSE, sizeof(SlotsRange));
    const Zone *zone = NULL;
    ZoneStretch stretch = {0, 0, 0};

    for (Day day = from / DAY_SECONDS - DAYS_BEFORE; day <= to / DAY_SECONDS + DAYS_AFTER; day++) {
        gint64 midnight = day * DAY_SECONDS;

        merge_hours(merged, hours_of(host, day));
        if (merged->len > 0 && zone_on(host, day) != zone) {
            zone = zone_on(host, day);
            stretch = (ZoneStretch){0, 0, 0};
        }
        for (guint i = 0; i < merged->len; i++) {
            const SlotsRange *range = &g_array_index(merged, SlotsRange, i);

            add_wall_times(ranges, zone, midnight + range->start * MINUTE,
                           midnight + range->end * MINUTE, &stretch);
        }
    }
    return ranges;
}

static GArray *
copy_united(const GArray *list)
{
    GArray *copy = intervals_new(list->len);

    if (list->len > 0)
        g_array_append_vals(copy, list->data, list->len);
    intervals_unite(copy);
    return copy;
}

static int
compare_starts(const void *left, const void *right)
{
    const Interval *a = left;
    const Interval *b = right;

    return (a->start > b->start) - (a->start < b->start);
}

/* A sorted copy of busy times; NULL where they rise already. */
static Interval *
sort_busy(const SlotsHost *host)
{
    Interval *sorted;
    bool rises = true;

    for (gsize i = 1; i < host->busy_count; i++)
        rises &= host->busy[i - 1].start <= host->busy[i].start;
    if (rises)
        return NULL;
    sorted = g_memdup2(host->busy, host->busy_count * sizeof *sorted);
    qsort(sorted, host->busy_count, sizeof *sorted, compare_starts);
    return sorted;
}

/* What busy times leave of a set, in pieces of at least so many seconds. They are widened by the
 * buffers, so that a meeting without them can be laid against them. One pass over both, and no
 * branch that depends on how busy times overlap: this is where the time goes. */
static GArray *
subtract_busy(const GArray *set, const SlotsHost *host, const SlotsEvent *event, gint64 least)
{
    g_autofree Interval *sorted = sort_busy(host);
    const Interval *busy = sorted != NULL ? sorted : host->busy;
    const Interval *end = busy + host->busy_count;
    gint64 before = (gint64)event->before * MINUTE;
    gint64 after = (gint64)event->after * MINUTE;
    gint64 reach = G_MININT64; /* all busy times looked at end here or before */
    GArray *rest = intervals_new(set->len);

    for (guint i = 0; i < set->len; i++) {
        const Interval *piece = &g_array_index(set, Interval, i);
        gint64 from = MAX(piece->start, reach);

        for (; busy < end && busy->start - after < piece->end; busy++) {
            if (busy->start >= busy->end)
                continue;
            if (busy->start - after >= from + least)
                intervals_add(rest, from, busy->start - after);
            from = MAX(from, busy->end + before);
        }
        reach = from;
        if (piece->end >= from + least)
            intervals_add(rest, from, piece->end);
    }
    return rest;
}

/* The set of times that bookings keep a meeting away from, theirs and its buffers included; except
 * is left out, unless it is NULL. */
static GArray *
booked_of(const SlotsHost *host, const SlotsEvent *event, const SlotsBooking *except)
{
    gint64 before = (gint64)event->before * MINUTE;
    gint64 after = (gint64)event->after * MINUTE;
    GArray *booked = intervals_new(host->booking_count);

    for (gsize i = 0; i < host->booking_count; i++) {
        const SlotsBooking *booking = &host->bookings[i];

        if (booking->at.start < booking->at.end && booking != except &&
            !slots_booking_is_moved(booking, event))
            intervals_add(booked, booking->at.start - booking->before_minutes * MINUTE - after,
                          booking->at.end + booking->after_minutes * MINUTE + before);
    }
    intervals_unite(booked);
    return booked;
}

/* What of a set of available times is free, but for except. */
static GArray *
free_of(const GArray *cover, const SlotsHost *host, const SlotsEvent *event,
        const SlotsBooking *except, gint64 least)
{
    GArray *rest = subtract_busy(cover, host, event, least);
    GArray *open;
    g_autoptr(GArray) booked = NULL;

    if (host->booking_count == 0)
        return rest;
    booked = booked_of(host, event, except);
    open = intervals_subtract(rest, booked);
    g_array_unref(rest);
    return open;
}

/* The starts of meetings that fit into pieces of free time. */
static GArray *
starts_within(const GArray *free_set, gint64 duration)
{
    GArray *starts = intervals_new(free_set->len);

    for (guint i = 0; i < free_set->len; i++) {
        const Interval *piece = &g_array_index(free_set, Interval, i);

        intervals_add(starts, piece->start, piece->end - duration + 1);
    }
    return starts;
}

bool
slots_booking_is_open(const SlotsBooking *booking, const SlotsEvent *event)
{
    return event->seats > 1 && booking->of_event && booking->taken < event->seats &&
           booking->at.end - booking->at.start == (gint64)event->duration * MINUTE &&
           !slots_booking_is_moved(booking, event);
}

/* Take the starts away that lie in full periods. */
static void
apply_limits(SlotsHostTimes *times, const SlotsHost *host, const SlotsEvent *event)
{
    g_autoptr(GArray) full = slots_full_periods(host, event);
    GArray *rest = intervals_subtract(times->starts, full);

    g_array_unref(times->starts);
    times->starts = rest;
}

/* Add the starts of meetings that can be joined: free but for themselves, limits or not. */
static void
add_open_meetings(SlotsHostTimes *times, const SlotsHost *host, const SlotsEvent *event,
                  const GArray *cover)
{
    guint known = times->starts->len;

    for (gsize i = 0; i < host->booking_count; i++) {
        const SlotsBooking *booking = &host->bookings[i];
        g_autoptr(GArray) meeting = NULL;
        g_autoptr(GArray) within = NULL;
        g_autoptr(GArray) rest = NULL;

        if (!slots_booking_is_open(booking, event))
            continue;
        meeting = intervals_new(1);
        intervals_add(meeting, booking->at.start, booking->at.end);
        within = intervals_intersect(cover, meeting);
        rest = free_of(within, host, event, booking, booking->at.end - booking->at.start);
        if (rest->len == 1)
            intervals_add(times->starts, booking->at.start, booking->at.start + 1);
    }
    if (times->starts->len > known)
        intervals_unite(times->starts);
}

void
slots_host_times_init(SlotsHostTimes *times, const SlotsHost *host, const SlotsEvent *event,
                      const Interval *span, bool alone)
{
    gint64 duration = (gint64)event->duration * MINUTE;
    g_autoptr(GArray) cover = NULL;

    times->ranges = ranges_of(host, span->start, span->end + duration);
    cover = copy_united(times->ranges);
    times->free = free_of(cover, host, event, NULL, alone ? duration : 1);
    times->starts = starts_within(times->free, duration);
    apply_limits(times, host, event);
    add_open_meetings(times, host, event, cover);
}

void
slots_host_times_clear(SlotsHostTimes *times)
{
    g_clear_pointer(&times->ranges, g_array_unref);
    g_clear_pointer(&times->free, g_array_unref);
    g_clear_pointer(&times->starts, g_array_unref);
}
