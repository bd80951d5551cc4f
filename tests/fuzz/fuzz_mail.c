/* SPDX-License-Identifier: Apache-2.0
 * One message's headers: whatever the bytes, a record comes out that may be stored. */
#include <stdint.h>
#include <string.h>

#include "format/mbox.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_party(const Party *party)
{
    g_assert_true(party->name != NULL || party->email != NULL);
    g_assert_true(party->name == NULL || g_utf8_validate(party->name, -1, NULL));
    g_assert_true(party->email == NULL || g_utf8_validate(party->email, -1, NULL));
    g_assert_true(party->email == NULL || strchr(party->email, '@') != NULL);
}

static void
check_touch(const Touch *touch)
{
    g_assert_nonnull(touch->key);
    g_assert_true(g_utf8_validate(touch->key, -1, NULL));
    g_assert_true(touch->note == NULL || g_utf8_validate(touch->note, -1, NULL));
    g_assert_true(touch->note == NULL || strchr(touch->note, '\n') == NULL);
    if (touch->from != NULL)
        check_party(touch->from);
    for (gsize i = 0; i < touch->to->len; i++)
        check_party(g_ptr_array_index(touch->to, i));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autoptr(Reader) reader =
        eml_reader_new(input_from_memory((const char *)data, size), MAIL_FOLDER_PLAIN);
    g_autoptr(GError) error = NULL;
    Record record = {0};
    bool more = true;

    while (reader_next(reader, &record, &more, &error) && more) {
        g_assert_true(record.kind != RECORD_TOUCH || record.touch->from != NULL);
        g_assert_true(record.kind != RECORD_SKIPPED || record.why != NULL);
        g_assert_true(record.kind != RECORD_FAILED || record.problems != NULL);
        if (record.touch != NULL)
            check_touch(record.touch);
    }
    g_assert_no_error(error);
    record_clear(&record);
    return 0;
}
