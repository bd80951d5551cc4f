/* SPDX-License-Identifier: Apache-2.0
 * Writing kith's own CSV. What stands beside a mark, or several times in a cell, is escaped by a
 * backslash, so that every text comes back. */
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "format/people_csv_own.h"

static void
add_cell(GPtrArray *cells, const char *text)
{
    g_ptr_array_add(cells, g_strdup(text != NULL ? text : ""));
}

static const Occasion *
birthday_of(const Person *person)
{
    for (guint i = 0; i < person->occasions->len; i++) {
        const Occasion *occasion = person->occasions->pdata[i];

        if (strcmp(occasion->kind, "birthday") == 0)
            return occasion;
    }
    return NULL;
}

void
people_csv_shape_add(PeopleCsvShape *shape, const Person *person)
{
    guint entries[PEOPLE_CSV_LISTS] = {0};

    for (guint i = 0; i < person->points->len; i++)
        entries[((const Point *)person->points->pdata[i])->kind]++;
    entries[PEOPLE_CSV_EVENTS] = person->occasions->len - (birthday_of(person) != NULL ? 1 : 0);
    entries[PEOPLE_CSV_RELATIONS] = person->relations->len;
    entries[PEOPLE_CSV_POSITIONS] = person->positions->len;
    for (guint list = 0; list < PEOPLE_CSV_LISTS; list++)
        shape->entries[list] = MAX(shape->entries[list], entries[list]);
}

static void
write_cells(GString *out, const GPtrArray *cells)
{
    csv_write_row(out, (const char *const *)cells->pdata, cells->len);
}

void
people_csv_write_header(GString *out, const PeopleCsvShape *shape)
{
    static const char *const single[] = {"Birthday",  "Notes",     "Labels",
                                         "Kith Tier", "Kith Self", "Kith Deceased"};
    g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func(g_free);

    for (guint i = 0; i < PEOPLE_CSV_TEXTS; i++)
        add_cell(cells, people_csv_texts[i].name);
    for (gsize i = 0; i < G_N_ELEMENTS(single); i++)
        add_cell(cells, single[i]);
    for (guint list = 0; list < PEOPLE_CSV_LISTS; list++) {
        for (guint number = 1; number <= shape->entries[list]; number++) {
            for (guint part = 0;
                 part < PEOPLE_CSV_PARTS && people_csv_columns[list].parts[part] != NULL; part++)
                g_ptr_array_add(cells, people_csv_column_name(list, number, part));
        }
    }
    write_cells(out, cells);
}

static void
add_label(GPtrArray *cells, const Point *point)
{
    const char *label = point->label != NULL ? point->label : "";
    const char *escape = *label == '*' || *label == '\\' ? "\\" : "";

    g_ptr_array_add(cells, g_strconcat(point->preferred ? "* " : "", escape, label, NULL));
}

static void
add_points(GPtrArray *cells, const Person *person, PointKind kind)
{
    for (guint i = 0; i < person->points->len; i++) {
        const Point *point = person->points->pdata[i];

        if (point->kind != kind)
            continue;
        add_label(cells, point);
        add_cell(cells, point->value);
    }
}

static void
add_events(GPtrArray *cells, const Person *person)
{
    const Occasion *birthday = birthday_of(person);

    for (guint i = 0; i < person->occasions->len; i++) {
        const Occasion *occasion = person->occasions->pdata[i];

        if (occasion == birthday)
            continue;
        add_cell(cells, occasion->kind);
        add_cell(cells, occasion->date);
    }
}

static void
add_relations(GPtrArray *cells, const Person *person)
{
    for (guint i = 0; i < person->relations->len; i++) {
        const Relation *relation = person->relations->pdata[i];

        add_cell(cells, relation->kind);
        add_cell(cells, relation->other);
    }
}

static void
add_positions(GPtrArray *cells, const Person *person)
{
    for (guint i = 0; i < person->positions->len; i++) {
        const Position *position = person->positions->pdata[i];

        add_cell(cells, position->company);
        add_cell(cells, position->title);
        add_cell(cells, position->started);
        add_cell(cells, position->ended);
        add_cell(cells, position->current ? "yes" : "");
    }
}

static void
add_list(GPtrArray *cells, const PeopleCsvShape *shape, const Person *person, guint list)
{
    guint start = cells->len;
    guint parts = 0;

    while (parts < PEOPLE_CSV_PARTS && people_csv_columns[list].parts[parts] != NULL)
        parts++;
    if (list == PEOPLE_CSV_EVENTS)
        add_events(cells, person);
    else if (list == PEOPLE_CSV_RELATIONS)
        add_relations(cells, person);
    else if (list == PEOPLE_CSV_POSITIONS)
        add_positions(cells, person);
    else
        add_points(cells, person, (PointKind)list);
    g_assert(cells->len <= start + shape->entries[list] * parts); /* the shape knows the person */
    while (cells->len < start + shape->entries[list] * parts)
        add_cell(cells, "");
}

static void
append_tag(GString *out, const char *tag)
{
    if (out->len > 0)
        g_string_append(out, PEOPLE_CSV_TAG_BREAK);
    for (const char *at = tag; *at != '\0'; at++) {
        if (*at == '\\' || g_str_has_prefix(at, ":::"))
            g_string_append_c(out, '\\');
        g_string_append_c(out, *at);
    }
}

static char *
labels_cell(const Person *person)
{
    GString *out = g_string_new(NULL);

    for (guint i = 0; i < person->tags->len; i++)
        append_tag(out, person->tags->pdata[i]);
    return g_string_free(out, FALSE);
}

/* Lines that would be taken for the start of a note, or for an escaped one, get a backslash. */
static void
append_note(GString *out, const Note *note)
{
    g_autofree char *instant = note->at != 0 ? instant_format(note->at) : g_strdup("");
    g_auto(GStrv) lines = g_strsplit(note->text, "\n", -1);
    bool first = out->len == 0;

    if (!first)
        g_string_append_c(out, '\n');
    if (!first || note->at != 0)
        g_string_append_printf(out, "[%s]\n", instant);
    for (guint i = 0; lines[i] != NULL; i++)
        g_string_append_printf(out, "%s%s%s", i > 0 ? "\n" : "",
                               *lines[i] == '[' || *lines[i] == '\\' ? "\\" : "", lines[i]);
}

static char *
notes_cell(const Person *person)
{
    GString *out = g_string_new(NULL);

    for (guint i = 0; i < person->notes->len; i++)
        append_note(out, person->notes->pdata[i]);
    return g_string_free(out, FALSE);
}

void
people_csv_write_row(GString *out, const PeopleCsvShape *shape, const Person *person)
{
    g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func(g_free);
    const Occasion *birthday = birthday_of(person);

    for (guint i = 0; i < PEOPLE_CSV_TEXTS; i++)
        add_cell(cells, G_STRUCT_MEMBER(char *, person, people_csv_texts[i].offset));
    add_cell(cells, birthday != NULL ? birthday->date : "");
    g_ptr_array_add(cells, notes_cell(person));
    g_ptr_array_add(cells, labels_cell(person));
    add_cell(cells, tier_name(person->tier));
    add_cell(cells, person->self ? "yes" : "");
    add_cell(cells, person->deceased ? "yes" : "");
    for (guint list = 0; list < PEOPLE_CSV_LISTS; list++)
        add_list(cells, shape, person, list);
    write_cells(out, cells);
}
