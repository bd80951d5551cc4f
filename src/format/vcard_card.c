/* SPDX-License-Identifier: Apache-2.0
 * Cards out of a stream of content lines: RFC 6350 section 3.3, vCard 2.1 section 2.7 (cards within
 * cards). */
#include "format/vcard_card.h"

#include <string.h>

#include "base/text.h"
#include "format/vcard_value.h"

#define PROBLEMS_MAX 100
#define EOL "\r\n"

const VcardLimits vcard_default_limits = {
    .line_size = (gsize)10 * 1000 * 1000,
    .card_size = (gsize)1024 * 1024,
    .binary_size = (gsize)768 * 1024,
    .properties = 20000,
    .values = 1000,
    .depth = 8,
};

/* What reading one card has to remember from line to line. */
typedef struct {
    VcardStream *stream;
    VcardCard *card;
    guint depth;
    bool after_agent; /**< the last line was an AGENT that a card may follow */
    bool full;        /**< said that there are too many properties */
} Reading;

void
vcard_card_init(VcardCard *card)
{
    *card = (VcardCard){
        .text = g_string_new(NULL),
        .lines = g_string_new(NULL),
        .properties = g_array_new(FALSE, FALSE, sizeof(VcardProperty)),
        .decoded = g_ptr_array_new_with_free_func(g_free),
        .problems = problems_new(),
    };
}

void
vcard_card_clear(VcardCard *card)
{
    g_string_free(card->text, TRUE);
    g_string_free(card->lines, TRUE);
    g_array_unref(card->properties);
    g_ptr_array_unref(card->decoded);
    g_ptr_array_unref(card->problems);
    *card = (VcardCard){.text = NULL};
}

const VcardProperty *
vcard_card_property(const VcardCard *card, guint index)
{
    return &g_array_index(card->properties, VcardProperty, index);
}

void
vcard_card_problem(VcardCard *card, guint64 line, const char *field, const char *format, ...)
{
    g_autofree char *message = NULL;
    va_list args;

    if (card->problems->len >= PROBLEMS_MAX) {
        card->left_out++;
        return;
    }
    va_start(args, format);
    message = g_strdup_vprintf(format, args);
    va_end(args);
    problems_add(card->problems, line, field, "%s", message);
}

static bool
forward(void *user_data, char *buffer, gsize size, gsize *got_out, GError **error)
{
    return input_read(user_data, buffer, size, got_out, error);
}

void
vcard_stream_init(VcardStream *stream, Input *input, const VcardLimits *limits)
{
    *stream = (VcardStream){.limits = limits, .raw = g_string_new(NULL)};
    vcard_lexer_init(&stream->lexer, input, limits->line_size);
    stream->lexer.raw = stream->raw;
}

void
vcard_stream_clear(VcardStream *stream)
{
    vcard_lexer_clear(&stream->lexer);
    g_string_free(stream->raw, TRUE);
    input_free(stream->wide);
}

bool
vcard_input_wide(Input *input, Input **wide_out, GError **error)
{
    const char *bytes;
    gsize length;

    if (!input_peek(input, 2, &bytes, &length, error))
        return false;
    *wide_out = NULL;
    if (length >= 2 && (bytes[0] == '\0' || bytes[1] == '\0' || memcmp(bytes, "\xFF\xFE", 2) == 0 ||
                        memcmp(bytes, "\xFE\xFF", 2) == 0))
        *wide_out = input_utf8(input_from_function(forward, input, NULL, -1));
    return true;
}

static bool
is_bare(const VcardLine *line)
{
    return line->group.length == 0 && line->parameters.length == 0;
}

bool
vcard_line_begins(const VcardLine *line)
{
    return line->name.length == 5 && span_is(line->name, "BEGIN") && is_bare(line) &&
           span_is(span_strip(line->value), "VCARD");
}

bool
vcard_line_ends(const VcardLine *line)
{
    return line->name.length == 3 && span_is(line->name, "END") && is_bare(line) &&
           span_is(span_strip(line->value), "VCARD");
}

static bool
is_version(const VcardLine *line)
{
    Span value = span_strip(line->value);

    return line->kind == VCARD_LINE_PROPERTY && span_is(line->name, "VERSION") &&
           (span_is(value, "2.1") || span_is(value, "3.0") || span_is(value, "4.0"));
}

/* Only control characters: the ^Z that DOS ends files with, padding with NUL. */
static bool
is_padding(Span text)
{
    for (gsize i = 0; i < text.length; i++) {
        if (!g_ascii_iscntrl(text.at[i]) && text.at[i] != ' ')
            return false;
    }
    return true;
}

static char *
upper(Span name)
{
    g_autofree char *text = text_repair(name.at, MIN(name.length, 64), NULL);

    return g_ascii_strup(text, -1);
}

static void
reset(VcardCard *card)
{
    g_string_truncate(card->text, 0);
    g_string_truncate(card->lines, 0);
    g_array_set_size(card->properties, 0);
    g_ptr_array_set_size(card->decoded, 0);
    g_ptr_array_set_size(card->problems, 0);
    card->version = VCARD_3_0;
    card->ended = false;
    card->binary_size = 0;
    card->left_out = 0;
}

/* A line in a character set of its own, as UTF-8 and saying so; NULL when it is in none. */
static char *
convert_line(const VcardLine *line)
{
    g_autofree char *value = NULL;
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;
    const char *charset_end;

    if (line->encoding != VCARD_PLAIN || line->charset.length == 0)
        return NULL;
    if (vcard_charset_is_latin(line->charset) && vcard_is_text(line->value.at, line->value.length))
        return NULL;
    value = vcard_decode_charset(line->value, line->charset);
    if (value == NULL)
        return NULL;
    charset_end = line->charset.at + line->charset.length;
    before = text_repair(line->text.at, (gsize)(line->charset.at - line->text.at), NULL);
    after = text_repair(charset_end, (gsize)(line->value.at - charset_end), NULL);
    return g_strconcat(before, "UTF-8", after, value, NULL);
}

/* The character set is told once, it is that of the whole file; each loss is. */
static void
say_repaired(Reading *reading, const VcardLine *line)
{
    g_autofree char *name = upper(line->name);

    if (memchr(line->text.at, '\0', line->text.length) != NULL) {
        vcard_card_problem(reading->card, line->number, name,
                           "NUL bytes, which no text has, were replaced by “�”; the file may be "
                           "damaged here.");
        return;
    }
    if (!reading->stream->guessed)
        vcard_card_problem(reading->card, line->number, "",
                           "Some letters of this file are not UTF-8 and were read as "
                           "Windows-1252. If names look wrong, save the file as UTF-8 and import "
                           "it again.");
    reading->stream->guessed = true;
}

/* The line as valid UTF-8, or NULL when it is that already. */
static char *
repair_line(Reading *reading, const VcardLine *line)
{
    const VcardStream *stream = reading->stream;
    char *converted = NULL;
    bool ascii = vcard_is_ascii(line->text.at, line->text.length);

    if (ascii && (!span_starts(line->charset, "ISO-2022") ||
                  memchr(line->value.at, '\033', line->value.length) == NULL))
        return NULL;
    if (stream->wide == NULL)
        converted = convert_line(line);
    if (converted == NULL && !vcard_is_text(line->text.at, line->text.length)) {
        converted = text_repair(line->text.at, line->text.length, NULL);
        say_repaired(reading, line);
    }
    return converted;
}

/* Whether there is room for one more property in the kept text; says so when there is not. */
static bool
has_room(Reading *reading, const VcardLine *line, gsize size)
{
    VcardCard *card = reading->card;
    const VcardLimits *limits = reading->stream->limits;
    bool binary = line->encoding == VCARD_BASE64 || span_starts(line->value, "data:");
    g_autofree char *name = NULL;
    g_autofree char *size_text = NULL;

    if (reading->full)
        return false;
    if (card->properties->len >= limits->properties) {
        reading->full = true;
        vcard_card_problem(card, line->number, "",
                           "The card has more than %u properties; the rest was left out.",
                           limits->properties);
        return false;
    }
    if (card->text->len + size <= limits->card_size &&
        (!binary || card->binary_size + size <= limits->binary_size)) {
        card->binary_size += binary ? size : 0;
        return true;
    }
    name = upper(line->name);
    size_text = g_format_size(size);
    vcard_card_problem(card, line->number, name,
                       "%s is too large (%s) to be kept with the card and was left out.", name,
                       size_text);
    return false;
}

/* Append to the card's text what stood in the input, or the repaired line in its place. */
static void
keep_text(VcardCard *card, const GString *raw, const char *repaired)
{
    const char *eol = g_str_has_suffix(raw->str, EOL) ? EOL : "\n";

    if (repaired != NULL)
        vcard_fold(card->text, repaired, strlen(repaired), eol);
    else
        g_string_append_len(card->text, raw->str, (gssize)raw->len);
}

/* BEGIN and END, without the byte order mark that may stand before them. */
static void
keep_border(VcardCard *card, const VcardStream *stream, const char *border)
{
    g_string_append(card->text, border);
    g_string_append(card->text, g_str_has_suffix(stream->raw->str, EOL) ? EOL : "\n");
}

/* Whether there are control characters before the value, where no version allows any. */
static bool
has_controls(const VcardLine *line)
{
    for (const char *c = line->text.at; c < line->value.at; c++) {
        if (g_ascii_iscntrl(*c))
            return true;
    }
    return false;
}

/* Whether the raw text can be kept: not when it is folded within a character, begins with blanks
 * (which would fold it onto the line before), has the line ends of old Macs, or a CR inside, which
 * no two programs read alike. */
static bool
stands_as_it_is(const VcardStream *stream, const VcardLine *line)
{
    const GString *raw = stream->raw;

    return vcard_is_text(raw->str, raw->len) && raw->str[0] != ' ' && raw->str[0] != '\t' &&
           stream->lexer.eol != '\r' && !has_controls(line) &&
           memchr(line->text.at, '\r', line->text.length) == NULL;
}

static void
clear_controls(char *text)
{
    VcardLine line = {.number = 0};

    (void)vcard_line_split(&line, text, strlen(text)); /* it was a property before */
    for (char *c = text; c < line.value.at; c++) {
        if (g_ascii_iscntrl(*c))
            *c = *c == '\t' ? ' ' : '_';
    }
    g_strdelimit(text, "\r\n", ' ');
}

static void
keep_property(Reading *reading, const VcardLine *line)
{
    VcardCard *card = reading->card;
    GString *raw = reading->stream->raw;
    g_autofree char *repaired = repair_line(reading, line);
    gsize logical_size = repaired != NULL ? strlen(repaired) : line->text.length;
    VcardProperty property = {
        .line = {.number = line->number},
        .raw = card->text->len,
        .logical = card->lines->len,
        .logical_size = logical_size,
        .nested = reading->depth > 0,
    };

    if (!has_room(reading, line, MAX(raw->len, logical_size)))
        return;
    if (repaired == NULL && !stands_as_it_is(reading->stream, line))
        repaired = g_strndup(line->text.at, line->text.length);
    if (repaired != NULL)
        clear_controls(repaired);
    keep_text(card, raw, repaired);
    g_string_append_len(card->lines, repaired != NULL ? repaired : line->text.at,
                        (gssize)logical_size);
    property.raw_size = card->text->len - property.raw;
    g_array_append_val(card->properties, property);
}

/* A card within the card, which only an AGENT announces; any other BEGIN means that an END is
 * missing. */
static void
begin_nested(Reading *reading, const VcardLine *line)
{
    reading->depth++;
    if (reading->depth == reading->stream->limits->depth + 1)
        vcard_card_problem(reading->card, line->number, "AGENT",
                           "Cards within cards are deeper than %u and were left out.",
                           reading->stream->limits->depth);
}

static void
bad_line(Reading *reading, const VcardLine *line)
{
    VcardCard *card = reading->card;
    g_autofree char *name = NULL;
    g_autofree char *size = NULL;

    if (line->kind == VCARD_LINE_TOO_LONG) {
        name = upper(line->name);
        size = g_format_size(reading->stream->limits->line_size);
        vcard_card_problem(card, line->number, name, "%s is longer than %s and was left out.", name,
                           size);
    } else if (!is_padding(line->text)) {
        vcard_card_problem(card, line->number, "", "The line is not a property and was left out.");
    }
}

/* One line of a card; done_out when it was the last. */
static void
take_line(Reading *reading, const VcardLine *line, bool *done_out)
{
    VcardStream *stream = reading->stream;
    bool after_agent = reading->after_agent;

    reading->after_agent = false;
    if (line->kind != VCARD_LINE_PROPERTY) {
        bad_line(reading, line);
        return;
    }
    if (vcard_line_begins(line)) {
        if (!after_agent) {
            stream->pending = true;
            stream->pending_line = line->number;
            *done_out = true;
            return;
        }
        begin_nested(reading, line);
    }
    if (vcard_line_ends(line) && reading->depth == 0) {
        keep_border(reading->card, stream, "END:VCARD");
        reading->card->ended = true;
        *done_out = true;
        return;
    }
    if (reading->depth <= stream->limits->depth)
        keep_property(reading, line);
    if (vcard_line_ends(line))
        reading->depth--;
    if (line->name.length == 5 && span_is(line->name, "AGENT")) {
        Span value = span_strip(line->value);

        reading->after_agent = value.length == 0;
        if (span_is(value, "BEGIN:VCARD"))
            begin_nested(reading, line);
    }
}

/* Whether the input ends within a line: its value may be half of what it was. */
static bool
is_cut(const VcardStream *stream, const VcardLine *line)
{
    const GString *raw = stream->raw;

    return raw->len > 0 && strchr("\r\n", raw->str[raw->len - 1]) == NULL &&
           line->kind == VCARD_LINE_PROPERTY && !vcard_line_ends(line);
}

static void
leave_out_cut(VcardCard *card, const VcardLine *line)
{
    g_autofree char *name = upper(line->name);
    g_autofree char *value = text_repair(line->value.at, MIN(line->value.length, 64), NULL);

    vcard_card_problem(card, line->number, name,
                       "The file is cut off within this line, which was left out: “%s”.", value);
}

/* Find where the next card begins. A VERSION outside a card begins one whose BEGIN is missing. */
static bool
find_card(Reading *reading, VcardLine *line, bool *more_out, GError **error)
{
    VcardStream *stream = reading->stream;
    VcardCard *card = reading->card;
    guint64 junk = 0;
    guint64 junk_line = 0;
    bool found = stream->pending;

    line->number = stream->pending_line;
    stream->pending = false;
    *more_out = true;
    while (!found) {
        if (!vcard_lexer_next(&stream->lexer, line, more_out, error))
            return false;
        if (!*more_out)
            break;
        found = is_version(line) || (line->kind == VCARD_LINE_PROPERTY && vcard_line_begins(line));
        if (!found && !is_padding(line->text) && junk++ == 0)
            junk_line = line->number;
    }
    if (junk > 0)
        vcard_card_problem(card, junk_line, "",
                           "%" G_GUINT64_FORMAT " line%s from line %" G_GUINT64_FORMAT
                           " on belong%s to no card and %s left out.",
                           junk, junk == 1 ? "" : "s", junk_line, junk == 1 ? "s" : "",
                           junk == 1 ? "was" : "were");
    if (!*more_out)
        return true;
    card->number = ++stream->cards;
    card->line = line->number;
    if (is_version(line)) {
        vcard_card_problem(card, line->number, "", "The card has no BEGIN:VCARD.");
        g_string_append(card->text, "BEGIN:VCARD" EOL);
        keep_property(reading, line);
    } else {
        keep_border(card, stream, "BEGIN:VCARD");
    }
    return true;
}

/* Undo quoted-printable and the character set under it. */
static void
decode_quoted(VcardCard *card, VcardProperty *property)
{
    Span *value = &property->line.value;
    char *bytes = card->lines->str + (value->at - card->lines->str);
    Span charset = property->line.charset;
    char *text = NULL;

    value->length = vcard_decode_quoted(bytes, value->length);
    if (vcard_is_ascii(value->at, value->length) && !span_starts(charset, "ISO-2022"))
        return;
    if (!vcard_charset_is_latin(charset) || !vcard_is_text(value->at, value->length))
        text = vcard_decode_charset(*value, charset);
    if (text == NULL && !vcard_is_text(value->at, value->length))
        text = text_repair(value->at, value->length, NULL);
    if (text != NULL) {
        g_ptr_array_add(card->decoded, text);
        *value = (Span){text, strlen(text)};
    }
}

static void
finish(VcardCard *card)
{
    if (!card->ended) {
        if (card->text->len > 0 && card->text->str[card->text->len - 1] != '\n')
            g_string_append(card->text, EOL);
        g_string_append(card->text, "END:VCARD" EOL);
    }
    for (guint i = 0; i < card->properties->len; i++) {
        VcardProperty *property = &g_array_index(card->properties, VcardProperty, i);
        VcardLine *line = &property->line;

        /* It was a property before it came into the card. */
        (void)vcard_line_split(line, card->lines->str + property->logical, property->logical_size);
        if (line->encoding == VCARD_QUOTED_PRINTABLE && !property->nested)
            decode_quoted(card, property);
        if (!property->nested && is_version(line))
            card->version = span_is(span_strip(line->value), "2.1")   ? VCARD_2_1
                            : span_is(span_strip(line->value), "4.0") ? VCARD_4_0
                                                                      : VCARD_3_0;
    }
}

static bool
begin_stream(VcardStream *stream, GError **error)
{
    if (stream->begun)
        return true;
    stream->begun = true;
    if (!vcard_input_wide(stream->lexer.input, &stream->wide, error))
        return false;
    if (stream->wide != NULL)
        stream->lexer.input = stream->wide;
    return true;
}

bool
vcard_stream_next(VcardStream *stream, VcardCard *card, bool *more_out, GError **error)
{
    Reading reading = {.stream = stream, .card = card};
    VcardLine line = {.number = 0};
    bool more;
    bool done = false;

    reset(card);
    if (!begin_stream(stream, error) || !find_card(&reading, &line, more_out, error))
        return false;
    if (!*more_out)
        return true;
    while (!done) {
        if (!vcard_lexer_next(&stream->lexer, &line, &more, error))
            return false;
        if (!more)
            break;
        if (is_cut(stream, &line))
            leave_out_cut(card, &line);
        else
            take_line(&reading, &line, &done);
    }
    if (!card->ended)
        vcard_card_problem(card, card->line, "", "The card has no END:VCARD.");
    finish(card);
    return true;
}
