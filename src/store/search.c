/* SPDX-License-Identifier: Apache-2.0
 * The table of words. */
#include "store/search.h"

#include <stdlib.h>
#include <string.h>

#include "store/queries.h"

/** Bytes of words that gather before they are sorted, which takes as much again, and written. */
#define BUFFER_BYTES (8 * 1024 * 1024)

/** Words to be taken away that wait at most. */
#define REMOVED_MAX 4096

/** Rows of q_word_insert_rows. */
#define ROWS 16

/* A word that waits, and whom it finds. The text is borrowed from the buffer's chunk. */
typedef struct {
    guint64 head; /* head_of the weight and the word */
    const char *word;
    gint64 person_id;
} Waiting;

struct WordBuffer {
    GStringChunk *texts;
    GArray *words;      /* Waiting */
    GArray *removed;    /* Waiting: to be taken away after words were written */
    GHashTable *bereft; /* ids of the people in removed */
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
    buffer->words = g_array_new(FALSE, FALSE, sizeof(Waiting));
    buffer->removed = g_array_new(FALSE, FALSE, sizeof(Waiting));
    buffer->bereft = g_hash_table_new(g_direct_hash, g_direct_equal);
    return buffer;
}

void
word_buffer_free(WordBuffer *buffer)
{
    if (buffer == NULL)
        return;
    g_string_chunk_free(buffer->texts);
    g_array_unref(buffer->words);
    g_array_unref(buffer->removed);
    g_hash_table_unref(buffer->bereft);
    g_free(buffer);
}

/* Weight and first letters as one number that sorts as they do. */
static guint64
head_of(gint64 weight, const char *word)
{
    guint64 head = (guint64)weight;

    for (int i = 1; i < 8; i++) {
        head = head << 8 | (guint8)*word;
        word += *word != '\0';
    }
    return head;
}

static gint64
weight_of(guint64 head)
{
    return (gint64)(head >> 56);
}

static int
compare_waiting(const void *a, const void *b)
{
    const Waiting *left = a;
    const Waiting *right = b;
    int by_word;

    if (left->head != right->head)
        return left->head < right->head ? -1 : 1;
    by_word = strcmp(left->word, right->word);
    if (by_word != 0)
        return by_word;
    return (left->person_id > right->person_id) - (left->person_id < right->person_id);
}

/* A word that comes again is not taken away. */
static void
forget_removed(WordBuffer *buffer, const Waiting *entry)
{
    if (!g_hash_table_contains(buffer->bereft, (gpointer)entry->person_id))
        return;
    for (guint i = 0; i < buffer->removed->len; i++) {
        const Waiting *removed = &g_array_index(buffer->removed, Waiting, i);

        if (removed->person_id == entry->person_id && compare_waiting(removed, entry) == 0) {
            g_array_remove_index_fast(buffer->removed, i);
            return;
        }
    }
}

bool
word_buffer_add(WordBuffer *buffer, Db *db, gint64 space_id, gint64 weight, const char *word,
                gint64 person_id, GError **error)
{
    Waiting entry = {head_of(weight, word), g_string_chunk_insert(buffer->texts, word), person_id};

    forget_removed(buffer, &entry);
    g_array_append_val(buffer->words, entry);
    buffer->bytes += strlen(word) + 1 + sizeof entry;
    return buffer->bytes < BUFFER_BYTES || word_buffer_flush(buffer, db, space_id, error);
}

bool
word_buffer_remove(WordBuffer *buffer, Db *db, gint64 space_id, gint64 weight, const char *word,
                   gint64 person_id, GError **error)
{
    Waiting entry = {head_of(weight, word), g_string_chunk_insert(buffer->texts, word), person_id};

    g_array_append_val(buffer->removed, entry);
    g_hash_table_add(buffer->bereft, (gpointer)person_id);
    return buffer->removed->len < REMOVED_MAX || word_buffer_flush(buffer, db, space_id, error);
}

/* The first of words from a place on that differs from the one before it. */
static guint
next_different(const GArray *words, guint i)
{
    while (i > 0 && i < words->len &&
           compare_waiting(&g_array_index(words, Waiting, i - 1),
                           &g_array_index(words, Waiting, i)) == 0)
        i++;
    return i;
}

/* Write up to ROWS words with one statement, which costs little more than writing one. */
static bool
write_rows(Db *db, gint64 space_id, const Waiting *const *rows, guint count, GError **error)
{
    DbArg args[1 + ROWS * 3] = {DB_INT(space_id)};
    gsize used = 1;

    for (guint i = 0; i < ROWS; i++) {
        /* What is missing is filled up with the last word again, which changes nothing. */
        const Waiting *row = rows[MIN(i, count - 1)];

        args[used++] = DB_INT(weight_of(row->head));
        args[used++] = DB_TEXT(row->word);
        args[used++] = DB_INT(row->person_id);
    }
    return db_run(db, &q_word_insert_rows, args, used, NULL, error);
}

static bool
write_words(WordBuffer *buffer, Db *db, gint64 space_id, GError **error)
{
    const Waiting *rows[ROWS];
    guint count = 0;

    g_array_sort(buffer->words, compare_waiting);
    for (guint i = 0; i < buffer->words->len; i = next_different(buffer->words, i + 1)) {
        rows[count++] = &g_array_index(buffer->words, Waiting, i);
        if (count < ROWS)
            continue;
        if (!write_rows(db, space_id, rows, count, error))
            return false;
        count = 0;
    }
    return count == 0 || write_rows(db, space_id, rows, count, error);
}

bool
word_buffer_flush(WordBuffer *buffer, Db *db, gint64 space_id, GError **error)
{
    if (!write_words(buffer, db, space_id, error))
        return false;
    for (guint i = 0; i < buffer->removed->len; i++) {
        const Waiting *entry = &g_array_index(buffer->removed, Waiting, i);

        if (!store_word_remove(db, space_id, weight_of(entry->head), entry->word, entry->person_id,
                               error))
            return false;
    }
    g_array_set_size(buffer->words, 0);
    g_array_set_size(buffer->removed, 0);
    g_hash_table_remove_all(buffer->bereft);
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
