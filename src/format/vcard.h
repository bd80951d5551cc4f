/* SPDX-License-Identifier: Apache-2.0
 * vCard 2.1, 3.0 and 4.0: cards to people and back. Reading is lenient, streaming and bounded in
 * memory; writing keeps whatever kith does not understand. Must not depend on where cards come
 * from. */
#pragma once

#include "base/input.h"
#include "format/record.h"
#include "model/person.h"

typedef enum {
    VCARD_2_1, /**< read only */
    VCARD_3_0,
    VCARD_4_0,
} VcardVersion;

/** What a reader accepts before it leaves something out and says so. Sizes are in bytes. */
typedef struct {
    gsize line_size;   /**< of an unfolded line; the property of a longer one is left out */
    gsize card_size;   /**< of the kept text of a card; what does not fit is left out of it */
    gsize binary_size; /**< of the photos, logos, sounds and keys within it */
    guint properties;  /**< of a card; the rest is left out */
    guint values; /**< points, dates, notes, … of a card that become fields; the rest stays in
                       the kept text */
    guint depth;  /**< of cards within cards (AGENT) */
} VcardLimits;

/** 10 MB a line, 1 MiB a card (768 KiB of it binary), 20,000 properties, 1,000 values, depth 8. */
extern const VcardLimits vcard_default_limits;

/** Read the cards of an input, which is taken over; limits NULL means the default. A card that
 * becomes a person keeps its text in person->card. Groups give RECORD_SKIPPED; a card without a
 * name or a way to reach somebody gives RECORD_FAILED, and so does an input that holds no card at
 * all. A card cut off by the end of the input is taken, with a problem, if it holds either. */
Reader *vcard_reader_new(Input *take_input, const VcardLimits *limits);

/** Append a person as one card of version 3.0 or 4.0 (2.1 is written as 3.0). Writing starts from
 * person->card: its unknown properties, parameters and groups stay as they are and where they are.
 * Lines are folded at 75 octets and end in CRLF. */
void vcard_write(GString *out, const Person *person, VcardVersion version);

typedef struct {
    guint64 cards;      /**< BEGIN:VCARD … END:VCARD */
    guint64 properties; /**< within cards, without BEGIN and END */
    guint64 parameters;
    guint64 bytes;
    guint64 value_bytes; /**< of the decoded and unescaped values */
    guint64 bad_lines;   /**< neither a property nor blank, or over the limit */
    guint64 bad_text;    /**< properties that are not UTF-8 */
} VcardCounts;

/** Parse an input and only count what is in it: lines are unfolded, names, parameters and values
 * are told apart, text is checked and unescaped. limits NULL means the default. */
bool vcard_count(Input *input, const VcardLimits *limits, VcardCounts *counts_out,
                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
