/* SPDX-License-Identifier: Apache-2.0
 * Content lines out of the lines of an old card: as they are, in another version, or with another
 * value. Decides nothing about which lines a card has. */
#pragma once

#include "format/vcard_emit.h"

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
