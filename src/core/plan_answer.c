/* SPDX-License-Identifier: Apache-2.0
 * Answers to the lines of a plan. */
#include <string.h>

#include "core/plan_collect.h"
#include "core/plan_complete.h"
#include "core/plan_entry.h"
#include "core/plan_gate.h"
#include "core/tie.h"
#include "core/touch.h"

/** An answered occasion stays answered until well before the next one. */
#define ANSWERED_DAYS 200

/** Somebody who was settled without a tier is not asked about again for ten years; skipped, for
 * one. */
#define SETTLED_DAYS 3650
#define SKIPPED_OFFER_DAYS 365

/** An old tie that nobody asked for is left alone for a year. */
#define SKIPPED_REVIVE_DAYS 365

static PlanItem *
steal_item(GPtrArray *items, gint64 item_id)
{
    for (guint i = 0; i < items->len; i++) {
        if (((const PlanItem *)items->pdata[i])->id == item_id)
            return g_ptr_array_steal_index(items, i);
    }
    return NULL;
}

static bool
find_item(Ctx *ctx, gint64 item_id, PlanItem **item_out, GError **error)
{
    g_auto(PlanDue) due = {0};
    char text[ID_TEXT_SIZE];

    if (!plan_collect(ctx, ctx->today, &due, error))
        return false;
    *item_out = steal_item(due.items, item_id);
    if (*item_out == NULL)
        *item_out = steal_item(due.dormant, item_id);
    if (*item_out != NULL)
        return true;
    g_set_error(error, KITH_ERROR, KITH_ERROR_NOT_FOUND,
                "No line %s is due today; “kith today” lists what is.", id_format(item_id, text));
    return false;
}

static bool
put_answer(Ctx *ctx, Change *change, const PlanItem *item, const char *answer, Day until,
           const char *note, GError **error)
{
    return track_put(change, TRACK_PLAN_ANSWER, item->person_id,
                     DB_ARGS(DB_INT(ctx->space_id), DB_INT(item->person_id), DB_INT(item->id),
                             DB_INT(item->kind), DB_TEXT(answer), DB_INT(ctx->now), DB_INT(until),
                             DB_TEXT(note)),
                     NULL, error) &&
           tie_refresh(ctx, item->person_id, error);
}

static bool
log_done(Ctx *ctx, Change *change, const PlanItem *item, const char *note, GError **error)
{
    Interaction interaction = {
        .id = id_next(&ctx->ids, ctx->now),
        .at = ctx->now,
        .channel = item->channel,
        .direction = DIRECTION_OUT,
        .minutes = item->minutes,
        .note = (char *)note,
        .source = (char *)"hand",
    };

    return touch_add(ctx, change, item->person_id, &interaction, error);
}

/* The first day on which an answered line may show again. */
static void
find_until(const Ctx *ctx, const PlanItem *item, bool done, Day *until_out)
{
    *until_out = ctx->today + ANSWERED_DAYS;
    if (item->is_entry) {
        *until_out = ctx->today + PLAN_ENTRY_AGAIN_DAYS;
        return;
    }
    if (item->is_question) {
        *until_out = ctx->today + (done ? SETTLED_DAYS : SKIPPED_OFFER_DAYS);
        return;
    }
    if (done || item->kind == PLAN_OCCASION)
        return;
    *until_out = ctx->today + (item->kind == PLAN_REVIVE && !tie_is_asked(&item->tie)
                                   ? SKIPPED_REVIVE_DAYS
                                   : MAX(item->tie.cadence_days, 1));
}

/* Being in touch is logged. An entry of a ledger has its own end; who was sorted was not written
 * to.
 */
static bool
finish_item(Ctx *ctx, Write *write, PlanItem *item, const char *note, GError **error)
{
    bool contact = !item->is_question;

    if (item->is_entry && !plan_entry_done(ctx, write, item, note, &contact, error))
        return false;
    return !contact ||
           (plan_gate_ways(ctx, item, error) && plan_complete(ctx, item, ctx->today, error) &&
            log_done(ctx, write->change, item, note, error));
}

static bool
answer(Ctx *ctx, gint64 item_id, const char *word, Day until, const char *note,
       Receipt *receipt_out, GError **error)
{
    g_auto(Write) write = {0};
    PlanItem *item = NULL;
    g_autofree char *summary = NULL;
    bool done = strcmp(word, "done") == 0;
    bool ok;

    if (!write_begin(ctx, "answer a plan line", &write, error) ||
        !find_item(ctx, item_id, &item, error))
        return false;
    summary = g_strdup_printf("%c%s: %s", g_ascii_toupper(word[0]), word + 1, item->title);
    if (until == 0)
        find_until(ctx, item, done, &until);
    ok = put_answer(ctx, write.change, item, word, until, note, error) &&
         (!done || finish_item(ctx, &write, item, note, error));
    receipt_out->id = item->id;
    plan_item_free(item);
    return ok && write_commit(ctx, &write, summary, receipt_out, error);
}

bool
plan_done(Ctx *ctx, gint64 item_id, const char *note, Receipt *receipt_out, GError **error)
{
    return answer(ctx, item_id, "done", 0, note, receipt_out, error);
}

bool
plan_snooze(Ctx *ctx, gint64 item_id, Day until, Receipt *receipt_out, GError **error)
{
    if (until <= ctx->today) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "Snooze until a day after today, such as tomorrow, friday or +2w.");
        return false;
    }
    return answer(ctx, item_id, "snoozed", until, NULL, receipt_out, error);
}

bool
plan_skip(Ctx *ctx, gint64 item_id, Receipt *receipt_out, GError **error)
{
    return answer(ctx, item_id, "skipped", 0, NULL, receipt_out, error);
}
