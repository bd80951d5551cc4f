/* SPDX-License-Identifier: Apache-2.0 */
#include "format/mbox.h"

#include <string.h>

#include "test_records.h"

#define HEAD(n) "From: a@b\nTo: c@d\nDate: 1 Jan 2026 10:00 GMT\nMessage-ID: <" n "@x>\n"

static GPtrArray *
read_bytes(const char *bytes, gsize length)
{
    return test_records(mbox_reader_new(input_from_memory(bytes, length), MAIL_FOLDER_PLAIN));
}

/* The keys of all records in order, "-" for one without. The caller frees. */
static char *
keys_of(const GPtrArray *records)
{
    GString *keys = g_string_new(NULL);

    for (guint i = 0; i < records->len; i++) {
        const Record *record = test_record(records, i);

        g_assert_cmpuint(record->number, ==, i + 1);
        g_string_append_printf(keys, "%s%s", i == 0 ? "" : " ",
                               record->touch == NULL ? "-" : record->touch->key);
    }
    return g_string_free(keys, FALSE);
}

static void
assert_keys(const char *text, const char *expected)
{
    g_autoptr(GPtrArray) records = read_bytes(text, strlen(text));
    g_autofree char *keys = keys_of(records);

    g_assert_cmpstr(keys, ==, expected);
}

static void
splits_where_messages_start(void)
{
    static const char text[] = "From ann@x Thu Jan  1 10:00:00 2026\n" HEAD(
        "1") "\none\n\n"
             "From ann@x Thu Jan  1 10:00:00 2026\n" HEAD("2") "\ntwo\n\n";
    g_autoptr(GPtrArray) records = read_bytes(text, strlen(text));
    g_autofree char *keys = keys_of(records);

    g_assert_cmpstr(keys, ==, "mid:1@x mid:2@x");
    g_assert_cmpuint(test_record(records, 0)->line, ==, 1);
    g_assert_cmpuint(test_record(records, 1)->line, ==, 9);
}

static void
splits_what_lacks_the_blank_line(void)
{
    assert_keys("From ann@x Thu Jan  1 10:00:00 2026\n" HEAD(
                    "1") "\none\n"
                         "From ann@x Thu Jan  1 10:00:00 2026\n" HEAD("2") "\ntwo",
                "mid:1@x mid:2@x");
    assert_keys("From ann@x Thu Jan  1 10:00:00 2026\n" HEAD(
                    "1") "From ann@x Thu Jan  1 10:00:00 2026\n" HEAD("2"),
                "mid:1@x mid:2@x");
}

static void
leaves_prose_alone(void)
{
    assert_keys("From ann@x Thu Jan  1 10:00:00 2026\n" HEAD(
                    "1") "\n\n"
                         "From here on it is easy.\n\n"
                         "From Monday, Jan 3 2005 at 10:00 I am away.\nNote: not long.\n\n"
                         "From\nSubject: matter\n\n"
                         "From Ann Bee\nSubject: matter\n\n"
                         ">From ann@x Thu Jan  1 10:00:00 2026\nSubject: quoted\n\n"
                         "From ann@x Thu Jan  1 10:00:00 2026 I had\nthe idea\n",
                "mid:1@x");
}

static void
knows_the_dialects_of_the_separator(void)
{
    static const char *const separators[] = {
        "From ann@x Thu Jan  1 10:00:00 2026",
        "From ann@x Thu Jan  1 10:00 2026",
        "From ann@x Thu Jan  1 10:00:00 UTC 2026",
        "From ann@x Thu Jan 01 10:00:00 +0000 2026",
        "From ann@x Thu Jan  1 11:00:00 2026 +0100",
        "From ann at x  Thu Jan  1 10:00:00 2026",
        "From ann@x Thu, 1 Jan 2026 10:00:00 +0000",
        "From ann@x Thu Jan  1 10:00:00 2026 remote from uucp",
        "From - Thu Jan 01 10:00:00 2026\r",
        "From ???@??? Thu Jan 01 10:00:00 2026",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(separators); i++) {
        gint64 at = 0;

        g_assert_true(mbox_separator_parse(separators[i], strlen(separators[i]), &at));
        g_assert_cmpint(at, ==, 1767261600);
    }
    assert_keys("From \n" HEAD("1") "\none\n\nFrom \n" HEAD("2") "\n", "mid:1@x mid:2@x");
    assert_keys("From - \n" HEAD("1") "\none\nFrom - \n" HEAD("2") "\n", "mid:1@x mid:2@x");
    assert_keys("From 184@xxx\n" HEAD("1") "\none\n\nFrom 185@xxx\n" HEAD("2") "\n",
                "mid:1@x mid:2@x");
}

static void
refuses_dates_that_do_not_exist(void)
{
    static const char *const lines[] = {
        "From ann@x Thu Feb 30 10:00:00 2026",
        "From ann@x Thu Jan  1 25:00:00 2026",
        "From ann@x Thu Jan  1 10:00:00",
        "From ann@x Jan  1 10:00:00 2026",
        "From ann@x",
        "From",
        "from ann@x Thu Jan  1 10:00:00 2026",
    };
    gint64 at;

    for (gsize i = 0; i < G_N_ELEMENTS(lines); i++)
        g_assert_false(mbox_separator_parse(lines[i], strlen(lines[i]), &at));
}

static void
believes_a_length_that_ends_at_a_separator(void)
{
    static const char inner[] =
        "text\n\nFrom q@r Thu Jan  1 10:00:00 2026\n" HEAD("no") "\nquoted\n";
    g_autofree char *right =
        g_strdup_printf("From a@b Thu Jan  1 10:00:00 2026\n" HEAD(
                            "1") "Content-Length: %zu\n\n%s\n"
                                 "From c@d Thu Jan  1 10:00:00 2026\n" HEAD("3") "\nend\n",
                        strlen(inner), inner);
    g_autofree char *wrong =
        g_strdup_printf("From a@b Thu Jan  1 10:00:00 2026\n" HEAD(
                            "1") "Content-Length: %zu\n\n%s\n"
                                 "From c@d Thu Jan  1 10:00:00 2026\n" HEAD("3") "\nend\n",
                        strlen(inner) - 5, inner);
    g_autofree char *huge =
        g_strdup_printf("From a@b Thu Jan  1 10:00:00 2026\n" HEAD(
                            "1") "Content-Length: 99999999999999999999\n\n%s\n"
                                 "From c@d Thu Jan  1 10:00:00 2026\n" HEAD("3") "\nend\n",
                        inner);

    assert_keys(right, "mid:1@x mid:3@x");
    assert_keys(wrong, "mid:1@x mid:no@x mid:3@x");
    assert_keys(huge, "mid:1@x mid:no@x mid:3@x");
}

static void
loses_nothing_before_the_first_separator(void)
{
    assert_keys("\n\r\n" HEAD("0") "\nzero\n\n"
                                   "From a@b Thu Jan  1 10:00:00 2026\n" HEAD("1") "\n",
                "mid:0@x mid:1@x");
    assert_keys("\xef\xbb\xbf" HEAD("0") "\n", "mid:0@x");
    assert_keys("", "");
}

static void
lists_a_message_without_headers_as_failed(void)
{
    static const char text[] = "From a@b Thu Jan  1 10:00:00 2026\n\n\nbody\n\n"
                               "From a@b Thu Jan  1 10:00:00 2026\n" HEAD("1") "\n";
    g_autoptr(GPtrArray) records = read_bytes(text, strlen(text));

    g_assert_cmpuint(records->len, ==, 2);
    g_assert_cmpint(test_record(records, 0)->kind, ==, RECORD_FAILED);
    test_assert_problem(test_record(records, 0), 0, 1, "", "no headers");
}

static void
passes_over_lines_of_any_length(void)
{
    g_autoptr(GString) text = g_string_new("From a@b Thu Jan  1 10:00:00 2026\n" HEAD("1") "\n");
    gsize start = text->len;
    g_autofree char *keys = NULL;
    g_autoptr(GPtrArray) records = NULL;

    g_string_set_size(text, start + (10 << 20));
    memset(text->str + start, 'x', 10 << 20);
    /* Not a line of its own, wherever the long line is cut. */
    for (gsize at = start + (1 << 15) - 40; at < start + (3 << 15); at++)
        if ((at - start) % 36 == 0)
            memcpy(text->str + at, "From a@b Thu Jan  1 10:00:00 2026 ", 34);
    g_string_append(text, "\n\nFrom a@b Thu Jan  1 10:00:00 2026\n" HEAD("2") "\n");
    records = read_bytes(text->str, text->len);
    keys = keys_of(records);
    g_assert_cmpstr(keys, ==, "mid:1@x mid:2@x");
    g_assert_cmpuint(test_record(records, 1)->line, ==, 9);
}

static void
reads_the_same_in_chunks_of_any_size(void)
{
    static const char text[] = "From ann@x Thu Jan  1 10:00:00 2026\r\n" HEAD(
        "1") "\r\none\r\n\r\n"
             "From ann@x Thu Jan  1 10:00:00 2026\r\n" HEAD(
                 "2") "\r\n"
                      "\xff\x00 two\r\n\r\nFrom - \n" HEAD("3");
    const gsize chunks[] = {1, 2, 3, 7, 64, 1000};

    for (gsize i = 0; i < G_N_ELEMENTS(chunks); i++) {
        g_autoptr(GPtrArray) records = test_records(mbox_reader_new(
            test_input_chunked(text, sizeof text - 1, chunks[i]), MAIL_FOLDER_PLAIN));
        g_autofree char *keys = keys_of(records);

        g_assert_cmpstr(keys, ==, "mid:1@x mid:2@x mid:3@x");
        g_assert_cmpuint(test_record(records, 2)->line, ==, 17);
    }
}

static void
reads_one_message_whole(void)
{
    static const char *const texts[] = {
        HEAD("1") "\nbody\n\nFrom a@b Thu Jan  1 10:00:00 2026\n" HEAD("2") "\n",
        "From a@b Thu Jan  1 10:00:00 2026\n" HEAD("1") "\n",
        "412\n" HEAD("1") "\nbody<plist>\n",
        "\xef\xbb\xbf" HEAD("1"),
    };

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(GPtrArray) records = test_records(
            eml_reader_new(input_from_memory(texts[i], strlen(texts[i])), MAIL_FOLDER_PLAIN));
        g_autofree char *keys = keys_of(records);

        g_assert_cmpstr(keys, ==, "mid:1@x");
    }
}

static void
tells_mail_from_other_files(void)
{
    static const char card[] = "BEGIN:VCARD\nVERSION:3.0\nFN:From\nEND:VCARD\n";
    static const char table[] = "First Name,Last Name,Date: x\nAnn,Bee,\n";
    static const char mbox[] = "\nFrom a@b Thu Jan  1 10:00:00 2026\n" HEAD("1");
    static const char prose[] = "From here on\nSubject to change.\n";

    g_assert_true(mbox_matches(mbox, strlen(mbox)));
    g_assert_false(mbox_matches(HEAD("1"), strlen(HEAD("1"))));
    g_assert_false(mbox_matches(prose, strlen(prose)));
    g_assert_true(eml_matches(HEAD("1"), strlen(HEAD("1"))));
    g_assert_false(eml_matches(card, strlen(card)));
    g_assert_false(eml_matches(table, strlen(table)));
    g_assert_false(eml_matches("", 0));
}

/* The parts of a real archive, each as a message by itself. */
static void
gives_the_same_keys_in_any_container(void)
{
    g_autofree char *path = g_build_filename(
        g_getenv("KITH_TEST_SOURCE"), "../shared/data/mail",
        "apache+incubator-ponymail-unit-tests/corpus/httpd-users-200606-part.mbox", NULL);
    g_autofree char *bytes = NULL;
    g_autoptr(GPtrArray) records = NULL;
    gsize length = 0;
    const char *at;

    if (!g_file_get_contents(path, &bytes, &length, NULL)) {
        g_test_skip("../shared/data/mail/apache+incubator-ponymail-unit-tests");
        return;
    }
    records = read_bytes(bytes, length);
    g_assert_cmpuint(records->len, ==, 12);
    at = bytes;
    for (guint i = 0; i < records->len; i++) {
        const char *next = strstr(at + 1, "\n\nFrom ");
        const char *end = next == NULL ? bytes + length : next + 2;
        g_autoptr(GPtrArray) single = test_records(
            eml_reader_new(input_from_memory(at, (gsize)(end - at)), MAIL_FOLDER_PLAIN));

        g_assert_cmpstr(test_record(single, 0)->touch->key, ==,
                        test_record(records, i)->touch->key);
        g_assert_cmpint(test_record(single, 0)->touch->at, ==, test_record(records, i)->touch->at);
        at = end;
    }
}

static void
leaves_out_a_header_that_is_cut_off(void)
{
    static const char text[] =
        "From ann@x Thu Jan  1 10:00:00 2026\nDate: 1 Jan 2026 10:00 GMT\nMessage-ID: <1@x>\n"
        "From: Ann <ann@x.example>\nTo: me@x.example,\n bob@x.exam";
    g_autoptr(GPtrArray) records = read_bytes(text, strlen(text));
    const Record *record = test_record(records, 0);

    g_assert_cmpuint(records->len, ==, 1);
    g_assert_cmpint(record->kind, ==, RECORD_TOUCH);
    g_assert_cmpstr(record->touch->from->email, ==, "ann@x.example");
    g_assert_cmpuint(record->touch->to->len, ==, 1);
    test_assert_problem(record, 0, 6, "", "cut off within this line");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/mbox/splits_where_messages_start", splits_where_messages_start);
    g_test_add_func("/mbox/splits_what_lacks_the_blank_line", splits_what_lacks_the_blank_line);
    g_test_add_func("/mbox/leaves_prose_alone", leaves_prose_alone);
    g_test_add_func("/mbox/knows_the_dialects_of_the_separator",
                    knows_the_dialects_of_the_separator);
    g_test_add_func("/mbox/refuses_dates_that_do_not_exist", refuses_dates_that_do_not_exist);
    g_test_add_func("/mbox/believes_a_length_that_ends_at_a_separator",
                    believes_a_length_that_ends_at_a_separator);
    g_test_add_func("/mbox/loses_nothing_before_the_first_separator",
                    loses_nothing_before_the_first_separator);
    g_test_add_func("/mbox/lists_a_message_without_headers_as_failed",
                    lists_a_message_without_headers_as_failed);
    g_test_add_func("/mbox/passes_over_lines_of_any_length", passes_over_lines_of_any_length);
    g_test_add_func("/mbox/reads_the_same_in_chunks_of_any_size",
                    reads_the_same_in_chunks_of_any_size);
    g_test_add_func("/mbox/leaves_out_a_header_that_is_cut_off",
                    leaves_out_a_header_that_is_cut_off);
    g_test_add_func("/mbox/reads_one_message_whole", reads_one_message_whole);
    g_test_add_func("/mbox/tells_mail_from_other_files", tells_mail_from_other_files);
    g_test_add_func("/mbox/gives_the_same_keys_in_any_container",
                    gives_the_same_keys_in_any_container);
    return g_test_run();
}
