/* SPDX-License-Identifier: Apache-2.0
 * What writing a person does to the properties of the card they came with: which of them still say
 * what the person is and stay, which make way. Writes nothing. */
#pragma once

#include "format/vcard_read.h"

/** The facts that are entries of lists, from FACT_POINT on. */
#define VCARD_LISTS (FACT_NOTE - FACT_POINT + 1)

typedef enum {
    ACTION_KEEP,
    ACTION_DROP,
    ACTION_REPLACE, /**< by an entry of a list, or by the field's present value */
} VcardAction;

/** What happens to one property of the old card. */
typedef struct {
    VcardAction action;
    guint entry;     /**< of the person's list, that replaces it */
    bool same_label; /**< a point's, so that the group may stay */
} VcardStep;

typedef struct {
    const Person *person;       /**< borrowed */
    Person *before;             /**< what the old card says */
    VcardCard card;             /**< without properties where there is no old card */
    GArray *facts;              /**< VcardFact of each property */
    GArray *steps;              /**< VcardStep for each property */
    bool *covered[VCARD_LISTS]; /**< entries of the person that a line says or replaces */
    bool said[FACT_NOTE + 1];   /**< fields that have a line */
    GHashTable *lost;           /**< groups of a property that went */
    GHashTable *kept;           /**< groups of a property that stayed */
} VcardPlan;

void vcard_plan_init(VcardPlan *plan, const Person *person);
void vcard_plan_clear(VcardPlan *plan);

const VcardFact *vcard_plan_fact(const VcardPlan *plan, guint index);
VcardStep *vcard_plan_step(const VcardPlan *plan, guint index);

/** Whether the property is the label of a group whose property went. */
bool vcard_plan_orphans(const VcardPlan *plan, guint index);

/** Whether a field is what the old card says. */
bool vcard_plan_unchanged(const VcardPlan *plan, FactKind kind);

/** A person's list, counted from FACT_POINT. */
const GPtrArray *vcard_list_of(const Person *person, guint list);
