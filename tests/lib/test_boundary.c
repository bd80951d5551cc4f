/* SPDX-License-Identifier: Apache-2.0
 * What the tests of boundaries share. */
#include "test_boundary.h"

#include "core/ledger.h"
#include "core/promise.h"
#include "core/slip.h"

void
test_boundary_set(TestBook *book, gint64 person, const BoundaryEdit *edit)
{
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!boundary_set(book->ctx, person, edit, &receipt, &error))
        g_error("%s", error->message);
}

Boundary *
test_boundary_find(TestBook *book, gint64 person)
{
    g_autoptr(GError) error = NULL;
    Boundary *boundary = NULL;

    if (!boundary_find(book->ctx, person, &boundary, &error))
        g_error("%s", error->message);
    return boundary;
}

void
test_touch(TestBook *book, gint64 person, gint64 days_ago, Channel channel, Direction direction)
{
    Interaction interaction = {.at = book->ctx->now - days_ago * 86400,
                               .channel = channel,
                               .direction = direction,
                               .source = (char *)"hand"};
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!interaction_log(book->ctx, &person, 1, &interaction, NULL, NULL, &receipt, &error))
        g_error("%s", error->message);
}

Plan *
test_plan(TestBook *book)
{
    PlanOptions options = {.day = book->ctx->today, .minutes = 1440};
    g_autoptr(GError) error = NULL;
    Plan *made = NULL;

    if (!plan_today(book->ctx, &options, &made, &error))
        g_error("%s", error->message);
    g_assert_cmpuint(made->breaches, ==, 0);
    return made;
}

guint
test_plan_lines(TestBook *book)
{
    g_autoptr(Plan) made = test_plan(book);

    return made->items->len;
}

void
test_promise(TestBook *book, gint64 person)
{
    Promise promised = {.entry = {.kind = LEDGER_PROMISE, .person_id = person},
                        .what = (char *)"send the deck",
                        .importance = 2,
                        .due = book->ctx->today};
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!promise_create(book->ctx, &promised, &receipt, &error))
        g_error("%s", error->message);
}

void
test_live_in(TestBook *book, gint64 id, const char *zone)
{
    g_autoptr(Person) person = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!person_get(book->ctx, id, &person, NULL, &error))
        g_error("%s", error->message);
    person_set(&person->zone, zone);
    if (!person_update(book->ctx, person, NULL, &receipt, &error))
        g_error("%s", error->message);
}

BoundaryVerdict
test_boundary_check(TestBook *book, gint64 person, guint channels, ContactPurpose purpose)
{
    g_autoptr(GError) error = NULL;
    BoundaryVerdict verdict = {0};

    if (!boundary_check(book->ctx, person, channels, book->ctx->now, purpose, &verdict, &error))
        g_error("%s", error->message);
    g_assert_cmpint(verdict.allowed, ==, verdict.hold == HOLD_NONE);
    g_assert_cmpint(verdict.allowed, ==, verdict.reason == NULL);
    g_assert_cmpint(verdict.allowed, ==, verdict.free_from == book->ctx->now);
    return verdict;
}

gint64
test_slip(TestBook *book, gint64 person)
{
    Slip slip = {.entry = {.kind = LEDGER_SLIP, .person_id = person},
                 .what = (char *)"the file was the wrong one"};
    g_auto(SlipBefore) before = {0};
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!slip_create(book->ctx, &slip, 0, &before, &receipt, &error))
        g_error("%s", error->message);
    return receipt.id;
}
