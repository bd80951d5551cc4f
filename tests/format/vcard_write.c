/* SPDX-License-Identifier: Apache-2.0 */
#include "format/vcard.h"

#include <string.h>

#include "full_person.h"
#include "test_records.h"

static Person *
parse(const char *text)
{
    g_autoptr(GPtrArray) records =
        test_records(vcard_reader_new(input_from_memory(text, strlen(text)), NULL));
    Record *record;

    g_assert_cmpuint(records->len, ==, 1);
    record = records->pdata[0];
    g_assert_cmpint(record->kind, ==, RECORD_PERSON);
    return g_steal_pointer(&record->person);
}

static char *
written(const Person *person, VcardVersion version)
{
    GString *text = g_string_new(NULL);

    vcard_write(text, person, version);
    return g_string_free(text, FALSE);
}

static char *
card(const char *version, const char *lines)
{
    return g_strdup_printf("BEGIN:VCARD\r\nVERSION:%s\r\n%sEND:VCARD\r\n", version, lines);
}

/* Reading the lines of one version and writing another gives these lines. */
static void
assert_converts(const char *from, const char *lines, VcardVersion version, const char *expected)
{
    g_autofree char *text = card(from, lines);
    g_autofree char *wanted = card(version == VCARD_4_0 ? "4.0" : "3.0", expected);
    g_autoptr(Person) person = parse(text);
    g_autofree char *got = written(person, version);
    g_autoptr(Person) again = parse(got);

    g_assert_cmpstr(got, ==, wanted);
    test_assert_same_person(person, again);
}

static void
the_full_person_survives_both_versions(void)
{
    g_autoptr(Person) person = full_person();

    for (int kept = 1; kept >= 0; kept--) {
        for (VcardVersion version = VCARD_3_0; version <= VCARD_4_0; version++) {
            g_autofree char *text = written(person, version);
            g_autoptr(Person) again = parse(text);

            test_assert_same_person(person, again);
            g_assert_true((strstr(text, "X-FAVOURITE-OWL;X-HOW=much:barn owl\r\n") != NULL) ==
                          (kept == 1));
        }
        g_clear_pointer(&person->card, g_free);
    }
}

static void
an_unchanged_card_stays_as_it_is(void)
{
    static const char lines[] =
        "X-BEFORE;P=\"a;b:c\";Q=1,2:x\\y;z\r\nN;LANGUAGE=de:Doe;Jo;;;\r\nFN:Jo Doe\r\n"
        "item1.X-ABLabel:_$!<HomePage>!$_\r\nitem1.URL;type=pref:http\\://a.example\r\n"
        "home.TEL;TYPE=HOME;TYPE=VOICE;X-MINE=1:1 2\r\n 3\r\n"
        "PHOTO;ENCODING=b;TYPE=JPEG:AAAA\r\n AAAA\r\nBDAY:1604-04-15\r\nNOTE:a\r\n"
        "CATEGORIES:b,a\r\nX-ABUID:2E4C\\:ABPerson\r\nREV:2020\r\n";
    g_autofree char *text = card("3.0", lines);
    g_autoptr(Person) person = parse(text);
    g_autofree char *got = written(person, VCARD_3_0);

    g_assert_cmpstr(got, ==, text);
}

static void
only_what_changed_is_written_anew(void)
{
    g_autofree char *text =
        card("3.0", "N:Doe;Jo;;;\r\nFN:Jo Doe\r\nTEL;X-MINE=1;TYPE=HOME:1\r\n"
                    "item1.EMAIL;TYPE=INTERNET:a@b.example\r\nitem1.X-ABLabel:club\r\n"
                    "X-ODD:kept\r\nORG:Old;Dept\r\nNOTE:old\r\nBDAY:1980-01-02\r\n"
                    "CATEGORIES:a\r\nCATEGORIES:b\r\n");
    g_autofree char *wanted =
        card("3.0", "N:Dune;Jo;;;\r\nFN:Jo Dune\r\nTEL;TYPE=HOME;X-MINE=1:2\r\n"
                    "item1.EMAIL;TYPE=INTERNET:c@d.example\r\nitem1.X-ABLabel:club\r\n"
                    "X-ODD:kept\r\nORG:New\\, Ltd\r\nNOTE:new\r\nBDAY:1981-01-02\r\n"
                    "CATEGORIES:b,c\r\nTITLE:Boss\r\n");
    g_autoptr(Person) person = parse(text);
    g_autofree char *got = NULL;

    person_set(&person->family, "Dune");
    person_set(&person->name, "Jo Dune");
    person_set(&((Point *)person->points->pdata[0])->value, "2");
    person_set(&((Point *)person->points->pdata[1])->value, "c@d.example");
    person_set(&person->company, "New, Ltd");
    person_set(&person->department, NULL);
    person_set(&person->title, "Boss");
    person_set(&((Note *)person->notes->pdata[0])->text, "new");
    person_set(&((Occasion *)person->occasions->pdata[0])->date, "1981-01-02");
    g_ptr_array_remove_index(person->tags, 0);
    person_add_tag(person, "c");
    got = written(person, VCARD_3_0);
    g_assert_cmpstr(got, ==, wanted);
}

static void
a_changed_label_keeps_the_other_parameters(void)
{
    g_autofree char *text =
        card("3.0", "N:Doe;Jo;;;\r\nFN:Jo Doe\r\nTEL;X-MINE=1;TYPE=HOME,VOICE:1\r\n"
                    "item3.TEL:2\r\nitem3.X-ABLabel:club\r\n");
    g_autofree char *wanted =
        card("3.0", "N:Doe;Jo;;;\r\nFN:Jo Doe\r\nitem4.TEL;TYPE=VOICE;X-MINE=1:1\r\n"
                    "item4.X-ABLabel:Boat\r\nTEL;TYPE=WORK,FAX,pref:2\r\n");
    g_autoptr(Person) person = parse(text);
    g_autofree char *got = NULL;

    person_set(&((Point *)person->points->pdata[0])->label, "Boat");
    person_set(&((Point *)person->points->pdata[1])->label, "work fax");
    ((Point *)person->points->pdata[1])->preferred = true;
    got = written(person, VCARD_3_0);
    g_assert_cmpstr(got, ==, wanted);
}

static void
a_removed_point_takes_its_group_along(void)
{
    g_autofree char *text =
        card("3.0", "N:Doe;Jo;;;\r\nFN:Jo Doe\r\nitem1.ADR:;;Street;;;;\r\nitem1.X-ABADR:us\r\n"
                    "item1.X-ABLabel:den\r\nitem2.X-ODD:1\r\nitem2.X-ABLabel:odd\r\n");
    g_autofree char *wanted = card("3.0", "N:Doe;Jo;;;\r\nFN:Jo Doe\r\nitem2.X-ODD:1\r\n"
                                          "item2.X-ABLabel:odd\r\n");
    g_autoptr(Person) person = parse(text);
    g_autofree char *got = NULL;

    g_ptr_array_set_size(person->points, 0);
    got = written(person, VCARD_3_0);
    g_assert_cmpstr(got, ==, wanted);
}

static void
what_was_read_in_2_1_is_written_in_3_0(void)
{
    assert_converts(
        "2.1",
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J,=\r\n;;\r\nFN:J\r\n"
        "TEL;WORK;FAX;PREF:1\r\nLABEL;HOME;ENCODING=QUOTED-PRINTABLE:a, b=0D=0Ac\r\n"
        "PHOTO;JPEG;ENCODING=BASE64:AAAA\r\n  AAAA\r\n\r\nURL:http://a.example/?a=1,2;3\r\n"
        "BDAY:19800322\r\nX-ODD;ENCODING=QUOTED-PRINTABLE:a;b=0Ac\\d\r\nNOTE:a;b,c\r\n",
        VCARD_3_0,
        "N:Müller;J\\,;;\r\nFN:J\r\nTEL;TYPE=WORK,FAX,pref:1\r\nLABEL;TYPE=HOME:a\\, b\\nc\r\n"
        "PHOTO;ENCODING=b;TYPE=JPEG:AAAAAAAA\r\nURL:http://a.example/?a=1,2;3\r\n"
        "BDAY:1980-03-22\r\nX-ODD:a;b\\nc\\d\r\nNOTE:a\\;b\\,c\r\n");
}

static void
what_was_read_in_3_0_is_written_in_4_0(void)
{
    assert_converts("3.0",
                    "FN:A B\r\nN:B;A;;;\r\nTEL;TYPE=CELL;TYPE=pref:1\r\n"
                    "PHOTO;ENCODING=b;TYPE=PNG:AAAA\r\nKEY;ENCODING=b;TYPE=PGP:AAAA\r\n"
                    "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-15\r\nX-ANNIVERSARY:2001-02-03\r\n"
                    "URL:http\\://a.example\r\nX-ODD:a\r\n",
                    VCARD_4_0,
                    "FN:A B\r\nN:B;A;;;\r\nTEL;TYPE=CELL;PREF=1:1\r\n"
                    "PHOTO:data:image/png;base64,AAAA\r\n"
                    "KEY:data:application/pgp-keys;base64,AAAA\r\nBDAY:--0415\r\n"
                    "ANNIVERSARY:20010203\r\nURL:http://a.example\r\nX-ODD:a\r\n");
}

static void
what_was_read_in_4_0_is_written_in_3_0(void)
{
    assert_converts(
        "4.0",
        "FN:A B\r\nN:B;A;;;\r\nTEL;VALUE=uri;PREF=1;TYPE=\"work,voice\":tel:+1-2;ext=3\r\n"
        "PHOTO:data:image/jpeg;base64,AAAA\r\nBDAY:--0415\r\nANNIVERSARY:20010203\r\n"
        "DEATHDATE:20200102\r\nRELATED;TYPE=spouse;VALUE=text:Eve\r\n"
        "EMAIL;PREF=2:a@b.example\r\nUID:urn:uuid:1\r\n",
        VCARD_3_0,
        "FN:A B\r\nN:B;A;;;\r\nTEL;TYPE=work,voice,pref:+1-2 ext. 3\r\n"
        "PHOTO;ENCODING=b;TYPE=JPEG:AAAA\r\n"
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-15\r\nitem1.X-ABDATE:2001-02-03\r\n"
        "item1.X-ABLabel:_$!<Anniversary>!$_\r\nX-DEATHDATE:2020-01-02\r\n"
        "item2.X-ABRELATEDNAMES:Eve\r\nitem2.X-ABLabel:_$!<Spouse>!$_\r\n"
        "EMAIL:a@b.example\r\nUID:urn:uuid:1\r\n");
}

/* iOS shows no birthday that has a time. */
static void
a_birthday_loses_its_time(void)
{
    assert_converts("3.0", "FN:A\r\nN:;A;;;\r\nBDAY:1996-04-15T20:12:43Z\r\n", VCARD_3_0,
                    "FN:A\r\nN:;A;;;\r\nBDAY:1996-04-15\r\n");
}

static void
a_card_within_a_card_becomes_its_value(void)
{
    assert_converts("2.1",
                    "N:Boss\r\nFN:Boss\r\nAGENT:\r\nBEGIN:VCARD\r\nN:Clerk;An\r\nEND:VCARD\r\n"
                    "TEL:2\r\n",
                    VCARD_3_0,
                    "N:Boss\r\nFN:Boss\r\n"
                    "AGENT:BEGIN:VCARD\\nN:Clerk\\;An\\nEND:VCARD\r\nTEL:2\r\n");
}

static void
a_card_gets_what_its_version_demands(void)
{
    assert_converts("4.0", "FN:Ada King\r\n", VCARD_3_0, "FN:Ada King\r\nN:King;Ada;;;\r\n");
    assert_converts("3.0", "N:King;Ada;;;\r\n", VCARD_4_0, "N:King;Ada;;;\r\nFN:Ada King\r\n");
    assert_converts("4.0", "FN:Ada King\r\n", VCARD_4_0, "FN:Ada King\r\n");
}

static void
what_only_kith_knows_is_in_the_card(void)
{
    g_autoptr(Person) person = person_new();
    g_autofree char *wanted =
        card("4.0", "FN:A\r\nX-KITH-POSITION;STARTED=2001;ENDED=2002-03:Old\\, Ltd;Boy\r\n"
                    "RELATED;TYPE=introduced-by;VALUE=text:Eve\r\n"
                    "NOTE;X-KITH-AT=\"2023-11-14T22:13:21Z\":met\r\nX-KITH-TIER:inner\r\n"
                    "X-KITH-SELF:true\r\nX-KITH-DECEASED:true\r\nX-KITH-BY-HAND:name title\r\n");
    g_autofree char *got = NULL;
    Position *position = person_add_position(person, "Old, Ltd", "Boy");

    person_set(&person->name, "A");
    person->tier = TIER_INNER;
    person->self = true;
    person->deceased = true;
    person_set(&person->by_hand, "name title");
    person_set(&position->started, "2001");
    person_set(&position->ended, "2002-03");
    (void)person_add_relation(person, "introduced-by", "Eve");
    (void)person_add_note(person, 1700000001, "met");
    got = written(person, VCARD_4_0);
    g_assert_cmpstr(got, ==, wanted);
}

static void
long_lines_are_folded_between_characters(void)
{
    g_autoptr(Person) person = person_new();
    g_autoptr(GString) name = g_string_new("x");
    g_autofree char *text = NULL;
    g_auto(GStrv) lines = NULL;
    g_autoptr(Person) again = NULL;

    for (int i = 0; i < 200; i++)
        g_string_append(name, i % 3 == 0 ? "é" : i % 3 == 1 ? "東" : "🦉");
    person_set(&person->name, name->str);
    text = written(person, VCARD_3_0);
    lines = g_strsplit(text, "\r\n", -1);
    for (guint i = 0; lines[i] != NULL; i++) {
        g_assert_cmpuint(strlen(lines[i]), <=, 75);
        g_assert_true(g_utf8_validate(lines[i], -1, NULL));
    }
    again = parse(text);
    g_assert_cmpstr(again->name, ==, name->str);
}

static void
nothing_in_a_field_breaks_out_of_its_line(void)
{
    static const char evil[] = "a\r\nEND:VCARD\r\nBEGIN:VCARD\r\nTEL;X=\":1";
    g_autoptr(Person) person = person_new();

    person_set(&person->name, evil);
    person_set(&person->title, evil);
    person_set(&person->uid, evil);
    person_set(&person->by_hand, evil);
    (void)person_add_point(person, POINT_URL, evil, evil);
    (void)person_add_point(person, POINT_EMAIL, evil, evil);
    (void)person_add_relation(person, evil, evil);
    person_add_tag(person, evil);
    person_set(&person_add_position(person, evil, evil)->started, evil);
    for (VcardVersion version = VCARD_3_0; version <= VCARD_4_0; version++) {
        g_autofree char *text = written(person, version);
        g_autoptr(Person) again = parse(text);

        g_assert_cmpuint(again->points->len, ==, 2);
        g_assert_cmpuint(again->relations->len, ==, 1);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/vcard_write/the_full_person_survives_both_versions",
                    the_full_person_survives_both_versions);
    g_test_add_func("/vcard_write/an_unchanged_card_stays_as_it_is",
                    an_unchanged_card_stays_as_it_is);
    g_test_add_func("/vcard_write/only_what_changed_is_written_anew",
                    only_what_changed_is_written_anew);
    g_test_add_func("/vcard_write/a_changed_label_keeps_the_other_parameters",
                    a_changed_label_keeps_the_other_parameters);
    g_test_add_func("/vcard_write/a_removed_point_takes_its_group_along",
                    a_removed_point_takes_its_group_along);
    g_test_add_func("/vcard_write/what_was_read_in_2_1_is_written_in_3_0",
                    what_was_read_in_2_1_is_written_in_3_0);
    g_test_add_func("/vcard_write/what_was_read_in_3_0_is_written_in_4_0",
                    what_was_read_in_3_0_is_written_in_4_0);
    g_test_add_func("/vcard_write/what_was_read_in_4_0_is_written_in_3_0",
                    what_was_read_in_4_0_is_written_in_3_0);
    g_test_add_func("/vcard_write/a_birthday_loses_its_time", a_birthday_loses_its_time);
    g_test_add_func("/vcard_write/a_card_within_a_card_becomes_its_value",
                    a_card_within_a_card_becomes_its_value);
    g_test_add_func("/vcard_write/a_card_gets_what_its_version_demands",
                    a_card_gets_what_its_version_demands);
    g_test_add_func("/vcard_write/what_only_kith_knows_is_in_the_card",
                    what_only_kith_knows_is_in_the_card);
    g_test_add_func("/vcard_write/long_lines_are_folded_between_characters",
                    long_lines_are_folded_between_characters);
    g_test_add_func("/vcard_write/nothing_in_a_field_breaks_out_of_its_line",
                    nothing_in_a_field_breaks_out_of_its_line);
    return g_test_run();
}
