/* SPDX-License-Identifier: Apache-2.0
 * What a contact is worth. */
#include "engine/agenda_index.h"

#include <math.h>

#include "engine/agenda_boundary.h"
#include "engine/warmth.h"

/* How well a half-life is known: standard deviation of its logarithm. */
#define HALF_LIFE_DOUBT 0.35

/* Keeps logarithms and quotients defined. */
#define WARMTH_LEAST 1e-6
#define RATE_LEAST 1e-5

/* A tie is looked at from this many half-lives after full warmth on. */
#define REVIEW_HALF_LIVES 0.5

double
agenda_cooling_days(const AgendaTie *tie)
{
    return -tie->half_life * log2(CLAMP(tie->warmth, WARMTH_LEAST, 1));
}

/* Logarithm of how far past its half-life a tie will be tomorrow, in standard deviations. */
static double
cooling_score(const AgendaTie *tie)
{
    return log((agenda_cooling_days(tie) + 1) / tie->half_life) / HALF_LIFE_DOUBT;
}

static double
normal_below(double score)
{
    return 0.5 * erfc(-score * M_SQRT1_2);
}

double
agenda_cooled(const AgendaTie *tie)
{
    return normal_below(cooling_score(tie));
}

/* Discounted warm days after a contact that brings back a share of the missing warmth. */
static double
warm_days(const AgendaTie *tie, bool mutual)
{
    double rate = fmax(tie->rate, RATE_LEAST);
    double warmth = warmth_touched(tie->warmth, mutual);
    double days = fmax(tie->half_life * log2(2 * warmth), 0);

    return -expm1(-rate * days) / rate;
}

double
agenda_gain(const AgendaTie *tie)
{
    return warmth_layer(tie->tier)->value *
           (tie->reply * warm_days(tie, true) + (1 - tie->reply) * warm_days(tie, false));
}

double
agenda_touch_index(const AgendaTie *tie)
{
    return agenda_gain(tie) * normal_below(cooling_score(tie) - HALF_LIFE_DOUBT) / tie->minutes;
}

/* Value left after days of a decay with this half-life; whole before it starts. */
static double
left(Day days, double half_life)
{
    return exp2(-(double)MAX(days, 0) / half_life);
}

double
agenda_event_value(const AgendaEvent *event, Tier tier, Day day)
{
    double value = warmth_layer(tier)->value;
    Day age = day - event->created;
    Day late = day - event->due;

    switch (event->kind) {
    case AGENDA_BIRTHDAY:
        return 5 * value * (late <= 0 ? 1 : late == 1 ? 0.5 : 0);
    case AGENDA_THANKS:
        return 10 * value * left(age, 14);
    case AGENDA_PROMISE:
        return 15 * value * left(late, 3);
    case AGENDA_HELP:
        return 10 * value * left(age, 5);
    case AGENDA_FAVOUR:
        return 8 * value * left(late, 30);
    case AGENDA_INTRO:
        return late <= 0 ? 6 * value : 0;
    case AGENDA_TOUCH:
        break;
    }
    return 0;
}

bool
agenda_is_dormant(const AgendaTie *tie)
{
    return tie->warmth < WARMTH_DORMANT && agenda_cooling_days(tie) >= AGENDA_DORMANT_DAYS;
}

Day
agenda_review_day(const AgendaTie *tie, Day day)
{
    const AgendaBoundary *boundary = &tie->boundary;
    double wait = REVIEW_HALF_LIVES * tie->half_life - agenda_cooling_days(tie);
    Day review = day + (Day)ceil(CLAMP(wait, 0, 1e6));

    if (boundary->do_not_contact)
        return G_MAXINT64;
    if (boundary->wrote) {
        double gap = agenda_gap_days(tie->tier, boundary->unanswered);

        review = MAX(review, boundary->last_out + (Day)ceil(gap));
    }
    if (review >= boundary->paused_from && review < boundary->paused_to)
        review = boundary->paused_to;
    return review;
}
