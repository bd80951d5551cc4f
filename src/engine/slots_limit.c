/* SPDX-License-Identifier: Apache-2.0
 * Limits of bookings a day, week, month and year. */
#include "engine/slots_limit.h"

#include <string.h>

#define MINUTE 60

bool
slots_booking_is_moved(const SlotsBooking *booking, const SlotsEvent *event)
{
    return event->moved != NULL && booking->id != NULL && strcmp(booking->id, event->moved) == 0;
}

/* What is booked in a period. */
typedef struct {
    Day first;
    gint64 count;
    gint64 seconds;
} Load;

static Day
period_start(SlotsPeriod period, Day day, int week_start)
{
    int year, month, day_of_month;
    Day first = day;

    if (period == SLOTS_DAY)
        return day;
    if (period == SLOTS_WEEK)
        return day - (day_weekday(day) - week_start + 7) % 7;
    day_to_civil(day, &year, &month, &day_of_month);
    (void)day_from_civil(year, period == SLOTS_YEAR ? 1 : month, 1, &first); /* exists */
    return first;
}

/* The first day after the period that begins on a day. */
static Day
period_end(SlotsPeriod period, Day first, int week_start)
{
    static const int longest[] = {
        [SLOTS_DAY] = 1, [SLOTS_WEEK] = 7, [SLOTS_MONTH] = 31, [SLOTS_YEAR] = 366};
    Day next = first + longest[period];

    return period == SLOTS_DAY ? next : period_start(period, next, week_start);
}

static int
compare_loads(const void *left, const void *right)
{
    const Load *a = left;
    const Load *b = right;

    return (a->first > b->first) - (a->first < b->first);
}

/* One Load a period in which something begins. */
static GArray *
loads_of(const SlotsHost *host, const SlotsEvent *event, SlotsPeriod period)
{
    GArray *loads = g_array_new(FALSE, FALSE, sizeof(Load));
    guint kept = 0;

    for (gsize i = 0; i < host->booking_count; i++) {
        const SlotsBooking *booking = &host->bookings[i];
        Load load = {.count = 1, .seconds = booking->at.end - booking->at.start};

        if (!booking->of_event || slots_booking_is_moved(booking, event))
            continue;
        load.first =
            period_start(period, zone_day(host->zone, booking->at.start), event->week_start);
        g_array_append_val(loads, load);
    }
    g_array_sort(loads, compare_loads);
    for (guint i = 1; i < loads->len; i++) {
        Load *last = &g_array_index(loads, Load, kept);
        const Load *load = &g_array_index(loads, Load, i);

        if (load->first == last->first) {
            last->count += load->count;
            last->seconds += load->seconds;
        } else {
            g_array_index(loads, Load, ++kept) = *load;
        }
    }
    if (loads->len > 0)
        g_array_set_size(loads, kept + 1);
    return loads;
}

/* Add the periods in which a limit is reached. */
static void
add_full_periods(GArray *full, const SlotsHost *host, const SlotsEvent *event, SlotsPeriod period)
{
    int limit = event->limits[period];
    int minutes = event->limit_minutes[period];
    g_autoptr(GArray) loads = NULL;

    if (limit == SLOTS_UNLIMITED && minutes == SLOTS_UNLIMITED)
        return;
    if (limit == 0 || (minutes != SLOTS_UNLIMITED && event->duration > minutes)) {
        intervals_add(full, G_MININT64, G_MAXINT64);
        return;
    }
    loads = loads_of(host, event, period);
    for (guint i = 0; i < loads->len; i++) {
        const Load *load = &g_array_index(loads, Load, i);
        gint64 seconds = load->seconds + (gint64)event->duration * MINUTE;

        if ((limit != SLOTS_UNLIMITED && load->count >= limit) ||
            (minutes != SLOTS_UNLIMITED && seconds > (gint64)minutes * MINUTE))
            intervals_add(
                full, zone_day_start(host->zone, load->first),
                zone_day_start(host->zone, period_end(period, load->first, event->week_start)));
    }
}

GArray *
slots_full_periods(const SlotsHost *host, const SlotsEvent *event)
{
    GArray *full = intervals_new(0);

    for (int period = 0; period < SLOTS_PERIODS; period++)
        add_full_periods(full, host, event, (SlotsPeriod)period);
    intervals_unite(full);
    return full;
}
