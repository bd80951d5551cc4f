/* SPDX-License-Identifier: Apache-2.0
 * Warmth and the layers of ties. */
#include "engine/warmth.h"

#include <math.h>

/* Weight, in messages, of a layer's prior probability of an answer. */
#define REPLY_PRIOR_MESSAGES 4.0

static const WarmthLayer layers[] = {
    [TIER_INNER] = {.days = 7, .value = 8, .reply = 0.92},
    [TIER_CLOSE] = {.days = 30, .value = 4, .reply = 0.85},
    [TIER_REGULAR] = {.days = 90, .value = 2, .reply = 0.70},
    [TIER_WIDE] = {.days = 180, .value = 1, .reply = 0.55},
    [TIER_KNOWN] = {.days = 365, .value = 0.5, .reply = 0.40},
};

const WarmthLayer *
warmth_layer(Tier tier)
{
    return &layers[tier == TIER_NONE ? TIER_KNOWN : tier];
}

double
warmth_after(double warmth, double days, double half_life)
{
    return warmth * exp2(-fmax(days, 0) / half_life);
}

double
warmth_touched(double warmth, bool mutual)
{
    return warmth + (mutual ? WARMTH_GAIN_MUTUAL : WARMTH_GAIN_UNANSWERED) * (1 - warmth);
}

double
warmth_reply_probability(Tier tier, gint64 sent, gint64 replies)
{
    return (REPLY_PRIOR_MESSAGES * warmth_layer(tier)->reply + (double)replies) /
           (REPLY_PRIOR_MESSAGES + (double)sent);
}

double
warmth_spontaneous_rate(Tier tier, gint64 contacts, double days_observed)
{
    return ((double)contacts + 0.5) / (days_observed + warmth_layer(tier)->days);
}

/* "your last two messages went unanswered"; NULL when none did. */
static char *
unanswered_words(gint64 unanswered)
{
    static const char *const numbers[] = {"two",   "three", "four", "five", "six",
                                          "seven", "eight", "nine", "ten"};

    if (unanswered <= 0)
        return NULL;
    if (unanswered == 1)
        return g_strdup("your last message went unanswered");
    if ((gsize)unanswered - 2 < G_N_ELEMENTS(numbers))
        return g_strdup_printf("your last %s messages went unanswered", numbers[unanswered - 2]);
    return g_strdup_printf("your last %" G_GINT64_FORMAT " messages went unanswered", unanswered);
}

static char *
silence_words(const RhythmSums *sums, double now)
{
    double silence = rhythm_silence(sums, now);
    double usual = rhythm_usual_gap(sums);
    g_autofree char *span = rhythm_span_words(silence);
    g_autofree char *gap = NULL;

    if (sums->touch_days == 0)
        return g_strdup("never in touch so far");
    if (sums->touch_days == 1)
        return g_strdup_printf("in touch once, %s ago", span);
    gap = rhythm_gap_words(usual);
    if (usual < RHYTHM_WORDS_WEEKS && silence < RHYTHM_WORDS_WEEKS * 4)
        return g_strdup_printf("usually %s, now %" G_GINT64_FORMAT, gap, (gint64)llround(silence));
    return g_strdup_printf("usually %s, now %s", gap, span);
}

char *
warmth_sentence(const RhythmSums *sums, double now, gint64 unanswered)
{
    g_autofree char *silence = silence_words(sums, now);
    g_autofree char *waiting = unanswered_words(unanswered);

    if (waiting == NULL)
        return g_steal_pointer(&silence);
    return g_strdup_printf("%s; %s", silence, waiting);
}
