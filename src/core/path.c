/* SPDX-License-Identifier: Apache-2.0
 * Who can introduce the user to somebody. */
#include "core/path.h"

#include <string.h>

#include "base/phrase.h"
#include "base/text.h"
#include "core/boundary.h"
#include "core/path_book.h"
#include "core/path_words.h"
#include "core/person.h"

#define WAYS_MOST 5

/** People looked at, and people whose colleagues and others are, before the search ends with what
 * it has: so much takes well under 100 ms. */
#define VISITS_MOST 1000
#define ASKS_MOST 120

/** Companies named where several begin with a text, and where only a part was read. */
#define COMPANIES_NAMED 10
#define CROWDED_NAMED 3

/* What a text means: a person, or else a company. */
typedef struct {
    gint64 person_id;
    gint64 company_id;
    char *company;
} Target;

static void
target_clear(Target *target)
{
    g_clear_pointer(&target->company, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Target, target_clear)

static void
way_free(PathWay *way)
{
    g_ptr_array_unref(way->hops);
    g_free(way);
}

void
path_report_free(PathReport *report)
{
    if (report == NULL)
        return;
    g_free(report->name);
    g_ptr_array_unref(report->ways);
    g_ptr_array_unref(report->notes);
    g_free(report);
}

static bool
several_companies(const char *to, const GPtrArray *companies, GError **error)
{
    g_autoptr(GString) list = g_string_new(NULL);

    for (guint i = 0; i < companies->len; i++)
        g_string_append_printf(list, "\n  %s",
                               ((const StorePathCompany *)companies->pdata[i])->name);
    g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT,
                "Several companies begin with “%s”; give the whole name of one:%s", to, list->str);
    return false;
}

/* Whether a text that means somebody is their whole name, or no name at all but an id or an
 * address. */
static bool
names_wholly(Ctx *ctx, const char *to, const char *fold, gint64 person_id, bool *wholly_out,
             GError **error)
{
    PersonRow *row = NULL;
    g_autofree char *name = NULL;
    gint64 id;

    if (!person_row_get(ctx, person_id, &row, error))
        return false;
    name = text_fold(row == NULL ? NULL : row->name);
    *wholly_out = strcmp(name, fold) == 0 || strpbrk(to, "@/") != NULL ||
                  (id_parse(to, &id) && id == person_id);
    person_row_free(row);
    return true;
}

/* A whole name means more than a part of one, a person's part more than a company's. */
static bool
resolve(Ctx *ctx, const char *to, Target *target, GError **error)
{
    g_autoptr(GPtrArray) companies =
        g_ptr_array_new_with_free_func((GDestroyNotify)store_path_company_free);
    g_autoptr(GError) nobody = NULL;
    g_autofree char *fold = text_fold(to);
    const StorePathCompany *first;
    bool person;
    bool wholly = false;

    if (*fold != '\0' &&
        !store_path_companies(ctx->db, ctx->space_id, fold, COMPANIES_NAMED, companies, error))
        return false;
    person = person_resolve(ctx, to, &target->person_id, &nobody);
    if (person && !names_wholly(ctx, to, fold, target->person_id, &wholly, error))
        return false;
    first = companies->len > 0 ? companies->pdata[0] : NULL;
    if (wholly || (person && (first == NULL || strcmp(first->fold, fold) != 0)))
        return true;
    target->person_id = 0;
    if (first == NULL || (strcmp(first->fold, fold) != 0 &&
                          !g_error_matches(nobody, KITH_ERROR, KITH_ERROR_NOT_FOUND))) {
        g_propagate_error(error, g_steal_pointer(&nobody));
        return false;
    }
    if (strcmp(first->fold, fold) != 0 && companies->len > 1)
        return several_companies(to, companies, error);
    target->company_id = first->id;
    target->company = g_strdup(first->name);
    return true;
}

/* Somebody who may be asked to meet; the sentence is the gate's. */
static bool
check_person(PathBook *book, gint64 id, PathReport *report, GError **error)
{
    const PathPerson *person = NULL;
    g_auto(BoundaryVerdict) verdict = {0};

    if (!path_book_person(book, id, &person, error))
        return false;
    if (person == NULL) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_NOT_FOUND, "There is no such person.");
        return false;
    }
    if (person->row->self) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "This is you; a chain leads to somebody else.");
        return false;
    }
    report->person_id = id;
    report->name = g_strdup(person->row->name);
    if (!person->held)
        return true;
    if (!boundary_check(book->ctx, id, CHANNELS_ALL, book->ctx->now, CONTACT_INTRODUCTION, &verdict,
                        error))
        return false;
    g_set_error_literal(error, KITH_ERROR, KITH_ERROR_DENIED, verdict.reason);
    return false;
}

/* Those who work at a company now, or else those who did; nobody who is held back. */
static bool
add_staff(PathBook *book, gint64 company_id, bool current, GArray *goals, GError **error)
{
    const GPtrArray *jobs = NULL;

    if (!path_book_roster(book, company_id, &jobs, error))
        return false;
    for (guint i = 0; i < jobs->len; i++) {
        const StorePathJob *job = jobs->pdata[i];
        const PathPerson *person = NULL;

        if (job->current != current)
            continue;
        if (!path_book_person(book, job->person_id, &person, error))
            return false;
        if (person != NULL && !person->held)
            g_array_append_val(goals, job->person_id);
    }
    return true;
}

static bool
find_goals(PathBook *book, const Target *target, PathReport *report, GArray *goals, GError **error)
{
    if (target->person_id != 0) {
        g_array_append_val(goals, target->person_id);
        return check_person(book, target->person_id, report, error);
    }
    report->name = g_strdup(target->company);
    if (!add_staff(book, target->company_id, true, goals, error))
        return false;
    if (goals->len > 0)
        return true;
    if (!add_staff(book, target->company_id, false, goals, error))
        return false;
    g_ptr_array_add(report->notes,
                    g_strdup_printf(goals->len > 0
                                        ? "Nobody in your book works at %s now; these did."
                                        : "Nobody in your book works at %s, or did.",
                                    target->company));
    return true;
}

static bool
add_way(PathBook *book, const PathChain *chain, PathReport *report, GError **error)
{
    PathWay *way = g_new0(PathWay, 1);
    const PathPerson *before = NULL;

    g_ptr_array_add(report->ways, way);
    way->strength = chain->strength;
    way->hops = g_ptr_array_new_with_free_func((GDestroyNotify)path_hop_free);
    for (guint i = 0; i < chain->steps->len; i++) {
        const PathStep *step = &g_array_index(chain->steps, PathStep, i);
        PathHop *hop = NULL;

        if (!path_words_hop(book, step, before, i + 1 < chain->steps->len, &hop, error) ||
            !path_book_person(book, step->id, &before, error))
            return false;
        g_ptr_array_add(way->hops, hop);
    }
    return true;
}

static void
add_notes(const PathBook *book, bool cut, PathReport *report)
{
    for (guint i = 0; i < MIN(book->crowded->len, CROWDED_NAMED); i++)
        g_ptr_array_add(
            report->notes,
            g_strdup_printf("More than %d people of your book were at %s; %d of them were looked "
                            "at, and those you were in touch with lately.",
                            PATH_ROSTER_MOST, (const char *)book->crowded->pdata[i],
                            PATH_ROSTER_MOST));
    if (cut)
        g_ptr_array_add(report->notes,
                        g_strdup("Not everybody was looked at; there may be other chains."));
}

static bool
search(PathBook *book, const Target *target, guint hops_most, PathReport *report, GError **error)
{
    g_autoptr(GArray) goals = g_array_new(FALSE, FALSE, sizeof(gint64));
    g_autoptr(GPtrArray) chains = NULL;
    PathGraph graph = path_book_graph(book);
    PathLimits limits = {.hops_most = hops_most,
                         .chains_most = WAYS_MOST,
                         .visits_most = VISITS_MOST,
                         .asks_most = ASKS_MOST};
    bool cut = false;

    if (!find_goals(book, target, report, goals, error) ||
        !path_find(&graph, (const gint64 *)(void *)goals->data, goals->len, &limits, &chains, &cut,
                   error))
        return false;
    for (guint i = 0; i < chains->len; i++) {
        if (!add_way(book, chains->pdata[i], report, error))
            return false;
    }
    add_notes(book, cut, report);
    return true;
}

bool
path_report(Ctx *ctx, const char *to, guint hops_most, PathReport **report_out, GError **error)
{
    g_autoptr(PathReport) report = g_new0(PathReport, 1);
    g_autoptr(DbTx) tx = NULL;
    g_auto(Target) target = {0};
    g_auto(PathBook) book = {0};

    report->ways = g_ptr_array_new_with_free_func((GDestroyNotify)way_free);
    report->notes = g_ptr_array_new_with_free_func(g_free);
    if (hops_most < 1 || hops_most > PATH_HOPS_MOST) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "A chain has from 1 to %d hops.",
                    PATH_HOPS_MOST);
        return false;
    }
    if (!db_begin(ctx->db, DB_TX_READ, "path", &tx, error) || !resolve(ctx, to, &target, error) ||
        !path_book_init(&book, ctx, error) || !search(&book, &target, hops_most, report, error))
        return false;
    *report_out = g_steal_pointer(&report);
    return true;
}
