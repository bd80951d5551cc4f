/* SPDX-License-Identifier: Apache-2.0
 * The demo network: invented people with careers and three years of history, the same every time
 * relative to now. */
#pragma once

#include "core/kith.h"

/** Fill an empty book. CONFLICT when it holds anybody: nothing is changed then. */
bool demo_fill(Ctx *ctx, Receipt *receipt_out, gint64 *people_out, gint64 *interactions_out,
               GError **error) G_GNUC_WARN_UNUSED_RESULT;
