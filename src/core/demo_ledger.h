/* SPDX-License-Identifier: Apache-2.0
 * What the demo's ledgers hold: promises, thanks, feedback and the rest between the user and the
 * people closest to them. For core/ only. */
#pragma once

#include "core/write.h"

/** Fill the ledgers of the demo inside its write; people are the ids (gint64) in the order in which
 * they were made, the closest first. */
bool demo_fill_ledgers(Ctx *ctx, Write *write, const GArray *people,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
