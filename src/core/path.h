/* SPDX-License-Identifier: Apache-2.0
 * Who can introduce the user to a person or into a company: the strongest chains (engine/path.h)
 * over what the book knows, each tie with its evidence and its age.
 *
 *  - The user's own ties: being in touch, a tier, a job at one company at the same time, a
 * relation.
 *  - Between others: jobs at one company at the same time, relations, and introductions that
 *    connected; of one that was declined nothing is ever told.
 *  - Nobody who died, does not want to be contacted, has a pause or asked to wait is in a chain.
 *  - Who was asked for something in the last weeks is spared: an introduction, a favor, a message
 *    that waits for an answer. */
#pragma once

#include "core/kith.h"

#define PATH_HOPS 3
#define PATH_HOPS_MOST 6

/** One person of a chain. Owned strings. */
typedef struct {
    gint64 person_id;
    char *name;
    char *evidence;  /**< how the one before is known to know them, in sentences with dates */
    gint64 age_days; /**< since that was last true; 0 while it lasts, -1 when unknown */
    double strength; /**< of this tie, 0…1 */
} PathHop;

/** A chain, from whom the user turns to, to the goal. */
typedef struct {
    double strength; /**< 0…1 */
    GPtrArray *hops; /**< PathHop */
} PathWay;

typedef struct {
    gint64 person_id; /**< to whom; 0 for a company */
    char *name;       /**< of the person or company */
    GPtrArray *ways;  /**< PathWay, the strongest first; each begins with somebody else */
    GPtrArray *notes; /**< char *: what limits the answer, a sentence each */
} PathReport;

void path_report_free(PathReport *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(PathReport, path_report_free)

/** The chains of at most hops_most ties to whoever a text means: a person as person_resolve takes
 * it, or a company by its name or the beginning of it; the whole name of a company wins over a part
 * of a person's name. INVALID: hops_most out of 1…PATH_HOPS_MOST, or the user. NOT_FOUND: no such
 * person or company. CONFLICT: several. DENIED: somebody who may not be asked to meet. */
bool path_report(Ctx *ctx, const char *to, guint hops_most, PathReport **report_out,
                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
