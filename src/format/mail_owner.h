/* SPDX-License-Identifier: Apache-2.0
 * Whose mail is this? A guess from the messages themselves: who is on most of them, what they were
 * delivered to, what lies in a folder of sent mail. Nothing is guessed on weak evidence. Memory is
 * bounded: of a long stream, messages at equal distances are remembered. */
#pragma once

#include "format/record.h"

typedef struct MailOwner MailOwner;

/** What was found. Owned strings. */
typedef struct {
    GPtrArray *addresses; /**< char *, the surest first; empty when nothing can be said */
    double confidence;    /**< 0 to 1: how sure the first is */
    guint64 covered;      /**< of the messages looked at, those with one of the addresses */
    guint64 looked_at;
} MailOwnerGuess;

MailOwner *mail_owner_new(void);

/** Take note of a record: its touch when it has one, list mail only for what it was delivered to.
 */
void mail_owner_add(MailOwner *owner, const Record *record);

/** The caller clears the guess. */
void mail_owner_guess(const MailOwner *owner, MailOwnerGuess *guess_out);

void mail_owner_free(MailOwner *owner);
void mail_owner_guess_clear(MailOwnerGuess *guess);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(MailOwner, mail_owner_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(MailOwnerGuess, mail_owner_guess_clear)
