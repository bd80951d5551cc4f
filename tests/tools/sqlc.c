/* SPDX-License-Identifier: Apache-2.0
 * The reader of .sql files: what it takes, and what it refuses with which line. */
#include "tools/sqlc_read.h"

#include <string.h>

static GPtrArray *
blocks_new(void)
{
    return g_ptr_array_new_with_free_func((GDestroyNotify)sql_block_free);
}

static void
check_refused(const char *text, const char *message)
{
    g_autoptr(GPtrArray) blocks = blocks_new();
    g_autoptr(GError) error = NULL;

    g_assert_false(sql_blocks_read("a.sql", text, strlen(text), blocks, &error));
    g_assert_cmpstr(error->message, ==, message);
}

static void
reads_named_blocks(void)
{
    static const char TEXT[] = "-- SPDX\n\n"
                               "-- query: one\n"
                               "SELECT a, -- why\n"
                               "       'it''s $9 ? ; -- text'  \n"
                               "  FROM t\n"
                               " WHERE b = $2 AND c = $1 AND d = $1\n\n"
                               "-- about two\n"
                               "-- query:  two \n"
                               "SELECT \"odd?name\", a / b - c FROM t";
    g_autoptr(GPtrArray) blocks = blocks_new();
    g_autoptr(GError) error = NULL;
    const SqlBlock *one;
    const SqlBlock *two;

    g_assert_true(sql_blocks_read("a.sql", TEXT, strlen(TEXT), blocks, &error));
    g_assert_no_error(error);
    g_assert_cmpuint(blocks->len, ==, 2);
    one = g_ptr_array_index(blocks, 0);
    two = g_ptr_array_index(blocks, 1);
    g_assert_cmpstr(one->name, ==, "one");
    g_assert_cmpuint(one->line, ==, 3);
    g_assert_cmpuint(one->parameter_count, ==, 2);
    g_assert_cmpstr(one->text, ==,
                    "SELECT a,\n       'it''s $9 ? ; -- text'\n  FROM t\n"
                    " WHERE b = $2 AND c = $1 AND d = $1");
    g_assert_cmpstr(two->name, ==, "two");
    g_assert_cmpstr(two->text, ==, "SELECT \"odd?name\", a / b - c FROM t");
    g_assert_cmpuint(two->parameter_count, ==, 0);
}

static void
a_literal_may_go_over_lines(void)
{
    static const char TEXT[] = "-- query: one\nSELECT 'a\n-- query: two\n'";
    g_autoptr(GPtrArray) blocks = blocks_new();

    g_assert_true(sql_blocks_read("a.sql", TEXT, strlen(TEXT), blocks, NULL));
    g_assert_cmpuint(blocks->len, ==, 1);
    g_assert_cmpstr(((SqlBlock *)g_ptr_array_index(blocks, 0))->text, ==,
                    "SELECT 'a\n-- query: two\n'");
}

static void
refuses_with_the_line(void)
{
    check_refused("SELECT 1", "a.sql:1: SQL before the first '-- query: name'");
    check_refused("-- query: a\n\n-- why\n-- query: b\nSELECT 1", "a.sql:1: query 'a' is empty");
    check_refused("-- query: a\n", "a.sql:1: query 'a' is empty");
    check_refused("-- query: a\nSELECT 1\n-- query: a\nSELECT 2",
                  "a.sql:3: query 'a' is already at a.sql:1");
    check_refused("-- query: a\nSELECT $1,\n $3", "a.sql:1: query 'a' uses $3 but not $2");
    check_refused("-- query: a\nSELECT ?", "a.sql:2: '?' is no parameter here: write $1, $2, …");
    check_refused("-- query: a\nSELECT $name",
                  "a.sql:2: '$' must be followed by a number from 1 to 99");
    check_refused("-- query: a\nSELECT $0",
                  "a.sql:2: '$' must be followed by a number from 1 to 99");
    check_refused("-- query: a\nSELECT $99999999999",
                  "a.sql:2: '$' must be followed by a number from 1 to 99");
    check_refused("-- query: a\n\nSELECT a::text",
                  "a.sql:3: ':' and '@' are not portable: write $1, $2, … and CAST(x AS type)");
    check_refused("-- query: a\nSELECT 1;\n", "a.sql:2: one statement a block, without ';'");
    check_refused("-- query: a\nSELECT /* 1 */ 2", "a.sql:2: write comments as --");
    check_refused("-- query: a\nSELECT 'b\nFROM", "a.sql:3: a literal is not closed by '");
    check_refused("-- query: A b\nSELECT 1",
                  "a.sql:1: 'A b' is no name for a query: write up to 60 of a-z, 0-9 and _");
    check_refused("-- query: a\nSELECT \a", "a.sql:2: a control character");
}

static void
refuses_a_nul(void)
{
    g_autoptr(GPtrArray) blocks = blocks_new();
    g_autoptr(GError) error = NULL;

    g_assert_false(sql_blocks_read("a.sql", "-- query: a\nSELECT \0 1", 20, blocks, &error));
    g_assert_cmpstr(error->message, ==, "a.sql:1: the file contains a NUL");
}

static void
check_migration(const char *file, unsigned number, const char *text, const char *message)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *name = NULL;
    bool ok = sql_migration_check(file, text, strlen(text), number, &name, &error);

    g_assert_true(ok == (message == NULL));
    if (ok)
        g_assert_cmpstr(name, ==, "start");
    else
        g_assert_cmpstr(error->message, ==, message);
}

static void
migrations_are_numbered_and_whole(void)
{
    check_migration("x/0001_start.sql", 1, "CREATE TABLE a (b TEXT) $TAIL;\n", NULL);
    check_migration("0012_start.sql", 12, "-- only: sqlite\na\n-- end\n-- only: postgres\n-- end",
                    NULL);
    check_migration("0003_start.sql", 2, "",
                    "0003_start.sql:1: expected a file named 0002_name.sql here");
    check_migration("0001_Start.sql", 1, "",
                    "0001_Start.sql:1: 'Start' is no name for a migration");
    check_migration("0001_start.sql", 1, "\n-- only: oracle\n",
                    "0001_start.sql:2: write '-- only: sqlite' or '-- only: postgres'");
    check_migration("0001_start.sql", 1, "-- only: sqlite\n-- only: postgres\n-- end\n",
                    "0001_start.sql:2: the block of line 1 is still open");
    check_migration("0001_start.sql", 1, "-- only: sqlite\n",
                    "0001_start.sql:1: '-- only: …' without '-- end'");
    check_migration("0001_start.sql", 1, "-- end\n",
                    "0001_start.sql:1: '-- end' without '-- only: …'");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sqlc/reads_named_blocks", reads_named_blocks);
    g_test_add_func("/sqlc/a_literal_may_go_over_lines", a_literal_may_go_over_lines);
    g_test_add_func("/sqlc/refuses_with_the_line", refuses_with_the_line);
    g_test_add_func("/sqlc/refuses_a_nul", refuses_a_nul);
    g_test_add_func("/sqlc/migrations_are_numbered_and_whole", migrations_are_numbered_and_whole);
    return g_test_run();
}
