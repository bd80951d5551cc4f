/* SPDX-License-Identifier: Apache-2.0
 * Which texts are about the same thing. */
#include "engine/match.h"

#include <math.h>
#include <string.h>

#include "base/text.h"

#define SHARED_MOST 4

/** Words shorter than this say little; a stem keeps at least as many letters. */
#define LEAST_LETTERS 3

static const char *const small_words[] = {
    "the",  "and",  "for",  "with", "who",     "that", "this",  "from", "are",     "can",
    "has",  "have", "his",  "her",  "their",   "them", "they",  "was",  "were",    "will",
    "you",  "your", "need", "help", "looking", "look", "wants", "want", "someone", "somebody",
    "some", "any",  "new",  "into", "about",   "our",  "out",   "not",  "but",     "next",
    "good", "more", "one",  "two",  "all",     "get",  "how",   "what", "which",   "year",
};

static gboolean
is_small(const char *word)
{
    for (gsize i = 0; i < G_N_ELEMENTS(small_words); i++) {
        if (strcmp(small_words[i], word) == 0)
            return TRUE;
    }
    return FALSE;
}

/* "hiring", "hired" and "hires" are one word to a reader: the commonest English endings go, as long
 * as enough is left. */
static char *
stem_of(const char *word)
{
    static const char *const endings[] = {"ings", "ing", "ers", "er", "ies",
                                          "ed",   "es",  "s",   "y",  "e"};
    gsize length = strlen(word);

    for (gsize i = 0; i < G_N_ELEMENTS(endings); i++) {
        gsize ending = strlen(endings[i]);

        if (length >= ending + LEAST_LETTERS && g_str_has_suffix(word, endings[i]))
            return g_strndup(word, length - ending);
    }
    return g_strdup(word);
}

void
match_text_add(MatchText *words, const char *text)
{
    g_autoptr(GPtrArray) list = NULL;

    if (text_is_empty(text))
        return;
    list = text_words(text);
    for (guint i = 0; i < list->len; i++) {
        const char *word = list->pdata[i];

        if (g_utf8_strlen(word, -1) >= LEAST_LETTERS && !is_small(word))
            g_hash_table_insert(words, stem_of(word), g_strdup(word));
    }
}

MatchText *
match_text_new(const char *text)
{
    MatchText *words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);

    match_text_add(words, text);
    return words;
}

void
match_corpus_init(MatchCorpus *corpus)
{
    corpus->counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    corpus->texts = 0;
}

void
match_corpus_clear(MatchCorpus *corpus)
{
    g_clear_pointer(&corpus->counts, g_hash_table_unref);
}

void
match_corpus_add(MatchCorpus *corpus, const MatchText *words)
{
    GHashTableIter iter;
    gpointer stem;

    corpus->texts++;
    g_hash_table_iter_init(&iter, (GHashTable *)words);
    while (g_hash_table_iter_next(&iter, &stem, NULL)) {
        guint count = GPOINTER_TO_UINT(g_hash_table_lookup(corpus->counts, stem));

        g_hash_table_insert(corpus->counts, g_strdup(stem), GUINT_TO_POINTER(count + 1));
    }
}

/* Never zero, so that a corpus of two texts still tells them apart. */
static double
weight_of(const MatchCorpus *corpus, const char *stem)
{
    guint count = GPOINTER_TO_UINT(g_hash_table_lookup(corpus->counts, stem));

    return log(1 + (double)(corpus->texts + 1) / (double)(count + 1));
}

static double
length_of(const MatchCorpus *corpus, const MatchText *words)
{
    GHashTableIter iter;
    gpointer stem;
    double sum = 0;

    g_hash_table_iter_init(&iter, (GHashTable *)words);
    while (g_hash_table_iter_next(&iter, &stem, NULL)) {
        double weight = weight_of(corpus, stem);

        sum += weight * weight;
    }
    return sqrt(sum);
}

typedef struct {
    const char *word;
    double weight;
} Shared;

static int
compare_shared(const void *a, const void *b)
{
    const Shared *left = a;
    const Shared *right = b;

    if (left->weight != right->weight)
        return left->weight > right->weight ? -1 : 1;
    return strcmp(left->word, right->word);
}

double
match_score(const MatchCorpus *corpus, const MatchText *a, const MatchText *b, GPtrArray *shared)
{
    g_autoptr(GArray) common = g_array_new(FALSE, FALSE, sizeof(Shared));
    double lengths = length_of(corpus, a) * length_of(corpus, b);
    double sum = 0;
    GHashTableIter iter;
    gpointer stem;
    gpointer word;

    g_hash_table_iter_init(&iter, (GHashTable *)a);
    while (g_hash_table_iter_next(&iter, &stem, &word)) {
        Shared entry = {.word = word, .weight = weight_of(corpus, stem)};

        if (!g_hash_table_contains((GHashTable *)b, stem))
            continue;
        sum += entry.weight * entry.weight;
        g_array_append_val(common, entry);
    }
    g_array_sort(common, compare_shared);
    for (guint i = 0; shared != NULL && i < MIN(common->len, SHARED_MOST); i++)
        g_ptr_array_add(shared, g_strdup(g_array_index(common, Shared, i).word));
    return lengths > 0 ? MIN(sum / lengths, 1) : 0;
}
