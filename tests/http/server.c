/* SPDX-License-Identifier: Apache-2.0
 * The few things that only a socket shows. */
#include "http/server.h"

#include <arpa/inet.h>
#include <pthread.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/error.h"

/** A handler that is held until told to go on, so that tests know when it is under way. */
typedef struct {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    bool entered;
    bool released;
} Hold;

typedef struct {
    Router *router;
    RouterHooks hooks;
    Server *server;
    Hold hold;
} Fixture;

static bool
hello(void *visit, const Request *request, Response *response, GError **error)
{
    const char *name = request_form(request, "name");

    (void)visit;
    (void)error;
    name = name == NULL ? "world" : name;
    response_take_body(response, "text/plain", g_bytes_new(name, strlen(name)));
    return true;
}

static bool
held(void *visit, const Request *request, Response *response, GError **error)
{
    Hold *hold = visit;

    pthread_mutex_lock(&hold->lock);
    hold->entered = true;
    pthread_cond_broadcast(&hold->changed);
    while (!hold->released)
        pthread_cond_wait(&hold->changed, &hold->lock);
    pthread_mutex_unlock(&hold->lock);
    return hello(visit, request, response, error);
}

static const Route rows[] = {
    {.method = "GET", .pattern = "/", .handler = hello},
    {.method = "GET", .pattern = "/held", .handler = held},
    {.method = "POST", .pattern = "/", .body_limit = 64, .handler = hello},
};

static bool
begin(void *fixture, const Request *request, void **visit_out, GError **error)
{
    (void)request;
    (void)error;
    *visit_out = &((Fixture *)fixture)->hold;
    return true;
}

static void
start(Fixture *fixture, ServerOptions options)
{
    g_autoptr(GError) error = NULL;

    g_assert_true(
        server_start(&options, fixture->router, &fixture->hooks, &fixture->server, &error));
    g_assert_no_error(error);
}

static void
set_up(Fixture *fixture, const void *data)
{
    (void)data;
    pthread_mutex_init(&fixture->hold.lock, NULL);
    pthread_cond_init(&fixture->hold.changed, NULL);
    fixture->router = router_new();
    g_assert_true(router_add(fixture->router, rows, G_N_ELEMENTS(rows), NULL));
    fixture->hooks = (RouterHooks){.user_data = fixture, .begin = begin};
}

static void
tear_down(Fixture *fixture, const void *data)
{
    (void)data;
    server_stop(fixture->server);
    router_free(fixture->router);
    pthread_cond_destroy(&fixture->hold.changed);
    pthread_mutex_destroy(&fixture->hold.lock);
}

static int
connect_to(unsigned port)
{
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    struct timeval patience = {.tv_sec = 20};

    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    g_assert_cmpint(setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience), ==, 0);
    g_assert_cmpint(connect(fd, (struct sockaddr *)&address, sizeof address), ==, 0);
    return fd;
}

static void
send_text(int fd, const char *text)
{
    (void)send(fd, text, strlen(text), MSG_NOSIGNAL); /* the server may have closed already */
}

/** All that comes until the server closes. */
static char *
read_all(int fd)
{
    g_autoptr(GString) text = g_string_new(NULL);
    char buffer[4096];
    ssize_t got;

    while ((got = recv(fd, buffer, sizeof buffer, 0)) > 0)
        g_string_append_len(text, buffer, got);
    close(fd);
    return g_string_free(g_steal_pointer(&text), FALSE);
}

static char *
talk(const Fixture *fixture, const char *text)
{
    int fd = connect_to(server_port(fixture->server));

    send_text(fd, text);
    return read_all(fd);
}

static void
expect_start(const Fixture *fixture, const char *text, const char *expected)
{
    g_autofree char *reply = talk(fixture, text);

    if (!g_str_has_prefix(reply, expected))
        g_error("expected \"%s…\" for \"%s\", got \"%s\"", expected, text, reply);
}

static void
answers_over_a_socket(Fixture *fixture, const void *data)
{
    g_autofree char *reply = NULL;

    (void)data;
    start(fixture, server_options_default());
    reply = talk(fixture, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    g_assert_true(g_str_has_prefix(reply, "HTTP/1.1 200 "));
    g_assert_nonnull(strstr(reply, "\r\nContent-Security-Policy: default-src 'self';"));
    g_assert_true(g_str_has_suffix(reply, "\r\n\r\nworld"));
}

static void
answers_head_without_a_body(Fixture *fixture, const void *data)
{
    g_autofree char *reply = NULL;

    (void)data;
    start(fixture, server_options_default());
    reply = talk(fixture, "HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    g_assert_nonnull(strstr(reply, "Content-Length: 5\r\n"));
    g_assert_true(g_str_has_suffix(reply, "\r\n\r\n"));
}

static void
answers_two_requests_on_one_connection(Fixture *fixture, const void *data)
{
    g_autofree char *reply = NULL;
    char *second;

    (void)data;
    start(fixture, server_options_default());
    reply = talk(fixture, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
                          "GET /none HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    second = strstr(reply + 1, "HTTP/1.1 404 ");
    g_assert_nonnull(second);
}

static void
reads_a_posted_form_within_its_limit(Fixture *fixture, const void *data)
{
    g_autofree char *reply = NULL;

    (void)data;
    start(fixture, server_options_default());
    reply = talk(fixture, "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                          "Content-Type: application/x-www-form-urlencoded\r\n"
                          "Content-Length: 9\r\n\r\nname=Mara");
    g_assert_true(g_str_has_suffix(reply, "\r\n\r\nMara"));
}

static void
refuses_large_bodies_before_reading_them(Fixture *fixture, const void *data)
{
    g_autoptr(GString) chunked = g_string_new("POST / HTTP/1.1\r\nHost: localhost\r\n"
                                              "Transfer-Encoding: chunked\r\n\r\n");

    (void)data;
    start(fixture, server_options_default());
    expect_start(fixture, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 65\r\n\r\n",
                 "HTTP/1.1 413 ");
    expect_start(fixture,
                 "POST / HTTP/1.1\r\nHost: localhost\r\n"
                 "Content-Length: 99999999999999999999999\r\n\r\n",
                 "HTTP/1.1 4");
    expect_start(fixture, "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\nx",
                 "HTTP/1.1 413 ");
    for (unsigned i = 0; i < 20; i++)
        g_string_append(chunked, "10\r\n0123456789abcdef\r\n");
    g_string_append(chunked, "0\r\n\r\n");
    expect_start(fixture, chunked->str, "HTTP/1.1 413 ");
}

static void
the_gate_stands_before_the_router(Fixture *fixture, const void *data)
{
    (void)data;
    start(fixture, server_options_default());
    expect_start(fixture, "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", "HTTP/1.1 421 ");
    expect_start(fixture, "GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 400 ");
    expect_start(fixture, "TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n", "HTTP/1.1 405 ");
    expect_start(fixture, "GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                 "HTTP/1.1 400 ");
    expect_start(fixture, "GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", "HTTP/1.1 400 ");
    expect_start(fixture, "GET /%2e%2e/etc HTTP/1.1\r\nHost: localhost\r\n\r\n", "HTTP/1.1 400 ");
    expect_start(fixture,
                 "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n"
                 "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                 "HTTP/1.1 400 ");
    expect_start(fixture,
                 "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n"
                 "Content-Length: 4\r\n\r\nabc",
                 "HTTP/1.1 400 ");
    expect_start(fixture,
                 "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\n",
                 "HTTP/1.1 400 ");
}

static void
refuses_headers_beyond_its_memory(Fixture *fixture, const void *data)
{
    g_autoptr(GString) text = g_string_new("GET / HTTP/1.1\r\nHost: localhost\r\n");

    (void)data;
    start(fixture, server_options_default());
    for (unsigned i = 0; i < 4000; i++)
        g_string_append_printf(text, "X-%u: 0123456789\r\n", i);
    g_string_append(text, "\r\n");
    expect_start(fixture, text->str, "HTTP/1.1 431 ");
}

/** The client waits for the server to hang up; only the server's clock runs. */
static void
hangs_up_on_slow_headers(Fixture *fixture, const void *data)
{
    ServerOptions options = server_options_default();
    g_autofree char *reply = NULL;

    (void)data;
    options.header_wait_ms = 200;
    start(fixture, options);
    reply = talk(fixture, "GET / HTTP/1.1\r\nHost: loc");
    g_assert_cmpstr(reply, ==, "");
}

static void
hangs_up_on_bodies_that_never_end(Fixture *fixture, const void *data)
{
    ServerOptions options = server_options_default();
    g_autofree char *reply = NULL;

    (void)data;
    options.request_wait_ms = 200;
    start(fixture, options);
    reply = talk(fixture, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nname");
    g_assert_cmpstr(reply, ==, "");
}

static void *
stop_in_thread(void *fixture)
{
    server_stop(((Fixture *)fixture)->server);
    return NULL;
}

static void
finishes_what_is_under_way_when_stopped(Fixture *fixture, const void *data)
{
    g_autofree char *reply = NULL;
    pthread_t stopper;
    int fd;

    (void)data;
    start(fixture, server_options_default());
    fd = connect_to(server_port(fixture->server));
    send_text(fd, "GET /held HTTP/1.1\r\nHost: localhost\r\n\r\n");
    pthread_mutex_lock(&fixture->hold.lock);
    while (!fixture->hold.entered)
        pthread_cond_wait(&fixture->hold.changed, &fixture->hold.lock);
    g_assert_cmpint(pthread_create(&stopper, NULL, stop_in_thread, fixture), ==, 0);
    fixture->hold.released = true;
    pthread_cond_broadcast(&fixture->hold.changed);
    pthread_mutex_unlock(&fixture->hold.lock);
    reply = read_all(fd);
    pthread_join(stopper, NULL);
    fixture->server = NULL;
    g_assert_true(g_str_has_suffix(reply, "\r\n\r\nworld"));
}

static void
says_when_the_port_is_taken(Fixture *fixture, const void *data)
{
    ServerOptions options = server_options_default();
    g_autoptr(GError) error = NULL;
    Server *second = NULL;

    (void)data;
    start(fixture, options);
    options.port = server_port(fixture->server);
    g_assert_false(server_start(&options, fixture->router, &fixture->hooks, &second, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_CONFLICT);
    g_assert_nonnull(strstr(error->message, "in use"));
}

static void
reads_addresses(void)
{
    static const char *const bad[] = {"",          "7788",         "127.0.0.1", "localhost:80",
                                      "::1:80",    "127.0.0.1:x",  "[::1]",     "1.2.3.4:65536",
                                      "[1.2.3:80", "127.0.0.1:-1", ":80",       "[]:80"};
    g_autofree char *address = NULL;
    unsigned port;

    g_assert_true(http_address_parse("[::1]:7788", &address, &port, NULL));
    g_assert_cmpstr(address, ==, "::1");
    g_assert_cmpuint(port, ==, 7788);
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_autoptr(GError) error = NULL;
        g_autofree char *none = NULL;

        g_assert_false(http_address_parse(bad[i], &none, &port, &error));
        g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
    }
}

static void
knows_loopback_addresses(void)
{
    g_assert_true(http_address_is_loopback("127.0.0.1"));
    g_assert_true(http_address_is_loopback("127.9.8.7"));
    g_assert_true(http_address_is_loopback("::1"));
    g_assert_false(http_address_is_loopback("0.0.0.0"));
    g_assert_false(http_address_is_loopback("::"));
    g_assert_false(http_address_is_loopback("192.168.1.1"));
    g_assert_false(http_address_is_loopback("::ffff:127.0.0.1"));
    g_assert_false(http_address_is_loopback("localhost"));
    g_assert_false(http_address_is_loopback("127.0.0.1.evil"));
}

#define ADD(name) g_test_add("/server/" #name, Fixture, NULL, set_up, name, tear_down)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(answers_over_a_socket);
    ADD(answers_head_without_a_body);
    ADD(answers_two_requests_on_one_connection);
    ADD(reads_a_posted_form_within_its_limit);
    ADD(refuses_large_bodies_before_reading_them);
    ADD(the_gate_stands_before_the_router);
    ADD(refuses_headers_beyond_its_memory);
    ADD(hangs_up_on_slow_headers);
    ADD(hangs_up_on_bodies_that_never_end);
    ADD(finishes_what_is_under_way_when_stopped);
    ADD(says_when_the_port_is_taken);
    g_test_add_func("/server/reads_addresses", reads_addresses);
    g_test_add_func("/server/knows_loopback_addresses", knows_loopback_addresses);
    return g_test_run();
}
