/* SPDX-License-Identifier: Apache-2.0
 * Thanks: owed until they are said, with what for and why it mattered; and what came of the help,
 * told back.
 *
 *     owed ── send ──▶ sent ── tell ──▶ told
 *
 * Thanks are sent once. What is owed grows lighter with time and is never dropped unsaid. */
#pragma once

#include "core/ledger.h"
#include "model/thanks.h"

/** Note thanks that are owed: person, what, because, effort, source and origin are taken from
 * thanks. INVALID: for nothing, or oneself. */
bool thanks_create(Ctx *ctx, const Thanks *thanks, Receipt *receipt_out,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What is said of a note before it goes: an earlier one to the same person that says the same. */
typedef struct {
    gint64 id; /**< of the earlier thanks; 0 when it says something new */
    Day day;   /**< on which that was sent */
    char *note;
} ThanksRepeat;

void thanks_repeat_clear(ThanksRepeat *repeat);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ThanksRepeat, thanks_repeat_clear)

typedef struct {
    const Channel *channel; /**< how it was said, which is logged; NULL when not told */
    const char *because;    /**< why it mattered; NULL leaves what was noted */
    const char *note;       /**< the personal words; may be NULL */
} ThanksSend;

/** They were said. CONFLICT when they were before. repeat_out points out an earlier note of the
 * same words; it is sent all the same. */
bool thanks_send(Ctx *ctx, gint64 id, const ThanksSend *send, ThanksRepeat *repeat_out,
                 Receipt *receipt_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What came of their help was told back (“your introduction led to …”). CONFLICT before they were
 * sent. */
bool thanks_tell(Ctx *ctx, gint64 id, const char *outcome, Receipt *receipt_out,
                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** How much of one note stands in another, 0…1: the share of the words of both that both have,
 * small words aside (the Jaccard index). */
double thanks_likeness(const char *a, const char *b);
