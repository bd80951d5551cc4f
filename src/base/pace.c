/* SPDX-License-Identifier: Apache-2.0 */
#include "base/pace.h"

double
pace_rate(Pace *pace, gint64 done, gint64 now)
{
    if (done < pace->done)
        pace->started = now;
    pace->done = done;
    return now > pace->started ? (double)done * G_USEC_PER_SEC / (double)(now - pace->started) : 0;
}
