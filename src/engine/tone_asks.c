/* SPDX-License-Identifier: Apache-2.0
 * Requests: a sentence asks something of its reader when its cues, each counted once, add up. */
#include "engine/tone_cues.h"
#include "engine/tone_model.h"

/* Log-odds of a sentence without any cue, against the threshold. */
#define BIAS (-0.9)

void
tone_asks_build(ToneModel *model)
{
    for (guint32 i = 0; tone_ask_cues[i].pattern != NULL; i++)
        tone_patterns_add(model->patterns, tone_ask_cues[i].pattern, TONE_TAG(TONE_CUE_ASK, i));
}

bool
tone_sentence_asks(const ToneDesk *desk, guint i)
{
    const ToneFound *found = &g_array_index(desk->found, ToneFound, i);
    guint64 seen[4] = {0};
    double sum = BIAS;

    for (guint h = found->first_hit; h < found->end_hit; h++) {
        guint32 tag = TONE_HIT(desk, h)->tag;
        guint32 cue = TONE_TAG_NUMBER(tag);

        if (TONE_TAG_OWNER(tag) != TONE_CUE_ASK || (seen[cue / 64] >> cue % 64 & 1) != 0)
            continue;
        seen[cue / 64] |= G_GUINT64_CONSTANT(1) << cue % 64;
        sum += tone_ask_cues[cue].weight;
    }
    return sum > 0;
}

unsigned
tone_asks(const ToneDesk *desk)
{
    unsigned asks = 0;

    for (guint i = 0; i < desk->found->len; i++)
        asks += tone_sentence_asks(desk, i) ? 1 : 0;
    return asks;
}
