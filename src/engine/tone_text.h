/* SPDX-License-Identifier: Apache-2.0
 * A text as the tone check reads it: what the writer says now, without quoted mail, code and
 * signatures, as sentences of tokens with their positions. */
#pragma once

#include "engine/tone_words.h"

/** What a token is. */
typedef enum {
    TONE_TOKEN_WORD,
    TONE_TOKEN_NUMBER,
    TONE_TOKEN_MARK, /**< punctuation: a run of . ! ? is one; has a number in the vocabulary */
    TONE_TOKEN_FACE, /**< an emoticon or emoji that a lexicon knows */
    TONE_TOKEN_LINK, /**< an address of the web or of mail, a name with @ */
} ToneTokenKind;

/** Words are split where they are contracted: "don't" is "do" and "n't", "you're" "you" and "'re".
 */
typedef struct {
    guint32 start; /**< byte of the text */
    guint32 bytes;
    guint32 line;   /**< from 1 */
    guint32 column; /**< of the line in characters, from 1 */
    guint32 length; /**< characters */
    guint32 word;   /**< number in the vocabulary */
    guint8 kind;    /**< ToneTokenKind */
    guint8 capital; /**< begins with a capital letter */
    guint8 shouted; /**< two or more letters, all capital */
    guint8 glued;   /**< no blank before it */
} ToneToken;

/** A sentence: tokens first … end - 1; its last mark belongs to it. */
typedef struct {
    guint32 first;
    guint32 end;
    bool question; /**< ends in a question mark */
} ToneSentence;

/** Scripts that are told apart while reading. */
typedef enum {
    TONE_SCRIPT_LATIN,
    TONE_SCRIPT_CYRILLIC,
    TONE_SCRIPT_GREEK,
    TONE_SCRIPT_HEBREW,
    TONE_SCRIPT_ARABIC,
    TONE_SCRIPT_KANA,
    TONE_SCRIPT_HAN,
    TONE_SCRIPT_HANGUL,
    TONE_SCRIPT_DEVANAGARI,
    TONE_SCRIPT_THAI,
    TONE_SCRIPT_OTHER,
    TONE_SCRIPTS,
} ToneScript;

/** Reused from text to text. */
typedef struct {
    const char *bytes;             /**< the text read; borrowed */
    GArray *tokens;                /**< ToneToken */
    GArray *sentences;             /**< ToneSentence, none empty */
    guint32 scripts[TONE_SCRIPTS]; /**< letters by script, ToneScript */
    guint32 marked;                /**< letters of Latin script beyond ASCII */
    guint32 ukrainian;             /**< letters that Ukrainian has and Russian has not */
} ToneText;

/** Starts empty; cleared at the end. */
void tone_text_init(ToneText *text);
void tone_text_clear(ToneText *text);

/** Read text, which is valid UTF-8 without NUL of at most 2 GiB; what was there before goes. */
void tone_text_read(ToneText *text, const ToneWords *words, const char *bytes, gsize length);

/** The number of a token's place. */
#define TONE_TOKEN(text, i) (&g_array_index((text)->tokens, ToneToken, (i)))
