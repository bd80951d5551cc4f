/* SPDX-License-Identifier: Apache-2.0 */
#include "format/zip.h"

#include <fcntl.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "test_zip.h"

/* Bytes as an open file that has no name. */
static int
file_of(const guint8 *bytes, gsize length)
{
    g_autofree char *path = NULL;
    int fd = g_file_open_tmp("kith-zip-XXXXXX", &path, NULL);

    g_assert_cmpint(fd, >=, 0);
    g_assert_cmpint(unlink(path), ==, 0);
    g_assert_cmpint(pwrite(fd, bytes, length, 0), ==, length);
    return fd;
}

static ZipReader *
open_bytes(const GByteArray *bytes, gsize length, const ZipLimits *limits)
{
    g_autoptr(GError) error = NULL;
    ZipReader *reader = NULL;

    if (!zip_reader_new(file_of(bytes->data, length), limits, &reader, &error))
        g_error("%s", error->message);
    return reader;
}

static ZipReader *
open_members(const TestMember *members, const ZipLimits *limits)
{
    g_autoptr(GByteArray) bytes = test_zip(members);

    return open_bytes(bytes, bytes->len, limits);
}

/* All of an input, which is freed. */
static char *
read_all(Input *take_input, GError **error)
{
    g_autoptr(Input) input = take_input;
    GString *text = g_string_new(NULL);
    char buffer[777];
    gsize got = 0;
    bool ok;

    while ((ok = input_read(input, buffer, sizeof buffer, &got, error)) && got > 0)
        g_string_append_len(text, buffer, (gssize)got);
    return g_string_free(text, !ok);
}

static char *
read_member(ZipReader *reader, guint index, GError **error)
{
    Input *input = NULL;

    return zip_reader_open(reader, index, &input, error) ? read_all(input, error) : NULL;
}

static void
assert_member(ZipReader *reader, guint index, const char *name, const char *body)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *text = NULL;

    g_assert_cmpstr(zip_reader_member(reader, index)->name, ==, name);
    g_assert_null(zip_reader_member(reader, index)->refused);
    text = read_member(reader, index, &error);
    g_assert_no_error(error);
    g_assert_cmpstr(text, ==, body);
}

static void
assert_refused(const ZipReader *reader, guint index, const char *name, const char *part)
{
    const ZipMember *member = zip_reader_member(reader, index);

    g_assert_cmpstr(member->name, ==, name);
    g_assert_nonnull(member->refused);
    g_assert_nonnull(strstr(member->refused, part));
}

static void
members_come_in_the_order_of_a_walk_through_folders(void)
{
    static const TestMember members[] = {
        {"a.csv", "one"}, {"b/", NULL, TEST_MEMBER_FOLDER},
        {"Ä.vcf", "two"}, {"a/日本.vcf", "three"},
        {"B.csv", ""},    {0},
    };
    g_autoptr(ZipReader) reader = open_members(members, &zip_limits);

    g_assert_cmpuint(zip_reader_count(reader), ==, 4);
    assert_member(reader, 0, "B.csv", "");
    assert_member(reader, 1, "a/日本.vcf", "three");
    assert_member(reader, 2, "a.csv", "one");
    assert_member(reader, 3, "Ä.vcf", "two");
    assert_member(reader, 0, "B.csv", "");
    g_assert_null(zip_reader_problem(reader));
}

static void
several_members_are_open_at_once(void)
{
    static const TestMember members[] = {{"a", "one"}, {"b", "two"}, {0}};
    g_autoptr(ZipReader) reader = open_members(members, &zip_limits);
    Input *inputs[8];
    g_autoptr(GError) error = NULL;

    for (guint i = 0; i < G_N_ELEMENTS(inputs); i++)
        g_assert_true(zip_reader_open(reader, i % 2, &inputs[i], &error));
    for (guint i = 0; i < G_N_ELEMENTS(inputs); i++) {
        g_autofree char *text = read_all(inputs[i], &error);

        g_assert_cmpstr(text, ==, i % 2 == 0 ? "one" : "two");
    }
}

static void
names_that_climb_out_and_what_is_no_file_are_refused(void)
{
    static const TestMember members[] = {
        {"../up.vcf", "x"},
        {"/root.vcf", "x"},
        {"C:\\people.vcf", "x"},
        {"a/../../b.vcf", "x"},
        {"a\\..\\b.vcf", "x"},
        {"link.vcf", "/etc/passwd", TEST_MEMBER_LINK},
        {"locked.vcf", "x", TEST_MEMBER_ENCRYPTED},
        {"z..vcf", "fine"},
        {0},
    };
    g_autoptr(ZipReader) reader = open_members(members, &zip_limits);

    assert_refused(reader, 0, "/root.vcf", "root");
    assert_refused(reader, 1, "../up.vcf", "..");
    assert_refused(reader, 3, "a/../../b.vcf", "..");
    assert_refused(reader, 5, "link.vcf", "link");
    assert_refused(reader, 6, "locked.vcf", "encrypted");
    assert_member(reader, 7, "z..vcf", "fine");
    for (guint i = 0; i < 7; i++)
        g_assert_nonnull(zip_reader_member(reader, i)->refused);
}

static void
a_tar_archive_is_one_too(void)
{
    static const TestMember members[] = {
        {"./b/日本.vcf", "three"},       {"./", NULL, TEST_MEMBER_FOLDER},    {"../up.vcf", "x"},
        {"a.csv", "one", .times = 4000}, {"link.vcf", "b", TEST_MEMBER_LINK}, {0},
    };

    for (int packed = 0; packed <= 1; packed++) {
        g_autoptr(GByteArray) bytes = test_tar(members, packed);
        g_autoptr(ZipReader) reader = open_bytes(bytes, bytes->len, &zip_limits);
        g_autoptr(GError) error = NULL;
        g_autofree char *text = NULL;

        g_assert_cmpuint(zip_reader_count(reader), ==, 4);
        assert_refused(reader, 1, "../up.vcf", "..");
        text = read_member(reader, 2, &error);
        g_assert_no_error(error);
        g_assert_cmpuint(strlen(text), ==, 12000);
        assert_refused(reader, 3, "link.vcf", "link");
        assert_member(reader, 0, "b/日本.vcf", "three"); /* behind the others, again */
        g_assert_null(zip_reader_problem(reader));
    }
}

static void
a_cut_off_tar_archive_says_so(void)
{
    static const TestMember members[] = {{"a.vcf", "one"}, {"b.vcf", "two", .times = 5000}, {0}};
    g_autoptr(GByteArray) bytes = test_tar(members, false);
    g_autoptr(ZipReader) reader = open_bytes(bytes, 4000, &zip_limits);
    g_autoptr(GError) error = NULL;

    assert_member(reader, 0, "a.vcf", "one");
    g_assert_null(read_member(reader, 1, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
    g_assert_nonnull(strstr(error->message, "cut off"));
}

static void
a_name_of_any_length_is_refused(void)
{
    g_autofree char *name = g_strnfill(20000, 'n');
    const TestMember members[] = {{name, "x"}, {0}};
    g_autoptr(ZipReader) reader = open_members(members, &zip_limits);

    g_assert_nonnull(zip_reader_member(reader, 0)->refused);
    g_assert_cmpuint(strlen(zip_reader_member(reader, 0)->name), <, 2000);
}

static void
names_in_an_old_encoding_are_read(void)
{
    static const TestMember members[] = {{"M#ller.vcf", "x"}, {0}};
    g_autoptr(GByteArray) bytes = test_zip(members);
    g_autoptr(ZipReader) reader = NULL;

    for (guint i = 0; i < bytes->len; i++)
        bytes->data[i] = bytes->data[i] == '#' ? 0xfc : bytes->data[i];
    reader = open_bytes(bytes, bytes->len, &zip_limits);
    assert_member(reader, 0, "Müller.vcf", "x");
}

static void
a_cut_off_archive_gives_what_came_before(void)
{
    static const TestMember members[] = {{"a.vcf", "one"}, {"b.vcf", "two", .times = 5}, {0}};
    g_autoptr(GByteArray) bytes = test_zip(members);
    guint whole = 0;

    for (gsize length = 0; length < bytes->len; length++) {
        g_autoptr(ZipReader) reader = NULL;
        g_autoptr(GError) error = NULL;
        g_autofree char *text = NULL;

        if (!zip_reader_new(file_of(bytes->data, length), &zip_limits, &reader, &error)) {
            g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
            continue;
        }
        text = zip_reader_count(reader) > 0 ? read_member(reader, 0, &error) : NULL;
        whole += g_strcmp0(text, "one") == 0;
        g_assert_true(error != NULL || zip_reader_problem(reader) != NULL ||
                      zip_reader_count(reader) == 2);
    }
    g_assert_cmpuint(whole, >, 20);
}

static void
a_damaged_member_leaves_the_others(void)
{
    static const TestMember members[] = {
        {"a.vcf", "one two three four five", .times = 40}, {"b.vcf", "fine"}, {0}};
    g_autoptr(GByteArray) bytes = test_zip(members);
    g_autoptr(ZipReader) reader = NULL;
    g_autoptr(GError) error = NULL;
    const guint8 *at = memmem(bytes->data, bytes->len, "a.vcf", 5);

    bytes->data[at - bytes->data + 45] ^= 0x55;
    reader = open_bytes(bytes, bytes->len, &zip_limits);
    g_assert_null(read_member(reader, 0, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
    g_assert_nonnull(strstr(error->message, "damaged"));
    assert_member(reader, 1, "b.vcf", "fine");
}

static void
assert_stops(const ZipLimits *limits, guint index, const char *part)
{
    static const TestMember members[] = {
        {"a", "0123456789", .times = 10000}, {"b", "0123456789", .times = 10000}, {0}};
    g_autoptr(ZipReader) reader = open_members(members, limits);
    g_autoptr(GError) error = NULL;

    for (guint i = 0; i < index; i++) {
        g_autofree char *text = read_member(reader, i, &error);
        g_autofree char *again = read_member(reader, i, &error);

        g_assert_no_error(error);
        g_assert_cmpstr(text, ==, again);
    }
    g_assert_null(read_member(reader, index, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_TOO_LARGE);
    g_assert_nonnull(strstr(error->message, part));
}

static void
what_explodes_is_stopped(void)
{
    ZipLimits limits = zip_limits;

    limits.member_bytes = 99999;
    assert_stops(&limits, 0, "larger than any");
    limits = zip_limits;
    limits.all_bytes = 199999;
    assert_stops(&limits, 1, "more than kith takes at once");
    limits = zip_limits;
    limits.free_bytes = 5000;
    limits.ratio = 20;
    assert_stops(&limits, 0, "made to do harm");
}

static void
what_stands_behind_a_bomb_is_read(void)
{
    static const TestMember members[] = {
        {"a", "0123456789", .times = 100000}, {"b", "a card"}, {0}};
    ZipLimits limits = zip_limits;
    g_autoptr(ZipReader) reader = NULL;
    g_autoptr(GError) error = NULL;
    g_autofree char *text = NULL;

    limits.free_bytes = 5000;
    limits.ratio = 20;
    reader = open_members(members, &limits);
    for (guint i = 0; i < 2; i++) {
        g_assert_null(read_member(reader, 0, &error));
        g_assert_error(error, KITH_ERROR, KITH_ERROR_TOO_LARGE);
        g_clear_error(&error);
    }
    text = read_member(reader, 1, &error);
    g_assert_no_error(error);
    g_assert_cmpstr(text, ==, "a card");
}

static void
many_bombs_are_held_against_the_archive(void)
{
    TestMember members[33] = {{0}};
    ZipLimits limits = zip_limits;
    g_autoptr(ZipReader) reader = NULL;
    g_autoptr(GError) error = NULL;

    for (guint i = 0; i + 2 < G_N_ELEMENTS(members); i++)
        members[i] = (TestMember){"a", "0123456789", .times = 100000};
    members[G_N_ELEMENTS(members) - 2] = (TestMember){"b", "a card"};
    limits.free_bytes = 5000;
    limits.ratio = 20;
    reader = open_members(members, &limits);
    for (guint i = 0; i + 2 < G_N_ELEMENTS(members); i++) {
        g_assert_null(read_member(reader, i, &error));
        g_clear_error(&error);
    }
    g_assert_null(read_member(reader, G_N_ELEMENTS(members) - 2, &error));
    g_assert_nonnull(strstr(error->message, "the archive grows"));
}

static void
members_over_the_limit_are_said_to_be_left(void)
{
    static const TestMember members[] = {{"a", "1"}, {"b", "2"}, {"c", "3"}, {0}};
    ZipLimits limits = zip_limits;
    g_autoptr(ZipReader) reader = NULL;

    limits.members = 2;
    reader = open_members(members, &limits);
    g_assert_cmpuint(zip_reader_count(reader), ==, 2);
    g_assert_nonnull(strstr(zip_reader_problem(reader), "more than 2 files"));
}

static void
many_members_are_read_in_the_order_they_are_stored(void)
{
    g_autoptr(GArray) members = g_array_new(TRUE, TRUE, sizeof(TestMember));
    g_autoptr(GStringChunk) names = g_string_chunk_new(4096);
    g_autoptr(ZipReader) reader = NULL;

    for (guint i = 0; i < 600; i++) {
        g_autofree char *name = g_strdup_printf("%u.vcf", i);
        TestMember member = {g_string_chunk_insert(names, name), "x"};

        g_array_append_val(members, member);
    }
    reader = open_members((const TestMember *)members->data, &zip_limits);
    assert_member(reader, 10, "10.vcf", "x");
    assert_member(reader, 599, "599.vcf", "x");
    assert_member(reader, 2, "2.vcf", "x");
}

static void
what_is_no_archive_is_an_error(void)
{
    g_autoptr(GError) error = NULL;
    ZipReader *reader = NULL;

    g_assert_false(zip_reader_new(file_of((const guint8 *)"PK\003\004 not one", 12), &zip_limits,
                                  &reader, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
}

int
main(int argc, char **argv)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/zip/members_come_in_the_order_of_a_walk_through_folders",
                    members_come_in_the_order_of_a_walk_through_folders);
    g_test_add_func("/zip/several_members_are_open_at_once", several_members_are_open_at_once);
    g_test_add_func("/zip/names_that_climb_out_and_what_is_no_file_are_refused",
                    names_that_climb_out_and_what_is_no_file_are_refused);
    g_test_add_func("/zip/a_tar_archive_is_one_too", a_tar_archive_is_one_too);
    g_test_add_func("/zip/a_cut_off_tar_archive_says_so", a_cut_off_tar_archive_says_so);
    g_test_add_func("/zip/a_name_of_any_length_is_refused", a_name_of_any_length_is_refused);
    g_test_add_func("/zip/names_in_an_old_encoding_are_read", names_in_an_old_encoding_are_read);
    g_test_add_func("/zip/a_cut_off_archive_gives_what_came_before",
                    a_cut_off_archive_gives_what_came_before);
    g_test_add_func("/zip/a_damaged_member_leaves_the_others", a_damaged_member_leaves_the_others);
    g_test_add_func("/zip/what_explodes_is_stopped", what_explodes_is_stopped);
    g_test_add_func("/zip/what_stands_behind_a_bomb_is_read", what_stands_behind_a_bomb_is_read);
    g_test_add_func("/zip/many_bombs_are_held_against_the_archive",
                    many_bombs_are_held_against_the_archive);
    g_test_add_func("/zip/members_over_the_limit_are_said_to_be_left",
                    members_over_the_limit_are_said_to_be_left);
    g_test_add_func("/zip/many_members_are_read_in_the_order_they_are_stored",
                    many_members_are_read_in_the_order_they_are_stored);
    g_test_add_func("/zip/what_is_no_archive_is_an_error", what_is_no_archive_is_an_error);
    return g_test_run();
}
