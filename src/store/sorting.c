/* SPDX-License-Identifier: Apache-2.0
 * How is kept who is to be asked about. */
#include "store/sorting.h"

#include "store/queries.h"

bool
store_sorting_put(Db *db, gint64 space_id, gint64 person_id, Day day, Day sorted_day,
                  GError **error)
{
    return db_run(db, &q_sorting_put,
                  DB_ARGS(DB_INT(space_id), DB_INT(person_id), DB_INT(day),
                          sorted_day != 0 ? DB_INT(sorted_day) : DB_NULL()),
                  NULL, error);
}

bool
store_sorting_end(Db *db, gint64 space_id, gint64 person_id, Day sorted_day, GError **error)
{
    return db_run(db, &q_sorting_end,
                  DB_ARGS(DB_INT(space_id), DB_INT(person_id),
                          sorted_day != 0 ? DB_INT(sorted_day) : DB_NULL()),
                  NULL, error);
}

bool
store_sorting_delete(Db *db, gint64 space_id, gint64 person_id, GError **error)
{
    return db_run(db, &q_sorting_delete, DB_ARGS(DB_INT(space_id), DB_INT(person_id)), NULL, error);
}

static bool
append_people(DbRows *rows, GArray *people, GError **error)
{
    bool more = false;

    if (!db_next(rows, &more, error))
        return false;
    while (more) {
        gint64 id = row_int(rows, "person_id");

        g_array_append_val(people, id);
        if (!db_next(rows, &more, error))
            return false;
    }
    return true;
}

bool
store_sorting_sorted(Db *db, gint64 space_id, Day since, gint64 limit, guint *count_out,
                     GError **error)
{
    g_autoptr(GArray) people = g_array_new(FALSE, FALSE, sizeof(gint64));
    g_autoptr(DbRows) rows = NULL;

    if (!db_select(db, &q_sorting_sorted, DB_ARGS(DB_INT(space_id), DB_INT(since), DB_INT(limit)),
                   &rows, error) ||
        !append_people(rows, people, error))
        return false;
    *count_out = people->len;
    return true;
}

bool
store_sorting_latest(Db *db, gint64 space_id, Day day, gint64 limit, GArray *people, GError **error)
{
    g_autoptr(DbRows) rows = NULL;

    return db_select(db, &q_sorting_latest, DB_ARGS(DB_INT(space_id), DB_INT(day), DB_INT(limit)),
                     &rows, error) &&
           append_people(rows, people, error);
}

void
store_sorting_company_free(StoreSortingCompany *company)
{
    if (company == NULL)
        return;
    g_free(company->company);
    g_free(company->person_name);
    g_free(company);
}

bool
store_sorting_companies(Db *db, gint64 space_id, gint64 limit, GPtrArray **companies_out,
                        GError **error)
{
    g_autoptr(GPtrArray) companies =
        g_ptr_array_new_with_free_func((GDestroyNotify)store_sorting_company_free);
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, &q_sorting_companies, DB_ARGS(DB_INT(space_id), DB_INT(limit)), &rows,
                   error) ||
        !db_next(rows, &more, error))
        return false;
    while (more) {
        StoreSortingCompany *company = g_new0(StoreSortingCompany, 1);

        company->company_id = row_int(rows, "company_id");
        company->company = g_strdup(row_text(rows, "company"));
        company->person_name = g_strdup(row_text(rows, "name"));
        g_ptr_array_add(companies, company);
        if (!db_next(rows, &more, error))
            return false;
    }
    *companies_out = g_steal_pointer(&companies);
    return true;
}

bool
store_sorting_colleagues(Db *db, gint64 space_id, gint64 company_id, gint64 limit, Day day,
                         GArray *people, GError **error)
{
    g_autoptr(DbRows) rows = NULL;

    return db_select(db, &q_sorting_colleagues,
                     DB_ARGS(DB_INT(space_id), DB_INT(company_id), DB_INT(limit), DB_INT(day)),
                     &rows, error) &&
           append_people(rows, people, error);
}
