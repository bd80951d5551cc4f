/* SPDX-License-Identifier: Apache-2.0
 * Comma-separated values: RFC 4180, and what programs write instead of it. */
#include "format/csv.h"

#include <string.h>

#include "base/text.h"

/** How much of a file is looked at to guess its delimiter. */
#define GUESS_BYTES (32 * 1024)
#define GUESS_ROWS 60
#define GUESS_CELLS 1024

#define CHUNK_BYTES (32 * 1024)

const CsvLimits csv_default_limits = {
    .cell_size = 1024 * 1024,
    .row_size = 16 * 1024 * 1024,
    .cells = 16 * 1024,
};

typedef enum {
    STATE_START, /* before the first character of a cell that is no blank */
    STATE_PLAIN,
    STATE_QUOTED,
    STATE_MARK,  /* after a quotation mark in a quoted cell: the end, or the first of two */
    STATE_AFTER, /* blanks after the closing mark */
    STATE_DONE,  /* the row is complete */
} State;

struct CsvReader {
    Input *input;
    CsvLimits limits;
    char delimiter;
    bool begun;
    bool ended; /* the input has no more bytes */
    bool again; /* what follows a mark that is never closed is being read once more */
    bool unguard;
    bool skip_lf; /* the row before ended in CR */
    char *chunk;
    gsize at;
    gsize filled;
    guint64 line;      /* of the next byte */
    guint64 mark_line; /* of the mark that opened the cell at hand */
    State state;
    bool quoted;  /* the cell at hand was */
    bool full;    /* the cell at hand has reached a limit */
    gsize start;  /* of the cell at hand within text */
    gsize blanks; /* seen in STATE_AFTER */
    GString *text;
    GArray *starts; /* gsize, of each cell within text */
    GPtrArray *cells;
    CsvRow row;
};

CsvReader *
csv_reader_new(Input *take_input, const CsvLimits *limits)
{
    CsvReader *reader = g_new0(CsvReader, 1);

    reader->input = take_input;
    reader->limits = limits != NULL ? *limits : csv_default_limits;
    reader->chunk = g_malloc(CHUNK_BYTES);
    reader->line = 1;
    reader->text = g_string_new(NULL);
    reader->starts = g_array_new(FALSE, FALSE, sizeof(gsize));
    reader->cells = g_ptr_array_new();
    return reader;
}

void
csv_reader_free(CsvReader *reader)
{
    if (reader == NULL)
        return;
    input_free(reader->input);
    g_free(reader->chunk);
    g_string_free(reader->text, TRUE);
    g_array_unref(reader->starts);
    g_ptr_array_unref(reader->cells);
    g_free(reader);
}

void
csv_reader_unguard(CsvReader *reader)
{
    reader->unguard = true;
}

char
csv_delimiter(const CsvReader *reader)
{
    return reader->delimiter;
}

/* The number of cells of the row at *at if its cells were separated by delimiter; *at moves behind
 * it. false when the row is not complete. */
static bool
count_cells(const char **at, const char *end, char delimiter, guint *cells_out)
{
    bool quoted = false;
    bool start = true;
    guint cells = 1;
    const char *p;

    for (p = *at; p < end && (quoted || (*p != '\n' && *p != '\r')); p++) {
        if (*p == '"' && (quoted || start))
            quoted = !quoted;
        cells += !quoted && *p == delimiter;
        start = *p == delimiter || (start && *p == ' ');
    }
    *at = p < end ? p + 1 : end;
    *cells_out = MIN(cells, GUESS_CELLS - 1);
    return !quoted;
}

/* How much the text looks like rows of cells separated so: the most cells in rows of equal width.
 */
static guint
score_delimiter(const char *text, gsize length, char delimiter)
{
    guint rows_of[GUESS_CELLS] = {0};
    const char *end = text + length;
    guint best = 0;
    guint cells;

    for (guint i = 0; i < GUESS_ROWS && text < end; i++) {
        if (!count_cells(&text, end, delimiter, &cells) && i > 0)
            break;
        rows_of[cells]++;
        best = MAX(best, rows_of[cells] * (cells - 1));
    }
    return best;
}

static char
guess_delimiter(const char *text, gsize length)
{
    static const char candidates[] = {',', ';', '\t'};
    char delimiter = ',';
    guint best = 0;

    for (gsize i = 0; i < G_N_ELEMENTS(candidates); i++) {
        guint score = score_delimiter(text, length, candidates[i]);

        if (score > best) {
            best = score;
            delimiter = candidates[i];
        }
    }
    return delimiter;
}

static bool
begin(CsvReader *reader, GError **error)
{
    const char *text;
    gsize length;
    gsize got = 0;
    char line[8];

    if (!input_peek(reader->input, GUESS_BYTES, &text, &length, error))
        return false;
    reader->begun = true;
    /* Excel writes and obeys such a first line. */
    if (length >= 6 && g_ascii_strncasecmp(text, "sep=", 4) == 0 &&
        (text[5] == '\r' || text[5] == '\n') && memchr(";,|\t", text[4], 4) != NULL) {
        reader->delimiter = text[4];
        reader->skip_lf = text[5] == '\r';
        reader->line++;
        return input_read(reader->input, line, 6, &got, error);
    }
    reader->delimiter = guess_delimiter(text, length);
    return true;
}

/* Make sure that there is a byte to look at, unless the input has ended. */
static bool
refill(CsvReader *reader, GError **error)
{
    if (reader->at < reader->filled || reader->ended)
        return true;
    reader->at = 0;
    reader->filled = 0;
    if (!input_read(reader->input, reader->chunk, CHUNK_BYTES, &reader->filled, error))
        return false;
    reader->ended = reader->filled == 0;
    return true;
}

static void
append(CsvReader *reader, const char *bytes, gsize length)
{
    gsize size = reader->text->len - reader->start;
    gsize room;

    if (reader->full)
        return;
    room = MIN(reader->limits.cell_size - size,
               reader->limits.row_size - MIN(reader->text->len, reader->limits.row_size));
    if (length > room) {
        reader->full = true;
        reader->row.cut = true;
        for (length = room; length > 0 && ((guint8)bytes[length] & 0xc0) == 0x80;)
            length--;
    }
    g_string_append_len(reader->text, bytes, (gssize)length);
}

static void
begin_cell(CsvReader *reader)
{
    reader->state = STATE_START;
    reader->quoted = false;
    reader->full = false;
    reader->start = reader->text->len;
}

static void
end_cell(CsvReader *reader)
{
    if (reader->starts->len < reader->limits.cells) {
        g_array_append_val(reader->starts, reader->start);
        g_string_append_c(reader->text, '\0');
    } else {
        g_string_truncate(reader->text, reader->start);
        reader->row.cut = true;
    }
}

static void
end_line(CsvReader *reader, char c)
{
    end_cell(reader);
    reader->skip_lf = c == '\r';
    reader->line++;
    reader->state = STATE_DONE;
}

/* A delimiter or the end of a line: ends the cell. */
static bool
take_end(CsvReader *reader, char c)
{
    if (c == reader->delimiter) {
        end_cell(reader);
        begin_cell(reader);
        return true;
    }
    if (c == '\n' || c == '\r') {
        end_line(reader, c);
        return true;
    }
    return false;
}

static void
step_start(CsvReader *reader)
{
    char c = reader->chunk[reader->at++];

    if (take_end(reader, c))
        return;
    if (c == '"') {
        g_string_truncate(reader->text, reader->start); /* blanks before it mean nothing */
        reader->quoted = true;
        reader->full = false;
        reader->mark_line = reader->line;
        reader->state = STATE_QUOTED;
        return;
    }
    append(reader, &c, 1);
    if (c != ' ')
        reader->state = STATE_PLAIN;
}

static void
step_plain(CsvReader *reader)
{
    const char *from = reader->chunk + reader->at;
    const char *end = reader->chunk + reader->filled;
    const char *p = from;

    while (p < end && *p != reader->delimiter && *p != '\n' && *p != '\r')
        p++;
    append(reader, from, (gsize)(p - from));
    reader->at += (gsize)(p - from);
    if (p < end) {
        reader->at++;
        (void)take_end(reader, *p); /* it is one */
    }
}

static void
step_quoted(CsvReader *reader)
{
    const char *from = reader->chunk + reader->at;
    gsize left = reader->filled - reader->at;
    const char *mark = memchr(from, '"', left);
    gsize length = mark != NULL ? (gsize)(mark - from) : left;

    append(reader, from, length);
    for (gsize i = 0; i < length; i++)
        reader->line += from[i] == '\n';
    reader->at += length;
    if (mark != NULL) {
        reader->at++;
        reader->state = STATE_MARK;
    }
}

static void
step_mark(CsvReader *reader)
{
    if (reader->chunk[reader->at] == '"') {
        append(reader, "\"", 1);
        reader->at++;
        reader->state = STATE_QUOTED;
        return;
    }
    reader->blanks = 0;
    reader->state = STATE_AFTER;
}

/* Text after the closing mark (“"5" tall”): the cell goes on without marks, so that no later row is
 * swallowed by it. */
static void
step_after(CsvReader *reader)
{
    char c = reader->chunk[reader->at];

    if (c == ' ' && c != reader->delimiter) {
        reader->blanks++;
        reader->at++;
        return;
    }
    if (take_end(reader, c)) {
        reader->at++;
        return;
    }
    reader->row.stray = true;
    append(reader, "\"", 1);
    for (gsize i = 0; i < reader->blanks; i++)
        append(reader, " ", 1);
    reader->state = STATE_PLAIN;
}

/* The input ends inside marks. What the cell swallowed is read once more with the mark as a letter,
 * unless some of it is gone. */
static void
read_again(CsvReader *reader)
{
    GString *raw = g_string_new(reader->text->str + reader->start);

    g_string_replace(raw, "\"", "\"\"", 0);
    g_string_truncate(reader->text, reader->start);
    append(reader, "\"", 1);
    g_free(reader->chunk);
    reader->at = 0;
    reader->filled = raw->len;
    reader->chunk = g_string_free(raw, FALSE);
    reader->line = reader->mark_line;
    reader->again = true;
    reader->state = STATE_PLAIN;
}

static void
step_end(CsvReader *reader)
{
    if (reader->state == STATE_QUOTED) {
        reader->row.unclosed = true;
        if (!reader->full && !reader->again) {
            read_again(reader);
            return;
        }
    }
    end_cell(reader);
    reader->state = STATE_DONE;
}

static void
step(CsvReader *reader)
{
    switch (reader->state) {
    case STATE_START:
        step_start(reader);
        break;
    case STATE_PLAIN:
        step_plain(reader);
        break;
    case STATE_QUOTED:
        step_quoted(reader);
        break;
    case STATE_MARK:
        step_mark(reader);
        break;
    case STATE_AFTER:
        step_after(reader);
        break;
    case STATE_DONE:
        break;
    }
}

/* Characters that make a spreadsheet calculate, and their full-width forms. */
static bool
starts_formula(const char *cell)
{
    static const char *const wide[] = {"＝", "＋", "－", "＠"};

    if (*cell != '\0' && strchr("=+-@\t\r\n", *cell) != NULL)
        return true;
    for (gsize i = 0; i < G_N_ELEMENTS(wide); i++) {
        if (g_str_has_prefix(cell, wide[i]))
            return true;
    }
    return false;
}

/* A cell that already starts with guards gets one more, so that taking one off gives it back. */
static bool
needs_guard(const char *cell)
{
    return starts_formula(cell + strspn(cell, "'"));
}

static void
finish_row(CsvReader *reader)
{
    g_ptr_array_set_size(reader->cells, 0);
    for (guint i = 0; i < reader->starts->len; i++) {
        char *cell = reader->text->str + g_array_index(reader->starts, gsize, i);

        if (reader->unguard && *cell == '\'' && needs_guard(cell))
            cell++;
        g_ptr_array_add(reader->cells, cell);
    }
    reader->row.cells = (char **)reader->cells->pdata;
    reader->row.count = reader->cells->len;
}

static void
begin_row(CsvReader *reader)
{
    g_string_truncate(reader->text, 0);
    g_array_set_size(reader->starts, 0);
    reader->row = (CsvRow){.line = reader->line};
    begin_cell(reader);
}

/* Nothing but blanks, and not a lone "" either. */
static bool
is_blank_line(const CsvReader *reader)
{
    return reader->starts->len == 1 && !reader->quoted &&
           reader->text->str[strspn(reader->text->str, " ")] == '\0';
}

static bool
read_row(CsvReader *reader, GError **error)
{
    begin_row(reader);
    while (reader->state != STATE_DONE) {
        if (!refill(reader, error))
            return false;
        if (reader->at == reader->filled)
            step_end(reader);
        else
            step(reader);
    }
    return true;
}

/* Whether anything is left; the second half of CRLF is not. */
static bool
has_more(CsvReader *reader, bool *more_out, GError **error)
{
    if (!refill(reader, error))
        return false;
    if (reader->skip_lf && reader->at < reader->filled && reader->chunk[reader->at] == '\n')
        reader->at++;
    reader->skip_lf = false;
    if (!refill(reader, error))
        return false;
    *more_out = reader->at < reader->filled;
    return true;
}

bool
csv_next(CsvReader *reader, const CsvRow **row_out, GError **error)
{
    bool more = true;

    *row_out = NULL;
    if (!reader->begun && !begin(reader, error))
        return false;
    while (more && *row_out == NULL) {
        if (!has_more(reader, &more, error))
            return false;
        if (!more)
            break;
        if (!read_row(reader, error))
            return false;
        if (is_blank_line(reader))
            continue;
        finish_row(reader);
        *row_out = &reader->row;
    }
    return true;
}

struct CsvHeader {
    GPtrArray *names;    /* char * */
    GPtrArray *folds;    /* char * */
    GHashTable *columns; /* fold, borrowed, to column + 1 */
};

CsvHeader *
csv_header_new(const CsvRow *row)
{
    CsvHeader *header = g_new0(CsvHeader, 1);
    guint count = row->count;

    header->names = g_ptr_array_new_with_free_func(g_free);
    header->folds = g_ptr_array_new_with_free_func(g_free);
    header->columns = g_hash_table_new(g_str_hash, g_str_equal);
    while (count > 0 && row->cells[count - 1][strspn(row->cells[count - 1], " ")] == '\0')
        count--;
    for (guint i = 0; i < count; i++) {
        char *fold = text_fold(row->cells[i]);

        g_ptr_array_add(header->names, g_strstrip(g_strdup(row->cells[i])));
        g_ptr_array_add(header->folds, fold);
        if (*fold != '\0' && !g_hash_table_contains(header->columns, fold))
            g_hash_table_insert(header->columns, fold, GUINT_TO_POINTER(i + 1));
    }
    return header;
}

int
csv_header_find(const CsvHeader *header, const char *name)
{
    g_autofree char *fold = text_fold(name);

    return GPOINTER_TO_INT(g_hash_table_lookup(header->columns, fold)) - 1;
}

guint
csv_header_count(const CsvHeader *header)
{
    return header->names->len;
}

const char *
csv_header_name(const CsvHeader *header, guint column)
{
    return column < header->names->len ? header->names->pdata[column] : "";
}

const char *
csv_header_fold(const CsvHeader *header, guint column)
{
    return column < header->folds->len ? header->folds->pdata[column] : "";
}

void
csv_header_free(CsvHeader *header)
{
    if (header == NULL)
        return;
    g_hash_table_unref(header->columns);
    g_ptr_array_unref(header->names);
    g_ptr_array_unref(header->folds);
    g_free(header);
}

/* Semicolons and tabs too, so that no reader's guess at the delimiter can go wrong. */
static bool
needs_marks(const char *cell)
{
    gsize length = strlen(cell);

    return length > 0 && (strpbrk(cell, ",;\t\"\r\n") != NULL || g_ascii_isspace(*cell) ||
                          g_ascii_isspace(cell[length - 1]));
}

static void
write_cell(GString *out, const char *cell)
{
    const char *guard = needs_guard(cell) ? "'" : "";

    if (!needs_marks(cell)) {
        g_string_append(out, guard);
        g_string_append(out, cell);
        return;
    }
    g_string_append_printf(out, "\"%s", guard);
    for (const char *at = cell; *at != '\0';) {
        gsize length = strcspn(at, "\"");

        g_string_append_len(out, at, (gssize)length);
        at += length;
        if (*at == '"') {
            g_string_append(out, "\"\"");
            at++;
        }
    }
    g_string_append_c(out, '"');
}

void
csv_write_row(GString *out, const char *const *cells, guint count)
{
    for (guint i = 0; i < count; i++) {
        if (i > 0)
            g_string_append_c(out, ',');
        if (!text_is_empty(cells[i]))
            write_cell(out, cells[i]);
        else if (count == 1)
            g_string_append(out, "\"\""); /* else it were a blank line */
    }
    g_string_append(out, "\r\n");
}
