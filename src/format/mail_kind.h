/* SPDX-License-Identifier: Apache-2.0
 * Mail that no person wrote to a person: lists, newsletters, bounces, robots, drafts. It is left
 * out of a book of relationships, with a reason that can be counted. Pure; depends on headers
 * alone. */
#pragma once

#include "format/mail_header.h"

/** Why a message is left out: "draft", "deleted", "spam", "bounce", "automatic reply",
 * "automatic message", "list mail", "mailbox data" or "no-reply sender"; NULL when it is kept.
 * Constant text. from_email is in lower case and may be NULL; subject is decoded and may be NULL;
 * body is the first few KiB of it. */
const char *mail_kind_skip(const MailHead *head, const char *from_email, const char *subject,
                           const char *body, gsize body_length);

/** Whether an address (in lower case) belongs to a machine that reads no answers. */
bool mail_kind_is_no_reply(const char *email);
