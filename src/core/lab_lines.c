/* SPDX-License-Identifier: Apache-2.0
 * Lines of an input. */
#include "core/lab_lines.h"

#include <string.h>

#include "base/error.h"

#define CHUNK_BYTES 65536

struct LabLines {
    Input *input;
    GString *buffer;
    gsize at;   /* start of the next line in buffer */
    gsize seen; /* where looking for its end goes on */
    gsize max;
    guint64 number;
    bool ended;
};

LabLines *
lab_lines_new(Input *take_input, gsize max)
{
    LabLines *lines = g_new0(LabLines, 1);

    lines->input = take_input;
    lines->buffer = g_string_new(NULL);
    lines->max = max;
    return lines;
}

void
lab_lines_free(LabLines *lines)
{
    if (lines == NULL)
        return;
    input_free(lines->input);
    g_string_free(lines->buffer, TRUE);
    g_free(lines);
}

guint64
lab_lines_number(const LabLines *lines)
{
    return lines->number;
}

static bool
fill(LabLines *lines, GError **error)
{
    gsize length = lines->buffer->len - lines->at;
    gsize got = 0;

    if (length > lines->max) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_TOO_LARGE,
                    "Line %" G_GUINT64_FORMAT " is longer than %" G_GSIZE_FORMAT " bytes.",
                    lines->number + 1, lines->max);
        return false;
    }
    g_string_erase(lines->buffer, 0, (gssize)lines->at);
    lines->at = 0;
    lines->seen = length;
    g_string_set_size(lines->buffer, length + CHUNK_BYTES);
    if (!input_read(lines->input, lines->buffer->str + length, CHUNK_BYTES, &got, error))
        return false;
    g_string_set_size(lines->buffer, length + got);
    lines->ended = got == 0;
    return true;
}

bool
lab_lines_next(LabLines *lines, char **line_out, GError **error)
{
    char *start, *end = NULL;

    while (end == NULL) {
        gsize left = lines->buffer->len - lines->seen;

        end = memchr(lines->buffer->str + lines->seen, '\n', left);
        if (end != NULL || lines->ended)
            break;
        lines->seen = lines->buffer->len;
        if (!fill(lines, error))
            return false;
    }
    start = lines->buffer->str + lines->at;
    if (end == NULL && lines->at == lines->buffer->len) {
        *line_out = NULL;
        return true;
    }
    if (end == NULL)
        end = lines->buffer->str + lines->buffer->len;
    lines->at = MIN((gsize)(end - lines->buffer->str) + 1, lines->buffer->len);
    lines->seen = lines->at;
    lines->number++;
    *end = '\0';
    if (end > start && end[-1] == '\r')
        end[-1] = '\0';
    *line_out = start;
    return true;
}
