/* SPDX-License-Identifier: Apache-2.0
 * Dates and lengths of time as English prose says them, the same on every surface. Dates for
 * machines stay with clock.h. The caller frees every text. */
#pragma once

#include "base/clock.h"

/** "11 November", with the year unless it is that of today: "11 November 2025". */
char *phrase_date(Day day, Day today);

/** "Wednesday 25 November", with the year unless it is that of today. */
char *phrase_weekday_date(Day day, Day today);

/** "Monday" … "Sunday"; constant. */
const char *phrase_weekday(Day day);

/** "January" … "December" of month 1…12; constant. */
const char *phrase_month(int month);

/** A birthday or the like: "25 November 1986" or "25 November"; NULL when it is no date. */
char *phrase_occasion_date(const char *date);

/** A day as its distance from today: "today", "tomorrow", "yesterday", "13 days ago", "in 5
 * months", "3 years ago": days while they can be felt. */
char *phrase_when(Day day, Day today);

/** How often, of 1 day or more, as it was set: "every day", "every 2 weeks", "every 45 days",
 * "every 3 months", "every year". */
char *phrase_every(gint64 days);

/** How often, of 1 day or more, in round words: 45 days are "about every 6 weeks". */
char *phrase_about_every(gint64 days);

/** "1st", "2nd", "3rd", "11th", "42nd". */
char *phrase_ordinal(gint64 number);

/** "1 person", "3 people"; the plural is given. */
char *phrase_count(gint64 count, const char *one, const char *many);
