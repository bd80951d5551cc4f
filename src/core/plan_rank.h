/* SPDX-License-Identifier: Apache-2.0
 * The order of a day, by the agenda of engine/agenda.h. For core/ only. */
#pragma once

#include "core/plan_collect.h"

/** So many old ties a day, and lines about old ties answered a week, from Monday on: then no more
 * of them are shown. */
#define PLAN_REVIVES_A_DAY 1
#define PLAN_REVIVES_A_WEEK 3

/** Fill a plan whose day and minutes are set with the lines that are due and passed the gate, in
 * the order to do them; limit as in PlanOptions. What is taken is stolen from due, whose lines get
 * their tie and their score. */
bool plan_rank(Ctx *ctx, Plan *plan, PlanDue *due, unsigned limit,
               GError **error) G_GNUC_WARN_UNUSED_RESULT;
