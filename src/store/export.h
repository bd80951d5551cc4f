/* SPDX-License-Identifier: Apache-2.0
 * Reading a whole book in order, a page at a time, so that memory stays small. */
#pragma once

#include "model/interaction.h"
#include "store/track.h"

/** One person's id and when they were added. */
typedef struct {
    gint64 id;
    gint64 created_at;
} ExportPerson;

/** The people after an id, the user too, up to 200. Array of ExportPerson. */
bool store_export_people(Db *db, gint64 space_id, gint64 after, GArray **people_out,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** An identity as kept. Owned strings; card may be NULL. */
typedef struct {
    char *uid;
    gint64 content;
    char *card;
} ExportIdentity;

void export_identity_free(ExportIdentity *identity);

bool store_export_identities(Db *db, gint64 space_id, gint64 person_id, GPtrArray **identities_out,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The interactions after (at, id), earliest first, up to 500. Owns Interaction. */
bool store_export_interactions(Db *db, gint64 space_id, gint64 person_id, gint64 after_at,
                               gint64 after_id, GPtrArray **interactions_out,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** An answered plan line. Owned strings. */
typedef struct {
    gint64 item_id;
    gint64 kind;
    char *answer;
    gint64 at;
    gint64 until_day;
    char *note;
} ExportAnswer;

void export_answer_free(ExportAnswer *answer);

bool store_export_answers(Db *db, gint64 space_id, gint64 person_id, GPtrArray **answers_out,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
