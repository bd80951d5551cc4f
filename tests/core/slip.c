/* SPDX-License-Identifier: Apache-2.0 */
#include "core/slip.h"

#include <string.h>

#include "core/draft.h"
#include "core/plan.h"
#include "core/promise.h"
#include "test_ctx.h"
#include "test_db.h"

static Slip
slip_towards(gint64 person, const char *what)
{
    return (Slip){.entry = {.kind = LEDGER_SLIP, .person_id = person},
                  .what = (char *)what,
                  .channel = CHANNEL_OTHER};
}

static gint64
add(TestBook *book, const Slip *slip, Day due, SlipBefore *before)
{
    g_auto(SlipBefore) unused = {0};
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!slip_create(book->ctx, slip, due, before != NULL ? before : &unused, &receipt, &error))
        g_error("%s", error->message);
    return receipt.id;
}

static Slip *
get(TestBook *book, gint64 id)
{
    g_autoptr(GError) error = NULL;
    Entry *entry = NULL;

    if (!ledger_get(book->ctx, LEDGER_SLIP, id, &entry, &error))
        g_error("%s", error->message);
    return slip_of(entry);
}

static SlipState
state_of(TestBook *book, gint64 id)
{
    g_autoptr(Entry) entry = &get(book, id)->entry;

    return slip_of(entry)->state;
}

static bool
own(TestBook *book, gint64 id, GError **error)
{
    Receipt receipt = {0};

    return slip_own(book->ctx, id, CHANNEL_CALL, &receipt, error);
}

static bool
close_it(TestBook *book, gint64 id, GError **error)
{
    Receipt receipt = {0};

    return slip_close(book->ctx, id, &receipt, error);
}

static void
the_arrows_are_those_of_the_diagram(void)
{
    g_autoptr(TestBook) book = test_book_new();
    Slip slip = slip_towards(test_add(book->ctx, "Mara", NULL, TIER_NONE), "forgot the agenda");
    gint64 id = add(book, &slip, 0, NULL);
    g_autoptr(GError) error = NULL;

    g_assert_false(close_it(book, id, &error));
    test_expect_error(&error, KITH_ERROR_CONFLICT, "own up first");
    g_assert_true(own(book, id, &error));
    g_assert_cmpint(state_of(book, id), ==, SLIP_OWNED);
    g_assert_false(own(book, id, &error));
    test_expect_error(&error, KITH_ERROR_CONFLICT, "owned already");
    g_assert_true(close_it(book, id, &error));
    g_assert_cmpint(state_of(book, id), ==, SLIP_CLOSED);
    g_assert_false(close_it(book, id, &error));
    test_expect_error(&error, KITH_ERROR_CONFLICT, "closed already");
    g_assert_false(own(book, id, &error));
    test_expect_error(&error, KITH_ERROR_CONFLICT, "closed already");
    test_undo(book->ctx);
    g_assert_cmpint(state_of(book, id), ==, SLIP_OWNED);
}

static void
a_repair_with_a_day_becomes_a_promise(void)
{
    g_autoptr(TestBook) book = test_book_new();
    Slip slip = slip_towards(test_add(book->ctx, "Mara", NULL, TIER_NONE), "wrong numbers");
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;
    g_autoptr(Entry) kept = NULL;
    g_autoptr(Entry) promise = NULL;
    g_autoptr(GError) error = NULL;

    before = test_export(book->ctx);
    slip.repair = (char *)"send a corrected page";
    kept = &get(book, add(book, &slip, book->ctx->today + 2, NULL))->entry;
    g_assert_true(ledger_get(book->ctx, LEDGER_PROMISE, slip_of(kept)->promise, &promise, &error));
    g_assert_cmpstr(promise_of(promise)->what, ==, slip.repair);
    g_assert_cmpint(promise_of(promise)->due, ==, book->ctx->today + 2);
    g_assert_cmpint(promise_of(promise)->slip, ==, kept->id);
    test_undo(book->ctx);
    after = test_export(book->ctx);
    g_assert_cmpstr(before, ==, after);
}

static void
the_second_of_a_kind_shows_how_the_first_was_to_be_prevented(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 jonas = test_add(book->ctx, "Jonas", NULL, TIER_NONE);
    Slip first = slip_towards(mara, "The report was late");
    Slip second = slip_towards(jonas, "missed the deadline for the slides");
    Slip other = slip_towards(jonas, "told a joke about his team");
    g_auto(SlipBefore) none = {0};
    g_auto(SlipBefore) before = {0};
    g_auto(SlipBefore) of_other = {0};
    gint64 id;

    first.prevention = (char *)"start two days earlier";
    id = add(book, &first, 0, &none);
    g_assert_cmpint(none.id, ==, 0);
    (void)add(book, &second, 0, &before);
    g_assert_cmpint(before.id, ==, id);
    g_assert_cmpstr(before.prevention, ==, first.prevention);
    (void)add(book, &other, 0, &of_other);
    g_assert_cmpint(of_other.id, ==, 0);
}

static void
expect_draft(TestBook *book, gint64 id, const char *const *parts)
{
    g_auto(SlipDraft) slip = {0};
    g_autoptr(Draft) draft = draft_new();
    g_autoptr(GError) error = NULL;
    const ToneReport *report;

    if (!slip_draft(book->ctx, id, &slip, &error))
        g_error("%s", error->message);
    for (; *parts != NULL; parts++)
        g_assert_nonnull(strstr(slip.text, *parts));
    report = draft_check(draft, slip.text, strlen(slip.text), TONE_APOLOGY);
    g_assert_cmpuint(report->missing & (1u << TONE_RESPONSIBILITY | 1u << TONE_REPAIR), ==, 0);
    for (guint i = 0; i < report->findings->len; i++)
        g_assert_cmpint(g_array_index(report->findings, ToneFinding, i).severity, !=, TONE_WARN);
}

static void
a_draft_takes_responsibility_and_offers_a_repair(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara Lind", NULL, TIER_NONE);
    Slip bare = slip_towards(mara, "the file was the wrong one");
    Slip full = slip_towards(mara, "the numbers on page 4 were wrong.");
    static const char *const bare_parts[] = {"Dear Mara,", "the file was the wrong one.",
                                             "I take responsibility", "make this right", NULL};
    static const char *const full_parts[] = {
        "were wrong. That was my mistake", "I did not check them",
        "by Friday 27 November",           "a corrected page",
        "a second pair of eyes",           NULL};

    full.part = (char *)"I did not check them";
    full.effect = (char *)"you had to correct them before the board";
    full.repair = (char *)"a corrected page";
    full.prevention = (char *)"a second pair of eyes";
    expect_draft(book, add(book, &bare, 0, NULL), bare_parts);
    expect_draft(book, add(book, &full, book->ctx->today + 3, NULL), full_parts);
}

static void
the_plan_asks_to_own_up_and_then_for_the_repair(void)
{
    g_autoptr(TestBook) book = test_book_new();
    Slip slip = slip_towards(test_add(book->ctx, "Mara", NULL, TIER_NONE), "snapped at her");
    PlanOptions options = {.day = book->ctx->today, .minutes = PLAN_MINUTES};
    g_autoptr(Plan) plan = NULL;
    g_autoptr(Plan) later = NULL;
    g_autoptr(GError) error = NULL;
    const PlanItem *item;
    Receipt receipt = {0};

    slip.grave = true;
    slip.repair = (char *)"take over her Friday shift";
    (void)add(book, &slip, 0, NULL);
    g_assert_true(plan_today(book->ctx, &options, &plan, &error));
    g_assert_cmpuint(plan->items->len, ==, 1);
    item = plan->items->pdata[0];
    g_assert_cmpint(item->kind, ==, PLAN_OWN_UP);
    g_assert_cmpint(item->channel, ==, CHANNEL_CALL);
    g_assert_true(plan_done(book->ctx, item->id, NULL, &receipt, &error));
    g_assert_cmpint(state_of(book, item->id), ==, SLIP_OWNED);
    test_book_at(book, 8);
    options.day = book->ctx->today;
    g_assert_true(plan_today(book->ctx, &options, &later, &error));
    g_assert_cmpuint(later->items->len, ==, 1);
    g_assert_nonnull(strstr(((const PlanItem *)later->items->pdata[0])->title, "Friday shift"));
}

static void
what_is_no_slip_is_refused(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    Slip nothing = slip_towards(mara, " ");
    Slip no_repair = slip_towards(mara, "late");
    Slip nobody = slip_towards(4711, "late");
    g_auto(SlipBefore) before = {0};
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    g_assert_false(slip_create(book->ctx, &nothing, 0, &before, &receipt, &error));
    test_expect_error(&error, KITH_ERROR_INVALID, "what happened");
    g_assert_false(slip_create(book->ctx, &no_repair, book->ctx->today, &before, &receipt, &error));
    test_expect_error(&error, KITH_ERROR_INVALID, "--repair");
    no_repair.repair = (char *)"pay";
    g_assert_false(
        slip_create(book->ctx, &no_repair, book->ctx->today - 1, &before, &receipt, &error));
    test_expect_error(&error, KITH_ERROR_INVALID, "has passed");
    g_assert_false(slip_create(book->ctx, &nobody, 0, &before, &receipt, &error));
    test_expect_error(&error, KITH_ERROR_NOT_FOUND, "");
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/slip/arrows", the_arrows_are_those_of_the_diagram);
    g_test_add_func("/slip/repair", a_repair_with_a_day_becomes_a_promise);
    g_test_add_func("/slip/second", the_second_of_a_kind_shows_how_the_first_was_to_be_prevented);
    g_test_add_func("/slip/draft", a_draft_takes_responsibility_and_offers_a_repair);
    g_test_add_func("/slip/plan", the_plan_asks_to_own_up_and_then_for_the_repair);
    g_test_add_func("/slip/refused", what_is_no_slip_is_refused);
    return g_test_run();
}
