/* SPDX-License-Identifier: Apache-2.0 */
#include "core/promise.h"

#include <string.h>

#include "core/plan.h"
#include "test_ctx.h"
#include "test_db.h"

#define DUE_IN 10

static gint64
add(TestBook *book, gint64 person, bool theirs, Day due)
{
    Promise promise = {.entry = {.kind = LEDGER_PROMISE, .person_id = person},
                       .what = (char *)"send the deck",
                       .theirs = theirs,
                       .importance = 2,
                       .due = due};
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!promise_create(book->ctx, &promise, &receipt, &error))
        g_error("%s", error->message);
    return receipt.id;
}

static PromiseState
state_of(TestBook *book, gint64 id)
{
    g_autoptr(Entry) entry = NULL;
    g_autoptr(GError) error = NULL;

    if (!ledger_get(book->ctx, LEDGER_PROMISE, id, &entry, &error))
        g_error("%s", error->message);
    g_assert_cmpint(entry->ended_at != 0, ==, promise_of(entry)->state > PROMISE_RENEGOTIATED);
    return promise_of(entry)->state;
}

static bool
renegotiate(TestBook *book, gint64 id, GError **error)
{
    Receipt receipt = {0};
    gint64 slip = 0;

    return promise_renegotiate(book->ctx, id, book->ctx->today + 30, NULL, &slip, &receipt, error);
}

static bool
keep(TestBook *book, gint64 id, GError **error)
{
    Receipt receipt = {0};

    return promise_keep(book->ctx, id, &receipt, error);
}

static bool
release(TestBook *book, gint64 id, GError **error)
{
    Receipt receipt = {0};

    return promise_release(book->ctx, id, &receipt, error);
}

static bool
break_it(TestBook *book, gint64 id, GError **error)
{
    Receipt receipt = {0};

    return promise_break(book->ctx, id, &receipt, error);
}

typedef bool (*Arrow)(TestBook *book, gint64 id, GError **error);

/* The arrows of the diagram in the header; late is taken after the day. */
static const struct {
    Arrow arrow;
    bool late;
    PromiseState to; /* PROMISE_OPEN: refused */
} arrows[] = {
    {renegotiate, false, PROMISE_RENEGOTIATED}, {keep, false, PROMISE_KEPT},
    {release, false, PROMISE_RELEASED},         {break_it, false, PROMISE_BROKEN},
    {renegotiate, true, PROMISE_OPEN},          {keep, true, PROMISE_KEPT_LATE},
    {release, true, PROMISE_RELEASED},          {break_it, true, PROMISE_BROKEN},
};

static void
every_arrow_leads_where_the_diagram_says(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(arrows); i++) {
        g_autoptr(TestBook) book = test_book_new();
        gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
        gint64 id = add(book, mara, false, book->ctx->today + DUE_IN);
        g_autoptr(GError) error = NULL;

        test_book_at(book, arrows[i].late ? DUE_IN + 1 : DUE_IN);
        if (arrows[i].to == PROMISE_OPEN) {
            g_assert_false(arrows[i].arrow(book, id, &error));
            test_expect_error(&error, KITH_ERROR_CONFLICT, "--own");
        } else {
            g_assert_true(arrows[i].arrow(book, id, &error));
        }
        g_assert_cmpint(state_of(book, id), ==, arrows[i].to);
    }
}

static void
what_ended_stays_as_it_ended(void)
{
    static const Arrow ends[] = {keep, release, break_it};
    static const Arrow tries[] = {keep, release, break_it, renegotiate};

    for (gsize i = 0; i < G_N_ELEMENTS(ends); i++) {
        g_autoptr(TestBook) book = test_book_new();
        gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
        gint64 id = add(book, mara, false, book->ctx->today + DUE_IN);
        PromiseState state;

        g_assert_true(ends[i](book, id, NULL));
        state = state_of(book, id);
        for (gsize j = 0; j < G_N_ELEMENTS(tries); j++) {
            g_autoptr(GError) error = NULL;

            g_assert_false(tries[j](book, id, &error));
            test_expect_error(&error, KITH_ERROR_CONFLICT, promise_states[state]);
        }
        g_assert_cmpint(state_of(book, id), ==, state);
        test_undo(book->ctx);
        g_assert_cmpint(state_of(book, id), ==, PROMISE_OPEN);
    }
}

static void
a_day_that_has_passed_is_moved_by_owning_up(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 id = add(book, mara, false, book->ctx->today + 1);
    g_autoptr(Entry) slip = NULL;
    g_autoptr(Entry) promise = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};
    gint64 slip_id = 0;

    test_book_at(book, 3);
    g_assert_true(promise_renegotiate(book->ctx, id, book->ctx->today + 7, "I lost track of it.",
                                      &slip_id, &receipt, &error));
    g_assert_true(ledger_get(book->ctx, LEDGER_SLIP, slip_id, &slip, &error));
    g_assert_true(ledger_get(book->ctx, LEDGER_PROMISE, id, &promise, &error));
    g_assert_cmpstr(promise_of(promise)->dates, ==, "2026-11-25");
    g_assert_cmpint(promise_of(promise)->slip, ==, slip_id);
    g_assert_true(renegotiate(book, id, &error));
    g_clear_pointer(&promise, entry_free);
    g_assert_true(ledger_get(book->ctx, LEDGER_PROMISE, id, &promise, &error));
    g_assert_cmpstr(promise_of(promise)->dates, ==, "2026-11-25 2026-12-04");
    test_undo(book->ctx);
    test_undo(book->ctx);
    g_clear_pointer(&slip, entry_free);
    g_assert_false(ledger_get(book->ctx, LEDGER_SLIP, slip_id, &slip, NULL));
}

static guint
lines_at(TestBook *book, gint64 days, PlanKind kind, gint64 *id_out)
{
    PlanOptions options = {.minutes = 1440};
    g_autoptr(Plan) plan = NULL;
    g_autoptr(GError) error = NULL;

    test_book_at(book, days);
    options.day = book->ctx->today;
    if (!plan_today(book->ctx, &options, &plan, &error))
        g_error("%s", error->message);
    for (guint i = 0; i < plan->items->len; i++) {
        g_assert_cmpint(((const PlanItem *)plan->items->pdata[i])->kind, ==, kind);
        if (id_out != NULL)
            *id_out = ((const PlanItem *)plan->items->pdata[i])->id;
    }
    return plan->items->len;
}

static void
a_promise_enters_the_plan_before_its_day(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 id = add(book, mara, false, book->ctx->today + 40);
    gint64 line = 0;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    g_assert_cmpuint(lines_at(book, 32, PLAN_PROMISE, NULL), ==, 0);
    g_assert_cmpuint(lines_at(book, 33, PLAN_PROMISE, &line), ==, 1);
    g_assert_cmpint(line, ==, id);
    g_assert_true(plan_snooze(book->ctx, line, book->ctx->today + 2, &receipt, &error));
    g_assert_cmpuint(lines_at(book, 34, PLAN_PROMISE, NULL), ==, 0);
    g_assert_cmpuint(lines_at(book, 35, PLAN_PROMISE, NULL), ==, 1);
    g_assert_cmpuint(lines_at(book, 60, PLAN_PROMISE, NULL), ==, 1);
    g_assert_true(plan_done(book->ctx, line, NULL, &receipt, &error));
    g_assert_cmpint(state_of(book, id), ==, PROMISE_KEPT_LATE);
    g_assert_cmpuint(lines_at(book, 61, PLAN_PROMISE, NULL), ==, 0);
}

static void
who_is_owed_something_is_not_merely_said_hello_to(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_CLOSE);
    gint64 id = add(book, mara, false, book->ctx->today + 26);
    PlanOptions options = {.minutes = PLAN_MINUTES};
    g_autoptr(Plan) plan = NULL;

    test_log(book->ctx, mara, 40, NULL);
    test_book_at(book, 21);
    options.day = book->ctx->today;
    g_assert_true(plan_today(book->ctx, &options, &plan, NULL));
    g_assert_cmpuint(plan->items->len, >=, 1);
    g_assert_cmpint(((const PlanItem *)plan->items->pdata[0])->id, ==, id);
}

static void
theirs_is_asked_after_when_it_is_overdue(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 id = add(book, mara, true, book->ctx->today + 5);
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    g_assert_cmpuint(lines_at(book, 6, PLAN_FOLLOW_UP, NULL), ==, 0);
    g_assert_cmpuint(lines_at(book, 7, PLAN_FOLLOW_UP, NULL), ==, 1);
    g_assert_true(plan_done(book->ctx, id, NULL, &receipt, &error));
    g_assert_cmpint(state_of(book, id), ==, PROMISE_OPEN);
    g_assert_cmpuint(lines_at(book, 8, PLAN_FOLLOW_UP, NULL), ==, 0);
    g_assert_cmpuint(lines_at(book, 14, PLAN_FOLLOW_UP, NULL), ==, 1);
}

static void
refuse(TestBook *book, const Promise *promise, KithErrorCode code, const char *part)
{
    g_autofree char *before = test_export(book->ctx);
    g_autofree char *after = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    g_assert_false(promise_create(book->ctx, promise, &receipt, &error));
    test_expect_error(&error, code, part);
    after = test_export(book->ctx);
    g_assert_cmpstr(before, ==, after);
}

static void
what_is_no_promise_is_refused(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    g_autoptr(Person) me = person_new();
    Promise promise = {
        .entry = {.kind = LEDGER_PROMISE, .person_id = mara}, .what = (char *)"", .importance = 2};
    g_autofree char *long_text = g_strnfill(1024 * 1024 + 1, 'a');
    Receipt receipt = {0};

    refuse(book, &promise, KITH_ERROR_INVALID, "what was promised");
    promise.what = long_text;
    refuse(book, &promise, KITH_ERROR_TOO_LARGE, "megabyte");
    promise.what = (char *)"约定 обещание وعد";
    promise.due = book->ctx->today - 1;
    refuse(book, &promise, KITH_ERROR_INVALID, "has passed");
    promise.due = book->ctx->today;
    g_assert_true(promise_create(book->ctx, &promise, &receipt, NULL));
    person_set(&me->name, "Me");
    me->self = true;
    g_assert_true(person_create(book->ctx, me, NULL, &receipt, NULL));
    promise.entry.person_id = receipt.id;
    refuse(book, &promise, KITH_ERROR_INVALID, "your own entry");
    promise.entry.person_id = 12345;
    refuse(book, &promise, KITH_ERROR_NOT_FOUND, "");
}

static void
the_report_counts_how_promises_ended(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 jonas = test_add(book->ctx, "Jonas", NULL, TIER_NONE);
    g_autoptr(PromiseReport) report = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_true(keep(book, add(book, mara, false, 0), &error));
    g_assert_true(renegotiate(book, add(book, mara, false, book->ctx->today + 1), &error));
    g_assert_true(break_it(book, add(book, jonas, false, 0), &error));
    (void)add(book, jonas, true, book->ctx->today + 1);
    test_book_at(book, 10);
    g_assert_true(promise_report(book->ctx, 0, &report, &error));
    g_assert_cmpuint(report->mine.kept, ==, 1);
    g_assert_cmpuint(report->mine.renegotiated, ==, 1);
    g_assert_cmpuint(report->mine.open, ==, 1);
    g_assert_cmpuint(report->mine.broken, ==, 1);
    g_assert_cmpuint(report->theirs.open, ==, 1);
    g_assert_cmpuint(report->theirs.late, ==, 1);
    g_assert_cmpuint(report->people->len, ==, 2);
    g_assert_cmpuint(report->months->len, ==, 1);
    g_assert_cmpstr(((const PromiseLine *)report->months->pdata[0])->name, ==, "2026-11");
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/promise/arrows", every_arrow_leads_where_the_diagram_says);
    g_test_add_func("/promise/ended", what_ended_stays_as_it_ended);
    g_test_add_func("/promise/own", a_day_that_has_passed_is_moved_by_owning_up);
    g_test_add_func("/promise/plan", a_promise_enters_the_plan_before_its_day);
    g_test_add_func("/promise/hello", who_is_owed_something_is_not_merely_said_hello_to);
    g_test_add_func("/promise/theirs", theirs_is_asked_after_when_it_is_overdue);
    g_test_add_func("/promise/refused", what_is_no_promise_is_refused);
    g_test_add_func("/promise/report", the_report_counts_how_promises_ended);
    return g_test_run();
}
