/* SPDX-License-Identifier: Apache-2.0
 * Mail containers that are folders: Maildir with its nested folders, MH, Thunderbird's profile
 * folders, and plain folders of .eml files. They are walked as one stream of records, so that the
 * caller needs no list of a hundred thousand files. */
#pragma once

#include "format/mail.h"

/** Whether a folder holds mail: it or a folder in it has cur and new, or it has files named as MH
 * or .eml. */
bool maildir_matches(const char *path);

/** Walk a folder, in the same order each time. Files that are mboxes are read as such. Problems
 * name the file; a file or folder that cannot be read is RECORD_FAILED and the rest goes on. Links
 * to folders are not followed. NOT_FOUND, DENIED or INVALID when the folder itself cannot be read.
 */
bool maildir_reader_new(const char *path, Reader **reader_out,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
