/* SPDX-License-Identifier: Apache-2.0
 * Html: a page being written, and the writers that translated .chtml files call. What is written is
 * escaped unless its type says that it has been made safe already; only the functions below that
 * return Markup, Url or Attr can make such a value. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct Html Html;

/** Markup that is written as it is. Borrowed. */
typedef struct {
    const char *markup;
} Markup;

/** An address that leads nowhere dangerous. Borrowed. */
typedef struct {
    const char *url;
} Url;

/** A whole attribute or nothing. Constant. */
typedef struct {
    const char *attr;
} Attr;

Html *html_new(void);

/** What was written; frees the page. */
GBytes *html_end(Html *take_html);

void html_free(Html *html);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Html, html_free)

/** The address if it is relative or begins with http:, https:, mailto: or tel:; else "#". */
Url url_checked(const char *address);

/** A constant address; for built-in files. */
Url url_constant(const char *address);

/** The attribute when the condition holds, else nothing. */
Attr attr_current_page(bool current);
Attr attr_current_true(bool current);
Attr attr_selected(bool selected);
Attr attr_hidden(bool hidden);

/** Write bytes as they are: only translated files call this. */
void html_raw(Html *html, const char *bytes, gsize length);

/** Write escaped text; NULL writes nothing. */
void html_text(Html *html, const char *text);
void html_markup(Html *html, Markup markup);
void html_int(Html *html, gint64 value);
void html_unsigned(Html *html, guint64 value);

/** Write an attribute's whole address. */
void html_url(Html *html, Url url);

/** Write a bare attribute. */
void html_attr(Html *html, Attr attr);

/** Write text as one part of an address, percent-encoded. */
void html_part_text(Html *html, const char *text);

/** The writer for a hole in text or in a plain attribute. No bool, double or other pointer. */
#define html_put(html, value)                                                                      \
    _Generic((value),                \
        char *: html_text,           \
        const char *: html_text,     \
        Markup: html_markup,         \
        int: html_int,               \
        long: html_int,              \
        long long: html_int,         \
        unsigned: html_unsigned,     \
        unsigned long: html_unsigned, \
        unsigned long long: html_unsigned)(html, value)

/** The writer for a later hole in an address. */
#define html_part(html, value)                                                                     \
    _Generic((value),                \
        char *: html_part_text,      \
        const char *: html_part_text, \
        int: html_int,               \
        long: html_int,              \
        long long: html_int,         \
        unsigned: html_unsigned,     \
        unsigned long: html_unsigned, \
        unsigned long long: html_unsigned)(html, value)
