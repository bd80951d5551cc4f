/* SPDX-License-Identifier: Apache-2.0
 * Real cards: every file is read to its end, and every person in it survives being written in both
 * versions. With --verbose the counts of each file are shown. */
#include <string.h>

#include "base/text.h"
#include "format/vcard.h"
#include "test_records.h"

static char *
data_path(const char *rest)
{
    const char *source = g_getenv("KITH_TEST_SOURCE");

    return g_build_filename(source != NULL ? source : ".", "..", "shared", "data", rest, NULL);
}

static void
add_files(GPtrArray *paths, const char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);

        if (g_file_test(path, G_FILE_TEST_IS_DIR))
            add_files(paths, path);
        else if (g_str_has_suffix(name, ".vcf"))
            g_ptr_array_add(paths, g_steal_pointer(&path));
    }
}

static GPtrArray *
read_file(const char *path)
{
    g_autoptr(GError) error = NULL;
    Input *input = NULL;
    bool opened = input_open(path, &input, &error);

    g_assert_no_error(error);
    g_assert_true(opened);
    return test_records(vcard_reader_new(input, NULL));
}

static void
assert_survives(const Person *person, VcardVersion version)
{
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(GString) again = g_string_new(NULL);
    g_autoptr(GPtrArray) records = NULL;

    vcard_write(text, person, version);
    records = test_records(vcard_reader_new(input_from_memory(text->str, text->len), NULL));
    g_assert_cmpuint(records->len, ==, 1);
    test_assert_same_person(person, test_record(records, 0)->person);
    vcard_write(again, test_record(records, 0)->person, version);
    g_assert_cmpstr(text->str, ==, again->str);
}

static void
check_file(const char *path, guint counts[4])
{
    g_autoptr(GPtrArray) records = read_file(path);
    guint here[4] = {0};

    for (guint i = 0; i < records->len; i++) {
        const Record *record = test_record(records, i);

        here[record->kind]++;
        counts[record->kind]++;
        if (record->kind != RECORD_PERSON)
            continue;
        g_assert_true(g_utf8_validate(record->person->card, -1, NULL));
        g_assert_false(text_is_empty(record->person->name));
        assert_survives(record->person, VCARD_3_0);
        assert_survives(record->person, VCARD_4_0);
    }
    if (g_test_verbose())
        g_test_message("%s: taken %u, skipped %u, failed %u", path, here[RECORD_PERSON],
                       here[RECORD_SKIPPED], here[RECORD_FAILED]);
}

static void
every_file_is_read_and_survives(gconstpointer data)
{
    const char *set = data;
    g_autofree char *folder = data_path(set);
    g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
    guint counts[4] = {0};

    add_files(paths, folder);
    if (paths->len == 0) {
        g_test_skip(set);
        return;
    }
    for (guint i = 0; i < paths->len; i++)
        check_file(paths->pdata[i], counts);
    g_test_message("%s: %u files, taken %u, skipped %u, failed %u", set, paths->len,
                   counts[RECORD_PERSON], counts[RECORD_SKIPPED], counts[RECORD_FAILED]);
    g_assert_cmpuint(counts[RECORD_PERSON], >, 0);
}

static Person *
john_doe(const char *program)
{
    g_autofree char *name =
        g_strdup_printf("vcard/mangstadt+ez-vcard/src/test/resources/ezvcard/io/"
                        "text/John_Doe_%s.vcf",
                        program);
    g_autofree char *path = data_path(name);
    g_autoptr(GPtrArray) records = NULL;

    if (!g_file_test(path, G_FILE_TEST_EXISTS))
        return NULL;
    records = read_file(path);
    return g_steal_pointer(&((Record *)records->pdata[0])->person);
}

static bool
has_point(const Person *person, PointKind kind, const char *label, const char *digits)
{
    for (guint i = 0; i < person->points->len; i++) {
        const Point *point = person->points->pdata[i];

        if (point->kind == kind && text_equal(point->label, label) &&
            strstr(point->normalised, digits) != NULL)
            return true;
    }
    return false;
}

static void
programs_export_one_john_doe(void)
{
    static const char *const programs[] = {"EVOLUTION", "GMAIL", "MAC_ADDRESS_BOOK", "MS_OUTLOOK"};

    for (gsize i = 0; i < G_N_ELEMENTS(programs); i++) {
        g_autoptr(Person) person = john_doe(programs[i]);

        if (person == NULL) {
            g_test_skip("ez-vcard");
            return;
        }
        g_assert_true(g_str_has_prefix(person->name, "Mr. John Richter"));
        g_assert_cmpstr(person->given, ==, "John");
        g_assert_true(g_str_has_prefix(person->middle, "Richter,"));
        g_assert_cmpstr(person->family, ==, "Doe");
        g_assert_cmpstr(person->prefix, ==, "Mr.");
        g_assert_cmpstr(person->suffix, ==, "Sr.");
        g_assert_cmpstr(person->company, ==, "IBM");
        g_assert_cmpstr(person->title, ==, "Money Counter");
        g_assert_true(has_point(person, POINT_URL, NULL, "ibm.com") ||
                      has_point(person, POINT_URL, "work", "ibm.com") ||
                      has_point(person, POINT_URL, "homepage", "ibm.com"));
        g_assert_true(has_point(person, POINT_PHONE, "home", "9056661234") ||
                      has_point(person, POINT_PHONE, "mobile", "9056661234"));
        g_assert_true(has_point(person, POINT_PHONE, "work", "9055551234") ||
                      has_point(person, POINT_PHONE, "mobile", "9055551234"));
        g_assert_nonnull(person_occasion(person, "birthday"));
        g_assert_cmpuint(person->notes->len, ==, 1);
    }
}

int
main(int argc, char **argv)
{
    static const char *const sets[] = {
        "vcard/GNOME+evolution-data-server",
        "vcard/Kozea+Radicale",
        "vcard/bitfireAT+vcard4android",
        "vcard/lucc+khard",
        "vcard/mangstadt+ez-vcard",
        "vcard/mozilla+releases-comm-central",
        "vcard/nextcloud+contacts",
        "vcard/roundcube+roundcubemail",
        "vcard/sabre-io+vobject",
        "csv/roundcube+roundcubemail",
        "csv/mozilla+releases-comm-central",
        "ics/kewisch+ical.js",
    };

    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(sets); i++) {
        g_autofree char *name = g_strconcat("/vcard_data/", sets[i], NULL);

        g_strdelimit(name + strlen("/vcard_data/"), "/+.-", '_');
        g_test_add_data_func(name, sets[i], every_file_is_read_and_survives);
    }
    g_test_add_func("/vcard_data/programs_export_one_john_doe", programs_export_one_john_doe);
    return g_test_run();
}
