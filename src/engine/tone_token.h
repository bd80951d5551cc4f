/* SPDX-License-Identifier: Apache-2.0
 * One token after the other from a line. */
#pragma once

#include "engine/tone_text.h"

/** Where the reader stands. */
typedef struct {
    const char *bytes; /**< the whole text */
    const char *at;
    guint32 line;
    guint32 column; /**< of at, from 1 */
    bool blank;     /**< blanks were passed since the last token */
} ToneReader;

/** Append the next token or, for a contraction, the next two; false at the end of the line. */
bool tone_token_read(ToneText *text, const ToneWords *words, ToneReader *reader, const char *end);

/** Where a word in small letters ("don't", "you're", "cannot", "dont") is split, as its tokens are:
 * the length of its first part; 0 where it stays whole. first_out gets the first part's word in
 * full ("ca" of "can't" is "can"), constant or NULL; second_out the second's. */
gsize tone_token_split(const char *word, gsize length, const char **first_out,
                       const char **second_out);
