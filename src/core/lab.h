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

/** Plans of states, line by line, so that a simulator can read a plan before it writes the next
 * state. */
typedef struct LabPlan LabPlan;

/** take_input is freed with it. */
LabPlan *lab_plan_new(Input *take_input);

/** Read the next state (a line of JSON; empty lines are passed over) and append its plan,
 * {"items":[{"tie","event","kind","minutes","reason"}]}; *more_out is false, with nothing appended,
 * at the end. A line that cannot be read is answered by {"error","items":[]} and *problem_out, a
 * sentence with its number that the caller frees (NULL otherwise), and the next line can be read.
 * False when the input fails or a line is longer than 64 MiB. */
bool lab_plan_next(LabPlan *plan, GString *out, char **problem_out, bool *more_out,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Number of lines so far that could not be read. */
guint64 lab_plan_bad(const LabPlan *plan);

void lab_plan_free(LabPlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(LabPlan, lab_plan_free)
