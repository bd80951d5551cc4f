/* SPDX-License-Identifier: Apache-2.0
 * Whom to ask about. */
#include "core/sorting.h"

#include <string.h>

#include "core/tie.h"
#include "store/sorting.h"

/** Whose colleagues are looked for, and among how many of a company. */
#define TALKED_TO 12
#define COLLEAGUES 40

void
sorting_free(Sorting *sorting)
{
    if (sorting == NULL)
        return;
    g_free(sorting->company);
    g_free(sorting->colleague);
    g_free(sorting);
}

gint64
sorting_item_id(gint64 person_id)
{
    g_autofree char *text = g_strdup_printf("sorting %" G_GINT64_FORMAT, person_id);

    return id_from_text(text);
}

Day
sorting_connected_day(const char *source)
{
    static const char mark[] = "connected on ";
    const char *at = source == NULL ? NULL : strstr(source, mark);
    Day day = 0;

    return at != NULL && day_parse_iso(at + strlen(mark), &day) ? day : 0;
}

bool
sorting_is_imported(const char *source)
{
    return source != NULL && strcmp(source, "hand") != 0;
}

/* The day from which somebody is asked about; whether there is one. */
static bool
find_day(Ctx *ctx, const StorePersonState *state, const Tie *tie, Day *day_out)
{
    bool imported = sorting_is_imported(state->source);

    if (tie->touch_days == 0) {
        *day_out = sorting_connected_day(state->source);
        return imported;
    }
    *day_out = instant_day(tie->last_at, ctx->zone);
    if (imported && tie->last_out_at == 0)
        return true;
    *day_out += tie->cadence_days + TIE_DORMANT_DAYS;
    return tie->cadence_days > 0;
}

bool
sorting_refresh(Ctx *ctx, gint64 person_id, const StorePersonState *state, const Tie *tie,
                bool asked, GError **error)
{
    Day day = 0;
    Day until = 0;
    gint64 at = 0;

    if (state->quiet || state->is_company || asked || !find_day(ctx, state, tie, &day))
        return store_sorting_end(ctx->db, ctx->space_id, person_id, asked ? ctx->today : 0, error);
    return store_answer_find(ctx->db, ctx->space_id, person_id, sorting_item_id(person_id), &until,
                             &at, error) &&
           store_sorting_put(ctx->db, ctx->space_id, person_id, until > 0 ? until : day,
                             until > 0 ? instant_day(at, ctx->zone) : 0, error);
}

static bool
has_person(const GPtrArray *sortings, gint64 person_id)
{
    for (guint i = 0; i < sortings->len; i++) {
        if (((const Sorting *)sortings->pdata[i])->person_id == person_id)
            return true;
    }
    return false;
}

static void
add_people(GPtrArray *sortings, guint limit, const GArray *people,
           const StoreSortingCompany *company)
{
    for (guint i = 0; i < people->len && sortings->len < limit; i++) {
        gint64 id = g_array_index(people, gint64, i);
        Sorting *sorting;

        if (has_person(sortings, id))
            continue;
        sorting = g_new0(Sorting, 1);
        sorting->person_id = id;
        sorting->company = company == NULL ? NULL : g_strdup(company->company);
        sorting->colleague = company == NULL ? NULL : g_strdup(company->person_name);
        g_ptr_array_add(sortings, sorting);
    }
}

static bool
add_colleagues(Ctx *ctx, Day day, guint limit, GPtrArray *sortings, GError **error)
{
    g_autoptr(GPtrArray) companies = NULL;
    g_autoptr(GHashTable) seen = g_hash_table_new(g_int64_hash, g_int64_equal);

    if (!store_sorting_companies(ctx->db, ctx->space_id, TALKED_TO, &companies, error))
        return false;
    for (guint i = 0; i < companies->len && sortings->len < limit; i++) {
        const StoreSortingCompany *company = companies->pdata[i];
        g_autoptr(GArray) people = g_array_new(FALSE, FALSE, sizeof(gint64));

        if (!g_hash_table_add(seen, (gpointer)&company->company_id))
            continue;
        if (!store_sorting_colleagues(ctx->db, ctx->space_id, company->company_id, COLLEAGUES, day,
                                      people, error))
            return false;
        /* One of each company: three of the same team are no choice. */
        add_people(sortings, MIN(limit, sortings->len + 1), people, company);
    }
    return true;
}

bool
sorting_list(Ctx *ctx, Day day, GPtrArray **sortings_out, GError **error)
{
    g_autoptr(GPtrArray) sortings = g_ptr_array_new_with_free_func((GDestroyNotify)sorting_free);
    g_autoptr(GArray) latest = g_array_new(FALSE, FALSE, sizeof(gint64));
    Day monday = day - day_weekday(day) + 1;
    guint sorted = 0;
    guint limit;

    if (!store_sorting_sorted(ctx->db, ctx->space_id, monday, SORTINGS_A_WEEK, &sorted, error))
        return false;
    limit = SORTINGS_A_WEEK - sorted;
    if (limit > 0) {
        if (!store_sorting_latest(ctx->db, ctx->space_id, day, SORTINGS_A_WEEK, latest, error) ||
            (latest->len > 0 && !add_colleagues(ctx, day, limit, sortings, error)))
            return false;
        add_people(sortings, limit, latest, NULL);
    }
    *sortings_out = g_steal_pointer(&sortings);
    return true;
}
