/* SPDX-License-Identifier: Apache-2.0
 * Input: bytes that are read once, from a file, standard input, memory or an archive member, with
 * the count that progress and problems need. Knows nothing of formats. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct Input Input;

/** Fill up to size bytes; 0 bytes with true means the end. */
typedef bool (*InputRead)(void *user_data, char *buffer, gsize size, gsize *got_out,
                          GError **error);

/** Open a file, or standard input for "-". NOT_FOUND, DENIED or INVALID (a folder) name the path.
 * BUSY, here and in reading: a signal came while nothing did. */
bool input_open(const char *path, Input **input_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Read from memory that outlives the input. */
Input *input_from_memory(const char *bytes, gsize length);

/** Read through a function; take_user_data is freed by destroy (may be NULL). size is -1 when
 * unknown. */
Input *input_from_function(InputRead read, void *take_user_data, GDestroyNotify destroy,
                           gint64 size);

/** Up to size bytes; 0 with true at the end. */
bool input_read(Input *input, char *buffer, gsize size, gsize *got_out,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Look at the next bytes without consuming them: at least want bytes unless the input ends sooner
 * (want is at most 64 KiB). Where reading fails behind bytes that can be had, these are given, and
 * the failure when they are consumed. The pointer is valid until the next call. */
bool input_peek(Input *input, gsize want, const char **bytes_out, gsize *length_out,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** False with the error where input_peek met a failure, whether or not it still gave bytes. */
bool input_check(const Input *input, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Bytes consumed so far. */
gint64 input_offset(const Input *input);

/** Bytes in all, or -1 when unknown. */
gint64 input_size(const Input *input);

/** An input that gives UTF-8 whatever the bytes are: a byte order mark (UTF-8, UTF-16 either way)
 * is honoured and removed; UTF-16 without a mark is recognised; invalid UTF-8 is read as
 * Windows-1252 sequence by sequence. take_inner is freed with it; offset and size are the inner
 * one's. */
Input *input_utf8(Input *take_inner);

/** Whether an input of input_utf8 has met invalid UTF-8 so far and read it as Windows-1252. */
bool input_repaired(const Input *input);

void input_free(Input *input);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Input, input_free)
