/* SPDX-License-Identifier: Apache-2.0
 * Input: bytes that are read once. */
#include "base/input.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/text.h"

#define BUFFER_BYTES (64 * 1024)

struct Input {
    InputRead read;
    void *user_data;
    GDestroyNotify destroy;
    gint64 size;
    gint64 offset; /* consumed by the reader */
    Input *inner;  /* of input_utf8: whose offset and size count */
    char *buffer;  /* looked at and not yet consumed */
    gsize at;
    gsize filled;
    bool ended;
    GError *broken; /* met while looking ahead; given once the reader comes to it */
};

Input *
input_from_function(InputRead read, void *take_user_data, GDestroyNotify destroy, gint64 size)
{
    Input *input = g_new0(Input, 1);

    input->read = read;
    input->user_data = take_user_data;
    input->destroy = destroy;
    input->size = size;
    return input;
}

void
input_free(Input *input)
{
    if (input == NULL)
        return;
    if (input->destroy != NULL)
        input->destroy(input->user_data);
    g_clear_error(&input->broken);
    g_free(input->buffer);
    g_free(input);
}

/* An open file. */
typedef struct {
    int fd;
    char *path;
} File;

static bool
file_read(void *user_data, char *buffer, gsize size, gsize *got_out, GError **error)
{
    File *file = user_data;
    ssize_t got;

    got = read(file->fd, buffer, size);
    if (got < 0) {
        g_set_error(error, KITH_ERROR, errno == EINTR ? KITH_ERROR_BUSY : KITH_ERROR_INTERNAL,
                    "Reading %s failed: %s.", file->path, g_strerror(errno));
        return false;
    }
    *got_out = (gsize)got;
    return true;
}

static void
file_free(void *user_data)
{
    File *file = user_data;

    if (file->fd != STDIN_FILENO)
        (void)close(file->fd); /* nothing was written */
    g_free(file->path);
    g_free(file);
}

static void
set_open_error(const char *path, int number, GError **error)
{
    KithErrorCode code = number == ENOENT || number == ENOTDIR ? KITH_ERROR_NOT_FOUND
                         : number == EACCES                    ? KITH_ERROR_DENIED
                         : number == EINTR                     ? KITH_ERROR_BUSY
                                                               : KITH_ERROR_INVALID;

    g_set_error(error, KITH_ERROR, code, "%s cannot be read: %s.", path, g_strerror(number));
}

bool
input_open(const char *path, Input **input_out, GError **error)
{
    struct stat status;
    File *file;
    int fd = STDIN_FILENO;

    if (strcmp(path, "-") != 0)
        fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0 || fstat(fd, &status) != 0) {
        set_open_error(path, errno, error);
        if (fd > STDIN_FILENO)
            (void)close(fd); /* nothing was written */
        return false;
    }
    if (S_ISDIR(status.st_mode)) {
        if (fd > STDIN_FILENO)
            (void)close(fd); /* nothing was written */
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "%s is a folder, not a file.", path);
        return false;
    }
    (void)posix_fadvise(fd, 0, 0, POSIX_FADV_SEQUENTIAL); /* a hint */
    file = g_new0(File, 1);
    file->fd = fd;
    file->path = g_strdup(fd == STDIN_FILENO ? "standard input" : path);
    *input_out = input_from_function(file_read, file, file_free,
                                     S_ISREG(status.st_mode) ? status.st_size : -1);
    return true;
}

/* Bytes in memory that outlive the input. */
typedef struct {
    const char *bytes;
    gsize length;
} Memory;

static bool
memory_read(void *user_data, char *buffer, gsize size, gsize *got_out, GError **error)
{
    Memory *memory = user_data;

    (void)error;
    *got_out = MIN(size, memory->length);
    if (*got_out > 0)
        memcpy(buffer, memory->bytes, *got_out);
    memory->bytes += *got_out;
    memory->length -= *got_out;
    return true;
}

Input *
input_from_memory(const char *bytes, gsize length)
{
    Memory *memory = g_new0(Memory, 1);

    memory->bytes = bytes;
    memory->length = length;
    return input_from_function(memory_read, memory, g_free, (gint64)length);
}

bool
input_check(const Input *input, GError **error)
{
    if (input->broken == NULL)
        return true;
    g_propagate_error(error, g_error_copy(input->broken));
    return false;
}

static bool
fill(Input *input, gsize want, GError **error)
{
    if (input->buffer == NULL)
        input->buffer = g_malloc(BUFFER_BYTES);
    if (input->at > 0 && input->at + want > BUFFER_BYTES) {
        memmove(input->buffer, input->buffer + input->at, input->filled - input->at);
        input->filled -= input->at;
        input->at = 0;
    }
    while (!input->ended && input->broken == NULL && input->filled - input->at < want) {
        gsize got = 0;

        if (input->read(input->user_data, input->buffer + input->filled,
                        BUFFER_BYTES - input->filled, &got, &input->broken)) {
            input->ended = got == 0;
            input->filled += got;
        }
    }
    return input->filled > input->at || input_check(input, error);
}

bool
input_peek(Input *input, gsize want, const char **bytes_out, gsize *length_out, GError **error)
{
    g_assert(want <= BUFFER_BYTES);
    if (!fill(input, want, error))
        return false;
    *bytes_out = input->buffer + input->at;
    *length_out = input->filled - input->at;
    return true;
}

bool
input_read(Input *input, char *buffer, gsize size, gsize *got_out, GError **error)
{
    gsize waiting = input->filled - input->at;

    if (waiting > 0) {
        *got_out = MIN(size, waiting);
        memcpy(buffer, input->buffer + input->at, *got_out);
        input->at += *got_out;
    } else if (input->ended || size == 0) {
        *got_out = 0;
    } else {
        if (!input_check(input, error) ||
            !input->read(input->user_data, buffer, size, got_out, error))
            return false;
        input->ended = *got_out == 0;
    }
    input->offset += (gint64)*got_out;
    return true;
}

gint64
input_offset(const Input *input)
{
    return input->inner != NULL ? input_offset(input->inner) : input->offset;
}

gint64
input_size(const Input *input)
{
    return input->inner != NULL ? input_size(input->inner) : input->size;
}

typedef enum { ENCODING_UNKNOWN, ENCODING_UTF8, ENCODING_UTF16_LE, ENCODING_UTF16_BE } Encoding;

/* Bytes on their way to UTF-8. */
typedef struct {
    Input *inner;
    Encoding encoding;
    GString *ready; /* decoded and not yet given out */
    gsize given;
    GString *rest; /* the start of a sequence that the next bytes complete */
    bool repaired; /* something was not UTF-8 */
} Decoder;

static void
decoder_free(void *user_data)
{
    Decoder *decoder = user_data;

    input_free(decoder->inner);
    g_string_free(decoder->ready, TRUE);
    g_string_free(decoder->rest, TRUE);
    g_free(decoder);
}

/* UTF-16 without a mark shows in NUL bytes on every other place. */
static Encoding
guess_encoding(const char *bytes, gsize length)
{
    gsize even = 0;
    gsize odd = 0;

    for (gsize i = 0; i + 1 < MIN(length, 512); i += 2) {
        even += bytes[i] == '\0';
        odd += bytes[i + 1] == '\0';
    }
    if (length >= 8 && even == 0 && odd > MIN(length, 512) / 4)
        return ENCODING_UTF16_LE;
    if (length >= 8 && odd == 0 && even > MIN(length, 512) / 4)
        return ENCODING_UTF16_BE;
    return ENCODING_UTF8;
}

static bool
choose_encoding(Decoder *decoder, GError **error)
{
    const char *bytes;
    gsize length;
    gsize mark = 0;
    gsize got;
    char skipped[4];

    if (!input_peek(decoder->inner, 512, &bytes, &length, error))
        return false;
    decoder->encoding = guess_encoding(bytes, length);
    if (length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0) {
        decoder->encoding = ENCODING_UTF8;
        mark = 3;
    } else if (length >= 2 && memcmp(bytes, "\xff\xfe", 2) == 0) {
        decoder->encoding = ENCODING_UTF16_LE;
        mark = 2;
    } else if (length >= 2 && memcmp(bytes, "\xfe\xff", 2) == 0) {
        decoder->encoding = ENCODING_UTF16_BE;
        mark = 2;
    }
    return mark == 0 || input_read(decoder->inner, skipped, mark, &got, error);
}

/* Bytes at the end that may be the start of a sequence which the next chunk completes. */
static gsize
incomplete_tail(const char *bytes, gsize length)
{
    for (gsize back = 1; back <= MIN(length, 3); back++) {
        guint8 byte = (guint8)bytes[length - back];

        if ((byte & 0xc0) == 0x80)
            continue;
        if ((byte >= 0xf0 && back < 4) || (byte >= 0xe0 && byte < 0xf0 && back < 3) ||
            (byte >= 0xc2 && byte < 0xe0 && back < 2))
            return back;
        return 0;
    }
    return 0;
}

static void
decode_utf8(Decoder *decoder, bool ended)
{
    gsize tail = ended ? 0 : incomplete_tail(decoder->rest->str, decoder->rest->len);
    gsize length = decoder->rest->len - tail;

    if (g_utf8_validate_len(decoder->rest->str, length, NULL)) {
        g_string_append_len(decoder->ready, decoder->rest->str, (gssize)length);
    } else {
        bool repaired = false;
        g_autofree char *text = text_repair(decoder->rest->str, length, &repaired);

        decoder->repaired |= repaired;
        g_string_append(decoder->ready, text);
    }
    g_string_erase(decoder->rest, 0, (gssize)length);
}

static guint
utf16_unit(const Decoder *decoder, gsize at)
{
    guint8 first = (guint8)decoder->rest->str[at];
    guint8 second = (guint8)decoder->rest->str[at + 1];

    return decoder->encoding == ENCODING_UTF16_LE ? first | (guint)second << 8
                                                  : second | (guint)first << 8;
}

static void
decode_utf16(Decoder *decoder, bool ended)
{
    gsize at = 0;

    while (at + 2 <= decoder->rest->len) {
        guint unit = utf16_unit(decoder, at);
        gunichar c = unit;

        if (unit >= 0xd800 && unit < 0xdc00) {
            guint low = at + 4 <= decoder->rest->len ? utf16_unit(decoder, at + 2) : 0;

            if (at + 4 > decoder->rest->len && !ended)
                break;
            c = 0xfffd;
            if (low >= 0xdc00 && low < 0xe000) {
                c = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
                at += 2;
            }
        } else if ((unit >= 0xdc00 && unit < 0xe000) || unit == 0) {
            c = 0xfffd;
        }
        g_string_append_unichar(decoder->ready, c);
        at += 2;
    }
    if (ended && at < decoder->rest->len) {
        g_string_append_unichar(decoder->ready, 0xfffd);
        at = decoder->rest->len;
    }
    g_string_erase(decoder->rest, 0, (gssize)at);
}

static bool
decoder_read(void *user_data, char *buffer, gsize size, gsize *got_out, GError **error)
{
    Decoder *decoder = user_data;
    char chunk[16 * 1024];

    if (decoder->encoding == ENCODING_UNKNOWN && !choose_encoding(decoder, error))
        return false;
    while (decoder->given == decoder->ready->len) {
        gsize got = 0;

        g_string_truncate(decoder->ready, 0);
        decoder->given = 0;
        if (!input_read(decoder->inner, chunk, sizeof chunk, &got, error))
            return false;
        g_string_append_len(decoder->rest, chunk, (gssize)got);
        if (decoder->encoding == ENCODING_UTF8)
            decode_utf8(decoder, got == 0);
        else
            decode_utf16(decoder, got == 0);
        if (got == 0)
            break;
    }
    *got_out = MIN(size, decoder->ready->len - decoder->given);
    memcpy(buffer, decoder->ready->str + decoder->given, *got_out);
    decoder->given += *got_out;
    return true;
}

Input *
input_utf8(Input *take_inner)
{
    Decoder *decoder = g_new0(Decoder, 1);
    Input *input;

    decoder->inner = take_inner;
    decoder->ready = g_string_new(NULL);
    decoder->rest = g_string_new(NULL);
    input = input_from_function(decoder_read, decoder, decoder_free, -1);
    input->inner = take_inner;
    return input;
}

bool
input_repaired(const Input *input)
{
    return input->inner != NULL && ((const Decoder *)input->user_data)->repaired;
}
