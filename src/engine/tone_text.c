/* SPDX-License-Identifier: Apache-2.0
 * Reading a text into tokens and sentences. */
#include "engine/tone_text.h"

#include <string.h>

#include "engine/tone_lines.h"
#include "engine/tone_token.h"

/* A line of so few words that ends in a comma is a greeting or a farewell. */
#define GREETING_WORDS 4

void
tone_text_init(ToneText *text)
{
    *text = (ToneText){
        .tokens = g_array_new(FALSE, FALSE, sizeof(ToneToken)),
        .sentences = g_array_new(FALSE, FALSE, sizeof(ToneSentence)),
    };
}

void
tone_text_clear(ToneText *text)
{
    g_clear_pointer(&text->tokens, g_array_unref);
    g_clear_pointer(&text->sentences, g_array_unref);
}

/* End the sentence before the token `end`, if it has begun. */
static void
end_sentence(ToneText *text, guint32 *first, guint32 end, bool question)
{
    ToneSentence sentence = {.first = *first, .end = end, .question = question};

    if (end > *first)
        g_array_append_val(text->sentences, sentence);
    *first = end;
}

static bool
is_abbreviation(const char *word, gsize length)
{
    static const char *const known[] = {"mr", "mrs", "ms",  "dr",  "prof", "st", "vs",     "etc",
                                        "eg", "ie",  "inc", "ltd", "co",   "jr", "approx", "no"};

    if (length == 1)
        return g_ascii_isalpha(*word) && g_ascii_toupper(*word) != 'I';
    for (gsize i = 0; i < G_N_ELEMENTS(known); i++)
        if (strlen(known[i]) == length && g_ascii_strncasecmp(known[i], word, length) == 0)
            return true;
    return false;
}

/* Whether the mark just read (the last token) ends a sentence; at is what follows it. */
static bool
ends_sentence(const ToneText *text, const char *bytes, const char *at, const char *end)
{
    guint32 last = text->tokens->len - 1;
    const ToneToken *mark = TONE_TOKEN(text, last);
    char c = bytes[mark->start];

    if (mark->kind != TONE_TOKEN_MARK ||
        (c != '.' && c != '!' && c != '?' &&
         (mark->bytes != 3 || memcmp(bytes + mark->start, "\xe2\x80\xa6", 3) != 0)))
        return false;
    if (at < end && strchr(" \t\"')]*_", *at) == NULL)
        return mark->bytes > 1 || c != '.';
    while (at < end && strchr(" \t\"')]*_", *at) != NULL)
        at++;
    if (mark->bytes > 1 || c != '.')
        return c != '.' || at >= end || !g_ascii_islower(*at);
    if (at >= end || last == 0)
        return true;
    mark = TONE_TOKEN(text, last - 1);
    return mark->kind != TONE_TOKEN_WORD || !is_abbreviation(bytes + mark->start, mark->bytes);
}

/* "- item", "* item", "2) item": a line that begins a sentence of its own. */
static bool
is_item(const char *line, gsize length)
{
    gsize i = 0;

    while (i < length && (line[i] == ' ' || line[i] == '\t'))
        i++;
    if (i + 1 < length && strchr("-*+", line[i]) != NULL)
        return line[i + 1] == ' ';
    while (i < length && g_ascii_isdigit(line[i]))
        i++;
    return i > 0 && i + 1 < length && (line[i] == ')' || line[i] == '.') && line[i + 1] == ' ';
}

static bool
is_greeting(const ToneText *text, const char *bytes, guint32 first)
{
    guint32 count = text->tokens->len - first;
    const ToneToken *last;

    if (count < 2 || count > GREETING_WORDS + 1)
        return false;
    last = TONE_TOKEN(text, text->tokens->len - 1);
    return last->kind == TONE_TOKEN_MARK && bytes[last->start] == ',';
}

static void
read_line(ToneText *text, const ToneWords *words, ToneReader *reader, const char *end,
          guint32 *first)
{
    guint32 line_first = text->tokens->len;

    while (tone_token_read(text, words, reader, end)) {
        guint32 last = text->tokens->len - 1;

        if (ends_sentence(text, reader->bytes, reader->at, end)) {
            char mark = reader->bytes[TONE_TOKEN(text, last)->start];
            const char *run = reader->bytes + TONE_TOKEN(text, last)->start;
            bool question = mark == '?' || memchr(run, '?', TONE_TOKEN(text, last)->bytes) != NULL;

            end_sentence(text, first, last + 1, question);
        }
    }
    if (*first == line_first && is_greeting(text, reader->bytes, line_first))
        end_sentence(text, first, text->tokens->len, false);
}

void
tone_text_read(ToneText *text, const ToneWords *words, const char *bytes, gsize length)
{
    const char *end = bytes + length;
    ToneReader reader = {.bytes = bytes, .at = bytes, .line = 0};
    ToneLines lines = {0};
    guint32 first = 0;

    text->bytes = bytes;
    g_array_set_size(text->tokens, 0);
    g_array_set_size(text->sentences, 0);
    memset(text->scripts, 0, sizeof text->scripts);
    text->marked = 0;
    text->ukrainian = 0;
    while (reader.at < end) {
        const char *start = reader.at;
        const char *stop = memchr(start, '\n', (gsize)(end - start));
        const char *next = stop == NULL ? end : stop + 1;

        stop = stop == NULL ? end : stop;
        if (stop > start && stop[-1] == '\r')
            stop--;
        reader.line++;
        reader.column = 1;
        if (tone_lines_skip(&lines, start, (gsize)(stop - start), next, (gsize)(end - next)))
            end_sentence(text, &first, text->tokens->len, false);
        else {
            if (is_item(start, (gsize)(stop - start)))
                end_sentence(text, &first, text->tokens->len, false);
            read_line(text, words, &reader, stop, &first);
        }
        reader.at = next;
    }
    end_sentence(text, &first, text->tokens->len, false);
}
