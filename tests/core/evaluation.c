/* SPDX-License-Identifier: Apache-2.0
 * Self-evaluation over a made-up year, beside the same figures computed here from what happened. */
#include "core/evaluation.h"

#include <math.h>

#include "core/plan.h"
#include "engine/evaluation.h"
#include "engine/rhythm.h"
#include "test_ctx.h"
#include "test_db.h"

#define TIES 24
#define DAYS 365
#define LEARNED 30 /* outcomes before the baselines count */

#define assert_near(a, b) g_assert_cmpfloat(fabs((a) - (b)), <=, 1e-9)

static double
uniform(guint32 *state)
{
    *state = *state * 1664525u + 1013904223u;
    return (*state >> 8) / (double)(1u << 24);
}

/* A forecast as the test keeps it. */
typedef struct {
    bool waits;
    Day day;
    bool has_due;
    Day due_day;
    EvaluationOutcome outcome;
    double told;
    bool scored;
    double base;
    double recency;
} Guess;

typedef struct {
    gint64 id;
    double gap;
    GArray *days; /* Day, in touch */
    GArray *own;  /* Day, of messages by the user alone */
    GArray *done; /* Day, of plan lines that were done */
    Guess guesses[EVALUATION_HORIZONS];
} Friend;

/* What the test knows of a horizon: every scored guess with what happened. */
typedef struct {
    GArray *outcomes; /* EvaluationOutcome */
    GArray *scored;   /* Guess */
    gint64 dropped;
    double shift;
    EvaluationRecency curve;
} Known;

typedef struct {
    TestBook *book;
    Friend friends[TIES];
    Known known[EVALUATION_HORIZONS];
    guint32 chance;
    Day last_day; /* with anybody */
} Year;

static bool
has_day(const GArray *days, Day from, Day to)
{
    for (guint i = 0; i < days->len; i++) {
        Day day = g_array_index(days, Day, i);

        if (day >= from && day < to)
            return true;
    }
    return false;
}

static void
year_init(Year *year, TestBook *book)
{
    *year = (Year){.book = book, .chance = 20261124};
    for (guint i = 0; i < TIES; i++) {
        g_autofree char *name = g_strdup_printf("Friend %u", i);
        Friend *friend = &year->friends[i];

        friend->id = test_add(book->ctx, name, NULL, i % 3 == 0 ? TIER_CLOSE : TIER_NONE);
        friend->gap = 3 + 30 * uniform(&year->chance);
        friend->days = g_array_new(FALSE, FALSE, sizeof(Day));
        friend->own = g_array_new(FALSE, FALSE, sizeof(Day));
        friend->done = g_array_new(FALSE, FALSE, sizeof(Day));
    }
    for (guint h = 0; h < EVALUATION_HORIZONS; h++) {
        year->known[h].outcomes = g_array_new(FALSE, FALSE, sizeof(EvaluationOutcome));
        year->known[h].scored = g_array_new(FALSE, FALSE, sizeof(Guess));
    }
}

static void
year_clear(Year *year)
{
    for (guint i = 0; i < TIES; i++) {
        g_array_unref(year->friends[i].days);
        g_array_unref(year->friends[i].own);
        g_array_unref(year->friends[i].done);
    }
    for (guint h = 0; h < EVALUATION_HORIZONS; h++) {
        g_array_unref(year->known[h].outcomes);
        g_array_unref(year->known[h].scored);
    }
}

/* What happened to a guess whose horizon has ended. */
static void
settle(Known *known, const Friend *friend, Guess *guess, gint64 horizon)
{
    Day end = guess->day + horizon;

    guess->waits = false;
    if (has_day(friend->done, guess->day, end) ||
        (guess->has_due && has_day(friend->own, MAX(guess->day, guess->due_day), end))) {
        known->dropped++;
        return;
    }
    guess->outcome.silent = !has_day(friend->days, guess->day, end);
    g_array_append_val(known->outcomes, guess->outcome);
    if (guess->scored)
        g_array_append_val(known->scored, *guess);
}

static void
settle_all(Year *year)
{
    for (guint h = 0; h < EVALUATION_HORIZONS; h++) {
        Known *known = &year->known[h];
        const EvaluationOutcome *first;

        for (guint i = 0; i < TIES; i++) {
            Guess *guess = &year->friends[i].guesses[h];

            if (guess->waits && guess->day + evaluation_horizons[h] <= year->last_day)
                settle(known, &year->friends[i], guess, evaluation_horizons[h]);
        }
        first = (const EvaluationOutcome *)(const void *)known->outcomes->data;
        known->shift = evaluation_shift(first, known->outcomes->len);
        known->curve = evaluation_recency_fit(first, known->outcomes->len);
    }
}

static Guess
make_guess(const Year *year, const Friend *friend, const Tie *tie, guint h)
{
    const Known *known = &year->known[h];
    Day today = year->book->ctx->today;
    RhythmSums sums =
        rhythm_of_days((const Day *)(const void *)friend->days->data, friend->days->len);
    gint64 silent = 0;
    Guess guess = {.waits = true, .day = today, .has_due = tie->has_next, .due_day = tie->next_day};

    for (guint i = 0; i < known->outcomes->len; i++)
        silent += g_array_index(known->outcomes, EvaluationOutcome, i).silent;
    guess.outcome.silence = rhythm_silence(&sums, (double)today);
    guess.outcome.quiet = rhythm_quiet(&sums, (double)today, (double)evaluation_horizons[h], 1);
    guess.told = rhythm_shifted(guess.outcome.quiet, known->shift);
    guess.scored = known->outcomes->len >= LEARNED;
    guess.base = ((double)silent + 1) / ((double)known->outcomes->len + 2);
    guess.recency = evaluation_recency(known->curve, guess.outcome.silence);
    return guess;
}

static void
guess_all(Year *year)
{
    guint eligible = 0;

    for (guint i = 0; i < TIES; i++)
        eligible += year->friends[i].days->len >= 3;
    for (guint i = 0; eligible >= 5 && i < TIES; i++) {
        Friend *friend = &year->friends[i];
        PersonRow *row = NULL;
        g_autoptr(GError) error = NULL;

        if (friend->days->len < 3)
            continue;
        g_assert_true(person_row_get(year->book->ctx, friend->id, &row, &error));
        for (guint h = 0; h < EVALUATION_HORIZONS; h++) {
            if (!friend->guesses[h].waits)
                friend->guesses[h] = make_guess(year, friend, &row->tie, h);
        }
        person_row_free(row);
    }
}

static void
note_touch(Year *year, Friend *friend, bool own)
{
    Day today = year->book->ctx->today;

    if (friend->days->len == 0 || g_array_index(friend->days, Day, friend->days->len - 1) != today)
        g_array_append_val(friend->days, today);
    if (own)
        g_array_append_val(friend->own, today);
    year->last_day = today;
}

static void
touch(Year *year, Friend *friend)
{
    Ctx *ctx = year->book->ctx;
    Interaction interaction = {
        .at = ctx->now,
        .channel = CHANNEL_EMAIL,
        .direction = uniform(&year->chance) < 0.2 ? DIRECTION_OUT : DIRECTION_BOTH,
        .source = (char *)"hand",
    };
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!interaction_log(ctx, &friend->id, 1, &interaction, NULL, NULL, &receipt, &error))
        g_error("%s", error->message);
    note_touch(year, friend, interaction.direction == DIRECTION_OUT);
}

/* Do the first line of the plan, if there is one. */
static void
follow_plan(Year *year)
{
    Ctx *ctx = year->book->ctx;
    PlanOptions options = {.day = ctx->today, .minutes = PLAN_MINUTES};
    g_autoptr(Plan) plan = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};
    const PlanItem *item;

    g_assert_true(plan_today(ctx, &options, &plan, &error));
    if (plan->items->len == 0)
        return;
    item = plan->items->pdata[0];
    if (item->kind != PLAN_REACH_OUT && item->kind != PLAN_REVIVE)
        return;
    g_assert_true(plan_done(ctx, item->id, NULL, &receipt, &error));
    for (guint i = 0; i < TIES; i++) {
        if (year->friends[i].id == item->person_id) {
            note_touch(year, &year->friends[i], true);
            g_array_append_val(year->friends[i].done, ctx->today);
        }
    }
}

static EvaluationReport
report(Ctx *ctx)
{
    EvaluationReport made;
    g_autoptr(GError) error = NULL;

    if (!evaluation_report(ctx, &made, &error))
        g_error("%s", error->message);
    return made;
}

static void
run(Ctx *ctx)
{
    g_autoptr(GError) error = NULL;

    if (!evaluation_run(ctx, &error))
        g_error("%s", error->message);
}

static double
log_loss(double p, bool silent)
{
    return -log(silent ? p : 1 - p);
}

static void
assert_score(const GArray *scored, gsize offset, EvaluationScore score)
{
    double brier = 0;
    double loss = 0;

    for (guint i = 0; i < scored->len; i++) {
        const Guess *guess = &g_array_index(scored, Guess, i);
        double p = *(const double *)(const void *)((const char *)guess + offset);

        brier += pow(p - (guess->outcome.silent ? 1 : 0), 2);
        loss += log_loss(p, guess->outcome.silent);
    }
    assert_near(score.brier, brier / scored->len);
    assert_near(score.log_loss, loss / scored->len);
}

static void
assert_bins(const GArray *scored, const EvaluationReportHorizon *horizon)
{
    for (int bin = 0; bin < EVALUATION_BINS; bin++) {
        gint64 count = 0;
        double told = 0;
        double silent = 0;

        for (guint i = 0; i < scored->len; i++) {
            const Guess *guess = &g_array_index(scored, Guess, i);

            if (guess->told >= bin / 10.0 && (guess->told < (bin + 1) / 10.0 || bin == 9)) {
                count++;
                told += guess->told;
                silent += guess->outcome.silent;
            }
        }
        g_assert_cmpint(horizon->bins[bin].scored, ==, count);
        if (count > 0) {
            assert_near(horizon->bins[bin].told, told / (double)count);
            assert_near(horizon->bins[bin].happened, silent / (double)count);
        }
    }
}

static void
assert_horizon(const Year *year, const EvaluationReport *made, guint h)
{
    const EvaluationReportHorizon *horizon = &made->horizons[h];
    const Known *known = &year->known[h];
    g_autoptr(GError) error = NULL;
    gint64 waiting = 0;
    double told = 0.3;

    for (guint i = 0; i < TIES; i++)
        waiting += year->friends[i].guesses[h].waits;
    g_test_message(
        "%d days: %d scored, %d dropped, Brier %.4f, base %.4f, recency %.4f, shift %.3f",
        (int)horizon->horizon, (int)horizon->scored, (int)horizon->dropped, horizon->kith.brier,
        horizon->base.brier, horizon->recency.brier, horizon->shift);
    g_assert_cmpint(horizon->waiting, ==, waiting);
    g_assert_cmpint(horizon->scored, ==, known->scored->len);
    g_assert_cmpint(horizon->learned, ==, known->outcomes->len - known->scored->len);
    g_assert_cmpint(horizon->dropped, ==, known->dropped);
    g_assert_cmpint(horizon->enough, ==, known->scored->len >= EVALUATION_LEAST);
    assert_near(horizon->shift, known->shift);
    g_assert_true(evaluation_told(year->book->ctx, horizon->horizon, &told, &error));
    assert_near(told, rhythm_shifted(0.3, known->shift));
    if (known->scored->len == 0)
        return;
    assert_score(known->scored, G_STRUCT_OFFSET(Guess, told), horizon->kith);
    assert_score(known->scored, G_STRUCT_OFFSET(Guess, base), horizon->base);
    assert_score(known->scored, G_STRUCT_OFFSET(Guess, recency), horizon->recency);
    assert_bins(known->scored, horizon);
}

static void
a_years_figures_are_those_of_what_happened(void)
{
    g_autoptr(TestBook) book = test_book_new();
    EvaluationReport made;
    Year year;

    year_init(&year, book);
    for (gint64 day = 0; day < DAYS; day++) {
        test_book_at(book, day);
        settle_all(&year);
        guess_all(&year);
        run(book->ctx);
        for (guint i = 0; i < TIES; i++) {
            if (uniform(&year.chance) < 1 / year.friends[i].gap)
                touch(&year, &year.friends[i]);
        }
        if (uniform(&year.chance) < 0.1)
            follow_plan(&year);
        run(book->ctx); /* again: nothing may be stored or counted twice */
    }
    made = report(book->ctx);
    for (guint h = 0; h < EVALUATION_HORIZONS; h++)
        assert_horizon(&year, &made, h);
    g_assert_true(made.horizons[0].enough);
    g_assert_cmpint(made.horizons[0].dropped, >, 10);
    g_assert_false(made.enough);
    year_clear(&year);
}

static void
a_book_without_history_has_not_enough_data(void)
{
    g_autoptr(TestBook) book = test_book_new();
    EvaluationReport made;

    test_add(book->ctx, "Mara", NULL, TIER_CLOSE);
    for (gint64 day = 0; day < 3; day++) {
        test_book_at(book, day * 40);
        run(book->ctx);
    }
    made = report(book->ctx);
    for (guint h = 0; h < EVALUATION_HORIZONS; h++) {
        g_assert_cmpint(made.horizons[h].waiting, ==, 0);
        g_assert_cmpint(made.horizons[h].scored, ==, 0);
        g_assert_false(made.horizons[h].enough);
    }
    g_assert_false(made.hold_out);
    g_assert_false(made.enough);
}

/* Five ties of a book, each in touch on three days up to yesterday. */
static void
add_five(Ctx *ctx, gint64 *ids)
{
    for (guint i = 0; i < 5; i++) {
        g_autofree char *name = g_strdup_printf("Friend %u", i);

        ids[i] = test_add(ctx, name, NULL, TIER_NONE);
        for (gint64 ago = 41; ago > 0; ago -= 20)
            test_log(ctx, ids[i], ago, NULL);
    }
}

static void
silence_counts_only_once_the_book_is_known_to_go_on(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 ids[5];

    add_five(book->ctx, ids);
    run(book->ctx);
    g_assert_cmpint(report(book->ctx).horizons[0].waiting, ==, 5);
    test_book_at(book, 20);
    run(book->ctx);
    g_assert_cmpint(report(book->ctx).horizons[0].learned, ==, 0);
    test_book_at(book, 21);
    test_log(book->ctx, ids[0], 0, NULL);
    run(book->ctx);
    g_assert_cmpint(report(book->ctx).horizons[0].learned, ==, 5);
}

static void
who_is_deleted_is_not_counted(void)
{
    g_autoptr(TestBook) book = test_book_new();
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};
    gint64 ids[5];

    add_five(book->ctx, ids);
    run(book->ctx);
    g_assert_true(person_delete(book->ctx, ids[4], &receipt, &error));
    test_book_at(book, 15);
    test_log(book->ctx, ids[0], 0, NULL);
    run(book->ctx);
    g_assert_cmpint(report(book->ctx).horizons[0].learned, ==, 4);
    g_assert_cmpint(report(book->ctx).horizons[2].waiting, ==, 5);
}

static bool
is_held(Ctx *ctx, gint64 person_id)
{
    g_autoptr(GError) error = NULL;
    bool held = true;

    if (!evaluation_held_out(ctx, person_id, ctx->today, &held, &error))
        g_error("%s", error->message);
    return held;
}

static void
set_hold_out(Ctx *ctx, bool on)
{
    g_autoptr(GError) error = NULL;

    if (!evaluation_set_hold_out(ctx, on, &error))
        g_error("%s", error->message);
}

/* Skip what the plan asks, so that the next ones come; what is withheld is not among it. */
static void
skip_plan(Ctx *ctx)
{
    PlanOptions options = {.day = ctx->today, .minutes = PLAN_MINUTES};
    g_autoptr(Plan) plan = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_true(plan_today(ctx, &options, &plan, &error));
    for (guint i = 0; i < plan->items->len; i++) {
        const PlanItem *item = plan->items->pdata[i];
        Receipt receipt = {0};

        g_assert_false(is_held(ctx, item->person_id));
        g_assert_true(plan_skip(ctx, item->id, &receipt, &error));
    }
}

#define MANY 120
#define NIGHTS 56
#define ANSWER_DAYS 30

static void
add_many(Ctx *ctx, gint64 *ids)
{
    for (guint i = 0; i < MANY; i++) {
        g_autofree char *name = g_strdup_printf("Friend %u", i);

        ids[i] = test_add(ctx, name, NULL, TIER_CLOSE);
        test_log(ctx, ids[i], 40, NULL);
    }
}

static void
the_hold_out_needs_consent_and_lasts_fourteen_days(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 ids[MANY];
    Day since[MANY] = {0};
    gint64 held = 0;
    gint64 ended = 0;
    gint64 answered = 0;
    EvaluationReport made;

    add_many(book->ctx, ids);
    run(book->ctx);
    for (guint i = 0; i < MANY; i++)
        g_assert_false(is_held(book->ctx, ids[i]));
    set_hold_out(book->ctx, true);
    for (gint64 night = 1; night < NIGHTS; night++) {
        test_book_at(book, night);
        run(book->ctx);
        for (guint i = 0; i < MANY; i++) {
            Day today = book->ctx->today;

            if (is_held(book->ctx, ids[i])) {
                since[i] = since[i] == 0 ? today : since[i];
                g_assert_cmpint(today - since[i], <, EVALUATION_WITHHELD_DAYS);
                held += since[i] == today;
                if (i % 2 == 0 && today - since[i] == 3)
                    test_log(book->ctx, ids[i], 0, NULL);
            } else if (since[i] != 0) {
                g_assert_cmpint(today - since[i], >=, EVALUATION_WITHHELD_DAYS);
            }
        }
        skip_plan(book->ctx);
    }
    test_log(book->ctx, ids[0], 0, NULL);
    test_book_at(book, NIGHTS);
    run(book->ctx);
    for (guint i = 0; i < MANY; i++) {
        bool over = since[i] != 0 && since[i] + ANSWER_DAYS <= book->ctx->today - 1;

        ended += over;
        answered += over && i % 2 == 0;
    }
    made = report(book->ctx);
    g_assert_cmpint(held, >, 0);
    g_assert_cmpint(ended, >, 0);
    g_assert_true(made.hold_out);
    g_assert_cmpint(made.held.count, ==, ended);
    g_assert_cmpint(made.held.hits, ==, answered);
    g_assert_cmpint(made.shown.count, >, made.held.count);
    g_assert_false(made.enough);
    set_hold_out(book->ctx, false);
    for (guint i = 0; i < MANY; i++)
        g_assert_false(is_held(book->ctx, ids[i]));
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/evaluation/a_year", a_years_figures_are_those_of_what_happened);
    g_test_add_func("/evaluation/no_history", a_book_without_history_has_not_enough_data);
    g_test_add_func("/evaluation/goes_on", silence_counts_only_once_the_book_is_known_to_go_on);
    g_test_add_func("/evaluation/deleted", who_is_deleted_is_not_counted);
    g_test_add_func("/evaluation/hold_out", the_hold_out_needs_consent_and_lasts_fourteen_days);
    return g_test_run();
}
