/* SPDX-License-Identifier: Apache-2.0
 * The raster of starts. */
#include "engine/slots_raster.h"

#define MINUTE 60
#define HOUR 3600
#define QUARTER 15
#define FIVE 5

/* Starts every interval from the first up to before the end. */
static void
add_steps(GArray *starts, gint64 first, gint64 end, const SlotsQuery *query)
{
    gint64 step = (gint64)query->event->interval * MINUTE;
    gint64 at = first + (gint64)query->event->offset * MINUTE;

    guint place = starts->len;

    end = MIN(end, query->to);
    if (at < query->from)
        at += (query->from - at + step - 1) / step * step;
    if (at >= end)
        return;
    g_array_set_size(starts, place + (guint)((end - at + step - 1) / step));
    for (; at < end; at += step)
        g_array_index(starts, gint64, place++) = at;
}

/* The first instant from at on whose clock shows a multiple of so many minutes past the hour. */
static gint64
round_up(gint64 at, int minutes, const Zone *zone)
{
    gint64 in_hour = (zone_wall(zone, at) % HOUR + HOUR) % HOUR;
    gint64 step = (gint64)minutes * MINUTE;
    gint64 rounded = (in_hour + step - 1) / step * step;

    return at + MIN(rounded, HOUR) - in_hour;
}

/* How many meetings follow each other from a start to the end of a piece. */
static gint64
count_steps(gint64 first, gint64 end, const SlotsEvent *event)
{
    gint64 room = end - first - ((gint64)event->offset + event->duration) * MINUTE;

    return room < 0 ? 0 : room / ((gint64)event->interval * MINUTE) + 1;
}

static gint64
first_in_piece(const Interval *piece, const SlotsEvent *event, const Zone *zone)
{
    const int rounds[] = {event->round, QUARTER, FIVE};
    gint64 most = count_steps(piece->start, piece->end, event);

    if (event->align == SLOTS_PACK)
        return round_up(piece->start, event->round, zone);
    for (gsize i = 0; i < G_N_ELEMENTS(rounds); i++) {
        gint64 first = round_up(piece->start, rounds[i], zone);

        if (count_steps(first, piece->end, event) >= most)
            return first;
    }
    return piece->start;
}

/* The place of the first interval of a set that ends after an instant. */
static guint
first_ending_after(const GArray *set, gint64 instant)
{
    guint low = 0, high = set->len;

    while (low < high) {
        guint middle = low + (high - low) / 2;

        if (g_array_index(set, Interval, middle).end <= instant)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void
slots_raster_add(GArray *starts, const Interval *range, const GArray *free_set,
                 const SlotsQuery *query, gint64 earliest)
{
    const SlotsEvent *event = query->event;
    const Zone *zone = event->round_zone != NULL ? event->round_zone : query->hosts[0].zone;

    if (event->align == SLOTS_GRID) {
        add_steps(starts, range->start, range->end, query);
        return;
    }
    for (guint i = first_ending_after(free_set, range->start); i < free_set->len; i++) {
        const Interval *whole = &g_array_index(free_set, Interval, i);
        Interval piece = {MAX(MAX(whole->start, range->start), earliest),
                          MIN(whole->end, range->end)};

        if (whole->start >= range->end || whole->start >= query->to)
            break;
        if (piece.start < piece.end)
            add_steps(starts, first_in_piece(&piece, event, zone), piece.end, query);
    }
}
