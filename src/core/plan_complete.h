/* SPDX-License-Identifier: Apache-2.0
 * What only the lines that are shown need. For core/ only. */
#pragma once

#include "core/plan.h"

/** Give a line of a day its channel, its reason where it has none yet, and words that can be shown.
 */
bool plan_complete(Ctx *ctx, PlanItem *item, Day day, GError **error) G_GNUC_WARN_UNUSED_RESULT;
