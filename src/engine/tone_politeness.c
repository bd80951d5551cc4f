/* SPDX-License-Identifier: Apache-2.0
 * Politeness: the strategies of Danescu-Niculescu-Mizil et al. (2013) and more words of the same
 * kinds. Each cue counts once in a text; the sum of weights is softened into -1 … 1. */
#include <math.h>

#include "engine/tone_cues.h"
#include "engine/tone_model.h"

/* The sum that gives a half. */
#define SOFTENING 2.0

#define CUES_MAX 256

void
tone_politeness_build(ToneModel *model)
{
    for (guint32 i = 0; tone_polite_cues[i].pattern != NULL; i++)
        tone_patterns_add(model->patterns, tone_polite_cues[i].pattern,
                          TONE_TAG(TONE_CUE_POLITE, i));
}

double
tone_politeness(const ToneDesk *desk)
{
    guint64 seen[CUES_MAX / 64] = {0};
    double sum = 0;

    for (guint h = 0; h < desk->hits->len; h++) {
        guint32 tag = TONE_HIT(desk, h)->tag;
        guint32 cue = TONE_TAG_NUMBER(tag);

        if (TONE_TAG_OWNER(tag) != TONE_CUE_POLITE || (seen[cue / 64] >> cue % 64 & 1) != 0)
            continue;
        seen[cue / 64] |= G_GUINT64_CONSTANT(1) << cue % 64;
        sum += tone_polite_cues[cue].weight;
    }
    return sum / sqrt(sum * sum + SOFTENING * SOFTENING);
}
