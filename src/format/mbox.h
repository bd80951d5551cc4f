/* SPDX-License-Identifier: Apache-2.0
 * Mail containers that are one file: an mbox of any size and dialect (mboxo, mboxrd, mboxcl, what
 * Thunderbird and Gmail's export write), and a file that is one message. Bodies pass through
 * without being kept. */
#pragma once

#include "format/mail.h"

/** Read an mbox. A new message starts at a line "From …" that stands first in the file, or after a
 * blank line and carries a date, or where the line behind it is a header as mail begins with. A
 * Content-Length is believed only when it ends at such a line. What stands before the first such
 * line is read as a message, so that nothing is lost. */
Reader *mbox_reader_new(Input *take_input, MailFolder folder);

/** Read one message; a leading "From " line or Apple Mail's byte count is passed over. */
Reader *eml_reader_new(Input *take_input, MailFolder folder);

/** Whether bytes begin as an mbox does. */
bool mbox_matches(const char *bytes, gsize length);

/** Whether bytes begin as a message does: with header lines, one of which mail always has. */
bool eml_matches(const char *bytes, gsize length);

/** Whether a line ("From ann@example.org Thu Jan  1 00:00:00 2026", no line end needed) separates
 * messages by itself; at_out is its time, taken as UTC where it names no zone. */
bool mbox_separator_parse(const char *line, gsize length, gint64 *at_out);
