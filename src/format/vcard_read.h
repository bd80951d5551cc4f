/* SPDX-License-Identifier: Apache-2.0
 * What the properties of a card say about a person, and which property said what: the writer uses
 * the same reading to know what it may change. */
#pragma once

#include "format/vcard_card.h"

/** What one property became. */
typedef enum {
    FACT_NONE, /**< nothing that kith knows: kept as it is */
    FACT_VERSION,
    FACT_NAME,
    FACT_PARTS,
    FACT_NICKNAME,
    FACT_COMPANY, /**< and department */
    FACT_TITLE,
    FACT_ZONE,
    FACT_UID,
    FACT_TIER,
    FACT_SELF,
    FACT_DECEASED,
    FACT_BY_HAND,
    FACT_TAGS,
    FACT_LABEL, /**< names another property of its group */
    FACT_POINT, /**< from here on index is the place in the person's list */
    FACT_OCCASION,
    FACT_POSITION,
    FACT_RELATION,
    FACT_NOTE,
} FactKind;

typedef struct {
    FactKind kind;
    guint index;
} VcardFact;

/** Fill a new person from a card. facts (VcardFact) gets one for each of the card's properties.
 * Problems go to the card. */
void vcard_person_read(VcardCard *card, const VcardLimits *limits, Person *person, GArray *facts);

/** Why a card is no person: "group card", …; NULL when it may be one. */
const char *vcard_card_other(const VcardCard *card);
