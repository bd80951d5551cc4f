/* SPDX-License-Identifier: Apache-2.0
 * Bytes that are read once, whatever the chunks they come in. */
#include "base/input.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"

/* Gives its bytes a few at a time, then the end or an error. */
typedef struct {
    GBytes *bytes;
    gsize at;
    gsize step;
    bool fails;
} Trickle;

static bool
trickle_read(void *user_data, char *buffer, gsize size, gsize *got_out, GError **error)
{
    Trickle *trickle = user_data;
    gsize length;
    const char *bytes = g_bytes_get_data(trickle->bytes, &length);
    gsize got = MIN(MIN(size, trickle->step), length - trickle->at);

    if (got == 0 && trickle->fails) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_REMOTE, "The line went dead.");
        return false;
    }
    if (got > 0)
        memcpy(buffer, bytes + trickle->at, got);
    trickle->at += got;
    *got_out = got;
    return true;
}

static void
trickle_free(void *user_data)
{
    Trickle *trickle = user_data;

    g_bytes_unref(trickle->bytes);
    g_free(trickle);
}

static Input *
trickle_new(const char *bytes, gsize length, gsize step, bool fails)
{
    Trickle *trickle = g_new0(Trickle, 1);

    trickle->bytes = g_bytes_new(bytes, length);
    trickle->step = step;
    trickle->fails = fails;
    return input_from_function(trickle_read, trickle, trickle_free, -1);
}

/* All that is left, read in pieces of step bytes. */
static GString *
read_all(Input *input, gsize step)
{
    GString *all = g_string_new(NULL);
    g_autofree char *buffer = g_malloc(step);
    gsize got = 0;

    do {
        g_autoptr(GError) error = NULL;

        g_assert_true(input_read(input, buffer, step, &got, &error));
        g_assert_no_error(error);
        g_string_append_len(all, buffer, (gssize)got);
    } while (got > 0);
    return all;
}

static void
memory_is_read_to_its_end(void)
{
    g_autoptr(Input) input = input_from_memory("kith and kin", 12);
    g_autoptr(GString) text = read_all(input, 5);
    char more[4];
    gsize got = 1;

    g_assert_cmpstr(text->str, ==, "kith and kin");
    g_assert_cmpint(input_offset(input), ==, 12);
    g_assert_cmpint(input_size(input), ==, 12);
    g_assert_true(input_read(input, more, sizeof more, &got, NULL));
    g_assert_cmpuint(got, ==, 0);
}

static void
no_bytes_are_an_end_at_once(void)
{
    g_autoptr(Input) input = input_from_memory(NULL, 0);
    g_autoptr(GString) text = read_all(input, 5);

    g_assert_cmpuint(text->len, ==, 0);
    input_free(NULL);
}

static void
asking_for_nothing_does_not_end_an_input(void)
{
    g_autoptr(Input) input = trickle_new("kith", 4, 4, false);
    g_autoptr(GString) text = NULL;
    char buffer[1];
    gsize got = 1;

    g_assert_true(input_read(input, buffer, 0, &got, NULL));
    g_assert_cmpuint(got, ==, 0);
    text = read_all(input, 9);
    g_assert_cmpstr(text->str, ==, "kith");
}

static void
a_look_consumes_nothing(void)
{
    g_autoptr(Input) input = trickle_new("BEGIN:VCARD", 11, 3, false);
    g_autoptr(GString) text = NULL;
    const char *bytes;
    gsize length;

    g_assert_true(input_peek(input, 5, &bytes, &length, NULL));
    g_assert_cmpuint(length, >=, 5);
    g_assert_cmpmem(bytes, 5, "BEGIN", 5);
    g_assert_cmpint(input_offset(input), ==, 0);
    g_assert_true(input_peek(input, 65536, &bytes, &length, NULL));
    g_assert_cmpmem(bytes, length, "BEGIN:VCARD", 11);
    text = read_all(input, 4);
    g_assert_cmpstr(text->str, ==, "BEGIN:VCARD");
    g_assert_true(input_peek(input, 1, &bytes, &length, NULL));
    g_assert_cmpuint(length, ==, 0);
    g_assert_cmpint(input_offset(input), ==, 11);
}

static void
looks_and_reads_may_alternate(void)
{
    g_autoptr(GString) whole = g_string_new(NULL);
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(Input) input = NULL;
    gsize got = 1;

    for (int i = 0; i < 50000; i++)
        g_string_append_printf(whole, "%d,", i);
    input = trickle_new(whole->str, whole->len, 1000, false);
    for (gsize round = 0; got > 0; round++) {
        char buffer[7001];
        const char *bytes;
        gsize length;
        gsize want = round % 3 == 0 ? 65536 : round % 997;

        g_assert_true(input_peek(input, want, &bytes, &length, NULL));
        g_assert_cmpint(input_offset(input), ==, (gint64)text->len);
        g_assert_cmpuint(length, >=, MIN(want, whole->len - text->len));
        g_assert_cmpmem(bytes, length, whole->str + text->len, length);
        g_assert_true(input_read(input, buffer, 1 + round % 7001, &got, NULL));
        g_string_append_len(text, buffer, (gssize)got);
    }
    g_assert_cmpstr(text->str, ==, whole->str);
}

static void
failures_reach_the_reader(void)
{
    g_autoptr(Input) input = input_utf8(trickle_new("", 0, 2, true));
    g_autoptr(Input) raw = trickle_new("", 0, 2, true);
    g_autoptr(GError) error = NULL;
    g_autoptr(GError) raw_error = NULL;
    const char *bytes;
    gsize length;

    g_assert_false(input_peek(input, 1, &bytes, &length, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_REMOTE);
    g_assert_false(input_peek(raw, 1, &bytes, &length, &raw_error));
    g_assert_error(raw_error, KITH_ERROR, KITH_ERROR_REMOTE);
}

static void
a_failure_comes_after_the_bytes_before_it(void)
{
    g_autoptr(Input) input = input_utf8(trickle_new("kith", 4, 2, true));
    g_autoptr(GError) error = NULL;
    const char *bytes;
    gsize length = 0;
    char buffer[8];
    gsize got = 0;

    g_assert_true(input_peek(input, 8, &bytes, &length, &error));
    g_assert_cmpmem(bytes, length, "kith", 4);
    g_assert_false(input_check(input, NULL));
    g_assert_true(input_read(input, buffer, sizeof buffer, &got, &error));
    g_assert_cmpmem(buffer, got, "kith", 4);
    g_assert_false(input_read(input, buffer, sizeof buffer, &got, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_REMOTE);
}

static void
files_are_read(void)
{
    g_autofree char *folder = g_dir_make_tmp("kith-input-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(folder, "people.csv", NULL);
    g_autoptr(Input) input = NULL;
    g_autoptr(GString) text = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_true(g_file_set_contents(path, "Name\nJane\n", -1, NULL));
    g_assert_true(input_open(path, &input, &error));
    g_assert_no_error(error);
    g_assert_cmpint(input_size(input), ==, 10);
    text = read_all(input, 3);
    g_assert_cmpstr(text->str, ==, "Name\nJane\n");
    g_assert_cmpint(g_remove(path), ==, 0);
    g_assert_cmpint(g_rmdir(folder), ==, 0);
}

static void
files_that_cannot_be_read_are_named(void)
{
    g_autofree char *folder = g_dir_make_tmp("kith-input-XXXXXX", NULL);
    g_autofree char *missing = g_build_filename(folder, "missing.vcf", NULL);
    g_autoptr(GError) not_found = NULL;
    g_autoptr(GError) is_folder = NULL;
    g_autoptr(GError) through_file = NULL;
    Input *input = NULL;

    g_assert_false(input_open(missing, &input, &not_found));
    g_assert_error(not_found, KITH_ERROR, KITH_ERROR_NOT_FOUND);
    g_assert_nonnull(strstr(not_found->message, missing));
    g_assert_false(input_open(folder, &input, &is_folder));
    g_assert_error(is_folder, KITH_ERROR, KITH_ERROR_INVALID);
    g_assert_nonnull(strstr(is_folder->message, folder));
    g_assert_false(input_open("/dev/null/x", &input, &through_file));
    g_assert_error(through_file, KITH_ERROR, KITH_ERROR_NOT_FOUND);
    g_assert_null(input);
    g_assert_cmpint(g_rmdir(folder), ==, 0);
}

typedef struct {
    const char *bytes;
    gsize length;
    const char *expected;
} Encoded;

#define BYTES(text) text, sizeof(text) - 1

static const Encoded encoded[] = {
    {BYTES(""), ""},
    {BYTES("Zo\xc3\xab"), "Zoë"},
    {BYTES("\xef\xbb\xbf"), ""},
    {BYTES("\xef\xbb\xbfZo\xc3\xab"), "Zoë"},
    {BYTES("\xef\xbb"), "ï»"},
    {BYTES("\xff\xfeZ\0o\0\xeb\0"), "Zoë"},
    {BYTES("\xfe\xff\0Z\0o\0\xeb"), "Zoë"},
    {BYTES("\xff\xfe"), ""},
    {BYTES("\xff\xfe=\xd8\x8a\xde"), "🚊"},
    {BYTES("\xff\xfe=\xd8Z\0"), "\xef\xbf\xbdZ"},    /* half a pair */
    {BYTES("\xff\xfe\x8a\xdeZ\0"), "\xef\xbf\xbdZ"}, /* the other half */
    {BYTES("\xff\xfe=\xd8"), "\xef\xbf\xbd"},
    {BYTES("\xff\xfeZ\0\0\0Z"), "Z\xef\xbf\xbd\xef\xbf\xbd"}, /* a zero, then half a unit */
    {BYTES("N\0a\0m\0e\0,\0Z\0o\0\xeb\0"), "Name,Zoë"},
    {BYTES("\0N\0a\0m\0e\0,\0Z\0o\0\xeb"), "Name,Zoë"},
    {BYTES("Zo\xeb \x93Zed\x94 \x80"), "Zoë “Zed” €"},
    {BYTES("\xc3\xab\xeb\xc3\xab"), "ëëë"},
    {BYTES("caf\xe9"), "café"},
    {BYTES("\xe2\x82"), "â‚"},
    {BYTES("\xf0\x9f\x9a"), "ðŸš"},
    {BYTES("\xf0\x9f\x9a\x8a\xf0\x9f\x9a"), "🚊ðŸš"},
    {BYTES("a\0b"), "a\xef\xbf\xbd"
                    "b"},
};

static void
any_encoding_becomes_utf8_in_any_chunks(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(encoded); i++) {
        for (gsize step = 1; step <= 9; step++) {
            g_autoptr(Input) input =
                input_utf8(trickle_new(encoded[i].bytes, encoded[i].length, step, false));
            g_autoptr(GString) text = read_all(input, 10 - step);

            g_assert_cmpstr(text->str, ==, encoded[i].expected);
            g_assert_cmpuint(strlen(text->str), ==, text->len);
            g_assert_cmpint(input_offset(input), ==, (gint64)encoded[i].length);
        }
    }
}

/* Characters of one to four bytes, so that chunks of any size cut some in two. */
static GString *
mixed_text(void)
{
    GString *text = g_string_new(NULL);

    for (int i = 0; i < 20000; i++)
        g_string_append(text, i % 3 == 0 ? "aé€" : i % 3 == 1 ? "🚊" : "ß,");
    return text;
}

static void
long_utf8_survives_its_chunks(void)
{
    g_autoptr(GString) whole = mixed_text();
    static const gsize steps[] = {1, 3, 509, 16383, 1000000};

    for (gsize i = 0; i < G_N_ELEMENTS(steps); i++) {
        g_autoptr(Input) input = input_utf8(trickle_new(whole->str, whole->len, steps[i], false));
        g_autoptr(GString) text = read_all(input, 4099);

        g_assert_cmpstr(text->str, ==, whole->str);
    }
}

static void
long_utf16_survives_its_chunks(void)
{
    g_autoptr(GString) whole = mixed_text();
    static const char *const names[] = {"UTF-16LE", "UTF-16BE"};
    static const char *const marks[] = {"\xff\xfe", "\xfe\xff"};

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        gsize length = 0;
        g_autofree char *bytes =
            g_convert(whole->str, (gssize)whole->len, names[i], "UTF-8", NULL, &length, NULL);
        g_autoptr(GString) marked = g_string_new_len(marks[i], 2);
        g_autoptr(Input) input = NULL;
        g_autoptr(GString) text = NULL;

        g_string_append_len(marked, bytes, (gssize)length);
        input = input_utf8(trickle_new(marked->str, marked->len, 1021, false));
        text = read_all(input, 4099);
        g_assert_cmpstr(text->str, ==, whole->str);
    }
}

static void
progress_counts_the_bytes_of_the_file(void)
{
    static const char bytes[] = "\xff\xfeZ\0o\0\xeb\0";
    g_autoptr(Input) input = input_utf8(input_from_memory(bytes, sizeof bytes - 1));
    g_autoptr(GString) text = NULL;

    g_assert_cmpint(input_size(input), ==, 8);
    g_assert_cmpint(input_offset(input), ==, 0);
    text = read_all(input, 100);
    g_assert_cmpint(input_offset(input), ==, 8);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/input/memory_is_read_to_its_end", memory_is_read_to_its_end);
    g_test_add_func("/input/no_bytes_are_an_end_at_once", no_bytes_are_an_end_at_once);
    g_test_add_func("/input/asking_for_nothing_does_not_end_an_input",
                    asking_for_nothing_does_not_end_an_input);
    g_test_add_func("/input/a_look_consumes_nothing", a_look_consumes_nothing);
    g_test_add_func("/input/looks_and_reads_may_alternate", looks_and_reads_may_alternate);
    g_test_add_func("/input/failures_reach_the_reader", failures_reach_the_reader);
    g_test_add_func("/input/a_failure_comes_after_the_bytes_before_it",
                    a_failure_comes_after_the_bytes_before_it);
    g_test_add_func("/input/files_are_read", files_are_read);
    g_test_add_func("/input/files_that_cannot_be_read_are_named",
                    files_that_cannot_be_read_are_named);
    g_test_add_func("/input/any_encoding_becomes_utf8_in_any_chunks",
                    any_encoding_becomes_utf8_in_any_chunks);
    g_test_add_func("/input/long_utf8_survives_its_chunks", long_utf8_survives_its_chunks);
    g_test_add_func("/input/long_utf16_survives_its_chunks", long_utf16_survives_its_chunks);
    g_test_add_func("/input/progress_counts_the_bytes_of_the_file",
                    progress_counts_the_bytes_of_the_file);
    return g_test_run();
}
