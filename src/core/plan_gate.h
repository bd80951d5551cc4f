/* SPDX-License-Identifier: Apache-2.0
 * The plan and boundaries: each line asks the gate before the lines are ranked, and the plan that
 * comes out is walked once more by other code. For core/ only. */
#pragma once

#include "core/boundary.h"
#include "core/plan.h"

/** Take out the lines that a boundary or patience holds back on the day of a plan, and give each
 * other the channels that are left to it. Ties that are due are left for their turn (channels 0):
 * they may be hundreds, and what holds them for days made them not due. gone_out counts the lines
 * that do not even wait for a later hour of the day. */
bool plan_gate(Ctx *ctx, Day day, GPtrArray *items, gint64 *gone_out,
               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Ask for one line; open_out is false where it is held back, and gone counts it as above. */
bool plan_gate_line(Ctx *ctx, Day day, PlanItem *item, bool *open_out, gint64 *gone,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The channels of a line that was not asked about, whether it is held back or not. */
bool plan_gate_ways(Ctx *ctx, PlanItem *item, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Put another channel in the place of the one that is meant, where that is not left to the line or
 * messages on it stayed unanswered: one by which the person is known to be reached, if there is. */
bool plan_gate_channel(Ctx *ctx, PlanItem *item, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Walk a plan whose lines are complete against the rows of the boundaries themselves, without the
 * rules of engine/boundary.h, take out what breaks one, and count it in breaches. */
bool plan_walk(Ctx *ctx, Plan *plan, GError **error) G_GNUC_WARN_UNUSED_RESULT;
