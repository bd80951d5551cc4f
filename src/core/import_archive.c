/* SPDX-License-Identifier: Apache-2.0
 * The files in archives. */
#include "core/import_archive.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "format/detect.h"
#include "format/zip.h"

#define COPY_BYTES (64 * 1024)

typedef struct {
    ZipReader *zip;
    guint index;
} Place;

static bool
open_member(const void *where, Input **input_out, GError **error)
{
    const Place *place = where;

    return zip_reader_open(place->zip, place->index, input_out, error);
}

/* As in a folder, what begins with a dot is nobody's records; macOS adds a folder of such. */
static bool
is_hidden(const char *name)
{
    return name[0] == '.' || strstr(name, "/.") != NULL || g_str_has_prefix(name, "__MACOSX/");
}

/* Nothing packed within the archive is unpacked: it could grow twice. */
static bool
is_packed(const char *name)
{
    return g_str_has_suffix(name, ".zip") || g_str_has_suffix(name, ".gz") ||
           g_str_has_suffix(name, ".tgz") || g_str_has_suffix(name, ".tar");
}

static bool
import_member(Import *import, const ImportSource *member, GError **error)
{
    g_autoptr(Input) input = NULL;
    g_autoptr(GError) reason = NULL;
    const char *format = NULL;

    if (is_packed(member->name)) {
        import_file_problem(import_file_add(import, member->path),
                            "This is an archive within the archive; unpack it and import it by "
                            "itself.");
        return true;
    }
    if (!member->open(member->where, &input, &reason) ||
        !import_format(import, member, input, &format, &reason)) {
        import_file_fail(import, import_file_add(import, member->path), false, reason);
        return true;
    }
    g_clear_pointer(&input, input_free);
    return format == NULL || import_file_take(import, member, format, error);
}

static bool
import_members(Import *import, const ImportSource *archive, ZipReader *zip, GError **error)
{
    for (guint i = 0; i < zip_reader_count(zip); i++) {
        const ZipMember *member = zip_reader_member(zip, i);
        Place place = {.zip = zip, .index = i};
        g_autofree char *path = g_strconcat(archive->path, "/", member->name, NULL);
        g_autofree char *name = g_path_get_basename(member->name);
        ImportSource source = {
            .path = path, .name = name, .open = open_member, .where = &place, .rereadable = true};

        if (member->refused != NULL)
            import_file_problem(import_file_add(import, path), member->refused);
        else if (!is_hidden(member->name) && !import_member(import, &source, error))
            return false;
    }
    return true;
}

static bool
import_open_archive(Import *import, const ImportSource *archive, int take_fd, GError **error)
{
    g_autoptr(ZipReader) zip = NULL;
    g_autoptr(GError) reason = NULL;

    if (!zip_reader_new(take_fd, &zip_limits, &zip, &reason)) {
        import_file_fail(import, import_file_add(import, archive->path), archive->named, reason);
        return true;
    }
    if (!import_members(import, archive, zip, error))
        return false;
    if (zip_reader_problem(zip) != NULL)
        import_file_problem(import_file_add(import, archive->path), zip_reader_problem(zip));
    return true;
}

bool
import_archive(Import *import, const ImportSource *archive, GError **error)
{
    g_autoptr(GError) reason = NULL;
    int fd = open(archive->path, O_RDONLY | O_CLOEXEC);

    if (fd >= 0)
        return import_open_archive(import, archive, fd, error);
    g_set_error(&reason, KITH_ERROR, KITH_ERROR_DENIED, "%s cannot be read: %s.", archive->path,
                g_strerror(errno));
    import_file_fail(import, import_file_add(import, archive->path), archive->named, reason);
    return true;
}

static bool
write_all(int fd, const char *bytes, gsize length, GError **error)
{
    while (length > 0) {
        ssize_t written = write(fd, bytes, length);

        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0) {
            g_set_error(error, KITH_ERROR, KITH_ERROR_INTERNAL,
                        "The archive could not be kept in %s while it is read: %s. Save it as a "
                        "file and import that.",
                        g_get_tmp_dir(), g_strerror(errno));
            return false;
        }
        bytes += written;
        length -= (gsize)written;
    }
    return true;
}

/* A file without a name, which is gone when it is closed. */
static int
copy_to_file(Input *input, GError **error)
{
    g_autofree char *path = NULL;
    g_autofree char *buffer = g_malloc(COPY_BYTES);
    gsize got = 0;
    int fd = g_file_open_tmp("kith-XXXXXX", &path, error);
    bool ok;

    if (fd < 0)
        return -1;
    (void)unlink(path); /* where that fails a file stays, readable to its owner alone */
    do
        ok =
            input_read(input, buffer, COPY_BYTES, &got, error) && write_all(fd, buffer, got, error);
    while (ok && got > 0);
    if (ok)
        return fd;
    (void)close(fd); /* what is in it is not wanted */
    return -1;
}

bool
import_archive_stream(Import *import, const ImportSource *archive, Input *input, GError **error)
{
    g_autoptr(GError) reason = NULL;
    int fd = copy_to_file(input, &reason);

    if (fd >= 0)
        return import_open_archive(import, archive, fd, error);
    import_file_fail(import, import_file_add(import, archive->path), archive->named, reason);
    return true;
}
