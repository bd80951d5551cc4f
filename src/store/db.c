/* SPDX-License-Identifier: Apache-2.0
 * The front of the database seam: what both engines share. */
#include "store/db.h"

#include <math.h>
#include <string.h>

#include "store/engine.h"

struct DbTx {
    Db *db;
    const char *where; /* constant */
};

bool
engine_fail(const Db *db, KithErrorCode code, GError **error, const char *format, ...)
{
    g_autofree char *message = NULL;
    va_list args;

    va_start(args, format);
    message = g_strdup_vprintf(format, args);
    va_end(args);
    g_set_error(error, KITH_ERROR, (int)code, "The %s %s %s",
                db->engine->kind == DB_ENGINE_SQLITE ? "book" : "database", db->name, message);
    return false;
}

static bool
is_postgres_uri(const char *uri)
{
    return g_str_has_prefix(uri, "postgresql://") || g_str_has_prefix(uri, "postgres://");
}

bool
db_open(const char *uri, DbMode mode, Db **db_out, GError **error)
{
    if (is_postgres_uri(uri))
        return engine_postgres_open(uri, db_out, error);
    return engine_sqlite_open(uri, mode, db_out, error);
}

void
db_close(Db *db)
{
    if (db == NULL)
        return;
    g_assert(db->tx == NULL);
    g_assert(db->open_rows == 0);
    /* Engines finish their statements before the connection goes. */
    g_clear_pointer(&db->statements, g_hash_table_unref);
    g_clear_pointer(&db->name, g_free);
    db->engine->close(db);
}

DbEngine
db_engine(const Db *db)
{
    return db->engine->kind;
}

static DbRows *
statement_get(Db *db, const Query *query)
{
    DbRows *rows = g_hash_table_lookup(db->statements, query);

    if (rows == NULL) {
        rows = db->engine->rows_new();
        rows->db = db;
        rows->query = query;
        g_hash_table_insert(db->statements, (gpointer)query, rows);
    }
    return rows;
}

bool
db_prepare(Db *db, const Query *query, DbRows **rows_out, GError **error)
{
    DbRows *rows = statement_get(db, query);

    if (!db->engine->prepare(rows, error))
        return false;
    *rows_out = rows;
    return true;
}

/* SQLite would store what PostgreSQL refuses; so both refuse it here. */
static bool
check_args(const Query *query, const DbArg *args, gsize count, GError **error)
{
    if (count != query->parameter_count)
        g_error("query %s takes %u parameters, %" G_GSIZE_FORMAT " given", query->name,
                query->parameter_count, count);
    for (gsize i = 0; i < count; i++) {
        if (args[i].kind == DB_KIND_TEXT && !g_utf8_validate(args[i].text, -1, NULL)) {
            g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                        "A text is not valid UTF-8 and cannot be stored (%s, value %" G_GSIZE_FORMAT
                        ").",
                        query->name, i + 1);
            return false;
        }
        if (args[i].kind == DB_KIND_REAL && !isfinite(args[i].real)) {
            g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                        "A number is not finite and cannot be stored (%s, value %" G_GSIZE_FORMAT
                        ").",
                        query->name, i + 1);
            return false;
        }
    }
    return true;
}

/* The end of every statement. PostgreSQL gives up a transaction at its first error, SQLite does
 * not: this makes them equal. */
static bool
finish(Db *db, bool ok)
{
    if (!ok && db->tx != NULL)
        db->tx_failed = true;
    return ok;
}

static bool
start(Db *db, const Query *query, const DbArg *args, gsize count, DbRows **rows_out, GError **error)
{
    DbRows *rows = NULL;

    if (db->tx_failed) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INTERNAL,
                    "%s went on after an error (%s). Nothing was saved.", db->tx->where,
                    query->name);
        return false;
    }
    rows = statement_get(db, query);
    if (rows->is_open)
        g_error("the rows of query %s are still open", query->name);
    if (!check_args(query, args, count, error) || !db->engine->prepare(rows, error))
        return false;
    *rows_out = rows;
    return true;
}

bool
db_run(Db *db, const Query *query, const DbArg *args, gsize arg_count, gint64 *affected_out,
       GError **error)
{
    DbRows *rows = NULL;
    gint64 affected = 0;

    if (!finish(db, start(db, query, args, arg_count, &rows, error) &&
                        db->engine->run(rows, args, &affected, error)))
        return false;
    if (affected_out != NULL)
        *affected_out = affected;
    return true;
}

bool
db_select(Db *db, const Query *query, const DbArg *args, gsize arg_count, DbRows **rows_out,
          GError **error)
{
    DbRows *rows = NULL;

    if (!finish(db, start(db, query, args, arg_count, &rows, error) &&
                        db->engine->select(rows, args, error)))
        return false;
    rows->is_open = true;
    rows->on_row = false;
    rows->at_end = false;
    db->open_rows++;
    *rows_out = rows;
    return true;
}

bool
db_next(DbRows *rows, bool *more_out, GError **error)
{
    bool more = false;

    g_assert(rows->is_open);
    rows->on_row = false;
    if (!rows->at_end && !finish(rows->db, rows->db->engine->next(rows, &more, error)))
        return false;
    rows->on_row = more;
    rows->at_end = !more;
    rows->hint = 0;
    *more_out = more;
    return true;
}

void
db_rows_free(DbRows *rows)
{
    if (rows == NULL)
        return;
    g_assert(rows->is_open);
    rows->db->engine->reset(rows);
    rows->is_open = false;
    rows->on_row = false;
    rows->db->open_rows--;
}

static unsigned
column_find(DbRows *rows, const char *column)
{
    for (unsigned i = 0; i < rows->column_count; i++) {
        unsigned index = (rows->hint + i) % rows->column_count;

        if (strcmp(rows->columns[index], column) == 0) {
            rows->hint = index + 1;
            return index;
        }
    }
    g_error("query %s has no column %s", rows->query->name, column);
}

/* The kind of a value that is about to be read, after checking that it can be read at all. */
static DbKind
kind_checked(DbRows *rows, unsigned index, DbKind wanted)
{
    DbKind kind;

    if (!rows->on_row || index >= rows->column_count)
        g_error("query %s: column %u is read without a row", rows->query->name, index);
    kind = rows->db->engine->kind_at(rows, index);
    /* SQLite gives a whole number where an expression has one; PostgreSQL keeps the column's type.
     */
    if (kind == DB_KIND_INT && wanted == DB_KIND_REAL)
        return kind;
    if (kind != DB_KIND_NULL && kind != wanted)
        g_error("query %s: column %s holds another type", rows->query->name, rows->columns[index]);
    return kind;
}

gint64
row_int_at(DbRows *rows, unsigned index)
{
    return kind_checked(rows, index, DB_KIND_INT) == DB_KIND_NULL
               ? 0
               : rows->db->engine->int_at(rows, index);
}

double
row_real_at(DbRows *rows, unsigned index)
{
    switch (kind_checked(rows, index, DB_KIND_REAL)) {
    case DB_KIND_INT:
        return (double)rows->db->engine->int_at(rows, index);
    case DB_KIND_REAL:
        return rows->db->engine->real_at(rows, index);
    case DB_KIND_NULL:
    case DB_KIND_TEXT:
    case DB_KIND_BLOB:
        break;
    }
    return 0;
}

const char *
row_text_at(DbRows *rows, unsigned index)
{
    return kind_checked(rows, index, DB_KIND_TEXT) == DB_KIND_NULL
               ? NULL
               : rows->db->engine->text_at(rows, index);
}

DbKind
row_kind_at(DbRows *rows, unsigned index)
{
    if (!rows->on_row || index >= rows->column_count)
        g_error("query %s: column %u is read without a row", rows->query->name, index);
    return rows->db->engine->kind_at(rows, index);
}

gint64
row_int(DbRows *rows, const char *column)
{
    return row_int_at(rows, column_find(rows, column));
}

double
row_real(DbRows *rows, const char *column)
{
    return row_real_at(rows, column_find(rows, column));
}

const char *
row_text(DbRows *rows, const char *column)
{
    return row_text_at(rows, column_find(rows, column));
}

const void *
row_blob(DbRows *rows, const char *column, gsize *length_out)
{
    unsigned index = column_find(rows, column);

    *length_out = 0;
    if (kind_checked(rows, index, DB_KIND_BLOB) == DB_KIND_NULL)
        return NULL;
    return rows->db->engine->blob_at(rows, index, length_out);
}

bool
row_is_null(DbRows *rows, const char *column)
{
    return row_kind_at(rows, column_find(rows, column)) == DB_KIND_NULL;
}

unsigned
db_column_count(DbRows *rows)
{
    return rows->column_count;
}

const char *
db_column_name(DbRows *rows, unsigned index)
{
    g_assert(index < rows->column_count);
    return rows->columns[index];
}

bool
db_begin(Db *db, DbTxKind kind, const char *where, DbTx **tx_out, GError **error)
{
    DbTx *tx = NULL;

    if (db->tx != NULL)
        g_error("%s begins a transaction inside that of %s", where, db->tx->where);
    if (!db->engine->begin(db, kind, error))
        return false;
    tx = g_new0(DbTx, 1);
    tx->db = db;
    tx->where = where;
    db->tx = tx;
    db->tx_reads = kind == DB_TX_READ;
    db->tx_failed = false;
    *tx_out = tx;
    return true;
}

static void
tx_end(DbTx *tx)
{
    tx->db->tx = NULL;
    tx->db->tx_reads = false;
    tx->db->tx_failed = false;
    g_free(tx);
}

bool
db_commit(DbTx **tx, GError **error)
{
    g_autoptr(DbTx) taken = g_steal_pointer(tx);
    Db *db = taken->db;

    if (db->tx_failed) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INTERNAL,
                    "%s wanted to save after an error. Nothing was saved.", taken->where);
        return false;
    }
    if (!db->engine->commit(db, error))
        return false;
    tx_end(g_steal_pointer(&taken));
    return true;
}

void
db_rollback(DbTx *tx)
{
    if (tx == NULL)
        return;
    tx->db->engine->rollback(tx->db);
    tx_end(tx);
}
