/* SPDX-License-Identifier: Apache-2.0
 * Whatever people type for a date, an instant or a length of time is read or refused in words, and
 * what is read can be written and read again. */
#include <stdint.h>
#include <string.h>

#include "base/clock.h"
#include "base/zone.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_day(const char *text, Day today)
{
    g_autoptr(GError) error = NULL;
    char written[DAY_TEXT_SIZE];
    Day day = 0;
    Day again = 0;

    if (!day_parse(text, today, &day, &error)) {
        g_assert_nonnull(error);
        return;
    }
    g_assert_true(day_parse_iso(day_format(day, written), &again));
    g_assert_cmpint(again, ==, day);
}

static void
check_instant(const char *text, const Zone *zone)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *written = NULL;
    g_autofree char *local = NULL;
    gint64 instant = 0;

    if (!instant_parse(text, zone, &instant, &error)) {
        g_assert_nonnull(error);
        return;
    }
    written = instant_format(instant);
    local = instant_format_local(instant, zone);
    g_assert_cmpuint(strlen(written), >=, 20);
    g_assert_cmpuint(strlen(local), >=, 16);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Zone *zone; /* read from its file once */
    g_autofree char *text = g_strndup((const char *)data, size);
    g_autoptr(Zone) named = zone_find(text);
    g_autoptr(GError) error = NULL;
    gint64 seconds = 0;
    int month_day = occasion_date_month_day(text);

    if (zone == NULL)
        zone = zone_find("America/Sao_Paulo");
    check_day(text, 20781);
    check_instant(text, zone);
    if (duration_parse(text, &seconds, &error))
        g_assert_cmpint(seconds, >=, 0);
    if (month_day != 0)
        g_assert_cmpint(occasion_next(month_day, 20781) - 20781, <=, 366);
    return 0;
}
