/* SPDX-License-Identifier: Apache-2.0
 * Change tracking: every write to a record goes through here, so that it carries its change's
 * number, can be taken back, and is skipped when it changes nothing. Knows tables and keys, not
 * what records mean. */
#pragma once

#include "store/db.h"

typedef enum {
    TRACK_PERSON,
    TRACK_IDENTITY,
    TRACK_POINT,
    TRACK_OCCASION,
    TRACK_POSITION,
    TRACK_RELATION,
    TRACK_NOTE,
    TRACK_TAG,
    TRACK_INTERACTION,
    TRACK_CADENCE,
    TRACK_PLAN_ANSWER,
    TRACK_PROMISE, /**< the ledgers, in the order of LedgerKind */
    TRACK_SLIP,
    TRACK_THANKS,
    TRACK_FEEDBACK,
    TRACK_NEED,
    TRACK_OFFER,
    TRACK_FAVOR,
    TRACK_INTRODUCTION,
    TRACK_BOUNDARY,
    TRACK_TABLE_COUNT,
} TrackTable;

typedef enum { TRACK_UNCHANGED, TRACK_INSERTED, TRACK_UPDATED } TrackResult;

/** A change being made, inside a write transaction that its owner began and will commit. */
typedef struct {
    Db *db;
    gint64 space_id;
    gint64 id;
    gint64 seq;    /**< 0 until the first write takes the space's next number */
    gint64 at;     /**< seconds UTC */
    gint64 rows;   /**< entries logged so far */
    gint64 undoes; /**< the change that this one takes back; 0 for none */
    bool alone;    /**< nobody else has written since it took its number */
    const char *surface;
} Change;

/** A change that has written nothing yet. surface is borrowed. */
Change *change_new(Db *db, gint64 space_id, gint64 id, gint64 at, const char *surface);

void change_free(Change *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Change, change_free)

/** Take the space's next number now (its row lock also keeps other writers out). */
bool change_begin(Change *change, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Keep other writers out of another transaction of a change that has its number, and see whether
 * there were any since. */
bool change_lock(Change *change, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Write the entry of the change itself, unless it changed nothing; again for each part of a change
 * that is committed in parts. */
bool change_end(Change *change, const char *summary, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Put a row: args are the table's columns in order, without seq. Nothing is written when the row
 * is there and equal. */
bool track_put(Change *change, TrackTable table, gint64 person_id, const DbArg *args,
               gsize arg_count, TrackResult *result_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Put a row that is known to be new. With log false it gets no entry of its own: its person is new
 * in this change, or a range entry stands for it. */
bool track_add(Change *change, TrackTable table, gint64 person_id, const DbArg *args,
               gsize arg_count, bool log, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** One entry that stands for all rows of a person in a table that carry this change's number. */
bool track_range(Change *change, TrackTable table, gint64 person_id,
                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Remove a row by its key (the key columns in order); removing what is not there is fine. */
bool track_remove(Change *change, TrackTable table, gint64 person_id, const DbArg *key,
                  gsize key_count, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Remove a person's row and all rows that hang on it. */
bool track_remove_person(Change *change, gint64 person_id,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Some of a change's entries, the latest first. Owned. */
typedef struct {
    GPtrArray *entries; /**< in the form that track_undo knows */
    GArray *people;     /**< gint64, each once: whose records the entries touch */
    bool of_nobody;     /**< some hang on no person: the cadence of a tag or a tier */
    gint64 next_n;      /**< the n to go on below */
} TrackPage;

void track_page_free(TrackPage *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TrackPage, track_page_free)

/** Up to 500 entries of the change target_id whose number n is below before_n (G_MAXINT64 to begin
 * with); no entries after the last. */
bool track_page_load(Change *change, gint64 target_id, gint64 before_n, TrackPage **page_out,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Take back, as part of change, what the entries of a page did in a change numbered target_seq;
 * the pages of a change in their order take all of it back. CONFLICT when a later change touched
 * the same rows; blocker_seq_out then holds its number, or 0 when it cannot be told. */
bool track_undo(Change *change, const TrackPage *page, gint64 target_seq, gint64 *blocker_seq_out,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;
