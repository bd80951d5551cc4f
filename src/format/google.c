/* SPDX-License-Identifier: Apache-2.0
 * Google Contacts' CSV: columns "E-mail 1 - Label" and "E-mail 1 - Value", several values of one
 * label in one cell parted by " ::: ", "* " before the preferred label. */
#include "format/google.h"

#include <string.h>

#include "format/table_person.h"
#include "format/table_reader.h"

typedef struct {
    const char *kind; /* folded */
    const char *part;
    TableField field;
} Numbered;

/* The first row whose kind and part fit; a part NULL fits all. */
static const Numbered numbered[] = {
    {"e mail", "value", FIELD_EMAIL},
    {"phone", "value", FIELD_PHONE},
    {"website", "value", FIELD_URL},
    {"im", "value", FIELD_IMPP},
    {"event", "value", FIELD_OCCASION},
    {"relation", "value", FIELD_RELATION},
    {"custom field", "value", FIELD_EXTRA},
    {"address", "formatted", FIELD_ADDRESS},
    {"address", "street", FIELD_STREET},
    {"address", "extended address", FIELD_EXTENDED},
    {"address", "po box", FIELD_BOX},
    {"address", "city", FIELD_CITY},
    {"address", "region", FIELD_REGION},
    {"address", "postal code", FIELD_CODE},
    {"address", "country", FIELD_COUNTRY},
    {"organization", "name", FIELD_COMPANY},
    {"organization", "title", FIELD_TITLE},
    {"organization", "department", FIELD_DEPARTMENT},
    {"organization", "location", FIELD_EXTRA},
    {"organization", "job description", FIELD_EXTRA},
    {"organization", NULL, FIELD_IGNORED},
    {NULL, "label", FIELD_LABEL},
    {NULL, "type", FIELD_LABEL},
    {NULL, "service", FIELD_LABEL},
};

/* A folded name in its parts: "e mail 1 value" is "e mail", 1, "value". */
typedef struct {
    char *kind;
    char *stem; /* "e mail 1" */
    char *part;
    guint number;
} Name;

static void
name_clear(Name *name)
{
    g_free(name->kind);
    g_free(name->stem);
    g_free(name->part);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Name, name_clear)

static bool
split_name(const char *fold, Name *name)
{
    const char *digits = fold + strcspn(fold, "0123456789");
    gsize count = strspn(digits, "0123456789");

    if (digits == fold || digits[-1] != ' ' || count == 0 || count > 4 || digits[count] != ' ')
        return false;
    name->kind = g_strndup(fold, (gsize)(digits - fold) - 1);
    name->stem = g_strndup(fold, (gsize)(digits - fold) + count);
    name->part = g_strdup(digits + count + 1);
    name->number = (guint)g_ascii_strtoull(digits, NULL, 10);
    return true;
}

static const Numbered *
find_numbered(const Name *name)
{
    for (gsize i = 0; i < G_N_ELEMENTS(numbered); i++) {
        const Numbered *row = &numbered[i];

        if ((row->kind == NULL || strcmp(row->kind, name->kind) == 0) &&
            (row->part == NULL || strcmp(row->part, name->part) == 0))
            return row;
    }
    return NULL;
}

static int
sibling(const CsvHeader *header, const Name *name, const char *part)
{
    g_autofree char *fold = g_strconcat(name->stem, " ", part, NULL);

    return csv_header_find(header, fold);
}

static TableColumn
column_of(const CsvHeader *header, guint index)
{
    g_auto(Name) name = {0};
    const Numbered *row = NULL;
    TableColumn column = {.field = FIELD_EXTRA, .label_column = -1, .kind_column = -1};

    if (!split_name(csv_header_fold(header, index), &name))
        return table_column_guess(csv_header_fold(header, index));
    row = find_numbered(&name);
    if (row == NULL)
        return column;
    column.field = row->field;
    column.group = name.number;
    if (row->field == FIELD_IGNORED || row->field == FIELD_LABEL ||
        strcmp(name.kind, "organization") == 0)
        return column;
    column.label_column = sibling(header, &name, "label");
    if (column.label_column < 0)
        column.label_column = sibling(header, &name, "type");
    column.kind_column = sibling(header, &name, "service");
    return column;
}

bool
google_is_header(const CsvHeader *header)
{
    /* Not "type": Outlook has an "E-mail 2 Type". */
    static const char *const words[] = {"value", "formatted", "name"};

    for (guint i = 0; i < csv_header_count(header); i++) {
        g_auto(Name) name = {0};

        if (!split_name(csv_header_fold(header, i), &name) || find_numbered(&name) == NULL)
            continue;
        for (gsize j = 0; j < G_N_ELEMENTS(words); j++) {
            if (strcmp(name.part, words[j]) == 0)
                return true;
        }
    }
    /* Contacts without any address have no numbered columns. */
    return (csv_header_find(header, "Phonetic First Name") >= 0 &&
            csv_header_find(header, "File As") >= 0) ||
           (csv_header_find(header, "Given Name Yomi") >= 0 &&
            csv_header_find(header, "Group Membership") >= 0);
}

static void
map_columns(const CsvHeader *header, TableMap *map)
{
    map->columns = table_columns_new();
    map->values = " ::: ";
    for (guint i = 0; i < csv_header_count(header); i++) {
        TableColumn column = column_of(header, i);

        g_array_append_val(map->columns, column);
    }
}

Reader *
google_reader_new(Input *take_input)
{
    static const TableLayout layout = {
        .format_name = "google",
        .file_kind = "a Google Contacts file",
        .is_header = google_is_header,
        .map_columns = map_columns,
    };

    return table_reader_new(&layout, take_input);
}
