/* SPDX-License-Identifier: Apache-2.0
 * The state of a tie. */
#include "core/tie.h"

#include <math.h>

#include "core/boundary.h"
#include "core/sorting.h"
#include "store/interaction.h"
#include "store/plan.h"
#include "store/sorting.h"

#define DAY_SECONDS 86400.0

/** How much of the missing warmth a contact brings back: answered or theirs, and one-sided. */
#define GAIN_MUTUAL 0.8
#define GAIN_UNANSWERED 0.25

/** A cadence is learned from this many days in touch, leaning on a prior of PRIOR_DAYS with the
 * weight of PRIOR_GAPS gaps, and stays within a factor of three of it. */
#define LEARN_DAYS 3
#define PRIOR_DAYS 90.0
#define PRIOR_GAPS 20.0

/** The cadence of people who were in touch once or twice and never sorted. */
#define DEFAULT_DAYS 180

gint64
tie_tier_days(Tier tier)
{
    switch (tier) {
    case TIER_INNER:
        return 7;
    case TIER_CLOSE:
        return 30;
    case TIER_REGULAR:
        return 90;
    case TIER_WIDE:
        return 180;
    case TIER_KNOWN:
        return 365;
    case TIER_NONE:
        break;
    }
    return 0;
}

double
tie_warmth_at(double warmth, gint64 last_at, double half_life_days, gint64 now)
{
    double days = (double)(now - last_at) / DAY_SECONDS;

    if (half_life_days <= 0 || days <= 0)
        return warmth;
    return warmth * exp2(-days / half_life_days);
}

gint64
tie_item_id(gint64 person_id, const Tie *tie)
{
    g_autofree char *text =
        g_strdup_printf("touch %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, person_id,
                        tie->touch_days == 0 ? (gint64)0 : tie->last_at);

    return id_from_text(text);
}

/* Distinct days in touch and the logarithms of the gaps between them. */
typedef struct {
    gint64 days;
    double log_gap_sum;
} Gaps;

static Gaps
read_moments(Ctx *ctx, const GArray *moments, Tie *tie)
{
    Gaps gaps = {0};
    Day last_day = 0;

    for (guint i = 0; i < moments->len; i++) {
        const Moment *moment = &g_array_index(moments, Moment, i);
        Day day = instant_day(moment->at, ctx->zone);

        if (gaps.days == 0 || day > last_day) {
            if (gaps.days > 0)
                gaps.log_gap_sum += log((double)(day - last_day));
            gaps.days++;
            last_day = day;
        }
        if (moment->direction == DIRECTION_OUT)
            tie->unanswered++;
        else
            tie->unanswered = 0;
        if (moment->direction != DIRECTION_IN)
            tie->last_out_at = moment->at;
    }
    tie->touch_days = gaps.days;
    if (moments->len > 0) {
        tie->first_at = g_array_index(moments, Moment, 0).at;
        tie->last_at = g_array_index(moments, Moment, moments->len - 1).at;
    }
    if (gaps.days > 1)
        tie->usual_days = exp(gaps.log_gap_sum / (double)(gaps.days - 1));
    return gaps;
}

static double
warmth_at_last(const GArray *moments, double half_life_days)
{
    double warmth = 0;
    gint64 at = 0;

    for (guint i = 0; i < moments->len; i++) {
        const Moment *moment = &g_array_index(moments, Moment, i);
        double gain = moment->direction == DIRECTION_OUT ? GAIN_UNANSWERED : GAIN_MUTUAL;

        warmth = tie_warmth_at(warmth, at, half_life_days, moment->at);
        warmth += gain * (1 - warmth);
        at = moment->at;
    }
    return warmth;
}

static gint64
learned_days(const Gaps *gaps)
{
    double count = (double)(gaps->days - 1);
    double days = exp((PRIOR_GAPS * log(PRIOR_DAYS) + gaps->log_gap_sum) / (PRIOR_GAPS + count));

    return (gint64)round(CLAMP(days, PRIOR_DAYS / 3, PRIOR_DAYS * 3));
}

/* The days of the strongest source of a cadence: 0 for never, -1 for "as learned". */
static bool
set_days(Ctx *ctx, gint64 person_id, Tier tier, bool *found, gint64 *days, CadenceFrom *from,
         Day *set_day, GError **error)
{
    char id_text[ID_TEXT_SIZE];

    *from = CADENCE_FROM_PERSON;
    if (!store_cadence_find(ctx->db, ctx->space_id, "person", id_format(person_id, id_text), found,
                            days, set_day, error))
        return false;
    if (*found)
        return true;
    *from = CADENCE_FROM_TAG;
    if (!store_cadence_of_tags(ctx->db, ctx->space_id, person_id, found, days, error))
        return false;
    if (*found || tier == TIER_NONE)
        return true;
    *from = CADENCE_FROM_TIER;
    if (!store_cadence_find(ctx->db, ctx->space_id, "tier", tier_name(tier), found, days, set_day,
                            error))
        return false;
    if (!*found) {
        *found = true;
        *days = tie_tier_days(tier);
    }
    return true;
}

/* Somebody who was never in touch is due only where a person asked for it: by a tier or a cadence.
 */
static void
schedule(Ctx *ctx, Tie *tie, bool asked, Day since)
{
    if (tie->cadence_days <= 0 || (tie->touch_days == 0 && !asked))
        return;
    tie->has_next = true;
    tie->next_day =
        (tie->touch_days > 0 ? instant_day(tie->last_at, ctx->zone) : since) + tie->cadence_days;
}

static bool
choose_cadence(Ctx *ctx, gint64 person_id, const StorePersonState *state, const Gaps *gaps,
               Tie *tie, bool *asked_out, GError **error)
{
    bool found = false;
    gint64 days = 0;
    Day set_day = 0;
    CadenceFrom from;

    if (!set_days(ctx, person_id, state->tier, &found, &days, &from, &set_day, error))
        return false;
    if (found && days >= 0) {
        tie->cadence_days = days;
        tie->cadence_from = from;
    } else if (gaps->days >= LEARN_DAYS) {
        tie->cadence_days = learned_days(gaps);
        tie->cadence_from = CADENCE_FROM_LEARNED;
    } else {
        tie->cadence_days = DEFAULT_DAYS;
        tie->cadence_from = CADENCE_FROM_DEFAULT;
    }
    *asked_out = found;
    schedule(ctx, tie, found, MAX(instant_day(state->created_at, ctx->zone), set_day));
    return true;
}

/* What a boundary or patience forbids is not due, so that it takes no room among what is. */
static bool
hold_back(Ctx *ctx, gint64 person_id, const StorePersonState *state, Tie *tie, GError **error)
{
    Day day = 0;

    if (state->quiet)
        tie->has_next = false;
    if (!tie->has_next)
        return true;
    if (!boundary_quiet_until(ctx, person_id, state->bounded, tie, &day, error))
        return false;
    tie->has_next = day != G_MAXINT64;
    tie->next_day = MAX(tie->next_day, day);
    return true;
}

bool
tie_refresh(Ctx *ctx, gint64 person_id, GError **error)
{
    g_autoptr(GArray) moments = NULL;
    g_auto(StorePersonState) state = {0};
    bool found = false;
    bool asked = false;
    gint64 answered_at = 0;
    Tie tie = {.cadence_from = CADENCE_FROM_DEFAULT};
    Gaps gaps;
    Day until = 0;
    double half_life;

    if (!store_person_state(ctx->db, ctx->space_id, person_id, &found, &state, error))
        return false;
    if (!found)
        return store_tie_delete(ctx->db, ctx->space_id, person_id, error) &&
               store_sorting_delete(ctx->db, ctx->space_id, person_id, error);
    if (!store_interaction_moments(ctx->db, ctx->space_id, person_id, &moments, error))
        return false;
    gaps = read_moments(ctx, moments, &tie);
    if (!choose_cadence(ctx, person_id, &state, &gaps, &tie, &asked, error) ||
        !store_answer_find(ctx->db, ctx->space_id, person_id, tie_item_id(person_id, &tie), &until,
                           &answered_at, error))
        return false;
    if (tie.has_next)
        tie.next_day = MAX(tie.next_day, until);
    if (!hold_back(ctx, person_id, &state, &tie, error))
        return false;
    half_life = tie.cadence_days > 0 ? (double)tie.cadence_days : PRIOR_DAYS;
    tie.warmth = warmth_at_last(moments, half_life);
    return store_tie_put(ctx->db, ctx->space_id, person_id, &tie, half_life, error) &&
           sorting_refresh(ctx, person_id, &state, &tie, asked, error);
}

static gint64
stored_days(Cadence cadence)
{
    switch (cadence.kind) {
    case CADENCE_DAYS:
        return cadence.days;
    case CADENCE_AUTO:
        return -1;
    case CADENCE_NEVER:
    case CADENCE_CLEAR:
        break;
    }
    return 0;
}

bool
tie_set_cadence(Ctx *ctx, Change *change, const char *scope, const char *key, gint64 person_id,
                Cadence cadence, GError **error)
{
    const DbArg args[] = {DB_INT(ctx->space_id), DB_TEXT(scope), DB_TEXT(key),
                          DB_INT(stored_days(cadence)), DB_INT(ctx->today)};

    if (cadence.kind == CADENCE_CLEAR)
        return track_remove(change, TRACK_CADENCE, person_id, args, 3, error);
    return track_put(change, TRACK_CADENCE, person_id, args, G_N_ELEMENTS(args), NULL, error);
}
