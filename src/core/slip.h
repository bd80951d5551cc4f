/* SPDX-License-Identifier: Apache-2.0
 * Slips: something went wrong through me. Said to them, made good, and not done again.
 *
 *     open ── own ──▶ owned ── close ──▶ closed
 *
 * A slip is not closed before it was owned up to: what nobody said is not over. A repair with a day
 * becomes a promise of its own, and is kept or broken like any other. */
#pragma once

#include "core/ledger.h"
#include "model/slip.h"

/** An earlier slip of the same sort, whose prevention did not hold. Owned strings. */
typedef struct {
    gint64 id; /**< 0 where there is none */
    char *what;
    char *prevention;
    Day day; /**< on which it was noted */
} SlipBefore;

void slip_before_clear(SlipBefore *before);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(SlipBefore, slip_before_clear)

/** Note a slip; the person and the texts are taken from slip, its kind is told from its words where
 * it is NULL. A repair and a due day (0 for none) make a promise (its id is slip's promise). before
 * is the latest slip of the same kind that named a prevention. INVALID: nothing happened, a due day
 * without a repair or before today, or oneself. */
bool slip_create(Ctx *ctx, const Slip *slip, Day due, SlipBefore *before_out, Receipt *receipt_out,
                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** It was said to them. CONFLICT when it was before. */
bool slip_own(Ctx *ctx, gint64 id, Channel channel, Receipt *receipt_out,
              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** It is made good, or let be. CONFLICT before it was owned up to, and when it is closed. */
bool slip_close(Ctx *ctx, gint64 id, Receipt *receipt_out,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What sort of slip words tell of: "late", "forgotten", "mistake", "no-show", "words" or "other";
 * constant. */
const char *slip_kind_of(const char *what);

/** An acknowledgement to be edited and said in person. Owned strings. */
typedef struct {
    char *text;
    bool in_person; /**< a grave slip is a matter for a call or a visit; the text is its notes */
    char *person;   /**< whom it is for */
    char *wait;     /**< why it is not to be said yet; NULL when it may be */
    bool responsibility_filled; /**< my part was not noted, so words for it were put in */
    bool repair_filled;         /**< the same of the repair */
} SlipDraft;

void slip_draft_clear(SlipDraft *draft);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(SlipDraft, slip_draft_clear)

/** Compose the acknowledgement of a slip from its fields, in my words: regret, what happened, my
 * part, what it did to them, the repair, and how it will not happen again, in the order that
 * weighs most (Lewicki, Polin & Lount 2016: responsibility and repair first). Neither
 * responsibility nor repair is ever missing. DENIED where they are not to be contacted. */
bool slip_draft(Ctx *ctx, gint64 id, SlipDraft *draft_out,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;
