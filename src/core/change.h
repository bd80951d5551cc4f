/* SPDX-License-Identifier: Apache-2.0
 * Changes: every write is part of one, is listed, and can be undone. */
#pragma once

#include "core/kith.h"

/** Owned strings. */
typedef struct {
    gint64 id;
    gint64 seq;    /**< place in the order of all changes of the space */
    gint64 at;     /**< seconds UTC */
    char *surface; /**< "cli", "web", … */
    char *summary; /**< one sentence */
    gint64 rows;   /**< records touched */
    bool undone;   /**< a later change took it back */
    gint64 undoes; /**< the change this one took back; 0 for none */
} ChangeRow;

void change_row_free(ChangeRow *row);

/** Changes, latest first, older than before_seq (G_MAXINT64 for the latest); only those that touch
 * a person when person_id is not 0. changes_out owns ChangeRow. */
bool change_list(Ctx *ctx, gint64 person_id, gint64 before_seq, unsigned limit,
                 GPtrArray **changes_out, bool *more_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Take a change back; change_id 0 means the latest that has not been undone and is no undo.
 * Undoing an undo brings the change back. CONFLICT names the later change that stands in the way.
 * NOT_FOUND: no such change, or nothing to undo. summary_out tells what was undone. */
bool change_undo(Ctx *ctx, gint64 change_id, Receipt *receipt_out, char **summary_out,
                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
