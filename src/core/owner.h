/* SPDX-License-Identifier: Apache-2.0
 * Whose mail is this: a guess at the user's own addresses from who takes part in most messages. For
 * core/ only. */
#pragma once

#include "format/record.h"

typedef struct OwnerGuess OwnerGuess;

OwnerGuess *owner_guess_new(void);
void owner_guess_free(OwnerGuess *guess);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(OwnerGuess, owner_guess_free)

/** Count one message; where the file says which end is the user, nobody else may be. */
void owner_guess_add(OwnerGuess *guess, const Touch *touch);

/** The party that takes part in nearly all messages, both writing and being written to or far ahead
 * of everybody else; NULL where nobody stands out. Borrowed. */
const Party *owner_guess_best(const OwnerGuess *guess);

/** The party with an address that has one of the names (folded, a set of char *) and takes part in
 * most messages; NULL where none has. Borrowed. */
const Party *owner_guess_named(const OwnerGuess *guess, GHashTable *names);
