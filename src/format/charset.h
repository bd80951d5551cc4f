/* SPDX-License-Identifier: Apache-2.0
 * Text of an unknown encoding as UTF-8: what input_utf8 does, and Japanese files in Shift_JIS,
 * which it would read as nonsense. Knows no format. */
#pragma once

#include "base/input.h"

/** An input that gives UTF-8, from its first bytes' looks; take_inner is taken over, also on
 * failure. *warning_out is NULL, or a sentence (constant) for the person whose file it is. */
bool charset_open(Input *take_inner, Input **input_out, const char **warning_out,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whether bytes look like Japanese text in Shift_JIS rather than Western text. */
bool charset_is_shift_jis(const char *bytes, gsize length);
