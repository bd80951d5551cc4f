/* SPDX-License-Identifier: Apache-2.0
 * Today's plan: what is due, in an order, within the minutes. The candidates come from the stored
 * due days and the month-days of occasions, so the cost is what is due. */
#include "core/plan.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/occasion.h"
#include "core/tie.h"
#include "core/touch.h"
#include "store/interaction.h"
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

/** An answered occasion stays answered until well before the next one. */
#define ANSWERED_DAYS 200

const char *
plan_kind_name(PlanKind kind)
{
    static const char *const names[] = {
        [PLAN_OCCASION] = "occasion",
        [PLAN_REACH_OUT] = "reach-out",
        [PLAN_REVIVE] = "revive",
    };

    return names[kind];
}

static void
item_free(PlanItem *item)
{
    g_free(item->person_name);
    g_free(item->person_company);
    g_free(item->title);
    g_free(item->reason);
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

/* "12 days", "7 weeks", "5 months", "3 years": as people say it. */
static char *
length_in_words(gint64 days)
{
    if (days < 2)
        return g_strdup(days == 1 ? "a day" : "less than a day");
    if (days < 21)
        return g_strdup_printf("%" G_GINT64_FORMAT " days", days);
    if (days < 75)
        return g_strdup_printf("%" G_GINT64_FORMAT " weeks", (days + 3) / 7);
    if (days < 700)
        return g_strdup_printf("%" G_GINT64_FORMAT " months", (days + 15) / 30);
    return g_strdup_printf("%" G_GINT64_FORMAT " years", (days + 182) / 365);
}

static const char *
cadence_in_words(const Tie *tie)
{
    switch (tie->cadence_from) {
    case CADENCE_FROM_PERSON:
        return "you asked for every";
    case CADENCE_FROM_TAG:
        return "the tag asks for every";
    case CADENCE_FROM_TIER:
        return "people this close: every";
    case CADENCE_FROM_LEARNED:
        return "usually every";
    case CADENCE_FROM_DEFAULT:
        break;
    }
    return "by default every";
}

static char *
reason_of_silence(Ctx *ctx, const Tie *tie, Day day)
{
    GString *reason = g_string_new(NULL);
    g_autofree char *every = length_in_words(tie->cadence_days);

    if (tie->touch_days == 0) {
        g_string_append_printf(reason, "Not in touch yet; %s %s.", cadence_in_words(tie), every);
    } else {
        Day last = instant_day(tie->last_at, ctx->zone);
        g_autofree char *since = length_in_words(day - last);
        char date[DAY_TEXT_SIZE];

        g_string_append_printf(reason, "Last in touch %s ago (%s); %s %s.", since,
                               day_format(last, date), cadence_in_words(tie), every);
    }
    if (tie->unanswered >= 2)
        g_string_append_printf(
            reason, " Your last %" G_GINT64_FORMAT " messages went unanswered: try another way.",
            tie->unanswered);
    return g_string_free(reason, FALSE);
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
    item->reason = reason_of_silence(ctx, tie, day);
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
    g_autoptr(GArray) people = NULL;

    if (!store_tie_due(ctx->db, ctx->space_id, day, CANDIDATES, &people, error) ||
        !store_tie_due_count(ctx->db, ctx->space_id, day, due_out, error))
        return false;
    for (guint i = 0; i < people->len; i++) {
        PersonRow *row = NULL;

        if (!person_row_get(ctx, g_array_index(people, gint64, i), &row, error))
            return false;
        if (row != NULL)
            g_ptr_array_add(items, item_of_tie(ctx, row, day));
        person_row_free(row);
    }
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

static const char *
ordinal_suffix(int number)
{
    if (number % 100 >= 11 && number % 100 <= 13)
        return "th";
    switch (number % 10) {
    case 1:
        return "st";
    case 2:
        return "nd";
    case 3:
        return "rd";
    default:
        return "th";
    }
}

/* The day it is where the person lives, as the plan is made for today; else the day planned. */
static Day
day_of_person(Ctx *ctx, const OccasionDue *due, Day day)
{
    g_autoptr(GTimeZone) zone = due->person_zone == NULL ? NULL : zone_find(due->person_zone);

    return zone == NULL || day != ctx->today ? day : instant_day(ctx->now, zone);
}

static char *
reason_of_occasion(const OccasionDue *due, Day today)
{
    gint64 ahead = due->day - today;
    char date[DAY_TEXT_SIZE];
    g_autofree char *which = NULL;

    day_format(due->day, date);
    which = due->years > 0
                ? g_strdup_printf("%d%s %s", due->years, ordinal_suffix(due->years), due->kind)
                : g_strdup(due->kind);
    if (ahead == 0)
        return g_strdup_printf("The %s is today (%s).", which, date);
    if (ahead == 1)
        return g_strdup_printf("The %s is tomorrow (%s).", which, date);
    if (ahead > 1)
        return g_strdup_printf("The %s is in %" G_GINT64_FORMAT " days (%s).", which, ahead, date);
    return g_strdup_printf("The %s was %s (%s); late wishes are welcome too.", which,
                           ahead == -1 ? "yesterday" : "two days ago", date);
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
    item->reason = reason_of_occasion(due, today);
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

        if (strcmp(occasion->kind, "death") == 0)
            continue;
        if (!store_answer_until(ctx->db, ctx->space_id, occasion->person_id,
                                occasion_item_id(occasion), &until, error))
            return false;
        if (until > day)
            continue;
        g_ptr_array_add(items, item_of_occasion(ctx, occasion, day));
        (*count_out)++;
    }
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
    g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func((GDestroyNotify)item_free);
    gint64 ties = 0;
    gint64 occasions = 0;

    if (!add_occasions(ctx, day, items, &occasions, error) ||
        !add_ties(ctx, day, items, &ties, error))
        return false;
    g_ptr_array_sort(items, compare_items);
    *due_out = ties + occasions;
    *items_out = g_steal_pointer(&items);
    return true;
}

/* How the two were last in touch; else the way that is known. */
static bool
choose_channel(Ctx *ctx, PlanItem *item, GError **error)
{
    g_autoptr(GPtrArray) last = NULL;
    PersonRow *row = NULL;

    if (!store_interaction_page(ctx->db, ctx->space_id, item->person_id, G_MAXINT64, G_MAXINT64, 1,
                                &last, error) ||
        !person_row_get(ctx, item->person_id, &row, error))
        return false;
    item->channel = last->len > 0 ? ((const Interaction *)last->pdata[0])->channel
                    : row != NULL && row->email != NULL ? CHANNEL_EMAIL
                                                        : CHANNEL_MESSAGE;
    if (item->person_company == NULL && row != NULL)
        item->person_company = g_strdup(row->company);
    person_row_free(row);
    return true;
}

/* Fill the day greedily. An item longer than the whole day is shown alone rather than never; one
 * person gets one line. */
static void
fill(Plan *plan, GPtrArray *items, unsigned limit)
{
    g_autoptr(GHashTable) people = g_hash_table_new(g_int64_hash, g_int64_equal);
    unsigned revived = 0;

    for (guint i = 0; i < items->len; i++) {
        PlanItem *item = items->pdata[i];
        bool fits = plan->used + item->minutes <= plan->minutes || plan->items->len == 0;

        if (!fits || (limit != 0 && plan->items->len >= limit) ||
            g_hash_table_contains(people, &item->person_id) ||
            (item->kind == PLAN_REVIVE && revived >= REVIVE_PER_DAY))
            continue;
        revived += item->kind == PLAN_REVIVE;
        g_hash_table_add(people, &item->person_id);
        plan->used += item->minutes;
        g_ptr_array_add(plan->items, item);
        items->pdata[i] = NULL;
    }
}

static void
item_free_if_set(gpointer item)
{
    if (item != NULL)
        item_free(item);
}

bool
plan_today(Ctx *ctx, const PlanOptions *options, Plan **plan_out, GError **error)
{
    g_autoptr(Plan) plan = g_new0(Plan, 1);
    g_autoptr(GPtrArray) items = NULL;
    gint64 due = 0;

    if (options->minutes < 1 || options->minutes > 1440) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "A day's plan takes from 1 to 1440 minutes.");
        return false;
    }
    if (!collect(ctx, options->day, &items, &due, error))
        return false;
    plan->day = options->day;
    plan->minutes = options->minutes;
    plan->items = g_ptr_array_new_with_free_func((GDestroyNotify)item_free);
    g_ptr_array_set_free_func(items, item_free_if_set);
    fill(plan, items, options->limit);
    plan->waiting = MAX(due - (gint64)plan->items->len, 0);
    for (guint i = 0; i < plan->items->len; i++) {
        if (!choose_channel(ctx, plan->items->pdata[i], error))
            return false;
    }
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
    if (until == 0)
        until = ctx->today + ANSWERED_DAYS;
    if (strcmp(word, "skipped") == 0 && item->kind != PLAN_OCCASION) {
        PersonRow *row = NULL;

        ok = person_row_get(ctx, item->person_id, &row, error);
        if (ok)
            until = ctx->today + MAX(row->tie.cadence_days, 1);
        person_row_free(row);
    } else {
        ok = true;
    }
    summary = g_strdup_printf("%c%s: %s", g_ascii_toupper(word[0]), word + 1, item->title);
    ok = ok && put_answer(ctx, write.change, item, word, until, note, error) &&
         (!done ||
          (choose_channel(ctx, item, error) && log_done(ctx, write.change, item, note, error)));
    receipt_out->id = item->id;
    item_free(item);
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
