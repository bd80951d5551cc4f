/* SPDX-License-Identifier: Apache-2.0 */
#include "core/need.h"

#include <string.h>

#include "core/plan.h"
#include "test_boundary.h"
#include "test_ctx.h"
#include "test_db.h"

static gint64
add(TestBook *book, gint64 person, NeedKind kind, const char *what, Day until)
{
    Need need = {.entry = {.kind = LEDGER_NEED, .person_id = person},
                 .what = (char *)what,
                 .kind = kind,
                 .until = until};
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!need_create(book->ctx, &need, &receipt, &error))
        g_error("%s", error->message);
    return receipt.id;
}

static gint64
offer(TestBook *book, gint64 person, const char *what, Day until)
{
    Offer made = {
        .entry = {.kind = LEDGER_OFFER, .person_id = person}, .what = (char *)what, .until = until};
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!offer_create(book->ctx, &made, &receipt, &error))
        g_error("%s", error->message);
    return receipt.id;
}

static guint
lines(TestBook *book, gint64 days, const char *part)
{
    PlanOptions options = {.minutes = 1440};
    g_autoptr(Plan) plan = NULL;

    test_book_at(book, days);
    options.day = book->ctx->today;
    g_assert_true(plan_today(book->ctx, &options, &plan, NULL));
    for (guint i = 0; i < plan->items->len; i++)
        g_assert_nonnull(strstr(((const PlanItem *)plan->items->pdata[i])->reason, part));
    return plan->items->len;
}

static void
a_need_is_current_up_to_its_last_day(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 id = add(book, mara, NEED_LOOKING_FOR, "a tax adviser", book->ctx->today + 3);
    g_autoptr(GPtrArray) matches = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_cmpuint(lines(book, 0, "24 November"), ==, 1);
    g_assert_cmpuint(lines(book, 3, "24 November"), ==, 1);
    g_assert_cmpuint(lines(book, 4, ""), ==, 0);
    g_assert_false(need_match(book->ctx, id, &matches, &error));
    test_expect_error(&error, KITH_ERROR_CONFLICT, "not current");
    g_assert_true(need_match(book->ctx, 0, &matches, &error));
    g_assert_cmpuint(matches->len, ==, 0);
}

static void
a_need_is_closed_once(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 id = add(book, mara, NEED_OTHER, "a flat in Porto", 0);
    gint64 offered = offer(book, mara, "Portuguese lessons", 0);
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    g_assert_true(need_close(book->ctx, id, &receipt, &error));
    g_assert_false(need_close(book->ctx, id, &receipt, &error));
    test_expect_error(&error, KITH_ERROR_CONFLICT, "need is closed already");
    g_assert_true(offer_close(book->ctx, offered, &receipt, &error));
    g_assert_false(offer_close(book->ctx, offered, &receipt, &error));
    test_expect_error(&error, KITH_ERROR_CONFLICT, "offer is closed already");
    g_assert_cmpuint(lines(book, 1, ""), ==, 0);
}

static const NeedMatch *
match(TestBook *book, gint64 id, GPtrArray **matches)
{
    g_autoptr(GError) error = NULL;

    if (!need_match(book->ctx, id, matches, &error))
        g_error("%s", error->message);
    g_assert_cmpuint((*matches)->len, ==, 1);
    return (*matches)->pdata[0];
}

static void
who_is_not_to_be_contacted_fits_nothing(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 jonas = test_add(book->ctx, "Jonas", NULL, TIER_NONE);
    gint64 id = add(book, mara, NEED_LOOKING_FOR, "tax advice in Portugal", 0);
    gint64 other = add(book, jonas, NEED_OVERWHELMED, "the tax year", 0);
    const BoundaryEdit edit = {.has_contact = true, .do_not_contact = true};
    g_autoptr(GPtrArray) matches = NULL;
    g_autoptr(GPtrArray) none = NULL;
    g_autoptr(GError) error = NULL;

    (void)offer(book, jonas, "tax advice in Portugal", 0);
    test_boundary_set(book, jonas, &edit);
    g_assert_cmpuint(match(book, id, &matches)->fits->len, ==, 0);
    g_clear_pointer(&matches, g_ptr_array_unref);
    g_assert_cmpint(match(book, 0, &matches)->need->id, ==, id);
    g_assert_false(need_match(book->ctx, other, &none, &error));
    g_assert_error(error, KITH_ERROR, KITH_ERROR_DENIED);
}

static void
offers_of_mine_and_of_others_fit_with_the_reason(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 jonas = test_add(book->ctx, "Jonas", NULL, TIER_NONE);
    gint64 id = add(book, mara, NEED_LOOKING_FOR, "somebody for tax advice in Portugal", 0);
    gint64 fitting = offer(book, jonas, "tax advising, Portugal and Spain", 0);
    g_autoptr(GPtrArray) matches = NULL;
    const NeedMatch *found;
    const Fit *fit;

    (void)offer(book, 0, "pitch deck reviews on Fridays", 0);
    (void)offer(book, mara, "tax advice in Portugal", 0);
    (void)offer(book, jonas, "tax advice in Portugal, last year", book->ctx->today);
    test_book_at(book, 1);
    found = match(book, id, &matches);
    g_assert_cmpuint(found->fits->len, ==, 1);
    fit = found->fits->pdata[0];
    g_assert_cmpint(fit->entry_id, ==, fitting);
    g_assert_cmpstr(fit->person, ==, "Jonas");
    g_assert_nonnull(strstr(fit->why, "portugal"));
    g_assert_null(found->suggestion);
}

static void
my_own_offer_is_told_as_mine(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 id = add(book, mara, NEED_CHALLENGE, "feedback on a pitch deck", 0);
    g_autoptr(GPtrArray) matches = NULL;

    (void)offer(book, 0, "reviewing pitch decks", 0);
    g_assert_true(((const Fit *)match(book, id, &matches)->fits->pdata[0])->mine);
}

static void
who_hires_and_who_looks_for_a_job_find_each_other(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 jonas = test_add(book->ctx, "Jonas", NULL, TIER_NONE);
    gint64 id = add(book, mara, NEED_HIRING, "a data engineer in Lisbon", 0);
    g_autoptr(GPtrArray) matches = NULL;
    const NeedMatch *found;

    (void)add(book, jonas, NEED_JOB_HUNTING, "data engineering, Lisbon or remote", 0);
    (void)add(book, jonas, NEED_CHALLENGE, "a data engineer in Lisbon", 0);
    found = match(book, id, &matches);
    g_assert_cmpuint(found->fits->len, ==, 1);
    g_assert_cmpint(((const Fit *)found->fits->pdata[0])->kind, ==, FIT_NEED);
}

static void
people_fit_by_their_work_and_tags(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 id = add(book, mara, NEED_LOOKING_FOR, "an accountant", 0);
    g_autoptr(Person) li = person_new();
    g_autoptr(GPtrArray) matches = NULL;
    const NeedMatch *found;
    Receipt receipt = {0};

    person_set(&li->name, "Li Wei");
    person_set(&li->title, "Accounting lead");
    person_add_tag(li, "accountants");
    g_assert_true(person_create(book->ctx, li, NULL, &receipt, NULL));
    found = match(book, id, &matches);
    g_assert_cmpuint(found->fits->len, ==, 1);
    g_assert_cmpint(((const Fit *)found->fits->pdata[0])->kind, ==, FIT_PERSON);
    g_assert_cmpint(((const Fit *)found->fits->pdata[0])->person_id, ==, receipt.id);
}

static void
who_is_overwhelmed_gets_one_small_concrete_offer(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 id = add(book, mara, NEED_OVERWHELMED, "the quarterly report is due", 0);
    g_autoptr(GPtrArray) matches = NULL;
    const NeedMatch *found = match(book, id, &matches);

    g_assert_nonnull(strstr(found->suggestion, "proofread one section"));
    g_assert_null(strstr(found->suggestion, "let me know"));
    g_assert_cmpuint(lines(book, 0, "proofread one section"), ==, 1);
    g_assert_nonnull(strstr(need_small_offer("too much of everything"), "one hour"));
}

static void
what_is_no_need_is_refused(void)
{
    g_autoptr(TestBook) book = test_book_new();
    Need need = {
        .entry = {.kind = LEDGER_NEED, .person_id = test_add(book->ctx, "Mara", NULL, TIER_NONE)},
        .what = (char *)"x",
        .until = book->ctx->today - 1};
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    g_assert_false(need_create(book->ctx, &need, &receipt, &error));
    test_expect_error(&error, KITH_ERROR_INVALID, "has passed");
    need.until = 0;
    need.what = (char *)"";
    g_assert_false(need_create(book->ctx, &need, &receipt, &error));
    test_expect_error(&error, KITH_ERROR_INVALID, "what they need");
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/need/current", a_need_is_current_up_to_its_last_day);
    g_test_add_func("/need/closed", a_need_is_closed_once);
    g_test_add_func("/need/boundary", who_is_not_to_be_contacted_fits_nothing);
    g_test_add_func("/need/offers", offers_of_mine_and_of_others_fit_with_the_reason);
    g_test_add_func("/need/mine", my_own_offer_is_told_as_mine);
    g_test_add_func("/need/jobs", who_hires_and_who_looks_for_a_job_find_each_other);
    g_test_add_func("/need/people", people_fit_by_their_work_and_tags);
    g_test_add_func("/need/overwhelmed", who_is_overwhelmed_gets_one_small_concrete_offer);
    g_test_add_func("/need/refused", what_is_no_need_is_refused);
    return g_test_run();
}
