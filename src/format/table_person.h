/* SPDX-License-Identifier: Apache-2.0
 * From a row of an address book to a person, given what the columns mean. Knows no program's
 * layout. */
#pragma once

#include "format/table.h"
#include "format/table_column.h"
#include "format/table_date.h"

/** How the rows of a file are read. */
typedef struct {
    GArray *columns;        /**< TableColumn; owned */
    const char *values;     /**< between the values of one cell; NULL for one value a cell */
    const char *tag_breaks; /**< each of its characters parts tags; values does too */
    DateOrder order;
} TableMap;

void table_map_clear(TableMap *map);

/** Find out from the rows ahead, and where these are silent from the names of the columns, whether
 * the day or the month comes first in dates. */
bool table_map_learn_dates(TableMap *map, Table *table, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The row at hand as a person with an identity made from its cells; RECORD_SKIPPED when it is
 * blank, RECORD_FAILED when it has neither a name nor a way to reach somebody. */
void table_person_take(const TableMap *map, const Table *table, Record *record);
