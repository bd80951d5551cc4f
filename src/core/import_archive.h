/* SPDX-License-Identifier: Apache-2.0
 * Importing the files in archives, each as a file of its own. For core/import*.c only. */
#pragma once

#include "core/import_file.h"

/** Import what is in an archive that is a regular file. */
bool import_archive(Import *import, const ImportSource *archive,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The same for one that can be read only once: it is kept in a nameless temporary file meanwhile.
 */
bool import_archive_stream(Import *import, const ImportSource *archive, Input *input,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
