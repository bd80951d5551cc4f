/* SPDX-License-Identifier: Apache-2.0
 * htmlc: C that contains HTML, turned into C. A line whose first visible character is '<' is HTML,
 * one that starts with '|' is text, every other is C. A hole "{expression}" is written in the way
 * that its place and its type ask for; places where no way is safe are refused. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/** Translate a whole file; path is for #line and messages. On false error says "path:line: …". */
bool htmlc_translate(const char *text, const char *path, GString *out,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
