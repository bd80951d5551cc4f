/* SPDX-License-Identifier: Apache-2.0
 * Contractions. */
#include <string.h>

#include "engine/tone_token.h"

/* Written without an apostrophe: as common in haste. */
static const char *const bare[] = {
    "dont",   "doesnt",  "didnt",   "cant",     "wont",  "isnt",   "arent", "wasnt",
    "werent", "couldnt", "wouldnt", "shouldnt", "hasnt", "havent", "hadnt",
};

static bool
is(const char *word, gsize length, const char *other)
{
    return strlen(other) == length && memcmp(word, other, length) == 0;
}

/* The verb in full before "n't". */
static const char *
verb_of(const char *word, gsize length)
{
    if (is(word, length, "ca"))
        return "can";
    if (is(word, length, "wo"))
        return "will";
    if (is(word, length, "sha"))
        return "shall";
    return is(word, length, "ai") ? "is" : NULL;
}

gsize
tone_token_split(const char *word, gsize length, const char **first_out, const char **second_out)
{
    static const char *const endings[] = {"'re", "'ve", "'ll", "'m", "'s", "'d"};

    *first_out = *second_out = NULL;
    if (length < 3)
        return 0;
    if (length > 3 && memcmp(word + length - 3, "n't", 3) == 0) {
        *first_out = verb_of(word, length - 3);
        *second_out = "n't";
        return length - 3;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(endings); i++) {
        gsize size = strlen(endings[i]);

        if (length > size && memcmp(word + length - size, endings[i], size) == 0) {
            *second_out = endings[i];
            return length - size;
        }
    }
    if (is(word, length, "cannot")) {
        *second_out = "not";
        return 3;
    }
    if (word[length - 1] != 't' || word[length - 2] != 'n')
        return 0;
    for (gsize i = 0; i < G_N_ELEMENTS(bare); i++) {
        if (is(word, length, bare[i])) {
            *first_out = verb_of(word, length - 2);
            *second_out = "n't";
            return length - 2;
        }
    }
    return 0;
}
