/* SPDX-License-Identifier: Apache-2.0
 * When two people worked at one company at the same time. */
#include "core/path_work.h"

#include <string.h>

#define MONTH_DAYS (365.25 / 12)

/* Digits of text[from…from + count); -1 where there is something else. */
static int
number_at(const char *text, gsize from, gsize count)
{
    int number = 0;

    for (gsize i = from; i < from + count; i++) {
        if (!g_ascii_isdigit(text[i]))
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

/* The day that "YYYY", "YYYY-MM" or "YYYY-MM-DD" stands for as a beginning or an end. */
static bool
read_date(const char *text, bool end, Day *day_out)
{
    gsize length = text == NULL ? 0 : strlen(text);
    Day first;
    int year;
    int month;

    if (length == 4)
        return day_from_civil(number_at(text, 0, 4), 7, 1, day_out);
    if (length != 7 || text[4] != '-')
        return length == 10 && day_parse_iso(text, day_out);
    year = number_at(text, 0, 4);
    month = number_at(text, 5, 2);
    if (!day_from_civil(year, month, 1, &first))
        return false;
    if (!end) {
        *day_out = first;
        return true;
    }
    if (!day_from_civil(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1, day_out))
        return false;
    (*day_out)--;
    return true;
}

/* Of a job without a beginning its last day is known. */
typedef struct {
    Day from;
    Day until;
    bool has_from;
} Span;

static bool
span_of(const StorePathJob *job, Day today, Span *span)
{
    span->until = today;
    if (!read_date(job->ended, true, &span->until) && !job->current)
        return false;
    span->until = MIN(span->until, today);
    span->has_from = read_date(job->started, false, &span->from);
    if (!span->has_from)
        span->from = span->until;
    return span->from <= span->until;
}

bool
path_work_overlap(const StorePathJob *a, const StorePathJob *b, Day today, WorkOverlap *overlap_out)
{
    Span left = {0};
    Span right = {0};
    Day from;

    if (!span_of(a, today, &left) || !span_of(b, today, &right))
        return false;
    from = MAX(left.from, right.from);
    overlap_out->until = MIN(left.until, right.until);
    overlap_out->months = 0;
    if (from > overlap_out->until)
        return false;
    if (!left.has_from || !right.has_from)
        return true;
    overlap_out->months = (double)(overlap_out->until - from) / MONTH_DAYS;
    return overlap_out->until > from;
}
