/* SPDX-License-Identifier: Apache-2.0
 * The Today page. */
#include <string.h>

#include "core/change.h"
#include "core/occasion.h"
#include "core/plan.h"
#include "web/handlers.h"
#include "web/page.h"
#include "web/visit.h"
#include "web/words.h"

/** How far ahead "Coming up" looks, and how much of it is shown. */
#define AHEAD_DAYS 14
#define AHEAD_LIMIT 6

/** No reason is longer than a plan of so many lines. */
#define LINE_LIMIT 100

#define QUARTER_SECONDS (15 * 60)

static bool
read_minutes(const Request *request, gint64 *minutes_out, GError **error)
{
    const char *text = request_query(request, "minutes");
    guint64 minutes = PLAN_MINUTES;

    if (text != NULL && !g_ascii_string_to_unsigned(text, 10, 1, 1440, &minutes, NULL)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "Minutes are a number from 1 to 1440, not “%s”.", text);
        return false;
    }
    *minutes_out = (gint64)minutes;
    return true;
}

static const char *
icon_of(PlanKind kind)
{
    switch (kind) {
    case PLAN_OCCASION:
        return "cake";
    case PLAN_REACH_OUT:
        return "coffee";
    case PLAN_REVIVE:
        return "sprout";
    case PLAN_PROMISE:
    case PLAN_OWN_UP:
        return "handshake";
    case PLAN_THANKS:
        return "heart";
    case PLAN_FEEDBACK:
        return "message-circle";
    case PLAN_FAVOR:
    case PLAN_NEED:
        return "hand-helping";
    case PLAN_INTRODUCTION:
    case PLAN_FOLLOW_UP:
        break;
    }
    return "users";
}

/** Reaching out is due; an occasion just is; a question has no day. */
static WhenView
due_of(Words *words, const PlanItem *item)
{
    WhenView due = words_when(words, item->due);

    if (item->kind == PLAN_FOLLOW_UP)
        due.text = NULL;
    else if (item->kind != PLAN_OCCASION)
        due.text = words_format(words, "due %s", due.text);
    return due;
}

static PlanLineView
line_of(Words *words, const PlanItem *item)
{
    return (PlanLineView){
        .face = words_face(words, item->person_id, item->person_name),
        .company = item->person_company,
        .icon = icon_of(item->kind),
        .title = item->title,
        .reason = item->reason,
        .channel = words_channel(item->channel),
        .channel_icon = words_channel_icon(item->channel),
        .minutes = item->minutes,
        .due = due_of(words, item),
    };
}

static bool
is_planned(const Plan *plan, const OccasionDue *due)
{
    for (guint i = 0; i < plan->items->len; i++) {
        const PlanItem *item = g_ptr_array_index(plan->items, i);

        if (item->ref_id == due->occasion_id && item->person_id == due->person_id)
            return true;
    }
    return false;
}

static OccasionView
occasion_of(Words *words, const OccasionDue *due)
{
    bool birthday = strcmp(due->kind, "birthday") == 0;

    return (OccasionView){
        .face = words_face(words, due->person_id, due->person_name),
        .text = due->years <= 0 ? due->kind
                : birthday      ? words_format(words, "turns %d", due->years)
                                : words_format(words, "%s, %d years", due->kind, due->years),
        .when = words_when(words, due->day),
    };
}

/** The occasions ahead that the plan does not show already. */
static gsize
choose_occasions(Words *words, const Plan *plan, const GPtrArray *ahead, OccasionView *views)
{
    gsize count = 0;

    for (guint i = 0; i < ahead->len && count < AHEAD_LIMIT; i++) {
        const OccasionDue *due = g_ptr_array_index(ahead, i);

        if (strcmp(due->kind, "death") != 0 && !is_planned(plan, due))
            views[count++] = occasion_of(words, due);
    }
    return count;
}

static bool
make_page(Ctx *ctx, gint64 minutes, GBytes **page_out, GError **error)
{
    PlanOptions options = {.day = ctx->today, .minutes = minutes, .limit = LINE_LIMIT};
    g_autoptr(Plan) plan = NULL;
    g_autoptr(GPtrArray) ahead = NULL;
    g_auto(Words) words = {0};
    g_autofree PlanLineView *lines = NULL;
    OccasionView occasions[AHEAD_LIMIT];
    TodayView today = {.minutes = minutes, .occasions = occasions};
    gint64 people = 1;

    if (!plan_today(ctx, &options, &plan, error) ||
        !occasion_list_due(ctx, ctx->today, AHEAD_DAYS, &ahead, error) ||
        (plan->items->len == 0 && !person_count(ctx, &people, error)))
        return false;
    words_init(&words, ctx->zone, ctx->today);
    lines = g_new0(PlanLineView, plan->items->len + 1);
    for (guint i = 0; i < plan->items->len; i++)
        lines[i] = line_of(&words, g_ptr_array_index(plan->items, i));
    today.date = words_weekday_date(&words, ctx->today);
    today.iso = words_when(&words, ctx->today).iso;
    today.lines = lines;
    today.line_count = plan->items->len;
    today.used = plan->used;
    today.waiting = plan->waiting;
    today.occasion_count = choose_occasions(&words, plan, ahead, occasions);
    today.book_is_empty = people == 0;
    *page_out = page_bytes(
        &(PageView){.title = "Today", .section = SECTION_TODAY, .query = "", .today = &today});
    return true;
}

/** The number of the book's latest change. */
static bool
latest_change(Ctx *ctx, gint64 *seq_out, GError **error)
{
    g_autoptr(GPtrArray) changes = NULL;

    if (!change_list(ctx, 0, G_MAXINT64, 1, &changes, NULL, error))
        return false;
    *seq_out = changes->len == 0 ? 0 : ((ChangeRow *)g_ptr_array_index(changes, 0))->seq;
    return true;
}

bool
web_today_show(void *user_data, const Request *request, Response *response, GError **error)
{
    Visit *visit = user_data;
    gint64 quarter = visit->ctx->now / QUARTER_SECONDS;
    gint64 minutes;
    gint64 seq;

    if (!read_minutes(request, &minutes, error) || !latest_change(visit->ctx, &seq, error))
        return false;
    if (visit->today_page == NULL || visit->today_seq != seq || visit->today_quarter != quarter ||
        visit->today_minutes != minutes) {
        g_clear_pointer(&visit->today_page, g_bytes_unref);
        if (!make_page(visit->ctx, minutes, &visit->today_page, error))
            return false;
        visit->today_seq = seq;
        visit->today_quarter = quarter;
        visit->today_minutes = minutes;
    }
    page_show_bytes(response, g_bytes_ref(visit->today_page));
    return true;
}
