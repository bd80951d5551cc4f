/* SPDX-License-Identifier: Apache-2.0
 * One card at a time out of a stream: its text as valid UTF-8 within limits, and its properties
 * decoded. What is wrong goes into a list of problems and never stops the stream. Knows no
 * person. */
#pragma once

#include "format/vcard.h"
#include "format/vcard_lexer.h"

/** A property of a card. Its spans point into the card. */
typedef struct {
    VcardLine line; /**< value is decoded (quoted-printable, character set), not unescaped */
    gsize raw;      /**< where it begins in the card's text */
    gsize raw_size;
    gsize logical; /**< the same for the unfolded lines */
    gsize logical_size;
    bool nested; /**< belongs to a card within this card (AGENT) */
} VcardProperty;

typedef struct {
    guint64 number;       /**< from 1 */
    guint64 line;         /**< where it begins in the input, from 1 */
    VcardVersion version; /**< 3.0 where the card does not say */
    bool ended;           /**< has its END:VCARD */
    gsize binary_size;    /**< of photos and keys within text */
    guint left_out;       /**< problems that were not listed for want of room */
    GString *text;        /**< from BEGIN to END, as it stood but for repairs */
    GString *lines;       /**< the same unfolded */
    GArray *properties;   /**< VcardProperty, without BEGIN, END and lines that are none */
    GPtrArray *decoded;   /**< char *: values that decoding moved */
    GPtrArray *problems;  /**< Problem */
} VcardCard;

void vcard_card_init(VcardCard *card);
void vcard_card_clear(VcardCard *card);

const VcardProperty *vcard_card_property(const VcardCard *card, guint index);

/** A problem of the card; after a hundred they are only counted. */
void vcard_card_problem(VcardCard *card, guint64 line, const char *field, const char *format, ...)
    G_GNUC_PRINTF(4, 5);

typedef struct {
    VcardLexer lexer;
    const VcardLimits *limits; /**< borrowed */
    GString *raw;
    Input *wide; /**< owned: the input as UTF-8 where it is UTF-16, and names of character sets
                      mean nothing; else NULL */
    bool begun;
    bool guessed; /**< it was said that letters were read as Windows-1252 */
    bool pending; /**< a BEGIN was read that belongs to the next card */
    guint64 pending_line;
    guint64 cards; /**< so far */
} VcardStream;

/** input is borrowed. limits must not be NULL. */
void vcard_stream_init(VcardStream *stream, Input *input, const VcardLimits *limits);
void vcard_stream_clear(VcardStream *stream);

/** The next card into card, whose old content is replaced. more_out false at the end; problems may
 * then be about what came after the last card. */
bool vcard_stream_next(VcardStream *stream, VcardCard *card, bool *more_out,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** An input that gives UTF-8 for one of UTF-16 (it reads through input, which must outlive it);
 * NULL for any other. */
bool vcard_input_wide(Input *input, Input **wide_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whether the line is BEGIN:VCARD or END:VCARD. */
bool vcard_line_begins(const VcardLine *line);
bool vcard_line_ends(const VcardLine *line);
