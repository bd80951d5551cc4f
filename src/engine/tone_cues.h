/* SPDX-License-Identifier: Apache-2.0
 * Cues: patterns with weights, from which scores are summed. */
#pragma once

#include <stddef.h>

typedef struct {
    const char *pattern; /**< tone_pattern.h; NULL ends a table */
    float weight;
} ToneCue;

/** What tells that a sentence asks something of its reader; weights in log-odds. */
extern const ToneCue tone_ask_cues[];

/** What makes a request polite or rude; weights in log-odds. */
extern const ToneCue tone_polite_cues[];
