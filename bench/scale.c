/* SPDX-License-Identifier: Apache-2.0
 * How reading a large book compares with reading a small one: builds two books with the same number
 * of ties due today, then times today's plan, finding by prefix and a person's page in each.
 *
 * bench-scale FOLDER LARGE_PEOPLE INTERACTIONS_EACH [SMALL_PEOPLE] */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/interaction.h"
#include "core/person.h"
#include "core/plan.h"
#include "core/search.h"
#include "core/tie.h"
#include "core/write.h"
#include "store/interaction.h"
#include "store/person.h"
#include "store/plan.h"

#define NOW G_GINT64_CONSTANT(1795500000)
#define DAY_SECONDS 86400

/** People due today in each book. */
#define DUE 200

/** People written in one transaction. */
#define BATCH 20000

static const char *const given[] = {"mara", "tomas", "aisha", "wei",  "ingrid", "joao",  "priya",
                                    "kofi", "elena", "hiro",  "lars", "noor",   "sofia", "ivan"};
static const char *const syllables[] = {"ber", "lin", "ka", "mo", "ste", "ran", "vi",  "dal",
                                        "os",  "ter", "fi", "gu", "hal", "na",  "pre", "wick"};

static void
die(const char *what, GError *error)
{
    (void)fprintf(stderr, "%s: %s\n", what, error != NULL ? error->message : "");
    exit(1);
}

static char *
family_name(IdSource *random)
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

    person->id = id_next(&ctx->ids, NOW);
    person->given = g_strdup(given[id_random(random, G_N_ELEMENTS(given))]);
    person->family = family_name(random);
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
    gint64 last = NOW - (due ? 400 : 1 + (gint64)id_random(random, 3)) * DAY_SECONDS;

    for (int i = 0; i < count; i++) {
        gint64 before = (count - 1 - i) * (gint64)6 * DAY_SECONDS;
        gint64 early = before == 0 ? 0 : (gint64)id_random(random, 2 * DAY_SECONDS);
        Interaction interaction = {.id = id_next(&ctx->ids, NOW),
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
        if (!store_person_save(write.change, person, NOW, true, NULL, error) ||
            !add_history(ctx, write.change, person, interactions, i % every == 0, random, error) ||
            !search_add(ctx, words, person->id, found_by, error) ||
            !tie_refresh(ctx, person->id, error))
            return false;
    }
    return word_buffer_flush(words, ctx->db, ctx->space_id, error) &&
           store_person_count_add(write.change, to - from, error) &&
           write_commit(ctx, &write, "bench", &receipt, error);
}

static Ctx *
open_book(const char *path, bool write)
{
    KithOptions options = {.uri = path, .now = NOW, .surface = "bench", .write = write};
    g_autoptr(GError) error = NULL;
    Ctx *ctx = NULL;

    if (!kith_open(&options, &ctx, &error))
        die(path, error);
    return ctx;
}

static void
build(const char *path, gint64 people, int interactions)
{
    g_autoptr(Ctx) ctx = open_book(path, true);
    g_autoptr(GError) error = NULL;
    IdSource random;
    gint64 started = clock_ticks();

    id_source_seed(&random, 7);
    for (gint64 done = 0; done < people; done += BATCH) {
        if (!add_people(ctx, done, MIN(done + BATCH, people), people / DUE, interactions, &random,
                        &error))
            die(path, error);
        (void)fprintf(stderr, "\r%s: %" G_GINT64_FORMAT " people", path, done + BATCH);
    }
    (void)fprintf(stderr, "\n");
    (void)printf(
        "built %s: %" G_GINT64_FORMAT " people, %" G_GINT64_FORMAT " interactions in %.1f s\n",
        path, people, people * interactions, (double)(clock_ticks() - started) / G_USEC_PER_SEC);
}

/* Milliseconds of processor time, which other work on the machine does not stretch. */
static double
cpu_ms(void)
{
    struct timespec spent;

    if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent) != 0)
        die("there is no processor time to read", NULL);
    return (double)spent.tv_sec * 1e3 + (double)spent.tv_nsec / 1e6;
}

static int
compare_doubles(const void *a, const void *b)
{
    double left = *(const double *)a;
    double right = *(const double *)b;

    return (left > right) - (left < right);
}

/* Median and 99th percentile of times in ms, sorted in place. */
static void
put_times(const char *what, double *ms, guint count, double *median_out)
{
    qsort(ms, count, sizeof *ms, compare_doubles);
    *median_out = ms[count / 2];
    (void)printf("  %-22s median %8.3f ms   p99 %8.3f ms\n", what, ms[count / 2],
                 ms[MIN(count * 99 / 100, count - 1)]);
}

#define ROUNDS 200

typedef struct {
    double today;
    double find;
    double page;
} Medians;

static void
time_today(Ctx *ctx, double *ms)
{
    PlanOptions options = {.day = ctx->today, .minutes = PLAN_MINUTES};

    for (int i = 0; i < ROUNDS; i++) {
        g_autoptr(Plan) plan = NULL;
        g_autoptr(GError) error = NULL;
        double started = cpu_ms();

        if (!plan_today(ctx, &options, &plan, &error))
            die("today", error);
        ms[i] = cpu_ms() - started;
    }
}

static void
time_find(Ctx *ctx, double *ms)
{
    IdSource random;

    id_source_seed(&random, 11);
    for (int i = 0; i < ROUNDS; i++) {
        g_autofree char *name = family_name(&random);
        g_autoptr(GPtrArray) people = NULL;
        g_autoptr(GError) error = NULL;
        double started;

        name[1 + id_random(&random, 5)] = '\0';
        started = cpu_ms();
        if (!person_search(ctx, name, 20, &people, &error))
            die("find", error);
        ms[i] = cpu_ms() - started;
    }
}

static void
time_page(Ctx *ctx, double *ms)
{
    g_autoptr(GArray) ids = NULL;
    g_autoptr(GError) error = NULL;
    IdSource random;
    gint64 after = 0;

    id_source_seed(&random, 13);
    for (int i = 0; i < ROUNDS; i++) {
        g_autoptr(Person) person = NULL;
        g_autoptr(GPtrArray) interactions = NULL;
        Tie tie;
        double started;
        gint64 id;

        if (ids == NULL || i % 20 == 0) {
            g_clear_pointer(&ids, g_array_unref);
            if (!store_person_ids_after(ctx->db, ctx->space_id, after, &ids, &error))
                die("ids", error);
            after = g_array_index(ids, gint64, ids->len - 1);
            if (ids->len < 500)
                after = 0;
        }
        id = g_array_index(ids, gint64, id_random(&random, ids->len));
        started = cpu_ms();
        if (!person_get(ctx, id, &person, &tie, &error) ||
            !interaction_list(ctx, id, G_MAXINT64, G_MAXINT64, 50, &interactions, NULL, &error))
            die("page", error);
        ms[i] = cpu_ms() - started;
    }
}

/* The two books are only comparable with the same number due. */
static void
check_due(Ctx *ctx)
{
    g_autoptr(GError) error = NULL;
    gint64 due = 0;

    if (!store_tie_due_count(ctx->db, ctx->space_id, ctx->today, &due, &error))
        die("due", error);
    if (due != DUE)
        g_error("%" G_GINT64_FORMAT " are due, not %d", due, DUE);
}

static Medians
measure(const char *path)
{
    g_autoptr(Ctx) ctx = open_book(path, false);
    double ms[ROUNDS];
    Medians medians;

    (void)printf("%s\n", path);
    check_due(ctx);
    time_today(ctx, ms);
    put_times("today", ms, ROUNDS, &medians.today);
    time_find(ctx, ms);
    put_times("find by prefix", ms, ROUNDS, &medians.find);
    time_page(ctx, ms);
    put_times("a person's page", ms, ROUNDS, &medians.page);
    return medians;
}

int
main(int argc, char **argv)
{
    g_autofree char *large = NULL;
    g_autofree char *small = NULL;
    gint64 large_people = argc > 2 ? g_ascii_strtoll(argv[2], NULL, 10) : 1000000;
    int interactions = argc > 3 ? (int)g_ascii_strtoll(argv[3], NULL, 10) : 20;
    gint64 small_people = argc > 4 ? g_ascii_strtoll(argv[4], NULL, 10) : 10000;
    Medians in_large;
    Medians in_small;

    if (argc < 2) {
        (void)fprintf(stderr, "bench-scale FOLDER [PEOPLE [INTERACTIONS_EACH [SMALL_PEOPLE]]]\n");
        return 2;
    }
    large = g_build_filename(argv[1], "large.db", NULL);
    small = g_build_filename(argv[1], "small.db", NULL);
    if (!g_file_test(small, G_FILE_TEST_EXISTS))
        build(small, small_people, interactions);
    if (!g_file_test(large, G_FILE_TEST_EXISTS))
        build(large, large_people, interactions);
    /* Books kept from an earlier time are brought up to date. */
    kith_close(open_book(small, true));
    kith_close(open_book(large, true));
    in_small = measure(small);
    in_large = measure(large);
    (void)printf("large / small: today %.2f  find %.2f  page %.2f   (targets: today at most 2, and "
                 "under 20 ms)\n",
                 in_large.today / in_small.today, in_large.find / in_small.find,
                 in_large.page / in_small.page);
    return 0;
}
