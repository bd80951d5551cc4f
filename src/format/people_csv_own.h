/* SPDX-License-Identifier: Apache-2.0
 * The columns of kith's own CSV, those of Google Contacts with kith's beside them, and its rows, to
 * the letter. For people_csv*.c only. */
#pragma once

#include "format/people_csv.h"
#include "format/table.h"

/** A field of one cell. */
typedef struct {
    const char *name;
    gsize offset; /**< of a char * in Person */
} PeopleCsvText;

#define PEOPLE_CSV_TEXTS 15

extern const PeopleCsvText people_csv_texts[PEOPLE_CSV_TEXTS];

/** Behind the points' lists, which are numbered by PointKind. */
typedef enum {
    PEOPLE_CSV_EVENTS = 5,
    PEOPLE_CSV_RELATIONS,
    PEOPLE_CSV_POSITIONS,
} PeopleCsvList;

#define PEOPLE_CSV_PARTS 5

/** A list that takes a column for each part of each entry: "Phone 2 - Label". */
typedef struct {
    const char *stem;
    const char *parts[PEOPLE_CSV_PARTS]; /**< NULL behind the last */
} PeopleCsvColumns;

extern const PeopleCsvColumns people_csv_columns[PEOPLE_CSV_LISTS];

#define PEOPLE_CSV_TAG_BREAK " ::: "

/** "Phone 2 - Label"; number from 1. The caller frees. */
char *people_csv_column_name(guint list, guint number, guint part);

typedef struct PeopleCsvOwn PeopleCsvOwn;

/** Whether a header is of kith's own file. */
bool people_csv_own_is_header(const CsvHeader *header);

/** What the columns of a table are, whose cells are read to the letter from now on. */
PeopleCsvOwn *people_csv_own_new(Table *table);

/** The row at hand as a person. */
void people_csv_own_take(const PeopleCsvOwn *own, const Table *table, Record *record);

void people_csv_own_free(PeopleCsvOwn *own);
