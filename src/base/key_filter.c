/* SPDX-License-Identifier: Apache-2.0
 * A Bloom filter whose bits for a key lie in one word, so that a question costs one look into
 * memory (Putze, Sanders and Singler 2007). */
#include "base/key_filter.h"

/** Words of 64 bits. */
#define WORD_BITS 19
#define WORDS (1U << WORD_BITS)

struct KeyFilter {
    guint64 words[WORDS];
};

KeyFilter *
key_filter_new(void)
{
    return g_new0(KeyFilter, 1);
}

void
key_filter_free(KeyFilter *filter)
{
    g_free(filter);
}

/* FNV-1a, and the finishing of splitmix64, without which keys that differ in their end alone would
 * share their upper bits. */
static guint64
hash_of(int kind, const char *key)
{
    guint64 hash = G_GUINT64_CONSTANT(0xcbf29ce484222325) ^ (guint64)kind;

    for (; *key != '\0'; key++)
        hash = (hash ^ (guint8)*key) * G_GUINT64_CONSTANT(0x100000001b3);
    hash = (hash ^ (hash >> 30)) * G_GUINT64_CONSTANT(0xbf58476d1ce4e5b9);
    hash = (hash ^ (hash >> 27)) * G_GUINT64_CONSTANT(0x94d049bb133111eb);
    return hash ^ (hash >> 31);
}

static gsize
word_of(guint64 hash)
{
    return (gsize)(hash >> (64 - WORD_BITS));
}

/* Three bits of a word. */
static guint64
mask_of(guint64 hash)
{
    return (guint64)1 << (hash & 63) | (guint64)1 << (hash >> 6 & 63) |
           (guint64)1 << (hash >> 12 & 63);
}

void
key_filter_add(KeyFilter *filter, int kind, const char *key)
{
    guint64 hash = hash_of(kind, key);

    filter->words[word_of(hash)] |= mask_of(hash);
}

bool
key_filter_may_hold(const KeyFilter *filter, int kind, const char *key)
{
    guint64 hash = hash_of(kind, key);
    guint64 mask = mask_of(hash);

    return (filter->words[word_of(hash)] & mask) == mask;
}
