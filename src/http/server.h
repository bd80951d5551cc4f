/* SPDX-License-Identifier: Apache-2.0
 * Server: requests over sockets to a router. A façade over libmicrohttpd, which appears in
 * server.c and nowhere else. Few threads answer many connections, so handlers must be short. */
#pragma once

#include "http/router.h"

typedef struct Server Server;

/** All limits are for one server. */
typedef struct {
    const char *address;   /**< a numeric IP address, without brackets */
    unsigned port;         /**< 0 for one that is free */
    unsigned thread_count; /**< that answer */
    unsigned connection_limit;
    gsize connection_bytes;   /**< memory for one connection: bounds the request line and headers */
    gint64 header_wait_ms;    /**< from connecting to the end of the headers */
    gint64 idle_wait_ms;      /**< from an answer to the end of the next request's headers */
    gint64 request_wait_ms;   /**< from the end of the headers to the end of the answer */
    gint64 drain_wait_ms;     /**< for requests under way when the server stops */
    const char *const *hosts; /**< further names in Host besides the address itself (and localhost
                                   where it is a loopback address); NULL-terminated, or NULL */
} ServerOptions;

/** The usual limits, on 127.0.0.1 and a free port. */
ServerOptions server_options_default(void);

/** Start answering; returns at once. router and hooks must outlive the server; hooks are called
 * from several threads at a time. CONFLICT: the port is in use. DENIED: not allowed to use it.
 * INVALID: the address is none of this machine's. */
bool server_start(const ServerOptions *options, const Router *router, const RouterHooks *hooks,
                  Server **server_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The port that is listened on. */
unsigned server_port(const Server *server);

/** Take no new connections, finish what is under way, and free. */
void server_stop(Server *server);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Server, server_stop)

/** Read "127.0.0.1:7788" or "[::1]:7788". INVALID says what is expected. */
bool http_address_parse(const char *text, char **address_out, unsigned *port_out,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whether only this machine can reach a numeric address. */
bool http_address_is_loopback(const char *address);

/** "http://127.0.0.1:7788/". The caller frees. */
char *http_address_url(const char *address, unsigned port);
