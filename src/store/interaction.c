/* SPDX-License-Identifier: Apache-2.0
 * How interactions are kept. */
#include "store/interaction.h"

#include "store/queries.h"

bool
store_interaction_add(Change *change, const Interaction *interaction, bool *inserted_out,
                      GError **error)
{
    gint64 affected = 0;

    if (!change_begin(change, error) ||
        !db_run(change->db, &q_interaction_insert,
                DB_ARGS(DB_INT(change->space_id), DB_INT(interaction->person_id),
                        DB_INT(interaction->at), DB_INT(interaction->id),
                        DB_INT(interaction->channel), DB_INT(interaction->direction),
                        DB_INT(interaction->minutes), DB_TEXT(interaction->note),
                        DB_TEXT(interaction->source), DB_INT(change->seq)),
                &affected, error))
        return false;
    *inserted_out = affected > 0;
    return true;
}

Interaction *
store_interaction_read(DbRows *rows, gint64 person_id)
{
    Interaction *interaction = g_new0(Interaction, 1);

    interaction->id = row_int(rows, "id");
    interaction->person_id = person_id;
    interaction->at = row_int(rows, "at");
    interaction->channel = (Channel)row_int(rows, "channel");
    interaction->direction = (Direction)row_int(rows, "direction");
    interaction->minutes = row_int(rows, "minutes");
    interaction->note = g_strdup(row_text(rows, "note"));
    interaction->source = g_strdup(row_text(rows, "source"));
    return interaction;
}

bool
store_interaction_page(Db *db, gint64 space_id, gint64 person_id, gint64 before_at,
                       gint64 before_id, gint64 limit, GPtrArray **interactions_out, GError **error)
{
    g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func((GDestroyNotify)interaction_free);
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, &q_interaction_page,
                   DB_ARGS(DB_INT(space_id), DB_INT(person_id), DB_INT(before_at),
                           DB_INT(before_id), DB_INT(limit)),
                   &rows, error) ||
        !db_next(rows, &more, error))
        return false;
    while (more) {
        g_ptr_array_add(found, store_interaction_read(rows, person_id));
        if (!db_next(rows, &more, error))
            return false;
    }
    *interactions_out = g_steal_pointer(&found);
    return true;
}

bool
store_interaction_moments(Db *db, gint64 space_id, gint64 person_id, GArray **moments_out,
                          GError **error)
{
    g_autoptr(GArray) moments = g_array_new(FALSE, FALSE, sizeof(Moment));
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, &q_interaction_moments, DB_ARGS(DB_INT(space_id), DB_INT(person_id)), &rows,
                   error) ||
        !db_next(rows, &more, error))
        return false;
    while (more) {
        Moment moment = {row_int(rows, "at"), (Direction)row_int(rows, "direction")};

        g_array_append_val(moments, moment);
        if (!db_next(rows, &more, error))
            return false;
    }
    *moments_out = g_steal_pointer(&moments);
    return true;
}

bool
store_interaction_notes(Db *db, gint64 space_id, gint64 person_id, GPtrArray **notes_out,
                        GError **error)
{
    g_autoptr(GPtrArray) notes = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, &q_interaction_notes, DB_ARGS(DB_INT(space_id), DB_INT(person_id)), &rows,
                   error) ||
        !db_next(rows, &more, error))
        return false;
    while (more) {
        g_ptr_array_add(notes, g_strdup(row_text(rows, "note")));
        if (!db_next(rows, &more, error))
            return false;
    }
    *notes_out = g_steal_pointer(&notes);
    return true;
}
