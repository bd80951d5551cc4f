/* SPDX-License-Identifier: Apache-2.0
 * Intervals of time and sets of them. An interval holds start <= instant < end, in seconds since
 * 1970 UTC. A set is a GArray of Interval: none empty, rising, apart from each other. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct {
    gint64 start;
    gint64 end;
} Interval;

/** An empty list with room for so many. */
GArray *intervals_new(gsize room);

/** Append an interval unless it is empty; the list is a set again after intervals_unite. */
void intervals_add(GArray *list, gint64 start, gint64 end);

/** Make a list of intervals in any order the set of all they hold, in place. Linear where the list
 * rises already. */
void intervals_unite(GArray *list);

/** What both sets hold. */
GArray *intervals_intersect(const GArray *a, const GArray *b);

/** What the first set holds and the second does not. */
GArray *intervals_subtract(const GArray *a, const GArray *b);

/** Whether a set holds an instant. */
bool intervals_hold(const GArray *set, gint64 instant);
