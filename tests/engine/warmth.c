/* SPDX-License-Identifier: Apache-2.0 */
#include "engine/warmth.h"

#include <math.h>

static void
assert_near(double value, double expected)
{
    g_assert_cmpfloat_with_epsilon(value, expected, 1e-9);
}

static void
halves_every_half_life_and_returns_with_contact(void)
{
    assert_near(warmth_after(0.8, 30, 30), 0.4);
    assert_near(warmth_after(0.8, -5, 30), 0.8);
    assert_near(warmth_touched(0.5, true), 0.9);
    assert_near(warmth_touched(0.5, false), 0.625);
    assert_near(warmth_touched(0, true), 0.8);
}

static void
inner_layers_are_worth_more_and_meant_more_often(void)
{
    for (Tier tier = TIER_INNER; tier < TIER_KNOWN; tier++) {
        g_assert_cmpfloat(warmth_layer(tier)->value, >, warmth_layer(tier + 1)->value);
        g_assert_cmpfloat(warmth_layer(tier)->days, <, warmth_layer(tier + 1)->days);
        g_assert_cmpfloat(warmth_layer(tier)->reply, >, warmth_layer(tier + 1)->reply);
    }
    g_assert_true(warmth_layer(TIER_NONE) == warmth_layer(TIER_KNOWN));
}

static void
estimates_start_at_the_prior(void)
{
    assert_near(warmth_reply_probability(TIER_REGULAR, 0, 0), 0.70);
    assert_near(warmth_reply_probability(TIER_REGULAR, 4, 4), 0.85);
    assert_near(warmth_spontaneous_rate(TIER_CLOSE, 0, 0), 0.5 / 30);
    assert_near(warmth_spontaneous_rate(TIER_CLOSE, 7, 120), 7.5 / 150);
}

static void
the_sentence_tells_rhythm_silence_and_answers(void)
{
    const Day often[] = {0, 12, 24, 36};
    const Day slow[] = {0, 90, 180};
    const Day once[] = {10};
    const struct {
        RhythmSums sums;
        double now;
        gint64 unanswered;
        const char *words;
    } cases[] = {
        {rhythm_of_days(often, 4), 77.4, 2,
         "usually every 12 days, now 41; your last two messages went unanswered"},
        {rhythm_of_days(often, 4), 48, 0, "usually every 12 days, now 12"},
        {rhythm_of_days(often, 4), 900, 1,
         "usually every 12 days, now 2 years; your last message went unanswered"},
        {rhythm_of_days(slow, 3), 400, 0, "usually every 13 weeks, now 7 months"},
        {rhythm_of_days(once, 1), 11.5, 11,
         "in touch once, 1 day ago; your last 11 messages went unanswered"},
        {{0}, 50, 0, "never in touch so far"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *words = warmth_sentence(&cases[i].sums, cases[i].now, cases[i].unanswered);

        g_assert_cmpstr(words, ==, cases[i].words);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/warmth/halves_every_half_life_and_returns_with_contact",
                    halves_every_half_life_and_returns_with_contact);
    g_test_add_func("/warmth/inner_layers_are_worth_more_and_meant_more_often",
                    inner_layers_are_worth_more_and_meant_more_often);
    g_test_add_func("/warmth/estimates_start_at_the_prior", estimates_start_at_the_prior);
    g_test_add_func("/warmth/the_sentence_tells_rhythm_silence_and_answers",
                    the_sentence_tells_rhythm_silence_and_answers);
    return g_test_run();
}
