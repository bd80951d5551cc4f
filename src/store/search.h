/* SPDX-License-Identifier: Apache-2.0
 * The table of words that people are found by: folded words, by weight (0 a name, 1 a field, 2 a
 * note or an interaction), looked up by their beginning. */
#pragma once

#include "store/track.h"

#define WORD_WEIGHT_COUNT 3

bool store_word_add(Db *db, gint64 space_id, gint64 weight, const char *word, gint64 person_id,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool store_word_remove(Db *db, gint64 space_id, gint64 weight, const char *word, gint64 person_id,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Words waiting to be written in key order, so that a bulk load fills the table's pages in
 * sequence. */
typedef struct WordBuffer WordBuffer;

WordBuffer *word_buffer_new(void);
void word_buffer_free(WordBuffer *buffer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(WordBuffer, word_buffer_free)

/** Add a word; writes what has gathered when that is a few MiB. */
bool word_buffer_add(WordBuffer *buffer, Db *db, gint64 space_id, gint64 weight, const char *word,
                     gint64 person_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Take a word away again, whether it waits or was written. */
bool word_buffer_remove(WordBuffer *buffer, Db *db, gint64 space_id, gint64 weight,
                        const char *word, gint64 person_id,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Write what has gathered. */
bool word_buffer_flush(WordBuffer *buffer, Db *db, gint64 space_id,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The people found by words of a weight that begin with prefix (folded, not empty), in key order,
 * each once. Array of gint64. */
bool store_word_people(Db *db, gint64 space_id, gint64 weight, const char *prefix, gint64 limit,
                       GArray **people_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;
