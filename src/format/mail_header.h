/* SPDX-License-Identifier: Apache-2.0
 * The header block of a message: where each header that kith reads stands in it. Finding and
 * unfolding is done here, in one pass; what a value means is said elsewhere. Knows no mail
 * library. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/** The headers that are looked at, and no other. */
typedef enum {
    MAIL_APPLE_TYPE,
    MAIL_AUTO_REPLIED,
    MAIL_AUTO_REPLY,
    MAIL_AUTO_RESPOND,
    MAIL_AUTO_SUBMITTED,
    MAIL_AUTO_SUPPRESS,
    MAIL_BCC,
    MAIL_BEEN_THERE,
    MAIL_CC,
    MAIL_CONTENT_LENGTH,
    MAIL_CONTENT_TYPE,
    MAIL_DATE,
    MAIL_DELIVERED_TO,
    MAIL_DRAFT_INFO,
    MAIL_FAILED_RECIPIENTS,
    MAIL_FROM,
    MAIL_GMAIL_LABELS,
    MAIL_LIST_ID,
    MAIL_LIST_POST,
    MAIL_LIST_UNSUBSCRIBE,
    MAIL_MAILING_LIST,
    MAIL_MESSAGE_ID,
    MAIL_MOZILLA_STATUS,
    MAIL_ORIGINAL_TO,
    MAIL_PRECEDENCE,
    MAIL_RECEIVED,
    MAIL_RETURN_PATH,
    MAIL_SENDER,
    MAIL_SPAM_FLAG,
    MAIL_SUBJECT,
    MAIL_TO,
    MAIL_X_MAILING_LIST,
    MAIL_X_STATUS,
    MAIL_HEADER_COUNT,
} MailHeader;

/** One header found. Points into the block. */
typedef struct {
    MailHeader header;
    const char *start; /**< behind the colon */
    gsize length;      /**< with its folded lines, without the last line's end */
} MailField;

/** A block with more of them than this has its later To, Cc and Bcc left out. */
#define MAIL_FIELDS_MAX 64

/** What was found, in the block's order; it lives as long as the block. */
typedef struct {
    MailField fields[MAIL_FIELDS_MAX];
    gsize count;
    gsize lines; /**< header lines of any name */
    bool full;   /**< some were left out */
} MailHead;

/** Find the headers in a block. The first of each name counts, except that To, Cc and Bcc may
 * repeat. Lines that are no header are passed over. */
void mail_head_scan(const char *bytes, gsize length, MailHead *head_out);

/** The first field of a name; NULL when there is none. */
const MailField *mail_head_find(const MailHead *head, MailHeader header);

/** The name as it is written in mail: "Message-ID". Constant. */
const char *mail_header_name(MailHeader header);

/** A field's value on one line: line ends and NUL become blanks, ends are trimmed, and at most max
 * bytes are taken. The bytes may be in any charset. The caller frees. */
char *mail_field_value(const MailField *field, gsize max);

/** Whether the value of a header contains text, which is in lower case; any case matches. False
 * when there is no such header. */
bool mail_head_contains(const MailHead *head, MailHeader header, const char *text);

/** Whether Gmail's export names this label ("spam", any case) for the message. */
bool mail_head_has_label(const MailHead *head, const char *label);

/** Length of the name when a line begins as a header does ("Name:"), else 0. */
gsize mail_header_line(const char *line, gsize length);
