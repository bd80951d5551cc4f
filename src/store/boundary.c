/* SPDX-License-Identifier: Apache-2.0
 * What a boundary's rules ask of the book. */
#include "store/boundary.h"

#include "model/interaction.h"
#include "store/queries.h"

void
store_boundary_person_clear(StoreBoundaryPerson *person)
{
    g_clear_pointer(&person->name, g_free);
    g_clear_pointer(&person->zone, g_free);
}

bool
store_boundary_person(Db *db, gint64 space_id, gint64 person_id, bool *found_out,
                      StoreBoundaryPerson *person_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;

    *person_out = (StoreBoundaryPerson){0};
    if (!db_select(db, &q_boundary_person, DB_ARGS(DB_INT(space_id), DB_INT(person_id)), &rows,
                   error) ||
        !db_next(rows, found_out, error))
        return false;
    if (!*found_out)
        return true;
    person_out->name = g_strdup(row_text(rows, "name"));
    person_out->zone = g_strdup(row_text(rows, "zone"));
    person_out->self = row_int(rows, "self") != 0;
    person_out->deceased = row_int(rows, "deceased") != 0;
    person_out->boundaries = row_int(rows, "boundaries");
    if (!row_is_null(rows, "unanswered")) {
        person_out->last_out_at = row_int(rows, "last_out_at");
        person_out->unanswered = row_int(rows, "unanswered");
        person_out->cadence_days = row_int(rows, "cadence_days");
    }
    return true;
}

bool
store_boundary_contact(Db *db, gint64 space_id, gint64 person_id, gint64 until, gint64 count,
                       bool *found_out, gint64 *at_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    gint64 seen = 0;
    bool more = false;

    if (!db_select(db, &q_boundary_contact,
                   DB_ARGS(DB_INT(space_id), DB_INT(person_id), DB_INT(until), DB_INT(DIRECTION_IN),
                           DB_INT(count)),
                   &rows, error) ||
        !db_next(rows, &more, error))
        return false;
    while (more) {
        seen++;
        *at_out = row_int(rows, "at");
        if (!db_next(rows, &more, error))
            return false;
    }
    *found_out = seen == count;
    return true;
}
