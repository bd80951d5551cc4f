/* SPDX-License-Identifier: Apache-2.0
 * The policies that are compared: what personal CRMs do, reference rules, and the agenda. */
#pragma once

#include "bench/sim_run.h"

extern const SimPolicy sim_policies[];
extern const gsize sim_policy_count;

/** The agenda's place among them. */
#define SIM_AGENDA (sim_policy_count - 1)

/** A tie as its policy sees it, without its boundary. */
AgendaTie sim_tie_as_seen(const SimYear *year, guint i);

/** The agenda's lines for a day. */
void sim_pick_agenda(SimYear *year, GArray *picks);
