/* SPDX-License-Identifier: Apache-2.0
 * Request: what a client asked, already taken apart and checked for form. Made from a socket by the
 * server or from text by a test; both give the same object. Knows nothing about people. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct Request Request;

/** Take a request line apart: method and raw target ("/people?q=a%20b"). INVALID: the target is not
 * a path, or has a bad escape, an escaped slash or zero, a dot segment, or is no UTF-8. */
bool request_new(const char *method, const char *target, Request **request_out,
                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Append a header; a name may come more than once. */
void request_add_header(Request *request, const char *name, const char *value);

/** Give the body and read it as a form when its type says so. INVALID: a bad escape in the form. */
bool request_set_body(Request *request, GBytes *body, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Name the value of a pattern's hole; the router does. */
void request_set_param(Request *request, const char *name, const char *value);

const char *request_method(const Request *request);

/** Whether the method only reads: GET, HEAD or OPTIONS. */
bool request_is_safe(const Request *request);

/** The path as sent, without the query (which may hold what a user typed): for logs. */
const char *request_path(const Request *request);

/** A number that tells this request from others of the same run: shown with a failure and logged.
 */
guint64 request_number(const Request *request);

/** The path's decoded segments; "/" has none. */
unsigned request_segment_count(const Request *request);
const char *request_segment(const Request *request, unsigned index);

/** The value of a hole of the route's pattern; NULL when the pattern has no such hole. */
const char *request_param(const Request *request, const char *name);

/** The first value of a query or form field; NULL when absent. */
const char *request_query(const Request *request, const char *name);
const char *request_form(const Request *request, const char *name);

/** The first header of a name, in any case; NULL when absent. */
const char *request_header(const Request *request, const char *name);

unsigned request_header_count(const Request *request);
const char *request_header_name(const Request *request, unsigned index);
const char *request_header_value(const Request *request, unsigned index);

void request_free(Request *request);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Request, request_free)
