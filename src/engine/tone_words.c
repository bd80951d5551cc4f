/* SPDX-License-Identifier: Apache-2.0
 * The vocabulary: an open hash table of words, compared by hash and bytes. */
#include "engine/tone_words.h"

#include <string.h>

#define FIRST_SLOTS 1024

typedef struct {
    guint32 hash;
    guint32 start; /* in letters */
    guint32 length;
    ToneWord word;
} Entry;

/* The hash stands here too, so that a word that is not there costs no look at another one. */
typedef struct {
    guint32 hash;
    guint32 entry; /* its number; 0 is free */
} Slot;

struct ToneWords {
    GArray *entries; /* Entry; the first is of no word */
    GString *letters;
    Slot *slots;
    guint32 mask;
};

static guint32
hash_of(const char *word, gsize length)
{
    guint32 hash = 2166136261u;

    for (gsize i = 0; i < length; i++)
        hash = (hash ^ (guint8)word[i]) * 16777619u;
    return hash ^ hash >> 15;
}

ToneWords *
tone_words_new(void)
{
    ToneWords *words = g_new0(ToneWords, 1);

    words->entries = g_array_new(FALSE, TRUE, sizeof(Entry));
    g_array_set_size(words->entries, 1);
    words->letters = g_string_new(NULL);
    words->slots = g_new0(Slot, FIRST_SLOTS);
    words->mask = FIRST_SLOTS - 1;
    return words;
}

void
tone_words_free(ToneWords *words)
{
    if (words == NULL)
        return;
    g_array_unref(words->entries);
    g_string_free(words->letters, TRUE);
    g_free(words->slots);
    g_free(words);
}

static Entry *
entry_at(const ToneWords *words, guint32 number)
{
    return &g_array_index(words->entries, Entry, number);
}

/* The slot that holds the word, or the free one where it belongs. */
static guint32
slot_of(const ToneWords *words, const char *word, gsize length, guint32 hash)
{
    guint32 slot = hash & words->mask;

    for (; words->slots[slot].entry != 0; slot = (slot + 1) & words->mask) {
        const Entry *entry;

        if (words->slots[slot].hash != hash)
            continue;
        entry = entry_at(words, words->slots[slot].entry);
        if (entry->length == length &&
            memcmp(words->letters->str + entry->start, word, length) == 0)
            break;
    }
    return slot;
}

static void
grow(ToneWords *words)
{
    guint32 size = (words->mask + 1) * 2;

    g_free(words->slots);
    words->slots = g_new0(Slot, size);
    words->mask = size - 1;
    for (guint32 i = 1; i < words->entries->len; i++) {
        const Entry *entry = entry_at(words, i);

        words->slots[slot_of(words, words->letters->str + entry->start, entry->length,
                             entry->hash)] = (Slot){.hash = entry->hash, .entry = i};
    }
}

guint32
tone_words_add(ToneWords *words, const char *word, gsize length)
{
    guint32 hash = hash_of(word, length);
    guint32 slot = slot_of(words, word, length, hash);
    Entry entry = {.hash = hash, .start = (guint32)words->letters->len, .length = (guint32)length};

    if (words->slots[slot].entry != 0)
        return words->slots[slot].entry;
    g_string_append_len(words->letters, word, (gssize)length);
    g_array_append_val(words->entries, entry);
    words->slots[slot] = (Slot){.hash = hash, .entry = words->entries->len - 1};
    if (words->entries->len * 3 > words->mask)
        grow(words);
    return words->entries->len - 1;
}

guint32
tone_words_find(const ToneWords *words, const char *word, gsize length)
{
    return words->slots[slot_of(words, word, length, hash_of(word, length))].entry;
}

ToneWord *
tone_words_at(const ToneWords *words, guint32 number)
{
    return &entry_at(words, number)->word;
}

guint32
tone_words_count(const ToneWords *words)
{
    return words->entries->len;
}
