/* SPDX-License-Identifier: Apache-2.0
 * Cadence: how often the user wants to be in touch, per person, tag or tier. */
#pragma once

#include "core/person.h"

/** Read "30d", "2w", "3mo", "auto", "never", "none" (clear). */
bool cadence_parse(const char *text, Cadence *cadence_out,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

bool cadence_set_person(Ctx *ctx, gint64 person_id, Cadence cadence, Receipt *receipt_out,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool cadence_set_tag(Ctx *ctx, const char *tag, Cadence cadence, Receipt *receipt_out,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool cadence_set_tier(Ctx *ctx, Tier tier, Cadence cadence, Receipt *receipt_out,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
