/* SPDX-License-Identifier: Apache-2.0
 * Valence: the words' ratings, turned by negation, raised by intensifiers, capitals and
 * exclamation marks, weighed by contrast (after Hutto & Gilbert 2014, with constants of our own),
 * and brought into -1 … 1 by x / sqrt(x² + a). */
#include "engine/tone_valence.h"

#include <math.h>
#include <string.h>

#include "engine/tone_model.h"

/* What an intensifier adds to the word after it, and how much less one word further on. */
#define BOOST 0.293
#define BOOST_FADES 0.05
/* What capitals add to a word among small ones. */
#define SHOUT 0.733
/* A negated word keeps this much, turned round: "not good" is bad, but less so than "bad". */
#define NEGATED (-0.35)
/* What a negation is worth by itself: who denies is seldom pleased. */
#define NEGATION (-0.35)
/* How many words back negations and intensifiers are looked for. */
#define WINDOW 3
/* Weights of what stands before and after "but". */
#define BEFORE_BUT 0.5
#define AFTER_BUT 1.3
/* What each of up to four exclamation marks adds. */
#define EXCLAMATION 0.35
#define EXCLAMATIONS 4
/* A face says how the words were meant. */
#define FACE 1.2
/* AFINN's measure in VADER's; its words are rated by one person. */
#define AFINN 0.4
/* The softening of the sum, alone and for each token. */
#define SOFTENING 12.0
#define SOFTENING_LENGTH 0.5

static ToneWord *
own_word(ToneModel *model, const char *word)
{
    return tone_words_at(model->words, tone_words_add(model->words, word, strlen(word)));
}

void
tone_valence_build(ToneModel *model)
{
    for (guint32 i = 0; tone_idioms[i].word != NULL; i++)
        tone_patterns_add(model->patterns, tone_idioms[i].word, TONE_TAG(TONE_CUE_IDIOM, i));
}

void
tone_valence_build_lexicon(ToneModel *model)
{
    g_auto(GStrv) negators = g_strsplit(tone_negators, " ", -1);

    for (const ToneEntry *entry = tone_lexicon_1; entry->word != NULL; entry++)
        own_word(model, entry->word)->valence = (float)(entry->valence * AFINN);
    for (const ToneEntry *entry = tone_lexicon_0; entry->word != NULL; entry++)
        own_word(model, entry->word)->valence = entry->valence;
    for (const ToneEntry *entry = tone_own_words; entry->word != NULL; entry++)
        own_word(model, entry->word)->valence = entry->valence;
    for (const ToneEntry *entry = tone_boosters; entry->word != NULL; entry++) {
        ToneWord *word = own_word(model, entry->word);

        word->boost = (float)(entry->valence * BOOST);
    }
    for (char **negator = negators; *negator != NULL; negator++)
        own_word(model, *negator)->negates = true;
}

/* Of some words but not all being shouted, capitals mean something. */
static bool
shouts_some(const ToneText *text)
{
    guint shouted = 0, words = 0;

    for (guint i = 0; i < text->tokens->len; i++) {
        const ToneToken *token = TONE_TOKEN(text, i);

        words += token->kind == TONE_TOKEN_WORD ? 1 : 0;
        shouted += token->shouted;
    }
    return shouted > 0 && shouted < words;
}

/* A word's valence in its place: what stands up to WINDOW words before it counts. */
static double
value_in_place(const ToneModel *model, const ToneText *text, guint first, guint i, bool shouts)
{
    const ToneToken *token = TONE_TOKEN(text, i);
    double value = tone_words_at(model->words, token->word)->valence;
    double sign = value < 0 ? -1 : 1;
    guint seen = 0;
    bool negated = false;

    if (shouts && token->shouted)
        value += sign * SHOUT;
    if (token->kind == TONE_TOKEN_FACE)
        value *= FACE;
    for (guint j = i; j > first && seen < WINDOW; j--) {
        const ToneToken *before = TONE_TOKEN(text, j - 1);
        const ToneWord *word = tone_words_at(model->words, before->word);

        if (before->kind == TONE_TOKEN_MARK) {
            if (before->word == model->known.semicolon)
                break;
            continue;
        }
        seen++;
        value += sign * word->boost * (1 - BOOST_FADES * (seen - 1)) *
                 (shouts && before->shouted ? 2 : 1);
        negated =
            negated != (word->negates || (word->valence < 0 && before->word == model->known.no));
    }
    return negated ? value * NEGATED : value;
}

static void
fill_values(const ToneModel *model, ToneDesk *desk, const ToneFound *found, bool shouts)
{
    const ToneText *text = &desk->text;
    double *values = (double *)(void *)desk->values->data;

    for (guint i = found->sentence.first; i < found->sentence.end; i++) {
        const ToneToken *token = TONE_TOKEN(text, i);
        const ToneWord *word = tone_words_at(model->words, token->word);

        values[i] = word->negates ? NEGATION : 0;
        if (word->valence == 0 || token->kind == TONE_TOKEN_MARK)
            continue;
        if (token->word == model->known.no && i + 1 < found->sentence.end &&
            tone_words_at(model->words, TONE_TOKEN(text, i + 1)->word)->valence != 0)
            continue;
        if (word->boost != 0 && i + 1 < found->sentence.end &&
            tone_words_at(model->words, TONE_TOKEN(text, i + 1)->word)->valence != 0)
            continue;
        values[i] = value_in_place(model, text, found->sentence.first, i, shouts);
    }
    for (guint h = found->first_hit; h < found->end_hit; h++) {
        const ToneHit *hit = TONE_HIT(desk, h);

        if (TONE_TAG_OWNER(hit->tag) != TONE_CUE_IDIOM)
            continue;
        for (guint i = hit->first; i < hit->end; i++)
            values[i] = 0;
        values[hit->end - 1] = tone_idioms[TONE_TAG_NUMBER(hit->tag)].valence;
    }
}

/* What stands after "but" weighs more than what stands before it. */
static void
weigh_contrast(const ToneModel *model, ToneDesk *desk)
{
    double *values = (double *)(void *)desk->values->data;

    for (guint s = 0; s < desk->found->len; s++) {
        const ToneSentence *sentence = &g_array_index(desk->found, ToneFound, s).sentence;

        for (guint i = sentence->first; i < sentence->end; i++) {
            if (TONE_TOKEN(&desk->text, i)->word != model->known.but)
                continue;
            for (guint j = sentence->first; j < sentence->end; j++)
                values[j] *= j < i ? BEFORE_BUT : AFTER_BUT;
            break;
        }
    }
}

static double
emphasis(const ToneModel *model, const ToneDesk *desk)
{
    guint exclamations = 0;

    for (guint i = 0; i < desk->text.tokens->len; i++) {
        const ToneToken *token = TONE_TOKEN(&desk->text, i);

        if (token->kind == TONE_TOKEN_MARK && token->word == model->known.exclamation)
            exclamations += token->bytes;
    }
    return MIN(exclamations, EXCLAMATIONS) * EXCLAMATION;
}

double
tone_valence(const ToneModel *model, ToneDesk *desk)
{
    bool shouts = shouts_some(&desk->text);
    double sum = 0, more;
    const double *values;

    g_array_set_size(desk->values, desk->text.tokens->len);
    for (guint s = 0; s < desk->found->len; s++)
        fill_values(model, desk, &g_array_index(desk->found, ToneFound, s), shouts);
    weigh_contrast(model, desk);
    values = (const double *)(const void *)desk->values->data;
    for (guint i = 0; i < desk->values->len; i++)
        sum += values[i];
    more = emphasis(model, desk);
    sum += sum > 0 ? more : sum < 0 ? -more : 0;
    return sum / sqrt(sum * sum + SOFTENING + SOFTENING_LENGTH * desk->text.tokens->len);
}
