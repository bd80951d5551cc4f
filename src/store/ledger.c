/* SPDX-License-Identifier: Apache-2.0
 * How the rows of the ledgers are kept. */
#include "store/ledger.h"

#include "store/queries.h"

/** The columns before a noun's own: space_id, person_id, id, made_at, ended_at. */
#define HEAD_COLUMNS 5

#define MAX_FIELDS 20

typedef struct {
    const Query *get;
    const Query *of_person;
} LedgerQueries;

static const LedgerQueries queries[LEDGER_COUNT] = {
    [LEDGER_PROMISE] = {&q_track_promise_get, &q_track_promise_of_person},
    [LEDGER_SLIP] = {&q_track_slip_get, &q_track_slip_of_person},
    [LEDGER_THANKS] = {&q_track_thanks_get, &q_track_thanks_of_person},
    [LEDGER_FEEDBACK] = {&q_track_feedback_get, &q_track_feedback_of_person},
    [LEDGER_NEED] = {&q_track_need_get, &q_track_need_of_person},
    [LEDGER_OFFER] = {&q_track_offer_get, &q_track_offer_of_person},
    [LEDGER_FAVOR] = {&q_track_favor_get, &q_track_favor_of_person},
    [LEDGER_INTRODUCTION] = {&q_track_introduction_get, &q_track_introduction_of_person},
    [LEDGER_BOUNDARY] = {&q_track_boundary_get, &q_track_boundary_of_person},
};

G_STATIC_ASSERT((int)TRACK_BOUNDARY - (int)TRACK_PROMISE == (int)LEDGER_BOUNDARY);

static TrackTable
table_of(LedgerKind kind)
{
    return (TrackTable)((int)TRACK_PROMISE + (int)kind);
}

bool
store_ledger_put(Change *change, const Entry *entry, TrackResult *result_out, GError **error)
{
    const Ledger *ledger = ledger_of(entry->kind);
    DbArg args[HEAD_COLUMNS + MAX_FIELDS] = {
        DB_INT(change->space_id), DB_INT(entry->person_id), DB_INT(entry->id),
        DB_INT(entry->made_at),   DB_INT(entry->ended_at),
    };

    g_assert(ledger->field_count <= MAX_FIELDS && entry->id != 0 && entry->person_id != 0);
    for (guint i = 0; i < ledger->field_count; i++) {
        const Field *field = &ledger->fields[i];

        args[HEAD_COLUMNS + i] = field->kind == FIELD_TEXT ? DB_TEXT(entry_text_of(entry, field))
                                                           : DB_INT(entry_number(entry, field));
    }
    return track_put(change, table_of(entry->kind), entry->person_id, args,
                     HEAD_COLUMNS + ledger->field_count, result_out, error);
}

bool
store_ledger_remove(Change *change, LedgerKind kind, gint64 person_id, gint64 id, GError **error)
{
    return track_remove(change, table_of(kind), person_id,
                        DB_ARGS(DB_INT(change->space_id), DB_INT(person_id), DB_INT(id)), error);
}

static Entry *
read_entry(DbRows *rows, LedgerKind kind)
{
    const Ledger *ledger = ledger_of(kind);
    Entry *entry = entry_new(kind);

    entry->id = row_int(rows, "id");
    entry->person_id = row_int(rows, "person_id");
    entry->made_at = row_int(rows, "made_at");
    entry->ended_at = row_int(rows, "ended_at");
    for (guint i = 0; i < ledger->field_count; i++) {
        const Field *field = &ledger->fields[i];

        if (field->kind == FIELD_TEXT)
            *entry_text(entry, field) = g_strdup(row_text(rows, field->name));
        else
            entry_set_number(entry, field, row_int(rows, field->name));
    }
    return entry;
}

bool
store_ledger_of_person(Db *db, gint64 space_id, LedgerKind kind, gint64 person_id,
                       GPtrArray **entries_out, GError **error)
{
    g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func((GDestroyNotify)entry_free);
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, queries[kind].of_person, DB_ARGS(DB_INT(space_id), DB_INT(person_id)), &rows,
                   error) ||
        !db_next(rows, &more, error))
        return false;
    while (more) {
        g_ptr_array_add(entries, read_entry(rows, kind));
        if (!db_next(rows, &more, error))
            return false;
    }
    *entries_out = g_steal_pointer(&entries);
    return true;
}

bool
store_ledger_find(Db *db, gint64 space_id, LedgerKind kind, gint64 person_id, gint64 id,
                  Entry **entry_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, queries[kind].get, DB_ARGS(DB_INT(space_id), DB_INT(person_id), DB_INT(id)),
                   &rows, error) ||
        !db_next(rows, &more, error))
        return false;
    *entry_out = more ? read_entry(rows, kind) : NULL;
    return true;
}

bool
store_entry_put(Db *db, gint64 space_id, const Entry *entry, Day day, GError **error)
{
    return db_run(db, &q_entry_put,
                  DB_ARGS(DB_INT(space_id), DB_INT(entry->id), DB_INT(entry->kind),
                          DB_INT(entry->person_id), DB_INT(entry_other_person(entry)),
                          DB_INT(entry->ended_at == 0), day == 0 ? DB_NULL() : DB_INT(day)),
                  NULL, error);
}

bool
store_entry_delete(Db *db, gint64 space_id, gint64 id, GError **error)
{
    return db_run(db, &q_entry_delete, DB_ARGS(DB_INT(space_id), DB_INT(id)), NULL, error);
}

bool
store_entry_delete_of_person(Db *db, gint64 space_id, gint64 person_id, GError **error)
{
    return db_run(db, &q_entry_delete_of_person, DB_ARGS(DB_INT(space_id), DB_INT(person_id)), NULL,
                  error);
}

static EntryKey
read_key(DbRows *rows)
{
    return (EntryKey){.kind = (LedgerKind)row_int(rows, "kind"),
                      .person_id = row_int(rows, "person_id"),
                      .id = row_int(rows, "id")};
}

static bool
read_keys(DbRows *rows, GArray **keys_out, GError **error)
{
    g_autoptr(GArray) keys = g_array_new(FALSE, FALSE, sizeof(EntryKey));
    bool more = false;

    if (!db_next(rows, &more, error))
        return false;
    while (more) {
        EntryKey key = read_key(rows);

        g_array_append_val(keys, key);
        if (!db_next(rows, &more, error))
            return false;
    }
    *keys_out = g_steal_pointer(&keys);
    return true;
}

bool
store_entry_by_id(Db *db, gint64 space_id, gint64 id, bool *found_out, EntryKey *key_out,
                  GError **error)
{
    g_autoptr(DbRows) rows = NULL;

    if (!db_select(db, &q_entry_by_id, DB_ARGS(DB_INT(space_id), DB_INT(id)), &rows, error) ||
        !db_next(rows, found_out, error))
        return false;
    if (*found_out)
        *key_out = read_key(rows);
    return true;
}

bool
store_entry_of_person(Db *db, gint64 space_id, gint64 person_id, GArray **keys_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;

    return db_select(db, &q_entry_of_person, DB_ARGS(DB_INT(space_id), DB_INT(person_id)), &rows,
                     error) &&
           read_keys(rows, keys_out, error);
}

bool
store_entry_of_other(Db *db, gint64 space_id, LedgerKind kind, gint64 other_id, GArray **keys_out,
                     GError **error)
{
    g_autoptr(DbRows) rows = NULL;

    return db_select(db, &q_entry_of_other,
                     DB_ARGS(DB_INT(space_id), DB_INT(other_id), DB_INT(kind)), &rows, error) &&
           read_keys(rows, keys_out, error);
}

bool
store_entry_page(Db *db, gint64 space_id, LedgerKind kind, bool open, gint64 after_id, gint64 limit,
                 GArray **keys_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;

    return db_select(db, &q_entry_page,
                     DB_ARGS(DB_INT(space_id), DB_INT(kind), DB_INT(open), DB_INT(after_id),
                             DB_INT(limit)),
                     &rows, error) &&
           read_keys(rows, keys_out, error);
}

bool
store_entry_due(Db *db, gint64 space_id, Day day, gint64 limit, GArray **keys_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;

    return db_select(db, &q_entry_due, DB_ARGS(DB_INT(space_id), DB_INT(day), DB_INT(limit)), &rows,
                     error) &&
           read_keys(rows, keys_out, error);
}
