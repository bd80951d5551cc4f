/* SPDX-License-Identifier: Apache-2.0
 * Translation of manual pages, a line at a time. */
#include "manc.h"

#include <string.h>

#define CODE_INDENT "    "
#define MEANING ":   "

/** Where the translation stands. */
typedef struct {
    const char *file;
    char **lines;
    gsize at; /**< of the line in work, from 0 */
    GString *out;
    bool in_code;
} Page;

static bool
refuse(const Page *page, GError **error, const char *what)
{
    g_set_error(error, g_quark_from_static_string("manc"), 0, "%s:%" G_GSIZE_FORMAT ": %s",
                page->file, page->at + 1, what);
    return false;
}

/* What roff would take for a request, or show as another sign than the one to be typed. */
static void
put_character(GString *out, char c)
{
    static const struct {
        char plain;
        const char *roff;
    } signs[] = {
        {'\\', "\\e"},  {'-', "\\-"},   {'\'', "\\(aq"},
        {'`', "\\(ga"}, {'^', "\\(ha"}, {'~', "\\(ti"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(signs); i++) {
        if (signs[i].plain == c) {
            g_string_append(out, signs[i].roff);
            return;
        }
    }
    g_string_append_c(out, c);
}

static void
put_plain(GString *out, const char *text)
{
    if (*text == '.')
        g_string_append(out, "\\&");
    for (; *text != '\0'; text++)
        put_character(out, *text);
    g_string_append_c(out, '\n');
}

/* `as typed` is bold, *to be replaced* slanted; neither within the other. */
static bool
put_inline(Page *page, const char *text, GError **error)
{
    char open = '\0';

    if (*text == '.')
        g_string_append(page->out, "\\&");
    for (; *text != '\0'; text++) {
        if (open != '\0' && *text == open) {
            g_string_append(page->out, "\\fR");
            open = '\0';
        } else if (open == '\0' && (*text == '`' || *text == '*')) {
            g_string_append(page->out, *text == '`' ? "\\fB" : "\\fI");
            open = *text;
        } else {
            put_character(page->out, *text);
        }
    }
    g_string_append_c(page->out, '\n');
    if (open != '\0')
        return refuse(page, error, "a ` or * is not closed in its line");
    return true;
}

static void
set_code(Page *page, bool in_code)
{
    if (in_code != page->in_code)
        g_string_append(page->out, in_code ? ".RS 4\n.nf\n" : ".fi\n.RE\n");
    page->in_code = in_code;
}

static void
put_heading(Page *page, const char *heading)
{
    g_autofree char *upper = g_utf8_strup(heading, -1);

    g_string_append_printf(page->out, ".SH \"%s\"\n", upper);
}

/* A blank line ends a paragraph, but not a block in which it stands. */
static void
put_blank(Page *page)
{
    const char *next = page->lines[page->at + 1];

    if (next == NULL || *next == '\0' || g_str_has_prefix(next, "## "))
        return;
    if (page->in_code && g_str_has_prefix(next, CODE_INDENT))
        g_string_append_c(page->out, '\n');
    else if (!g_str_has_prefix(next, CODE_INDENT) && !g_str_has_prefix(next, "- "))
        g_string_append(page->out, ".PP\n");
}

static bool
put_line(Page *page, GError **error)
{
    const char *line = page->lines[page->at];
    const char *next = page->lines[page->at + 1];

    if (*line == '\0') {
        put_blank(page);
        return true;
    }
    set_code(page, g_str_has_prefix(line, CODE_INDENT));
    if (page->in_code) {
        put_plain(page->out, line + strlen(CODE_INDENT));
        return true;
    }
    if (g_str_has_prefix(line, "## ")) {
        put_heading(page, line + strlen("## "));
        return true;
    }
    if (strchr("#|>+~=\t", *line) != NULL)
        return refuse(page, error, "this kind of line is not known here");
    if (g_str_has_prefix(line, MEANING))
        return put_inline(page, line + strlen(MEANING), error);
    if (g_str_has_prefix(line, "- ")) {
        g_string_append(page->out, ".IP \\(bu 2\n");
        return put_inline(page, line + strlen("- "), error);
    }
    if (g_str_has_prefix(line, "  ")) /* goes on with an item */
        return put_inline(page, line + strlen("  "), error);
    if (next != NULL && g_str_has_prefix(next, MEANING))
        g_string_append(page->out, ".TP\n");
    return put_inline(page, line, error);
}

/* The title line splits into name and purpose; comments before it are left out. */
static bool
read_title(Page *page, char **name_out, char **purpose_out, GError **error)
{
    const char *line;
    const char *colon;

    while (page->lines[page->at] != NULL && g_str_has_prefix(page->lines[page->at], "<!--"))
        page->at++;
    line = page->lines[page->at];
    colon = line == NULL ? NULL : strstr(line, ": ");
    if (colon == NULL || !g_str_has_prefix(line, "# "))
        return refuse(page, error, "a page begins with \"# NAME: what it is for\"");
    *name_out = g_strndup(line + 2, (gsize)(colon - line) - 2);
    *purpose_out = g_strdup(colon + 2);
    page->at++;
    while (page->lines[page->at] != NULL && *page->lines[page->at] == '\0')
        page->at++;
    return true;
}

bool
manc_roff(const char *text, const char *file, const char *version, GString *out, GError **error)
{
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    Page page = {.file = file, .lines = lines, .out = out};
    g_autofree char *name = NULL;
    g_autofree char *purpose = NULL;
    g_autofree char *title = NULL;

    if (!read_title(&page, &name, &purpose, error))
        return false;
    title = g_utf8_strup(name, -1);
    g_string_append(out, ".\\\" -*- coding: UTF-8 -*-\n");
    g_string_append_printf(out, ".TH \"%s\" 1 \"\" \"kith %s\" \"kith\"\n", title, version);
    g_string_append(out, ".nh\n.ad l\n"); /* addresses and options stay whole; no wide gaps */
    g_string_append_printf(out, ".SH NAME\n%s \\- ", name);
    put_plain(out, purpose);
    for (; lines[page.at] != NULL; page.at++) {
        if (!put_line(&page, error))
            return false;
    }
    set_code(&page, false);
    return true;
}

static void
put_literal(GString *out, const char *line)
{
    g_autofree char *escaped = g_strescape(line, NULL);

    g_string_append_printf(out, "\n     \"%s\\n\"", escaped);
}

bool
manc_row(const char *text, const char *file, GString *out, GError **error)
{
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    Page page = {.file = file, .lines = lines, .out = out};
    g_autofree char *name = NULL;
    g_autofree char *purpose = NULL;

    if (!read_title(&page, &name, &purpose, error))
        return false;
    g_string_append_printf(out, "    {\"%s\",", name);
    for (; lines[page.at] != NULL; page.at++) {
        if (*lines[page.at] != '\0' || lines[page.at + 1] != NULL)
            put_literal(out, lines[page.at]);
    }
    g_string_append(out, "},\n");
    return true;
}
