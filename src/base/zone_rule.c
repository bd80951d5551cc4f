/* SPDX-License-Identifier: Apache-2.0
 * The yearly rule of a zone (RFC 9636 section 3.3, POSIX.1-2017 section 8.3). */
#include "base/zone_rule.h"

#include <string.h>

#define HOUR 3600
#define DAY_SECONDS 86400
#define MAX_OFFSET_HOURS 24
#define MAX_CHANGE_HOURS 167

/* Instants whose year the calendar of base/clock.h can name; the rule holds still beyond. */
#define FIRST_INSTANT (-62135596800 + 3 * 366 * (gint64)DAY_SECONDS)
#define LAST_INSTANT (253402300799 - 3 * 366 * (gint64)DAY_SECONDS)

/* A number of at most three digits within limits. */
static bool
take_number(const char **at, int least, int most, int *number_out)
{
    int number = 0, length = 0;

    for (; length < 3 && g_ascii_isdigit((*at)[length]); length++)
        number = number * 10 + ((*at)[length] - '0');
    if (length == 0 || number < least || number > most)
        return false;
    *at += length;
    *number_out = number;
    return true;
}

static bool
take(const char **at, char wanted)
{
    if (**at != wanted)
        return false;
    (*at)++;
    return true;
}

/* "CET" or "<+0330>". */
static bool
take_name(const char **at)
{
    gsize length = 0;

    if (take(at, '<')) {
        while (g_ascii_isalnum((*at)[length]) || (*at)[length] == '+' || (*at)[length] == '-')
            length++;
        *at += length;
        return length > 0 && take(at, '>');
    }
    while (g_ascii_isalpha((*at)[length]))
        length++;
    *at += length;
    return length > 0;
}

/* "-1", "+10:30", "2:30:15" to seconds. */
static bool
take_time(const char **at, int max_hours, int *seconds_out)
{
    int hours = 0, minutes = 0, seconds = 0;
    bool negative = **at == '-';

    if (**at == '-' || **at == '+')
        (*at)++;
    if (!take_number(at, 0, max_hours, &hours))
        return false;
    if (take(at, ':')) {
        if (!take_number(at, 0, 59, &minutes))
            return false;
        if (take(at, ':') && !take_number(at, 0, 59, &seconds))
            return false;
    }
    *seconds_out = (hours * HOUR + minutes * 60 + seconds) * (negative ? -1 : 1);
    return true;
}

/* Offsets are written west of UTC. */
static bool
take_offset(const char **at, gint64 *offset_out)
{
    int west = 0;

    if (!take_time(at, MAX_OFFSET_HOURS, &west))
        return false;
    *offset_out = -west;
    return true;
}

static bool
take_date(const char **at, ZoneRuleDate *date)
{
    date->seconds = 2 * HOUR;
    if (take(at, 'M')) {
        date->kind = ZONE_RULE_WEEKDAY;
        if (!take_number(at, 1, 12, &date->month) || !take(at, '.') ||
            !take_number(at, 1, 5, &date->week) || !take(at, '.') ||
            !take_number(at, 0, 6, &date->day))
            return false;
    } else if (take(at, 'J')) {
        date->kind = ZONE_RULE_NO_LEAP;
        if (!take_number(at, 1, 365, &date->day))
            return false;
    } else {
        date->kind = ZONE_RULE_YEAR_DAY;
        if (!take_number(at, 0, 365, &date->day))
            return false;
    }
    return !take(at, '/') || take_time(at, MAX_CHANGE_HOURS, &date->seconds);
}

bool
zone_rule_parse(const char *text, ZoneRule *rule_out)
{
    ZoneRule rule = {0};
    const char *at = text;

    if (!take_name(&at) || !take_offset(&at, &rule.standard))
        return false;
    if (*at != '\0') {
        rule.changes = true;
        rule.summer = rule.standard + HOUR;
        if (!take_name(&at) || (*at != ',' && !take_offset(&at, &rule.summer)) || !take(&at, ',') ||
            !take_date(&at, &rule.start) || !take(&at, ',') || !take_date(&at, &rule.end) ||
            *at != '\0')
            return false;
    }
    *rule_out = rule;
    return true;
}

/* The day of a year that a date means. */
static Day
date_day(const ZoneRuleDate *date, int year)
{
    Day first = 0, march = 0;

    if (date->kind == ZONE_RULE_WEEKDAY) {
        Day day, next = 0;

        (void)day_from_civil(year, date->month, 1, &first); /* years 1…9999 have each month */
        (void)day_from_civil(date->month == 12 ? year + 1 : year, date->month % 12 + 1, 1, &next);
        day = first + (date->day - day_weekday(first) % 7 + 7) % 7 + 7 * (Day)(date->week - 1);
        return day >= next ? day - 7 : day;
    }
    (void)day_from_civil(year, 1, 1, &first);
    if (date->kind == ZONE_RULE_YEAR_DAY)
        return first + date->day;
    (void)day_from_civil(year, 3, 1, &march);
    return first + date->day - 1 + (date->day >= 60 && march - first == 60 ? 1 : 0);
}

/* A change of the clock. */
typedef struct {
    gint64 at;     /* instant */
    gint64 offset; /* from then on */
} Change;

static int
compare_changes(const void *left, const void *right)
{
    const Change *a = left;
    const Change *b = right;

    return (a->at > b->at) - (a->at < b->at);
}

ZoneStretch
zone_rule_stretch(const ZoneRule *rule, gint64 instant)
{
    ZoneStretch stretch = {G_MININT64, G_MAXINT64, rule->standard};
    Change changes[6];
    gsize count = 0;
    int year, month, day;

    if (!rule->changes || instant < FIRST_INSTANT || instant > LAST_INSTANT)
        return stretch;
    day_to_civil(instant / DAY_SECONDS, &year, &month, &day);
    for (int y = year - 1; y <= year + 1; y++) {
        changes[count++] =
            (Change){date_day(&rule->start, y) * DAY_SECONDS + rule->start.seconds - rule->standard,
                     rule->summer};
        changes[count++] =
            (Change){date_day(&rule->end, y) * DAY_SECONDS + rule->end.seconds - rule->summer,
                     rule->standard};
    }
    qsort(changes, count, sizeof *changes, compare_changes);
    for (gsize i = 0; i < count; i++) {
        if (changes[i].at > instant) {
            stretch.end = changes[i].at;
            break;
        }
        stretch.start = changes[i].at;
        stretch.offset = changes[i].offset;
    }
    return stretch;
}
