/* SPDX-License-Identifier: Apache-2.0
 * One pass over an archive. */
#include "format/zip_cursor.h"

#include <archive.h>
#include <errno.h>
#include <unistd.h>

#include "base/error.h"

static la_ssize_t
read_block(struct archive *handle, void *user_data, const void **block_out)
{
    ZipCursor *cursor = user_data;
    ssize_t got;

    do
        got = pread(cursor->fd, cursor->block, ZIP_BLOCK_BYTES, cursor->at);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        archive_set_error(handle, errno, "%s", g_strerror(errno));
    else
        cursor->at += got;
    *block_out = cursor->block;
    return got;
}

static la_int64_t
skip_bytes(struct archive *handle, void *user_data, la_int64_t request)
{
    ZipCursor *cursor = user_data;
    gint64 skipped = CLAMP(request, 0, MAX(cursor->size - cursor->at, 0));

    (void)handle;
    cursor->at += skipped;
    return skipped;
}

static la_int64_t
seek_to(struct archive *handle, void *user_data, la_int64_t offset, int whence)
{
    ZipCursor *cursor = user_data;
    gint64 size = cursor->size;
    gint64 base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? cursor->at : size;

    if (offset < -base || offset > size - base) {
        archive_set_error(handle, EINVAL, "it points outside of itself");
        return ARCHIVE_FATAL;
    }
    cursor->at = base + offset;
    return cursor->at;
}

const char *
zip_cursor_reason(const ZipCursor *cursor)
{
    const char *text = archive_error_string(cursor->handle);

    return text != NULL ? text : "no reason is known";
}

void
zip_cursor_free(ZipCursor *cursor)
{
    (void)archive_read_free(cursor->handle); /* nothing was written */
    g_free(cursor);
}

bool
zip_cursor_new(int fd, gint64 size, ZipCursor **cursor_out, GError **error)
{
    ZipCursor *cursor = g_new0(ZipCursor, 1);
    struct archive *handle = archive_read_new();

    cursor->fd = fd;
    cursor->size = size;
    cursor->handle = handle;
    if (archive_read_support_format_zip(handle) < ARCHIVE_WARN ||
        archive_read_support_format_tar(handle) < ARCHIVE_WARN ||
        archive_read_support_filter_gzip(handle) < ARCHIVE_WARN ||
        archive_read_set_read_callback(handle, read_block) != ARCHIVE_OK ||
        archive_read_set_skip_callback(handle, skip_bytes) != ARCHIVE_OK ||
        archive_read_set_seek_callback(handle, seek_to) != ARCHIVE_OK ||
        archive_read_set_callback_data(handle, cursor) != ARCHIVE_OK ||
        archive_read_open1(handle) != ARCHIVE_OK) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "The archive cannot be read: %s.",
                    zip_cursor_reason(cursor));
        zip_cursor_free(cursor);
        return false;
    }
    *cursor_out = cursor;
    return true;
}
