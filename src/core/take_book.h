/* SPDX-License-Identifier: Apache-2.0
 * Taking kith's own lossless JSON back into a book. For core/ only. */
#pragma once

#include "core/import.h"
#include "format/book.h"
#include "store/track.h"

/** Take a whole book inside a write; file collects the counts. The input is taken over. */
bool take_book(Ctx *ctx, Change *change, ImportFile *file, Input *take_input,
               GError **error) G_GNUC_WARN_UNUSED_RESULT;
