/* SPDX-License-Identifier: Apache-2.0
 * Manual pages from Markdown, of which it knows little and refuses the rest: the title line
 * "# kith-add: add a person", "## Section", paragraphs, "- item", a term with ":   what it means"
 * below, blocks indented by four blanks, `as typed` and *to be replaced*. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/** Append a page as man(7) roff. file names the text in errors, "file:line: sentence". version
 * stands at the foot. */
bool manc_roff(const char *text, const char *file, const char *version, GString *out,
               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Append one row of C, the page's name and its text below the title: {"kith-add", "..."}, */
bool manc_row(const char *text, const char *file, GString *out,
              GError **error) G_GNUC_WARN_UNUSED_RESULT;
