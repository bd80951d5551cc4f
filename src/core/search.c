/* SPDX-License-Identifier: Apache-2.0
 * What people are found by: the words kept with every write, and the search over them. */
#include "core/search.h"

#include <string.h>

#include "base/text.h"
#include "core/ledger_rules.h"
#include "core/person.h"
#include "store/interaction.h"
#include "store/person.h"

enum { WEIGHT_NAME, WEIGHT_FIELD, WEIGHT_TEXT };

/** Candidates looked at for each weight before a search gives up looking for more. */
#define CANDIDATES 2000

/** Words of one text that are kept: a text of a megabyte is found by its beginning. */
#define WORDS_OF_TEXT 400

static char *
word_entry(int weight, const char *word)
{
    gsize size = strlen(word) + 1;
    char *entry = g_malloc(2 + size);

    entry[0] = (char)('0' + weight);
    entry[1] = ' ';
    memcpy(entry + 2, word, size);
    return entry;
}

static void
add_words(SearchWords *words, int weight, const char *text)
{
    g_autoptr(GPtrArray) list = NULL;

    if (text_is_empty(text))
        return;
    list = text_words(text);
    for (guint i = 0; i < list->len && i < WORDS_OF_TEXT; i++)
        g_hash_table_add(words, word_entry(weight, list->pdata[i]));
}

static void
add_point(SearchWords *words, const Point *point)
{
    add_words(words, WEIGHT_FIELD, point->value);
    /* Digits run together are what people paste into a search field. */
    if (point->kind == POINT_PHONE)
        add_words(words, WEIGHT_FIELD, point->normalised);
}

SearchWords *
search_words_of(const Person *person)
{
    SearchWords *words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    add_words(words, WEIGHT_NAME, person->name);
    add_words(words, WEIGHT_NAME, person->given);
    add_words(words, WEIGHT_NAME, person->family);
    add_words(words, WEIGHT_NAME, person->nickname);
    add_words(words, WEIGHT_FIELD, person->company);
    add_words(words, WEIGHT_FIELD, person->title);
    add_words(words, WEIGHT_FIELD, person->department);
    for (guint i = 0; i < person->points->len; i++)
        add_point(words, person->points->pdata[i]);
    for (guint i = 0; i < person->tags->len; i++)
        add_words(words, WEIGHT_FIELD, person->tags->pdata[i]);
    for (guint i = 0; i < person->positions->len; i++) {
        const Position *position = person->positions->pdata[i];

        add_words(words, WEIGHT_FIELD, position->company);
        add_words(words, WEIGHT_FIELD, position->title);
    }
    for (guint i = 0; i < person->relations->len; i++)
        add_words(words, WEIGHT_TEXT, ((const Relation *)person->relations->pdata[i])->other);
    for (guint i = 0; i < person->notes->len; i++)
        add_words(words, WEIGHT_TEXT, ((const Note *)person->notes->pdata[i])->text);
    return words;
}

void
search_words_add_text(SearchWords *words, const char *text)
{
    add_words(words, WEIGHT_TEXT, text);
}

bool
search_words_load(Ctx *ctx, gint64 person_id, SearchWords **words_out, GError **error)
{
    g_autoptr(Person) person = NULL;
    g_autoptr(GPtrArray) notes = NULL;

    if (!store_person_find(ctx->db, ctx->space_id, person_id, &person, error) ||
        !store_interaction_notes(ctx->db, ctx->space_id, person_id, &notes, error))
        return false;
    if (person == NULL || person->self) {
        *words_out = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
        return true;
    }
    *words_out = search_words_of(person);
    for (guint i = 0; i < notes->len; i++)
        search_words_add_text(*words_out, notes->pdata[i]);
    return ledger_words(ctx, person_id, *words_out, error);
}

static gint64
weight_of(const char *entry)
{
    return entry[0] - '0';
}

bool
search_update(Ctx *ctx, gint64 person_id, SearchWords *before, SearchWords *after, GError **error)
{
    GHashTableIter iter;
    gpointer key;

    if (before != NULL) {
        g_hash_table_iter_init(&iter, before);
        while (g_hash_table_iter_next(&iter, &key, NULL)) {
            const char *entry = key;

            if (!g_hash_table_contains(after, entry) &&
                !store_word_remove(ctx->db, ctx->space_id, weight_of(entry), entry + 2, person_id,
                                   error))
                return false;
        }
    }
    g_hash_table_iter_init(&iter, after);
    while (g_hash_table_iter_next(&iter, &key, NULL)) {
        const char *entry = key;

        if ((before == NULL || !g_hash_table_contains(before, entry)) &&
            !store_word_add(ctx->db, ctx->space_id, weight_of(entry), entry + 2, person_id, error))
            return false;
    }
    return true;
}

bool
search_add(Ctx *ctx, WordBuffer *buffer, gint64 person_id, SearchWords *words, GError **error)
{
    GHashTableIter iter;
    gpointer key;

    g_hash_table_iter_init(&iter, words);
    while (g_hash_table_iter_next(&iter, &key, NULL)) {
        const char *entry = key;

        if (!word_buffer_add(buffer, ctx->db, ctx->space_id, weight_of(entry), entry + 2, person_id,
                             error))
            return false;
    }
    return true;
}

bool
search_update_later(Ctx *ctx, WordBuffer *buffer, gint64 person_id, SearchWords *before,
                    SearchWords *after, GError **error)
{
    GHashTableIter iter;
    gpointer key;

    g_hash_table_iter_init(&iter, before);
    while (g_hash_table_iter_next(&iter, &key, NULL)) {
        const char *entry = key;

        if (!g_hash_table_contains(after, entry) &&
            !word_buffer_remove(buffer, ctx->db, ctx->space_id, weight_of(entry), entry + 2,
                                person_id, error))
            return false;
    }
    g_hash_table_iter_init(&iter, after);
    while (g_hash_table_iter_next(&iter, &key, NULL)) {
        const char *entry = key;

        if (!g_hash_table_contains(before, entry) &&
            !word_buffer_add(buffer, ctx->db, ctx->space_id, weight_of(entry), entry + 2, person_id,
                             error))
            return false;
    }
    return true;
}

/* Whether some word of the set, of at most this weight, begins with prefix. */
static bool
words_have_prefix(SearchWords *words, gint64 heaviest, const char *prefix)
{
    GHashTableIter iter;
    gpointer key;

    g_hash_table_iter_init(&iter, words);
    while (g_hash_table_iter_next(&iter, &key, NULL)) {
        if (weight_of(key) <= heaviest && g_str_has_prefix((const char *)key + 2, prefix))
            return true;
    }
    return false;
}

static bool
matches_all(Ctx *ctx, gint64 person_id, gint64 heaviest, const GPtrArray *prefixes,
            bool *matches_out, GError **error)
{
    g_autoptr(GHashTable) words = NULL;

    *matches_out = true;
    if (prefixes->len == 1)
        return true;
    if (!search_words_load(ctx, person_id, &words, error))
        return false;
    for (guint i = 0; i < prefixes->len && *matches_out; i++)
        *matches_out = words_have_prefix(words, heaviest, prefixes->pdata[i]);
    return true;
}

/* The longest word narrows the search most. */
static const char *
longest_of(const GPtrArray *prefixes)
{
    const char *longest = prefixes->pdata[0];

    for (guint i = 1; i < prefixes->len; i++) {
        if (strlen(prefixes->pdata[i]) > strlen(longest))
            longest = prefixes->pdata[i];
    }
    return longest;
}

static bool
search_weight(Ctx *ctx, gint64 weight, gint64 heaviest, const GPtrArray *prefixes, unsigned limit,
              GHashTable *seen, GPtrArray *people, GError **error)
{
    g_autoptr(GArray) candidates = NULL;

    if (!store_word_people(ctx->db, ctx->space_id, weight, longest_of(prefixes),
                           prefixes->len == 1 ? MAX(limit * 4, 64) : CANDIDATES, &candidates,
                           error))
        return false;
    for (guint i = 0; i < candidates->len && people->len < limit; i++) {
        gint64 id = g_array_index(candidates, gint64, i);
        PersonRow *row = NULL;
        bool matches = false;

        if (g_hash_table_contains(seen, &id))
            continue;
        if (!matches_all(ctx, id, heaviest, prefixes, &matches, error))
            return false;
        if (!matches)
            continue;
        if (!person_row_get(ctx, id, &row, error))
            return false;
        g_hash_table_add(seen, g_memdup2(&id, sizeof id));
        if (row != NULL)
            g_ptr_array_add(people, row);
    }
    return true;
}

/* Search the weights from names up to the heaviest. */
static bool
search(Ctx *ctx, const char *query, gint64 heaviest, unsigned limit, GPtrArray *people,
       GError **error)
{
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    g_autofree char *fold = text_fold(query);
    g_auto(GStrv) words = g_strsplit(fold, " ", -1);
    g_autoptr(GPtrArray) prefixes = g_ptr_array_new_with_free_func(g_free);

    /* Words are kept cut, so they are looked for cut. */
    for (guint i = 0; words[i] != NULL && prefixes->len < 8; i++) {
        if (*words[i] != '\0')
            g_ptr_array_add(prefixes, text_word_cut(words[i], strlen(words[i])));
    }
    for (gint64 weight = 0; weight <= heaviest && prefixes->len > 0 && people->len < limit;
         weight++) {
        if (!search_weight(ctx, weight, heaviest, prefixes, limit, seen, people, error))
            return false;
    }
    return true;
}

bool
person_search(Ctx *ctx, const char *query, unsigned limit, GPtrArray **people_out, GError **error)
{
    g_autoptr(GPtrArray) people = g_ptr_array_new_with_free_func((GDestroyNotify)person_row_free);

    if (!search(ctx, query, WEIGHT_TEXT, limit, people, error))
        return false;
    *people_out = g_steal_pointer(&people);
    return true;
}

bool
search_names(Ctx *ctx, const char *query, unsigned limit, GPtrArray *people, GError **error)
{
    return search(ctx, query, WEIGHT_NAME, limit, people, error);
}

static bool
is_among(const GArray *ids, gint64 id)
{
    for (guint i = 0; i < ids->len; i++) {
        if (g_array_index(ids, gint64, i) == id)
            return true;
    }
    return false;
}

bool
search_fields(Ctx *ctx, const char *word, unsigned limit, GArray **ids_out, GError **error)
{
    g_autofree char *fold = text_fold(word);
    g_autofree char *prefix = text_word_cut(fold, strlen(fold));
    g_autoptr(GArray) candidates = NULL;
    g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(gint64));

    /* Somebody may have several words that begin so. */
    if (!store_word_people(ctx->db, ctx->space_id, WEIGHT_FIELD, prefix, limit * (gint64)4,
                           &candidates, error))
        return false;
    for (guint i = 0; i < candidates->len && ids->len < limit; i++) {
        gint64 id = g_array_index(candidates, gint64, i);

        if (!is_among(ids, id))
            g_array_append_val(ids, id);
    }
    *ids_out = g_steal_pointer(&ids);
    return true;
}
