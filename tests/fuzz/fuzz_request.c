/* SPDX-License-Identifier: Apache-2.0
 * Whatever a client sends as target, headers and form: it is refused, or what was read is plain.
 * The first line is the target, the lines up to an empty one are headers, the rest is the body. */
#include <stdint.h>
#include <string.h>

#include "http/gate.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
add_headers(Request *request, char *lines)
{
    while (lines != NULL && *lines != '\0') {
        char *end = strchr(lines, '\n');
        char *colon;

        if (end != NULL)
            *end = '\0';
        colon = strchr(lines, ':');
        if (colon != NULL) {
            *colon = '\0';
            request_add_header(request, lines, colon + 1 + strspn(colon + 1, " "));
        }
        lines = end == NULL ? NULL : end + 1;
    }
}

static void
check_segments(const Request *request)
{
    for (unsigned i = 0; i < request_segment_count(request); i++) {
        const char *segment = request_segment(request, i);

        g_assert_true(g_utf8_validate(segment, -1, NULL));
        g_assert_null(strpbrk(segment, "/\\"));
        g_assert_cmpstr(segment, !=, "..");
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const hosts[] = {"localhost", NULL};
    g_autofree char *text = g_strndup((const char *)data, size);
    char *body = strstr(text, "\n\n");
    char *headers;
    g_autoptr(Request) request = NULL;
    const char *why;

    if (body != NULL) {
        *body = '\0';
        body += 2;
    }
    headers = strchr(text, '\n');
    if (headers != NULL)
        *headers++ = '\0';
    if (!request_new("POST", text, &request, NULL))
        return 0;
    check_segments(request);
    add_headers(request, headers);
    if (gate_check(request, "HTTP/1.1", hosts, &why) == 0 && body != NULL) {
        g_autoptr(GBytes) bytes = g_bytes_new(body, strlen(body));

        if (request_set_body(request, bytes, NULL) && request_form(request, "a") != NULL)
            g_assert_true(g_utf8_validate(request_form(request, "a"), -1, NULL));
    }
    return 0;
}
