/* SPDX-License-Identifier: Apache-2.0
 * libmicrohttpd 0.9.75, and what it leaves to its user: framing checks, slow clients, body limits,
 * a graceful end. Escapes are decoded by request.c, not by the library. */
#include "http/server.h"

#include <arpa/inet.h>
#include <errno.h>
#include <microhttpd.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "base/error.h"
#include "http/gate.h"
#include "http/watch.h"

/** What a client may send past a limit before it is cut off; less is read and thrown away, so that
 * the refusal reaches it. */
#define EXCESS_LIMIT (256 * 1024)

/** Files, databases and the like besides connections. */
#define OTHER_DESCRIPTORS 128

struct Server {
    ServerOptions options;
    GPtrArray *hosts; /**< char *, NULL at the end */
    const Router *router;
    const RouterHooks *hooks;
    struct MHD_Daemon *daemon;
    Watch *watch;
    int socket; /**< listening */
    unsigned port;
    pthread_mutex_t lock;
    pthread_cond_t drained;
    unsigned under_way; /**< requests, behind lock */
    atomic_bool stopping;
};

/** One request on its way. */
typedef struct {
    Server *server;
    char *target;
    Request *request; /**< NULL before the headers are in */
    GString *body;
    gsize body_limit;
    gsize excess; /**< bytes of body past the limit */
} Exchange;

typedef union {
    struct sockaddr any;
    struct sockaddr_in four;
    struct sockaddr_in6 six;
} Address;

ServerOptions
server_options_default(void)
{
    return (ServerOptions){
        .address = "127.0.0.1",
        .port = 0,
        .thread_count = 4,
        .connection_limit = 1024,
        .connection_bytes = 32 * 1024,
        .header_wait_ms = 10 * 1000,
        .idle_wait_ms = 30 * 1000,
        .request_wait_ms = 60 * 1000,
        .drain_wait_ms = 5 * 1000,
    };
}

static WatchLink *
link_of(struct MHD_Connection *connection)
{
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);

    return info == NULL ? NULL : info->socket_context;
}

static void
extend(struct MHD_Connection *connection, gint64 wait_ms)
{
    WatchLink *link = link_of(connection);

    if (link != NULL)
        watch_extend(link, wait_ms);
}

static void
on_connection(void *data, struct MHD_Connection *connection, void **link,
              enum MHD_ConnectionNotificationCode code)
{
    Server *server = data;

    if (code == MHD_CONNECTION_NOTIFY_CLOSED) {
        watch_remove(server->watch, *link);
    } else {
        const union MHD_ConnectionInfo *info =
            MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);

        *link = watch_add(server->watch, info->connect_fd, server->options.header_wait_ms);
    }
}

/** The request line has come. */
static void *
on_target(void *data, const char *target, struct MHD_Connection *connection)
{
    Exchange *exchange = g_new0(Exchange, 1);

    (void)connection; /* its time goes on running until the headers are in */
    exchange->server = data;
    exchange->target = g_strdup(target);
    pthread_mutex_lock(&exchange->server->lock);
    exchange->server->under_way++;
    pthread_mutex_unlock(&exchange->server->lock);
    return exchange;
}

static void
on_completed(void *data, struct MHD_Connection *connection, void **exchange_at,
             enum MHD_RequestTerminationCode code)
{
    Server *server = data;
    Exchange *exchange = *exchange_at;

    (void)code; /* however it ended, it is over */
    if (exchange == NULL)
        return;
    extend(connection, server->options.idle_wait_ms);
    pthread_mutex_lock(&server->lock);
    if (--server->under_way == 0)
        pthread_cond_signal(&server->drained);
    pthread_mutex_unlock(&server->lock);
    request_free(exchange->request);
    if (exchange->body != NULL)
        g_string_free(exchange->body, TRUE);
    g_free(exchange->target);
    g_free(exchange);
    *exchange_at = NULL;
}

/** Leave escapes as they are. */
static size_t
on_unescape(void *data, struct MHD_Connection *connection, char *text)
{
    (void)data;
    (void)connection;
    return strlen(text);
}

/** The library's own complaints are about clients; what matters reaches us otherwise. */
static void
on_log(void *data, const char *format, va_list args)
{
    (void)data;
    (void)format;
    (void)args;
}

static enum MHD_Result
on_header(void *data, enum MHD_ValueKind kind, const char *name, const char *value)
{
    (void)kind;
    request_add_header(data, name, value == NULL ? "" : value);
    return MHD_YES;
}

static void
add_header(void *data, const char *name, const char *value)
{
    (void)MHD_add_response_header(data, name, value); /* refuses only what is malformed */
}

static void
unref_body(void *body)
{
    g_bytes_unref(body);
}

/** Hand a response to the library. */
static enum MHD_Result
send_response(const Server *server, struct MHD_Connection *connection, const Response *response,
              bool close_after)
{
    GBytes *body = g_bytes_ref(response_body(response));
    gsize size;
    const void *bytes = g_bytes_get_data(body, &size);
    struct MHD_Response *out = MHD_create_response_from_buffer_with_free_callback_cls(
        size, (void *)bytes, unref_body, body);
    enum MHD_Result result;

    if (out == NULL) {
        g_bytes_unref(body);
        return MHD_NO;
    }
    response_headers(response, add_header, out);
    if (close_after || atomic_load(&server->stopping))
        (void)MHD_add_response_header(out, MHD_HTTP_HEADER_CONNECTION, "close");
    result = MHD_queue_response(connection, response_status(response), out);
    MHD_destroy_response(out);
    return result;
}

/** Say no and close: what the client sends next cannot be told from the rest of this request. */
static enum MHD_Result
turn_away(const Server *server, struct MHD_Connection *connection, const Request *request,
          unsigned status, const char *message)
{
    g_autoptr(Response) response = router_refuse(server->hooks, request, status, message);

    if (status == 405)
        response_set_header(response, "Allow", "GET, HEAD");
    return send_response(server, connection, response, true);
}

/** The bytes of body that the request's route takes. */
static gsize
body_limit(const Server *server, Request *request)
{
    g_autofree char *allow = NULL;
    const Route *route;

    if (request_header(request, "Content-Length") == NULL &&
        request_header(request, "Transfer-Encoding") == NULL)
        return 0;
    route = router_match(server->router, request, &allow);
    return route == NULL ? 0 : route->body_limit;
}

static bool
announces_more(const Request *request, gsize limit)
{
    const char *length = request_header(request, "Content-Length");
    guint64 bytes;

    if (length == NULL)
        return false;
    return !g_ascii_string_to_unsigned(length, 10, 0, G_MAXINT64, &bytes, NULL) || bytes > limit;
}

/** The headers are in: look at them before anything of the body is read. */
static enum MHD_Result
begin_exchange(Exchange *exchange, struct MHD_Connection *connection, const char *method,
               const char *version)
{
    Server *server = exchange->server;
    g_autoptr(GError) error = NULL;
    const char *why;
    unsigned status;

    extend(connection, server->options.request_wait_ms);
    if (!request_new(method, exchange->target, &exchange->request, &error))
        return turn_away(server, connection, NULL, 400, error->message);
    (void)MHD_get_connection_values(connection, MHD_HEADER_KIND, on_header, exchange->request);
    status =
        gate_check(exchange->request, version, (const char *const *)server->hosts->pdata, &why);
    if (status != 0)
        return turn_away(server, connection, exchange->request, status, why);
    exchange->body_limit = body_limit(server, exchange->request);
    if (announces_more(exchange->request, exchange->body_limit))
        return turn_away(server, connection, exchange->request, 413,
                         "That is more than this address takes.");
    return MHD_YES;
}

static enum MHD_Result
take_body(Exchange *exchange, const char *bytes, size_t *size)
{
    if (exchange->body == NULL)
        exchange->body = g_string_new(NULL);
    if (exchange->excess > 0 || *size > exchange->body_limit - exchange->body->len)
        exchange->excess += *size;
    else
        g_string_append_len(exchange->body, bytes, (gssize)*size);
    *size = 0;
    return exchange->excess > EXCESS_LIMIT ? MHD_NO : MHD_YES;
}

static enum MHD_Result
end_exchange(Exchange *exchange, struct MHD_Connection *connection)
{
    Server *server = exchange->server;
    g_autoptr(GError) error = NULL;
    g_autoptr(Response) response = NULL;

    if (exchange->excess > 0)
        return turn_away(server, connection, exchange->request, 413,
                         "That is more than this address takes.");
    if (exchange->body != NULL) {
        g_autoptr(GBytes) body = g_string_free_to_bytes(g_steal_pointer(&exchange->body));

        if (!request_set_body(exchange->request, body, &error))
            return turn_away(server, connection, exchange->request, 400, error->message);
    }
    response = router_answer(server->router, server->hooks, exchange->request);
    return send_response(server, connection, response, false);
}

static enum MHD_Result
on_request(void *data, struct MHD_Connection *connection, const char *url, const char *method,
           const char *version, const char *upload, size_t *upload_size, void **exchange_at)
{
    Exchange *exchange = *exchange_at;

    (void)data;
    (void)url; /* as sent it is in the exchange */
    if (exchange->request == NULL)
        return begin_exchange(exchange, connection, method, version);
    if (*upload_size > 0)
        return take_body(exchange, upload, upload_size);
    return end_exchange(exchange, connection);
}

static bool
read_address(const ServerOptions *options, Address *address_out, socklen_t *length_out,
             GError **error)
{
    memset(address_out, 0, sizeof *address_out);
    if (inet_pton(AF_INET, options->address, &address_out->four.sin_addr) == 1) {
        address_out->four.sin_family = AF_INET;
        address_out->four.sin_port = htons((uint16_t)options->port);
        *length_out = sizeof address_out->four;
    } else if (inet_pton(AF_INET6, options->address, &address_out->six.sin6_addr) == 1) {
        address_out->six.sin6_family = AF_INET6;
        address_out->six.sin6_port = htons((uint16_t)options->port);
        *length_out = sizeof address_out->six;
    } else {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "\"%s\" is not a numeric IP address.",
                    options->address);
        return false;
    }
    return true;
}

static void
set_listen_error(const ServerOptions *options, int reason, GError **error)
{
    g_autofree char *url = http_address_url(options->address, options->port);

    if (reason == EADDRINUSE)
        g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT,
                    "Port %u is in use already: another program, perhaps another kith, listens on "
                    "%s. Stop it or choose another port.",
                    options->port, url);
    else if (reason == EACCES)
        g_set_error(error, KITH_ERROR, KITH_ERROR_DENIED,
                    "Port %u may only be used by the system. Choose one above 1023.",
                    options->port);
    else
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "Cannot listen on %s: %s.", url,
                    g_strerror(reason));
}

static bool
open_socket(Server *server, GError **error)
{
    Address address;
    socklen_t length;
    int yes = 1;

    if (!read_address(&server->options, &address, &length, error))
        return false;
    server->socket = socket(address.any.sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (server->socket < 0 ||
        setsockopt(server->socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) != 0 ||
        bind(server->socket, &address.any, length) != 0 || listen(server->socket, 1024) != 0 ||
        getsockname(server->socket, &address.any, &length) != 0) {
        set_listen_error(&server->options, errno, error);
        return false;
    }
    server->port =
        ntohs(address.any.sa_family == AF_INET ? address.four.sin_port : address.six.sin6_port);
    return true;
}

/** Debian lets a program open 1,024 files unless it asks for more. */
static void
make_room_for_sockets(unsigned connections)
{
    struct rlimit limit;
    rlim_t wanted = connections + OTHER_DESCRIPTORS;

    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted)
        return;
    limit.rlim_cur = MIN(wanted, limit.rlim_max);
    (void)setrlimit(RLIMIT_NOFILE, &limit); /* without it fewer connections are taken at a time */
}

static bool
start_daemon(Server *server, GError **error)
{
    const ServerOptions *options = &server->options;

    server->daemon = MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC | MHD_USE_ERROR_LOG, 0, NULL, NULL, on_request,
        server, MHD_OPTION_EXTERNAL_LOGGER, on_log, NULL, MHD_OPTION_LISTEN_SOCKET, server->socket,
        MHD_OPTION_THREAD_POOL_SIZE, options->thread_count, MHD_OPTION_CONNECTION_LIMIT,
        options->connection_limit, MHD_OPTION_CONNECTION_MEMORY_LIMIT, options->connection_bytes,
        MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)(options->idle_wait_ms / 1000) + 1,
        MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_UNESCAPE_CALLBACK, on_unescape, NULL,
        MHD_OPTION_URI_LOG_CALLBACK, on_target, server, MHD_OPTION_NOTIFY_CONNECTION, on_connection,
        server, MHD_OPTION_NOTIFY_COMPLETED, on_completed, server, MHD_OPTION_END);
    if (server->daemon == NULL)
        g_set_error(error, KITH_ERROR, KITH_ERROR_INTERNAL,
                    "The server could not start its threads. Is the machine out of memory?");
    return server->daemon != NULL;
}

static void
collect_hosts(Server *server)
{
    const char *address = server->options.address;
    const char *const *more = server->options.hosts;

    server->hosts = g_ptr_array_new_with_free_func(g_free);
    g_ptr_array_add(server->hosts, strchr(address, ':') == NULL ? g_strdup(address)
                                                                : g_strdup_printf("[%s]", address));
    if (http_address_is_loopback(address))
        g_ptr_array_add(server->hosts, g_strdup("localhost"));
    for (; more != NULL && *more != NULL; more++)
        g_ptr_array_add(server->hosts, g_strdup(*more));
    g_ptr_array_add(server->hosts, NULL);
}

bool
server_start(const ServerOptions *options, const Router *router, const RouterHooks *hooks,
             Server **server_out, GError **error)
{
    g_autoptr(Server) server = g_new0(Server, 1);
    pthread_condattr_t monotonic;

    server->options = *options;
    server->router = router;
    server->hooks = hooks;
    server->socket = -1;
    collect_hosts(server);
    pthread_mutex_init(&server->lock, NULL);
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_cond_init(&server->drained, &monotonic);
    pthread_condattr_destroy(&monotonic);
    make_room_for_sockets(options->connection_limit);
    if (!open_socket(server, error) || !watch_new(&server->watch, error) ||
        !start_daemon(server, error))
        return false;
    *server_out = g_steal_pointer(&server);
    return true;
}

unsigned
server_port(const Server *server)
{
    return server->port;
}

/** Wait until no request is under way, but not for ever. */
static void
drain(Server *server)
{
    struct timespec until;
    int waited = 0;

    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += server->options.drain_wait_ms / 1000;
    pthread_mutex_lock(&server->lock);
    while (server->under_way > 0 && waited == 0)
        waited = pthread_cond_timedwait(&server->drained, &server->lock, &until);
    pthread_mutex_unlock(&server->lock);
}

void
server_stop(Server *server)
{
    if (server == NULL)
        return;
    if (server->daemon != NULL) {
        atomic_store(&server->stopping, true);
        (void)MHD_quiesce_daemon(server->daemon); /* gives back our own socket */
        drain(server);
        MHD_stop_daemon(server->daemon);
    }
    watch_free(server->watch);
    if (server->socket >= 0)
        close(server->socket);
    pthread_cond_destroy(&server->drained);
    pthread_mutex_destroy(&server->lock);
    g_ptr_array_unref(server->hosts);
    g_free(server);
}
