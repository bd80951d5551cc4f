/* SPDX-License-Identifier: Apache-2.0 */
#include "core/person.h"

#include <string.h>

#include "core/cadence.h"
#include "full_person.h"
#include "test_ctx.h"
#include "test_db.h"

static gint64
resolve(Ctx *ctx, const char *text)
{
    g_autoptr(GError) error = NULL;
    gint64 id = 0;

    if (!person_resolve(ctx, text, &id, &error))
        g_error("%s", error->message);
    return id;
}

static void
a_full_person_comes_back_equal(void)
{
    g_autoptr(TestBook) book = test_book_new();
    g_autoptr(Person) person = full_person();
    g_autoptr(Person) back = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    /* Cards come with imports, and self is in no list; by_hand gains the fields given. */
    g_clear_pointer(&person->card, g_free);
    person->self = false;
    g_assert_true(person_create(book->ctx, person, NULL, &receipt, &error));
    g_assert_true(person_get(book->ctx, receipt.id, &back, NULL, &error));
    g_free(person->by_hand);
    person->by_hand = g_strdup(back->by_hand);
    g_assert_cmpuint(back->points->len, ==, person->points->len);
    g_assert_cmpuint(back->notes->len, ==, person->notes->len);
    g_assert_cmpstr(back->zone, ==, person->zone);
    g_assert_cmpint(back->tier, ==, person->tier);
    g_assert_cmpint(back->deceased, ==, person->deceased);
}

static void
is_meant_by_id_address_and_part_of_a_name(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara Lindqvist", "mara@example.com", TIER_NONE);
    gint64 jose = test_add(book->ctx, "José Álvarez", NULL, TIER_NONE);
    char id[ID_TEXT_SIZE];

    g_assert_cmpint(resolve(book->ctx, id_format(mara, id)), ==, mara);
    g_assert_cmpint(resolve(book->ctx, "MARA@example.com"), ==, mara);
    g_assert_cmpint(resolve(book->ctx, "lindq"), ==, mara);
    g_assert_cmpint(resolve(book->ctx, "mara l"), ==, mara);
    g_assert_cmpint(resolve(book->ctx, "jose alv"), ==, jose);
}

static void
several_who_match_are_listed(void)
{
    g_autoptr(TestBook) book = test_book_new();
    g_autoptr(GError) error = NULL;
    gint64 id = 0;

    test_add(book->ctx, "Anna Berg", NULL, TIER_NONE);
    test_add(book->ctx, "Anna Dahl", NULL, TIER_NONE);
    g_assert_false(person_resolve(book->ctx, "anna", &id, &error));
    g_assert_nonnull(strstr(error->message, "Anna Berg"));
    test_expect_error(&error, KITH_ERROR_CONFLICT, "Anna Dahl");
    g_assert_false(person_resolve(book->ctx, "nobody", &id, &error));
    test_expect_error(&error, KITH_ERROR_NOT_FOUND, "nobody");
}

static void
a_whole_name_wins_over_longer_ones(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 anna = test_add(book->ctx, "Anna", NULL, TIER_NONE);

    test_add(book->ctx, "Anna Dahl", NULL, TIER_NONE);
    g_assert_cmpint(resolve(book->ctx, "anna"), ==, anna);
}

static void
update_refuses_a_stale_version(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 id = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    g_autoptr(Person) first = NULL;
    g_autoptr(Person) second = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    g_assert_true(person_get(book->ctx, id, &first, NULL, &error));
    g_assert_true(person_get(book->ctx, id, &second, NULL, &error));
    person_set(&first->title, "Captain");
    g_assert_true(person_update(book->ctx, first, NULL, &receipt, &error));
    person_set(&second->title, "Pilot");
    g_assert_false(person_update(book->ctx, second, NULL, &receipt, &error));
    test_expect_error(&error, KITH_ERROR_CONFLICT, "changed meanwhile");
}

static void
an_update_that_changes_nothing_is_no_change(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 id = test_add(book->ctx, "Mara", "m@example.com", TIER_CLOSE);
    g_autoptr(Person) person = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    g_assert_true(person_get(book->ctx, id, &person, NULL, &error));
    g_assert_true(person_update(book->ctx, person, NULL, &receipt, &error));
    g_assert_cmpint(receipt.change_id, ==, 0);
}

static void
create_names_every_problem(void)
{
    g_autoptr(TestBook) book = test_book_new();
    g_autoptr(Person) person = person_new();
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    person_set(&person->name, "Mara");
    person_add_point(person, POINT_EMAIL, NULL, "not an address");
    person_add_occasion(person, "birthday", "2023-02-30");
    g_assert_false(person_create(book->ctx, person, NULL, &receipt, &error));
    g_assert_nonnull(strstr(error->message, "notanaddress") == NULL
                         ? strstr(error->message, "not an address")
                         : error->message);
    test_expect_error(&error, KITH_ERROR_INVALID, "2023-02-30");
}

static guint
found(Ctx *ctx, const char *query)
{
    g_autoptr(GPtrArray) people = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_true(person_search(ctx, query, 10, &people, &error));
    return people->len;
}

static void
search_ignores_accents_and_case_and_takes_beginnings(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 id = test_add(book->ctx, "Łukasz Wiśniewski", "lukasz@halyard.example", TIER_NONE);

    test_log(book->ctx, id, 3, "the Ørsted tender");
    g_assert_cmpuint(found(book->ctx, "lukasz"), ==, 1);
    g_assert_cmpuint(found(book->ctx, "WIŚ"), ==, 1);
    g_assert_cmpuint(found(book->ctx, "halyard"), ==, 1);
    g_assert_cmpuint(found(book->ctx, "orsted luk"), ==, 1);
    g_assert_cmpuint(found(book->ctx, "orsted nobody"), ==, 0);
    g_assert_cmpuint(found(book->ctx, "kasz"), ==, 0);
    g_assert_cmpuint(found(book->ctx, ""), ==, 0);
}

static void
search_forgets_what_was_taken_away(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 id = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    g_autoptr(Person) person = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    g_assert_true(person_get(book->ctx, id, &person, NULL, &error));
    person_set(&person->company, "Northwind");
    g_assert_true(person_update(book->ctx, person, NULL, &receipt, &error));
    g_assert_cmpuint(found(book->ctx, "northwind"), ==, 1);
    test_undo(book->ctx);
    g_assert_cmpuint(found(book->ctx, "northwind"), ==, 0);
    g_assert_true(person_delete(book->ctx, id, &receipt, &error));
    g_assert_cmpuint(found(book->ctx, "mara"), ==, 0);
    test_undo(book->ctx);
    g_assert_cmpuint(found(book->ctx, "mara"), ==, 1);
}

/* A long address whose 48th byte is in the middle of a letter, and words longer than are kept. */
static void
search_takes_long_words_and_digits_run_together(void)
{
    static const char *const long_word = "xпредпринимательскиерекомендации";
    g_autoptr(TestBook) book = test_book_new();
    g_autofree char *email = g_strconcat(long_word, "@example.com", NULL);
    gint64 id = test_add(book->ctx, "Mara", email, TIER_NONE);
    g_autoptr(Person) person = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    g_assert_true(person_get(book->ctx, id, &person, NULL, &error));
    person_add_point(person, POINT_PHONE, NULL, "+351 912 345 678");
    g_assert_true(person_update(book->ctx, person, NULL, &receipt, &error));
    g_assert_cmpuint(found(book->ctx, email), ==, 1);
    g_assert_cmpuint(found(book->ctx, long_word), ==, 1);
    g_assert_cmpuint(found(book->ctx, "351912345678"), ==, 1);
    g_assert_cmpuint(found(book->ctx, "+351912345"), ==, 1);
}

static void
pages_hold_everybody_once(void)
{
    g_autoptr(TestBook) book = test_book_new();
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    PersonSort sorts[] = {PERSON_SORT_NAME, PERSON_SORT_LAST, PERSON_SORT_DUE};

    for (int i = 0; i < 25; i++) {
        g_autofree char *name = g_strdup_printf("Person %02d", i % 9);
        gint64 id = test_add(book->ctx, name, NULL, TIER_REGULAR);

        test_log(book->ctx, id, i % 5, NULL);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(sorts); i++) {
        g_autofree char *after = NULL;
        guint count = 0;

        do {
            PersonListOptions options = {.sort = sorts[i], .limit = 4, .after = after};
            g_autoptr(PersonPage) page = NULL;
            g_autoptr(GError) error = NULL;

            g_assert_true(person_list(book->ctx, &options, &page, &error));
            for (guint j = 0; j < page->people->len; j++) {
                const PersonRow *row = page->people->pdata[j];

                g_assert_true(g_hash_table_add(
                    seen, g_strdup_printf("%" G_GSIZE_FORMAT " %" G_GINT64_FORMAT, i, row->id)));
                count++;
            }
            g_free(after);
            after = g_steal_pointer(&page->next);
        } while (after != NULL);
        g_assert_cmpuint(count, ==, 25);
    }
}

static void
a_cadence_comes_from_the_strongest_source(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 id = test_add(book->ctx, "Mara", NULL, TIER_CLOSE);
    g_autoptr(Person) person = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};
    Tie tie;

    g_assert_true(person_get(book->ctx, id, &person, &tie, &error));
    g_assert_cmpint(tie.cadence_days, ==, 30);
    g_assert_cmpint(tie.cadence_from, ==, CADENCE_FROM_TIER);
    person_add_tag(person, "Client");
    g_assert_true(person_update(book->ctx, person, NULL, &receipt, &error));
    g_assert_true(
        cadence_set_tag(book->ctx, "client", (Cadence){CADENCE_DAYS, 21}, &receipt, &error));
    g_clear_pointer(&person, person_free);
    g_assert_true(person_get(book->ctx, id, &person, &tie, &error));
    g_assert_cmpint(tie.cadence_days, ==, 21);
    g_assert_true(
        cadence_set_person(book->ctx, id, (Cadence){.kind = CADENCE_NEVER}, &receipt, &error));
    g_clear_pointer(&person, person_free);
    g_assert_true(person_get(book->ctx, id, &person, &tie, &error));
    g_assert_cmpint(tie.cadence_days, ==, 0);
    g_assert_false(tie.has_next);
    test_undo(book->ctx);
    g_clear_pointer(&person, person_free);
    g_assert_true(person_get(book->ctx, id, &person, &tie, &error));
    g_assert_cmpint(tie.cadence_days, ==, 21);
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/person/a_full_person_comes_back_equal", a_full_person_comes_back_equal);
    g_test_add_func("/person/is_meant_by_id_address_and_part_of_a_name",
                    is_meant_by_id_address_and_part_of_a_name);
    g_test_add_func("/person/several_who_match_are_listed", several_who_match_are_listed);
    g_test_add_func("/person/a_whole_name_wins_over_longer_ones",
                    a_whole_name_wins_over_longer_ones);
    g_test_add_func("/person/update_refuses_a_stale_version", update_refuses_a_stale_version);
    g_test_add_func("/person/an_update_that_changes_nothing_is_no_change",
                    an_update_that_changes_nothing_is_no_change);
    g_test_add_func("/person/create_names_every_problem", create_names_every_problem);
    g_test_add_func("/person/search_ignores_accents_and_case_and_takes_beginnings",
                    search_ignores_accents_and_case_and_takes_beginnings);
    g_test_add_func("/person/search_takes_long_words_and_digits_run_together",
                    search_takes_long_words_and_digits_run_together);
    g_test_add_func("/person/search_forgets_what_was_taken_away",
                    search_forgets_what_was_taken_away);
    g_test_add_func("/person/pages_hold_everybody_once", pages_hold_everybody_once);
    g_test_add_func("/person/a_cadence_comes_from_the_strongest_source",
                    a_cadence_comes_from_the_strongest_source);
    return g_test_run();
}
