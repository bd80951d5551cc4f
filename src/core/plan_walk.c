/* SPDX-License-Identifier: Apache-2.0
 * The walk over a plan that is ready: each line against the row of its person's boundary. It is
 * written apart from the gate, by the words of the boundary and not by the rules of the gate, so
 * that a mistake in the one is caught by the other. */
#include "core/plan_gate.h"

#include "base/zone.h"
#include "store/interaction.h"

#define DAY_SECONDS 86400
#define DAY_MINUTES 1440

/** Longer spans than a lifetime are one. */
#define SPAN_DAYS 36500

/* The minute of the day on the clock of a zone by name, else on the user's. */
static gint64
minute_there(const Ctx *ctx, const char *boundary_zone, const char *person_zone, gint64 at)
{
    g_autoptr(Zone) zone = boundary_zone == NULL ? NULL : zone_find(boundary_zone);
    gint64 wall;

    if (zone == NULL && person_zone != NULL)
        zone = zone_find(person_zone);
    wall = zone_wall(zone != NULL ? zone : ctx->zone, at);
    return (wall % DAY_SECONDS + DAY_SECONDS) % DAY_SECONDS / 60;
}

/* Whether it is fewer minutes from the beginning of the hours than they are long. */
static bool
is_within(gint64 minute, gint64 from, gint64 to)
{
    gint64 begin = CLAMP(from, 0, DAY_MINUTES - 1);
    gint64 end = CLAMP(to, 0, DAY_MINUTES - 1);

    return (minute - begin + DAY_MINUTES) % DAY_MINUTES < (end - begin + DAY_MINUTES) % DAY_MINUTES;
}

static bool
is_full(Ctx *ctx, const Boundary *boundary, gint64 at, bool *full_out, GError **error)
{
    g_autoptr(GArray) moments = NULL;
    gint64 since = at - CLAMP(boundary->max_days, 0, SPAN_DAYS) * DAY_SECONDS;
    gint64 contacts = 0;

    if (!store_interaction_moments(ctx->db, ctx->space_id, boundary->entry.person_id, &moments,
                                   error))
        return false;
    for (guint i = 0; i < moments->len; i++) {
        const Moment *moment = &g_array_index(moments, Moment, i);

        contacts += moment->direction != DIRECTION_IN && moment->at <= at && moment->at > since;
    }
    *full_out = contacts >= boundary->at_most;
    return true;
}

static bool
is_breach(const Ctx *ctx, const Boundary *boundary, const Person *person, const PlanItem *item,
          Day day, gint64 at)
{
    guint only = boundary->only_channels;
    bool by_channel = person->id == item->person_id;

    return boundary->do_not_contact || boundary->gone || boundary->paused_until > day ||
           boundary->not_before > day || (item->kind == PLAN_OCCASION && boundary->no_occasions) ||
           (by_channel && ((boundary->never_channels >> item->channel & 1) != 0 ||
                           (only != 0 && (only >> item->channel & 1) == 0))) ||
           (boundary->quiet && is_within(minute_there(ctx, boundary->zone, person->zone, at),
                                         boundary->quiet_from, boundary->quiet_to));
}

static bool
walk_person(Ctx *ctx, gint64 person_id, const PlanItem *item, Day day, bool *breach_out,
            GError **error)
{
    gint64 at = ctx->now + (day - ctx->today) * DAY_SECONDS;
    g_autoptr(Person) person = NULL;
    g_autoptr(Boundary) boundary = NULL;

    if (!person_get(ctx, person_id, &person, NULL, error) ||
        !boundary_find(ctx, person_id, &boundary, error))
        return false;
    *breach_out = person->deceased || person->self ||
                  (boundary != NULL && is_breach(ctx, boundary, person, item, day, at));
    return *breach_out || boundary == NULL || boundary->at_most <= 0 ||
           is_full(ctx, boundary, at, breach_out, error);
}

bool
plan_walk(Ctx *ctx, Plan *plan, GError **error)
{
    for (guint i = plan->items->len; i > 0; i--) {
        const PlanItem *item = plan->items->pdata[i - 1];
        bool breach = false;

        if (!walk_person(ctx, item->person_id, item, plan->day, &breach, error) ||
            (!breach && item->other_id != 0 &&
             !walk_person(ctx, item->other_id, item, plan->day, &breach, error)))
            return false;
        if (!breach)
            continue;
        plan->breaches++;
        plan->used -= item->minutes;
        g_ptr_array_remove_index(plan->items, i - 1);
    }
    return true;
}
