/* SPDX-License-Identifier: Apache-2.0
 * How is kept who is to be asked about, because an import brought them. Derived: not tracked. */
#pragma once

#include "base/clock.h"
#include "store/db.h"

/** Ask about somebody from a day on; sorted_day is when that was answered, 0 for never. */
bool store_sorting_put(Db *db, gint64 space_id, gint64 person_id, Day day, Day sorted_day,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Ask no more; on sorted_day this answered the question, unless it is 0. */
bool store_sorting_end(Db *db, gint64 space_id, gint64 person_id, Day sorted_day,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

bool store_sorting_delete(Db *db, gint64 space_id, gint64 person_id,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** How many were answered since a day, counted to limit. */
bool store_sorting_sorted(Db *db, gint64 space_id, Day since, gint64 limit, guint *count_out,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whom to ask about on a day, the latest first, at most limit. Appends gint64 ids. */
bool store_sorting_latest(Db *db, gint64 space_id, Day day, gint64 limit, GArray *people,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A company where somebody works with whom the user is in touch. Owned strings. */
typedef struct {
    gint64 company_id;
    char *company;
    char *person_name; /**< of who works there */
} StoreSortingCompany;

void store_sorting_company_free(StoreSortingCompany *company);

/** The companies of the limit people last in touch, the latest first. Owns StoreSortingCompany. */
bool store_sorting_companies(Db *db, gint64 space_id, gint64 limit, GPtrArray **companies_out,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whom to ask about on a day of the last limit people who came to work at a company, the latest
 * first. Appends gint64 ids. */
bool store_sorting_colleagues(Db *db, gint64 space_id, gint64 company_id, gint64 limit, Day day,
                              GArray *people, GError **error) G_GNUC_WARN_UNUSED_RESULT;
