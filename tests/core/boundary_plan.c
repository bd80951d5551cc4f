/* SPDX-License-Identifier: Apache-2.0
 * The plan of somebody who has a boundary, or does not answer. */
#include "core/ledger.h"
#include "core/occasion.h"
#include "test_boundary.h"
#include "test_db.h"

static void
a_promise_to_who_is_not_to_be_contacted_stays_in_the_ledger(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_CLOSE);
    BoundaryEdit edit = {.has_contact = true, .do_not_contact = true};
    LedgerFilter filter = {.kind = LEDGER_PROMISE};
    g_autoptr(GPtrArray) promises = NULL;
    g_autoptr(Plan) made = NULL;
    g_autoptr(GError) error = NULL;

    test_promise(book, mara);
    test_log(book->ctx, mara, 60, NULL);
    g_assert_cmpuint(test_plan_lines(book), ==, 1);
    test_boundary_set(book, mara, &edit);
    made = test_plan(book);
    g_assert_cmpuint(made->items->len, ==, 0);
    g_assert_cmpint(made->waiting, ==, 0);
    g_assert_true(ledger_list(book->ctx, &filter, &promises, NULL, &error));
    g_assert_cmpuint(promises->len, ==, 1);
    test_undo(book->ctx);
    g_assert_cmpuint(test_plan_lines(book), ==, 1);
}

static void
who_left_is_quiet_until_they_are_back(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_CLOSE);
    BoundaryEdit left = {.has_gone = true, .gone = true};
    BoundaryEdit back = {.has_gone = true};
    g_auto(BoundaryVerdict) verdict = {0};

    test_promise(book, mara);
    test_log(book->ctx, mara, 60, NULL);
    test_boundary_set(book, mara, &left);
    g_assert_cmpuint(test_plan_lines(book), ==, 0);
    verdict = test_boundary_check(book, mara, CHANNELS_ALL, CONTACT_OWED);
    g_assert_cmpstr(verdict.reason, ==, "Mara has left.");
    test_boundary_set(book, mara, &back);
    g_assert_cmpuint(test_plan_lines(book), ==, 1);
}

static void
a_tie_is_due_again_when_its_boundary_ends(void)
{
    g_autoptr(TestBook) book = test_book_new();
    Day today = book->ctx->today;
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_CLOSE);
    BoundaryEdit edits[] = {
        {.has_pause = true, .paused_until = today + 5},
        {.has_not_before = true, .not_before = today + 5},
        {.has_max = true, .at_most = 1, .max_days = 65},
    };

    test_log(book->ctx, mara, 60, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(edits); i++) {
        test_boundary_set(book, mara, &edits[i]);
        g_assert_cmpuint(test_plan_lines(book), ==, 0);
        test_book_at(book, 4);
        g_assert_cmpuint(test_plan_lines(book), ==, 0);
        test_book_at(book, 5);
        g_assert_cmpuint(test_plan_lines(book), ==, 1);
        test_book_at(book, 0);
        test_undo(book->ctx);
        g_assert_cmpuint(test_plan_lines(book), ==, 1);
    }
}

static void
quiet_hours_put_a_line_off_to_later_in_the_day(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_CLOSE);
    BoundaryEdit edit = {
        .has_quiet = true, .quiet = true, .quiet_from = 22 * 60, .quiet_to = 10 * 60};
    g_autoptr(Plan) made = NULL;

    test_log(book->ctx, mara, 60, NULL);
    test_boundary_set(book, mara, &edit);
    made = test_plan(book);
    g_assert_cmpuint(made->items->len, ==, 0);
    g_assert_cmpint(made->waiting, ==, 1);
    kith_set_now(book->ctx, book->ctx->now + 3600);
    g_assert_cmpuint(test_plan_lines(book), ==, 1);
}

static Channel
channel_of(TestBook *book)
{
    g_autoptr(Plan) made = test_plan(book);

    g_assert_cmpuint(made->items->len, ==, 1);
    return ((const PlanItem *)made->items->pdata[0])->channel;
}

static void
a_channel_that_is_not_wanted_gives_way_to_one_that_is(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", "mara@example.com", TIER_CLOSE);
    BoundaryEdit never = {.has_never = true, .never_channels = 1U << CHANNEL_CALL};
    BoundaryEdit only = {.has_only = true, .only_channels = 1U << CHANNEL_LETTER};

    test_touch(book, mara, 60, CHANNEL_CALL, DIRECTION_BOTH);
    g_assert_cmpint(channel_of(book), ==, CHANNEL_CALL);
    test_boundary_set(book, mara, &never);
    g_assert_cmpint(channel_of(book), ==, CHANNEL_EMAIL);
    test_boundary_set(book, mara, &only);
    g_assert_cmpint(channel_of(book), ==, CHANNEL_LETTER);
}

static void
expect(TestBook *book, gint64 person, guint channels, ContactPurpose purpose, const char *reason)
{
    g_auto(BoundaryVerdict) verdict = test_boundary_check(book, person, channels, purpose);

    g_assert_cmpstr(verdict.reason, ==, reason);
}

static void
the_dead_are_left_in_peace(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_CLOSE);
    g_autoptr(Person) person = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    test_promise(book, mara);
    g_assert_cmpuint(test_plan_lines(book), ==, 1);
    g_assert_true(person_get(book->ctx, mara, &person, NULL, &error));
    person->deceased = true;
    g_assert_true(person_update(book->ctx, person, NULL, &receipt, &error));
    g_assert_cmpuint(test_plan_lines(book), ==, 0);
    expect(book, mara, CHANNELS_ALL, CONTACT_OWED, "Mara has died.");
}

static void
no_answer_makes_the_plan_wait_and_change_the_way(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", "mara@example.com", TIER_INNER);
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    test_touch(book, mara, 6, CHANNEL_EMAIL, DIRECTION_BOTH);
    g_assert_cmpuint(test_plan_lines(book), ==, 0);
    test_touch(book, mara, 0, CHANNEL_EMAIL, DIRECTION_OUT);
    test_book_at(book, 7);
    g_assert_cmpint(channel_of(book), ==, CHANNEL_EMAIL);
    test_touch(book, mara, 0, CHANNEL_EMAIL, DIRECTION_OUT);
    test_book_at(book, 14);
    g_assert_cmpuint(test_plan_lines(book), ==, 0);
    test_book_at(book, 15);
    g_assert_cmpint(channel_of(book), !=, CHANNEL_EMAIL);
    test_touch(book, mara, 0, CHANNEL_MESSAGE, DIRECTION_OUT);
    test_book_at(book, 300);
    g_assert_cmpuint(test_plan_lines(book), ==, 0);
    expect(book, mara, CHANNELS_ALL, CONTACT_REACH_OUT,
           "Your last 3 messages to Mara went unanswered; the next move is theirs.");
    expect(book, mara, CHANNELS_ALL, CONTACT_OWED, NULL);
    g_assert_true(occasion_create(book->ctx, mara, "birthday", "1983-09-20", &receipt, &error));
    g_assert_cmpuint(test_plan_lines(book), ==, 1);
    test_undo(book->ctx);
    test_touch(book, mara, 8, CHANNEL_EMAIL, DIRECTION_IN);
    g_assert_cmpint(channel_of(book), ==, CHANNEL_EMAIL);
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/boundary/left", who_left_is_quiet_until_they_are_back);
    g_test_add_func("/boundary-plan/promise",
                    a_promise_to_who_is_not_to_be_contacted_stays_in_the_ledger);
    g_test_add_func("/boundary-plan/due", a_tie_is_due_again_when_its_boundary_ends);
    g_test_add_func("/boundary-plan/quiet", quiet_hours_put_a_line_off_to_later_in_the_day);
    g_test_add_func("/boundary-plan/channel",
                    a_channel_that_is_not_wanted_gives_way_to_one_that_is);
    g_test_add_func("/boundary-plan/deceased", the_dead_are_left_in_peace);
    g_test_add_func("/boundary-plan/unanswered", no_answer_makes_the_plan_wait_and_change_the_way);
    return g_test_run();
}
