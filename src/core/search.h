/* SPDX-License-Identifier: Apache-2.0
 * What people are found by. Finding is person_search in core/person.h; this keeps the words right
 * with every write. For core/ only. */
#pragma once

#include "core/kith.h"
#include "model/person.h"
#include "store/search.h"

/** The words a person is found by: a set of owned strings "W word" where W is the weight. */
typedef GHashTable SearchWords;

/** A person's own words, without the texts of interactions. */
SearchWords *search_words_of(const Person *person);

/** Add the words of an interaction's text. */
void search_words_add_text(SearchWords *words, const char *text);

/** All words of a stored person, interactions too; empty when there is no such person. */
bool search_words_load(Ctx *ctx, gint64 person_id, SearchWords **words_out,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Change the index from what it was to what it is; before may be NULL for nothing. */
bool search_update(Ctx *ctx, gint64 person_id, SearchWords *before, SearchWords *after,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Add words through a buffer (bulk loads). */
bool search_add(Ctx *ctx, WordBuffer *buffer, gint64 person_id, SearchWords *words,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** search_update through the buffer, for a person whose words may still wait in it; before is not
 * NULL. */
bool search_update_later(Ctx *ctx, WordBuffer *buffer, gint64 person_id, SearchWords *before,
                         SearchWords *after, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The people whose name or nickname has words that begin with each of the query's, at most limit.
 * Appends PersonRow. */
bool search_names(Ctx *ctx, const char *query, unsigned limit, GPtrArray *people,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The people whose work, tags or addresses have a word that begins so, at most limit of them.
 * ids_out owns gint64. */
bool search_fields(Ctx *ctx, const char *word, unsigned limit, GArray **ids_out,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
