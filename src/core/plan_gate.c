/* SPDX-License-Identifier: Apache-2.0
 * The gate before the plan. */
#include "core/plan_gate.h"

#include <string.h>

#define DAY_SECONDS 86400

/* What a line is to the one it is about. A question about a tie is treated like writing to them,
 * so that nobody who wants to be left alone comes up at all; but it need not wait for an answer. */
static ContactPurpose
purpose_of(const PlanItem *item)
{
    switch (item->kind) {
    case PLAN_PROMISE:
    case PLAN_OWN_UP:
    case PLAN_THANKS:
    case PLAN_FEEDBACK:
    case PLAN_FAVOR:
    case PLAN_NEED:
        return CONTACT_OWED;
    case PLAN_OCCASION:
        return CONTACT_OCCASION;
    case PLAN_INTRODUCTION:
        return CONTACT_INTRODUCTION;
    case PLAN_FOLLOW_UP:
        return item->is_entry ? CONTACT_FOLLOW_UP : CONTACT_OWED;
    case PLAN_REACH_OUT:
    case PLAN_REVIVE:
        break;
    }
    return CONTACT_REACH_OUT;
}

/* The time of day is that of now, also of a plan for another day. */
static gint64
instant_of(const Ctx *ctx, Day day)
{
    return ctx->now + (day - ctx->today) * DAY_SECONDS;
}

static bool
ask(Ctx *ctx, PlanItem *item, gint64 at, gint64 *free_from, GError **error)
{
    g_auto(BoundaryVerdict) verdict = {0};

    if (!boundary_check(ctx, item->person_id, item->channels, at, purpose_of(item), &verdict,
                        error))
        return false;
    item->channels = verdict.channels;
    item->other_way = item->other_way || verdict.other_way;
    *free_from = MAX(*free_from, verdict.free_from);
    return true;
}

/* Whom a line concerns besides is brought into it sooner or later, so it waits for both. */
static bool
ask_other(Ctx *ctx, const PlanItem *item, gint64 at, gint64 *free_from, GError **error)
{
    g_auto(BoundaryVerdict) verdict = {0};

    if (item->other_id == 0)
        return true;
    if (!boundary_check(ctx, item->other_id, CHANNELS_ALL, at, purpose_of(item), &verdict, error))
        return false;
    *free_from = MAX(*free_from, verdict.free_from);
    return true;
}

bool
plan_gate_line(Ctx *ctx, Day day, PlanItem *item, bool *open_out, gint64 *gone, GError **error)
{
    gint64 at = instant_of(ctx, day);
    gint64 free_from = at;

    item->channels = CHANNELS_ALL;
    if (!ask(ctx, item, at, &free_from, error) || !ask_other(ctx, item, at, &free_from, error))
        return false;
    *open_out = free_from == at;
    *gone += free_from == G_MAXINT64 || instant_day(free_from, ctx->zone) > day;
    return true;
}

bool
plan_gate(Ctx *ctx, Day day, GPtrArray *items, gint64 *gone_out, GError **error)
{
    guint kept = 0;

    *gone_out = 0;
    for (guint i = 0; i < items->len; i++) {
        PlanItem *item = items->pdata[i];
        bool open = true;

        if (item->kind != PLAN_REACH_OUT && item->kind != PLAN_REVIVE &&
            !plan_gate_line(ctx, day, item, &open, gone_out, error))
            return false;
        if (!open)
            continue;
        items->pdata[i] = items->pdata[kept];
        items->pdata[kept++] = item;
    }
    g_ptr_array_set_size(items, (gint)kept);
    return true;
}

static guint
known_ways(const Person *person)
{
    guint ways = 0;

    for (guint i = 0; i < person->points->len; i++) {
        const Point *point = person->points->pdata[i];

        switch (point->kind) {
        case POINT_EMAIL:
            ways |= 1U << CHANNEL_EMAIL;
            break;
        case POINT_PHONE:
            ways |= 1U << CHANNEL_CALL | 1U << CHANNEL_MESSAGE;
            break;
        case POINT_IMPP:
            ways |= 1U << CHANNEL_MESSAGE;
            break;
        case POINT_ADDRESS:
            ways |= 1U << CHANNEL_LETTER;
            break;
        case POINT_URL:
            if (strstr(point->value, "linkedin.com/") != NULL)
                ways |= 1U << CHANNEL_LINKEDIN;
            break;
        }
    }
    return ways;
}

/* The lightest way of a set; the set is not empty. */
static Channel
first_of(guint channels)
{
    static const Channel order[] = {
        CHANNEL_EMAIL,     CHANNEL_MESSAGE, CHANNEL_CALL,  CHANNEL_LINKEDIN, CHANNEL_VIDEO,
        CHANNEL_IN_PERSON, CHANNEL_SOCIAL,  CHANNEL_OTHER, CHANNEL_LETTER,
    };

    for (gsize i = 0; i < G_N_ELEMENTS(order); i++) {
        if ((channels >> order[i] & 1) != 0)
            return order[i];
    }
    return CHANNEL_OTHER;
}

bool
plan_gate_ways(Ctx *ctx, PlanItem *item, GError **error)
{
    gint64 free_from = ctx->now;

    item->channels = CHANNELS_ALL;
    return ask(ctx, item, ctx->now, &free_from, error);
}

bool
plan_gate_channel(Ctx *ctx, PlanItem *item, GError **error)
{
    g_autoptr(Person) person = NULL;
    guint meant = 1U << item->channel;
    guint left = item->channels;

    if ((left & meant) != 0 && (!item->other_way || item->channel_matters))
        return true;
    if ((left & ~meant) != 0)
        left &= ~meant;
    if (!person_get(ctx, item->person_id, &person, NULL, error))
        return false;
    item->channel = first_of((left & known_ways(person)) != 0 ? left & known_ways(person) : left);
    return true;
}
