/* SPDX-License-Identifier: Apache-2.0
 * Compiled patterns, and whether one stands at a token. */
#pragma once

#include "engine/tone_text.h"

/** What a place of a pattern asks. */
typedef enum {
    TONE_PLACE_WORD, /**< value: the word's number */
    TONE_PLACE_SET,  /**< value: the set's number */
    TONE_PLACE_ANY,
    TONE_PLACE_NUMBER,
    TONE_PLACE_POSITIVE,
    TONE_PLACE_NEGATIVE,
    TONE_PLACE_NAME,
    TONE_PLACE_ENDING, /**< value: 0 -ing, 1 -ed, 2 -s */
    TONE_PLACE_GAP,    /**< value: how many words at most */
    TONE_PLACE_START,  /**< of the sentence */
    TONE_PLACE_CLAUSE, /**< begin of a clause */
    TONE_PLACE_END,
} TonePlaceKind;

/** How a place is looked at. */
typedef enum {
    TONE_LOOK_TAKE,
    TONE_LOOK_AHEAD,
    TONE_LOOK_NOT_AHEAD,
    TONE_LOOK_NOT_BEHIND,
} ToneLook;

typedef struct {
    guint8 kind;   /**< TonePlaceKind */
    guint8 look;   /**< ToneLook */
    guint8 commas; /**< a gap that passes commas */
    guint32 value;
} TonePlace;

/** What matching needs. */
typedef struct {
    const ToneWords *words;
    const ToneText *text;
    const ToneSentence *sentence;
    const guint32 *sets;   /**< a row of bits a word: the sets it is in */
    const guint64 *bits;   /**< of each set: its words' numbers modulo 64, to tell soon */
    guint32 set_row;       /**< 32-bit numbers in a row */
    guint32 words_indexed; /**< words from here on are in no set */
    guint32 comma;         /**< the number of "," */
    guint32 conjunctions;  /**< the set of words after which a clause may begin */
} ToneMatch;

/** Where the match of places … places + count that begins at token i ends; 0 when there is none
 * (a match is never empty). */
guint32 tone_match(const ToneMatch *match, const TonePlace *places, gsize count, guint32 i);
