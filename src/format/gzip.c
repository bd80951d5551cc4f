/* SPDX-License-Identifier: Apache-2.0
 * Gzip reading (RFC 1952) over zlib. */
#include "format/gzip.h"

#include <string.h>
#include <zlib.h>

#include "base/error.h"

#define CHUNK_BYTES 65536

/* windowBits of inflateInit2: the largest window, gzip header expected. */
#define GZIP_WINDOW (15 + 16)

typedef struct {
    Input *inner;
    z_stream stream;
    Bytef chunk[CHUNK_BYTES];
    bool between; /* a member has ended: the end of the input is in order */
} Gunzip;

static void
gunzip_free(void *user_data)
{
    Gunzip *gunzip = user_data;

    (void)inflateEnd(&gunzip->stream); /* nothing is pending that could matter */
    input_free(gunzip->inner);
    g_free(gunzip);
}

static bool
fill(Gunzip *gunzip, GError **error)
{
    gsize got = 0;

    if (gunzip->stream.avail_in > 0)
        return true;
    if (!input_read(gunzip->inner, (char *)gunzip->chunk, CHUNK_BYTES, &got, error))
        return false;
    gunzip->stream.next_in = gunzip->chunk;
    gunzip->stream.avail_in = (uInt)got;
    return true;
}

static bool
inflate_some(Gunzip *gunzip, GError **error)
{
    int status;

    if (gunzip->between) {
        gunzip->between = false;
        (void)inflateReset(&gunzip->stream); /* fails only on a broken state struct */
    }
    status = inflate(&gunzip->stream, Z_NO_FLUSH);
    if (status == Z_STREAM_END)
        gunzip->between = true;
    else if (status != Z_OK && status != Z_BUF_ERROR) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "The compressed data is damaged near byte %" G_GINT64_FORMAT ".",
                    input_offset(gunzip->inner));
        return false;
    }
    return true;
}

static bool
gunzip_read(void *user_data, char *buffer, gsize size, gsize *got_out, GError **error)
{
    Gunzip *gunzip = user_data;
    uInt room = (uInt)MIN(size, CHUNK_BYTES);

    gunzip->stream.next_out = (Bytef *)buffer;
    gunzip->stream.avail_out = room;
    while (gunzip->stream.avail_out == room && room > 0) {
        if (!fill(gunzip, error))
            return false;
        if (gunzip->stream.avail_in == 0 && gunzip->between)
            break;
        if (gunzip->stream.avail_in == 0) {
            g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                        "The compressed data is cut off at byte %" G_GINT64_FORMAT ".",
                        input_offset(gunzip->inner));
            return false;
        }
        if (!inflate_some(gunzip, error))
            return false;
    }
    *got_out = room - gunzip->stream.avail_out;
    return true;
}

bool
gzip_input(Input *take_inner, Input **input_out, GError **error)
{
    g_autoptr(Input) inner = take_inner;
    Gunzip *gunzip = NULL;
    const char *bytes = NULL;
    gsize length = 0;

    if (!input_peek(inner, 2, &bytes, &length, error))
        return false;
    if (length < 2 || memcmp(bytes, "\x1f\x8b", 2) != 0) {
        *input_out = g_steal_pointer(&inner);
        return true;
    }
    gunzip = g_new0(Gunzip, 1);
    gunzip->inner = g_steal_pointer(&inner);
    if (inflateInit2(&gunzip->stream, GZIP_WINDOW) != Z_OK) {
        gunzip_free(gunzip);
        g_set_error(error, KITH_ERROR, KITH_ERROR_INTERNAL, "Decompression could not start.");
        return false;
    }
    *input_out = input_from_function(gunzip_read, gunzip, gunzip_free, -1);
    return true;
}
