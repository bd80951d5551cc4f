/* SPDX-License-Identifier: Apache-2.0
 * Which texts are about the same thing: what somebody needs against what others offer or do. Words
 * are folded and cut to a stem; a word that few texts have weighs more (inverse document frequency,
 * Spärck Jones 1972), and two texts are compared by the cosine of what they share. Pure. */
#pragma once

#include <glib.h>

/** The stems of a text: a set of owned strings to the word as it was written. */
typedef GHashTable MatchText;

/** The stems that say something; small words are left out. Freed by g_hash_table_unref. */
MatchText *match_text_new(const char *text);

/** Add another text's stems. */
void match_text_add(MatchText *words, const char *text);

/** How many texts have a stem. */
typedef struct {
    GHashTable *counts; /**< char * to GUINT */
    guint texts;
} MatchCorpus;

void match_corpus_init(MatchCorpus *corpus);
void match_corpus_clear(MatchCorpus *corpus);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(MatchCorpus, match_corpus_clear)

void match_corpus_add(MatchCorpus *corpus, const MatchText *words);

/** How much two texts are about the same, 0…1. The shared words, as the first text has them, are
 * appended to shared (may be NULL), those that weigh most first, at most four. */
double match_score(const MatchCorpus *corpus, const MatchText *a, const MatchText *b,
                   GPtrArray *shared);
