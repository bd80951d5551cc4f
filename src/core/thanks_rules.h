/* SPDX-License-Identifier: Apache-2.0
 * Owing thanks as a part of something else: a favor received, an introduction, an import. For core/
 * only. */
#pragma once

#include "core/write.h"
#include "model/thanks.h"

/** Store thanks that are owed, inside a write; the id is made here where it is 0. */
bool thanks_owe(Ctx *ctx, Write *write, Thanks *thanks, GError **error) G_GNUC_WARN_UNUSED_RESULT;
