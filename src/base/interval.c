/* SPDX-License-Identifier: Apache-2.0
 * Sets of intervals. */
#include "base/interval.h"

GArray *
intervals_new(gsize room)
{
    return g_array_sized_new(FALSE, FALSE, sizeof(Interval), (guint)room);
}

void
intervals_add(GArray *list, gint64 start, gint64 end)
{
    Interval interval = {start, end};

    if (start < end)
        g_array_append_val(list, interval);
}

static int
compare_starts(const void *left, const void *right)
{
    const Interval *a = left;
    const Interval *b = right;

    return (a->start > b->start) - (a->start < b->start);
}

void
intervals_unite(GArray *list)
{
    Interval *all = (Interval *)(void *)list->data;
    bool rises = true;
    guint kept = 0;

    for (guint i = 1; i < list->len; i++)
        rises &= all[i - 1].start <= all[i].start;
    if (!rises)
        g_array_sort(list, compare_starts);
    for (guint i = 1; i < list->len; i++) {
        if (all[i].start <= all[kept].end)
            all[kept].end = MAX(all[kept].end, all[i].end);
        else
            all[++kept] = all[i];
    }
    if (list->len > 0)
        g_array_set_size(list, kept + 1);
}

GArray *
intervals_intersect(const GArray *a, const GArray *b)
{
    GArray *both = intervals_new(MAX(a->len, b->len));

    for (guint i = 0, j = 0; i < a->len && j < b->len;) {
        const Interval *left = &g_array_index(a, Interval, i);
        const Interval *right = &g_array_index(b, Interval, j);

        intervals_add(both, MAX(left->start, right->start), MIN(left->end, right->end));
        if (left->end < right->end)
            i++;
        else
            j++;
    }
    return both;
}

GArray *
intervals_subtract(const GArray *a, const GArray *b)
{
    GArray *rest = intervals_new(a->len);
    guint j = 0;

    for (guint i = 0; i < a->len; i++) {
        const Interval *from = &g_array_index(a, Interval, i);
        gint64 start = from->start;

        while (j < b->len && g_array_index(b, Interval, j).end <= start)
            j++;
        for (guint k = j; k < b->len && g_array_index(b, Interval, k).start < from->end; k++) {
            const Interval *hole = &g_array_index(b, Interval, k);

            intervals_add(rest, start, hole->start);
            start = hole->end;
        }
        intervals_add(rest, start, from->end);
    }
    return rest;
}

bool
intervals_hold(const GArray *set, gint64 instant)
{
    guint low = 0, high = set->len;

    while (low < high) {
        guint middle = low + (high - low) / 2;

        if (g_array_index(set, Interval, middle).end <= instant)
            low = middle + 1;
        else
            high = middle;
    }
    return low < set->len && g_array_index(set, Interval, low).start <= instant;
}
