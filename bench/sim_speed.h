/* SPDX-License-Identifier: Apache-2.0
 * How long it takes to plan a day. */
#pragma once

#include <glib.h>

/** Seconds of processor time to plan a day of a network of count ties of which due need a look: to
 * take those from an index of review days, to plan, and to put them back by their next review day.
 * The index is a heap, standing in for a store's. The median of eleven days. */
double sim_plan_seconds(guint count, guint due);
