/* SPDX-License-Identifier: Apache-2.0
 * Within the patterns: the compiled rows and their index. */
#pragma once

#include "engine/tone_match.h"
#include "engine/tone_pattern.h"

typedef struct {
    guint32 first; /* in places */
    guint32 count;
    guint32 tag;
    guint32 back_least; /* how many tokens stand before its rarest word, at least and at most */
    guint32 back_most;
} TonePatternRow;

/* A word and a pattern to be tried where it stands. Most tries would end at a token beside it, or
 * for want of another word of the pattern, so what may stand there is kept here as a bit for each
 * word's number modulo 64; all bits where any word will do. */
typedef struct {
    guint64 before;    /* the token before */
    guint64 after;     /* the token after */
    guint64 elsewhere; /* some token of the sentence */
    guint32 word;
    guint32 pattern;
} ToneAnchor;

struct TonePatterns {
    ToneWords *words;
    const ToneClass *classes;
    GArray *places;     /* TonePlace */
    GArray *patterns;   /* TonePatternRow */
    GHashTable *named;  /* a set as it is written, to its number plus one */
    GPtrArray *members; /* GArray of guint32: the words of each set */
    guint32 *sets;      /* bits, a row a word: the sets it is in */
    guint32 set_row;
    guint64 *set_bits;     /* of each set: its words' numbers modulo 64 */
    guint32 words_indexed; /* words from here on are in no pattern */
    guint32 *index;        /* of each word: where its patterns begin in anchored */
    GArray *anchored;      /* ToneAnchor, by word */
    GArray *others;        /* guint32: patterns without any word, which begin with a valence */
    guint32 comma;
    guint32 conjunctions;
};
