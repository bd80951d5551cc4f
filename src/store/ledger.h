/* SPDX-License-Identifier: Apache-2.0
 * How the rows of the ledgers are kept, of any noun, by the noun's description; and the index over
 * all of them, which finds a row by its id and says what asks for attention. */
#pragma once

#include "base/clock.h"
#include "model/ledger.h"
#include "store/track.h"

/** Store a row (id and person set) as part of a change; equal ones are left alone. */
bool store_ledger_put(Change *change, const Entry *entry, TrackResult *result_out,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

bool store_ledger_remove(Change *change, LedgerKind kind, gint64 person_id, gint64 id,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** All rows of a noun that hang on a person, earliest first. Owns Entry. */
bool store_ledger_of_person(Db *db, gint64 space_id, LedgerKind kind, gint64 person_id,
                            GPtrArray **entries_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** One row by its key; NULL when there is none. */
bool store_ledger_find(Db *db, gint64 space_id, LedgerKind kind, gint64 person_id, gint64 id,
                       Entry **entry_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Where a row is. */
typedef struct {
    LedgerKind kind;
    gint64 person_id;
    gint64 id;
} EntryKey;

/** Keep the index's row of an entry; day 0: asks for no attention. Derived: not tracked. */
bool store_entry_put(Db *db, gint64 space_id, const Entry *entry, Day day,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

bool store_entry_delete(Db *db, gint64 space_id, gint64 id,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Forget the index's rows of a person, to be put again. */
bool store_entry_delete_of_person(Db *db, gint64 space_id, gint64 person_id,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Where the entry with an id is; found_out false when there is none. */
bool store_entry_by_id(Db *db, gint64 space_id, gint64 id, bool *found_out, EntryKey *key_out,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The entries of a person, of every noun. Array of EntryKey. */
bool store_entry_of_person(Db *db, gint64 space_id, gint64 person_id, GArray **keys_out,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The entries of a noun that name a person second. Array of EntryKey. */
bool store_entry_of_other(Db *db, gint64 space_id, LedgerKind kind, gint64 other_id,
                          GArray **keys_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A page of a noun's entries, open or ended, by id after after_id. Array of EntryKey. */
bool store_entry_page(Db *db, gint64 space_id, LedgerKind kind, bool open, gint64 after_id,
                      gint64 limit, GArray **keys_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What asks for attention on or before a day, the longest first, at most limit. Array of EntryKey.
 */
bool store_entry_due(Db *db, gint64 space_id, Day day, gint64 limit, GArray **keys_out,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
