/* SPDX-License-Identifier: Apache-2.0
 * `kith serve`: the pages over HTTP, until a signal. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct {
    const char *uri;    /**< of the book */
    const char *space;  /**< NULL for the book's first */
    const char *listen; /**< "127.0.0.1:7788" */
    bool clock_stands;  /**< whether now stands in for the clock */
    gint64 now;
    /** Called once, when requests are answered. */
    void (*started)(void *user_data, const char *url);
    void *user_data;
} ServeOptions;

#define SERVE_LISTEN "127.0.0.1:7788"

/** Serve until SIGINT or SIGTERM, finishing what is under way. DENIED: an address that others can
 * reach. Other errors as kith_open and server_start. */
bool serve_run(const ServeOptions *options, GError **error) G_GNUC_WARN_UNUSED_RESULT;
