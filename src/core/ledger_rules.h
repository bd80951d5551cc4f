/* SPDX-License-Identifier: Apache-2.0
 * What each noun of the ledgers brings to the plan, and how the files of the nouns write. For core/
 * only. */
#pragma once

#include "core/ledger.h"
#include "core/plan.h"
#include "core/search.h"
#include "core/write.h"

/** A noun's rules; one constant each, in the file of its name. Members may be NULL: it asks for no
 * attention. */
typedef struct {
    /** The day from which an entry asks for attention; 0 for never. */
    Day (*attention)(const Entry *entry, const Zone *zone);
    /** Fill a line of the plan of a day: kind, title, reason, minutes, due and score, for an entry
     * whose people have these names. Returns false where the entry has nothing to say that day. */
    bool (*line)(Ctx *ctx, const Entry *entry, const EntryNames *names, Day day, PlanItem *item);
    /** Whether “done” means that the user was in touch, which is logged. */
    bool (*is_contact)(const Entry *entry);
    /** The user says that the line is done; note may be NULL. */
    bool (*done)(Ctx *ctx, Write *write, Entry *entry, const char *note, GError **error);
    /** Take out of an entry what must not be seen with this one of its people. */
    void (*mask)(Entry *entry, gint64 viewer_id);
} LedgerRules;

extern const LedgerRules favor_rules;
extern const LedgerRules feedback_rules;
extern const LedgerRules introduction_rules;
extern const LedgerRules need_rules;
extern const LedgerRules promise_rules;
extern const LedgerRules slip_rules;
extern const LedgerRules thanks_rules;

/** For is_contact: “done” always means that the two were in touch. */
bool ledger_is_contact(const Entry *entry);

/** The rules of a noun. */
const LedgerRules *ledger_rules(LedgerKind kind);

/** Check the person an entry is about: NOT_FOUND, or INVALID with the sentence self where it is the
 * user's own entry (NULL allows it). name_out (may be NULL) is the caller's. */
bool ledger_check_person(Ctx *ctx, gint64 person_id, const char *self, char **name_out,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The user's own entry, which is made where there is none. */
bool ledger_self(Ctx *ctx, Write *write, gint64 *person_id_out,
                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** INVALID unless a text says something, in UTF-8; TOO_LARGE over a megabyte. what names it in the
 * sentence: "what was promised". NULL is fine where it is optional. */
bool ledger_check_text(const char *text, const char *what, bool optional,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Store a new entry; its id and the time it was made are set where they are 0. */
bool ledger_create(Ctx *ctx, Write *write, Entry *entry, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Store an entry that was got in this transaction and changed. */
bool ledger_update(Ctx *ctx, Write *write, const Entry *entry,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** One arrow of a noun's diagram, on an entry that was read in the same transaction: refuses with
 * CONFLICT, or changes and updates it. data is what ledger_step was given. */
typedef bool (*LedgerStep)(Ctx *ctx, Write *write, Entry *entry, const void *data, GError **error);

/** Take one step with one entry as a change of its own. summary says what was done, with %s for the
 * person's name: “Kept a promise to %s”. */
bool ledger_step(Ctx *ctx, LedgerKind kind, gint64 id, const char *summary, LedgerStep step,
                 const void *data, Receipt *receipt_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

bool ledger_remove(Ctx *ctx, Write *write, const Entry *entry,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Put the index of a person's entries right after rows were moved by undo or a book that was read;
 * of somebody who is gone nothing is left. */
bool ledger_refresh(Ctx *ctx, gint64 person_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Add the words that a person's entries are found by. */
bool ledger_words(Ctx *ctx, gint64 person_id, SearchWords *words,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Before a person is removed: the entries of others that name the person second go too. */
bool ledger_forget_other(Ctx *ctx, Write *write, gint64 person_id,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
