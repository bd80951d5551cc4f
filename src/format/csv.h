/* SPDX-License-Identifier: Apache-2.0
 * Comma-separated values (RFC 4180) as people's programs write them: rows of cells out of a stream,
 * in bounded memory whatever the file's size, and back. Knows nothing of what the cells mean. */
#pragma once

#include "base/error.h"
#include "base/input.h"

/** What a reader accepts before it leaves something out and says so. */
typedef struct {
    gsize cell_size; /**< bytes of a cell; the rest of a longer one is left out */
    gsize row_size;  /**< bytes of all cells of a row; what does not fit is left out */
    guint cells;     /**< of a row; further ones are left out */
} CsvLimits;

/** 1 MiB a cell, 16 MiB and 16,384 cells a row. */
extern const CsvLimits csv_default_limits;

/** One row. Everything in it belongs to the reader and lasts until the next row is read. */
typedef struct {
    char **cells;  /**< count of them, terminated text, never NULL */
    guint count;   /**< at least 1 */
    guint64 line;  /**< where the row starts, from 1 */
    bool cut;      /**< something was longer than the limits; its rest was left out */
    bool stray;    /**< text followed a closing quotation mark; it was kept, mark and all */
    bool unclosed; /**< a quotation mark was never closed; it was read as a letter */
} CsvRow;

typedef struct CsvReader CsvReader;

/** Read the rows of an input, which is taken over and must give UTF-8 (input_utf8). Whether commas,
 * semicolons or tabs separate cells is guessed from the first rows; a first line “sep=;” is obeyed.
 * limits NULL means the default. */
CsvReader *csv_reader_new(Input *take_input, const CsvLimits *limits);

/** From now on undo what csv_write_row does to cells that look like formulas. */
void csv_reader_unguard(CsvReader *reader);

/** The next row that is not a blank line; *row_out is NULL at the end. */
bool csv_next(CsvReader *reader, const CsvRow **row_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ',', ';', '\t' or what the file said; known once a row was read. */
char csv_delimiter(const CsvReader *reader);

void csv_reader_free(CsvReader *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CsvReader, csv_reader_free)

/** Columns by name. Names are compared folded: “E-mail 1 - Value” is “E Mail 1 Value”. */
typedef struct CsvHeader CsvHeader;

CsvHeader *csv_header_new(const CsvRow *row);

/** The first column of a name; -1 when there is none. */
int csv_header_find(const CsvHeader *header, const char *name);

/** The number of columns, trailing ones without a name not counted. */
guint csv_header_count(const CsvHeader *header);

/** The name of a column as it stands in the file, blanks trimmed; "" past the last. */
const char *csv_header_name(const CsvHeader *header, guint column);

/** The folded name of a column; "" past the last. */
const char *csv_header_fold(const CsvHeader *header, guint column);

void csv_header_free(CsvHeader *header);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CsvHeader, csv_header_free)

/** Append a row of cells (NULL is an empty one), separated by commas and ended by CRLF. A cell that
 * a spreadsheet could take for a formula gets a ' in front, which csv_reader_unguard takes off. */
void csv_write_row(GString *out, const char *const *cells, guint count);
