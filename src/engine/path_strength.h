/* SPDX-License-Identifier: Apache-2.0
 * How strong a tie is for passing a request on, 0…1 (engine/path.h). What predicts the strength of
 * a tie best is how long ago one was in touch, then how much there is between the two (Gilbert and
 * Karahalios, CHI 2009), so every figure rises with what is on record and falls with its age. The
 * figures themselves are set by judgement; only their order matters for which chain comes first. */
#pragma once

#include "model/person.h"

/** The user's own tie, from the days since they were last in touch and the distinct days in touch:
 * .4 2^(-since / 180) + .5 days / (days + 10), and at least what the tier promises: inner .5, close
 * .4, regular .25, wide .15, known .1, none 0. Warmth would not do: it is held against the cadence
 * that is wanted, by which the closest ties cool first. */
double path_strength_own(double days_since, gint64 touch_days, Tier tier);

/** Two who worked at one company at the same time: .5 months / (months + 12), halved for each five
 * years since, and less in a large company, where not everybody has met: 50 / (50 + people), where
 * people are those of the company who are in the book. */
double path_strength_work(double months, double days_since, guint people);

/** What one is to another, by the word for it: family .8, friends .7, mentor, manager, colleague
 * and the like .6, others .4. NULL counts as others. */
double path_strength_relation(const char *kind);

/** Two whom the user brought together: .5, halved for each four years since, and .1 more when it is
 * known what came of it. */
double path_strength_introduction(double days_since, bool has_outcome);

/** Days for which somebody who was asked for something is spared. */
#define PATH_SPARE_DAYS 42

/** The share of a chain that is left with somebody who was asked so many days ago: half on the day,
 * and all of it again after PATH_SPARE_DAYS. Several asks multiply. */
double path_strength_spared(double days_since);
