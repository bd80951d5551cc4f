/* SPDX-License-Identifier: Apache-2.0 */
#include "http/request.h"

#include "base/error.h"

static Request *
made(const char *target)
{
    Request *request = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_true(request_new("GET", target, &request, &error));
    g_assert_no_error(error);
    return request;
}

static void
takes_a_target_apart(void)
{
    g_autoptr(Request) request = made("/people/J%C3%B6rg%20%2B1?q=a+b%26c&empty=&flag&q=second");

    g_assert_cmpuint(request_segment_count(request), ==, 2);
    g_assert_cmpstr(request_segment(request, 0), ==, "people");
    g_assert_cmpstr(request_segment(request, 1), ==, "Jörg +1");
    g_assert_cmpstr(request_query(request, "q"), ==, "a b&c");
    g_assert_cmpstr(request_query(request, "empty"), ==, "");
    g_assert_cmpstr(request_query(request, "flag"), ==, "");
    g_assert_null(request_query(request, "absent"));
    g_assert_cmpstr(request_path(request), ==, "/people/J%C3%B6rg%20%2B1");
}

static void
the_root_has_no_segments(void)
{
    g_autoptr(Request) request = made("/");

    g_assert_cmpuint(request_segment_count(request), ==, 0);
}

static void
a_plus_in_a_path_is_a_plus(void)
{
    g_autoptr(Request) request = made("/a+b");

    g_assert_cmpstr(request_segment(request, 0), ==, "a+b");
}

static void
refuses_targets_that_two_servers_could_read_differently(void)
{
    static const char *const bad[] = {
        "",          "people",   "http://elsewhere/",
        "*",         "/a%00b",   "/a%2fb",
        "/a%5cb",    "/%2e%2e/", "/../etc",
        "/a/./b",    "/%",       "/%4",
        "/%zz",      "/%ff",     "/%c3%28",
        "/a#b",      "/a%0ab",   "/?q=%00",
        "/?q=%e2%",  "/?%zz=1",  "/?a=1&b=%c0%80&c=1",
        "/a\\..\\b",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_autoptr(GError) error = NULL;
        Request *request = NULL;

        g_assert_false(request_new("GET", bad[i], &request, &error));
        g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
        g_assert_null(request);
    }
}

static void
finds_headers_in_any_case(void)
{
    g_autoptr(Request) request = made("/");

    request_add_header(request, "Accept-Encoding", "gzip");
    g_assert_cmpstr(request_header(request, "accept-encoding"), ==, "gzip");
    g_assert_null(request_header(request, "accept"));
}

static void
reads_a_form(void)
{
    g_autoptr(Request) request = made("/");
    g_autoptr(GBytes) body = g_bytes_new_static("name=Mara+Lind&note=%E2%9C%93", 29);
    g_autoptr(GError) error = NULL;

    request_add_header(request, "Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
    g_assert_true(request_set_body(request, body, &error));
    g_assert_no_error(error);
    g_assert_cmpstr(request_form(request, "name"), ==, "Mara Lind");
    g_assert_cmpstr(request_form(request, "note"), ==, "✓");
    g_assert_null(request_query(request, "name"));
}

static void
refuses_a_form_with_a_zero_byte(void)
{
    g_autoptr(Request) request = made("/");
    g_autoptr(GBytes) body = g_bytes_new_static("a=1\0b=2", 7);
    g_autoptr(GError) error = NULL;

    request_add_header(request, "Content-Type", "application/x-www-form-urlencoded");
    g_assert_false(request_set_body(request, body, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
}

static void
refuses_more_fields_than_any_page_sends(void)
{
    g_autoptr(GString) target = g_string_new("/?");
    g_autoptr(GError) error = NULL;
    Request *request = NULL;

    for (unsigned i = 0; i < 5000; i++)
        g_string_append_printf(target, "f%u=1&", i);
    g_assert_false(request_new("GET", target->str, &request, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_INVALID);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/request/takes_a_target_apart", takes_a_target_apart);
    g_test_add_func("/request/the_root_has_no_segments", the_root_has_no_segments);
    g_test_add_func("/request/a_plus_in_a_path_is_a_plus", a_plus_in_a_path_is_a_plus);
    g_test_add_func("/request/refuses_targets_that_two_servers_could_read_differently",
                    refuses_targets_that_two_servers_could_read_differently);
    g_test_add_func("/request/finds_headers_in_any_case", finds_headers_in_any_case);
    g_test_add_func("/request/reads_a_form", reads_a_form);
    g_test_add_func("/request/refuses_a_form_with_a_zero_byte", refuses_a_form_with_a_zero_byte);
    g_test_add_func("/request/refuses_more_fields_than_any_page_sends",
                    refuses_more_fields_than_any_page_sends);
    return g_test_run();
}
