/* SPDX-License-Identifier: Apache-2.0
 * Ways to reach a person, out of cells. */
#include "format/table_row.h"

#include <string.h>

#include "base/text.h"

/* The labels that kith knows, however they are written; others stay as they are. */
char *
table_label_tidy(const char *label)
{
    static const char *const known[] = {
        "home",     "work", "other", "mobile",  "main",     "pager",       "fax",      "home fax",
        "work fax", "car",  "blog",  "profile", "homepage", "anniversary", "birthday",
    };
    g_autofree char *fold = text_fold(label);

    if (label == NULL)
        return NULL;
    if (strcmp(fold, "home page") == 0)
        return g_strdup("homepage");
    for (gsize i = 0; i < G_N_ELEMENTS(known); i++) {
        if (strcmp(fold, known[i]) == 0)
            return g_strdup(known[i]);
    }
    return g_strdup(label);
}

static void
add_point(TableRow *row, guint column, PointKind kind, const char *value)
{
    bool preferred = false;
    g_autofree char *label = table_label_tidy(table_row_label(row, column, &preferred));
    const Point *first = person_point(row->person, kind);
    bool has_preferred = first != NULL && first->preferred;
    Point *point = person_add_point(row->person, kind, label, value);

    if (point == NULL)
        table_row_problem(row, column, "“%s” is not %s.", value,
                          kind == POINT_PHONE ? "a phone number" : "an address");
    else
        point->preferred |= preferred && !has_preferred;
}

/* Exchange's own addresses mean nothing outside of the server: “/o=Example/ou=…/cn=jane”. */
static bool
is_exchange_address(const TableRow *row, guint column, const char *value)
{
    const TableColumn *email = table_row_column(row, column);

    if (g_ascii_strncasecmp(value, "/o=", 3) == 0 || g_ascii_strncasecmp(value, "ex:", 3) == 0)
        return true;
    for (guint i = 0; i < row->map->columns->len; i++) {
        const TableColumn *other = table_row_column(row, i);

        if (other->field == FIELD_EMAIL_KIND && MAX(other->number, 1) == MAX(email->number, 1) &&
            g_ascii_strcasecmp(table_cell(row->table, (int)i), "EX") == 0)
            return strchr(value, '@') == NULL;
    }
    return false;
}

/* The address in “Jane Doe <jane@example.org>”; NULL when there is none. The caller frees. */
static char *
bare_email(const char *value)
{
    const char *open = strrchr(value, '<');
    const char *close = open != NULL ? strchr(open, '>') : NULL;
    g_autofree char *email =
        close != NULL ? g_strndup(open + 1, (gsize)(close - open - 1)) : g_strdup(value);
    const char *at;

    g_strstrip(email);
    if (g_ascii_strncasecmp(email, "mailto:", 7) == 0 ||
        g_ascii_strncasecmp(email, "smtp:", 5) == 0)
        memmove(email, strchr(email, ':') + 1, strlen(strchr(email, ':')));
    at = strrchr(email, '@');
    if (at == NULL || at == email || at[1] == '\0' || strpbrk(email, " \t\r\n,;<>") != NULL)
        return NULL;
    return g_steal_pointer(&email);
}

static void
add_email(TableRow *row, guint column, const char *value)
{
    g_autofree char *email = bare_email(value);

    if (is_exchange_address(row, column, value))
        table_row_problem(row, column,
                          "“%s” is an address inside an Exchange server, not an email address.",
                          value);
    else if (email == NULL)
        table_row_problem(row, column, "“%s” is not an email address.", value);
    else
        add_point(row, column, POINT_EMAIL, email);
}

/* People put several addresses into one cell. */
void
table_row_emails(TableRow *row, guint column, const char *cell)
{
    g_auto(GStrv) parts = g_strsplit_set(cell, ",;\n", -1);
    guint emails = 0;
    guint others = 0;

    for (guint i = 0; parts[i] != NULL; i++) {
        g_autofree char *email = bare_email(parts[i]);

        emails += email != NULL;
        others += email == NULL && *g_strstrip(parts[i]) != '\0';
    }
    if (emails < 2 || others > 0) {
        add_email(row, column, cell);
        return;
    }
    for (guint i = 0; parts[i] != NULL; i++) {
        if (*g_strstrip(parts[i]) != '\0')
            add_email(row, column, parts[i]);
    }
}

void
table_row_phone(TableRow *row, guint column, const char *cell)
{
    add_point(row, column, POINT_PHONE, cell);
}

void
table_row_messenger(TableRow *row, guint column, const char *cell)
{
    const TableColumn *what = table_row_column(row, column);
    const char *service =
        what->kind_column >= 0 ? table_cell(row->table, what->kind_column) : what->label;
    g_autofree char *lower = service != NULL ? g_ascii_strdown(service, -1) : NULL;
    g_autofree char *value = NULL;

    if (text_is_empty(lower) || strchr(cell, ':') != NULL)
        value = g_strdup(cell);
    else
        value = g_strconcat(lower, ":", cell, NULL);
    add_point(row, column, POINT_IMPP, value);
}

void
table_row_url(TableRow *row, guint column, const char *cell)
{
    bool preferred;
    const char *label = table_row_label(row, column, &preferred);
    Point *point;

    add_point(row, column, POINT_URL, cell);
    if (!text_is_empty(label) || row->person->points->len == 0)
        return;
    point = row->person->points->pdata[row->person->points->len - 1];
    if (point->kind == POINT_URL && strstr(point->normalised, "linkedin.com/in/") != NULL)
        person_set(&point->label, "linkedin");
}
