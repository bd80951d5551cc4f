/* SPDX-License-Identifier: Apache-2.0
 * Change tracking over the statements of track.sql. */
#include "store/track.h"

#include <string.h>

#include "base/error.h"
#include "store/queries.h"
#include "store/track_image.h"

const TrackTableInfo track_tables[TRACK_TABLE_COUNT] = {
    [TRACK_PERSON] = {"person", &q_track_person_get, &q_track_person_put, &q_track_person_delete,
                      NULL, 22, 2},
    [TRACK_IDENTITY] = {"identity", &q_track_identity_get, &q_track_identity_put,
                        &q_track_identity_delete, &q_track_identity_of_person, 7, 3},
    [TRACK_POINT] = {"point", &q_track_point_get, &q_track_point_put, &q_track_point_delete,
                     &q_track_point_of_person, 10, 3},
    [TRACK_OCCASION] = {"occasion", &q_track_occasion_get, &q_track_occasion_put,
                        &q_track_occasion_delete, &q_track_occasion_of_person, 8, 3},
    [TRACK_POSITION] = {"position", &q_track_position_get, &q_track_position_put,
                        &q_track_position_delete, &q_track_position_of_person, 11, 3},
    [TRACK_RELATION] = {"relation", &q_track_relation_get, &q_track_relation_put,
                        &q_track_relation_delete, &q_track_relation_of_person, 8, 3},
    [TRACK_NOTE] = {"note", &q_track_note_get, &q_track_note_put, &q_track_note_delete,
                    &q_track_note_of_person, 7, 3},
    [TRACK_TAG] = {"tag", &q_track_tag_get, &q_track_tag_put, &q_track_tag_delete,
                   &q_track_tag_of_person, 5, 3},
    [TRACK_INTERACTION] = {"interaction", &q_track_interaction_get, &q_track_interaction_put,
                           &q_track_interaction_delete, &q_track_interaction_of_person, 10, 4},
    [TRACK_CADENCE] = {"cadence", &q_track_cadence_get, &q_track_cadence_put,
                       &q_track_cadence_delete, NULL, 6, 3},
    [TRACK_PLAN_ANSWER] = {"plan_answer", &q_track_plan_answer_get, &q_track_plan_answer_put,
                           &q_track_plan_answer_delete, &q_track_plan_answer_of_person, 9, 3},
    [TRACK_PROMISE] = {"promise", &q_track_promise_get, &q_track_promise_put,
                       &q_track_promise_delete, &q_track_promise_of_person, 16, 3},
    [TRACK_SLIP] = {"slip", &q_track_slip_get, &q_track_slip_put, &q_track_slip_delete,
                    &q_track_slip_of_person, 17, 3},
    [TRACK_THANKS] = {"thanks", &q_track_thanks_get, &q_track_thanks_put, &q_track_thanks_delete,
                      &q_track_thanks_of_person, 16, 3},
    [TRACK_FEEDBACK] = {"feedback", &q_track_feedback_get, &q_track_feedback_put,
                        &q_track_feedback_delete, &q_track_feedback_of_person, 16, 3},
    [TRACK_NEED] = {"need", &q_track_need_get, &q_track_need_put, &q_track_need_delete,
                    &q_track_need_of_person, 11, 3},
    [TRACK_OFFER] = {"offer", &q_track_offer_get, &q_track_offer_put, &q_track_offer_delete,
                     &q_track_offer_of_person, 9, 3},
    [TRACK_FAVOR] = {"favor", &q_track_favor_get, &q_track_favor_put, &q_track_favor_delete,
                     &q_track_favor_of_person, 11, 3},
    [TRACK_INTRODUCTION] = {"introduction", &q_track_introduction_get, &q_track_introduction_put,
                            &q_track_introduction_delete, &q_track_introduction_of_person, 14, 3},
    [TRACK_BOUNDARY] = {"boundary", &q_track_boundary_get, &q_track_boundary_put,
                        &q_track_boundary_delete, &q_track_boundary_of_person, 20, 3},
};

Change *
change_new(Db *db, gint64 space_id, gint64 id, gint64 at, const char *surface)
{
    Change *change = g_new0(Change, 1);

    change->db = db;
    change->space_id = space_id;
    change->id = id;
    change->at = at;
    change->surface = surface;
    return change;
}

void
change_free(Change *change)
{
    g_free(change);
}

/* Run a statement that locks the space's row and gives its number. */
static bool
hold_space(Change *change, const Query *query, gint64 *seq_out, GError **error)
{
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(change->db, query, DB_ARGS(DB_INT(change->space_id)), &rows, error) ||
        !db_next(rows, &more, error))
        return false;
    if (!more) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_NOT_FOUND, "The space is gone from the book.");
        return false;
    }
    *seq_out = row_int(rows, "seq");
    return true;
}

bool
change_begin(Change *change, GError **error)
{
    if (change->seq != 0)
        return true;
    change->alone = true;
    return hold_space(change, &q_space_next_seq, &change->seq, error);
}

bool
change_lock(Change *change, GError **error)
{
    gint64 seq = 0;

    if (change->seq == 0)
        return true;
    if (!hold_space(change, &q_space_lock, &seq, error))
        return false;
    change->alone = change->alone && seq == change->seq;
    return true;
}

bool
change_end(Change *change, const char *summary, GError **error)
{
    if (change->rows == 0)
        return true;
    return db_run(change->db, &q_change_put,
                  DB_ARGS(DB_INT(change->space_id), DB_INT(change->id), DB_INT(change->seq),
                          DB_INT(change->at), DB_TEXT(change->surface), DB_TEXT(summary),
                          DB_INT(change->rows),
                          change->undoes == 0 ? DB_NULL() : DB_INT(change->undoes)),
                  NULL, error);
}

static bool
log_row(Change *change, TrackTable table, gint64 person_id, const char *op, const char *key,
        const char *before, GError **error)
{
    return db_run(change->db, &q_change_row_insert,
                  DB_ARGS(DB_INT(change->space_id), DB_INT(change->id), DB_INT(change->rows++),
                          DB_INT(person_id), DB_TEXT(track_tables[table].name), DB_TEXT(op),
                          DB_TEXT(key), DB_TEXT(before)),
                  NULL, error);
}

static bool
put_row(Change *change, TrackTable table, const DbArg *args, gsize arg_count, GError **error)
{
    DbArg row[TRACK_COLUMNS];

    g_assert(arg_count + 1 == track_tables[table].column_count);
    if (!change_begin(change, error))
        return false;
    memcpy(row, args, arg_count * sizeof *args);
    row[arg_count] = DB_INT(change->seq);
    return db_run(change->db, track_tables[table].put, row, arg_count + 1, NULL, error);
}

static bool
row_equal(DbRows *rows, const DbArg *args, gsize arg_count)
{
    for (unsigned i = 0; i < arg_count; i++) {
        if (!track_arg_equal(track_row_arg(rows, i), args[i]))
            return false;
    }
    return true;
}

bool
track_put(Change *change, TrackTable table, gint64 person_id, const DbArg *args, gsize arg_count,
          TrackResult *result_out, GError **error)
{
    const TrackTableInfo *info = &track_tables[table];
    g_autofree char *key = NULL;
    g_autofree char *before = NULL;
    bool there = false;

    {
        g_autoptr(DbRows) rows = NULL;

        if (!db_select(change->db, info->get, args, info->key_count, &rows, error) ||
            !db_next(rows, &there, error))
            return false;
        if (there && row_equal(rows, args, arg_count)) {
            if (result_out != NULL)
                *result_out = TRACK_UNCHANGED;
            return true;
        }
        if (there)
            before = track_row_image(rows, info->column_count);
    }
    key = track_key_text(args, info->key_count);
    if (!put_row(change, table, args, arg_count, error) ||
        !log_row(change, table, person_id, there ? "u" : "n", key, before, error))
        return false;
    if (result_out != NULL)
        *result_out = there ? TRACK_UPDATED : TRACK_INSERTED;
    return true;
}

bool
track_add(Change *change, TrackTable table, gint64 person_id, const DbArg *args, gsize arg_count,
          bool log, GError **error)
{
    g_autofree char *key = NULL;

    if (!put_row(change, table, args, arg_count, error))
        return false;
    if (!log)
        return true;
    key = track_key_text(args, track_tables[table].key_count);
    return log_row(change, table, person_id, "n", key, NULL, error);
}

bool
track_range(Change *change, TrackTable table, gint64 person_id, GError **error)
{
    return change_begin(change, error) && log_row(change, table, person_id, "r", "", NULL, error);
}

bool
track_remove(Change *change, TrackTable table, gint64 person_id, const DbArg *key, gsize key_count,
             GError **error)
{
    const TrackTableInfo *info = &track_tables[table];
    g_autofree char *before = NULL;
    g_autofree char *key_string = NULL;
    bool there = false;

    g_assert(key_count == info->key_count);
    if (!change_begin(change, error))
        return false;
    {
        g_autoptr(DbRows) rows = NULL;

        if (!db_select(change->db, info->get, key, key_count, &rows, error) ||
            !db_next(rows, &there, error))
            return false;
        if (!there)
            return true;
        before = track_row_image(rows, info->column_count);
    }
    key_string = track_key_text(key, info->key_count);
    return db_run(change->db, info->remove, key, key_count, NULL, error) &&
           log_row(change, table, person_id, "d", key_string, before, error);
}
