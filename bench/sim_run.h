/* SPDX-License-Identifier: Apache-2.0
 * A year with a policy: each day it picks lines, they are done, and what follows is counted. */
#pragma once

#include "bench/sim_world.h"

#define SIM_NEVER (-1365) /**< well before the warm-up */

/** What a policy knows of a tie, all of it observed. */
typedef struct {
    double warmth;
    double half_life;
    double log_gaps; /**< sum of ln gap of contacts that others started */
    int gaps;
    int met; /**< contacts that others started */
    int sent;
    int replies;
    int last;     /**< day of the last contact either way; SIM_NEVER for never */
    int last_out; /**< the same of ours */
    int unanswered;
} SimSeen;

/** One line for a day; event is the place in the open events, or -1. */
typedef struct {
    guint tie;
    int event;
    double minutes;
} SimPick;

typedef struct SimYear SimYear;

/** A policy appends picks for the day, in the order in which to do them, while they fit. */
typedef struct {
    const char *name;
    void (*pick)(SimYear *year, GArray *picks);
    double prior_gaps; /**< weight of the layer's cadence in the half-life */
    bool no_boundaries;
    bool no_rate; /**< as if nobody got in touch by themselves */
    bool truth;   /**< half-life, answers and warmth are known */
    int style;    /**< the policy's own */
} SimPolicy;

/** The state of a year. Days count from the start of planning. */
struct SimYear {
    const SimWorld *world;
    const SimPolicy *policy;
    int day;
    double *x; /**< true days since full warmth */
    SimSeen *seen;
    GArray *open;  /**< SimEvent that wait */
    guint64 dice;  /**< for random policies */
    guint refused; /**< plans that agenda_check refuses */
};

/** What a year came to. */
typedef struct {
    double warm;    /**< share of tie-days warm, by value */
    double minutes; /**< a day */
    double value;   /**< warm value and event value */
    double thanks_mean;
    double thanks_p90;
    double birthdays_missed;
    double promises_late;
    double violations; /**< lines that break a boundary, counted by the simulator */
    double refused;    /**< plans that agenda_check refuses; of the agenda alone */
} SimResult;

SimResult sim_run(const SimWorld *world, const SimPolicy *policy);

/** Days to leave between contacts that nobody owes, as the world counts violations. */
double sim_gap(const SimYear *year, guint tie);
