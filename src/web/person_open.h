/* SPDX-License-Identifier: Apache-2.0
 * What is open between the user and a person, as facts of the page. */
#pragma once

#include "core/ledger.h"
#include "web/words.h"

/** Read what is open with a person, as it may be seen with them. entries_out owns Entry. */
bool person_open_load(Ctx *ctx, gint64 person_id, GPtrArray **entries_out,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** One of them. The texts are the entry's and the words'. */
FactView person_open_fact(Ctx *ctx, Words *words, const Entry *entry);
