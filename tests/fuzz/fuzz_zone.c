/* SPDX-License-Identifier: Apache-2.0
 * Any bytes are a zone or none, and in a zone every instant lies in one stretch, which the next one
 * continues. */
#include <stdint.h>

#include "base/zone.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autoptr(Zone) zone = zone_parse((const char *)data, size);

    if (zone == NULL)
        return 0;
    for (gint64 at = -6000000000; at < 12000000000; at += 1234567890) {
        ZoneStretch stretch = zone_stretch(zone, at);
        gint64 wall = zone_wall(zone, at);

        g_assert_cmpint(stretch.start, <=, at);
        g_assert_cmpint(stretch.end, >, at);
        if (stretch.end != G_MAXINT64)
            g_assert_cmpint(zone_stretch(zone, stretch.end).start, ==, stretch.end);
        g_assert_cmpint(wall, ==, at + stretch.offset);
        g_assert_cmpint(ABS(zone_instant(zone, wall) - at), <=, 52 * 3600);
        g_assert_cmpint(ABS(zone_day_start(zone, zone_day(zone, at)) - at), <=, 76 * 3600);
    }
    return 0;
}
