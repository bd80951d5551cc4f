/* SPDX-License-Identifier: Apache-2.0
 * Lines that are not the writer's own. */
#include "engine/tone_lines.h"

#include <string.h>

/* A head "On … wrote:" is looked for over this many bytes. */
#define HEAD_BYTES 240

static gsize
skip_blanks(const char *line, gsize length)
{
    gsize i = 0;

    while (i < length && (line[i] == ' ' || line[i] == '\t'))
        i++;
    return i;
}

static gsize
stripped_length(const char *line, gsize length)
{
    while (length > 0 && g_ascii_isspace(line[length - 1]))
        length--;
    return length;
}

static bool
starts(const char *line, gsize length, const char *with)
{
    gsize size = strlen(with);

    return length >= size && memcmp(line, with, size) == 0;
}

static bool
ends(const char *line, gsize length, const char *with)
{
    gsize size = strlen(with);

    length = stripped_length(line, length);
    return length >= size && memcmp(line + length - size, with, size) == 0;
}

/* "-----Original Message-----" and the like: an older message follows. */
static bool
begins_older_message(const char *line, gsize length)
{
    gsize dashes = 0;

    if (starts(line, length, "Begin forwarded message:"))
        return true;
    while (dashes < length && (line[dashes] == '-' || line[dashes] == ' '))
        dashes++;
    if (dashes < 3)
        return false;
    line += dashes;
    length -= dashes;
    return starts(line, length, "Original Message") || starts(line, length, "Original message") ||
           starts(line, length, "Forwarded");
}

/* "-- " alone, as mail programs put it before a signature. */
static bool
begins_signature(const char *line, gsize length)
{
    return starts(line, length, "--") && stripped_length(line, length) == 2;
}

/* Whether the next line that is not blank begins with ">". */
static bool
quote_follows(const char *rest, gsize length)
{
    gsize i = 0;

    while (i < length && g_ascii_isspace(rest[i]))
        i++;
    return i < length && rest[i] == '>';
}

/* "On Tuesday Ann <ann@example.org> wrote:", on one line or on up to three. */
static bool
is_quote_head(const char *line, gsize length, gsize rest_length)
{
    const char *end = line + MIN(length + rest_length, HEAD_BYTES);
    unsigned breaks = 0;
    bool digit = false;

    if (!starts(line, length, "On ") || ends(line, length, "."))
        return false;
    if (ends(line, length, "wrote:"))
        return true;
    for (const char *at = line; at < end && breaks < 3; at++) {
        digit = digit || g_ascii_isdigit(*at);
        if (*at != '\n')
            continue;
        breaks++;
        if (ends(line, (gsize)(at - line), "wrote:"))
            return digit;
        if (at + 1 < end && at[1] == '\n')
            return false;
    }
    return false;
}

static bool
looks_like_code(const char *line, gsize length)
{
    for (gsize i = 0; i < length; i++) {
        if (strchr("{}=<>[]\\|#$", line[i]) != NULL)
            return true;
        if ((line[i] == '(' && i + 1 < length && line[i + 1] == ')') ||
            (line[i] == ';' && i + 1 == length))
            return true;
    }
    return false;
}

static bool
skip_code(ToneLines *lines, const char *line, gsize length, gsize indent)
{
    bool deep = indent >= 4 || (indent > 0 && line[0] == '\t');

    if (starts(line + indent, length - indent, "```") ||
        starts(line + indent, length - indent, "~~~")) {
        lines->in_fence = !lines->in_fence;
        return true;
    }
    if (lines->in_fence)
        return true;
    lines->in_code =
        deep && (lines->in_code || (lines->was_blank && looks_like_code(line, length)));
    return lines->in_code;
}

bool
tone_lines_skip(ToneLines *lines, const char *line, gsize length, const char *rest,
                gsize rest_length)
{
    gsize indent = skip_blanks(line, length);
    bool blank = stripped_length(line, length) <= indent;
    bool skip;

    if (lines->ended || (blank && !lines->in_fence)) {
        lines->was_blank = true;
        return true;
    }
    if (lines->in_head) {
        lines->in_head = !ends(line, length, "wrote:");
        lines->ended = !lines->in_head && !quote_follows(rest, rest_length);
        return true;
    }
    skip = skip_code(lines, line, length, indent);
    lines->was_blank = false;
    if (skip)
        return true;
    if (begins_older_message(line, length) || begins_signature(line, length)) {
        lines->ended = true;
        return true;
    }
    if (is_quote_head(line, length, rest_length)) {
        lines->in_head = !ends(line, length, "wrote:");
        lines->ended = !lines->in_head && !quote_follows(rest, rest_length);
        return true;
    }
    return line[indent] == '>';
}
