/* SPDX-License-Identifier: Apache-2.0
 * shouting: ordinary words in capitals, heaps of marks. */
#include <string.h>

#include "engine/tone_rule.h"

/* A run of so many marks is a heap. */
#define HEAP 3

/* A title has no more. */
#define TITLE_TOKENS 5

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
    if (word->languages != 0 && (word->languages & 1) == 0)
        return false;
    return token->length >= 3 && ((word->languages & 1) != 0 || word->valence != 0 ||
                                  (token->word != TONE_UNKNOWN && token->length >= 4));
}

/* What is to be typed or dialled is named as it stands there: "reply STOP", "0800 FLOWERS". */
static bool
is_named(const ToneModel *model, const ToneDesk *desk, guint32 i, guint32 first)
{
    static const char *const namers[] = {"type",    "text",    "reply", "press", "says",
                                         "keyword", "command", "word",  "called"};
    const ToneToken *before = i > first ? TONE_TOKEN(&desk->text, i - 1) : NULL;

    if (before == NULL)
        return false;
    for (gsize n = 0; n < G_N_ELEMENTS(namers); n++)
        if (before->word != TONE_UNKNOWN &&
            before->word == tone_words_find(model->words, namers[n], strlen(namers[n])))
            return true;
    return before->kind == TONE_TOKEN_NUMBER;
}

/* The only words of their line in a text of several lines, without a mark of noise. */
static bool
is_title(const ToneDesk *desk, guint32 i)
{
    const GArray *tokens = desk->text.tokens;
    guint32 line = TONE_TOKEN(&desk->text, i)->line, first = i, end = i;
    const ToneToken *last;

    while (first > 0 && TONE_TOKEN(&desk->text, first - 1)->line == line)
        first--;
    while (end < tokens->len && TONE_TOKEN(&desk->text, end)->line == line)
        end++;
    if (end - first > TITLE_TOKENS || (first == 0 && end == tokens->len))
        return false;
    for (guint32 j = first; j < end; j++)
        if (TONE_TOKEN(&desk->text, j)->kind == TONE_TOKEN_WORD &&
            !TONE_TOKEN(&desk->text, j)->shouted)
            return false;
    last = TONE_TOKEN(&desk->text, end - 1);
    return last->kind == TONE_TOKEN_WORD || desk->bytes[last->start] == ':';
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
        if (!is_shouted(model, desk, i) || is_named(model, desk, i, sentence->first) ||
            is_title(desk, i))
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
