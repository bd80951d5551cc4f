/* SPDX-License-Identifier: Apache-2.0
 * How fast long work goes that is done file by file. */
#pragma once

#include <glib.h>

typedef struct {
    gint64 started; /**< when the file was begun; microseconds, of clock_ticks */
    gint64 done;    /**< how far it was when last looked at */
} Pace;

/** What is done in a second, of the file at hand: where less is done than before, another was begun
 * (or the same once more). 0 while no time has passed. */
double pace_rate(Pace *pace, gint64 done, gint64 now);
