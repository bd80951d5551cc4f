/* SPDX-License-Identifier: Apache-2.0
 * Tone: what a draft does to its reader, told sentence by sentence before it is sent. Valence and
 * politeness as numbers, requests counted, and findings of a dozen rules, each with a better way to
 * say it. Quoted mail, code and signatures are not the writer's and are left out. English is
 * checked; another language is named and left alone. Pure: the same text gives the same report, on
 * any machine; nothing is sent anywhere. */
#pragma once

#include "engine/tone_text.h"

/** What a draft is meant to be. */
typedef enum {
    TONE_MESSAGE,
    TONE_THANKS,
    TONE_APOLOGY,
    TONE_FEEDBACK_REPLY,
    TONE_ASK,
    TONE_INTRO,
    TONE_KINDS,
} ToneKind;

/** The rules; their names are in tone_rule_name. */
typedef enum {
    TONE_BLAME,
    TONE_COMPLAINT,
    TONE_GOSSIP,
    TONE_ABSOLUTE,
    TONE_GUILT_TRIP,
    TONE_CONDITIONAL_APOLOGY,
    TONE_EVASIVE_PASSIVE,
    TONE_DEFENSIVE,
    TONE_DEMAND,
    TONE_UNSPECIFIC_THANKS,
    TONE_NO_REASON,
    TONE_SHOUTING,
    TONE_RULES,
} ToneRule;

typedef enum { TONE_INFO, TONE_WARN } ToneSeverity;

/** What a good apology is made of (Lewicki, Polin & Lount 2016), and thanks. */
typedef enum {
    TONE_REGRET,
    TONE_EXPLANATION,
    TONE_RESPONSIBILITY,
    TONE_REPENTANCE,
    TONE_REPAIR,
    TONE_FORGIVENESS,
    TONE_ACT,
    TONE_EFFECT,
    TONE_EFFORT,
    TONE_PARTS,
} TonePart;

/** A finding: where, and what might be better. */
typedef struct {
    ToneRule rule;
    ToneSeverity severity;
    gsize start; /**< byte of the text */
    gsize bytes;
    guint32 line;           /**< from 1 */
    guint32 column;         /**< of the line in characters, from 1 */
    guint32 length;         /**< characters from the first to past the last */
    const char *message;    /**< constant: what it does to the reader */
    const char *suggestion; /**< constant: how else to put it */
} ToneFinding;

typedef struct {
    const char *language; /**< constant: its ISO 639-1 code */
    bool checked;         /**< false: the language is not English, the rest means nothing */
    double valence;       /**< -1 … 1: what is said, bad to good */
    double politeness;    /**< -1 … 1: how it is asked, as raters would rank requests */
    unsigned asks;        /**< sentences that ask the reader for something */
    GArray *findings;     /**< ToneFinding in the order of the text */
    unsigned present;     /**< bits of TonePart; of the kind's own parts alone */
    unsigned missing;     /**< the same */
} ToneReport;

/** The rules and words, compiled. Constant once made; one serves any number of threads. */
typedef struct ToneModel ToneModel;

ToneModel *tone_model_new(void);

void tone_model_free(ToneModel *model);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ToneModel, tone_model_free)

/** Whether the general lexicons are compiled in; without them valence knows little. */
bool tone_has_lexicon(void);

/** Memory for a check, used again from text to text. One for each thread. */
typedef struct ToneDesk ToneDesk;

ToneDesk *tone_desk_new(void);

void tone_desk_free(ToneDesk *desk);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ToneDesk, tone_desk_free)

/** Check a text: valid UTF-8 without NUL, at most 2 GiB. The report is the desk's, valid until its
 * next check. */
const ToneReport *tone_check(const ToneModel *model, ToneDesk *desk, const char *text, gsize length,
                             ToneKind kind);

/** The kind of that name; false when there is none. */
bool tone_kind_parse(const char *name, ToneKind *kind_out);

const char *tone_rule_name(ToneRule rule);
const char *tone_part_name(TonePart part);
