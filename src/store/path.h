/* SPDX-License-Identifier: Apache-2.0
 * What ties people to each other, read for one person or one company at a time. */
#pragma once

#include "model/person.h"
#include "store/db.h"

/** A person as a chain of introductions sees them. Owned name. */
typedef struct {
    char *name;
    bool self;
    bool deceased;
    Tier tier;
    bool bounded;      /**< has a boundary */
    gint64 touch_days; /**< as in Tie, as are the others */
    gint64 first_at;
    gint64 last_at;
    gint64 last_out_at;
    gint64 unanswered;
} StorePathPerson;

void store_path_person_free(StorePathPerson *person);

/** NULL in person_out when there is none. */
bool store_path_person(Db *db, gint64 space_id, gint64 person_id, StorePathPerson **person_out,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Somebody's job at a company. Owned strings; dates as in Position. */
typedef struct {
    gint64 person_id;
    gint64 company_id;
    char *company;
    char *started;
    char *ended;
    bool current;
} StorePathJob;

void store_path_job_free(StorePathJob *job);

/** The jobs of a person at named companies. Appends StorePathJob. */
bool store_path_jobs(Db *db, gint64 space_id, gint64 person_id, GPtrArray *jobs,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The jobs at a company, at most limit, by person. Appends StorePathJob. */
bool store_path_roster(Db *db, gint64 space_id, gint64 company_id, gint64 limit, GPtrArray *jobs,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Those jobs at a company that the touched people last in touch have, by person. Appends
 * StorePathJob. */
bool store_path_roster_of_touched(Db *db, gint64 space_id, gint64 company_id, gint64 touched,
                                  GPtrArray *jobs, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What one is to another. Owned strings. */
typedef struct {
    gint64 other_id; /**< 0 where only the name is known */
    char *other;     /**< the name that stands in the relation */
    char *kind;
    bool by_name; /**< of who names a person: by name alone, which others may have too */
} StorePathRelation;

void store_path_relation_free(StorePathRelation *relation);

/** What a person names others as. Appends StorePathRelation. */
bool store_path_relations(Db *db, gint64 space_id, gint64 person_id, GPtrArray *relations,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Who names a person, by id or by exactly this name; other_id is who does. Appends
 * StorePathRelation. */
bool store_path_relations_to(Db *db, gint64 space_id, gint64 person_id, const char *name,
                             GPtrArray *relations, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whom the user brought somebody together with. */
typedef struct {
    gint64 other_id;
    gint64 connected_at; /**< seconds UTC */
    bool has_outcome;
} StorePathIntroduction;

/** A person's introductions that connected; no other ever. Array of StorePathIntroduction. */
bool store_path_introductions(Db *db, gint64 space_id, gint64 person_id, GArray *introductions,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What the user asked of somebody. */
typedef struct {
    bool favor; /**< a favor they did; else an introduction that they were proposed for */
    gint64 at;  /**< seconds UTC */
} StorePathAsk;

/** What was asked of a person after an instant, the latest first; of introductions also those that
 * somebody declined, so that nothing can be told from who is spared. Array of StorePathAsk. */
bool store_path_asks(Db *db, gint64 space_id, gint64 person_id, gint64 after, GArray *asks,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A company. Owned strings. */
typedef struct {
    gint64 id;
    char *name;
    char *fold; /**< text_fold of the name */
} StorePathCompany;

void store_path_company_free(StorePathCompany *company);

/** The companies whose folded name begins with a folded text, at most limit, by name: an exact one
 * is the first. Appends StorePathCompany. */
bool store_path_companies(Db *db, gint64 space_id, const char *fold, gint64 limit,
                          GPtrArray *companies, GError **error) G_GNUC_WARN_UNUSED_RESULT;
