/* SPDX-License-Identifier: Apache-2.0
 * The index of patterns: each is tried only where its rarest word stands. */
#include <string.h>

#include "engine/tone_patterns.h"

static void
fill_sets(TonePatterns *patterns)
{
    patterns->set_row = patterns->members->len / 32 + 1;
    patterns->sets = g_new0(guint32, (gsize)patterns->set_row * patterns->words_indexed);
    patterns->set_bits = g_new0(guint64, patterns->members->len);
    for (guint set = 0; set < patterns->members->len; set++) {
        const GArray *members = g_ptr_array_index(patterns->members, set);

        for (guint i = 0; i < members->len; i++) {
            guint32 word = g_array_index(members, guint32, i);

            patterns->sets[word * patterns->set_row + set / 32] |= 1u << set % 32;
            patterns->set_bits[set] |= G_GUINT64_CONSTANT(1) << word % 64;
        }
    }
}

/* What stands most often in any text, the most frequent first. */
static const char frequent[] =
    ", . the to and i a of you is it in that for we on have be not n't 's this are with your my as "
    "at was do ! ? 're 'll 'm can will would if so but me our they he she no what all from had has "
    "'ve 'd did an or been there them were his her their by who when how up out about which more "
    "any some just now get time one please like know think want good : ; - \" ( ) "
    "new need see let take last should could asked ask got going go come am since by people two "
    "again "
    "still before after left call back first week day today tomorrow morning work next over only "
    "here "
    "make made other then than well also very much way us into year send sent meeting team said "
    "told "
    "say tell never always nobody everyone someone because sorry thanks thank where too down off "
    "thing "
    "things long great many most own same right every another keep kept put find found give gave "
    "help "
    "must may might while without away until done being does through sure late best better report "
    "office end hear old three really even";

/* Shares of the tokens of a text, rough: of the word in place i of the list, and of any other. */
#define SHARE_FREQUENT(i) (0.05 / (1 + (double)(i) / 3))
#define SHARE_OTHER 0.0003

/* The share of each word, by its number. */
static double *
word_shares(const TonePatterns *patterns)
{
    g_auto(GStrv) words = g_strsplit(frequent, " ", -1);
    double *shares = g_new(double, patterns->words_indexed);

    for (guint32 i = 0; i < patterns->words_indexed; i++)
        shares[i] = SHARE_OTHER;
    for (guint i = 0; words[i] != NULL; i++) {
        guint32 number = tone_words_find(patterns->words, words[i], strlen(words[i]));

        if (number != TONE_UNKNOWN && number < patterns->words_indexed)
            shares[number] = SHARE_FREQUENT(i);
    }
    return shares;
}

/* The bits of a place where any word will do. */
#define ANY_WORD G_MAXUINT64

/* How many tokens of a text answer to a place, as a share; above 1 where words do not tell. */
static double
share_of(const TonePatterns *patterns, const TonePlace *place, const double *shares)
{
    const GArray *members;
    double sum = 0;

    if (place->look != TONE_LOOK_TAKE || place->kind > TONE_PLACE_SET)
        return 2;
    if (place->kind == TONE_PLACE_WORD)
        return shares[place->value];
    members = g_ptr_array_index(patterns->members, place->value);
    for (guint i = 0; i < members->len; i++)
        sum += shares[g_array_index(members, guint32, i)];
    return MIN(sum, 1);
}

/* The bits of the words that answer to a place that asks for words. */
static guint64
bits_of(const TonePatterns *patterns, const TonePlace *place)
{
    return place->kind == TONE_PLACE_WORD ? G_GUINT64_CONSTANT(1) << place->value % 64
                                          : patterns->set_bits[place->value];
}

static bool
is_by_words(const TonePlace *place)
{
    return place->look == TONE_LOOK_TAKE && place->kind <= TONE_PLACE_SET;
}

/* The place that takes the token next to a place's, in a direction; NULL where none is sure to. */
static const TonePlace *
place_beside(const TonePlace *place, const TonePlace *first, const TonePlace *end, int direction)
{
    for (place += direction; place >= first && place < end; place += direction) {
        if (place->kind == TONE_PLACE_GAP)
            return NULL;
        if (place->look == TONE_LOOK_TAKE && place->kind < TONE_PLACE_GAP)
            return place;
    }
    return NULL;
}

/* What must stand beside the rarest place of a pattern, and which of its other words is told from
 * the most. */
static void
look_around(const TonePatterns *patterns, const TonePatternRow *pattern, const TonePlace *rarest,
            ToneAnchor *anchor)
{
    const TonePlace *first = &g_array_index(patterns->places, TonePlace, pattern->first);
    const TonePlace *end = first + pattern->count;
    const TonePlace *before = place_beside(rarest, first, end, -1);
    const TonePlace *after = place_beside(rarest, first, end, 1);

    if (before != NULL && is_by_words(before))
        anchor->before = bits_of(patterns, before);
    if (after != NULL && is_by_words(after))
        anchor->after = bits_of(patterns, after);
    for (const TonePlace *place = first; place < end; place++) {
        guint64 bits;

        if (place == rarest || place == before || place == after || !is_by_words(place))
            continue;
        bits = bits_of(patterns, place);
        if (__builtin_popcountll(bits) < __builtin_popcountll(anchor->elsewhere))
            anchor->elsewhere = bits;
    }
}

static int
compare_anchors(const void *left, const void *right)
{
    const ToneAnchor *a = left;
    const ToneAnchor *b = right;

    if (a->word != b->word)
        return a->word < b->word ? -1 : 1;
    return (a->pattern > b->pattern) - (a->pattern < b->pattern);
}

/* The rarest place of a pattern, and how far behind its beginning it stands; NULL where no place
 * asks for words. */
static const TonePlace *
find_anchor(TonePatterns *patterns, TonePatternRow *pattern, const double *shares)
{
    const TonePlace *rarest = NULL;
    double least = 2;
    guint32 back_least = 0, back_most = 0;

    for (guint32 i = 0; i < pattern->count; i++) {
        const TonePlace *place = &g_array_index(patterns->places, TonePlace, pattern->first + i);
        double share = share_of(patterns, place, shares);

        if (share < least) {
            least = share;
            rarest = place;
            pattern->back_least = back_least;
            pattern->back_most = back_most;
        }
        if (place->kind == TONE_PLACE_GAP) {
            back_most += place->value * (place->commas ? 2 : 1) + place->commas;
        } else if (place->look == TONE_LOOK_TAKE && place->kind < TONE_PLACE_GAP) {
            back_least++;
            back_most++;
        }
    }
    return rarest;
}

static void
list_anchors(TonePatterns *patterns, guint32 i, const double *shares, GArray *anchors)
{
    TonePatternRow *pattern = &g_array_index(patterns->patterns, TonePatternRow, i);
    const TonePlace *place = find_anchor(patterns, pattern, shares);
    ToneAnchor anchor = {
        .pattern = i, .before = ANY_WORD, .after = ANY_WORD, .elsewhere = ANY_WORD};

    if (place != NULL)
        look_around(patterns, pattern, place, &anchor);
    if (place == NULL) {
        place = &g_array_index(patterns->places, TonePlace, pattern->first);
        if (place->kind != TONE_PLACE_POSITIVE && place->kind != TONE_PLACE_NEGATIVE)
            g_error("tone: a pattern holds no word and does not begin with a valence");
        g_array_append_val(patterns->others, i);
    } else if (place->kind == TONE_PLACE_WORD) {
        anchor.word = place->value;
        g_array_append_val(anchors, anchor);
    } else {
        const GArray *members = g_ptr_array_index(patterns->members, place->value);

        for (guint m = 0; m < members->len; m++) {
            anchor.word = g_array_index(members, guint32, m);
            g_array_append_val(anchors, anchor);
        }
    }
}

void
tone_patterns_finish(TonePatterns *patterns)
{
    GArray *anchors = patterns->anchored;
    g_autofree double *shares = NULL;

    patterns->words_indexed = tone_words_count(patterns->words);
    fill_sets(patterns);
    shares = word_shares(patterns);
    for (guint32 i = 0; i < patterns->patterns->len; i++)
        list_anchors(patterns, i, shares, anchors);
    g_array_sort(anchors, compare_anchors);
    patterns->index = g_new0(guint32, patterns->words_indexed + 1);
    for (guint i = 0; i < anchors->len; i++) {
        const ToneAnchor *anchor = &g_array_index(anchors, ToneAnchor, i);

        patterns->index[anchor->word + 1] = i + 1;
    }
    for (guint32 word = 0; word < patterns->words_indexed; word++)
        patterns->index[word + 1] = MAX(patterns->index[word + 1], patterns->index[word]);
}

/* Try a pattern from token i. */
static void
try_pattern(const TonePatterns *patterns, const ToneMatch *match, const TonePatternRow *pattern,
            guint32 i, GArray *hits)
{
    guint32 end = tone_match(match, &g_array_index(patterns->places, TonePlace, pattern->first),
                             pattern->count, i);
    ToneHit hit = {.tag = pattern->tag, .first = i, .end = end};

    if (end != 0)
        g_array_append_val(hits, hit);
}

/* The bit of token i's word; of any word where the sentence has no such token. */
static guint64
bit_of(const ToneMatch *match, gint64 i)
{
    if (i < (gint64)match->sentence->first || i >= (gint64)match->sentence->end)
        return 1;
    return G_GUINT64_CONSTANT(1) << TONE_TOKEN(match->text, i)->word % 64;
}

/* Try the patterns whose rarest word token i is, from each token where they may begin. */
static void
try_anchored(const TonePatterns *patterns, const ToneMatch *match, guint32 i, guint64 all,
             GArray *hits)
{
    guint32 word = TONE_TOKEN(match->text, i)->word;
    guint32 room = i - match->sentence->first;
    const ToneAnchor *anchor, *end;
    guint64 before, after;

    if (word == TONE_UNKNOWN || word >= patterns->words_indexed)
        return;
    before = bit_of(match, (gint64)i - 1);
    after = bit_of(match, (gint64)i + 1);
    anchor = &g_array_index(patterns->anchored, ToneAnchor, patterns->index[word]);
    end = &g_array_index(patterns->anchored, ToneAnchor, patterns->index[word + 1]);
    for (; anchor < end; anchor++) {
        const TonePatternRow *pattern;

        if ((anchor->before & before) == 0 || (anchor->after & after) == 0 ||
            (anchor->elsewhere & all) == 0)
            continue;
        pattern = &g_array_index(patterns->patterns, TonePatternRow, anchor->pattern);
        for (guint32 back = pattern->back_least; back <= MIN(pattern->back_most, room); back++)
            try_pattern(patterns, match, pattern, i - back, hits);
    }
}

void
tone_patterns_search(const TonePatterns *patterns, const ToneText *text,
                     const ToneSentence *sentence, GArray *hits)
{
    ToneMatch match = {
        .words = patterns->words,
        .text = text,
        .sentence = sentence,
        .sets = patterns->sets,
        .bits = patterns->set_bits,
        .set_row = patterns->set_row,
        .words_indexed = patterns->words_indexed,
        .comma = patterns->comma,
        .conjunctions = patterns->conjunctions,
    };

    guint64 all = 0;

    for (guint32 i = sentence->first; i < sentence->end; i++)
        all |= bit_of(&match, i);
    for (guint32 i = sentence->first; i < sentence->end; i++) {
        bool valued = patterns->others->len > 0 &&
                      tone_words_at(patterns->words, TONE_TOKEN(text, i)->word)->valence != 0;

        for (guint o = 0; valued && o < patterns->others->len; o++)
            try_pattern(patterns, &match,
                        &g_array_index(patterns->patterns, TonePatternRow,
                                       g_array_index(patterns->others, guint32, o)),
                        i, hits);
        try_anchored(patterns, &match, i, all, hits);
    }
}
