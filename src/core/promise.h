/* SPDX-License-Identifier: Apache-2.0
 * Promises: mine to others and theirs to me, in the exact words, until they are kept, released or
 * broken.
 *
 *     open ──── renegotiate ───▶ renegotiated ──┐
 *      │                              │ ▲       │
 *      │                              │ └───────┘ renegotiate
 *      └──────────────┬───────────────┘
 *             keep    │    keep after the day    release    break
 *              ▼      └──────────▼──────────────────▼─────────▼
 *            kept            kept-late          released    broken
 *
 * A day is moved on or before it comes; afterwards only by owning up, which is kept as a slip. A
 * promise that ended stays as it ended (undo takes the ending back). */
#pragma once

#include "core/ledger.h"
#include "model/promise.h"

/** Note a promise: person, words, direction, due or soon, place, importance and minutes are taken
 * from promise; its id and state are made here. INVALID: nothing was promised, to oneself, or a due
 * day before today. */
bool promise_create(Ctx *ctx, const Promise *promise, Receipt *receipt_out,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** It was done: kept, or kept late after its day. CONFLICT when it ended before. */
bool promise_keep(Ctx *ctx, gint64 id, Receipt *receipt_out,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Agree on another day. A promise of mine whose day has passed needs own, the words of owning up,
 * and leaves a slip (slip_id_out, 0 for none); CONFLICT without them, or when it ended. INVALID: a
 * day before today, or the day that it has. */
bool promise_renegotiate(Ctx *ctx, gint64 id, Day due, const char *own, gint64 *slip_id_out,
                         Receipt *receipt_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The one it was made to lets it go. */
bool promise_release(Ctx *ctx, gint64 id, Receipt *receipt_out,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** It was not done and will not be. */
bool promise_break(Ctx *ctx, gint64 id, Receipt *receipt_out,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whether a promise that is open is past its day. */
bool promise_is_late(const Promise *promise, Day today);

/** How many promises ended how; renegotiated counts those whose day was moved in time, whatever
 * became of them. */
typedef struct {
    guint open, late, kept, kept_late, renegotiated, released, broken;
} PromiseTally;

/** The tally of a person, or of a month. */
typedef struct {
    gint64 person_id; /**< 0 for a month */
    char *name;       /**< the person's; of a month "2026-11" */
    PromiseTally mine;
    PromiseTally theirs;
} PromiseLine;

typedef struct {
    PromiseTally mine;
    PromiseTally theirs;
    GPtrArray *people; /**< PromiseLine, by name */
    GPtrArray *months; /**< PromiseLine, of the months in which promises were made, latest first */
} PromiseReport;

void promise_report_free(PromiseReport *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(PromiseReport, promise_report_free)

/** How promises end, of everybody or of one person (0 for everybody). For the user's eyes alone. */
bool promise_report(Ctx *ctx, gint64 person_id, PromiseReport **report_out,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
