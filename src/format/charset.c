/* SPDX-License-Identifier: Apache-2.0
 * Encodings told apart by their looks. */
#include "format/charset.h"

#include <errno.h>
#include <string.h>

#include "base/error.h"

/** How much of a file is looked at. */
#define LOOK_BYTES (16 * 1024)

#define CHUNK_BYTES (8 * 1024)

typedef struct {
    Input *inner;
    GIConv converter;
    char rest[CHUNK_BYTES]; /* read and not yet converted */
    gsize length;
    bool ended;
    char ready[3 * CHUNK_BYTES]; /* converted: no byte becomes more than three */
    gsize given;
    gsize filled;
} Japanese;

static bool
is_lead(guint8 byte)
{
    return (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc);
}

static bool
is_trail(guint8 byte)
{
    return byte >= 0x40 && byte <= 0xfc && byte != 0x7f;
}

static bool
is_pair(const guint8 *at, const guint8 *end)
{
    return end - at >= 2 && is_lead(at[0]) && is_trail(at[1]);
}

/* Japanese words are pairs side by side, mostly with a lead that Western text seldom has; in
 * “don’t” as Windows-1252 a pair stands alone, and a quotation mark before a blank is no pair at
 * all. */
bool
charset_is_shift_jis(const char *bytes, gsize length)
{
    const guint8 *at = (const guint8 *)bytes;
    const guint8 *end = at + length;
    guint pairs = 0;
    guint together = 0;
    guint low = 0;

    while (at < end) {
        guint run = 0;

        for (; is_pair(at, end); at += 2, run++)
            low += *at <= 0x9f;
        pairs += run;
        together += run > 1 ? run : 0;
        if (at == end)
            break;
        if (*at >= 0x80 && (*at < 0xa1 || *at > 0xdf) && end - at > 1)
            return false;
        at++;
    }
    return together >= 2 && together * 5 >= pairs * 4 && low * 2 >= pairs;
}

/* Convert what there is; what cannot be becomes U+FFFD. */
static void
convert(Japanese *japanese)
{
    char *in = japanese->rest;
    char *out = japanese->ready;
    gsize left = japanese->length;
    gsize room = sizeof japanese->ready;

    while (left > 0 && g_iconv(japanese->converter, &in, &left, &out, &room) == (gsize)-1) {
        if ((errno == EINVAL && !japanese->ended) || room < 3)
            break;
        memcpy(out, "\xef\xbf\xbd", 3);
        out += 3;
        room -= 3;
        in++;
        left--;
    }
    memmove(japanese->rest, in, left);
    japanese->length = left;
    japanese->given = 0;
    japanese->filled = sizeof japanese->ready - room;
}

static bool
japanese_read(void *user_data, char *buffer, gsize size, gsize *got_out, GError **error)
{
    Japanese *japanese = user_data;

    while (japanese->given == japanese->filled && (japanese->length > 0 || !japanese->ended)) {
        gsize got = 0;

        if (!japanese->ended && !input_read(japanese->inner, japanese->rest + japanese->length,
                                            sizeof japanese->rest - japanese->length, &got, error))
            return false;
        japanese->length += got;
        japanese->ended |= got == 0;
        convert(japanese);
    }
    *got_out = MIN(size, japanese->filled - japanese->given);
    memcpy(buffer, japanese->ready + japanese->given, *got_out);
    japanese->given += *got_out;
    return true;
}

static void
japanese_free(void *user_data)
{
    Japanese *japanese = user_data;

    input_free(japanese->inner);
    (void)g_iconv_close(japanese->converter); /* nothing was written through it */
    g_free(japanese);
}

bool
charset_open(Input *take_inner, Input **input_out, const char **warning_out, GError **error)
{
    g_autoptr(Input) inner = take_inner;
    const char *bytes;
    gsize length;
    GIConv converter = (GIConv)-1;
    Japanese *japanese;

    *warning_out = NULL;
    if (!input_peek(inner, LOOK_BYTES, &bytes, &length, error))
        return false;
    length = MIN(length, LOOK_BYTES);
    if (!g_utf8_validate_len(bytes, length, NULL) && charset_is_shift_jis(bytes, length))
        converter = g_iconv_open("UTF-8", "CP932");
    if (converter == (GIConv)-1) {
        *input_out = input_utf8(g_steal_pointer(&inner));
        return true;
    }
    japanese = g_new0(Japanese, 1);
    japanese->inner = g_steal_pointer(&inner);
    japanese->converter = converter;
    *input_out = input_from_function(japanese_read, japanese, japanese_free, -1);
    *warning_out = "The letters of this file were taken for Japanese in Shift_JIS. If names look "
                   "wrong, save the file as UTF-8 and import it again.";
    return true;
}
