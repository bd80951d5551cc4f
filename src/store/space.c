/* SPDX-License-Identifier: Apache-2.0
 * How spaces and the list of changes are kept. */
#include "store/space.h"

#include "store/queries.h"

bool
store_space_find(Db *db, const char *name, bool *found_out, gint64 *id_out, char **zone_out,
                 GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    const DbArg args[] = {DB_TEXT(name)};

    if (!db_select(db, name == NULL ? &q_space_first : &q_space_by_name, args, name == NULL ? 0 : 1,
                   &rows, error) ||
        !db_next(rows, found_out, error))
        return false;
    *id_out = *found_out ? row_int(rows, "space_id") : 0;
    *zone_out = *found_out ? g_strdup(row_text(rows, "zone")) : NULL;
    return true;
}

bool
store_space_insert(Db *db, gint64 id, const char *name, const char *zone, GError **error)
{
    return db_run(db, &q_space_insert, DB_ARGS(DB_INT(id), DB_TEXT(name), DB_TEXT(zone)), NULL,
                  error);
}

void
store_change_free(StoreChange *change)
{
    if (change == NULL)
        return;
    g_free(change->surface);
    g_free(change->summary);
    g_free(change);
}

static StoreChange *
read_change(DbRows *rows)
{
    StoreChange *change = g_new0(StoreChange, 1);

    change->id = row_int(rows, "id");
    change->seq = row_int(rows, "seq");
    change->at = row_int(rows, "at");
    change->surface = g_strdup(row_text(rows, "surface"));
    change->summary = g_strdup(row_text(rows, "summary"));
    change->rows = row_int(rows, "rows_touched");
    change->undone_by = row_is_null(rows, "undone_by") ? 0 : row_int(rows, "undone_by");
    change->undoes = row_is_null(rows, "undoes") ? 0 : row_int(rows, "undoes");
    return change;
}

static bool
select_change(Db *db, const Query *query, const DbArg *args, gsize arg_count,
              StoreChange **change_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, query, args, arg_count, &rows, error) || !db_next(rows, &more, error))
        return false;
    *change_out = more ? read_change(rows) : NULL;
    return true;
}

bool
store_change_by_id(Db *db, gint64 space_id, gint64 id, StoreChange **change_out, GError **error)
{
    return select_change(db, &q_change_by_id, DB_ARGS(DB_INT(space_id), DB_INT(id)), change_out,
                         error);
}

bool
store_change_by_seq(Db *db, gint64 space_id, gint64 seq, StoreChange **change_out, GError **error)
{
    return select_change(db, &q_change_by_seq, DB_ARGS(DB_INT(space_id), DB_INT(seq)), change_out,
                         error);
}

bool
store_change_last_undoable(Db *db, gint64 space_id, StoreChange **change_out, GError **error)
{
    return select_change(db, &q_change_last_undoable, DB_ARGS(DB_INT(space_id)), change_out, error);
}

bool
store_change_page(Db *db, gint64 space_id, gint64 person_id, gint64 before_seq, gint64 limit,
                  GPtrArray **changes_out, GError **error)
{
    g_autoptr(GPtrArray) changes =
        g_ptr_array_new_with_free_func((GDestroyNotify)store_change_free);
    g_autoptr(DbRows) rows = NULL;
    const DbArg args[] = {DB_INT(space_id), DB_INT(before_seq), DB_INT(limit), DB_INT(person_id)};
    bool more = false;

    if (!db_select(db, person_id == 0 ? &q_change_page : &q_change_page_of_person, args,
                   person_id == 0 ? 3 : 4, &rows, error) ||
        !db_next(rows, &more, error))
        return false;
    while (more) {
        g_ptr_array_add(changes, read_change(rows));
        if (!db_next(rows, &more, error))
            return false;
    }
    *changes_out = g_steal_pointer(&changes);
    return true;
}

bool
store_change_set_undone(Db *db, gint64 space_id, gint64 id, gint64 undone_by, GError **error)
{
    return db_run(
        db, &q_change_set_undone,
        DB_ARGS(DB_INT(space_id), DB_INT(id), undone_by == 0 ? DB_NULL() : DB_INT(undone_by)), NULL,
        error);
}

bool
store_tombstone_put(Change *change, gint64 person_id, const char *uid, GError **error)
{
    return db_run(change->db, &q_tombstone_put,
                  DB_ARGS(DB_INT(change->space_id), DB_INT(person_id), DB_INT(change->seq),
                          DB_INT(change->at), DB_TEXT(uid)),
                  NULL, error);
}

bool
store_tombstone_delete(Change *change, gint64 person_id, GError **error)
{
    return db_run(change->db, &q_tombstone_delete,
                  DB_ARGS(DB_INT(change->space_id), DB_INT(person_id)), NULL, error);
}
