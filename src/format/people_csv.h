/* SPDX-License-Identifier: Apache-2.0
 * People in CSV of any program: spreadsheets, Thunderbird, Roundcube, told by what their columns
 * are called in several languages; and kith's own, which loses nothing and which Google Contacts
 * can read as well. */
#pragma once

#include "format/csv.h"
#include "format/record.h"

/** Read a table, which is taken over: a person a row. Rows of kith's own files come back as they
 * were written; others are identified by their cells, and columns that mean nothing to kith become
 * lines of a note. A file without a column of names, emails or phones gives INVALID when it is
 * read. */
Reader *people_csv_reader_new(Input *take_input);

/** Whether a row names columns by which people can be told: emails, phones, or given and family
 * names. A reader is content with less ("Name"), which lists of other things have too. */
bool people_csv_is_header(const CsvHeader *header);

/** Emails, phones, addresses, URLs and messengers (by PointKind), occasions but the birthday,
 * relations, positions. */
#define PEOPLE_CSV_LISTS 8

/** How many columns kith's own file needs for what people have several of: the most entries that
 * one person has in each list. */
typedef struct {
    guint entries[PEOPLE_CSV_LISTS];
} PeopleCsvShape;

/** Make room for a person; start from zero. */
void people_csv_shape_add(PeopleCsvShape *shape, const Person *person);

/** Append the header, or a person as a row: every field but the ids, versions and sources of single
 * facts. Points come back grouped by kind and a birthday first, otherwise in order. */
void people_csv_write_header(GString *out, const PeopleCsvShape *shape);
void people_csv_write_row(GString *out, const PeopleCsvShape *shape, const Person *person);
