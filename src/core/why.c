/* SPDX-License-Identifier: Apache-2.0
 * Why somebody is in today's plan, or is not. */
#include "core/why.h"

#include <math.h>

#include "base/phrase.h"
#include "core/boundary.h"
#include "core/evaluation.h"
#include "core/plan_collect.h"
#include "core/tie.h"
#include "core/tie_history.h"
#include "engine/agenda_index.h"
#include "engine/warmth.h"
#include "store/interaction.h"
#include "store/plan.h"

/** The user's own trend, which is not kept for each tie. */
#define TREND_UNKNOWN 1.0

/** "Now" lies in the middle of a day. */
#define NOON 0.5

void
why_free(Why *why)
{
    if (why == NULL)
        return;
    g_free(why->person_name);
    g_free(why->rhythm);
    g_free(why->held);
    g_free(why->conclusion);
    g_clear_pointer(&why->due, g_ptr_array_unref);
    g_clear_pointer(&why->before, g_ptr_array_unref);
    g_free(why);
}

static bool
weigh(Ctx *ctx, Why *why, GError **error)
{
    g_autoptr(GArray) moments = NULL;
    AgendaTie agenda = tie_agenda(&why->tie, why->tier, TIE_MINUTES, ctx->now);
    double now = (double)ctx->today + NOON;
    RhythmSums rhythm;
    Tie read = {0};

    if (!store_interaction_moments(ctx->db, ctx->space_id, why->person_id, &moments, error))
        return false;
    rhythm = tie_history_read(moments, ctx->zone, &read);
    why->rhythm = warmth_sentence(&rhythm, now, read.unanswered);
    why->quiet30 = rhythm_quiet(&rhythm, now, 30, TREND_UNKNOWN);
    why->quiet90 = rhythm_quiet(&rhythm, now, 90, TREND_UNKNOWN);
    if (!evaluation_told(ctx, 30, &why->quiet30, error) ||
        !evaluation_told(ctx, 90, &why->quiet90, error))
        return false;
    why->reply = read.sent > 0 ? agenda.reply : NAN;
    why->index = read.touch_days > 0 ? agenda_touch_index(&agenda) : NAN;
    return true;
}

static bool
find_hold(Ctx *ctx, Why *why, GError **error)
{
    g_auto(BoundaryVerdict) verdict = {0};
    gint64 answered_at = 0;

    if (!boundary_check(ctx, why->person_id, CHANNELS_ALL, ctx->now, CONTACT_REACH_OUT, &verdict,
                        error) ||
        !store_answer_find(ctx->db, ctx->space_id, why->person_id,
                           tie_item_id(why->person_id, &why->tie), &why->answered_until,
                           &answered_at, error))
        return false;
    why->held = g_steal_pointer(&verdict.reason);
    why->answered_day = answered_at == 0 ? 0 : instant_day(answered_at, ctx->zone);
    return true;
}

static void
take_lines(Why *why, GPtrArray *items)
{
    for (guint i = items->len; i > 0; i--) {
        const PlanItem *item = items->pdata[i - 1];

        if (item->person_id == why->person_id)
            g_ptr_array_add(why->due, g_ptr_array_steal_index(items, i - 1));
    }
}

static bool
find_lines(Ctx *ctx, Why *why, GError **error)
{
    PlanOptions options = {.day = why->day, .minutes = why->minutes};
    g_auto(PlanDue) due = {0};
    g_autoptr(Plan) plan = NULL;

    if (!plan_collect(ctx, why->day, &due, error) || !plan_today(ctx, &options, &plan, error))
        return false;
    take_lines(why, due.items);
    take_lines(why, due.dormant);
    for (guint i = 0; i < plan->items->len && why->place == 0; i++) {
        const PlanItem *item = plan->items->pdata[i];

        if (item->person_id == why->person_id)
            why->place = i + 1;
        else
            g_ptr_array_add(why->before, g_strdup(item->title));
    }
    return true;
}

static char *
conclude_due(const Why *why)
{
    if (why->held != NULL)
        return g_strdup("Due, but not to be contacted now.");
    return g_strdup_printf("Due, and can wait: what comes before fills the %" G_GINT64_FORMAT
                           " minutes of today.",
                           why->minutes);
}

static char *
conclude(const Why *why)
{
    const Tie *tie = &why->tie;
    g_autofree char *next = phrase_date(tie->next_day, why->day);
    g_autofree char *until = phrase_date(why->answered_until, why->day);
    g_autofree char *answered = phrase_date(why->answered_day, why->day);

    if (why->place > 0)
        return g_strdup_printf("In today's plan, line %u.", why->place);
    if (why->due->len > 0)
        return conclude_due(why);
    if (tie->cadence_days == 0)
        return g_strdup("Never due for silence: the cadence is “never”.");
    if (why->answered_until > why->day)
        return g_strdup_printf("You answered on %s; it comes back on %s.", answered, until);
    if (tie->has_next && tie->next_day > why->day)
        return g_strdup_printf("Not due before %s.", next);
    if (tie->has_next)
        return g_strdup("Silent for so long that the plan asks how close you are instead, or "
                        "brings it back on a quiet day.");
    if (why->held != NULL)
        return g_strdup("Not due, since they are not to be contacted.");
    return g_strdup("Not due: you never wrote to them, and no tier or cadence asks you to.");
}

bool
why_make(Ctx *ctx, gint64 person_id, gint64 minutes, Why **why_out, GError **error)
{
    g_autoptr(Why) why = g_new0(Why, 1);
    g_autoptr(Person) person = NULL;

    if (!person_get(ctx, person_id, &person, &why->tie, error))
        return false;
    why->person_id = person_id;
    why->person_name = g_strdup(person->name);
    why->day = ctx->today;
    why->minutes = minutes;
    why->tier = person->tier;
    why->due = g_ptr_array_new_with_free_func((GDestroyNotify)plan_item_free);
    why->before = g_ptr_array_new_with_free_func(g_free);
    if (!weigh(ctx, why, error) || !find_hold(ctx, why, error) || !find_lines(ctx, why, error))
        return false;
    why->conclusion = conclude(why);
    *why_out = g_steal_pointer(&why);
    return true;
}
