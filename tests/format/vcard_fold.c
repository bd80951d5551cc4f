/* SPDX-License-Identifier: Apache-2.0
 * Lines folded anywhere: within a name, a parameter, an escape, a quoted text, a character. */
#include <string.h>

#include "format/vcard.h"
#include "test_records.h"

#define BEGIN "BEGIN:VCARD\r\nVERSION:3.0\r\n"
#define END "END:VCARD\r\n"

static const char lines[] = "FN:Łucja Дим \xF0\x9F\x99\x82 O'Brien\r\n"
                            "N:O'Brien;Łucja;;;\r\n"
                            "item1.EMAIL;TYPE=\"work\",pref:lucja@example.org\r\n"
                            "item1.X-ABLabel:_$!<Other>!$_\r\n"
                            "ADR;TYPE=home:;;1 Straße\\, rear\\; left;Kraków;;30-001;Polska\r\n"
                            "NOTE;LANGUAGE=pl:zażółć\\ngęślą\\\\jaźń\r\n"
                            "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQEAYABg\r\n"
                            "X-ODD;Y=\"a;b:c\":d\r\n"
                            "BDAY:1983-04-15\r\n";

/* The person of a card with a fold put in at (and one more right behind it where twice). */
static Person *
folded_at(gsize at, const char *fold, bool twice)
{
    g_autoptr(GString) text = g_string_new(BEGIN);
    g_autoptr(GPtrArray) records = NULL;
    Record *record;

    g_string_append_len(text, lines, (gssize)at);
    g_string_append(text, fold);
    g_string_append(text, twice ? fold : "");
    g_string_append(text, lines + at);
    g_string_append(text, END);
    records = test_records(vcard_reader_new(input_from_memory(text->str, text->len), NULL));
    g_assert_cmpuint(records->len, ==, 1);
    record = records->pdata[0];
    g_assert_cmpint(record->kind, ==, RECORD_PERSON);
    g_assert_true(record->problems == NULL || record->problems->len == 0);
    return g_steal_pointer(&record->person);
}

static void
a_fold_anywhere_changes_nothing(void)
{
    static const char *const folds[] = {"\r\n ", "\n\t", "\r\n\t"};
    g_autoptr(Person) plain = folded_at(0, "", false);

    g_assert_cmpuint(plain->points->len, ==, 2);
    person_set(&plain->card, NULL);
    for (gsize at = 1; at < sizeof lines - 1; at++) {
        /* At the start of a line it would fold that line onto the one before. */
        if (strchr("\r\n", lines[at]) != NULL || lines[at - 1] == '\n')
            continue;
        for (gsize i = 0; i < G_N_ELEMENTS(folds) * 2; i++) {
            g_autoptr(Person) person = folded_at(at, folds[i / 2], i % 2 == 1);

            g_assert_true(g_utf8_validate(person->card, -1, NULL));
            person_set(&person->card, NULL);
            if (!person_equal(plain, person))
                g_error("a fold %" G_GSIZE_FORMAT " bytes on is read differently", at);
        }
    }
}

static void
a_fold_anywhere_is_counted_alike(void)
{
    VcardCounts plain = {0};

    for (gsize at = 0; at < sizeof lines - 1; at++) {
        g_autoptr(GString) text = g_string_new(BEGIN);
        g_autoptr(Input) input = NULL;
        VcardCounts counts = {0};

        if (strchr("\r\n", lines[at]) != NULL || (at > 0 && lines[at - 1] == '\n'))
            continue;
        g_string_append_len(text, lines, (gssize)at);
        g_string_append(text, at > 0 ? "\r\n " : "");
        g_string_append(text, lines + at);
        g_string_append(text, END);
        input = input_from_memory(text->str, text->len);
        g_assert_true(vcard_count(input, NULL, &counts, NULL));
        plain = at == 0 ? counts : plain;
        g_assert_cmpuint(counts.properties, ==, plain.properties);
        g_assert_cmpuint(counts.parameters, ==, plain.parameters);
        g_assert_cmpuint(counts.value_bytes, ==, plain.value_bytes);
        g_assert_cmpuint(counts.bad_lines + counts.bad_text, ==, 0);
    }
    g_assert_cmpuint(plain.properties, ==, 10);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/vcard_fold/a_fold_anywhere_changes_nothing", a_fold_anywhere_changes_nothing);
    g_test_add_func("/vcard_fold/a_fold_anywhere_is_counted_alike",
                    a_fold_anywhere_is_counted_alike);
    return g_test_run();
}
