/* SPDX-License-Identifier: Apache-2.0 */
#include "core/plan.h"

#include <string.h>

#include "core/occasion.h"
#include "test_ctx.h"
#include "test_db.h"

static Plan *
plan(Ctx *ctx, gint64 minutes)
{
    PlanOptions options = {.day = ctx->today, .minutes = minutes};
    g_autoptr(GError) error = NULL;
    Plan *made = NULL;

    if (!plan_today(ctx, &options, &made, &error))
        g_error("%s", error->message);
    return made;
}

static guint
due(Ctx *ctx)
{
    g_autoptr(Plan) made = plan(ctx, 1440);

    return made->items->len;
}

static void
nobody_is_due_who_was_never_in_touch(void)
{
    g_autoptr(TestBook) book = test_book_new();

    test_add(book->ctx, "Known Only", "k@example.com", TIER_NONE);
    test_book_at(book, 2000);
    g_assert_cmpuint(due(book->ctx), ==, 0);
}

static void
silence_past_the_cadence_is_due_with_a_reason(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 id = test_add(book->ctx, "Mara", NULL, TIER_CLOSE);
    g_autoptr(Plan) made = NULL;
    const PlanItem *item;

    test_log(book->ctx, id, 29, NULL);
    g_assert_cmpuint(due(book->ctx), ==, 0);
    test_book_at(book, 1);
    made = plan(book->ctx, PLAN_MINUTES);
    g_assert_cmpuint(made->items->len, ==, 1);
    item = made->items->pdata[0];
    g_assert_cmpint(item->kind, ==, PLAN_REACH_OUT);
    g_assert_nonnull(strstr(item->reason, "30 days ago, on 26 October"));
    g_assert_cmpint(made->used, <=, made->minutes);
}

static void
being_in_touch_restarts_the_cadence(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 id = test_add(book->ctx, "Mara", NULL, TIER_CLOSE);

    test_log(book->ctx, id, 40, NULL);
    g_assert_cmpuint(due(book->ctx), ==, 1);
    test_log(book->ctx, id, 0, NULL);
    g_assert_cmpuint(due(book->ctx), ==, 0);
    test_undo(book->ctx);
    g_assert_cmpuint(due(book->ctx), ==, 1);
}

static gint64
only_item(Ctx *ctx)
{
    g_autoptr(Plan) made = plan(ctx, 1440);

    g_assert_cmpuint(made->items->len, ==, 1);
    return ((const PlanItem *)made->items->pdata[0])->id;
}

static void
snoozed_lines_come_back_on_their_day(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 id = test_add(book->ctx, "Mara", NULL, TIER_CLOSE);
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    test_log(book->ctx, id, 40, NULL);
    g_assert_true(
        plan_snooze(book->ctx, only_item(book->ctx), book->ctx->today + 3, &receipt, &error));
    g_assert_cmpuint(due(book->ctx), ==, 0);
    test_book_at(book, 2);
    g_assert_cmpuint(due(book->ctx), ==, 0);
    test_book_at(book, 3);
    g_assert_cmpuint(due(book->ctx), ==, 1);
    g_assert_false(
        plan_snooze(book->ctx, only_item(book->ctx), book->ctx->today, &receipt, &error));
    test_expect_error(&error, KITH_ERROR_INVALID, "after today");
}

static void
skipping_waits_one_more_cadence(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 id = test_add(book->ctx, "Mara", NULL, TIER_CLOSE);
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    test_log(book->ctx, id, 40, NULL);
    g_assert_true(plan_skip(book->ctx, only_item(book->ctx), &receipt, &error));
    test_book_at(book, 29);
    g_assert_cmpuint(due(book->ctx), ==, 0);
    test_book_at(book, 30);
    g_assert_cmpuint(due(book->ctx), ==, 1);
}

static void
done_logs_that_you_were_in_touch(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 id = test_add(book->ctx, "Mara", NULL, TIER_CLOSE);
    g_autoptr(GPtrArray) interactions = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};
    gint64 item;

    test_log(book->ctx, id, 40, NULL);
    item = only_item(book->ctx);
    g_assert_true(plan_done(book->ctx, item, "called her", &receipt, &error));
    g_assert_cmpuint(due(book->ctx), ==, 0);
    g_assert_true(
        interaction_list(book->ctx, id, G_MAXINT64, G_MAXINT64, 10, &interactions, NULL, &error));
    g_assert_cmpuint(interactions->len, ==, 2);
    g_assert_cmpstr(((const Interaction *)interactions->pdata[0])->note, ==, "called her");
    g_assert_false(plan_done(book->ctx, item, NULL, &receipt, &error));
    test_expect_error(&error, KITH_ERROR_NOT_FOUND, "due today");
}

static void
add_birthday(Ctx *ctx, gint64 id, const char *date)
{
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!occasion_create(ctx, id, "birthday", date, &receipt, &error))
        g_error("%s", error->message);
}

static void
birthdays_show_days_ahead_and_with_or_without_a_year(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 bo = test_add(book->ctx, "Bo", NULL, TIER_NONE);
    g_autoptr(Plan) made = NULL;

    add_birthday(book->ctx, mara, "1983-11-26");
    add_birthday(book->ctx, bo, "--11-24");
    made = plan(book->ctx, PLAN_MINUTES);
    g_assert_cmpuint(made->items->len, ==, 2);
    g_assert_nonnull(strstr(((const PlanItem *)made->items->pdata[0])->reason,
                            "Birthday today, Tuesday 24 November."));
    g_assert_nonnull(strstr(((const PlanItem *)made->items->pdata[1])->reason,
                            "43rd birthday in 2 days, on Thursday 26 November."));
}

static void
an_answered_birthday_returns_next_year(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 id = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    add_birthday(book->ctx, id, "--11-25");
    g_assert_true(plan_skip(book->ctx, only_item(book->ctx), &receipt, &error));
    g_assert_cmpuint(due(book->ctx), ==, 0);
    test_book_at(book, 1);
    g_assert_cmpuint(due(book->ctx), ==, 0);
    test_book_at(book, 366);
    g_assert_cmpuint(due(book->ctx), ==, 1);
}

static void
the_29th_of_february_is_kept_on_the_28th(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 id = test_add(book->ctx, "Leap", NULL, TIER_NONE);
    g_autoptr(GPtrArray) found = NULL;
    g_autoptr(GError) error = NULL;
    Day from;

    add_birthday(book->ctx, id, "1984-02-29");
    g_assert_true(day_from_civil(2027, 2, 1, &from));
    g_assert_true(occasion_list_due(book->ctx, from, 40, &found, &error));
    g_assert_cmpuint(found->len, ==, 1);
    g_assert_cmpint(((const OccasionDue *)found->pdata[0])->day, ==, from + 27);
    g_clear_pointer(&found, g_ptr_array_unref);
    g_assert_true(day_from_civil(2028, 2, 1, &from));
    g_assert_true(occasion_list_due(book->ctx, from, 40, &found, &error));
    g_assert_cmpuint(found->len, ==, 1);
    g_assert_cmpint(((const OccasionDue *)found->pdata[0])->day, ==, from + 28);
}

static void
who_died_is_in_no_plan(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 id = test_add(book->ctx, "Mara", NULL, TIER_INNER);
    g_autoptr(Person) person = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    test_log(book->ctx, id, 100, NULL);
    add_birthday(book->ctx, id, "--11-24");
    g_assert_cmpuint(due(book->ctx), ==, 1);
    g_assert_true(person_get(book->ctx, id, &person, NULL, &error));
    person->deceased = true;
    g_assert_true(person_update(book->ctx, person, NULL, &receipt, &error));
    g_assert_cmpuint(due(book->ctx), ==, 0);
}

static void
a_name_cannot_turn_the_words_around_it(void)
{
    g_autoptr(TestBook) book = test_book_new();
    g_autoptr(Plan) made = NULL;

    add_birthday(book->ctx, test_add(book->ctx, "Zoë \xe2\x80\xae evil", NULL, TIER_NONE),
                 "--11-24");
    made = plan(book->ctx, PLAN_MINUTES);
    g_assert_cmpstr(((const PlanItem *)made->items->pdata[0])->title, ==,
                    "Wish Zoë  evil a happy birthday");
}

static void
the_plan_keeps_to_the_minutes(void)
{
    g_autoptr(TestBook) book = test_book_new();
    g_autoptr(Plan) made = NULL;

    for (int i = 0; i < 12; i++) {
        g_autofree char *name = g_strdup_printf("Person %d", i);

        test_log(book->ctx, test_add(book->ctx, name, NULL, TIER_CLOSE), 40 + i, NULL);
    }
    made = plan(book->ctx, PLAN_MINUTES);
    g_assert_cmpuint(made->items->len, ==, 3);
    g_assert_cmpint(made->used, ==, 15);
    g_assert_cmpint(made->waiting, ==, 9);
}

/* Somebody whom an import brought, connected some days ago (0: nobody knows when). */
static gint64
add_imported(Ctx *ctx, const char *name, const char *company, gint64 days_ago)
{
    g_autoptr(Person) person = person_new();
    g_autoptr(GError) error = NULL;
    char date[DAY_TEXT_SIZE];
    Receipt receipt = {0};

    person->name = g_strdup(name);
    person->company = g_strdup(company);
    if (company != NULL)
        person_add_position(person, company, NULL)->current = true;
    person_add_position(person, "Everybody Once", NULL)->current = strcmp(name, "Mara") == 0;
    person->source = days_ago == 0 ? g_strdup("vcard")
                                   : g_strdup_printf("LinkedIn, connected on %s",
                                                     day_format(ctx->today - days_ago, date));
    if (!person_create(ctx, person, NULL, &receipt, &error))
        g_error("%s", error->message);
    return receipt.id;
}

/* The names asked about, in the order of the plan: "A B ". */
static char *
offered(Ctx *ctx)
{
    g_autoptr(Plan) made = plan(ctx, 1440);
    GString *names = g_string_new(NULL);

    for (guint i = 0; i < made->items->len; i++) {
        const PlanItem *item = made->items->pdata[i];

        if (item->kind == PLAN_FOLLOW_UP)
            g_string_append_printf(names, "%s ", item->person_name);
    }
    return g_string_free(names, FALSE);
}

static void
expect_offered(Ctx *ctx, const char *expected)
{
    g_autofree char *names = offered(ctx);

    g_assert_cmpstr(names, ==, expected);
}

static gint64
offer_of(Ctx *ctx, const char *name)
{
    g_autoptr(Plan) made = plan(ctx, 1440);

    for (guint i = 0; i < made->items->len; i++) {
        const PlanItem *item = made->items->pdata[i];

        if (item->kind == PLAN_FOLLOW_UP && strcmp(item->person_name, name) == 0)
            return item->id;
    }
    g_error("%s is not asked about", name);
}

static void
set_tier(Ctx *ctx, gint64 id, Tier tier)
{
    g_autoptr(Person) person = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!person_get(ctx, id, &person, NULL, &error))
        g_error("%s", error->message);
    person->tier = tier;
    if (!person_update(ctx, person, NULL, &receipt, &error))
        g_error("%s", error->message);
}

static void
an_import_asks_about_three_people_a_week(void)
{
    g_autoptr(TestBook) book = test_book_new();

    test_add(book->ctx, "By Hand", NULL, TIER_NONE);
    add_imported(book->ctx, "Halyard", "Halyard", 1);
    for (int i = 0; i < 40; i++)
        add_imported(book->ctx, "Card", NULL, 0);
    expect_offered(book->ctx, "Card Card Card ");
    add_imported(book->ctx, "Old", NULL, 900);
    add_imported(book->ctx, "Newer", NULL, 2);
    add_imported(book->ctx, "New", NULL, 3);
    g_assert_cmpuint(due(book->ctx), ==, 3);
    expect_offered(book->ctx, "Newer New Old ");
    test_book_at(book, 30);
    expect_offered(book->ctx, "Newer New Old ");
}

static void
colleagues_of_people_one_talks_to_come_first(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = add_imported(book->ctx, "Mara", "Halyard", 0);
    g_autoptr(Plan) made = NULL;

    test_log(book->ctx, mara, 2, NULL);
    add_imported(book->ctx, "Colleague", "Halyard", 0);
    add_imported(book->ctx, "New", NULL, 3);
    add_imported(book->ctx, "Newer", NULL, 2);
    add_imported(book->ctx, "Old", NULL, 900);
    expect_offered(book->ctx, "Colleague Newer New ");
    made = plan(book->ctx, PLAN_MINUTES);
    g_assert_cmpstr(((const PlanItem *)made->items->pdata[0])->reason, ==,
                    "Came by import on 24 November; works at Halyard, like Mara; no contact on "
                    "record yet.");
}

static void
who_was_sorted_is_not_asked_about_again(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 first = add_imported(book->ctx, "First", NULL, 1);
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    add_imported(book->ctx, "Second", NULL, 2);
    add_imported(book->ctx, "Third", NULL, 3);
    add_imported(book->ctx, "Fourth", NULL, 4);
    expect_offered(book->ctx, "First Second Third ");
    set_tier(book->ctx, first, TIER_KNOWN);
    expect_offered(book->ctx, "Second Third ");
    test_undo(book->ctx);
    expect_offered(book->ctx, "First Second Third ");
    g_assert_true(plan_done(book->ctx, offer_of(book->ctx, "First"), NULL, &receipt, &error));
    g_assert_true(plan_skip(book->ctx, offer_of(book->ctx, "Second"), &receipt, &error));
    expect_offered(book->ctx, "Third ");
    test_book_at(book, 7);
    expect_offered(book->ctx, "Third Fourth ");
    test_book_at(book, 380);
    expect_offered(book->ctx, "Second Third Fourth ");
}

static void
answering_an_offer_is_no_contact_and_is_taken_back(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 id = add_imported(book->ctx, "First", NULL, 1);
    g_autofree char *before = test_export(book->ctx);
    g_autofree char *after = NULL;
    g_autoptr(GPtrArray) interactions = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    g_assert_true(plan_done(book->ctx, only_item(book->ctx), NULL, &receipt, &error));
    g_assert_true(
        interaction_list(book->ctx, id, G_MAXINT64, G_MAXINT64, 10, &interactions, NULL, &error));
    g_assert_cmpuint(interactions->len, ==, 0);
    g_assert_cmpuint(due(book->ctx), ==, 0);
    test_undo(book->ctx);
    after = test_export(book->ctx);
    g_assert_cmpstr(before, ==, after);
    g_assert_true(
        plan_snooze(book->ctx, only_item(book->ctx), book->ctx->today + 2, &receipt, &error));
    g_assert_cmpuint(due(book->ctx), ==, 0);
    test_book_at(book, 2);
    g_assert_cmpuint(due(book->ctx), ==, 1);
}

static void
being_in_touch_ends_an_offer(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 id = add_imported(book->ctx, "First", NULL, 1);

    expect_offered(book->ctx, "First ");
    test_log(book->ctx, id, 0, NULL);
    expect_offered(book->ctx, "");
    test_undo(book->ctx);
    expect_offered(book->ctx, "First ");
}

/* The first line of the plan, of a kind and about a name. */
static void
expect_first(Ctx *ctx, PlanKind kind, const char *name)
{
    g_autoptr(Plan) made = plan(ctx, PLAN_MINUTES);
    const PlanItem *item;

    g_assert_cmpuint(made->items->len, >, 0);
    item = made->items->pdata[0];
    g_assert_cmpint(item->kind, ==, kind);
    g_assert_cmpstr(item->person_name, ==, name);
}

static void
log_one(Ctx *ctx, gint64 id, gint64 days_ago, Direction direction)
{
    Interaction interaction = {.at = ctx->now - days_ago * 86400,
                               .channel = CHANNEL_EMAIL,
                               .direction = direction,
                               .source = (char *)"mail.mbox"};
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!interaction_log(ctx, &id, 1, &interaction, NULL, NULL, &receipt, &error))
        g_error("%s", error->message);
}

static void
with_thousands_due_the_closest_are_found(void)
{
    g_autoptr(TestBook) book = test_book_new();

    for (int i = 0; i < 420; i++)
        log_one(book->ctx, test_add(book->ctx, "Known", NULL, TIER_KNOWN), 700, DIRECTION_BOTH);
    test_log(book->ctx, test_add(book->ctx, "Regular", NULL, TIER_REGULAR), 120, NULL);
    expect_first(book->ctx, PLAN_REACH_OUT, "Regular");
}

static void
an_old_mail_is_no_debt(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 old = add_imported(book->ctx, "Old", NULL, 0);
    gint64 written = add_imported(book->ctx, "Wrote Once", NULL, 0);
    g_autoptr(Plan) made = NULL;

    log_one(book->ctx, old, 9000, DIRECTION_OUT);
    log_one(book->ctx, old, 8990, DIRECTION_IN);
    log_one(book->ctx, written, 300, DIRECTION_IN);
    expect_offered(book->ctx, "Wrote Once Old ");
    made = plan(book->ctx, 1440);
    g_assert_cmpuint(made->items->len, ==, 2);
    g_assert_cmpstr(((const PlanItem *)made->items->pdata[1])->reason, ==,
                    "They last wrote 24 years ago, on 14 April 2002, by email; in touch on 2 days "
                    "since 4 April 2002.");
    g_assert_cmpint(made->waiting, ==, 0);
}

static void
silence_of_two_years_turns_a_reach_out_into_a_question(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 id = test_add(book->ctx, "By Hand", NULL, TIER_NONE);

    log_one(book->ctx, id, 0, DIRECTION_BOTH);
    test_book_at(book, 180);
    expect_first(book->ctx, PLAN_REACH_OUT, "By Hand");
    test_book_at(book, 180 + 547);
    expect_first(book->ctx, PLAN_REACH_OUT, "By Hand");
    test_book_at(book, 180 + 548);
    expect_first(book->ctx, PLAN_FOLLOW_UP, "By Hand");
    set_tier(book->ctx, id, TIER_KNOWN);
    expect_first(book->ctx, PLAN_REACH_OUT, "By Hand");
}

static void
a_new_job_is_a_reason_until_it_is_news_no_more(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 id = test_add(book->ctx, "Mara", NULL, TIER_CLOSE);
    g_autoptr(Person) person = NULL;
    g_autoptr(GError) error = NULL;
    g_autoptr(Plan) made = NULL;
    g_autoptr(Plan) later = NULL;
    Position *position;
    Receipt receipt = {0};

    test_log(book->ctx, id, 100, NULL);
    g_assert_true(person_get(book->ctx, id, &person, NULL, &error));
    position = person_add_position(person, "Halyard", NULL);
    position->current = true;
    position->started = g_strdup("2026-10-01");
    g_assert_true(person_update(book->ctx, person, NULL, &receipt, &error));
    made = plan(book->ctx, PLAN_MINUTES);
    g_assert_nonnull(strstr(((const PlanItem *)made->items->pdata[0])->reason,
                            "New at Halyard since 1 October. Last wrote"));
    test_book_at(book, 10);
    later = plan(book->ctx, PLAN_MINUTES);
    g_assert_null(strstr(((const PlanItem *)later->items->pdata[0])->reason, "Halyard"));
}

/* Old friends whom nobody put into a tier: one a day, three a week. */
static void
old_friends_come_back_a_few_a_week(void)
{
    g_autoptr(TestBook) book = test_book_new();
    g_autoptr(GError) error = NULL;

    for (int i = 0; i < 5; i++) {
        gint64 id = test_add(book->ctx, "Friend", NULL, TIER_NONE);

        for (int j = 0; j < 8; j++)
            log_one(book->ctx, id, 2000 + 20 * j + i, DIRECTION_BOTH);
    }
    for (int i = 0; i < 3; i++) {
        g_autoptr(Plan) made = plan(book->ctx, PLAN_MINUTES);
        const PlanItem *item = made->items->pdata[0];
        Receipt receipt = {0};

        g_assert_cmpint(item->kind, ==, PLAN_REVIVE);
        g_assert_nonnull(strstr(item->reason, "you used to be in touch about every 3 weeks"));
        g_assert_true(plan_done(book->ctx, item->id, NULL, &receipt, &error));
    }
    expect_offered(book->ctx, "Friend Friend ");
    g_assert_cmpuint(due(book->ctx), ==, 2);
    test_book_at(book, 7);
    expect_first(book->ctx, PLAN_REVIVE, "Friend");
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/plan/nobody_is_due_who_was_never_in_touch",
                    nobody_is_due_who_was_never_in_touch);
    g_test_add_func("/plan/silence_past_the_cadence_is_due_with_a_reason",
                    silence_past_the_cadence_is_due_with_a_reason);
    g_test_add_func("/plan/being_in_touch_restarts_the_cadence",
                    being_in_touch_restarts_the_cadence);
    g_test_add_func("/plan/snoozed_lines_come_back_on_their_day",
                    snoozed_lines_come_back_on_their_day);
    g_test_add_func("/plan/skipping_waits_one_more_cadence", skipping_waits_one_more_cadence);
    g_test_add_func("/plan/done_logs_that_you_were_in_touch", done_logs_that_you_were_in_touch);
    g_test_add_func("/plan/birthdays_show_days_ahead_and_with_or_without_a_year",
                    birthdays_show_days_ahead_and_with_or_without_a_year);
    g_test_add_func("/plan/an_answered_birthday_returns_next_year",
                    an_answered_birthday_returns_next_year);
    g_test_add_func("/plan/the_29th_of_february_is_kept_on_the_28th",
                    the_29th_of_february_is_kept_on_the_28th);
    g_test_add_func("/plan/who_died_is_in_no_plan", who_died_is_in_no_plan);
    g_test_add_func("/plan/a_name_cannot_turn_the_words_around_it",
                    a_name_cannot_turn_the_words_around_it);
    g_test_add_func("/plan/the_plan_keeps_to_the_minutes", the_plan_keeps_to_the_minutes);
    g_test_add_func("/plan/an_import_asks_about_three_people_a_week",
                    an_import_asks_about_three_people_a_week);
    g_test_add_func("/plan/colleagues_of_people_one_talks_to_come_first",
                    colleagues_of_people_one_talks_to_come_first);
    g_test_add_func("/plan/who_was_sorted_is_not_asked_about_again",
                    who_was_sorted_is_not_asked_about_again);
    g_test_add_func("/plan/answering_an_offer_is_no_contact_and_is_taken_back",
                    answering_an_offer_is_no_contact_and_is_taken_back);
    g_test_add_func("/plan/being_in_touch_ends_an_offer", being_in_touch_ends_an_offer);
    g_test_add_func("/plan/with_thousands_due_the_closest_are_found",
                    with_thousands_due_the_closest_are_found);
    g_test_add_func("/plan/an_old_mail_is_no_debt", an_old_mail_is_no_debt);
    g_test_add_func("/plan/silence_of_two_years_turns_a_reach_out_into_a_question",
                    silence_of_two_years_turns_a_reach_out_into_a_question);
    g_test_add_func("/plan/a_new_job_is_a_reason_until_it_is_news_no_more",
                    a_new_job_is_a_reason_until_it_is_news_no_more);
    g_test_add_func("/plan/old_friends_come_back_a_few_a_week", old_friends_come_back_a_few_a_week);
    return g_test_run();
}
