/* SPDX-License-Identifier: Apache-2.0
 * The agenda: whom to turn to on a day, in which order and why, within the minutes there are.
 *
 * Debts with a date come first by due day, then thanks and requests for help that have waited, then
 * everything by what a minute of it buys. Boundaries are a filter before anything is ranked
 * (agenda_boundary.h), and what comes out can be held against them again (agenda_check.h). The
 * problem is a restless bandit with a daily budget; ranking by index and filling greedily is the
 * Whittle rule for it. Pure: no clock, no database; the same state gives the same items. */
#pragma once

#include "base/clock.h"
#include "model/person.h"

/** No event, no tie. */
#define AGENDA_NONE G_MAXSIZE

typedef enum {
    AGENDA_TOUCH, /**< nothing is owed: keep the tie warm */
    AGENDA_BIRTHDAY,
    AGENDA_THANKS,
    AGENDA_PROMISE,
    AGENDA_FAVOUR, /**< one received, to be returned */
    AGENDA_HELP,   /**< they asked for it */
    AGENDA_INTRO,  /**< to make, between two who both want it */
} AgendaKind;

#define AGENDA_KINDS 7

/** "touch", "birthday", "thanks", "promise", "favour", "help", "intro". */
const char *agenda_kind_name(AgendaKind kind);

/** Whether name is the name of a kind, and of which. */
bool agenda_kind_find(const char *name, AgendaKind *kind_out);

/** When somebody may be turned to. Starts as {0}: always. */
typedef struct {
    bool do_not_contact;
    Day paused_from;   /**< no contact from this day… */
    Day paused_to;     /**< …until before this one; equal where nothing is paused */
    guint quiet_days;  /**< weekdays without contact, bit 0 for Monday … bit 6 for Sunday */
    bool wrote;        /**< the user has turned to them before */
    Day last_out;      /**< when last; meaningless unless wrote */
    gint64 unanswered; /**< messages of the user since their last sign */
} AgendaBoundary;

/** Somebody's tie on the day that is planned. */
typedef struct {
    Tier tier;
    double warmth;    /**< 0…1 (warmth_after) */
    double half_life; /**< of the warmth, in days, above 0 (rhythm_half_life) */
    double rate;      /**< contacts a day that others start (warmth_spontaneous_rate) */
    double reply;     /**< probability of an answer (warmth_reply_probability) */
    double minutes;   /**< that keeping in touch takes, above 0 */
    AgendaBoundary boundary;
} AgendaTie;

/** Something open between the user and somebody. */
typedef struct {
    gsize tie; /**< place of the tie in the state */
    AgendaKind kind;
    Day created;    /**< nothing is planned before it */
    Day due;        /**< the birthday, the promised day; for the rest when it should be done */
    double minutes; /**< above 0 */
    bool asks;      /**< the user wants something by it, instead of giving */
} AgendaEvent;

/** What a plan is made from. All arrays are borrowed. */
typedef struct {
    Day day;
    unsigned weekday; /**< of the day, 0 = Monday … 6 = Sunday */
    double minutes;   /**< that the user gives to the day */
    const AgendaTie *ties;
    gsize tie_count;
    const AgendaEvent *events;
    gsize event_count;
} AgendaState;

/** One line of a plan. */
typedef struct {
    gsize tie;
    gsize event; /**< AGENDA_NONE to keep in touch */
    AgendaKind kind;
    double minutes;
    bool alone; /**< longer than the day's minutes, and therefore the only line */
} AgendaItem;

/** Everything that may appear is ranked in three lanes: dated debts (birthdays today, or up to two
 * days early when the day itself is blocked; promises whose days left are at most
 * 2 + ceil(minutes of open promises / half the minutes of a day)) by due day; thanks from the third
 * day and requests for help from the second by (value + gain) / minutes; everything else by index
 * (agenda_index.h). Lines are taken in that order while they fit; nobody appears twice, but for
 * dated debts, none of which waits because another is owed to the same person. Debts that fit no
 * day are shown alone. At most two dormant ties; a fifth line of a kind gives way to another kind
 * worth .8 of it, debts of the first two lanes excepted; each ask follows a line that is none.
 *
 * O(n log n) in the ties and events given; give those that are due (agenda_review_day). Returns a
 * GArray of AgendaItem in order, for the caller to free. */
GArray *agenda_plan(const AgendaState *state);

/** Why a line is there, in a sentence from the term that decided. The caller frees. */
char *agenda_reason(const AgendaState *state, const AgendaItem *item);
