/* SPDX-License-Identifier: Apache-2.0
 * Offers: people whom an import brought and whom the user never wrote to, and ties that nobody
 * sorted and that have been silent for years, are asked about, a few a week, so that a book gets
 * sorted without a flood. For core/ only. */
#pragma once

#include "core/kith.h"
#include "model/tie.h"
#include "store/plan.h"

/** So many a week, from Monday on, less those answered since. */
#define SORTINGS_A_WEEK 3

/** Somebody to ask about. Owned strings; NULL without that evidence. */
typedef struct {
    gint64 person_id;
    char *company;   /**< where they work */
    char *colleague; /**< who works there too, and is in touch with the user */
} Sorting;

void sorting_free(Sorting *sorting);

/** Identity of the plan line that asks about a person. */
gint64 sorting_item_id(gint64 person_id);

/** The day on which the two connected, by what is kept of where the person is from; 0 when unknown.
 */
Day sorting_connected_day(const char *source);

/** Whether a source tells of an import. */
bool sorting_is_imported(const char *source);

/** Keep whether to ask about somebody: asked says that a tier or a cadence answers it. Inside a
 * write. */
bool sorting_refresh(Ctx *ctx, gint64 person_id, const StorePersonState *state, const Tie *tie,
                     bool asked, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whom to ask about on a day: colleagues of people last in touch first, then who connected last.
 * The cost is bounded, whatever the book holds. Owns Sorting. */
bool sorting_list(Ctx *ctx, Day day, GPtrArray **sortings_out,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
