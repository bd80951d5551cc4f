/* SPDX-License-Identifier: Apache-2.0
 * A file of rows under a header, as the readers of address books and message lists see it: which
 * row is the header, cells by column, problems in words. Knows nothing of what the columns mean. */
#pragma once

#include "format/csv.h"
#include "format/record.h"

typedef struct Table Table;

typedef bool (*TableIsHeader)(const CsvHeader *header);

/** Told of cells before they are read; trimmed as table_cell gives them. */
typedef void (*TableSee)(void *user_data, char *const *cells, guint count);

/** A table in an input of any encoding, which is taken over. */
Table *table_new(Input *take_input);

/** Read rows until one is a header, among the first 50. False in *found_out when none is. */
bool table_find_header(Table *table, TableIsHeader is_header, bool *found_out,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The header that was found. Borrowed. */
const CsvHeader *table_header(const Table *table);

/** From now on cells are given to the letter, and the guards of csv_write_row are taken off. */
void table_exact(Table *table);

/** Show the rows ahead, up to 2,000 of them and 4 MiB, which stay to be read. */
bool table_look_ahead(Table *table, TableSee see, void *user_data,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The next row; its number, line and what is wrong with its cells go into record. more_out false
 * at the end. */
bool table_next(Table *table, Record *record, bool *more_out,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A cell of the row without blanks at its ends; "" where there is none (column -1 too). Lasts
 * until the next row. */
const char *table_cell(const Table *table, int column);

/** Whether the row has nothing but blanks. */
bool table_is_blank(const Table *table);

/** An identity made from all cells of the row: "row:" and 32 digits. The caller frees. */
char *table_row_uid(const Table *table);

void table_free(Table *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Table, table_free)

/** As table_row_uid of any texts: 32 digits, the same for the same texts (NULL is ""). The caller
 * frees. */
char *table_hash(const char *const *texts, guint count);
