/* SPDX-License-Identifier: Apache-2.0
 * Any bytes are read to the end; reading byte by byte gives the same; every person taken is written
 * in both versions, read back equal, and written again the same. */
#include <stdint.h>
#include <string.h>

#include "format/vcard.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct {
    const char *bytes;
    gsize length;
} Trickle;

/* One byte at a time, so that every border between chunks is met. */
static bool
trickle_read(void *user_data, char *buffer, gsize size, gsize *got_out, GError **error)
{
    Trickle *trickle = user_data;

    (void)error;
    *got_out = MIN(MIN(size, 1), trickle->length);
    if (*got_out == 0)
        return true;
    *buffer = *trickle->bytes++;
    trickle->length--;
    return true;
}

static Reader *
reader_of(const char *bytes, gsize length)
{
    return vcard_reader_new(input_from_memory(bytes, length), NULL);
}

/* Equal but for the text of the card. */
static void
assert_same_person(Person *a, Person *b)
{
    char *card = b->card;
    bool equal;

    b->card = a->card;
    equal = person_equal(a, b);
    b->card = card;
    g_assert_true(equal);
}

static void
check_written(Person *person, VcardVersion version)
{
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(GString) again = g_string_new(NULL);
    g_autoptr(Reader) reader = NULL;
    Record record = {.kind = RECORD_FAILED};
    bool more;

    vcard_write(text, person, version);
    g_assert_true(g_utf8_validate_len(text->str, text->len, NULL));
    reader = reader_of(text->str, text->len);
    g_assert_true(reader_next(reader, &record, &more, NULL) && more);
    g_assert_cmpint(record.kind, ==, RECORD_PERSON);
    assert_same_person(person, record.person);
    vcard_write(again, record.person, version);
    g_assert_cmpstr(text->str, ==, again->str);
    g_assert_true(reader_next(reader, &record, &more, NULL) && !more);
    record_clear(&record);
}

static void
check_record(const Record *record, const Record *trickled)
{
    g_assert_cmpint(record->kind, ==, trickled->kind);
    g_assert_cmpuint(record->line, ==, trickled->line);
    g_assert_cmpuint(record->problems != NULL ? record->problems->len : 0, ==,
                     trickled->problems != NULL ? trickled->problems->len : 0);
    if (record->kind != RECORD_PERSON)
        return;
    g_assert_true(person_equal(record->person, trickled->person));
    g_assert_true(g_utf8_validate(record->person->card, -1, NULL));
    check_written(record->person, VCARD_3_0);
    check_written(record->person, VCARD_4_0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *bytes = (const char *)data;
    Trickle trickle = {bytes, size};
    g_autoptr(Reader) reader = reader_of(bytes, size);
    g_autoptr(Reader) trickled =
        vcard_reader_new(input_from_function(trickle_read, &trickle, NULL, -1), NULL);
    g_autoptr(Input) input = input_from_memory(bytes, size);
    Record record = {.kind = RECORD_FAILED};
    Record other = {.kind = RECORD_FAILED};
    VcardCounts counts;
    bool more = true;
    bool other_more;

    while (more) {
        g_assert_true(reader_next(reader, &record, &more, NULL));
        g_assert_true(reader_next(trickled, &other, &other_more, NULL));
        g_assert_true(more == other_more);
        if (more)
            check_record(&record, &other);
    }
    record_clear(&record);
    record_clear(&other);
    g_assert_true(vcard_count(input, NULL, &counts, NULL));
    return 0;
}
