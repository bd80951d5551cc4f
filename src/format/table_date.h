/* SPDX-License-Identifier: Apache-2.0
 * Dates and times as people's programs write them into tables. Reads no clock, and never passes a
 * civil date through a time zone. */
#pragma once

#include "base/clock.h"

/** Which comes first in 03/04/1980. */
typedef enum {
    DATE_ORDER_UNKNOWN,
    DATE_ORDER_DAY_FIRST,
    DATE_ORDER_MONTH_FIRST,
} DateOrder;

typedef enum {
    DATE_NONE,      /**< blank, or one of the forms that mean "none": 0/0/00, 1/1/4501 */
    DATE_GIVEN,     /**< date is set */
    DATE_AMBIGUOUS, /**< needs a DateOrder */
    DATE_WRONG,     /**< not a date, or one that does not exist */
} DateFound;

/** Read a civil date into date as "YYYY-MM-DD", or "--MM-DD" where it has no year (or Apple's
 * stand-in for none, 1604). Two-digit years are 1930 to 2029. A time after it is ignored. */
DateFound table_date_read(const char *text, DateOrder order, char date[DAY_TEXT_SIZE]);

/** The order that a text can only have ("31/12/99"); DATE_ORDER_UNKNOWN when it tells nothing. */
DateOrder table_date_order(const char *text);

/** Read "Mar 2022", "2022-03", "2022" or a whole date into date as "YYYY[-MM[-DD]]". */
bool table_month_read(const char *text, char date[DAY_TEXT_SIZE]);

/** Read a date and time as seconds UTC. The month comes first in 3/8/22; a time may be followed by
 * AM or PM and by UTC, Z or an offset; without one it is UTC; without a time it is midnight. */
bool table_instant_read(const char *text, gint64 *at_out);
