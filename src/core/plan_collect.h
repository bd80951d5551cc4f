/* SPDX-License-Identifier: Apache-2.0
 * What could be in the plan of a day: what is due, from stored days and the month-days of
 * occasions, so that the cost is what is due and not what the book holds. For core/ only. */
#pragma once

#include "core/plan.h"

/** Lines in no order, owned; cleared with plan_due_clear. */
typedef struct {
    GPtrArray *items;   /**< PlanItem, the most worthwhile few hundred ties among them */
    GPtrArray *dormant; /**< PlanItem of old ties that nobody asked for; a few */
    gint64 count;       /**< all that is due, looked at or not, without the dormant */
    gint64 gone;        /**< of those, found by the gate not to wait even for a later hour */
} PlanDue;

void plan_due_clear(PlanDue *due);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PlanDue, plan_due_clear)

bool plan_collect(Ctx *ctx, Day day, PlanDue *due_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** How many ties are due on a day. */
bool plan_count_ties(Ctx *ctx, Day day, gint64 *count_out,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The instant a plan of a day is made for: its time of day is that of now. */
gint64 plan_instant(const Ctx *ctx, Day day);
