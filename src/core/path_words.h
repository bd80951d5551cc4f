/* SPDX-License-Identifier: Apache-2.0
 * Chains in words: what each tie is known by, and when. For core/ only. */
#pragma once

#include "core/path.h"
#include "core/path_book.h"

/** The hop of a step after a person (NULL: the user's own tie); spared tells that they would have
 * to pass the request on, so what they were asked for lately is told too. The caller owns it. */
bool path_words_hop(PathBook *book, const PathStep *step, const PathPerson *before, bool spared,
                    PathHop **hop_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

void path_hop_free(PathHop *hop);
