/* SPDX-License-Identifier: Apache-2.0
 * A second look at a plan before it is shown: every line is held against the boundaries, the
 * minutes and the state it was made from, by other reasoning than the planner's own filter, so that
 * a mistake in one of them shows. Shares no code with it. */
#pragma once

#include "engine/agenda.h"

/** What is wrong with a plan. */
typedef enum {
    AGENDA_FINE,
    AGENDA_UNKNOWN, /**< a line about nobody, or about an event that is not theirs or not open */
    AGENDA_TWICE, /**< an event on two lines, or a person for anything but birthdays and promises */
    AGENDA_DO_NOT_CONTACT, /**< somebody not to be contacted */
    AGENDA_PAUSED,         /**< within a pause */
    AGENDA_QUIET_DAY,      /**< on a quiet weekday */
    AGENDA_TOO_SOON,       /**< sooner after the last contact than allowed, and nothing is owed */
    AGENDA_OVER_MINUTES,   /**< more than the day's minutes, and not the one line marked as alone */
} AgendaFault;

/** "it breaks a pause", … for messages; never NULL. */
const char *agenda_fault_words(AgendaFault fault);

/** The first fault of a plan, AGENDA_FINE when there is none. Constant time a line but for the
 * search for repeats. */
AgendaFault agenda_check(const AgendaState *state, const AgendaItem *items, gsize count);
