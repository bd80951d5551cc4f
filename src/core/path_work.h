/* SPDX-License-Identifier: Apache-2.0
 * When two people worked at one company at the same time. For core/ only. */
#pragma once

#include "base/clock.h"
#include "store/path.h"

typedef struct {
    double months; /**< 0 when it is not known since when */
    Day until;     /**< the last day; today where it lasts */
} WorkOverlap;

/** How two jobs at the same company overlap; false where they do not, or nothing says so. A year
 * without a month counts from or to its middle. */
bool path_work_overlap(const StorePathJob *a, const StorePathJob *b, Day today,
                       WorkOverlap *overlap_out);
