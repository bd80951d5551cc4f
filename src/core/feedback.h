/* SPDX-License-Identifier: Apache-2.0
 * Feedback. What was received is held for a day before it is answered, decided on, acted on, and
 * reported back to who gave it; what was given is kept.
 *
 *     held ── decide ──▶ decided ── act ──▶ acted ── report ──▶ reported
 *                        │     ▲ │                               ▲
 *                        └──▶──┘ └─── declined: report ──────────┘
 *                         decide
 *
 * Adopting or adopting partly is reported when something was done; a decline needs a reason and has
 * nothing to do. What was given has no further states. */
#pragma once

#include "core/ledger.h"
#include "model/feedback.h"

/** Note feedback, received or given. INVALID: no words, or oneself. */
bool feedback_create(Ctx *ctx, const Feedback *feedback, Receipt *receipt_out,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Decide what to do with it. INVALID: a decline without why. CONFLICT: given, or acted on. */
bool feedback_decide(Ctx *ctx, gint64 id, FeedbackDecision decision, const char *why,
                     Receipt *receipt_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Something was done about it. CONFLICT unless it was decided to adopt it, wholly or partly. */
bool feedback_act(Ctx *ctx, gint64 id, const char *act, Receipt *receipt_out,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Who gave it knows what came of it. CONFLICT before it was acted on or declined. */
bool feedback_report(Ctx *ctx, gint64 id, Receipt *receipt_out,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
