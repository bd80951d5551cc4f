/* SPDX-License-Identifier: Apache-2.0
 * The laboratory: the engine alone on plain files, for measuring it. No database, no clock. */
#pragma once

#include "base/error.h"
#include "base/input.h"

/** Read contacts (CSV rows sender,receiver,unix_seconds[,nrec]; a header line and gzip allowed;
 * rows with nrec over 5 are no contact) and append, for each ordered pair in touch on at least 3
 * UTC days before at, one JSON line {"ego","other","quiet","rate"}: the probability of no contact
 * in the next horizon days, and the expected contact days per day. take_input is freed. INVALID
 * names the line.
 */
bool lab_rhythm(Input *take_input, gint64 at, double horizon_days, GString *out,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Read vectors of booking (JSON) and append, for each in its order, one JSON line: {"id","slots"},
 * the starts that are offered (schema kith-slots/1), or for a vector with calendar text
 * {"id","busy"}, the intervals that are busy (schema kith-busy-ics/1). take_input is freed. INVALID
 * names the vector and what is wrong with it. */
bool lab_slots(Input *take_input, GString *out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Only parse vCard files, as vcard_count does, and append one JSON line
 * {"cards","properties","bytes","seconds"} of all of them together; seconds are those that went by.
 */
bool lab_vcard(const char *const *paths, GString *out, GError **error) G_GNUC_WARN_UNUSED_RESULT;
