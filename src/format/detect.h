/* SPDX-License-Identifier: Apache-2.0
 * Which format a file has, told from its content, and the reader for each. */
#pragma once

#include "format/record.h"

/** The name of kith's own lossless JSON, which is no list of records and has its own reader
 * (format/book.h). */
#define DETECT_BOOK "json"

/** The formats that can be named: "auto vcard linkedin google …". Constant. */
const char *detect_format_names(void);

bool detect_is_format(const char *name);

/** Whether a format holds messages, so that whose they are matters. */
bool detect_has_touches(const char *format);

/** Whether the input starts as a zip or tar archive. */
bool detect_is_archive(Input *input);

/** Whether a folder is a Maildir or holds mail messages as files. */
bool detect_is_mail_folder(const char *path);

/** The format of an input from its first bytes (which stay to be read); NULL when none fits. name
 * is the file's. */
bool detect_format(Input *input, const char *name, const char **format_out,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A reader of a format over an input, which is taken over also on failure. name is the file's, a
 * folder's path for "maildir", whose take_input may be NULL. */
bool detect_reader_new(const char *format, const char *name, Input *take_input, Reader **reader_out,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
