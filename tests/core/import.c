/* SPDX-License-Identifier: Apache-2.0 */
#include "core/import.h"

#include <string.h>

#include "test_ctx.h"
#include "test_db.h"

#define CARD(name, rest) "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:" name "\r\n" rest "END:VCARD\r\n"

static ImportResult *
import(Ctx *ctx, const char *path, bool dry_run)
{
    const char *paths[] = {path, NULL};
    ImportOptions options = {.dry_run = dry_run};
    g_autoptr(GError) error = NULL;
    ImportResult *result = NULL;

    if (!import_paths(ctx, paths, &options, &result, &error))
        g_error("%s", error->message);
    return result;
}

static const ImportFile *
first(const ImportResult *result)
{
    return result->files->pdata[0];
}

/* A book and a folder that hold one file of cards. */
typedef struct {
    TestBook *book;
    char *folder;
    char *path;
} Fixture;

static Fixture
fixture(const char *cards)
{
    Fixture made = {.book = test_book_new(), .folder = test_folder_new()};

    made.path = test_write_file(made.folder, "people.vcf", cards);
    return made;
}

static void
fixture_clear(Fixture *made)
{
    test_book_free(made->book);
    test_folder_free(made->folder);
    g_free(made->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Fixture, fixture_clear)

static gint64
people(Ctx *ctx)
{
    g_autoptr(GError) error = NULL;
    gint64 count = 0;

    g_assert_true(person_count(ctx, &count, &error));
    return count;
}

static void
a_second_import_creates_nothing(void)
{
    g_auto(Fixture) f = fixture(CARD("Mara Lind", "EMAIL:m@example.com\r\n") CARD("Bo Stone", "")
                                    CARD("Bo Stone", "TEL:+4930123\r\n"));
    g_autoptr(ImportResult) once = import(f.book->ctx, f.path, false);
    g_autofree char *before = test_export(f.book->ctx);
    g_autoptr(ImportResult) twice = import(f.book->ctx, f.path, false);
    g_autofree char *after = test_export(f.book->ctx);

    g_assert_cmpint(first(once)->read, ==, 3);
    g_assert_cmpint(first(once)->created, ==, 3);
    g_assert_cmpint(first(twice)->created, ==, 0);
    g_assert_cmpint(first(twice)->unchanged, ==, 3);
    g_assert_cmpint(twice->change_id, ==, 0);
    g_assert_cmpstr(after, ==, before);
}

static void
an_import_is_one_change_and_undone_with_one(void)
{
    g_auto(Fixture) f = fixture(CARD("Mara Lind", "EMAIL:m@example.com\r\n") CARD("Bo Stone", ""));
    g_autofree char *before = test_export(f.book->ctx);
    g_autoptr(ImportResult) result = import(f.book->ctx, f.path, false);
    g_autofree char *after = NULL;

    g_assert_cmpint(people(f.book->ctx), ==, 2);
    test_undo(f.book->ctx);
    after = test_export(f.book->ctx);
    g_assert_cmpstr(after, ==, before);
    g_assert_cmpint(people(f.book->ctx), ==, 0);
}

static void
a_dry_run_changes_nothing(void)
{
    g_auto(Fixture) f = fixture(CARD("Mara Lind", "EMAIL:m@example.com\r\n"));
    g_autofree char *before = test_export(f.book->ctx);
    g_autoptr(ImportResult) result = import(f.book->ctx, f.path, true);
    g_autofree char *after = test_export(f.book->ctx);

    g_assert_cmpint(first(result)->created, ==, 1);
    g_assert_cmpstr(after, ==, before);
}

static void
what_was_set_by_hand_stays_and_the_conflict_is_shown(void)
{
    g_auto(Fixture) f =
        fixture(CARD("Mara Lind", "EMAIL:m@example.com\r\nORG:Northwind\r\nTITLE:Pilot\r\n"));
    gint64 id = test_add(f.book->ctx, "Mara Lind", "m@example.com", TIER_NONE);
    g_autoptr(Person) person = NULL;
    g_autoptr(ImportResult) result = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    g_assert_true(person_get(f.book->ctx, id, &person, NULL, &error));
    person_set(&person->company, "Halyard");
    g_assert_true(person_update(f.book->ctx, person, NULL, &receipt, &error));
    result = import(f.book->ctx, f.path, false);
    g_assert_cmpint(first(result)->updated, ==, 1);
    g_assert_cmpuint(first(result)->problems->len, ==, 1);
    g_assert_nonnull(
        strstr(((const ImportProblem *)first(result)->problems->pdata[0])->message, "Northwind"));
    g_clear_pointer(&person, person_free);
    g_assert_true(person_get(f.book->ctx, id, &person, NULL, &error));
    g_assert_cmpstr(person->company, ==, "Halyard");
    g_assert_cmpstr(person->title, ==, "Pilot");
}

static void
one_address_with_two_unlike_names_is_two_people(void)
{
    g_auto(Fixture) f = fixture(CARD("Mara Lind", "EMAIL:office@example.com\r\n")
                                    CARD("Bo Stone", "EMAIL:office@example.com\r\n"));
    g_autoptr(ImportResult) result = import(f.book->ctx, f.path, false);

    g_assert_cmpint(first(result)->created, ==, 2);
    g_assert_cmpint(people(f.book->ctx), ==, 2);
}

static void
a_changed_card_updates_the_person_it_made(void)
{
    g_auto(Fixture) f = fixture(CARD("Mara Lind", "UID:one\r\nORG:Northwind\r\n"));
    g_autoptr(ImportResult) once = import(f.book->ctx, f.path, false);
    g_autoptr(ImportResult) twice = NULL;
    g_autofree char *path =
        test_write_file(f.folder, "people.vcf", CARD("Mara Lind", "UID:one\r\nORG:Halyard\r\n"));

    twice = import(f.book->ctx, path, false);
    g_assert_cmpint(first(twice)->updated, ==, 1);
    g_assert_cmpint(people(f.book->ctx), ==, 1);
}

static bool
stop_at_once(void *user_data, const char *path, gint64 done, gint64 total, gint64 records)
{
    (void)user_data;
    (void)path;
    (void)done;
    (void)total;
    (void)records;
    return false;
}

static void
an_interrupted_import_leaves_the_book_as_it_was(void)
{
    g_auto(Fixture) f = fixture(CARD("Mara Lind", "") CARD("Bo Stone", ""));
    const char *paths[] = {f.path, NULL};
    ImportOptions options = {.progress = stop_at_once};
    g_autofree char *before = test_export(f.book->ctx);
    g_autofree char *after = NULL;
    g_autoptr(ImportResult) result = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_false(import_paths(f.book->ctx, paths, &options, &result, &error));
    test_expect_error(&error, KITH_ERROR_BUSY, "as it was before");
    after = test_export(f.book->ctx);
    g_assert_cmpstr(after, ==, before);
}

static void
what_is_not_recognised_is_refused(void)
{
    g_auto(Fixture) f = fixture("just some words\n");
    const char *paths[] = {f.path, NULL};
    ImportOptions options = {0};
    g_autoptr(ImportResult) result = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_false(import_paths(f.book->ctx, paths, &options, &result, &error));
    test_expect_error(&error, KITH_ERROR_INVALID, "--format");
}

static void
the_lossless_json_goes_out_and_in_unchanged(void)
{
    g_autoptr(TestBook) book = test_book_new();
    g_autoptr(TestBook) other = test_book_new();
    char *folder = test_folder_new();
    gint64 id = test_add(book->ctx, "Mara Lind", "m@example.com", TIER_CLOSE);
    g_autofree char *text = NULL;
    g_autofree char *path = NULL;
    g_autofree char *again = NULL;
    g_autoptr(ImportResult) result = NULL;

    test_log(book->ctx, id, 2, "a “quoted” note\nin two lines");
    text = test_export(book->ctx);
    path = test_write_file(folder, "book.json", text);
    result = import(other->ctx, path, false);
    again = test_export(other->ctx);
    g_assert_cmpstr(again, ==, text);
    test_folder_free(folder);
}

static void
a_table_with_cards_in_its_cells_is_a_table(void)
{
    g_autoptr(TestBook) book = test_book_new();
    char *folder = test_folder_new();
    g_autofree char *path = test_write_file(
        folder, "book.csv",
        "Name,E-mail 1 - Value,Kith Card\nMara Lind,m@example.com,\"BEGIN:VCARD\nVERSION:3.0\n"
        "FN:Mara Lind\nEND:VCARD\n\"\n");
    g_autoptr(ImportResult) result = import(book->ctx, path, false);

    g_assert_cmpstr(first(result)->format, !=, "vcard");
    g_assert_cmpint(first(result)->created, ==, 1);
    test_folder_free(folder);
}

#define MAIL(from, to, id, rest)                                                                   \
    "From x Tue Nov 24 08:00:00 2026\nFrom: " from "\nTo: " to                                     \
    "\nDate: Mon, 23 Nov 2026 08:00:00 "                                                           \
    "+0000\nMessage-ID: <" id "@x>\nSubject: boats\n" rest "\nHello\n\n"

static void
mail_becomes_interactions_with_a_direction(void)
{
    g_autoptr(TestBook) book = test_book_new();
    char *folder = test_folder_new();
    g_autofree char *path = test_write_file(
        folder, "mail.mbox",
        MAIL("Mara <mara@example.com>", "me@example.org", "1", "")
            MAIL("me@example.org", "Mara <mara@example.com>", "2", "")
                MAIL("list@example.net", "me@example.org", "3", "List-Id: <l.example.net>\n"));
    const char *paths[] = {path, NULL};
    const char *me[] = {"me@example.org", NULL};
    ImportOptions options = {.me = me};
    g_autoptr(ImportResult) once = NULL;
    g_autoptr(ImportResult) twice = NULL;
    g_autoptr(GPtrArray) interactions = NULL;
    g_autoptr(GError) error = NULL;
    gint64 id = 0;

    g_assert_true(import_paths(book->ctx, paths, &options, &once, &error));
    g_assert_cmpint(first(once)->read, ==, 3);
    g_assert_cmpint(first(once)->created, ==, 2);
    g_assert_cmpint(first(once)->skipped, ==, 1);
    g_assert_cmpint(first(once)->people, ==, 1);
    g_assert_true(person_resolve(book->ctx, "mara@example.com", &id, &error));
    g_assert_true(
        interaction_list(book->ctx, id, G_MAXINT64, G_MAXINT64, 10, &interactions, NULL, &error));
    g_assert_cmpuint(interactions->len, ==, 2);
    g_assert_cmpint(((const Interaction *)interactions->pdata[0])->direction, !=,
                    ((const Interaction *)interactions->pdata[1])->direction);
    g_assert_true(import_paths(book->ctx, paths, &options, &twice, &error));
    g_assert_cmpint(first(twice)->created, ==, 0);
    test_folder_free(folder);
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/import/a_second_import_creates_nothing", a_second_import_creates_nothing);
    g_test_add_func("/import/an_import_is_one_change_and_undone_with_one",
                    an_import_is_one_change_and_undone_with_one);
    g_test_add_func("/import/a_dry_run_changes_nothing", a_dry_run_changes_nothing);
    g_test_add_func("/import/what_was_set_by_hand_stays_and_the_conflict_is_shown",
                    what_was_set_by_hand_stays_and_the_conflict_is_shown);
    g_test_add_func("/import/one_address_with_two_unlike_names_is_two_people",
                    one_address_with_two_unlike_names_is_two_people);
    g_test_add_func("/import/a_changed_card_updates_the_person_it_made",
                    a_changed_card_updates_the_person_it_made);
    g_test_add_func("/import/an_interrupted_import_leaves_the_book_as_it_was",
                    an_interrupted_import_leaves_the_book_as_it_was);
    g_test_add_func("/import/what_is_not_recognised_is_refused", what_is_not_recognised_is_refused);
    g_test_add_func("/import/the_lossless_json_goes_out_and_in_unchanged",
                    the_lossless_json_goes_out_and_in_unchanged);
    g_test_add_func("/import/a_table_with_cards_in_its_cells_is_a_table",
                    a_table_with_cards_in_its_cells_is_a_table);
    g_test_add_func("/import/mail_becomes_interactions_with_a_direction",
                    mail_becomes_interactions_with_a_direction);
    return g_test_run();
}
