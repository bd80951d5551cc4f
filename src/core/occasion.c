/* SPDX-License-Identifier: Apache-2.0
 * Occasions: the rules of adding them and of what comes up. */
#include "core/occasion.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "core/write.h"
#include "store/person.h"
#include "store/plan.h"

void
occasion_due_free(OccasionDue *due)
{
    if (due == NULL)
        return;
    g_free(due->person_name);
    g_free(due->person_zone);
    g_free(due->kind);
    g_free(due->date);
    g_free(due);
}

bool
occasion_create(Ctx *ctx, gint64 person_id, const char *kind, const char *date,
                Receipt *receipt_out, GError **error)
{
    g_autoptr(Person) person = NULL;
    Occasion *occasion;

    if (text_is_empty(kind)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "An occasion needs a kind, such as birthday or anniversary.");
        return false;
    }
    if (!occasion_date_is_valid(date)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "“%s” is not a date; write YYYY-MM-DD, or --MM-DD without the year.", date);
        return false;
    }
    if (!person_get(ctx, person_id, &person, NULL, error))
        return false;
    occasion = person_add_occasion(person, kind, date);
    g_free(occasion->source);
    occasion->source = g_strdup("hand");
    return person_update(ctx, person, NULL, receipt_out, error);
}

static int
years_since(const char *date, Day day)
{
    int year = 0;
    int month;
    int day_of_month;
    int born = date[0] == '-' ? 0 : (int)strtol(date, NULL, 10);

    if (born == 0)
        return 0;
    day_to_civil(day, &year, &month, &day_of_month);
    return MAX(year - born, 0);
}

/* The month-days observed on a civil day: 28 February stands for the 29th where there is none. */
static bool
add_day(Ctx *ctx, Day day, GPtrArray *due, GError **error)
{
    g_autoptr(GPtrArray) found =
        g_ptr_array_new_with_free_func((GDestroyNotify)store_occasion_free);
    int year;
    int month;
    int day_of_month;
    Day leap;

    day_to_civil(day, &year, &month, &day_of_month);
    if (!store_occasion_of_day(ctx->db, ctx->space_id, month * 100 + day_of_month, found, error))
        return false;
    if (month == 2 && day_of_month == 28 && !day_from_civil(year, 2, 29, &leap) &&
        !store_occasion_of_day(ctx->db, ctx->space_id, 229, found, error))
        return false;
    for (guint i = 0; i < found->len; i++) {
        const StoreOccasion *occasion = found->pdata[i];
        OccasionDue *entry = g_new0(OccasionDue, 1);

        entry->person_id = occasion->person_id;
        entry->person_name = g_strdup(occasion->person_name);
        entry->occasion_id = occasion->occasion_id;
        entry->kind = g_strdup(occasion->kind);
        entry->date = g_strdup(occasion->date);
        entry->day = day;
        entry->years = years_since(occasion->date, day);
        entry->person_zone = g_strdup(occasion->person_zone);
        g_ptr_array_add(due, entry);
    }
    return true;
}

bool
occasion_list_due(Ctx *ctx, Day from, gint64 days, GPtrArray **due_out, GError **error)
{
    g_autoptr(GPtrArray) due = g_ptr_array_new_with_free_func((GDestroyNotify)occasion_due_free);

    for (Day day = from; day <= from + MIN(days, 366); day++) {
        if (!add_day(ctx, day, due, error))
            return false;
    }
    *due_out = g_steal_pointer(&due);
    return true;
}
