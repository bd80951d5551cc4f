/* SPDX-License-Identifier: Apache-2.0
 * Whether somebody may be contacted. */
#include "engine/boundary.h"

#define DAY_SECONDS 86400

/** No hold is looked for further on than through so many others. */
#define HOLDS_MOST 64

#define PATIENCE_LEAST 2
#define PATIENCE_DOUBLINGS 4
#define CADENCE_UNSORTED 90

static ZoneStretch
stretch_at(const BoundaryFacts *facts, gint64 at)
{
    if (facts->zone == NULL)
        return (ZoneStretch){.start = G_MININT64, .end = G_MAXINT64, .offset = facts->offset};
    return zone_stretch(facts->zone, at);
}

static gint64
second_of_day(gint64 wall)
{
    gint64 second = wall % DAY_SECONDS;

    return second < 0 ? second + DAY_SECONDS : second;
}

/* Whether the clock stands in the quiet hours, and how many seconds of them it has before it. */
static bool
is_quiet(const BoundaryFacts *facts, gint64 second, gint64 *left_out)
{
    gint64 from = facts->quiet_from * 60;
    gint64 to = facts->quiet_to * 60;
    bool inside = from < to ? second >= from && second < to : second >= from || second < to;

    *left_out = to > second ? to - second : to + DAY_SECONDS - second;
    return inside;
}

/* The end of the quiet in which at lies; at itself where it lies in none. A clock that is changed
 * within the hours is looked at again from the change on: it may jump out of them, or back in. */
static gint64
quiet_end(const BoundaryFacts *facts, gint64 at)
{
    gint64 left = 0;

    while (facts->quiet) {
        ZoneStretch stretch = stretch_at(facts, at);

        if (!is_quiet(facts, second_of_day(at + stretch.offset), &left))
            break;
        if (stretch.end > at + left) {
            at += left;
            break;
        }
        at = stretch.end;
    }
    return at;
}

static bool
ends_after_three(ContactPurpose purpose)
{
    return purpose == CONTACT_REACH_OUT || purpose == CONTACT_FOLLOW_UP ||
           purpose == CONTACT_INTRODUCTION;
}

/* The holds that no time ends. */
static BoundaryHold
lasting_hold(const BoundaryFacts *facts, guint channels, ContactPurpose purpose)
{
    if (facts->self)
        return HOLD_SELF;
    if (facts->deceased)
        return HOLD_DECEASED;
    if (facts->gone)
        return HOLD_LEFT;
    if (facts->do_not_contact)
        return HOLD_DO_NOT_CONTACT;
    if ((facts->channels & channels) == 0)
        return HOLD_CHANNEL;
    if (facts->no_occasions && purpose == CONTACT_OCCASION)
        return HOLD_OCCASION;
    if (facts->unanswered >= UNANSWERED_THEIR_MOVE && ends_after_three(purpose))
        return HOLD_THEIR_MOVE;
    return HOLD_NONE;
}

BoundaryHold
boundary_hold(const BoundaryFacts *facts, guint channels, ContactPurpose purpose, gint64 at,
              gint64 *until_out)
{
    const struct {
        BoundaryHold hold;
        gint64 until;
    } passing[] = {
        {HOLD_PAUSED, facts->paused_until},
        {HOLD_NOT_BEFORE, facts->not_before},
        {HOLD_MAX, facts->free_at},
        {HOLD_QUIET, quiet_end(facts, at)},
        {HOLD_PATIENCE, purpose == CONTACT_REACH_OUT ? facts->patient_until : G_MININT64},
    };
    BoundaryHold lasting = lasting_hold(facts, channels, purpose);

    *until_out = G_MAXINT64;
    if (lasting != HOLD_NONE)
        return lasting;
    for (gsize i = 0; i < G_N_ELEMENTS(passing); i++) {
        if (at < passing[i].until) {
            *until_out = passing[i].until;
            return passing[i].hold;
        }
    }
    *until_out = at;
    return HOLD_NONE;
}

gint64
boundary_free_from(const BoundaryFacts *facts, guint channels, ContactPurpose purpose, gint64 at)
{
    for (int i = 0; i < HOLDS_MOST && at != G_MAXINT64; i++) {
        gint64 until = at;

        if (boundary_hold(facts, channels, purpose, at, &until) == HOLD_NONE)
            return at;
        at = until;
    }
    return G_MAXINT64;
}

gint64
boundary_patience_days(gint64 cadence_days, gint64 unanswered)
{
    gint64 cadence = cadence_days > 0 ? cadence_days : CADENCE_UNSORTED;
    gint64 days = MIN(MAX((cadence + 3) / 4, PATIENCE_LEAST), cadence);

    return days << MIN(unanswered, PATIENCE_DOUBLINGS);
}
