/* SPDX-License-Identifier: Apache-2.0 */
#include "http/response.h"

static const Asset packed = {
    .name = "a.css",
    .path = "/a/0/a.css",
    .type = "text/css",
    .etag = "\"abc\"",
    .gzip_etag = "\"abc-gz\"",
    .bytes = (const unsigned char *)"plain",
    .size = 5,
    .gzip = (const unsigned char *)"gz",
    .gzip_size = 2,
};

static Response *
asset_for(const char *name, const char *value)
{
    g_autoptr(Request) request = NULL;
    Response *response = response_new();

    g_assert_true(request_new("GET", "/a/0/a.css", &request, NULL));
    if (name != NULL)
        request_add_header(request, name, value);
    response_set_asset(response, request, &packed);
    return response;
}

static void
every_response_carries_the_security_headers(void)
{
    g_autoptr(Response) response = response_new();

    g_assert_cmpstr(response_header(response, "Content-Security-Policy"), ==,
                    "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
                    "form-action 'self'");
    g_assert_cmpstr(response_header(response, "x-content-type-options"), ==, "nosniff");
    g_assert_cmpstr(response_header(response, "Referrer-Policy"), ==, "no-referrer");
    g_assert_cmpstr(response_header(response, "Cross-Origin-Opener-Policy"), ==, "same-origin");
    g_assert_cmpstr(response_header(response, "Cross-Origin-Resource-Policy"), ==, "same-origin");
    g_assert_cmpstr(response_header(response, "Cache-Control"), ==, "no-store");
}

static void
count_cache_control(void *count, const char *name, const char *value)
{
    if (g_ascii_strcasecmp(name, "Cache-Control") == 0) {
        g_assert_cmpstr(value, ==, "private");
        (*(unsigned *)count)++;
    }
}

static void
a_set_header_replaces_the_standing_one(void)
{
    g_autoptr(Response) response = response_new();
    unsigned count = 0;

    response_set_header(response, "Cache-Control", "public");
    response_set_header(response, "cache-control", "private");
    response_headers(response, count_cache_control, &count);
    g_assert_cmpuint(count, ==, 1);
}

static void
an_asset_is_packed_for_who_understands_it(void)
{
    static const char *const takes[] = {"gzip", "br, gzip", "gzip;q=0.5", "gzip ; q=1, br",
                                        "gzip;q=0.001"};
    static const char *const takes_not[] = {"br", "identity", "gzip;q=0", "gzip;q=0.0, br;q=1",
                                            "gzip; q=0.000"};

    for (gsize i = 0; i < G_N_ELEMENTS(takes); i++) {
        g_autoptr(Response) response = asset_for("Accept-Encoding", takes[i]);

        g_assert_cmpstr(response_header(response, "Content-Encoding"), ==, "gzip");
        g_assert_cmpstr(response_header(response, "ETag"), ==, "\"abc-gz\"");
        g_assert_cmpuint(g_bytes_get_size(response_body(response)), ==, 2);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(takes_not); i++) {
        g_autoptr(Response) response = asset_for("Accept-Encoding", takes_not[i]);

        g_assert_null(response_header(response, "Content-Encoding"));
        g_assert_cmpstr(response_header(response, "Vary"), ==, "Accept-Encoding");
        g_assert_cmpuint(g_bytes_get_size(response_body(response)), ==, 5);
    }
}

static void
an_asset_is_kept_for_ever_and_not_sent_twice(void)
{
    g_autoptr(Response) first = asset_for(NULL, NULL);
    g_autoptr(Response) again = asset_for("If-None-Match", "\"xyz\", \"abc\"");
    g_autoptr(Response) other = asset_for("If-None-Match", "\"abc-gz\"");

    g_assert_cmpuint(response_status(first), ==, 200);
    g_assert_nonnull(strstr(response_header(first, "Cache-Control"), "immutable"));
    g_assert_cmpuint(response_status(again), ==, 304);
    g_assert_cmpuint(g_bytes_get_size(response_body(again)), ==, 0);
    g_assert_cmpuint(response_status(other), ==, 200);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/response/every_response_carries_the_security_headers",
                    every_response_carries_the_security_headers);
    g_test_add_func("/response/a_set_header_replaces_the_standing_one",
                    a_set_header_replaces_the_standing_one);
    g_test_add_func("/response/an_asset_is_packed_for_who_understands_it",
                    an_asset_is_packed_for_who_understands_it);
    g_test_add_func("/response/an_asset_is_kept_for_ever_and_not_sent_twice",
                    an_asset_is_kept_for_ever_and_not_sent_twice);
    return g_test_run();
}
