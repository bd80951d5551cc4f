/* SPDX-License-Identifier: Apache-2.0
 * Escaping for HTML text and quoted attributes (one set of five characters serves both), and
 * RFC 3986 §2.1 encoding for parts of addresses. */
#include "web/html.h"

#include <string.h>

/** Room for a usual page, so that it is not moved while it grows. */
#define PAGE_BYTES (24 * 1024)

struct Html {
    GString *out;
};

Html *
html_new(void)
{
    Html *html = g_new0(Html, 1);

    html->out = g_string_sized_new(PAGE_BYTES);
    return html;
}

GBytes *
html_end(Html *take_html)
{
    GBytes *bytes = g_string_free_to_bytes(take_html->out);

    take_html->out = NULL;
    html_free(take_html);
    return bytes;
}

void
html_free(Html *html)
{
    if (html == NULL)
        return;
    if (html->out != NULL)
        g_string_free(html->out, TRUE);
    g_free(html);
}

Url
url_checked(const char *address)
{
    static const char *const schemes[] = {"http", "https", "mailto", "tel"};
    gsize length = strcspn(address, ":/?#");

    if (address[length] != ':')
        return (Url){.url = address};
    for (gsize i = 0; i < G_N_ELEMENTS(schemes); i++)
        if (strlen(schemes[i]) == length && g_ascii_strncasecmp(schemes[i], address, length) == 0)
            return (Url){.url = address};
    return (Url){.url = "#"};
}

Url
url_constant(const char *address)
{
    return (Url){.url = address};
}

Attr
attr_current_page(bool current)
{
    return (Attr){.attr = current ? "aria-current=\"page\"" : ""};
}

Attr
attr_current_true(bool current)
{
    return (Attr){.attr = current ? "aria-current=\"true\"" : ""};
}

Attr
attr_selected(bool selected)
{
    return (Attr){.attr = selected ? "selected" : ""};
}

Attr
attr_hidden(bool hidden)
{
    return (Attr){.attr = hidden ? "hidden" : ""};
}

void
html_raw(Html *html, const char *bytes, gsize length)
{
    g_string_append_len(html->out, bytes, (gssize)length);
}

void
html_text(Html *html, const char *text)
{
    if (text == NULL)
        return;
    for (;;) {
        gsize plain = strcspn(text, "&<>\"'");

        html_raw(html, text, plain);
        text += plain;
        switch (*text++) {
        case '\0':
            return;
        case '&':
            html_raw(html, "&amp;", 5);
            break;
        case '<':
            html_raw(html, "&lt;", 4);
            break;
        case '>':
            html_raw(html, "&gt;", 4);
            break;
        case '"':
            html_raw(html, "&quot;", 6);
            break;
        default:
            html_raw(html, "&#39;", 5);
            break;
        }
    }
}

void
html_markup(Html *html, Markup markup)
{
    g_string_append(html->out, markup.markup);
}

void
html_int(Html *html, gint64 value)
{
    if (value < 0) {
        g_string_append_c(html->out, '-');
        html_unsigned(html, 0 - (guint64)value);
    } else {
        html_unsigned(html, (guint64)value);
    }
}

void
html_unsigned(Html *html, guint64 value)
{
    char digits[20];
    gsize at = sizeof digits;

    do {
        digits[--at] = (char)('0' + value % 10);
        value /= 10;
    } while (value > 0);
    html_raw(html, digits + at, sizeof digits - at);
}

void
html_url(Html *html, Url url)
{
    html_text(html, url.url);
}

void
html_attr(Html *html, Attr attr)
{
    g_string_append(html->out, attr.attr);
}

void
html_part_text(Html *html, const char *text)
{
    static const char hex[] = "0123456789ABCDEF";

    if (text == NULL)
        return;
    for (; *text != '\0'; text++) {
        unsigned char at = (unsigned char)*text;

        if (g_ascii_isalnum(*text) || (at < 0x80 && strchr("-._~@", at) != NULL)) {
            g_string_append_c(html->out, *text);
        } else {
            g_string_append_c(html->out, '%');
            g_string_append_c(html->out, hex[at >> 4]);
            g_string_append_c(html->out, hex[at & 15]);
        }
    }
}
