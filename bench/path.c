/* SPDX-License-Identifier: Apache-2.0
 * How long the search for chains takes in a large book: a tenth of the people have all the
 * interactions, everybody has one to three jobs at companies of which few are large and many small,
 * some are named by others, and the user has had jobs too.
 *
 * bench-path FOLDER [PEOPLE [INTERACTIONS]]: a table of "figure | measured | target | met", in
 * milliseconds of processor time; a book that is in FOLDER already is taken as it is */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "core/path.h"
#include "core/person.h"
#include "core/search.h"
#include "core/tie.h"
#include "core/write.h"
#include "store/interaction.h"
#include "store/person.h"

#define NOW G_GINT64_CONSTANT(1795500000)
#define DAY_SECONDS 86400
#define BATCH 20000
#define COMPANIES 20000
#define ROUNDS 200
#define TARGET_MS 100.0

/** One in so many people was in touch. */
#define TOUCHED_EVERY 10

static void
die(const char *what, const GError *error)
{
    (void)fprintf(stderr, "%s: %s\n", what, error != NULL ? error->message : "");
    exit(1);
}

/* Number of a company: the first are large. The cube of an even share makes the first of 20,000
 * hold one job in 27. */
static guint64
pick_company(IdSource *random)
{
    double share = (double)id_random(random, 1000000) / 1e6;

    return (guint64)(share * share * share * COMPANIES);
}

static void
add_jobs(Person *person, IdSource *random)
{
    int year = 2026;

    for (guint64 jobs = 1 + id_random(random, 3); jobs > 0; jobs--) {
        g_autofree char *company = g_strdup_printf("company %d", (int)pick_company(random));
        Position *position = person_add_position(person, company, "engineer");

        position->current = year == 2026;
        if (!position->current)
            position->ended = g_strdup_printf("%d-%02d", year, 1 + (int)id_random(random, 12));
        year -= 1 + (int)id_random(random, 5);
        position->started = g_strdup_printf("%d-%02d", year, 1 + (int)id_random(random, 12));
    }
}

static Person *
make_person(Ctx *ctx, gint64 number, IdSource *random)
{
    Person *person = person_new();

    person->id = id_next(&ctx->ids, NOW);
    person->self = number == 0;
    person->name = g_strdup_printf("Person%07" G_GINT64_FORMAT, number);
    add_jobs(person, random);
    if (number > 0 && id_random(random, 10) == 0) {
        g_autofree char *other =
            g_strdup_printf("Person%07d", (int)id_random(random, (guint64)number));

        person_add_relation(person, "friend", other);
    }
    return person;
}

static bool
add_history(Ctx *ctx, Change *change, const Person *person, gint64 count, IdSource *random,
            GError **error)
{
    for (gint64 i = 0; i < count; i++) {
        Interaction interaction = {.id = id_next(&ctx->ids, NOW),
                                   .person_id = person->id,
                                   .at = NOW - (gint64)id_random(random, 2000 * DAY_SECONDS),
                                   .channel = CHANNEL_EMAIL,
                                   .direction = DIRECTION_BOTH,
                                   .source = (char *)"bench"};
        bool inserted = false;

        if (!store_interaction_add(change, &interaction, &inserted, error))
            return false;
    }
    return true;
}

static bool
add_people(Ctx *ctx, gint64 from, gint64 to, gint64 each, IdSource *random, GError **error)
{
    g_auto(Write) write = {0};
    g_autoptr(WordBuffer) words = word_buffer_new();
    Receipt receipt = {0};

    if (!write_begin(ctx, "bench", &write, error))
        return false;
    for (gint64 i = from; i < to; i++) {
        g_autoptr(Person) person = make_person(ctx, i, random);
        g_autoptr(GHashTable) found_by = search_words_of(person);

        if (!store_person_save(write.change, person, NOW, true, NULL, error) ||
            !add_history(ctx, write.change, person, i % TOUCHED_EVERY == 1 ? each : 0, random,
                         error) ||
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
build(const char *path, gint64 people, gint64 interactions)
{
    g_autoptr(Ctx) ctx = open_book(path, true);
    g_autoptr(GError) error = NULL;
    IdSource random;

    id_source_seed(&random, 7);
    for (gint64 done = 0; done < people; done += BATCH) {
        if (!add_people(ctx, done, MIN(done + BATCH, people), interactions * TOUCHED_EVERY / people,
                        &random, &error))
            die(path, error);
    }
}

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

static void
put_figure(const char *name, const char *part, double ms)
{
    (void)printf("path: %s, %s | %.1f ms | < %.0f ms | %s\n", name, part, ms, TARGET_MS,
                 ms < TARGET_MS ? "yes" : "NO");
}

/* What is asked for: a person or a company, picked at random, within so many hops. */
typedef struct {
    const char *name;
    bool company;
    guint hops;
} Load;

static void
measure(Ctx *ctx, const Load *load, gint64 people)
{
    double ms[ROUNDS];
    guint ways = 0;
    IdSource random;

    id_source_seed(&random, 11);
    for (int i = 0; i < ROUNDS; i++) {
        g_autofree char *to =
            load->company
                ? g_strdup_printf("company %d", i == 0 ? 0 : (int)pick_company(&random))
                : g_strdup_printf("Person%07d", 1 + (int)id_random(&random, (guint64)people - 1));
        g_autoptr(PathReport) report = NULL;
        g_autoptr(GError) error = NULL;
        double started = cpu_ms();

        if (!path_report(ctx, to, load->hops, &report, &error) &&
            !g_error_matches(error, KITH_ERROR, KITH_ERROR_NOT_FOUND))
            die(to, error);
        ms[i] = cpu_ms() - started;
        ways += report != NULL && report->ways->len > 0;
    }
    qsort(ms, ROUNDS, sizeof *ms, compare_doubles);
    put_figure(load->name, "median", ms[ROUNDS / 2]);
    put_figure(load->name, "99 of 100", ms[ROUNDS * 99 / 100]);
    put_figure(load->name, "slowest", ms[ROUNDS - 1]);
    (void)printf("path: %s, found | %u of %d | |\n", load->name, ways, ROUNDS);
}

int
main(int argc, char **argv)
{
    static const Load loads[] = {
        {"to a person, 3 hops", false, 3},
        {"to a person, 6 hops", false, 6},
        {"to a company, 3 hops", true, 3},
    };
    gint64 people = argc > 2 ? g_ascii_strtoll(argv[2], NULL, 10) : 100000;
    gint64 interactions = argc > 3 ? g_ascii_strtoll(argv[3], NULL, 10) : 1000000;
    g_autofree char *path = NULL;
    g_autoptr(Ctx) ctx = NULL;

    if (argc < 2) {
        (void)fprintf(stderr, "bench-path FOLDER [PEOPLE [INTERACTIONS]]\n");
        return 2;
    }
    path = g_build_filename(argv[1], "path.db", NULL);
    if (!g_file_test(path, G_FILE_TEST_EXISTS))
        build(path, people, interactions);
    ctx = open_book(path, false);
    (void)printf("figure | measured | target | met\n");
    for (gsize i = 0; i < G_N_ELEMENTS(loads); i++)
        measure(ctx, &loads[i], people);
    return 0;
}
