/* SPDX-License-Identifier: Apache-2.0 */
#include "large_book.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/person.h"
#include "core/search.h"
#include "core/tie.h"
#include "core/write.h"
#include "store/interaction.h"
#include "store/person.h"

#define DAY_SECONDS 86400

/** People written in one transaction. */
#define BATCH 20000

static const char *const given[] = {"mara", "tomas", "aisha", "wei",  "ingrid", "joao",  "priya",
                                    "kofi", "elena", "hiro",  "lars", "noor",   "sofia", "ivan"};
static const char *const syllables[] = {"ber", "lin", "ka", "mo", "ste", "ran", "vi",  "dal",
                                        "os",  "ter", "fi", "gu", "hal", "na",  "pre", "wick"};

void
large_book_die(const char *what, GError *error)
{
    (void)fprintf(stderr, "%s: %s\n", what, error != NULL ? error->message : "");
    exit(1);
}

char *
large_book_family_name(IdSource *random)
{
    GString *name = g_string_new(NULL);

    for (int i = 0; i < 3; i++)
        g_string_append(name, syllables[id_random(random, G_N_ELEMENTS(syllables))]);
    return g_string_free(name, FALSE);
}

static Person *
make_person(Ctx *ctx, IdSource *random)
{
    Person *person = person_new();
    g_autofree char *email = NULL;

    person->id = id_next(&ctx->ids, LARGE_BOOK_NOW);
    person->given = g_strdup(given[id_random(random, G_N_ELEMENTS(given))]);
    person->family = large_book_family_name(random);
    person->company = g_strdup_printf("company %d", (int)id_random(random, 5000));
    person->name = g_strdup_printf("%s %s", person->given, person->family);
    email = g_strdup_printf("%s.%s%d@example.com", person->given, person->family,
                            (int)id_random(random, 1000000));
    person_add_point(person, POINT_EMAIL, "work", email);
    return person;
}

/* A history that ends so lately that the tie is not due, but for the few who are. */
static bool
add_history(Ctx *ctx, Change *change, const Person *person, int count, bool due, IdSource *random,
            GError **error)
{
    gint64 last = LARGE_BOOK_NOW - (due ? 400 : 1 + (gint64)id_random(random, 3)) * DAY_SECONDS;

    for (int i = 0; i < count; i++) {
        gint64 before = (count - 1 - i) * (gint64)6 * DAY_SECONDS;
        gint64 early = before == 0 ? 0 : (gint64)id_random(random, 2 * DAY_SECONDS);
        Interaction interaction = {.id = id_next(&ctx->ids, LARGE_BOOK_NOW),
                                   .person_id = person->id,
                                   .at = last - before - early,
                                   .channel = CHANNEL_EMAIL,
                                   .direction = i % 2 == 0 ? DIRECTION_OUT : DIRECTION_IN,
                                   .note = (char *)"about the quarterly numbers",
                                   .source = (char *)"bench"};
        bool inserted = false;

        if (!store_interaction_add(change, &interaction, &inserted, error))
            return false;
    }
    return true;
}

static bool
add_people(Ctx *ctx, gint64 from, gint64 to, gint64 every, int interactions, IdSource *random,
           GError **error)
{
    g_auto(Write) write = {0};
    g_autoptr(WordBuffer) words = word_buffer_new();
    Receipt receipt = {0};

    if (!write_begin(ctx, "bench", &write, error))
        return false;
    for (gint64 i = from; i < to; i++) {
        g_autoptr(Person) person = make_person(ctx, random);
        g_autoptr(GHashTable) found_by = search_words_of(person);

        search_words_add_text(found_by, "about the quarterly numbers");
        if (!store_person_save(write.change, person, LARGE_BOOK_NOW, true, NULL, error) ||
            !add_history(ctx, write.change, person, interactions, i % every == 0, random, error) ||
            !search_add(ctx, words, person->id, found_by, error) ||
            !tie_refresh(ctx, person->id, error))
            return false;
    }
    return word_buffer_flush(words, ctx->db, ctx->space_id, error) &&
           store_person_count_add(write.change, to - from, error) &&
           write_commit(ctx, &write, "bench", &receipt, error);
}

Ctx *
large_book_open(const char *path, bool write)
{
    KithOptions options = {.uri = path, .now = LARGE_BOOK_NOW, .surface = "bench", .write = write};
    g_autoptr(GError) error = NULL;
    Ctx *ctx = NULL;

    if (!kith_open(&options, &ctx, &error))
        large_book_die(path, error);
    return ctx;
}

void
large_book_build(const char *path, gint64 people, int interactions)
{
    g_autoptr(Ctx) ctx = large_book_open(path, true);
    g_autoptr(GError) error = NULL;
    IdSource random;
    gint64 started = clock_ticks();

    id_source_seed(&random, 7);
    for (gint64 done = 0; done < people; done += BATCH) {
        if (!add_people(ctx, done, MIN(done + BATCH, people), people / LARGE_BOOK_DUE, interactions,
                        &random, &error))
            large_book_die(path, error);
        (void)fprintf(stderr, "\r%s: %" G_GINT64_FORMAT " people", path, done + BATCH);
    }
    (void)fprintf(stderr, "\n");
    (void)printf(
        "built %s: %" G_GINT64_FORMAT " people, %" G_GINT64_FORMAT " interactions in %.1f s\n",
        path, people, people * interactions, (double)(clock_ticks() - started) / G_USEC_PER_SEC);
}
