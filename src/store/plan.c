/* SPDX-License-Identifier: Apache-2.0
 * How the state of ties, cadences and answers to plan lines are kept. */
#include "store/plan.h"

#include "store/queries.h"

bool
store_tie_put(Db *db, gint64 space_id, gint64 person_id, const Tie *tie, GError **error)
{
    return db_run(db, &q_tie_put,
                  DB_ARGS(DB_INT(space_id), DB_INT(person_id), DB_INT(tie->touch_days),
                          DB_INT(tie->first_at), DB_INT(tie->last_at), DB_INT(tie->last_out_at),
                          DB_INT(tie->unanswered), DB_REAL(tie->usual_days), DB_REAL(tie->warmth),
                          DB_REAL(tie->half_life_days), DB_INT(tie->cadence_days),
                          DB_INT(tie->cadence_from),
                          tie->has_next ? DB_INT(tie->next_day) : DB_NULL(), DB_INT(tie->sent),
                          DB_INT(tie->replies), DB_INT(tie->theirs), DB_INT(tie->band)),
                  NULL, error);
}

bool
store_tie_delete(Db *db, gint64 space_id, gint64 person_id, GError **error)
{
    return db_run(db, &q_tie_delete, DB_ARGS(DB_INT(space_id), DB_INT(person_id)), NULL, error);
}

static bool
select_int(Db *db, const Query *query, const DbArg *args, gsize count, const char *column,
           gint64 *value_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, query, args, count, &rows, error) || !db_next(rows, &more, error))
        return false;
    *value_out = more ? row_int(rows, column) : 0;
    return true;
}

bool
store_tie_due_count(Db *db, gint64 space_id, Day day, Day dormant, gint64 *count_out,
                    GError **error)
{
    return select_int(db, &q_tie_due_count, DB_ARGS(DB_INT(space_id), DB_INT(day), DB_INT(dormant)),
                      "due", count_out, error);
}

bool
store_answer_count(Db *db, gint64 space_id, int kind, gint64 since, gint64 *count_out,
                   GError **error)
{
    return select_int(db, &q_answer_count, DB_ARGS(DB_INT(space_id), DB_INT(kind), DB_INT(since)),
                      "answers", count_out, error);
}

void
store_occasion_free(StoreOccasion *occasion)
{
    if (occasion == NULL)
        return;
    g_free(occasion->kind);
    g_free(occasion->date);
    g_free(occasion->person_name);
    g_free(occasion->person_zone);
    g_free(occasion);
}

bool
store_occasion_of_day(Db *db, gint64 space_id, gint64 month_day, GPtrArray *occasions,
                      GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, &q_occasion_of_day, DB_ARGS(DB_INT(space_id), DB_INT(month_day)), &rows,
                   error) ||
        !db_next(rows, &more, error))
        return false;
    while (more) {
        if (row_int(rows, "deceased") == 0 && row_int(rows, "self") == 0) {
            StoreOccasion *occasion = g_new0(StoreOccasion, 1);

            occasion->person_id = row_int(rows, "person_id");
            occasion->occasion_id = row_int(rows, "id");
            occasion->kind = g_strdup(row_text(rows, "kind"));
            occasion->date = g_strdup(row_text(rows, "date"));
            occasion->person_name = g_strdup(row_text(rows, "name"));
            occasion->person_zone = g_strdup(row_text(rows, "zone"));
            g_ptr_array_add(occasions, occasion);
        }
        if (!db_next(rows, &more, error))
            return false;
    }
    return true;
}

bool
store_cadence_find(Db *db, gint64 space_id, const char *scope, const char *key, bool *found_out,
                   gint64 *days_out, Day *set_day_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;

    if (!db_select(db, &q_cadence_get, DB_ARGS(DB_INT(space_id), DB_TEXT(scope), DB_TEXT(key)),
                   &rows, error) ||
        !db_next(rows, found_out, error))
        return false;
    *days_out = *found_out ? row_int(rows, "days") : 0;
    if (set_day_out != NULL)
        *set_day_out = *found_out ? row_int(rows, "set_day") : 0;
    return true;
}

static bool
tag_days(Db *db, const Query *query, gint64 space_id, gint64 person_id, bool *found_out,
         gint64 *days_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, query, DB_ARGS(DB_INT(space_id), DB_INT(person_id)), &rows, error) ||
        !db_next(rows, &more, error))
        return false;
    *found_out = more && !row_is_null(rows, "days");
    *days_out = *found_out ? row_int(rows, "days") : 0;
    return true;
}

bool
store_cadence_of_tags(Db *db, gint64 space_id, gint64 person_id, bool *found_out, gint64 *days_out,
                      GError **error)
{
    if (!tag_days(db, &q_cadence_of_tags, space_id, person_id, found_out, days_out, error))
        return false;
    return *found_out ||
           tag_days(db, &q_cadence_of_tags_any, space_id, person_id, found_out, days_out, error);
}

void
store_cadence_free(StoreCadence *cadence)
{
    if (cadence == NULL)
        return;
    g_free(cadence->scope);
    g_free(cadence->key);
    g_free(cadence);
}

bool
store_cadence_list(Db *db, gint64 space_id, GPtrArray **cadences_out, GError **error)
{
    g_autoptr(GPtrArray) cadences =
        g_ptr_array_new_with_free_func((GDestroyNotify)store_cadence_free);
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, &q_cadence_all, DB_ARGS(DB_INT(space_id)), &rows, error) ||
        !db_next(rows, &more, error))
        return false;
    while (more) {
        StoreCadence *cadence = g_new0(StoreCadence, 1);

        cadence->scope = g_strdup(row_text(rows, "scope"));
        cadence->key = g_strdup(row_text(rows, "scope_key"));
        cadence->days = row_int(rows, "days");
        cadence->set_day = row_int(rows, "set_day");
        g_ptr_array_add(cadences, cadence);
        if (!db_next(rows, &more, error))
            return false;
    }
    *cadences_out = g_steal_pointer(&cadences);
    return true;
}

bool
store_answer_find(Db *db, gint64 space_id, gint64 person_id, gint64 item_id, Day *until_out,
                  gint64 *at_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, &q_answer_by_item,
                   DB_ARGS(DB_INT(space_id), DB_INT(person_id), DB_INT(item_id)), &rows, error) ||
        !db_next(rows, &more, error))
        return false;
    *until_out = more ? row_int(rows, "until_day") : 0;
    *at_out = more ? row_int(rows, "at") : 0;
    return true;
}

void
store_person_state_clear(StorePersonState *state)
{
    g_clear_pointer(&state->source, g_free);
}

bool
store_person_state(Db *db, gint64 space_id, gint64 person_id, bool *found_out,
                   StorePersonState *state_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;

    *state_out = (StorePersonState){0};
    if (!db_select(db, &q_person_state, DB_ARGS(DB_INT(space_id), DB_INT(person_id)), &rows,
                   error) ||
        !db_next(rows, found_out, error))
        return false;
    if (*found_out) {
        state_out->tier = (Tier)row_int(rows, "tier");
        state_out->quiet = row_int(rows, "self") != 0 || row_int(rows, "deceased") != 0;
        state_out->bounded = row_int(rows, "boundaries") != 0;
        state_out->is_company = g_strcmp0(row_text(rows, "name"), row_text(rows, "company")) == 0;
        state_out->created_at = row_int(rows, "created_at");
        state_out->source = g_strdup(row_text(rows, "source"));
    }
    return true;
}
