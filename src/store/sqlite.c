/* SPDX-License-Identifier: Apache-2.0
 * The SQLite engine: open, prepare, bind, step, and error code to KITH_ERROR. */
#include <errno.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#include "store/engine.h"

#define BUSY_TIMEOUT_MS 5000
#define APPLICATION_ID 0x6b697468 /* "kith"; file(1) and others may tell a book by it */

typedef struct {
    Db base;
    sqlite3 *handle;
} SqliteDb;

typedef struct {
    DbRows base;
    sqlite3_stmt *statement;
    int *parameters; /* SQLite's number of $1, $2, …: it numbers names by first appearance */
    int reprepared;  /* SQLite's own count; column names are read again when it moves */
} SqliteRows;

static SqliteDb *
sqlite_db(Db *db)
{
    return (SqliteDb *)db;
}

static SqliteRows *
sqlite_rows(DbRows *rows)
{
    return (SqliteRows *)rows;
}

static bool
fail_constraint(const Db *db, int code, const char *where, GError **error)
{
    switch (code) {
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_ROWID:
        return engine_fail(db, KITH_ERROR_CONFLICT, error, "already has this (%s).", where);
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return engine_fail(
            db, KITH_ERROR_CONFLICT, error,
            "has changed meanwhile: what this refers to is gone, or is still referred to "
            "(%s).",
            where);
    default:
        return engine_fail(db, KITH_ERROR_INTERNAL, error,
                           "refused a value that breaks its rules (%s).", where);
    }
}

static bool
fail_full(const Db *db, GError **error)
{
    return engine_fail(
        db, KITH_ERROR_BUSY, error,
        "could not grow: its disk is full. What was under way was not saved; free some space and "
        "try again.");
}

static bool
is_full_number(int number)
{
    return number == ENOSPC || number == EDQUOT || number == EFBIG;
}

/* SQLite tells a full disk only where a plain write meets it, not a quota, a limit of the process
 * or the file that its processes share. The files of the book and of its log know more. */
static bool
is_full(sqlite3 *handle, int code)
{
    sqlite3_file *log = NULL;
    int of_book = 0;
    int of_log = 0;

    (void)sqlite3_file_control(handle, "main", SQLITE_FCNTL_LAST_ERRNO, &of_book);
    (void)sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, (void *)&log);
    if (log != NULL && log->pMethods != NULL)
        (void)log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &of_log);
    return code == SQLITE_IOERR_SHMSIZE || is_full_number(of_book) || is_full_number(of_log);
}

/* code is an extended result code; where names the query or the step. */
static bool
fail_sqlite(const Db *db, sqlite3 *handle, int code, const char *where, GError **error)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_INTERRUPT:
        return engine_fail(db, KITH_ERROR_BUSY, error,
                           "is being written by another program. Try again in a moment.");
    case SQLITE_FULL:
        return fail_full(db, error);
    case SQLITE_CONSTRAINT:
        return fail_constraint(db, code, where, error);
    case SQLITE_NOTADB:
        return engine_fail(db, KITH_ERROR_INVALID, error,
                           "is not a kith book: the file is no database.");
    case SQLITE_CORRUPT:
        return engine_fail(db, KITH_ERROR_INTERNAL, error,
                           "is damaged: parts of its file cannot be read. Change nothing in it; "
                           "“kith doctor” says "
                           "how to get out what is left.");
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return engine_fail(
            db, KITH_ERROR_DENIED, error,
            "cannot be written: you have no permission to change the file or its folder.");
    case SQLITE_CANTOPEN:
        return engine_fail(db, KITH_ERROR_DENIED, error,
                           "cannot be opened: kith must be able to read and write the file and its "
                           "folder.");
    case SQLITE_IOERR:
        if (is_full(handle, code))
            return fail_full(db, error);
        return engine_fail(db, KITH_ERROR_INTERNAL, error,
                           "could not be read or written: the disk reported an error (%d, %s).",
                           code, where);
    case SQLITE_TOOBIG:
        return engine_fail(db, KITH_ERROR_TOO_LARGE, error,
                           "cannot hold a value of this size (%s).", where);
    default:
        return engine_fail(db, KITH_ERROR_INTERNAL, error, "could not be used: %s (%d, %s).",
                           sqlite3_errmsg(handle), code, where);
    }
}

static bool
exec(Db *db, const char *sql, const char *where, GError **error)
{
    sqlite3 *handle = sqlite_db(db)->handle;
    int code = sqlite3_exec(handle, sql, NULL, NULL, NULL);

    return code == SQLITE_OK || fail_sqlite(db, handle, code, where, error);
}

/* The first column of the first row of a statement, as an integer; 0 without a row. */
static bool
exec_int(Db *db, const char *sql, const char *where, gint64 *value_out, GError **error)
{
    sqlite3 *handle = sqlite_db(db)->handle;
    sqlite3_stmt *statement = NULL;
    gint64 value = 0;
    int code = sqlite3_prepare_v2(handle, sql, -1, &statement, NULL);

    if (code == SQLITE_OK)
        code = sqlite3_step(statement);
    if (code == SQLITE_ROW)
        value = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return fail_sqlite(db, handle, code, where, error);
    *value_out = value;
    return true;
}

static void
sqlite_close(Db *db)
{
    sqlite3_close(sqlite_db(db)->handle);
    g_free(db);
}

static bool
sqlite_begin(Db *db, DbTxKind kind, GError **error)
{
    return exec(db, kind == DB_TX_WRITE ? "BEGIN IMMEDIATE" : "BEGIN", "begin", error);
}

static void
sqlite_rollback(Db *db)
{
    sqlite3 *handle = sqlite_db(db)->handle;

    /* After some errors (a full disk, for one) SQLite has rolled back already. */
    if (!sqlite3_get_autocommit(handle))
        (void)sqlite3_exec(handle, "ROLLBACK", NULL, NULL, NULL);
}

static bool
sqlite_commit(Db *db, GError **error)
{
    return exec(db, "COMMIT", "commit", error);
}

static bool
sqlite_script(Db *db, const char *sql, GError **error)
{
    return exec(db, sql, "script", error);
}

static bool
sqlite_schema_exists(Db *db, bool *exists_out, GError **error)
{
    gint64 count = 0;

    if (!exec_int(db,
                  "SELECT count(*) FROM sqlite_schema"
                  " WHERE type = 'table' AND name = 'schema_migration'",
                  "schema", &count, error))
        return false;
    *exists_out = count > 0;
    return true;
}

/* The write transaction holds everybody else off already. */
static bool
sqlite_schema_lock(Db *db, GError **error)
{
    return exec(db, "PRAGMA application_id = " G_STRINGIFY(APPLICATION_ID), "schema", error);
}

static DbRows *
sqlite_rows_new(void)
{
    SqliteRows *rows = g_new0(SqliteRows, 1);

    return &rows->base;
}

static void
read_columns(SqliteRows *rows)
{
    unsigned count = (unsigned)sqlite3_column_count(rows->statement);

    rows->base.column_count = count;
    rows->base.columns = g_renew(const char *, rows->base.columns, count);
    for (unsigned i = 0; i < count; i++)
        rows->base.columns[i] = sqlite3_column_name(rows->statement, (int)i);
    rows->reprepared = sqlite3_stmt_status(rows->statement, SQLITE_STMTSTATUS_REPREPARE, 0);
}

static bool
number_parameters(SqliteRows *rows, GError **error)
{
    const Query *query = rows->base.query;

    rows->parameters = g_new0(int, query->parameter_count);
    for (unsigned i = 0; i < query->parameter_count; i++) {
        char name[16];

        g_snprintf(name, sizeof name, "$%u", i + 1);
        rows->parameters[i] = sqlite3_bind_parameter_index(rows->statement, name);
        if (rows->parameters[i] == 0)
            return engine_fail(rows->base.db, KITH_ERROR_INTERNAL, error,
                               "cannot run %s: it has no %s.", query->name, name);
    }
    if (sqlite3_bind_parameter_count(rows->statement) != (int)query->parameter_count)
        return engine_fail(rows->base.db, KITH_ERROR_INTERNAL, error,
                           "cannot run %s: it has parameters besides $1 to $%u.", query->name,
                           query->parameter_count);
    return true;
}

static bool
sqlite_prepare(DbRows *base, GError **error)
{
    SqliteRows *rows = sqlite_rows(base);
    sqlite3 *handle = sqlite_db(base->db)->handle;
    int code;

    if (rows->statement != NULL)
        return true;
    code = sqlite3_prepare_v3(handle, base->query->text, -1, SQLITE_PREPARE_PERSISTENT,
                              &rows->statement, NULL);
    if (code != SQLITE_OK)
        return fail_sqlite(base->db, handle, code, base->query->name, error);
    if (!number_parameters(rows, error)) {
        g_clear_pointer(&rows->parameters, g_free);
        sqlite3_finalize(g_steal_pointer(&rows->statement));
        return false;
    }
    read_columns(rows);
    return true;
}

static int
bind_one(sqlite3_stmt *statement, int index, const DbArg *arg, sqlite3_destructor_type lifetime)
{
    switch (arg->kind) {
    case DB_KIND_NULL:
        return sqlite3_bind_null(statement, index);
    case DB_KIND_INT:
        return sqlite3_bind_int64(statement, index, arg->integer);
    case DB_KIND_REAL:
        return sqlite3_bind_double(statement, index, arg->real);
    case DB_KIND_TEXT:
        return sqlite3_bind_text64(statement, index, arg->text, strlen(arg->text), lifetime,
                                   SQLITE_UTF8);
    case DB_KIND_BLOB:
        return sqlite3_bind_blob64(statement, index, arg->bytes, arg->length, lifetime);
    }
    g_assert_not_reached();
}

static bool
bind_all(SqliteRows *rows, const DbArg *args, sqlite3_destructor_type lifetime, GError **error)
{
    const Query *query = rows->base.query;
    SqliteDb *db = sqlite_db(rows->base.db);

    if (db->base.tx_reads && !sqlite3_stmt_readonly(rows->statement))
        return engine_fail(&db->base, KITH_ERROR_INTERNAL, error,
                           "cannot run %s: it writes inside a transaction that reads.",
                           query->name);
    for (unsigned i = 0; i < query->parameter_count; i++) {
        int code = bind_one(rows->statement, rows->parameters[i], &args[i], lifetime);

        if (code != SQLITE_OK)
            return fail_sqlite(&db->base, db->handle, code, query->name, error);
    }
    return true;
}

static void
sqlite_reset(DbRows *base)
{
    SqliteRows *rows = sqlite_rows(base);

    sqlite3_reset(rows->statement);
    /* Bound values may be borrowed, and may be private: neither stays behind. */
    sqlite3_clear_bindings(rows->statement);
}

static bool
sqlite_run(DbRows *base, const DbArg *args, gint64 *affected_out, GError **error)
{
    SqliteRows *rows = sqlite_rows(base);
    sqlite3 *handle = sqlite_db(base->db)->handle;
    gint64 before = sqlite3_total_changes64(handle);
    bool ok = bind_all(rows, args, SQLITE_STATIC, error);

    if (ok) {
        int code = sqlite3_step(rows->statement);

        while (code == SQLITE_ROW)
            code = sqlite3_step(rows->statement);
        ok = code == SQLITE_DONE || fail_sqlite(base->db, handle, code, base->query->name, error);
    }
    /* sqlite3_changes keeps the figure of an earlier statement when this one is no change. */
    if (ok)
        *affected_out = sqlite3_total_changes64(handle) == before ? 0 : sqlite3_changes64(handle);
    sqlite_reset(base);
    return ok;
}

static bool
sqlite_select(DbRows *base, const DbArg *args, GError **error)
{
    if (bind_all(sqlite_rows(base), args, SQLITE_TRANSIENT, error))
        return true;
    sqlite_reset(base);
    return false;
}

static bool
sqlite_next(DbRows *base, bool *more_out, GError **error)
{
    SqliteRows *rows = sqlite_rows(base);
    int code = sqlite3_step(rows->statement);

    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return fail_sqlite(base->db, sqlite_db(base->db)->handle, code, base->query->name, error);
    if (sqlite3_stmt_status(rows->statement, SQLITE_STMTSTATUS_REPREPARE, 0) != rows->reprepared)
        read_columns(rows);
    /* Stepping on after the end would start again from the first row. */
    if (code == SQLITE_DONE)
        sqlite3_reset(rows->statement);
    *more_out = code == SQLITE_ROW;
    return true;
}

static void
sqlite_rows_free(DbRows *base)
{
    SqliteRows *rows = sqlite_rows(base);

    sqlite3_finalize(rows->statement);
    g_free(rows->parameters);
    g_free(base->columns);
    g_free(rows);
}

static DbKind
sqlite_kind_at(DbRows *base, unsigned index)
{
    switch (sqlite3_column_type(sqlite_rows(base)->statement, (int)index)) {
    case SQLITE_INTEGER:
        return DB_KIND_INT;
    case SQLITE_FLOAT:
        return DB_KIND_REAL;
    case SQLITE_TEXT:
        return DB_KIND_TEXT;
    case SQLITE_BLOB:
        return DB_KIND_BLOB;
    default:
        return DB_KIND_NULL;
    }
}

static gint64
sqlite_int_at(DbRows *base, unsigned index)
{
    return sqlite3_column_int64(sqlite_rows(base)->statement, (int)index);
}

static double
sqlite_real_at(DbRows *base, unsigned index)
{
    return sqlite3_column_double(sqlite_rows(base)->statement, (int)index);
}

static const char *
sqlite_text_at(DbRows *base, unsigned index)
{
    return (const char *)sqlite3_column_text(sqlite_rows(base)->statement, (int)index);
}

static const void *
sqlite_blob_at(DbRows *base, unsigned index, gsize *length_out)
{
    sqlite3_stmt *statement = sqlite_rows(base)->statement;
    const void *bytes = sqlite3_column_blob(statement, (int)index);

    *length_out = (gsize)sqlite3_column_bytes(statement, (int)index);
    /* SQLite gives NULL for an empty blob, which is not the same as no blob. */
    return bytes != NULL ? bytes : "";
}

const Query engine_sqlite_integrity = {
    .name = "integrity",
    .text = "PRAGMA integrity_check(20)",
};

static const Engine SQLITE_ENGINE = {
    .kind = DB_ENGINE_SQLITE,
    .close = sqlite_close,
    .begin = sqlite_begin,
    .commit = sqlite_commit,
    .rollback = sqlite_rollback,
    .script = sqlite_script,
    .schema_lock = sqlite_schema_lock,
    .schema_exists = sqlite_schema_exists,
    .rows_new = sqlite_rows_new,
    .prepare = sqlite_prepare,
    .run = sqlite_run,
    .select = sqlite_select,
    .next = sqlite_next,
    .reset = sqlite_reset,
    .rows_free = sqlite_rows_free,
    .kind_at = sqlite_kind_at,
    .int_at = sqlite_int_at,
    .real_at = sqlite_real_at,
    .text_at = sqlite_text_at,
    .blob_at = sqlite_blob_at,
};

/* PostgreSQL's collation "C": bytes, and the shorter first. */
static int
compare_bytes(void *user_data, int a_length, const void *a, int b_length, const void *b)
{
    int order = memcmp(a, b, (size_t)MIN(a_length, b_length));

    (void)user_data;
    return order != 0 ? order : (a_length > b_length) - (a_length < b_length);
}

/* KiB of pages kept: imports of any size stay in 16 MiB, and a server has a reader for each
 * request under way. */
static const char *
cache_setting(DbMode mode)
{
    return mode == DB_READ ? "PRAGMA cache_size = -4096" : "PRAGMA cache_size = -16384";
}

static bool
configure(Db *db, DbMode mode, GError **error)
{
    static const char *const SETTINGS =
        "PRAGMA synchronous = FULL;" /* anything less loses saved changes when power fails */
        "PRAGMA foreign_keys = ON;"
        "PRAGMA secure_delete = ON;"
        "PRAGMA cell_size_check = ON;"
        "PRAGMA mmap_size = 0;" /* an unreadable sector is then an error and not a signal */
        "PRAGMA case_sensitive_like = ON;"
        "PRAGMA temp_store = FILE;"
        "PRAGMA journal_size_limit = 67108864;"; /* bytes that the log keeps after an import */
    sqlite3 *handle = sqlite_db(db)->handle;
    gint64 synchronous = 0;
    int code;

    sqlite3_busy_timeout(handle, BUSY_TIMEOUT_MS);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
    code = sqlite3_create_collation_v2(handle, "C", SQLITE_UTF8, NULL, compare_bytes, NULL);
    if (code != SQLITE_OK)
        return fail_sqlite(db, handle, code, "open", error);
    if (!exec(db, SETTINGS, "open", error) || !exec(db, cache_setting(mode), "open", error) ||
        !exec_int(db, "PRAGMA synchronous", "open", &synchronous, error))
        return false;
    /* A pragma that is not understood is silent, so the one that matters most is asked for. */
    if (synchronous != 2)
        return engine_fail(db, KITH_ERROR_INTERNAL, error, "cannot be opened with safe writing.");
    return true;
}

static int
try_wal(sqlite3 *handle, bool *is_wal_out)
{
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(handle, "PRAGMA journal_mode = WAL", -1, &statement, NULL);

    if (code == SQLITE_OK)
        code = sqlite3_step(statement);
    *is_wal_out = code == SQLITE_ROW &&
                  g_strcmp0((const char *)sqlite3_column_text(statement, 0), "wal") == 0;
    sqlite3_finalize(statement);
    return code;
}

static bool
set_wal(Db *db, GError **error)
{
    sqlite3 *handle = sqlite_db(db)->handle;
    bool is_wal = false;
    int waited_ms = 0;
    int code = try_wal(handle, &is_wal);

    /* SQLite's own waiting leaves this one out: two programs that begin a book at the same moment
     * would meet here. */
    while ((code & 0xff) == SQLITE_BUSY && waited_ms < BUSY_TIMEOUT_MS) {
        waited_ms += sqlite3_sleep(10);
        code = try_wal(handle, &is_wal);
    }
    if (code != SQLITE_ROW)
        return fail_sqlite(db, handle, code, "open", error);
    if (!is_wal)
        return engine_fail(
            db, KITH_ERROR_DENIED, error,
            "cannot be opened with safe writing: its file or file system does not allow a "
            "write-ahead log.");
    return true;
}

/* Before anything is written: another program's file must stay as it is. A book gets its id
 * together with its first table, so the tables are counted first: whoever sees one sees the id. */
static bool
check_owner(Db *db, GError **error)
{
    gint64 id = 0;
    gint64 count = 0;

    if (!exec_int(db, "SELECT count(*) FROM sqlite_schema", "open", &count, error) ||
        !exec_int(db, "PRAGMA application_id", "open", &id, error))
        return false;
    if (id != APPLICATION_ID && count > 0)
        return engine_fail(
            db, KITH_ERROR_INVALID, error,
            "is a database of another program. Nothing was changed; name another file.");
    return true;
}

/* A disk that loses power in the middle of a sector may spoil all of it. SQLite trusts that it does
 * not, and would put the next change into the sector where a saved one ends; psow=0 makes it begin
 * a new one. */
static int
open_handle(const char *absolute, bool still, sqlite3 **handle_out)
{
    g_autofree char *escaped = g_filename_to_uri(absolute, NULL, NULL);
    g_autofree char *uri = g_strconcat(escaped, "?psow=0", still ? "&immutable=1" : "", NULL);

    return sqlite3_open_v2(uri, handle_out,
                           SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX |
                               SQLITE_OPEN_EXRESCODE,
                           NULL);
}

/* A book that may only be read, a backup say, and that nobody has open. Read in the usual way it
 * would get SQLite's own files beside it, which may then only be read too: once writing is allowed
 * again, they would still forbid it. */
static bool
stands_still(const char *absolute, DbMode mode)
{
    g_autofree char *log = g_strconcat(absolute, "-wal", NULL);

    return mode == DB_READ && access(absolute, W_OK) != 0 && access(log, F_OK) != 0;
}

bool
engine_sqlite_open(const char *path, DbMode mode, Db **db_out, GError **error)
{
    g_autoptr(Db) db = (Db *)g_new0(SqliteDb, 1);
    /* An absolute path: ":memory:" and "file:…" mean nothing special, and a later change of the
     * working directory does not matter. */
    g_autofree char *absolute = g_canonicalize_filename(path, NULL);
    bool still;
    int code;

    db->engine = &SQLITE_ENGINE;
    db->name = g_strdup(path);
    db->statements = g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL,
                                           (GDestroyNotify)sqlite_rows_free);
    if (*path == '\0') {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "The path of the book is empty.");
        return false;
    }
    if (!engine_sqlite_check_file(db, absolute, mode, error))
        return false;
    still = stands_still(absolute, mode);
    code = open_handle(absolute, still, &sqlite_db(db)->handle);
    if (code != SQLITE_OK)
        return fail_sqlite(db, sqlite_db(db)->handle, code, "open", error);
    if (!configure(db, mode, error) || !check_owner(db, error) || (!still && !set_wal(db, error)))
        return false;
    *db_out = g_steal_pointer(&db);
    return true;
}
