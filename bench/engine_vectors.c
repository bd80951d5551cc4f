/* SPDX-License-Identifier: Apache-2.0
 * How far the formulas in C are from the reference's test vectors: the largest distance of each.
 *
 * bench-engine-vectors FILE (engine_vectors.json) */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "engine/agenda_index.h"
#include "engine/rhythm.h"
#include "format/json_read.h"

#define TOLERANCE 1e-4

typedef struct {
    const char *name;
    double distance; /* the largest so far */
    guint count;
} Check;

static void
compare(Check *check, const Json *one, const char *key, double value)
{
    double expected = 0;

    if (!json_as_number(json_member(one, key), &expected))
        return; /* null: the reference has no value there */
    check->distance = isnan(value) ? INFINITY : fmax(check->distance, fabs(value - expected));
    check->count++;
}

static RhythmSums
read_sums(const Json *one)
{
    const Json *days = json_member(one, "touch_days");
    RhythmSums sums = {0};

    for (gsize i = 0; i < json_count(days); i++) {
        double day = 0;

        if (json_as_number(json_item(days, i), &day))
            (void)rhythm_append(&sums, (Day)day); /* days rise */
    }
    return sums;
}

static void
check_rhythm(const Json *one, Check *quiet, Check *wait)
{
    static const int horizons[] = {14, 30, 60, 90};
    RhythmSums sums = read_sums(one);
    double now = 0;

    if (!json_as_number(json_member(one, "T"), &now))
        return;
    for (gsize i = 0; i < G_N_ELEMENTS(horizons); i++) {
        char lomax[32];
        char lognormal[32];

        g_snprintf(lomax, sizeof lomax, "p_silent_%d", horizons[i]);
        g_snprintf(lognormal, sizeof lognormal, "ln_%d", horizons[i]);
        compare(quiet, one, lomax, rhythm_quiet_lomax(&sums, now, horizons[i]));
        compare(quiet, one, lognormal, rhythm_quiet_lognormal(&sums, now, horizons[i]));
    }
    compare(wait, one, "median_wait", rhythm_expected_wait(&sums, now));
    compare(wait, one, "rhythm_layer2", rhythm_half_life(&sums, 90));
}

static void
check_index(const Json *one, Tier tier, Check *index)
{
    AgendaTie tie = {.tier = tier};

    if (json_as_number(json_member(one, "w"), &tie.warmth) &&
        json_as_number(json_member(one, "g"), &tie.half_life) &&
        json_as_number(json_member(one, "lam"), &tie.rate) &&
        json_as_number(json_member(one, "p"), &tie.reply) &&
        json_as_number(json_member(one, "cost"), &tie.minutes))
        compare(index, one, "index", agenda_gain(&tie) * agenda_cooled(&tie) / tie.minutes);
}

int
main(int argc, char **argv)
{
    static const Tier tiers[] = {TIER_INNER, TIER_CLOSE, TIER_REGULAR, TIER_WIDE, TIER_KNOWN};
    const RhythmOutcome outcomes[] = {
        {0.2, true}, {0.4, true}, {0.6, false}, {0.8, true}, {0.9, true}};
    Check checks[] = {
        {.name = "vectors, probability of silence"},
        {.name = "vectors, expected wait and half-life"},
        {.name = "vectors, parts of the index"},
        {.name = "vectors, the user's own shift"},
    };
    g_autoptr(Json) root = NULL;
    g_autofree char *text = NULL;
    gsize length = 0;

    if (argc != 2 || !g_file_get_contents(argv[1], &text, &length, NULL) ||
        !json_read(text, length, &root, NULL)) {
        (void)fprintf(stderr, "usage: bench-engine-vectors engine_vectors.json\n");
        return 2;
    }
    for (gsize i = 0; i < json_count(json_member(root, "p_silent")); i++)
        check_rhythm(json_item(json_member(root, "p_silent"), i), &checks[0], &checks[1]);
    for (gsize i = 0; i < G_N_ELEMENTS(tiers); i++)
        check_index(json_item(json_member(root, "index"), i), tiers[i], &checks[2]);
    compare(&checks[3], root, "recal", rhythm_shift(outcomes, G_N_ELEMENTS(outcomes)));
    printf("figure | measured | target | met\n");
    for (gsize i = 0; i < G_N_ELEMENTS(checks); i++)
        printf("%s | %.1g off in %u | <= %g | %s\n", checks[i].name, checks[i].distance,
               checks[i].count, TOLERANCE,
               checks[i].count > 0 && checks[i].distance <= TOLERANCE ? "yes" : "NO");
    return 0;
}
