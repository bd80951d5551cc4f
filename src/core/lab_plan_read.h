/* SPDX-License-Identifier: Apache-2.0
 * A state of the laboratory's planner, read from one line of JSON. */
#pragma once

#include "engine/agenda.h"
#include "format/json_read.h"

/** A state with the ids that its JSON gave. */
typedef struct {
    AgendaState state;    /**< over the arrays below */
    GArray *ties;         /**< AgendaTie */
    GArray *events;       /**< AgendaEvent */
    GPtrArray *tie_ids;   /**< borrowed from root */
    GPtrArray *event_ids; /**< borrowed from root */
    Json *root;
} LabState;

/** Read {"day","minutes","ties":[…],"events":[…]}; weekdays are day mod 7, 0 for Monday. INVALID
 * names the tie or event and the member that is wrong. The caller clears the state. */
bool lab_state_read(const char *line, LabState *state_out,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

void lab_state_clear(LabState *state);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(LabState, lab_state_clear)
