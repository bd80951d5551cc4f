/* SPDX-License-Identifier: Apache-2.0
 * Every page in every state, from literals. */
#pragma once

#include "web/views.h"

typedef struct {
    const char *name;
    const PageView *page;
} Sample;

extern const Sample samples[];
extern const unsigned sample_count;

/** Stands in every field of the hostile samples. */
#define HOSTILE "<script>alert(\"x\")</script>'&amp;\"><img src=x onerror=y>"
