/* SPDX-License-Identifier: Apache-2.0 */
#include "format/vcard.h"

#include <string.h>

#include "test_records.h"

static GPtrArray *
read_bytes(const char *bytes, gsize length)
{
    return test_records(vcard_reader_new(input_from_memory(bytes, length), NULL));
}

static GPtrArray *
read_text(const char *text)
{
    return read_bytes(text, strlen(text));
}

/* The one person in a card with these lines (and BEGIN, VERSION, FN and END around them). */
static Person *
person_of(const char *version, const char *lines)
{
    g_autofree char *text =
        g_strdup_printf("BEGIN:VCARD\r\nVERSION:%s\r\n%s\r\nEND:VCARD\r\n", version, lines);
    g_autoptr(GPtrArray) records = read_text(text);
    Record *record;

    g_assert_cmpuint(records->len, ==, 1);
    record = records->pdata[0];
    g_assert_cmpint(record->kind, ==, RECORD_PERSON);
    return g_steal_pointer(&record->person);
}

static void
assert_point(const Person *person, guint index, PointKind kind, const char *label,
             const char *value)
{
    const Point *point;

    g_assert_cmpuint(index, <, person->points->len);
    point = person->points->pdata[index];
    g_assert_cmpint(point->kind, ==, kind);
    g_assert_cmpstr(point->label, ==, label);
    g_assert_cmpstr(point->value, ==, value);
}

static void
reads_a_plain_card(void)
{
    g_autoptr(Person) person =
        person_of("3.0", "FN:Dr. Ada King\r\nN:King;Ada;Byron;Dr.;PhD\r\nNICKNAME:Countess\r\n"
                         "ORG:Analytical Engines;Research;Software\r\nTITLE:Programmer\r\n"
                         "EMAIL;TYPE=work:ada@example.org\r\nUID:1815");

    g_assert_cmpstr(person->name, ==, "Dr. Ada King");
    g_assert_cmpstr(person->family, ==, "King");
    g_assert_cmpstr(person->given, ==, "Ada");
    g_assert_cmpstr(person->middle, ==, "Byron");
    g_assert_cmpstr(person->prefix, ==, "Dr.");
    g_assert_cmpstr(person->suffix, ==, "PhD");
    g_assert_cmpstr(person->nickname, ==, "Countess");
    g_assert_cmpstr(person->company, ==, "Analytical Engines");
    g_assert_cmpstr(person->department, ==, "Research, Software");
    g_assert_cmpstr(person->title, ==, "Programmer");
    g_assert_cmpstr(person->uid, ==, "1815");
    assert_point(person, 0, POINT_EMAIL, "work", "ada@example.org");
}

static void
keeps_the_text_of_the_card(void)
{
    static const char card[] = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nX-ODD;Y=\"z;:\":a\r\n b\r\n"
                               "END:VCARD\r\n";
    g_autoptr(GPtrArray) records = read_text(card);

    g_assert_cmpstr(test_record(records, 0)->person->card, ==, card);
}

static void
reads_bare_line_feeds(void)
{
    g_autoptr(GPtrArray) records =
        read_text("BEGIN:VCARD\nVERSION:3.0\nFN:Folded\n  name\nEND:VCARD\n");

    g_assert_cmpstr(test_record(records, 0)->person->name, ==, "Folded name");
}

static void
reads_the_line_ends_of_old_macs(void)
{
    g_autoptr(GPtrArray) records =
        read_text("BEGIN:VCARD\rVERSION:3.0\rFN:Old\r  Mac\rEND:VCARD\r");

    g_assert_cmpstr(test_record(records, 0)->person->name, ==, "Old Mac");
    g_assert_cmpstr(test_record(records, 0)->person->card, ==,
                    "BEGIN:VCARD\nVERSION:3.0\nFN:Old Mac\nEND:VCARD\n");
}

static void
reads_a_card_whose_lines_are_all_indented(void)
{
    g_autoptr(GPtrArray) records =
        read_text("  BEGIN:VCARD\n  VERSION:3.0\n  FN:In\n    dented\n  END:VCARD\n");

    g_assert_cmpstr(test_record(records, 0)->person->name, ==, "In dented");
}

static void
undoes_escapes(void)
{
    g_autoptr(Person) person = person_of(
        "3.0",
        "FN:A\\, B\\; C\\\\D\r\nNOTE:one\\ntwo\\Nthree C:\\temp\\:\r\nURL:http\\://a.example");

    g_assert_cmpstr(person->name, ==, "A, B; C\\D");
    g_assert_cmpstr(((Note *)person->notes->pdata[0])->text, ==, "one\ntwo\nthree C:\\temp:");
    assert_point(person, 0, POINT_URL, NULL, "http://a.example");
}

static void
reads_dates_of_every_dialect(void)
{
    static const struct {
        const char *line;
        const char *date;
    } cases[] = {
        {"BDAY:1985-04-12", "1985-04-12"},
        {"BDAY:19850412", "1985-04-12"},
        {"BDAY;VALUE=date:1985-04-12", "1985-04-12"},
        {"BDAY:1996-04-15T201243+04:00", "1996-04-15"},
        {"BDAY:1985-10-21T23:30:00Z", "1985-10-21"},
        {"BDAY;VALUE=text:1985-04-12", "1985-04-12"},
        {"BDAY:--0415", "--04-15"},
        {"BDAY:--04-15", "--04-15"},
        {"BDAY:1604-04-15", "--04-15"},
        {"BDAY:16040229", "--02-29"},
        {"BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-15", "--04-15"},
        {"BDAY;X-APPLE-OMIT-YEAR=1904:1904-04-15", "--04-15"},
        {"BDAY;VALUE=DATE: 1985-04-12 ", "1985-04-12"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *lines = g_strconcat("FN:A\r\n", cases[i].line, NULL);
        g_autoptr(Person) person = person_of("3.0", lines);

        g_assert_cmpstr(person_occasion(person, "birthday"), ==, cases[i].date);
    }
}

static void
names_a_date_that_does_not_exist(void)
{
    g_autoptr(GPtrArray) records = read_text(
        "BEGIN:VCARD\nVERSION:4.0\nFN:A\nBDAY:2001-02-30\nEMAIL:a@b.example\nEND:VCARD\n");
    const Record *record = test_record(records, 0);

    g_assert_cmpint(record->kind, ==, RECORD_PERSON);
    g_assert_cmpuint(record->person->occasions->len, ==, 0);
    test_assert_problem(record, 0, 4, "BDAY", "2001-02-30");
    assert_point(record->person, 0, POINT_EMAIL, NULL, "a@b.example");
}

static void
reads_apple_labels(void)
{
    g_autoptr(Person) person =
        person_of("3.0", "FN:A\r\nitem1.URL:http\\://a.example\r\n"
                         "item1.X-ABLabel:_$!<HomePage>!$_\r\n"
                         "item2.X-ABLabel:Chess club\r\nITEM2.TEL;type=pref:123\r\n"
                         "item3.X-ABDATE;X-APPLE-OMIT-YEAR=1604:1604-05-06\r\n"
                         "item3.X-ABLabel:_$!<Anniversary>!$_\r\n"
                         "item4.X-ABRELATEDNAMES:Bob\r\nitem4.X-ABLabel:_$!<Spouse>!$_\r\n"
                         "item5.X-ABRELATEDNAMES:Eve\r\nitem5.X-ABLabel:Rival\r\n"
                         "TEL;type=HOME;type=FAX:456");

    assert_point(person, 0, POINT_URL, "homepage", "http://a.example");
    assert_point(person, 1, POINT_PHONE, "Chess club", "123");
    g_assert_true(((Point *)person->points->pdata[1])->preferred);
    assert_point(person, 2, POINT_PHONE, "home fax", "456");
    g_assert_cmpstr(person_occasion(person, "anniversary"), ==, "--05-06");
    g_assert_cmpstr(((Relation *)person->relations->pdata[0])->kind, ==, "spouse");
    g_assert_cmpstr(((Relation *)person->relations->pdata[0])->other, ==, "Bob");
    g_assert_cmpstr(((Relation *)person->relations->pdata[1])->kind, ==, "Rival");
}

static void
reads_types_of_every_dialect(void)
{
    static const struct {
        const char *parameters;
        const char *label;
        bool preferred;
    } cases[] = {
        {";TYPE=CELL,VOICE", "mobile", false},
        {";type=CELL;type=VOICE;type=pref", "mobile", true},
        {";TYPE=\"work,cell\";PREF=1", "work mobile", true},
        {";TYPE=\"CELL", "mobile", false},
        {";WORK;FAX;PREF", "work fax", true},
        {";HOME;VOICE", "home", false},
        {";TYPE=x-boat", "boat", false},
        {";TYPE=VOICE", NULL, false},
        {";VALUE=uri;TYPE=home", "home", false},
        {"", NULL, false},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *lines = g_strconcat("FN:A\r\nTEL", cases[i].parameters, ":1234", NULL);
        g_autoptr(Person) person = person_of("4.0", lines);

        assert_point(person, 0, POINT_PHONE, cases[i].label, "1234");
        g_assert_true(((Point *)person->points->pdata[0])->preferred == cases[i].preferred);
    }
}

static void
reads_a_phone_that_is_a_uri(void)
{
    g_autoptr(Person) person =
        person_of("4.0", "FN:A\r\nTEL;VALUE=uri;TYPE=work:tel:+1-418-656-9254;ext=102");

    assert_point(person, 0, POINT_PHONE, "work", "+1-418-656-9254 ext. 102");
}

static void
reads_an_address_as_lines(void)
{
    g_autoptr(Person) person =
        person_of("3.0", "FN:A\r\nADR;TYPE=WORK:;;6544 Battleford Drive;Raleigh;NC;27613;U.S.A.\r\n"
                         "ADR;TYPE=HOME:PF 3;;Hof 1;Ulm;;89073;Deutschland\r\n"
                         "ADR:;12 High St\\nFlat 2\\nLondon;;;;;");

    assert_point(person, 0, POINT_ADDRESS, "work",
                 "6544 Battleford Drive\nRaleigh, NC 27613\nU.S.A.");
    assert_point(person, 1, POINT_ADDRESS, "home", "PF 3\nHof 1\n89073 Ulm\nDeutschland");
    assert_point(person, 2, POINT_ADDRESS, NULL, "12 High St\nFlat 2\nLondon");
}

static void
reads_messengers_and_profiles(void)
{
    g_autoptr(Person) person = person_of(
        "3.0",
        "FN:A\r\nIMPP;X-SERVICE-TYPE=Skype;type=HOME:skype:echo\r\nX-AIM;TYPE=HOME:johnny5\r\n"
        "IMPP;X-SERVICE-TYPE=Jabber:a@b.example\r\n"
        "X-SOCIALPROFILE;type=linkedin;x-user=ada:http://www.linkedin.com/in/ada\r\n"
        "X-SOCIALPROFILE;type=twitter;x-user=ada:x-apple:ada\r\n"
        "X-SOCIAL-PROFILE;TYPE=github;X-USER=lovelace:\r\n"
        "X-SOCIALPROFILE;type=Mastodon;x-user=ada@x.example:x-apple:ada");

    assert_point(person, 0, POINT_IMPP, "home", "skype:echo");
    assert_point(person, 1, POINT_IMPP, "home", "aim:johnny5");
    assert_point(person, 2, POINT_IMPP, NULL, "jabber:a@b.example");
    assert_point(person, 3, POINT_URL, "linkedin", "http://www.linkedin.com/in/ada");
    assert_point(person, 4, POINT_URL, "twitter", "https://twitter.com/ada");
    assert_point(person, 5, POINT_URL, "github", "https://github.com/lovelace");
    assert_point(person, 6, POINT_IMPP, "mastodon", "mastodon:ada@x.example");
}

static void
reads_tags_notes_and_death(void)
{
    g_autoptr(Person) person =
        person_of("4.0", "FN:A\r\nCATEGORIES:Friends,myContacts,Chess\\, Go\r\nNOTE:one\r\n"
                         "NOTE:two\r\nDEATHDATE:20200102\r\nTZ:Europe/Lisbon");

    g_assert_cmpuint(person->tags->len, ==, 2);
    g_assert_cmpstr(person->tags->pdata[0], ==, "Friends");
    g_assert_cmpstr(person->tags->pdata[1], ==, "Chess, Go");
    g_assert_cmpuint(person->notes->len, ==, 2);
    g_assert_true(person->deceased);
    g_assert_cmpstr(person_occasion(person, "death"), ==, "2020-01-02");
    g_assert_cmpstr(person->zone, ==, "Europe/Lisbon");
}

static void
takes_any_text_as_uid_without_its_urn(void)
{
    static const char *const cases[][2] = {
        {"urn:uuid:8b574c60", "8b574c60"},
        {"URN:UUID:urn:uuid:8b574c60", "8b574c60"},
        {"pas-id-3E65886900000002", "pas-id-3E65886900000002"},
        {"C68582D2.vcf", "C68582D2.vcf"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *lines = g_strconcat("FN:A\r\nUID:", cases[i][0], NULL);
        g_autoptr(Person) person = person_of("4.0", lines);

        g_assert_cmpstr(person->uid, ==, cases[i][1]);
        g_assert_nonnull(strstr(person->card, cases[i][0]));
    }
}

static void
reads_quoted_printable_with_soft_breaks(void)
{
    g_autoptr(Person) person = person_of(
        "2.1", "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=\r\nBr=C3=BCning;=\r\nMicha=\r\n"
               "el\r\nNOTE;QUOTED-PRINTABLE:Hello=\r\n world=0D=0Aagain=20\r\n"
               "TITLE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Chef f=FCr=\r\n"
               " alles=20\r\nTEL;CELL:+4912345");

    g_assert_cmpstr(person->family, ==, "Brüning");
    g_assert_cmpstr(person->given, ==, "Michael");
    g_assert_cmpstr(((Note *)person->notes->pdata[0])->text, ==, "Hello world\nagain");
    g_assert_cmpstr(person->title, ==, "Chef für alles");
    assert_point(person, 0, POINT_PHONE, "mobile", "+4912345");
}

static void
does_not_let_a_soft_break_swallow_the_end(void)
{
    g_autoptr(GPtrArray) records =
        read_text("BEGIN:VCARD\nVERSION:2.1\nN:A\nNOTE;QUOTED-PRINTABLE:cut=\nEND:VCARD\n"
                  "BEGIN:VCARD\nVERSION:2.1\nN:B\nEND:VCARD\n");

    g_assert_cmpuint(records->len, ==, 2);
    g_assert_cmpstr(test_record(records, 0)->person->name, ==, "A");
    g_assert_cmpstr(test_record(records, 1)->person->name, ==, "B");
}

static void
reads_character_sets(void)
{
    static const struct {
        const char *parameters;
        const char *bytes;
        const char *text;
    } cases[] = {
        {"", "M\xFCller", "Müller"},
        {"", "\x93Q\x94", "“Q”"},
        {";CHARSET=ISO-8859-1", "M\xFCller", "Müller"},
        {";CHARSET=ISO-8859-1", "M\xC3\xBCller", "Müller"},
        {";CHARSET=ISO-8859-2",
         "\xA3\xF3"
         "d\xBC",
         "Łódź"},
        {";CHARSET=Shift_JIS", "\x93\x8C\x8B\x9E", "東京"},
        {";CHARSET=ISO-2022-JP", "\033$BEl5~\033(B", "東京"},
        {";CHARSET=UTF-8", "東京", "東京"},
        {";CHARSET=NO-SUCH", "M\xFCller", "Müller"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *lines = g_strconcat("FN", cases[i].parameters, ":", cases[i].bytes, NULL);
        g_autoptr(Person) person = person_of("2.1", lines);
        g_autoptr(GPtrArray) again = NULL;

        g_assert_cmpstr(person->name, ==, cases[i].text);
        g_assert_true(g_utf8_validate(person->card, -1, NULL));
        again = read_text(person->card);
        g_assert_cmpstr(test_record(again, 0)->person->name, ==, cases[i].text);
    }
}

static void
reads_utf_16(void)
{
    static const char *const names[] = {"UTF-16LE", "UTF-16BE"};
    static const char text[] = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ǽgean\r\nEND:VCARD\r\n";

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        gsize length;
        g_autofree char *wide = g_convert(text, -1, names[i], "UTF-8", NULL, &length, NULL);
        g_autoptr(GPtrArray) records = read_bytes(wide, length);

        g_assert_cmpstr(test_record(records, 0)->person->name, ==, "Ǽgean");
    }
}

static void
repairs_a_character_broken_by_a_fold(void)
{
    g_autoptr(GPtrArray) records =
        read_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:M\xC3\r\n \xBCller\r\nEND:VCARD\r\n");
    const Person *person = test_record(records, 0)->person;

    g_assert_cmpstr(person->name, ==, "Müller");
    g_assert_cmpstr(person->card, ==, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Müller\r\nEND:VCARD\r\n");
}

static void
replaces_nul(void)
{
    static const char text[] = "BEGIN:VCARD\nVERSION:3.0\nFN:A\0B\nEND:VCARD\n\0\0\0";
    g_autoptr(GPtrArray) records = read_bytes(text, sizeof text - 1);

    g_assert_cmpuint(records->len, ==, 1);
    g_assert_cmpstr(test_record(records, 0)->person->name, ==,
                    "A\xEF\xBF\xBD"
                    "B");
    test_assert_problem(test_record(records, 0), 0, 3, "FN", "NUL");
}

static void
says_once_that_letters_were_guessed(void)
{
    g_autoptr(GPtrArray) records = read_text("BEGIN:VCARD\nFN:J\xF6rg\nNOTE:\xFC\nEND:VCARD\n"
                                             "BEGIN:VCARD\nFN:J\xFCrgen\nEND:VCARD\n");

    g_assert_cmpstr(test_record(records, 0)->person->name, ==, "Jörg");
    g_assert_cmpuint(test_record(records, 0)->problems->len, ==, 1);
    test_assert_problem(test_record(records, 0), 0, 2, "", "Windows-1252");
    g_assert_cmpstr(test_record(records, 1)->person->name, ==, "Jürgen");
    g_assert_null(test_record(records, 1)->problems);
}

static void
reads_base64_blocks_without_a_blank(void)
{
    g_autoptr(GPtrArray) records =
        read_text("BEGIN:VCARD\nVERSION:2.1\nPHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ\nSkZJRgAB\n"
                  "AQEAYABg==\n\nFN:After\nEND:VCARD\n");
    const Record *record = test_record(records, 0);

    g_assert_cmpstr(record->person->name, ==, "After");
    g_assert_null(record->problems);
}

static void
skips_group_cards(void)
{
    static const char *const lines[] = {"KIND:group", "X-ADDRESSBOOKSERVER-KIND:group",
                                        "X-EVOLUTION-LIST:TRUE"};

    for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
        g_autofree char *text = g_strdup_printf(
            "BEGIN:VCARD\nVERSION:4.0\n%s\nFN:All\nMEMBER:urn:uuid:1\nEND:VCARD\n", lines[i]);
        g_autoptr(GPtrArray) records = read_text(text);

        g_assert_cmpint(test_record(records, 0)->kind, ==, RECORD_SKIPPED);
        g_assert_cmpstr(test_record(records, 0)->why, ==, "group card");
    }
}

static void
refuses_a_card_that_holds_nothing(void)
{
    g_autoptr(GPtrArray) records =
        read_text("BEGIN:VCARD\nVERSION:3.0\nREV:1\nEND:VCARD\nBEGIN:VCARD\nFN:B\nEND:VCARD\n");

    g_assert_cmpuint(records->len, ==, 2);
    g_assert_cmpint(test_record(records, 0)->kind, ==, RECORD_FAILED);
    test_assert_problem(test_record(records, 0), 0, 1, "", "no name");
    g_assert_cmpstr(test_record(records, 1)->person->name, ==, "B");
}

static void
takes_a_card_that_is_cut_off(void)
{
    g_autoptr(GPtrArray) records = read_text("BEGIN:VCARD\nVERSION:3.0\nFN:A\nEMAIL:a@b.exam");
    const Record *record = test_record(records, 0);

    g_assert_cmpint(record->kind, ==, RECORD_PERSON);
    test_assert_problem(record, 0, 4, "EMAIL", "cut off within this line");
    test_assert_problem(record, 1, 1, "", "END:VCARD");
    g_assert_cmpuint(record->person->points->len, ==, 0);
    g_assert_true(g_str_has_suffix(record->person->card, "FN:A\nEND:VCARD\r\n"));
}

static void
begins_a_new_card_where_an_end_is_missing(void)
{
    g_autoptr(GPtrArray) records =
        read_text("BEGIN:VCARD\nVERSION:3.0\nFN:A\nBEGIN:VCARD\nVERSION:3.0\nFN:B\nEND:VCARD\n");

    g_assert_cmpuint(records->len, ==, 2);
    test_assert_problem(test_record(records, 0), 0, 1, "", "END:VCARD");
    g_assert_cmpstr(test_record(records, 1)->person->name, ==, "B");
    g_assert_cmpuint(test_record(records, 1)->line, ==, 4);
}

static void
takes_a_card_without_its_beginning(void)
{
    g_autoptr(GPtrArray) records = read_text("VERSION:3.0\nFN:A\nEND:VCARD\n");

    g_assert_cmpstr(test_record(records, 0)->person->name, ==, "A");
    test_assert_problem(test_record(records, 0), 0, 1, "", "BEGIN:VCARD");
}

static void
says_once_what_belongs_to_no_card(void)
{
    g_autoptr(GPtrArray) records =
        read_text("Dear reader,\nhere it is\n\nBEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD\n"
                  "and\nthat was it\n");

    g_assert_cmpuint(records->len, ==, 2);
    g_assert_cmpuint(test_record(records, 0)->problems->len, ==, 1);
    test_assert_problem(test_record(records, 0), 0, 1, "", "2 lines");
    g_assert_cmpint(test_record(records, 1)->kind, ==, RECORD_FAILED);
    test_assert_problem(test_record(records, 1), 0, 8, "", "2 lines");
}

static void
leaves_a_card_within_a_card_in_the_text(void)
{
    g_autoptr(GPtrArray) records =
        read_text("BEGIN:VCARD\nVERSION:2.1\nN:Boss\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nN:Clerk\n"
                  "TEL:1\nEND:VCARD\nTEL:2\nEND:VCARD\n");
    const Record *record = test_record(records, 0);

    g_assert_cmpuint(records->len, ==, 1);
    g_assert_cmpstr(record->person->name, ==, "Boss");
    g_assert_cmpuint(record->person->points->len, ==, 1);
    assert_point(record->person, 0, POINT_PHONE, NULL, "2");
    g_assert_nonnull(strstr(record->person->card, "N:Clerk"));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/vcard/reads_a_plain_card", reads_a_plain_card);
    g_test_add_func("/vcard/keeps_the_text_of_the_card", keeps_the_text_of_the_card);
    g_test_add_func("/vcard/reads_bare_line_feeds", reads_bare_line_feeds);
    g_test_add_func("/vcard/reads_the_line_ends_of_old_macs", reads_the_line_ends_of_old_macs);
    g_test_add_func("/vcard/reads_a_card_whose_lines_are_all_indented",
                    reads_a_card_whose_lines_are_all_indented);
    g_test_add_func("/vcard/undoes_escapes", undoes_escapes);
    g_test_add_func("/vcard/reads_dates_of_every_dialect", reads_dates_of_every_dialect);
    g_test_add_func("/vcard/names_a_date_that_does_not_exist", names_a_date_that_does_not_exist);
    g_test_add_func("/vcard/reads_apple_labels", reads_apple_labels);
    g_test_add_func("/vcard/reads_types_of_every_dialect", reads_types_of_every_dialect);
    g_test_add_func("/vcard/reads_a_phone_that_is_a_uri", reads_a_phone_that_is_a_uri);
    g_test_add_func("/vcard/reads_an_address_as_lines", reads_an_address_as_lines);
    g_test_add_func("/vcard/reads_messengers_and_profiles", reads_messengers_and_profiles);
    g_test_add_func("/vcard/reads_tags_notes_and_death", reads_tags_notes_and_death);
    g_test_add_func("/vcard/takes_any_text_as_uid_without_its_urn",
                    takes_any_text_as_uid_without_its_urn);
    g_test_add_func("/vcard/reads_quoted_printable_with_soft_breaks",
                    reads_quoted_printable_with_soft_breaks);
    g_test_add_func("/vcard/does_not_let_a_soft_break_swallow_the_end",
                    does_not_let_a_soft_break_swallow_the_end);
    g_test_add_func("/vcard/reads_character_sets", reads_character_sets);
    g_test_add_func("/vcard/reads_utf_16", reads_utf_16);
    g_test_add_func("/vcard/repairs_a_character_broken_by_a_fold",
                    repairs_a_character_broken_by_a_fold);
    g_test_add_func("/vcard/replaces_nul", replaces_nul);
    g_test_add_func("/vcard/says_once_that_letters_were_guessed",
                    says_once_that_letters_were_guessed);
    g_test_add_func("/vcard/reads_base64_blocks_without_a_blank",
                    reads_base64_blocks_without_a_blank);
    g_test_add_func("/vcard/skips_group_cards", skips_group_cards);
    g_test_add_func("/vcard/refuses_a_card_that_holds_nothing", refuses_a_card_that_holds_nothing);
    g_test_add_func("/vcard/takes_a_card_that_is_cut_off", takes_a_card_that_is_cut_off);
    g_test_add_func("/vcard/begins_a_new_card_where_an_end_is_missing",
                    begins_a_new_card_where_an_end_is_missing);
    g_test_add_func("/vcard/takes_a_card_without_its_beginning",
                    takes_a_card_without_its_beginning);
    g_test_add_func("/vcard/says_once_what_belongs_to_no_card", says_once_what_belongs_to_no_card);
    g_test_add_func("/vcard/leaves_a_card_within_a_card_in_the_text",
                    leaves_a_card_within_a_card_in_the_text);
    return g_test_run();
}
