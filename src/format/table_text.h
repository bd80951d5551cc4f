/* SPDX-License-Identifier: Apache-2.0
 * Longer texts in tables. */
#pragma once

#include <glib.h>

/** The words of a text that may hold HTML: tags taken out, paragraphs and line breaks as newlines,
 * character references read; at most max characters, "…" in place of the rest. A text without HTML
 * stays as it is but for the ends of its lines. NULL when nothing is left. The caller frees. */
char *table_text_plain(const char *text, gsize max);
