/* SPDX-License-Identifier: Apache-2.0
 * A made-up network of ties that cool, answer and need things, to try plans on: everything that
 * happens by itself is drawn beforehand, so that all policies meet the same fate. */
#pragma once

#include "engine/agenda.h"

#define SIM_DAYS 365   /**< of planning */
#define SIM_WARMUP 365 /**< days of history before */
#define SIM_MINUTES 15.0
#define SIM_PAUSE_DAYS 60

/** Somebody, with what no planner may know: half_life, rate and reply are the true ones. */
typedef struct {
    Tier tier;
    double value;
    double half_life;
    double rate;
    double reply;
    double minutes;
    bool no_weekend;
    int pause;    /**< first of 60 paused days; G_MAXINT for none */
    double start; /**< half-lives since full warmth, at the very beginning */
} SimTie;

typedef struct {
    guint tie;
    AgendaKind kind;
    int created;
    int due;
    double minutes;
} SimEvent;

typedef struct {
    guint count;
    SimTie *ties;
    GArray *events;     /**< SimEvent by day */
    float *spontaneous; /**< a uniform number a tie and day, warm-up first */
    float *answers;     /**< the same */
} SimWorld;

/** A world of count ties in layers of 5, 10, 35, 100 and the rest. */
SimWorld *sim_world_new(guint count, guint64 seed);

void sim_world_free(SimWorld *world);

/** Whether contact is impossible on a day. */
bool sim_blocked(const SimTie *tie, int day);

/** Days since full warmth after a contact at x days. */
double sim_touched(double x, double half_life, bool mutual);

/** Days since full warmth on the day before planning begins, had nobody done anything; the caller
 * frees. */
double *sim_untouched(const SimWorld *world);

/** Chance of contact by itself on a day. */
double sim_chance(const SimTie *tie, double x);

/** Near-bound of the value of a year: minutes kept on average only, everything known. */
double sim_bound(const SimWorld *world);
