/* SPDX-License-Identifier: Apache-2.0
 * An mbox: the same records come out however the bytes arrive. */
#include <stdint.h>
#include <string.h>

#include "format/mbox.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Bytes in pieces of one size. */
typedef struct {
    const char *bytes;
    gsize left;
    gsize piece;
} Pieces;

static bool
read_piece(void *user_data, char *buffer, gsize size, gsize *got_out, GError **error)
{
    Pieces *pieces = user_data;
    gsize got = MIN(MIN(size, pieces->left), pieces->piece);

    (void)error;
    memcpy(buffer, pieces->bytes, got);
    pieces->bytes += got;
    pieces->left -= got;
    *got_out = got;
    return true;
}

static char *
read_all(const char *bytes, gsize size, gsize piece)
{
    Pieces pieces = {.bytes = bytes, .left = size, .piece = piece};
    g_autoptr(Reader) reader =
        mbox_reader_new(input_from_function(read_piece, &pieces, NULL, -1), MAIL_FOLDER_PLAIN);
    GString *seen = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    Record record = {0};
    bool more = true;

    while (reader_next(reader, &record, &more, &error) && more) {
        g_string_append_printf(seen, "%d %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT " %s %s\n",
                               record.kind, record.number, record.line,
                               record.touch != NULL ? record.touch->key : "",
                               record.why != NULL ? record.why : "");
    }
    g_assert_no_error(error);
    record_clear(&record);
    return g_string_free(seen, FALSE);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *bytes = size == 0 ? "" : (const char *)data;
    g_autofree char *whole = read_all(bytes, size, size + 1);
    g_autofree char *single = read_all(bytes, size, 1);
    g_autofree char *odd = read_all(bytes, size, 61);

    g_assert_cmpstr(whole, ==, single);
    g_assert_cmpstr(whole, ==, odd);
    (void)mbox_matches(bytes, size);
    (void)eml_matches(bytes, size);
    return 0;
}
