/* SPDX-License-Identifier: Apache-2.0
 * The person with every field filled. */
#include "full_person.h"

#include "base/text.h"

static void
fill_points(Person *person)
{
    static const struct {
        PointKind kind;
        const char *label;
        const char *value;
        const char *source;
        bool preferred;
    } rows[] = {
        {POINT_EMAIL, "work", "Zoë.Quill@example.com", "mail-1.vcf", false},
        {POINT_EMAIL, "home", "zoe@quill.example", "mail-2.vcf", true},
        {POINT_PHONE, "mobile", "+351 912 345 678", "phone-1.vcf", true},
        {POINT_PHONE, "Beach, \"summer\"", "+44 20 7946 0018;ext=12", "phone-2.vcf", false},
        {POINT_ADDRESS, "other", "Rua das Flores, 5; 2º dto.\n1200-195 Lisboa\nPortugal",
         "address.vcf", true},
        {POINT_URL, "profile", "https://www.linkedin.com/in/zoe-quill", "url.vcf", true},
        {POINT_IMPP, "matrix", "matrix:u/zoe:example.org", "impp.vcf", true},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Point *point = person_add_point(person, rows[i].kind, rows[i].label, rows[i].value);

        point->id = 201 + (gint64)i;
        point->preferred = rows[i].preferred;
        person_set(&point->source, rows[i].source);
    }
}

static void
fill_occasions(Person *person)
{
    static const struct {
        const char *kind;
        const char *date;
        const char *source;
    } rows[] = {
        {"birthday", "1984-04-15", "birthday.vcf"},
        {"anniversary", "--02-29", "anniversary.vcf"},
        {"founding of Quill & Söhne", "2011-11-11", "founding.vcf"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Occasion *occasion = person_add_occasion(person, rows[i].kind, rows[i].date);

        occasion->id = 301 + (gint64)i;
        person_set(&occasion->source, rows[i].source);
    }
}

static void
fill_positions(Person *person)
{
    static const struct {
        const char *company;
        const char *title;
        const char *started;
        const char *ended;
        const char *source;
        bool current;
    } rows[] = {
        {"Example GmbH & Co. KG", "Chief \"Cloud\" Officer", "2019-03-01", "2031-12",
         "position-1.csv", true},
        {"Alpha, Beta; Gamma", "Ingénieure", "2012", "2018-11-30", "position-2.csv", false},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Position *position = person_add_position(person, rows[i].company, rows[i].title);

        position->id = 401 + (gint64)i;
        position->company_id = 451 + (gint64)i;
        position->current = rows[i].current;
        person_set(&position->started, rows[i].started);
        person_set(&position->ended, rows[i].ended);
        person_set(&position->source, rows[i].source);
    }
}

static void
fill_relations(Person *person)
{
    static const struct {
        const char *kind;
        const char *other;
        const char *source;
    } rows[] = {
        {"mentor", "Ørjan Ædelsten", "relation-1.vcf"},
        {"introduced-by", "李小龍", "relation-2.vcf"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Relation *relation = person_add_relation(person, rows[i].kind, rows[i].other);

        relation->id = 501 + (gint64)i;
        relation->other_id = 551 + (gint64)i;
        person_set(&relation->source, rows[i].source);
    }
}

static void
fill_notes(Person *person)
{
    static const struct {
        gint64 at;
        const char *text;
        const char *source;
    } rows[] = {
        {1700000001, "Likes tea, not coffee; \"never\" C:\\temp.\n\nTwo children: Ana, Bo.",
         "note-1.csv"},
        {1700000002, "Met at the café 🦉", "note-2.csv"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Note *note = person_add_note(person, rows[i].at, rows[i].text);

        note->id = 601 + (gint64)i;
        person_set(&note->source, rows[i].source);
    }
}

Person *
full_person(void)
{
    Person *person = person_new();

    person->id = 101;
    person->version = 102;
    person_set(&person->name, "Dr. Zoë “Zed” Quill-Łuk");
    person_set(&person->given, "Zoë");
    person_set(&person->middle, "Ånna Mária");
    person_set(&person->family, "Quill-Łuk");
    person_set(&person->prefix, "Dr.");
    person_set(&person->suffix, "Jr., PhD");
    person_set(&person->nickname, "Zed");
    person_set(&person->company, "Quill & Söhne; Partner, Inc.");
    person_set(&person->title, "Head of \"Ideas\"");
    person_set(&person->department, "R\\D");
    person_set(&person->zone, "America/St_Johns");
    person->tier = TIER_CLOSE;
    person->self = true;
    person->deceased = true;
    person_set(&person->uid, "4fbe8971-0bc3-424c-9c26-36c3e1eff6b1");
    person_set(&person->card, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoe Quill\r\nN:Quill;Zoe;;;\r\n"
                              "X-FAVOURITE-OWL;X-HOW=much:barn owl\r\nEND:VCARD");
    person_set(&person->by_hand, "nickname title");
    person_set(&person->source, "people.vcf");
    fill_points(person);
    fill_occasions(person);
    fill_positions(person);
    fill_relations(person);
    fill_notes(person);
    person_add_tag(person, "board, advisory");
    person_add_tag(person, "Évora");
    return person;
}
