/* SPDX-License-Identifier: Apache-2.0
 * Time: the only place that reads the clock, and the arithmetic of instants and civil dates.
 * An instant is gint64 seconds since 1970 UTC. A civil date is a day number (days since
 * 1970-01-01) or text "YYYY-MM-DD"; a recurring date may lack its year: "--MM-DD". A civil date
 * never passes through a time zone. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/** A time zone (base/zone.h). */
typedef struct Zone Zone;

/** Day number of a civil date, days since 1970-01-01 (proleptic Gregorian). */
typedef gint64 Day;

/** "YYYY-MM-DD" and its terminator, with room for a sign and wide years. */
#define DAY_TEXT_SIZE 16

/** Seconds since 1970 UTC by the machine's clock. */
gint64 clock_now(void);

/** Microseconds of the monotonic clock: for durations and time-outs, never stored. */
gint64 clock_ticks(void);

/** Read an RFC 3339 instant: "2026-11-24T08:00:00Z", "...+01:00", T or z in either case or a blank
 * for T, seconds optional and fractions dropped. Without an offset it is the time in zone; a date
 * alone is the start of the day there. INVALID names the text. */
bool instant_parse(const char *text, const Zone *zone, gint64 *instant_out,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** "2026-11-24T08:00:00Z". The caller frees. */
char *instant_format(gint64 instant);

/** "2026-11-24 09:00" in a zone. The caller frees. */
char *instant_format_local(gint64 instant, const Zone *zone);

/** The civil day on which an instant falls in a zone. */
Day instant_day(gint64 instant, const Zone *zone);

/** The first instant of a civil day in a zone (a skipped midnight gives the first that exists). */
gint64 day_start(Day day, const Zone *zone);

/** Day number of year, month 1..12, day 1..31; false when there is no such date. */
bool day_from_civil(int year, int month, int day, Day *day_out);

/** Year, month and day of a day number. */
void day_to_civil(Day day, int *year_out, int *month_out, int *day_out);

/** ISO weekday, 1 = Monday … 7 = Sunday. */
int day_weekday(Day day);

/** Write "YYYY-MM-DD" into text; returns text. */
const char *day_format(Day day, char text[DAY_TEXT_SIZE]);

/** Read exactly "YYYY-MM-DD"; false when malformed or nonexistent. */
bool day_parse_iso(const char *text, Day *day_out);

/** Read a date as people type it: "2026-12-24", "today", "tomorrow", "yesterday", "friday" or "fri"
 * (the next one after today), "+3d", "+2w", "in 2 weeks", "3 days ago". Months and years are those
 * of the calendar, shortened where a month has no such day. INVALID lists what is understood. */
bool day_parse(const char *text, Day today, Day *day_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Read a duration: "15m", "1h" (seconds), "30d", "2w", "3mo" (30 days each), "1y" (365 days). */
bool duration_parse(const char *text, gint64 *seconds_out,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whether text is a recurring civil date, "YYYY-MM-DD" or "--MM-DD", that exists (29 February is
 * allowed without a year). */
bool occasion_date_is_valid(const char *text);

/** Month and day of a recurring civil date as month * 100 + day (229 for 29 February); 0 when
 * text is not one. */
int occasion_date_month_day(const char *text);

/** The first day on or after from on which a month-day (as above) is observed. 29 February is
 * observed on 28 February in a year without one. */
Day occasion_next(int month_day, Day from);
