/* SPDX-License-Identifier: Apache-2.0
 * Recurrence rules (RFC 5545 section 3.3.10), expanded by libical within limits: its iterator
 * cannot be interrupted and looks for a next date up to the year 2582, which takes minutes for
 * rules that never match. Only libical's recurrences are used, without its zones: threads may
 * expand at once. */
#pragma once

#include "base/zone.h"

/** What expanding costs at most, in steps of a few microseconds; for all rules of a calendar. */
#define ICAL_RULE_BUDGET 200000

/** One rule expands to at most so many times. */
#define ICAL_RULE_INSTANCES 20000

/** Which times are wanted; wall times as of base/zone.h. */
typedef struct {
    gint64 start; /**< DTSTART */
    bool is_date; /**< DTSTART is a date: parts of the day in the rule do not count */
    gint64 from;  /**< from <= time <= to */
    gint64 to;
    const Zone *zone; /**< in which an UNTIL in UTC is read */
} IcalRuleSpan;

/** Append the wall times (gint64) of a rule, rising, to walls. budget is lowered by what that took.
 * INVALID: it is no rule. UNSUPPORTED: a rule that is not followed: of seconds or minutes, of
 * another calendar, or of too many times. TOO_LARGE: the budget is used up. */
bool ical_rule_expand(const char *rule, const IcalRuleSpan *span, gint64 *budget, GArray *walls,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
