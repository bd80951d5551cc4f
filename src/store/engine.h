/* SPDX-License-Identifier: Apache-2.0
 * What an engine does for the front: one constant table of functions each for SQLite and
 * PostgreSQL. Included by the files of the seam alone (db.c, migrate.c, sqlite.c, postgres.c and
 * their tests); everybody else sees store/db.h. */
#pragma once

#include "base/error.h"
#include "store/db.h"

typedef struct Engine Engine;

/** A connection. Engines embed it as the first member of their own struct. */
struct Db {
    const Engine *engine;
    char *name;             /**< for error texts: the path, or the database and its host; never a
                                 password */
    GHashTable *statements; /**< Query to DbRows; owns the rows */
    DbTx *tx;               /**< the open transaction; borrowed */
    bool tx_reads;          /**< tx is DB_TX_READ: nothing may be written */
    bool tx_failed;         /**< a statement of tx failed: only rolling back is left */
    unsigned open_rows;     /**< DbRows handed out and not yet freed */
};

/** A prepared statement, kept for the life of the connection, and its result while open. Engines
 * embed it as the first member of their own struct. */
struct DbRows {
    Db *db;
    const Query *query;
    const char **columns; /**< names; the array and the names belong to the engine */
    unsigned column_count;
    unsigned hint; /**< where the next name is expected: readers ask in order */
    bool is_open;  /**< between db_select and db_rows_free */
    bool on_row;   /**< db_next has given a row */
    bool at_end;   /**< db_next has said that there are no more */
};

/** Every function that can fail leaves the connection usable or marked as lost. Arguments have been
 * checked by the front: count, valid UTF-8, finite numbers. */
struct Engine {
    DbEngine kind;
    void (*close)(Db *db);
    bool (*begin)(Db *db, DbTxKind kind, GError **error);
    bool (*commit)(Db *db, GError **error);
    void (*rollback)(Db *db);
    /** Several statements without parameters; inside a transaction. */
    bool (*script)(Db *db, const char *sql, GError **error);
    /** Hold off everybody else who migrates until the write transaction ends. */
    bool (*schema_lock)(Db *db, GError **error);
    bool (*schema_exists)(Db *db, bool *exists_out, GError **error);

    /** Allocate the engine's DbRows; fails never. */
    DbRows *(*rows_new)(void);
    /** Make ready to run: sets columns and column_count. Cheap when already prepared. */
    bool (*prepare)(DbRows *rows, GError **error);
    bool (*run)(DbRows *rows, const DbArg *args, gint64 *affected_out, GError **error);
    bool (*select)(DbRows *rows, const DbArg *args, GError **error);
    bool (*next)(DbRows *rows, bool *more_out, GError **error);
    /** End the select. */
    void (*reset)(DbRows *rows);
    void (*rows_free)(DbRows *rows);

    DbKind (*kind_at)(DbRows *rows, unsigned index);
    gint64 (*int_at)(DbRows *rows, unsigned index);
    double (*real_at)(DbRows *rows, unsigned index);
    const char *(*text_at)(DbRows *rows, unsigned index);
    const void *(*blob_at)(DbRows *rows, unsigned index, gsize *length_out);
};

/** Set an error "The book NAME …" (SQLite) or "The database NAME …"; returns false. */
bool engine_fail(const Db *db, KithErrorCode code, GError **error, const char *format, ...)
    G_GNUC_PRINTF(4, 5);

/** See that the file of a book is there, making it and its folder when mode is DB_CREATE. The file
 * is readable by its owner alone, and its name is safe on the disk. */
bool engine_sqlite_check_file(const Db *db, const char *path, DbMode mode,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Set a copy of a book aside next to it, whole or not at all, on the disk before this returns;
 * path_out, which the caller frees, says where ("kith.db.version-1.2026-11-24"). Not within a
 * transaction. */
bool engine_sqlite_set_aside(Db *db, unsigned version, char **path_out,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

bool engine_sqlite_open(const char *path, DbMode mode, Db **db_out, GError **error);

/** What SQLite says of the soundness of its file: rows of text, "ok" alone when there is nothing.
 */
extern const Query engine_sqlite_integrity;

bool engine_postgres_open(const char *uri, Db **db_out, GError **error);

/** Prepare a query without running it and borrow its DbRows, for checks of column names. */
bool db_prepare(Db *db, const Query *query, DbRows **rows_out,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The program's migrations, made at build time from store/migrations. */
extern const Migration store_migrations[];
extern const unsigned store_migration_count;

/** db_migrate and db_check_version with a table of one's own, numbered from 1 without gaps. */
bool db_migrate_with(Db *db, const Migration *migrations, unsigned count,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool db_check_version_with(Db *db, const Migration *migrations, unsigned count,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The part of a migration meant for an engine, with $TAIL replaced. The caller frees. */
char *migration_text(const Migration *migration, DbEngine engine);
