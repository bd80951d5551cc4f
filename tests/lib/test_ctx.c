/* SPDX-License-Identifier: Apache-2.0 */
#include "test_ctx.h"

#include <string.h>

#include "core/change.h"
#include "core/export.h"
#include "test_db.h"

TestBook *
test_book_new(void)
{
    TestBook *book = g_new0(TestBook, 1);
    KithOptions options = {.now = TEST_NOW, .surface = "test", .write = true};
    g_autoptr(GError) error = NULL;

    book->uri = test_db_uri();
    options.uri = book->uri;
    if (!kith_open(&options, &book->ctx, &error))
        g_error("%s", error->message);
    id_source_seed(&book->ctx->ids, 42);
    return book;
}

void
test_book_free(TestBook *book)
{
    kith_close(book->ctx);
    test_db_free(book->uri);
    g_free(book);
}

void
test_book_at(TestBook *book, gint64 days)
{
    kith_set_now(book->ctx, TEST_NOW + days * 86400);
}

gint64
test_add(Ctx *ctx, const char *name, const char *email, Tier tier)
{
    g_autoptr(Person) person = person_new();
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    person_set(&person->name, name);
    person->tier = tier;
    if (email != NULL)
        g_assert_nonnull(person_add_point(person, POINT_EMAIL, NULL, email));
    if (!person_create(ctx, person, NULL, &receipt, &error))
        g_error("%s", error->message);
    g_assert_cmpint(receipt.change_id, !=, 0);
    return receipt.id;
}

void
test_log(Ctx *ctx, gint64 person_id, gint64 days_ago, const char *note)
{
    Interaction interaction = {
        .at = ctx->now - days_ago * 86400,
        .channel = CHANNEL_EMAIL,
        .direction = DIRECTION_BOTH,
        .note = (char *)note,
        .source = (char *)"hand",
    };
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!interaction_log(ctx, &person_id, 1, &interaction, NULL, NULL, &receipt, &error))
        g_error("%s", error->message);
}

static bool
append(void *user_data, const char *bytes, gsize length, GError **error)
{
    (void)error;
    g_string_append_len(user_data, bytes, (gssize)length);
    return true;
}

char *
test_export(Ctx *ctx)
{
    GString *text = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    gint64 people = 0;

    if (!export_book(ctx, EXPORT_JSON, append, text, &people, &error))
        g_error("%s", error->message);
    return g_string_free(text, FALSE);
}

void
test_undo(Ctx *ctx)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *summary = NULL;
    Receipt receipt = {0};

    if (!change_undo(ctx, 0, &receipt, &summary, &error))
        g_error("%s", error->message);
}

char *
test_write_file(const char *folder, const char *name, const char *text)
{
    char *path = g_build_filename(folder, name, NULL);

    g_assert_true(g_file_set_contents(path, text, -1, NULL));
    return path;
}

void
test_expect_error(GError **error, KithErrorCode code, const char *part)
{
    g_assert_error(*error, KITH_ERROR, (int)code);
    if (strstr((*error)->message, part) == NULL)
        g_error("“%s” is not in “%s”", part, (*error)->message);
    g_clear_error(error);
}
