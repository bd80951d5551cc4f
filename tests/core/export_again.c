/* SPDX-License-Identifier: Apache-2.0
 * What a book exports, it knows again. */
#include <string.h>

#include "core/demo.h"
#include "core/export.h"
#include "core/import.h"

#include "test_ctx.h"
#include "test_db.h"

static const struct {
    ExportFormat format;
    const char *name;
} outputs[] = {
    {EXPORT_VCARD_3, "three.vcf"}, {EXPORT_VCARD_4, "four.vcf"}, {EXPORT_CSV, "people.csv"}};

static bool
append(void *user_data, const char *bytes, gsize length, GError **error G_GNUC_UNUSED)
{
    g_string_append_len(user_data, bytes, (gssize)length);
    return true;
}

static char *
export_to(Ctx *ctx, const char *folder, guint output, gint64 *people_out)
{
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(GError) error = NULL;

    if (!export_book(ctx, outputs[output].format, append, text, people_out, &error))
        g_error("%s", error->message);
    return test_write_file(folder, outputs[output].name, text->str);
}

static void
import(Ctx *ctx, const char *path, gint64 created, gint64 unchanged)
{
    const char *paths[] = {path, NULL};
    ImportOptions options = {0};
    g_autoptr(GError) error = NULL;
    g_autoptr(ImportResult) result = NULL;
    const ImportFile *file;

    if (!import_paths(ctx, paths, &options, &result, &error))
        g_error("%s", error->message);
    file = result->files->pdata[0];
    g_assert_cmpuint(file->problems->len, ==, 0);
    g_assert_cmpint(file->failed, ==, 0);
    g_assert_cmpint(file->created, ==, created);
    g_assert_cmpint(file->updated, ==, 0);
    g_assert_cmpint(file->unchanged, ==, unchanged);
}

static void
check_known_again(Ctx *ctx)
{
    char *folder = test_folder_new();

    for (guint i = 0; i < G_N_ELEMENTS(outputs); i++) {
        gint64 people = 0;
        g_autofree char *path = export_to(ctx, folder, i, &people);
        g_autofree char *once = NULL;
        g_autofree char *twice = NULL;

        g_assert_cmpint(people, >, 0);
        import(ctx, path, 0, people);
        once = test_export(ctx);
        import(ctx, path, 0, people);
        twice = test_export(ctx);
        g_assert_cmpstr(twice, ==, once);
    }
    test_folder_free(folder);
}

static void
the_demo_knows_its_own_exports(void)
{
    g_autoptr(TestBook) book = test_book_new();
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};
    gint64 people = 0;
    gint64 interactions = 0;

    g_assert_true(demo_fill(book->ctx, &receipt, &people, &interactions, &error));
    check_known_again(book->ctx);
}

static void
people_with_only_a_name_are_known_again(void)
{
    g_autoptr(TestBook) book = test_book_new();

    test_add(book->ctx, "Bob None", NULL, TIER_NONE);
    test_add(book->ctx, "Bob None", NULL, TIER_CLOSE);
    test_add(book->ctx, "Ida", NULL, TIER_NONE);
    check_known_again(book->ctx);
}

static void
another_book_takes_the_identity_as_any_other(void)
{
    for (guint i = 0; i < G_N_ELEMENTS(outputs); i++) {
        g_autoptr(TestBook) book = test_book_new();
        g_autoptr(TestBook) other = test_book_new();
        char *folder = test_folder_new();
        g_autofree char *path = NULL;
        gint64 people = 0;

        test_add(book->ctx, "Bob None", NULL, TIER_NONE);
        test_add(book->ctx, "Bob None", NULL, TIER_NONE);
        path = export_to(book->ctx, folder, i, &people);
        import(other->ctx, path, 2, 0);
        import(other->ctx, path, 0, 2);
        check_known_again(other->ctx);
        test_folder_free(folder);
    }
}

static void
who_was_deleted_comes_back_by_an_export(void)
{
    g_autoptr(TestBook) book = test_book_new();
    char *folder = test_folder_new();
    gint64 id = test_add(book->ctx, "Bob None", NULL, TIER_NONE);
    gint64 people = 0;
    g_autofree char *path = export_to(book->ctx, folder, 0, &people);
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    g_assert_true(person_delete(book->ctx, id, &receipt, &error));
    import(book->ctx, path, 1, 0);
    import(book->ctx, path, 0, 1);
    test_folder_free(folder);
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/export_again/the_demo_knows_its_own_exports", the_demo_knows_its_own_exports);
    g_test_add_func("/export_again/people_with_only_a_name_are_known_again",
                    people_with_only_a_name_are_known_again);
    g_test_add_func("/export_again/another_book_takes_the_identity_as_any_other",
                    another_book_takes_the_identity_as_any_other);
    g_test_add_func("/export_again/who_was_deleted_comes_back_by_an_export",
                    who_was_deleted_comes_back_by_an_export);
    return g_test_run();
}
