/* SPDX-License-Identifier: Apache-2.0
 * Boundaries as the agenda's filter: who may not be turned to on a day. */
#pragma once

#include "engine/agenda.h"

/** After so many unanswered messages nothing is sent for its own sake… */
#define AGENDA_UNANSWERED_MAX 2

/** …for so many days at least. */
#define AGENDA_REST_DAYS 90

/** The days to leave between two contacts that nobody owes: max(cadence / 4, 2), doubled with every
 * unanswered message up to four times, and at least 90 days after two of them. */
double agenda_gap_days(Tier tier, gint64 unanswered);

/** Whether nothing at all may be sent on a day: do not contact, paused, a quiet weekday. day may
 * differ from the state's. */
bool agenda_is_blocked(const AgendaState *state, const AgendaBoundary *boundary, Day day);

/** Whether it is too early on a day to write for its own sake. Owed lines may come all the same. */
bool agenda_is_resting(const AgendaTie *tie, Day day);

/** Whether a kind is owed, which lets it come within the gap: birthdays, promises, thanks, help. */
bool agenda_is_owed(AgendaKind kind);
