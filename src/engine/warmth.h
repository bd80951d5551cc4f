/* SPDX-License-Identifier: Apache-2.0
 * Warmth: how close a tie stands to the closeness its layer is meant to have, 0 (cold) … 1 (just in
 * touch, both ways). It halves every half-life (rhythm_half_life) and every contact brings back a
 * share of what is missing. It is measured against the cadence that the user wants, not against
 * the tie's own past: a frequent tie that is late comes back by itself far more often (AUC .82
 * against .75 for "overdue"), so lateness is told as a sentence and never as warmth. Pure. */
#pragma once

#include "engine/rhythm.h"
#include "model/person.h"

/** Share of the missing warmth that a contact brings back: both ways, or ours without an answer. */
#define WARMTH_GAIN_MUTUAL 0.8
#define WARMTH_GAIN_UNANSWERED 0.25

/** A tie counts as warm from here on: one half-life after full warmth. */
#define WARMTH_WARM 0.5

/** A tie counts as dormant below this. */
#define WARMTH_DORMANT 0.15

/** What a layer (tier) of ties stands for. The sizes of the layers are Dunbar's 5, 15, 50, 150. */
typedef struct {
    double days;  /**< the cadence meant, which is the prior of the half-life */
    double value; /**< of one warm day, relative */
    double reply; /**< prior probability that a message is answered */
} WarmthLayer;

/** The layer of a tier; an unsorted person (TIER_NONE) is treated as known. */
const WarmthLayer *warmth_layer(Tier tier);

/** Warmth after days have passed: w 2^(-days / half life). */
double warmth_after(double warmth, double days, double half_life);

/** Warmth after a contact: w + gain (1 - w). */
double warmth_touched(double warmth, bool mutual);

/** Probability that this person answers: (4 prior + replies) / (4 + sent). */
double warmth_reply_probability(Tier tier, gint64 sent, gint64 replies);

/** Contacts per day that the other side or circumstance starts:
 * (contacts + 1/2) / (days observed + cadence). */
double warmth_spontaneous_rate(Tier tier, gint64 contacts, double days_observed);

/** "usually every 12 days, now 41; your last two messages went unanswered": the evidence in words.
 * unanswered counts messages since the last answer. The caller frees. */
char *warmth_sentence(const RhythmSums *sums, double now, gint64 unanswered);
