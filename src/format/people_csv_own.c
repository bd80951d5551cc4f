/* SPDX-License-Identifier: Apache-2.0
 * Reading kith's own CSV. */
#include "format/people_csv_own.h"

#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/zone.h"

const PeopleCsvText people_csv_texts[PEOPLE_CSV_TEXTS] = {
    {"Name", G_STRUCT_OFFSET(Person, name)},
    {"First Name", G_STRUCT_OFFSET(Person, given)},
    {"Middle Name", G_STRUCT_OFFSET(Person, middle)},
    {"Last Name", G_STRUCT_OFFSET(Person, family)},
    {"Name Prefix", G_STRUCT_OFFSET(Person, prefix)},
    {"Name Suffix", G_STRUCT_OFFSET(Person, suffix)},
    {"Nickname", G_STRUCT_OFFSET(Person, nickname)},
    {"Organization Name", G_STRUCT_OFFSET(Person, company)},
    {"Organization Title", G_STRUCT_OFFSET(Person, title)},
    {"Organization Department", G_STRUCT_OFFSET(Person, department)},
    {"Kith Zone", G_STRUCT_OFFSET(Person, zone)},
    {"Kith By Hand", G_STRUCT_OFFSET(Person, by_hand)},
    {"Kith Source", G_STRUCT_OFFSET(Person, source)},
    {"Kith Card", G_STRUCT_OFFSET(Person, card)},
    {"Kith UID", G_STRUCT_OFFSET(Person, uid)},
};

const PeopleCsvColumns people_csv_columns[PEOPLE_CSV_LISTS] = {
    [POINT_EMAIL] = {"E-mail", {"Label", "Value"}},
    [POINT_PHONE] = {"Phone", {"Label", "Value"}},
    [POINT_ADDRESS] = {"Address", {"Label", "Formatted"}},
    [POINT_URL] = {"Website", {"Label", "Value"}},
    [POINT_IMPP] = {"IM", {"Label", "Value"}},
    [PEOPLE_CSV_EVENTS] = {"Event", {"Label", "Value"}},
    [PEOPLE_CSV_RELATIONS] = {"Relation", {"Label", "Value"}},
    [PEOPLE_CSV_POSITIONS] = {"Position", {"Company", "Title", "Started", "Ended", "Current"}},
};

/* The parts of one entry of a list: indices of columns, -1 where there is none. */
typedef struct {
    int parts[PEOPLE_CSV_PARTS];
} Entry;

struct PeopleCsvOwn {
    int texts[PEOPLE_CSV_TEXTS];
    int birthday;
    int notes;
    int labels;
    int tier;
    int self;
    int deceased;
    GArray *lists[PEOPLE_CSV_LISTS]; /* Entry */
};

char *
people_csv_column_name(guint list, guint number, guint part)
{
    return g_strdup_printf("%s %u - %s", people_csv_columns[list].stem, number,
                           people_csv_columns[list].parts[part]);
}

bool
people_csv_own_is_header(const CsvHeader *header)
{
    return csv_header_find(header, "Kith UID") >= 0;
}

/* The columns of the number-th entry; false when there is none. */
static bool
find_entry(const CsvHeader *header, guint list, guint number, Entry *entry)
{
    bool found = false;

    for (guint part = 0; part < PEOPLE_CSV_PARTS; part++) {
        g_autofree char *name = NULL;

        entry->parts[part] = -1;
        if (people_csv_columns[list].parts[part] == NULL)
            continue;
        name = people_csv_column_name(list, number, part);
        entry->parts[part] = csv_header_find(header, name);
        found |= entry->parts[part] >= 0;
    }
    return found;
}

PeopleCsvOwn *
people_csv_own_new(Table *table)
{
    const CsvHeader *header = table_header(table);
    PeopleCsvOwn *own = g_new0(PeopleCsvOwn, 1);
    Entry entry;

    table_exact(table);
    for (guint i = 0; i < PEOPLE_CSV_TEXTS; i++)
        own->texts[i] = csv_header_find(header, people_csv_texts[i].name);
    own->birthday = csv_header_find(header, "Birthday");
    own->notes = csv_header_find(header, "Notes");
    own->labels = csv_header_find(header, "Labels");
    own->tier = csv_header_find(header, "Kith Tier");
    own->self = csv_header_find(header, "Kith Self");
    own->deceased = csv_header_find(header, "Kith Deceased");
    for (guint list = 0; list < PEOPLE_CSV_LISTS; list++) {
        own->lists[list] = g_array_new(FALSE, FALSE, sizeof(Entry));
        for (guint number = 1; find_entry(header, list, number, &entry); number++)
            g_array_append_val(own->lists[list], entry);
    }
    return own;
}

void
people_csv_own_free(PeopleCsvOwn *own)
{
    if (own == NULL)
        return;
    for (guint list = 0; list < PEOPLE_CSV_LISTS; list++)
        g_array_unref(own->lists[list]);
    g_free(own);
}

static bool
says_yes(const char *cell)
{
    return g_ascii_strcasecmp(cell, "yes") == 0;
}

/* A cell to the letter; NULL when empty. */
static char *
copy_cell(const char *cell)
{
    return *cell != '\0' ? g_strdup(cell) : NULL;
}

/* "* " before a label marks the preferred point. */
static const char *
read_label(const char *cell, bool *preferred_out)
{
    *preferred_out = *cell == '*';
    if (*preferred_out)
        cell += cell[1] == ' ' ? 2 : 1;
    return *cell == '\\' ? cell + 1 : cell;
}

static void
take_point(Record *record, PointKind kind, const char *label_cell, const char *value)
{
    bool preferred = false;
    const char *label = read_label(label_cell, &preferred);
    Point *point = person_add_point(record->person, kind, NULL, value);

    if (point == NULL) {
        record_problem(record, record->line, people_csv_columns[kind].stem,
                       "“%s” is not an address.", value);
        return;
    }
    g_free(point->value);
    g_free(point->label);
    point->value = g_strdup(value);
    point->label = copy_cell(label);
    point->preferred = preferred;
}

static void
take_occasion(Record *record, const char *kind, const char *date)
{
    if (*date == '\0')
        return;
    if (occasion_date_is_valid(date))
        (void)person_add_occasion(record->person, kind, date); /* owned there */
    else
        record_problem(record, record->line, kind, "“%s” is not a date.", date);
}

static void
take_position(Person *person, const Table *table, const Entry *entry)
{
    const char *company = table_cell(table, entry->parts[0]);
    const char *title = table_cell(table, entry->parts[1]);
    const char *started = table_cell(table, entry->parts[2]);
    const char *ended = table_cell(table, entry->parts[3]);
    bool current = says_yes(table_cell(table, entry->parts[4]));
    Position *position;

    if (*company == '\0' && *title == '\0' && *started == '\0' && *ended == '\0' && !current)
        return;
    position = person_add_position(person, company, title);
    position->started = copy_cell(started);
    position->ended = copy_cell(ended);
    position->current = current;
}

static void
take_entry(Record *record, const Table *table, guint list, const Entry *entry)
{
    const char *first = table_cell(table, entry->parts[0]);
    const char *second = table_cell(table, entry->parts[1]);

    if (list == PEOPLE_CSV_POSITIONS)
        take_position(record->person, table, entry);
    else if (*second == '\0')
        return;
    else if (list == PEOPLE_CSV_EVENTS)
        take_occasion(record, first, second);
    else if (list == PEOPLE_CSV_RELATIONS)
        (void)person_add_relation(record->person, first, second); /* owned there */
    else
        take_point(record, (PointKind)list, first, second);
}

/* Undo the backslashes within a tag. */
static char *
read_tag(const char *text)
{
    GString *tag = g_string_new(NULL);

    for (; *text != '\0'; text++) {
        if (*text == '\\' && text[1] != '\0')
            text++;
        g_string_append_c(tag, *text);
    }
    return g_string_free(tag, FALSE);
}

static void
take_tags(Person *person, const char *cell)
{
    g_auto(GStrv) parts = g_strsplit(cell, PEOPLE_CSV_TAG_BREAK, -1);

    for (guint i = 0; parts[i] != NULL; i++) {
        g_autofree char *tag = read_tag(parts[i]);

        person_add_tag(person, tag);
    }
}

/* "[2026-10-02T09:00:00Z]" or "[]" on a line of its own begins a note. */
static bool
begins_note(const char *line, gint64 *at_out)
{
    gsize length = strlen(line);
    g_autofree char *instant = NULL;
    g_autoptr(Zone) utc = NULL;

    *at_out = 0;
    if (length < 2 || *line != '[' || line[length - 1] != ']')
        return false;
    if (length == 2)
        return true;
    instant = g_strndup(line + 1, length - 2);
    utc = zone_utc();
    return instant_parse(instant, utc, at_out, NULL);
}

static void
take_notes(Person *person, const char *cell)
{
    g_auto(GStrv) lines = g_strsplit(cell, "\n", -1);
    g_autoptr(GString) text = g_string_new(NULL);
    bool first = true;
    gint64 at = 0;
    gint64 next = 0;

    for (guint i = 0; lines[i] != NULL; i++) {
        if (begins_note(lines[i], &next)) {
            if (i > 0)
                (void)person_add_note(person, at, text->str); /* owned there */
            g_string_truncate(text, 0);
            at = next;
            first = true;
            continue;
        }
        g_string_append_printf(text, "%s%s", first ? "" : "\n", lines[i] + (*lines[i] == '\\'));
        first = false;
    }
    if (*cell != '\0')
        (void)person_add_note(person, at, text->str); /* owned there */
}

void
people_csv_own_take(const PeopleCsvOwn *own, const Table *table, Record *record)
{
    Person *person;

    if (table_is_blank(table)) {
        record->kind = RECORD_SKIPPED;
        record->why = "empty row";
        return;
    }
    record->kind = RECORD_PERSON;
    person = record->person = person_new();
    for (guint i = 0; i < PEOPLE_CSV_TEXTS; i++)
        G_STRUCT_MEMBER(char *, person, people_csv_texts[i].offset) =
            copy_cell(table_cell(table, own->texts[i]));
    take_occasion(record, "birthday", table_cell(table, own->birthday));
    for (guint list = 0; list < PEOPLE_CSV_LISTS; list++) {
        for (guint i = 0; i < own->lists[list]->len; i++)
            take_entry(record, table, list, &g_array_index(own->lists[list], Entry, i));
    }
    take_tags(person, table_cell(table, own->labels));
    take_notes(person, table_cell(table, own->notes));
    if (!tier_parse(table_cell(table, own->tier), &person->tier))
        record_problem(record, record->line, "Kith Tier", "“%s” is not a tier.",
                       table_cell(table, own->tier));
    person->self = says_yes(table_cell(table, own->self));
    person->deceased = says_yes(table_cell(table, own->deceased));
    if (person->name == NULL)
        person_complete_name(person); /* a row that was added by hand */
    if (person->name != NULL)
        return;
    record->kind = RECORD_FAILED;
    record_problem(record, record->line, "",
                   "The row has neither a name nor a way to reach somebody.");
}
