/* SPDX-License-Identifier: Apache-2.0
 * The state of a tie. */
#include "core/tie.h"

#include <math.h>

#include "core/boundary.h"
#include "core/sorting.h"
#include "core/tie_history.h"
#include "engine/agenda_index.h"
#include "engine/warmth.h"
#include "store/interaction.h"
#include "store/plan.h"
#include "store/sorting.h"

#define DAY_SECONDS 86400.0

/** A cadence is learned from this many days in touch, leaning on a prior of PRIOR_DAYS. */
#define LEARN_DAYS 3
#define PRIOR_DAYS 90.0

/** The cadence of people who were in touch once or twice and never sorted. */
#define DEFAULT_DAYS 180

/** What a history of so many days says of how close two people are, as long as nobody says it. */
#define REGULAR_DAYS 24
#define WIDE_DAYS 6

/** A tie of band 0 is worth at least this when it is a cadence late, and each further band has
 * 1 / BANDS_TO_HALF of a halving more. */
#define WORTH_MOST 16.0
#define BANDS_TO_HALF 3
#define WARMTH_LATE 0.25

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
tie_warmth_at(const Tie *tie, gint64 at)
{
    return tie->half_life_days > 0
               ? warmth_after(tie->warmth, (double)(at - tie->last_at) / DAY_SECONDS,
                              tie->half_life_days)
               : tie->warmth;
}

Tier
tie_layer(Tier tier, gint64 touch_days)
{
    if (tier != TIER_NONE)
        return tier;
    return touch_days >= REGULAR_DAYS ? TIER_REGULAR
           : touch_days >= WIDE_DAYS  ? TIER_WIDE
                                      : TIER_KNOWN;
}

bool
tie_is_asked(const Tie *tie)
{
    return tie->band < TIE_BANDS_ASKED;
}

AgendaTie
tie_agenda(const Tie *tie, Tier tier, gint64 minutes, gint64 now)
{
    Tier layer = tie_layer(tier, tie->touch_days);
    double half_life = tie->half_life_days > 0 ? tie->half_life_days : PRIOR_DAYS;
    double days = tie->touch_days > 0 ? (double)(now - tie->first_at) / DAY_SECONDS : 0;

    return (AgendaTie){
        .tier = layer,
        .warmth = tie->warmth,
        .half_life = half_life,
        .rate = warmth_spontaneous_rate(layer, tie->theirs, fmax(days, 0)),
        .reply = warmth_reply_probability(layer, tie->sent, tie->replies),
        .minutes = (double)minutes,
    };
}

/* The band of a tie by what it is worth. Ties that the user asked for come before those that only
 * have a history. The inner circle is small, so that it can always be looked at. */
static int
band_of(const Tie *tie, Tier tier, bool asked, gint64 now)
{
    AgendaTie late = tie_agenda(tie, tier, TIE_MINUTES, now);
    double worth;

    if (!asked)
        return TIE_BANDS_ASKED + (tie->touch_days >= REGULAR_DAYS ? 0
                                  : tie->touch_days >= WIDE_DAYS  ? 1
                                                                  : 2);
    late.warmth = WARMTH_LATE;
    worth = agenda_touch_index(&late);
    if (tier == TIER_INNER)
        return 0;
    if (!(worth > 0))
        return TIE_BANDS_ASKED - 1;
    return (int)CLAMP(ceil(BANDS_TO_HALF * log2(WORTH_MOST / worth)), 0, TIE_BANDS_ASKED - 1);
}

gint64
tie_item_id(gint64 person_id, const Tie *tie)
{
    g_autofree char *text =
        g_strdup_printf("touch %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, person_id,
                        tie->touch_days == 0 ? (gint64)0 : tie->last_at);

    return id_from_text(text);
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

/* Whom the user never wrote to is due only where a person asked for it: by a tier, by a cadence, or
 * by noting down a contact with somebody that no import brought. */
static void
schedule(Ctx *ctx, Tie *tie, bool asked, bool imported, Day since)
{
    bool known = imported ? tie->last_out_at != 0 : tie->touch_days > 0;

    if (tie->cadence_days <= 0 || (!known && !asked))
        return;
    tie->has_next = true;
    tie->next_day =
        (tie->touch_days > 0 ? instant_day(tie->last_at, ctx->zone) : since) + tie->cadence_days;
}

static bool
choose_cadence(Ctx *ctx, gint64 person_id, const StorePersonState *state, const RhythmSums *rhythm,
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
    } else if (rhythm->touch_days >= LEARN_DAYS) {
        tie->cadence_days = (gint64)round(rhythm_half_life(rhythm, PRIOR_DAYS));
        tie->cadence_from = CADENCE_FROM_LEARNED;
    } else {
        tie->cadence_days = DEFAULT_DAYS;
        tie->cadence_from = CADENCE_FROM_DEFAULT;
    }
    *asked_out = found;
    schedule(ctx, tie, found, sorting_is_imported(state->source),
             MAX(instant_day(state->created_at, ctx->zone), set_day));
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
    RhythmSums rhythm;
    Day until = 0;

    if (!store_person_state(ctx->db, ctx->space_id, person_id, &found, &state, error))
        return false;
    if (!found)
        return store_tie_delete(ctx->db, ctx->space_id, person_id, error) &&
               store_sorting_delete(ctx->db, ctx->space_id, person_id, error);
    if (!store_interaction_moments(ctx->db, ctx->space_id, person_id, &moments, error))
        return false;
    rhythm = tie_history_read(moments, ctx->zone, &tie);
    if (!choose_cadence(ctx, person_id, &state, &rhythm, &tie, &asked, error) ||
        !store_answer_find(ctx->db, ctx->space_id, person_id, tie_item_id(person_id, &tie), &until,
                           &answered_at, error))
        return false;
    if (tie.has_next)
        tie.next_day = MAX(tie.next_day, until);
    if (!hold_back(ctx, person_id, &state, &tie, error))
        return false;
    /* What is asked for is the half-life: after one cadence of silence a tie has just cooled. */
    tie.half_life_days = tie.cadence_days > 0 ? (double)tie.cadence_days : PRIOR_DAYS;
    tie.warmth = tie_history_warmth(moments, tie.half_life_days);
    tie.band = band_of(&tie, state.tier, asked, ctx->now);
    return store_tie_put(ctx->db, ctx->space_id, person_id, &tie, error) &&
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
