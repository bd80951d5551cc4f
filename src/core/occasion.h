/* SPDX-License-Identifier: Apache-2.0
 * Occasions: birthdays and other days that come back. */
#pragma once

#include "core/person.h"

/** An occasion that comes up. Owned strings. */
typedef struct {
    gint64 person_id;
    char *person_name;
    char *person_zone; /**< IANA name; NULL when unknown */
    gint64 occasion_id;
    char *kind;
    char *date; /**< as stored */
    Day day;    /**< when it is observed next (29 February on the 28th where there is none) */
    int years;  /**< since date, on day; 0 when the year is unknown */
} OccasionDue;

void occasion_due_free(OccasionDue *due);

/** Add an occasion of a person. INVALID: a date that does not exist. */
bool occasion_create(Ctx *ctx, gint64 person_id, const char *kind, const char *date,
                     Receipt *receipt_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The occasions observed from (day) through (day + days, at most 366), soonest first; people who
 * died or are the user left out. due_out owns OccasionDue. */
bool occasion_list_due(Ctx *ctx, Day from, gint64 days, GPtrArray **due_out,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
