/* SPDX-License-Identifier: Apache-2.0
 * Rows under a header. */
#include "format/table.h"

#include <string.h>

#include "base/text.h"
#include "format/charset.h"

#define HEADER_ROWS 50
#define AHEAD_ROWS 2000
#define AHEAD_BYTES (4 * 1024 * 1024)

struct Table {
    Input *raw;  /* until it is opened */
    Input *text; /* borrowed from csv */
    CsvReader *csv;
    const char *warning; /* about the letters, once */
    bool warned;
    bool exact;
    CsvHeader *header;
    GPtrArray *ahead; /* CsvRow, copies that were looked at */
    guint ahead_at;
    const CsvRow *row;
    GPtrArray *cells; /* trimmed, within row */
    guint64 rows;
};

Table *
table_new(Input *take_input)
{
    Table *table = g_new0(Table, 1);

    table->raw = take_input;
    table->cells = g_ptr_array_new();
    return table;
}

/* The copy, its cells and their text are one block. */
static CsvRow *
copy_row(const CsvRow *row, gsize *size_out)
{
    gsize size = sizeof *row + row->count * sizeof row->cells[0];
    gsize at = size;
    CsvRow *copy;

    for (guint i = 0; i < row->count; i++)
        size += strlen(row->cells[i]) + 1;
    copy = g_malloc(size);
    *copy = *row;
    copy->cells = (char **)(copy + 1);
    for (guint i = 0; i < row->count; i++) {
        gsize length = strlen(row->cells[i]) + 1;

        copy->cells[i] = memcpy((char *)copy + at, row->cells[i], length);
        at += length;
    }
    *size_out = size;
    return copy;
}

void
table_free(Table *table)
{
    if (table == NULL)
        return;
    input_free(table->raw);
    csv_reader_free(table->csv);
    csv_header_free(table->header);
    g_clear_pointer(&table->ahead, g_ptr_array_unref);
    g_ptr_array_unref(table->cells);
    g_free(table);
}

static bool
open_text(Table *table, GError **error)
{
    if (table->csv != NULL)
        return true;
    if (!charset_open(g_steal_pointer(&table->raw), &table->text, &table->warning, error)) {
        table->csv = csv_reader_new(input_from_memory("", 0), NULL);
        return false;
    }
    table->csv = csv_reader_new(table->text, NULL);
    return true;
}

bool
table_find_header(Table *table, TableIsHeader is_header, bool *found_out, GError **error)
{
    const CsvRow *row = NULL;

    *found_out = false;
    if (!open_text(table, error))
        return false;
    for (guint i = 0; i < HEADER_ROWS && !*found_out; i++) {
        g_autoptr(CsvHeader) header = NULL;

        if (!csv_next(table->csv, &row, error))
            return false;
        if (row == NULL)
            break;
        header = csv_header_new(row);
        *found_out = is_header(header);
        if (*found_out)
            table->header = g_steal_pointer(&header);
    }
    return true;
}

const CsvHeader *
table_header(const Table *table)
{
    return table->header;
}

void
table_exact(Table *table)
{
    table->exact = true;
    csv_reader_unguard(table->csv);
}

static char *
trim(char *cell)
{
    gsize length;

    while (g_ascii_isspace(*cell))
        cell++;
    length = strlen(cell);
    while (length > 0 && g_ascii_isspace(cell[length - 1]))
        length--;
    cell[length] = '\0';
    return cell;
}

static void
use_row(Table *table, const CsvRow *row)
{
    table->row = row;
    g_ptr_array_set_size(table->cells, 0);
    for (guint i = 0; i < row->count; i++)
        g_ptr_array_add(table->cells, table->exact ? row->cells[i] : trim(row->cells[i]));
}

bool
table_look_ahead(Table *table, TableSee see, void *user_data, GError **error)
{
    gsize bytes = 0;

    table->ahead = g_ptr_array_new_with_free_func(g_free);
    while (table->ahead->len < AHEAD_ROWS && bytes < AHEAD_BYTES) {
        const CsvRow *row = NULL;
        gsize size = 0;

        if (!csv_next(table->csv, &row, error))
            return false;
        if (row == NULL)
            break;
        g_ptr_array_add(table->ahead, copy_row(row, &size));
        bytes += size;
        use_row(table, table->ahead->pdata[table->ahead->len - 1]);
        see(user_data, (char *const *)table->cells->pdata, table->cells->len);
    }
    return true;
}

static bool
next_row(Table *table, const CsvRow **row_out, GError **error)
{
    if (table->ahead != NULL && table->ahead_at < table->ahead->len) {
        *row_out = table->ahead->pdata[table->ahead_at++];
        return true;
    }
    g_clear_pointer(&table->ahead, g_ptr_array_unref);
    return csv_next(table->csv, row_out, error);
}

static void
warn_of_letters(Table *table, Record *record)
{
    if (table->warning == NULL && input_repaired(table->text))
        table->warning = "Some letters of this file are not UTF-8 and were read as Windows-1252. "
                         "If names look wrong, save the file as UTF-8 and import it again.";
    if (table->warned || table->warning == NULL)
        return;
    table->warned = true;
    record_problem(record, record->line, "", "%s", table->warning);
}

static void
warn_of_cells(Table *table, Record *record)
{
    const CsvRow *row = table->row;
    guint columns = csv_header_count(table->header);
    guint count = row->count;

    while (count > 0 && *table_cell(table, (int)count - 1) == '\0')
        count--;
    if (row->cut)
        record_problem(record, row->line, "",
                       "A cell is longer than 1 MiB, or the row than 16 MiB; its rest was left "
                       "out.");
    if (row->stray)
        record_problem(record, row->line, "",
                       "A quotation mark stands in the middle of a cell, so cells may be parted "
                       "in the wrong places.");
    if (row->unclosed)
        record_problem(record, row->line, "",
                       "A quotation mark is never closed; it was read as a letter.");
    if (count > columns)
        record_problem(record, row->line, "",
                       "The row has %u cells and the header %u; the cells without a name were left "
                       "out.",
                       count, columns);
}

bool
table_next(Table *table, Record *record, bool *more_out, GError **error)
{
    const CsvRow *row = NULL;

    if (!next_row(table, &row, error))
        return false;
    *more_out = row != NULL;
    if (row == NULL)
        return true;
    use_row(table, row);
    record->number = ++table->rows;
    record->line = row->line;
    warn_of_letters(table, record);
    warn_of_cells(table, record);
    return true;
}

const char *
table_cell(const Table *table, int column)
{
    return column >= 0 && (guint)column < table->cells->len ? table->cells->pdata[column] : "";
}

bool
table_is_blank(const Table *table)
{
    for (guint i = 0; i < table->cells->len; i++) {
        const char *cell = table->cells->pdata[i];

        if (cell[strspn(cell, " \t\r\n")] != '\0')
            return false;
    }
    return true;
}

char *
table_hash(const char *const *texts, guint count)
{
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);

    for (guint i = 0; i < count; i++) {
        const char *text = texts[i] != NULL ? texts[i] : "";

        g_checksum_update(checksum, (const guchar *)text, (gssize)strlen(text));
        g_checksum_update(checksum, (const guchar *)"\x1f", 1);
    }
    return g_strndup(g_checksum_get_string(checksum), 32);
}

char *
table_row_uid(const Table *table)
{
    guint count = table->cells->len;
    g_autofree char *hash = NULL;

    /* Trailing empty cells come and go with the program that saved the file. */
    while (count > 0 && *table_cell(table, (int)count - 1) == '\0')
        count--;
    hash = table_hash((const char *const *)table->cells->pdata, count);
    return g_strconcat("row:", hash, NULL);
}
