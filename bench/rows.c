/* SPDX-License-Identifier: Apache-2.0
 * The least that writing a book's rows can cost: a bare loop of prepared inserts that writes the
 * rows of a finished book, table by table in the order of their keys, into empty tables of the same
 * shape with the same indexes and durability, in one transaction.
 *
 * bench-rows BOOK OUT: prints the rows written, the seconds by the clock and those of processor
 * time */
#include <glib.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* What kith sets for a book that it writes. */
#define SETTINGS                                                                                   \
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"              \
    "PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;"                \
    "PRAGMA temp_store = FILE; PRAGMA cache_size = -16384; PRAGMA journal_size_limit = 67108864;"

typedef struct {
    char *insert;
    int columns;
    GPtrArray *values; /* sqlite3_value, row by row */
} Table;

static void
die(const char *what, sqlite3 *db)
{
    (void)fprintf(stderr, "%s: %s\n", what, sqlite3_errmsg(db));
    exit(1);
}

static sqlite3 *
open_file(const char *path)
{
    sqlite3 *db = NULL;

    if (sqlite3_open(path, &db) != SQLITE_OK ||
        sqlite3_exec(db, SETTINGS, NULL, NULL, NULL) != SQLITE_OK)
        die(path, db);
    return db;
}

static sqlite3_stmt *
prepare(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *statement = NULL;

    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
        die(sql, db);
    return statement;
}

static void
table_free(Table *table)
{
    g_free(table->insert);
    g_ptr_array_unref(table->values);
    g_free(table);
}

static Table *
read_table(sqlite3 *book, const char *name)
{
    g_autofree char *select = g_strdup_printf("SELECT * FROM \"%s\"", name);
    sqlite3_stmt *rows = prepare(book, select);
    GString *insert = g_string_new("INSERT INTO ");
    Table *table = g_new0(Table, 1);

    table->columns = sqlite3_column_count(rows);
    table->values = g_ptr_array_new_with_free_func((GDestroyNotify)sqlite3_value_free);
    g_string_append_printf(insert, "\"%s\" VALUES (?", name);
    for (int i = 1; i < table->columns; i++)
        g_string_append(insert, ", ?");
    g_string_append(insert, ")");
    table->insert = g_string_free(insert, FALSE);
    while (sqlite3_step(rows) == SQLITE_ROW) {
        for (int i = 0; i < table->columns; i++)
            g_ptr_array_add(table->values, sqlite3_value_dup(sqlite3_column_value(rows, i)));
    }
    if (sqlite3_finalize(rows) != SQLITE_OK)
        die(name, book);
    return table;
}

/* Read all of a book into memory and make its empty tables in another. */
static GPtrArray *
read_book(sqlite3 *book, sqlite3 *out)
{
    GPtrArray *tables = g_ptr_array_new_with_free_func((GDestroyNotify)table_free);
    sqlite3_stmt *parts = prepare(book, "SELECT type, name, sql FROM sqlite_schema "
                                        "WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'");

    while (sqlite3_step(parts) == SQLITE_ROW) {
        const char *name = (const char *)sqlite3_column_text(parts, 1);

        if (sqlite3_exec(out, (const char *)sqlite3_column_text(parts, 2), NULL, NULL, NULL) !=
            SQLITE_OK)
            die(name, out);
        if (strcmp((const char *)sqlite3_column_text(parts, 0), "table") == 0)
            g_ptr_array_add(tables, read_table(book, name));
    }
    if (sqlite3_finalize(parts) != SQLITE_OK)
        die("schema", book);
    return tables;
}

static gsize
insert_rows(sqlite3 *out, const Table *table)
{
    sqlite3_stmt *insert = prepare(out, table->insert);
    guint i = 0;

    while (i < table->values->len) {
        for (int column = 1; column <= table->columns; column++) {
            if (sqlite3_bind_value(insert, column, table->values->pdata[i++]) != SQLITE_OK)
                die(table->insert, out);
        }
        if (sqlite3_step(insert) != SQLITE_DONE || sqlite3_reset(insert) != SQLITE_OK)
            die(table->insert, out);
    }
    sqlite3_finalize(insert);
    return table->values->len / (guint)table->columns;
}

static double
seconds_of(clockid_t clock)
{
    struct timespec at = {0};

    (void)clock_gettime(clock, &at); /* both clocks are always there */
    return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

int
main(int argc, char **argv)
{
    sqlite3 *book, *out;
    GPtrArray *tables;
    double clock, processor;
    gsize rows = 0;

    if (argc != 3) {
        (void)fprintf(stderr, "bench-rows BOOK OUT\n");
        return 2;
    }
    book = open_file(argv[1]);
    out = open_file(argv[2]);
    tables = read_book(book, out);
    sqlite3_close(book);
    clock = seconds_of(CLOCK_MONOTONIC);
    processor = seconds_of(CLOCK_PROCESS_CPUTIME_ID);
    if (sqlite3_exec(out, "BEGIN IMMEDIATE", NULL, NULL, NULL) != SQLITE_OK)
        die(argv[2], out);
    for (guint i = 0; i < tables->len; i++)
        rows += insert_rows(out, tables->pdata[i]);
    if (sqlite3_exec(out, "COMMIT", NULL, NULL, NULL) != SQLITE_OK ||
        sqlite3_close(out) != SQLITE_OK)
        die(argv[2], out);
    printf("%" G_GSIZE_FORMAT " %.4f %.4f\n", rows, seconds_of(CLOCK_MONOTONIC) - clock,
           seconds_of(CLOCK_PROCESS_CPUTIME_ID) - processor);
    g_ptr_array_unref(tables);
    return 0;
}
