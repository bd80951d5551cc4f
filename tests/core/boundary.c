/* SPDX-License-Identifier: Apache-2.0 */
#include "core/boundary.h"

#include <string.h>

#include "core/import.h"
#include "core/introduction.h"
#include "core/ledger.h"
#include "core/occasion.h"
#include "core/plan_gate.h"
#include "core/promise.h"
#include "core/slip.h"
#include "test_ctx.h"
#include "test_db.h"

static void
set(TestBook *book, gint64 person, const BoundaryEdit *edit)
{
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!boundary_set(book->ctx, person, edit, &receipt, &error))
        g_error("%s", error->message);
}

static Boundary *
find(TestBook *book, gint64 person)
{
    g_autoptr(GError) error = NULL;
    Boundary *boundary = NULL;

    if (!boundary_find(book->ctx, person, &boundary, &error))
        g_error("%s", error->message);
    return boundary;
}

static void
log_some(TestBook *book, gint64 person, gint64 days_ago, Channel channel, Direction direction)
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

static Plan *
plan(TestBook *book)
{
    PlanOptions options = {.day = book->ctx->today, .minutes = 1440};
    g_autoptr(GError) error = NULL;
    Plan *made = NULL;

    if (!plan_today(book->ctx, &options, &made, &error))
        g_error("%s", error->message);
    g_assert_cmpuint(made->breaches, ==, 0);
    return made;
}

static guint
lines(TestBook *book)
{
    g_autoptr(Plan) made = plan(book);

    return made->items->len;
}

static void
promise(TestBook *book, gint64 person)
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

static void
set_again_it_changes_what_is_given_and_keeps_the_rest(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    g_autofree char *empty = test_export(book->ctx);
    BoundaryEdit first = {.has_quiet = true,
                          .quiet = true,
                          .quiet_from = 1320,
                          .quiet_to = 480,
                          .has_note = true,
                          .note = "shift work"};
    BoundaryEdit second = {
        .has_contact = true, .do_not_contact = true, .has_zone = true, .zone = "Asia/Tokyo"};
    BoundaryEdit third = {.has_quiet = true, .has_contact = true};
    g_autoptr(Boundary) boundary = NULL;
    g_autofree char *after = NULL;
    g_autofree char *words = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    set(book, mara, &first);
    set(book, mara, &second);
    boundary = find(book, mara);
    words = boundary_words(book->ctx, boundary);
    g_assert_cmpstr(words, ==, "do not contact; quiet 22:00-08:00 in Asia/Tokyo; shift work");
    set(book, mara, &third);
    g_clear_pointer(&boundary, boundary_free);
    boundary = find(book, mara);
    g_assert_false(boundary->quiet || boundary->do_not_contact);
    g_assert_cmpstr(boundary->note, ==, "shift work");
    g_assert_true(boundary_clear(book->ctx, mara, &receipt, &error));
    g_assert_null(find(book, mara));
    g_assert_false(boundary_clear(book->ctx, mara, &receipt, &error));
    test_expect_error(&error, KITH_ERROR_NOT_FOUND, "Mara has no boundary");
    for (int i = 0; i < 4; i++)
        test_undo(book->ctx);
    after = test_export(book->ctx);
    g_assert_cmpstr(empty, ==, after);
}

static void
refuse(TestBook *book, gint64 person, const BoundaryEdit *edit, KithErrorCode code,
       const char *part)
{
    g_autofree char *before = test_export(book->ctx);
    g_autofree char *after = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    g_assert_false(boundary_set(book->ctx, person, edit, &receipt, &error));
    test_expect_error(&error, code, part);
    after = test_export(book->ctx);
    g_assert_cmpstr(before, ==, after);
}

static void
what_bounds_nothing_is_refused(void)
{
    g_autoptr(TestBook) book = test_book_new();
    Day today = book->ctx->today;
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    g_autofree char *long_text = g_strnfill(1024 * 1024 + 1, 'a');
    g_autoptr(Person) me = person_new();
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    refuse(book, mara, &(BoundaryEdit){0}, KITH_ERROR_INVALID, "Say what");
    refuse(book, mara, &(BoundaryEdit){.has_not_before = true, .not_before = today - 1},
           KITH_ERROR_INVALID, "has passed");
    refuse(book, mara, &(BoundaryEdit){.has_pause = true, .paused_until = today},
           KITH_ERROR_INVALID, "after today");
    refuse(book, mara, &(BoundaryEdit){.has_zone = true, .zone = "Mars/Base"}, KITH_ERROR_INVALID,
           "no time zone");
    refuse(book, mara, &(BoundaryEdit){.has_zone = true, .zone = "../../etc/passwd"},
           KITH_ERROR_INVALID, "no time zone");
    refuse(book, mara, &(BoundaryEdit){.has_never = true, .never_channels = CHANNELS_ALL},
           KITH_ERROR_INVALID, "no channel at all");
    refuse(book, mara, &(BoundaryEdit){.has_note = true, .note = long_text}, KITH_ERROR_TOO_LARGE,
           "megabyte");
    refuse(book, 12345, &(BoundaryEdit){.has_contact = true}, KITH_ERROR_NOT_FOUND, "");
    person_set(&me->name, "Me");
    me->self = true;
    g_assert_true(person_create(book->ctx, me, NULL, &receipt, &error));
    refuse(book, receipt.id, &(BoundaryEdit){.has_contact = true}, KITH_ERROR_INVALID, "your own");
}

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

    promise(book, mara);
    test_log(book->ctx, mara, 60, NULL);
    g_assert_cmpuint(lines(book), ==, 1);
    set(book, mara, &edit);
    made = plan(book);
    g_assert_cmpuint(made->items->len, ==, 0);
    g_assert_cmpint(made->waiting, ==, 0);
    g_assert_true(ledger_list(book->ctx, &filter, &promises, NULL, &error));
    g_assert_cmpuint(promises->len, ==, 1);
    test_undo(book->ctx);
    g_assert_cmpuint(lines(book), ==, 1);
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
        set(book, mara, &edits[i]);
        g_assert_cmpuint(lines(book), ==, 0);
        test_book_at(book, 4);
        g_assert_cmpuint(lines(book), ==, 0);
        test_book_at(book, 5);
        g_assert_cmpuint(lines(book), ==, 1);
        test_book_at(book, 0);
        test_undo(book->ctx);
        g_assert_cmpuint(lines(book), ==, 1);
    }
}

static void
live_in(TestBook *book, gint64 id, const char *zone)
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

static BoundaryVerdict
check(TestBook *book, gint64 person, guint channels, ContactPurpose purpose)
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

static void
expect(TestBook *book, gint64 person, guint channels, ContactPurpose purpose, const char *reason)
{
    g_auto(BoundaryVerdict) verdict = check(book, person, channels, purpose);

    g_assert_cmpstr(verdict.reason, ==, reason);
}

static void
the_gate_says_why_and_until_when(void)
{
    static const guint call = 1U << CHANNEL_CALL;
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_CLOSE);
    BoundaryEdit limit = {.has_max = true, .at_most = 2, .max_days = 10};
    BoundaryEdit quiet = {.has_max = true,
                          .has_quiet = true,
                          .quiet = true,
                          .quiet_from = 18 * 60,
                          .quiet_to = 19 * 60,
                          .has_zone = true,
                          .zone = "Asia/Tokyo",
                          .has_never = true,
                          .never_channels = call};
    g_auto(BoundaryVerdict) verdict = {0};
    g_autoptr(GError) error = NULL;

    expect(book, mara, CHANNELS_ALL, CONTACT_REACH_OUT, NULL);
    log_some(book, mara, 9, CHANNEL_EMAIL, DIRECTION_IN);
    log_some(book, mara, 4, CHANNEL_EMAIL, DIRECTION_OUT);
    log_some(book, mara, 3, CHANNEL_EMAIL, DIRECTION_BOTH);
    set(book, mara, &limit);
    expect(book, mara, CHANNELS_ALL, CONTACT_OWED,
           "Mara gets at most 2 contacts in 10 days; there is room again on 30 November.");
    set(book, mara, &quiet);
    expect(book, mara, CHANNELS_ALL, CONTACT_OWED,
           "It is 18:00 where Mara lives, within the quiet hours 18:00-19:00.");
    test_book_at(book, 1);
    kith_set_now(book->ctx, book->ctx->now + 3600);
    expect(book, mara, CHANNELS_ALL, CONTACT_OWED, NULL);
    set(book, mara, &(BoundaryEdit){.has_zone = true});
    live_in(book, mara, "Europe/Helsinki");
    kith_set_now(book->ctx, book->ctx->now + 6 * 3600);
    expect(book, mara, CHANNELS_ALL, CONTACT_OWED,
           "It is 18:00 where Mara lives, within the quiet hours 18:00-19:00.");
    live_in(book, mara, NULL);
    expect(book, mara, CHANNELS_ALL, CONTACT_OWED, NULL);
    kith_set_now(book->ctx, book->ctx->now + 2 * 3600);
    expect(book, mara, CHANNELS_ALL, CONTACT_OWED,
           "It is 18:00 where Mara lives, within the quiet hours 18:00-19:00.");
    kith_set_now(book->ctx, book->ctx->now + 3600);
    expect(book, mara, call, CONTACT_OWED,
           "Mara is not to be contacted by call; what may be used is in-person, video, email, "
           "message, linkedin, social, letter or other.");
    expect(book, mara, CHANNELS_ALL, CONTACT_REACH_OUT,
           "You were in touch with Mara on 21 November; leave it until 29 November.");
    g_assert_false(boundary_check(book->ctx, 12345, call, 0, CONTACT_OWED, &verdict, &error));
    test_expect_error(&error, KITH_ERROR_NOT_FOUND, "no such person");
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
    set(book, mara, &edit);
    made = plan(book);
    g_assert_cmpuint(made->items->len, ==, 0);
    g_assert_cmpint(made->waiting, ==, 1);
    kith_set_now(book->ctx, book->ctx->now + 3600);
    g_assert_cmpuint(lines(book), ==, 1);
}

static Channel
channel_of(TestBook *book)
{
    g_autoptr(Plan) made = plan(book);

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

    log_some(book, mara, 60, CHANNEL_CALL, DIRECTION_BOTH);
    g_assert_cmpint(channel_of(book), ==, CHANNEL_CALL);
    set(book, mara, &never);
    g_assert_cmpint(channel_of(book), ==, CHANNEL_EMAIL);
    set(book, mara, &only);
    g_assert_cmpint(channel_of(book), ==, CHANNEL_LETTER);
}

static void
the_dead_are_left_in_peace(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_CLOSE);
    g_autoptr(Person) person = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    promise(book, mara);
    g_assert_cmpuint(lines(book), ==, 1);
    g_assert_true(person_get(book->ctx, mara, &person, NULL, &error));
    person->deceased = true;
    g_assert_true(person_update(book->ctx, person, NULL, &receipt, &error));
    g_assert_cmpuint(lines(book), ==, 0);
    expect(book, mara, CHANNELS_ALL, CONTACT_OWED, "Mara has died.");
}

static gint64
add_slip(TestBook *book, gint64 person)
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

static void
a_draft_asks_the_gate(void)
{
    static const BoundaryEdit denied[] = {
        {.has_contact = true, .do_not_contact = true},
        {.has_contact = true, .has_pause = true, .paused_until = 20800},
    };
    BoundaryEdit quiet = {.has_pause = true,
                          .has_quiet = true,
                          .quiet = true,
                          .quiet_from = 8 * 60,
                          .quiet_to = 10 * 60};
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 id = add_slip(book, mara);
    g_auto(SlipDraft) draft = {0};
    g_autoptr(GError) error = NULL;

    for (gsize i = 0; i < G_N_ELEMENTS(denied); i++) {
        set(book, mara, &denied[i]);
        g_assert_false(slip_draft(book->ctx, id, &draft, &error));
        test_expect_error(&error, KITH_ERROR_DENIED, "Mara");
    }
    set(book, mara, &quiet);
    g_assert_true(slip_draft(book->ctx, id, &draft, &error));
    g_assert_nonnull(strstr(draft.wait, "09:00"));
    slip_draft_clear(&draft);
    test_book_at(book, 1);
    kith_set_now(book->ctx, book->ctx->now + 3600);
    g_assert_true(slip_draft(book->ctx, id, &draft, &error));
    g_assert_null(draft.wait);
}

static void
no_answer_makes_the_plan_wait_and_change_the_way(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", "mara@example.com", TIER_INNER);
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    log_some(book, mara, 6, CHANNEL_EMAIL, DIRECTION_BOTH);
    g_assert_cmpuint(lines(book), ==, 0);
    log_some(book, mara, 0, CHANNEL_EMAIL, DIRECTION_OUT);
    test_book_at(book, 7);
    g_assert_cmpint(channel_of(book), ==, CHANNEL_EMAIL);
    log_some(book, mara, 0, CHANNEL_EMAIL, DIRECTION_OUT);
    test_book_at(book, 14);
    g_assert_cmpuint(lines(book), ==, 0);
    test_book_at(book, 15);
    g_assert_cmpint(channel_of(book), !=, CHANNEL_EMAIL);
    log_some(book, mara, 0, CHANNEL_MESSAGE, DIRECTION_OUT);
    test_book_at(book, 300);
    g_assert_cmpuint(lines(book), ==, 0);
    expect(book, mara, CHANNELS_ALL, CONTACT_REACH_OUT,
           "Your last 3 messages to Mara went unanswered; the next move is theirs.");
    expect(book, mara, CHANNELS_ALL, CONTACT_OWED, NULL);
    g_assert_true(occasion_create(book->ctx, mara, "birthday", "1983-09-20", &receipt, &error));
    g_assert_cmpuint(lines(book), ==, 1);
    test_undo(book->ctx);
    log_some(book, mara, 8, CHANNEL_EMAIL, DIRECTION_IN);
    g_assert_cmpint(channel_of(book), ==, CHANNEL_EMAIL);
}

/* A plan of one line, made by hand. */
static Plan *
plan_of(TestBook *book, PlanKind kind, gint64 person, gint64 other)
{
    Plan *made = g_new0(Plan, 1);
    PlanItem *item = g_new0(PlanItem, 1);

    item->kind = kind;
    item->channel = CHANNEL_CALL;
    item->person_id = person;
    item->other_id = other;
    made->day = book->ctx->today;
    made->items = g_ptr_array_new_with_free_func((GDestroyNotify)plan_item_free);
    g_ptr_array_add(made->items, item);
    return made;
}

static void
expect_walk(TestBook *book, Plan *made, guint left)
{
    g_autoptr(GError) error = NULL;

    g_assert_true(plan_walk(book->ctx, made, &error));
    g_assert_cmpuint(made->items->len, ==, left);
    g_assert_cmpuint(made->breaches, ==, 1 - left);
}

static void
the_walk_takes_out_what_breaks_a_boundary(void)
{
    /* What stays of a line to them, and of one to another that concerns them. */
    static const struct {
        BoundaryEdit edit;
        PlanKind kind;
        guint left;
        guint left_of_other;
    } rows[] = {
        {{.has_note = true, .note = "nothing"}, PLAN_OCCASION, 1, 1},
        {{.has_contact = true, .do_not_contact = true}, PLAN_PROMISE, 0, 0},
        {{.has_occasions = true, .no_occasions = true}, PLAN_OCCASION, 0, 1},
        {{.has_occasions = true, .no_occasions = true}, PLAN_THANKS, 1, 1},
        {{.has_only = true, .only_channels = 1U << CHANNEL_LETTER}, PLAN_THANKS, 0, 1},
        {{.has_never = true, .never_channels = 1U << CHANNEL_CALL}, PLAN_THANKS, 0, 1},
        {{.has_quiet = true, .quiet = true, .quiet_from = 540, .quiet_to = 541}, PLAN_THANKS, 0, 1},
        {{.has_quiet = true, .quiet = true, .quiet_from = 541, .quiet_to = 540}, PLAN_THANKS, 1, 1},
        {{.has_max = true, .at_most = 1, .max_days = 2}, PLAN_THANKS, 0, 1},
        {{.has_max = true, .at_most = 1, .max_days = 1}, PLAN_THANKS, 1, 1},
        {{.has_max = true, .at_most = 2, .max_days = 2}, PLAN_THANKS, 1, 1},
        {{.has_not_before = true, .not_before = 20782}, PLAN_THANKS, 0, 1},
        {{.has_pause = true, .paused_until = 20782}, PLAN_THANKS, 0, 0},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(TestBook) book = test_book_new();
        gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_CLOSE);
        gint64 jonas = test_add(book->ctx, "Jonas", NULL, TIER_CLOSE);
        g_autoptr(Plan) to_them = NULL;
        g_autoptr(Plan) about_them = NULL;

        g_assert_cmpint(book->ctx->today, ==, 20781);
        log_some(book, mara, 1, CHANNEL_CALL, DIRECTION_OUT);
        set(book, mara, &rows[i].edit);
        to_them = plan_of(book, rows[i].kind, mara, 0);
        about_them = plan_of(book, rows[i].kind, jonas, mara);
        expect_walk(book, to_them, rows[i].left);
        expect_walk(book, about_them, rows[i].left_of_other);
    }
}

/* Some boundary, often several parts of one. */
static BoundaryEdit
random_edit(GRand *random, Day today)
{
    static const char *const zones[] = {"Asia/Tokyo", "America/New_York", "Europe/Lisbon", NULL};
    gint64 from = g_rand_int_range(random, 0, 1440);

    return (BoundaryEdit){
        .has_not_before = true,
        .not_before = g_rand_boolean(random) ? 0 : today + g_rand_int_range(random, 0, 20),
        .has_pause = true,
        .paused_until =
            g_rand_int_range(random, 0, 4) != 0 ? 0 : today + g_rand_int_range(random, 1, 20),
        .has_max = true,
        .at_most = g_rand_int_range(random, 0, 3),
        .max_days = g_rand_int_range(random, 1, 40),
        .has_quiet = true,
        .quiet = g_rand_boolean(random),
        .quiet_from = from,
        .quiet_to = (from + g_rand_int_range(random, 1, 1440)) % 1440,
        .has_zone = true,
        .zone = zones[g_rand_int_range(random, 0, 4)],
        .has_never = true,
        .never_channels = (guint)g_rand_int_range(random, 0, (gint32)CHANNELS_ALL),
        .has_occasions = true,
        .no_occasions = g_rand_boolean(random),
        .has_contact = true,
        .do_not_contact = g_rand_int_range(random, 0, 5) == 0,
    };
}

static void
fill_book(TestBook *book, GRand *random, gint64 *people, gint64 *slips, guint count)
{
    for (guint i = 0; i < count; i++) {
        g_autofree char *name = g_strdup_printf("Person %u", i);
        g_autoptr(GError) error = NULL;
        Receipt receipt = {0};

        people[i] =
            test_add(book->ctx, name, i % 2 == 0 ? "p@example.com" : NULL, (Tier)(1 + i % 5));
        for (int j = g_rand_int_range(random, 0, 4); j > 0; j--)
            log_some(book, people[i], g_rand_int_range(random, 0, 400),
                     (Channel)g_rand_int_range(random, 0, 9),
                     (Direction)g_rand_int_range(random, 0, 3));
        if (g_rand_boolean(random))
            promise(book, people[i]);
        live_in(book, people[i], i % 3 == 0 ? "Pacific/Auckland" : NULL);
        slips[i] = add_slip(book, people[i]);
        if (i > 0 && !introduction_propose(book->ctx, people[i], people[i - 1], "Both sail.",
                                           &receipt, &error))
            g_error("%s", error->message);
        if (g_rand_boolean(random) &&
            !occasion_create(book->ctx, people[i], "birthday", "--11-25", &receipt, &error))
            g_error("%s", error->message);
    }
    for (guint i = 0; i < count; i++) {
        BoundaryEdit edit = random_edit(random, book->ctx->today);

        if (g_rand_int_range(random, 0, 4) != 0)
            set(book, people[i], &edit);
    }
}

/* A draft is denied to who is to be left alone, and to nobody else. */
static guint
check_drafts(TestBook *book, const gint64 *people, const gint64 *slips, guint count)
{
    guint denied = 0;

    for (guint i = 0; i < count; i++) {
        g_autoptr(Boundary) boundary = find(book, people[i]);
        bool alone = boundary != NULL &&
                     (boundary->do_not_contact || boundary->paused_until > book->ctx->today);
        g_auto(SlipDraft) draft = {0};
        g_autoptr(GError) error = NULL;

        g_assert_cmpint(slip_draft(book->ctx, slips[i], &draft, &error), ==, !alone);
        if (alone)
            test_expect_error(&error, KITH_ERROR_DENIED, "Person");
        denied += alone;
    }
    return denied;
}

static void
no_line_and_no_draft_breaks_a_random_boundary(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(3);
    guint shown = 0;
    guint denied = 0;

    for (int world = 0; world < 5; world++) {
        g_autoptr(TestBook) book = test_book_new();
        gint64 people[12];
        gint64 slips[12];

        fill_book(book, random, people, slips, G_N_ELEMENTS(people));
        for (int step = 0; step < 60; step++) {
            test_book_at(book, step / 3);
            kith_set_now(book->ctx, book->ctx->now + g_rand_int_range(random, 0, 43200));
            shown += lines(book);
            denied += check_drafts(book, people, slips, G_N_ELEMENTS(people));
        }
    }
    g_assert_cmpuint(shown, >, 100);
    g_assert_cmpuint(denied, >, 100);
}

static void
put_instead(GString *text, const char *key, const char *value)
{
    g_autofree char *find = g_strdup_printf("\"%s\":", key);
    const char *at = strstr(text->str, find);
    gsize from;

    g_assert_nonnull(at);
    from = (gsize)(at - text->str) + strlen(find);
    g_string_erase(text, (gssize)from, (gssize)strcspn(text->str + from, ",}"));
    g_string_insert(text, (gssize)from, value);
}

static void
read_book(TestBook *book, const char *text)
{
    char *folder = test_folder_new();
    g_autofree char *path = test_write_file(folder, "book.json", text);
    const char *paths[] = {path, NULL};
    ImportOptions options = {.format = "auto"};
    g_autoptr(ImportResult) result = NULL;
    g_autoptr(GError) error = NULL;

    if (!import_paths(book->ctx, paths, &options, &result, &error))
        g_error("%s", error->message);
    test_folder_free(folder);
}

static void
a_boundary_of_a_book_that_was_written_by_hand_bounds_what_it_can(void)
{
    static const char *const values[] = {"-9223372036854775808", "9223372036854775807", "-1", "0",
                                         "1440"};
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_CLOSE);
    BoundaryEdit edit = {.has_quiet = true,
                         .quiet = true,
                         .quiet_from = 1320,
                         .quiet_to = 480,
                         .has_max = true,
                         .at_most = 2,
                         .max_days = 30};
    g_autofree char *text = NULL;

    test_log(book->ctx, mara, 60, NULL);
    set(book, mara, &edit);
    text = test_export(book->ctx);
    for (gsize i = 0; i < G_N_ELEMENTS(values); i++) {
        g_autoptr(TestBook) copy = test_book_new();
        g_autoptr(GString) wild = g_string_new(text);
        g_autoptr(Boundary) boundary = NULL;
        g_autofree char *words = NULL;
        g_auto(BoundaryVerdict) verdict = {0};

        put_instead(wild, "quiet_from", values[i]);
        put_instead(wild, "quiet_to", values[(i + 1) % G_N_ELEMENTS(values)]);
        put_instead(wild, "at_most", values[i]);
        put_instead(wild, "max_days", values[i]);
        read_book(copy, wild->str);
        boundary = find(copy, mara);
        words = boundary_words(copy->ctx, boundary);
        g_assert_nonnull(strstr(words, "quiet"));
        verdict = check(copy, mara, CHANNELS_ALL, CONTACT_OWED);
        (void)lines(copy);
    }
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/boundary/set", set_again_it_changes_what_is_given_and_keeps_the_rest);
    g_test_add_func("/boundary/refused", what_bounds_nothing_is_refused);
    g_test_add_func("/boundary/promise",
                    a_promise_to_who_is_not_to_be_contacted_stays_in_the_ledger);
    g_test_add_func("/boundary/due", a_tie_is_due_again_when_its_boundary_ends);
    g_test_add_func("/boundary/gate", the_gate_says_why_and_until_when);
    g_test_add_func("/boundary/quiet", quiet_hours_put_a_line_off_to_later_in_the_day);
    g_test_add_func("/boundary/channel", a_channel_that_is_not_wanted_gives_way_to_one_that_is);
    g_test_add_func("/boundary/deceased", the_dead_are_left_in_peace);
    g_test_add_func("/boundary/draft", a_draft_asks_the_gate);
    g_test_add_func("/boundary/unanswered", no_answer_makes_the_plan_wait_and_change_the_way);
    g_test_add_func("/boundary/walk", the_walk_takes_out_what_breaks_a_boundary);
    g_test_add_func("/boundary/wild",
                    a_boundary_of_a_book_that_was_written_by_hand_bounds_what_it_can);
    g_test_add_func("/boundary/random", no_line_and_no_draft_breaks_a_random_boundary);
    return g_test_run();
}
