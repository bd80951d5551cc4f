/* SPDX-License-Identifier: Apache-2.0
 * One write: a transaction and its change. For core/ only. */
#pragma once

#include "core/kith.h"
#include "store/track.h"

typedef struct {
    DbTx *tx;
    Change *change;
} Write;

/** Begin; where is a constant naming the caller. */
bool write_begin(Ctx *ctx, const char *where, Write *write,
                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Make it durable as one change with this summary; what changed nothing is rolled back and gives
 * receipt_out->change_id 0. receipt_out (may be NULL) keeps its id. */
bool write_commit(Ctx *ctx, Write *write, const char *summary, Receipt *receipt_out,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Make what was done so far durable and go on in a new transaction of the same change, so that a
 * change of any size is written in parts of a bounded one. */
bool write_part(Ctx *ctx, Write *write, const char *summary,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Roll back what was not committed. */
void write_clear(Write *write);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Write, write_clear)
