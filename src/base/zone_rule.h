/* SPDX-License-Identifier: Apache-2.0
 * The rule by which a zone's clock is changed every year, in the footer of its file: POSIX TZ with
 * the extension of RFC 9636 3.3.1 (hours of a change from -167 to 167). Part of base/zone.c. */
#pragma once

#include "base/zone.h"

typedef enum {
    ZONE_RULE_WEEKDAY,  /**< "Mm.w.d": the w-th weekday d of a month, the last for w = 5 */
    ZONE_RULE_NO_LEAP,  /**< "Jn": day 1…365, 29 February not counted */
    ZONE_RULE_YEAR_DAY, /**< "n": day 0…365, 29 February counted */
} ZoneRuleKind;

/** A day and time of each year. */
typedef struct {
    ZoneRuleKind kind;
    int month;   /**< 1…12 */
    int week;    /**< 1…5 */
    int day;     /**< weekday 0 (Sunday)…6, or the day of the year */
    int seconds; /**< wall time after that day's midnight; may be negative */
} ZoneRuleDate;

typedef struct {
    gint64 standard; /**< seconds east of UTC */
    gint64 summer;   /**< the same while the clock is changed */
    bool changes;    /**< whether it ever is */
    ZoneRuleDate start;
    ZoneRuleDate end;
} ZoneRule;

/** Read "CET-1CEST,M3.5.0,M10.5.0/3"; false when it is no rule. */
bool zone_rule_parse(const char *text, ZoneRule *rule_out);

/** The stretch in which an instant lies if the rule holds in all years. */
ZoneStretch zone_rule_stretch(const ZoneRule *rule, gint64 instant);
