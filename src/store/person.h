/* SPDX-License-Identifier: Apache-2.0
 * How people are kept: whole persons in and out, and the pages of lists. */
#pragma once

#include "model/person.h"
#include "model/tie.h"
#include "store/plan.h"
#include "store/track.h"

/** Load a person with everything that hangs on it; NULL in person_out when there is none. */
bool store_person_find(Db *db, gint64 space_id, gint64 id, Person **person_out,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Store a person whole: rows that are gone from it are removed, equal ones left alone. Ids that
 * are 0 are made from content (the person's own id must be set). is_new: no rows of it are there.
 * changed_out (may be NULL) tells whether anything was written. */
bool store_person_save(Change *change, const Person *person, gint64 created_at, bool is_new,
                       bool *changed_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Remember that a record with this uid and content hash was taken into a person, with its card
 * (may be NULL). */
bool store_identity_put(Change *change, gint64 person_id, const char *uid, gint64 content,
                        const char *card, bool is_new, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The person a record's uid was taken into, and the hash of its content then; 0 for none. */
bool store_identity_find(Db *db, gint64 space_id, const char *uid, gint64 *person_id_out,
                         gint64 *content_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whether the space holds a person of this id. */
bool store_person_exists(Db *db, gint64 space_id, gint64 id, bool *exists_out,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** People (PersonRow with id, name, company only) that have a point, at most 8; self_out (may be
 * NULL) tells whether the first is the user. */
bool store_person_by_point(Db *db, gint64 space_id, PointKind kind, const char *normalised,
                           GPtrArray **rows_out, bool *self_out,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** People with exactly this sort key, at most 8, as above. */
bool store_person_by_sort_key(Db *db, gint64 space_id, const char *sort_key, GPtrArray **rows_out,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The user's own entry; 0 when there is none. */
bool store_person_self(Db *db, gint64 space_id, gint64 *id_out,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** One row of a list; NULL when there is none. The warmth is as it was at the last touch. */
bool store_person_row(Db *db, gint64 space_id, gint64 id, PersonRow **row_out,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Who of a band is due, longest due first, at most limit, without their addresses. Appends
 * PersonRow, warmth as above. */
bool store_person_due(Db *db, gint64 space_id, const StoreBand *band, gint64 limit,
                      GPtrArray *people, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The same for those of a band who came due on or before a day, shortest due first. */
bool store_person_long_due(Db *db, gint64 space_id, int band, Day day, gint64 limit,
                           GPtrArray *people, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Ids of a page, with the cursor position of each. Owned text positions for lists by name, numbers
 * for the others. */
typedef struct {
    GArray *ids;       /**< gint64 */
    GArray *positions; /**< gint64; by last or due */
    GPtrArray *keys;   /**< char *; by name */
} StorePage;

void store_page_clear(StorePage *page);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(StorePage, store_page_clear)

/** The page after (after_key, after_id), by sort key; tag (folded) may be NULL. */
bool store_person_page_by_name(Db *db, gint64 space_id, const char *after_key, gint64 after_id,
                               const char *tag, gint64 limit, StorePage *page,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The page before (latest first) or after (due first) a position and id. */
bool store_person_page_by_number(Db *db, gint64 space_id, bool by_due, gint64 position,
                                 gint64 after_id, const char *tag, gint64 limit, StorePage *page,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Ids of everybody after an id, self too, up to 500. */
bool store_person_ids_after(Db *db, gint64 space_id, gint64 after, GArray **ids_out,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Ids of everybody with a tag (folded), or in a tier. */
bool store_person_ids_of_tag(Db *db, gint64 space_id, const char *fold, GArray **ids_out,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool store_person_ids_of_tier(Db *db, gint64 space_id, Tier tier, GArray **ids_out,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** How many people the space holds, without the user. */
bool store_person_count(Db *db, gint64 space_id, gint64 *count_out,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool store_person_count_add(Change *change, gint64 more, GError **error) G_GNUC_WARN_UNUSED_RESULT;
