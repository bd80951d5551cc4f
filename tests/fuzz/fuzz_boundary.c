/* SPDX-License-Identifier: Apache-2.0
 * Whatever people type for quiet hours or a limit is read or refused, and what is read can be
 * written and read again. */
#include <stdint.h>

#include "model/boundary.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *text = g_strndup((const char *)data, size);
    g_autofree char *written = NULL;
    Boundary boundary = {.quiet = true};
    gint64 first = 0;
    gint64 second = 0;

    if (boundary_quiet_parse(text, &boundary.quiet_from, &boundary.quiet_to)) {
        written = boundary_quiet_format(&boundary);
        g_assert_true(boundary_quiet_parse(written, &first, &second));
        g_assert_cmpint(first, ==, boundary.quiet_from);
        g_assert_cmpint(second, ==, boundary.quiet_to);
        g_clear_pointer(&written, g_free);
    }
    if (boundary_max_parse(text, &boundary.at_most, &boundary.max_days)) {
        written = boundary_max_format(&boundary);
        g_assert_true(boundary_max_parse(written, &first, &second));
        g_assert_cmpint(first, ==, boundary.at_most);
        g_assert_cmpint(second, ==, boundary.max_days);
    }
    return 0;
}
