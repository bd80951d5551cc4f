/* SPDX-License-Identifier: Apache-2.0
 * Reading a whole book in order. */
#include "store/export.h"

#include "store/interaction.h"
#include "store/queries.h"

bool
store_export_people(Db *db, gint64 space_id, gint64 after, GArray **people_out, GError **error)
{
    g_autoptr(GArray) people = g_array_new(FALSE, FALSE, sizeof(ExportPerson));
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, &q_export_people, DB_ARGS(DB_INT(space_id), DB_INT(after)), &rows, error) ||
        !db_next(rows, &more, error))
        return false;
    while (more) {
        ExportPerson person = {row_int(rows, "id"), row_int(rows, "created_at")};

        g_array_append_val(people, person);
        if (!db_next(rows, &more, error))
            return false;
    }
    *people_out = g_steal_pointer(&people);
    return true;
}

void
export_identity_free(ExportIdentity *identity)
{
    g_free(identity->uid);
    g_free(identity->card);
    g_free(identity);
}

bool
store_export_identities(Db *db, gint64 space_id, gint64 person_id, GPtrArray **identities_out,
                        GError **error)
{
    g_autoptr(GPtrArray) identities =
        g_ptr_array_new_with_free_func((GDestroyNotify)export_identity_free);
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, &q_export_identities, DB_ARGS(DB_INT(space_id), DB_INT(person_id)), &rows,
                   error) ||
        !db_next(rows, &more, error))
        return false;
    while (more) {
        ExportIdentity *identity = g_new0(ExportIdentity, 1);

        identity->uid = g_strdup(row_text(rows, "uid"));
        identity->content = row_int(rows, "content");
        identity->card = g_strdup(row_text(rows, "card"));
        g_ptr_array_add(identities, identity);
        if (!db_next(rows, &more, error))
            return false;
    }
    *identities_out = g_steal_pointer(&identities);
    return true;
}

bool
store_export_interactions(Db *db, gint64 space_id, gint64 person_id, gint64 after_at,
                          gint64 after_id, GPtrArray **interactions_out, GError **error)
{
    g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func((GDestroyNotify)interaction_free);
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, &q_export_interactions,
                   DB_ARGS(DB_INT(space_id), DB_INT(person_id), DB_INT(after_at), DB_INT(after_id)),
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

void
export_answer_free(ExportAnswer *answer)
{
    g_free(answer->answer);
    g_free(answer->note);
    g_free(answer);
}

bool
store_export_answers(Db *db, gint64 space_id, gint64 person_id, GPtrArray **answers_out,
                     GError **error)
{
    g_autoptr(GPtrArray) answers =
        g_ptr_array_new_with_free_func((GDestroyNotify)export_answer_free);
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, &q_export_answers, DB_ARGS(DB_INT(space_id), DB_INT(person_id)), &rows,
                   error) ||
        !db_next(rows, &more, error))
        return false;
    while (more) {
        ExportAnswer *answer = g_new0(ExportAnswer, 1);

        answer->item_id = row_int(rows, "item_id");
        answer->kind = row_int(rows, "kind");
        answer->answer = g_strdup(row_text(rows, "answer"));
        answer->at = row_int(rows, "at");
        answer->until_day = row_int(rows, "until_day");
        answer->note = g_strdup(row_text(rows, "note"));
        g_ptr_array_add(answers, answer);
        if (!db_next(rows, &more, error))
            return false;
    }
    *answers_out = g_steal_pointer(&answers);
    return true;
}
