/* SPDX-License-Identifier: Apache-2.0 */
#include "format/csv.h"

#include <string.h>

/* Rows as one text: cells in […], a row a line, marks for what was wrong. */
static char *
rows_of(const char *bytes, gsize length, const CsvLimits *limits, bool unguard)
{
    g_autoptr(CsvReader) reader =
        csv_reader_new(input_utf8(input_from_memory(bytes, length)), limits);
    GString *all = g_string_new(NULL);
    const CsvRow *row = NULL;

    if (unguard)
        csv_reader_unguard(reader);
    do {
        g_autoptr(GError) error = NULL;
        bool read = csv_next(reader, &row, &error);

        g_assert_no_error(error);
        g_assert_true(read);
        if (row == NULL)
            break;
        g_string_append_printf(all, "%" G_GUINT64_FORMAT "%s%s%s:", row->line, row->cut ? "c" : "",
                               row->stray ? "s" : "", row->unclosed ? "u" : "");
        for (guint i = 0; i < row->count; i++)
            g_string_append_printf(all, "[%s]", row->cells[i]);
        g_string_append_c(all, '\n');
    } while (true);
    return g_string_free(all, FALSE);
}

static void
assert_rows(const char *text, const char *expected)
{
    g_autofree char *rows = rows_of(text, strlen(text), NULL, false);

    g_assert_cmpstr(rows, ==, expected);
}

static void
reads_rows_and_quoted_cells(void)
{
    assert_rows("a,b\r\n\"1,2\",\"say \"\"hi\"\"\"\r\n", "1:[a][b]\n2:[1,2][say \"hi\"]\n");
    assert_rows("a,b\n,\n\"\",x", "1:[a][b]\n2:[][]\n3:[][x]\n");
    assert_rows("", "");
    assert_rows("\n\n", "");
}

static void
counts_lines_through_quoted_newlines(void)
{
    assert_rows("a,b\n\"one\ntwo\r\nthree\",x\n\n\ny,z\n",
                "1:[a][b]\n2:[one\ntwo\r\nthree][x]\n7:[y][z]\n");
    assert_rows("a,b\rc,d\r\re,f", "1:[a][b]\n2:[c][d]\n4:[e][f]\n");
}

static void
guesses_the_delimiter_from_the_first_rows(void)
{
    assert_rows("Name;Email\nDoe, Jane;jane@example.org\n", "1:[Name][Email]\n"
                                                            "2:[Doe, Jane][jane@example.org]\n");
    assert_rows("Name\tEmail\nDoe, Jane\tj@example.org\n", "1:[Name][Email]\n"
                                                           "2:[Doe, Jane][j@example.org]\n");
    assert_rows("Name,Email\n\"Doe; Jane; Dr.\",j@example.org\n",
                "1:[Name][Email]\n2:[Doe; Jane; Dr.][j@example.org]\n");
    assert_rows("Email\njane@example.org\n", "1:[Email]\n2:[jane@example.org]\n");
}

static void
obeys_a_first_line_that_names_the_delimiter(void)
{
    assert_rows("sep=;\r\na,b;c\r\n", "2:[a,b][c]\n");
    assert_rows("sep=\tx\n", "1:[sep=][x]\n");
}

static void
keeps_stray_quotation_marks_within_their_row(void)
{
    assert_rows("a,b\n5\" pipe,x\n", "1:[a][b]\n2:[5\" pipe][x]\n");
    assert_rows("a,b\n\"5\" pipe,x\ny,z\n", "1:[a][b]\n2s:[5\" pipe][x]\n3:[y][z]\n");
    assert_rows("a, \"b, c\" ,d\n", "1:[a][b, c][d]\n");
}

static void
reads_on_after_a_quotation_mark_that_is_never_closed(void)
{
    assert_rows("a,b\nx,\"open\ny,z\nv,w\n", "1:[a][b]\n2u:[x][\"open]\n3:[y][z]\n4:[v][w]\n");
    assert_rows("a,\"b \"\"c\"\" d\ne,f", "1u:[a][\"b \"\"c\"\" d]\n2:[e][f]\n");
}

static void
cuts_what_is_longer_than_its_limits(void)
{
    static const CsvLimits limits = {.cell_size = 4, .row_size = 9, .cells = 3};
    static const char text[] = "12345,1\n1,2,3,4\nabcé,x\n\"1234\n5\",y\n1234,1234,1234\n";
    g_autofree char *rows = rows_of(text, strlen(text), &limits, false);

    g_assert_cmpstr(rows, ==,
                    "1c:[1234][1]\n2c:[1][2][3]\n3c:[abc][x]\n4c:[1234][y]\n6c:[1234][1234][]\n");
}

static void
reads_utf16_and_windows_1252(void)
{
    static const char wide[] = "\xff\xfe"
                               "a\0;\0\xe9\0\n\0";
    static const char narrow[] = "a,Jos\xe9\n";
    g_autofree char *from_wide = rows_of(wide, sizeof wide - 1, NULL, false);
    g_autofree char *from_narrow = rows_of(narrow, strlen(narrow), NULL, false);

    g_assert_cmpstr(from_wide, ==, "1:[a][é]\n");
    g_assert_cmpstr(from_narrow, ==, "1:[a][José]\n");
}

static void
finds_columns_by_folded_name(void)
{
    static const char text[] = " E-mail 1 - Value ,Manager's Name,,Straße geschäftlich,,\n";
    g_autoptr(CsvReader) reader = csv_reader_new(input_from_memory(text, strlen(text)), NULL);
    g_autoptr(CsvHeader) header = NULL;
    const CsvRow *row = NULL;

    g_assert_true(csv_next(reader, &row, NULL));
    header = csv_header_new(row);
    g_assert_cmpint(csv_header_find(header, "e-mail 1 value"), ==, 0);
    g_assert_cmpint(csv_header_find(header, "Managers Name"), ==, 1);
    g_assert_cmpint(csv_header_find(header, "Strasse Geschaftlich"), ==, 3);
    g_assert_cmpint(csv_header_find(header, "Name"), ==, -1);
    g_assert_cmpint(csv_header_find(header, ""), ==, -1);
    g_assert_cmpuint(csv_header_count(header), ==, 4);
    g_assert_cmpstr(csv_header_name(header, 0), ==, "E-mail 1 - Value");
    g_assert_cmpstr(csv_header_name(header, 4), ==, "");
}

static char *
written(const char *const *cells, guint count)
{
    GString *out = g_string_new(NULL);

    csv_write_row(out, cells, count);
    return g_string_free(out, FALSE);
}

static void
writes_cells_that_no_spreadsheet_calculates(void)
{
    static const char *const cells[] = {"=1+1", "+351 912", "-1",  "@x",   "\tx",
                                        "\rx",  "＝1",      "'=1", "'tis", NULL};
    g_autofree char *text = written(cells, G_N_ELEMENTS(cells));

    g_assert_cmpstr(text, ==, "'=1+1,'+351 912,'-1,'@x,\"'\tx\",\"'\rx\",'＝1,''=1,'tis,\r\n");
}

static void
strips_guards_only_when_asked(void)
{
    static const char text[] = "'=1,'tis,''+2,'x\n";
    g_autofree char *kept = rows_of(text, strlen(text), NULL, false);
    g_autofree char *stripped = rows_of(text, strlen(text), NULL, true);

    g_assert_cmpstr(kept, ==, "1:['=1]['tis][''+2]['x]\n");
    g_assert_cmpstr(stripped, ==, "1:[=1]['tis]['+2]['x]\n");
}

static char *
random_cell(GRand *random)
{
    static const char *const parts[] = {"=",    "+",    "-", "@",  "\t", "\r",   "\n", "'",  "\"",
                                        ",",    ";",    " ", "a",  "é",  "＝",   "＋", "－", "＠",
                                        "🦉", "\r\n", "x", "\\", "''", "\"\"", "0"};
    GString *cell = g_string_new(NULL);
    gint32 length = g_rand_int_range(random, 0, 7);

    for (gint32 i = 0; i < length; i++)
        g_string_append(cell, parts[g_rand_int_range(random, 0, (gint32)G_N_ELEMENTS(parts))]);
    return g_string_free(cell, FALSE);
}

static void
gives_ten_thousand_random_cells_back(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(4180);
    g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(CsvReader) reader = NULL;
    const CsvRow *row = NULL;

    for (guint i = 0; i < 2000; i++) {
        for (guint j = 0; j < 5; j++)
            g_ptr_array_add(cells, random_cell(random));
        csv_write_row(text, (const char *const *)cells->pdata + cells->len - 5, 5);
    }
    reader = csv_reader_new(input_from_memory(text->str, text->len), NULL);
    csv_reader_unguard(reader);
    for (guint i = 0; i < 2000; i++) {
        g_assert_true(csv_next(reader, &row, NULL));
        g_assert_nonnull(row);
        g_assert_cmpuint(row->count, ==, 5);
        g_assert_false(row->stray || row->cut || row->unclosed);
        for (guint j = 0; j < 5; j++)
            g_assert_cmpstr(row->cells[j], ==, cells->pdata[i * 5 + j]);
    }
    g_assert_true(csv_next(reader, &row, NULL));
    g_assert_null(row);
}

static void
gives_a_row_of_one_empty_cell_back(void)
{
    static const char *const cells[] = {""};
    g_autofree char *text = written(cells, 1);

    assert_rows(text, "1:[]\n");
}

typedef struct {
    const char *text;
    gsize at;
    gsize length;
} Drip;

static bool
drip(void *user_data, char *buffer, gsize size, gsize *got_out, GError **error)
{
    Drip *source = user_data;

    (void)error;
    *got_out = MIN(MIN(size, 1), source->length - source->at);
    if (*got_out > 0)
        buffer[0] = source->text[source->at++];
    return true;
}

static void
reads_the_same_whatever_the_size_of_the_chunks(void)
{
    g_autoptr(GString) text = g_string_new("a,b\n");
    g_autofree char *whole = NULL;
    Drip source;
    g_autoptr(CsvReader) reader = NULL;
    const CsvRow *row = NULL;
    guint rows = 0;

    for (guint i = 0; i < 9000; i++)
        g_string_append(text, "\"x\"\"é\r\n\",y\r\n");
    source = (Drip){.text = text->str, .length = text->len};
    reader = csv_reader_new(input_utf8(input_from_function(drip, &source, NULL, -1)), NULL);
    g_assert_true(csv_next(reader, &row, NULL));
    while (csv_next(reader, &row, NULL) && row != NULL) {
        g_assert_cmpuint(row->count, ==, 2);
        g_assert_cmpuint(row->line, ==, 2 + 2 * rows);
        g_assert_cmpstr(row->cells[0], ==, "x\"é\r\n");
        g_assert_cmpstr(row->cells[1], ==, "y");
        rows++;
    }
    g_assert_cmpuint(rows, ==, 9000);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/csv/reads_rows_and_quoted_cells", reads_rows_and_quoted_cells);
    g_test_add_func("/csv/counts_lines_through_quoted_newlines",
                    counts_lines_through_quoted_newlines);
    g_test_add_func("/csv/guesses_the_delimiter_from_the_first_rows",
                    guesses_the_delimiter_from_the_first_rows);
    g_test_add_func("/csv/obeys_a_first_line_that_names_the_delimiter",
                    obeys_a_first_line_that_names_the_delimiter);
    g_test_add_func("/csv/keeps_stray_quotation_marks_within_their_row",
                    keeps_stray_quotation_marks_within_their_row);
    g_test_add_func("/csv/reads_on_after_a_quotation_mark_that_is_never_closed",
                    reads_on_after_a_quotation_mark_that_is_never_closed);
    g_test_add_func("/csv/cuts_what_is_longer_than_its_limits",
                    cuts_what_is_longer_than_its_limits);
    g_test_add_func("/csv/reads_utf16_and_windows_1252", reads_utf16_and_windows_1252);
    g_test_add_func("/csv/finds_columns_by_folded_name", finds_columns_by_folded_name);
    g_test_add_func("/csv/writes_cells_that_no_spreadsheet_calculates",
                    writes_cells_that_no_spreadsheet_calculates);
    g_test_add_func("/csv/strips_guards_only_when_asked", strips_guards_only_when_asked);
    g_test_add_func("/csv/gives_ten_thousand_random_cells_back",
                    gives_ten_thousand_random_cells_back);
    g_test_add_func("/csv/gives_a_row_of_one_empty_cell_back", gives_a_row_of_one_empty_cell_back);
    g_test_add_func("/csv/reads_the_same_whatever_the_size_of_the_chunks",
                    reads_the_same_whatever_the_size_of_the_chunks);
    return g_test_run();
}
