/* SPDX-License-Identifier: Apache-2.0
 * Random sequences of commands over the five practices, and what must be true after each.
 *
 * KITH_TEST_SEQUENCES is their number (100000 is the full run), KITH_TEST_SEED the seed of the
 * first; the next ones count up, so that the seed of a failure alone brings it back with one. */
#include <stdlib.h>
#include <string.h>

#include "core/change.h"
#include "core/introduction.h"
#include "core/plan.h"
#include "random_check.h"
#include "random_command.h"
#include "test_db.h"

#define SEQUENCES_SQLITE 500
#define SEQUENCES_POSTGRES 60
#define COMMANDS_MOST 16

/** A book grows old with its history of changes; a new one is cheap. */
#define SEQUENCES_PER_BOOK 40

static guint64
number_of(const char *variable, guint64 otherwise)
{
    const char *text = g_getenv(variable);

    return text == NULL ? otherwise : g_ascii_strtoull(text, NULL, 10);
}

static guint64
sequences(void)
{
    return number_of("KITH_TEST_SEQUENCES",
                     test_db_engine() == DB_ENGINE_SQLITE ? SEQUENCES_SQLITE : SEQUENCES_POSTGRES);
}

static void
take_export(World *world)
{
    g_free(world->export);
    world->export = test_export(world->book->ctx);
}

static void
expect_export(World *world, const char *expected, const char *after)
{
    take_export(world);
    if (strcmp(world->export, expected) != 0)
        world_fail(world, "%s the book is\n%s\nand was\n%s", after, world->export, expected);
}

static gint64
undo(World *world, gint64 change_id)
{
    g_autofree char *summary = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!change_undo(world->book->ctx, change_id, &receipt, &summary, &error))
        world_fail(world, "undo is refused: %s", error->message);
    g_string_append_printf(world->story, "undo: %s\n", summary);
    return receipt.change_id;
}

static void
undo_latest(World *world)
{
    Step step = g_array_index(world->steps, Step, world->steps->len - 1);

    (void)undo(world, 0);
    expect_export(world, step.before, "after undo");
    g_array_set_size(world->steps, world->steps->len - 1);
}

static void
undo_and_bring_back(World *world)
{
    g_autofree char *now = g_strdup(world->export);

    (void)undo(world, undo(world, 0));
    expect_export(world, now, "after undo of undo");
}

/* Any change may be taken back, unless a later one stands in the way. */
static void
undo_any_and_bring_back(World *world, guint64 number)
{
    Step step = g_array_index(world->steps, Step, number % world->steps->len);
    g_autofree char *now = g_strdup(world->export);
    g_autofree char *summary = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (change_undo(world->book->ctx, step.change_id, &receipt, &summary, &error)) {
        g_string_append_printf(world->story, "undo of an earlier one: %s\n", summary);
        if (receipt.change_id != 0)
            (void)undo(world, receipt.change_id);
    } else if (!g_error_matches(error, KITH_ERROR, KITH_ERROR_CONFLICT)) {
        world_fail(world, "undo of an earlier change: %s", error->message);
    }
    expect_export(world, now, "after undo of an earlier change");
}

static bool
is_refusal(const GError *error)
{
    return g_error_matches(error, KITH_ERROR, KITH_ERROR_INVALID) ||
           g_error_matches(error, KITH_ERROR, KITH_ERROR_NOT_FOUND) ||
           g_error_matches(error, KITH_ERROR, KITH_ERROR_CONFLICT) ||
           g_error_matches(error, KITH_ERROR, KITH_ERROR_DENIED);
}

static void
do_command(World *world, const Command *command)
{
    g_autoptr(GArray) before = promises_of(world);
    g_autoptr(GArray) after = NULL;
    g_autofree char *was = g_strdup(world->export);
    g_autoptr(GError) error = NULL;
    gint64 change_id = 0;

    if (!command_apply(world, command, &change_id, &error) && !is_refusal(error))
        world_fail(world, "no refusal, a failure: %s", error->message);
    if (change_id == 0) {
        expect_export(world, was, "after what was refused");
    } else {
        Step step = {.change_id = change_id, .before = g_steal_pointer(&was)};

        g_array_append_val(world->steps, step);
        take_export(world);
    }
    after = promises_of(world);
    check_promises(world, before, after);
}

static void
undo_something(World *world, IdSource *random)
{
    if (world->steps->len == 0)
        return;
    switch (id_random(random, 12)) {
    case 0:
    case 1:
        undo_latest(world);
        break;
    case 2:
        undo_and_bring_back(world);
        break;
    case 3:
        undo_any_and_bring_back(world, id_random(random, 100));
        break;
    default:
        break;
    }
}

/* In the end everything is taken back, and the book is what it was. */
static void
run_sequence(World *world, guint64 seed)
{
    IdSource random;
    LedgerKind focus;
    guint64 count;

    world_begin(world, seed);
    id_source_seed(&random, seed);
    focus = (LedgerKind)id_random(&random, LEDGER_COUNT + 1);
    count = 1 + id_random(&random, COMMANDS_MOST);
    for (guint64 i = 0; i < count; i++) {
        Command command = command_random(&random, focus);

        do_command(world, &command);
        undo_something(world, &random);
        if (i % 4 == 3 || i + 1 == count) {
            check_plan(world);
            check_index(world);
            check_search(world);
        }
    }
    while (world->steps->len > 0)
        undo_latest(world);
    check_index(world);
    check_search(world);
}

static void
whatever_is_done_the_invariants_hold(void)
{
    guint64 seed = number_of("KITH_TEST_SEED", (guint64)g_random_int());
    g_autoptr(World) world = NULL;

    g_test_message("%" G_GUINT64_FORMAT " sequences, KITH_TEST_SEED=%" G_GUINT64_FORMAT,
                   sequences(), seed);
    for (guint64 i = 0; i < sequences(); i++) {
        if (i % SEQUENCES_PER_BOOK == 0) {
            g_clear_pointer(&world, world_free);
            world = world_new();
        }
        run_sequence(world, seed + i);
    }
}

/* Ids tell of the order of making alone. */
static char *
without_ids(const char *text)
{
    g_autoptr(GRegex) ids = g_regex_new("[0-9A-Z]{13}", 0, 0, NULL);
    char *plain = g_regex_replace_literal(ids, text, -1, 0, "ID", 0, NULL);

    g_assert_nonnull(plain);
    return plain;
}

/* All that is shown with somebody. */
static char *
seen_with(const World *world, gint64 person)
{
    PlanOptions options = {.day = world->book->ctx->today, .minutes = 1440};
    g_autoptr(GString) seen = g_string_new(NULL);
    g_autoptr(Plan) plan = NULL;

    for (LedgerKind kind = 0; kind < LEDGER_COUNT; kind++) {
        LedgerFilter filter = {.kind = kind, .person_id = person, .ended = true};
        g_autoptr(GPtrArray) entries = NULL;

        g_assert_true(ledger_list(world->book->ctx, &filter, &entries, NULL, NULL));
        for (guint i = 0; i < entries->len; i++)
            world_describe(seen, entries->pdata[i]);
    }
    g_assert_true(plan_today(world->book->ctx, &options, &plan, NULL));
    for (guint i = 0; i < plan->items->len; i++) {
        const PlanItem *item = plan->items->pdata[i];

        if (item->person_id == person)
            g_string_append_printf(seen, "%s\n%s\n%s\n", item->title, item->reason,
                                   channel_name(item->channel));
    }
    return without_ids(seen->str);
}

static void
expect_alike(const World *told, const World *silent, gint64 person)
{
    g_autofree char *with = seen_with(told, person);
    g_autofree char *without = seen_with(silent, person);

    if (strcmp(with, without) != 0)
        world_fail(told, "a no shows with the other side:\n%s\nand without it:\n%s", with, without);
}

/* The same is done in both, or refused in both with the same sentence. */
static void
do_in_both(World *told, World *silent, const Command *command)
{
    g_autoptr(GError) with = NULL;
    g_autoptr(GError) without = NULL;
    gint64 change_id = 0;

    (void)command_apply(told, command, &change_id, &with);
    (void)command_apply(silent, command, &change_id, &without);
    if ((with == NULL) != (without == NULL))
        world_fail(told, "only one of the two was refused: %s",
                   with != NULL ? with->message : without->message);
}

static gint64
propose_in(World *world, gint64 a, gint64 b)
{
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!introduction_propose(world->book->ctx, a, b, "Both restore boats.", &receipt, &error))
        return 0;
    g_string_append(world->story, "propose the two\n");
    world_note(world, LEDGER_INTRODUCTION, receipt.id);
    return receipt.id;
}

static void
answer_in(World *world, gint64 id, IntroductionSide side, IntroductionAnswer answer)
{
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!introduction_answer(world->book->ctx, id, side, answer, &receipt, &error))
        world_fail(world, "%s", error->message);
    g_string_append_printf(world->story, "side %d answers %d\n", (int)side, (int)answer);
}

static Command
next_plain(IdSource *random, LedgerKind focus)
{
    Command command = command_random(random, focus);

    while (command_is_indirect(&command) || command_is_of_introduction(&command))
        command = command_random(random, focus);
    return command;
}

/* In one book a side says no, in its twin no answer comes; the other side sees the same in both,
 * whatever else is done. */
static void
run_twins(guint64 seed)
{
    g_autoptr(World) told = world_new();
    g_autoptr(World) silent = world_new();
    IntroductionSide no;
    LedgerKind focus;
    IdSource random;
    gint64 in_told;
    gint64 in_silent;

    world_begin(told, seed);
    world_begin(silent, seed);
    id_source_seed(&random, seed);
    focus = (LedgerKind)id_random(&random, LEDGER_COUNT + 1);
    for (guint64 i = id_random(&random, 6); i > 0; i--) {
        Command command = next_plain(&random, focus);

        do_in_both(told, silent, &command);
    }
    no = id_random(&random, 2) == 0 ? SIDE_A : SIDE_B;
    in_told = propose_in(told, told->people[0], told->people[1]);
    in_silent = propose_in(silent, silent->people[0], silent->people[1]);
    if (in_told == 0)
        return;
    if (id_random(&random, 2) == 0) {
        answer_in(told, in_told, no == SIDE_A ? SIDE_B : SIDE_A, ANSWER_YES);
        answer_in(silent, in_silent, no == SIDE_A ? SIDE_B : SIDE_A, ANSWER_YES);
    }
    answer_in(told, in_told, no, ANSWER_NO);
    for (guint64 i = 2 + id_random(&random, 10); i > 0; i--) {
        Command command = next_plain(&random, focus);

        expect_alike(told, silent, told->people[no == SIDE_A ? 1 : 0]);
        do_in_both(told, silent, &command);
    }
}

static void
whatever_is_done_a_no_is_not_seen(void)
{
    guint64 seed = number_of("KITH_TEST_SEED", (guint64)g_random_int());
    guint64 count = MAX(sequences() / 20, 1);

    g_test_message("%" G_GUINT64_FORMAT " pairs, KITH_TEST_SEED=%" G_GUINT64_FORMAT, count, seed);
    for (guint64 i = 0; i < count; i++)
        run_twins(seed + i);
}

int
main(int argc, char **argv)
{
    /* The books need not outlive a power cut. */
    if (g_file_test("/dev/shm", G_FILE_TEST_IS_DIR))
        (void)g_setenv("TMPDIR", "/dev/shm", FALSE);
    test_db_init(&argc, &argv);
    g_test_add_func("/practices/random", whatever_is_done_the_invariants_hold);
    g_test_add_func("/practices/twins", whatever_is_done_a_no_is_not_seen);
    return g_test_run();
}
