/* SPDX-License-Identifier: Apache-2.0
 * Fresh books on either engine. */
#include "test_db.h"

#include <glib/gstdio.h>
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"

static const char *
server_uri(void)
{
    const char *name = g_getenv("KITH_TEST_DB");

    if (name == NULL || strcmp(name, "sqlite") == 0)
        return NULL;
    if (strcmp(name, "postgres") == 0)
        name = g_getenv("KITH_TEST_PG");
    return name != NULL && *name != '\0' ? name : NULL;
}

void
test_db_init(int *argc, char ***argv)
{
    if (test_db_engine() == DB_ENGINE_POSTGRES && server_uri() == NULL) {
        puts("1..0 # SKIP PostgreSQL: KITH_TEST_PG names no server");
        exit(0);
    }
    g_test_init(argc, argv, NULL);
}

DbEngine
test_db_engine(void)
{
    const char *name = g_getenv("KITH_TEST_DB");

    return name == NULL || strcmp(name, "sqlite") == 0 ? DB_ENGINE_SQLITE : DB_ENGINE_POSTGRES;
}

char *
test_folder_new(void)
{
    g_autoptr(GError) error = NULL;
    char *path = g_dir_make_tmp("kith-test-XXXXXX", &error);

    g_assert_no_error(error);
    return path;
}

static void
remove_tree(const char *path)
{
    g_autoptr(GDir) folder = NULL;
    const char *name;
    struct stat status;

    if (lstat(path, &status) != 0)
        return;
    if (S_ISDIR(status.st_mode)) {
        g_chmod(path, 0700);
        folder = g_dir_open(path, 0, NULL);
        while (folder != NULL && (name = g_dir_read_name(folder)) != NULL) {
            g_autofree char *child = g_build_filename(path, name, NULL);

            remove_tree(child);
        }
    }
    g_assert_cmpint(remove(path), ==, 0);
}

void
test_folder_free(char *path)
{
    if (path == NULL)
        return;
    remove_tree(path);
    g_free(path);
}

static void
on_server(const char *sql)
{
    PGconn *connection = PQconnectdb(server_uri());
    PGresult *result;

    if (PQstatus(connection) != CONNECTION_OK)
        g_error("%s", PQerrorMessage(connection));
    PQclear(PQexec(connection, "SET client_min_messages = warning"));
    result = PQexec(connection, sql);
    if (PQresultStatus(result) != PGRES_COMMAND_OK)
        g_error("%s", PQresultErrorMessage(result));
    PQclear(result);
    PQfinish(connection);
}

char *
test_db_uri(void)
{
    static const char *const FILE_NAME = "book.db";
    g_autofree char *folder = NULL;
    g_autofree char *schema = NULL;
    g_autofree char *sql = NULL;

    if (test_db_engine() == DB_ENGINE_SQLITE) {
        folder = test_folder_new();
        return g_build_filename(folder, FILE_NAME, NULL);
    }
    /* Process ids come back and tests may have been killed: a random part keeps schemas apart. */
    schema = g_strdup_printf("t_%d_%08x", (int)getpid(), g_random_int());
    sql = g_strdup_printf("CREATE SCHEMA %s", schema);
    on_server(sql);
    return g_strdup_printf("%s%coptions=-csearch_path%%3D%s", server_uri(),
                           strchr(server_uri(), '?') != NULL ? '&' : '?', schema);
}

void
test_db_free(char *uri)
{
    g_autofree char *folder = NULL;
    g_autofree char *sql = NULL;

    if (uri == NULL)
        return;
    if (test_db_engine() == DB_ENGINE_SQLITE) {
        folder = g_path_get_dirname(uri);
        remove_tree(folder);
    } else {
        sql = g_strdup_printf("DROP SCHEMA %s CASCADE", strrchr(uri, 'D') + 1);
        on_server(sql);
    }
    g_free(uri);
}

Db *
test_db_open(const char *uri)
{
    g_autoptr(GError) error = NULL;
    Db *db = NULL;

    if (!db_open(uri, DB_CREATE, &db, &error))
        g_error("%s", error->message);
    return db;
}
