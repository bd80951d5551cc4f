/* SPDX-License-Identifier: Apache-2.0
 * Migrations: which steps a database has, and applying those it lacks. */
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "store/engine.h"
#include "store/queries.h"

char *
migration_text(const Migration *migration, DbEngine engine)
{
    const char *mine = engine == DB_ENGINE_SQLITE ? "-- only: sqlite" : "-- only: postgres";
    g_autoptr(GString) text = g_string_new(NULL);
    g_auto(GStrv) lines = g_strsplit(migration->sql, "\n", -1);
    bool skipping = false;

    for (gsize i = 0; lines[i] != NULL; i++) {
        const char *line = g_strchomp(lines[i]);

        if (g_str_has_prefix(line, "-- only:"))
            skipping = strcmp(line, mine) != 0;
        else if (strcmp(line, "-- end") == 0)
            skipping = false;
        else if (!skipping)
            g_string_append_printf(text, "%s\n", line);
    }
    g_string_replace(text, "$TAIL", engine == DB_ENGINE_SQLITE ? "WITHOUT ROWID" : "", 0);
    return g_string_free(g_steal_pointer(&text), FALSE);
}

/* One applied step against the program's table. */
static bool
check_step(Db *db, DbRows *rows, unsigned position, const Migration *migrations, GError **error)
{
    const Migration *expected = &migrations[position];

    if (row_int(rows, "number") == expected->number &&
        strcmp(row_text(rows, "sha256"), expected->sha256) == 0)
        return true;
    g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT,
                "The book %s was made by another kind of kith: its step %" G_GINT64_FORMAT
                " (%s) is not step %u (%s) of this program. Use the program that made it.",
                db->name, row_int(rows, "number"), row_text(rows, "name"), expected->number,
                expected->name);
    return false;
}

/* How many of the program's steps the database has. */
static bool
count_applied(Db *db, const Migration *migrations, unsigned count, unsigned *applied_out,
              GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    g_autoptr(GError) mismatch = NULL;
    gint64 newest = 0;
    unsigned applied = 0;
    bool more = false;

    if (!db_select(db, &q_migration_list, NULL, 0, &rows, error))
        return false;
    for (;;) {
        if (!db_next(rows, &more, error))
            return false;
        if (!more)
            break;
        newest = row_int(rows, "number");
        if (applied < count && mismatch == NULL)
            (void)check_step(db, rows, applied, migrations, &mismatch);
        applied++;
    }
    if (newest > count) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_UNSUPPORTED,
                    "The book %s is from a newer kith: it is at version %" G_GINT64_FORMAT
                    ", this program knows version %u. Use the newer program.",
                    db->name, newest, count);
        return false;
    }
    if (mismatch != NULL) {
        g_propagate_error(error, g_steal_pointer(&mismatch));
        return false;
    }
    *applied_out = applied;
    return true;
}

static bool
apply(Db *db, const Migration *migration, GError **error)
{
    g_autofree char *text = migration_text(migration, db->engine->kind);

    if (!db->engine->script(db, text, error)) {
        g_prefix_error(error, "Step %u (%s) could not be applied; the book is as it was. ",
                       migration->number, migration->name);
        return false;
    }
    return db_run(db, &q_migration_insert,
                  DB_ARGS(DB_INT(migration->number), DB_TEXT(migration->name),
                          DB_TEXT(migration->sha256), DB_INT(clock_now())),
                  NULL, error);
}

/* One step, if one is missing. Versions are read after the lock is held: another program may have
 * applied them meanwhile. */
static bool
migrate_one(Db *db, const Migration *migrations, unsigned count, bool *done_out, GError **error)
{
    g_autoptr(DbTx) tx = NULL;
    unsigned applied = 0;

    if (!db_begin(db, DB_TX_WRITE, "migrate", &tx, error) || !db->engine->schema_lock(db, error) ||
        !db_run(db, &q_migration_create_table, NULL, 0, NULL, error) ||
        !count_applied(db, migrations, count, &applied, error))
        return false;
    if (applied < count && !apply(db, &migrations[applied], error))
        return false;
    if (!db_commit(&tx, error))
        return false;
    *done_out = applied + 1 >= count;
    return true;
}

/* While a copy is made another program may bring the book up to date, and the copy would be of
 * neither version. */
static bool
set_aside(Db *db, const Migration *migrations, unsigned count, unsigned applied, GError **error)
{
    g_autofree char *path = NULL;
    unsigned applied_now = 0;

    if (db->engine->kind != DB_ENGINE_SQLITE)
        return true;
    if (!engine_sqlite_set_aside(db, applied, &path, error)) {
        g_prefix_error(error, "The book has to be brought up to date, and a copy has to be set "
                              "aside before; nothing was changed. ");
        return false;
    }
    if (!count_applied(db, migrations, count, &applied_now, error))
        return false;
    if (applied_now != applied)
        (void)unlink(path); /* whoever went on has set the right one aside */
    return true;
}

bool
db_migrate_with(Db *db, const Migration *migrations, unsigned count, GError **error)
{
    bool exists = false;
    unsigned applied = 0;
    bool done = false;

    if (!db->engine->schema_exists(db, &exists, error))
        return false;
    /* The usual case takes no lock. */
    if (exists) {
        if (!count_applied(db, migrations, count, &applied, error))
            return false;
        done = applied == count;
        if (applied > 0 && !done && !set_aside(db, migrations, count, applied, error))
            return false;
    }
    while (!done) {
        if (!migrate_one(db, migrations, count, &done, error))
            return false;
    }
    return true;
}

bool
db_check_version_with(Db *db, const Migration *migrations, unsigned count, GError **error)
{
    bool exists = false;
    unsigned applied = 0;

    if (!db->engine->schema_exists(db, &exists, error))
        return false;
    if (!exists) {
        g_set_error(
            error, KITH_ERROR, KITH_ERROR_NOT_FOUND,
            "There is no book in %s yet. Import an address book with “kith import FILE”, or "
            "try “kith demo”.",
            db->name);
        return false;
    }
    if (!count_applied(db, migrations, count, &applied, error))
        return false;
    if (applied == count)
        return true;
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                "The book %s is at version %u and this program needs version %u.", db->name,
                applied, count);
    return false;
}

bool
db_migrate(Db *db, GError **error)
{
    return db_migrate_with(db, store_migrations, store_migration_count, error);
}

bool
db_check_version(Db *db, GError **error)
{
    return db_check_version_with(db, store_migrations, store_migration_count, error);
}
