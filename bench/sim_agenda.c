/* SPDX-License-Identifier: Apache-2.0
 * The agenda as a policy. */
#include <math.h>

#include "bench/sim_policy.h"
#include "engine/agenda_check.h"
#include "engine/warmth.h"

/* Saturday and Sunday. */
#define WEEKEND 0x60

AgendaTie
sim_tie_as_seen(const SimYear *year, guint i)
{
    const SimTie *tie = &year->world->ties[i];
    const SimSeen *seen = &year->seen[i];
    AgendaTie one = {
        .tier = tie->tier,
        .warmth = seen->warmth,
        .half_life = seen->half_life,
        .rate = warmth_spontaneous_rate(tie->tier, seen->met, year->day + SIM_WARMUP + 1),
        .reply = warmth_reply_probability(tie->tier, seen->sent, seen->replies),
        .minutes = tie->minutes,
    };

    if (year->policy->no_rate)
        one.rate = 0;
    if (year->policy->truth) {
        one.warmth = exp2(-year->x[i] / tie->half_life);
        one.half_life = tie->half_life;
        one.reply = tie->reply;
    }
    return one;
}

static AgendaBoundary
boundary_of(const SimYear *year, guint i)
{
    const SimTie *tie = &year->world->ties[i];
    const SimSeen *seen = &year->seen[i];
    AgendaBoundary boundary = {
        .quiet_days = tie->no_weekend ? WEEKEND : 0,
        .wrote = seen->last_out > SIM_NEVER,
        .last_out = seen->last_out,
        .unanswered = seen->unanswered,
    };

    if (tie->pause != G_MAXINT) {
        boundary.paused_from = tie->pause;
        boundary.paused_to = tie->pause + SIM_PAUSE_DAYS;
    }
    return boundary;
}

void
sim_pick_agenda(SimYear *year, GArray *picks)
{
    g_autofree AgendaTie *ties = g_new(AgendaTie, year->world->count);
    g_autofree AgendaEvent *events = g_new(AgendaEvent, year->open->len);
    g_autoptr(GArray) items = NULL;
    AgendaState state = {
        .day = year->day,
        .weekday = (unsigned)year->day % 7,
        .minutes = SIM_MINUTES,
        .ties = ties,
        .tie_count = year->world->count,
        .events = events,
        .event_count = year->open->len,
    };

    for (guint i = 0; i < year->world->count; i++) {
        ties[i] = sim_tie_as_seen(year, i);
        ties[i].boundary = boundary_of(year, i);
    }
    for (guint i = 0; i < year->open->len; i++) {
        const SimEvent *event = &g_array_index(year->open, SimEvent, i);

        events[i] = (AgendaEvent){.tie = event->tie,
                                  .kind = event->kind,
                                  .created = event->created,
                                  .due = event->due,
                                  .minutes = event->minutes};
    }
    items = agenda_plan(&state);
    year->refused +=
        agenda_check(&state, (const AgendaItem *)(void *)items->data, items->len) != AGENDA_FINE;
    for (guint i = 0; i < items->len; i++) {
        const AgendaItem *item = &g_array_index(items, AgendaItem, i);
        SimPick pick = {.tie = (guint)item->tie,
                        .event = item->event == AGENDA_NONE ? -1 : (int)item->event,
                        .minutes = item->minutes};

        g_array_append_val(picks, pick);
    }
}
