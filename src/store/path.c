/* SPDX-License-Identifier: Apache-2.0
 * What ties people to each other. */
#include "store/path.h"

#include "model/introduction.h"
#include "store/queries.h"

/** Characters of a name in a relation that its index holds (0003_ledgers.sql). */
#define NAME_INDEXED 60

void
store_path_person_free(StorePathPerson *person)
{
    if (person == NULL)
        return;
    g_free(person->name);
    g_free(person);
}

void
store_path_job_free(StorePathJob *job)
{
    if (job == NULL)
        return;
    g_free(job->company);
    g_free(job->started);
    g_free(job->ended);
    g_free(job);
}

void
store_path_relation_free(StorePathRelation *relation)
{
    if (relation == NULL)
        return;
    g_free(relation->other);
    g_free(relation->kind);
    g_free(relation);
}

void
store_path_company_free(StorePathCompany *company)
{
    if (company == NULL)
        return;
    g_free(company->name);
    g_free(company->fold);
    g_free(company);
}

bool
store_path_person(Db *db, gint64 space_id, gint64 person_id, StorePathPerson **person_out,
                  GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    StorePathPerson *person;
    bool found = false;

    if (!db_select(db, &q_path_person, DB_ARGS(DB_INT(space_id), DB_INT(person_id)), &rows,
                   error) ||
        !db_next(rows, &found, error))
        return false;
    *person_out = NULL;
    if (!found)
        return true;
    person = g_new0(StorePathPerson, 1);
    person->name = g_strdup(row_text(rows, "name"));
    person->self = row_int(rows, "self") != 0;
    person->deceased = row_int(rows, "deceased") != 0;
    person->tier = (Tier)row_int(rows, "tier");
    person->bounded = row_int(rows, "boundaries") > 0;
    if (!row_is_null(rows, "touch_days")) {
        person->touch_days = row_int(rows, "touch_days");
        person->first_at = row_int(rows, "first_at");
        person->last_at = row_int(rows, "last_at");
        person->last_out_at = row_int(rows, "last_out_at");
        person->unanswered = row_int(rows, "unanswered");
    }
    *person_out = person;
    return true;
}

/* Reads one row into a list. */
typedef void (*ReadRow)(DbRows *rows, gpointer list);

static bool
select_all(Db *db, const Query *query, const DbArg *args, gsize arg_count, ReadRow read,
           gpointer list, GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, query, args, arg_count, &rows, error) || !db_next(rows, &more, error))
        return false;
    while (more) {
        read(rows, list);
        if (!db_next(rows, &more, error))
            return false;
    }
    return true;
}

static void
read_job(DbRows *rows, gpointer list)
{
    StorePathJob *job = g_new0(StorePathJob, 1);

    job->person_id = row_int(rows, "person_id");
    job->company_id = row_int(rows, "company_id");
    job->company = g_strdup(row_text(rows, "company"));
    job->started = g_strdup(row_text(rows, "started"));
    job->ended = g_strdup(row_text(rows, "ended"));
    job->current = row_int(rows, "current") != 0;
    g_ptr_array_add(list, job);
}

bool
store_path_jobs(Db *db, gint64 space_id, gint64 person_id, GPtrArray *jobs, GError **error)
{
    return select_all(db, &q_path_jobs, DB_ARGS(DB_INT(space_id), DB_INT(person_id)), read_job,
                      jobs, error);
}

bool
store_path_roster(Db *db, gint64 space_id, gint64 company_id, gint64 limit, GPtrArray *jobs,
                  GError **error)
{
    return select_all(db, &q_path_roster,
                      DB_ARGS(DB_INT(space_id), DB_INT(company_id), DB_INT(limit)), read_job, jobs,
                      error);
}

bool
store_path_roster_of_touched(Db *db, gint64 space_id, gint64 company_id, gint64 touched,
                             GPtrArray *jobs, GError **error)
{
    return select_all(db, &q_path_roster_of_touched,
                      DB_ARGS(DB_INT(space_id), DB_INT(company_id), DB_INT(touched)), read_job,
                      jobs, error);
}

static void
read_relation(DbRows *rows, gpointer list)
{
    StorePathRelation *relation = g_new0(StorePathRelation, 1);

    relation->other_id = row_int(rows, "other_id");
    relation->other = g_strdup(row_text(rows, "other"));
    relation->kind = g_strdup(row_text(rows, "kind"));
    relation->by_name = row_int(rows, "by_name") != 0;
    g_ptr_array_add(list, relation);
}

bool
store_path_relations(Db *db, gint64 space_id, gint64 person_id, GPtrArray *relations,
                     GError **error)
{
    return select_all(db, &q_path_relations, DB_ARGS(DB_INT(space_id), DB_INT(person_id)),
                      read_relation, relations, error);
}

/* The index knows the beginning of a name; it is the whole that must be the same. */
static void
drop_other_names(GPtrArray *relations, guint from, const char *name)
{
    for (guint i = relations->len; i > from; i--) {
        const StorePathRelation *relation = relations->pdata[i - 1];

        if (relation->by_name && g_strcmp0(relation->other, name) != 0)
            g_ptr_array_remove_index(relations, i - 1);
    }
}

bool
store_path_relations_to(Db *db, gint64 space_id, gint64 person_id, const char *name,
                        GPtrArray *relations, GError **error)
{
    bool is_long = g_utf8_strlen(name, -1) > NAME_INDEXED;
    g_autofree char *beginning = is_long ? g_utf8_substring(name, 0, NAME_INDEXED) : g_strdup(name);
    guint from = relations->len;

    if (!select_all(db, &q_path_relations_to,
                    DB_ARGS(DB_INT(space_id), DB_INT(person_id), DB_TEXT(beginning)), read_relation,
                    relations, error))
        return false;
    drop_other_names(relations, from, name);
    return true;
}

static void
read_introduction(DbRows *rows, gpointer list)
{
    StorePathIntroduction introduction = {.other_id = row_int(rows, "other_id"),
                                          .connected_at = row_int(rows, "connected_at"),
                                          .has_outcome =
                                              row_int(rows, "state") == INTRODUCTION_DONE};

    g_array_append_val((GArray *)list, introduction);
}

bool
store_path_introductions(Db *db, gint64 space_id, gint64 person_id, GArray *introductions,
                         GError **error)
{
    return select_all(db, &q_path_introductions,
                      DB_ARGS(DB_INT(space_id), DB_INT(person_id), DB_INT(INTRODUCTION_CONNECTED),
                              DB_INT(INTRODUCTION_DONE), DB_INT(LEDGER_INTRODUCTION)),
                      read_introduction, introductions, error);
}

static void
read_ask(DbRows *rows, gpointer list)
{
    StorePathAsk ask = {.favor = row_int(rows, "favor") != 0, .at = row_int(rows, "made_at")};

    g_array_append_val((GArray *)list, ask);
}

bool
store_path_asks(Db *db, gint64 space_id, gint64 person_id, gint64 after, GArray *asks,
                GError **error)
{
    return select_all(
        db, &q_path_asks,
        DB_ARGS(DB_INT(space_id), DB_INT(person_id), DB_INT(after), DB_INT(LEDGER_INTRODUCTION)),
        read_ask, asks, error);
}

static void
read_company(DbRows *rows, gpointer list)
{
    StorePathCompany *company = g_new0(StorePathCompany, 1);

    company->id = row_int(rows, "id");
    company->name = g_strdup(row_text(rows, "name"));
    company->fold = g_strdup(row_text(rows, "fold"));
    g_ptr_array_add(list, company);
}

bool
store_path_companies(Db *db, gint64 space_id, const char *fold, gint64 limit, GPtrArray *companies,
                     GError **error)
{
    /* As in store_word_people. */
    g_autofree char *end = g_strconcat(fold, "\xf4\x8f\xbf\xbf", NULL);

    return select_all(db, &q_path_companies,
                      DB_ARGS(DB_INT(space_id), DB_TEXT(fold), DB_TEXT(end), DB_INT(limit)),
                      read_company, companies, error);
}
