/* SPDX-License-Identifier: Apache-2.0 */
#include "core/favor.h"

#include <string.h>

#include "core/plan.h"
#include "model/thanks.h"
#include "test_ctx.h"
#include "test_db.h"

static gint64
add(TestBook *book, gint64 person, bool given, gint64 weight)
{
    Favor favor = {.entry = {.kind = LEDGER_FAVOR, .person_id = person},
                   .what = (char *)"looked over the contract",
                   .given = given,
                   .weight = weight};
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!favor_create(book->ctx, &favor, &receipt, &error))
        g_error("%s", error->message);
    return receipt.id;
}

static bool
is_open(TestBook *book, gint64 id)
{
    g_autoptr(Entry) entry = NULL;
    g_autoptr(GError) error = NULL;

    if (!ledger_get(book->ctx, LEDGER_FAVOR, id, &entry, &error))
        g_error("%s", error->message);
    return entry->ended_at == 0;
}

static void
a_favor_received_owes_thanks(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    LedgerFilter filter = {.kind = LEDGER_THANKS, .person_id = mara};
    g_autofree char *before = test_export(book->ctx);
    g_autofree char *after = NULL;
    g_autoptr(GPtrArray) owed = NULL;
    g_autoptr(GPtrArray) none = NULL;
    gint64 id = add(book, mara, false, 2);

    g_assert_true(ledger_list(book->ctx, &filter, &owed, NULL, NULL));
    g_assert_cmpuint(owed->len, ==, 1);
    g_assert_cmpint(thanks_of(owed->pdata[0])->origin, ==, id);
    g_assert_cmpint(thanks_of(owed->pdata[0])->source, ==, THANKS_FROM_FAVOR);
    test_undo(book->ctx);
    g_assert_true(ledger_list(book->ctx, &filter, &none, NULL, NULL));
    g_assert_cmpuint(none->len, ==, 0);
    after = test_export(book->ctx);
    g_assert_cmpstr(before, ==, after);
}

static void
a_favor_given_returns_the_oldest_received(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 jonas = test_add(book->ctx, "Jonas", NULL, TIER_NONE);
    gint64 first = add(book, mara, false, 2);
    gint64 second;
    gint64 other = add(book, jonas, false, 2);

    test_book_at(book, 1);
    second = add(book, mara, false, 2);
    g_assert_false(is_open(book, add(book, mara, true, 1)));
    g_assert_false(is_open(book, first));
    g_assert_true(is_open(book, second));
    g_assert_true(is_open(book, other));
}

static guint
favor_lines(TestBook *book, gint64 days)
{
    PlanOptions options = {.minutes = 1440};
    g_autoptr(Plan) plan = NULL;
    guint lines = 0;

    test_book_at(book, days);
    options.day = book->ctx->today;
    g_assert_true(plan_today(book->ctx, &options, &plan, NULL));
    for (guint i = 0; i < plan->items->len; i++)
        lines += ((const PlanItem *)plan->items->pdata[i])->kind == PLAN_FAVOR;
    return lines;
}

static void
the_plan_reminds_of_a_return_after_a_month(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 id = add(book, mara, false, 5);
    LedgerFilter filter = {.kind = LEDGER_THANKS, .person_id = mara};
    g_autoptr(GPtrArray) owed = NULL;
    Receipt receipt = {0};

    /* One line a person: the thanks are said first. */
    g_assert_true(ledger_list(book->ctx, &filter, &owed, NULL, NULL));
    g_assert_true(plan_done(book->ctx, ((const Entry *)owed->pdata[0])->id, NULL, &receipt, NULL));
    g_assert_cmpuint(favor_lines(book, 29), ==, 0);
    g_assert_cmpuint(favor_lines(book, 30), ==, 1);
    g_assert_true(plan_done(book->ctx, id, NULL, &receipt, NULL));
    g_assert_cmpuint(favor_lines(book, 60), ==, 0);
}

static void
the_balance_counts_both_ways_by_name(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 jonas = test_add(book->ctx, "Jonas", NULL, TIER_NONE);
    g_autoptr(FavorBalance) all = NULL;
    g_autoptr(FavorBalance) one = NULL;

    (void)add(book, mara, false, 5);
    (void)add(book, mara, false, 1);
    (void)add(book, mara, true, 2);
    (void)add(book, jonas, true, 1);
    g_assert_true(favor_balance(book->ctx, 0, &all, NULL));
    g_assert_cmpuint(all->people->len, ==, 2);
    g_assert_cmpstr(((const FavorLine *)all->people->pdata[0])->name, ==, "Jonas");
    g_assert_cmpuint(all->all.given, ==, 2);
    g_assert_cmpint(all->all.weight_received, ==, 6);
    g_assert_true(favor_balance(book->ctx, mara, &one, NULL));
    g_assert_cmpuint(one->all.received, ==, 2);
    g_assert_cmpuint(one->all.to_return, ==, 1);
}

static void
what_is_no_favor_is_refused(void)
{
    g_autoptr(TestBook) book = test_book_new();
    Favor favor = {
        .entry = {.kind = LEDGER_FAVOR, .person_id = test_add(book->ctx, "Mara", NULL, TIER_NONE)},
        .what = (char *)"a coffee"};
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    for (gint64 weight = -1; weight < 8; weight += 7) {
        favor.weight = weight;
        g_assert_false(favor_create(book->ctx, &favor, &receipt, &error));
        test_expect_error(&error, KITH_ERROR_INVALID, "from 1 to 5");
    }
    favor.weight = 1;
    favor.what = (char *)"";
    g_assert_false(favor_create(book->ctx, &favor, &receipt, &error));
    test_expect_error(&error, KITH_ERROR_INVALID, "what the favor was");
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/favor/thanks", a_favor_received_owes_thanks);
    g_test_add_func("/favor/return", a_favor_given_returns_the_oldest_received);
    g_test_add_func("/favor/plan", the_plan_reminds_of_a_return_after_a_month);
    g_test_add_func("/favor/balance", the_balance_counts_both_ways_by_name);
    g_test_add_func("/favor/refused", what_is_no_favor_is_refused);
    return g_test_run();
}
