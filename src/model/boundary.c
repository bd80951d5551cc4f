/* SPDX-License-Identifier: Apache-2.0
 * The fields of boundaries, and how their hours and limits are written. */
#include "model/boundary.h"

#include <stddef.h>
#include <string.h>

#define DAY_SECONDS 86400
#define DAY_MINUTES 1440
#define MAX_COUNT 1000
#define MAX_DAYS 3650

static const Field fields[] = {
    LEDGER_FIELD(Boundary, not_before, FIELD_DAY),
    LEDGER_FIELD(Boundary, at_most, FIELD_INT),
    LEDGER_FIELD(Boundary, max_days, FIELD_INT),
    LEDGER_FIELD(Boundary, quiet, FIELD_BOOL),
    LEDGER_FIELD(Boundary, quiet_from, FIELD_INT),
    LEDGER_FIELD(Boundary, quiet_to, FIELD_INT),
    LEDGER_FIELD(Boundary, zone, FIELD_TEXT),
    LEDGER_FIELD(Boundary, only_channels, FIELD_WORDS, .words = channel_names),
    LEDGER_FIELD(Boundary, never_channels, FIELD_WORDS, .words = channel_names),
    LEDGER_FIELD(Boundary, no_occasions, FIELD_BOOL),
    LEDGER_FIELD(Boundary, do_not_contact, FIELD_BOOL),
    LEDGER_FIELD(Boundary, paused_until, FIELD_DAY),
    LEDGER_FIELD(Boundary, note, FIELD_TEXT, .searched = true),
    LEDGER_FIELD(Boundary, gone, FIELD_BOOL, .json = "left"),
};

const Ledger boundary_ledger = {
    .noun = "boundary",
    .plural = "boundaries",
    .size = sizeof(Boundary),
    .fields = fields,
    .field_count = G_N_ELEMENTS(fields),
};

guint
boundary_channels(const Boundary *boundary)
{
    guint only = boundary->only_channels != 0 ? boundary->only_channels : CHANNELS_ALL;

    return only & ~boundary->never_channels & CHANNELS_ALL;
}

/* One or two digits up to most, and what follows them. */
static const char *
read_digits(const char *text, gint64 most, gint64 *number_out)
{
    gint64 number = 0;
    int digits = 0;

    for (; g_ascii_isdigit(*text) && digits < 2; text++, digits++)
        number = number * 10 + (*text - '0');
    *number_out = number;
    return digits == 0 || number > most ? NULL : text;
}

static const char *
read_minute(const char *text, gint64 *minute_out)
{
    const char *colon = read_digits(text, 24, minute_out);
    gint64 minutes = 0;
    const char *end;

    if (colon == NULL || *colon != ':')
        return NULL;
    end = read_digits(colon + 1, 59, &minutes);
    if (end != colon + 3)
        return NULL;
    *minute_out = *minute_out * 60 + minutes;
    return *minute_out > DAY_MINUTES ? NULL : end;
}

bool
boundary_quiet_parse(const char *text, gint64 *from_out, gint64 *to_out)
{
    gint64 from = 0;
    gint64 to = 0;
    const char *dash = read_minute(text, &from);
    const char *end = dash == NULL || *dash != '-' ? NULL : read_minute(dash + 1, &to);

    if (end == NULL || *end != '\0' || from == DAY_MINUTES || from == to % DAY_MINUTES)
        return false;
    *from_out = from;
    *to_out = to % DAY_MINUTES;
    return true;
}

char *
boundary_quiet_format(const Boundary *boundary)
{
    if (!boundary->quiet)
        return NULL;
    return g_strdup_printf("%02d:%02d-%02d:%02d", (int)(boundary->quiet_from / 60),
                           (int)(boundary->quiet_from % 60), (int)(boundary->quiet_to / 60),
                           (int)(boundary->quiet_to % 60));
}

bool
boundary_max_parse(const char *text, gint64 *count_out, gint64 *days_out)
{
    const char *slash = strchr(text, '/');
    g_autofree char *count = NULL;
    g_autofree char *span = NULL;
    guint64 number = 0;
    gint64 seconds = 0;

    if (slash == NULL)
        return false;
    count = g_strndup(text, (gsize)(slash - text));
    span = g_strconcat(g_ascii_isdigit(slash[1]) ? "" : "1", slash + 1, NULL);
    if (!g_ascii_string_to_unsigned(count, 10, 1, MAX_COUNT, &number, NULL) ||
        !duration_parse(span, &seconds, NULL) || seconds < DAY_SECONDS ||
        seconds % DAY_SECONDS != 0 || seconds / DAY_SECONDS > MAX_DAYS)
        return false;
    *count_out = (gint64)number;
    *days_out = seconds / DAY_SECONDS;
    return true;
}

char *
boundary_max_format(const Boundary *boundary)
{
    if (boundary->at_most == 0)
        return NULL;
    return g_strdup_printf("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "d", boundary->at_most,
                           boundary->max_days);
}
