/* SPDX-License-Identifier: Apache-2.0
 * The database seam: the same behaviour on both engines. */
#include "store/db.h"

#include <math.h>
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
tells_nothing_from_empty(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(DbRows) rows = NULL;
    bool more = false;
    gsize length = 7;

    (void)unused;
    must(db_run(book->db, &q_insert,
                DB_ARGS(DB_INT(1), DB_INT(1), DB_TEXT(""), DB_NULL(), DB_BLOB("", 0)), NULL,
                &error),
         &error);
    must(db_run(book->db, &q_insert,
                DB_ARGS(DB_INT(1), DB_INT(2), DB_TEXT(NULL), DB_NULL(), DB_BLOB(NULL, 0)), NULL,
                &error),
         &error);
    must(db_select(book->db, &q_list, DB_ARGS(DB_INT(1)), &rows, &error), &error);
    g_assert_true(db_next(rows, &more, &error) && more);
    g_assert_cmpstr(row_text(rows, "name"), ==, "");
    g_assert_false(row_is_null(rows, "bytes"));
    g_assert_nonnull(row_blob(rows, "bytes", &length));
    g_assert_cmpuint(length, ==, 0);
    g_assert_true(db_next(rows, &more, &error) && more);
    g_assert_null(row_text(rows, "name"));
    g_assert_true(row_is_null(rows, "bytes"));
    g_assert_null(row_blob(rows, "bytes", &length));
    g_assert_cmpint(row_kind_at(rows, 2), ==, DB_KIND_NULL);
    g_assert_cmpfloat(row_real(rows, "weight"), ==, 0);
}

static void
keeps_the_extremes(Book *book, gconstpointer unused)
{
    static const gint64 IDS[] = {G_MININT64, -1, 0, G_MAXINT64};
    static const double WEIGHTS[] = {-1.7976931348623157e308, 5e-324, -0.1, 2.0};
    g_autoptr(GError) error = NULL;
    g_autoptr(DbRows) rows = NULL;
    g_autofree char *large = g_strnfill(1000 * 1000, 'x');
    bool more = false;

    (void)unused;
    for (gsize i = 0; i < G_N_ELEMENTS(IDS); i++)
        must(db_run(book->db, &q_insert,
                    DB_ARGS(DB_INT(1), DB_INT(IDS[i]), DB_TEXT(large), DB_REAL(WEIGHTS[i]),
                            DB_BLOB(large, strlen(large))),
                    NULL, &error),
             &error);
    must(db_select(book->db, &q_list, DB_ARGS(DB_INT(1)), &rows, &error), &error);
    for (gsize i = 0; i < G_N_ELEMENTS(IDS); i++) {
        gsize length = 0;
        const void *bytes;

        g_assert_true(db_next(rows, &more, &error) && more);
        g_assert_cmpint(row_int(rows, "id"), ==, IDS[i]);
        g_assert_cmpfloat(row_real(rows, "weight"), ==, WEIGHTS[i]);
        g_assert_cmpstr(row_text(rows, "name"), ==, large);
        bytes = row_blob(rows, "bytes", &length);
        g_assert_cmpmem(bytes, length, large, strlen(large));
    }
}

static void
counts_the_rows_it_changed(Book *book, gconstpointer unused)
{
    static const Query CREATE = {.name = "test_create", .text = "CREATE TABLE other (id BIGINT)"};
    g_autoptr(GError) error = NULL;
    gint64 affected = -1;

    (void)unused;
    must_insert(book->db, 1, "Ada");
    must(db_run(book->db, &q_rename, DB_ARGS(DB_INT(1), DB_INT(1), DB_TEXT("Eve")), &affected,
                &error),
         &error);
    g_assert_cmpint(affected, ==, 1);
    must(db_run(book->db, &q_rename, DB_ARGS(DB_INT(1), DB_INT(2), DB_TEXT("Eve")), &affected,
                &error),
         &error);
    g_assert_cmpint(affected, ==, 0);
    must_insert(book->db, 2, "Bob");
    must(db_run(book->db, &CREATE, NULL, 0, &affected, &error), &error);
    g_assert_cmpint(affected, ==, 0);
    check_names(book->db, "Bob Eve");
}

static void
sorts_and_compares_alike(Book *book, gconstpointer unused)
{
    static const Query LIKE = {
        .name = "test_like",
        .text = "SELECT count(*) AS found FROM thing WHERE space_id = $1"
                " AND name LIKE '%' || $2 || '%' ESCAPE '\\'",
        .parameter_count = 2,
    };
    static const char *const NAMES[] = {"b", "B", "a", "é", "ab", "Z", "z%"};
    g_autoptr(GError) error = NULL;
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    (void)unused;
    for (gsize i = 0; i < G_N_ELEMENTS(NAMES); i++)
        must_insert(book->db, (gint64)i, NAMES[i]);
    must_insert(book->db, 100, NULL);
    check_names(book->db, "B Z a ab b z% é -");
    must(db_select(book->db, &LIKE, DB_ARGS(DB_INT(1), DB_TEXT("B")), &rows, &error), &error);
    g_assert_true(db_next(rows, &more, &error) && more);
    g_assert_cmpint(row_int(rows, "found"), ==, 1);
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
a_missing_reference_is_a_conflict(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_assert_false(
        db_run(book->db, &q_part, DB_ARGS(DB_INT(1), DB_INT(1), DB_INT(1)), NULL, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_CONFLICT);
}

static void
a_broken_rule_is_our_fault(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_assert_false(insert(book->db, 13, "unlucky", &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INTERNAL);
}

static void
refuses_what_is_no_text(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_assert_false(insert(book->db, 1, "Zo\xeb", &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
    g_clear_error(&error);
    g_assert_false(db_run(book->db, &q_insert,
                          DB_ARGS(DB_INT(1), DB_INT(1), DB_NULL(), DB_REAL(NAN), DB_NULL()), NULL,
                          &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
    check_names(book->db, "");
}

static void
a_bad_statement_names_its_query(Book *book, gconstpointer unused)
{
    static const Query BAD = {.name = "test_bad", .text = "SELECT nothing FROM nowhere"};
    g_autoptr(GError) error = NULL;
    DbRows *rows = NULL;

    (void)unused;
    g_assert_false(db_select(book->db, &BAD, NULL, 0, &rows, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INTERNAL);
    g_assert_nonnull(strstr(error->message, "test_bad"));
    check_names(book->db, "");
}

static void
selects_may_interleave(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    (void)unused;
    must_insert(book->db, 1, "Ada");
    must_insert(book->db, 2, "Bob");
    must(db_select(book->db, &q_list, DB_ARGS(DB_INT(1)), &rows, &error), &error);
    while (db_next(rows, &more, &error) && more)
        must(db_run(book->db, &q_part,
                    DB_ARGS(DB_INT(1), DB_INT(row_int(rows, "id")), DB_INT(row_int(rows, "id"))),
                    NULL, &error),
             &error);
    g_assert_no_error(error);
}

static void
a_scope_without_commit_rolls_back(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    {
        g_autoptr(DbTx) tx = NULL;

        must(db_begin(book->db, DB_TX_WRITE, "test", &tx, &error), &error);
        must_insert(book->db, 1, "Ada");
    }
    check_names(book->db, "");
    {
        g_autoptr(DbTx) tx = NULL;

        must(db_begin(book->db, DB_TX_WRITE, "test", &tx, &error), &error);
        must_insert(book->db, 2, "Bob");
        must(db_commit(&tx, &error), &error);
        g_assert_null(tx);
    }
    check_names(book->db, "Bob");
}

static void
an_error_ends_the_transaction(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;
    DbTx *tx = NULL;

    (void)unused;
    must(db_begin(book->db, DB_TX_WRITE, "test", &tx, &error), &error);
    must_insert(book->db, 1, "Ada");
    g_assert_false(insert(book->db, 1, "Bob", &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_CONFLICT);
    g_clear_error(&error);
    g_assert_false(insert(book->db, 2, "Bob", &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INTERNAL);
    g_clear_error(&error);
    g_assert_false(db_commit(&tx, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INTERNAL);
    g_assert_null(tx);
    check_names(book->db, "");
    must_insert(book->db, 2, "Bob");
    check_names(book->db, "Bob");
}

static void
a_reading_transaction_does_not_write(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(DbTx) tx = NULL;

    (void)unused;
    must(db_begin(book->db, DB_TX_READ, "test", &tx, &error), &error);
    g_assert_false(insert(book->db, 1, "Ada", &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INTERNAL);
    g_clear_pointer(&tx, db_rollback);
    must_insert(book->db, 1, "Ada");
}

static void
a_reading_transaction_sees_one_view(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Db) other = test_db_open(book->uri);
    g_autoptr(DbTx) tx = NULL;

    (void)unused;
    must_insert(book->db, 1, "Ada");
    must(db_begin(book->db, DB_TX_READ, "test", &tx, &error), &error);
    check_names(book->db, "Ada");
    must_insert(other, 2, "Bob");
    check_names(book->db, "Ada");
    must(db_commit(&tx, &error), &error);
    check_names(book->db, "Ada Bob");
}

/* Both engines wait for seconds; a test does not. */
static void
be_impatient(Db *db)
{
    static const Query SQLITE = {.name = "test_wait", .text = "PRAGMA busy_timeout = 20"};
    static const Query POSTGRES = {.name = "test_wait", .text = "SET lock_timeout = '20ms'"};
    g_autoptr(GError) error = NULL;

    must(db_run(db, db_engine(db) == DB_ENGINE_SQLITE ? &SQLITE : &POSTGRES, NULL, 0, NULL, &error),
         &error);
}

static void
a_second_writer_is_told_to_wait(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Db) other = test_db_open(book->uri);
    g_autoptr(DbTx) tx = NULL;

    (void)unused;
    must_insert(book->db, 1, "Ada");
    be_impatient(other);
    must(db_begin(book->db, DB_TX_WRITE, "test", &tx, &error), &error);
    must(db_run(book->db, &q_rename, DB_ARGS(DB_INT(1), DB_INT(1), DB_TEXT("Eve")), NULL, &error),
         &error);
    g_assert_false(
        db_run(other, &q_rename, DB_ARGS(DB_INT(1), DB_INT(1), DB_TEXT("Bob")), NULL, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_BUSY);
    g_clear_error(&error);
    check_names(other, "Ada");
    must(db_commit(&tx, &error), &error);
    check_names(other, "Eve");
}

/* Run one of the bugs below in a child process and see it stop there. */
static void
check_stops(const char *path, const char *message)
{
    g_autofree char *pattern = g_strdup_printf("*%s*", message);

    g_test_trap_subprocess(path, 0, G_TEST_SUBPROCESS_DEFAULT);
    g_test_trap_assert_failed();
    g_test_trap_assert_stderr(pattern);
}

static void
bug_nested(Book *book, gconstpointer unused)
{
    g_autoptr(DbTx) tx = NULL;
    g_autoptr(DbTx) inner = NULL;

    (void)unused;
    (void)!db_begin(book->db, DB_TX_WRITE, "person_create", &tx, NULL);
    (void)!db_begin(book->db, DB_TX_WRITE, "person_update", &inner, NULL);
}

static void
bug_column(Book *book, gconstpointer unused)
{
    g_autoptr(DbRows) rows = NULL;
    bool more;

    (void)unused;
    must_insert(book->db, 1, "Ada");
    (void)!db_select(book->db, &q_list, DB_ARGS(DB_INT(1)), &rows, NULL);
    (void)!db_next(rows, &more, NULL);
    row_text(rows, "nmae");
}

static void
bug_count(Book *book, gconstpointer unused)
{
    (void)unused;
    (void)!db_run(book->db, &q_rename, DB_ARGS(DB_INT(1)), NULL, NULL);
}

static void
bug_type(Book *book, gconstpointer unused)
{
    g_autoptr(DbRows) rows = NULL;
    bool more;

    (void)unused;
    must_insert(book->db, 1, "Ada");
    (void)!db_select(book->db, &q_list, DB_ARGS(DB_INT(1)), &rows, NULL);
    (void)!db_next(rows, &more, NULL);
    row_int(rows, "name");
}

static void
bug_twice(Book *book, gconstpointer unused)
{
    g_autoptr(DbRows) rows = NULL;
    g_autoptr(DbRows) again = NULL;

    (void)unused;
    (void)!db_select(book->db, &q_list, DB_ARGS(DB_INT(1)), &rows, NULL);
    (void)!db_select(book->db, &q_list, DB_ARGS(DB_INT(1)), &again, NULL);
}

static void
bugs_stop_the_program(void)
{
    check_stops("/db/bugs/subprocess/nested",
                "person_update begins a transaction inside that of person_create");
    check_stops("/db/bugs/subprocess/column", "query test_list has no column nmae");
    check_stops("/db/bugs/subprocess/count", "query test_rename takes 3 parameters, 1 given");
    check_stops("/db/bugs/subprocess/type", "query test_list: column name holds another type");
    check_stops("/db/bugs/subprocess/twice", "the rows of query test_list are still open");
}

typedef void (*BookTest)(Book *book, gconstpointer unused);

static const struct {
    const char *path;
    BookTest test;
} TESTS[] = {
    {"/db/keeps_every_kind_of_value", keeps_every_kind_of_value},
    {"/db/tells_nothing_from_empty", tells_nothing_from_empty},
    {"/db/keeps_the_extremes", keeps_the_extremes},
    {"/db/counts_the_rows_it_changed", counts_the_rows_it_changed},
    {"/db/sorts_and_compares_alike", sorts_and_compares_alike},
    {"/db/a_refused_duplicate_is_a_conflict", a_refused_duplicate_is_a_conflict},
    {"/db/a_missing_reference_is_a_conflict", a_missing_reference_is_a_conflict},
    {"/db/a_broken_rule_is_our_fault", a_broken_rule_is_our_fault},
    {"/db/refuses_what_is_no_text", refuses_what_is_no_text},
    {"/db/a_bad_statement_names_its_query", a_bad_statement_names_its_query},
    {"/db/selects_may_interleave", selects_may_interleave},
    {"/db/a_scope_without_commit_rolls_back", a_scope_without_commit_rolls_back},
    {"/db/an_error_ends_the_transaction", an_error_ends_the_transaction},
    {"/db/a_reading_transaction_does_not_write", a_reading_transaction_does_not_write},
    {"/db/a_reading_transaction_sees_one_view", a_reading_transaction_sees_one_view},
    {"/db/a_second_writer_is_told_to_wait", a_second_writer_is_told_to_wait},
    {"/db/bugs/subprocess/nested", bug_nested},
    {"/db/bugs/subprocess/column", bug_column},
    {"/db/bugs/subprocess/count", bug_count},
    {"/db/bugs/subprocess/type", bug_type},
    {"/db/bugs/subprocess/twice", bug_twice},
};

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    for (gsize i = 0; i < G_N_ELEMENTS(TESTS); i++)
        g_test_add(TESTS[i].path, Book, NULL, setup, TESTS[i].test, teardown);
    g_test_add_func("/db/bugs_stop_the_program", bugs_stop_the_program);
    return g_test_run();
}
