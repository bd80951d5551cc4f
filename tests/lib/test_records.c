/* SPDX-License-Identifier: Apache-2.0
 * Records for tests. */
#include "test_records.h"

#include <string.h>

static void
free_record(gpointer data)
{
    Record *record = data;

    record_clear(record);
    g_free(record);
}

GPtrArray *
test_records(Reader *take_reader)
{
    GPtrArray *records = g_ptr_array_new_with_free_func(free_record);
    g_autoptr(Reader) reader = take_reader;
    g_autoptr(GError) error = NULL;
    bool more = true;

    while (more) {
        Record *record = g_new0(Record, 1);
        bool read = reader_next(reader, record, &more, &error);

        g_assert_no_error(error);
        g_assert_true(read);
        g_ptr_array_add(records, record);
    }
    g_ptr_array_set_size(records, (gint)records->len - 1);
    return records;
}

const Record *
test_record(const GPtrArray *records, guint index)
{
    g_assert_cmpuint(index, <, records->len);
    return records->pdata[index];
}

typedef struct {
    const char *bytes;
    gsize length;
    gsize chunk;
} Chunks;

static bool
chunks_read(void *user_data, char *buffer, gsize size, gsize *got_out, GError **error)
{
    Chunks *chunks = user_data;

    (void)error;
    *got_out = MIN(MIN(size, chunks->chunk), chunks->length);
    if (*got_out > 0)
        memcpy(buffer, chunks->bytes, *got_out);
    chunks->bytes += *got_out;
    chunks->length -= *got_out;
    return true;
}

Input *
test_input_chunked(const char *bytes, gsize length, gsize chunk)
{
    Chunks *chunks = g_new0(Chunks, 1);

    *chunks = (Chunks){bytes, length, chunk};
    return input_from_function(chunks_read, chunks, g_free, (gint64)length);
}

void
test_assert_problem(const Record *record, guint index, guint64 line, const char *field,
                    const char *words)
{
    const Problem *problem;

    g_assert_nonnull(record->problems);
    g_assert_cmpuint(index, <, record->problems->len);
    problem = record->problems->pdata[index];
    g_assert_cmpuint(problem->line, ==, line);
    g_assert_cmpstr(problem->field, ==, field);
    if (strstr(problem->message, words) == NULL)
        g_error("\"%s\" does not say \"%s\"", problem->message, words);
}

void
test_assert_same_person(const Person *a, const Person *b)
{
    g_autoptr(Person) left = person_copy(a);
    g_autoptr(Person) right = person_copy(b);

    g_clear_pointer(&left->card, g_free);
    g_clear_pointer(&right->card, g_free);
    g_assert_true(person_equal(left, right));
}
