/* SPDX-License-Identifier: Apache-2.0 */
#include "markup.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

#include "samples.h"

typedef struct {
    const char *name; /**< of the page */
    const char *at;
    GPtrArray *open;    /**< char *, names */
    GHashTable *ids;    /**< all seen */
    GPtrArray *fields;  /**< char *, ids of fields */
    GHashTable *labels; /**< ids that labels are for */
} Look;

static void
complain(const Look *look, const char *what)
{
    g_error("%s: %s at: %.80s", look->name, what, look->at);
}

static bool
is_void(const char *name)
{
    static const char *const names[] = {"meta", "link", "input", "br", "img", "wbr", NULL};

    return g_strv_contains(names, name);
}

static char *
take_name(Look *look)
{
    gsize length = strcspn(look->at, " \t\n/>=\"'<");
    char *name = g_ascii_strdown(look->at, (gssize)length);

    if (length == 0)
        complain(look, "a name is missing");
    look->at += length;
    return name;
}

static char *
take_value(Look *look)
{
    char quote = *look->at;
    const char *end;
    char *value;

    if (quote != '"' && quote != '\'')
        complain(look, "a value is not quoted");
    end = strchr(look->at + 1, quote);
    if (end == NULL)
        complain(look, "a value is not closed");
    value = g_strndup(look->at + 1, (gsize)(end - look->at - 1));
    look->at = end + 1;
    return value;
}

static bool
is_address(const char *name)
{
    static const char *const names[] = {"href", "src", "action", "hx-get", NULL};

    return g_strv_contains(names, name);
}

static void
look_at_attribute(Look *look, const char *element, const char *name, const char *value)
{
    if (g_str_has_prefix(name, "on") || strcmp(name, "style") == 0)
        complain(look, "an attribute that runs or restyles");
    if (is_address(name) && strchr("/#", value[0]) == NULL &&
        !g_str_has_prefix(value, "https://") && !g_str_has_prefix(value, "mailto:") &&
        !g_str_has_prefix(value, "tel:"))
        complain(look, "an address that leads astray");
    if (strcmp(name, "id") == 0 && !g_hash_table_add(look->ids, g_strdup(value)))
        complain(look, "an id is used twice");
    if (strcmp(name, "id") == 0 && strcmp(element, "input") == 0)
        g_ptr_array_add(look->fields, g_strdup(value));
    if (strcmp(name, "for") == 0)
        g_hash_table_add(look->labels, g_strdup(value));
}

/** Read attributes up to and with '>'; true when the element closed itself. */
static bool
look_at_attributes(Look *look, const char *element)
{
    bool has_id = false;
    bool closed = false;

    for (;;) {
        g_autofree char *name = NULL;
        g_autofree char *value = NULL;

        look->at += strspn(look->at, " \t\n");
        closed = *look->at == '/';
        look->at += closed ? 1 : 0;
        if (*look->at == '>')
            break;
        name = take_name(look);
        if (*look->at == '=') {
            look->at++;
            value = take_value(look);
        }
        has_id = has_id || strcmp(name, "id") == 0;
        look_at_attribute(look, element, name, value == NULL ? "" : value);
    }
    look->at++;
    if (strcmp(element, "input") == 0 && !has_id)
        complain(look, "a field without an id can have no label");
    return closed;
}

static void
look_at_end_tag(Look *look)
{
    g_autofree char *name = take_name(look);

    if (look->open->len == 0 ||
        strcmp(g_ptr_array_index(look->open, look->open->len - 1), name) != 0)
        complain(look, "an end tag closes another element");
    g_ptr_array_set_size(look->open, (gint)look->open->len - 1);
    if (*look->at++ != '>')
        complain(look, "an end tag is not closed");
}

static void
look_at_tag(Look *look)
{
    g_autofree char *name = NULL;

    look->at++;
    if (g_str_has_prefix(look->at, "!doctype html>")) {
        look->at += strlen("!doctype html>");
        return;
    }
    if (*look->at == '/') {
        look->at++;
        look_at_end_tag(look);
        return;
    }
    name = take_name(look);
    if (strcmp(name, "img") == 0 || strcmp(name, "style") == 0 || strcmp(name, "iframe") == 0)
        complain(look, "an element that no page of ours has");
    if (look_at_attributes(look, name) || is_void(name))
        return;
    if (strcmp(name, "script") == 0 && !g_str_has_prefix(look->at, "</script>"))
        complain(look, "a script stands in the page");
    g_ptr_array_add(look->open, g_steal_pointer(&name));
}

static void
look_at_page(Look *look)
{
    while (*look->at != '\0') {
        if (*look->at == '<')
            look_at_tag(look);
        else
            look->at++;
    }
    if (look->open->len > 0)
        complain(look, "an element is not closed");
    for (guint i = 0; i < look->fields->len; i++)
        if (!g_hash_table_contains(look->labels, g_ptr_array_index(look->fields, i)))
            complain(look, "a field has no label");
}

void
markup_check(const char *name, const char *html)
{
    Look look = {.name = name, .at = html};

    look.open = g_ptr_array_new_with_free_func(g_free);
    look.fields = g_ptr_array_new_with_free_func(g_free);
    look.ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    look.labels = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    if (!g_utf8_validate(html, -1, NULL))
        complain(&look, "no UTF-8");
    look_at_page(&look);
    if (strstr(html, "alert(\"x\")") != NULL || strstr(html, "<img") != NULL)
        complain(&look, "hostile text is not escaped");
    g_hash_table_unref(look.labels);
    g_hash_table_unref(look.ids);
    g_ptr_array_unref(look.fields);
    g_ptr_array_unref(look.open);
}
