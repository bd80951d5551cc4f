/* SPDX-License-Identifier: Apache-2.0
 * The reader of an address book whose layout is told by its header. */
#pragma once

#include "format/table_person.h"

/** What a program's address book is like. */
typedef struct {
    const char *format_name; /**< "google" */
    const char *file_kind;   /**< "a Google Contacts file", for a person */
    TableIsHeader is_header;
    void (*map_columns)(const CsvHeader *header, TableMap *map); /**< fill an empty map */
} TableLayout;

/** A reader of a table, which is taken over; layout is constant. */
Reader *table_reader_new(const TableLayout *layout, Input *take_input);
