/* SPDX-License-Identifier: Apache-2.0
 * Routing and the one way that every request is answered. */
#include "http/router.h"

#include <string.h>

#include "base/clock.h"
#include "base/error.h"

/** A row and its pattern taken apart. */
typedef struct {
    const Route *route;
    char **segments; /**< a hole starts with '{' and has lost its closing brace */
    guint count;
    guint literals;
    bool malformed;
} Entry;

struct Router {
    GPtrArray *entries; /**< Entry, most literal first */
};

static bool
is_hole(const char *segment)
{
    return segment[0] == '{';
}

static void
entry_free(void *entry)
{
    g_strfreev(((Entry *)entry)->segments);
    g_free(entry);
}

/** Whether one path could match both. */
static bool
entries_overlap(const Entry *a, const Entry *b)
{
    if (a->count != b->count)
        return false;
    for (guint i = 0; i < a->count; i++)
        if (!is_hole(a->segments[i]) && !is_hole(b->segments[i]) &&
            strcmp(a->segments[i], b->segments[i]) != 0)
            return false;
    return true;
}

static Entry *
entry_new(const Route *route)
{
    Entry *entry = g_new0(Entry, 1);
    bool rooted = route->pattern[0] == '/';

    entry->route = route;
    entry->malformed = !rooted;
    entry->segments = g_strsplit(route->pattern + (rooted ? 1 : 0), "/", -1);
    for (char **at = entry->segments; *at != NULL; at++) {
        gsize length = strlen(*at);

        entry->count++;
        if (is_hole(*at) && length > 2 && (*at)[length - 1] == '}')
            (*at)[length - 1] = '\0';
        else if (length > 0 && strpbrk(*at, "{}") == NULL)
            entry->literals++;
        else
            entry->malformed = true;
    }
    return entry;
}

static int
compare_literals(const void *a, const void *b)
{
    const Entry *first = *(const Entry *const *)a;
    const Entry *second = *(const Entry *const *)b;

    return (first->literals < second->literals) - (first->literals > second->literals);
}

Router *
router_new(void)
{
    Router *router = g_new0(Router, 1);

    router->entries = g_ptr_array_new_with_free_func(entry_free);
    return router;
}

static bool
router_add_row(Router *router, const Route *route, GError **error)
{
    Entry *entry = entry_new(route);

    g_ptr_array_add(router->entries, entry);
    if (entry->malformed) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "The route pattern \"%s\" is malformed.",
                    route->pattern);
        return false;
    }
    for (guint i = 0; i + 1 < router->entries->len; i++) {
        const Entry *other = g_ptr_array_index(router->entries, i);

        if (strcmp(other->route->method, route->method) == 0 &&
            other->literals == entry->literals && entries_overlap(other, entry)) {
            g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                        "The routes %s \"%s\" and \"%s\" could both answer one request.",
                        route->method, other->route->pattern, route->pattern);
            return false;
        }
    }
    return true;
}

bool
router_add(Router *router, const Route *rows, gsize count, GError **error)
{
    for (gsize i = 0; i < count; i++)
        if (!router_add_row(router, &rows[i], error))
            return false;
    g_ptr_array_sort(router->entries, compare_literals);
    return true;
}

static bool
entry_matches(const Entry *entry, const Request *request)
{
    if (entry->count != request_segment_count(request))
        return false;
    for (guint i = 0; i < entry->count; i++) {
        const char *segment = request_segment(request, i);

        if (is_hole(entry->segments[i]) ? *segment == '\0'
                                        : strcmp(entry->segments[i], segment) != 0)
            return false;
    }
    return true;
}

static bool
method_matches(const Route *route, const char *method)
{
    return strcmp(route->method, method) == 0 ||
           (strcmp(method, "HEAD") == 0 && strcmp(route->method, "GET") == 0);
}

const Route *
router_match(const Router *router, Request *request, char **allow_out)
{
    g_autoptr(GString) allow = g_string_new(NULL);

    *allow_out = NULL;
    for (guint i = 0; i < router->entries->len; i++) {
        const Entry *entry = g_ptr_array_index(router->entries, i);

        if (!entry_matches(entry, request))
            continue;
        if (method_matches(entry->route, request_method(request))) {
            for (guint j = 0; j < entry->count; j++)
                if (is_hole(entry->segments[j]))
                    request_set_param(request, entry->segments[j] + 1, request_segment(request, j));
            return entry->route;
        }
        g_string_append_printf(allow, "%s%s%s", allow->len > 0 ? ", " : "", entry->route->method,
                               strcmp(entry->route->method, "GET") == 0 ? ", HEAD" : "");
    }
    if (allow->len > 0)
        *allow_out = g_string_free(g_steal_pointer(&allow), FALSE);
    return NULL;
}

/** A page of another site may make a browser send a changing request to us; browsers say so in
 * Sec-Fetch-Site, older ones only in Origin. Programs that are no browser send neither. */
static bool
comes_from_elsewhere(const Request *request)
{
    const char *site = request_header(request, "Sec-Fetch-Site");
    const char *origin = request_header(request, "Origin");
    const char *host = request_header(request, "Host");
    const char *origin_host;

    if (request_is_safe(request))
        return false;
    if (site != NULL)
        return strcmp(site, "same-origin") != 0 && strcmp(site, "none") != 0;
    if (origin == NULL)
        return false;
    origin_host = strstr(origin, "://");
    return host == NULL || origin_host == NULL || g_ascii_strcasecmp(origin_host + 3, host) != 0;
}

Response *
router_refuse(const RouterHooks *hooks, const Request *request, unsigned status,
              const char *message)
{
    Response *response = response_new();

    response_set_status(response, status);
    if (hooks->refuse != NULL)
        hooks->refuse(hooks->user_data, request, status, message, response);
    else
        response_take_body(response, "text/plain; charset=utf-8",
                           g_bytes_new(message, strlen(message)));
    if (status == 503)
        response_set_header(response, "Retry-After", "1");
    return response;
}

static Response *
run_handler(const Route *route, const RouterHooks *hooks, const Request *request, GError **error)
{
    bool visits = (route->flags & ROUTE_PUBLIC) == 0 && hooks->begin != NULL;
    g_autoptr(Response) response = response_new();
    g_autoptr(GError) failure = NULL;
    void *visit = NULL;
    bool good;

    if (visits && !hooks->begin(hooks->user_data, request, &visit, error))
        return NULL;
    good = route->handler(visit, request, response, &failure);
    if (visits && hooks->end != NULL)
        hooks->end(hooks->user_data, visit, failure);
    if (!good)
        g_propagate_error(error, g_steal_pointer(&failure));
    return good ? g_steal_pointer(&response) : NULL;
}

static Response *
answer(const Router *router, const RouterHooks *hooks, Request *request, GError **error)
{
    g_autofree char *allow = NULL;
    const Route *route = router_match(router, request, &allow);
    Response *response;

    if (route == NULL && allow == NULL)
        return router_refuse(hooks, request, 404, "There is no page at this address.");
    if (route == NULL) {
        response = router_refuse(hooks, request, 405, "This address does not take that method.");
        response_set_header(response, "Allow", allow);
        return response;
    }
    if (comes_from_elsewhere(request))
        return router_refuse(hooks, request, 403,
                             "This request came from a page of another site, so it was not done.");
    response = run_handler(route, hooks, request, error);
    if (response == NULL)
        response = router_refuse(hooks, request, error_http_status(*error), (*error)->message);
    return response;
}

Response *
router_answer(const Router *router, const RouterHooks *hooks, Request *request)
{
    gint64 started = clock_ticks();
    g_autoptr(GError) error = NULL;
    Response *response = answer(router, hooks, request, &error);

    if (hooks->log != NULL)
        hooks->log(hooks->user_data, request, response_status(response), clock_ticks() - started,
                   error);
    return response;
}

void
router_free(Router *router)
{
    if (router == NULL)
        return;
    g_ptr_array_unref(router->entries);
    g_free(router);
}
