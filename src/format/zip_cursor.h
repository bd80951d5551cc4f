/* SPDX-License-Identifier: Apache-2.0
 * One pass over a zip or tar archive by libarchive, which can only go forward. Passes share an open
 * file and each has its own place in it. For zip.c only. */
#pragma once

#include <glib.h>
#include <stdbool.h>

struct archive;

#define ZIP_BLOCK_BYTES (64 * 1024)

typedef struct {
    struct archive *handle;
    guint next;  /**< place of the entry whose header comes next */
    bool busy;   /**< an input reads from it */
    int fd;      /**< borrowed */
    gint64 size; /**< of the file, in bytes */
    gint64 at;   /**< of the file, in bytes */
    char block[ZIP_BLOCK_BYTES];
} ZipCursor;

/** Begin a pass over a file of this size. INVALID when it is no archive. */
bool zip_cursor_new(int fd, gint64 size, ZipCursor **cursor_out,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What went wrong last, for the end of a sentence. Borrowed. */
const char *zip_cursor_reason(const ZipCursor *cursor);

void zip_cursor_free(ZipCursor *cursor);
