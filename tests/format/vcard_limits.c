/* SPDX-License-Identifier: Apache-2.0
 * Hostile and huge inputs: what is over a limit is left out and said, and the rest is read. */
#include <string.h>

#include "format/vcard.h"
#include "test_records.h"

static GPtrArray *
read_string(const GString *text, const VcardLimits *limits)
{
    return test_records(vcard_reader_new(input_from_memory(text->str, text->len), limits));
}

/* A card of which the middle is repeated. */
static GString *
repeated(const char *before, const char *middle, guint times, const char *after)
{
    GString *text = g_string_new(before);

    for (guint i = 0; i < times; i++)
        g_string_append(text, middle);
    g_string_append(text, after);
    return text;
}

static void
a_line_over_the_limit_is_left_out(void)
{
    static const char *const middles[] = {"0123456789abcdef", "0123456789abcdef\r\n "};

    for (gsize i = 0; i < G_N_ELEMENTS(middles); i++) {
        g_autoptr(GString) text =
            repeated("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nX-LONG;TYPE=a:", middles[i], 700000,
                     "\r\nEMAIL:a@b.example\r\nEND:VCARD\r\n");
        g_autoptr(GPtrArray) records = read_string(text, NULL);
        const Record *record = test_record(records, 0);

        g_assert_cmpuint(records->len, ==, 1);
        g_assert_cmpint(record->kind, ==, RECORD_PERSON);
        g_assert_cmpuint(record->person->points->len, ==, 1);
        test_assert_problem(record, 0, 4, "X-LONG", "longer than 10.0");
    }
}

static void
a_line_at_the_limit_is_read(void)
{
    VcardLimits limits = vcard_default_limits;

    for (gsize over = 0; over < 2; over++) {
        g_autoptr(GString) text = repeated("BEGIN:VCARD\nVERSION:3.0\nFN:A\nNOTE:", "xxxx\n ", 25,
                                           over == 1 ? "y\nEND:VCARD\n" : "\nEND:VCARD\n");
        g_autoptr(GPtrArray) records = NULL;

        limits.line_size = strlen("NOTE:") + 100;
        records = read_string(text, &limits);
        g_assert_cmpuint(test_record(records, 0)->person->notes->len, ==, 1 - over);
    }
}

static void
a_card_without_end_does_not_swallow_the_rest(void)
{
    g_autoptr(GString) text = repeated("", "BEGIN:VCARD\nFN:A\nAGENT:\n", 1000, "");
    g_autoptr(GPtrArray) records = read_string(text, NULL);
    const Record *first = test_record(records, 0);

    g_assert_cmpuint(records->len, ==, 1);
    g_assert_cmpint(first->kind, ==, RECORD_PERSON);
    test_assert_problem(first, 0, 28, "AGENT", "deeper than 8");
}

static void
properties_over_the_limit_are_left_out(void)
{
    g_autoptr(GString) text = repeated("BEGIN:VCARD\nVERSION:3.0\nFN:A\n", "X-A:b\n", 30000,
                                       "EMAIL:a@b.example\nEND:VCARD\n");
    g_autoptr(GPtrArray) records = read_string(text, NULL);
    const Record *record = test_record(records, 0);

    g_assert_cmpint(record->kind, ==, RECORD_PERSON);
    g_assert_cmpuint(record->problems->len, ==, 1);
    test_assert_problem(record, 0, 20002, "", "more than 20000 properties");
}

static void
values_over_the_limit_stay_in_the_text(void)
{
    g_autoptr(GString) text = g_string_new("BEGIN:VCARD\r\nVERSION:3.0\r\nN:;A;;;\r\nFN:A\r\n");
    g_autoptr(GPtrArray) records = NULL;
    g_autoptr(GString) again = g_string_new(NULL);
    const Record *record;

    for (guint i = 0; i < 3000; i++)
        g_string_append_printf(text, "EMAIL:a%u@b.example\r\n", i);
    g_string_append(text, "END:VCARD\r\n");
    records = read_string(text, NULL);
    record = test_record(records, 0);
    g_assert_cmpuint(record->person->points->len, ==, 1000);
    test_assert_problem(record, 0, 1005, "", "more than 1000 values");
    vcard_write(again, record->person, VCARD_3_0);
    g_assert_cmpstr(again->str, ==, text->str);
}

static void
tags_over_the_limit_stay_in_the_text(void)
{
    g_autoptr(GString) text = g_string_new("BEGIN:VCARD\nVERSION:3.0\nFN:A\nCATEGORIES:t");
    g_autoptr(GPtrArray) records = NULL;

    for (guint i = 0; i < 20000; i++)
        g_string_append_printf(text, ",tag%u", i);
    g_string_append(text, "\nEND:VCARD\n");
    records = read_string(text, NULL);
    g_assert_cmpuint(test_record(records, 0)->person->tags->len, ==, 100);
    test_assert_problem(test_record(records, 0), 0, 4, "CATEGORIES", "more than 100 tags");
}

static void
a_large_photo_is_left_out_of_the_text(void)
{
    g_autoptr(GString) text =
        repeated("BEGIN:VCARD\nVERSION:3.0\nFN:A\nPHOTO;ENCODING=b:", "/9j/4AAQSkZJRgAB\n ", 60000,
                 "\nEMAIL:a@b.example\nEND:VCARD\n");
    g_autoptr(GPtrArray) records = read_string(text, NULL);
    const Record *record = test_record(records, 0);

    g_assert_cmpuint(record->person->points->len, ==, 1);
    g_assert_cmpuint(strlen(record->person->card), <, 100);
    test_assert_problem(record, 0, 4, "PHOTO", "too large (1.1");
}

static void
a_card_over_the_limit_keeps_what_fits(void)
{
    g_autoptr(GString) text =
        repeated("BEGIN:VCARD\nVERSION:3.0\nFN:A\nNOTE:", "0123456789abcdef\n ", 70000,
                 "\nEMAIL:a@b.example\nEND:VCARD\n");
    g_autoptr(GPtrArray) records = read_string(text, NULL);
    const Record *record = test_record(records, 0);

    g_assert_cmpuint(record->person->notes->len, ==, 0);
    g_assert_cmpuint(record->person->points->len, ==, 1);
    test_assert_problem(record, 0, 4, "NOTE", "too large");
}

static void
problems_of_one_card_are_bounded(void)
{
    g_autoptr(GString) text =
        repeated("BEGIN:VCARD\nVERSION:3.0\nFN:A\n", "no property\n", 5000, "END:VCARD\n");
    g_autoptr(GPtrArray) records = read_string(text, NULL);
    const Record *record = test_record(records, 0);

    g_assert_cmpuint(record->problems->len, ==, 101);
    test_assert_problem(record, 100, 1, "", "4900 more");
}

/* Cards of every dialect, so that every kind of joining meets every place in a buffer. */
static GString *
dialects(void)
{
    GString *text = g_string_new("\xEF\xBB\xBF");

    for (guint i = 0; i < 40; i++) {
        g_autofree char *pad = g_strnfill(i * 7 % 61, 'p');

        g_string_append_printf(
            text,
            "BEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE:=C3=96%s=\r\n"
            "b;=\r\n %u\r\nNOTE;QUOTED-PRINTABLE:a=\r\n=20b=\r\n =20c\r\n"
            "PHOTO;ENCODING=BASE64:\r\n%sAAAA\r\nBBBB\r\n\r\nTEL;CELL:%u\r\n"
            "X-F%s\r\n ;A=b\r\n\t:%s\r\n  x\r\n\r\r\nFN;CHARSET=ISO-8859-1:\xD6%s\r\nEND:VCARD\r\n"
            "  BEGIN:VCARD\n  FN:in%s\n    dented\n  END:VCARD\n",
            pad, i, pad, i, pad, pad, pad, pad);
    }
    return text;
}

static void
reading_in_pieces_of_any_size_is_the_same(void)
{
    static const gsize chunks[] = {1, 2, 3, 7, 64, 1000, 4096};
    g_autoptr(GString) text = dialects();
    g_autoptr(GPtrArray) whole = read_string(text, NULL);

    g_assert_cmpuint(whole->len, ==, 80);
    for (gsize c = 0; c < G_N_ELEMENTS(chunks); c++) {
        g_autoptr(GPtrArray) pieces = test_records(
            vcard_reader_new(test_input_chunked(text->str, text->len, chunks[c]), NULL));

        g_assert_cmpuint(pieces->len, ==, whole->len);
        for (guint i = 0; i < whole->len; i++) {
            g_assert_true(
                person_equal(test_record(whole, i)->person, test_record(pieces, i)->person));
            g_assert_cmpuint(test_record(whole, i)->line, ==, test_record(pieces, i)->line);
        }
    }
}

static void
an_error_of_the_input_is_given_on(void)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Reader) reader = NULL;
    Input *input = NULL;
    Record record = {.kind = RECORD_FAILED};
    bool more;

    /* Some systems open a folder and fail when reading it; either way there is an error. */
    if (!input_open("/proc/self/mem", &input, &error)) {
        g_test_skip("/proc/self/mem");
        return;
    }
    reader = vcard_reader_new(input, NULL);
    g_assert_false(reader_next(reader, &record, &more, &error));
    g_assert_nonnull(error);
    record_clear(&record);
}

static void
counting_sees_what_reading_sees(void)
{
    g_autoptr(GString) text = dialects();
    g_autoptr(Input) input = input_from_memory(text->str, text->len);
    g_autoptr(GError) error = NULL;
    VcardCounts counts;
    bool counted = vcard_count(input, NULL, &counts, &error);

    g_assert_no_error(error);
    g_assert_true(counted);
    g_assert_cmpuint(counts.cards, ==, 80);
    g_assert_cmpuint(counts.properties, ==, 40 * (7 + 1));
    g_assert_cmpuint(counts.parameters, ==, 40 * 6);
    g_assert_cmpuint(counts.bytes, ==, text->len);
    g_assert_cmpuint(counts.bad_lines, ==, 0);
    g_assert_cmpuint(counts.bad_text, ==, 40);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/vcard_limits/a_line_over_the_limit_is_left_out",
                    a_line_over_the_limit_is_left_out);
    g_test_add_func("/vcard_limits/a_line_at_the_limit_is_read", a_line_at_the_limit_is_read);
    g_test_add_func("/vcard_limits/a_card_without_end_does_not_swallow_the_rest",
                    a_card_without_end_does_not_swallow_the_rest);
    g_test_add_func("/vcard_limits/properties_over_the_limit_are_left_out",
                    properties_over_the_limit_are_left_out);
    g_test_add_func("/vcard_limits/values_over_the_limit_stay_in_the_text",
                    values_over_the_limit_stay_in_the_text);
    g_test_add_func("/vcard_limits/tags_over_the_limit_stay_in_the_text",
                    tags_over_the_limit_stay_in_the_text);
    g_test_add_func("/vcard_limits/a_large_photo_is_left_out_of_the_text",
                    a_large_photo_is_left_out_of_the_text);
    g_test_add_func("/vcard_limits/a_card_over_the_limit_keeps_what_fits",
                    a_card_over_the_limit_keeps_what_fits);
    g_test_add_func("/vcard_limits/problems_of_one_card_are_bounded",
                    problems_of_one_card_are_bounded);
    g_test_add_func("/vcard_limits/reading_in_pieces_of_any_size_is_the_same",
                    reading_in_pieces_of_any_size_is_the_same);
    g_test_add_func("/vcard_limits/an_error_of_the_input_is_given_on",
                    an_error_of_the_input_is_given_on);
    g_test_add_func("/vcard_limits/counting_sees_what_reading_sees",
                    counting_sees_what_reading_sees);
    return g_test_run();
}
