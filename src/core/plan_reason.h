/* SPDX-License-Identifier: Apache-2.0
 * Why a line is in the plan, as prose that names its evidence and the day it is from. For core/
 * only. The caller frees every text. */
#pragma once

#include "core/occasion.h"
#include "core/sorting.h"
#include "model/interaction.h"
#include "model/tie.h"

/** When and how somebody was last in touch: “Last met 54 days ago, on 3 October”. */
char *plan_reason_of_last(const Interaction *last, const Zone *zone, Day day);

/** Why to be in touch: when and how it was last (last, NULL for never), and how often it should be
 * or, of a dormant tie, used to be. since is the day the person came into the book. */
char *plan_reason_of_silence(const Tie *tie, const Interaction *last, bool dormant, Day since,
                             const Zone *zone, Day day);

/** Which occasion, and when, seen from a day; there is the day it is where the person lives. */
char *plan_reason_of_occasion(const OccasionDue *due, Day day, Day there);

/** "New at Halyard since 1 October.", of a job that began after a day and not longer ago than eight
 * weeks; NULL where there is none. since is the day of the last contact. */
char *plan_reason_of_job(const Person *person, Day since, Day day);

/** Why to ask how close somebody is whose last contact is long ago, or who alone wrote: when it was
 * and on how many days since when. */
char *plan_reason_of_history(const Tie *tie, const Interaction *last, const Zone *zone, Day day);

/** Why to ask about somebody whom an import brought: since when they are known (connected, 0 when
 * unknown; else since), and who works at the same company. */
char *plan_reason_of_sorting(const Sorting *sorting, Day connected, Day since, Day day);
