/* SPDX-License-Identifier: Apache-2.0
 * Migrations: once, in order, whole or not at all, and by one program at a time. */
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/error.h"
#include "store/engine.h"
#include "store/queries.h"
#include "test_db.h"

static const Migration STEPS[] = {
    {.number = 1,
     .name = "start",
     .sha256 = "aa",
     .sql = "CREATE TABLE thing (id BIGINT NOT NULL PRIMARY KEY, name TEXT) $TAIL;\n"
            "INSERT INTO thing (id, name) VALUES (1, 'one');\n"},
    {.number = 2,
     .name = "engine",
     .sha256 = "bb",
     .sql = "-- only: sqlite\n"
            "INSERT INTO thing (id, name) VALUES (2, 'sqlite');\n"
            "-- end\n"
            "-- only: postgres\n"
            "INSERT INTO thing (id, name) VALUES (2, 'postgres');\n"
            "-- end\n"
            "INSERT INTO thing (id, name) VALUES (3, 'both');\n"},
    {.number = 3,
     .name = "broken",
     .sha256 = "cc",
     .sql = "INSERT INTO thing (id, name) VALUES (4, 'never');\n"
            "CREATE TABLE thing (id BIGINT);\n"},
};

static const Query q_list = {
    .name = "test_list",
    .text = "SELECT name FROM thing ORDER BY id",
};

static void
must(bool ok, GError **error)
{
    g_assert_no_error(*error);
    g_assert_true(ok);
}

static char *
names(Db *db)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(DbRows) rows = NULL;
    g_autoptr(GString) text = g_string_new(NULL);
    bool more = false;

    must(db_select(db, &q_list, NULL, 0, &rows, &error), &error);
    while (db_next(rows, &more, &error) && more)
        g_string_append_printf(text, "%s ", row_text(rows, "name"));
    g_assert_no_error(error);
    return g_string_free(g_steal_pointer(&text), FALSE);
}

static void
check_names(Db *db, const char *expected)
{
    g_autofree char *text = names(db);

    g_assert_cmpstr(text, ==, expected);
}

typedef struct {
    char *uri;
    Db *db;
} Book;

static void
setup(Book *book, gconstpointer unused)
{
    (void)unused;
    book->uri = test_db_uri();
    book->db = test_db_open(book->uri);
}

static void
teardown(Book *book, gconstpointer unused)
{
    (void)unused;
    db_close(book->db);
    test_db_free(book->uri);
}

static const char *
after_two(void)
{
    return test_db_engine() == DB_ENGINE_SQLITE ? "one sqlite both " : "one postgres both ";
}

static void
applies_each_step_once(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    must(db_migrate_with(book->db, STEPS, 1, &error), &error);
    check_names(book->db, "one ");
    must(db_migrate_with(book->db, STEPS, 2, &error), &error);
    must(db_migrate_with(book->db, STEPS, 2, &error), &error);
    check_names(book->db, after_two());
    must(db_check_version_with(book->db, STEPS, 2, &error), &error);
}

/* The names of the copies beside a book, joined. */
static char *
copies_of(const char *path)
{
    g_autofree char *folder_name = g_path_get_dirname(path);
    g_autofree char *prefix = g_strdup_printf("%s.version-", strrchr(path, '/') + 1);
    g_autoptr(GDir) folder = g_dir_open(folder_name, 0, NULL);
    g_autoptr(GString) names = g_string_new(NULL);
    const char *name;

    g_assert_nonnull(folder);
    while ((name = g_dir_read_name(folder)) != NULL) {
        g_assert_null(strstr(name, ".copy-"));
        if (g_str_has_prefix(name, prefix))
            g_string_append_printf(names, "%s/%s ", folder_name, name);
    }
    return g_strchomp(g_string_free(g_steal_pointer(&names), FALSE));
}

static void
a_copy_is_set_aside_before_a_book_changes(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Db) old = NULL;
    g_autofree char *none = NULL;
    g_autofree char *copy = NULL;
    g_autofree char *still = NULL;
    struct stat status;

    (void)unused;
    must(db_migrate_with(book->db, STEPS, 1, &error), &error);
    none = copies_of(book->uri);
    g_assert_cmpstr(none, ==, "");
    must(db_migrate_with(book->db, STEPS, 2, &error), &error);
    copy = copies_of(book->uri);
    g_assert_true(
        g_regex_match_simple("/book\\.db\\.version-1\\.\\d{4}-\\d\\d-\\d\\d$", copy, 0, 0));
    g_assert_cmpint(stat(copy, &status), ==, 0);
    g_assert_cmpuint(status.st_mode & 0777, ==, 0600);
    must(db_migrate_with(book->db, STEPS, 2, &error), &error);
    still = copies_of(book->uri);
    g_assert_cmpstr(still, ==, copy);
    /* It is the book as it was, and can be brought up to date again. */
    old = test_db_open(copy);
    check_names(old, "one ");
    must(db_check_version_with(old, STEPS, 1, &error), &error);
    must(db_migrate_with(old, STEPS, 2, &error), &error);
    check_names(old, after_two());
}

static void
copies_of_one_day_do_not_replace_each_other(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *first = NULL;
    g_autofree char *second = NULL;
    g_autofree char *expected = NULL;

    (void)unused;
    must(db_migrate_with(book->db, STEPS, 1, &error), &error);
    must(engine_sqlite_set_aside(book->db, 1, &first, &error), &error);
    must(engine_sqlite_set_aside(book->db, 1, &second, &error), &error);
    expected = g_strconcat(first, ".2", NULL);
    g_assert_cmpstr(second, ==, expected);
}

static void
without_a_copy_nothing_is_changed(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *folder = NULL;

    (void)unused;
    if (geteuid() == 0) {
        g_test_skip("needs a user whom permissions bind");
        return;
    }
    folder = g_path_get_dirname(book->uri);
    must(db_migrate_with(book->db, STEPS, 1, &error), &error);
    g_assert_cmpint(chmod(folder, 0500), ==, 0);
    g_assert_false(db_migrate_with(book->db, STEPS, 2, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_DENIED);
    g_assert_nonnull(strstr(error->message, "nothing was changed"));
    check_names(book->db, "one ");
    g_assert_cmpint(chmod(folder, 0700), ==, 0);
}

static void
an_empty_database_holds_no_book(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_assert_false(db_check_version_with(book->db, STEPS, 2, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_NOT_FOUND);
}

static void
an_older_book_must_be_migrated(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    must(db_migrate_with(book->db, STEPS, 1, &error), &error);
    g_assert_false(db_check_version_with(book->db, STEPS, 2, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
    g_assert_nonnull(strstr(error->message, "version 1"));
    g_assert_nonnull(strstr(error->message, "version 2"));
}

static void
a_newer_book_is_refused(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    must(db_migrate_with(book->db, STEPS, 2, &error), &error);
    g_assert_false(db_migrate_with(book->db, STEPS, 1, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_UNSUPPORTED);
    g_assert_nonnull(strstr(error->message, "version 2"));
    g_assert_nonnull(strstr(error->message, "version 1"));
    g_clear_error(&error);
    g_assert_false(db_check_version_with(book->db, STEPS, 1, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_UNSUPPORTED);
    check_names(book->db, after_two());
}

static void
a_changed_step_is_refused(Book *book, gconstpointer unused)
{
    Migration changed[] = {STEPS[0], STEPS[1]};
    g_autoptr(GError) error = NULL;

    (void)unused;
    changed[0].sha256 = "ab";
    must(db_migrate_with(book->db, STEPS, 1, &error), &error);
    g_assert_false(db_migrate_with(book->db, changed, 2, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_CONFLICT);
    g_clear_error(&error);
    g_assert_false(db_check_version_with(book->db, changed, 1, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_CONFLICT);
    check_names(book->db, "one ");
}

static void
a_broken_step_leaves_the_book_as_it_was(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_assert_false(db_migrate_with(book->db, STEPS, 3, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INTERNAL);
    g_assert_nonnull(strstr(error->message, "broken"));
    check_names(book->db, after_two());
    g_clear_error(&error);
    must(db_check_version_with(book->db, STEPS, 2, &error), &error);
}

static void
a_statement_prepared_before_still_works(Book *book, gconstpointer unused)
{
    static const Query EVERY = {.name = "test_every", .text = "SELECT * FROM thing WHERE id = 1"};
    static const Migration WIDER[] = {
        {.number = 1, .name = "start", .sha256 = "aa", .sql = ""},
        {.number = 2,
         .name = "wider",
         .sha256 = "dd",
         .sql = "ALTER TABLE thing ADD COLUMN colour TEXT DEFAULT 'blue';"},
    };
    g_autoptr(GError) error = NULL;
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    (void)unused;
    must(db_migrate_with(book->db, STEPS, 1, &error), &error);
    must(db_select(book->db, &EVERY, NULL, 0, &rows, &error), &error);
    g_assert_cmpuint(db_column_count(rows), ==, 2);
    g_clear_pointer(&rows, db_rows_free);
    must(db_migrate_with(book->db, WIDER, 2, &error), &error);
    must(db_select(book->db, &EVERY, NULL, 0, &rows, &error), &error);
    g_assert_true(db_next(rows, &more, &error) && more);
    g_assert_cmpstr(row_text(rows, "colour"), ==, "blue");
}

/* In a child process: open the book and migrate it, as soon as the pipe closes. */
static void
open_and_migrate(const char *uri, int gate)
{
    g_autoptr(Db) db = NULL;
    g_autoptr(GError) error = NULL;
    char byte;
    bool ok;

    (void)!read(gate, &byte, 1);
    ok = db_open(uri, DB_CREATE, &db, &error) && db_migrate_with(db, STEPS, 2, &error);
    if (!ok)
        g_printerr("%s\n", error->message);
    g_clear_pointer(&db, db_close);
    _exit(ok ? 0 : 1);
}

static void
programs_that_start_together_agree(void)
{
    char *uri = test_db_uri();
    int gate[2];
    pid_t children[8];
    g_autoptr(Db) db = NULL;

    g_assert_cmpint(pipe(gate), ==, 0);
    for (gsize i = 0; i < G_N_ELEMENTS(children); i++) {
        children[i] = fork();
        g_assert_cmpint(children[i], >=, 0);
        if (children[i] == 0) {
            close(gate[1]);
            open_and_migrate(uri, gate[0]);
        }
    }
    close(gate[0]);
    close(gate[1]);
    for (gsize i = 0; i < G_N_ELEMENTS(children); i++) {
        int status = -1;

        g_assert_cmpint(waitpid(children[i], &status, 0), ==, children[i]);
        g_assert_cmpint(status, ==, 0);
    }
    db = test_db_open(uri);
    check_names(db, after_two());
    g_clear_pointer(&db, db_close);
    test_db_free(uri);
}

static void
texts_are_cut_for_the_engine(void)
{
    static const Migration STEP = {
        .number = 1,
        .name = "cut",
        .sql = "a $TAIL;\n-- only: sqlite\nb\n-- end\n-- only: postgres\nc\n-- end\nd\n",
    };
    g_autofree char *sqlite = migration_text(&STEP, DB_ENGINE_SQLITE);
    g_autofree char *postgres = migration_text(&STEP, DB_ENGINE_POSTGRES);

    g_assert_cmpstr(sqlite, ==, "a WITHOUT ROWID;\nb\nd\n\n");
    g_assert_cmpstr(postgres, ==, "a ;\nc\nd\n\n");
}

static void
the_programs_own_migrations_apply(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    must(db_migrate(book->db, &error), &error);
    must(db_check_version(book->db, &error), &error);
}

static const Query q_put_identity = {
    .name = "test_put_identity",
    .text = "INSERT INTO identity (space_id, person_id, id, uid, content, card, seq)"
            " VALUES (1, 2, 3, 'uid', 4, 'BEGIN:VCARD', 5)",
};

static const Query q_identity = {
    .name = "test_identity",
    .text = "SELECT person_id, uid, content, card, seq FROM identity WHERE space_id = 1 AND id = 3",
};

static void
cards_stay_when_they_move_to_their_people(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(DbRows) rows = NULL;
    DbTx *tx = NULL;
    bool more = false;

    (void)unused;
    must(db_migrate_with(book->db, store_migrations, 4, &error), &error);
    must(db_begin(book->db, DB_TX_WRITE, "a test", &tx, &error), &error);
    must(db_run(book->db, &q_put_identity, NULL, 0, NULL, &error), &error);
    must(db_commit(&tx, &error), &error);
    must(db_migrate(book->db, &error), &error);
    must(db_select(book->db, &q_identity, NULL, 0, &rows, &error), &error);
    must(db_next(rows, &more, &error), &error);
    g_assert_true(more);
    g_assert_cmpint(row_int(rows, "person_id"), ==, 2);
    g_assert_cmpstr(row_text(rows, "uid"), ==, "uid");
    g_assert_cmpint(row_int(rows, "content"), ==, 4);
    g_assert_cmpstr(row_text(rows, "card"), ==, "BEGIN:VCARD");
    g_assert_cmpint(row_int(rows, "seq"), ==, 5);
}

typedef void (*BookTest)(Book *book, gconstpointer unused);

static const struct {
    const char *path;
    BookTest test;
} TESTS[] = {
    {"/migrate/applies_each_step_once", applies_each_step_once},
    {"/migrate/an_empty_database_holds_no_book", an_empty_database_holds_no_book},
    {"/migrate/an_older_book_must_be_migrated", an_older_book_must_be_migrated},
    {"/migrate/a_newer_book_is_refused", a_newer_book_is_refused},
    {"/migrate/a_changed_step_is_refused", a_changed_step_is_refused},
    {"/migrate/a_broken_step_leaves_the_book_as_it_was", a_broken_step_leaves_the_book_as_it_was},
    {"/migrate/a_statement_prepared_before_still_works", a_statement_prepared_before_still_works},
    {"/migrate/the_programs_own_migrations_apply", the_programs_own_migrations_apply},
    {"/migrate/cards_stay_when_they_move_to_their_people",
     cards_stay_when_they_move_to_their_people},
};

/* A book in a file is copied before it changes; PostgreSQL has its own backups. */
static const struct {
    const char *path;
    BookTest test;
} FILE_TESTS[] = {
    {"/migrate/a_copy_is_set_aside_before_a_book_changes",
     a_copy_is_set_aside_before_a_book_changes},
    {"/migrate/copies_of_one_day_do_not_replace_each_other",
     copies_of_one_day_do_not_replace_each_other},
    {"/migrate/without_a_copy_nothing_is_changed", without_a_copy_nothing_is_changed},
};

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    for (gsize i = 0; i < G_N_ELEMENTS(TESTS); i++)
        g_test_add(TESTS[i].path, Book, NULL, setup, TESTS[i].test, teardown);
    for (gsize i = 0; test_db_engine() == DB_ENGINE_SQLITE && i < G_N_ELEMENTS(FILE_TESTS); i++)
        g_test_add(FILE_TESTS[i].path, Book, NULL, setup, FILE_TESTS[i].test, teardown);
    g_test_add_func("/migrate/texts_are_cut_for_the_engine", texts_are_cut_for_the_engine);
    g_test_add_func("/migrate/programs_that_start_together_agree",
                    programs_that_start_together_agree);
    return g_test_run();
}
