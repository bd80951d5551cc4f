/* SPDX-License-Identifier: Apache-2.0
 * Reading of .sql files at build time: named blocks of queries, and migrations. Pure: text in,
 * blocks or an error "file:line: sentence" out. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/** One "-- query: name" block. */
typedef struct {
    char *name;
    char *text; /**< one statement without comments and ';' */
    char *file;
    unsigned line; /**< of its header, from 1 */
    unsigned parameter_count;
} SqlBlock;

void sql_block_free(SqlBlock *block);

/** Append the blocks of one file to blocks (of SqlBlock). Refused: a name that is already there, an
 * empty block, a gap in $1 … $n, '?' and ':name' parameters, ';', block comments, text outside of a
 * block, a literal that is not closed. */
bool sql_blocks_read(const char *file, const char *bytes, gsize length, GPtrArray *blocks,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Check one migration file: NNNN_name.sql with the expected number; its "-- only: sqlite" and
 * "-- only: postgres" blocks are closed by "-- end" and not nested; no NUL. name_out is the part
 * after the number and is the caller's. */
bool sql_migration_check(const char *file, const char *bytes, gsize length,
                         unsigned expected_number, char **name_out,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
