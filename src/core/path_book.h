/* SPDX-License-Identifier: Apache-2.0
 * The people and ties of a book as the search for chains asks for them, read one person or company
 * at a time and kept until the end. For core/ only. */
#pragma once

#include "core/kith.h"
#include "engine/path.h"
#include "store/path.h"

/** What a tie is known by. */
typedef enum {
    EVIDENCE_TOUCH, /**< the user's own: being in touch */
    EVIDENCE_TIER,  /**< the user's own: a tier, and never in touch */
    EVIDENCE_WORK,
    EVIDENCE_RELATION,
    EVIDENCE_INTRODUCTION,
} EvidenceKind;

typedef struct {
    EvidenceKind kind;
    gint64 by;        /**< who names the other, of a relation */
    const char *what; /**< the company, or the word for the relation; NULL when unknown */
    double months;    /**< how long they worked together; 0 when unknown */
    Day until;        /**< until when, today where it lasts; of an introduction the day it was;
                           0 when unknown */
} PathEvidence;

/** Somebody who was looked at. */
typedef struct {
    StorePathPerson *row;
    bool held;         /**< in no chain */
    PathEvidence own;  /**< of the user's own tie */
    GArray *asks;      /**< StorePathAsk: what they were asked for lately */
    gint64 message_at; /**< of the user's message that waits for an answer; 0 for none */
} PathPerson;

typedef struct {
    Ctx *ctx;
    gint64 self_id; /**< 0 where the user has no entry */
    GHashTable *people;
    GHashTable *rosters;
    GHashTable *own; /* id to PathEdge: jobs and relations of the user's entry */
    GArray *evidence;
    GStringChunk *texts;
    GPtrArray *crowded; /**< char *: companies of which only a part was read */
} PathBook;

/** Begin to read; the user's own jobs and relations are read at once. */
bool path_book_init(PathBook *book, Ctx *ctx, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void path_book_clear(PathBook *book);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PathBook, path_book_clear)

/** The graph that a book is; borrows it. */
PathGraph path_book_graph(PathBook *book);

/** Somebody, borrowed from the book; NULL when there is nobody. */
bool path_book_person(PathBook *book, gint64 id, const PathPerson **person_out,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The evidence of a step but the first. */
const PathEvidence *path_book_evidence(const PathBook *book, gint64 evidence);

/** Jobs at a company, as many as are read: StorePathJob, borrowed. */
bool path_book_roster(PathBook *book, gint64 company_id, const GPtrArray **jobs_out,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** People of one company that are read besides those last in touch. */
#define PATH_ROSTER_MOST 300
