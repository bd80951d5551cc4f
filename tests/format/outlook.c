/* SPDX-License-Identifier: Apache-2.0 */
#include "format/outlook.h"

#include <string.h>

#include "test_record_text.h"
#include "test_records.h"

static void
assert_file(const char *name)
{
    g_autofree char *path = g_strconcat("tests/data/outlook/", name, NULL);
    g_autofree char *golden = g_strconcat(path, ".txt", NULL);

    test_record_golden(outlook_reader_new(test_file_input(path)), golden);
}

static void
reads_the_desktop_programs_file(void)
{
    assert_file("desktop.csv");
}

static void
reads_the_web_sites_file(void)
{
    assert_file("web.csv");
}

static void
leaves_out_dates_that_may_mean_two_days(void)
{
    assert_file("ambiguous.csv");
}

static void
reads_columns_in_german(void)
{
    assert_file("german.csv");
}

static void
reads_columns_in_french(void)
{
    assert_file("french.csv");
}

static void
reads_columns_in_spanish(void)
{
    assert_file("spanish.csv");
}

static void
reads_columns_in_italian(void)
{
    assert_file("italian.csv");
}

static void
reads_columns_in_dutch(void)
{
    assert_file("dutch.csv");
}

static void
reads_columns_in_portuguese(void)
{
    assert_file("portuguese.csv");
}

/* The birthday in the row at index of a file with these dates. */
static char *
birthday_among(const char *dates, guint index)
{
    g_autofree char *text =
        g_strdup_printf("E-mail Address,E-mail 2 Address,E-mail 3 Address,Birthday\n%s", dates);
    g_autoptr(GPtrArray) records =
        test_records(outlook_reader_new(input_from_memory(text, strlen(text))));

    return g_strdup(person_occasion(test_record(records, index)->person, "birthday"));
}

static void
learns_the_order_of_dates_from_later_rows(void)
{
    g_autofree char *day_first = birthday_among("a@b,,,3/4/1980\nc@d,,,25/12/1979\n", 0);
    g_autofree char *month_first = birthday_among("a@b,,,3/4/1980\nc@d,,,12/25/1979\n", 0);
    g_autofree char *mixed =
        birthday_among("a@b,,,3/4/1980\nc@d,,,12/25/1979\ne@f,,,25/12/1979\n", 0);

    g_assert_cmpstr(day_first, ==, "1980-04-03");
    g_assert_cmpstr(month_first, ==, "1980-03-04");
    g_assert_cmpstr(mixed, ==, NULL);
}

static void
says_that_an_address_is_exchanges_own(void)
{
    static const char text[] =
        "First Name,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 2 Type\n"
        "Bo,JSMITH,EX,x,bo@li.example,SMTP\n";
    g_autoptr(GPtrArray) records =
        test_records(outlook_reader_new(input_from_memory(text, strlen(text))));
    const Record *record = test_record(records, 0);

    g_assert_cmpuint(record->person->points->len, ==, 1);
    test_assert_problem(record, 0, 2, "E-mail Address", "inside an Exchange server");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/outlook/reads_the_desktop_programs_file", reads_the_desktop_programs_file);
    g_test_add_func("/outlook/reads_the_web_sites_file", reads_the_web_sites_file);
    g_test_add_func("/outlook/leaves_out_dates_that_may_mean_two_days",
                    leaves_out_dates_that_may_mean_two_days);
    g_test_add_func("/outlook/reads_columns_in_german", reads_columns_in_german);
    g_test_add_func("/outlook/reads_columns_in_french", reads_columns_in_french);
    g_test_add_func("/outlook/reads_columns_in_spanish", reads_columns_in_spanish);
    g_test_add_func("/outlook/reads_columns_in_italian", reads_columns_in_italian);
    g_test_add_func("/outlook/reads_columns_in_dutch", reads_columns_in_dutch);
    g_test_add_func("/outlook/reads_columns_in_portuguese", reads_columns_in_portuguese);
    g_test_add_func("/outlook/learns_the_order_of_dates_from_later_rows",
                    learns_the_order_of_dates_from_later_rows);
    g_test_add_func("/outlook/says_that_an_address_is_exchanges_own",
                    says_that_an_address_is_exchanges_own);
    return g_test_run();
}
