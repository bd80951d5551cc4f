/* SPDX-License-Identifier: Apache-2.0
 * Content lines of vCard: RFC 6350 sections 3.2 and 3.3, RFC 2425 section 5.8, vCard 2.1 sections
 * 2.1.3 (folding) and 2.1.5 (quoted-printable and base64 blocks). */
#include "format/vcard_lexer.h"

#include <string.h>

/* A single card should not cost more than it must; a file of them is read in large pieces. */
#define BUFFER_FIRST ((gsize)8 * 1024)
#define BUFFER_SIZE ((gsize)256 * 1024)

/* How far to look for the first newline before deciding that lines end in a lone CR. */
#define EOL_SEARCH ((gsize)64 * 1024)

/* How much of a line tells that it goes on with base64, and of a value that blanks are encoded. */
#define LOOK_AHEAD 76
#define LOOK_PAST 4
#define LOOK_BACK 256

/* One line being put together. Offsets count from lexer->start. */
typedef struct {
    VcardEncoding encoding;
    gsize indent; /**< blanks before the text */
    gsize value;  /**< where the value begins, as far as known */
    gsize length; /**< end of the text unfolded so far */
    gsize next;   /**< where the next physical line begins */
    guint lines;  /**< physical ones */
    bool over;    /**< the limit */
    bool cut;     /**< the physical line at next belongs to it, but is over the limit alone */
} Join;

static const guint8 name_stop[256] = {[';'] = 1, [':'] = 1, ['.'] = 1, [' '] = 1, ['\t'] = 1};
static const guint8 parameter_stop[256] = {[';'] = 1, [':'] = 1, ['"'] = 1, ['='] = 1};

static bool
is_same_letter(char a, char b)
{
    return a == b || ((a ^ b) == ('a' ^ 'A') && g_ascii_isalpha(a));
}

/* How many bytes the two have in common from their start on. */
static gsize
common_length(Span span, const char *text)
{
    gsize i = 0;

    while (i < span.length && text[i] != '\0' && is_same_letter(span.at[i], text[i]))
        i++;
    return i;
}

bool
span_is(Span span, const char *text)
{
    return common_length(span, text) == span.length && text[span.length] == '\0';
}

bool
span_starts(Span span, const char *text)
{
    return *text != '\0' && text[common_length(span, text)] == '\0';
}

Span
span_strip(Span span)
{
    while (span.length > 0 && g_ascii_isspace(span.at[0])) {
        span.at++;
        span.length--;
    }
    while (span.length > 0 && g_ascii_isspace(span.at[span.length - 1]))
        span.length--;
    return span;
}

static bool
is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static VcardEncoding
encoding_named(Span value)
{
    if (span_is(value, "QUOTED-PRINTABLE"))
        return VCARD_QUOTED_PRINTABLE;
    if (span_is(value, "BASE64") || span_is(value, "B"))
        return VCARD_BASE64;
    return VCARD_PLAIN;
}

/* The two parameters that decide how a value is read; 2.1 also writes the encoding bare. */
static void
note_parameter(VcardLine *line, const char *start, const char *equals, const char *stop)
{
    Span name = {start, (gsize)((equals != NULL ? equals : stop) - start)};
    Span value = {equals != NULL ? equals + 1 : start, 0};

    value.length = (gsize)(stop - value.at);
    line->parameter_count++;
    if (equals == NULL) {
        if (name.length == 6 || name.length == 16)
            line->encoding = encoding_named(value);
    } else if (name.length == 8 && span_is(name, "ENCODING")) {
        line->encoding = encoding_named(span_strip(value));
    } else if (name.length == 7 && span_is(name, "CHARSET")) {
        line->charset = span_strip(value);
    }
}

/* From the ';' before the first parameter to the ':' before the value; NULL when there is none. A
 * quote that is never closed is an ordinary character, as some writers leave one behind. */
static const char *
scan_parameters(VcardLine *line, const char *p, const char *end)
{
    while (p < end && *p == ';') {
        const char *start = ++p;
        const char *equals = NULL;

        for (;; p++) {
            while (p < end && !parameter_stop[(guint8)*p])
                p++;
            if (p == end)
                return NULL;
            if (*p == ';' || *p == ':')
                break;
            if (*p == '"') {
                const char *close = memchr(p + 1, '"', (gsize)(end - p - 1));
                p = close != NULL ? close : p;
            } else if (equals == NULL) {
                equals = p;
            }
        }
        if (p > start)
            note_parameter(line, start, equals, p);
    }
    return p < end ? p : NULL;
}

/* Member by member: compilers clear a whole struct with what costs as much as splitting does. */
static void
line_reset(VcardLine *line, const char *text, gsize length)
{
    static const Span none = {NULL, 0};

    line->kind = VCARD_LINE_JUNK;
    line->text = (Span){text, length};
    line->group = none;
    line->parameters = none;
    line->value = none;
    line->charset = none;
    line->parameter_count = 0;
    line->encoding = VCARD_PLAIN;
}

bool
vcard_line_split(VcardLine *line, const char *text, gsize length)
{
    const char *end = text + length;
    const char *name = text;
    const char *p = text;
    const char *colon;

    line_reset(line, text, length);
    if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        name = p = text + 3;
    for (;; p++) {
        while (p < end && !name_stop[(guint8)*p])
            p++;
        if (p == end || *p != '.')
            break;
        line->group = (Span){text, (gsize)(p - text)};
        name = p + 1;
    }
    line->name = (Span){name, (gsize)(p - name)};
    while (p < end && is_blank(*p))
        p++;
    if (line->name.length == 0 || p == end || (*p != ';' && *p != ':'))
        return false;
    colon = scan_parameters(line, p, end);
    if (colon == NULL)
        return false;
    if (colon > p)
        line->parameters = (Span){p + 1, (gsize)(colon - p - 1)};
    line->value = (Span){colon + 1, (gsize)(end - colon - 1)};
    line->kind = VCARD_LINE_PROPERTY;
    return true;
}

bool
vcard_parameter_next(Span *rest, VcardParameter *parameter)
{
    const char *p = rest->at;
    const char *equals = NULL;
    const char *end;

    if (rest->length == 0)
        return false;
    end = rest->at + rest->length;
    for (; p < end && *p != ';'; p++) {
        if (*p == '"') {
            const char *close = memchr(p + 1, '"', (gsize)(end - p - 1));
            p = close != NULL ? close : p;
        } else if (*p == '=' && equals == NULL) {
            equals = p;
        }
    }
    parameter->name = (Span){rest->at, equals != NULL ? (gsize)(equals - rest->at) : 0};
    parameter->value.at = equals != NULL ? equals + 1 : rest->at;
    parameter->value.length = (gsize)(p - parameter->value.at);
    parameter->name = span_strip(parameter->name);
    parameter->value = span_strip(parameter->value);
    *rest = p < end ? (Span){p + 1, (gsize)(end - p - 1)} : (Span){end, 0};
    return true;
}

void
vcard_lexer_init(VcardLexer *lexer, Input *input, gsize limit)
{
    *lexer = (VcardLexer){
        .input = input,
        .limit = limit,
        .buffer = g_malloc(BUFFER_FIRST),
        .size = BUFFER_FIRST,
        .eol = '\n',
        .number = 1,
    };
}

void
vcard_lexer_clear(VcardLexer *lexer)
{
    g_clear_pointer(&lexer->buffer, g_free);
}

/* At least one more byte, or at_end. */
static bool
fill(VcardLexer *lexer, GError **error)
{
    bool near_full = lexer->size - lexer->end < lexer->size / 4;
    gsize got = 0;

    if (near_full && lexer->start > 0) {
        memmove(lexer->buffer, lexer->buffer + lexer->start, lexer->end - lexer->start);
        lexer->end -= lexer->start;
        lexer->start = 0;
    }
    if (lexer->end == lexer->size || (near_full && lexer->size < BUFFER_SIZE)) {
        lexer->size = MAX(lexer->size * 2, BUFFER_SIZE);
        lexer->buffer = g_realloc(lexer->buffer, lexer->size);
    }
    if (!input_read(lexer->input, lexer->buffer + lexer->end, lexer->size - lexer->end, &got,
                    error))
        return false;
    lexer->end += got;
    lexer->at_end = got == 0;
    return true;
}

/* Make the bytes up to want (from start) available unless the input ends sooner. */
static bool
ensure(VcardLexer *lexer, gsize want, GError **error)
{
    while (lexer->end - lexer->start < want && !lexer->at_end) {
        if (!fill(lexer, error))
            return false;
    }
    return true;
}

/* The line end at or after from, or the end of the input; over when there is none within the
 * limit. */
static bool
find_eol(VcardLexer *lexer, gsize from, gsize *eol_out, bool *over_out, GError **error)
{
    gsize scan = from;

    for (;;) {
        gsize filled = lexer->end - lexer->start;
        const char *base = lexer->buffer + lexer->start;
        const char *eol = memchr(base + scan, lexer->eol, filled - scan);

        if (eol != NULL || lexer->at_end || filled - from > lexer->limit) {
            *eol_out = eol != NULL ? (gsize)(eol - base) : filled;
            *over_out = *eol_out - from > lexer->limit;
            return true;
        }
        scan = filled;
        if (!fill(lexer, error))
            return false;
    }
}

static bool
begin(VcardLexer *lexer, GError **error)
{
    gsize searched = 0;

    lexer->begun = true;
    for (;;) {
        gsize filled = MIN(lexer->end, EOL_SEARCH);

        if (memchr(lexer->buffer + searched, '\n', filled - searched) != NULL)
            break;
        searched = filled;
        if (filled == EOL_SEARCH || lexer->at_end) {
            if (memchr(lexer->buffer, '\r', filled) != NULL)
                lexer->eol = '\r';
            break;
        }
        if (!fill(lexer, error))
            return false;
    }
    return true;
}

/* Whether the physical line at next is BEGIN:VCARD or END:VCARD, which no damage before it may
 * swallow. */
static bool
is_border(const VcardLexer *lexer, gsize from, gsize filled)
{
    Span rest = {lexer->buffer + lexer->start + from, filled - from};

    return span_starts(rest, "BEGIN:VCARD") || span_starts(rest, "END:VCARD");
}

/* Whether text is nothing but base64 up to its line's end, or as far as it is looked at. What is
 * folded itself is no line of a block but the beginning of a property's name. */
static bool
is_base64_line(const char *text, gsize length, char eol)
{
    gsize i = 0;

    while (i < length && i < LOOK_AHEAD &&
           (g_ascii_isalnum(text[i]) || strchr("+/=", text[i]) != NULL) && text[i] != '\0')
        i++;
    if (i == 0 || i == length || i == LOOK_AHEAD)
        return i > 0;
    if (text[i] != eol && text[i] != '\r')
        return false;
    while (i < length && text[i] != eol)
        i++;
    return i + 2 >= length || !is_blank(text[i + 1]) || g_ascii_isspace(text[i + 2]);
}

/* The text of a physical line without the CRs at its end. */
static gsize
trim_cr(const VcardLexer *lexer, gsize from, gsize eol)
{
    while (eol > from && lexer->buffer[lexer->start + eol - 1] == '\r')
        eol--;
    return eol;
}

/* Whether a value that was broken after '=' writes its blanks as "=20". Then a blank at the start
 * of the next line is a fold; else it belongs to the value. */
static bool
encodes_blanks(const VcardLexer *lexer, const Join *join)
{
    gsize length = MIN(join->length - join->value, LOOK_BACK);

    return g_strstr_len(lexer->buffer + lexer->start + join->value, (gssize)length, "=20") != NULL;
}

/* Whether the physical line at join->next belongs to the line; says how many of its first bytes go
 * away, and whether the '=' before it does. Phones write 2.1 blocks without the fold's blank. */
static bool
continues(const VcardLexer *lexer, const Join *join, gsize *strip_out, bool *soft_out)
{
    gsize filled = lexer->end - lexer->start;
    const char *base = lexer->buffer + lexer->start;
    gsize blanks = 0;
    bool soft = join->encoding == VCARD_QUOTED_PRINTABLE && join->length > join->value &&
                base[join->length - 1] == '=';

    while (blanks <= join->indent && join->next + blanks < filled &&
           is_blank(base[join->next + blanks]))
        blanks++;
    *soft_out = soft;
    *strip_out = blanks;
    if (join->next >= filled)
        return false;
    if (soft) {
        *strip_out = encodes_blanks(lexer, join) ? blanks : 0;
        return !is_border(lexer, join->next, filled);
    }
    if (blanks > join->indent)
        return true;
    *strip_out = 0;
    return join->encoding == VCARD_BASE64 && blanks == 0 &&
           is_base64_line(base + join->next, filled - join->next, lexer->eol);
}

static void
keep_raw(VcardLexer *lexer, gsize from, gsize to)
{
    if (lexer->raw != NULL)
        g_string_append_len(lexer->raw, lexer->buffer + lexer->start + from, (gssize)(to - from));
}

/* Append one more physical line to the text, in place. */
static bool
join_line(VcardLexer *lexer, Join *join, gsize strip, bool soft, GError **error)
{
    gsize from, eol, stop;
    char *base;

    if (!find_eol(lexer, join->next, &eol, &join->cut, error))
        return false;
    join->over = join->cut;
    if (join->over)
        return true;
    base = lexer->buffer + lexer->start;
    stop = trim_cr(lexer, join->next, eol);
    from = MIN(join->next + strip, stop);
    eol = MIN(eol + 1, lexer->end - lexer->start);
    keep_raw(lexer, join->next, eol);
    join->length -= soft ? 1 : 0;
    memmove(base + join->length, base + from, stop - from);
    join->length += stop - from;
    join->next = eol;
    join->lines++;
    return true;
}

static void
split_joined(const VcardLexer *lexer, Join *join, VcardLine *line)
{
    const char *base = lexer->buffer + lexer->start;

    (void)vcard_line_split(line, base + join->indent, join->length - join->indent); /* in kind */
    join->encoding = line->encoding;
    join->value = line->kind == VCARD_LINE_PROPERTY ? (gsize)(line->value.at - base) : join->length;
}

/* Join what belongs to the line as far as its encoding is known. */
static bool
join_lines(VcardLexer *lexer, Join *join, GError **error)
{
    gsize strip;
    bool soft;

    for (;;) {
        if (!ensure(lexer, join->next + join->indent + LOOK_AHEAD + LOOK_PAST, error))
            return false;
        if (join->length - join->indent > lexer->limit)
            join->over = true;
        if (join->over || !continues(lexer, join, &strip, &soft))
            return true;
        if (!join_line(lexer, join, strip, soft, error))
            return false;
    }
}

/* Throw away a physical line of any length. */
static bool
skip_physical(VcardLexer *lexer, Join *join, GError **error)
{
    for (;;) {
        const char *from = lexer->buffer + lexer->start + join->next;
        const char *eol = memchr(from, lexer->eol, lexer->end - lexer->start - join->next);

        lexer->start = eol != NULL ? (gsize)(eol + 1 - lexer->buffer) : lexer->end;
        join->next = 0;
        if (eol != NULL || lexer->at_end)
            return true;
        if (!fill(lexer, error))
            return false;
    }
}

/* Leave out a line over the limit, holding no more of it than the buffer has. */
static bool
skip_line(VcardLexer *lexer, Join *join, VcardLine *line, GError **error)
{
    const char *name = lexer->buffer + lexer->start + join->indent;
    gsize length = 0;
    gsize strip;
    bool soft;

    while (length < sizeof lexer->skipped && length < join->length - join->indent &&
           name[length] != ';' && name[length] != ':')
        length++;
    memcpy(lexer->skipped, name, length);
    while (join->cut || continues(lexer, join, &strip, &soft)) {
        if (!skip_physical(lexer, join, error))
            return false;
        join->cut = false;
        join->lines++;
        join->length = join->value = join->indent;
        if (!ensure(lexer, join->indent + LOOK_AHEAD + LOOK_PAST, error))
            return false;
    }
    if (lexer->raw != NULL)
        g_string_truncate(lexer->raw, 0);
    *line = (VcardLine){
        .kind = VCARD_LINE_TOO_LONG, .number = line->number, .name = {lexer->skipped, length}};
    return true;
}

/* Find the first physical line with anything in it; more_out false at the end. */
static bool
first_line(VcardLexer *lexer, Join *join, bool *more_out, GError **error)
{
    for (;;) {
        gsize eol, stop;
        const char *base;

        if (!find_eol(lexer, 0, &eol, &join->cut, error))
            return false;
        base = lexer->buffer + lexer->start;
        stop = trim_cr(lexer, 0, eol);
        join->indent = 0;
        while (join->indent < stop && is_blank(base[join->indent]))
            join->indent++;
        join->over = join->cut;
        join->length = stop;
        join->next = join->cut ? 0 : MIN(eol + 1, lexer->end - lexer->start);
        *more_out = join->indent < stop;
        if (*more_out || lexer->start == lexer->end)
            return true;
        if (join->cut && !skip_physical(lexer, join, error))
            return false;
        lexer->start += join->next;
        lexer->number++;
    }
}

/* BEGIN and END are never folded, so that a card whose every line is indented can be read. */
static bool
is_foldable(const VcardLine *line)
{
    return !((span_is(line->name, "BEGIN") || span_is(line->name, "END")) &&
             span_is(span_strip(line->value), "VCARD"));
}

/* Put together what belongs to the line. The encoding decides what that is and may itself stand
 * behind a fold, so there is a second pass when the first one reveals it. */
static bool
unfold(VcardLexer *lexer, Join *join, VcardLine *line, GError **error)
{
    VcardEncoding encoding;

    if (!is_foldable(line))
        return true;
    for (int pass = 0; pass < 2; pass++) {
        encoding = join->encoding;
        if (!join_lines(lexer, join, error))
            return false;
        if (join->over)
            return true;
        split_joined(lexer, join, line);
        if (join->encoding == encoding)
            return true;
    }
    return true;
}

bool
vcard_lexer_next(VcardLexer *lexer, VcardLine *line, bool *more_out, GError **error)
{
    Join join = {.lines = 1};

    lexer->start += lexer->taken;
    lexer->taken = 0;
    if (!lexer->begun && !begin(lexer, error))
        return false;
    if (!first_line(lexer, &join, more_out, error))
        return false;
    if (!*more_out)
        return true;
    line->number = lexer->number;
    if (lexer->raw != NULL)
        g_string_truncate(lexer->raw, 0);
    if (!join.over) {
        keep_raw(lexer, 0, join.next);
        if (!ensure(lexer, join.next + 1, error))
            return false;
        split_joined(lexer, &join, line);
        if ((line->encoding != VCARD_PLAIN ||
             (lexer->end - lexer->start > join.next &&
              is_blank(lexer->buffer[lexer->start + join.next]))) &&
            !unfold(lexer, &join, line, error))
            return false;
    }
    if (join.over) {
        join.lines -= join.cut && join.next == 0 ? 1 : 0;
        if (!skip_line(lexer, &join, line, error))
            return false;
    }
    lexer->taken = join.next;
    lexer->number += join.lines;
    return true;
}
