/* SPDX-License-Identifier: Apache-2.0
 * Joins the server with the pages' routes, and gives each request a book of its own to read. */
#include "serve.h"

#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include "base/log.h"
#include "core/evaluation.h"
#include "http/server.h"
#include "web/page.h"
#include "web/routes.h"
#include "web/visit.h"

#define LEAST_THREADS 2
#define MOST_THREADS 8

/** How often is looked whether a night has passed. */
#define LOOK_SECONDS 600

/** The books that are open: one for each request under way, kept for the next ones. */
typedef struct {
    const ServeOptions *options;
    pthread_mutex_t lock;
    GPtrArray *idle; /**< Visit, behind lock */
    Log log;
} Desk;

static gint64
time_of(const ServeOptions *options)
{
    return options->clock_stands ? options->now : clock_now();
}

static bool
open_visit(const ServeOptions *options, Visit **visit_out, GError **error)
{
    KithOptions kith = {
        .uri = options->uri, .space = options->space, .now = time_of(options), .surface = "web"};
    Ctx *ctx = NULL;

    if (!kith_open(&kith, &ctx, error))
        return false;
    *visit_out = visit_new(ctx);
    return true;
}

static bool
begin_visit(void *user_data, const Request *request, void **visit_out, GError **error)
{
    Desk *desk = user_data;
    Visit *visit = NULL;

    (void)request;
    pthread_mutex_lock(&desk->lock);
    if (desk->idle->len > 0)
        visit = g_ptr_array_steal_index(desk->idle, desk->idle->len - 1);
    pthread_mutex_unlock(&desk->lock);
    if (visit == NULL && !open_visit(desk->options, &visit, error))
        return false;
    kith_set_now(visit->ctx, time_of(desk->options));
    *visit_out = visit;
    return true;
}

/** A book that failed may have lost its server: the next request opens it anew. */
static bool
is_broken(const GError *error)
{
    return error != NULL && error_http_status(error) >= 500;
}

static void
end_visit(void *user_data, void *visit, const GError *error)
{
    Desk *desk = user_data;

    if (is_broken(error)) {
        visit_free(visit);
        return;
    }
    pthread_mutex_lock(&desk->lock);
    g_ptr_array_add(desk->idle, visit);
    pthread_mutex_unlock(&desk->lock);
}

/** Only failures are worth a line, and only the path: a query holds what somebody typed. */
static void
log_answer(void *user_data, const Request *request, unsigned status, gint64 microseconds,
           const GError *error)
{
    const Desk *desk = user_data;
    g_autofree char *reference =
        g_strdup_printf("%" G_GINT64_MODIFIER "x", request_number(request));
    const LogField fields[] = {
        log_word("method", request_method(request)),
        log_path("path", request_path(request)),
        log_int("status", status),
        log_int("us", microseconds),
        log_word("reference", reference),
        log_failure(error),
        {0},
    };

    log_write(&desk->log, clock_now(), status < 500 ? LOG_DEBUG : LOG_ERROR, LOG_REQUEST, fields);
}

static bool
check_address(const char *listen, const char *address, GError **error)
{
    if (http_address_is_loopback(address))
        return true;
    g_set_error(error, KITH_ERROR, KITH_ERROR_DENIED,
                "kith does not listen on %s: other machines could reach it, and there are no "
                "accounts yet that would keep them out of your book. Use a loopback address such "
                "as %s; from elsewhere, an SSH tunnel reaches it.",
                listen, SERVE_LISTEN);
    return false;
}

/** Nobody has to do anything about a book that may only be read. */
static void
log_night(const Desk *desk, const GError *error)
{
    const LogField fields[] = {log_word("job", "evaluation"), log_failure(error), {0}};
    bool bad = error != NULL && !g_error_matches(error, KITH_ERROR, KITH_ERROR_DENIED);

    log_write(&desk->log, clock_now(), bad ? LOG_ERROR : LOG_DEBUG, LOG_JOB, fields);
}

/** The work of a night, which does nothing where it was done. */
static void
pass_night(Desk *desk)
{
    g_autoptr(GError) error = NULL;
    void *visit = NULL;
    bool good;

    good = begin_visit(desk, NULL, &visit, &error) && evaluation_run(((Visit *)visit)->ctx, &error);
    if (visit != NULL)
        end_visit(desk, visit, error);
    log_night(desk, good ? NULL : error);
    /* What a night took stays with the process otherwise, for another day to use a little of it. */
    (void)malloc_trim(0);
}

/** Answer until one of signals comes. */
static bool
answer(const ServeOptions *options, Desk *desk, const Router *router, const sigset_t *signals,
       const ServerOptions *server_options, GError **error)
{
    RouterHooks hooks = {
        .user_data = desk,
        .begin = begin_visit,
        .end = end_visit,
        .refuse = page_refuse,
        .log = log_answer,
    };
    g_autofree char *url = NULL;
    const struct timespec pause = {.tv_sec = LOOK_SECONDS};
    Server *server = NULL;

    if (!server_start(server_options, router, &hooks, &server, error))
        return false;
    url = http_address_url(server_options->address, server_port(server));
    if (options->started != NULL)
        options->started(options->user_data, url);
    do {
        pass_night(desk);
    } while (sigtimedwait(signals, NULL, &pause) < 0); /* the pause is over */
    server_stop(server);
    return true;
}

/** The signals that end the server are for this thread alone; those made later inherit that. */
static void
hold_signals(sigset_t *signals, sigset_t *before)
{
    sigemptyset(signals);
    sigaddset(signals, SIGINT);
    sigaddset(signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, signals, before);
}

static bool
run(const ServeOptions *options, const ServerOptions *server_options, GError **error)
{
    Desk desk = {.options = options, .log = {.fd = STDERR_FILENO, .level = LOG_INFO}};
    g_autoptr(Router) router = router_new();
    Visit *visit = NULL;
    sigset_t signals;
    sigset_t before;
    bool good;

    /* A book that is not there is said before the door opens. */
    if (!router_add(router, web_routes, web_route_count, error) ||
        !open_visit(options, &visit, error))
        return false;
    pthread_mutex_init(&desk.lock, NULL);
    desk.idle = g_ptr_array_new_with_free_func((GDestroyNotify)visit_free);
    g_ptr_array_add(desk.idle, visit);
    hold_signals(&signals, &before);
    good = answer(options, &desk, router, &signals, server_options, error);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    g_ptr_array_unref(desk.idle);
    pthread_mutex_destroy(&desk.lock);
    return good;
}

bool
serve_run(const ServeOptions *options, GError **error)
{
    ServerOptions server_options = server_options_default();
    g_autofree char *address = NULL;

    if (!http_address_parse(options->listen, &address, &server_options.port, error) ||
        !check_address(options->listen, address, error))
        return false;
    server_options.address = address;
    server_options.thread_count = CLAMP(g_get_num_processors(), LEAST_THREADS, MOST_THREADS);
    return run(options, &server_options, error);
}
