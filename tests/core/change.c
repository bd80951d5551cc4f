/* SPDX-License-Identifier: Apache-2.0 */
#include "core/change.h"

#include <string.h>

#include "core/cadence.h"
#include "core/import.h"
#include "core/occasion.h"
#include "core/plan.h"
#include "core/write.h"
#include "test_ctx.h"
#include "test_db.h"

static void
undo_and_undo_of_undo_bring_the_book_back(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 id = test_add(book->ctx, "Mara", "m@example.com", TIER_CLOSE);
    g_autofree char *before = test_export(book->ctx);
    g_autofree char *with_log = NULL;
    g_autofree char *undone = NULL;
    g_autofree char *again = NULL;
    g_autofree char *summary = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    test_log(book->ctx, id, 1, "a talk");
    with_log = test_export(book->ctx);
    g_assert_true(change_undo(book->ctx, 0, &receipt, &summary, &error));
    undone = test_export(book->ctx);
    g_assert_cmpstr(undone, ==, before);
    g_free(summary);
    g_assert_true(change_undo(book->ctx, receipt.change_id, &receipt, &summary, &error));
    again = test_export(book->ctx);
    g_assert_cmpstr(again, ==, with_log);
}

static void
undo_names_the_later_change_in_the_way(void)
{
    g_autoptr(TestBook) book = test_book_new();
    g_autoptr(GPtrArray) changes = NULL;
    g_autoptr(GError) error = NULL;
    g_autofree char *summary = NULL;
    Receipt receipt = {0};
    gint64 id = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 added;

    g_assert_true(change_list(book->ctx, 0, G_MAXINT64, 1, &changes, NULL, &error));
    added = ((const ChangeRow *)changes->pdata[0])->id;
    test_log(book->ctx, id, 1, NULL);
    g_assert_false(change_undo(book->ctx, added, &receipt, &summary, &error));
    test_expect_error(&error, KITH_ERROR_CONFLICT, "Logged email with Mara");
}

static void
nothing_to_undo_is_said(void)
{
    g_autoptr(TestBook) book = test_book_new();
    g_autoptr(GError) error = NULL;
    g_autofree char *summary = NULL;
    Receipt receipt = {0};

    g_assert_false(change_undo(book->ctx, 0, &receipt, &summary, &error));
    test_expect_error(&error, KITH_ERROR_NOT_FOUND, "nothing to undo");
}

static void
history_of_a_person_leaves_out_the_others(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    g_autoptr(GPtrArray) changes = NULL;
    g_autoptr(GError) error = NULL;
    bool more = true;

    test_add(book->ctx, "Bo", NULL, TIER_NONE);
    test_log(book->ctx, mara, 1, NULL);
    g_assert_true(change_list(book->ctx, mara, G_MAXINT64, 10, &changes, &more, &error));
    g_assert_cmpuint(changes->len, ==, 2);
    g_assert_false(more);
}

/* What a random step may do to the book. */
static void
random_step(TestBook *book, IdSource *random, GArray *people)
{
    gint64 id = g_array_index(people, gint64, id_random(random, people->len));
    g_autoptr(GError) error = NULL;
    g_autoptr(Person) person = NULL;
    Receipt receipt = {0};

    switch (id_random(random, 6)) {
    case 0:
        id = test_add(book->ctx, "Somebody New", "new@example.com", TIER_KNOWN);
        g_array_append_val(people, id);
        break;
    case 1:
        test_log(book->ctx, id, (gint64)id_random(random, 300), "words");
        break;
    case 2:
        g_assert_true(person_get(book->ctx, id, &person, NULL, &error));
        person_set(&person->title, id_random(random, 2) == 0 ? "Captain" : NULL);
        person_add_tag(person, id_random(random, 2) == 0 ? "red" : "blue");
        g_assert_true(person_update(book->ctx, person, NULL, &receipt, &error));
        break;
    case 3:
        g_assert_true(cadence_set_person(book->ctx, id,
                                         (Cadence){CADENCE_DAYS, 1 + (gint64)id_random(random, 90)},
                                         &receipt, &error));
        break;
    case 4:
        g_assert_true(occasion_create(book->ctx, id, "anniversary", "--06-01", &receipt, &error));
        break;
    case 5:
        g_assert_true(cadence_set_tier(book->ctx, TIER_KNOWN,
                                       (Cadence){CADENCE_DAYS, 1 + (gint64)id_random(random, 90)},
                                       &receipt, &error));
        break;
    }
}

static gint64
latest_seq(Ctx *ctx)
{
    g_autoptr(GPtrArray) changes = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_true(change_list(ctx, 0, G_MAXINT64, 1, &changes, NULL, &error));
    return changes->len == 0 ? 0 : ((const ChangeRow *)changes->pdata[0])->seq;
}

static void
undoing_any_sequence_leaves_the_same_bytes(void)
{
    g_autoptr(TestBook) book = test_book_new();
    g_autoptr(GArray) people = g_array_new(FALSE, FALSE, sizeof(gint64));
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;
    IdSource random;
    gint64 id;
    gint64 start;
    guint steps = 0;

    id_source_seed(&random, 3);
    for (int i = 0; i < 5; i++) {
        id = test_add(book->ctx, "Person", NULL, TIER_KNOWN);
        g_array_append_val(people, id);
    }
    before = test_export(book->ctx);
    start = latest_seq(book->ctx);
    for (int i = 0; i < 120; i++)
        random_step(book, &random, people);
    steps = (guint)(latest_seq(book->ctx) - start);
    g_assert_cmpuint(steps, >, 60);
    for (guint i = 0; i < steps; i++)
        test_undo(book->ctx);
    after = test_export(book->ctx);
    g_assert_cmpstr(after, ==, before);
}

/* Cards of more people than one page of a change's entries holds. */
static char *
many_cards(const char *title)
{
    GString *cards = g_string_new(NULL);

    for (int i = 0; i < 260; i++)
        g_string_append_printf(cards,
                               "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:card-%d\r\nFN:Person %d\r\n"
                               "TITLE:%s\r\nNOTE:seat %d\r\nEND:VCARD\r\n",
                               i, i, title, i);
    return g_string_free(cards, FALSE);
}

static void
import_cards(Ctx *ctx, const char *folder, const char *title)
{
    g_autofree char *cards = many_cards(title);
    g_autofree char *path = test_write_file(folder, "many.vcf", cards);
    const char *const paths[] = {path, NULL};
    const ImportOptions options = {.format = "auto"};
    g_autoptr(ImportResult) result = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_true(import_paths(ctx, paths, &options, &result, &error));
    g_assert_no_error(error);
}

static void
check_found(Ctx *ctx, const char *word, guint expected)
{
    g_autoptr(GPtrArray) people = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_true(person_search(ctx, word, 1000, &people, &error));
    g_assert_cmpuint(people->len, ==, expected);
}

static void
check_export(Ctx *ctx, const char *expected)
{
    g_autofree char *text = test_export(ctx);

    g_assert_cmpstr(text, ==, expected);
}

/* Takes a change back; the change that did so. */
static gint64
undo(Ctx *ctx, gint64 change_id)
{
    g_autofree char *summary = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    g_assert_true(change_undo(ctx, change_id, &receipt, &summary, &error));
    g_assert_no_error(error);
    return receipt.change_id;
}

static void
changes_of_many_people_are_undone_with_their_words(void)
{
    g_autoptr(TestBook) book = test_book_new();
    char *folder = test_folder_new();
    g_autofree char *empty = test_export(book->ctx);
    g_autofree char *first = NULL;
    g_autofree char *second = NULL;
    gint64 undone;

    import_cards(book->ctx, folder, "Captain");
    first = test_export(book->ctx);
    import_cards(book->ctx, folder, "Admiral");
    second = test_export(book->ctx);
    check_found(book->ctx, "admiral", 260);
    undone = undo(book->ctx, 0);
    check_export(book->ctx, first);
    check_found(book->ctx, "admiral", 0);
    check_found(book->ctx, "captain", 260);
    undo(book->ctx, undone);
    check_export(book->ctx, second);
    check_found(book->ctx, "captain", 0);
    check_found(book->ctx, "admiral", 260);
    undo(book->ctx, 0);
    undone = undo(book->ctx, 0);
    check_export(book->ctx, empty);
    check_found(book->ctx, "person", 0);
    check_found(book->ctx, "seat", 0);
    undo(book->ctx, undone);
    check_export(book->ctx, first);
    check_found(book->ctx, "seat captain", 260);
    test_folder_free(folder);
}

static void
a_change_in_parts_tells_whether_others_wrote_between_them(void)
{
    g_autoptr(TestBook) book = test_book_new();
    g_autoptr(GError) error = NULL;
    g_auto(Write) write = {0};
    g_auto(Write) other = {0};

    g_assert_true(write_begin(book->ctx, "a test", &write, &error));
    g_assert_true(change_begin(write.change, &error));
    g_assert_true(write_part(book->ctx, &write, "one", &error));
    g_assert_true(write.change->alone);
    g_assert_true(db_commit(&write.tx, &error));
    g_assert_true(write_begin(book->ctx, "another", &other, &error));
    g_assert_true(change_begin(other.change, &error));
    g_assert_true(db_commit(&other.tx, &error));
    g_assert_true(db_begin(book->ctx->db, DB_TX_WRITE, "a test", &write.tx, &error));
    g_assert_true(change_lock(write.change, &error));
    g_assert_false(write.change->alone);
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/change/undo_and_undo_of_undo_bring_the_book_back",
                    undo_and_undo_of_undo_bring_the_book_back);
    g_test_add_func("/change/undo_names_the_later_change_in_the_way",
                    undo_names_the_later_change_in_the_way);
    g_test_add_func("/change/nothing_to_undo_is_said", nothing_to_undo_is_said);
    g_test_add_func("/change/history_of_a_person_leaves_out_the_others",
                    history_of_a_person_leaves_out_the_others);
    g_test_add_func("/change/undoing_any_sequence_leaves_the_same_bytes",
                    undoing_any_sequence_leaves_the_same_bytes);
    g_test_add_func("/change/changes_of_many_people_are_undone_with_their_words",
                    changes_of_many_people_are_undone_with_their_words);
    g_test_add_func("/change/a_change_in_parts_tells_whether_others_wrote_between_them",
                    a_change_in_parts_tells_whether_others_wrote_between_them);
    return g_test_run();
}
