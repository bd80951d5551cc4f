/* SPDX-License-Identifier: Apache-2.0
 * What doctor asks of the store. */
#pragma once

#include "store/db.h"

/** What is wrong with the database file itself, as the engine says; owned texts, none when it is
 * sound or the engine looks after that itself. */
bool store_check_integrity(Db *db, GPtrArray **faults_out,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** How many entries of the ledgers their index does not know, and how many it knows. */
bool store_check_entries(Db *db, gint64 space_id, gint64 *unlisted_out, gint64 *listed_out,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** How many records belong to nobody, how many people there are, and how many are counted. */
bool store_check_records(Db *db, gint64 space_id, gint64 *stray_out, gint64 *people_out,
                         gint64 *counted_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;
