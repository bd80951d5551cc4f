/* SPDX-License-Identifier: Apache-2.0
 * Values of vCard: RFC 6350 sections 3.4 and 4, RFC 2426 section 4, RFC 2045 section 6.7 (quoted-
 * printable), RFC 6868 (parameters). */
#include "format/vcard_value.h"

#include <string.h>

#include "base/text.h"

#define HIGH_BITS G_GUINT64_CONSTANT(0x8080808080808080)
#define ONES G_GUINT64_CONSTANT(0x0101010101010101)

/* Octets of a folded line, without its end. */
#define FOLD 75

/* What the iconv of the C library is trusted with: names out of a card reach no other. */
static const char *const charsets[] = {
    "BIG5",         "CP1250",       "CP1251",       "CP1252",       "EUC-JP",       "EUC-KR",
    "GB18030",      "GB2312",       "GBK",          "ISO-2022-JP",  "ISO-8859-1",   "ISO-8859-10",
    "ISO-8859-13",  "ISO-8859-14",  "ISO-8859-15",  "ISO-8859-16",  "ISO-8859-2",   "ISO-8859-3",
    "ISO-8859-4",   "ISO-8859-5",   "ISO-8859-6",   "ISO-8859-7",   "ISO-8859-8",   "ISO-8859-9",
    "KOI8-R",       "KOI8-U",       "MACINTOSH",    "SHIFT_JIS",    "TIS-620",      "WINDOWS-1250",
    "WINDOWS-1251", "WINDOWS-1252", "WINDOWS-1253", "WINDOWS-1254", "WINDOWS-1255", "WINDOWS-1256",
    "WINDOWS-1257", "WINDOWS-1258",
};

/* What UTF-8 that is named wrongly is named. */
static const char *const latin_charsets[] = {
    "", "UTF-8", "UTF8", "US-ASCII", "ASCII", "ISO-8859-1", "ISO-8859-15", "WINDOWS-1252", "CP1252",
};

/* Of the bytes of a word: (w - 1) has the high bit of one that is 0 set, w itself that of one over
 * 127. */
static guint64
not_ascii(const char *text)
{
    guint64 word;

    memcpy(&word, text, sizeof word);
    return word | (word - ONES);
}

bool
vcard_is_ascii(const char *text, gsize length)
{
    guint64 seen = 0;

    if (length < sizeof seen) {
        while (length > 0 && (guint8)(text[length - 1] - 1) < 127)
            length--;
        return length == 0;
    }
    for (gsize at = 0; at + sizeof seen <= length; at += sizeof seen)
        seen |= not_ascii(text + at);
    /* The last word overlaps the one before where the length is no multiple. */
    return ((seen | not_ascii(text + length - sizeof seen)) & HIGH_BITS) == 0;
}

bool
vcard_is_text(const char *text, gsize length)
{
    return vcard_is_ascii(text, length) || g_utf8_validate_len(text, length, NULL);
}

gsize
vcard_unescape(char *text, gsize length)
{
    const char *end = text + length;
    const char *from = memchr(text, '\\', length);
    char *to;

    if (from == NULL)
        return length;
    to = text + (from - text);
    while (from < end) {
        const char *escape;

        if (*from == '\\' && from + 1 < end) {
            if (from[1] == 'n' || from[1] == 'N')
                *to++ = '\n';
            else if (strchr("\\,;:\"'", from[1]) != NULL && from[1] != '\0')
                *to++ = from[1];
            else {
                *to++ = '\\';
                *to++ = from[1];
            }
            from += 2;
        } else if (*from == '\\') {
            *to++ = *from++;
        }
        escape = from < end ? memchr(from, '\\', (gsize)(end - from)) : NULL;
        escape = escape != NULL ? escape : end;
        memmove(to, from, (gsize)(escape - from));
        to += escape - from;
        from = escape;
    }
    return (gsize)(to - text);
}

gsize
vcard_decode_quoted(char *text, gsize length)
{
    const char *end = text + length;
    const char *from = text;
    char *to = text;
    bool was_cr = false;

    while (from < end) {
        if (*from == '=' && end - from > 2 && g_ascii_isxdigit(from[1]) &&
            g_ascii_isxdigit(from[2])) {
            *to = (char)(g_ascii_xdigit_value(from[1]) * 16 + g_ascii_xdigit_value(from[2]));
            from += 3;
        } else {
            *to = *from++;
        }
        if (*to == '\n' && was_cr)
            to--;
        was_cr = *to == '\r';
        if (was_cr)
            *to = '\n';
        to++;
    }
    return (gsize)(to - text);
}

static bool
is_listed(Span name, const char *const *names, gsize count)
{
    for (gsize i = 0; i < count; i++) {
        if (span_is(name, names[i]))
            return true;
    }
    return false;
}

char *
vcard_decode_charset(Span bytes, Span charset)
{
    g_autofree char *name = NULL;
    g_autofree char *text = NULL;
    gsize length;

    if (!is_listed(charset, charsets, G_N_ELEMENTS(charsets)))
        return NULL;
    name = g_strndup(charset.at, charset.length);
    text = g_convert(bytes.at, (gssize)bytes.length, "UTF-8", name, NULL, &length, NULL);
    if (text == NULL || !vcard_is_text(text, length))
        return NULL;
    return g_steal_pointer(&text);
}

bool
vcard_charset_is_latin(Span charset)
{
    return is_listed(charset, latin_charsets, G_N_ELEMENTS(latin_charsets));
}

char *
vcard_lines(Span value)
{
    g_autofree char *text = g_strndup(value.at, value.length);

    text[vcard_unescape(text, value.length)] = '\0';
    return text_strip_or_null(text);
}

char *
vcard_text(Span value)
{
    char *text = vcard_lines(value);

    return text != NULL ? g_strdelimit(text, "\n", ' ') : NULL;
}

bool
vcard_part_next(Span *rest, bool *more, char separator, Span *part_out)
{
    const char *end = rest->at + rest->length;
    const char *p = rest->at;

    if (!*more)
        return false;
    while (p < end && *p != separator)
        p += *p == '\\' && p + 1 < end ? 2 : 1;
    *part_out = (Span){rest->at, (gsize)(p - rest->at)};
    *more = p < end;
    *rest = p < end ? (Span){p + 1, (gsize)(end - p - 1)} : (Span){end, 0};
    return true;
}

void
vcard_parts(Span value, char *parts[], guint count)
{
    bool more = true;
    Span part;

    for (guint i = 0; i < count; i++)
        parts[i] = vcard_part_next(&value, &more, ';', &part) ? vcard_lines(part) : NULL;
}

void
vcard_parts_free(char *parts[], guint count)
{
    for (guint i = 0; i < count; i++)
        g_free(parts[i]);
}

void
vcard_escape(GString *out, const char *text)
{
    for (;;) {
        gsize plain = strcspn(text, "\\,;\n\r");

        g_string_append_len(out, text, (gssize)plain);
        text += plain;
        if (*text == '\0')
            return;
        if (*text == '\n')
            g_string_append(out, "\\n");
        else if (*text != '\r')
            g_string_append_printf(out, "\\%c", *text);
        text++;
    }
}

void
vcard_escape_parameter(GString *out, const char *text)
{
    bool quoted = strpbrk(text, ":;,") != NULL;

    if (quoted)
        g_string_append_c(out, '"');
    for (; *text != '\0'; text++) {
        if (*text == '^')
            g_string_append(out, "^^");
        else if (*text == '"')
            g_string_append(out, "^'");
        else if (*text == '\n')
            g_string_append(out, "^n");
        else if (!g_ascii_iscntrl(*text))
            g_string_append_c(out, *text);
    }
    if (quoted)
        g_string_append_c(out, '"');
}

char *
vcard_parameter_text(Span value)
{
    g_autoptr(GString) text = g_string_new(NULL);

    for (gsize i = 0; i < value.length; i++) {
        char next = i + 1 < value.length ? value.at[i + 1] : '\0';

        if (value.at[i] == '^' && (next == 'n' || next == '\'' || next == '^')) {
            g_string_append_c(text, next == 'n' ? ' ' : next == '^' ? '^' : '"');
            i++;
        } else if (value.at[i] != '"') {
            g_string_append_c(text, value.at[i]);
        }
    }
    return text_strip_or_null(text->str);
}

/* Read exactly count digits. */
static bool
digits(const char **p, const char *end, int count, int *number_out)
{
    int number = 0;

    if (end - *p < count)
        return false;
    for (int i = 0; i < count; i++) {
        if (!g_ascii_isdigit((*p)[i]))
            return false;
        number = number * 10 + g_ascii_digit_value((*p)[i]);
    }
    *p += count;
    *number_out = number;
    return true;
}

bool
vcard_date_parse(Span value, int omitted_year, char date_out[DAY_TEXT_SIZE])
{
    int year = 0;
    int month, day;
    const char *p, *end;

    value = span_strip(value);
    p = value.at;
    end = value.at + value.length;
    if (value.length > 2 && p[0] == '-' && p[1] == '-')
        p += 2;
    else if (!digits(&p, end, 4, &year))
        return false;
    if (p < end && *p == '-')
        p++;
    if (!digits(&p, end, 2, &month))
        return false;
    if (p < end && *p == '-')
        p++;
    if (!digits(&p, end, 2, &day))
        return false;
    if (p < end && *p != 'T' && *p != 't' && *p != ' ' && *p != 'Z' && *p != '+')
        return false;
    if (year == 0 || year == 1604 || year == omitted_year)
        g_snprintf(date_out, DAY_TEXT_SIZE, "--%02d-%02d", month, day);
    else
        g_snprintf(date_out, DAY_TEXT_SIZE, "%04d-%02d-%02d", year, month, day);
    return occasion_date_is_valid(date_out);
}

void
vcard_fold(GString *out, const char *line, gsize length, const char *eol)
{
    gsize room = FOLD;

    while (length > room) {
        gsize cut = room;

        while (cut > 1 && ((guint8)line[cut] & 0xC0) == 0x80)
            cut--;
        g_string_append_len(out, line, (gssize)cut);
        g_string_append(out, eol);
        g_string_append_c(out, ' ');
        line += cut;
        length -= cut;
        room = FOLD - 1;
    }
    g_string_append_len(out, line, (gssize)length);
    g_string_append(out, eol);
}
