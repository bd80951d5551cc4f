/* SPDX-License-Identifier: Apache-2.0
 * The PostgreSQL engine: open, prepare, bind, step, and SQLSTATE to KITH_ERROR. Parameters go as
 * text (bytes as bytes), so that the server infers their types from the statement; results come in
 * binary form, since libpq offers one form for all columns of a result. */
#include <libpq-fe.h>
#include <string.h>

#include "store/engine.h"
#include "store/postgres_error.h"

/* Types of pg_type.h, fixed in the protocol's history. */
enum {
    OID_BYTEA = 17,
    OID_NAME = 19,
    OID_INT8 = 20,
    OID_INT2 = 21,
    OID_INT4 = 23,
    OID_TEXT = 25,
    OID_FLOAT8 = 701,
    OID_VARCHAR = 1043,
};

typedef struct {
    Db base;
    PGconn *connection;
    unsigned generation; /* counts connections: statements of an earlier one are prepared anew */
    bool is_stale;       /* the server has become a read-only copy: look for another one */
} PostgresDb;

typedef struct {
    DbRows base;
    unsigned generation;
    const char **values;
    int *lengths;
    int *formats;
    char (*numbers)[G_ASCII_DTOSTR_BUF_SIZE];
    PGresult *description; /* owns the column names */
    PGresult *result;      /* of the open select */
    int row;               /* in result; -1 before the first */
} PostgresRows;

static PostgresDb *
postgres_db(Db *db)
{
    return (PostgresDb *)db;
}

static PostgresRows *
postgres_rows(DbRows *rows)
{
    return (PostgresRows *)rows;
}

static bool
fail_result(Db *db, const PGresult *result, const char *where, GError **error)
{
    if (postgres_is_read_only(result) && !db->tx_reads)
        postgres_db(db)->is_stale = true;
    return postgres_fail(db, postgres_db(db)->connection, result, where, error);
}

static bool
exec(Db *db, const char *sql, const char *where, GError **error)
{
    PGconn *connection = postgres_db(db)->connection;
    PGresult *result = PQexec(connection, sql);
    ExecStatusType status = PQresultStatus(result);
    bool ok =
        status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;

    if (!ok)
        fail_result(db, result, where, error);
    PQclear(result);
    return ok;
}

/* One row of one text column; NULL stays NULL. */
static bool
exec_text(Db *db, const char *sql, const char *where, char **text_out, GError **error)
{
    PGconn *connection = postgres_db(db)->connection;
    PGresult *result = PQexec(connection, sql);
    bool ok = PQresultStatus(result) == PGRES_TUPLES_OK && PQntuples(result) == 1;

    if (ok)
        *text_out = PQgetisnull(result, 0, 0) ? NULL : g_strdup(PQgetvalue(result, 0, 0));
    else
        fail_result(db, result, where, error);
    PQclear(result);
    return ok;
}

static void
postgres_close(Db *db)
{
    PQfinish(postgres_db(db)->connection);
    g_free(db);
}

static void
ignore_notice(void *user_data, const PGresult *result)
{
    (void)user_data;
    (void)result;
}

/* What every session needs, first connection or later one. */
static bool
set_up_session(Db *db, GError **error)
{
    PGconn *connection = postgres_db(db)->connection;
    const char *encoding = PQparameterStatus(connection, "server_encoding");
    g_autofree char *schema = NULL;
    g_autofree char *sorts_bytes = NULL;

    postgres_db(db)->generation++;
    if (g_strcmp0(encoding, "UTF8") != 0)
        return engine_fail(db, KITH_ERROR_INVALID, error,
                           "is encoded as %s. Create one with ENCODING 'UTF8'.",
                           encoding != NULL ? encoding : "something unknown");
    if (!exec(db,
              "SET statement_timeout = '60s';"
              "SET lock_timeout = '5s';"
              "SET idle_in_transaction_session_timeout = '10min';"
              "SET standard_conforming_strings = on;"
              "SET default_transaction_isolation = 'read committed';"
              "SET client_min_messages = warning;"
              /* off loses saved changes when power fails; the stronger settings stay. */
              "SELECT set_config('synchronous_commit', 'on', false)"
              " WHERE current_setting('synchronous_commit') = 'off'",
              "open", error))
        return false;
    if (!exec_text(db, "SELECT current_schema()", "open", &schema, error))
        return false;
    if (schema == NULL)
        return engine_fail(db, KITH_ERROR_NOT_FOUND, error,
                           "has no schema of that name. Create it with CREATE SCHEMA, or leave "
                           "search_path out.");
    /* Ranges of words and keys are compared as bytes, as SQLite does; a language's order would
     * silently miss rows. */
    if (!exec_text(db, "SELECT CASE WHEN 'B' < 'a' THEN 'yes' END", "open", &sorts_bytes, error))
        return false;
    if (sorts_bytes == NULL)
        return engine_fail(db, KITH_ERROR_INVALID, error,
                           "sorts by the rules of a language. Create one with LOCALE 'C' TEMPLATE "
                           "template0.");
    return true;
}

/* PQreset tries once; the statements of the old connection are forgotten by the generation. */
static bool
reconnect(Db *db, GError **error)
{
    PGconn *connection = postgres_db(db)->connection;

    PQreset(connection);
    postgres_db(db)->is_stale = false;
    if (PQstatus(connection) != CONNECTION_OK)
        return engine_fail(db, KITH_ERROR_BUSY, error,
                           "does not answer. Start the server or try again later.");
    return set_up_session(db, error);
}

static bool
make_ready(Db *db, GError **error)
{
    if (PQstatus(postgres_db(db)->connection) == CONNECTION_OK &&
        (db->tx != NULL || !postgres_db(db)->is_stale))
        return true;
    return db->tx == NULL ? reconnect(db, error)
                          : postgres_fail(db, postgres_db(db)->connection, NULL, NULL, error);
}

static bool
postgres_begin(Db *db, DbTxKind kind, GError **error)
{
    const char *sql = kind == DB_TX_WRITE ? "BEGIN ISOLATION LEVEL READ COMMITTED"
                                          : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    g_autoptr(GError) first = NULL;

    if (!make_ready(db, error))
        return false;
    if (exec(db, sql, "begin", &first))
        return true;
    /* The server may have gone and come back since the last statement; nothing has begun yet, so
     * trying again is safe. */
    if (PQstatus(postgres_db(db)->connection) != CONNECTION_OK)
        return reconnect(db, error) && exec(db, sql, "begin", error);
    g_propagate_error(error, g_steal_pointer(&first));
    return false;
}

static void
postgres_rollback(Db *db)
{
    PGconn *connection = postgres_db(db)->connection;

    if (PQstatus(connection) == CONNECTION_OK && PQtransactionStatus(connection) != PQTRANS_IDLE)
        PQclear(PQexec(connection, "ROLLBACK"));
}

static bool
postgres_commit(Db *db, GError **error)
{
    PGconn *connection = postgres_db(db)->connection;
    PGresult *result = PQexec(connection, "COMMIT");
    /* COMMIT of a transaction that has failed succeeds, and says ROLLBACK. */
    bool ok =
        PQresultStatus(result) == PGRES_COMMAND_OK && strcmp(PQcmdStatus(result), "COMMIT") == 0;

    if (!ok && PQstatus(connection) != CONNECTION_OK)
        engine_fail(
            db, KITH_ERROR_BUSY, error,
            "broke the connection while saving: it is unknown whether the change was kept. Look "
            "before you repeat it.");
    else if (!ok)
        fail_result(db, result, "commit", error);
    PQclear(result);
    return ok;
}

static bool
postgres_script(Db *db, const char *sql, GError **error)
{
    /* Statements that were prepared before the tables changed are prepared anew. */
    postgres_db(db)->generation++;
    return exec(db, "DEALLOCATE ALL", "script", error) && exec(db, sql, "script", error);
}

static bool
postgres_schema_lock(Db *db, GError **error)
{
    /* Lets one migrator at a time into a schema. Where advisory locks do nothing (some distributed
     * engines) the primary key of schema_migration still lets only one through. */
    return exec(db,
                "SET LOCAL statement_timeout = 0;"
                "SET LOCAL lock_timeout = '60s';"
                "SELECT pg_advisory_xact_lock(1802073192, hashtext(current_schema()))",
                "schema", error);
}

static bool
postgres_schema_exists(Db *db, bool *exists_out, GError **error)
{
    g_autofree char *count = NULL;

    if (!make_ready(db, error) ||
        !exec_text(db,
                   "SELECT count(*) FROM pg_catalog.pg_class"
                   " WHERE relnamespace = current_schema()::regnamespace"
                   " AND relname = 'schema_migration' AND relkind IN ('r', 'p')",
                   "schema", &count, error))
        return false;
    *exists_out = g_strcmp0(count, "0") != 0;
    return true;
}

static DbRows *
postgres_rows_new(void)
{
    PostgresRows *rows = g_new0(PostgresRows, 1);

    rows->row = -1;
    return &rows->base;
}

static void
postgres_reset(DbRows *base)
{
    PostgresRows *rows = postgres_rows(base);

    g_clear_pointer(&rows->result, PQclear);
    rows->row = -1;
}

static bool
kind_of_type(Oid type, DbKind *kind_out)
{
    switch (type) {
    case OID_INT8:
    case OID_INT4:
    case OID_INT2:
        *kind_out = DB_KIND_INT;
        return true;
    case OID_FLOAT8:
        *kind_out = DB_KIND_REAL;
        return true;
    case OID_TEXT:
    case OID_VARCHAR:
    case OID_NAME:
        *kind_out = DB_KIND_TEXT;
        return true;
    case OID_BYTEA:
        *kind_out = DB_KIND_BLOB;
        return true;
    default:
        return false;
    }
}

/* Takes the description over. */
static bool
read_description(PostgresRows *rows, PGresult *take_description, GError **error)
{
    DbRows *base = &rows->base;
    DbKind kind;

    g_clear_pointer(&rows->description, PQclear);
    rows->description = take_description;
    if (PQnparams(take_description) != (int)base->query->parameter_count)
        return engine_fail(base->db, KITH_ERROR_INTERNAL, error,
                           "cannot run %s: it has %d parameters.", base->query->name,
                           PQnparams(take_description));
    base->column_count = (unsigned)PQnfields(take_description);
    base->columns = g_renew(const char *, base->columns, base->column_count);
    for (unsigned i = 0; i < base->column_count; i++) {
        base->columns[i] = PQfname(take_description, (int)i);
        if (!kind_of_type(PQftype(take_description, (int)i), &kind))
            return engine_fail(
                base->db, KITH_ERROR_INTERNAL, error,
                "cannot run %s: column %s needs a CAST to BIGINT, DOUBLE PRECISION, TEXT or "
                "BYTEA.",
                base->query->name, base->columns[i]);
    }
    return true;
}

static bool
postgres_prepare(DbRows *base, GError **error)
{
    PostgresRows *rows = postgres_rows(base);
    const Query *query = base->query;
    PostgresDb *db = postgres_db(base->db);
    unsigned count = query->parameter_count;
    PGresult *result = NULL;
    bool ok;

    if (!make_ready(base->db, error))
        return false;
    if (rows->generation == db->generation)
        return true;
    result = PQprepare(db->connection, query->name, query->text, 0, NULL);
    ok = PQresultStatus(result) == PGRES_COMMAND_OK;
    if (ok) {
        PQclear(result);
        result = PQdescribePrepared(db->connection, query->name);
        ok = PQresultStatus(result) == PGRES_COMMAND_OK;
    }
    if (!ok) {
        fail_result(base->db, result, query->name, error);
        PQclear(result);
        return false;
    }
    rows->values = g_renew(const char *, rows->values, count);
    rows->lengths = g_renew(int, rows->lengths, count);
    rows->formats = g_renew(int, rows->formats, count);
    rows->numbers = g_realloc_n(rows->numbers, count, sizeof *rows->numbers);
    if (!read_description(rows, result, error))
        return false;
    rows->generation = db->generation;
    return true;
}

static void
bind_one(PostgresRows *rows, unsigned index, const DbArg *arg)
{
    rows->formats[index] = 0;
    rows->lengths[index] = 0;
    switch (arg->kind) {
    case DB_KIND_NULL:
        rows->values[index] = NULL;
        return;
    case DB_KIND_INT:
        g_snprintf(rows->numbers[index], sizeof rows->numbers[index], "%" G_GINT64_FORMAT,
                   arg->integer);
        rows->values[index] = rows->numbers[index];
        return;
    case DB_KIND_REAL:
        rows->values[index] =
            g_ascii_dtostr(rows->numbers[index], sizeof rows->numbers[index], arg->real);
        return;
    case DB_KIND_TEXT:
        rows->values[index] = arg->text;
        return;
    case DB_KIND_BLOB:
        rows->values[index] = arg->bytes;
        rows->lengths[index] = (int)arg->length;
        rows->formats[index] = 1;
        return;
    }
    g_assert_not_reached();
}

/* The result, or NULL with error set; the caller clears it. */
static PGresult *
execute(DbRows *base, const DbArg *args, GError **error)
{
    PostgresRows *rows = postgres_rows(base);
    PGconn *connection = postgres_db(base->db)->connection;
    const Query *query = base->query;
    PGresult *result = NULL;
    ExecStatusType status;

    for (unsigned i = 0; i < query->parameter_count; i++) {
        if (args[i].kind == DB_KIND_BLOB && args[i].length > G_MAXINT) {
            engine_fail(base->db, KITH_ERROR_TOO_LARGE, error,
                        "cannot hold a value of this size (%s).", query->name);
            return NULL;
        }
        bind_one(rows, i, &args[i]);
    }
    result = PQexecPrepared(connection, query->name, (int)query->parameter_count, rows->values,
                            rows->lengths, rows->formats, 1);
    status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
        return result;
    fail_result(base->db, result, query->name, error);
    PQclear(result);
    return NULL;
}

static bool
postgres_run(DbRows *base, const DbArg *args, gint64 *affected_out, GError **error)
{
    PGresult *result = execute(base, args, error);

    if (result == NULL)
        return false;
    *affected_out = g_ascii_strtoll(PQcmdTuples(result), NULL, 10);
    PQclear(result);
    return true;
}

static bool
postgres_select(DbRows *base, const DbArg *args, GError **error)
{
    PostgresRows *rows = postgres_rows(base);

    rows->row = -1;
    rows->result = execute(base, args, error);
    return rows->result != NULL;
}

static bool
postgres_next(DbRows *base, bool *more_out, GError **error)
{
    PostgresRows *rows = postgres_rows(base);

    (void)error;
    *more_out = ++rows->row < PQntuples(rows->result);
    return true;
}

static void
postgres_rows_free(DbRows *base)
{
    PostgresRows *rows = postgres_rows(base);

    postgres_reset(base);
    g_clear_pointer(&rows->description, PQclear);
    g_free(rows->values);
    g_free(rows->lengths);
    g_free(rows->formats);
    g_free(rows->numbers);
    g_free(base->columns);
    g_free(rows);
}

static DbKind
postgres_kind_at(DbRows *base, unsigned index)
{
    PostgresRows *rows = postgres_rows(base);
    DbKind kind = DB_KIND_NULL;

    if (!PQgetisnull(rows->result, rows->row, (int)index))
        kind_of_type(PQftype(rows->result, (int)index), &kind);
    return kind;
}

/* A big-endian number of as many bytes as the value has. */
static guint64
read_number(DbRows *base, unsigned index)
{
    PostgresRows *rows = postgres_rows(base);
    const unsigned char *bytes =
        (const unsigned char *)PQgetvalue(rows->result, rows->row, (int)index);
    int length = PQgetlength(rows->result, rows->row, (int)index);
    guint64 number = 0;

    for (int i = 0; i < length; i++)
        number = number << 8 | bytes[i];
    return number;
}

static gint64
postgres_int_at(DbRows *base, unsigned index)
{
    guint64 number = read_number(base, index);

    switch (PQftype(postgres_rows(base)->result, (int)index)) {
    case OID_INT2:
        return (gint16)number;
    case OID_INT4:
        return (gint32)number;
    default:
        return (gint64)number;
    }
}

static double
postgres_real_at(DbRows *base, unsigned index)
{
    guint64 number = read_number(base, index);
    double real;

    G_STATIC_ASSERT(sizeof real == sizeof number);
    memcpy(&real, &number, sizeof real);
    return real;
}

static const char *
postgres_text_at(DbRows *base, unsigned index)
{
    PostgresRows *rows = postgres_rows(base);

    return PQgetvalue(rows->result, rows->row, (int)index);
}

static const void *
postgres_blob_at(DbRows *base, unsigned index, gsize *length_out)
{
    PostgresRows *rows = postgres_rows(base);

    *length_out = (gsize)PQgetlength(rows->result, rows->row, (int)index);
    return PQgetvalue(rows->result, rows->row, (int)index);
}

static const Engine POSTGRES_ENGINE = {
    .kind = DB_ENGINE_POSTGRES,
    .close = postgres_close,
    .begin = postgres_begin,
    .commit = postgres_commit,
    .rollback = postgres_rollback,
    .script = postgres_script,
    .schema_lock = postgres_schema_lock,
    .schema_exists = postgres_schema_exists,
    .rows_new = postgres_rows_new,
    .prepare = postgres_prepare,
    .run = postgres_run,
    .select = postgres_select,
    .next = postgres_next,
    .reset = postgres_reset,
    .rows_free = postgres_rows_free,
    .kind_at = postgres_kind_at,
    .int_at = postgres_int_at,
    .real_at = postgres_real_at,
    .text_at = postgres_text_at,
    .blob_at = postgres_blob_at,
};

/* "name at host" for error texts: the URI itself may hold a password. */
static char *
display_name(const PGconn *connection)
{
    const char *name = PQdb(connection);
    const char *host = PQhost(connection);

    return g_strdup_printf("%s at %s", name != NULL && *name != '\0' ? name : "(unnamed)",
                           host != NULL && *host != '\0' ? host : "this machine");
}

bool
engine_postgres_open(const char *uri, Db **db_out, GError **error)
{
    g_autoptr(Db) db = (Db *)g_new0(PostgresDb, 1);
    PGconn *connection = NULL;
    char *problem = NULL;
    PQconninfoOption *options = PQconninfoParse(uri, &problem);
    /* What stands before the URI may be overridden by it, what follows may not. */
    const char *const keys[] = {"connect_timeout", "fallback_application_name", "dbname",
                                "client_encoding", NULL};
    const char *const values[] = {"5", "kith", uri, "UTF8", NULL};

    db->engine = &POSTGRES_ENGINE;
    db->statements = g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL,
                                           (GDestroyNotify)postgres_rows_free);
    PQconninfoFree(options);
    PQfreemem(problem);
    if (options == NULL) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "The address of the database is not well formed. Write "
                    "postgresql://user@host/name.");
        return false;
    }
    connection = PQconnectdbParams(keys, values, 1);
    postgres_db(db)->connection = connection;
    db->name = display_name(connection);
    if (PQstatus(connection) != CONNECTION_OK)
        return postgres_fail_connect(db, connection, error);
    PQsetNoticeReceiver(connection, ignore_notice, NULL);
    if (!set_up_session(db, error))
        return false;
    *db_out = g_steal_pointer(&db);
    return true;
}
