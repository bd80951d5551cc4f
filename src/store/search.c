/* SPDX-License-Identifier: Apache-2.0
 * The table of words. */
#include "store/search.h"

#include <stdlib.h>
#include <string.h>

#include "store/queries.h"

/** Bytes of words that gather before they are sorted and written. */
#define BUFFER_BYTES (6 * 1024 * 1024)

struct WordBuffer {
    GStringChunk *texts;
    GArray *words; /* Word; texts borrowed from the chunk */
    gsize bytes;
};

bool
store_word_add(Db *db, gint64 space_id, gint64 weight, const char *word, gint64 person_id,
               GError **error)
{
    return db_run(db, &q_word_insert,
                  DB_ARGS(DB_INT(space_id), DB_INT(weight), DB_TEXT(word), DB_INT(person_id)), NULL,
                  error);
}

bool
store_word_remove(Db *db, gint64 space_id, gint64 weight, const char *word, gint64 person_id,
                  GError **error)
{
    return db_run(db, &q_word_delete,
                  DB_ARGS(DB_INT(space_id), DB_INT(weight), DB_TEXT(word), DB_INT(person_id)), NULL,
                  error);
}

WordBuffer *
word_buffer_new(void)
{
    WordBuffer *buffer = g_new0(WordBuffer, 1);

    buffer->texts = g_string_chunk_new(64 * 1024);
    buffer->words = g_array_new(FALSE, FALSE, sizeof(Word));
    return buffer;
}

void
word_buffer_free(WordBuffer *buffer)
{
    if (buffer == NULL)
        return;
    g_string_chunk_free(buffer->texts);
    g_array_unref(buffer->words);
    g_free(buffer);
}

static int
compare_words(const void *a, const void *b)
{
    const Word *left = a;
    const Word *right = b;
    int by_word;

    if (left->weight != right->weight)
        return left->weight < right->weight ? -1 : 1;
    by_word = strcmp(left->word, right->word);
    if (by_word != 0)
        return by_word;
    return (left->person_id > right->person_id) - (left->person_id < right->person_id);
}

bool
word_buffer_add(WordBuffer *buffer, Db *db, gint64 space_id, gint64 weight, const char *word,
                gint64 person_id, GError **error)
{
    Word entry = {weight, g_string_chunk_insert(buffer->texts, word), person_id};

    g_array_append_val(buffer->words, entry);
    buffer->bytes += strlen(word) + 1 + sizeof entry;
    return buffer->bytes < BUFFER_BYTES || word_buffer_flush(buffer, db, space_id, error);
}

bool
word_buffer_flush(WordBuffer *buffer, Db *db, gint64 space_id, GError **error)
{
    const Word *last = NULL;

    g_array_sort(buffer->words, compare_words);
    for (guint i = 0; i < buffer->words->len; i++) {
        const Word *word = &g_array_index(buffer->words, Word, i);

        if (last != NULL && compare_words(last, word) == 0)
            continue;
        if (!store_word_add(db, space_id, word->weight, word->word, word->person_id, error))
            return false;
        last = word;
    }
    g_array_set_size(buffer->words, 0);
    g_string_chunk_clear(buffer->texts);
    buffer->bytes = 0;
    return true;
}

bool
store_word_people(Db *db, gint64 space_id, gint64 weight, const char *prefix, gint64 limit,
                  GArray **people_out, GError **error)
{
    g_autoptr(GArray) people = g_array_new(FALSE, FALSE, sizeof(gint64));
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    g_autoptr(DbRows) rows = NULL;
    /* The first text after everything that begins with prefix: U+10FFFF sorts last in UTF-8. */
    g_autofree char *end = g_strconcat(prefix, "\xf4\x8f\xbf\xbf", NULL);
    bool more = false;

    if (!db_select(
            db, &q_word_range,
            DB_ARGS(DB_INT(space_id), DB_INT(weight), DB_TEXT(prefix), DB_TEXT(end), DB_INT(limit)),
            &rows, error) ||
        !db_next(rows, &more, error))
        return false;
    while (more) {
        gint64 id = row_int(rows, "person_id");

        if (g_hash_table_add(seen, g_memdup2(&id, sizeof id)))
            g_array_append_val(people, id);
        if (!db_next(rows, &more, error))
            return false;
    }
    *people_out = g_steal_pointer(&people);
    return true;
}
