/* SPDX-License-Identifier: Apache-2.0
 * The content lines of a vCard (RFC 6350 section 3.2, RFC 2426 section 4, vCard 2.1 section 2.1)
 * out of a stream: unfolded in place in one buffer that is used again, split into group, name,
 * parameters and value. Nothing is allocated per line. Knows no property. */
#pragma once

#include "base/input.h"

/** Bytes within somebody else's memory. */
typedef struct {
    const char *at;
    gsize length;
} Span;

typedef enum {
    VCARD_PLAIN,
    VCARD_QUOTED_PRINTABLE,
    VCARD_BASE64,
} VcardEncoding;

typedef enum {
    VCARD_LINE_PROPERTY,
    VCARD_LINE_JUNK,     /**< neither a property nor blank; text is set */
    VCARD_LINE_TOO_LONG, /**< left out; name is its beginning, at most 32 bytes */
} VcardLineKind;

/** One unfolded line, valid until the next is asked for. */
typedef struct {
    VcardLineKind kind;
    guint64 number; /**< of the first of its lines in the input, from 1 */
    Span text;      /**< all of it */
    Span group;     /**< empty for none */
    Span name;
    Span parameters; /**< without the ';' before and the ':' after them; empty for none */
    Span value;
    Span charset; /**< of the CHARSET parameter; empty for none */
    guint parameter_count;
    VcardEncoding encoding;
} VcardLine;

typedef struct {
    Input *input; /**< borrowed */
    GString *raw; /**< where the line as it stood in the input is put; NULL for nowhere; borrowed */
    gsize limit;  /**< of an unfolded line */
    char *buffer;
    gsize size;
    gsize start; /**< of what is not consumed */
    gsize end;   /**< of what is filled */
    gsize taken; /**< by the line given out last, from start */
    bool at_end; /**< of the input */
    bool begun;
    char eol;         /**< '\n', or '\r' where there is no '\n' (old Macs) */
    guint64 number;   /**< of the physical line at start */
    char skipped[32]; /**< the name of the last line over the limit */
} VcardLexer;

void vcard_lexer_init(VcardLexer *lexer, Input *input, gsize limit);
void vcard_lexer_clear(VcardLexer *lexer);

/** The next line that is not blank; more_out false at the end. */
bool vcard_lexer_next(VcardLexer *lexer, VcardLine *line, bool *more_out,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Tell group, name, parameters and value of a line apart; false when it is no property. Sets
 * everything but number. */
bool vcard_line_split(VcardLine *line, const char *text, gsize length);

/** One parameter; a bare one ("TEL;HOME") has no name. value is as it stands, quotes included. */
typedef struct {
    Span name;
    Span value;
} VcardParameter;

/** Take the first parameter off the front of rest; false when nothing is left. */
bool vcard_parameter_next(Span *rest, VcardParameter *parameter);

/** Equal without regard to ASCII case. */
bool span_is(Span span, const char *text);

/** Whether span begins with text, without regard to ASCII case. */
bool span_starts(Span span, const char *text);

/** Without the blanks at its ends. */
Span span_strip(Span span);
