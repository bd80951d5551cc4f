/* SPDX-License-Identifier: Apache-2.0
 * What only the PostgreSQL engine has: connections that break, names that are wrong, settings. */
#include <string.h>

#include "base/error.h"
#include "store/engine.h"
#include "test_db.h"

static const Migration STEP = {
    .number = 1,
    .name = "start",
    .sha256 = "aa",
    .sql = "CREATE TABLE thing (id BIGINT NOT NULL PRIMARY KEY);\n",
};

static const Query q_insert = {
    .name = "test_insert",
    .text = "INSERT INTO thing (id) VALUES ($1)",
    .parameter_count = 1,
};

static const Query q_count = {
    .name = "test_count",
    .text = "SELECT count(*) AS found FROM thing",
};

static const Query q_pid = {
    .name = "test_pid",
    .text = "SELECT pg_backend_pid() AS pid",
};

static const Query q_kill = {
    .name = "test_kill",
    .text = "SELECT 1 WHERE pg_terminate_backend(CAST($1 AS INTEGER), 5000)",
    .parameter_count = 1,
};

typedef struct {
    char *uri;
    Db *db;
    Db *other; /* a second connection, that ends the first one's */
} Book;

static void
setup(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    book->uri = test_db_uri();
    book->db = test_db_open(book->uri);
    book->other = test_db_open(book->uri);
    g_assert_true(db_migrate_with(book->db, &STEP, 1, &error));
}

static void
teardown(Book *book, gconstpointer unused)
{
    (void)unused;
    db_close(book->db);
    db_close(book->other);
    test_db_free(book->uri);
}

static gint64
ask(Db *db, const Query *query, const char *column)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, query, NULL, 0, &rows, &error) || !db_next(rows, &more, &error))
        g_error("%s", error->message);
    return row_int(rows, column);
}

static void
break_connection(Book *book)
{
    g_autoptr(GError) error = NULL;
    gint64 pid = ask(book->db, &q_pid, "pid");

    g_assert_true(db_run(book->other, &q_kill, DB_ARGS(DB_INT(pid)), NULL, &error));
}

static void
a_transaction_begins_on_a_new_connection(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(DbTx) tx = NULL;

    (void)unused;
    g_assert_cmpint(ask(book->db, &q_count, "found"), ==, 0);
    break_connection(book);
    g_assert_true(db_begin(book->db, DB_TX_WRITE, "test", &tx, &error));
    g_assert_true(db_run(book->db, &q_insert, DB_ARGS(DB_INT(1)), NULL, &error));
    g_assert_true(db_commit(&tx, &error));
    g_assert_cmpint(ask(book->db, &q_count, "found"), ==, 1);
}

static void
a_lost_statement_is_busy_and_the_next_works(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    break_connection(book);
    g_assert_false(db_run(book->db, &q_insert, DB_ARGS(DB_INT(1)), NULL, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_BUSY);
    g_clear_error(&error);
    g_assert_true(db_run(book->db, &q_insert, DB_ARGS(DB_INT(1)), NULL, &error));
    g_assert_cmpint(ask(book->db, &q_count, "found"), ==, 1);
}

static void
a_transaction_does_not_go_on_after_a_break(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;
    DbTx *tx = NULL;

    (void)unused;
    g_assert_true(db_begin(book->db, DB_TX_WRITE, "test", &tx, &error));
    g_assert_true(db_run(book->db, &q_insert, DB_ARGS(DB_INT(1)), NULL, &error));
    break_connection(book);
    g_assert_false(db_run(book->db, &q_insert, DB_ARGS(DB_INT(2)), NULL, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_BUSY);
    g_clear_error(&error);
    g_assert_false(db_commit(&tx, &error));
    g_assert_cmpint(ask(book->db, &q_count, "found"), ==, 0);
}

static void
a_break_while_saving_is_unknown(Book *book, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;
    DbTx *tx = NULL;

    (void)unused;
    g_assert_true(db_begin(book->db, DB_TX_WRITE, "test", &tx, &error));
    g_assert_true(db_run(book->db, &q_insert, DB_ARGS(DB_INT(1)), NULL, &error));
    break_connection(book);
    g_assert_false(db_commit(&tx, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_BUSY);
    g_assert_nonnull(strstr(error->message, "unknown"));
    g_assert_cmpint(ask(book->db, &q_count, "found"), ==, 0);
}

static void
a_number_without_a_kind_needs_a_cast(Book *book, gconstpointer unused)
{
    static const Query SUM = {.name = "test_sum", .text = "SELECT sum(id) AS total FROM thing"};
    g_autoptr(GError) error = NULL;
    DbRows *rows = NULL;

    (void)unused;
    g_assert_false(db_select(book->db, &SUM, NULL, 0, &rows, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INTERNAL);
    g_assert_nonnull(strstr(error->message, "total needs a CAST"));
}

static void
a_session_is_set_for_safety(Book *book, gconstpointer unused)
{
    static const Query SETTINGS = {
        .name = "test_settings",
        .text = "SELECT current_setting('statement_timeout') || ' ' ||"
                " current_setting('lock_timeout') || ' ' ||"
                " current_setting('synchronous_commit') || ' ' ||"
                " current_setting('client_encoding') AS settings",
    };
    g_autofree char *weaker =
        g_strconcat(book->uri, "%20-csynchronous_commit%3Doff%20-cclient_encoding%3DLATIN1", NULL);
    const char *const uris[] = {book->uri, weaker};

    (void)unused;
    for (gsize i = 0; i < G_N_ELEMENTS(uris); i++) {
        g_autoptr(Db) db = test_db_open(uris[i]);
        g_autoptr(GError) error = NULL;
        g_autoptr(DbRows) rows = NULL;
        bool more = false;

        g_assert_true(db_select(db, &SETTINGS, NULL, 0, &rows, &error));
        g_assert_true(db_next(rows, &more, &error) && more);
        g_assert_cmpstr(row_text(rows, "settings"), ==, "1min 5s on UTF8");
    }
}

static void
check_refused(const char *uri, KithErrorCode code, const char *words)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Db) db = NULL;

    g_assert_false(db_open(uri, DB_CREATE, &db, &error));
    g_assert_error(error, KITH_ERROR, (int)code);
    if (strstr(error->message, words) == NULL)
        g_error("\"%s\" does not say \"%s\"", error->message, words);
    g_assert_null(strstr(error->message, "sesame"));
}

/* A URI of the test's server with another database, role or schema. */
static char *
replaced(const char *uri, const char *part, const char *with)
{
    g_autoptr(GString) text = g_string_new(uri);

    g_assert_cmpuint(g_string_replace(text, part, with, 1), ==, 1);
    return g_string_free(g_steal_pointer(&text), FALSE);
}

static void
a_database_sorted_by_a_language_is_refused(Book *book, gconstpointer unused)
{
    static const Query CREATE = {
        .name = "test_create",
        .text = "CREATE DATABASE kith_language LOCALE_PROVIDER icu ICU_LOCALE 'en' TEMPLATE"
                " template0",
    };
    static const Query DROP = {
        .name = "test_drop",
        .text = "DROP DATABASE IF EXISTS kith_language WITH (FORCE)",
    };
    g_autofree char *server = g_strndup(book->uri, strstr(book->uri, "options=") - book->uri);
    g_autofree char *language = replaced(server, "?", "?dbname=kith_language&");
    g_autoptr(GError) error = NULL;

    (void)unused;
    language[strlen(language) - 1] = '\0';
    g_assert_true(db_run(book->db, &DROP, NULL, 0, NULL, &error));
    if (!db_run(book->db, &CREATE, NULL, 0, NULL, &error)) {
        g_test_skip("this server has no ICU");
        return;
    }
    check_refused(language, KITH_ERROR_INVALID, "LOCALE 'C'");
    g_assert_true(db_run(book->db, &DROP, NULL, 0, NULL, &error));
}

static void
what_cannot_be_opened_is_said(Book *book, gconstpointer unused)
{
    g_autofree char *schema = replaced(book->uri, "search_path%3Dt_", "search_path%3Dmissing_");
    g_autofree char *database = replaced(book->uri, "?", "?dbname=missing&");

    (void)unused;
    check_refused(schema, KITH_ERROR_NOT_FOUND, "no schema");
    check_refused(database, KITH_ERROR_NOT_FOUND, "does not exist");
    check_refused("postgresql://kith:sesame@/book?host=/nonexistent", KITH_ERROR_BUSY,
                  "does not answer");
    check_refused("postgresql://kith:sesame@/book?colour=blue", KITH_ERROR_INVALID,
                  "not well formed");
}

typedef void (*BookTest)(Book *book, gconstpointer unused);

static const struct {
    const char *path;
    BookTest test;
} TESTS[] = {
    {"/postgres/a_transaction_begins_on_a_new_connection",
     a_transaction_begins_on_a_new_connection},
    {"/postgres/a_lost_statement_is_busy_and_the_next_works",
     a_lost_statement_is_busy_and_the_next_works},
    {"/postgres/a_transaction_does_not_go_on_after_a_break",
     a_transaction_does_not_go_on_after_a_break},
    {"/postgres/a_break_while_saving_is_unknown", a_break_while_saving_is_unknown},
    {"/postgres/a_number_without_a_kind_needs_a_cast", a_number_without_a_kind_needs_a_cast},
    {"/postgres/a_session_is_set_for_safety", a_session_is_set_for_safety},
    {"/postgres/a_database_sorted_by_a_language_is_refused",
     a_database_sorted_by_a_language_is_refused},
    {"/postgres/what_cannot_be_opened_is_said", what_cannot_be_opened_is_said},
};

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    for (gsize i = 0; i < G_N_ELEMENTS(TESTS); i++)
        g_test_add(TESTS[i].path, Book, NULL, setup, TESTS[i].test, teardown);
    return g_test_run();
}
