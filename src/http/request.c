/* SPDX-License-Identifier: Apache-2.0
 * Taking requests apart: RFC 9112 §3 targets in origin form only, RFC 3986 escapes, and the URL
 * Standard's urlencoded fields. */
#include "http/request.h"

#include <string.h>

#include "base/clock.h"
#include "base/error.h"

/** More fields than any page of ours sends, and few enough to search one by one. */
#define FIELD_LIMIT 256

#define FORM_TYPE "application/x-www-form-urlencoded"

/** Borrowed from the request's texts. */
typedef struct {
    const char *name;
    const char *value;
} Field;

struct Request {
    GStringChunk *texts; /**< owns every string below */
    guint64 number;
    const char *method;
    const char *path;
    GPtrArray *segments; /**< const char * */
    GArray *params;      /**< Field, as all below */
    GArray *query;
    GArray *form;
    GArray *headers;
};

static void
add_field(GArray *fields, const char *name, const char *value)
{
    Field field = {.name = name, .value = value};

    g_array_append_val(fields, field);
}

static const char *
find_field(const GArray *fields, const char *name)
{
    for (guint i = 0; i < fields->len; i++) {
        const Field *field = &g_array_index(fields, Field, i);

        if (strcmp(field->name, name) == 0)
            return field->value;
    }
    return NULL;
}

/** Decode escapes in place. False for a bad escape, a zero byte or text that is no UTF-8. */
static bool
decode(char *text, bool plus_is_blank)
{
    char *to = text;

    for (const char *from = text; *from != '\0'; from++) {
        if (*from == '+' && plus_is_blank) {
            *to++ = ' ';
        } else if (*from != '%') {
            *to++ = *from;
        } else {
            int high = g_ascii_xdigit_value(from[1]);
            int low = high < 0 ? -1 : g_ascii_xdigit_value(from[2]);

            if (low < 0 || (high == 0 && low == 0))
                return false;
            *to++ = (char)(high * 16 + low);
            from += 2;
        }
    }
    *to = '\0';
    return g_utf8_validate(text, to - text, NULL);
}

static bool
has_control(const char *text)
{
    for (; *text != '\0'; text++)
        if (g_ascii_iscntrl(*text))
            return true;
    return false;
}

/** A segment that could be taken for another path once decoded is nobody's honest mistake. */
static bool
segment_is_plain(const char *segment)
{
    return strchr(segment, '/') == NULL && strchr(segment, '\\') == NULL &&
           strcmp(segment, ".") != 0 && strcmp(segment, "..") != 0 && !has_control(segment);
}

static bool
split_path(Request *request, const char *path)
{
    char *rest = g_string_chunk_insert(request->texts, path + 1);

    if (*rest == '\0')
        return true;
    while (rest != NULL) {
        char *slash = strchr(rest, '/');

        if (slash != NULL)
            *slash = '\0';
        if (request->segments->len == FIELD_LIMIT || !decode(rest, false) ||
            !segment_is_plain(rest))
            return false;
        g_ptr_array_add(request->segments, rest);
        rest = slash == NULL ? NULL : slash + 1;
    }
    return true;
}

/** Split "a=1&b=2" in place. */
static bool
split_fields(char *text, GArray *fields)
{
    while (text != NULL) {
        char *end = strchr(text, '&');
        char *value;

        if (end != NULL)
            *end = '\0';
        value = strchr(text, '=');
        if (value != NULL)
            *value++ = '\0';
        if (fields->len == FIELD_LIMIT || !decode(text, true) ||
            (value != NULL && !decode(value, true)))
            return false;
        if (*text != '\0')
            add_field(fields, text, value == NULL ? "" : value);
        text = end == NULL ? NULL : end + 1;
    }
    return true;
}

bool
request_new(const char *method, const char *target, Request **request_out, GError **error)
{
    g_autoptr(Request) request = g_new0(Request, 1);
    char *path;
    char *query;

    request->number = (guint64)clock_ticks();
    request->texts = g_string_chunk_new(2048);
    request->segments = g_ptr_array_new();
    request->params = g_array_new(FALSE, FALSE, sizeof(Field));
    request->query = g_array_new(FALSE, FALSE, sizeof(Field));
    request->form = g_array_new(FALSE, FALSE, sizeof(Field));
    request->headers = g_array_sized_new(FALSE, FALSE, sizeof(Field), 16);
    request->method = g_string_chunk_insert(request->texts, method);
    path = g_string_chunk_insert(request->texts, target);
    query = strchr(path, '?');
    if (query != NULL)
        *query++ = '\0';
    request->path = path;
    if (*path != '/' || strchr(path, '#') != NULL || !split_path(request, path)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "That is not an address of this server.");
        return false;
    }
    if (query != NULL && !split_fields(query, request->query)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "What follows the question mark in the address cannot be read.");
        return false;
    }
    *request_out = g_steal_pointer(&request);
    return true;
}

void
request_add_header(Request *request, const char *name, const char *value)
{
    add_field(request->headers, g_string_chunk_insert(request->texts, name),
              g_string_chunk_insert(request->texts, value));
}

bool
request_set_body(Request *request, GBytes *body, GError **error)
{
    const char *type = request_header(request, "Content-Type");
    gsize length;
    const char *bytes = g_bytes_get_data(body, &length);
    char *text;

    if (type == NULL || g_ascii_strncasecmp(type, FORM_TYPE, strlen(FORM_TYPE)) != 0 || length == 0)
        return true;
    text = g_string_chunk_insert_len(request->texts, bytes, (gssize)length);
    if (strlen(text) != length || !split_fields(text, request->form)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "The form that was sent cannot be read.");
        return false;
    }
    return true;
}

void
request_set_param(Request *request, const char *name, const char *value)
{
    add_field(request->params, g_string_chunk_insert(request->texts, name), value);
}

const char *
request_method(const Request *request)
{
    return request->method;
}

bool
request_is_safe(const Request *request)
{
    return strcmp(request->method, "GET") == 0 || strcmp(request->method, "HEAD") == 0 ||
           strcmp(request->method, "OPTIONS") == 0;
}

const char *
request_path(const Request *request)
{
    return request->path;
}

guint64
request_number(const Request *request)
{
    return request->number;
}

unsigned
request_segment_count(const Request *request)
{
    return request->segments->len;
}

const char *
request_segment(const Request *request, unsigned index)
{
    return g_ptr_array_index(request->segments, index);
}

const char *
request_param(const Request *request, const char *name)
{
    return find_field(request->params, name);
}

const char *
request_query(const Request *request, const char *name)
{
    return find_field(request->query, name);
}

const char *
request_form(const Request *request, const char *name)
{
    return find_field(request->form, name);
}

const char *
request_header(const Request *request, const char *name)
{
    for (guint i = 0; i < request->headers->len; i++) {
        const Field *header = &g_array_index(request->headers, Field, i);

        if (g_ascii_strcasecmp(header->name, name) == 0)
            return header->value;
    }
    return NULL;
}

unsigned
request_header_count(const Request *request)
{
    return request->headers->len;
}

const char *
request_header_name(const Request *request, unsigned index)
{
    return g_array_index(request->headers, Field, index).name;
}

const char *
request_header_value(const Request *request, unsigned index)
{
    return g_array_index(request->headers, Field, index).value;
}

void
request_free(Request *request)
{
    if (request == NULL)
        return;
    g_array_unref(request->headers);
    g_array_unref(request->form);
    g_array_unref(request->query);
    g_array_unref(request->params);
    g_ptr_array_unref(request->segments);
    g_string_chunk_free(request->texts);
    g_free(request);
}
