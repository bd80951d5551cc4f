/* SPDX-License-Identifier: Apache-2.0
 * The walk over a plan that is ready, and what the gate lets through in random worlds. */
#include "core/introduction.h"
#include "core/occasion.h"
#include "core/plan_gate.h"
#include "core/slip.h"
#include "test_boundary.h"
#include "test_db.h"

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
        {{.has_gone = true, .gone = true}, PLAN_PROMISE, 0, 0},
        {{.has_occasions = true, .no_occasions = true}, PLAN_OCCASION, 0, 0},
        {{.has_occasions = true, .no_occasions = true}, PLAN_THANKS, 1, 1},
        {{.has_only = true, .only_channels = 1U << CHANNEL_LETTER}, PLAN_THANKS, 0, 1},
        {{.has_never = true, .never_channels = 1U << CHANNEL_CALL}, PLAN_THANKS, 0, 1},
        {{.has_quiet = true, .quiet = true, .quiet_from = 540, .quiet_to = 541}, PLAN_THANKS, 0, 0},
        {{.has_quiet = true, .quiet = true, .quiet_from = 541, .quiet_to = 540}, PLAN_THANKS, 1, 1},
        {{.has_max = true, .at_most = 1, .max_days = 2}, PLAN_THANKS, 0, 0},
        {{.has_max = true, .at_most = 1, .max_days = 1}, PLAN_THANKS, 1, 1},
        {{.has_max = true, .at_most = 2, .max_days = 2}, PLAN_THANKS, 1, 1},
        {{.has_not_before = true, .not_before = 20782}, PLAN_THANKS, 0, 0},
        {{.has_pause = true, .paused_until = 20782}, PLAN_THANKS, 0, 0},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(TestBook) book = test_book_new();
        gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_CLOSE);
        gint64 jonas = test_add(book->ctx, "Jonas", NULL, TIER_CLOSE);
        g_autoptr(Plan) to_them = NULL;
        g_autoptr(Plan) about_them = NULL;

        g_assert_cmpint(book->ctx->today, ==, 20781);
        test_touch(book, mara, 1, CHANNEL_CALL, DIRECTION_OUT);
        test_boundary_set(book, mara, &rows[i].edit);
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
        .has_gone = true,
        .gone = g_rand_int_range(random, 0, 8) == 0,
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
            test_touch(book, people[i], g_rand_int_range(random, 0, 400),
                       (Channel)g_rand_int_range(random, 0, 9),
                       (Direction)g_rand_int_range(random, 0, 3));
        if (g_rand_boolean(random))
            test_promise(book, people[i]);
        test_live_in(book, people[i], i % 3 == 0 ? "Pacific/Auckland" : NULL);
        slips[i] = test_slip(book, people[i]);
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
            test_boundary_set(book, people[i], &edit);
    }
}

/* A draft is denied to who is to be left alone, and to nobody else: but the last day of a pause,
 * which may last longer where they live. */
static guint
check_drafts(TestBook *book, const gint64 *people, const gint64 *slips, guint count)
{
    guint denied = 0;

    for (guint i = 0; i < count; i++) {
        g_autoptr(Boundary) boundary = test_boundary_find(book, people[i]);
        Day paused = boundary == NULL ? 0 : boundary->paused_until;
        bool never = boundary != NULL && (boundary->do_not_contact || boundary->gone);
        g_auto(SlipDraft) draft = {0};
        g_autoptr(GError) error = NULL;

        if (slip_draft(book->ctx, slips[i], &draft, &error)) {
            g_assert_true(!never && paused <= book->ctx->today);
            continue;
        }
        test_expect_error(&error, KITH_ERROR_DENIED, "Person");
        g_assert_true(never || paused >= book->ctx->today);
        denied++;
    }
    return denied;
}

static void
no_line_and_no_draft_breaks_a_random_boundary(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(3);
    guint shown = 0;
    guint denied = 0;

    for (int world = 0; world < 3; world++) {
        g_autoptr(TestBook) book = test_book_new();
        gint64 people[12];
        gint64 slips[12];

        fill_book(book, random, people, slips, G_N_ELEMENTS(people));
        for (int step = 0; step < 45; step++) {
            test_book_at(book, step / 3);
            kith_set_now(book->ctx, book->ctx->now + g_rand_int_range(random, 0, 43200));
            shown += test_plan_lines(book);
            denied += check_drafts(book, people, slips, G_N_ELEMENTS(people));
        }
    }
    g_assert_cmpuint(shown, >, 100);
    g_assert_cmpuint(denied, >, 100);
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/boundary-walk/breaches", the_walk_takes_out_what_breaks_a_boundary);
    g_test_add_func("/boundary-walk/random", no_line_and_no_draft_breaks_a_random_boundary);
    return g_test_run();
}
