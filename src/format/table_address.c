/* SPDX-License-Identifier: Apache-2.0
 * Addresses that stand in several columns, as one text. */
#include "format/table_row.h"

#include <string.h>

/* The order of an address in a vCard, so that the same one in both is one. */
typedef enum { LINE_BOX, LINE_EXTENDED, LINE_STREET, LINE_COUNT } Line;

typedef enum { PART_CITY, PART_REGION, PART_CODE, PART_COUNTRY, PART_COUNT } Part;

struct TableAddress {
    guint group;
    char *label;
    bool preferred;
    GString *lines[LINE_COUNT];
    GString *whole;
    const char *parts[PART_COUNT]; /* borrowed from the row */
};

void
table_address_free(TableAddress *address)
{
    for (guint i = 0; i < LINE_COUNT; i++)
        g_string_free(address->lines[i], TRUE);
    g_free(address->label);
    g_string_free(address->whole, TRUE);
    g_free(address);
}

static TableAddress *
address_of(TableRow *row, guint index)
{
    const TableColumn *column = table_row_column(row, index);
    TableAddress *address;

    for (guint i = 0; i < row->addresses->len; i++) {
        address = row->addresses->pdata[i];
        if (address->group == column->group)
            return address;
    }
    address = g_new0(TableAddress, 1);
    address->group = column->group;
    address->label = table_label_tidy(table_row_label(row, index, &address->preferred));
    for (guint i = 0; i < LINE_COUNT; i++)
        address->lines[i] = g_string_new(NULL);
    address->whole = g_string_new(NULL);
    g_ptr_array_add(row->addresses, address);
    return address;
}

static void
add_line(GString *lines, const char *line)
{
    if (lines->len > 0)
        g_string_append_c(lines, '\n');
    g_string_append(lines, line);
}

void
table_row_address_part(TableRow *row, guint column, const char *cell)
{
    TableAddress *address = address_of(row, column);
    TableField field = table_row_column(row, column)->field;

    if (field >= FIELD_CITY && field <= FIELD_COUNTRY)
        address->parts[field - FIELD_CITY] = cell;
    else if (field == FIELD_ADDRESS)
        add_line(address->whole, cell);
    else
        add_line(address->lines[field == FIELD_BOX        ? LINE_BOX
                                : field == FIELD_EXTENDED ? LINE_EXTENDED
                                                          : LINE_STREET],
                 cell);
}

/* "Wallisellen, ZH 8304", or the code first where that is the custom: when it is a number and no
 * region is given. */
static void
append_town(GString *text, const TableAddress *address)
{
    const char *region = address->parts[PART_REGION];
    const char *code = address->parts[PART_CODE];
    g_autoptr(GString) line = g_string_new(address->parts[PART_CITY]);

    if (code != NULL && region == NULL && g_ascii_isdigit(*code)) {
        g_string_prepend(line, line->len > 0 ? " " : "");
        g_string_prepend(line, code);
    } else {
        if (region != NULL)
            g_string_append_printf(line, "%s%s", line->len > 0 ? ", " : "", region);
        if (code != NULL)
            g_string_append_printf(line, "%s%s", line->len > 0 ? " " : "", code);
    }
    if (line->len > 0)
        add_line(text, line->str);
}

static bool
has_parts(const TableAddress *address)
{
    for (guint i = 0; i < PART_COUNT; i++) {
        if (address->parts[i] != NULL)
            return true;
    }
    return false;
}

/* Where a program gives the whole address as well, in several lines, the parts are in it; in one
 * line beside parts it is the street. */
static char *
address_text(const TableAddress *address)
{
    GString *text = g_string_new(NULL);
    bool whole_is_all = strchr(address->whole->str, '\n') != NULL || !has_parts(address);

    for (guint i = 0; i < LINE_COUNT; i++) {
        if (address->lines[i]->len > 0)
            add_line(text, address->lines[i]->str);
    }
    if (text->len == 0 && address->whole->len > 0) {
        g_string_append(text, address->whole->str);
        if (whole_is_all)
            return g_string_free(text, FALSE);
    }
    append_town(text, address);
    if (address->parts[PART_COUNTRY] != NULL)
        add_line(text, address->parts[PART_COUNTRY]);
    return g_string_free(text, FALSE);
}

static void
add_whole(TableRow *row, const TableAddress *address, const char *text)
{
    g_autoptr(GString) lines = g_string_new(text);
    Point *point;

    g_string_replace(lines, "\r\n", "\n", 0);
    g_string_replace(lines, "\r", "\n", 0);
    point = person_add_point(row->person, POINT_ADDRESS, address->label, lines->str);
    if (point != NULL)
        point->preferred |= address->preferred;
}

static void
add_address(TableRow *row, const TableAddress *address)
{
    const char *values = row->map->values;
    g_autofree char *text = NULL;
    g_auto(GStrv) parts = NULL;

    if (values == NULL || strstr(address->whole->str, values) == NULL) {
        text = address_text(address);
        add_whole(row, address, text);
        return;
    }
    /* Several addresses under one label: only the whole ones can be told apart. */
    parts = g_strsplit(address->whole->str, values, -1);
    for (guint i = 0; parts[i] != NULL; i++)
        add_whole(row, address, parts[i]);
}

void
table_row_add_addresses(TableRow *row)
{
    for (guint i = 0; i < row->addresses->len; i++)
        add_address(row, row->addresses->pdata[i]);
}
