/* SPDX-License-Identifier: Apache-2.0
 * How strong a tie is for passing a request on. */
#include "engine/path_strength.h"

#include <math.h>
#include <string.h>

#include "base/text.h"

#define YEAR_DAYS 365.25

double
path_strength_own(double days_since, gint64 touch_days, Tier tier)
{
    static const double promised[] = {
        [TIER_NONE] = 0,       [TIER_INNER] = 0.5, [TIER_CLOSE] = 0.4,
        [TIER_REGULAR] = 0.25, [TIER_WIDE] = 0.15, [TIER_KNOWN] = 0.1,
    };
    double days = (double)touch_days;

    if (touch_days <= 0)
        return promised[tier];
    return MAX(0.4 * exp2(-MAX(days_since, 0) / 180) + 0.5 * days / (days + 10), promised[tier]);
}

double
path_strength_work(double months, double days_since, guint people)
{
    return 0.5 * months / (months + 12) * exp2(-MAX(days_since, 0) / (5 * YEAR_DAYS)) * 50 /
           (50 + (double)people);
}

double
path_strength_relation(const char *kind)
{
    static const struct {
        const char *kinds; /* folded, each between bars */
        double strength;
    } known[] = {
        {"|spouse|partner|husband|wife|parent|mother|father|child|son|daughter|sibling|brother|"
         "sister|sweetheart|kin|family|",
         0.8},
        {"|friend|", 0.7},
        {"|colleague|co worker|coworker|manager|assistant|mentor|mentee|report|introduced by|"
         "referred by|teacher|student|client|cofounder|co founder|",
         0.6},
    };
    g_autofree char *fold = text_fold(kind);
    g_autofree char *word = g_strdup_printf("|%s|", fold);

    for (gsize i = 0; *fold != '\0' && i < G_N_ELEMENTS(known); i++) {
        if (strstr(known[i].kinds, word) != NULL)
            return known[i].strength;
    }
    return 0.4;
}

double
path_strength_introduction(double days_since, bool has_outcome)
{
    return 0.5 * exp2(-MAX(days_since, 0) / (4 * YEAR_DAYS)) + (has_outcome ? 0.1 : 0);
}

double
path_strength_spared(double days_since)
{
    double share = CLAMP(days_since / PATH_SPARE_DAYS, 0, 1);

    return 0.5 + 0.5 * share;
}
