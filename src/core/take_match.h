/* SPDX-License-Identifier: Apache-2.0
 * Whom a record of a file is about, of the people in the book. For core/take*.c only. */
#pragma once

#include "core/kith.h"
#include "model/person.h"
#include "store/track.h"

/** Asks the book during one change. Where the book was empty when it began, it remembers what went
 * in since, and asks for nothing that cannot be there. */
typedef struct Matcher Matcher;

/** Both are borrowed. */
Matcher *matcher_new(Ctx *ctx, const Change *change);

void matcher_free(Matcher *matcher);

/** See whether the book is empty; in the change's transaction, before anybody is added. */
bool matcher_begin(Matcher *matcher, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Know of a person or of an identity that the change has written. */
void matcher_learn(Matcher *matcher, const Person *person);
void matcher_learn_identity(Matcher *matcher, const char *uid);

/** Into whom an identity was taken, and the hash of its record then; 0 for nobody. */
bool matcher_identity(Matcher *matcher, const char *uid, gint64 *id_out, gint64 *content_out,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whom this book itself exported under an identity (person_uid_of_id), if they are still there; 0
 * for nobody. */
bool matcher_own(Matcher *matcher, const char *uid, gint64 *id_out,
                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Who has an address, a profile or a number of a person and a name that agrees, or the same name
 * and company; 0 for nobody. */
bool matcher_person(Matcher *matcher, const Person *person, gint64 *id_out,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** For whom the address of one who takes part in an interaction is known, or who alone has exactly
 * this name where that is all there is; 0 for nobody. */
bool matcher_party(Matcher *matcher, const Person *person, gint64 *id_out,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
