/* SPDX-License-Identifier: Apache-2.0
 * The line that separates messages in an mbox (RFC 4155 appendix A, and what is written instead).
 */
#include <string.h>

#include "base/clock.h"
#include "format/mbox.h"

/* Longer lines are prose. */
#define SEPARATOR_MAX 512
#define WORDS_MAX 16

static int
name_index(const char *word, const char *const *names, int count)
{
    for (int i = 0; i < count; i++)
        if (g_ascii_strncasecmp(word, names[i], 3) == 0 && (word[3] == '\0' || word[3] == ','))
            return i;
    return -1;
}

/* A number of at most four digits with nothing behind it; -1 otherwise. */
static int
small_number(const char *word)
{
    gsize digits = strspn(word, "0123456789");

    if (digits == 0 || digits > 4 || word[digits] != '\0')
        return -1;
    return (int)g_ascii_strtoull(word, NULL, 10);
}

/* "hh:mm" or "hh:mm:ss"; -1 otherwise. */
static int
seconds_of_day(const char *word)
{
    g_auto(GStrv) parts = g_strsplit(word, ":", 4);
    guint count = g_strv_length(parts);
    int hour, minute, second;

    if (count != 2 && count != 3)
        return -1;
    hour = small_number(parts[0]);
    minute = small_number(parts[1]);
    second = count == 3 ? small_number(parts[2]) : 0;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
        return -1;
    return hour * 3600 + minute * 60 + second;
}

/* "+0100" in seconds; other zone names are passed over as UTC. */
static int
zone_seconds(const char *word)
{
    int number;

    if ((word[0] != '+' && word[0] != '-') || strlen(word) != 5)
        return 0;
    number = small_number(word + 1);
    if (number < 0)
        return 0;
    number = number / 100 * 3600 + number % 100 * 60;
    return word[0] == '-' ? -number : number;
}

/* Month, day (either first), time, and a year with at most one zone before or after it. */
static bool
date_at(char **words, gint64 *at_out)
{
    static const char *const months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                         "jul", "aug", "sep", "oct", "nov", "dec"};
    int month, day, second, year;
    int zone = 0;
    Day civil;

    if (words[0] == NULL || words[1] == NULL || words[2] == NULL || words[3] == NULL)
        return false;
    month = name_index(words[0], months, G_N_ELEMENTS(months));
    day = small_number(words[month >= 0 ? 1 : 0]);
    if (month < 0)
        month = name_index(words[1], months, G_N_ELEMENTS(months));
    second = seconds_of_day(words[2]);
    year = small_number(words[3]);
    if (second >= 0 && year >= 1970 && words[4] != NULL) {
        zone = zone_seconds(words[4]);
    } else if (second >= 0 && words[4] != NULL) {
        zone = zone_seconds(words[3]);
        year = small_number(words[4]);
    } else if (second < 0 && seconds_of_day(words[3]) >= 0) { /* day, month, year, time */
        second = seconds_of_day(words[3]);
        year = small_number(words[2]);
        zone = words[4] == NULL ? 0 : zone_seconds(words[4]);
    }
    if (year < 1970 || year > 2100 || second < 0 || !day_from_civil(year, month + 1, day, &civil))
        return false;
    *at_out = civil * 86400 + second - zone;
    return true;
}

bool
mbox_separator_parse(const char *line, gsize length, gint64 *at_out)
{
    static const char *const weekdays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    g_autofree char *text = NULL;
    char *words[WORDS_MAX + 1] = {NULL};
    gsize count = 0;
    char *at;

    if (length < 5 || length > SEPARATOR_MAX || memcmp(line, "From ", 5) != 0)
        return false;
    text = g_strndup(line + 5, length - 5);
    for (at = text; count < WORDS_MAX; count++) {
        at += strspn(at, " \t\r\n");
        if (*at == '\0')
            break;
        words[count] = at;
        at += strcspn(at, " \t\r\n");
        if (*at != '\0')
            *at++ = '\0';
    }
    for (gsize i = 0; i < count; i++)
        if (name_index(words[i], weekdays, G_N_ELEMENTS(weekdays)) >= 0 &&
            date_at(&words[i + 1], at_out))
            return true;
    return false;
}
