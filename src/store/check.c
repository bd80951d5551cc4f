/* SPDX-License-Identifier: Apache-2.0
 * What doctor asks of the store. */
#include "store/check.h"

#include <string.h>

#include "store/engine.h"
#include "store/person.h"
#include "store/queries.h"

bool
store_check_integrity(Db *db, GPtrArray **faults_out, GError **error)
{
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (db_engine(db) == DB_ENGINE_SQLITE) {
        if (!db_select(db, &engine_sqlite_integrity, NULL, 0, &rows, error) ||
            !db_next(rows, &more, error))
            return false;
        while (more) {
            if (strcmp(row_text_at(rows, 0), "ok") != 0)
                g_ptr_array_add(faults, g_strdup(row_text_at(rows, 0)));
            if (!db_next(rows, &more, error))
                return false;
        }
    }
    *faults_out = g_steal_pointer(&faults);
    return true;
}

static bool
count(Db *db, const Query *query, gint64 space_id, gint64 *sum, GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, query, DB_ARGS(DB_INT(space_id)), &rows, error) ||
        !db_next(rows, &more, error))
        return false;
    if (more)
        *sum += row_int(rows, "found");
    return true;
}

bool
store_check_records(Db *db, gint64 space_id, gint64 *stray_out, gint64 *people_out,
                    gint64 *counted_out, GError **error)
{
    gint64 stray = 0;
    gint64 people = 0;

    if (!count(db, &q_check_stray_points, space_id, &stray, error) ||
        !count(db, &q_check_stray_interactions, space_id, &stray, error) ||
        !count(db, &q_check_stray_ties, space_id, &stray, error) ||
        !count(db, &q_check_stray_entries, space_id, &stray, error) ||
        !count(db, &q_check_people, space_id, &people, error) ||
        !store_person_count(db, space_id, counted_out, error))
        return false;
    *stray_out = stray;
    *people_out = people;
    return true;
}

bool
store_check_entries(Db *db, gint64 space_id, gint64 *unlisted_out, gint64 *listed_out,
                    GError **error)
{
    gint64 unlisted = 0;
    gint64 listed = 0;

    if (!count(db, &q_check_unlisted_entries, space_id, &unlisted, error) ||
        !count(db, &q_check_entries, space_id, &listed, error))
        return false;
    *unlisted_out = unlisted;
    *listed_out = listed;
    return true;
}
