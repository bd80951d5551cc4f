/* SPDX-License-Identifier: Apache-2.0
 * What the readers of a card's properties share: the state of reading one card, and the readers
 * that stand in other files than the table that names them. Only for vcard_read*.c. */
#pragma once

#include "format/vcard_read.h"

typedef struct {
    VcardCard *card;
    const VcardLimits *limits;
    Person *person;
    GHashTable *groups; /**< name to place + 1 of the X-ABLabel that names the group's properties */
    GArray *facts;      /**< VcardFact of each property */
    guint index;        /**< of the property being read */
    guint values;       /**< list entries so far */
    bool has_parts;     /**< an N */
    bool tags_full;     /**< said so */
    GArray *companies;  /**< guint: the properties that name a company, in order */
    GArray *titles;     /**< guint: those that name a title */
    GArray *roles;      /**< guint: ROLE, which counts where there is no TITLE */
    GArray *positions;  /**< guint: X-KITH-POSITION */
} VcardReading;

/** Read one property into the person; word is what its name alone says, NULL for nothing. */
typedef VcardFact (*VcardRead)(VcardReading *reading, const VcardLine *line, const char *word);

VcardFact vcard_fact(FactKind kind);

/** The fact of an entry that was just added to a list or was there. */
VcardFact vcard_entry_fact(FactKind kind, const GPtrArray *list, const void *entry);

/** Room for one more entry in the lists; says so once when there is none. */
bool vcard_reading_room(VcardReading *reading, const VcardLine *line);

/** The label that an X-ABLabel gives to the property's group; NULL for none. The caller frees. */
char *vcard_reading_label(const VcardReading *reading, const VcardLine *line);

VcardFact vcard_read_address(VcardReading *reading, const VcardLine *line, const char *word);
VcardFact vcard_read_email(VcardReading *reading, const VcardLine *line, const char *word);
VcardFact vcard_read_messenger(VcardReading *reading, const VcardLine *line, const char *word);
VcardFact vcard_read_phone(VcardReading *reading, const VcardLine *line, const char *word);
VcardFact vcard_read_profile(VcardReading *reading, const VcardLine *line, const char *word);
VcardFact vcard_read_url(VcardReading *reading, const VcardLine *line, const char *word);

VcardFact vcard_read_company(VcardReading *reading, const VcardLine *line, const char *word);
VcardFact vcard_read_position(VcardReading *reading, const VcardLine *line, const char *word);
VcardFact vcard_read_role(VcardReading *reading, const VcardLine *line, const char *word);
VcardFact vcard_read_title(VcardReading *reading, const VcardLine *line, const char *word);

/** Make jobs of the companies, titles and positions, once all are known. */
void vcard_read_jobs(VcardReading *reading);
