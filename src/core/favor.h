/* SPDX-License-Identifier: Apache-2.0
 * Favors, both ways, by kind and weight, and their balance.
 *
 *     received: open ── a favor given back, or done ──▶ returned
 *     given:    ended from the start: nobody owes for it
 *
 * A favor received owes thanks. The balance is a mirror for one person and overall; people are not
 * ranked by it. */
#pragma once

#include "core/ledger.h"
#include "model/favor.h"

/** Note a favor: person, what, given, kind and weight are taken from favor. One received owes
 * thanks (its id is favor's thanks); one given returns the oldest received from that person that is
 * still open. INVALID: for nothing, a weight out of 1…5, or oneself. */
bool favor_create(Ctx *ctx, const Favor *favor, Receipt *receipt_out,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Counts and weights of favors. */
typedef struct {
    guint given, received;
    gint64 weight_given, weight_received;
    guint to_return; /**< received and not returned */
} FavorTally;

/** The tally of one person. Owned name. */
typedef struct {
    gint64 person_id;
    char *name;
    FavorTally tally;
} FavorLine;

typedef struct {
    FavorTally all;
    GPtrArray *people; /**< FavorLine, by name */
} FavorBalance;

void favor_balance_free(FavorBalance *balance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(FavorBalance, favor_balance_free)

/** The balance of everybody, or of one person (0 for everybody). */
bool favor_balance(Ctx *ctx, gint64 person_id, FavorBalance **balance_out,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
