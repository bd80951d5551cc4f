/* SPDX-License-Identifier: Apache-2.0
 * How long a month of slots takes: March 2027 in New York, 15-minute meetings, busy times of five
 * minutes at random, beside a plain loop that holds each of the same slots against every busy time.
 *
 * bench-engine-slots: a table of "figure | measured | target | met", in microseconds of processor
 * time, medians of ROUNDS */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "engine/slots.h"

#define ROUNDS 201
#define TARGET_US 50.0
#define MINUTE 60
#define DAY_SECONDS 86400
#define BUSY_MINUTES 5

/* 2027-03-01 and 2027-04-01, midnight in New York. */
#define MONTH_START 1803877200
#define MONTH_END 1806552000

static const SlotsRange office[] = {{9 * 60, 17 * 60}};
static const SlotsRange always[] = {{0, 24 * 60}};

typedef struct {
    const char *name;
    const SlotsRange *range;
    int days; /* of the week, from Monday on */
    gsize busy;
    bool sorted;
    bool targeted;
} Load;

static const Load loads[] = {
    {"Mon-Fri 9-17, nothing busy", office, 5, 0, true, true},
    {"Mon-Fri 9-17, 500 busy", office, 5, 500, true, true},
    {"Mon-Fri 9-17, 5,000 busy", office, 5, 5000, true, true},
    {"24x7, 500 busy", always, 7, 500, true, true},
    {"24x7, 5,000 busy", always, 7, 5000, true, true},
    {"Mon-Fri 9-17, 5,000 busy out of order", office, 5, 5000, false, false},
};

static double
cpu_us(void)
{
    struct timespec spent;

    if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent) != 0) {
        (void)fputs("There is no processor time to read.\n", stderr);
        exit(1);
    }
    return (double)spent.tv_sec * 1e6 + (double)spent.tv_nsec / 1e3;
}

static int
compare_doubles(const void *left, const void *right)
{
    double a = *(const double *)left;
    double b = *(const double *)right;

    return (a > b) - (a < b);
}

static int
compare_starts(const void *left, const void *right)
{
    const Interval *a = left;
    const Interval *b = right;

    return (a->start > b->start) - (a->start < b->start);
}

static Interval *
make_busy(const Load *load, gsize *count_out)
{
    Interval *busy = g_new(Interval, load->busy + 1);
    g_autoptr(GRand) random = g_rand_new_with_seed(7);

    for (gsize i = 0; i < load->busy; i++) {
        gint32 minutes = (MONTH_END - MONTH_START) / MINUTE - BUSY_MINUTES;
        gint64 start = MONTH_START + (gint64)g_rand_int_range(random, 0, minutes) * MINUTE;

        busy[i] = (Interval){start, start + (gint64)BUSY_MINUTES * MINUTE};
    }
    if (load->sorted)
        qsort(busy, load->busy, sizeof *busy, compare_starts);
    *count_out = load->busy;
    return busy;
}

static bool
is_free(const SlotsHost *host, gint64 start, gint64 end)
{
    for (gsize i = 0; i < host->busy_count; i++) {
        if (start < host->busy[i].end && end > host->busy[i].start)
            return false;
    }
    return true;
}

/* How many of the starts of an empty calendar are free, one by one. */
static guint
count_plainly(const GArray *all, const SlotsHost *host)
{
    guint count = 0;

    for (guint i = 0; i < all->len; i++) {
        gint64 start = g_array_index(all, gint64, i);

        count += is_free(host, start, start + (gint64)15 * MINUTE) ? 1 : 0;
    }
    return count;
}

/* Medians of the function and of the plain loop; false when they do not agree. */
static bool
measure(const SlotsQuery *query, SlotsHost *host, double *us_out, double *plain_out,
        guint *count_out)
{
    double times[ROUNDS], plain[ROUNDS];
    g_autoptr(GArray) all = NULL;
    gsize busy_count = host->busy_count;
    guint plainly = 0;

    host->busy_count = 0;
    all = slots_find(query);
    host->busy_count = busy_count;
    for (int i = 0; i < ROUNDS; i++) {
        double start = cpu_us();
        g_autoptr(GArray) found = slots_find(query);

        times[i] = cpu_us() - start;
        *count_out = found->len;
        start = cpu_us();
        plainly = count_plainly(all, host);
        plain[i] = cpu_us() - start;
    }
    qsort(times, ROUNDS, sizeof *times, compare_doubles);
    qsort(plain, ROUNDS, sizeof *plain, compare_doubles);
    *us_out = times[ROUNDS / 2];
    *plain_out = plain[ROUNDS / 2];
    return plainly == *count_out;
}

static void
run(const Load *load, const Zone *zone)
{
    gsize count = 0;
    g_autofree Interval *busy = make_busy(load, &count);
    SlotsHost host = {.zone = zone, .busy = busy, .busy_count = count};
    SlotsEvent event = {.duration = 15, .interval = 15, .round = 60, .seats = 1, .week_start = 1};
    SlotsQuery query = {.now = MONTH_START - DAY_SECONDS,
                        .from = MONTH_START,
                        .to = MONTH_END,
                        .hosts = &host,
                        .host_count = 1,
                        .event = &event};
    double us = 0, plain = 0;
    guint slots = 0;

    for (int i = 0; i < load->days; i++)
        host.weekly[i] = (SlotsHours){load->range, 1};
    for (int i = 0; i < SLOTS_PERIODS; i++)
        event.limits[i] = event.limit_minutes[i] = SLOTS_UNLIMITED;
    if (!measure(&query, &host, &us, &plain, &slots)) {
        (void)fprintf(stderr, "%s: the plain loop finds other slots\n", load->name);
        exit(1);
    }
    if (load->targeted)
        printf("%s (%u slots) | %.1f us | <= %.0f us | %s\n", load->name, slots, us, TARGET_US,
               us <= TARGET_US ? "yes" : "NO");
    else
        printf("%s (%u slots) | %.1f us | |\n", load->name, slots, us);
    if (load->busy > 0)
        printf("the same beside a plain loop | %.1f times as fast | |\n", plain / us);
}

int
main(void)
{
    g_autoptr(Zone) zone = zone_new("America/New_York");

    if (zone == NULL) {
        (void)fputs("There are no time zones on this machine.\n", stderr);
        return 1;
    }
    printf("figure | measured | target | met\n");
    for (gsize i = 0; i < G_N_ELEMENTS(loads); i++)
        run(&loads[i], zone);
    return 0;
}
