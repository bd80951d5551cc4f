/* SPDX-License-Identifier: Apache-2.0 */
#include "random_world.h"

#include "test_db.h"

/** Winter, so that the zones that boundaries are given have one offset. */
#define DAYS_MOST 100
#define DAY_SECONDS 86400

const char *const world_words[WORLD_WORDS] = {"amber", "birch", "cedar",
                                              "fjord", "约定",  "обещание"};

static gint64
add_person(Ctx *ctx, const char *name, Tier tier, const char *birthday, bool deceased)
{
    g_autoptr(Person) person = person_new();
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    person_set(&person->name, name);
    person->tier = tier;
    person->deceased = deceased;
    if (birthday != NULL)
        g_assert_nonnull(person_add_occasion(person, "birthday", birthday));
    if (!person_create(ctx, person, NULL, &receipt, &error))
        g_error("%s", error->message);
    return receipt.id;
}

static void
step_clear(void *step)
{
    g_free(((Step *)step)->before);
}

World *
world_new(void)
{
    World *world = g_new0(World, 1);

    world->book = test_book_new();
    world->people[0] = add_person(world->book->ctx, "Mara", TIER_CLOSE, "--11-25", false);
    world->people[1] = add_person(world->book->ctx, "Jonas", TIER_REGULAR, NULL, false);
    world->people[2] = add_person(world->book->ctx, "Lea", TIER_NONE, NULL, false);
    world->people[3] = add_person(world->book->ctx, "Otto", TIER_CLOSE, "--11-26", true);
    world->made = g_array_new(FALSE, FALSE, sizeof(Made));
    world->steps = g_array_new(FALSE, FALSE, sizeof(Step));
    g_array_set_clear_func(world->steps, step_clear);
    world->story = g_string_new(NULL);
    return world;
}

void
world_free(World *world)
{
    if (world == NULL)
        return;
    test_book_free(world->book);
    g_array_unref(world->made);
    g_array_unref(world->steps);
    g_string_free(world->story, TRUE);
    g_free(world->export);
    g_free(world);
}

void
world_begin(World *world, guint64 seed)
{
    kith_set_now(world->book->ctx, TEST_NOW);
    g_array_set_size(world->made, 0);
    g_array_set_size(world->steps, 0);
    g_string_truncate(world->story, 0);
    g_free(world->export);
    world->export = test_export(world->book->ctx);
    world->seed = seed;
}

void
world_note(World *world, LedgerKind kind, gint64 id)
{
    Made made = {.kind = kind, .id = id};

    g_array_append_val(world->made, made);
}

void
world_pass(World *world, gint64 days, gint64 hour)
{
    Ctx *ctx = world->book->ctx;
    Day first = TEST_NOW / DAY_SECONDS;
    Day day = MIN(ctx->now / DAY_SECONDS + days, first + DAYS_MOST);

    kith_set_now(ctx, MAX(day * DAY_SECONDS + hour * 3600, ctx->now));
}

void
world_describe(GString *text, const Entry *entry)
{
    const Ledger *ledger = ledger_of(entry->kind);

    g_string_append_printf(text, "%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, ledger->noun,
                           entry->made_at, entry->ended_at);
    for (guint i = 0; i < ledger->field_count; i++) {
        const Field *field = &ledger->fields[i];

        if (field->kind == FIELD_TEXT)
            g_string_append_printf(text, " %s=%s", field->name, entry_text_of(entry, field));
        else if (field->kind != FIELD_ID)
            g_string_append_printf(text, " %s=%" G_GINT64_FORMAT, field->name,
                                   entry_number(entry, field));
    }
    g_string_append_c(text, '\n');
}

void
world_fail(const World *world, const char *format, ...)
{
    g_autofree char *sentence = NULL;
    va_list arguments;

    va_start(arguments, format);
    sentence = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_error("%s\nafter, of seed %" G_GUINT64_FORMAT ":\n%s", sentence, world->seed,
            world->story->str);
}
