/* SPDX-License-Identifier: Apache-2.0
 * Whatever bytes come in, and in whatever chunks, the same storable text comes out. The first byte
 * chooses the chunks. */
#include <stdint.h>
#include <string.h>

#include "base/input.h"
#include "base/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct {
    const char *bytes;
    gsize length;
    gsize step;
} Trickle;

static bool
trickle_read(void *user_data, char *buffer, gsize size, gsize *got_out, GError **error)
{
    Trickle *trickle = user_data;

    (void)error;
    *got_out = MIN(MIN(size, trickle->step), trickle->length);
    if (*got_out > 0)
        memcpy(buffer, trickle->bytes, *got_out);
    trickle->bytes += *got_out;
    trickle->length -= *got_out;
    return true;
}

static GString *
decode(const uint8_t *data, size_t size, gsize step)
{
    Trickle trickle = {.bytes = (const char *)data, .length = size, .step = step};
    g_autoptr(Input) input = input_utf8(input_from_function(trickle_read, &trickle, NULL, -1));
    GString *text = g_string_new(NULL);
    g_autofree char *buffer = g_malloc(step);
    gsize got = 0;

    do {
        g_assert_true(input_read(input, buffer, step, &got, NULL));
        g_string_append_len(text, buffer, (gssize)got);
    } while (got > 0);
    g_assert_cmpint(input_offset(input), ==, (gint64)size);
    return text;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autoptr(GString) whole = NULL;
    g_autoptr(GString) chunked = NULL;

    if (size == 0)
        return 0;
    whole = decode(data + 1, size - 1, 1 << 16);
    chunked = decode(data + 1, size - 1, 1 + data[0]);
    g_assert_true(g_string_equal(whole, chunked));
    g_assert_true(text_is_valid(whole->str, whole->len, G_MAXSIZE));
    return 0;
}
