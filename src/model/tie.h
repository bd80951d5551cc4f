/* SPDX-License-Identifier: Apache-2.0
 * The tie to a person: what the history of being in touch amounts to, and a person as lists show
 * them. */
#pragma once

#include "base/clock.h"
#include "model/person.h"

/** What a cadence is set to. */
typedef enum {
    CADENCE_DAYS,  /**< every so many days */
    CADENCE_AUTO,  /**< as learned from the history */
    CADENCE_NEVER, /**< not in the plan for silence alone */
    CADENCE_CLEAR, /**< forget what was set; the next weaker source counts */
} CadenceKind;

typedef struct {
    CadenceKind kind;
    gint64 days; /**< 1…3650 with CADENCE_DAYS */
} Cadence;

/** Where a cadence comes from, strongest first. */
typedef enum {
    CADENCE_FROM_PERSON,
    CADENCE_FROM_TAG,
    CADENCE_FROM_TIER,
    CADENCE_FROM_LEARNED,
    CADENCE_FROM_DEFAULT,
} CadenceFrom;

/** "person", "tag", "tier", "learned", "default". */
const char *cadence_from_name(CadenceFrom from);

/** The state of the tie to one person, kept with every write. */
typedef struct {
    gint64 touch_days;   /**< distinct days in touch */
    gint64 first_at;     /**< seconds UTC; meaningless when touch_days is 0 */
    gint64 last_at;      /**< seconds UTC; meaningless when touch_days is 0 */
    gint64 last_out_at;  /**< the last time the user wrote or called; 0 for never */
    gint64 unanswered;   /**< messages out since the last one in or both */
    double usual_days;   /**< geometric mean of the gaps between touch days; 0 when unknown */
    gint64 cadence_days; /**< 0 for never or none */
    CadenceFrom cadence_from;
    bool has_next;
    Day next_day;          /**< when attention is due, if has_next */
    double warmth;         /**< 0…1 at the time of reading; 0 when never in touch */
    double half_life_days; /**< in which the warmth halves */
    gint64 sent;           /**< days on which the user wrote or called unasked */
    gint64 replies;        /**< of those answered */
    gint64 theirs;         /**< days on which the other side or circumstance began */
    int band;              /**< 0 for the most worthwhile … TIE_BANDS - 1 (core/tie.h) */
} Tie;

/** A person in a list. Owned strings; company, title and email may be NULL. */
typedef struct {
    gint64 id;
    char *name;
    char *company;
    char *title;
    char *email;
    Tier tier;
    Tie tie;
} PersonRow;

void person_row_free(PersonRow *row);
