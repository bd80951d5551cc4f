/* SPDX-License-Identifier: Apache-2.0
 * Boundaries as the agenda's filter. */
#include "engine/agenda_boundary.h"

#include <math.h>

#include "engine/warmth.h"

#define GAP_SHARE 0.25
#define GAP_LEAST 2.0
#define GAP_DOUBLINGS 4

double
agenda_gap_days(Tier tier, gint64 unanswered)
{
    double days = fmax(warmth_layer(tier)->days * GAP_SHARE, GAP_LEAST);

    days *= exp2((double)CLAMP(unanswered, 0, GAP_DOUBLINGS));
    return unanswered >= AGENDA_UNANSWERED_MAX ? fmax(days, AGENDA_REST_DAYS) : days;
}

bool
agenda_is_blocked(const AgendaState *state, const AgendaBoundary *boundary, Day day)
{
    gint64 weekday = ((gint64)state->weekday + (day - state->day)) % 7;

    if (boundary->do_not_contact)
        return true;
    if (day >= boundary->paused_from && day < boundary->paused_to)
        return true;
    return (boundary->quiet_days >> (weekday < 0 ? weekday + 7 : weekday) & 1) != 0;
}

bool
agenda_is_resting(const AgendaTie *tie, Day day)
{
    const AgendaBoundary *boundary = &tie->boundary;

    return boundary->wrote &&
           (double)(day - boundary->last_out) < agenda_gap_days(tie->tier, boundary->unanswered);
}

bool
agenda_is_owed(AgendaKind kind)
{
    return kind == AGENDA_BIRTHDAY || kind == AGENDA_PROMISE || kind == AGENDA_THANKS ||
           kind == AGENDA_HELP;
}
