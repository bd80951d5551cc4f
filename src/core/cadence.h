/* SPDX-License-Identifier: Apache-2.0
 * Cadence: how often the user wants to be in touch, per person, tag or tier. */
#pragma once

#include "core/person.h"

/** What a cadence is set to. */
typedef enum {
    CADENCE_DAYS,  /**< every so many days */
    CADENCE_AUTO,  /**< as learned from the history */
    CADENCE_NEVER, /**< not in the plan for silence alone */
    CADENCE_CLEAR, /**< forget what was set; the next weaker source counts */
} CadenceKind;

typedef struct {
    CadenceKind kind;
    gint64 days; /**< 1…3650 with CADENCE_DAYS */
} Cadence;

/** Read "30d", "2w", "3mo", "auto", "never", "none" (clear). */
bool cadence_parse(const char *text, Cadence *cadence_out,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

bool cadence_set_person(Ctx *ctx, gint64 person_id, Cadence cadence, Receipt *receipt_out,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool cadence_set_tag(Ctx *ctx, const char *tag, Cadence cadence, Receipt *receipt_out,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool cadence_set_tier(Ctx *ctx, Tier tier, Cadence cadence, Receipt *receipt_out,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
