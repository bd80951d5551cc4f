/* SPDX-License-Identifier: Apache-2.0
 * Where starts may lie in a range: the raster of engine/slots.h. */
#pragma once

#include "engine/slots.h"

/** Append the starts of a range that lie in from <= start < to. free_set is the time in which the
 * hosts are free; pieces of the range before earliest count as taken (PACK and FIT). */
void slots_raster_add(GArray *starts, const Interval *range, const GArray *free_set,
                      const SlotsQuery *query, gint64 earliest);
