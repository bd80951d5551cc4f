/* SPDX-License-Identifier: Apache-2.0
 * Who can introduce the user to somebody: the strongest chains of people from the user to a goal.
 * Pure but for the graph, which is read as far as the search goes.
 *
 * A strength, 0…1, is how likely one is to pass a request on to the next, and a chain is as strong
 * as the product of its ties: the strongest is the shortest way over -log strength. Whoever stands
 * between the user and the goal keeps a share of it (pass), less when they were asked lately. The
 * search goes from the goal backwards, since few lead there and the user may know a hundred
 * thousand, and looks at the strongest first, so it ends as soon as nothing better can come.
 *
 * For each person that the user could turn to only the strongest chain counts, so that two chains
 * begin with different people; and no chain goes around: one is left out when the user knows
 * somebody in it, or the goal, at least as well as the chain gets them there. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/** A tie between two people, seen from one of them. */
typedef struct {
    gint64 to;
    double strength; /**< over 0, up to 1 */
    gint64 evidence; /**< of the caller's; comes back with the chain */
} PathEdge;

/** What matters of somebody for the search. */
typedef struct {
    double pass; /**< share that is left of a chain through them, 0…1; 0 for none through them */
    double own;  /**< strength of the user's own tie to them; 0 for none */
} PathNode;

/** People and their ties, asked for one by one. Both return false with error set on failure. */
typedef struct {
    gpointer data;
    bool (*visit)(gpointer data, gint64 id, PathNode *node_out, GError **error);
    /** Appends PathEdge; the user is nobody's neighbour here. */
    bool (*edges)(gpointer data, gint64 id, GArray *edges, GError **error);
} PathGraph;

typedef struct {
    guint hops_most;   /**< ties in a chain, the user's own counted; at least 1 */
    guint chains_most; /**< chains wanted */
    guint visits_most; /**< people looked at; then the best chains so far are the answer */
    guint asks_most;   /**< people whose ties are asked for */
} PathLimits;

/** One person of a chain. */
typedef struct {
    gint64 id;
    double strength; /**< of the tie that leads to them */
    gint64 evidence; /**< of that tie; 0 for the user's own */
} PathStep;

typedef struct {
    double strength; /**< of the whole */
    GArray *steps;   /**< PathStep; from whom the user turns to, to the goal */
} PathChain;

void path_chain_free(PathChain *chain);

/** The strongest chains to any of some goals, the strongest first; of equals the shorter, then the
 * one of the smaller ids. chains_out owns PathChain. cut_out tells whether one of
 * the last two limits left somebody out. */
bool path_find(const PathGraph *graph, const gint64 *goals, gsize goal_count,
               const PathLimits *limits, GPtrArray **chains_out, bool *cut_out,
               GError **error) G_GNUC_WARN_UNUSED_RESULT;
