/* SPDX-License-Identifier: Apache-2.0
 * Removing a person with what hangs on them, and taking a change back, entry by entry. */
#include <string.h>

#include "base/error.h"
#include "store/queries.h"
#include "store/track.h"
#include "store/track_image.h"

/* The change that a change with this number took back; 0 for none. */
static bool
find_undoes(Change *change, gint64 seq, gint64 *undoes_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(change->db, &q_change_undoes, DB_ARGS(DB_INT(change->space_id), DB_INT(seq)),
                   &rows, error) ||
        !db_next(rows, &more, error))
        return false;
    *undoes_out = more ? row_int(rows, "undoes") : 0;
    return true;
}

/* The number that a row had before a change touched it; 0 where it was new or is not told. */
static bool
find_seq_before(Change *change, TrackTable table, gint64 person_id, const char *key,
                gint64 change_id, gint64 *seq_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    g_auto(TrackImage) before = {0};
    bool more = false;

    *seq_out = 0;
    if (!db_select(change->db, &q_change_row_before,
                   DB_ARGS(DB_INT(change->space_id), DB_INT(person_id), DB_INT(change_id),
                           DB_TEXT(track_tables[table].name), DB_TEXT(key)),
                   &rows, error) ||
        !db_next(rows, &more, error))
        return false;
    if (!more || row_text(rows, "before_row") == NULL)
        return true;
    if (!track_image_parse(&before, row_text(rows, "before_row"), error))
        return false;
    for (unsigned i = 0; i < before.count; i++) {
        if (strcmp(before.names[i], "seq") == 0)
            *seq_out = before.values[i].integer;
    }
    return true;
}

/* An undo leaves a row as an earlier change had left it, under a number of its own. The number of
 * that earlier change is what tells whether the row is still as a change left it. */
static bool
effective_seq(Change *change, TrackTable table, gint64 person_id, const char *key, gint64 *seq,
              GError **error)
{
    while (true) {
        gint64 undoes = 0;
        gint64 before = 0;

        if (!find_undoes(change, *seq, &undoes, error))
            return false;
        if (undoes == 0 || !find_seq_before(change, table, person_id, key, undoes, &before, error))
            return undoes == 0;
        if (before == 0)
            return true;
        *seq = before;
    }
}

/* A row's key and number, as read for looking at later: statements of one kind do not nest. */
typedef struct {
    char *image;
    char *key;
    gint64 seq;
} RowKey;

static void
row_key_free(RowKey *row)
{
    g_free(row->image);
    g_free(row->key);
    g_free(row);
}

static bool
load_row_keys(Change *change, TrackTable table, gint64 person_id, GPtrArray **keys_out,
              GError **error)
{
    const TrackTableInfo *info = &track_tables[table];
    g_autoptr(GPtrArray) keys = g_ptr_array_new_with_free_func((GDestroyNotify)row_key_free);
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(change->db, info->of_person,
                   DB_ARGS(DB_INT(change->space_id), DB_INT(person_id)), &rows, error) ||
        !db_next(rows, &more, error))
        return false;
    while (more) {
        RowKey *row = g_new0(RowKey, 1);
        GString *image = g_string_new(NULL);
        DbArg key[TRACK_COLUMNS];

        for (unsigned i = 0; i < info->key_count; i++) {
            key[i] = track_row_arg(rows, i);
            track_image_add(image, db_column_name(rows, i), &key[i]);
        }
        row->image = g_string_free(image, FALSE);
        row->key = track_key_text(key, info->key_count);
        row->seq = row_int(rows, "seq");
        g_ptr_array_add(keys, row);
        if (!db_next(rows, &more, error))
            return false;
    }
    *keys_out = g_steal_pointer(&keys);
    return true;
}

/* Remove the rows of a person in one table that a change left (all rows when only_seq is 0). */
static bool
remove_rows_of(Change *change, TrackTable table, gint64 person_id, gint64 only_seq, GError **error)
{
    g_autoptr(GPtrArray) rows = NULL;

    if (!load_row_keys(change, table, person_id, &rows, error))
        return false;
    for (guint i = 0; i < rows->len; i++) {
        RowKey *row = rows->pdata[i];
        g_auto(TrackImage) key = {0};

        if (only_seq != 0 && row->seq != only_seq &&
            !effective_seq(change, table, person_id, row->key, &row->seq, error))
            return false;
        if (only_seq != 0 && row->seq != only_seq)
            continue;
        if (!track_image_parse(&key, row->image, error) ||
            !track_remove(change, table, person_id, key.values, key.count, error))
            return false;
    }
    return true;
}

bool
track_remove_person(Change *change, gint64 person_id, GError **error)
{
    for (TrackTable table = 0; table < TRACK_TABLE_COUNT; table++) {
        if (track_tables[table].of_person != NULL &&
            !remove_rows_of(change, table, person_id, 0, error))
            return false;
    }
    return track_remove(change, TRACK_PERSON, person_id,
                        DB_ARGS(DB_INT(change->space_id), DB_INT(person_id)), error);
}

/* One entry of a change, read back. */
typedef struct {
    gint64 person_id;
    TrackTable table;
    char op;
    char *key;
    char *before;
} Entry;

static void
entry_free(Entry *entry)
{
    g_free(entry->key);
    g_free(entry->before);
    g_free(entry);
}

static bool
table_by_name(const char *name, TrackTable *table_out)
{
    for (TrackTable table = 0; table < TRACK_TABLE_COUNT; table++) {
        if (strcmp(track_tables[table].name, name) == 0) {
            *table_out = table;
            return true;
        }
    }
    return false;
}

void
track_page_free(TrackPage *page)
{
    if (page == NULL)
        return;
    g_ptr_array_unref(page->entries);
    g_array_unref(page->people);
    g_free(page);
}

static void
page_add(TrackPage *page, GHashTable *seen, DbRows *rows)
{
    gint64 person_id = row_int(rows, "person_id");
    TrackTable table;
    Entry *entry;

    page->next_n = row_int(rows, "n");
    if (!table_by_name(row_text(rows, "table_name"), &table))
        return;
    if (person_id == 0)
        page->of_nobody = true;
    else if (g_hash_table_add(seen, (gpointer)person_id))
        g_array_append_val(page->people, person_id);
    entry = g_new0(Entry, 1);
    entry->person_id = person_id;
    entry->table = table;
    entry->op = row_text(rows, "op")[0];
    entry->key = g_strdup(row_text(rows, "row_key"));
    entry->before = g_strdup(row_text(rows, "before_row"));
    g_ptr_array_add(page->entries, entry);
}

bool
track_page_load(Change *change, gint64 target_id, gint64 before_n, TrackPage **page_out,
                GError **error)
{
    g_autoptr(TrackPage) page = g_new0(TrackPage, 1);
    g_autoptr(GHashTable) seen = g_hash_table_new(g_direct_hash, g_direct_equal);
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    page->entries = g_ptr_array_new_with_free_func((GDestroyNotify)entry_free);
    page->people = g_array_new(FALSE, FALSE, sizeof(gint64));
    page->next_n = before_n;
    if (!db_select(change->db, &q_change_row_page,
                   DB_ARGS(DB_INT(change->space_id), DB_INT(target_id), DB_INT(before_n)), &rows,
                   error) ||
        !db_next(rows, &more, error))
        return false;
    while (more) {
        page_add(page, seen, rows);
        if (!db_next(rows, &more, error))
            return false;
    }
    *page_out = g_steal_pointer(&page);
    return true;
}

static bool
blocked(gint64 seq, gint64 *blocker_seq_out, GError **error)
{
    *blocker_seq_out = seq;
    g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT,
                "A later change touched the same records; undo that one first.");
    return false;
}

/* The number on the row of a key now; there_out false when it is gone. */
static bool
current_seq(Change *change, TrackTable table, const DbArg *key, gsize key_count, bool *there_out,
            gint64 *seq_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;

    if (!db_select(change->db, track_tables[table].get, key, key_count, &rows, error) ||
        !db_next(rows, there_out, error))
        return false;
    *seq_out = *there_out ? row_int(rows, "seq") : 0;
    return true;
}

/* No row that hangs on the person may be newer than the change that made the person. */
static bool
check_person_untouched(Change *change, gint64 person_id, gint64 target_seq, gint64 *blocker_seq_out,
                       GError **error)
{
    for (TrackTable table = 0; table < TRACK_TABLE_COUNT; table++) {
        g_autoptr(GPtrArray) rows = NULL;

        if (track_tables[table].of_person == NULL)
            continue;
        if (!load_row_keys(change, table, person_id, &rows, error))
            return false;
        for (guint i = 0; i < rows->len; i++) {
            RowKey *row = rows->pdata[i];

            if (row->seq <= target_seq || row->seq == change->seq)
                continue;
            if (!effective_seq(change, table, person_id, row->key, &row->seq, error))
                return false;
            if (row->seq > target_seq)
                return blocked(row->seq, blocker_seq_out, error);
        }
    }
    return true;
}

static bool
restore_row(Change *change, const Entry *entry, const DbArg *key, gsize key_count, GError **error)
{
    const TrackTableInfo *info = &track_tables[entry->table];
    g_auto(TrackImage) before = {0};
    DbArg args[TRACK_COLUMNS];
    TrackResult result;

    if (!track_image_parse(&before, entry->before, error))
        return false;
    for (unsigned i = 0; i + 1 < info->column_count; i++)
        args[i] = i < before.count ? before.values[i] : DB_NULL();
    g_assert(key_count == info->key_count && track_arg_equal(args[0], key[0]));
    return track_put(change, entry->table, entry->person_id, args, info->column_count - 1, &result,
                     error);
}

static bool
undo_entry(Change *change, const Entry *entry, gint64 target_seq, gint64 *blocker_seq_out,
           GError **error)
{
    g_auto(TrackImage) tail = {0};
    DbArg key[TRACK_COLUMNS] = {DB_INT(change->space_id)};
    unsigned key_count = track_tables[entry->table].key_count;
    bool there = false;
    gint64 seq = 0;

    if (entry->op == 'r')
        return remove_rows_of(change, entry->table, entry->person_id, target_seq, error);
    if (!track_image_parse(&tail, entry->key, error))
        return false;
    memcpy(key + 1, tail.values, (key_count - 1) * sizeof *key);
    if (!current_seq(change, entry->table, key, key_count, &there, &seq, error))
        return false;
    if (there && seq != target_seq && seq != change->seq &&
        !effective_seq(change, entry->table, entry->person_id, entry->key, &seq, error))
        return false;
    if (there && seq != target_seq && seq != change->seq)
        return blocked(seq, blocker_seq_out, error);
    if (entry->op == 'n' && entry->table == TRACK_PERSON)
        return check_person_untouched(change, entry->person_id, target_seq, blocker_seq_out,
                                      error) &&
               track_remove_person(change, entry->person_id, error);
    if (entry->op == 'n')
        return track_remove(change, entry->table, entry->person_id, key, key_count, error);
    if (entry->op == 'u' && !there)
        return blocked(0, blocker_seq_out, error);
    return restore_row(change, entry, key, key_count, error);
}

bool
track_undo(Change *change, const TrackPage *page, gint64 target_seq, gint64 *blocker_seq_out,
           GError **error)
{
    *blocker_seq_out = 0;
    if (!change_begin(change, error))
        return false;
    for (guint i = 0; i < page->entries->len; i++) {
        if (!undo_entry(change, page->entries->pdata[i], target_seq, blocker_seq_out, error))
            return false;
    }
    return true;
}
