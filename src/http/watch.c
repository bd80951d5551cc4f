/* SPDX-License-Identifier: Apache-2.0
 * One list behind one lock, looked through four times a second. POSIX threads and not GLib's: the
 * thread sanitizer knows them. */
#include "http/watch.h"

#include <pthread.h>
#include <stdatomic.h>
#include <sys/socket.h>
#include <time.h>

#include "base/clock.h"
#include "base/error.h"

#define PERIOD_MS 250

struct WatchLink {
    int socket;
    _Atomic gint64 deadline; /**< of clock_ticks */
    WatchLink *previous;
    WatchLink *next;
};

struct Watch {
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t wake;
    WatchLink *first;
    bool stopping;
};

/** Shut down and not closed: the owner sees the end of the stream and closes in its own time. */
static void
end_late_connections(const Watch *watch)
{
    gint64 now = clock_ticks();

    for (WatchLink *link = watch->first; link != NULL; link = link->next)
        if (atomic_load(&link->deadline) < now)
            (void)shutdown(link->socket, SHUT_RDWR); /* the peer may be gone already */
}

static void *
watch_run(void *data)
{
    Watch *watch = data;
    struct timespec until;

    pthread_mutex_lock(&watch->lock);
    clock_gettime(CLOCK_MONOTONIC, &until);
    while (!watch->stopping) {
        until.tv_nsec += PERIOD_MS * 1000000L;
        if (until.tv_nsec >= 1000000000L) {
            until.tv_nsec -= 1000000000L;
            until.tv_sec++;
        }
        (void)pthread_cond_timedwait(&watch->wake, &watch->lock, &until); /* timing out is usual */
        end_late_connections(watch);
    }
    pthread_mutex_unlock(&watch->lock);
    return NULL;
}

bool
watch_new(Watch **watch_out, GError **error)
{
    Watch *watch = g_new0(Watch, 1);
    pthread_condattr_t monotonic;

    pthread_mutex_init(&watch->lock, NULL);
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_cond_init(&watch->wake, &monotonic);
    pthread_condattr_destroy(&monotonic);
    if (pthread_create(&watch->thread, NULL, watch_run, watch) != 0) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INTERNAL,
                    "The system gives no further thread to watch connections with.");
        g_free(watch);
        return false;
    }
    *watch_out = watch;
    return true;
}

WatchLink *
watch_add(Watch *watch, int socket, gint64 wait_ms)
{
    WatchLink *link = g_new0(WatchLink, 1);

    link->socket = socket;
    watch_extend(link, wait_ms);
    pthread_mutex_lock(&watch->lock);
    link->next = watch->first;
    if (link->next != NULL)
        link->next->previous = link;
    watch->first = link;
    pthread_mutex_unlock(&watch->lock);
    return link;
}

void
watch_extend(WatchLink *link, gint64 wait_ms)
{
    atomic_store(&link->deadline, clock_ticks() + wait_ms * 1000);
}

void
watch_remove(Watch *watch, WatchLink *link)
{
    pthread_mutex_lock(&watch->lock);
    if (link->next != NULL)
        link->next->previous = link->previous;
    if (link->previous != NULL)
        link->previous->next = link->next;
    else
        watch->first = link->next;
    pthread_mutex_unlock(&watch->lock);
    g_free(link);
}

void
watch_free(Watch *watch)
{
    if (watch == NULL)
        return;
    pthread_mutex_lock(&watch->lock);
    watch->stopping = true;
    pthread_cond_signal(&watch->wake);
    pthread_mutex_unlock(&watch->lock);
    pthread_join(watch->thread, NULL);
    pthread_cond_destroy(&watch->wake);
    pthread_mutex_destroy(&watch->lock);
    g_free(watch);
}
