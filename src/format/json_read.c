/* SPDX-License-Identifier: Apache-2.0
 * Reading JSON (RFC 8259) over jansson. */
#include "format/json_read.h"

#include <jansson.h>
#include <math.h>

#include "base/error.h"

#define MAX_NESTING 64

static bool
is_too_deep(const char *text, gsize length)
{
    gsize depth = 0;
    bool quoted = false;

    for (gsize i = 0; i < length; i++) {
        if (quoted && text[i] == '\\')
            i++;
        else if (text[i] == '"')
            quoted = !quoted;
        else if (!quoted && (text[i] == '{' || text[i] == '['))
            depth++;
        else if (!quoted && depth > 0 && (text[i] == '}' || text[i] == ']'))
            depth--;
        if (depth > MAX_NESTING)
            return true;
    }
    return false;
}

bool
json_read(const char *text, gsize length, Json **root_out, GError **error)
{
    json_error_t problem;
    json_t *root;

    if (is_too_deep(text, length)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "The JSON text is nested deeper than %d.", MAX_NESTING);
        return false;
    }
    root = json_loadb(text, length, JSON_DECODE_ANY, &problem);
    if (root == NULL) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "The JSON text is wrong at line %d, column %d: %s.", problem.line,
                    problem.column, problem.text);
        return false;
    }
    *root_out = root;
    return true;
}

static const Json *
unless_null(const json_t *value)
{
    return json_is_null(value) ? NULL : value;
}

const Json *
json_member(const Json *object, const char *name)
{
    return unless_null(json_object_get(object, name));
}

gsize
json_count(const Json *value)
{
    if (json_is_object(value))
        return json_object_size(value);
    return json_array_size(value);
}

bool
json_is_list(const Json *value)
{
    return json_is_array(value);
}

const Json *
json_item(const Json *array, gsize index)
{
    return unless_null(json_array_get(array, index));
}

static bool
refuse(const char *name, const char *type, GError **error)
{
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "“%s” is missing or is not %s.", name, type);
    return false;
}

bool
json_get_text(const Json *object, const char *name, const char **text_out, GError **error)
{
    const char *text = json_as_text(json_member(object, name));

    if (text == NULL)
        return refuse(name, "text", error);
    *text_out = text;
    return true;
}

bool
json_get_number(const Json *object, const char *name, double *number_out, GError **error)
{
    if (!json_as_number(json_member(object, name), number_out))
        return refuse(name, "a number", error);
    return true;
}

bool
json_get_integer(const Json *object, const char *name, gint64 *integer_out, GError **error)
{
    double number = 0;

    if (!json_as_number(json_member(object, name), &number) || floor(number) != number ||
        fabs(number) > 9e15)
        return refuse(name, "a whole number", error);
    *integer_out = (gint64)number;
    return true;
}

const char *
json_as_text(const Json *value)
{
    return json_string_value(value);
}

bool
json_as_number(const Json *value, double *number_out)
{
    if (!json_is_number(value))
        return false;
    *number_out = json_number_value(value);
    return true;
}

bool
json_is_set(const Json *object, const char *name)
{
    return json_is_true(json_object_get(object, name));
}

bool
json_each(const Json *object,
          bool (*visit)(const char *name, const Json *value, void *user_data, GError **error),
          void *user_data, GError **error)
{
    const char *name;
    json_t *value;

    json_object_foreach((json_t *)object, name, value)
    {
        if (!visit(name, value, user_data, error))
            return false;
    }
    return true;
}
