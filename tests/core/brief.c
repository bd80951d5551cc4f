/* SPDX-License-Identifier: Apache-2.0 */
#include "core/brief.h"

#include <string.h>

#include "core/boundary.h"
#include "core/favor.h"
#include "core/introduction.h"
#include "core/promise.h"
#include "core/ratio.h"
#include "core/thanks.h"
#include "test_ctx.h"
#include "test_db.h"

static gint64
promise(TestBook *book, gint64 person, bool theirs)
{
    Promise made = {.entry = {.kind = LEDGER_PROMISE, .person_id = person},
                    .what = (char *)"the deck",
                    .theirs = theirs,
                    .importance = 2};
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!promise_create(book->ctx, &made, &receipt, &error))
        g_error("%s", error->message);
    return receipt.id;
}

static void
favor(TestBook *book, gint64 person, bool given)
{
    Favor done = {.entry = {.kind = LEDGER_FAVOR, .person_id = person},
                  .what = (char *)"a lift",
                  .given = given,
                  .weight = 2};
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!favor_create(book->ctx, &done, &receipt, &error))
        g_error("%s", error->message);
}

static void
a_brief_gathers_what_is_open_and_new(void)
{
    g_autoptr(TestBook) book = test_book_new();
    g_autoptr(Person) mara = person_new();
    g_autoptr(Brief) brief = NULL;
    g_autoptr(GError) error = NULL;
    Position *position;
    Receipt receipt = {0};
    gint64 id;

    person_set(&mara->name, "Mara");
    person_add_occasion(mara, "birthday", "--12-01");
    position = person_add_position(mara, "Halyard", "Head of design");
    position->started = g_strdup("2026-11-01");
    g_assert_true(person_create(book->ctx, mara, NULL, &receipt, &error));
    id = receipt.id;
    test_log(book->ctx, id, 60, "the boat");
    test_log(book->ctx, id, 50, NULL);
    test_log(book->ctx, id, 40, NULL);
    test_log(book->ctx, id, 30, NULL);
    (void)promise(book, id, false);
    (void)promise(book, id, true);
    g_assert_true(promise_keep(book->ctx, promise(book, id, false), &receipt, &error));
    favor(book, id, false);
    g_assert_true(brief_make(book->ctx, id, &brief, &error));
    g_assert_cmpuint(brief->promises->len, ==, 2);
    g_assert_cmpuint(brief->thanks->len, ==, 1);
    g_assert_cmpuint(brief->favors->len, ==, 1);
    g_assert_cmpuint(brief->talks->len, ==, 3);
    g_assert_cmpstr(((const Interaction *)brief->talks->pdata[0])->note, ==, "the boat");
    g_assert_cmpuint(brief->news->len, ==, 2);
    g_assert_cmpstr(brief->news->pdata[0], ==, "Head of design at Halyard since 1 November.");
    g_assert_cmpstr(brief->news->pdata[1], ==, "Birthday on Tuesday 1 December.");
    g_assert_nonnull(strstr(brief->rhythm, "30 days ago"));
    g_assert_null(brief->held);
}

static void
a_brief_says_what_they_do_not_want(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    BoundaryEdit edit = {.has_contact = true, .do_not_contact = true};
    g_autoptr(Brief) brief = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    g_assert_true(boundary_set(book->ctx, mara, &edit, &receipt, &error));
    g_assert_true(brief_make(book->ctx, mara, &brief, &error));
    g_assert_nonnull(brief->boundary_words);
    g_assert_nonnull(brief->held);
}

static void
a_no_to_an_introduction_is_not_in_the_brief_of_the_other(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 jonas = test_add(book->ctx, "Jonas", NULL, TIER_NONE);
    g_autoptr(Brief) brief = NULL;
    Receipt receipt = {0};
    Receipt answered = {0};

    g_assert_true(introduction_propose(book->ctx, mara, jonas, "Boats.", &receipt, NULL));
    g_assert_true(introduction_answer(book->ctx, receipt.id, SIDE_B, ANSWER_NO, &answered, NULL));
    g_assert_true(brief_make(book->ctx, mara, &brief, NULL));
    g_assert_cmpuint(brief->introductions->len, ==, 1);
    g_assert_cmpint(introduction_of(brief->introductions->pdata[0])->state, ==,
                    INTRODUCTION_PROPOSED);
}

static void
asks_and_gives_are_counted_by_month(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 jonas = test_add(book->ctx, "Jonas", NULL, TIER_NONE);
    g_autoptr(RatioReport) all = NULL;
    g_autoptr(RatioReport) one = NULL;
    Receipt receipt = {0};

    favor(book, mara, false);
    (void)promise(book, mara, true);
    g_assert_true(promise_keep(book->ctx, promise(book, jonas, false), &receipt, NULL));
    test_book_at(book, 40);
    favor(book, mara, true);
    g_assert_true(ratio_report(book->ctx, 0, &all, NULL));
    g_assert_cmpuint(all->all.asks, ==, 2);
    g_assert_cmpuint(all->all.gives, ==, 2);
    g_assert_cmpuint(all->months->len, ==, 2);
    g_assert_cmpstr(((const RatioMonth *)all->months->pdata[0])->month, ==, "2027-01");
    g_assert_cmpuint(((const RatioMonth *)all->months->pdata[1])->ratio.asks, ==, 2);
    g_assert_true(ratio_report(book->ctx, jonas, &one, NULL));
    g_assert_cmpuint(one->all.asks, ==, 0);
    g_assert_cmpuint(one->all.gives, ==, 1);
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/brief/gathers", a_brief_gathers_what_is_open_and_new);
    g_test_add_func("/brief/boundary", a_brief_says_what_they_do_not_want);
    g_test_add_func("/brief/introduction",
                    a_no_to_an_introduction_is_not_in_the_brief_of_the_other);
    g_test_add_func("/brief/ratio", asks_and_gives_are_counted_by_month);
    return g_test_run();
}
