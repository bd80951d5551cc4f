/* SPDX-License-Identifier: Apache-2.0
 * A large book with entries in every ledger, for measuring the commands of the practices, and how
 * long today's plan takes in a book.
 *
 * bench-practices build FOLDER PEOPLE INTERACTIONS_EACH ENTRIES   makes FOLDER/PEOPLE.db
 * bench-practices today BOOK                                     prints the milliseconds */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/ledger_rules.h"
#include "core/plan.h"
#include "large_book.h"
#include "model/boundary.h"
#include "model/favor.h"
#include "model/feedback.h"
#include "model/introduction.h"
#include "model/need.h"
#include "model/offer.h"
#include "model/promise.h"
#include "model/slip.h"
#include "model/thanks.h"
#include "store/person.h"

#define DAY_SECONDS 86400

/** Entries were made in the last so many days. */
#define HISTORY_DAYS 730

/** People of whom there are entries. */
#define PEOPLE 2000

#define ROUNDS 51

static const char *const things[] = {
    "the deck",   "a tax adviser in Lisbon", "notes on clause", "a lift to the station",
    "the slides", "a kiln for the workshop", "sailing lessons", "an introduction to a printer"};

/* Words of an entry: a thing, and a number that few share. */
static char *
words_of(IdSource *random)
{
    return g_strdup_printf("%s %d", things[id_random(random, G_N_ELEMENTS(things))],
                           (int)id_random(random, 1000));
}

/* Two of three entries have ended. */
static bool
has_ended(IdSource *random)
{
    return id_random(random, 3) != 0;
}

/* Half of the days lie before today, the others in the half year after it. */
static Day
day_near(const Ctx *ctx, IdSource *random)
{
    return ctx->today + (Day)id_random(random, 360) - 180;
}

static void
fill_promise(const Ctx *ctx, Entry *entry, IdSource *random)
{
    Promise *promise = promise_of(entry);

    promise->what = words_of(random);
    promise->theirs = id_random(random, 3) == 0;
    promise->importance = 2;
    promise->due = day_near(ctx, random);
    promise->state = entry->ended_at == 0 ? PROMISE_OPEN : PROMISE_KEPT;
}

static void
fill_feedback(Entry *entry, IdSource *random)
{
    Feedback *feedback = feedback_of(entry);

    feedback->text = words_of(random);
    feedback->state = entry->ended_at == 0 ? FEEDBACK_HELD : FEEDBACK_GIVEN;
    feedback->given = entry->ended_at != 0;
}

static void
fill_need(const Ctx *ctx, Entry *entry, IdSource *random)
{
    Need *need = need_of(entry);

    need->what = words_of(random);
    need->kind = (NeedKind)id_random(random, NEED_JOB_HUNTING + 1);
    need->until = day_near(ctx, random);
    need->state = entry->ended_at == 0 ? NEED_STATE_OPEN : NEED_STATE_CLOSED;
}

static void
fill_introduction(const GArray *people, Entry *entry, IdSource *random)
{
    Introduction *introduction = introduction_of(entry);

    introduction->other = g_array_index(people, gint64, id_random(random, people->len));
    introduction->why = words_of(random);
    introduction->state = entry->ended_at == 0 ? INTRODUCTION_PROPOSED : INTRODUCTION_DONE;
}

static void
fill(const Ctx *ctx, const GArray *people, Entry *entry, IdSource *random)
{
    switch (entry->kind) {
    case LEDGER_PROMISE:
        fill_promise(ctx, entry, random);
        break;
    case LEDGER_SLIP:
        slip_of(entry)->what = words_of(random);
        slip_of(entry)->state = entry->ended_at == 0 ? SLIP_OPEN : SLIP_CLOSED;
        break;
    case LEDGER_THANKS:
        thanks_of(entry)->what = words_of(random);
        thanks_of(entry)->state = entry->ended_at == 0 ? THANKS_OWED : THANKS_TOLD;
        break;
    case LEDGER_FEEDBACK:
        fill_feedback(entry, random);
        break;
    case LEDGER_NEED:
        fill_need(ctx, entry, random);
        break;
    case LEDGER_OFFER:
        offer_of(entry)->what = words_of(random);
        offer_of(entry)->until = day_near(ctx, random);
        offer_of(entry)->state = entry->ended_at == 0 ? OFFER_OPEN : OFFER_CLOSED;
        break;
    case LEDGER_FAVOR:
        favor_of(entry)->what = words_of(random);
        favor_of(entry)->kind = g_strdup("advice");
        favor_of(entry)->weight = 2;
        break;
    case LEDGER_INTRODUCTION:
        fill_introduction(people, entry, random);
        break;
    case LEDGER_BOUNDARY:
    case LEDGER_COUNT:
        break;
    }
}

static void
add_entry(Ctx *ctx, Write *write, const GArray *people, LedgerKind kind, IdSource *random)
{
    g_autoptr(Entry) entry = entry_new(kind);
    g_autoptr(GError) error = NULL;

    entry->person_id = g_array_index(people, gint64, id_random(random, people->len));
    entry->made_at = ctx->now - (gint64)id_random(random, HISTORY_DAYS) * DAY_SECONDS;
    if (has_ended(random))
        entry->ended_at = entry->made_at + DAY_SECONDS;
    fill(ctx, people, entry, random);
    if (!ledger_create(ctx, write, entry, &error))
        large_book_die("an entry", error);
}

/* A quarter of those with entries have a boundary. */
static void
add_boundary(Ctx *ctx, Write *write, gint64 person_id, IdSource *random)
{
    g_autoptr(Entry) entry = entry_new(LEDGER_BOUNDARY);
    g_autoptr(GError) error = NULL;

    entry->person_id = person_id;
    boundary_of(entry)->quiet = true;
    boundary_of(entry)->quiet_from = 22 * 60;
    boundary_of(entry)->quiet_to = 5 * 60;
    boundary_of(entry)->at_most = 1 + (gint64)id_random(random, 3);
    boundary_of(entry)->max_days = 30;
    if (!ledger_create(ctx, write, entry, &error))
        large_book_die("a boundary", error);
}

static GArray *
some_people(Ctx *ctx)
{
    GArray *people = g_array_new(FALSE, FALSE, sizeof(gint64));
    gint64 after = 0;

    while (people->len < PEOPLE) {
        g_autoptr(GArray) ids = NULL;
        g_autoptr(GError) error = NULL;

        if (!store_person_ids_after(ctx->db, ctx->space_id, after, &ids, &error))
            large_book_die("people", error);
        if (ids->len == 0)
            break;
        g_array_append_vals(people, ids->data, ids->len);
        after = g_array_index(ids, gint64, ids->len - 1);
    }
    return people;
}

static void
add_entries(const char *path, gint64 entries)
{
    g_autoptr(Ctx) ctx = large_book_open(path, true);
    g_autoptr(GArray) people = some_people(ctx);
    g_auto(Write) write = {0};
    g_autoptr(GError) error = NULL;
    IdSource random;

    id_source_seed(&random, 17);
    if (!write_begin(ctx, "bench", &write, &error))
        large_book_die(path, error);
    for (gint64 i = 0; i < entries; i++)
        add_entry(ctx, &write, people, (LedgerKind)(i % LEDGER_BOUNDARY), &random);
    for (guint i = 0; i < people->len; i += 4)
        add_boundary(ctx, &write, g_array_index(people, gint64, i), &random);
    if (!write_commit(ctx, &write, "bench", NULL, &error))
        large_book_die(path, error);
}

static double
ms_now(void)
{
    struct timespec spent;

    if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent) != 0)
        large_book_die("there is no processor time to read", NULL);
    return (double)spent.tv_sec * 1e3 + (double)spent.tv_nsec / 1e6;
}

static int
compare_doubles(const void *a, const void *b)
{
    double left = *(const double *)a;
    double right = *(const double *)b;

    return (left > right) - (left < right);
}

/* The median, and how many lines wait, which tells that two books ask for the same. */
static void
time_today(const char *path)
{
    g_autoptr(Ctx) ctx = large_book_open(path, false);
    PlanOptions options = {.day = ctx->today, .minutes = PLAN_MINUTES};
    double ms[ROUNDS];
    gint64 due = 0;

    for (int i = 0; i < ROUNDS; i++) {
        g_autoptr(Plan) plan = NULL;
        g_autoptr(GError) error = NULL;
        double started = ms_now();

        if (!plan_today(ctx, &options, &plan, &error))
            large_book_die("today", error);
        ms[i] = ms_now() - started;
        due = plan->waiting + plan->items->len;
    }
    qsort(ms, ROUNDS, sizeof ms[0], compare_doubles);
    (void)printf("today %.3f due %" G_GINT64_FORMAT "\n", ms[ROUNDS / 2], due);
}

int
main(int argc, char **argv)
{
    if (argc == 6 && strcmp(argv[1], "build") == 0) {
        g_autofree char *name = g_strconcat(argv[3], ".db", NULL);
        g_autofree char *path = g_build_filename(argv[2], name, NULL);

        large_book_build(path, g_ascii_strtoll(argv[3], NULL, 10),
                         (int)g_ascii_strtoll(argv[4], NULL, 10));
        add_entries(path, g_ascii_strtoll(argv[5], NULL, 10));
        return 0;
    }
    if (argc == 3 && strcmp(argv[1], "today") == 0) {
        time_today(argv[2]);
        return 0;
    }
    (void)fprintf(stderr, "bench-practices build FOLDER PEOPLE INTERACTIONS_EACH ENTRIES\n"
                          "bench-practices today BOOK\n");
    return 2;
}
