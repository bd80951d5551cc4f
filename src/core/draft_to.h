/* SPDX-License-Identifier: Apache-2.0
 * What the book knows about who gets a draft, as findings beside those of its words: a promise to
 * them that is late, thanks that are owed, messages that were not answered, a boundary. */
#pragma once

#include "core/draft.h"
#include "core/kith.h"
#include "model/interaction.h"

/** What the book says to sending a draft with this report to a person now; channel NULL where the
 * way is open. notes_out owns DraftNote. NOT_FOUND: nobody. */
bool draft_notes(Ctx *ctx, Draft *draft, gint64 person_id, const Channel *channel, unsigned asks,
                 GPtrArray **notes_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;
