/* SPDX-License-Identifier: Apache-2.0
 * Zip archives: whatever the bytes, limits hold, no name that climbs out may be opened, and a
 * member reads the same each time. */
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/error.h"
#include "format/zip.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const ZipLimits limits = {
    .members = 20,
    .member_bytes = 1 << 16,
    .all_bytes = 1 << 18,
    .free_bytes = 1 << 12,
    .ratio = 50,
};

/* What reading gave: the bytes in number and sum, or the sentence. */
typedef struct {
    gint64 bytes;
    guint32 sum;
    GError *error;
} Outcome;

static void
read_member(ZipReader *zip, guint index, Outcome *outcome)
{
    g_autoptr(Input) input = NULL;
    char buffer[4096];
    gsize got = 0;

    if (!zip_reader_open(zip, index, &input, &outcome->error))
        return;
    while (input_read(input, buffer, sizeof buffer, &got, &outcome->error) && got > 0) {
        for (gsize i = 0; i < got; i++)
            outcome->sum = outcome->sum * 31 + (guint8)buffer[i];
        outcome->bytes += (gint64)got;
    }
}

static void
check_member(ZipReader *zip, guint index, gint64 *all)
{
    const ZipMember *member = zip_reader_member(zip, index);
    Outcome first = {0};
    Outcome second = {0};

    g_assert_true(g_utf8_validate(member->name, -1, NULL));
    if (member->refused != NULL)
        return;
    g_assert_false(g_str_has_prefix(member->name, "/"));
    g_assert_false(g_str_has_prefix(member->name, "../"));
    g_assert_null(strstr(member->name, "/../"));
    read_member(zip, index, &first);
    read_member(zip, index, &second);
    g_assert_cmpint(first.bytes, <=, limits.member_bytes);
    g_assert_cmpint(first.bytes, ==, second.bytes);
    g_assert_cmpuint(first.sum, ==, second.sum);
    g_assert_true((first.error == NULL) == (second.error == NULL));
    *all += first.bytes;
    g_clear_error(&first.error);
    g_clear_error(&second.error);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autoptr(ZipReader) zip = NULL;
    g_autoptr(GError) error = NULL;
    gint64 all = 0;
    int fd = memfd_create("fuzz", MFD_CLOEXEC);

    g_assert_cmpint(fd, >=, 0);
    g_assert_cmpint(write(fd, data, size), ==, size);
    if (!zip_reader_new(fd, &limits, &zip, &error)) {
        g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
        return 0;
    }
    g_assert_cmpuint(zip_reader_count(zip), <=, limits.members);
    for (guint i = 0; i < zip_reader_count(zip); i++)
        check_member(zip, i, &all);
    g_assert_cmpint(all, <=, limits.all_bytes);
    return 0;
}
