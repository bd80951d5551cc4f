/* SPDX-License-Identifier: Apache-2.0 */
#include "core/feedback.h"

#include <string.h>

#include "core/plan.h"
#include "test_ctx.h"
#include "test_db.h"

static gint64
add(TestBook *book, bool given)
{
    Feedback feedback = {.entry = {.kind = LEDGER_FEEDBACK,
                                   .person_id = test_add(book->ctx, "Mara", NULL, TIER_NONE)},
                         .text = (char *)"the demo ran too long",
                         .given = given};
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!feedback_create(book->ctx, &feedback, &receipt, &error))
        g_error("%s", error->message);
    return receipt.id;
}

static FeedbackState
state_of(TestBook *book, gint64 id)
{
    g_autoptr(Entry) entry = NULL;
    g_autoptr(GError) error = NULL;

    if (!ledger_get(book->ctx, LEDGER_FEEDBACK, id, &entry, &error))
        g_error("%s", error->message);
    return feedback_of(entry)->state;
}

static bool
adopt(TestBook *book, gint64 id, GError **error)
{
    Receipt receipt = {0};

    return feedback_decide(book->ctx, id, DECISION_ADOPT, NULL, &receipt, error);
}

static bool
decline(TestBook *book, gint64 id, GError **error)
{
    Receipt receipt = {0};

    return feedback_decide(book->ctx, id, DECISION_DECLINE, "the buyers need it", &receipt, error);
}

static bool
act(TestBook *book, gint64 id, GError **error)
{
    Receipt receipt = {0};

    return feedback_act(book->ctx, id, "cut it to ten minutes", &receipt, error);
}

static bool
report(TestBook *book, gint64 id, GError **error)
{
    Receipt receipt = {0};

    return feedback_report(book->ctx, id, &receipt, error);
}

typedef bool (*Arrow)(TestBook *book, gint64 id, GError **error);

/* How each state is reached, and what may be done there: "adopt decline act report", 1 for may. */
static const struct {
    const char *name;
    bool given;
    Arrow path[3];
    FeedbackState state;
    const char *may;
} states[] = {
    {"held", false, {NULL}, FEEDBACK_HELD, "1100"},
    {"adopted", false, {adopt}, FEEDBACK_DECIDED, "1110"},
    {"declined", false, {decline}, FEEDBACK_DECIDED, "1101"},
    {"acted", false, {adopt, act}, FEEDBACK_ACTED, "0001"},
    {"reported", false, {adopt, act, report}, FEEDBACK_REPORTED, "0000"},
    {"given", true, {NULL}, FEEDBACK_GIVEN, "0000"},
};

static void
every_arrow_is_taken_or_refused_as_the_diagram_says(void)
{
    static const Arrow arrows[] = {adopt, decline, act, report};

    for (gsize i = 0; i < G_N_ELEMENTS(states); i++) {
        for (gsize j = 0; j < G_N_ELEMENTS(arrows); j++) {
            g_autoptr(TestBook) book = test_book_new();
            gint64 id = add(book, states[i].given);
            g_autoptr(GError) error = NULL;

            for (gsize k = 0; k < G_N_ELEMENTS(states[i].path) && states[i].path[k] != NULL; k++)
                g_assert_true(states[i].path[k](book, id, NULL));
            g_assert_cmpint(state_of(book, id), ==, states[i].state);
            if (states[i].may[j] == '1') {
                g_assert_true(arrows[j](book, id, &error));
            } else {
                g_assert_false(arrows[j](book, id, &error));
                test_expect_error(&error, KITH_ERROR_CONFLICT, "feedback");
                g_assert_cmpint(state_of(book, id), ==, states[i].state);
            }
        }
    }
}

static void
a_decline_needs_a_reason(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 id = add(book, false);
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    g_assert_false(feedback_decide(book->ctx, id, DECISION_DECLINE, NULL, &receipt, &error));
    test_expect_error(&error, KITH_ERROR_INVALID, "why");
    g_assert_cmpint(state_of(book, id), ==, FEEDBACK_HELD);
}

static guint
lines_at(TestBook *book, gint64 days, const char *part)
{
    PlanOptions options = {.minutes = 1440};
    g_autoptr(Plan) plan = NULL;

    test_book_at(book, days);
    options.day = book->ctx->today;
    g_assert_true(plan_today(book->ctx, &options, &plan, NULL));
    if (plan->items->len > 0) {
        const PlanItem *item = plan->items->pdata[0];

        g_assert_cmpint(item->kind, ==, PLAN_FEEDBACK);
        g_assert_nonnull(strstr(item->title, part));
    }
    return plan->items->len;
}

static void
the_plan_holds_it_for_a_day_and_then_follows_it(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 id = add(book, false);
    Receipt receipt = {0};

    g_assert_cmpuint(lines_at(book, 0, ""), ==, 0);
    g_assert_cmpuint(lines_at(book, 1, "Decide"), ==, 1);
    g_assert_true(adopt(book, id, NULL));
    g_assert_cmpuint(lines_at(book, 14, ""), ==, 0);
    g_assert_cmpuint(lines_at(book, 15, "Act on"), ==, 1);
    g_assert_true(act(book, id, NULL));
    g_assert_cmpuint(lines_at(book, 15, "what came of"), ==, 1);
    g_assert_true(plan_done(book->ctx, id, NULL, &receipt, NULL));
    g_assert_cmpint(state_of(book, id), ==, FEEDBACK_REPORTED);
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/feedback/arrows", every_arrow_is_taken_or_refused_as_the_diagram_says);
    g_test_add_func("/feedback/reason", a_decline_needs_a_reason);
    g_test_add_func("/feedback/plan", the_plan_holds_it_for_a_day_and_then_follows_it);
    return g_test_run();
}
