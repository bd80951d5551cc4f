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
#include "core/plan_collect.h"
#include "large_book.h"
#include "store/person.h"
#include "store/plan.h"

/* Milliseconds of processor time, which other work on the machine does not stretch. */
static double
cpu_ms(void)
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
            large_book_die("today", error);
        ms[i] = cpu_ms() - started;
    }
}

static void
time_find(Ctx *ctx, double *ms)
{
    IdSource random;

    id_source_seed(&random, 11);
    for (int i = 0; i < ROUNDS; i++) {
        g_autofree char *name = large_book_family_name(&random);
        g_autoptr(GPtrArray) people = NULL;
        g_autoptr(GError) error = NULL;
        double started;

        name[1 + id_random(&random, 5)] = '\0';
        started = cpu_ms();
        if (!person_search(ctx, name, 20, &people, &error))
            large_book_die("find", error);
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
                large_book_die("ids", error);
            after = g_array_index(ids, gint64, ids->len - 1);
            if (ids->len < 500)
                after = 0;
        }
        id = g_array_index(ids, gint64, id_random(&random, ids->len));
        started = cpu_ms();
        if (!person_get(ctx, id, &person, &tie, &error) ||
            !interaction_list(ctx, id, G_MAXINT64, G_MAXINT64, 50, &interactions, NULL, &error))
            large_book_die("page", error);
        ms[i] = cpu_ms() - started;
    }
}

/* The two books are only comparable with the same number due. */
static void
check_due(Ctx *ctx)
{
    g_autoptr(GError) error = NULL;
    gint64 due = 0;

    if (!plan_count_ties(ctx, ctx->today, &due, &error))
        large_book_die("due", error);
    if (due != LARGE_BOOK_DUE)
        g_error("%" G_GINT64_FORMAT " are due, not %d", due, LARGE_BOOK_DUE);
}

static Medians
measure(const char *path)
{
    g_autoptr(Ctx) ctx = large_book_open(path, false);
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
        large_book_build(small, small_people, interactions);
    if (!g_file_test(large, G_FILE_TEST_EXISTS))
        large_book_build(large, large_people, interactions);
    /* Books kept from an earlier time are brought up to date. */
    kith_close(large_book_open(small, true));
    kith_close(large_book_open(large, true));
    in_small = measure(small);
    in_large = measure(large);
    (void)printf("large / small: today %.2f  find %.2f  page %.2f   (targets: today at most 2, and "
                 "under 20 ms)\n",
                 in_large.today / in_small.today, in_large.find / in_small.find,
                 in_large.page / in_small.page);
    return 0;
}
