/* SPDX-License-Identifier: Apache-2.0
 * The database seam: the same behaviour on both engines. */
#include "store/db.h"

#include <string.h>

#include "base/error.h"
#include "store/engine.h"
#include "test_db.h"

static const Migration STEPS[] = {
    {.number = 1,
     .name = "start",
     .sha256 = "aa",
     .sql = "CREATE TABLE thing (\n"
            "    space_id BIGINT NOT NULL,\n"
            "    id BIGINT NOT NULL,\n"
            "    name TEXT,\n"
            "    weight DOUBLE PRECISION,\n"
            "    bytes BYTEA,\n"
            "    CHECK (id <> 13),\n"
            "    PRIMARY KEY (space_id, id)\n"
            ")$TAIL;\n"
            "CREATE TABLE part (\n"
            "    space_id BIGINT NOT NULL,\n"
            "    id BIGINT NOT NULL,\n"
            "    thing_id BIGINT NOT NULL,\n"
            "    PRIMARY KEY (space_id, id),\n"
            "    FOREIGN KEY (space_id, thing_id) REFERENCES thing (space_id, id)\n"
            ")$TAIL;\n"},
    {.number = 2,
     .name = "colour",
     .sha256 = "bb",
     .sql = "-- only: sqlite\n"
            "ALTER TABLE thing ADD COLUMN colour TEXT DEFAULT 'blue';\n"
            "-- end\n"
            "-- only: postgres\n"
            "ALTER TABLE thing ADD COLUMN colour TEXT DEFAULT 'blue';\n"
            "-- end\n"},
    {.number = 3,
     .name = "broken",
     .sha256 = "cc",
     .sql = "CREATE TABLE late (id BIGINT);\n"
            "CREATE TABLE thing (id BIGINT);\n"},
};

static const Query q_insert = {
    .name = "test_insert",
    .text = "INSERT INTO thing (bytes, weight, name, id, space_id) VALUES ($5, $4, $3, $2, $1)",
    .parameter_count = 5,
};

static const Query q_list = {
    .name = "test_list",
    .text = "SELECT id, name, weight, bytes, colour FROM thing WHERE space_id = $1"
            " ORDER BY name COLLATE \"C\" NULLS LAST, id",
    .parameter_count = 1,
};

static const Query q_rename = {
    .name = "test_rename",
    .text = "UPDATE thing SET name = $3 WHERE space_id = $1 AND id = $2",
    .parameter_count = 3,
};

static const Query q_part = {
    .name = "test_part",
    .text = "INSERT INTO part (space_id, id, thing_id) VALUES ($1, $2, $3)",
    .parameter_count = 3,
};

typedef struct {
    char *uri;
    Db *db;
} Book;

static void
setup(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    book->uri = test_db_uri();
    book->db = test_db_open(book->uri);
    g_assert_true(db_migrate_with(book->db, STEPS, 2, &error));
    g_assert_no_error(error);
}

static void
teardown(Book *book, gconstpointer unused)
{
    (void)unused;
    db_close(book->db);
    test_db_free(book->uri);
}

/* error points to where the call before has put its error. */
static void
must(bool ok, GError **error)
{
    g_assert_no_error(*error);
    g_assert_true(ok);
}

static bool
insert(Db *db, gint64 id, const char *name, GError **error)
{
    return db_run(db, &q_insert,
                  DB_ARGS(DB_INT(1), DB_INT(id), DB_TEXT(name), DB_REAL(0.5), DB_NULL()), NULL,
                  error);
}

static void
must_insert(Db *db, gint64 id, const char *name)
{
    g_autoptr(GError) error = NULL;

    must(insert(db, id, name, &error), &error);
}

/* The names in order, joined by blanks; "-" for NULL. */
static char *
names(Db *db)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(DbRows) rows = NULL;
    g_autoptr(GString) text = g_string_new(NULL);
    bool more = false;

    must(db_select(db, &q_list, DB_ARGS(DB_INT(1)), &rows, &error), &error);
    while (db_next(rows, &more, &error) && more) {
        const char *name = row_text(rows, "name");

        g_string_append_printf(text, "%s%s", text->len > 0 ? " " : "", name != NULL ? name : "-");
    }
    g_assert_no_error(error);
    return g_string_free(g_steal_pointer(&text), FALSE);
}

static void
check_names(Db *db, const char *expected)
{
    g_autofree char *text = names(db);

    g_assert_cmpstr(text, ==, expected);
}

static void
keeps_every_kind_of_value(Book *book, gconstpointer unused)
{
    static const unsigned char BYTES[] = {0, 1, 0xff, 0, '\''};
    g_autoptr(GError) error = NULL;
    g_autoptr(DbRows) rows = NULL;
    bool more = false;
    gsize length = 0;
    gint64 affected = 0;
    const void *bytes;

    (void)unused;
    must(db_run(book->db, &q_insert,
                DB_ARGS(DB_INT(1), DB_INT(G_MAXINT64), DB_TEXT("Zoë ? $1 'x'"), DB_REAL(0.1),
                        DB_BLOB(BYTES, sizeof BYTES)),
                &affected, &error),
         &error);
    g_assert_cmpint(affected, ==, 1);
    must(db_select(book->db, &q_list, DB_ARGS(DB_INT(1)), &rows, &error), &error);
    g_assert_true(db_next(rows, &more, &error) && more);
    g_assert_cmpint(row_int(rows, "id"), ==, G_MAXINT64);
    g_assert_cmpstr(row_text(rows, "name"), ==, "Zoë ? $1 'x'");
    g_assert_cmpfloat(row_real(rows, "weight"), ==, 0.1);
    bytes = row_blob(rows, "bytes", &length);
    g_assert_cmpmem(bytes, length, BYTES, sizeof BYTES);
    g_assert_cmpstr(row_text(rows, "colour"), ==, "blue");
    g_assert_cmpuint(db_column_count(rows), ==, 5);
    g_assert_cmpstr(db_column_name(rows, 4), ==, "colour");
    g_assert_cmpint(row_kind_at(rows, 0), ==, DB_KIND_INT);
    g_assert_cmpint(row_kind_at(rows, 1), ==, DB_KIND_TEXT);
    g_assert_cmpint(row_kind_at(rows, 2), ==, DB_KIND_REAL);
    g_assert_cmpint(row_kind_at(rows, 3), ==, DB_KIND_BLOB);
    g_assert_true(db_next(rows, &more, &error) && !more);
    g_assert_true(db_next(rows, &more, &error) && !more);
}

static void
a_refused_duplicate_is_a_conflict(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    must_insert(book->db, 1, "Ada");
    g_assert_false(insert(book->db, 1, "Bob", &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_CONFLICT);
    check_names(book->db, "Ada");
}

static void
a_scope_without_commit_rolls_back(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    {
        g_autoptr(DbTx) tx = NULL;

        g_assert_true(db_begin(book->db, DB_TX_WRITE, "test", &tx, &error));
        must_insert(book->db, 1, "Ada");
    }
    check_names(book->db, "");
    {
        g_autoptr(DbTx) tx = NULL;

        g_assert_true(db_begin(book->db, DB_TX_WRITE, "test", &tx, &error));
        must_insert(book->db, 2, "Bob");
        g_assert_true(db_commit(&tx, &error));
        g_assert_null(tx);
    }
    check_names(book->db, "Bob");
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
#define BOOK_TEST(name) g_test_add("/db/" #name, Book, NULL, setup, name, teardown)
    BOOK_TEST(keeps_every_kind_of_value);
    BOOK_TEST(a_refused_duplicate_is_a_conflict);
    BOOK_TEST(a_scope_without_commit_rolls_back);
    return g_test_run();
}
