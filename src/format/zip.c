/* SPDX-License-Identifier: Apache-2.0
 * Zip and tar archives over libarchive. */
#include "format/zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/text.h"
#include "format/zip_cursor.h"

/** A longer name is no file's. */
#define NAME_BYTES 1024

/** Passes over the archive that are kept open: looking at a member, reading it for whose mail it is
 * and taking it each go forward from member to member. */
#define CURSORS 4

/* Of so many members that grow without measure the bytes are not held against the others. Each
 * costs no more than the limits of one member. */
#define STOPPED_MAX 16

const ZipLimits zip_limits = {
    .members = 10000,
    .member_bytes = G_GINT64_CONSTANT(64) << 30,
    .all_bytes = G_GINT64_CONSTANT(128) << 30,
    .free_bytes = G_GINT64_CONSTANT(64) << 20,
    .ratio = 250,
};

typedef struct {
    ZipMember shown;
    guint place;     /* among all entries, folders too */
    gint64 unpacked; /* the most that was read of it */
    bool stopped;    /* grew without measure, and does not count */
} Member;

struct ZipReader {
    int fd;
    gint64 size;
    ZipLimits limits;
    GPtrArray *members; /* Member */
    GPtrArray *cursors; /* ZipCursor */
    bool tar;           /* has no table of what is where */
    gint64 unpacked;    /* of all members */
    guint stopped;      /* members that do not count in it */
    char *problem;
};

/* Listing. */

static void
member_free(void *user_data)
{
    Member *member = user_data;

    g_free(member->shown.name);
    g_free(member);
}

static bool
climbs_out(const char *name)
{
    g_auto(GStrv) parts = g_strsplit_set(name, "/\\", -1);

    for (guint i = 0; parts[i] != NULL; i++) {
        if (strcmp(parts[i], "..") == 0)
            return true;
    }
    return false;
}

static const char *
refusal(struct archive_entry *entry, const char *name)
{
    if (name == NULL || *name == '\0')
        return "It has no name that can be read, so nobody can tell what it is.";
    if (strlen(name) > NAME_BYTES)
        return "Its name is longer than any file's.";
    if (*name == '/' || *name == '\\' || (g_ascii_isalpha(name[0]) && name[1] == ':'))
        return "Its name is a path from the root, as no export's is; unpack the archive yourself "
               "if you trust it.";
    if (climbs_out(name))
        return "Its name climbs out of the archive with “..”, as no export's does; unpack the "
               "archive yourself if you trust it.";
    if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != NULL)
        return "It is a link or device, not a file.";
    if (archive_entry_is_encrypted(entry))
        return "It is encrypted; unpack the archive with its password and import what was in it.";
    return NULL;
}

static void
add_member(ZipReader *reader, struct archive_entry *entry, guint place)
{
    Member *member = g_new0(Member, 1);
    const char *name = archive_entry_pathname_utf8(entry);

    if (name == NULL)
        name = archive_entry_pathname(entry);
    while (name != NULL && g_str_has_prefix(name, "./")) /* as “tar -c .” writes it */
        name += strlen("./");
    member->shown.refused = refusal(entry, name);
    member->shown.name = name == NULL || *name == '\0'
                             ? g_strdup_printf("file %u", place + 1)
                             : text_repair(name, strnlen(name, NAME_BYTES), NULL);
    member->shown.size = archive_entry_size_is_set(entry) ? archive_entry_size(entry) : -1;
    member->place = place;
    g_ptr_array_add(reader->members, member);
}

static char *
damage(const ZipReader *reader, const ZipCursor *cursor)
{
    const Member *last =
        reader->members->len > 0 ? reader->members->pdata[reader->members->len - 1] : NULL;

    if (last == NULL)
        return g_strdup_printf("The archive cannot be read: %s.", zip_cursor_reason(cursor));
    return g_strdup_printf("The archive is cut off or damaged behind “%s” (%s): what came after it "
                           "is missing. Fetch the archive again.",
                           last->shown.name, zip_cursor_reason(cursor));
}

static bool
list_members(ZipReader *reader, GError **error)
{
    ZipCursor *cursor = NULL;
    struct archive_entry *entry;
    int status;

    if (!zip_cursor_new(reader->fd, reader->size, &cursor, error))
        return false;
    /* After FAILED the next one may be read all the same. */
    while ((status = archive_read_next_header(cursor->handle, &entry)) != ARCHIVE_EOF &&
           status != ARCHIVE_FATAL && reader->members->len < reader->limits.members) {
        if (archive_entry_filetype(entry) != AE_IFDIR)
            add_member(reader, entry, cursor->next);
        cursor->next++;
    }
    reader->tar = (archive_format(cursor->handle) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_TAR;
    if (status == ARCHIVE_FATAL)
        reader->problem = damage(reader, cursor);
    else if (status != ARCHIVE_EOF)
        reader->problem = g_strdup_printf("The archive holds more than %u files, and those behind "
                                          "were not looked at; unpack it and import the folder.",
                                          reader->limits.members);
    zip_cursor_free(cursor);
    if (reader->members->len > 0 || reader->problem == NULL)
        return true;
    g_set_error_literal(error, KITH_ERROR, KITH_ERROR_INVALID, reader->problem);
    return false;
}

/* As a walk through folders would come to them: "a/b" stands before "a.csv". */
static int
compare_members(const void *a, const void *b)
{
    const guchar *left = (const guchar *)(*(Member *const *)a)->shown.name;
    const guchar *right = (const guchar *)(*(Member *const *)b)->shown.name;

    while (*left != '\0' && *left == *right) {
        left++;
        right++;
    }
    return (*left == '/' ? 1 : *left) - (*right == '/' ? 1 : *right);
}

bool
zip_reader_new(int take_fd, const ZipLimits *limits, ZipReader **reader_out, GError **error)
{
    g_autoptr(ZipReader) reader = g_new0(ZipReader, 1);
    struct stat status;

    reader->fd = take_fd;
    reader->limits = *limits;
    reader->members = g_ptr_array_new_with_free_func(member_free);
    reader->cursors = g_ptr_array_new_with_free_func((GDestroyNotify)zip_cursor_free);
    if (fstat(take_fd, &status) != 0) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INTERNAL, "The archive cannot be read: %s.",
                    g_strerror(errno));
        return false;
    }
    reader->size = status.st_size;
    if (!list_members(reader, error))
        return false;
    if (!reader->tar && reader->members->len <= ZIP_SORTED_MEMBERS)
        g_ptr_array_sort(reader->members, compare_members);
    *reader_out = g_steal_pointer(&reader);
    return true;
}

void
zip_reader_free(ZipReader *reader)
{
    if (reader == NULL)
        return;
    g_ptr_array_unref(reader->cursors);
    g_ptr_array_unref(reader->members);
    (void)close(reader->fd); /* nothing was written */
    g_free(reader->problem);
    g_free(reader);
}

guint
zip_reader_count(const ZipReader *reader)
{
    return reader->members->len;
}

const ZipMember *
zip_reader_member(const ZipReader *reader, guint index)
{
    return &((const Member *)reader->members->pdata[index])->shown;
}

const char *
zip_reader_problem(const ZipReader *reader)
{
    return reader->problem;
}

/* Reading a member. */

typedef struct {
    ZipReader *reader;
    ZipCursor *cursor;
    Member *member;
    gint64 packed_from; /* where its packed bytes begin */
    gint64 given;
    const char *block;
    gsize left; /* of block */
    bool ended;
    bool broken;
} Unpacking;

static bool
too_large(const Unpacking *unpacking, const char *what, GError **error)
{
    g_set_error(error, KITH_ERROR, KITH_ERROR_TOO_LARGE,
                "Unpacking stopped after %" G_GINT64_FORMAT
                " bytes: %s. If it is what it seems, unpack the archive yourself and import what "
                "was in it.",
                unpacking->given, what);
    return false;
}

/* In a tar archive the way to what stands behind leads through all of it, so there it counts. */
static void
count_no_more(ZipReader *reader, Member *member)
{
    if (reader->tar || member->stopped || reader->stopped >= STOPPED_MAX)
        return;
    member->stopped = true;
    reader->stopped++;
    reader->unpacked -= member->unpacked;
}

static bool
within_limits(const Unpacking *unpacking, GError **error)
{
    ZipReader *reader = unpacking->reader;
    const ZipLimits *limits = &reader->limits;
    gint64 packed = archive_filter_bytes(unpacking->cursor->handle, -1) - unpacking->packed_from;

    if (unpacking->given > limits->member_bytes)
        return too_large(unpacking, "the file is larger than any that kith takes", error);
    if (reader->unpacked > limits->all_bytes)
        return too_large(unpacking, "the archive holds more than kith takes at once", error);
    if (unpacking->given > limits->free_bytes &&
        unpacking->given / limits->ratio > MAX(packed, 0)) {
        count_no_more(reader, unpacking->member);
        return too_large(unpacking, "it grows as only files made to do harm grow", error);
    }
    if (reader->unpacked > limits->free_bytes && reader->unpacked / limits->ratio > reader->size)
        return too_large(unpacking, "the archive grows as only those made to do harm grow", error);
    return true;
}

static bool
next_block(Unpacking *unpacking, GError **error)
{
    struct archive *handle = unpacking->cursor->handle;
    Member *member = unpacking->member;
    const void *block = NULL;
    size_t length = 0;
    la_int64_t offset = 0;
    int status = archive_read_data_block(handle, &block, &length, &offset);

    unpacking->ended = status == ARCHIVE_EOF;
    if (status != ARCHIVE_OK && status != ARCHIVE_EOF) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "The archive is damaged or cut off: after %" G_GINT64_FORMAT
                    " bytes this file cannot be unpacked (%s).",
                    unpacking->given, zip_cursor_reason(unpacking->cursor));
        return false;
    }
    unpacking->block = block;
    unpacking->left = unpacking->ended ? 0 : length;
    unpacking->given += (gint64)unpacking->left;
    if (unpacking->given > member->unpacked) {
        if (!member->stopped)
            unpacking->reader->unpacked += unpacking->given - member->unpacked;
        member->unpacked = unpacking->given;
    }
    return within_limits(unpacking, error);
}

static bool
unpacking_read(void *user_data, char *buffer, gsize size, gsize *got_out, GError **error)
{
    Unpacking *unpacking = user_data;

    while (unpacking->left == 0 && !unpacking->ended) {
        if (!next_block(unpacking, error)) {
            unpacking->broken = true;
            return false;
        }
    }
    *got_out = MIN(size, unpacking->left);
    if (*got_out == 0)
        return true;
    memcpy(buffer, unpacking->block, *got_out);
    unpacking->block += *got_out;
    unpacking->left -= *got_out;
    return true;
}

static void
unpacking_free(void *user_data)
{
    Unpacking *unpacking = user_data;

    unpacking->cursor->busy = false;
    if (unpacking->broken)
        g_ptr_array_remove_fast(unpacking->reader->cursors, unpacking->cursor);
    g_free(unpacking);
}

/* The pass that has the shortest way to an entry; NULL where all are past it. */
static ZipCursor *
nearest_cursor(const ZipReader *reader, guint place)
{
    ZipCursor *nearest = NULL;

    for (guint i = 0; i < reader->cursors->len; i++) {
        ZipCursor *cursor = reader->cursors->pdata[i];

        if (!cursor->busy && cursor->next <= place &&
            (nearest == NULL || cursor->next > nearest->next))
            nearest = cursor;
    }
    return nearest;
}

static void
close_furthest(ZipReader *reader)
{
    ZipCursor *furthest = NULL;

    for (guint i = 0; i < reader->cursors->len; i++) {
        ZipCursor *cursor = reader->cursors->pdata[i];

        if (!cursor->busy && (furthest == NULL || cursor->next > furthest->next))
            furthest = cursor;
    }
    if (furthest != NULL)
        g_ptr_array_remove_fast(reader->cursors, furthest);
}

static bool
cursor_at(ZipReader *reader, guint place, ZipCursor **cursor_out, GError **error)
{
    ZipCursor *cursor = nearest_cursor(reader, place);
    struct archive_entry *entry;
    int status = ARCHIVE_OK;

    if (cursor == NULL) {
        if (reader->cursors->len >= CURSORS)
            close_furthest(reader);
        if (!zip_cursor_new(reader->fd, reader->size, &cursor, error))
            return false;
        g_ptr_array_add(reader->cursors, cursor);
    }
    while (cursor->next <= place && status != ARCHIVE_FATAL && status != ARCHIVE_EOF) {
        status = archive_read_next_header(cursor->handle, &entry);
        cursor->next++;
    }
    if (status == ARCHIVE_FATAL || status == ARCHIVE_EOF) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "The archive is damaged or cut off: this file cannot be unpacked (%s).",
                    zip_cursor_reason(cursor));
        g_ptr_array_remove_fast(reader->cursors, cursor);
        return false;
    }
    *cursor_out = cursor;
    return true;
}

bool
zip_reader_open(ZipReader *reader, guint index, Input **input_out, GError **error)
{
    Member *member = reader->members->pdata[index];
    Unpacking *unpacking;
    ZipCursor *cursor = NULL;

    g_assert(member->shown.refused == NULL);
    if (!cursor_at(reader, member->place, &cursor, error))
        return false;
    cursor->busy = true;
    unpacking = g_new0(Unpacking, 1);
    unpacking->reader = reader;
    unpacking->cursor = cursor;
    unpacking->member = member;
    unpacking->packed_from = archive_filter_bytes(cursor->handle, -1);
    *input_out = input_from_function(unpacking_read, unpacking, unpacking_free, member->shown.size);
    return true;
}
