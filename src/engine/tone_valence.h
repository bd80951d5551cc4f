/* SPDX-License-Identifier: Apache-2.0
 * Words of valence that are ours: what the general lexicons lack or take wrongly at work. */
#pragma once

#include "engine/tone_lexicon.h"

/** Words that a general lexicon misreads, or has not. */
extern const ToneEntry tone_own_words[];

/** Words of several tokens, as patterns (tone_pattern.h), with the valence of the whole. */
extern const ToneEntry tone_idioms[];

/** What makes the next word stronger (1) or weaker (-1). */
extern const ToneEntry tone_boosters[];

/** Words that turn what follows into its opposite, parted by blanks. */
extern const char tone_negators[];
