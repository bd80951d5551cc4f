/* SPDX-License-Identifier: Apache-2.0
 * The ledgers: what is the same for promises, slips, thanks, feedback, needs, offers, favors,
 * introductions and boundaries. Each noun's own rules are in the file of its name. */
#pragma once

#include "core/kith.h"
#include "model/ledger.h"

/** One entry; the caller frees. NOT_FOUND: no such entry, or one of another noun (which is named).
 */
bool ledger_get(Ctx *ctx, LedgerKind kind, gint64 id, Entry **entry_out,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;

typedef struct {
    LedgerKind kind;
    gint64 person_id; /**< 0 for everybody */
    bool ended;       /**< those that ended too */
    unsigned limit;   /**< at most so many; 0 for no limit */
} LedgerFilter;

/** Entries, earliest made first; of a person also those that name the person second, and as they
 * may be seen with that person. entries_out owns Entry. more_out (may be NULL) tells whether the
 * limit left some out. */
bool ledger_list(Ctx *ctx, const LedgerFilter *filter, GPtrArray **entries_out, bool *more_out,
                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The day that matters of an entry: when it is due or ends, else when it was made. */
Day ledger_day(const Ctx *ctx, const Entry *entry);

/** The names of an entry's people. Owned strings; other is NULL where there is one person. */
typedef struct {
    char *person;
    char *other;
} EntryNames;

void entry_names_clear(EntryNames *names);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(EntryNames, entry_names_clear)

bool ledger_names(Ctx *ctx, const Entry *entry, EntryNames *names_out,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
