/* SPDX-License-Identifier: Apache-2.0
 * Patterns over words: what rules, requests and politeness look for. All are compiled into one
 * index by their rarest word, so a sentence is gone through once whatever their number. */
#pragma once

/* clang-format off */
/* A pattern is a row of places parted by blanks:
 *   word            that word; "don't" is two places, as in the text
 *   a|b|c           one of them
 *   @name           one of a class of words
 *   (a b|c)         one of several rows; (a b)? and word? may be missing
 *   _               any word or number          #  a number
 *   *3  **3         up to 3 words, as few as will do; ** passes commas as well
 *   $positive $negative   a word with such a valence
 *   $name           a capitalised word, at the begin of a sentence one that is in no list
 *   $ing  $ed  $s   a word that ends so
 *   !a|b  =a|b      what follows is not, is, one of them (nothing is taken)
 *   ~a|b            what stands before is not one of them
 *   ^  ^^           begin of the sentence, of a clause
 *   $               end of the sentence
 *   , ; : ? ! . ... marks; a run that holds a ? counts as one */
/* clang-format on */

#include "engine/tone_text.h"

/** A class of words, for @name. */
typedef struct {
    const char *name;
    const char *words; /**< parted by blanks */
} ToneClass;

typedef struct TonePatterns TonePatterns;

/** classes ends with a NULL name and outlives the patterns, as do the words. */
TonePatterns *tone_patterns_new(ToneWords *words, const ToneClass *classes);

void tone_patterns_free(TonePatterns *patterns);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TonePatterns, tone_patterns_free)

/** Add a pattern; its hits carry the tag. A mistake in it is the programmer's and aborts. */
void tone_patterns_add(TonePatterns *patterns, const char *pattern, guint32 tag);

/** After the last one and before the first search. */
void tone_patterns_finish(TonePatterns *patterns);

/** Where a pattern was found: tokens first … end - 1. */
typedef struct {
    guint32 tag;
    guint32 first;
    guint32 end;
} ToneHit;

/** Append what is found in a sentence to hits (ToneHit), in no order; one place of one
 * pattern may be found twice. */
void tone_patterns_search(const TonePatterns *patterns, const ToneText *text,
                          const ToneSentence *sentence, GArray *hits);
