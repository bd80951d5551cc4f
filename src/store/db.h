/* SPDX-License-Identifier: Apache-2.0
 * The database seam: one SQL text for SQLite and PostgreSQL. Statements are named blocks of .sql
 * files, compiled to Query constants; parameters are written $1, $2, … and bound by name; columns
 * are read by name. Included by store/ and, for transactions, by core/; nobody else. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct Db Db;
typedef struct DbTx DbTx;
typedef struct DbRows DbRows;

/** A statement. Constant, made at build time; its address is the key of the prepared statement. */
typedef struct {
    const char *name;
    const char *text;
    unsigned parameter_count;
} Query;

typedef enum {
    DB_KIND_NULL,
    DB_KIND_INT,
    DB_KIND_REAL,
    DB_KIND_TEXT,
    DB_KIND_BLOB,
} DbKind;

/** A bound value; borrowed pointers that live for the call. */
typedef struct {
    DbKind kind;
    gint64 integer;
    double real;
    const char *text; /**< NULL is bound as SQL NULL */
    const void *bytes;
    gsize length;
} DbArg;

static inline DbArg
DB_INT(gint64 value)
{
    return (DbArg){.kind = DB_KIND_INT, .integer = value};
}

static inline DbArg
DB_TEXT(const char *value)
{
    return (DbArg){.kind = value == NULL ? DB_KIND_NULL : DB_KIND_TEXT, .text = value};
}

static inline DbArg
DB_REAL(double value)
{
    return (DbArg){.kind = DB_KIND_REAL, .real = value};
}

static inline DbArg
DB_BLOB(const void *bytes, gsize length)
{
    return (DbArg){
        .kind = bytes == NULL ? DB_KIND_NULL : DB_KIND_BLOB, .bytes = bytes, .length = length};
}

static inline DbArg
DB_NULL(void)
{
    return (DbArg){.kind = DB_KIND_NULL};
}

/** The typed argument list of a statement and its length, as two arguments. */
#define DB_ARGS(...)                                                                               \
    (const DbArg[]){__VA_ARGS__}, (sizeof((const DbArg[]){__VA_ARGS__}) / sizeof(DbArg))

typedef enum {
    DB_READ,   /**< what is there must exist; nothing is created */
    DB_CREATE, /**< a missing SQLite file (and its folder) is created */
} DbMode;

/** Open a SQLite path or a "postgresql://" URI. Does not migrate. NOT_FOUND: no such file.
 * INVALID: the file is not a database. DENIED: no permission. BUSY: the server is down or the file
 * is locked. Every connection has WAL, synchronous=FULL, foreign keys, DEFENSIVE (SQLite), or a
 * statement time-out (PostgreSQL). */
bool db_open(const char *uri, DbMode mode, Db **db_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

void db_close(Db *db);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Db, db_close)

typedef enum { DB_ENGINE_SQLITE, DB_ENGINE_POSTGRES } DbEngine;

DbEngine db_engine(const Db *db);

/** Run a statement that returns no rows. affected_out (may be NULL) is the number of rows changed.
 */
bool db_run(Db *db, const Query *query, const DbArg *args, gsize arg_count, gint64 *affected_out,
            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Run a statement that returns rows; fetch them with db_next. Only one DbRows of one Query may be
 * open at a time; others may interleave. */
bool db_select(Db *db, const Query *query, const DbArg *args, gsize arg_count, DbRows **rows_out,
               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Step to the next row. more_out is false after the last. */
bool db_next(DbRows *rows, bool *more_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

void db_rows_free(DbRows *rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DbRows, db_rows_free)

/** The value of a column of the current row, by name; an unknown name is a bug and aborts. Text is
 * borrowed until the next db_next. */
gint64 row_int(DbRows *rows, const char *column);
double row_real(DbRows *rows, const char *column);
const char *row_text(DbRows *rows, const char *column);
const void *row_blob(DbRows *rows, const char *column, gsize *length_out);
bool row_is_null(DbRows *rows, const char *column);

/** The same by position, for code that walks every column (change tracking); names by db_column. */
unsigned db_column_count(DbRows *rows);
const char *db_column_name(DbRows *rows, unsigned index);
DbKind row_kind_at(DbRows *rows, unsigned index);
gint64 row_int_at(DbRows *rows, unsigned index);
double row_real_at(DbRows *rows, unsigned index);
const char *row_text_at(DbRows *rows, unsigned index);

typedef enum {
    DB_TX_READ,  /**< one consistent view */
    DB_TX_WRITE, /**< BEGIN IMMEDIATE on SQLite */
} DbTxKind;

/** Begin a transaction; where is a constant naming the caller for error texts. Leaving the scope
 * without db_commit rolls back. Transactions do not nest (asserted). */
bool db_begin(Db *db, DbTxKind kind, const char *where, DbTx **tx_out,
              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Make it durable. On error nothing was kept, unless the error is BUSY with "unknown" in
 * PostgreSQL when the connection broke at the commit. Frees the transaction either way (sets *tx to
 * NULL). */
bool db_commit(DbTx **tx, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Roll back and free; NULL is fine. */
void db_rollback(DbTx *tx);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DbTx, db_rollback)

/** One numbered migration, embedded at build time. */
typedef struct {
    unsigned number;
    const char *name;
    const char *sql;    /**< statements; blocks after "-- only: sqlite" or "-- only: postgres" up to
                             "-- end" are for that engine */
    const char *sha256; /**< of the file */
} Migration;

/** Bring the schema up to date under a lock, one transaction a step. A copy of a SQLite book that
 * has a schema is set aside next to it before: there is no other way back. CONFLICT: an applied
 * migration's file has changed. UNSUPPORTED: the book is from a newer kith. */
bool db_migrate(Db *db, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Check without changing that the schema is this program's; the same errors; INVALID
 * when it is older, and NOT_FOUND when nothing was ever put there. */
bool db_check_version(Db *db, GError **error) G_GNUC_WARN_UNUSED_RESULT;
