/* SPDX-License-Identifier: Apache-2.0
 * Import: files in, people and interactions out. Each file is one change. A file of up to 20,000
 * records is taken whole or not at all; of a larger one, whole parts of that size stay when the
 * import is interrupted, and importing it again takes the rest without duplicates. Reading a file
 * again creates nothing. What a person set by hand is never overwritten. */
#pragma once

#include "core/kith.h"

/** Called every so often while a file is read; total_bytes is -1 when unknown. Return false to
 * stop: the import ends as if interrupted (BUSY). */
typedef bool (*ImportProgress)(void *user_data, const char *path, gint64 done_bytes,
                               gint64 total_bytes, gint64 records);

typedef struct {
    const char *format;      /**< "auto" or a format's name */
    const char *const *me;   /**< NULL-terminated own addresses; may be NULL */
    bool dry_run;            /**< read and match, store nothing */
    ImportProgress progress; /**< may be NULL */
    void *user_data;
} ImportOptions;

/** A problem and where it is. Owned strings. */
typedef struct {
    guint64 line;
    guint64 record;
    char *field;
    char *message;
} ImportProblem;

/** What became of one file's records: read = created + updated + unchanged + skipped + failed.
 * Owned strings. */
typedef struct {
    char *path; /**< of a member: "archive.zip/Connections.csv" */
    char *format;
    gint64 change_id; /**< 0 when nothing changed */
    gint64 read, created, updated, unchanged, skipped, failed;
    gint64 people;           /**< new in the book */
    gint64 interactions;     /**< new in the book */
    GHashTable *skipped_why; /**< const char * to count (GSIZE_TO_POINTER) */
    GPtrArray *problems;     /**< ImportProblem */
    char *me_guessed;        /**< own addresses that were guessed from this file; NULL when none */
} ImportFile;

typedef struct {
    GPtrArray *files;     /**< ImportFile */
    GPtrArray *not_taken; /**< char *: files of folders and archives that hold nothing kith reads,
                               which is as it should be: pictures, advertising data */
    GError *failure;      /**< the first of the given paths that could not be read at all; the
                               others were taken; NULL when there was none */
    gint64 change_id;     /**< of the last file that changed something; 0 when none did */
    gint64 micro_seconds;
} ImportResult;

void import_result_free(ImportResult *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ImportResult, import_result_free)

/** Import files, folders and archives ("-" is standard input; gzip is unpacked). A file that
 * cannot be read is a problem of that file and stops no other. INVALID when nothing could be
 * recognised, or the failure of the first path where it could not be read. On an error what the
 * files before did stays, and the error says which file stopped it. */
bool import_paths(Ctx *ctx, const char *const *paths, const ImportOptions *options,
                  ImportResult **result_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;
