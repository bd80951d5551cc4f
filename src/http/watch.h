/* SPDX-License-Identifier: Apache-2.0
 * Watch: connections and the time by which each must have got on. A client that sends a header a
 * byte at a time is never idle, so an idle time-out alone does not end it. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct Watch Watch;
typedef struct WatchLink WatchLink;

/** Start the thread that ends connections past their time. */
bool watch_new(Watch **watch_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A connection came; it must get on within wait_ms. */
WatchLink *watch_add(Watch *watch, int socket, gint64 wait_ms);

/** It got on; the next step must come within wait_ms. Any thread. */
void watch_extend(WatchLink *link, gint64 wait_ms);

/** It is about to be closed; frees the link. After this the socket is left alone. */
void watch_remove(Watch *watch, WatchLink *link);

/** Stop the thread and free; every link must have been removed. */
void watch_free(Watch *watch);
