/* SPDX-License-Identifier: Apache-2.0
 * Any text is a calendar or refused in words, within bounds of time; what is busy is a set of
 * intervals within the span. */
#include <stdint.h>
#include <string.h>

#include "format/ical_busy.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Zone *home; /* read from its file once */
    IcalBusyQuery query = {.self = "host@example.org", .from = 1717200000, .to = 1722470400};
    g_autoptr(GPtrArray) problems = problems_new();
    g_autoptr(GArray) busy = NULL;
    g_autoptr(GError) error = NULL;
    gint64 last = query.from - 1;

    if (home == NULL)
        home = zone_new("Europe/Berlin");
    query.zone = home;
    if (!ical_busy((const char *)data, size, &query, &busy, problems, &error)) {
        g_assert_nonnull(error);
        return 0;
    }
    for (guint i = 0; i < busy->len; i++) {
        const Interval *interval = &g_array_index(busy, Interval, i);

        g_assert_cmpint(interval->start, >, last);
        g_assert_cmpint(interval->start, <, interval->end);
        last = interval->end;
    }
    g_assert_cmpint(last, <=, query.to);
    return 0;
}
