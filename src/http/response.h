/* SPDX-License-Identifier: Apache-2.0
 * Response: what is sent back. Every response has the security headers, unless one was set to
 * something else. Made and read without a socket, so that tests look at what a client would get. */
#pragma once

#include "http/request.h"

typedef struct Response Response;

/** Bytes that are built into the program; see tools/embed.c. */
typedef struct {
    const char *name; /**< "app.css" */
    const char *path; /**< "/a/0123456789ab/app.css": changes with the content */
    const char *type; /**< Content-Type */
    const char *etag; /**< of the plain bytes, quoted; the packed bytes have another */
    const char *gzip_etag;
    const unsigned char *bytes;
    gsize size;
    const unsigned char *gzip; /**< NULL where packing gains nothing */
    gsize gzip_size;
} Asset;

/** 200 with no body, not to be stored by anybody. */
Response *response_new(void);

void response_set_status(Response *response, unsigned status);
unsigned response_status(const Response *response);

/** Set a header in place of one of the same name. name is constant; value is copied. */
void response_set_header(Response *response, const char *name, const char *value);

/** The value a client gets; NULL when the header is not sent. */
const char *response_header(const Response *response, const char *name);

/** Walk all headers that a client gets. */
typedef void (*ResponseHeaderFunc)(void *user_data, const char *name, const char *value);
void response_headers(const Response *response, ResponseHeaderFunc func, void *user_data);

/** Set the body and its type (constant). */
void response_take_body(Response *response, const char *type, GBytes *take_body);

/** Set a built-in body: packed where the client understands it, to be kept for ever, and 304 where
 * the client has it already. The asset is constant. */
void response_set_asset(Response *response, const Request *request, const Asset *asset);

/** The body; empty at first. */
GBytes *response_body(const Response *response);

/** The body as text, for tests. The caller frees. */
char *response_text(const Response *response);

void response_free(Response *response);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Response, response_free)
