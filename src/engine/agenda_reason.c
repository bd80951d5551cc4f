/* SPDX-License-Identifier: Apache-2.0
 * Why a line stands in the agenda, in words: the day or the age of a debt; for keeping in touch the
 * factor of the index that stands out most against an ordinary tie. */
#include <math.h>

#include "engine/agenda_boundary.h"
#include "engine/agenda_index.h"
#include "engine/rhythm.h"
#include "engine/warmth.h"

/* An ordinary tie, against which the factors of the index are held. */
#define ORDINARY_VALUE 2.0
#define ORDINARY_REPLY 0.7
#define ORDINARY_MINUTES 3.0

static char *
age_words(Day days)
{
    return days <= 0
               ? g_strdup("since today")
               : g_strdup_printf("for %" G_GINT64_FORMAT " %s", days, days == 1 ? "day" : "days");
}

/* "due today", "due in 3 days", "2 days late". */
static char *
due_words(Day left)
{
    if (left == 0)
        return g_strdup("due today");
    if (left > 0)
        return g_strdup_printf("due in %" G_GINT64_FORMAT " %s", left, left == 1 ? "day" : "days");
    return g_strdup_printf("%" G_GINT64_FORMAT " %s late", -left, left == -1 ? "day" : "days");
}

static char *
birthday_words(Day left)
{
    if (left == 0)
        return g_strdup("Their birthday is today.");
    if (left < 0)
        return g_strdup("Their birthday was yesterday: better late than never.");
    return g_strdup_printf("Their birthday is in %" G_GINT64_FORMAT
                           " %s, on a day without contact: today instead.",
                           left, left == 1 ? "day" : "days");
}

static char *
event_words(const AgendaEvent *event, Day day)
{
    g_autofree char *age = age_words(day - event->created);
    g_autofree char *due = due_words(event->due - day);

    switch (event->kind) {
    case AGENDA_BIRTHDAY:
        return birthday_words(event->due - day);
    case AGENDA_THANKS:
        return g_strdup_printf("You have owed them thanks %s.", age);
    case AGENDA_PROMISE:
        return g_strdup_printf("You promised it: %s.", due);
    case AGENDA_HELP:
        return g_strdup_printf("They have been waiting for your help %s.", age);
    case AGENDA_FAVOUR:
        return g_strdup_printf("They did you a favour: yours is %s.", due);
    case AGENDA_INTRO:
        return g_strdup_printf("An introduction to make: %s.", due);
    case AGENDA_TOUCH:
        break;
    }
    return g_strdup("");
}

static char *
touch_words(const AgendaTie *tie)
{
    const WarmthLayer *layer = warmth_layer(tie->tier);
    g_autofree char *gap = rhythm_gap_words(layer->days);
    g_autofree char *span = rhythm_span_words(agenda_cooling_days(tie));
    double value = log(layer->value / ORDINARY_VALUE);
    double reply = log(tie->reply / ORDINARY_REPLY) + log(ORDINARY_MINUTES / tie->minutes);

    if (agenda_is_dormant(tie))
        return g_strdup_printf(
            "Dormant: meant for %s, as cold as after %s. An answer is %.0f %% "
            "likely, and old ties are gladder to hear from you than one expects.",
            gap, span, 100 * tie->reply);
    if (tie->boundary.unanswered >= AGENDA_UNANSWERED_MAX)
        return g_strdup_printf("Your last %" G_GINT64_FORMAT
                               " messages went unanswered and have rested: try another way.",
                               tie->boundary.unanswered);
    if (tie->warmth >= WARMTH_WARM && agenda_cooled(tie) < WARMTH_WARM)
        return g_strdup_printf("Still warm, meant for %s: there is time for it today.", gap);
    if (value > 0 && value >= reply)
        return g_strdup_printf("One of those who matter most: meant for %s, as cold as after %s.",
                               gap, span);
    if (reply > 0)
        return g_strdup_printf("Quick to do and likely answered: meant for %s, as cold as after "
                               "%s.",
                               gap, span);
    return g_strdup_printf("Cooling: meant for %s, as cold as after %s.", gap, span);
}

char *
agenda_reason(const AgendaState *state, const AgendaItem *item)
{
    g_autofree char *words = item->event == AGENDA_NONE
                                 ? touch_words(&state->ties[item->tie])
                                 : event_words(&state->events[item->event], state->day);

    if (!item->alone)
        return g_steal_pointer(&words);
    return g_strdup_printf("%s Longer than today's budget (%g of %g minutes), so it stands alone.",
                           words, item->minutes, state->minutes);
}
