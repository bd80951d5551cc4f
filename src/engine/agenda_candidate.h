/* SPDX-License-Identifier: Apache-2.0
 * What may become a line of the agenda: everything that no boundary forbids, ranked. */
#pragma once

#include "engine/agenda.h"

/** Lanes are served one after the other. */
typedef enum {
    AGENDA_LANE_DATED,   /**< debts with a day, by that day */
    AGENDA_LANE_WAITING, /**< thanks and help that have waited, by worth */
    AGENDA_LANE_OPEN,    /**< the rest, by worth */
} AgendaLane;

/** Something that may become a line. */
typedef struct {
    gsize tie;
    gsize event; /**< AGENDA_NONE to keep in touch */
    AgendaKind kind;
    AgendaLane lane;
    Day urgency;  /**< the day of a dated debt; 0 in other lanes */
    double worth; /**< by the minute */
    double minutes;
    bool asks;
    bool dormant;
} AgendaCandidate;

/** The candidates of a state in the order in which they are served, a GArray of AgendaCandidate for
 * the caller to free. The state's minutes are above 0. */
GArray *agenda_candidates(const AgendaState *state);
