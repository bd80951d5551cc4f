/* SPDX-License-Identifier: Apache-2.0
 * How good plans are, beside what personal CRMs do and a near-bound, over made-up years of networks
 * of three sizes; and how fast they are made.
 *
 * bench-engine-plan [SEEDS [FIRST]]: 20 worlds of each size from seed 7000 on if not said. Prints
 * the table of each size and then, a line each, what was measured, its target and whether it is
 * met.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "bench/sim_policy.h"
#include "bench/sim_speed.h"

#define SEEDS 20
#define FIRST_SEED 7000
#define MOST_SEEDS 1000

/* A size of network and what its plans should reach. */
typedef struct {
    guint count;
    double value;
    double promises;
    double birthdays;
    double thanks;
} Size;

static const Size sizes[] = {
    {150, 0.85, 0.02, 0.02, 1.0},
    {500, 0.76, 0.02, 0.02, 1.5},
    {2000, 0.72, 0.05, 0.04, 3.0},
};

/* Means over the worlds of a size. */
typedef struct {
    SimResult mean;
    double ratio;   /* of value and bound */
    double squares; /* of the same, for its deviation */
    double value;   /* in all */
} Row;

static void
print_figure(const char *what, guint count, double measured, double target, bool at_least)
{
    bool met = at_least ? measured >= target : measured <= target;

    printf("%s, %u ties | %.4g | %s %g | %s\n", what, count, measured,
           at_least ? ">=" : "<=", target, met ? "yes" : "NO");
}

static void
add_result(Row *row, const SimResult *one, double bound, double share)
{
    double ratio = one->value / bound;

    row->mean.warm += one->warm * share;
    row->mean.minutes += one->minutes * share;
    row->mean.thanks_mean += one->thanks_mean * share;
    row->mean.thanks_p90 += one->thanks_p90 * share;
    row->mean.birthdays_missed += one->birthdays_missed * share;
    row->mean.promises_late += one->promises_late * share;
    row->mean.violations += one->violations * share;
    row->mean.refused += one->refused * share;
    row->value += one->value * share;
    row->ratio += ratio * share;
    row->squares += ratio * ratio * share;
}

static void
print_row(const char *name, const Row *row, const Row *nothing, double bound, gsize worlds)
{
    const SimResult *mean = &row->mean;
    double spread = sqrt(fmax(row->squares - row->ratio * row->ratio, 0) / (double)worlds);
    char per_hour[16] = "-";

    if (mean->minutes > 0)
        g_snprintf(per_hour, sizeof per_hour, "%.0f",
                   100 * (mean->warm - nothing->mean.warm) / (mean->minutes / 60));
    printf("| %-38s | %.3f | %4s | %4.1f | %.3f ± %.3f | %.2f | %5.1f / %5.1f | %.3f | %.3f | %.0f "
           "|\n",
           name, mean->warm, per_hour, mean->minutes, row->ratio, spread,
           (row->value - nothing->value) / (bound - nothing->value), mean->thanks_mean,
           mean->thanks_p90, mean->birthdays_missed, mean->promises_late, mean->violations);
}

/* Every policy in every world of a size; returns the agenda's row. */
static Row
compare(const Size *size, guint64 first, gsize worlds)
{
    g_autofree Row *rows = g_new0(Row, sim_policy_count);
    double mean_bound = 0;

    for (gsize i = 0; i < worlds; i++) {
        SimWorld *world = sim_world_new(size->count, first + i);
        double bound = sim_bound(world);

        mean_bound += bound / (double)worlds;
        for (gsize p = 0; p < sim_policy_count; p++) {
            SimResult one = sim_run(world, &sim_policies[p]);

            add_result(&rows[p], &one, bound, 1 / (double)worlds);
        }
        sim_world_free(world);
    }
    printf(
        "\n%u ties, %" G_GSIZE_FORMAT " worlds from seed %" G_GUINT64_FORMAT
        "\n| policy | warm | pp/h | min/day | value / bound | gap closed | thanks delay mean / p90 "
        "| birthdays missed | promises late | violations |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n",
        size->count, worlds, first);
    for (gsize p = 0; p < sim_policy_count; p++)
        print_row(sim_policies[p].name, &rows[p], &rows[0], mean_bound, worlds);
    (void)fflush(stdout);
    return rows[SIM_AGENDA];
}

static void
print_figures(const Size *size, const Row *row)
{
    print_figure("value over near-bound", size->count, row->ratio, size->value, true);
    print_figure("promises late", size->count, row->mean.promises_late, size->promises, false);
    print_figure("birthdays missed", size->count, row->mean.birthdays_missed, size->birthdays,
                 false);
    print_figure("mean thanks delay in days", size->count, row->mean.thanks_mean, size->thanks,
                 false);
    print_figure("violations", size->count, row->mean.violations + row->mean.refused, 0, false);
}

int
main(int argc, char **argv)
{
    guint64 worlds = argc > 1 ? g_ascii_strtoull(argv[1], NULL, 10) : SEEDS;
    guint64 first = argc > 2 ? g_ascii_strtoull(argv[2], NULL, 10) : FIRST_SEED;
    Row rows[G_N_ELEMENTS(sizes)];

    if (argc > 3 || worlds < 1 || worlds > MOST_SEEDS) {
        (void)fprintf(stderr, "usage: bench-engine-plan [SEEDS [FIRST]]\n");
        return 2;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++)
        rows[i] = compare(&sizes[i], first, worlds);
    printf("\nfigure | measured | target | met\n");
    for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++)
        print_figures(&sizes[i], &rows[i]);
    print_figure("ms to plan a day", 2000, sim_plan_seconds(2000, 2000) * 1000, 5, false);
    print_figure("ms to plan a day with 500 due", 1000000, sim_plan_seconds(1000000, 500) * 1000,
                 20, false);
    return 0;
}
