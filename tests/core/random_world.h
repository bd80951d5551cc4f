/* SPDX-License-Identifier: Apache-2.0
 * A small book that random commands are done in, and what the test remembers of them. */
#pragma once

#include "model/ledger.h"
#include "test_ctx.h"

#define WORLD_PEOPLE 4

/** Words of the texts that commands write; none begins another. */
#define WORLD_WORDS 6
extern const char *const world_words[WORLD_WORDS];

/** An entry that was made, whether or not it still is there. */
typedef struct {
    LedgerKind kind;
    gint64 id;
} Made;

/** A change that may be taken back, and the book before it. */
typedef struct {
    gint64 change_id;
    char *before;
} Step;

typedef struct {
    TestBook *book;
    gint64 people[WORLD_PEOPLE]; /**< close, with a birthday today; regular; unsorted; deceased */
    GArray *made;                /**< Made, in the order of making */
    GArray *steps;               /**< Step, the latest last */
    GString *story;              /**< what was done, for who has to find a mistake */
    char *export;                /**< the book now */
    guint64 seed;                /**< of the sequence */
} World;

/** A book with its people. */
World *world_new(void);
void world_free(World *world);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(World, world_free)

/** Forget a sequence (its entries, its steps, its clock) and begin another. */
void world_begin(World *world, guint64 seed);

/** Remember an entry. */
void world_note(World *world, LedgerKind kind, gint64 id);

/** Append what an entry says, but for ids: they tell of the order of making alone. */
void world_describe(GString *text, const Entry *entry);

/** Put the clock days on, at an hour of the day; never back, and not out of winter. */
void world_pass(World *world, gint64 days, gint64 hour);

/** Stop the program with the story of the sequence and a sentence. */
void world_fail(const World *world, const char *format, ...) G_GNUC_PRINTF(2, 3) G_GNUC_NORETURN;
