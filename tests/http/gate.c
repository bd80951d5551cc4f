/* SPDX-License-Identifier: Apache-2.0 */
#include "http/gate.h"

#include <string.h>

static const char *const hosts[] = {"localhost", "127.0.0.1", "[::1]", NULL};

/** Headers as "Name: value" lines. */
static unsigned
status_of(const char *method, const char *version, const char *const *lines)
{
    g_autoptr(Request) request = NULL;
    const char *why;

    g_assert_true(request_new(method, "/", &request, NULL));
    for (; *lines != NULL; lines++) {
        const char *colon = strchr(*lines, ':');
        g_autofree char *name = g_strndup(*lines, (gsize)(colon - *lines));

        request_add_header(request, name, colon + 1 + strspn(colon + 1, " "));
    }
    return gate_check(request, version, hosts, &why);
}

#define LINES(...) ((const char *const[]){__VA_ARGS__, NULL})

static void
lets_in_what_browsers_send(void)
{
    g_assert_cmpuint(status_of("GET", "HTTP/1.1", LINES("Host: localhost:7788", "Accept: */*")), ==,
                     0);
    g_assert_cmpuint(status_of("GET", "HTTP/1.1", LINES("Host: LOCALHOST")), ==, 0);
    g_assert_cmpuint(status_of("GET", "HTTP/1.1", LINES("Host: [::1]:7788")), ==, 0);
    g_assert_cmpuint(status_of("HEAD", "HTTP/1.0", LINES("Host: 127.0.0.1")), ==, 0);
    g_assert_cmpuint(
        status_of("POST", "HTTP/1.1", LINES("Host: localhost", "Transfer-Encoding: Chunked")), ==,
        0);
    g_assert_cmpuint(status_of("PROPFIND", "HTTP/1.1", LINES("Host: localhost")), ==, 0);
}

static void
refuses_two_readings_of_one_length(void)
{
    g_assert_cmpuint(status_of("POST", "HTTP/1.1",
                               LINES("Host: localhost", "Content-Length: 3", "content-length: 3")),
                     ==, 400);
    g_assert_cmpuint(
        status_of("POST", "HTTP/1.1",
                  LINES("Host: localhost", "Content-Length: 3", "Transfer-Encoding: chunked")),
        ==, 400);
    g_assert_cmpuint(
        status_of("POST", "HTTP/1.1", LINES("Host: localhost", "Transfer-Encoding: xchunked")), ==,
        400);
    g_assert_cmpuint(
        status_of("POST", "HTTP/1.1", LINES("Host: localhost", "Transfer-Encoding: gzip, chunked")),
        ==, 400);
    g_assert_cmpuint(status_of("POST", "HTTP/1.1", LINES("Host: localhost", "Content-Length: +3")),
                     ==, 400);
    g_assert_cmpuint(status_of("POST", "HTTP/1.1", LINES("Host: localhost", "Content-Length: ")),
                     ==, 400);
}

static void
refuses_malformed_headers(void)
{
    g_assert_cmpuint(status_of("GET", "HTTP/1.1", LINES("Host: localhost", "Content-Length : 3")),
                     ==, 400);
    g_assert_cmpuint(status_of("GET", "HTTP/1.1", LINES("Host: localhost", "X: a\x01")), ==, 400);
    g_assert_cmpuint(status_of("GET", "HTTP/1.1", LINES("Host: localhost", ": a")), ==, 400);
}

static void
refuses_unclear_or_foreign_hosts(void)
{
    static const char *const foreign[] = {
        "evil.example",
        "localhost.evil.example",
        "localhost:7788.evil.example",
        "127.0.0.1.nip.io",
        "evil.example:7788",
        "localhost:",
        "[::1",
        "",
        "user@localhost",
        "localhost@evil",
    };

    g_assert_cmpuint(status_of("GET", "HTTP/1.1", LINES("Accept: */*")), ==, 400);
    g_assert_cmpuint(status_of("GET", "HTTP/1.1", LINES("Host: localhost", "Host: localhost")), ==,
                     400);
    for (gsize i = 0; i < G_N_ELEMENTS(foreign); i++) {
        g_autofree char *line = g_strconcat("Host:", foreign[i], NULL);

        g_assert_cmpuint(status_of("GET", "HTTP/1.1", LINES(line)), ==, 421);
    }
}

static void
refuses_methods_of_relays(void)
{
    g_assert_cmpuint(status_of("TRACE", "HTTP/1.1", LINES("Host: localhost")), ==, 405);
    g_assert_cmpuint(status_of("CONNECT", "HTTP/1.1", LINES("Host: localhost")), ==, 405);
    g_assert_cmpuint(status_of("GE\"T", "HTTP/1.1", LINES("Host: localhost")), ==, 405);
    g_assert_cmpuint(status_of("GET", "HTTP/2.0", LINES("Host: localhost")), ==, 505);
    g_assert_cmpuint(status_of("GET", "HTTP/0.9", LINES("Host: localhost")), ==, 505);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/gate/lets_in_what_browsers_send", lets_in_what_browsers_send);
    g_test_add_func("/gate/refuses_two_readings_of_one_length", refuses_two_readings_of_one_length);
    g_test_add_func("/gate/refuses_malformed_headers", refuses_malformed_headers);
    g_test_add_func("/gate/refuses_unclear_or_foreign_hosts", refuses_unclear_or_foreign_hosts);
    g_test_add_func("/gate/refuses_methods_of_relays", refuses_methods_of_relays);
    return g_test_run();
}
