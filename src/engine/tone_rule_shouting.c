/* SPDX-License-Identifier: Apache-2.0
 * shouting: ordinary words in capitals, heaps of marks. */
#include <string.h>

#include "engine/tone_rule.h"

/* A run of so many marks is a heap. */
#define HEAP 3

static const ToneRuleTable shouting = {
    .rule = TONE_SHOUTING,
    .severity = TONE_WARN,
    .message = "This shouts.",
    .suggestion =
        "Use small letters and one mark; say why it presses in place of saying it louder.",
};

/* Words that are written in capitals without anybody raising their voice. */
static bool
is_quiet(const char *word, gsize length)
{
    static const char *const quiet[] = {
        "ASAP",         "FYI",  "OK",      "PDF",   "IT",     "US",     "HR",     "PM",    "AM",
        "TV",           "ID",   "UK",      "EU",    "CEO",    "CFO",    "CTO",    "FAQ",   "ETA",
        "RSVP",         "TBD",  "TBA",     "EOD",   "COB",    "BTW",    "IMO",    "PS",    "CC",
        "BCC",          "RE",   "FW",      "FWD",   "VIP",    "DIY",    "AND",    "OR",    "TO",
        "FOR",          "OF",   "ON",      "IN",    "NASA",   "README", "SELECT", "WHERE", "TODAY",
        "WHO",          "AIDS", "LOL",     "OMG",   "A",      "I",      "MS",     "MR",    "DR",
        "HTML",         "POST", "GET",     "PUT",   "DELETE", "FROM",   "NULL",   "TRUE",  "FALSE",
        "ENTER",        "ESC",  "CTRL",    "SHIFT", "TAB",    "ALT",    "PAID",   "DRAFT", "FINAL",
        "CONFIDENTIAL", "NOTE", "WARNING",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(quiet); i++)
        if (strlen(quiet[i]) == length && memcmp(quiet[i], word, length) == 0)
            return true;
    return false;
}

/* An ordinary word in capitals: one that a list knows. */
static bool
is_shouted(const ToneModel *model, const ToneDesk *desk, guint32 i)
{
    const ToneToken *token = TONE_TOKEN(&desk->text, i);
    const char *at = desk->bytes + token->start;
    const ToneWord *word;

    if (!token->shouted || token->kind != TONE_TOKEN_WORD || is_quiet(at, token->bytes))
        return false;
    word = tone_words_at(model->words, token->word);
    for (guint32 j = 0; j < token->bytes; j++)
        if (g_ascii_isdigit(at[j]))
            return false;
    if ((i > 0 && strchr("_/.", at[-1]) != NULL && token->glued) ||
        strchr("_/-", at[token->bytes]) != NULL)
        return at[token->bytes] == '\0';
    return token->length >= 3 && ((word->languages & 1) != 0 || word->valence != 0 ||
                                  (token->word != TONE_UNKNOWN && token->length >= 4));
}

/* A heading or the name of a field: nothing of its line is small. */
static bool
is_heading(const ToneDesk *desk, const ToneSentence *sentence)
{
    guint words = 0, small = 0;
    const ToneToken *last = TONE_TOKEN(&desk->text, sentence->end - 1);

    for (guint32 i = sentence->first; i < sentence->end; i++) {
        const ToneToken *token = TONE_TOKEN(&desk->text, i);

        words += token->kind == TONE_TOKEN_WORD ? 1 : 0;
        small += token->kind == TONE_TOKEN_WORD && !token->shouted ? 1 : 0;
    }
    return small == 0 && words <= 4 && desk->text.sentences->len > 1 &&
           (last->kind == TONE_TOKEN_WORD || desk->bytes[last->start] == ':');
}

static void
find_capitals(const ToneModel *model, ToneDesk *desk, const ToneSentence *sentence)
{
    guint32 first = 0, end = 0;
    guint shouted = 0;

    if (is_heading(desk, sentence))
        return;
    for (guint32 i = sentence->first; i < sentence->end; i++) {
        if (!is_shouted(model, desk, i))
            continue;
        if (i + 1 < sentence->end && desk->bytes[TONE_TOKEN(&desk->text, i + 1)->start] == ':')
            continue;
        first = shouted == 0 ? i : first;
        end = i + 1;
        shouted++;
    }
    if (shouted > 0)
        tone_finding_add(desk, &shouting, TONE_WARN, first, end);
}

static void
find_heaps(ToneDesk *desk, const ToneSentence *sentence)
{
    for (guint32 i = sentence->first; i < sentence->end; i++) {
        const ToneToken *token = TONE_TOKEN(&desk->text, i);
        const char *at = desk->bytes + token->start;
        guint loud = 0;

        if (token->kind != TONE_TOKEN_MARK)
            continue;
        for (guint32 j = 0; j < token->bytes; j++)
            loud += at[j] == '!' || at[j] == '?' ? 1 : 0;
        if (loud >= HEAP || (loud == 2 && memchr(at, '?', token->bytes) != NULL)) {
            tone_finding_add(desk, &shouting, TONE_WARN, i, i + 1);
            return;
        }
    }
}

void
tone_shouting_apply(const ToneModel *model, ToneDesk *desk)
{
    for (guint s = 0; s < desk->found->len; s++) {
        const ToneSentence *sentence = &g_array_index(desk->found, ToneFound, s).sentence;

        find_capitals(model, desk, sentence);
        find_heaps(desk, sentence);
    }
}
