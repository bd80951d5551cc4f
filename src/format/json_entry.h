/* SPDX-License-Identifier: Apache-2.0
 * Entries of the ledgers in JSON, by the description of their nouns: as commands show them, and as
 * the lossless book keeps them. */
#pragma once

#include "format/json.h"
#include "model/ledger.h"

/** As commands show it: {"id","person":{"id","name"},"made","ended", the noun's fields}; what is
 * not set is null. other (the name of the second person) may be NULL where the noun has none. */
Json *json_entry(const Entry *entry, const char *person, const char *other);

/** As the book keeps it: without the person, and without what is not set. */
Json *json_entry_kept(const Entry *entry);

/** Read what json_entry_kept wrote; NULL when it has no id. A word that is not known (of a newer
 * kith) is taken as the first. */
Entry *json_entry_read(const Json *object, LedgerKind kind, gint64 person_id);
