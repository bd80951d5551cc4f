/* SPDX-License-Identifier: Apache-2.0
 * Introductions: two people brought together after both said yes.
 *
 *     proposed ── both yes ──▶ ready ── connect ──▶ connected ── outcome ──▶ done
 *      │  ▲                     │
 *      │  └──── yes instead ──┐ │ no instead
 *      └──── no ──▶ declined ─┴◀┘
 *
 * A no is never disclosed to the other side: whatever is shown of the introduction with that person
 * is what it would be had no answer come, and the plan treats a no and a silence alike, to the day
 * and to the word. */
#pragma once

#include "core/ledger.h"
#include "model/introduction.h"

typedef enum { SIDE_A, SIDE_B } IntroductionSide;

/** Propose to bring two people together; why is what each has from it. INVALID: somebody to
 * themselves, or the user. DENIED: one of them does not want to be contacted. CONFLICT: the same
 * two are proposed already. */
bool introduction_propose(Ctx *ctx, gint64 a, gint64 b, const char *why, Receipt *receipt_out,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A side says yes or no; an answer may change until they are connected. CONFLICT afterwards, or
 * for the same answer again. */
bool introduction_answer(Ctx *ctx, gint64 id, IntroductionSide side, IntroductionAnswer answer,
                         Receipt *receipt_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** They were brought together. CONFLICT unless both said yes, DENIED when one of them is not to be
 * contacted, or paused, since. */
bool introduction_connect(Ctx *ctx, gint64 id, Receipt *receipt_out,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What came of it. CONFLICT before they were connected. */
bool introduction_outcome(Ctx *ctx, gint64 id, const char *outcome, Receipt *receipt_out,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
