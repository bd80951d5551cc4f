/* SPDX-License-Identifier: Apache-2.0
 * Router: from a request to the handler named in constant tables. A pattern is made of literal
 * segments and "{name}" holes; the match with the most literal segments wins whatever the order of
 * the rows, and two rows that could both win are refused when the router is made. Knows nothing of
 * people or accounts: the hooks say who may come in and how this program says no. */
#pragma once

#include "http/response.h"

/** Answer a request. visit is what the begin hook gave (NULL for a public route). The response is
 * new; on false what was put in it is dropped and the refuse hook speaks. */
typedef bool (*RouteHandler)(void *visit, const Request *request, Response *response,
                             GError **error);

typedef enum {
    ROUTE_PUBLIC = 1 << 0, /**< anybody may; the begin hook is not called */
} RouteFlag;

typedef struct {
    const char *method;  /**< "GET" answers HEAD too */
    const char *pattern; /**< "/people/{id}" */
    unsigned flags;      /**< RouteFlag, together */
    gsize body_limit;    /**< bytes a body may have; 0 for none */
    RouteHandler handler;
} Route;

typedef struct Router Router;

Router *router_new(void);

/** Add a table of rows, which must outlive the router. INVALID names the row that is malformed or
 * that could win together with another. */
bool router_add(Router *router, const Route *rows, gsize count,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** How the program takes part in answering. user_data is its own. */
typedef struct {
    void *user_data;
    /** Let a request in and give what its handler needs, or say why not. NULL: nothing needed. */
    bool (*begin)(void *user_data, const Request *request, void **visit_out, GError **error);
    /** Take it back; called once for each begin that succeeded. error is NULL unless the handler
     * failed. */
    void (*end)(void *user_data, void *visit, const GError *error);
    /** Make a page that says no; message is for the reader. request is NULL when what came was
     * none. NULL: plain text. */
    void (*refuse)(void *user_data, const Request *request, unsigned status, const char *message,
                   Response *response);
    /** Called after each answer; error is NULL unless the handler failed. May be NULL. */
    void (*log)(void *user_data, const Request *request, unsigned status, gint64 microseconds,
                const GError *error);
} RouterHooks;

/** The row for a request, and its holes' values into the request; NULL when there is none.
 * allow_out is set to the methods of the path ("GET, HEAD") when only the method is wrong, else to
 * NULL; the caller frees. */
const Route *router_match(const Router *router, Request *request, char **allow_out);

/** Answer a request, whatever happens; the caller frees. */
Response *router_answer(const Router *router, const RouterHooks *hooks, Request *request);

/** Say no in the program's words; the caller frees. */
Response *router_refuse(const RouterHooks *hooks, const Request *request, unsigned status,
                        const char *message);

void router_free(Router *router);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Router, router_free)
