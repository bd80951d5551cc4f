/* SPDX-License-Identifier: Apache-2.0 */
#include "http/router.h"

#include <string.h>

#include "base/error.h"

/** Answers with the value of the hole "x", or with the name of who visits. */
static bool
echo(void *visit, const Request *request, Response *response, GError **error)
{
    const char *x = request_param(request, "x");
    const char *text = x != NULL ? x : visit != NULL ? visit : "nothing";

    (void)error;
    response_take_body(response, "text/plain", g_bytes_new(text, strlen(text)));
    return true;
}

static bool
literal(void *visit, const Request *request, Response *response, GError **error)
{
    (void)visit;
    (void)request;
    (void)error;
    response_take_body(response, "text/plain", g_bytes_new_static("literal", 7));
    return true;
}

static bool
fails(void *visit, const Request *request, Response *response, GError **error)
{
    (void)visit;
    (void)request;
    response_set_header(response, "X-Half-Done", "yes");
    g_set_error(error, KITH_ERROR, KITH_ERROR_BUSY, "The book is busy.");
    return false;
}

static const Route rows[] = {
    {.method = "GET", .pattern = "/", .handler = echo},
    {.method = "GET", .pattern = "/open", .flags = ROUTE_PUBLIC, .handler = echo},
    {.method = "GET", .pattern = "/things/{x}", .handler = echo},
    {.method = "GET", .pattern = "/things/new", .handler = literal},
    {.method = "GET", .pattern = "/fails", .handler = fails},
    {.method = "POST", .pattern = "/things/{x}", .body_limit = 100, .handler = echo},
};

typedef struct {
    unsigned begun;
    unsigned ended;
    unsigned logged_status;
    bool closed;
    char name[8];
} Desk;

static bool
begin(void *desk, const Request *request, void **visit_out, GError **error)
{
    Desk *at = desk;

    (void)request;
    if (at->closed) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_LOGIN, "Sign in first.");
        return false;
    }
    at->begun++;
    *visit_out = at->name;
    return true;
}

static void
end(void *desk, void *visit, const GError *error)
{
    (void)error;
    g_assert_cmpstr(visit, ==, "visitor");
    ((Desk *)desk)->ended++;
}

static void
log_status(void *desk, const Request *request, unsigned status, gint64 microseconds,
           const GError *error)
{
    (void)request;
    (void)error;
    g_assert_cmpint(microseconds, >=, 0);
    ((Desk *)desk)->logged_status = status;
}

typedef struct {
    Router *router;
    Desk desk;
    RouterHooks hooks;
} Fixture;

static void
set_up(Fixture *fixture, const void *data)
{
    (void)data;
    g_strlcpy(fixture->desk.name, "visitor", sizeof fixture->desk.name);
    fixture->router = router_new();
    g_assert_true(router_add(fixture->router, rows, G_N_ELEMENTS(rows), NULL));
    fixture->hooks =
        (RouterHooks){.user_data = &fixture->desk, .begin = begin, .end = end, .log = log_status};
}

static void
tear_down(Fixture *fixture, const void *data)
{
    (void)data;
    g_assert_cmpuint(fixture->desk.begun, ==, fixture->desk.ended);
    router_free(fixture->router);
}

/** The answer to "METHOD TARGET" with at most one header. */
static Response *
answer(Fixture *fixture, const char *method, const char *target, const char *name,
       const char *value)
{
    g_autoptr(Request) request = NULL;

    g_assert_true(request_new(method, target, &request, NULL));
    request_add_header(request, "Host", "localhost:7788");
    if (name != NULL)
        request_add_header(request, name, value);
    return router_answer(fixture->router, &fixture->hooks, request);
}

static void
expect(Fixture *fixture, const char *method, const char *target, unsigned status, const char *text)
{
    g_autoptr(Response) response = answer(fixture, method, target, NULL, NULL);
    g_autofree char *got = response_text(response);

    g_assert_cmpuint(response_status(response), ==, status);
    g_assert_cmpuint(fixture->desk.logged_status, ==, status);
    if (text != NULL)
        g_assert_cmpstr(got, ==, text);
}

static void
the_most_literal_pattern_wins(Fixture *fixture, const void *data)
{
    (void)data;
    expect(fixture, "GET", "/things/new", 200, "literal");
    expect(fixture, "GET", "/things/n%65w", 200, "literal");
    expect(fixture, "GET", "/things/old", 200, "old");
    expect(fixture, "HEAD", "/things/old", 200, NULL);
    expect(fixture, "POST", "/things/new", 200, "new");
}

static void
says_when_there_is_nothing(Fixture *fixture, const void *data)
{
    (void)data;
    expect(fixture, "GET", "/nothing", 404, NULL);
    expect(fixture, "GET", "/things/", 404, NULL);
    expect(fixture, "GET", "//things/a", 404, NULL);
    expect(fixture, "GET", "/things/a/b", 404, NULL);
}

static void
names_the_methods_of_a_path(Fixture *fixture, const void *data)
{
    g_autoptr(Response) response = answer(fixture, "DELETE", "/things/a", NULL, NULL);

    (void)data;
    g_assert_cmpuint(response_status(response), ==, 405);
    g_assert_cmpstr(response_header(response, "Allow"), ==, "GET, HEAD, POST");
}

static void
only_public_routes_are_open_to_all(Fixture *fixture, const void *data)
{
    (void)data;
    expect(fixture, "GET", "/", 200, "visitor");
    g_assert_cmpuint(fixture->desk.begun, ==, 1);
    fixture->desk.closed = true;
    expect(fixture, "GET", "/", 401, "Sign in first.");
    expect(fixture, "GET", "/open", 200, "nothing");
}

static void
a_failure_drops_what_was_half_done(Fixture *fixture, const void *data)
{
    g_autoptr(Response) response = answer(fixture, "GET", "/fails", NULL, NULL);

    (void)data;
    g_assert_cmpuint(response_status(response), ==, 503);
    g_assert_null(response_header(response, "X-Half-Done"));
    g_assert_cmpstr(response_header(response, "Retry-After"), ==, "1");
    g_assert_cmpstr(response_header(response, "X-Content-Type-Options"), ==, "nosniff");
}

static void
other_sites_cannot_make_a_browser_change_things(Fixture *fixture, const void *data)
{
    static const struct {
        const char *name;
        const char *value;
        unsigned status;
    } cases[] = {
        {"Sec-Fetch-Site", "same-origin", 200},
        {"Sec-Fetch-Site", "none", 200},
        {"Sec-Fetch-Site", "same-site", 403},
        {"Sec-Fetch-Site", "cross-site", 403},
        {"Origin", "http://localhost:7788", 200},
        {"Origin", "http://localhost:9999", 403},
        {"Origin", "http://evil.example", 403},
        {"Origin", "null", 403},
        {"Accept", "*/*", 200},
    };

    (void)data;
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Response) response =
            answer(fixture, "POST", "/things/a", cases[i].name, cases[i].value);

        g_assert_cmpuint(response_status(response), ==, cases[i].status);
    }
}

static void
refuse_rows(const Route *bad, gsize count)
{
    g_autoptr(Router) router = router_new();
    g_autoptr(GError) error = NULL;

    g_assert_false(router_add(router, bad, count, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
}

static void
refuses_rows_that_could_both_win(void)
{
    static const Route same[] = {{.method = "GET", .pattern = "/a/{x}", .handler = echo},
                                 {.method = "GET", .pattern = "/a/{y}", .handler = echo}};
    static const Route crossed[] = {{.method = "GET", .pattern = "/a/{x}", .handler = echo},
                                    {.method = "GET", .pattern = "/{x}/b", .handler = echo}};
    static const Route fine[] = {{.method = "GET", .pattern = "/a/{x}", .handler = echo},
                                 {.method = "POST", .pattern = "/a/{x}", .handler = echo},
                                 {.method = "GET", .pattern = "/b/{x}", .handler = echo}};
    g_autoptr(Router) router = router_new();

    refuse_rows(same, G_N_ELEMENTS(same));
    refuse_rows(crossed, G_N_ELEMENTS(crossed));
    g_assert_true(router_add(router, fine, G_N_ELEMENTS(fine), NULL));
}

static void
refuses_malformed_patterns(void)
{
    static const char *const bad[] = {"", "a", "//", "/a/", "/{", "/{}", "/a{x}", "/{x}b", "/a}"};

    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
        Route row = {.method = "GET", .pattern = bad[i], .handler = echo};

        refuse_rows(&row, 1);
    }
}

#define ADD(name) g_test_add("/router/" #name, Fixture, NULL, set_up, name, tear_down)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(the_most_literal_pattern_wins);
    ADD(says_when_there_is_nothing);
    ADD(names_the_methods_of_a_path);
    ADD(only_public_routes_are_open_to_all);
    ADD(a_failure_drops_what_was_half_done);
    ADD(other_sites_cannot_make_a_browser_change_things);
    g_test_add_func("/router/refuses_rows_that_could_both_win", refuses_rows_that_could_both_win);
    g_test_add_func("/router/refuses_malformed_patterns", refuses_malformed_patterns);
    return g_test_run();
}
