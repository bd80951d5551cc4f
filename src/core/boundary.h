/* SPDX-License-Identifier: Apache-2.0
 * Boundaries: what somebody does not want, one for a person, and the one question that everything
 * that suggests or sends asks first.
 *
 *     none ── set ──▶ set ──┐
 *      ▲               │ ▲  │ set again: what is given changes, the rest stays
 *      └──── clear ────┘ └──┘ */
#pragma once

#include "core/kith.h"
#include "engine/boundary.h"
#include "model/tie.h"

/** What to change of a boundary; what is not marked as given stays as it is. Borrowed strings. */
typedef struct {
    bool has_not_before, has_max, has_quiet, has_zone, has_only, has_never, has_pause, has_note,
        has_occasions, has_contact, has_gone;
    Day not_before;      /**< 0 for none */
    gint64 at_most;      /**< 0 for no limit */
    gint64 max_days;     /**< with at_most */
    bool quiet;          /**< false: no quiet hours */
    gint64 quiet_from;   /**< as in Boundary */
    gint64 quiet_to;     /**< as in Boundary */
    const char *zone;    /**< IANA name; NULL for the person's */
    guint only_channels; /**< 0 for all */
    guint never_channels;
    Day paused_until; /**< 0 for none */
    bool no_occasions;
    bool do_not_contact;
    bool gone;        /**< they left */
    const char *note; /**< NULL for none */
} BoundaryEdit;

/** Set or change a person's boundary. INVALID: nothing is given, a day that has passed, no such
 * zone, no channel would be left, or the user's own entry. */
bool boundary_set(Ctx *ctx, gint64 person_id, const BoundaryEdit *edit, Receipt *receipt_out,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Take a person's boundary away. NOT_FOUND when there is none. */
bool boundary_clear(Ctx *ctx, gint64 person_id, Receipt *receipt_out,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A person's boundary; NULL when there is none. The caller frees the entry. */
bool boundary_find(Ctx *ctx, gint64 person_id, Boundary **boundary_out,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

void boundary_free(Boundary *boundary);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Boundary, boundary_free)

/** What a boundary says, in a line: "quiet 22:00-08:00 in Asia/Tokyo; never call". The caller
 * frees.
 */
char *boundary_words(const Ctx *ctx, const Boundary *boundary);

/** What the book says to a contact. Owned string. */
typedef struct {
    bool allowed;
    BoundaryHold hold; /**< HOLD_NONE when allowed */
    char *reason;      /**< why not, as a sentence; NULL when allowed */
    gint64 free_from;  /**< first instant at which it is allowed; G_MAXINT64 where no time brings it
                        */
    guint channels;    /**< those that may be used, as a set */
    bool other_way;    /**< two messages stayed unanswered: another channel is better */
} BoundaryVerdict;

void boundary_verdict_clear(BoundaryVerdict *verdict);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(BoundaryVerdict, boundary_verdict_clear)

/** The gate: whether a person may be contacted at an instant for a purpose on any of a set of
 * channels (CHANNELS_ALL where the way is open). Every surface that suggests or sends asks it
 * before it does. NOT_FOUND: nobody. */
bool boundary_check(Ctx *ctx, gint64 person_id, guint channels, gint64 at, ContactPurpose purpose,
                    BoundaryVerdict *verdict_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The gate before a text for somebody is composed. DENIED, with the reason, where nothing may go
 * to them for this purpose, or they are paused. Else the text may be written now; wait_out is why
 * it may not be sent yet, NULL when it may. */
bool boundary_check_draft(Ctx *ctx, gint64 person_id, guint channels, ContactPurpose purpose,
                          char **wait_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The day before which a tie asks for no attention, by patience and, where the person has one
 * (bounded), by the boundary; for the state of the tie that is being made. G_MAXINT64 for never, 0
 * for no reason. */
bool boundary_quiet_until(Ctx *ctx, gint64 person_id, bool bounded, const Tie *tie, Day *day_out,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
