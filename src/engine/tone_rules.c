/* SPDX-License-Identifier: Apache-2.0
 * Applying the rules' tables. */
#include <string.h>

#include "engine/tone_rule.h"

static const ToneRuleTable *const tables[] = {
    &tone_rule_blame,           &tone_rule_complaint,
    &tone_rule_gossip,          &tone_rule_absolute,
    &tone_rule_guilt_trip,      &tone_rule_conditional_apology,
    &tone_rule_evasive_passive, &tone_rule_defensive,
    &tone_rule_demand,          &tone_rule_unspecific_thanks,
    &tone_rule_no_reason,
};

/* What a pattern is to its rule, in its number beside the rule's and its own place. */
typedef enum { TRIGGER, SPARE, EXCUSE, SOFTENS, NEED } Part;

#define NUMBER(table, part, place) ((guint32)((table) << 12 | (guint32)(part) << 9 | (place)))
#define TABLE_OF(number) ((number) >> 12)
#define PART_OF(number) ((Part)((number) >> 9 & 7))
#define PLACE_OF(number) ((number)&511u)

static void
add_guards(ToneModel *model, guint table, Part part, const ToneGuard *guards)
{
    for (guint i = 0; guards != NULL && guards[i].pattern != NULL; i++)
        tone_patterns_add(model->guards, guards[i].pattern,
                          TONE_TAG(TONE_CUE_RULE, NUMBER(table, part, i)));
}

static void
add_triggers(TonePatterns *patterns, guint table, Part part, guint place,
             const ToneTrigger *triggers)
{
    for (guint i = 0; triggers != NULL && triggers[i].pattern != NULL; i++)
        tone_patterns_add(patterns, triggers[i].pattern,
                          TONE_TAG(TONE_CUE_RULE, NUMBER(table, part, place + i)));
}

/* The further triggers of a rule have their places from here on. */
#define FURTHER 256

static const ToneTrigger *
trigger_at(const ToneRuleTable *table, guint place)
{
    return place < FURTHER ? &table->triggers[place] : &table->further[place - FURTHER];
}

void
tone_rules_build(ToneModel *model)
{
    for (guint t = 0; t < G_N_ELEMENTS(tables); t++) {
        add_triggers(model->patterns, t, TRIGGER, 0, tables[t]->triggers);
        add_triggers(model->patterns, t, TRIGGER, FURTHER, tables[t]->further);
        add_triggers(model->guards, t, SOFTENS, 0, tables[t]->softens);
        add_guards(model, t, NEED, tables[t]->needs);
        add_guards(model, t, SPARE, tables[t]->spares);
        add_guards(model, t, EXCUSE, tables[t]->excuses);
    }
}

static bool
counts_in(guint8 kinds, ToneKind kind)
{
    return kinds == 0 || (kinds & TONE_IN(kind)) != 0;
}

/* What guards found anywhere in the text, a bit a table. */
typedef struct {
    unsigned excused;
    unsigned met; /* what a rule needs is there */
} TextMarks;

/* What the rules found in a sentence, one entry a table. */
typedef struct {
    unsigned points;
    guint32 first; /* tokens of the strongest trigger */
    guint32 end;
    guint8 strongest;
    bool spared;
    bool soft;
    bool info; /* the strongest trigger is a hint */
    guint64 seen[8];
} Tally;

void
tone_finding_add(ToneDesk *desk, const ToneRuleTable *table, ToneSeverity severity, guint32 first,
                 guint32 end)
{
    const ToneToken *from = TONE_TOKEN(&desk->text, first);
    const ToneToken *to = TONE_TOKEN(&desk->text, end - 1);
    gsize bytes = to->start + to->bytes - from->start;
    ToneFinding finding = {
        .rule = table->rule,
        .severity = severity,
        .start = from->start,
        .bytes = bytes,
        .line = from->line,
        .column = from->column,
        .length = (guint32)g_utf8_strlen(desk->bytes + from->start, (gssize)bytes),
        .message = table->message,
        .suggestion = table->suggestion,
    };

    g_array_append_val(desk->report.findings, finding);
}

static bool
is_quotation_mark(const ToneDesk *desk, guint32 i, bool *opens)
{
    const ToneToken *token = TONE_TOKEN(&desk->text, i);
    const char *at = desk->bytes + token->start;

    if (token->kind != TONE_TOKEN_MARK)
        return false;
    *opens = !*opens;
    if (*at == '"')
        return true;
    *opens = token->bytes == 3 && memcmp(at, "\xe2\x80\x9c", 3) == 0;
    return token->bytes == 3 && memcmp(at, "\xe2\x80", 2) == 0 &&
           (at[2] == '\x9c' || at[2] == '\x9d');
}

/* Whether token i stands between quotation marks of its sentence. */
static bool
is_quoted(const ToneDesk *desk, const ToneSentence *sentence, guint32 i)
{
    bool open = false;

    for (guint32 j = sentence->first; j < i; j++) {
        bool opens = open;

        if (is_quotation_mark(desk, j, &opens))
            open = opens;
    }
    return open;
}

/* Of two equal triggers the first is shown, and of those the longest. */
static bool
is_before(const ToneHit *hit, const Tally *tally)
{
    return hit->first < tally->first || (hit->first == tally->first && hit->end > tally->end);
}

static void
count_trigger(const ToneDesk *desk, const ToneSentence *sentence, const ToneHit *hit, Tally *tally)
{
    guint32 number = TONE_TAG_NUMBER(hit->tag);
    const ToneRuleTable *table = tables[TABLE_OF(number)];
    guint32 place = PLACE_OF(number);
    const ToneTrigger *trigger = trigger_at(table, place);

    if (!counts_in(trigger->kinds, desk->kind))
        return;
    if (!table->quotations && is_quoted(desk, sentence, hit->first))
        return;
    if ((tally->seen[place / 64] >> place % 64 & 1) == 0)
        tally->points += trigger->points;
    tally->seen[place / 64] |= G_GUINT64_CONSTANT(1) << place % 64;
    if (trigger->points < tally->strongest ||
        (trigger->points == tally->strongest && !is_before(hit, tally)))
        return;
    tally->strongest = trigger->points;
    tally->info = trigger->info;
    tally->first = hit->first;
    tally->end = hit->end;
}

static void
count_hit(const ToneDesk *desk, const ToneSentence *sentence, const ToneHit *hit, Tally *tallies,
          TextMarks *marks)
{
    guint32 number = TONE_TAG_NUMBER(hit->tag);
    guint table = TABLE_OF(number);
    guint32 place = PLACE_OF(number);

    switch (PART_OF(number)) {
    case TRIGGER:
        count_trigger(desk, sentence, hit, &tallies[table]);
        break;
    case SPARE:
        tallies[table].spared =
            tallies[table].spared || counts_in(tables[table]->spares[place].kinds, desk->kind);
        break;
    case EXCUSE:
        if (counts_in(tables[table]->excuses[place].kinds, desk->kind))
            marks->excused |= 1u << table;
        break;
    case SOFTENS:
        tallies[table].soft = true;
        break;
    case NEED:
        marks->met |= 1u << table;
        break;
    }
}

/* Findings of one sentence; what whole-text rules collect goes into texts. */
static void
judge_sentence(const ToneModel *model, ToneDesk *desk, guint sentence, Tally *tallies, Tally *texts)
{
    for (guint t = 0; t < G_N_ELEMENTS(tables); t++) {
        const ToneRuleTable *table = tables[t];
        Tally *tally = &tallies[t];

        if (tally->points > 0 && table->more != NULL)
            tally->points += table->more(model, desk, sentence);
        if (tally->spared || tally->points == 0)
            continue;
        if (table->whole_text) {
            texts[t].points += tally->points;
            if (tally->strongest <= texts[t].strongest)
                continue;
            texts[t].strongest = tally->strongest;
            texts[t].first = tally->first;
            texts[t].end = tally->end;
            texts[t].soft = tally->soft;
            texts[t].info = tally->info;
        } else if (tally->points >= TONE_FIRES) {
            tone_finding_add(desk, table, tally->soft || tally->info ? TONE_INFO : table->severity,
                             tally->first, tally->end);
        }
    }
}

/* The rules that lack what they need in a text of this kind. */
static unsigned
unmet(ToneKind kind, unsigned met)
{
    unsigned tables_unmet = 0;

    for (guint t = 0; t < G_N_ELEMENTS(tables); t++)
        if (tables[t]->needs != NULL && counts_in(tables[t]->needs[0].kinds, kind))
            tables_unmet |= ~met & 1u << t;
    return tables_unmet;
}

static int
compare_findings(const void *left, const void *right)
{
    const ToneFinding *a = left;
    const ToneFinding *b = right;

    if (a->start != b->start)
        return a->start < b->start ? -1 : 1;
    return (int)a->rule - (int)b->rule;
}

/* Take back what the whole text excuses. */
static void
drop_excused(ToneDesk *desk, unsigned excused)
{
    GArray *findings = desk->report.findings;
    guint kept = 0;

    for (guint i = 0; i < findings->len; i++) {
        const ToneFinding *finding = &g_array_index(findings, ToneFinding, i);
        bool drop = false;

        for (guint t = 0; t < G_N_ELEMENTS(tables); t++)
            drop = drop || (tables[t]->rule == finding->rule && (excused >> t & 1) != 0);
        if (!drop)
            g_array_index(findings, ToneFinding, kept++) = *finding;
    }
    g_array_set_size(findings, kept);
}

/* Whether a rule found anything in a sentence, be it a guard. */
static bool
has_rule_hit(const ToneDesk *desk, const ToneFound *found)
{
    for (guint h = found->first_hit; h < found->end_hit; h++)
        if (TONE_TAG_OWNER(TONE_HIT(desk, h)->tag) == TONE_CUE_RULE)
            return true;
    return found->end_guard > found->first_guard;
}

/* Add what the triggers found, less what the guards on the desk take back. */
static void
judge(const ToneModel *model, ToneDesk *desk, TextMarks *marks)
{
    Tally texts[G_N_ELEMENTS(tables)] = {0};

    for (guint s = 0; s < desk->found->len; s++) {
        const ToneFound *found = &g_array_index(desk->found, ToneFound, s);
        Tally tallies[G_N_ELEMENTS(tables)];

        if (!has_rule_hit(desk, found))
            continue;
        memset(tallies, 0, sizeof tallies);
        for (guint h = found->first_hit; h < found->end_hit; h++)
            if (TONE_TAG_OWNER(TONE_HIT(desk, h)->tag) == TONE_CUE_RULE)
                count_hit(desk, &found->sentence, TONE_HIT(desk, h), tallies, marks);
        for (guint h = found->first_guard; h < found->end_guard; h++)
            count_hit(desk, &found->sentence, &g_array_index(desk->guards, ToneHit, h), tallies,
                      marks);
        judge_sentence(model, desk, s, tallies, texts);
    }
    for (guint t = 0; t < G_N_ELEMENTS(tables); t++)
        if (texts[t].points >= TONE_FIRES)
            tone_finding_add(desk, tables[t],
                             texts[t].soft || texts[t].info ? TONE_INFO : tables[t]->severity,
                             texts[t].first, texts[t].end);
}

static void
search_guards(const ToneModel *model, ToneDesk *desk)
{
    for (guint s = 0; s < desk->found->len; s++) {
        ToneFound *found = &g_array_index(desk->found, ToneFound, s);

        found->first_guard = desk->guards->len;
        tone_patterns_search(model->guards, &desk->text, &found->sentence, desk->guards);
        found->end_guard = desk->guards->len;
    }
}

void
tone_rules_apply(const ToneModel *model, ToneDesk *desk)
{
    TextMarks marks = {0};

    judge(model, desk, &marks);
    if (desk->report.findings->len > 0) { /* in most texts there is nothing to take back */
        g_array_set_size(desk->report.findings, 0);
        search_guards(model, desk);
        judge(model, desk, &marks);
        drop_excused(desk, marks.excused | unmet(desk->kind, marks.met));
    }
    tone_shouting_apply(model, desk);
    if (desk->report.findings->len > 1)
        g_array_sort(desk->report.findings, compare_findings);
}
