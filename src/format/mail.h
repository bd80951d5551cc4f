/* SPDX-License-Identifier: Apache-2.0
 * Mail: the header block of one message becomes a Touch (who wrote to whom, when, about what), or
 * the reason why it is left out. Bodies are not kept. Addresses, dates and encoded words are read
 * by GMime, which no other file includes. */
#pragma once

#include "format/record.h"

/** A header block is read this far; what follows is dropped and said. */
#define MAIL_HEAD_MAX (256 * 1024)

/** This much of a body is looked at, to tell bounces. */
#define MAIL_BODY_MAX (4 * 1024)

/** A message to more people than this is no personal contact. */
#define MAIL_RECEIVERS_MAX 20

/** What the folder says about the messages in it. */
typedef enum {
    MAIL_FOLDER_PLAIN,
    MAIL_FOLDER_SENT,
    MAIL_FOLDER_DRAFTS,
    MAIL_FOLDER_SPAM,
} MailFolder;

/** One message as its container gives it. Borrowed. */
typedef struct {
    const char *head; /**< header lines, without the blank line */
    gsize head_length;
    bool head_cut; /**< it was longer than MAIL_HEAD_MAX */
    const char *body;
    gsize body_length;
    bool has_envelope_at; /**< the container knows when it came */
    gint64 envelope_at;   /**< seconds UTC */
    MailFolder folder;
} MailMessage;

/** What reading needs to keep between messages. Each reader has its own. */
typedef struct MailParser MailParser;

MailParser *mail_parser_new(void);

/** Read one message into record (number and line are the caller's): RECORD_TOUCH, RECORD_SKIPPED
 * with touch and why, or RECORD_FAILED with problems. Never fails as a whole. */
void mail_parse(MailParser *parser, const MailMessage *message, Record *record);

void mail_parser_free(MailParser *parser);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(MailParser, mail_parser_free)

/** What the name of a folder or mailbox file says about it: "Sent Items", ".Drafts", "Junk". */
MailFolder mail_folder_from_name(const char *name);
