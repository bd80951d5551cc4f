/* SPDX-License-Identifier: Apache-2.0
 * Tables told apart by their headers. */
#include "format/csv_detect.h"

#include <string.h>

#include "format/charset.h"
#include "format/google.h"
#include "format/linkedin.h"
#include "format/outlook.h"
#include "format/people_csv.h"

/** LinkedIn's header stands below a preamble; others may have a title row or two. */
#define LINKEDIN_ROWS 50
#define OTHER_ROWS 5

const char *
table_kind_name(TableKind kind)
{
    static const char *const names[] = {
        [TABLE_LINKEDIN] = "linkedin",
        [TABLE_GOOGLE] = "google",
        [TABLE_OUTLOOK] = "outlook",
        [TABLE_PEOPLE] = "csv",
    };

    return names[kind];
}

/* A text about tables names their columns in backquotes; no table does. */
static bool
is_quotation(const CsvRow *row)
{
    for (guint i = 0; i < row->count; i++) {
        if (strchr(row->cells[i], '`') != NULL)
            return true;
    }
    return false;
}

static bool
kind_of_header(const CsvHeader *header, guint row, TableKind *kind_out)
{
    if (linkedin_is_header(header))
        *kind_out = TABLE_LINKEDIN;
    else if (row >= OTHER_ROWS)
        return false;
    else if (csv_header_find(header, "Kith UID") >= 0)
        *kind_out = TABLE_PEOPLE; /* it has Google's columns too */
    else if (google_is_header(header))
        *kind_out = TABLE_GOOGLE;
    else if (outlook_is_header(header))
        *kind_out = TABLE_OUTLOOK;
    else if (people_csv_is_header(header))
        *kind_out = TABLE_PEOPLE;
    else
        return false;
    return true;
}

bool
csv_detect(const char *head, gsize length, TableKind *kind_out)
{
    g_autoptr(CsvReader) reader = NULL;
    const char *warning = NULL;
    Input *text = NULL;

    if (!charset_open(input_from_memory(head, length), &text, &warning, NULL))
        return false;
    reader = csv_reader_new(text, NULL);
    for (guint i = 0; i < LINKEDIN_ROWS; i++) {
        g_autoptr(CsvHeader) header = NULL;
        const CsvRow *row = NULL;

        if (!csv_next(reader, &row, NULL) || row == NULL)
            return false;
        if (is_quotation(row))
            continue;
        header = csv_header_new(row);
        if (linkedin_is_own_header(header))
            return false;
        if (kind_of_header(header, i, kind_out))
            return true;
    }
    return false;
}
