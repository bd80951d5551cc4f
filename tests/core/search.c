/* SPDX-License-Identifier: Apache-2.0
 * Words written in bulk are those that are found. */
#include "core/search.h"

#include "core/write.h"
#include "test_ctx.h"
#include "test_db.h"

/* Words that differ late, early, in their weight alone and not at all, more than one statement
 * writes. */
static void
add_words(Ctx *ctx, WordBuffer *words, GPtrArray *texts, gint64 weight, gint64 person_id)
{
    g_autoptr(GError) error = NULL;

    for (guint i = 0; i < texts->len; i++) {
        if (!word_buffer_add(words, ctx->db, ctx->space_id, weight, texts->pdata[i], person_id,
                             &error))
            g_error("%s", error->message);
    }
}

static guint
people_of(Ctx *ctx, gint64 weight, const char *prefix)
{
    g_autoptr(GArray) people = NULL;
    g_autoptr(GError) error = NULL;

    if (!store_word_people(ctx->db, ctx->space_id, weight, prefix, 100, &people, &error))
        g_error("%s", error->message);
    return people->len;
}

static void
words_written_in_bulk_are_found(void)
{
    g_autoptr(TestBook) book = test_book_new();
    g_autoptr(WordBuffer) words = word_buffer_new();
    g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GError) error = NULL;
    g_auto(Write) write = {0};

    for (int i = 0; i < 37; i++) {
        g_ptr_array_add(texts, g_strdup_printf("wording%d", i));
        g_ptr_array_add(texts, g_strdup_printf("%d", i));
    }
    g_ptr_array_add(texts, g_strdup("łódź"));
    g_assert_true(write_begin(book->ctx, "a test", &write, &error));
    add_words(book->ctx, words, texts, 1, 5);
    add_words(book->ctx, words, texts, 0, 5);
    add_words(book->ctx, words, texts, 1, 5);
    add_words(book->ctx, words, texts, 1, 4);
    g_assert_true(word_buffer_flush(words, book->ctx->db, book->ctx->space_id, &error));
    for (guint i = 0; i < texts->len; i++) {
        g_assert_cmpuint(people_of(book->ctx, 1, texts->pdata[i]), ==, 2);
        g_assert_cmpuint(people_of(book->ctx, 0, texts->pdata[i]), ==, 1);
        g_assert_cmpuint(people_of(book->ctx, 2, texts->pdata[i]), ==, 0);
    }
}

/* Taken away while it waits, taken away and put again, and taken away after it was written. */
static void
words_taken_away_are_not_found(void)
{
    g_autoptr(TestBook) book = test_book_new();
    g_autoptr(WordBuffer) words = word_buffer_new();
    g_autoptr(GError) error = NULL;
    g_auto(Write) write = {0};
    Db *db = book->ctx->db;
    gint64 space_id = book->ctx->space_id;

    g_assert_true(write_begin(book->ctx, "a test", &write, &error));
    g_assert_true(word_buffer_add(words, db, space_id, 1, "waiting", 5, &error));
    g_assert_true(word_buffer_add(words, db, space_id, 1, "again", 5, &error));
    g_assert_true(word_buffer_add(words, db, space_id, 1, "written", 5, &error));
    g_assert_true(word_buffer_remove(words, db, space_id, 1, "waiting", 5, &error));
    g_assert_true(word_buffer_remove(words, db, space_id, 1, "again", 5, &error));
    g_assert_true(word_buffer_add(words, db, space_id, 1, "again", 5, &error));
    g_assert_true(word_buffer_flush(words, db, space_id, &error));
    g_assert_cmpuint(people_of(book->ctx, 1, "waiting"), ==, 0);
    g_assert_cmpuint(people_of(book->ctx, 1, "again"), ==, 1);
    g_assert_cmpuint(people_of(book->ctx, 1, "written"), ==, 1);
    g_assert_true(word_buffer_remove(words, db, space_id, 1, "written", 5, &error));
    g_assert_true(word_buffer_remove(words, db, space_id, 1, "again", 6, &error));
    g_assert_true(word_buffer_flush(words, db, space_id, &error));
    g_assert_cmpuint(people_of(book->ctx, 1, "written"), ==, 0);
    g_assert_cmpuint(people_of(book->ctx, 1, "again"), ==, 1);
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/search/words_written_in_bulk_are_found", words_written_in_bulk_are_found);
    g_test_add_func("/search/words_taken_away_are_not_found", words_taken_away_are_not_found);
    return g_test_run();
}
