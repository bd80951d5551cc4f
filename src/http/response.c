/* SPDX-License-Identifier: Apache-2.0
 * Responses and the headers that all of them carry (RFC 9110; gzip negotiation §12.5.3,
 * preconditions §13.1.2). */
#include "http/response.h"

#include <string.h>

typedef struct {
    const char *name; /**< constant */
    char *value;
} Header;

struct Response {
    unsigned status;
    GArray *headers; /**< Header */
    GBytes *body;
};

/** What is sent unless a handler says otherwise: nothing from elsewhere runs, frames or reads a
 * page, and no cache keeps it. */
static const struct {
    const char *name;
    const char *value;
} standing[] = {
    {.name = "Content-Security-Policy",
     .value = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"},
    {.name = "X-Content-Type-Options", .value = "nosniff"},
    {.name = "Referrer-Policy", .value = "no-referrer"},
    {.name = "Cross-Origin-Opener-Policy", .value = "same-origin"},
    {.name = "Cross-Origin-Resource-Policy", .value = "same-origin"},
    {.name = "Cache-Control", .value = "no-store"},
};

static void
header_clear(void *header)
{
    g_free(((Header *)header)->value);
}

static const char *
find_header(const Response *response, const char *name)
{
    for (guint i = 0; i < response->headers->len; i++) {
        const Header *header = &g_array_index(response->headers, Header, i);

        if (g_ascii_strcasecmp(header->name, name) == 0)
            return header->value;
    }
    return NULL;
}

Response *
response_new(void)
{
    Response *response = g_new0(Response, 1);

    response->status = 200;
    response->headers = g_array_new(FALSE, FALSE, sizeof(Header));
    g_array_set_clear_func(response->headers, header_clear);
    response->body = g_bytes_new_static("", 0);
    return response;
}

void
response_set_status(Response *response, unsigned status)
{
    response->status = status;
}

unsigned
response_status(const Response *response)
{
    return response->status;
}

void
response_set_header(Response *response, const char *name, const char *value)
{
    Header header = {.name = name, .value = g_strdup(value)};

    for (guint i = 0; i < response->headers->len; i++) {
        Header *old = &g_array_index(response->headers, Header, i);

        if (g_ascii_strcasecmp(old->name, name) == 0) {
            g_free(old->value);
            *old = header;
            return;
        }
    }
    g_array_append_val(response->headers, header);
}

const char *
response_header(const Response *response, const char *name)
{
    const char *value = find_header(response, name);

    for (gsize i = 0; value == NULL && i < G_N_ELEMENTS(standing); i++)
        if (g_ascii_strcasecmp(standing[i].name, name) == 0)
            value = standing[i].value;
    return value;
}

void
response_headers(const Response *response, ResponseHeaderFunc func, void *user_data)
{
    for (gsize i = 0; i < G_N_ELEMENTS(standing); i++)
        if (find_header(response, standing[i].name) == NULL)
            func(user_data, standing[i].name, standing[i].value);
    for (guint i = 0; i < response->headers->len; i++) {
        const Header *header = &g_array_index(response->headers, Header, i);

        func(user_data, header->name, header->value);
    }
}

void
response_take_body(Response *response, const char *type, GBytes *take_body)
{
    response_set_header(response, "Content-Type", type);
    g_bytes_unref(response->body);
    response->body = take_body;
}

/** Whether the client takes gzip: named with a weight above zero. */
static bool
accepts_gzip(const Request *request)
{
    const char *accept = request_header(request, "Accept-Encoding");
    const char *gzip = accept == NULL ? NULL : strstr(accept, "gzip");

    if (gzip == NULL)
        return false;
    gzip += strlen("gzip");
    gzip += strspn(gzip, " ");
    if (*gzip != ';')
        return true;
    gzip += 1 + strspn(gzip + 1, " ");
    return !g_str_has_prefix(gzip, "q=0") || strcspn(gzip, "123456789") < strcspn(gzip, ",");
}

static bool
has_already(const Request *request, const char *etag)
{
    const char *known = request_header(request, "If-None-Match");

    return known != NULL && (strcmp(known, "*") == 0 || strstr(known, etag) != NULL);
}

void
response_set_asset(Response *response, const Request *request, const Asset *asset)
{
    bool packed = asset->gzip != NULL && accepts_gzip(request);
    const char *etag = packed ? asset->gzip_etag : asset->etag;

    response_set_header(response, "Cache-Control", "public, max-age=31536000, immutable");
    response_set_header(response, "ETag", etag);
    if (asset->gzip != NULL)
        response_set_header(response, "Vary", "Accept-Encoding");
    if (has_already(request, etag)) {
        response_set_status(response, 304);
        return;
    }
    if (packed)
        response_set_header(response, "Content-Encoding", "gzip");
    response_take_body(response, asset->type,
                       packed ? g_bytes_new_static(asset->gzip, asset->gzip_size)
                              : g_bytes_new_static(asset->bytes, asset->size));
}

GBytes *
response_body(const Response *response)
{
    return response->body;
}

char *
response_text(const Response *response)
{
    gsize length;
    const char *bytes = g_bytes_get_data(response->body, &length);

    return g_strndup(length == 0 ? "" : bytes, length);
}

void
response_free(Response *response)
{
    if (response == NULL)
        return;
    g_array_unref(response->headers);
    g_bytes_unref(response->body);
    g_free(response);
}
