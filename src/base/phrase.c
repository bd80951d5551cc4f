/* SPDX-License-Identifier: Apache-2.0
 * English phrases for dates and lengths of time. */
#include "base/phrase.h"

static const char *const months[] = {"January",   "February", "March",    "April",
                                     "May",       "June",     "July",     "August",
                                     "September", "October",  "November", "December"};

static const char *const weekdays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                       "Friday", "Saturday", "Sunday"};

const char *
phrase_weekday(Day day)
{
    return weekdays[day_weekday(day) - 1];
}

const char *
phrase_month(int month)
{
    return months[month - 1];
}

char *
phrase_date(Day day, Day today)
{
    int this_year;
    int year;
    int month;
    int date;

    day_to_civil(today, &this_year, &month, &date);
    day_to_civil(day, &year, &month, &date);
    return year == this_year ? g_strdup_printf("%d %s", date, phrase_month(month))
                             : g_strdup_printf("%d %s %d", date, phrase_month(month), year);
}

char *
phrase_weekday_date(Day day, Day today)
{
    g_autofree char *date = phrase_date(day, today);

    return g_strdup_printf("%s %s", phrase_weekday(day), date);
}

char *
phrase_occasion_date(const char *date)
{
    int month_day = occasion_date_month_day(date);

    if (month_day == 0)
        return NULL;
    if (date[0] == '-')
        return g_strdup_printf("%d %s", month_day % 100, phrase_month(month_day / 100));
    return g_strdup_printf("%d %s %.4s", month_day % 100, phrase_month(month_day / 100), date);
}

char *
phrase_count(gint64 count, const char *one, const char *many)
{
    return g_strdup_printf("%" G_GINT64_FORMAT " %s", count, count == 1 ? one : many);
}

/* Months of 365.25 / 12 days, rounded. */
static gint64
months_in(gint64 days)
{
    return (days * 48 + 730) / 1461;
}

/* "41 days", "5 months", "2 years"; of two days or more. */
static char *
distance(gint64 days)
{
    if (days < 60)
        return phrase_count(days, "day", "days");
    if (days < 700)
        return phrase_count(months_in(days), "month", "months");
    return phrase_count(MAX(days / 365, 2), "year", "years");
}

char *
phrase_when(Day day, Day today)
{
    gint64 ahead = day - today;
    g_autofree char *words = NULL;

    if (ahead == 0)
        return g_strdup("today");
    if (ahead == 1)
        return g_strdup("tomorrow");
    if (ahead == -1)
        return g_strdup("yesterday");
    words = distance(ABS(ahead));
    return ahead > 0 ? g_strdup_printf("in %s", words) : g_strdup_printf("%s ago", words);
}

static char *
every(gint64 count, const char *one, const char *many)
{
    return count == 1 ? g_strdup_printf("every %s", one)
                      : g_strdup_printf("every %" G_GINT64_FORMAT " %s", count, many);
}

char *
phrase_every(gint64 days)
{
    if (days % 365 == 0)
        return every(days / 365, "year", "years");
    if (days % 30 == 0)
        return every(days / 30, "month", "months");
    if (days % 7 == 0)
        return every(days / 7, "week", "weeks");
    return every(days, "day", "days");
}

char *
phrase_about_every(gint64 days)
{
    g_autofree char *words = NULL;

    if (days < 14 && days != 7)
        words = every(days, "day", "days");
    else if (days < 60 && days != 30)
        words = every((days + 3) / 7, "week", "weeks");
    else if (days < 345)
        words = every(months_in(days), "month", "months");
    else if (days < 400)
        words = every(1, "year", "years");
    else if (days < 700)
        words = every(months_in(days), "month", "months");
    else
        words = every((days + 182) / 365, "year", "years");
    return g_strdup_printf("about %s", words);
}

static const char *
ordinal_suffix(gint64 number)
{
    if (number % 100 >= 11 && number % 100 <= 13)
        return "th";
    switch (number % 10) {
    case 1:
        return "st";
    case 2:
        return "nd";
    case 3:
        return "rd";
    default:
        return "th";
    }
}

char *
phrase_ordinal(gint64 number)
{
    return g_strdup_printf("%" G_GINT64_FORMAT "%s", number, ordinal_suffix(number));
}
