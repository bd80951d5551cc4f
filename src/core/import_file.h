/* SPDX-License-Identifier: Apache-2.0
 * Taking one file, archive member or mail folder as one change. For core/import*.c only. */
#pragma once

#include "core/import.h"
#include "format/record.h"

/** One call of import_paths. */
typedef struct {
    Ctx *ctx;
    const ImportOptions *options;
    ImportResult *result;
} Import;

/** What is taken, and how its bytes are had: again, where it must be read twice. */
typedef struct {
    const char *path; /**< as the user knows it: "export.zip/Connections.csv" */
    const char *name; /**< its last part, as facts keep it; a mail folder's path */
    bool named;       /**< the user gave this path; others were found in a folder or archive */
    bool (*open)(const void *where, Input **input_out, GError **error); /**< NULL for a folder */
    const void *where;
    bool rereadable;
} ImportSource;

/** An entry of the result for a file of unknown format. Borrowed. */
ImportFile *import_file_add(Import *import, const char *path);

void import_file_free(ImportFile *file);

void import_file_problem(ImportFile *file, const char *message);

/** Say that a file could not be read, which stops no other. The first such failure of a path that
 * the user gave becomes the result's. */
void import_file_fail(Import *import, ImportFile *file, bool named, const GError *reason);

/** The format that the user named; NULL where it is to be told from the content. */
const char *import_forced_format(const Import *import);

/** The format of a source from its first bytes, which stay to be read. NULL where there is none,
 * after it was noted in the result: among what was not taken, or as a problem where the user gave
 * the path or its name promises records. */
bool import_format(Import *import, const ImportSource *source, Input *input,
                   const char **format_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Take a source of a known format. What cannot be read of it is a problem of its file, and what
 * came before is taken; an error is about the book, or BUSY when the user stopped. */
bool import_file_take(Import *import, const ImportSource *source, const char *format,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
