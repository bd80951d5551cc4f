/* SPDX-License-Identifier: Apache-2.0
 * What to know of somebody before meeting them: the last talks, what is owed both ways, what they
 * need and do not want, and what is new since the last talk. */
#pragma once

#include "core/ledger.h"
#include "core/person.h"
#include "model/boundary.h"
#include "model/interaction.h"

/** Everything owned. */
typedef struct {
    Person *person;
    Tie tie;
    char *rhythm;        /**< how often the two are in touch, as a sentence; NULL when never */
    GPtrArray *talks;    /**< Interaction, latest first; those with a note before those without */
    GPtrArray *promises; /**< Entry: open, both ways */
    GPtrArray *thanks;   /**< Entry: owed */
    GPtrArray *slips;    /**< Entry: open */
    GPtrArray *feedback; /**< Entry: open */
    GPtrArray *needs;    /**< Entry: current */
    GPtrArray *favors;   /**< Entry: received and not returned */
    GPtrArray *introductions; /**< Entry: under way, as may be seen with this person */
    GPtrArray *news;          /**< char *: a sentence each, of what is new since the last talk */
    Boundary *boundary;       /**< NULL for none */
    char *boundary_words;     /**< what it says; NULL for none */
    char *held;               /**< why nobody should write to them now; NULL when they may be */
} Brief;

void brief_free(Brief *brief);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Brief, brief_free)

/** Gather the brief of a person. INVALID: the user's own entry. */
bool brief_make(Ctx *ctx, gint64 person_id, Brief **brief_out,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;
