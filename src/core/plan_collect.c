/* SPDX-License-Identifier: Apache-2.0
 * What is due on a day. */
#include "core/plan_collect.h"

#include <string.h>

#include "base/zone.h"
#include "core/occasion.h"
#include "core/plan_entry.h"
#include "core/plan_reason.h"
#include "core/sorting.h"
#include "core/tie.h"
#include "store/interaction.h"
#include "store/person.h"
#include "store/plan.h"

#define DAY_SECONDS 86400

/** Due ties looked at for one plan, and dormant ones of each band. */
#define CANDIDATES 400
#define DORMANT_CANDIDATES 8

/** Days before any that is stored. */
#define DAYS_EVER G_GINT64_CONSTANT(10000000)

/** A birthday shows from so many days before until so many after. */
#define LEAD_DAYS 3
#define GRACE_DAYS 2

/** Ties that were alive and have gone quiet for a year or more. */
#define REVIVE_DAYS 365
#define REVIVE_TOUCH_DAYS 3

#define MINUTES_OCCASION 3
#define MINUTES_REVIVE 10
#define MINUTES_QUESTION 1

gint64
plan_instant(const Ctx *ctx, Day day)
{
    return ctx->now + (day - ctx->today) * DAY_SECONDS;
}

static PlanItem *
item_of_tie(Ctx *ctx, const PersonRow *row, Day day)
{
    const Tie *tie = &row->tie;
    PlanItem *item = g_new0(PlanItem, 1);
    Day last = tie->touch_days > 0 ? instant_day(tie->last_at, ctx->zone) : day;
    bool dormant = tie->touch_days >= REVIVE_TOUCH_DAYS && day - last >= REVIVE_DAYS &&
                   tie->cadence_days < REVIVE_DAYS;

    item->id = tie_item_id(row->id, tie);
    item->kind = dormant ? PLAN_REVIVE : PLAN_REACH_OUT;
    item->person_id = row->id;
    item->person_name = g_strdup(row->name);
    item->person_company = g_strdup(row->company);
    item->title =
        g_strdup_printf(dormant ? "Pick up the thread with %s" : "Say hello to %s", row->name);
    item->minutes = dormant ? MINUTES_REVIVE : TIE_MINUTES;
    item->due = tie->next_day;
    item->tier = row->tier;
    item->tie = *tie;
    item->tie.warmth = tie_warmth_at(tie, plan_instant(ctx, day));
    item->has_tie = true;
    return item;
}

/* Ties that nobody asked for are due until they count as dormant. */
static StoreBand
due_in_band(int number, Day day)
{
    return (StoreBand){.number = number,
                       .after = number < TIE_BANDS_ASKED ? -DAYS_EVER : day - TIE_DORMANT_DAYS,
                       .until = day};
}

bool
plan_count_ties(Ctx *ctx, Day day, gint64 *count_out, GError **error)
{
    return store_tie_due_count(ctx->db, ctx->space_id, day, day - TIE_DORMANT_DAYS, count_out,
                               error);
}

static void
add_items_of_ties(Ctx *ctx, Day day, const GPtrArray *people, GPtrArray *items)
{
    for (guint i = 0; i < people->len; i++)
        g_ptr_array_add(items, item_of_tie(ctx, people->pdata[i], day));
}

/* The most worthwhile bands first: with thousands due, the best of them are looked at. */
static bool
add_ties(Ctx *ctx, Day day, GPtrArray *items, gint64 *due_out, GError **error)
{
    g_autoptr(GPtrArray) people = g_ptr_array_new_with_free_func((GDestroyNotify)person_row_free);

    for (int i = 0; i < TIE_BANDS && people->len < CANDIDATES; i++) {
        StoreBand band = due_in_band(i, day);

        if (!store_person_due(ctx->db, ctx->space_id, &band, CANDIDATES - (gint64)people->len,
                              people, error))
            return false;
    }
    add_items_of_ties(ctx, day, people, items);
    return plan_count_ties(ctx, day, due_out, error);
}

/* Old ties that nobody asked for: those with a history to go back to, the latest first. */
static bool
add_dormant(Ctx *ctx, Day day, GPtrArray *items, GError **error)
{
    g_autoptr(GPtrArray) people = g_ptr_array_new_with_free_func((GDestroyNotify)person_row_free);

    for (int band = TIE_BANDS_ASKED; band < TIE_BANDS - 1; band++) {
        if (!store_person_long_due(ctx->db, ctx->space_id, band, day - TIE_DORMANT_DAYS,
                                   DORMANT_CANDIDATES, people, error))
            return false;
    }
    add_items_of_ties(ctx, day, people, items);
    return true;
}

static gint64
occasion_item_id(const OccasionDue *due)
{
    int year;
    int month;
    int day;
    g_autofree char *text = NULL;

    day_to_civil(due->day, &year, &month, &day);
    text = g_strdup_printf("occasion %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d", due->person_id,
                           due->occasion_id, year);
    return id_from_text(text);
}

/* The day it is where the person lives, as the plan is made for today; else the day planned. */
static Day
day_of_person(Ctx *ctx, const OccasionDue *due, Day day)
{
    g_autoptr(Zone) zone = due->person_zone == NULL ? NULL : zone_find(due->person_zone);

    return zone == NULL || day != ctx->today ? day : instant_day(ctx->now, zone);
}

static PlanItem *
item_of_occasion(Ctx *ctx, const OccasionDue *due, Day day)
{
    PlanItem *item = g_new0(PlanItem, 1);
    Day today = day_of_person(ctx, due, day);

    item->id = occasion_item_id(due);
    item->kind = PLAN_OCCASION;
    item->person_id = due->person_id;
    item->person_name = g_strdup(due->person_name);
    item->ref_id = due->occasion_id;
    item->title = strcmp(due->kind, "birthday") == 0
                      ? g_strdup_printf("Wish %s a happy birthday", due->person_name)
                      : g_strdup_printf("Remember the %s of %s", due->kind, due->person_name);
    item->reason = plan_reason_of_occasion(due, day, today);
    item->minutes = MINUTES_OCCASION;
    item->due = due->day;
    item->ahead = due->day - today;
    return item;
}

static bool
add_occasions(Ctx *ctx, Day day, GPtrArray *items, gint64 *count_out, GError **error)
{
    g_autoptr(GPtrArray) due = NULL;

    *count_out = 0;
    if (!occasion_list_due(ctx, day - GRACE_DAYS, LEAD_DAYS + GRACE_DAYS, &due, error))
        return false;
    for (guint i = 0; i < due->len; i++) {
        const OccasionDue *occasion = due->pdata[i];
        Day until = 0;
        gint64 answered_at = 0;

        if (strcmp(occasion->kind, "death") == 0)
            continue;
        if (!store_answer_find(ctx->db, ctx->space_id, occasion->person_id,
                               occasion_item_id(occasion), &until, &answered_at, error))
            return false;
        if (until > day)
            continue;
        g_ptr_array_add(items, item_of_occasion(ctx, occasion, day));
        (*count_out)++;
    }
    return true;
}

static PlanItem *
item_of_sorting(const PersonRow *row, Day day)
{
    PlanItem *item = g_new0(PlanItem, 1);

    item->id = sorting_item_id(row->id);
    item->kind = PLAN_FOLLOW_UP;
    item->is_question = true;
    item->person_id = row->id;
    item->person_name = g_strdup(row->name);
    item->person_company = g_strdup(row->company);
    item->title = g_strdup_printf("How close are you to %s?", row->name);
    item->minutes = MINUTES_QUESTION;
    item->due = day;
    item->tier = row->tier;
    item->tie = row->tie;
    item->has_tie = true;
    return item;
}

static bool
give_question_reason(Ctx *ctx, const Sorting *sorting, Day day, PlanItem *item, GError **error)
{
    g_auto(StorePersonState) state = {0};
    g_autoptr(GPtrArray) last = NULL;
    bool found = false;

    if (!store_person_state(ctx->db, ctx->space_id, item->person_id, &found, &state, error) ||
        !store_interaction_page(ctx->db, ctx->space_id, item->person_id, G_MAXINT64, G_MAXINT64, 1,
                                &last, error))
        return false;
    item->reason = last->len > 0
                       ? plan_reason_of_history(&item->tie, last->pdata[0], ctx->zone, day)
                       : plan_reason_of_sorting(sorting, sorting_connected_day(state.source),
                                                instant_day(state.created_at, ctx->zone), day);
    return true;
}

static bool
make_sorting(Ctx *ctx, const Sorting *sorting, Day day, PlanItem **item_out, GError **error)
{
    PersonRow *row = NULL;

    *item_out = NULL;
    if (!person_row_get(ctx, sorting->person_id, &row, error))
        return false;
    if (row == NULL)
        return true;
    *item_out = item_of_sorting(row, day);
    person_row_free(row);
    if (give_question_reason(ctx, sorting, day, *item_out, error))
        return true;
    g_clear_pointer(item_out, plan_item_free);
    return false;
}

static bool
add_sortings(Ctx *ctx, Day day, GPtrArray *items, gint64 *count_out, GError **error)
{
    g_autoptr(GPtrArray) sortings = NULL;

    if (!sorting_list(ctx, day, &sortings, error))
        return false;
    for (guint i = 0; i < sortings->len; i++) {
        PlanItem *item = NULL;

        if (!make_sorting(ctx, sortings->pdata[i], day, &item, error))
            return false;
        if (item == NULL)
            continue;
        g_ptr_array_add(items, item);
    }
    *count_out = sortings->len;
    return true;
}

void
plan_due_clear(PlanDue *due)
{
    g_clear_pointer(&due->items, g_ptr_array_unref);
    g_clear_pointer(&due->dormant, g_ptr_array_unref);
}

bool
plan_collect(Ctx *ctx, Day day, PlanDue *due_out, GError **error)
{
    g_auto(PlanDue) due = {
        .items = g_ptr_array_new_with_free_func((GDestroyNotify)plan_item_free),
        .dormant = g_ptr_array_new_with_free_func((GDestroyNotify)plan_item_free),
    };
    gint64 ties = 0;
    gint64 occasions = 0;
    gint64 sortings = 0;
    gint64 entries = 0;

    if (!plan_add_entries(ctx, day, due.items, &entries, error) ||
        !add_occasions(ctx, day, due.items, &occasions, error) ||
        !add_ties(ctx, day, due.items, &ties, error) ||
        !add_sortings(ctx, day, due.items, &sortings, error) ||
        !add_dormant(ctx, day, due.dormant, error))
        return false;
    *due_out = due;
    due_out->count = ties + occasions + sortings + entries;
    due = (PlanDue){0};
    return true;
}
