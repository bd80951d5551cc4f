/* SPDX-License-Identifier: Apache-2.0
 * kith's own lossless JSON: one object whose "people" stand one a line, so that a book of any size
 * is written and read a person at a time. Holds no counters, so that what is undone leaves the same
 * bytes. */
#pragma once

#include "base/input.h"
#include "format/json.h"
#include "model/interaction.h"
#include "model/ledger.h"
#include "model/person.h"

/** An identity that a person's records were known by. Owned strings; card may be NULL. */
typedef struct {
    char *uid;
    gint64 content;
    char *card;
} BookIdentity;

/** An answer to a plan line. Owned strings; note may be NULL. */
typedef struct {
    gint64 item_id;
    gint64 kind;
    char *answer;
    gint64 at;
    gint64 until_day;
    char *note;
} BookAnswer;

/** A cadence that was set for a person, tag or tier. Owned strings. */
typedef struct {
    char *scope;
    char *key;
    gint64 days;
    gint64 set_day;
} BookCadence;

/** A person with all that hangs on it. */
typedef struct {
    Person *person;
    gint64 created_at;
    GPtrArray *identities;            /**< BookIdentity */
    GPtrArray *interactions;          /**< Interaction */
    GPtrArray *answers;               /**< BookAnswer */
    GPtrArray *entries[LEDGER_COUNT]; /**< Entry */
} BookPerson;

void book_identity_free(BookIdentity *identity);
void book_answer_free(BookAnswer *answer);
void book_cadence_free(BookCadence *cadence);

BookPerson *book_person_new(void);
void book_person_free(BookPerson *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(BookPerson, book_person_free)

/** Append the beginning of a book (cadences: BookCadence), a person (with what separates it from
 * the one before unless it is the first), and the end. */
void book_write_head(GString *out, const GPtrArray *cadences);
void book_write_person(GString *out, const BookPerson *entry, bool first);
void book_write_end(GString *out);

typedef struct BookReader BookReader;

/** Read a book; the input is taken over. */
BookReader *book_reader_new(Input *take_input);
void book_reader_free(BookReader *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(BookReader, book_reader_free)

/** The cadences, which stand before the people. INVALID: not a book of kith's. UNSUPPORTED: from a
 * newer kith. */
bool book_reader_head(BookReader *reader, GPtrArray **cadences_out,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The next person; entry_out NULL at the end. What is wrong with one person is in problem_out (an
 * owned sentence, NULL when it is whole) and entry_out is NULL then, with more_out true. line_out
 * is where the person stands. */
bool book_reader_next(BookReader *reader, BookPerson **entry_out, bool *more_out, guint64 *line_out,
                      char **problem_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;
