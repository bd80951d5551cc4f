/* SPDX-License-Identifier: Apache-2.0
 * Within the tone check: the model, and what its parts give each other. */
#pragma once

#include "engine/tone.h"
#include "engine/tone_pattern.h"

/** Whose a pattern is: the high half of its tag; the low half is its number there. */
typedef enum {
    TONE_CUE_IDIOM,
    TONE_CUE_POLITE,
    TONE_CUE_ASK,
    TONE_CUE_RULE,
    TONE_CUE_PART,
} ToneCueOwner;

#define TONE_TAG(owner, number) ((guint32)(owner) << 16 | (guint32)(number))
#define TONE_TAG_OWNER(tag) ((ToneCueOwner)((tag) >> 16))
#define TONE_TAG_NUMBER(tag) ((tag)&0xffffu)

/** Numbers of words that code asks for by name. */
typedef struct {
    guint32 but;
    guint32 however;
    guint32 exclamation;
    guint32 question;
    guint32 semicolon;
    guint32 comma;
    guint32 no;
} ToneKnown;

struct ToneModel {
    ToneWords *words;
    TonePatterns *patterns;
    TonePatterns *parts;  /**< of apologies and thanks; searched only in these kinds */
    TonePatterns *guards; /**< of the rules; searched only where a trigger was found */
    ToneKnown known;
};

/** Classes of words for patterns; ends with a NULL name. */
extern const ToneClass tone_classes[];

/** What is found in a sentence. */
typedef struct {
    ToneSentence sentence;
    guint32 first_hit; /**< in hits */
    guint32 end_hit;
    guint32 first_guard; /**< in guards */
    guint32 end_guard;
} ToneFound;

struct ToneDesk {
    ToneText text;
    GArray *hits;   /**< ToneHit */
    GArray *guards; /**< ToneHit of the rules' guards, and before them of the parts */
    GArray *found;  /**< ToneFound, one a sentence */
    GArray *values; /**< double, one a token: for valence */
    ToneReport report;
    const char *bytes;
    ToneKind kind;
};

/** A hit of the desk. */
#define TONE_HIT(desk, i) (&g_array_index((desk)->hits, ToneHit, (i)))

/* Each part adds its words and patterns … */
void tone_valence_build(ToneModel *model);
void tone_politeness_build(ToneModel *model);
void tone_asks_build(ToneModel *model);
void tone_language_build(ToneModel *model);
void tone_rules_build(ToneModel *model);
void tone_parts_build(ToneModel *model);
/* … and lexicons, whose words begin no pattern, come after the last of them. */
void tone_valence_build_lexicon(ToneModel *model);

/** Valence of what is found, -1 … 1. */
double tone_valence(const ToneModel *model, ToneDesk *desk);

/** Politeness, -1 … 1. */
double tone_politeness(const ToneDesk *desk);

/** How many sentences ask something of the reader. */
unsigned tone_asks(const ToneDesk *desk);

/** Whether sentence number i does. */
bool tone_sentence_asks(const ToneDesk *desk, guint i);

/** The language of the text on the desk, a constant code. */
const char *tone_language(const ToneModel *model, const ToneDesk *desk);

/** Add the findings of every rule. */
void tone_rules_apply(const ToneModel *model, ToneDesk *desk);

/** Which parts of an apology or of thanks are there: bits of TonePart. */
unsigned tone_parts_found(const ToneModel *model, ToneDesk *desk);

/** The parts that a kind is made of; 0 where it asks for none. */
unsigned tone_parts_of(ToneKind kind);
