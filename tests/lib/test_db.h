/* SPDX-License-Identifier: Apache-2.0
 * Empty books for tests, on the engine that KITH_TEST_DB names: "sqlite" (the default; each book in
 * a temporary folder), "postgres" (the server whose URI is in KITH_TEST_PG) or a postgresql:// URI;
 * each book there is a schema of its own. */
#pragma once

#include "store/db.h"

/** g_test_init, after skipping the whole program by name when the engine is PostgreSQL and there is
 * no server. */
void test_db_init(int *argc, char ***argv);

DbEngine test_db_engine(void);

/** The URI of a fresh, empty book. It is removed by test_db_free. */
char *test_db_uri(void);

/** Remove the book of a URI and free the URI; NULL is fine. */
void test_db_free(char *uri);

/** Open a book that must open. */
Db *test_db_open(const char *uri);

/** A new folder that test_folder_free removes with all that is in it. */
char *test_folder_new(void);
void test_folder_free(char *path);
