/* SPDX-License-Identifier: Apache-2.0
 * The tone check as a whole: the model is built, a text is read and each part looks at it. */
#include "engine/tone.h"

#include <string.h>

#include "engine/tone_lexicon.h"
#include "engine/tone_model.h"

#define ENGLISH "en"

static guint32
number_of(const ToneModel *model, const char *word)
{
    return tone_words_add(model->words, word, strlen(word));
}

static void
learn_known(ToneModel *model)
{
    model->known = (ToneKnown){
        .but = number_of(model, "but"),
        .however = number_of(model, "however"),
        .exclamation = number_of(model, "!"),
        .question = number_of(model, "?"),
        .semicolon = number_of(model, ";"),
        .comma = number_of(model, ","),
        .no = number_of(model, "no"),
    };
}

ToneModel *
tone_model_new(void)
{
    ToneModel *model = g_new0(ToneModel, 1);

    model->words = tone_words_new();
    model->patterns = tone_patterns_new(model->words, tone_classes);
    model->parts = tone_patterns_new(model->words, tone_classes);
    model->guards = tone_patterns_new(model->words, tone_classes);
    learn_known(model);
    tone_valence_build(model);
    tone_asks_build(model);
    tone_politeness_build(model);
    tone_rules_build(model);
    tone_parts_build(model);
    tone_patterns_finish(model->patterns);
    tone_patterns_finish(model->parts);
    tone_patterns_finish(model->guards);
    tone_language_build(model);
    tone_valence_build_lexicon(model);
    return model;
}

void
tone_model_free(ToneModel *model)
{
    if (model == NULL)
        return;
    tone_patterns_free(model->patterns);
    tone_patterns_free(model->parts);
    tone_patterns_free(model->guards);
    tone_words_free(model->words);
    g_free(model);
}

bool
tone_has_lexicon(void)
{
    return tone_lexicon_0[0].word != NULL;
}

ToneDesk *
tone_desk_new(void)
{
    ToneDesk *desk = g_new0(ToneDesk, 1);

    tone_text_init(&desk->text);
    desk->hits = g_array_new(FALSE, FALSE, sizeof(ToneHit));
    desk->guards = g_array_new(FALSE, FALSE, sizeof(ToneHit));
    desk->found = g_array_new(FALSE, FALSE, sizeof(ToneFound));
    desk->values = g_array_new(FALSE, FALSE, sizeof(double));
    desk->report.findings = g_array_new(FALSE, FALSE, sizeof(ToneFinding));
    return desk;
}

void
tone_desk_free(ToneDesk *desk)
{
    if (desk == NULL)
        return;
    tone_text_clear(&desk->text);
    g_array_unref(desk->hits);
    g_array_unref(desk->guards);
    g_array_unref(desk->found);
    g_array_unref(desk->values);
    g_array_unref(desk->report.findings);
    g_free(desk);
}

static void
search(const ToneModel *model, ToneDesk *desk)
{
    g_array_set_size(desk->hits, 0);
    g_array_set_size(desk->guards, 0);
    g_array_set_size(desk->found, 0);
    for (guint i = 0; i < desk->text.sentences->len; i++) {
        ToneFound found = {
            .sentence = g_array_index(desk->text.sentences, ToneSentence, i),
            .first_hit = desk->hits->len,
        };

        tone_patterns_search(model->patterns, &desk->text, &found.sentence, desk->hits);
        found.end_hit = desk->hits->len;
        g_array_append_val(desk->found, found);
    }
}

const ToneReport *
tone_check(const ToneModel *model, ToneDesk *desk, const char *text, gsize length, ToneKind kind)
{
    ToneReport *report = &desk->report;

    desk->bytes = text;
    desk->kind = kind;
    tone_text_read(&desk->text, model->words, text, length);
    g_array_set_size(report->findings, 0);
    *report = (ToneReport){.language = tone_language(model, desk), .findings = report->findings};
    report->checked = strcmp(report->language, ENGLISH) == 0;
    if (!report->checked)
        return report;
    search(model, desk);
    report->valence = tone_valence(model, desk);
    report->asks = tone_asks(desk);
    report->politeness = tone_politeness(desk);
    report->present = tone_parts_found(model, desk);
    report->missing = tone_parts_of(kind) & ~report->present;
    tone_rules_apply(model, desk);
    return report;
}

static const char *const kind_names[TONE_KINDS] = {
    [TONE_MESSAGE] = "message", [TONE_THANKS] = "thanks",
    [TONE_APOLOGY] = "apology", [TONE_FEEDBACK_REPLY] = "feedback-reply",
    [TONE_ASK] = "ask",         [TONE_INTRO] = "intro",
};

bool
tone_kind_parse(const char *name, ToneKind *kind_out)
{
    for (unsigned i = 0; i < TONE_KINDS; i++) {
        if (strcmp(kind_names[i], name) != 0)
            continue;
        *kind_out = (ToneKind)i;
        return true;
    }
    return false;
}

const char *
tone_rule_name(ToneRule rule)
{
    static const char *const names[TONE_RULES] = {
        [TONE_BLAME] = "blame",
        [TONE_COMPLAINT] = "complaint",
        [TONE_GOSSIP] = "gossip",
        [TONE_ABSOLUTE] = "absolute",
        [TONE_GUILT_TRIP] = "guilt-trip",
        [TONE_CONDITIONAL_APOLOGY] = "conditional-apology",
        [TONE_EVASIVE_PASSIVE] = "evasive-passive",
        [TONE_DEFENSIVE] = "defensive",
        [TONE_DEMAND] = "demand",
        [TONE_UNSPECIFIC_THANKS] = "unspecific-thanks",
        [TONE_NO_REASON] = "no-reason",
        [TONE_SHOUTING] = "shouting",
    };

    return names[rule];
}

const char *
tone_part_name(TonePart part)
{
    static const char *const names[TONE_PARTS] = {
        [TONE_REGRET] = "regret",
        [TONE_EXPLANATION] = "explanation",
        [TONE_RESPONSIBILITY] = "responsibility",
        [TONE_REPENTANCE] = "repentance",
        [TONE_REPAIR] = "repair",
        [TONE_FORGIVENESS] = "forgiveness",
        [TONE_ACT] = "act",
        [TONE_EFFECT] = "effect",
        [TONE_EFFORT] = "effort",
    };

    return names[part];
}
