/* SPDX-License-Identifier: Apache-2.0
 * What only the SQLite engine has: files, their errors, and how a connection is set. */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/error.h"
#include "store/engine.h"
#include "test_db.h"

#define NOBODY 65534

static const Migration STEP = {
    .number = 1,
    .name = "start",
    .sha256 = "aa",
    .sql = "CREATE TABLE thing (id BIGINT NOT NULL PRIMARY KEY);\n",
};

typedef struct {
    char *folder;
    char *path;
} Place;

static void
setup(Place *place, gconstpointer unused)
{
    (void)unused;
    place->folder = test_folder_new();
    place->path = g_build_filename(place->folder, "book.db", NULL);
}

static void
teardown(Place *place, gconstpointer unused)
{
    (void)unused;
    test_folder_free(place->folder);
    g_free(place->path);
}

static void
check_refused(const char *path, DbMode mode, KithErrorCode code, const char *words)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Db) db = NULL;

    g_assert_false(db_open(path, mode, &db, &error));
    g_assert_null(db);
    g_assert_error(error, KITH_ERROR, (int)code);
    if (strstr(error->message, words) == NULL)
        g_error("\"%s\" does not say \"%s\"", error->message, words);
}

static void
make_book(const char *path)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Db) db = test_db_open(path);

    g_assert_true(db_migrate_with(db, &STEP, 1, &error));
    g_assert_no_error(error);
}

static void
reading_what_is_not_there_is_not_found(Place *place, gconstpointer unused)
{
    (void)unused;
    check_refused(place->path, DB_READ, KITH_ERROR_NOT_FOUND, "There is no book at");
    g_assert_false(g_file_test(place->path, G_FILE_TEST_EXISTS));
}

static void
a_folder_is_no_book(Place *place, gconstpointer unused)
{
    (void)unused;
    check_refused(place->folder, DB_READ, KITH_ERROR_INVALID, "is a folder");
    check_refused(place->folder, DB_CREATE, KITH_ERROR_INVALID, "is a folder");
    check_refused("", DB_CREATE, KITH_ERROR_INVALID, "empty");
    check_refused("/dev/null", DB_READ, KITH_ERROR_INVALID, "not a regular file");
}

static void
a_text_is_no_book(Place *place, gconstpointer unused)
{
    (void)unused;
    g_assert_true(
        g_file_set_contents(place->path, "Dear diary, today nothing happened.", -1, NULL));
    check_refused(place->path, DB_READ, KITH_ERROR_INVALID, "no database");
    check_refused(place->path, DB_CREATE, KITH_ERROR_INVALID, "no database");
}

static void
a_book_below_a_file_is_refused(Place *place, gconstpointer unused)
{
    g_autofree char *below = g_build_filename(place->path, "book.db", NULL);

    (void)unused;
    g_assert_true(g_file_set_contents(place->path, "text", -1, NULL));
    check_refused(below, DB_READ, KITH_ERROR_INVALID, "cannot be opened");
    check_refused(below, DB_CREATE, KITH_ERROR_INVALID, "cannot be opened");
}

static void
another_programs_file_stays_as_it_is(Place *place, gconstpointer unused)
{
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;
    gsize before_length = 0;
    gsize after_length = 0;
    sqlite3 *handle = NULL;

    (void)unused;
    g_assert_cmpint(sqlite3_open(place->path, &handle), ==, SQLITE_OK);
    g_assert_cmpint(sqlite3_exec(handle, "CREATE TABLE bookmark (id)", NULL, NULL, NULL), ==,
                    SQLITE_OK);
    sqlite3_close(handle);
    g_assert_true(g_file_get_contents(place->path, &before, &before_length, NULL));
    check_refused(place->path, DB_READ, KITH_ERROR_INVALID, "another program");
    check_refused(place->path, DB_CREATE, KITH_ERROR_INVALID, "another program");
    g_assert_true(g_file_get_contents(place->path, &after, &after_length, NULL));
    g_assert_cmpmem(before, before_length, after, after_length);
}

static unsigned
mode_of(const char *path)
{
    struct stat status;

    g_assert_cmpint(stat(path, &status), ==, 0);
    return status.st_mode & 07777;
}

static void
a_new_book_is_private(Place *place, gconstpointer unused)
{
    g_autofree char *folder = g_build_filename(place->folder, "new", "deep", NULL);
    g_autofree char *path = g_build_filename(folder, "book.db", NULL);
    g_autofree char *log = g_strconcat(path, "-wal", NULL);
    g_autofree char *index = g_strconcat(path, "-shm", NULL);
    g_autoptr(Db) db = NULL;
    mode_t mask = umask(0);

    (void)unused;
    db = test_db_open(path);
    g_assert_true(db_migrate_with(db, &STEP, 1, NULL));
    umask(mask);
    g_assert_cmpuint(mode_of(folder), ==, 0700);
    g_assert_cmpuint(mode_of(path), ==, 0600);
    g_assert_cmpuint(mode_of(log), ==, 0600);
    g_assert_cmpuint(mode_of(index), ==, 0600);
}

/* Special names of SQLite are plain paths here. */
static void
a_name_is_just_a_name(Place *place, gconstpointer unused)
{
    g_autofree char *colon = g_build_filename(place->folder, ":memory:", NULL);
    g_autofree char *question = g_build_filename(place->folder, "file:x?mode=memory", NULL);
    g_autofree char *before = g_get_current_dir();
    g_autoptr(Db) first = NULL;
    g_autoptr(Db) second = NULL;

    (void)unused;
    g_assert_cmpint(g_chdir(place->folder), ==, 0);
    first = test_db_open(":memory:");
    second = test_db_open("file:x?mode=memory");
    g_assert_cmpint(g_chdir(before), ==, 0);
    g_assert_true(g_file_test(colon, G_FILE_TEST_IS_REGULAR));
    g_assert_true(g_file_test(question, G_FILE_TEST_IS_REGULAR));
}

/* Runs check in a process that is not root, whom no permission stops. */
static void
as_nobody(void (*check)(const char *path), const char *path)
{
    pid_t child = fork();
    int status = -1;

    g_assert_cmpint(child, >=, 0);
    if (child == 0) {
        if (geteuid() == 0 && (setgid(NOBODY) != 0 || setuid(NOBODY) != 0))
            _exit(2);
        check(path);
        _exit(0);
    }
    g_assert_cmpint(waitpid(child, &status, 0), ==, child);
    g_assert_cmpint(status, ==, 0);
}

static void
check_denied(const char *path)
{
    check_refused(path, DB_READ, KITH_ERROR_DENIED, "permission");
    check_refused(path, DB_CREATE, KITH_ERROR_DENIED, "permission");
}

static void
check_denied_create(const char *path)
{
    g_autofree char *below = g_build_filename(path, "new", "book.db", NULL);
    g_autofree char *beside = g_build_filename(path, "book.db", NULL);

    check_refused(below, DB_CREATE, KITH_ERROR_DENIED, "permission");
    check_refused(beside, DB_CREATE, KITH_ERROR_DENIED, "permission");
}

static void
check_denied_write(const char *path)
{
    g_autofree char *log = g_strconcat(path, "-wal", NULL);
    g_autoptr(Db) db = NULL;

    check_refused(path, DB_CREATE, KITH_ERROR_DENIED, "permission");
    g_assert_true(db_open(path, DB_READ, &db, NULL));
    g_assert_true(db_check_version_with(db, &STEP, 1, NULL));
    g_assert_false(g_file_test(log, G_FILE_TEST_EXISTS));
}

static void
lacking_permission_is_denied(Place *place, gconstpointer unused)
{
    (void)unused;
    make_book(place->path);
    g_assert_cmpint(g_chmod(place->folder, 0555), ==, 0);
    as_nobody(check_denied, place->path);
    as_nobody(check_denied_create, place->folder);
    g_assert_cmpint(g_chmod(place->path, 0444), ==, 0);
    as_nobody(check_denied_write, place->path);
    g_assert_cmpint(g_chmod(place->folder, 0700), ==, 0);
    as_nobody(geteuid() == 0 ? check_denied : check_denied_write, place->path);
}

static char *
setting(Db *db, const Query *query)
{
    g_autoptr(DbRows) rows = NULL;
    g_autoptr(GError) error = NULL;
    bool more = false;

    g_assert_true(db_select(db, query, NULL, 0, &rows, &error));
    g_assert_true(db_next(rows, &more, &error) && more);
    return row_kind_at(rows, 0) == DB_KIND_INT
               ? g_strdup_printf("%" G_GINT64_FORMAT, row_int_at(rows, 0))
               : g_strdup(row_text_at(rows, 0));
}

static void
every_connection_is_set_for_safety(Place *place, gconstpointer unused)
{
    static const struct {
        Query query;
        const char *value;
    } SETTINGS[] = {
        {{.name = "p1", .text = "PRAGMA journal_mode"}, "wal"},
        {{.name = "p2", .text = "PRAGMA synchronous"}, "2"},
        {{.name = "p3", .text = "PRAGMA foreign_keys"}, "1"},
        {{.name = "p4", .text = "PRAGMA secure_delete"}, "1"},
        {{.name = "p5", .text = "PRAGMA cell_size_check"}, "1"},
        {{.name = "p6", .text = "PRAGMA mmap_size"}, "0"},
        {{.name = "p7", .text = "PRAGMA temp_store"}, "1"},
        {{.name = "p9", .text = "PRAGMA busy_timeout"}, "5000"},
        {{.name = "p10", .text = "PRAGMA trusted_schema"}, "0"},
        {{.name = "p11", .text = "SELECT 'a' LIKE 'A'"}, "0"},
    };

    static const Query CACHE = {.name = "p8", .text = "PRAGMA cache_size"};

    (void)unused;
    make_book(place->path);
    for (int mode = DB_READ; mode <= DB_CREATE; mode++) {
        g_autoptr(GError) error = NULL;
        g_autofree char *cache = NULL;
        g_autoptr(Db) db = NULL;

        g_assert_true(db_open(place->path, (DbMode)mode, &db, &error));
        for (gsize i = 0; i < G_N_ELEMENTS(SETTINGS); i++) {
            g_autofree char *value = setting(db, &SETTINGS[i].query);

            if (strcmp(value, SETTINGS[i].value) != 0)
                g_error("%s is %s", SETTINGS[i].query.text, value);
        }
        cache = setting(db, &CACHE);
        g_assert_cmpstr(cache, ==, mode == DB_READ ? "-4096" : "-16384");
    }
}

static void
loose_sql_is_refused(Place *place, gconstpointer unused)
{
    static const Query QUOTED = {.name = "quoted", .text = "SELECT \"no such column\""};
    static const Query SCHEMA = {.name = "schema", .text = "DELETE FROM sqlite_schema"};
    static const Query EXTRA = {.name = "extra", .text = "SELECT $1, $2", .parameter_count = 1};
    static const Query OTHER = {.name = "other", .text = "SELECT ?", .parameter_count = 1};
    static const Query *const QUERIES[] = {&QUOTED, &SCHEMA, &EXTRA, &OTHER};
    const DbArg one = DB_INT(1);
    g_autoptr(Db) db = test_db_open(place->path);

    (void)unused;
    for (gsize i = 0; i < G_N_ELEMENTS(QUERIES); i++) {
        g_autoptr(GError) error = NULL;

        g_assert_false(db_run(db, QUERIES[i], &one, QUERIES[i]->parameter_count, NULL, &error));
        g_assert_error(error, KITH_ERROR, KITH_ERROR_INTERNAL);
    }
}

static void
a_damaged_book_is_an_error(Place *place, gconstpointer unused)
{
    static const Query READ = {.name = "read", .text = "SELECT id FROM thing ORDER BY id"};
    g_autoptr(GError) error = NULL;
    g_autoptr(Db) db = NULL;
    g_autoptr(DbRows) rows = NULL;
    bool more = true;
    int file;

    (void)unused;
    make_book(place->path);
    file = g_open(place->path, O_WRONLY | O_CLOEXEC);
    for (gint64 page = 1; page < 5; page++)
        g_assert_cmpint(pwrite(file, "garbage", 7, page * 4096), ==, 7);
    close(file);
    g_assert_true(db_open(place->path, DB_READ, &db, &error));
    g_assert_false(db_select(db, &READ, NULL, 0, &rows, &error) && db_next(rows, &more, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INTERNAL);
    g_assert_nonnull(strstr(error->message, "damaged"));
}

/* A page limit gives the same answer as a full disk. */
static void
a_full_disk_keeps_what_was_there(Place *place, gconstpointer unused)
{
    static const Query LIMIT = {.name = "limit", .text = "PRAGMA max_page_count = 10"};
    static const Query FILL = {
        .name = "fill",
        .text = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
                " INSERT INTO thing (id) SELECT i FROM n",
    };
    static const Query ONE = {.name = "one", .text = "INSERT INTO thing (id) VALUES (7)"};
    g_autoptr(GError) error = NULL;
    g_autoptr(Db) db = NULL;
    g_autoptr(DbTx) tx = NULL;

    (void)unused;
    make_book(place->path);
    db = test_db_open(place->path);
    g_assert_true(db_run(db, &LIMIT, NULL, 0, NULL, &error));
    g_assert_true(db_begin(db, DB_TX_WRITE, "test", &tx, &error));
    g_assert_false(db_run(db, &FILL, NULL, 0, NULL, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_BUSY);
    g_assert_nonnull(strstr(error->message, "disk is full"));
    g_clear_error(&error);
    g_assert_false(db_commit(&tx, &error));
    g_clear_error(&error);
    g_assert_true(db_run(db, &ONE, NULL, 0, NULL, &error));
    g_assert_no_error(error);
}

typedef void (*PlaceTest)(Place *place, gconstpointer unused);

static const struct {
    const char *path;
    PlaceTest test;
} TESTS[] = {
    {"/sqlite/reading_what_is_not_there_is_not_found", reading_what_is_not_there_is_not_found},
    {"/sqlite/a_folder_is_no_book", a_folder_is_no_book},
    {"/sqlite/a_text_is_no_book", a_text_is_no_book},
    {"/sqlite/a_book_below_a_file_is_refused", a_book_below_a_file_is_refused},
    {"/sqlite/another_programs_file_stays_as_it_is", another_programs_file_stays_as_it_is},
    {"/sqlite/a_new_book_is_private", a_new_book_is_private},
    {"/sqlite/a_name_is_just_a_name", a_name_is_just_a_name},
    {"/sqlite/lacking_permission_is_denied", lacking_permission_is_denied},
    {"/sqlite/every_connection_is_set_for_safety", every_connection_is_set_for_safety},
    {"/sqlite/loose_sql_is_refused", loose_sql_is_refused},
    {"/sqlite/a_damaged_book_is_an_error", a_damaged_book_is_an_error},
    {"/sqlite/a_full_disk_keeps_what_was_there", a_full_disk_keeps_what_was_there},
};

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(TESTS); i++)
        g_test_add(TESTS[i].path, Place, NULL, setup, TESTS[i].test, teardown);
    return g_test_run();
}
