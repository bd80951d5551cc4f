/* SPDX-License-Identifier: Apache-2.0
 * The people and ties of a book as the search for chains asks for them. */
#include "core/path_book.h"

#include "base/text.h"
#include "core/boundary.h"
#include "core/path_work.h"
#include "engine/path_strength.h"
#include "store/person.h"

#define DAY_SECONDS 86400

/** Of a large company those of the people last in touch are read besides. */
#define TOUCHED_MOST 500

/** Months for which two who work at one company are taken to have, where it is not known. */
#define MONTHS_UNKNOWN 6

/** A weaker tie leads nowhere. */
#define LEAST_STRENGTH 0.005

typedef struct {
    GPtrArray *jobs; /* StorePathJob */
    guint people;
} Roster;

static void
roster_free(Roster *roster)
{
    g_ptr_array_unref(roster->jobs);
    g_free(roster);
}

static void
person_free_all(PathPerson *person)
{
    store_path_person_free(person->row);
    g_array_unref(person->asks);
    g_free(person);
}

static gpointer
key_of(gint64 id)
{
    return g_memdup2(&id, sizeof id);
}

static void
add_edge(PathBook *book, GArray *edges, gint64 to, double strength, const PathEvidence *evidence)
{
    PathEdge edge = {.to = to, .strength = MIN(strength, 1), .evidence = book->evidence->len + 1};

    if (strength < LEAST_STRENGTH)
        return;
    g_array_append_val(book->evidence, *evidence);
    g_array_append_val(edges, edge);
}

const PathEvidence *
path_book_evidence(const PathBook *book, gint64 evidence)
{
    return &g_array_index(book->evidence, PathEvidence, evidence - 1);
}

static guint
count_people(const GPtrArray *jobs)
{
    guint count = 0;

    for (guint i = 0; i < jobs->len; i++) {
        const StorePathJob *job = jobs->pdata[i];

        count += i == 0 || ((const StorePathJob *)jobs->pdata[i - 1])->person_id != job->person_id;
    }
    return count;
}

static bool
roster_of(PathBook *book, gint64 company_id, const Roster **roster_out, GError **error)
{
    Ctx *ctx = book->ctx;
    Roster *roster = g_hash_table_lookup(book->rosters, &company_id);
    GPtrArray *jobs;

    *roster_out = roster;
    if (roster != NULL)
        return true;
    roster = g_new0(Roster, 1);
    jobs = g_ptr_array_new_with_free_func((GDestroyNotify)store_path_job_free);
    roster->jobs = jobs;
    g_hash_table_insert(book->rosters, key_of(company_id), roster);
    if (!store_path_roster(ctx->db, ctx->space_id, company_id, PATH_ROSTER_MOST + 1, jobs, error))
        return false;
    roster->people = count_people(jobs);
    *roster_out = roster;
    if (jobs->len <= PATH_ROSTER_MOST)
        return true;
    g_ptr_array_add(book->crowded, g_strdup(((const StorePathJob *)jobs->pdata[0])->company));
    return store_path_roster_of_touched(ctx->db, ctx->space_id, company_id, TOUCHED_MOST, jobs,
                                        error);
}

bool
path_book_roster(PathBook *book, gint64 company_id, const GPtrArray **jobs_out, GError **error)
{
    const Roster *roster = NULL;

    if (!roster_of(book, company_id, &roster, error))
        return false;
    *jobs_out = roster->jobs;
    return true;
}

static void
add_colleague(PathBook *book, const StorePathJob *mine, const StorePathJob *theirs, guint people,
              GArray *edges)
{
    Day today = book->ctx->today;
    WorkOverlap overlap;
    PathEvidence evidence = {.kind = EVIDENCE_WORK, .what = theirs->company};

    if (theirs->person_id == mine->person_id || !path_work_overlap(mine, theirs, today, &overlap))
        return;
    evidence.months = overlap.months;
    evidence.until = overlap.until;
    add_edge(book, edges, theirs->person_id,
             path_strength_work(overlap.months > 0 ? overlap.months : MONTHS_UNKNOWN,
                                (double)(today - overlap.until), people),
             &evidence);
}

static bool
add_colleagues(PathBook *book, gint64 id, GArray *edges, GError **error)
{
    g_autoptr(GPtrArray) jobs = g_ptr_array_new_with_free_func((GDestroyNotify)store_path_job_free);

    if (!store_path_jobs(book->ctx->db, book->ctx->space_id, id, jobs, error))
        return false;
    for (guint i = 0; i < jobs->len; i++) {
        const StorePathJob *job = jobs->pdata[i];
        const Roster *roster = NULL;

        if (!roster_of(book, job->company_id, &roster, error))
            return false;
        for (guint j = 0; j < roster->jobs->len; j++)
            add_colleague(book, job, roster->jobs->pdata[j], roster->people, edges);
    }
    return true;
}

/* The one person of exactly this name; 0 where there is none or several. */
static bool
find_named(PathBook *book, const char *name, gint64 *id_out, GError **error)
{
    g_autofree char *key = text_sort_key(name);
    g_autoptr(GPtrArray) rows = NULL;

    if (!store_person_by_sort_key(book->ctx->db, book->ctx->space_id, key, &rows, error))
        return false;
    *id_out = rows->len == 1 ? ((const PersonRow *)rows->pdata[0])->id : 0;
    return true;
}

static void
add_relation(PathBook *book, const StorePathRelation *relation, gint64 other, gint64 by,
             GArray *edges)
{
    PathEvidence evidence = {
        .kind = EVIDENCE_RELATION,
        .by = by,
        .what = relation->kind == NULL ? NULL : g_string_chunk_insert(book->texts, relation->kind)};

    add_edge(book, edges, other, path_strength_relation(relation->kind), &evidence);
}

static bool
add_named(PathBook *book, gint64 id, GArray *edges, GError **error)
{
    g_autoptr(GPtrArray) relations =
        g_ptr_array_new_with_free_func((GDestroyNotify)store_path_relation_free);

    if (!store_path_relations(book->ctx->db, book->ctx->space_id, id, relations, error))
        return false;
    for (guint i = 0; i < relations->len; i++) {
        const StorePathRelation *relation = relations->pdata[i];
        gint64 other = relation->other_id;

        if (other == 0 && !text_is_empty(relation->other) &&
            !find_named(book, relation->other, &other, error))
            return false;
        if (other != 0 && other != id)
            add_relation(book, relation, other, id, edges);
    }
    return true;
}

static bool
add_naming(PathBook *book, gint64 id, const char *name, GArray *edges, GError **error)
{
    g_autoptr(GPtrArray) relations =
        g_ptr_array_new_with_free_func((GDestroyNotify)store_path_relation_free);
    gint64 named = 0;

    if (!store_path_relations_to(book->ctx->db, book->ctx->space_id, id, name, relations, error))
        return false;
    if (relations->len > 0 && !find_named(book, name, &named, error))
        return false;
    for (guint i = 0; i < relations->len; i++) {
        const StorePathRelation *relation = relations->pdata[i];

        if (relation->other_id != id && (named == id || !relation->by_name))
            add_relation(book, relation, relation->other_id, relation->other_id, edges);
    }
    return true;
}

static bool
add_introduced(PathBook *book, gint64 id, GArray *edges, GError **error)
{
    g_autoptr(GArray) introductions = g_array_new(FALSE, FALSE, sizeof(StorePathIntroduction));
    Ctx *ctx = book->ctx;

    if (!store_path_introductions(ctx->db, ctx->space_id, id, introductions, error))
        return false;
    for (guint i = 0; i < introductions->len; i++) {
        const StorePathIntroduction *introduction =
            &g_array_index(introductions, StorePathIntroduction, i);
        PathEvidence evidence = {.kind = EVIDENCE_INTRODUCTION,
                                 .until = instant_day(introduction->connected_at, ctx->zone)};

        add_edge(book, edges, introduction->other_id,
                 path_strength_introduction((double)(ctx->today - evidence.until),
                                            introduction->has_outcome),
                 &evidence);
    }
    return true;
}

static bool
read_edges(gpointer data, gint64 id, GArray *edges, GError **error)
{
    PathBook *book = data;
    const PathPerson *person = NULL;

    if (!path_book_person(book, id, &person, error))
        return false;
    return person == NULL ||
           (add_colleagues(book, id, edges, error) && add_named(book, id, edges, error) &&
            add_naming(book, id, person->row->name, edges, error) &&
            add_introduced(book, id, edges, error));
}

/* What holds for good, or until a day that they named; not the hour or what was sent last. */
static bool
is_held(PathBook *book, gint64 id, const StorePathPerson *row, bool *held_out, GError **error)
{
    g_auto(BoundaryVerdict) verdict = {0};

    *held_out = row->self || row->deceased;
    if (*held_out || !row->bounded)
        return true;
    if (!boundary_check(book->ctx, id, CHANNELS_ALL, book->ctx->now, CONTACT_INTRODUCTION, &verdict,
                        error))
        return false;
    *held_out = verdict.hold == HOLD_DO_NOT_CONTACT || verdict.hold == HOLD_PAUSED ||
                verdict.hold == HOLD_NOT_BEFORE;
    return true;
}

static bool
add_asks(PathBook *book, gint64 id, PathPerson *person, GError **error)
{
    Ctx *ctx = book->ctx;
    gint64 after = ctx->now - (gint64)PATH_SPARE_DAYS * DAY_SECONDS;

    if (person->row->unanswered > 0 && person->row->last_out_at > after)
        person->message_at = person->row->last_out_at;
    return store_path_asks(ctx->db, ctx->space_id, id, after, person->asks, error);
}

bool
path_book_person(PathBook *book, gint64 id, const PathPerson **person_out, GError **error)
{
    Ctx *ctx = book->ctx;
    PathPerson *person = g_hash_table_lookup(book->people, &id);
    StorePathPerson *row = NULL;

    *person_out = person;
    if (person != NULL)
        return true;
    if (!store_path_person(ctx->db, ctx->space_id, id, &row, error))
        return false;
    if (row == NULL)
        return true;
    person = g_new0(PathPerson, 1);
    person->row = row;
    person->asks = g_array_new(FALSE, FALSE, sizeof(StorePathAsk));
    person->own.kind = row->touch_days > 0 ? EVIDENCE_TOUCH : EVIDENCE_TIER;
    person->own.until = row->touch_days > 0 ? instant_day(row->last_at, ctx->zone) : 0;
    g_hash_table_insert(book->people, key_of(id), person);
    *person_out = person;
    return is_held(book, id, row, &person->held, error) && add_asks(book, id, person, error);
}

static double
pass_of(const PathBook *book, const PathPerson *person)
{
    double now = (double)book->ctx->now;
    double pass = person->held ? 0 : 1;

    for (guint i = 0; i < person->asks->len; i++)
        pass *= path_strength_spared(
            (now - (double)g_array_index(person->asks, StorePathAsk, i).at) / DAY_SECONDS);
    if (person->message_at != 0)
        pass *= path_strength_spared((now - (double)person->message_at) / DAY_SECONDS);
    return pass;
}

static bool
visit(gpointer data, gint64 id, PathNode *node_out, GError **error)
{
    PathBook *book = data;
    const PathEdge *own = g_hash_table_lookup(book->own, &id);
    const PathPerson *found = NULL;
    PathPerson *person;

    *node_out = (PathNode){0};
    if (!path_book_person(book, id, &found, error))
        return false;
    if (found == NULL || found->held)
        return true;
    person = g_hash_table_lookup(book->people, &id);
    node_out->pass = pass_of(book, person);
    node_out->own = path_strength_own((double)(book->ctx->today - person->own.until),
                                      person->row->touch_days, person->row->tier);
    if (own != NULL && own->strength > node_out->own) {
        node_out->own = own->strength;
        person->own = *path_book_evidence(book, own->evidence);
    }
    return true;
}

/* The user's own jobs and relations, the strongest to each person. */
static bool
read_own(PathBook *book, GError **error)
{
    g_autoptr(GArray) edges = g_array_new(FALSE, FALSE, sizeof(PathEdge));

    if (!store_person_self(book->ctx->db, book->ctx->space_id, &book->self_id, error))
        return false;
    if (book->self_id == 0)
        return true;
    if (!read_edges(book, book->self_id, edges, error))
        return false;
    for (guint i = 0; i < edges->len; i++) {
        const PathEdge *edge = &g_array_index(edges, PathEdge, i);
        const PathEdge *known = g_hash_table_lookup(book->own, &edge->to);

        if (known == NULL || edge->strength > known->strength)
            g_hash_table_insert(book->own, key_of(edge->to), g_memdup2(edge, sizeof *edge));
    }
    return true;
}

bool
path_book_init(PathBook *book, Ctx *ctx, GError **error)
{
    *book = (PathBook){
        .ctx = ctx,
        .people = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free,
                                        (GDestroyNotify)person_free_all),
        .rosters =
            g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)roster_free),
        .own = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, g_free),
        .evidence = g_array_new(FALSE, FALSE, sizeof(PathEvidence)),
        .texts = g_string_chunk_new(1024),
        .crowded = g_ptr_array_new_with_free_func(g_free),
    };
    return read_own(book, error);
}

void
path_book_clear(PathBook *book)
{
    g_clear_pointer(&book->people, g_hash_table_unref);
    g_clear_pointer(&book->rosters, g_hash_table_unref);
    g_clear_pointer(&book->own, g_hash_table_unref);
    g_clear_pointer(&book->evidence, g_array_unref);
    g_clear_pointer(&book->texts, g_string_chunk_free);
    g_clear_pointer(&book->crowded, g_ptr_array_unref);
}

PathGraph
path_book_graph(PathBook *book)
{
    return (PathGraph){.data = book, .visit = visit, .edges = read_edges};
}
