/* SPDX-License-Identifier: Apache-2.0
 * Ids: 63-bit, time-ordered, made here and the same in every database; people see 13 characters of
 * Crockford base32. Also the program's only source of randomness. Never depends on the database. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/** 13 characters and the terminator. */
#define ID_TEXT_SIZE 14

/** Where ids come from. An id is a time, 42 bits of milliseconds and 21 bits below them; the first
 * of a second starts at a random place in it, so that two sources do not meet, and the next ones
 * count up. Not for secrets: who sees some ids can tell others. */
typedef struct {
    gint64 last;   /**< the id given out last */
    guint64 state; /**< of the random generator, splitmix64 */
} IdSource;

/** Seed from the system's randomness. */
void id_source_init(IdSource *source);

/** Seed with a number: the same seed and times give the same ids (demo book, tests). */
void id_source_seed(IdSource *source, guint64 seed);

/** A new id, greater than every id this source gave before. now is seconds since 1970 UTC. */
gint64 id_next(IdSource *source, gint64 now);

/** A random number below limit (limit > 0). */
guint64 id_random(IdSource *source, guint64 limit);

/** A stable id derived from text: the same text gives the same id everywhere. */
gint64 id_from_text(const char *text);

/** Write the 13 characters into text; returns text. */
const char *id_format(gint64 id, char text[ID_TEXT_SIZE]);

/** Read 13 characters (any case, I L O read as 1 1 0); false when it is not an id. */
bool id_parse(const char *text, gint64 *id_out);
