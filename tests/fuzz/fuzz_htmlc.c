/* SPDX-License-Identifier: Apache-2.0
 * Whatever a .chtml file holds, it is translated or refused with its line. */
#include <stdint.h>
#include <string.h>

#include "tools/htmlc.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *text = g_strndup((const char *)data, size);
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GError) error = NULL;

    if (!htmlc_translate(text, "a.chtml", out, &error))
        g_assert_true(g_str_has_prefix(error->message, "a.chtml:"));
    return 0;
}
