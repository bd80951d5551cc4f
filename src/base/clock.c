/* SPDX-License-Identifier: Apache-2.0
 * Time: the clock, instants and civil dates. */
#include "base/clock.h"

#include <string.h>

#include "base/error.h"
#include "base/zone.h"

#define DAY_SECONDS 86400

gint64
clock_now(void)
{
    return g_get_real_time() / G_USEC_PER_SEC;
}

gint64
clock_ticks(void)
{
    return g_get_monotonic_time();
}

/* Days since 1970 of a civil date, by counting years from 1 March so that the leap day comes last
 * (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
static Day
days_from_civil(gint64 year, int month, int day)
{
    gint64 y = month <= 2 ? year - 1 : year;
    gint64 era = (y >= 0 ? y : y - 399) / 400;
    gint64 year_of_era = y - era * 400;
    gint64 day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    gint64 day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

    return era * 146097 + day_of_era - 719468;
}

void
day_to_civil(Day day, int *year_out, int *month_out, int *day_out)
{
    gint64 z = day + 719468;
    gint64 era = (z >= 0 ? z : z - 146096) / 146097;
    gint64 day_of_era = z - era * 146097;
    gint64 year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    gint64 day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    gint64 shifted_month = (5 * day_of_year + 2) / 153;

    *day_out = (int)(day_of_year - (153 * shifted_month + 2) / 5 + 1);
    *month_out = (int)(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
    *year_out = (int)(year_of_era + era * 400 + (*month_out <= 2 ? 1 : 0));
}

bool
day_from_civil(int year, int month, int day, Day *day_out)
{
    int back_year;
    int back_month;
    int back_day;
    Day number;

    if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1 || year > 9999)
        return false;
    number = days_from_civil(year, month, day);
    day_to_civil(number, &back_year, &back_month, &back_day);
    if (back_month != month || back_day != day)
        return false;
    *day_out = number;
    return true;
}

int
day_weekday(Day day)
{
    /* 1 January 1970 was a Thursday. */
    gint64 from_monday = (day + 3) % 7;

    return (int)(from_monday < 0 ? from_monday + 7 : from_monday) + 1;
}

const char *
day_format(Day day, char text[DAY_TEXT_SIZE])
{
    int year;
    int month;
    int day_of_month;

    day_to_civil(day, &year, &month, &day_of_month);
    g_snprintf(text, DAY_TEXT_SIZE, "%04d-%02d-%02d", year, month, day_of_month);
    return text;
}

/* count digits as a number, or -1. */
static int
digits(const char *text, int count)
{
    int number = 0;

    for (int i = 0; i < count; i++) {
        if (!g_ascii_isdigit(text[i]))
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

static bool
parse_iso_prefix(const char *text, Day *day_out)
{
    int year = digits(text, 4);
    int month;
    int day;

    if (year < 0 || text[4] != '-')
        return false;
    month = digits(text + 5, 2);
    if (month < 0 || text[7] != '-')
        return false;
    day = digits(text + 8, 2);
    return day >= 0 && day_from_civil(year, month, day, day_out);
}

bool
day_parse_iso(const char *text, Day *day_out)
{
    Day day;

    if (!parse_iso_prefix(text, &day) || text[10] != '\0')
        return false;
    *day_out = day;
    return true;
}

static const char *const weekdays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                       "friday", "saturday", "sunday"};

/* 1…7 for a weekday's name or its first three letters; 0 for no weekday. */
static int
weekday_of(const char *text)
{
    for (int i = 0; i < 7; i++) {
        if (strcmp(text, weekdays[i]) == 0 ||
            (strlen(text) == 3 && strncmp(text, weekdays[i], 3) == 0))
            return i + 1;
    }
    return 0;
}

/* A unit of time: seconds, or months where their length differs. */
typedef struct {
    const char *name;
    gint64 seconds;
    int months;
} Unit;

static const Unit units[] = {
    {"m", 60, 0},
    {"min", 60, 0},
    {"h", 3600, 0},
    {"d", DAY_SECONDS, 0},
    {"day", DAY_SECONDS, 0},
    {"days", DAY_SECONDS, 0},
    {"w", 7 * DAY_SECONDS, 0},
    {"week", 7 * DAY_SECONDS, 0},
    {"weeks", 7 * DAY_SECONDS, 0},
    {"mo", 30 * DAY_SECONDS, 1},
    {"month", 30 * DAY_SECONDS, 1},
    {"months", 30 * DAY_SECONDS, 1},
    {"y", 365 * DAY_SECONDS, 12},
    {"year", 365 * DAY_SECONDS, 12},
    {"years", 365 * DAY_SECONDS, 12},
};

/* "3d", "2 weeks": a number and a unit; NULL when it is something else. */
static const Unit *
parse_count(const char *text, gint64 *count_out)
{
    char *end = NULL;
    guint64 count = g_ascii_strtoull(text, &end, 10);

    if (!g_ascii_isdigit(*text) || count > 1000000)
        return NULL;
    while (*end == ' ')
        end++;
    for (gsize i = 0; i < G_N_ELEMENTS(units); i++) {
        if (strcmp(end, units[i].name) == 0) {
            *count_out = (gint64)count;
            return &units[i];
        }
    }
    return NULL;
}

/* The same day so many months on, or the last one of a month that is too short for it. */
static Day
add_months(Day day, gint64 months)
{
    int year;
    int month;
    int day_of_month;
    gint64 index;
    Day moved;

    day_to_civil(day, &year, &month, &day_of_month);
    index = (gint64)year * 12 + month - 1 + months;
    do {
        if (day_from_civil((int)(index / 12), (int)(index % 12) + 1, day_of_month, &moved))
            return moved;
    } while (--day_of_month >= 28);
    return G_MAXINT64; /* out of the calendar */
}

/* A day and a count of days, weeks, months or years before or after it. */
static bool
parse_shift(const char *text, int sign, Day today, Day *day_out)
{
    gint64 count = 0;
    const Unit *unit = parse_count(text, &count);
    Day day;
    Day last;

    if (unit == NULL || unit->seconds < DAY_SECONDS)
        return false;
    day = unit->months != 0 ? add_months(today, sign * count * unit->months)
                            : today + sign * count * (unit->seconds / DAY_SECONDS);
    (void)day_from_civil(9999, 12, 31, &last); /* exists */
    if (day > last || day < days_from_civil(1, 1, 1))
        return false;
    *day_out = day;
    return true;
}

static bool
parse_weekday(const char *text, Day today, Day *day_out)
{
    int weekday = weekday_of(text);
    int ahead = (weekday - day_weekday(today) + 7) % 7;

    if (weekday == 0)
        return false;
    *day_out = today + (ahead == 0 ? 7 : ahead);
    return true;
}

static bool
parse_relative(const char *text, Day today, Day *day_out)
{
    if (g_str_has_suffix(text, " ago")) {
        g_autofree char *count = g_strndup(text, strlen(text) - strlen(" ago"));

        return parse_shift(g_strchomp(count), -1, today, day_out);
    }
    if (*text == '+' || *text == '-')
        return parse_shift(text + 1, *text == '-' ? -1 : 1, today, day_out);
    return g_str_has_prefix(text, "in ") && parse_shift(text + 3, 1, today, day_out);
}

bool
day_parse(const char *text, Day today, Day *day_out, GError **error)
{
    g_autofree char *lower = g_strstrip(g_ascii_strdown(text, -1));

    if (day_parse_iso(lower, day_out) || parse_weekday(lower, today, day_out) ||
        parse_relative(lower, today, day_out))
        return true;
    if (strcmp(lower, "today") == 0)
        *day_out = today;
    else if (strcmp(lower, "tomorrow") == 0)
        *day_out = today + 1;
    else if (strcmp(lower, "yesterday") == 0)
        *day_out = today - 1;
    else {
        g_set_error(
            error, KITH_ERROR, KITH_ERROR_INVALID,
            "“%s” is not a date; write 2026-12-24, today, tomorrow, yesterday, friday, +3d, "
            "“in 2 weeks” or “3 days ago”.",
            text);
        return false;
    }
    return true;
}

bool
duration_parse(const char *text, gint64 *seconds_out, GError **error)
{
    g_autofree char *lower = g_strstrip(g_ascii_strdown(text, -1));
    gint64 count = 0;
    const Unit *unit = parse_count(lower, &count);

    if (unit == NULL) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "“%s” is not a length of time; write 15m, 1h, 30d, 2w, 3mo or 1y.", text);
        return false;
    }
    *seconds_out = count * unit->seconds;
    return true;
}

/* Seconds of the offset at the end of an RFC 3339 instant. */
static bool
parse_offset(const char *text, gint64 *offset_out)
{
    int hours;
    int minutes;

    if (g_ascii_toupper(text[0]) == 'Z' && text[1] == '\0') {
        *offset_out = 0;
        return true;
    }
    if (text[0] != '+' && text[0] != '-')
        return false;
    hours = digits(text + 1, 2);
    if (hours < 0 || hours > 23 || text[3] != ':')
        return false;
    minutes = digits(text + 4, 2);
    if (minutes < 0 || minutes > 59 || text[6] != '\0')
        return false;
    *offset_out = (hours * 3600 + minutes * 60) * (text[0] == '-' ? -1 : 1);
    return true;
}

/* "08:00", "08:00:00" or "08:00:00.25" to seconds since midnight, a leap second to the one before;
 * what follows, or NULL when it is no time of day. */
static const char *
parse_time_of_day(const char *text, int *seconds_out)
{
    int hour = digits(text, 2);
    int minute;
    int second = 0;

    if (hour < 0 || hour > 23 || text[2] != ':')
        return NULL;
    minute = digits(text + 3, 2);
    if (minute < 0 || minute > 59)
        return NULL;
    text += 5;
    if (*text == ':') {
        second = digits(text + 1, 2);
        if (second < 0 || second > 60)
            return NULL;
        text += 3;
        if (text[0] == '.' && g_ascii_isdigit(text[1]))
            text += 1 + strspn(text + 1, "0123456789");
    }
    *seconds_out = hour * 3600 + minute * 60 + MIN(second, 59);
    return text;
}

bool
instant_parse(const char *text, const Zone *zone, gint64 *instant_out, GError **error)
{
    Day day;
    gint64 offset = 0;
    int seconds = 0;
    const char *rest = NULL;

    if (day_parse_iso(text, &day)) {
        *instant_out = day_start(day, zone);
        return true;
    }
    if (parse_iso_prefix(text, &day) && (g_ascii_toupper(text[10]) == 'T' || text[10] == ' '))
        rest = parse_time_of_day(text + 11, &seconds);
    if (rest != NULL && *rest == '\0') {
        *instant_out = zone_instant(zone, day * DAY_SECONDS + seconds);
        return true;
    }
    if (rest == NULL || !parse_offset(rest, &offset)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "“%s” is not an instant; write 2026-11-24T08:00:00Z, or end it with an offset "
                    "such as +01:00.",
                    text);
        return false;
    }
    *instant_out = day * DAY_SECONDS + seconds - offset;
    return true;
}

static gint64
floor_day(gint64 instant)
{
    return instant >= 0 ? instant / DAY_SECONDS : -((-instant + DAY_SECONDS - 1) / DAY_SECONDS);
}

static char *
format_seconds(gint64 seconds, bool with_seconds)
{
    Day day = floor_day(seconds);
    int in_day = (int)(seconds - day * DAY_SECONDS);
    char date[DAY_TEXT_SIZE];

    day_format(day, date);
    if (with_seconds)
        return g_strdup_printf("%sT%02d:%02d:%02dZ", date, in_day / 3600, in_day / 60 % 60,
                               in_day % 60);
    return g_strdup_printf("%s %02d:%02d", date, in_day / 3600, in_day / 60 % 60);
}

char *
instant_format(gint64 instant)
{
    return format_seconds(instant, true);
}

char *
instant_format_local(gint64 instant, const Zone *zone)
{
    return format_seconds(zone_wall(zone, instant), false);
}

Day
instant_day(gint64 instant, const Zone *zone)
{
    return zone_day(zone, instant);
}

gint64
day_start(Day day, const Zone *zone)
{
    return zone_day_start(zone, day);
}

bool
occasion_date_is_valid(const char *text)
{
    return occasion_date_month_day(text) != 0;
}

int
occasion_date_month_day(const char *text)
{
    int month;
    int day;
    Day number;

    if (text == NULL)
        return 0;
    if (strncmp(text, "--", 2) == 0) {
        if (strlen(text) != 7 || text[4] != '-')
            return 0;
        month = digits(text + 2, 2);
        day = digits(text + 5, 2);
        /* 2000 was a leap year. */
        return day_from_civil(2000, month, day, &number) ? month * 100 + day : 0;
    }
    if (!day_parse_iso(text, &number))
        return 0;
    return digits(text + 5, 2) * 100 + digits(text + 8, 2);
}

static Day
observed(int year, int month_day)
{
    Day day;

    if (day_from_civil(year, month_day / 100, month_day % 100, &day))
        return day;
    (void)day_from_civil(year, 2, 28, &day); /* only 29 February can be missing */
    return day;
}

Day
occasion_next(int month_day, Day from)
{
    int year;
    int month;
    int day;
    Day next;

    day_to_civil(from, &year, &month, &day);
    next = observed(year, month_day);
    return next >= from ? next : observed(year + 1, month_day);
}
