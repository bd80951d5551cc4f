/* SPDX-License-Identifier: Apache-2.0
 * Content lines out of what a person is, and lines of one version of vCard turned into another's.
 * Decides nothing about which lines a card has. */
#pragma once

#include "format/vcard_card.h"

typedef struct {
    GString *out;
    VcardVersion version; /**< 3.0 or 4.0 */
    guint item;           /**< number of the last group "itemN" in use */
} VcardEmit;

/** NAME:value, the value escaped already. */
void vcard_emit_value(VcardEmit *emit, const char *name, const char *value);

void vcard_emit_uid(VcardEmit *emit, const char *uid);
void vcard_emit_point(VcardEmit *emit, const Point *point);

/** name is the property that stands for the kind of day, NULL for Apple's labelled date. */
void vcard_emit_occasion(VcardEmit *emit, const Occasion *occasion, const char *name);
void vcard_emit_relation(VcardEmit *emit, const Relation *relation);
void vcard_emit_position(VcardEmit *emit, const Position *position);
void vcard_emit_note(VcardEmit *emit, const Note *note);

/** The escaped values of properties with parts. The caller frees. */
char *vcard_value_text(const char *text);
char *vcard_value_parts(const Person *person);
char *vcard_value_company(const Person *person);
char *vcard_value_tags(const GPtrArray *tags);

/** The property for a kind of point: "EMAIL", "TEL", "ADR", "URL", "IMPP". */
const char *vcard_point_name(PointKind kind);

/** The property as it stands in the card. */
void vcard_emit_kept(VcardEmit *emit, const VcardCard *card, const VcardProperty *property);

/** The property in the version that is being written. */
void vcard_emit_converted(VcardEmit *emit, const VcardCard *card, const VcardProperty *property);

/** The property's group, name and parameters with another value (escaped already). */
void vcard_emit_revalued(VcardEmit *emit, const VcardLine *old, const char *value);

/** A point in the place of an old one of the same property: parameters that kith does not know
 * stay, and where the label is the same, whatever gives it. */
void vcard_emit_point_over(VcardEmit *emit, const VcardLine *old, const Point *point,
                           bool same_label);
