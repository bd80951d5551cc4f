/* SPDX-License-Identifier: Apache-2.0
 * Evaluation: how well probabilities of silence came true, beside what anybody could have said
 * without a model. Every forecast is judged by what was known when it was made (prequential, Dawid
 * 1984). Pure: no clock, no database. */
#pragma once

#include "model/evaluation.h"

/** The score of one forecast. */
EvaluationScore evaluation_score(double quiet, bool silent);

/** The bin that a probability belongs to, 0…9. */
int evaluation_bin(double quiet);

/** The share of silence with one outcome of each kind added: (silent + 1) / (count + 2). */
double evaluation_base(gint64 silent, gint64 count);

/** The most probable such curve given the outcomes, each coefficient under N(0, 4), by Newton's
 * method; level rather than falling, since silence never foretells contact, and outcomes that agree
 * say nothing of silences of another length. {0, 0}, which says one half, without outcomes. */
EvaluationRecency evaluation_recency_fit(const EvaluationOutcome *outcomes, gsize count);

/** What the curve says of a silence of so many days. */
double evaluation_recency(EvaluationRecency curve, double silence);

/** The user's own shift (rhythm_shift) of outcomes. */
double evaluation_shift(const EvaluationOutcome *outcomes, gsize count);

/** The difference of two shares and its 95 % interval. */
typedef struct {
    double difference;
    double low;
    double high;
} EvaluationDifference;

/** a less b, by Newcombe's hybrid score interval (Newcombe 1998, method 10), which holds for few
 * units and for shares near 0 and 1. Both counts are above 0. */
EvaluationDifference evaluation_difference(EvaluationShare a, EvaluationShare b);
