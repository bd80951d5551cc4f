/* SPDX-License-Identifier: Apache-2.0
 * Boundaries: the gate, which gathers what the rules of engine/boundary.h ask for. */
#include "core/boundary.h"
#include "core/boundary_reason.h"
#include "store/boundary.h"

#define DAY_SECONDS 86400
#define LAST_MINUTE 1439

/** Longer spans than a lifetime are one. */
#define SPAN_DAYS 36500

/* All that is known of a person when the rules are asked. */
typedef struct {
    StoreBoundaryPerson person;
    Boundary *boundary; /* NULL where there is none */
    Zone *zone;
    BoundaryFacts facts;
} Known;

static void
known_clear(Known *known)
{
    store_boundary_person_clear(&known->person);
    g_clear_pointer(&known->boundary, boundary_free);
    g_clear_pointer(&known->zone, zone_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Known, known_clear)

void
boundary_verdict_clear(BoundaryVerdict *verdict)
{
    g_clear_pointer(&verdict->reason, g_free);
}

static Zone *
zone_of_name(const char *name)
{
    return name == NULL ? NULL : zone_new(name);
}

/* The zone of the boundary, else the person's, else the user's. */
static const Zone *
zone_of(const Ctx *ctx, Known *known)
{
    known->zone = zone_of_name(known->boundary->zone);
    if (known->zone == NULL)
        known->zone = zone_of_name(known->person.zone);
    return known->zone != NULL ? known->zone : ctx->zone;
}

/* A day has come once it has for both: for the user, who reads the plan, and for them. */
static gint64
start_of_day(const Ctx *ctx, const Zone *zone, Day day)
{
    gint64 start;

    if (day == 0)
        return G_MININT64;
    start = day_start(day, ctx->zone);
    return zone == NULL ? start : MAX(start, zone_day_start(zone, day));
}

/* The limit leaves room once the earliest of the last so many contacts is out of its span. */
static bool
find_room(Ctx *ctx, gint64 person_id, const Boundary *boundary, gint64 until, gint64 *free_at_out,
          GError **error)
{
    bool found = false;
    gint64 contact = 0;

    if (boundary->at_most <= 0)
        return true;
    if (!store_boundary_contact(ctx->db, ctx->space_id, person_id, until, boundary->at_most, &found,
                                &contact, error))
        return false;
    if (found)
        *free_at_out = contact + CLAMP(boundary->max_days, 0, SPAN_DAYS) * DAY_SECONDS;
    return true;
}

static bool
add_boundary(Ctx *ctx, gint64 person_id, gint64 until, Known *known, GError **error)
{
    const Boundary *boundary;
    BoundaryFacts *facts = &known->facts;

    if (!boundary_find(ctx, person_id, &known->boundary, error))
        return false;
    if (known->boundary == NULL)
        return true;
    boundary = known->boundary;
    facts->zone = zone_of(ctx, known);
    facts->do_not_contact = boundary->do_not_contact;
    facts->gone = boundary->gone;
    facts->paused_until = start_of_day(ctx, facts->zone, boundary->paused_until);
    facts->not_before = start_of_day(ctx, facts->zone, boundary->not_before);
    facts->quiet = boundary->quiet;
    facts->quiet_from = CLAMP(boundary->quiet_from, 0, LAST_MINUTE);
    facts->quiet_to = CLAMP(boundary->quiet_to, 0, LAST_MINUTE);
    facts->channels = boundary_channels(boundary);
    facts->no_occasions = boundary->no_occasions;
    return find_room(ctx, person_id, boundary, until, &facts->free_at, error);
}

static gint64
offset_of_user(const Ctx *ctx, gint64 at)
{
    return zone_stretch(ctx->zone, at).offset;
}

static gint64
end_of_patience(const Ctx *ctx, gint64 unanswered, gint64 last_out_at, gint64 cadence_days)
{
    if (last_out_at == 0)
        return G_MININT64;
    return day_start(instant_day(last_out_at, ctx->zone) +
                         boundary_patience_days(cadence_days, unanswered),
                     ctx->zone);
}

/* Contacts count up to an instant. */
static bool
gather(Ctx *ctx, gint64 person_id, gint64 until, Known *known, bool *found_out, GError **error)
{
    StoreBoundaryPerson *person = &known->person;

    if (!store_boundary_person(ctx->db, ctx->space_id, person_id, found_out, person, error))
        return false;
    known->facts = (BoundaryFacts){
        .self = person->self,
        .deceased = person->deceased,
        .paused_until = G_MININT64,
        .not_before = G_MININT64,
        .free_at = G_MININT64,
        .channels = CHANNELS_ALL,
        .patient_until =
            end_of_patience(ctx, person->unanswered, person->last_out_at, person->cadence_days),
        .unanswered = person->unanswered,
    };
    return !*found_out || person->boundaries == 0 ||
           add_boundary(ctx, person_id, until, known, error);
}

bool
boundary_check(Ctx *ctx, gint64 person_id, guint channels, gint64 at, ContactPurpose purpose,
               BoundaryVerdict *verdict_out, GError **error)
{
    g_auto(Known) known = {0};
    bool found = false;
    gint64 until = 0;
    BoundaryMatter matter;

    if (!gather(ctx, person_id, at, &known, &found, error))
        return false;
    if (!found) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_NOT_FOUND, "There is no such person.");
        return false;
    }
    known.facts.offset = offset_of_user(ctx, at);
    *verdict_out = (BoundaryVerdict){
        .hold = boundary_hold(&known.facts, channels, purpose, at, &until),
        .free_from = boundary_free_from(&known.facts, channels, purpose, at),
        .channels = known.facts.channels & channels,
        .other_way = known.facts.unanswered >= UNANSWERED_OTHER_WAY,
    };
    verdict_out->allowed = verdict_out->hold == HOLD_NONE;
    if (verdict_out->allowed)
        return true;
    matter = (BoundaryMatter){.name = known.person.name,
                              .boundary = known.boundary,
                              .facts = &known.facts,
                              .last_out_at = known.person.last_out_at,
                              .channels = channels,
                              .at = at,
                              .until = until};
    verdict_out->reason = boundary_reason(ctx, &matter, verdict_out->hold);
    return true;
}

/* Whether waiting for another hour, or for a word of theirs, does not make it right. */
static bool
is_refusal(BoundaryHold hold)
{
    return hold == HOLD_SELF || hold == HOLD_DECEASED || hold == HOLD_LEFT ||
           hold == HOLD_DO_NOT_CONTACT || hold == HOLD_PAUSED || hold == HOLD_CHANNEL ||
           hold == HOLD_OCCASION;
}

bool
boundary_check_draft(Ctx *ctx, gint64 person_id, guint channels, ContactPurpose purpose,
                     char **wait_out, GError **error)
{
    g_auto(BoundaryVerdict) verdict = {0};

    if (!boundary_check(ctx, person_id, channels, ctx->now, purpose, &verdict, error))
        return false;
    if (is_refusal(verdict.hold)) {
        g_set_error_literal(error, KITH_ERROR, KITH_ERROR_DENIED, verdict.reason);
        return false;
    }
    *wait_out = g_steal_pointer(&verdict.reason);
    return true;
}

bool
boundary_quiet_until(Ctx *ctx, gint64 person_id, bool bounded, const Tie *tie, Day *day_out,
                     GError **error)
{
    g_auto(Known) known = {0};
    const BoundaryFacts *facts = &known.facts;
    gint64 until = end_of_patience(ctx, tie->unanswered, tie->last_out_at, tie->cadence_days);
    bool found = false;

    if (bounded) {
        if (!gather(ctx, person_id, G_MAXINT64, &known, &found, error))
            return false;
        until = MAX(MAX(until, facts->free_at), MAX(facts->paused_until, facts->not_before));
    }
    if (facts->do_not_contact || facts->gone || tie->unanswered >= UNANSWERED_THEIR_MOVE)
        *day_out = G_MAXINT64;
    else
        *day_out = until == G_MININT64 ? 0 : instant_day(until, ctx->zone);
    return true;
}
