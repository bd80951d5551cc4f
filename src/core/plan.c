/* SPDX-License-Identifier: Apache-2.0
 * Today's plan: what is due, past the gate, in the order of the agenda, within the minutes. */
#include "core/plan.h"

#include "core/plan_collect.h"
#include "core/plan_complete.h"
#include "core/plan_gate.h"
#include "core/plan_rank.h"

const char *
plan_kind_name(PlanKind kind)
{
    static const char *const names[] = {
        [PLAN_OCCASION] = "occasion",   [PLAN_REACH_OUT] = "reach-out",
        [PLAN_REVIVE] = "revive",       [PLAN_PROMISE] = "promise",
        [PLAN_OWN_UP] = "own-up",       [PLAN_THANKS] = "thanks",
        [PLAN_FEEDBACK] = "feedback",   [PLAN_FAVOR] = "favor",
        [PLAN_NEED] = "need",           [PLAN_INTRODUCTION] = "introduction",
        [PLAN_FOLLOW_UP] = "follow-up",
    };

    return names[kind];
}

void
plan_item_free(PlanItem *item)
{
    g_free(item->person_name);
    g_free(item->person_company);
    g_free(item->title);
    g_free(item->reason);
    g_free(item->hint);
    g_free(item);
}

void
plan_free(Plan *plan)
{
    if (plan == NULL)
        return;
    g_clear_pointer(&plan->items, g_ptr_array_unref);
    g_free(plan);
}

bool
plan_today(Ctx *ctx, const PlanOptions *options, Plan **plan_out, GError **error)
{
    g_autoptr(Plan) plan = g_new0(Plan, 1);
    g_auto(PlanDue) due = {0};

    if (options->minutes < 1 || options->minutes > 1440) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "A day's plan takes from 1 to 1440 minutes.");
        return false;
    }
    if (!plan_collect(ctx, options->day, &due, error) ||
        !plan_gate(ctx, options->day, due.items, &due.gone, error))
        return false;
    plan->day = options->day;
    plan->minutes = options->minutes;
    plan->items = g_ptr_array_new_with_free_func((GDestroyNotify)plan_item_free);
    if (!plan_rank(ctx, plan, &due, options->limit, error))
        return false;
    plan->waiting = MAX(due.count - due.gone - (gint64)plan->items->len, 0);
    for (guint i = 0; i < plan->items->len; i++) {
        if (!plan_complete(ctx, plan->items->pdata[i], options->day, error))
            return false;
    }
    if (!plan_walk(ctx, plan, error))
        return false;
    *plan_out = g_steal_pointer(&plan);
    return true;
}
