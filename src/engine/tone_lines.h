/* SPDX-License-Identifier: Apache-2.0
 * Which lines of a draft are not the writer's words of now: quoted mail, its heads, code,
 * signatures. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/** Where in the text the reader stands; starts as {0}. */
typedef struct {
    bool ended;    /**< the rest is a signature or an older message */
    bool in_fence; /**< between ``` and ``` */
    bool in_code;  /**< in an indented block of code */
    bool in_head;  /**< in "On … wrote:" that goes on over a line's end */
    bool was_blank;
} ToneLines;

/** Whether the line at `line` (length bytes, without its end) is to be left out; rest is what
 * follows it (its length rest_length), which is looked at and not read. */
bool tone_lines_skip(ToneLines *lines, const char *line, gsize length, const char *rest,
                     gsize rest_length);
