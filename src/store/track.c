/* SPDX-License-Identifier: Apache-2.0
 * Change tracking over the statements of track.sql. */
#include "store/track.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "store/queries.h"

/** A person's row and the interactions have many columns; nothing tracked has more. */
#define MAX_COLUMNS 24

typedef struct {
    const char *name;
    const Query *get;
    const Query *put;
    const Query *remove;
    const Query *of_person; /**< NULL for a table that does not hang on a person */
    unsigned column_count;  /**< with seq, which is the last */
    unsigned key_count;     /**< the key is the first columns */
} TableInfo;

static const TableInfo tables[TRACK_TABLE_COUNT] = {
    [TRACK_PERSON] = {"person", &q_track_person_get, &q_track_person_put, &q_track_person_delete,
                      NULL, 22, 2},
    [TRACK_IDENTITY] = {"identity", &q_track_identity_get, &q_track_identity_put,
                        &q_track_identity_delete, &q_track_identity_of_person, 7, 3},
    [TRACK_POINT] = {"point", &q_track_point_get, &q_track_point_put, &q_track_point_delete,
                     &q_track_point_of_person, 10, 3},
    [TRACK_OCCASION] = {"occasion", &q_track_occasion_get, &q_track_occasion_put,
                        &q_track_occasion_delete, &q_track_occasion_of_person, 8, 3},
    [TRACK_POSITION] = {"position", &q_track_position_get, &q_track_position_put,
                        &q_track_position_delete, &q_track_position_of_person, 11, 3},
    [TRACK_RELATION] = {"relation", &q_track_relation_get, &q_track_relation_put,
                        &q_track_relation_delete, &q_track_relation_of_person, 8, 3},
    [TRACK_NOTE] = {"note", &q_track_note_get, &q_track_note_put, &q_track_note_delete,
                    &q_track_note_of_person, 7, 3},
    [TRACK_TAG] = {"tag", &q_track_tag_get, &q_track_tag_put, &q_track_tag_delete,
                   &q_track_tag_of_person, 5, 3},
    [TRACK_INTERACTION] = {"interaction", &q_track_interaction_get, &q_track_interaction_put,
                           &q_track_interaction_delete, &q_track_interaction_of_person, 10, 4},
    [TRACK_CADENCE] = {"cadence", &q_track_cadence_get, &q_track_cadence_put,
                       &q_track_cadence_delete, NULL, 6, 3},
    [TRACK_PLAN_ANSWER] = {"plan_answer", &q_track_plan_answer_get, &q_track_plan_answer_put,
                           &q_track_plan_answer_delete, &q_track_plan_answer_of_person, 9, 3},
    [TRACK_PROMISE] = {"promise", &q_track_promise_get, &q_track_promise_put,
                       &q_track_promise_delete, &q_track_promise_of_person, 16, 3},
    [TRACK_SLIP] = {"slip", &q_track_slip_get, &q_track_slip_put, &q_track_slip_delete,
                    &q_track_slip_of_person, 17, 3},
    [TRACK_THANKS] = {"thanks", &q_track_thanks_get, &q_track_thanks_put, &q_track_thanks_delete,
                      &q_track_thanks_of_person, 16, 3},
    [TRACK_FEEDBACK] = {"feedback", &q_track_feedback_get, &q_track_feedback_put,
                        &q_track_feedback_delete, &q_track_feedback_of_person, 16, 3},
    [TRACK_NEED] = {"need", &q_track_need_get, &q_track_need_put, &q_track_need_delete,
                    &q_track_need_of_person, 11, 3},
    [TRACK_OFFER] = {"offer", &q_track_offer_get, &q_track_offer_put, &q_track_offer_delete,
                     &q_track_offer_of_person, 9, 3},
    [TRACK_FAVOR] = {"favor", &q_track_favor_get, &q_track_favor_put, &q_track_favor_delete,
                     &q_track_favor_of_person, 11, 3},
    [TRACK_INTRODUCTION] = {"introduction", &q_track_introduction_get, &q_track_introduction_put,
                            &q_track_introduction_delete, &q_track_introduction_of_person, 14, 3},
    [TRACK_BOUNDARY] = {"boundary", &q_track_boundary_get, &q_track_boundary_put,
                        &q_track_boundary_delete, &q_track_boundary_of_person, 19, 3},
};

Change *
change_new(Db *db, gint64 space_id, gint64 id, gint64 at, const char *surface)
{
    Change *change = g_new0(Change, 1);

    change->db = db;
    change->space_id = space_id;
    change->id = id;
    change->at = at;
    change->surface = surface;
    return change;
}

void
change_free(Change *change)
{
    g_free(change);
}

/* Run a statement that locks the space's row and gives its number. */
static bool
hold_space(Change *change, const Query *query, gint64 *seq_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(change->db, query, DB_ARGS(DB_INT(change->space_id)), &rows, error) ||
        !db_next(rows, &more, error))
        return false;
    if (!more) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_NOT_FOUND, "The space is gone from the book.");
        return false;
    }
    *seq_out = row_int(rows, "seq");
    return true;
}

bool
change_begin(Change *change, GError **error)
{
    if (change->seq != 0)
        return true;
    change->alone = true;
    return hold_space(change, &q_space_next_seq, &change->seq, error);
}

bool
change_lock(Change *change, GError **error)
{
    gint64 seq = 0;

    if (change->seq == 0)
        return true;
    if (!hold_space(change, &q_space_lock, &seq, error))
        return false;
    change->alone = change->alone && seq == change->seq;
    return true;
}

bool
change_end(Change *change, const char *summary, GError **error)
{
    if (change->rows == 0)
        return true;
    return db_run(change->db, &q_change_put,
                  DB_ARGS(DB_INT(change->space_id), DB_INT(change->id), DB_INT(change->seq),
                          DB_INT(change->at), DB_TEXT(change->surface), DB_TEXT(summary),
                          DB_INT(change->rows),
                          change->undoes == 0 ? DB_NULL() : DB_INT(change->undoes)),
                  NULL, error);
}

/* A row image is "name kind length:bytes" for each column, so that it is read back by name whatever
 * columns the table has gained since. */
static void
image_add(GString *image, const char *name, const DbArg *value)
{
    char number[G_ASCII_DTOSTR_BUF_SIZE];
    const char *text = "";

    if (value->kind == DB_KIND_INT) {
        g_snprintf(number, sizeof number, "%" G_GINT64_FORMAT, value->integer);
        text = number;
    } else if (value->kind == DB_KIND_REAL) {
        text = g_ascii_dtostr(number, sizeof number, value->real);
    } else if (value->kind == DB_KIND_TEXT) {
        text = value->text;
    }
    g_string_append_printf(image, "%s %c %zu:", name, "nirtb"[value->kind], strlen(text));
    g_string_append(image, text);
}

/* Columns read back from an image; the image's text is cut up in place. */
typedef struct {
    char *text;
    const char *names[MAX_COLUMNS];
    DbArg values[MAX_COLUMNS];
    unsigned count;
} Image;

static void
image_clear(Image *image)
{
    g_free(image->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Image, image_clear)

static DbArg
image_value(char kind, char *bytes)
{
    switch (kind) {
    case 'i':
        return DB_INT(g_ascii_strtoll(bytes, NULL, 10));
    case 'r':
        return DB_REAL(g_ascii_strtod(bytes, NULL));
    case 't':
        return DB_TEXT(bytes);
    default:
        return DB_NULL();
    }
}

static bool
image_parse(Image *image, const char *text, GError **error)
{
    char *at;

    image->text = g_strdup(text);
    at = image->text;
    while (*at != '\0' && image->count < MAX_COLUMNS) {
        char *blank = strchr(at, ' ');
        char *colon = blank == NULL ? NULL : strchr(blank, ':');
        guint64 length = colon == NULL ? 0 : g_ascii_strtoull(blank + 3, NULL, 10);
        char *next;
        char *value;

        if (colon == NULL || length > strlen(colon + 1)) {
            g_set_error(error, KITH_ERROR, KITH_ERROR_INTERNAL,
                        "The record of an earlier change is damaged; run kith doctor.");
            return false;
        }
        *blank = '\0';
        next = colon + 1 + length;
        /* The value moves one place back, so that its end can be marked without touching the next
         * column's name. */
        value = memmove(colon, colon + 1, length);
        value[length] = '\0';
        image->names[image->count] = at;
        image->values[image->count] = image_value(blank[1], value);
        image->count++;
        at = next;
    }
    return true;
}

static DbArg
row_arg(DbRows *rows, unsigned index)
{
    switch (row_kind_at(rows, index)) {
    case DB_KIND_INT:
        return DB_INT(row_int_at(rows, index));
    case DB_KIND_REAL:
        return DB_REAL(row_real_at(rows, index));
    case DB_KIND_TEXT:
        return DB_TEXT(row_text_at(rows, index));
    case DB_KIND_BLOB:
    case DB_KIND_NULL:
        break;
    }
    return DB_NULL();
}

static char *
row_image(DbRows *rows, unsigned column_count)
{
    GString *image = g_string_new(NULL);

    for (unsigned i = 0; i < column_count; i++) {
        DbArg value = row_arg(rows, i);

        image_add(image, db_column_name(rows, i), &value);
    }
    return g_string_free(image, FALSE);
}

static char *
key_text(const DbArg *key, unsigned key_count)
{
    GString *text = g_string_new(NULL);

    for (unsigned i = 1; i < key_count; i++)
        image_add(text, "k", &key[i]);
    return g_string_free(text, FALSE);
}

static bool
log_row(Change *change, TrackTable table, gint64 person_id, const char *op, const char *key,
        const char *before, GError **error)
{
    return db_run(change->db, &q_change_row_insert,
                  DB_ARGS(DB_INT(change->space_id), DB_INT(change->id), DB_INT(change->rows++),
                          DB_INT(person_id), DB_TEXT(tables[table].name), DB_TEXT(op), DB_TEXT(key),
                          DB_TEXT(before)),
                  NULL, error);
}

static bool
put_row(Change *change, TrackTable table, const DbArg *args, gsize arg_count, GError **error)
{
    DbArg row[MAX_COLUMNS];

    g_assert(arg_count + 1 == tables[table].column_count);
    if (!change_begin(change, error))
        return false;
    memcpy(row, args, arg_count * sizeof *args);
    row[arg_count] = DB_INT(change->seq);
    return db_run(change->db, tables[table].put, row, arg_count + 1, NULL, error);
}

static bool
arg_equal(DbArg a, DbArg b)
{
    if (a.kind != b.kind)
        return false;
    switch (a.kind) {
    case DB_KIND_NULL:
        return true;
    case DB_KIND_INT:
        return a.integer == b.integer;
    case DB_KIND_REAL:
        return memcmp(&a.real, &b.real, sizeof a.real) == 0;
    case DB_KIND_TEXT:
        return strcmp(a.text, b.text) == 0;
    case DB_KIND_BLOB:
        return a.length == b.length && memcmp(a.bytes, b.bytes, a.length) == 0;
    }
    return false;
}

static bool
row_equal(DbRows *rows, const DbArg *args, gsize arg_count)
{
    for (unsigned i = 0; i < arg_count; i++) {
        if (!arg_equal(row_arg(rows, i), args[i]))
            return false;
    }
    return true;
}

bool
track_put(Change *change, TrackTable table, gint64 person_id, const DbArg *args, gsize arg_count,
          TrackResult *result_out, GError **error)
{
    const TableInfo *info = &tables[table];
    g_autofree char *key = NULL;
    g_autofree char *before = NULL;
    bool there = false;

    {
        g_autoptr(DbRows) rows = NULL;

        if (!db_select(change->db, info->get, args, info->key_count, &rows, error) ||
            !db_next(rows, &there, error))
            return false;
        if (there && row_equal(rows, args, arg_count)) {
            if (result_out != NULL)
                *result_out = TRACK_UNCHANGED;
            return true;
        }
        if (there)
            before = row_image(rows, info->column_count);
    }
    key = key_text(args, info->key_count);
    if (!put_row(change, table, args, arg_count, error) ||
        !log_row(change, table, person_id, there ? "u" : "n", key, before, error))
        return false;
    if (result_out != NULL)
        *result_out = there ? TRACK_UPDATED : TRACK_INSERTED;
    return true;
}

bool
track_add(Change *change, TrackTable table, gint64 person_id, const DbArg *args, gsize arg_count,
          bool log, GError **error)
{
    g_autofree char *key = NULL;

    if (!put_row(change, table, args, arg_count, error))
        return false;
    if (!log)
        return true;
    key = key_text(args, tables[table].key_count);
    return log_row(change, table, person_id, "n", key, NULL, error);
}

bool
track_range(Change *change, TrackTable table, gint64 person_id, GError **error)
{
    return change_begin(change, error) && log_row(change, table, person_id, "r", "", NULL, error);
}

bool
track_remove(Change *change, TrackTable table, gint64 person_id, const DbArg *key, gsize key_count,
             GError **error)
{
    const TableInfo *info = &tables[table];
    g_autofree char *before = NULL;
    g_autofree char *key_string = NULL;
    bool there = false;

    g_assert(key_count == info->key_count);
    if (!change_begin(change, error))
        return false;
    {
        g_autoptr(DbRows) rows = NULL;

        if (!db_select(change->db, info->get, key, key_count, &rows, error) ||
            !db_next(rows, &there, error))
            return false;
        if (!there)
            return true;
        before = row_image(rows, info->column_count);
    }
    key_string = key_text(key, info->key_count);
    return db_run(change->db, info->remove, key, key_count, NULL, error) &&
           log_row(change, table, person_id, "d", key_string, before, error);
}

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
    g_auto(Image) before = {0};
    bool more = false;

    *seq_out = 0;
    if (!db_select(change->db, &q_change_row_before,
                   DB_ARGS(DB_INT(change->space_id), DB_INT(person_id), DB_INT(change_id),
                           DB_TEXT(tables[table].name), DB_TEXT(key)),
                   &rows, error) ||
        !db_next(rows, &more, error))
        return false;
    if (!more || row_text(rows, "before_row") == NULL)
        return true;
    if (!image_parse(&before, row_text(rows, "before_row"), error))
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
    const TableInfo *info = &tables[table];
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
        DbArg key[MAX_COLUMNS];

        for (unsigned i = 0; i < info->key_count; i++) {
            key[i] = row_arg(rows, i);
            image_add(image, db_column_name(rows, i), &key[i]);
        }
        row->image = g_string_free(image, FALSE);
        row->key = key_text(key, info->key_count);
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
        g_auto(Image) key = {0};

        if (only_seq != 0 && row->seq != only_seq &&
            !effective_seq(change, table, person_id, row->key, &row->seq, error))
            return false;
        if (only_seq != 0 && row->seq != only_seq)
            continue;
        if (!image_parse(&key, row->image, error) ||
            !track_remove(change, table, person_id, key.values, key.count, error))
            return false;
    }
    return true;
}

bool
track_remove_person(Change *change, gint64 person_id, GError **error)
{
    for (TrackTable table = 0; table < TRACK_TABLE_COUNT; table++) {
        if (tables[table].of_person != NULL && !remove_rows_of(change, table, person_id, 0, error))
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
        if (strcmp(tables[table].name, name) == 0) {
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

    if (!db_select(change->db, tables[table].get, key, key_count, &rows, error) ||
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

        if (tables[table].of_person == NULL)
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
    const TableInfo *info = &tables[entry->table];
    g_auto(Image) before = {0};
    DbArg args[MAX_COLUMNS];
    TrackResult result;

    if (!image_parse(&before, entry->before, error))
        return false;
    for (unsigned i = 0; i + 1 < info->column_count; i++)
        args[i] = i < before.count ? before.values[i] : DB_NULL();
    g_assert(key_count == info->key_count && arg_equal(args[0], key[0]));
    return track_put(change, entry->table, entry->person_id, args, info->column_count - 1, &result,
                     error);
}

static bool
undo_entry(Change *change, const Entry *entry, gint64 target_seq, gint64 *blocker_seq_out,
           GError **error)
{
    g_auto(Image) tail = {0};
    DbArg key[MAX_COLUMNS] = {DB_INT(change->space_id)};
    unsigned key_count = tables[entry->table].key_count;
    bool there = false;
    gint64 seq = 0;

    if (entry->op == 'r')
        return remove_rows_of(change, entry->table, entry->person_id, target_seq, error);
    if (!image_parse(&tail, entry->key, error))
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
