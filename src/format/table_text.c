/* SPDX-License-Identifier: Apache-2.0
 * Words out of texts that may hold HTML. */
#include "format/table_text.h"

#include <stdbool.h>
#include <string.h>

#include "base/text.h"

/** Longer ones are no tags. */
#define TAG_BYTES 4096

/** Of a text before its tags are taken out: what comes later is cut in any case. */
#define TEXT_BYTES (128 * 1024)

static const struct {
    const char *name;
    const char *text;
} references[] = {
    {"amp;", "&"},   {"lt;", "<"},    {"gt;", ">"},     {"quot;", "\""}, {"apos;", "'"},
    {"nbsp;", " "},  {"rsquo;", "’"}, {"lsquo;", "‘"},  {"rdquo;", "”"}, {"ldquo;", "“"},
    {"ndash;", "–"}, {"mdash;", "—"}, {"hellip;", "…"},
};

static bool
tag_is(const char *tag, const char *name)
{
    gsize length = strlen(name);

    tag += tag[1] == '/' ? 2 : 1;
    return g_ascii_strncasecmp(tag, name, length) == 0 && !g_ascii_isalnum(tag[length]);
}

/* Only what HTML knows: “vector<int>” and “<jane@example.org>” are text. */
static bool
tag_is_known(const char *tag)
{
    static const char *const names[] = {
        "a",     "abbr",  "b",     "blockquote", "body",  "br",     "center", "code", "div",
        "em",    "font",  "h1",    "h2",         "h3",    "h4",     "h5",     "h6",   "head",
        "hr",    "html",  "i",     "img",        "li",    "link",   "meta",   "ol",   "p",
        "pre",   "s",     "small", "script",     "span",  "strong", "style",  "sub",  "sup",
        "table", "tbody", "td",    "th",         "thead", "title",  "tr",     "u",    "ul",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        if (tag_is(tag, names[i]))
            return true;
    }
    return g_str_has_prefix(tag, "<!--") || g_ascii_strncasecmp(tag, "<!doctype", 9) == 0;
}

/* The length of a tag or comment at text, which begins with "<"; 0 when it is none ("<3"). */
static gsize
tag_length(const char *text)
{
    const char *end;

    if (!tag_is_known(text))
        return 0;
    end = memchr(text, '>', strnlen(text, TAG_BYTES));
    return end != NULL ? (gsize)(end - text) + 1 : 0;
}

static bool
tag_breaks_line(const char *tag)
{
    static const char *const names[] = {"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4"};

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        if (tag_is(tag, names[i]))
            return true;
    }
    return false;
}

static void
append_line_end(GString *out)
{
    while (out->len > 0 && out->str[out->len - 1] == ' ')
        g_string_truncate(out, out->len - 1);
    if (out->len > 0 && !g_str_has_suffix(out->str, "\n\n"))
        g_string_append_c(out, '\n');
}

/* Behind a <style> or <script> and what it holds. */
static const char *
behind_element(const char *tag, const char *after)
{
    const char *end;

    if (tag[1] == '/' || (!tag_is(tag, "style") && !tag_is(tag, "script")))
        return after;
    end = strcasestr(after, tag_is(tag, "style") ? "</style" : "</script");
    return end != NULL ? end : after + strlen(after);
}

/* Append what a character reference stands for and move behind it; else append "&". */
static const char *
take_reference(GString *out, const char *at)
{
    char *end = NULL;
    guint64 c;

    for (gsize i = 0; i < G_N_ELEMENTS(references); i++) {
        if (g_str_has_prefix(at + 1, references[i].name)) {
            g_string_append(out, references[i].text);
            return at + 1 + strlen(references[i].name);
        }
    }
    if (at[1] == '#' && (g_ascii_isxdigit(at[2]) || at[2] == 'x' || at[2] == 'X')) {
        bool hex = at[2] == 'x' || at[2] == 'X';

        c = g_ascii_strtoull(at + (hex ? 3 : 2), &end, hex ? 16 : 10);
        if (*end == ';' && c >= 32 && c <= 0x10ffff && g_unichar_validate((gunichar)c)) {
            g_string_append_unichar(out, (gunichar)c);
            return end + 1;
        }
    }
    g_string_append_c(out, '&');
    return at + 1;
}

static const char *
take_tag(GString *out, const char *at)
{
    gsize length = tag_length(at);

    if (length == 0) {
        g_string_append_c(out, '<');
        return at + 1;
    }
    if (tag_breaks_line(at))
        append_line_end(out);
    return behind_element(at, at + length);
}

static void
append_words(GString *out, const char *text)
{
    while (*text != '\0') {
        gsize length = strcspn(text, "<&\r");

        g_string_append_len(out, text, (gssize)length);
        text += length;
        if (*text == '<') {
            text = take_tag(out, text);
        } else if (*text == '&') {
            text = take_reference(out, text);
        } else if (*text == '\r') {
            g_string_append_c(out, '\n');
            text += text[1] == '\n' ? 2 : 1;
        }
    }
}

char *
table_text_plain(const char *text, gsize max)
{
    g_autoptr(GString) out = g_string_new(NULL);
    g_autofree char *head = NULL;
    const char *end;
    char *cut;

    if (strlen(text) > TEXT_BYTES) {
        for (end = text + TEXT_BYTES; ((guint8)*end & 0xc0) == 0x80;)
            end--;
        text = head = g_strndup(text, (gsize)(end - text));
    }
    append_words(out, text);
    if (text_length(out->str) <= max)
        return text_strip_or_null(out->str);
    cut = g_utf8_offset_to_pointer(out->str, (glong)max - 1);
    g_string_truncate(out, (gsize)(cut - out->str));
    g_string_append(out, "…");
    return text_strip_or_null(out->str);
}
