/* SPDX-License-Identifier: Apache-2.0
 * How spaces and the list of changes are kept. */
#pragma once

#include "store/track.h"

/** A space's id and zone (NULL when not set; owned by the caller). found_out false: no such space.
 * name NULL means the first. */
bool store_space_find(Db *db, const char *name, bool *found_out, gint64 *id_out, char **zone_out,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

bool store_space_insert(Db *db, gint64 id, const char *name, const char *zone,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A change as listed. Owned strings. */
typedef struct {
    gint64 id;
    gint64 seq;
    gint64 at;
    char *surface;
    char *summary;
    gint64 rows;
    gint64 undone_by; /**< 0 for none */
    gint64 undoes;    /**< 0 for none */
} StoreChange;

void store_change_free(StoreChange *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(StoreChange, store_change_free)

/** One change by id, by number, or the latest that can be undone; NULL when there is none. */
bool store_change_by_id(Db *db, gint64 space_id, gint64 id, StoreChange **change_out,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool store_change_by_seq(Db *db, gint64 space_id, gint64 seq, StoreChange **change_out,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool store_change_last_undoable(Db *db, gint64 space_id, StoreChange **change_out,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Changes before a number, latest first; of one person when person_id is not 0. */
bool store_change_page(Db *db, gint64 space_id, gint64 person_id, gint64 before_seq, gint64 limit,
                       GPtrArray **changes_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Mark a change as undone by another (0: not undone). */
bool store_change_set_undone(Db *db, gint64 space_id, gint64 id, gint64 undone_by,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Leave a trace of a removed person for clients that sync later, or take it away again. */
bool store_tombstone_put(Change *change, gint64 person_id, const char *uid,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool store_tombstone_delete(Change *change, gint64 person_id,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
