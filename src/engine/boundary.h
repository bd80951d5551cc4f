/* SPDX-License-Identifier: Apache-2.0
 * Whether somebody may be written to or called at an instant, by what they do not want and by how
 * often they were written to without an answer. Pure: facts in, a hold out. What lasts is named
 * before what passes. The rules:
 *
 *  - one's own entry and somebody who died: never.
 *  - do-not-contact and a pause hold everything, whatever is owed.
 *  - not before a day; at most so many contacts in a span of days.
 *  - quiet hours are those of the clock where they live, across midnight and across its changes.
 *  - channels: what they allow; where none of those asked for is left, it is held.
 *  - occasions, where they want none.
 *  - patience, which what is owed and an occasion may pass: the wait doubles with each message that
 *    stays unanswered, and after three it is their move (engine.md §1c). Any reply starts afresh.
 */
#pragma once

#include "base/zone.h"
#include "model/boundary.h"

/** What somebody would be contacted for. */
typedef enum {
    CONTACT_REACH_OUT,
    CONTACT_OWED,      /**< thanks, a promise, help or an answer that they wait for */
    CONTACT_FOLLOW_UP, /**< asks after what they promised */
    CONTACT_OCCASION,
    CONTACT_INTRODUCTION, /**< proposes somebody to them, or asks what came of it */
    CONTACT_BOOKING,      /**< about a time that they chose */
    CONTACT_REMINDER,     /**< of a time that was agreed */
} ContactPurpose;

/** What holds a contact back. */
typedef enum {
    HOLD_NONE,
    HOLD_SELF,
    HOLD_DECEASED,
    HOLD_LEFT,
    HOLD_DO_NOT_CONTACT,
    HOLD_PAUSED,
    HOLD_NOT_BEFORE,
    HOLD_MAX,
    HOLD_QUIET,
    HOLD_CHANNEL,
    HOLD_OCCASION,
    HOLD_PATIENCE,   /**< the wait after the last message */
    HOLD_THEIR_MOVE, /**< three messages stayed unanswered */
} BoundaryHold;

/** From so many unanswered messages on another channel is better, and from so many none. */
#define UNANSWERED_OTHER_WAY 2
#define UNANSWERED_THEIR_MOVE 3

/** All that a verdict depends on. Instants are seconds UTC. */
typedef struct {
    bool self;
    bool deceased;
    bool gone; /**< they left */
    bool do_not_contact;
    gint64 paused_until; /**< instant at which the pause ends; G_MININT64 for none */
    gint64 not_before;   /**< instant; G_MININT64 for none */
    gint64 free_at;      /**< instant from which the limit leaves room; G_MININT64 for none */
    bool quiet;
    gint64 quiet_from; /**< minutes of the day, as in Boundary */
    gint64 quiet_to;
    const Zone *zone; /**< of their clock; borrowed; NULL takes offset */
    gint64 offset;    /**< seconds east of UTC */
    guint channels;   /**< those allowed, as a set */
    bool no_occasions;
    gint64 patient_until; /**< instant at which the wait after the last message ends */
    gint64 unanswered;    /**< messages since their last word */
} BoundaryFacts;

/** What holds a contact back at an instant on any of a set of channels; HOLD_NONE where nothing
 * does. until_out is the instant at which that hold ends, G_MAXINT64 where time alone ends it
 * never. */
BoundaryHold boundary_hold(const BoundaryFacts *facts, guint channels, ContactPurpose purpose,
                           gint64 at, gint64 *until_out);

/** The first instant from at on that nothing holds back; G_MAXINT64 for never. */
gint64 boundary_free_from(const BoundaryFacts *facts, guint channels, ContactPurpose purpose,
                          gint64 at);

/** Days to wait after a message: a quarter of the cadence and at least two days (but no longer than
 * a cadence that somebody set shorter), doubled with each unanswered one up to four. cadence_days 0
 * takes that of people who were never sorted. */
gint64 boundary_patience_days(gint64 cadence_days, gint64 unanswered);
