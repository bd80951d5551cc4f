/* SPDX-License-Identifier: Apache-2.0
 * Taking one file's records into the book, inside one write: which person a record is about, what
 * is new in it, and the interactions gathered and written in the order of their table. For core/
 * only. */
#pragma once

#include "core/import.h"
#include "core/write.h"
#include "format/record.h"

typedef struct Taker Taker;

/** A taker for one file; file collects the counts and is borrowed, as is write. source is the
 * file's name as facts keep it. */
Taker *taker_new(Ctx *ctx, Write *write, ImportFile *file, const char *source);

void taker_free(Taker *taker);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Taker, taker_free)

/** Learn the user's own addresses from the book. */
bool taker_load_self(Taker *taker, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whether an own address of a kind is known: POINT_EMAIL tells the user in mail, POINT_URL in what
 * names people by their profiles. */
bool taker_knows_self(const Taker *taker, PointKind kind);

/** Own names, as text_fold gives them, among own addresses. A set of char *; borrowed. */
GHashTable *taker_self_keys(const Taker *taker);

/** Add an own address (an email or a profile URL, with the name that goes with it or NULL), kept in
 * the book as the user's own entry. */
bool taker_add_self(Taker *taker, const char *address, const char *name,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Take a record and count it. */
bool taker_take(Taker *taker, Record *record, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Write what has gathered and what follows from it; taking may go on after it. */
bool taker_finish(Taker *taker, GError **error) G_GNUC_WARN_UNUSED_RESULT;
