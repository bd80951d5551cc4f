/* SPDX-License-Identifier: Apache-2.0
 * The shown name and its parts, each made from the other. */
#include "model/person.h"

static void
the_name_is_made_of_its_parts(void)
{
    g_autoptr(Person) person = person_new();

    person_set(&person->prefix, "Dr.");
    person_set(&person->given, "Zoë");
    person_set(&person->family, "Quill");
    person_set(&person->suffix, "Jr.");
    person_set(&person->company, "Example");
    person_complete_name(person);
    g_assert_cmpstr(person->name, ==, "Dr. Zoë Quill Jr.");
    g_assert_cmpstr(person->given, ==, "Zoë");
}

static void
a_name_that_is_there_stays(void)
{
    g_autoptr(Person) person = person_new();

    person_set(&person->name, "Zed");
    person_set(&person->given, "Zoë");
    person_complete_name(person);
    g_assert_cmpstr(person->name, ==, "Zed");
    g_assert_null(person->family);
}

static void
the_name_falls_back_on_what_there_is(void)
{
    g_autoptr(Person) person = person_new();

    person_complete_name(person);
    g_assert_null(person->name);

    person_add_point(person, POINT_URL, NULL, "https://example.com/zoe");
    person_complete_name(person);
    g_assert_cmpstr(person->name, ==, "https://example.com/zoe");

    person_set(&person->name, NULL);
    person_add_point(person, POINT_PHONE, NULL, "+351 912 345 678");
    person_complete_name(person);
    g_assert_cmpstr(person->name, ==, "+351 912 345 678");

    person_set(&person->name, NULL);
    person_set(&person->given, NULL);
    person_set(&person->family, NULL);
    person_add_point(person, POINT_EMAIL, NULL, "zoe@example.com");
    person_complete_name(person);
    g_assert_cmpstr(person->name, ==, "zoe@example.com");
    g_assert_null(person->given);

    person_set(&person->name, NULL);
    person_set(&person->company, "Example & Sons");
    person_complete_name(person);
    g_assert_cmpstr(person->name, ==, "Example & Sons");
    g_assert_null(person->family); /* a company has none */

    person_set(&person->name, NULL);
    person_set(&person->nickname, "Zed");
    person_complete_name(person);
    g_assert_cmpstr(person->name, ==, "Zed");
}

static void
parts_are_made_of_the_name(void)
{
    static const struct {
        const char *name;
        const char *given;
        const char *family;
    } rows[] = {
        {"Jane Doe", "Jane", "Doe"},
        {"Jane Mary  Doe", "Jane Mary", "Doe"},
        {"Ludwig van Beethoven", "Ludwig", "van Beethoven"},
        {"Anna Maria van der Berg", "Anna Maria", "van der Berg"},
        {"jane doe", "jane", "doe"},
        {"jane mary doe", "jane mary", "doe"},
        {"de Gaulle", "de", "Gaulle"},
        {"Zoë Łuk", "Zoë", "Łuk"},
        {"山田 太郎", "太郎", "山田"},
        {"김 민수", "민수", "김"},
        {"Cher", NULL, NULL},
        {"Doe, Jane", NULL, NULL},
        {"jane @ example", NULL, NULL},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Person) person = person_new();

        person_set(&person->name, rows[i].name);
        person_complete_name(person);
        g_assert_cmpstr(person->name, ==, rows[i].name);
        g_assert_cmpstr(person->given, ==, rows[i].given);
        g_assert_cmpstr(person->family, ==, rows[i].family);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/person_name/the_name_is_made_of_its_parts", the_name_is_made_of_its_parts);
    g_test_add_func("/person_name/a_name_that_is_there_stays", a_name_that_is_there_stays);
    g_test_add_func("/person_name/the_name_falls_back_on_what_there_is",
                    the_name_falls_back_on_what_there_is);
    g_test_add_func("/person_name/parts_are_made_of_the_name", parts_are_made_of_the_name);
    return g_test_run();
}
