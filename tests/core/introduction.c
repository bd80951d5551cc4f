/* SPDX-License-Identifier: Apache-2.0 */
#include "core/introduction.h"

#include <string.h>

#include "core/change.h"
#include "core/ledger_rules.h"
#include "core/plan.h"
#include "format/json_entry.h"
#include "model/boundary.h"
#include "test_boundary.h"
#include "test_ctx.h"
#include "test_db.h"

typedef struct {
    gint64 mara, jonas, id;
} Pair;

static Pair
propose(TestBook *book)
{
    Pair pair = {.mara = test_add(book->ctx, "Mara", NULL, TIER_NONE),
                 .jonas = test_add(book->ctx, "Jonas", NULL, TIER_NONE)};
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!introduction_propose(book->ctx, pair.mara, pair.jonas, "Both restore wooden boats.",
                              &receipt, &error))
        g_error("%s", error->message);
    pair.id = receipt.id;
    return pair;
}

static bool
answer(TestBook *book, gint64 id, IntroductionSide side, IntroductionAnswer answered,
       GError **error)
{
    Receipt receipt = {0};

    return introduction_answer(book->ctx, id, side, answered, &receipt, error);
}

static bool
yes_a(TestBook *book, gint64 id, GError **error)
{
    return answer(book, id, SIDE_A, ANSWER_YES, error);
}

static bool
yes_b(TestBook *book, gint64 id, GError **error)
{
    return answer(book, id, SIDE_B, ANSWER_YES, error);
}

static bool
no_a(TestBook *book, gint64 id, GError **error)
{
    return answer(book, id, SIDE_A, ANSWER_NO, error);
}

static bool
no_b(TestBook *book, gint64 id, GError **error)
{
    return answer(book, id, SIDE_B, ANSWER_NO, error);
}

static bool
connect_them(TestBook *book, gint64 id, GError **error)
{
    Receipt receipt = {0};

    return introduction_connect(book->ctx, id, &receipt, error);
}

static bool
outcome(TestBook *book, gint64 id, GError **error)
{
    Receipt receipt = {0};

    return introduction_outcome(book->ctx, id, "They sailed together.", &receipt, error);
}

static IntroductionState
state_of(TestBook *book, gint64 id)
{
    g_autoptr(Entry) entry = NULL;
    g_autoptr(GError) error = NULL;

    if (!ledger_get(book->ctx, LEDGER_INTRODUCTION, id, &entry, &error))
        g_error("%s", error->message);
    return introduction_of(entry)->state;
}

typedef bool (*Arrow)(TestBook *book, gint64 id, GError **error);

/* How each state is reached, and what may be done there: yes_a yes_b no_a no_b connect outcome. */
static const struct {
    Arrow path[4];
    IntroductionState state;
    const char *may;
} states[] = {
    {{NULL}, INTRODUCTION_PROPOSED, "111100"},
    {{yes_a}, INTRODUCTION_PROPOSED, "011100"},
    {{yes_b, yes_a}, INTRODUCTION_READY, "001110"},
    {{no_a}, INTRODUCTION_DECLINED, "110100"},
    {{yes_a, no_b}, INTRODUCTION_DECLINED, "011000"},
    {{yes_a, yes_b, connect_them}, INTRODUCTION_CONNECTED, "000001"},
    {{yes_a, yes_b, connect_them, outcome}, INTRODUCTION_DONE, "000000"},
};

static void
every_arrow_is_taken_or_refused_as_the_diagram_says(void)
{
    static const Arrow arrows[] = {yes_a, yes_b, no_a, no_b, connect_them, outcome};

    for (gsize i = 0; i < G_N_ELEMENTS(states); i++) {
        for (gsize j = 0; j < G_N_ELEMENTS(arrows); j++) {
            g_autoptr(TestBook) book = test_book_new();
            gint64 id = propose(book).id;
            g_autoptr(GError) error = NULL;

            for (gsize k = 0; k < G_N_ELEMENTS(states[i].path) && states[i].path[k] != NULL; k++)
                g_assert_true(states[i].path[k](book, id, NULL));
            g_assert_cmpint(state_of(book, id), ==, states[i].state);
            if (states[i].may[j] == '1') {
                g_assert_true(arrows[j](book, id, &error));
                continue;
            }
            g_assert_false(arrows[j](book, id, &error));
            test_expect_error(&error, KITH_ERROR_CONFLICT, "");
            g_assert_cmpint(state_of(book, id), ==, states[i].state);
        }
    }
}

/* All that is shown with a person: the entries and the plan's lines. */
static char *
seen_by(TestBook *book, gint64 person)
{
    LedgerFilter filter = {.kind = LEDGER_INTRODUCTION, .person_id = person};
    PlanOptions options = {.day = book->ctx->today, .minutes = 1440};
    g_autoptr(GString) seen = g_string_new(NULL);
    g_autoptr(GPtrArray) entries = NULL;
    g_autoptr(GPtrArray) ended = NULL;
    g_autoptr(Plan) plan = NULL;

    g_assert_true(ledger_list(book->ctx, &filter, &entries, NULL, NULL));
    filter.ended = true;
    g_assert_true(ledger_list(book->ctx, &filter, &ended, NULL, NULL));
    g_assert_cmpuint(entries->len, ==, ended->len);
    for (guint i = 0; i < entries->len; i++) {
        g_autoptr(Json) json = json_entry(entries->pdata[i], "person", "other");

        json_write(seen, json);
    }
    g_assert_true(plan_today(book->ctx, &options, &plan, NULL));
    for (guint i = 0; i < plan->items->len; i++) {
        const PlanItem *item = plan->items->pdata[i];

        if (item->person_id == person)
            g_string_append_printf(seen, "\n%s\n%s", item->title, item->reason);
    }
    return g_strdup(seen->str);
}

/* One side says no; for 100 days the other side sees what it sees where no answer came. */
static void
expect_no_trace(Arrow before, Arrow no, bool of_mara)
{
    g_autoptr(TestBook) told = test_book_new();
    g_autoptr(TestBook) silent = test_book_new();
    Pair with_no = propose(told);
    Pair without = propose(silent);

    if (before != NULL) {
        g_assert_true(before(told, with_no.id, NULL));
        g_assert_true(before(silent, without.id, NULL));
    }
    test_book_at(told, 3);
    g_assert_true(no(told, with_no.id, NULL));
    for (int day = 3; day < 100; day += day < 43 || day > 47 ? 8 : 1) {
        g_autofree char *with = NULL;
        g_autofree char *bare = NULL;

        test_book_at(told, day);
        test_book_at(silent, day);
        with = seen_by(told, of_mara ? with_no.mara : with_no.jonas);
        bare = seen_by(silent, of_mara ? without.mara : without.jonas);
        g_assert_cmpstr(with, ==, bare);
    }
}

static void
a_no_is_never_seen_by_the_other_side(void)
{
    expect_no_trace(NULL, no_a, false);
    expect_no_trace(yes_a, no_b, true);
    expect_no_trace(yes_b, no_a, false);
    expect_no_trace(NULL, no_b, true);
}

static const char *
title_at(TestBook *book, gint64 days, gint64 *person_out, Plan **plan)
{
    PlanOptions options = {.minutes = 1440};
    const PlanItem *item;

    test_book_at(book, days);
    options.day = book->ctx->today;
    g_clear_pointer(plan, plan_free);
    g_assert_true(plan_today(book->ctx, &options, plan, NULL));
    if ((*plan)->items->len == 0)
        return "";
    item = (*plan)->items->pdata[0];
    g_assert_cmpint(item->kind, ==, days < 30 ? PLAN_INTRODUCTION : PLAN_FOLLOW_UP);
    *person_out = item->person_id;
    return item->title;
}

static void
a_no_is_not_in_the_history_of_the_other_side(void)
{
    g_autoptr(TestBook) book = test_book_new();
    Pair pair = propose(book);
    g_autoptr(GPtrArray) before = NULL;
    g_autoptr(GPtrArray) after = NULL;
    g_autoptr(GPtrArray) all = NULL;

    g_assert_true(change_list(book->ctx, pair.mara, G_MAXINT64, 50, &before, NULL, NULL));
    g_assert_true(no_b(book, pair.id, NULL));
    g_assert_true(change_list(book->ctx, pair.mara, G_MAXINT64, 50, &after, NULL, NULL));
    g_assert_cmpuint(before->len, ==, after->len);
    g_assert_true(change_list(book->ctx, 0, G_MAXINT64, 50, &all, NULL, NULL));
    g_assert_cmpuint(all->len, ==, 4);
}

static void
the_plan_asks_one_after_the_other(void)
{
    g_autoptr(TestBook) book = test_book_new();
    Pair pair = propose(book);
    g_autoptr(Plan) plan = NULL;
    gint64 person = 0;
    Receipt receipt = {0};

    g_assert_cmpstr(title_at(book, 0, &person, &plan), ==,
                    "Ask Mara whether they would like to meet Jonas");
    g_assert_cmpint(person, ==, pair.mara);
    g_assert_true(yes_a(book, pair.id, NULL));
    g_assert_cmpstr(title_at(book, 0, &person, &plan), ==,
                    "Ask Jonas whether they would like to meet Mara");
    g_assert_cmpint(person, ==, pair.jonas);
    g_assert_true(yes_b(book, pair.id, NULL));
    g_assert_cmpstr(title_at(book, 0, &person, &plan), ==, "Bring Mara and Jonas together");
    g_assert_true(plan_done(book->ctx, pair.id, NULL, &receipt, NULL));
    g_assert_cmpint(state_of(book, pair.id), ==, INTRODUCTION_CONNECTED);
    g_assert_cmpstr(title_at(book, 29, &person, &plan), ==, "");
    g_assert_cmpstr(title_at(book, 30, &person, &plan), ==, "Ask Mara what came of meeting Jonas");
}

static void
the_text_to_forward_holds_nothing_but_names_work_and_the_reason(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 jonas = test_add(book->ctx, "Jonas", "jonas@example.com", TIER_INNER);
    g_autoptr(Person) mara = person_new();
    g_autoptr(Entry) entry = NULL;
    Receipt receipt = {0};

    person_set(&mara->name, "Mara");
    person_set(&mara->title, "Boat builder");
    person_set(&mara->company, "Tidewater");
    person_add_note(mara, 1, "secret note");
    g_assert_true(person_create(book->ctx, mara, NULL, &receipt, NULL));
    test_log(book->ctx, jonas, 3, "secret talk");
    g_assert_true(
        introduction_propose(book->ctx, receipt.id, jonas, "Both restore boats.", &receipt, NULL));
    g_assert_true(ledger_get(book->ctx, LEDGER_INTRODUCTION, receipt.id, &entry, NULL));
    g_assert_nonnull(
        strstr(introduction_of(entry)->text, "Mara (Boat builder, Tidewater) and Jonas."));
    g_assert_nonnull(strstr(introduction_of(entry)->text, "Both restore boats."));
    g_assert_null(strstr(introduction_of(entry)->text, "secret"));
    g_assert_null(strstr(introduction_of(entry)->text, "@"));
}

static void
refuse(TestBook *book, gint64 a, gint64 b, const char *why, KithErrorCode code, const char *part)
{
    g_autofree char *before = test_export(book->ctx);
    g_autofree char *after = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    g_assert_false(introduction_propose(book->ctx, a, b, why, &receipt, &error));
    test_expect_error(&error, code, part);
    after = test_export(book->ctx);
    g_assert_cmpstr(before, ==, after);
}

static void
what_is_no_introduction_is_refused(void)
{
    g_autoptr(TestBook) book = test_book_new();
    Pair pair = propose(book);
    gint64 lea = test_add(book->ctx, "Lea", NULL, TIER_NONE);
    g_autoptr(Entry) boundary = entry_new(LEDGER_BOUNDARY);
    g_auto(Write) write = {0};
    g_autoptr(GError) error = NULL;

    refuse(book, pair.mara, pair.mara, "x", KITH_ERROR_INVALID, "same person");
    refuse(book, pair.mara, lea, "", KITH_ERROR_INVALID, "what each has");
    refuse(book, pair.jonas, pair.mara, "x", KITH_ERROR_CONFLICT, "already");
    boundary->person_id = lea;
    boundary_of(boundary)->do_not_contact = true;
    g_assert_true(write_begin(book->ctx, "test", &write, &error));
    g_assert_true(ledger_create(book->ctx, &write, boundary, &error));
    g_assert_true(write_commit(book->ctx, &write, "test", NULL, &error));
    refuse(book, pair.mara, lea, "x", KITH_ERROR_DENIED, "Lea is not to be contacted");
    refuse(book, lea, pair.jonas, "x", KITH_ERROR_DENIED, "Lea is not to be contacted");
}

static void
who_changed_their_mind_is_not_brought_together(void)
{
    const BoundaryEdit edit = {.has_contact = true, .do_not_contact = true};

    for (int side = 0; side < 2; side++) {
        g_autoptr(TestBook) book = test_book_new();
        Pair pair = propose(book);
        gint64 who = side == 0 ? pair.mara : pair.jonas;
        Receipt receipt = {0};
        g_autoptr(GError) error = NULL;

        g_assert_true(yes_a(book, pair.id, NULL));
        g_assert_true(yes_b(book, pair.id, NULL));
        test_boundary_set(book, who, &edit);
        g_assert_false(connect_them(book, pair.id, &error));
        test_expect_error(&error, KITH_ERROR_DENIED, "is not to be contacted");
        g_assert_cmpint(state_of(book, pair.id), ==, INTRODUCTION_READY);
        g_assert_true(boundary_clear(book->ctx, who, &receipt, NULL));
        g_assert_true(connect_them(book, pair.id, NULL));
    }
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/introduction/arrows", every_arrow_is_taken_or_refused_as_the_diagram_says);
    g_test_add_func("/introduction/no-trace", a_no_is_never_seen_by_the_other_side);
    g_test_add_func("/introduction/history", a_no_is_not_in_the_history_of_the_other_side);
    g_test_add_func("/introduction/plan", the_plan_asks_one_after_the_other);
    g_test_add_func("/introduction/boundary", who_changed_their_mind_is_not_brought_together);
    g_test_add_func("/introduction/text",
                    the_text_to_forward_holds_nothing_but_names_work_and_the_reason);
    g_test_add_func("/introduction/refused", what_is_no_introduction_is_refused);
    return g_test_run();
}
