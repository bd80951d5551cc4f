/* SPDX-License-Identifier: Apache-2.0
 * The hold-out: a small random part of suggestions is withheld, to learn what suggestions bring. */
#include "core/evaluation.h"
#include "core/evaluation_night.h"
#include "core/plan.h"
#include "store/evaluation.h"

/** One suggestion in so many is withheld. */
#define ONE_IN 20

/** How long is waited for two-way contact, in days. */
#define ANSWER_DAYS 30

bool
evaluation_held_out(Ctx *ctx, gint64 person_id, Day day, bool *held_out, GError **error)
{
    return store_hold_out_withheld(ctx->db, ctx->space_id, person_id,
                                   day - EVALUATION_WITHHELD_DAYS, day, held_out, error);
}

bool
evaluation_set_hold_out(Ctx *ctx, bool on, GError **error)
{
    g_autoptr(DbTx) tx = NULL;

    return db_begin(ctx->db, DB_TX_WRITE, "set the hold-out", &tx, error) &&
           store_evaluation_set_hold_out(ctx->db, ctx->space_id, on, error) &&
           (on || store_hold_out_clear(ctx->db, ctx->space_id, error)) && db_commit(&tx, error);
}

/* What is owed is never withheld. */
bool
evaluation_suggested(Ctx *ctx, GArray **people_out, GError **error)
{
    PlanOptions options = {.day = ctx->today, .minutes = PLAN_MINUTES};
    g_autoptr(Plan) plan = NULL;
    GArray *people;

    if (!plan_today(ctx, &options, &plan, error))
        return false;
    people = g_array_new(FALSE, FALSE, sizeof(gint64));
    for (guint i = 0; i < plan->items->len; i++) {
        const PlanItem *item = plan->items->pdata[i];

        if (item->kind == PLAN_REACH_OUT || item->kind == PLAN_REVIVE)
            g_array_append_val(people, item->person_id);
    }
    *people_out = people;
    return true;
}

static bool
end_unit(Ctx *ctx, EvaluationState *state, const HoldOutUnit *unit, GError **error)
{
    gint64 from = day_start(unit->day, ctx->zone);
    gint64 to = day_start(unit->day + ANSWER_DAYS, ctx->zone);
    EvaluationShare *share = unit->held ? &state->held : &state->shown;
    StoreEvaluationFacts facts;

    if (!store_evaluation_facts(ctx->db, ctx->space_id, unit->person_id, from, to, to,
                                PLAN_FOLLOW_UP, &facts, error))
        return false;
    if (facts.is_there) {
        share->count++;
        share->hits += facts.replies > 0;
    }
    return store_hold_out_delete(ctx->db, ctx->space_id, unit->person_id, error);
}

bool
evaluation_draw(Ctx *ctx, EvaluationState *state, const GArray *people, Day known, GError **error)
{
    g_autoptr(GArray) ended = NULL;

    if (!state->hold_out)
        return true;
    if (!store_hold_out_ended(ctx->db, ctx->space_id, known - ANSWER_DAYS, &ended, error))
        return false;
    for (guint i = 0; i < ended->len; i++) {
        if (!end_unit(ctx, state, &g_array_index(ended, HoldOutUnit, i), error))
            return false;
    }
    for (guint i = 0; people != NULL && i < people->len; i++) {
        HoldOutUnit unit = {
            .person_id = g_array_index(people, gint64, i),
            .day = ctx->today,
            .held = id_random(&ctx->ids, ONE_IN) == 0,
        };

        if (!store_hold_out_add(ctx->db, ctx->space_id, &unit, error))
            return false;
    }
    return true;
}
