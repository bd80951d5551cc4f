/* SPDX-License-Identifier: Apache-2.0
 * The values of vCard properties: escapes, lists, encodings, character sets and dates, both ways.
 * Knows no property and no person. */
#pragma once

#include "base/clock.h"
#include "format/vcard_lexer.h"

/** Only bytes 1 to 127. */
bool vcard_is_ascii(const char *text, gsize length);

/** Valid UTF-8 without NUL. */
bool vcard_is_text(const char *text, gsize length);

/** Undo backslash escapes in place; returns the new length. An unknown escape stays. */
gsize vcard_unescape(char *text, gsize length);

/** Undo quoted-printable in place; returns the new length. CRLF and CR become LF. */
gsize vcard_decode_quoted(char *text, gsize length);

/** The text of a character set that vCards are known to use, as UTF-8; NULL when the name is not
 * one of them or the bytes are not in it. The caller frees. */
char *vcard_decode_charset(Span bytes, Span charset);

/** Whether text of this set is the same in UTF-8 but for what Windows-1252 or Latin-1 writers get
 * wrong: unnamed, ASCII, UTF-8 and the Latin-1 family. */
bool vcard_charset_is_latin(Span charset);

/** The unescaped text without blanks at its ends, which may have several lines; NULL when nothing
 * is left. The caller frees. */
char *vcard_lines(Span value);

/** The same as one line. */
char *vcard_text(Span value);

/** Take the first part, up to an unescaped separator, off the front of rest; false when nothing is
 * left. An empty value has one empty part: start with more true. */
bool vcard_part_next(Span *rest, bool *more, char separator, Span *part_out);

/** The first count parts of a structured value, unescaped, NULL where empty. */
void vcard_parts(Span value, char *parts[], guint count);
void vcard_parts_free(char *parts[], guint count);

/** Append text with the escapes of 3.0 and 4.0. */
void vcard_escape(GString *out, const char *text);

/** Append a parameter's value: quoted where it must be, with the escapes of RFC 6868. */
void vcard_escape_parameter(GString *out, const char *text);

/** A parameter's value as one line without quotes, RFC 6868 undone. NULL when nothing is left. */
char *vcard_parameter_text(Span value);

/** Read a date of any version, a time after it ignored, as "YYYY-MM-DD" or, where the year is not
 * given, is 1604 or is the one to omit (0 for none), "--MM-DD". False when it is none. */
bool vcard_date_parse(Span value, int omitted_year, char date_out[DAY_TEXT_SIZE]);

/** Append one content line and CRLF, folded at 75 octets on character borders. */
void vcard_fold(GString *out, const char *line, gsize length, const char *eol);
