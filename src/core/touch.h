/* SPDX-License-Identifier: Apache-2.0
 * Adding one interaction of one person inside a write. For core/ only. */
#pragma once

#include "core/write.h"
#include "model/interaction.h"

/** Store the template (with its id) for a person, and what follows from it: words and tie. */
bool touch_add(Ctx *ctx, Change *change, gint64 person_id, const Interaction *template,
               GError **error) G_GNUC_WARN_UNUSED_RESULT;
