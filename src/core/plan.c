/* SPDX-License-Identifier: Apache-2.0
 * Today's plan: what is due, in an order, within the minutes. The candidates come from the stored
 * due days and the month-days of occasions, so the cost is what is due. */
#include "core/plan.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/zone.h"
#include "core/occasion.h"
#include "core/plan_entry.h"
#include "core/plan_gate.h"
#include "core/plan_reason.h"
#include "core/sorting.h"
#include "core/tie.h"
#include "core/touch.h"
#include "store/interaction.h"
#include "store/person.h"
#include "store/plan.h"

/** Due ties looked at for one plan, the longest due first. */
#define CANDIDATES 400

/** A birthday shows from so many days before until so many after. */
#define LEAD_DAYS 3
#define GRACE_DAYS 2

/** Ties that have gone quiet for a year or more are revived one at a time. */
#define REVIVE_DAYS 365
#define REVIVE_PER_DAY 1

#define MINUTES_OCCASION 3
#define MINUTES_REACH_OUT 5
#define MINUTES_REVIVE 10
#define MINUTES_FOLLOW_UP 1

/** An answered occasion stays answered until well before the next one. */
#define ANSWERED_DAYS 200

/** Somebody who was settled without a tier is not asked about again for ten years; skipped, for
 * one. */
#define SETTLED_DAYS 3650
#define SKIPPED_OFFER_DAYS 365

/** A quick question is worth more than a tie never sorted, and less than one the user chose. */
#define OFFER_SCORE 0.35
#define OFFER_STEP 0.01

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

/* What an hour spent on somebody of this tier is worth, against a tie never sorted (engine.md §1b).
 */
static double
tier_value(Tier tier)
{
    switch (tier) {
    case TIER_INNER:
        return 8;
    case TIER_CLOSE:
        return 4;
    case TIER_REGULAR:
        return 2;
    case TIER_WIDE:
    case TIER_NONE:
        return 1;
    case TIER_KNOWN:
        break;
    }
    return 0.5;
}

static PlanItem *
item_of_tie(Ctx *ctx, const PersonRow *row, Day day)
{
    const Tie *tie = &row->tie;
    PlanItem *item = g_new0(PlanItem, 1);
    Day last = tie->touch_days > 0 ? instant_day(tie->last_at, ctx->zone) : day;
    bool dormant = tie->touch_days >= 3 && day - last >= REVIVE_DAYS && tie->cadence_days < 365;
    double late = (double)(day - tie->next_day) / (double)MAX(tie->cadence_days, 1);

    item->id = tie_item_id(row->id, tie);
    item->kind = dormant ? PLAN_REVIVE : PLAN_REACH_OUT;
    item->person_id = row->id;
    item->person_name = g_strdup(row->name);
    item->person_company = g_strdup(row->company);
    item->title =
        g_strdup_printf(dormant ? "Pick up the thread with %s" : "Say hello to %s", row->name);
    item->minutes = dormant ? MINUTES_REVIVE : MINUTES_REACH_OUT;
    item->due = tie->next_day;
    /* Worth, times how sure it is that the tie has cooled: half a cadence late is nearly sure, and
     * being later still does not push others out for ever. */
    item->score = tier_value(row->tier) * (0.5 + MIN(late, 1)) / (double)item->minutes;
    return item;
}

static bool
add_ties(Ctx *ctx, Day day, GPtrArray *items, gint64 *due_out, GError **error)
{
    g_autoptr(GPtrArray) people = NULL;

    if (!store_person_due(ctx->db, ctx->space_id, day, CANDIDATES, &people, error) ||
        !store_tie_due_count(ctx->db, ctx->space_id, day, due_out, error))
        return false;
    for (guint i = 0; i < people->len; i++)
        g_ptr_array_add(items, item_of_tie(ctx, people->pdata[i], day));
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
    gint64 ahead = due->day - today;

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
    /* Today's first, then what was missed, then what is coming. */
    item->score = ahead == 0 ? 100 : ahead < 0 ? 50 : 10 - (double)ahead;
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
item_of_sorting(Ctx *ctx, const Sorting *sorting, const PersonRow *row,
                const StorePersonState *state, Day day)
{
    PlanItem *item = g_new0(PlanItem, 1);

    item->id = sorting_item_id(row->id);
    item->kind = PLAN_FOLLOW_UP;
    item->person_id = row->id;
    item->person_name = g_strdup(row->name);
    item->person_company = g_strdup(row->company);
    item->title = g_strdup_printf("How close are you to %s?", row->name);
    item->minutes = MINUTES_FOLLOW_UP;
    item->due = day;
    item->score = OFFER_SCORE;
    item->reason = plan_reason_of_sorting(sorting, sorting_connected_day(state->source),
                                          instant_day(state->created_at, ctx->zone), day);
    return item;
}

static bool
make_sorting(Ctx *ctx, const Sorting *sorting, Day day, PlanItem **item_out, GError **error)
{
    g_auto(StorePersonState) state = {0};
    PersonRow *row = NULL;
    bool found = false;

    if (!store_person_state(ctx->db, ctx->space_id, sorting->person_id, &found, &state, error) ||
        !person_row_get(ctx, sorting->person_id, &row, error))
        return false;
    *item_out = row == NULL ? NULL : item_of_sorting(ctx, sorting, row, &state, day);
    person_row_free(row);
    return true;
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
        item->score -= OFFER_STEP * (double)i;
        g_ptr_array_add(items, item);
    }
    *count_out = sortings->len;
    return true;
}

static int
compare_items(const void *a, const void *b)
{
    const PlanItem *left = *(PlanItem *const *)a;
    const PlanItem *right = *(PlanItem *const *)b;

    if (left->score != right->score)
        return left->score > right->score ? -1 : 1;
    if (left->due != right->due)
        return left->due < right->due ? -1 : 1;
    return (left->id > right->id) - (left->id < right->id);
}

/* Everything that could be in the plan of a day, best first. */
static bool
collect(Ctx *ctx, Day day, GPtrArray **items_out, gint64 *due_out, GError **error)
{
    g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func((GDestroyNotify)plan_item_free);
    gint64 ties = 0;
    gint64 occasions = 0;
    gint64 sortings = 0;
    gint64 entries = 0;

    if (!plan_add_entries(ctx, day, items, &entries, error) ||
        !add_occasions(ctx, day, items, &occasions, error) ||
        !add_ties(ctx, day, items, &ties, error) ||
        !add_sortings(ctx, day, items, &sortings, error))
        return false;
    g_ptr_array_sort(items, compare_items);
    *due_out = ties + occasions + sortings + entries;
    *items_out = g_steal_pointer(&items);
    return true;
}

/* How the two were last in touch; else the way that is known; of what the gate leaves. */
static bool
choose_channel(Ctx *ctx, PlanItem *item, const PersonRow *row, Interaction **last_out,
               GError **error)
{
    g_autoptr(GPtrArray) last = NULL;

    if (!store_interaction_page(ctx->db, ctx->space_id, item->person_id, G_MAXINT64, G_MAXINT64, 1,
                                &last, error))
        return false;
    *last_out = last->len > 0 ? g_ptr_array_steal_index(last, 0) : NULL;
    if (!item->channel_matters)
        item->channel = *last_out != NULL                   ? (*last_out)->channel
                        : row != NULL && row->email != NULL ? CHANNEL_EMAIL
                                                            : CHANNEL_MESSAGE;
    return plan_gate_channel(ctx, item, error);
}

static bool
give_reason(Ctx *ctx, PlanItem *item, const PersonRow *row, const Interaction *last, Day day,
            GError **error)
{
    g_auto(StorePersonState) state = {0};
    bool found = false;

    if (!store_person_state(ctx->db, ctx->space_id, item->person_id, &found, &state, error))
        return false;
    item->reason = plan_reason_of_silence(&row->tie, last, item->kind == PLAN_REVIVE,
                                          instant_day(state.created_at, ctx->zone), ctx->zone, day);
    return true;
}

/* A name may hold marks that turn the direction of what follows: here that is the program's words.
 */
static void
make_printable(char **text)
{
    char *printable = text_printable(*text);

    g_free(*text);
    *text = printable;
}

/* What only the lines that are shown need. */
static bool
complete_item(Ctx *ctx, PlanItem *item, Day day, GError **error)
{
    g_autoptr(Interaction) last = NULL;
    PersonRow *row = NULL;
    bool ok;

    if (!person_row_get(ctx, item->person_id, &row, error))
        return false;
    ok = choose_channel(ctx, item, row, &last, error) &&
         (item->reason != NULL || give_reason(ctx, item, row, last, day, error));
    if (ok && item->person_company == NULL && row != NULL)
        item->person_company = g_strdup(row->company);
    person_row_free(row);
    if (ok) {
        make_printable(&item->title);
        make_printable(&item->reason);
    }
    return ok;
}

/* What is fixed while a day is filled, and what has been put into it. */
typedef struct {
    unsigned limit;
    GHashTable *people;
    unsigned revived;
    gint64 gone;
} Filling;

static bool
has_room(const Plan *plan, const Filling *filling, const PlanItem *item)
{
    bool fits = plan->used + item->minutes <= plan->minutes || plan->items->len == 0;

    return fits && (filling->limit == 0 || plan->items->len < filling->limit) &&
           !g_hash_table_contains(filling->people, &item->person_id) &&
           (item->kind != PLAN_REVIVE || filling->revived < REVIVE_PER_DAY);
}

/* Fill the day greedily. An item longer than the whole day is shown alone rather than never; one
 * person gets one line. */
static bool
fill(Ctx *ctx, Plan *plan, GPtrArray *items, Filling *filling, GError **error)
{
    for (guint i = 0; i < items->len; i++) {
        PlanItem *item = items->pdata[i];
        bool open = true;

        if (!has_room(plan, filling, item))
            continue;
        if (item->channels == 0 &&
            !plan_gate_line(ctx, plan->day, item, &open, &filling->gone, error))
            return false;
        if (!open)
            continue;
        filling->revived += item->kind == PLAN_REVIVE;
        g_hash_table_add(filling->people, &item->person_id);
        plan->used += item->minutes;
        g_ptr_array_add(plan->items, item);
        items->pdata[i] = NULL;
    }
    return true;
}

/* Choose lines and make them whole. */
static bool
make(Ctx *ctx, Plan *plan, GPtrArray *items, unsigned limit, gint64 *gone, GError **error)
{
    g_autoptr(GHashTable) people = g_hash_table_new(g_int64_hash, g_int64_equal);
    Filling filling = {.limit = limit, .people = people, .gone = *gone};

    if (!fill(ctx, plan, items, &filling, error))
        return false;
    *gone = filling.gone;
    for (guint i = 0; i < plan->items->len; i++) {
        if (!complete_item(ctx, plan->items->pdata[i], plan->day, error))
            return false;
    }
    return true;
}

static void
item_free_if_set(gpointer item)
{
    if (item != NULL)
        plan_item_free(item);
}

bool
plan_today(Ctx *ctx, const PlanOptions *options, Plan **plan_out, GError **error)
{
    g_autoptr(Plan) plan = g_new0(Plan, 1);
    g_autoptr(GPtrArray) items = NULL;
    gint64 due = 0;
    gint64 gone = 0;

    if (options->minutes < 1 || options->minutes > 1440) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "A day's plan takes from 1 to 1440 minutes.");
        return false;
    }
    if (!collect(ctx, options->day, &items, &due, error) ||
        !plan_gate(ctx, options->day, items, &gone, error))
        return false;
    plan->day = options->day;
    plan->minutes = options->minutes;
    plan->items = g_ptr_array_new_with_free_func((GDestroyNotify)plan_item_free);
    g_ptr_array_set_free_func(items, item_free_if_set);
    if (!make(ctx, plan, items, options->limit, &gone, error))
        return false;
    plan->waiting = MAX(due - gone - (gint64)plan->items->len, 0);
    if (!plan_walk(ctx, plan, error))
        return false;
    *plan_out = g_steal_pointer(&plan);
    return true;
}

static bool
find_item(Ctx *ctx, gint64 item_id, PlanItem **item_out, GError **error)
{
    g_autoptr(GPtrArray) items = NULL;
    gint64 due = 0;
    char text[ID_TEXT_SIZE];

    if (!collect(ctx, ctx->today, &items, &due, error))
        return false;
    for (guint i = 0; i < items->len; i++) {
        PlanItem *item = items->pdata[i];

        if (item->id == item_id) {
            *item_out = g_ptr_array_steal_index(items, i);
            return true;
        }
    }
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
static bool
answered_until(Ctx *ctx, const PlanItem *item, bool done, Day *until_out, GError **error)
{
    PersonRow *row = NULL;

    *until_out = ctx->today + ANSWERED_DAYS;
    if (item->is_entry) {
        *until_out = ctx->today + PLAN_ENTRY_AGAIN_DAYS;
        return true;
    }
    if (item->kind == PLAN_FOLLOW_UP) {
        *until_out = ctx->today + (done ? SETTLED_DAYS : SKIPPED_OFFER_DAYS);
        return true;
    }
    if (done || item->kind == PLAN_OCCASION)
        return true;
    if (!person_row_get(ctx, item->person_id, &row, error))
        return false;
    if (row != NULL)
        *until_out = ctx->today + MAX(row->tie.cadence_days, 1);
    person_row_free(row);
    return true;
}

/* Being in touch is logged. An entry of a ledger has its own end; who was sorted was not written
 * to.
 */
static bool
finish_item(Ctx *ctx, Write *write, PlanItem *item, const char *note, GError **error)
{
    bool contact = item->kind != PLAN_FOLLOW_UP;

    if (item->is_entry && !plan_entry_done(ctx, write, item, note, &contact, error))
        return false;
    return !contact ||
           (plan_gate_ways(ctx, item, error) && complete_item(ctx, item, ctx->today, error) &&
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
    ok = (until != 0 || answered_until(ctx, item, done, &until, error)) &&
         put_answer(ctx, write.change, item, word, until, note, error) &&
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
