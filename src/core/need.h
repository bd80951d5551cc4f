/* SPDX-License-Identifier: Apache-2.0
 * Needs of others, and what the user and others offer.
 *
 *     need:  open ── close ──▶ closed      offer:  open ── close ──▶ closed
 *
 * A need or offer is current up to its last day and is never shown as current after it, whatever
 * its state. */
#pragma once

#include "core/ledger.h"
#include "model/need.h"
#include "model/offer.h"

/** Note a need: person, what, kind, source and until (0 for no end) are taken from need. INVALID:
 * nothing, a last day before today, or oneself. */
bool need_create(Ctx *ctx, const Need *need, Receipt *receipt_out,
                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** It is met or gone. CONFLICT when it was closed. */
bool need_close(Ctx *ctx, gint64 id, Receipt *receipt_out,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whether a need is open and its last day has not passed. */
bool need_is_current(const Need *need, Day today);

/** Note an offer; person 0 is the user's own, whose entry is made where there is none. */
bool offer_create(Ctx *ctx, const Offer *offer, Receipt *receipt_out,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

bool offer_close(Ctx *ctx, gint64 id, Receipt *receipt_out,
                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

bool offer_is_current(const Offer *offer, Day today);

/** What fits a need. */
typedef enum {
    FIT_OFFER,  /**< somebody offers it, or the user does */
    FIT_NEED,   /**< somebody needs what they have: hiring and job hunting */
    FIT_PERSON, /**< somebody does it: job, company, tags */
} FitKind;

/** One that fits, with why. Owned strings. */
typedef struct {
    FitKind kind;
    gint64 entry_id; /**< the offer or need; 0 for a person */
    gint64 person_id;
    char *person;
    bool mine;    /**< the user's own offer */
    char *what;   /**< the offer or need, or what the person does */
    char *why;    /**< a sentence */
    double score; /**< 0…1, for the order */
} Fit;

/** A need and what fits it, best first. */
typedef struct {
    Entry *need;
    char *person;
    GPtrArray *fits;  /**< Fit */
    char *suggestion; /**< one small concrete offer, where somebody has too much to do; else NULL */
} NeedMatch;

void need_match_free(NeedMatch *match);

/** What fits one need, or every current one (id 0), nobody named or offered anything who is not to
 * be contacted. matches_out owns NeedMatch. CONFLICT for one that is not current, DENIED for one of
 * somebody who is not to be contacted. */
bool need_match(Ctx *ctx, gint64 id, GPtrArray **matches_out,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** One small concrete offer for somebody who has too much to do, told from their words; constant.
 */
const char *need_small_offer(const char *what);
