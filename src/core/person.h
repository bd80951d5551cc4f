/* SPDX-License-Identifier: Apache-2.0
 * People: what may be done with them, and what is known of the tie to each. */
#pragma once

#include "core/kith.h"
#include "model/person.h"
#include "model/tie.h"

/** Which person is meant: an id, an email address, a profile URL, or part of a name. NOT_FOUND:
 * nobody. CONFLICT: several; the message lists them with what tells them apart. */
bool person_resolve(Ctx *ctx, const char *text, gint64 *id_out,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** One person with everything that hangs on it; NOT_FOUND when there is none. tie_out may be
 * NULL. */
bool person_get(Ctx *ctx, gint64 id, Person **person_out, Tie *tie_out,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** One person as lists show them, with the warmth of now; NULL when there is none. */
bool person_row_get(Ctx *ctx, gint64 id, PersonRow **row_out,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Check what a person typed in; adds all problems found. Returns whether there were none. */
bool person_check(const Person *person, GPtrArray *problems);

/** Store a new person, with a cadence unless that is NULL; ids are made here. INVALID with every
 * problem in the message. */
bool person_create(Ctx *ctx, const Person *person, const Cadence *cadence, Receipt *receipt_out,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Replace a person by what is given (as got and edited), and set the cadence unless that is NULL.
 * Fields that differ are noted as set by hand. CONFLICT when person->version is not the stored one.
 * INVALID as above, but for what was so in the book already. */
bool person_update(Ctx *ctx, const Person *person, const Cadence *cadence, Receipt *receipt_out,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Remove a person and everything that hangs on it (undo brings it back). */
bool person_delete(Ctx *ctx, gint64 id, Receipt *receipt_out,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

typedef enum { PERSON_SORT_NAME, PERSON_SORT_LAST, PERSON_SORT_DUE, PERSON_SORT_WARMTH } PersonSort;

/** "name", "last", "due", "warmth". */
bool person_sort_parse(const char *name, PersonSort *sort_out);

typedef struct {
    PersonSort sort;
    const char *tag;   /**< only people with this tag; NULL for all */
    const char *after; /**< the cursor of the page before; NULL for the first page */
    unsigned limit;    /**< 1…1000 */
} PersonListOptions;

typedef struct {
    GPtrArray *people; /**< PersonRow */
    char *next;        /**< cursor of the next page; NULL on the last */
} PersonPage;

void person_page_free(PersonPage *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(PersonPage, person_page_free)

/** A page of people. name: by sort key; last: latest interaction first, never in touch left out;
 * due: earliest due first, without a due day left out; warmth: warmest first, at most 1000. */
bool person_list(Ctx *ctx, const PersonListOptions *options, PersonPage **page_out,
                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Search every field by word beginnings, accents and case ignored; all words must match. Names
 * come first. people_out owns PersonRow. */
bool person_search(Ctx *ctx, const char *query, unsigned limit, GPtrArray **people_out,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** How many people the book holds (self not counted). */
bool person_count(Ctx *ctx, gint64 *count_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;
