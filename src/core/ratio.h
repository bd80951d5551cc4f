/* SPDX-License-Identifier: Apache-2.0
 * Asks against gives over time: a mirror for the user alone. An ask is a favor received, a promise
 * made to the user; a give is a favor done, an
 * introduction brought about, thanks said, feedback given, a promise kept. No target is set and
 * nobody is ranked: the literature on ratios of that kind did not hold (engine.md §6). */
#pragma once

#include "core/kith.h"

typedef struct {
    guint asks;
    guint gives;
} Ratio;

/** One month. Owned text "2026-11". */
typedef struct {
    char *month;
    Ratio ratio;
} RatioMonth;

typedef struct {
    Ratio all;
    GPtrArray *months; /**< RatioMonth, latest first; those in which something happened */
} RatioReport;

void ratio_report_free(RatioReport *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RatioReport, ratio_report_free)

/** Count with everybody, or with one person (0 for everybody). */
bool ratio_report(Ctx *ctx, gint64 person_id, RatioReport **report_out,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
