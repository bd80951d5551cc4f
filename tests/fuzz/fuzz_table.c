/* SPDX-License-Identifier: Apache-2.0
 * Tables of people and messages, by the reader that they ask for, or any: what comes out may be
 * stored, and is the same however the bytes arrive. */
#include <stdint.h>
#include <string.h>

#include "format/csv_detect.h"
#include "format/google.h"
#include "format/linkedin.h"
#include "format/outlook.h"
#include "format/people_csv.h"
#include "test_records.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static Reader *
open_linkedin(Input *take_input)
{
    return linkedin_reader_new("Recommendations_Given.csv", take_input);
}

static Reader *(*const readers[])(Input *) = {
    [TABLE_LINKEDIN] = open_linkedin,
    [TABLE_GOOGLE] = google_reader_new,
    [TABLE_OUTLOOK] = outlook_reader_new,
    [TABLE_PEOPLE] = people_csv_reader_new,
};

static void
check_text(const char *text)
{
    g_assert_true(text == NULL || g_utf8_validate(text, -1, NULL));
}

static void
check_person(const Person *person)
{
    check_text(person->name);
    check_text(person->uid);
    check_text(person->company);
    for (guint i = 0; i < person->points->len; i++) {
        const Point *point = person->points->pdata[i];

        g_assert_nonnull(point->normalised);
        check_text(point->value);
        check_text(point->normalised);
    }
    for (guint i = 0; i < person->notes->len; i++)
        check_text(((const Note *)person->notes->pdata[i])->text);
}

static void
check_record(const Record *record)
{
    switch (record->kind) {
    case RECORD_PERSON:
        g_assert_nonnull(record->person);
        check_person(record->person);
        break;
    case RECORD_TOUCH:
        g_assert_nonnull(record->touch);
        g_assert_nonnull(record->touch->key);
        check_text(record->touch->note);
        break;
    case RECORD_SKIPPED:
        g_assert_nonnull(record->why);
        break;
    case RECORD_FAILED:
        g_assert_nonnull(record->problems);
        break;
    }
    for (guint i = 0; record->problems != NULL && i < record->problems->len; i++)
        check_text(((const Problem *)record->problems->pdata[i])->message);
}

/* The records as text; a file that is refused as a whole gives its reason. */
static char *
read_all(Reader *take_reader)
{
    g_autoptr(Reader) reader = take_reader;
    GString *seen = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    Record record = {0};
    guint64 number = 0;
    bool more = true;

    while (reader_next(reader, &record, &more, &error) && more) {
        g_assert_cmpuint(record.number, ==, ++number);
        check_record(&record);
        g_string_append_printf(seen, "%d %" G_GUINT64_FORMAT " %s\n", record.kind, record.line,
                               record.person != NULL  ? record.person->name
                               : record.touch != NULL ? record.touch->key
                                                      : "");
    }
    record_clear(&record);
    if (error != NULL) {
        check_text(error->message);
        g_string_append(seen, error->message);
    }
    return g_string_free(seen, FALSE);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *bytes = (const char *)data;
    TableKind kind = size % G_N_ELEMENTS(readers); /* as somebody may force it with --format */
    g_autofree char *whole = NULL;
    g_autofree char *pieces = NULL;

    (void)csv_detect(bytes, size, &kind);
    whole = read_all(readers[kind](input_from_memory(bytes, size)));
    pieces = read_all(readers[kind](test_input_chunked(bytes, size, 7)));
    g_assert_cmpstr(whole, ==, pieces);
    return 0;
}
