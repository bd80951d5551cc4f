/* SPDX-License-Identifier: Apache-2.0
 * What a way to reach somebody is called: TYPE parameters and Apple's X-ABLabel to kith's labels
 * ("work", "home fax", "mobile", anything) and back. */
#pragma once

#include "format/vcard_lexer.h"

/** The parameters of a property that kith understands. */
typedef struct {
    char *label;    /**< from TYPE; NULL for none */
    bool preferred; /**< TYPE=pref or PREF=1 */
} VcardTypes;

/** Read the TYPE and PREF parameters of a property. */
void vcard_types_read(const VcardLine *line, VcardTypes *types);
void vcard_types_clear(VcardTypes *types);

/** Whether label is made of words that TYPE knows, which are appended: "WORK,FAX". */
bool vcard_label_types(const char *label, GString *types);

/** Whether a TYPE word says what vcard_types_read reads, so that writing may replace it. */
bool vcard_word_is_label(Span word);

/** The text of an X-ABLabel: "_$!<HomePage>!$_" gives "homepage", "Chess club" itself; NULL when
 * blank. The caller frees. */
char *vcard_apple_label(Span value);

/** The first TYPE word that says something, lower case without "x-"; NULL for none. The caller
 * frees. */
char *vcard_first_type(const VcardLine *line);

/** The value of a parameter without quotes; NULL when it is not there. The caller frees. */
char *vcard_parameter(const VcardLine *line, const char *name);

/** Take the next word off a list of TYPE words, without the quotes and blanks around it; one with a
 * quote inside is none. False at the end. */
bool vcard_word_next(Span *rest, Span *word);
