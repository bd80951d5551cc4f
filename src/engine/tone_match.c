/* SPDX-License-Identifier: Apache-2.0
 * Matching by going back: patterns are short. */
#include "engine/tone_match.h"

#include <string.h>

static bool
in_set(const ToneMatch *match, guint32 set, guint32 word)
{
    return word < match->words_indexed &&
           (match->sets[word * match->set_row + set / 32] >> set % 32 & 1) != 0;
}

static bool
is_wordlike(const ToneToken *token)
{
    return token->kind != TONE_TOKEN_MARK;
}

/* A capitalised word within a sentence; at its begin only one that is in no list. */
static bool
is_name(const ToneMatch *match, const ToneToken *token, guint32 i)
{
    return token->kind == TONE_TOKEN_WORD && token->capital && !token->shouted &&
           token->length > 1 && (i > match->sentence->first || token->word == TONE_UNKNOWN);
}

static bool
has_ending(const ToneMatch *match, const ToneToken *token, guint32 ending)
{
    static const char *const endings[] = {"ing", "ed", "s"};
    gsize length = strlen(endings[ending]);

    return token->kind == TONE_TOKEN_WORD && token->bytes > length + 2 &&
           memcmp(match->text->bytes + token->start + token->bytes - length, endings[ending],
                  length) == 0;
}

/* Whether a token answers to a place that asks for one. */
static bool
answers(const ToneMatch *match, const TonePlace *place, guint32 i)
{
    const ToneToken *token = TONE_TOKEN(match->text, i);

    switch ((TonePlaceKind)place->kind) {
    case TONE_PLACE_WORD:
        return token->word == place->value;
    case TONE_PLACE_SET:
        return in_set(match, place->value, token->word);
    case TONE_PLACE_ANY:
        return is_wordlike(token);
    case TONE_PLACE_NUMBER:
        return token->kind == TONE_TOKEN_NUMBER;
    case TONE_PLACE_POSITIVE:
        return tone_words_at(match->words, token->word)->valence > 0;
    case TONE_PLACE_NEGATIVE:
        return tone_words_at(match->words, token->word)->valence < 0;
    case TONE_PLACE_NAME:
        return is_name(match, token, i);
    case TONE_PLACE_ENDING:
        return has_ending(match, token, place->value);
    case TONE_PLACE_GAP:
    case TONE_PLACE_START:
    case TONE_PLACE_CLAUSE:
    case TONE_PLACE_END:
        break;
    }
    return false;
}

/* Only marks stand between the sentence's begin and i. */
static bool
at_start(const ToneMatch *match, guint32 i)
{
    while (i > match->sentence->first && !is_wordlike(TONE_TOKEN(match->text, i - 1)))
        i--;
    return i == match->sentence->first;
}

static bool
at_clause(const ToneMatch *match, guint32 i)
{
    if (i == match->sentence->first)
        return true;
    return !is_wordlike(TONE_TOKEN(match->text, i - 1)) ||
           in_set(match, match->conjunctions, TONE_TOKEN(match->text, i - 1)->word);
}

/* Only marks stand between i and the sentence's end. */
static bool
at_end(const ToneMatch *match, guint32 i)
{
    while (i < match->sentence->end && !is_wordlike(TONE_TOKEN(match->text, i)))
        i++;
    return i == match->sentence->end;
}

/* A place that takes no token: whether it holds at i. */
static bool
holds(const ToneMatch *match, const TonePlace *place, guint32 i)
{
    if (place->kind == TONE_PLACE_START)
        return at_start(match, i);
    if (place->kind == TONE_PLACE_CLAUSE)
        return at_clause(match, i);
    if (place->kind == TONE_PLACE_END)
        return at_end(match, i) != (place->look == TONE_LOOK_NOT_AHEAD);
    if (place->look == TONE_LOOK_NOT_BEHIND)
        return i == match->sentence->first || !answers(match, place, i - 1);
    if (i >= match->sentence->end)
        return place->look == TONE_LOOK_NOT_AHEAD;
    return answers(match, place, i) == (place->look == TONE_LOOK_AHEAD);
}

static bool
takes_none(const TonePlace *place)
{
    return place->look != TONE_LOOK_TAKE || place->kind >= TONE_PLACE_START;
}

/* Whether token i answers to a place that asks for a word or for one of a set. */
static inline bool
has_word(const ToneMatch *match, const TonePlace *place, guint32 i)
{
    guint32 word = TONE_TOKEN(match->text, i)->word;

    if (place->kind == TONE_PLACE_WORD)
        return word == place->value;
    return (match->bits[place->value] >> word % 64 & 1) != 0 && in_set(match, place->value, word);
}

static bool
takes_word(const TonePlace *place)
{
    return place->look == TONE_LOOK_TAKE && place->kind <= TONE_PLACE_SET;
}

static guint32
match_gap(const ToneMatch *match, const TonePlace *places, gsize count, guint32 i)
{
    bool by_word = count > 1 && takes_word(places + 1);

    for (guint32 passed = 0;; i++) {
        guint32 end = 0;
        const ToneToken *token;

        /* Most tokens of a gap are no end of it: not worth a call. */
        if (!by_word || (i < match->sentence->end && has_word(match, places + 1, i)))
            end = tone_match(match, places + 1, count - 1, i);

        if (end != 0)
            return end;
        if (i >= match->sentence->end)
            return 0;
        token = TONE_TOKEN(match->text, i);
        if (is_wordlike(token)) {
            if (passed++ == places->value)
                return 0;
        } else if (token->word != match->comma || places->commas == 0) {
            return 0;
        }
    }
}

guint32
tone_match(const ToneMatch *match, const TonePlace *places, gsize count, guint32 i)
{
    for (; count > 0; places++, count--) {
        if (takes_none(places)) {
            if (!holds(match, places, i))
                return 0;
        } else if (places->kind == TONE_PLACE_GAP) {
            return match_gap(match, places, count, i);
        } else {
            if (i >= match->sentence->end)
                return 0;
            /* Nearly every try ends here: not worth a call. */
            if (places->kind <= TONE_PLACE_SET ? !has_word(match, places, i)
                                               : !answers(match, places, i))
                return 0;
            i++;
        }
    }
    return i;
}
