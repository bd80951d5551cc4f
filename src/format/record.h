/* SPDX-License-Identifier: Apache-2.0
 * What every reader of a file format gives: one record at a time, pulled by the caller, so that
 * memory stays bounded whatever the file's size. Readers are pure: bytes in, records out; no
 * database and no network. */
#pragma once

#include "base/error.h"
#include "base/input.h"
#include "model/interaction.h"
#include "model/person.h"

typedef enum {
    RECORD_PERSON,  /**< person is set */
    RECORD_TOUCH,   /**< touch is set */
    RECORD_SKIPPED, /**< understood and left out on purpose; why is set */
    RECORD_FAILED,  /**< could not be taken; problems says why */
} RecordKind;

/** One end of a message. Owned strings, any may be NULL. */
typedef struct {
    char *name;
    char *email;
    char *url; /**< profile URL */
    bool self; /**< the file says that this is the user ("OUTGOING"), whatever the name */
} Party;

/** What a sender says for the one it is about. */
typedef enum {
    PRAISE_NONE,
    PRAISE_RECOMMENDATION, /**< a text for others to read */
    PRAISE_ENDORSEMENT,    /**< of one skill */
} Praise;

/** A message or meeting as its file tells it: who from, who to, when. Whose it is (direction, which
 * parties are known people) is decided by the reader's caller. */
typedef struct {
    char *key; /**< identity: the same message in another file has the same key (Message-ID,
                    or made from sender, receivers, time and text); never NULL */
    gint64 at; /**< seconds UTC */
    Channel channel;
    char *note;    /**< subject or text worth keeping; NULL for none */
    Party *from;   /**< NULL when unknown */
    GPtrArray *to; /**< Party; all receivers, Cc too */
    Praise praise;
    bool sent; /**< the file says that its owner sent it (a folder or label of sent mail) */
    char *delivered_to; /**< the address it was delivered to, in lower case; NULL when unknown */
} Touch;

typedef struct {
    RecordKind kind;
    guint64 number;  /**< of the record in its file, from 1 */
    guint64 line;    /**< where it starts, from 1; 0 when lines mean nothing */
    Person *person;  /**< owned */
    Touch *touch;    /**< owned; also set where a message is RECORD_SKIPPED and could be read */
    const char *why; /**< constant text: "list mail", "bounce", "no-reply sender", "draft", … */
    GPtrArray *problems; /**< Problem; may accompany a record that was taken (a date that does not
                              exist, a field that could not be read): the rest of it is good */
} Record;

typedef struct Reader Reader;

/** What a format implements. */
typedef struct {
    /** As reader_next. record is cleared before the call. */
    bool (*next)(void *state, Record *record, bool *more_out, GError **error);
    void (*free)(void *state);
} ReaderMethods;

/** Wrap a format's state, which is taken over. format_name is constant: "vcard", "linkedin", … */
Reader *reader_new(const char *format_name, const ReaderMethods *methods, void *take_state);

/** The next record into record, whose old content is freed. more_out false at the end. An error is
 * about the whole input (it cannot be read on); what is wrong with one record is RECORD_FAILED. */
bool reader_next(Reader *reader, Record *record, bool *more_out,
                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

const char *reader_format_name(const Reader *reader);

void reader_free(Reader *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Reader, reader_free)

void record_clear(Record *record);

/** A problem about this record, at its line. */
void record_problem(Record *record, guint64 line, const char *field, const char *format, ...)
    G_GNUC_PRINTF(4, 5);

Party *party_new(const char *name, const char *email, const char *url);
void party_free(Party *party);
Touch *touch_new(void);
void touch_free(Touch *touch);
