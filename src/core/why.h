/* SPDX-License-Identifier: Apache-2.0
 * Why somebody is in today's plan, or is not: everything the plan weighs about one person. */
#pragma once

#include "core/plan.h"

/** Owned. Probabilities and the index are NAN where nothing is known to make them from. */
typedef struct {
    gint64 person_id;
    char *person_name;
    Day day;
    gint64 minutes; /**< of the plan */
    Tier tier;      /**< as set */
    Tie tie;        /**< with the warmth of now */
    char *rhythm;   /**< "usually every 12 days, now 41; your last message went unanswered" */
    double quiet30; /**< probability of no contact in 30 days, if nobody does anything */
    double quiet90;
    double reply;       /**< probability that a message is answered */
    double index;       /**< what a minute of saying hello is worth today */
    char *held;         /**< why they are not to be contacted now; NULL when they may be */
    Day answered_day;   /**< when the line about the silence was answered; 0 for never */
    Day answered_until; /**< and from when on it may come again */
    GPtrArray *due;     /**< PlanItem about them, due today, in the plan or not */
    guint place;        /**< of the first such line in the plan, from 1; 0 for none */
    GPtrArray *before;  /**< char *: the titles of the lines before it, or of the whole plan */
    char *conclusion;   /**< a sentence: in the plan, or what keeps them out */
} Why;

void why_free(Why *why);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Why, why_free)

/** The reasoning of today's plan of so many minutes (1…1440) about a person. NOT_FOUND: nobody. */
bool why_make(Ctx *ctx, gint64 person_id, gint64 minutes, Why **why_out,
              GError **error) G_GNUC_WARN_UNUSED_RESULT;
