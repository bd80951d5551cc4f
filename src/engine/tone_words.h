/* SPDX-License-Identifier: Apache-2.0
 * The vocabulary of the tone check: every word that a lexicon, a pattern or a language's list knows
 * has a number, so that a text is read once and compared by numbers. Built once, then constant. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/** The number of every word that is not in the vocabulary. */
#define TONE_UNKNOWN 0

/** Longer words are nobody's. */
#define TONE_WORD_BYTES 40

/** What is known of a word. */
typedef struct {
    float valence;     /**< -4 … 4; 0 where no lexicon has it */
    float boost;       /**< what an intensifier before a word adds; negative for dampeners */
    guint32 languages; /**< bits of ToneLanguage whose common words it is among */
    bool negates;      /**< not, never, n't … */
} ToneWord;

typedef struct ToneWords ToneWords;

ToneWords *tone_words_new(void);

void tone_words_free(ToneWords *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ToneWords, tone_words_free)

/** The number of a word in small letters, added where missing. */
guint32 tone_words_add(ToneWords *words, const char *word, gsize length);

/** The number of a word in small letters; TONE_UNKNOWN where it is not there. */
guint32 tone_words_find(const ToneWords *words, const char *word, gsize length);

/** What is known of a word; numbers come from the calls above. For the building of the vocabulary
 * alone it may be changed, until the next word is added. */
ToneWord *tone_words_at(const ToneWords *words, guint32 number);

/** How many there are; numbers are below it. */
guint32 tone_words_count(const ToneWords *words);
