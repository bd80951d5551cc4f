/* SPDX-License-Identifier: Apache-2.0
 * Which language a text is in. A script of its own tells; within the Latin script the common words
 * do, each counted for as much as few languages share it. What is too short to tell is English. */
#include "engine/tone_language.h"

#include <string.h>

#include "engine/tone_model.h"

/* Words looked at: the language of a long draft shows at its beginning. */
#define WORDS_READ 400

/* A foreign language must be this much ahead of English, and have this much of its own. */
#define AHEAD 1.3
#define ENOUGH 1.5

/* Letters beyond ASCII count as this much of a word against English. */
#define MARKED_LETTER 0.3

#define ENGLISH 0
#define LANGUAGES_MAX 32

void
tone_language_build(ToneModel *model)
{
    for (unsigned i = 0; tone_languages[i].words != NULL; i++) {
        g_auto(GStrv) words = g_strsplit(tone_languages[i].words, " ", -1);

        g_assert(i < LANGUAGES_MAX);
        for (char **word = words; *word != NULL; word++) {
            guint32 number = tone_words_add(model->words, *word, strlen(*word));

            tone_words_at(model->words, number)->languages |= 1u << i;
        }
    }
}

/* The language of a script that only one or few languages use; NULL for the Latin one. */
static const char *
of_script(const ToneText *text)
{
    static const char *const codes[] = {
        [TONE_SCRIPT_CYRILLIC] = "ru", [TONE_SCRIPT_GREEK] = "el",      [TONE_SCRIPT_HEBREW] = "he",
        [TONE_SCRIPT_ARABIC] = "ar",   [TONE_SCRIPT_KANA] = "ja",       [TONE_SCRIPT_HAN] = "zh",
        [TONE_SCRIPT_HANGUL] = "ko",   [TONE_SCRIPT_DEVANAGARI] = "hi", [TONE_SCRIPT_THAI] = "th",
        [TONE_SCRIPT_OTHER] = "und",
    };
    const guint32 *scripts = text->scripts;
    guint32 foreign = 0;
    unsigned most = TONE_SCRIPT_CYRILLIC;

    for (unsigned i = TONE_SCRIPT_CYRILLIC; i < G_N_ELEMENTS(codes); i++) {
        foreign += scripts[i];
        most = scripts[i] > scripts[most] ? i : most;
    }
    if (foreign * 2 <= scripts[TONE_SCRIPT_LATIN] || foreign < 2)
        return NULL;
    if (most == TONE_SCRIPT_HAN && scripts[TONE_SCRIPT_KANA] > 0)
        return codes[TONE_SCRIPT_KANA];
    if (most == TONE_SCRIPT_CYRILLIC && text->ukrainian > 0)
        return "uk";
    return codes[most];
}

/* What each language's common words add up to. */
static void
count_words(const ToneModel *model, const ToneText *text, double scores[LANGUAGES_MAX])
{
    guint end = MIN(text->tokens->len, WORDS_READ);

    for (guint i = 0; i < end; i++) {
        const ToneToken *token = TONE_TOKEN(text, i);
        const ToneWord *word = tone_words_at(model->words, token->word);
        guint32 languages = word->languages;
        double share;

        if (token->kind != TONE_TOKEN_WORD ||
            (i > 0 && TONE_TOKEN(text, i - 1)->word == token->word))
            continue; /* "ha ha ha" counts once */
        if (languages == 0) {
            scores[ENGLISH] += token->word == TONE_UNKNOWN ? 0 : 0.5;
            continue;
        }
        share = (languages & (languages - 1)) == 0 ? 1 : 1.0 / __builtin_popcount(languages);
        while (languages != 0) {
            scores[__builtin_ctz(languages)] += MAX(share, 0.3);
            languages &= languages - 1;
        }
    }
}

const char *
tone_language(const ToneModel *model, const ToneDesk *desk)
{
    const char *by_script = of_script(&desk->text);
    double scores[LANGUAGES_MAX] = {0};
    unsigned best = 1;
    double marked;

    if (by_script != NULL)
        return by_script;
    count_words(model, &desk->text, scores);
    for (unsigned i = 1; tone_languages[i].words != NULL; i++)
        best = scores[i] > scores[best] ? i : best;
    marked = MIN(desk->text.marked * MARKED_LETTER, scores[best]);
    if (scores[best] + marked >= ENOUGH && scores[best] + marked > scores[ENGLISH] * AHEAD)
        return tone_languages[best].code;
    return tone_languages[ENGLISH].code;
}
