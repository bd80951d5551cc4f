/* SPDX-License-Identifier: Apache-2.0 */
#include "format/google.h"

#include <string.h>

#include "test_record_text.h"
#include "test_records.h"

static void
reads_the_layout_of_today(void)
{
    test_record_golden(google_reader_new(test_file_input("tests/data/google/new.csv")),
                       "tests/data/google/new.csv.txt");
}

static void
reads_the_layout_of_before_in_utf16(void)
{
    test_record_golden(google_reader_new(test_file_input("tests/data/google/old.csv")),
                       "tests/data/google/old.csv.txt");
}

static GPtrArray *
read_text(const char *text)
{
    return test_records(google_reader_new(input_from_memory(text, strlen(text))));
}

static void
finds_columns_wherever_they_are(void)
{
    g_autoptr(GPtrArray) records = read_text("E-mail 1 - Value,Last Name,E-mail 1 - Label,"
                                             "First Name\nbo@li.example,Li,Home,Bo\n");
    const Person *person = test_record(records, 0)->person;

    g_assert_cmpstr(person->name, ==, "Bo Li");
    g_assert_cmpstr(person_point(person, POINT_EMAIL)->label, ==, "home");
}

static void
gives_a_row_the_same_identity_again(void)
{
    static const char header[] = "First Name,E-mail 1 - Value,Labels\n";
    g_autofree char *once = g_strconcat(header, "Bo,bo@li.example,\n", NULL);
    g_autofree char *saved = g_strconcat(header, "\"Bo\",bo@li.example \n", NULL);
    g_autofree char *other = g_strconcat(header, "Bo,bo@li.example,x\n", NULL);
    g_autoptr(GPtrArray) a = read_text(once);
    g_autoptr(GPtrArray) b = read_text(saved);
    g_autoptr(GPtrArray) c = read_text(other);

    g_assert_true(g_str_has_prefix(test_record(a, 0)->person->uid, "row:"));
    g_assert_cmpstr(test_record(a, 0)->person->uid, ==, test_record(b, 0)->person->uid);
    g_assert_cmpstr(test_record(a, 0)->person->uid, !=, test_record(c, 0)->person->uid);
}

static void
refuses_another_table(void)
{
    static const char text[] = "First Name,Last Name\nBo,Li\n";
    g_autoptr(Reader) reader = google_reader_new(input_from_memory(text, strlen(text)));
    g_autoptr(GError) error = NULL;
    Record record = {0};
    bool more = false;

    g_assert_false(reader_next(reader, &record, &more, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
    record_clear(&record);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/google/reads_the_layout_of_today", reads_the_layout_of_today);
    g_test_add_func("/google/reads_the_layout_of_before_in_utf16",
                    reads_the_layout_of_before_in_utf16);
    g_test_add_func("/google/finds_columns_wherever_they_are", finds_columns_wherever_they_are);
    g_test_add_func("/google/gives_a_row_the_same_identity_again",
                    gives_a_row_the_same_identity_again);
    g_test_add_func("/google/refuses_another_table", refuses_another_table);
    return g_test_run();
}
