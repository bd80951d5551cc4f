/* SPDX-License-Identifier: Apache-2.0
 * Recurrence rules by libical 3. */
#include "format/ical_rule.h"

#include <libical/ical.h>
#include <string.h>

#include "base/error.h"
#include "format/ical_time.h"

#define DAY_SECONDS 86400
#define MAX_RULE_BYTES 2000

/* Steps from DTSTART to the end of the span that one rule may take. */
#define MAX_STEPS 50000

/* The library looks for a next date up to this year. */
#define LAST_YEAR 2582

/* A month that the library looks at in vain costs so many steps of a day. */
#define MONTH_STEPS 15

static const gint64 seconds_of[] = {
    [ICAL_HOURLY_RECURRENCE] = 3600,
    [ICAL_DAILY_RECURRENCE] = DAY_SECONDS,
    [ICAL_WEEKLY_RECURRENCE] = 7 * DAY_SECONDS,
    [ICAL_MONTHLY_RECURRENCE] = 28 * DAY_SECONDS,
    [ICAL_YEARLY_RECURRENCE] = 365 * DAY_SECONDS,
};

typedef struct icalrecurrencetype Rule;

static struct icaltimetype
to_time(gint64 wall)
{
    struct icaltimetype time = icaltime_null_time();
    Day day = wall >= 0 ? wall / DAY_SECONDS : -((-wall + DAY_SECONDS - 1) / DAY_SECONDS);
    int seconds = (int)(wall - day * DAY_SECONDS);

    day_to_civil(day, &time.year, &time.month, &time.day);
    time.hour = seconds / 3600;
    time.minute = seconds / 60 % 60;
    time.second = seconds % 60;
    return time;
}

/* False for what is no time, which the library does not check everywhere. */
static bool
to_wall(struct icaltimetype time, gint64 *wall_out)
{
    Day day;

    if (!day_from_civil(time.year, time.month, time.day, &day))
        return false;
    *wall_out = day * DAY_SECONDS + time.hour * 3600 + time.minute * 60 + time.second;
    return true;
}

static bool
fail(GError **error, KithErrorCode code, const char *rule, const char *why)
{
    g_set_error(error, KITH_ERROR, (gint)code, "The rule “%.200s” %s.", rule, why);
    return false;
}

/* The library looks past the end of a list, so all of it is overwritten. */
static void
clear_list(short *list, gsize size)
{
    for (gsize i = 0; i < size; i++)
        list[i] = ICAL_RECURRENCE_ARRAY_MAX;
}

/* The last wall time that UNTIL allows: all of a day where it is a date. */
static gint64
until_wall(const IcalTime *until, const Zone *zone)
{
    gint64 wall = ical_time_wall(until);

    if (until->is_date)
        return wall + DAY_SECONDS - 1;
    return until->is_utc ? zone_wall(zone, wall) : wall;
}

/* Take UNTIL out of a rule: with one in UTC the library would begin to load time zones, which is
 * not safe in threads. */
static bool
cut_until(const char *text, char **rest_out, IcalTime *until, bool *has_until)
{
    g_auto(GStrv) parts = g_strsplit(text, ";", -1);
    g_autoptr(GString) rest = g_string_new(NULL);

    *has_until = false;
    for (char **part = parts; *part != NULL; part++) {
        const char *value = g_strstrip(*part) + strlen("UNTIL=");

        if (g_ascii_strncasecmp(*part, "UNTIL=", strlen("UNTIL=")) != 0) {
            g_string_append_printf(rest, "%s%s", rest->len > 0 ? ";" : "", *part);
            continue;
        }
        if (*has_until || !ical_time_parse(value, strlen(value), NULL, until))
            return false;
        *has_until = true;
    }
    *rest_out = g_string_free(g_steal_pointer(&rest), FALSE);
    return true;
}

static bool
read_rule(const char *text, const IcalRuleSpan *span, Rule *rule, gint64 *last_out, GError **error)
{
    g_autofree char *rest = NULL;
    IcalTime until = {0};
    bool has_until = false;

    if (strlen(text) > MAX_RULE_BYTES)
        return fail(error, KITH_ERROR_UNSUPPORTED, text, "is too long");
    if (strcasestr(text, "RSCALE") != NULL || strcasestr(text, "SKIP") != NULL)
        return fail(error, KITH_ERROR_UNSUPPORTED, text, "needs another calendar");
    if (!cut_until(text, &rest, &until, &has_until))
        return fail(error, KITH_ERROR_INVALID, text, "has no such UNTIL");
    *rule = icalrecurrencetype_from_string(rest);
    if (rule->freq == ICAL_NO_RECURRENCE || rule->interval < 1)
        return fail(error, KITH_ERROR_INVALID, text, "cannot be read");
    if (rule->freq == ICAL_SECONDLY_RECURRENCE || rule->freq == ICAL_MINUTELY_RECURRENCE)
        return fail(error, KITH_ERROR_UNSUPPORTED, text, "repeats within the hour");
    if (span->is_date) {
        clear_list(rule->by_hour, G_N_ELEMENTS(rule->by_hour));
        clear_list(rule->by_minute, G_N_ELEMENTS(rule->by_minute));
        clear_list(rule->by_second, G_N_ELEMENTS(rule->by_second));
    }
    *last_out = has_until ? MIN(span->to, until_wall(&until, span->zone)) : span->to;
    return true;
}

/* How many entries a list has; a full one has no end mark. */
static gsize
count_listed(const short *list, gsize size)
{
    gsize count = 0;

    while (count < size && list[count] != ICAL_RECURRENCE_ARRAY_MAX)
        count++;
    return count;
}

/* Whether a list holds one of two numbers; an empty one holds all. */
static bool
is_listed(const short *list, gsize size, int number, int other)
{
    gsize count = count_listed(list, size);

    for (gsize i = 0; i < count; i++) {
        if (list[i] == number || list[i] == other)
            return true;
    }
    return count == 0;
}

/* Whether a date is one of BYDAY, with its place in the month. */
static bool
is_by_day(const Rule *rule, int day, int length, int weekday)
{
    gsize count = count_listed(rule->by_day, G_N_ELEMENTS(rule->by_day));

    for (gsize i = 0; i < count; i++) {
        int place = icalrecurrencetype_day_position(rule->by_day[i]);
        int number = (int)icalrecurrencetype_day_day_of_week(rule->by_day[i]);

        if (number == weekday &&
            (place == 0 || place == (day - 1) / 7 + 1 || place == -((length - day) / 7 + 1)))
            return true;
    }
    return count == 0;
}

/* How many days of a month the rule's months, days of the month and weekdays leave. start_day
 * stands in where neither of the last two is given. */
static int
count_days(const Rule *rule, int year, int month, int start_day)
{
    bool any_day = rule->by_month_day[0] == ICAL_RECURRENCE_ARRAY_MAX &&
                   rule->by_day[0] == ICAL_RECURRENCE_ARRAY_MAX;
    Day first = 0, next = 0;
    int length, count = 0;

    if (!is_listed(rule->by_month, G_N_ELEMENTS(rule->by_month), month, month) ||
        !day_from_civil(year, month, 1, &first) ||
        !day_from_civil(month == 12 ? year + 1 : year, month % 12 + 1, 1, &next))
        return 0;
    length = (int)(next - first);
    for (int day = 1; day <= length; day++) {
        int weekday = day_weekday(first + day - 1) % 7 + 1; /* libical: Sunday is 1 */
        bool wanted =
            is_listed(rule->by_month_day, G_N_ELEMENTS(rule->by_month_day), day, day - length - 1);

        if (any_day ? day == start_day : wanted && is_by_day(rule, day, length, weekday))
            count++;
    }
    return count;
}

/* Whether a rule picks one of so many dates; none asks for a certain place. */
static bool
has_place(const Rule *rule, gint64 count)
{
    gsize places = count_listed(rule->by_set_pos, G_N_ELEMENTS(rule->by_set_pos));

    for (gsize i = 0; i < places; i++) {
        if (ABS(rule->by_set_pos[i]) <= count)
            return true;
    }
    return places == 0 && count > 0;
}

/* How many times of the day a rule has. */
static gint64
count_times(const Rule *rule)
{
    gsize hours = count_listed(rule->by_hour, G_N_ELEMENTS(rule->by_hour));
    gsize minutes = count_listed(rule->by_minute, G_N_ELEMENTS(rule->by_minute));
    gsize seconds = count_listed(rule->by_second, G_N_ELEMENTS(rule->by_second));

    return (gint64)(MAX(hours, 1) * MAX(minutes, 1) * MAX(seconds, 1));
}

/* Months since the year 0. */
static gint64
month_of(gint64 wall)
{
    struct icaltimetype time = to_time(wall);

    return (gint64)time.year * 12 + time.month - 1;
}

/* How many months the library looks at from first on until it finds a date after last: within
 * months its search does not stop at UNTIL. 0 when no month up to last can have a date, so that it
 * need not be asked. Where places count times of the day as well, it may find nothing, and looks to
 * the end.
 */
static gint64
count_months(const Rule *rule, gint64 start, gint64 first, gint64 last)
{
    gint64 start_month = month_of(start), last_month = month_of(last);
    gint64 month = start_month + (month_of(first) - start_month) / rule->interval * rule->interval;
    gint64 times = count_times(rule);
    int start_day = to_time(start).day;
    gint64 count = 0;
    bool any = false;

    for (; month / 12 <= LAST_YEAR && (any || month <= last_month); month += rule->interval) {
        int days = count_days(rule, (int)(month / 12), (int)(month % 12) + 1, start_day);

        count++;
        if (month > last_month && times == 1 && has_place(rule, days))
            break;
        any |= has_place(rule, days * times);
    }
    return any ? count : 0;
}

/* An iterator that begins near the span, unless dates are counted from the start; NULL when the
 * library sees that there is no date. Rules of hours begin with another DTSTART, because the
 * library would forget their interval when told to skip. */
static icalrecur_iterator *
iterator_new(const Rule *rule, const IcalRuleSpan *span)
{
    gint64 step = seconds_of[rule->freq] * rule->interval;
    bool skips = rule->count == 0 && span->from > span->start;
    icalrecur_iterator *iterator;

    if (skips && rule->freq == ICAL_HOURLY_RECURRENCE)
        return icalrecur_iterator_new(
            *rule, to_time(span->start + (span->from - span->start) / step * step));
    iterator = icalrecur_iterator_new(*rule, to_time(span->start));
    if (skips && iterator != NULL)
        (void)icalrecur_iterator_set_start(iterator, to_time(span->from)); /* else from the start */
    return iterator;
}

static bool
iterate(icalrecur_iterator *iterator, const char *text, const IcalRuleSpan *span, gint64 *budget,
        GArray *walls, GError **error)
{
    for (int count = 0;; count++) {
        struct icaltimetype time = icalrecur_iterator_next(iterator);
        gint64 wall;

        if (icaltime_is_null_time(time) || !to_wall(time, &wall) || wall > span->to)
            return true;
        if (count == ICAL_RULE_INSTANCES)
            return fail(error, KITH_ERROR_UNSUPPORTED, text, "repeats too often");
        if (--*budget < 0)
            return fail(error, KITH_ERROR_TOO_LARGE, text, "is one too many for this calendar");
        if (wall >= span->from)
            g_array_append_val(walls, wall);
    }
}

/* Take what a rule costs from the budget; none_out says that it has no date. */
static bool
pay(const Rule *rule, const char *text, const IcalRuleSpan *span, gint64 *budget, bool *none_out,
    GError **error)
{
    gint64 first = rule->count > 0 ? span->start : MAX(span->start, span->from);
    gint64 steps = (span->to - first) / (seconds_of[rule->freq] * rule->interval) + 2;
    gint64 months = 1;

    if (steps > MAX_STEPS)
        return fail(error, KITH_ERROR_UNSUPPORTED, text, "repeats too often");
    if (rule->freq == ICAL_MONTHLY_RECURRENCE)
        months = count_months(rule, span->start, first, span->to);
    *none_out = months == 0;
    *budget -= steps + MONTH_STEPS * months;
    if (*budget < 0)
        return fail(error, KITH_ERROR_TOO_LARGE, text, "is one too many for this calendar");
    return true;
}

bool
ical_rule_expand(const char *text, const IcalRuleSpan *span, gint64 *budget, GArray *walls,
                 GError **error)
{
    IcalRuleSpan part = *span;
    icalrecur_iterator *iterator;
    Rule rule;
    bool good, none = false;

    if (!read_rule(text, span, &rule, &part.to, error))
        return false;
    if (part.to < span->start || part.to < span->from)
        return true;
    if (!pay(&rule, text, &part, budget, &none, error))
        return false;
    rule.until = to_time(part.to);
    iterator = none ? NULL : iterator_new(&rule, &part);
    if (iterator == NULL)
        return true; /* no date ever matches */
    good = iterate(iterator, text, &part, budget, walls, error);
    icalrecur_iterator_free(iterator);
    return good;
}
