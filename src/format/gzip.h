/* SPDX-License-Identifier: Apache-2.0
 * Gzip: reading compressed input as if it were plain. */
#pragma once

#include "base/input.h"

/** An input that gives the decompressed bytes of take_inner when it starts as a gzip file (several
 * members in a row are one stream), and its bytes as they are otherwise. take_inner is freed with
 * it. INVALID for damaged or cut-off data, while reading. */
bool gzip_input(Input *take_inner, Input **input_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;
