/* SPDX-License-Identifier: Apache-2.0 */
#include "core/thanks.h"

#include <string.h>

#include "core/plan.h"
#include "test_ctx.h"
#include "test_db.h"

static gint64
owe(TestBook *book, gint64 person, const char *what)
{
    Thanks thanks = {.entry = {.kind = LEDGER_THANKS, .person_id = person}, .what = (char *)what};
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!thanks_create(book->ctx, &thanks, &receipt, &error))
        g_error("%s", error->message);
    return receipt.id;
}

static bool
say(TestBook *book, gint64 id, const char *note, ThanksRepeat *repeat, GError **error)
{
    Channel channel = CHANNEL_LETTER;
    ThanksSend send = {.channel = &channel, .note = note};
    Receipt receipt = {0};

    return thanks_send(book->ctx, id, &send, repeat, &receipt, error);
}

static bool
tell(TestBook *book, gint64 id, GError **error)
{
    Receipt receipt = {0};

    return thanks_tell(book->ctx, id, "Your introduction led to a pilot.", &receipt, error);
}

static Thanks *
get(TestBook *book, gint64 id)
{
    g_autoptr(GError) error = NULL;
    Entry *entry = NULL;

    if (!ledger_get(book->ctx, LEDGER_THANKS, id, &entry, &error))
        g_error("%s", error->message);
    return thanks_of(entry);
}

static void
the_arrows_are_those_of_the_diagram(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 id = owe(book, test_add(book->ctx, "Mara", NULL, TIER_NONE), "the introduction to Li");
    g_auto(ThanksRepeat) repeat = {0};
    g_autoptr(GError) error = NULL;
    g_autoptr(Entry) entry = NULL;

    g_assert_false(tell(book, id, &error));
    test_expect_error(&error, KITH_ERROR_CONFLICT, "not said yet");
    g_assert_true(say(book, id, "You opened a door.", &repeat, &error));
    g_assert_false(say(book, id, "Again.", &repeat, &error));
    test_expect_error(&error, KITH_ERROR_CONFLICT, "said already");
    g_assert_true(tell(book, id, &error));
    entry = &get(book, id)->entry;
    g_assert_cmpint(thanks_of(entry)->state, ==, THANKS_TOLD);
    g_assert_cmpstr(thanks_of(entry)->note, ==, "You opened a door.");
    g_assert_false(say(book, id, "Again.", &repeat, &error));
    test_expect_error(&error, KITH_ERROR_CONFLICT, "said already");
}

static void
saying_thanks_is_being_in_touch(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 id = owe(book, mara, "the lift to the airport");
    g_auto(ThanksRepeat) repeat = {0};
    g_autoptr(GPtrArray) touches = NULL;
    g_autofree char *before = test_export(book->ctx);
    g_autofree char *after = NULL;

    g_assert_true(say(book, id, NULL, &repeat, NULL));
    g_assert_true(
        interaction_list(book->ctx, mara, G_MAXINT64, G_MAXINT64, 9, &touches, NULL, NULL));
    g_assert_cmpuint(touches->len, ==, 1);
    g_assert_cmpint(((const Interaction *)touches->pdata[0])->channel, ==, CHANNEL_LETTER);
    test_undo(book->ctx);
    after = test_export(book->ctx);
    g_assert_cmpstr(before, ==, after);
}

static void
a_note_that_repeats_an_earlier_one_is_pointed_out(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 jonas = test_add(book->ctx, "Jonas", NULL, TIER_NONE);
    gint64 first = owe(book, mara, "the review");
    g_auto(ThanksRepeat) repeat = {0};
    g_autoptr(GError) error = NULL;

    g_assert_true(
        say(book, first, "Your review caught the wrong totals on page four.", &repeat, &error));
    g_assert_cmpint(repeat.id, ==, 0);
    g_assert_true(say(book, owe(book, jonas, "x"),
                      "Your review caught the wrong totals on page four.", &repeat, &error));
    g_assert_cmpint(repeat.id, ==, 0);
    g_assert_true(
        say(book, owe(book, mara, "y"), "The dinner with your team was a joy.", &repeat, &error));
    g_assert_cmpint(repeat.id, ==, 0);
    g_assert_true(say(book, owe(book, mara, "z"),
                      "Thank you! Your review caught the wrong totals on page seven.", &repeat,
                      &error));
    g_assert_cmpint(repeat.id, ==, first);
}

static void
what_is_owed_grows_lighter_and_never_goes(void)
{
    g_autoptr(TestBook) book = test_book_new();
    PlanOptions options = {.minutes = PLAN_MINUTES};
    gint64 id = owe(book, test_add(book->ctx, "Mara", NULL, TIER_NONE), "the reference");
    double last = G_MAXDOUBLE;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    for (int day = 0; day < 900; day += 45) {
        g_autoptr(Plan) plan = NULL;

        test_book_at(book, day);
        options.day = book->ctx->today;
        g_assert_true(plan_today(book->ctx, &options, &plan, &error));
        g_assert_cmpuint(plan->items->len, ==, 1);
        g_assert_cmpint(((const PlanItem *)plan->items->pdata[0])->kind, ==, PLAN_THANKS);
        g_assert_cmpfloat(((const PlanItem *)plan->items->pdata[0])->score, <=, last);
        last = ((const PlanItem *)plan->items->pdata[0])->score;
    }
    g_assert_true(plan_done(book->ctx, id, "Thank you for the reference.", &receipt, &error));
    {
        g_autoptr(Entry) entry = &get(book, id)->entry;

        g_assert_cmpint(thanks_of(entry)->state, ==, THANKS_SENT);
    }
}

static void
likeness_is_of_words_that_say_something(void)
{
    g_assert_cmpfloat(thanks_likeness("Thank you very much", "Thank you very much"), ==, 0);
    g_assert_cmpfloat(thanks_likeness("the long drive", "THE LONG DRIVE!"), ==, 1);
    g_assert_cmpfloat(thanks_likeness("long drive", "short walk"), ==, 0);
    g_assert_cmpfloat_with_epsilon(thanks_likeness("long drive home", "long drive back"), 0.5,
                                   1e-9);
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/thanks/arrows", the_arrows_are_those_of_the_diagram);
    g_test_add_func("/thanks/contact", saying_thanks_is_being_in_touch);
    g_test_add_func("/thanks/repeat", a_note_that_repeats_an_earlier_one_is_pointed_out);
    g_test_add_func("/thanks/plan", what_is_owed_grows_lighter_and_never_goes);
    g_test_add_func("/thanks/likeness", likeness_is_of_words_that_say_something);
    return g_test_run();
}
