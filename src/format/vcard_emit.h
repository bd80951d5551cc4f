/* SPDX-License-Identifier: Apache-2.0
 * Content lines out of what a person is. Decides nothing about which lines a card has. */
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

/** Append the line, folded. */
void vcard_emit_line(VcardEmit *emit, const GString *line);

/** Begin a line of a new group "itemN", and end the group with its label. */
void vcard_emit_group(VcardEmit *emit, GString *line);
void vcard_emit_label(VcardEmit *emit, const char *label);

/** The pieces of a line. types is a list for TYPE, which may be empty. */
void vcard_append_types(const VcardEmit *emit, GString *line, const GString *types, bool preferred);
void vcard_append_point(GString *line, const Point *point);
void vcard_append_uri(GString *line, const char *uri);
