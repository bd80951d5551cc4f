/* SPDX-License-Identifier: Apache-2.0
 * The form in which two spellings of one address are equal. */
#include "model/person.h"

typedef struct {
    const char *value;
    const char *expected;
} Row;

static void
assert_rows(PointKind kind, const Row *rows, gsize count)
{
    for (gsize i = 0; i < count; i++) {
        g_autofree char *normalised = point_normalise(kind, rows[i].value);
        g_autofree char *again = normalised == NULL ? NULL : point_normalise(kind, normalised);

        g_assert_cmpstr(normalised, ==, rows[i].expected);
        g_assert_cmpstr(again, ==, normalised);
    }
}

static void
emails_are_compared_in_lower_case(void)
{
    static const Row rows[] = {
        {"Jane.Doe@Example.COM", "jane.doe@example.com"},
        {" jane@example.com\n", "jane@example.com"},
        {"mailto:Jane@example.com?subject=Hi", "jane@example.com"},
        {"MAILTO:jane@example.com", "jane@example.com"},
        {"Jane Doe <jane@example.com>", "jane@example.com"},
        {"<jane@example.com>", "jane@example.com"},
        {"<mailto:jane@example.com>", "jane@example.com"},
        {"jane @ example.com", "jane@example.com"},
        {"who?@example.com", "who?@example.com"},
        {"ZOË@example.com", "zoë@example.com"},
        {"jane+kith@example.com", "jane+kith@example.com"},
        {"mailto:", NULL},
        {"<>", NULL},
        {" ", NULL},
        {NULL, NULL},
    };

    assert_rows(POINT_EMAIL, rows, G_N_ELEMENTS(rows));
}

static void
phones_are_compared_by_digits(void)
{
    static const Row rows[] = {
        {"+351 912 345 678", "+351912345678"},
        {"00351 912-345-678", "+351912345678"},
        {"00", "00"},
        {"0001", "0001"}, /* no country begins with a zero */
        {"tel:+351-912.345.678", "+351912345678"},
        {"TEL:+351912345678", "+351912345678"},
        {"(+351) 912 345 678", "+351912345678"},
        {"＋３５１ ９１２", "+351912"},
        {"٠١٢٣", "0123"},
        {"+44 (0)20 7946 0018", "+442079460018"},
        {"0044 (0) 20 7946 0018", "+442079460018"},
        {"0044 (0)20 7946 0018", "+442079460018"},
        {"(020) 7946 0018", "02079460018"},
        {"(0) 20", "020"},
        {"1-800-FLOWERS", "18003569377"},
        {"1-800-CONTACTS", "180026682287"},
        {"Phone: 555 1234", "5551234"},
        {"+1 555 1234 x12", "+15551234;12"},
        {"+1 555 1234 ext. 12", "+15551234;12"},
        {"+1 555 1234 Extension 12", "+15551234;12"},
        {"+1 555 1234;ext=12", "+15551234;12"},
        {"+1 555 1234 #12", "+15551234;12"},
        {"+1 555 1234,,12", "+15551234;12"},
        {"+1 555 1234;12", "+15551234;12"},
        {"+1 555 1234;12,34", "+15551234;1234"},
        {"tel:863-1234;phone-context=+1-914-555", "8631234"},
        {"555+1234", "5551234"},
        {"no number", NULL},
        {"+", NULL},
        {"-", NULL},
        {"", NULL},
    };

    assert_rows(POINT_PHONE, rows, G_N_ELEMENTS(rows));
}

static void
urls_are_compared_without_their_dress(void)
{
    static const Row rows[] = {
        {"https://www.Example.com/Jane/", "example.com/Jane"},
        {"http://example.com/Jane", "example.com/Jane"},
        {"example.com/Jane#contact", "example.com/Jane"},
        {"EXAMPLE.com", "example.com"},
        {"https://example.com//", "example.com"},
        {"https://facebook.com/profile.php?id=1", "facebook.com/profile.php?id=1"},
        {"https://facebook.com/profile.php?id=2", "facebook.com/profile.php?id=2"},
        {"http://twitter.com/#!/jane", "twitter.com#!/jane"},
        {"example.com/?u=http://other.example", "example.com?u=http://other.example"},
        {"https://", NULL},
        {"https://www.", NULL},
        {"", NULL},
    };

    assert_rows(POINT_URL, rows, G_N_ELEMENTS(rows));
}

static void
linkedin_profiles_are_one_whatever_the_link(void)
{
    static const Row rows[] = {
        {"https://www.linkedin.com/in/jane-doe", "linkedin.com/in/jane-doe"},
        {"https://uk.linkedin.com/in/Jane-Doe/?trk=x", "linkedin.com/in/jane-doe"},
        {"linkedin.com/in/JANE-DOE/de", "linkedin.com/in/jane-doe"},
        {"http://linkedin.com/in/jane-doe/details/experience/", "linkedin.com/in/jane-doe"},
        {"HTTPS://WWW.LINKEDIN.COM/IN/JANE-DOE#about", "linkedin.com/in/jane-doe"},
        {"https://www.linkedin.com/in/zo%C3%AB-quill", "linkedin.com/in/zoë-quill"},
        {"https://www.linkedin.com/in/ZOË-quill", "linkedin.com/in/zoë-quill"},
        {"https://www.linkedin.com/in/a%2Fb", "linkedin.com/in/a%2fb"},
        {"https://www.linkedin.com/in/%ff", "linkedin.com/in/%ff"},
        {"https://www.linkedin.com/company/Example/", "linkedin.com/company/example"},
        {"https://notlinkedin.com/in/Jane", "notlinkedin.com/in/Jane"},
        {"https://linkedin.com.example/in/Jane", "linkedin.com.example/in/Jane"},
    };

    assert_rows(POINT_URL, rows, G_N_ELEMENTS(rows));
}

static void
messaging_names_keep_their_marks(void)
{
    static const Row rows[] = {
        {"Jane.Doe", "jane.doe"},
        {"jane_doe", "jane_doe"},
        {" matrix:u/Zoe:example.org ", "matrix:u/zoe:example.org"},
        {" ", NULL},
    };

    assert_rows(POINT_IMPP, rows, G_N_ELEMENTS(rows));
}

static void
addresses_are_compared_folded(void)
{
    static const Row rows[] = {
        {"Rua das Flores, 5\n1200-195  LISBOA", "rua das flores 5 1200 195 lisboa"},
        {"Straße 1", "strasse 1"},
        {"\n", NULL},
    };

    assert_rows(POINT_ADDRESS, rows, G_N_ELEMENTS(rows));
}

static void
kinds_have_names(void)
{
    PointKind kind = POINT_EMAIL;

    for (PointKind each = POINT_EMAIL; each <= POINT_IMPP; each++) {
        g_assert_true(point_kind_parse(point_kind_name(each), &kind));
        g_assert_cmpint(kind, ==, each);
    }
    g_assert_cmpstr(point_kind_name(POINT_IMPP), ==, "impp");
    g_assert_false(point_kind_parse("fax", &kind));
    g_assert_false(point_kind_parse("", &kind));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/point/emails_are_compared_in_lower_case", emails_are_compared_in_lower_case);
    g_test_add_func("/point/phones_are_compared_by_digits", phones_are_compared_by_digits);
    g_test_add_func("/point/urls_are_compared_without_their_dress",
                    urls_are_compared_without_their_dress);
    g_test_add_func("/point/linkedin_profiles_are_one_whatever_the_link",
                    linkedin_profiles_are_one_whatever_the_link);
    g_test_add_func("/point/messaging_names_keep_their_marks", messaging_names_keep_their_marks);
    g_test_add_func("/point/addresses_are_compared_folded", addresses_are_compared_folded);
    g_test_add_func("/point/kinds_have_names", kinds_have_names);
    return g_test_run();
}
