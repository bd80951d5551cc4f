/* SPDX-License-Identifier: Apache-2.0
 * The rules: each is one constant table of patterns (tone_pattern.h) with its words for the writer,
 * in a file of its own. A trigger has points; where those of a sentence, or for some rules of the
 * whole text, reach TONE_FIRES, there is a finding. Guards take it back. */
#pragma once

#include "engine/tone_model.h"

/** Points that make a finding: a trigger of that many stands alone, of one needs company. */
#define TONE_FIRES 2

/** In which kinds of drafts a trigger counts; 0 is all. */
#define TONE_IN(kind) (1u << (kind))

/** A pattern and what it does. */
typedef struct {
    const char *pattern; /**< NULL ends a table */
    guint8 points;
    guint8 kinds; /**< bits of TONE_IN; 0 for all */
    bool info;    /**< a finding of this trigger is a hint, whatever the rule's severity */
} ToneTrigger;

/** A pattern that takes a finding back. */
typedef struct {
    const char *pattern; /**< NULL ends a table */
    guint8 kinds;        /**< bits of TONE_IN; 0 for all */
} ToneGuard;

typedef struct ToneRuleTable ToneRuleTable;

struct ToneRuleTable {
    ToneRule rule;
    ToneSeverity severity;
    const char *message;
    const char *suggestion;
    const ToneTrigger *triggers;
    const ToneTrigger *further; /**< more triggers, from a file of their own; may be NULL */
    const ToneGuard *spares;    /**< in the same sentence; may be NULL */
    const ToneGuard *excuses;   /**< anywhere in the text; may be NULL */
    const ToneGuard *needs;     /**< in their kinds the text must hold one of them; may be NULL */
    const ToneTrigger *softens; /**< in the same sentence: a finding becomes a hint; may be NULL */
    bool whole_text;            /**< points of all sentences add up */
    bool quotations;            /**< what stands between quotation marks counts too */
    /** More points for a sentence than its triggers have; may be NULL. */
    unsigned (*more)(const ToneModel *model, const ToneDesk *desk, guint sentence);
};

extern const ToneTrigger tone_blame_further[];
extern const ToneTrigger tone_complaint_further[];
extern const ToneTrigger tone_defensive_further[];
extern const ToneTrigger tone_gossip_further[];
extern const ToneTrigger tone_guilt_trip_further[];

extern const ToneRuleTable tone_rule_blame;
extern const ToneRuleTable tone_rule_complaint;
extern const ToneRuleTable tone_rule_gossip;
extern const ToneRuleTable tone_rule_absolute;
extern const ToneRuleTable tone_rule_guilt_trip;
extern const ToneRuleTable tone_rule_conditional_apology;
extern const ToneRuleTable tone_rule_evasive_passive;
extern const ToneRuleTable tone_rule_defensive;
extern const ToneRuleTable tone_rule_demand;
extern const ToneRuleTable tone_rule_unspecific_thanks;
extern const ToneRuleTable tone_rule_no_reason;

/** Capitals and heaps of marks are no patterns of words: adds its findings itself. */
void tone_shouting_apply(const ToneModel *model, ToneDesk *desk);

/** Add a finding over tokens first … end - 1. */
void tone_finding_add(ToneDesk *desk, const ToneRuleTable *table, ToneSeverity severity,
                      guint32 first, guint32 end);
