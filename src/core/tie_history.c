/* SPDX-License-Identifier: Apache-2.0
 * What a history of being in touch amounts to. */
#include "core/tie_history.h"

#include "engine/warmth.h"
#include "store/interaction.h"

#define DAY_SECONDS 86400.0

/* Where the reading of a history stands. */
typedef struct {
    RhythmSums rhythm;
    Day sent_day;      /* the last that counts in Tie.sent */
    bool has_sent_day; /* there is one */
    bool waits;        /* and it has no answer yet */
} Reading;

/* A day on which the user wrote counts once, and so does its answer. */
static void
read_out(Reading *reading, Day day, Tie *tie)
{
    tie->unanswered++;
    if (reading->has_sent_day && reading->sent_day == day)
        return;
    reading->sent_day = day;
    reading->has_sent_day = true;
    reading->waits = true;
    tie->sent++;
}

static void
read_in(Reading *reading, bool new_day, Tie *tie)
{
    if (reading->waits)
        tie->replies++;
    else if (new_day)
        tie->theirs++;
    reading->waits = false;
    tie->unanswered = 0;
}

RhythmSums
tie_history_read(const GArray *moments, const Zone *zone, Tie *tie_out)
{
    Reading reading = {0};

    for (guint i = 0; i < moments->len; i++) {
        const Moment *moment = &g_array_index(moments, Moment, i);
        Day day = instant_day(moment->at, zone);
        bool new_day = reading.rhythm.touch_days == 0 || day > reading.rhythm.last_day;

        /* Moments come in order, so their days do too. */
        if (new_day)
            g_assert_true(rhythm_append(&reading.rhythm, day));
        if (moment->direction == DIRECTION_OUT)
            read_out(&reading, day, tie_out);
        else
            read_in(&reading, new_day, tie_out);
        if (moment->direction != DIRECTION_IN)
            tie_out->last_out_at = moment->at;
    }
    tie_out->touch_days = reading.rhythm.touch_days;
    if (moments->len > 0) {
        tie_out->first_at = g_array_index(moments, Moment, 0).at;
        tie_out->last_at = g_array_index(moments, Moment, moments->len - 1).at;
    }
    tie_out->usual_days = rhythm_usual_gap(&reading.rhythm);
    return reading.rhythm;
}

double
tie_history_warmth(const GArray *moments, double half_life_days)
{
    double warmth = 0;
    gint64 at = 0;

    for (guint i = 0; i < moments->len; i++) {
        const Moment *moment = &g_array_index(moments, Moment, i);

        if (i > 0)
            warmth = warmth_after(warmth, (double)(moment->at - at) / DAY_SECONDS, half_life_days);
        warmth = warmth_touched(warmth, moment->direction != DIRECTION_OUT);
        at = moment->at;
    }
    return warmth;
}
