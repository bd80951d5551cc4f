/* SPDX-License-Identifier: Apache-2.0 */
#include "format/people_csv.h"

#include <string.h>

#include "full_person.h"
#include "test_record_text.h"
#include "test_records.h"

static void
assert_file(const char *name)
{
    g_autofree char *path = g_strconcat("tests/data/people/", name, NULL);
    g_autofree char *golden = g_strconcat(path, ".txt", NULL);

    test_record_golden(people_csv_reader_new(test_file_input(path)), golden);
}

static void
reads_a_spreadsheet(void)
{
    assert_file("spreadsheet.csv");
}

static void
reads_thunderbird_in_german(void)
{
    assert_file("thunderbird-german.csv");
}

static void
reads_shift_jis_and_windows_1252_and_says_so(void)
{
    assert_file("shift-jis.csv");
    assert_file("latin.csv");
}

static GPtrArray *
read_text(const char *text)
{
    return test_records(people_csv_reader_new(input_from_memory(text, strlen(text))));
}

/* What is written of people, read back. */
static GPtrArray *
there_and_back(Person *const *people, guint count)
{
    g_autoptr(GString) text = g_string_new(NULL);
    PeopleCsvShape shape = {0};

    for (guint i = 0; i < count; i++)
        people_csv_shape_add(&shape, people[i]);
    people_csv_write_header(text, &shape);
    for (guint i = 0; i < count; i++)
        people_csv_write_row(text, &shape, people[i]);
    return read_text(text->str);
}

static void
gives_every_field_back(void)
{
    g_autoptr(Person) person = full_person();
    g_autoptr(Person) plain = person_new();
    Person *people[] = {plain, person};
    g_autoptr(GPtrArray) records = NULL;

    person_set(&plain->name, "Ada");
    records = there_and_back(people, 2);
    g_assert_cmpuint(records->len, ==, 2);
    g_assert_null(test_record(records, 0)->problems);
    g_assert_null(test_record(records, 1)->problems);
    g_assert_true(person_equal(test_record(records, 0)->person, plain));
    g_assert_true(person_equal(test_record(records, 1)->person, person));
}

static char *
random_text(GRand *random)
{
    static const char *const parts[] = {"=",    "+", "-",     "@",   "*",  "* ",   "\\", "[", "]",
                                        "[]",   ":", " ::: ", ":::", "\"", ",",    ";",  "'", "\n",
                                        "\r\n", "é", "a",     "B",   "1",  "🦉", "\t"};
    GString *text = g_string_new("x"); /* fields are never blank and keep no blanks at their ends */
    gint32 length = g_rand_int_range(random, 0, 8);

    g_string_assign(text, g_rand_boolean(random) ? "=" : "q");
    for (gint32 i = 0; i < length; i++)
        g_string_append(text, parts[g_rand_int_range(random, 0, (gint32)G_N_ELEMENTS(parts))]);
    g_string_append_c(text, '.');
    return g_string_free(text, FALSE);
}

static char *
maybe_text(GRand *random)
{
    return g_rand_boolean(random) ? random_text(random) : NULL;
}

static void
add_random_point(GRand *random, Person *person, PointKind kind)
{
    g_autofree char *label = maybe_text(random);
    g_autofree char *text = random_text(random);
    g_autofree char *value = g_strdup_printf("%s%u", text, g_rand_int(random));
    Point *point = person_add_point(person, kind, label, value);

    if (point != NULL) /* not every text is a phone number or an address */
        point->preferred = g_rand_boolean(random);
}

static Person *
random_person(GRand *random)
{
    Person *person = person_new();

    person->name = random_text(random);
    person->given = maybe_text(random);
    person->family = maybe_text(random);
    person->company = maybe_text(random);
    person->card = maybe_text(random);
    person->uid = maybe_text(random);
    for (PointKind kind = POINT_EMAIL; kind <= POINT_IMPP; kind++) {
        for (gint32 i = g_rand_int_range(random, 0, 3); i > 0; i--)
            add_random_point(random, person, kind);
    }
    for (gint32 i = g_rand_int_range(random, 0, 3); i > 0; i--) {
        g_autofree char *text = random_text(random);
        g_autofree char *tag = random_text(random);
        g_autofree char *title = maybe_text(random);

        (void)person_add_note(person, g_rand_boolean(random) ? 0 : 1700000000 + i, text);
        (void)person_add_relation(person, tag, text);
        (void)person_add_position(person, text, title);
        person_add_tag(person, tag);
    }
    return person;
}

static void
gives_random_people_back(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(2026);

    for (guint i = 0; i < 300; i++) {
        g_autoptr(Person) a = random_person(random);
        g_autoptr(Person) b = random_person(random);
        Person *people[] = {a, b};
        g_autoptr(GPtrArray) records = there_and_back(people, 2);

        g_assert_cmpuint(records->len, ==, 2);
        g_assert_true(person_equal(test_record(records, 0)->person, a));
        g_assert_true(person_equal(test_record(records, 1)->person, b));
    }
}

static void
keeps_formulas_from_spreadsheets(void)
{
    g_autoptr(Person) person = person_new();
    g_autoptr(GString) text = g_string_new(NULL);
    PeopleCsvShape shape = {0};

    person_set(&person->name, "=cmd|' /C calc'!A0");
    (void)person_add_point(person, POINT_PHONE, NULL, "+351 912");
    people_csv_shape_add(&shape, person);
    people_csv_write_row(text, &shape, person);
    g_assert_true(g_str_has_prefix(text->str, "'=cmd"));
    g_assert_nonnull(strstr(text->str, ",'+351 912"));
}

static void
takes_rows_that_were_added_to_its_own_file(void)
{
    g_autoptr(GPtrArray) records =
        read_text("First Name,Last Name,E-mail 1 - Value,Birthday,Kith Tier,Kith UID\n"
                  "Bo,Li,bo@li.example,soon,best,\n,,,,,\n,,,1980-01-02,,\n");

    g_assert_cmpstr(test_record(records, 0)->person->name, ==, "Bo Li");
    test_assert_problem(test_record(records, 0), 0, 2, "birthday", "“soon” is not a date");
    test_assert_problem(test_record(records, 0), 1, 2, "Kith Tier", "“best” is not a tier");
    g_assert_cmpint(test_record(records, 1)->kind, ==, RECORD_SKIPPED);
    g_assert_cmpint(test_record(records, 2)->kind, ==, RECORD_FAILED);
}

static void
refuses_a_table_without_people(void)
{
    static const char text[] = "Organization,Followed On\nAcme,2020\n";
    g_autoptr(Reader) reader = people_csv_reader_new(input_from_memory(text, strlen(text)));
    g_autoptr(GError) error = NULL;
    Record record = {0};
    bool more = false;

    g_assert_false(reader_next(reader, &record, &more, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
    record_clear(&record);
}

/* Fixtures of others: people taken from each. */
static void
reads_the_files_of_other_projects(void)
{
    static const struct {
        const char *path;
        guint people;
    } rows[] = {
        {"mozilla+releases-comm-central/mailnews/addrbook/test/unit/data/export.csv", 2},
        {"mozilla+releases-comm-central/mailnews/addrbook/test/unit/data/export.txt", 2},
        {"mozilla+releases-comm-central/mailnews/import/test/unit/resources/"
         "basic_csv_addressbook.csv",
         2},
        {"mozilla+releases-comm-central/mailnews/import/test/unit/resources/basic_addressbook.csv",
         1},
        {"mozilla+releases-comm-central/mailnews/import/test/unit/resources/csv_semicolon.csv", 2},
        {"mozilla+releases-comm-central/mailnews/import/test/unit/resources/quote.csv", 1},
        {"mozilla+releases-comm-central/mail/components/addrbook/test/browser/data/import.csv", 1},
        {"roundcube+roundcubemail/tests/src/Csv2vcard/email.csv", 4},
        {"roundcube+roundcubemail/tests/src/Csv2vcard/tb_plain.csv", 1},
        {"roundcube+roundcubemail/tests/src/Csv2vcard/all.csv", 1},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *path = g_strconcat("../shared/data/csv/", rows[i].path, NULL);
        g_autofree char *whole = g_build_filename(g_getenv("KITH_TEST_SOURCE"), path, NULL);
        g_autoptr(GPtrArray) records = NULL;

        if (!g_file_test(whole, G_FILE_TEST_EXISTS)) {
            g_test_skip(path);
            return;
        }
        records = test_records(people_csv_reader_new(test_file_input(path)));
        g_assert_cmpuint(records->len, ==, rows[i].people);
        for (guint j = 0; j < records->len; j++)
            g_assert_cmpint(test_record(records, j)->kind, ==, RECORD_PERSON);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/people_csv/reads_a_spreadsheet", reads_a_spreadsheet);
    g_test_add_func("/people_csv/reads_thunderbird_in_german", reads_thunderbird_in_german);
    g_test_add_func("/people_csv/reads_shift_jis_and_windows_1252_and_says_so",
                    reads_shift_jis_and_windows_1252_and_says_so);
    g_test_add_func("/people_csv/gives_every_field_back", gives_every_field_back);
    g_test_add_func("/people_csv/gives_random_people_back", gives_random_people_back);
    g_test_add_func("/people_csv/keeps_formulas_from_spreadsheets",
                    keeps_formulas_from_spreadsheets);
    g_test_add_func("/people_csv/takes_rows_that_were_added_to_its_own_file",
                    takes_rows_that_were_added_to_its_own_file);
    g_test_add_func("/people_csv/refuses_a_table_without_people", refuses_a_table_without_people);
    g_test_add_func("/people_csv/reads_the_files_of_other_projects",
                    reads_the_files_of_other_projects);
    return g_test_run();
}
