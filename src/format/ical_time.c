/* SPDX-License-Identifier: Apache-2.0
 * Dates, times and lengths of iCalendar: RFC 5545 3.3.4, 3.3.5, 3.3.6, 3.3.14. */
#include "format/ical_time.h"

#define DAY_SECONDS 86400

/* Longer lengths are mistakes; the limit also keeps sums small. */
#define MAX_DURATION ((gint64)36600 * DAY_SECONDS)

void
ical_time_clear(IcalTime *time)
{
    g_clear_pointer(&time->tzid, g_free);
}

gint64
ical_time_wall(const IcalTime *time)
{
    return time->day * DAY_SECONDS + time->seconds;
}

/* So many digits; -1 when there are fewer. */
static int
digits(const char *text, gsize count)
{
    int number = 0;

    for (gsize i = 0; i < count; i++) {
        if (!g_ascii_isdigit(text[i]))
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

static bool
parse_date(const char *text, Day *day_out)
{
    return day_from_civil(digits(text, 4), digits(text + 4, 2), digits(text + 6, 2), day_out);
}

/* "HHMMSS"; a leap second is the one before. */
static bool
parse_clock(const char *text, int *seconds_out)
{
    int hour = digits(text, 2);
    int minute = digits(text + 2, 2);
    int second = digits(text + 4, 2);

    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
        return false;
    *seconds_out = hour * 3600 + minute * 60 + MIN(second, 59);
    return true;
}

bool
ical_time_parse(const char *text, gsize length, const char *tzid, IcalTime *time_out)
{
    IcalTime time = {0};

    if (length == 8) {
        time.is_date = true;
        if (!parse_date(text, &time.day))
            return false;
        *time_out = time;
        return true;
    }
    if ((length != 15 && length != 16) || !parse_date(text, &time.day) ||
        g_ascii_toupper(text[8]) != 'T' || !parse_clock(text + 9, &time.seconds))
        return false;
    time.is_utc = length == 16;
    if (time.is_utc && g_ascii_toupper(text[15]) != 'Z')
        return false;
    time.tzid = time.is_utc ? NULL : g_strdup(tzid);
    *time_out = time;
    return true;
}

/* Add a number with its unit to a duration; in_time says that a T was seen. */
static bool
add_part(IcalDuration *duration, gint64 number, char unit, bool in_time)
{
    switch (g_ascii_toupper(unit)) {
    case 'W':
        duration->days += 7 * number;
        return !in_time;
    case 'D':
        duration->days += number;
        return !in_time;
    case 'H':
        duration->seconds += 3600 * number;
        return in_time;
    case 'M':
        duration->seconds += 60 * number;
        return in_time;
    case 'S':
        duration->seconds += number;
        return in_time;
    default:
        return false;
    }
}

bool
ical_duration_parse(const char *text, gsize length, IcalDuration *duration_out)
{
    IcalDuration duration = {0, 0};
    gsize at = length > 0 && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    gint64 sign = at == 1 && text[0] == '-' ? -1 : 1;
    bool in_time = false, any = false;

    if (at == length || g_ascii_toupper(text[at++]) != 'P')
        return false;
    while (at < length) {
        gint64 number = 0;
        gsize start = at;

        if (!in_time && g_ascii_toupper(text[at]) == 'T') {
            in_time = true;
            any = false; /* a T wants a time */
            at++;
            continue;
        }
        for (; at < length && g_ascii_isdigit(text[at]) && number < MAX_DURATION; at++)
            number = number * 10 + (text[at] - '0');
        if (at == start || at == length || !add_part(&duration, number, text[at++], in_time) ||
            duration.days > MAX_DURATION / DAY_SECONDS || duration.seconds > MAX_DURATION)
            return false;
        any = true;
    }
    *duration_out = (IcalDuration){sign * duration.days, sign * duration.seconds};
    return any;
}

bool
ical_offset_parse(const char *text, gsize length, gint64 *offset_out)
{
    int hours, minutes, seconds = 0;

    if ((length != 5 && length != 7) || (text[0] != '+' && text[0] != '-'))
        return false;
    hours = digits(text + 1, 2);
    minutes = digits(text + 3, 2);
    if (length == 7)
        seconds = digits(text + 5, 2);
    if (hours < 0 || hours > 25 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59)
        return false;
    *offset_out = (hours * 3600 + minutes * 60 + seconds) * (text[0] == '-' ? -1 : 1);
    return true;
}
