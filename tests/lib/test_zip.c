/* SPDX-License-Identifier: Apache-2.0 */
#include "test_zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

static la_ssize_t
append(struct archive *handle, void *user_data, const void *bytes, size_t length)
{
    (void)handle;
    g_byte_array_append(user_data, bytes, (guint)length);
    return (la_ssize_t)length;
}

static unsigned
file_type(TestMemberKind kind)
{
    return kind == TEST_MEMBER_LINK ? AE_IFLNK : kind == TEST_MEMBER_FOLDER ? AE_IFDIR : AE_IFREG;
}

static void
add_member(struct archive *handle, const TestMember *member)
{
    struct archive_entry *entry = archive_entry_new();
    gsize times = member->body == NULL ? 0 : MAX(member->times, 1);
    gsize length = member->body == NULL ? 0
                   : member->length > 0 ? member->length
                                        : strlen(member->body);

    archive_entry_set_pathname_utf8(entry, member->name);
    archive_entry_set_filetype(entry, file_type(member->kind));
    archive_entry_set_perm(entry, 0644);
    if (member->kind == TEST_MEMBER_LINK)
        archive_entry_set_symlink_utf8(entry, member->body);
    else
        archive_entry_set_size(entry, (la_int64_t)(length * times));
    if (archive_write_header(handle, entry) != ARCHIVE_OK)
        g_error("%s: %s", member->name, archive_error_string(handle));
    for (gsize i = 0; i < times && file_type(member->kind) == AE_IFREG; i++)
        g_assert_cmpint(archive_write_data(handle, member->body, length), ==, length);
    archive_entry_free(entry);
}

/* Both headers of a member say whether it is encrypted (APPNOTE 4.4.4), before its name. */
static void
mark_encrypted(GByteArray *bytes, const char *name)
{
    gsize length = strlen(name);

    for (guint8 *at = bytes->data + 30; at + length <= bytes->data + bytes->len; at++) {
        if (memcmp(at, name, length) != 0)
            continue;
        if (memcmp(at - 30, "PK\003\004", 4) == 0)
            at[-24] |= 1;
        else if (at >= bytes->data + 46 && memcmp(at - 46, "PK\001\002", 4) == 0)
            at[-38] |= 1;
    }
}

/* The bytes of what is written with these settings, which are freed. */
static GByteArray *
pack(struct archive *handle, const TestMember *members)
{
    GByteArray *bytes = g_byte_array_new();

    g_assert_cmpint(archive_write_open(handle, bytes, NULL, append, NULL), ==, ARCHIVE_OK);
    for (const TestMember *member = members; member->name != NULL; member++)
        add_member(handle, member);
    g_assert_cmpint(archive_write_close(handle), ==, ARCHIVE_OK);
    g_assert_cmpint(archive_write_free(handle), ==, ARCHIVE_OK);
    return bytes;
}

GByteArray *
test_tar(const TestMember *members, gboolean packed)
{
    struct archive *handle = archive_write_new();

    g_assert_cmpint(archive_write_set_format_pax_restricted(handle), ==, ARCHIVE_OK);
    if (packed)
        g_assert_cmpint(archive_write_add_filter_gzip(handle), ==, ARCHIVE_OK);
    return pack(handle, members);
}

GByteArray *
test_zip(const TestMember *members)
{
    struct archive *handle = archive_write_new();
    GByteArray *bytes;

    g_assert_cmpint(archive_write_set_format_zip(handle), ==, ARCHIVE_OK);
    bytes = pack(handle, members);
    for (const TestMember *member = members; member->name != NULL; member++) {
        if (member->kind == TEST_MEMBER_ENCRYPTED)
            mark_encrypted(bytes, member->name);
    }
    return bytes;
}

char *
test_write_bytes(const char *folder, const char *name, const void *bytes, gsize length)
{
    char *path = g_build_filename(folder, name, NULL);

    g_assert_true(g_file_set_contents(path, bytes, (gssize)length, NULL));
    return path;
}

char *
test_write_zip(const char *folder, const char *name, const TestMember *members)
{
    g_autoptr(GByteArray) bytes = test_zip(members);

    return test_write_bytes(folder, name, bytes->data, bytes->len);
}
