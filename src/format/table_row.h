/* SPDX-License-Identifier: Apache-2.0
 * A row of an address book on its way to a person, in parts that several files build. For
 * table_person.c and its helpers only. */
#pragma once

#include "format/table_person.h"

typedef struct {
    const TableMap *map;
    const Table *table;
    Record *record;
    Person *person;
    GPtrArray *addresses; /**< TableAddress, of the columns so far */
    GPtrArray *jobs;      /**< TableJob, likewise */
    GString *extra;       /**< lines of what was not understood */
    const char *birth[3]; /**< year, month, day; borrowed from the row */
} TableRow;

/** The meaning of a column. */
const TableColumn *table_row_column(const TableRow *row, guint column);

/** A problem about the record at hand, in a column. */
void table_row_problem(const TableRow *row, guint column, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

/** What says which value this is: the cell of a column of labels, or the column's own; may be NULL.
 * Google's mark "* " goes into *preferred_out. Borrowed from the row. */
const char *table_row_label(const TableRow *row, guint column, bool *preferred_out);

/** A label as kith writes it where it knows it, else as it stands. NULL for NULL. The caller
 * frees. */
char *table_label_tidy(const char *label);

/** Take a cell as a way to reach the person. */
void table_row_emails(TableRow *row, guint column, const char *cell);
void table_row_phone(TableRow *row, guint column, const char *cell);
void table_row_messenger(TableRow *row, guint column, const char *cell);
void table_row_url(TableRow *row, guint column, const char *cell);

/** Take a cell as a part of an address; add what came together. */
void table_row_address_part(TableRow *row, guint column, const char *cell);
void table_row_add_addresses(TableRow *row);

typedef struct TableAddress TableAddress;
void table_address_free(TableAddress *address);
