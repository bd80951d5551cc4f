/* SPDX-License-Identifier: Apache-2.0
 * The header block of a message (RFC 5322 §2.2, and what is sent instead). */
#include "format/mail_header.h"

#include <string.h>

/* Values that only a word is looked for in are not searched beyond this. */
#define CONTAINS_MAX 4096

static const char *const header_names[MAIL_HEADER_COUNT] = {
    [MAIL_APPLE_TYPE] = "X-Uniform-Type-Identifier",
    [MAIL_AUTO_REPLIED] = "X-Auto-Reply-From",
    [MAIL_AUTO_REPLY] = "X-Autoreply",
    [MAIL_AUTO_RESPOND] = "X-Autorespond",
    [MAIL_AUTO_SUBMITTED] = "Auto-Submitted",
    [MAIL_AUTO_SUPPRESS] = "X-Auto-Response-Suppress",
    [MAIL_BCC] = "Bcc",
    [MAIL_BEEN_THERE] = "X-BeenThere",
    [MAIL_CC] = "Cc",
    [MAIL_CONTENT_LENGTH] = "Content-Length",
    [MAIL_CONTENT_TYPE] = "Content-Type",
    [MAIL_DATE] = "Date",
    [MAIL_DELIVERED_TO] = "Delivered-To",
    [MAIL_DRAFT_INFO] = "X-Mozilla-Draft-Info",
    [MAIL_FAILED_RECIPIENTS] = "X-Failed-Recipients",
    [MAIL_FROM] = "From",
    [MAIL_GMAIL_LABELS] = "X-Gmail-Labels",
    [MAIL_LIST_ID] = "List-Id",
    [MAIL_LIST_POST] = "List-Post",
    [MAIL_LIST_UNSUBSCRIBE] = "List-Unsubscribe",
    [MAIL_MAILING_LIST] = "Mailing-List",
    [MAIL_MESSAGE_ID] = "Message-ID",
    [MAIL_MOZILLA_STATUS] = "X-Mozilla-Status",
    [MAIL_ORIGINAL_TO] = "X-Original-To",
    [MAIL_PRECEDENCE] = "Precedence",
    [MAIL_RECEIVED] = "Received",
    [MAIL_RETURN_PATH] = "Return-Path",
    [MAIL_SENDER] = "Sender",
    [MAIL_SPAM_FLAG] = "X-Spam-Flag",
    [MAIL_SUBJECT] = "Subject",
    [MAIL_TO] = "To",
    [MAIL_X_MAILING_LIST] = "X-Mailing-List",
    [MAIL_X_STATUS] = "X-Status",
};

const char *
mail_header_name(MailHeader header)
{
    return header_names[header];
}

gsize
mail_header_line(const char *line, gsize length)
{
    gsize name = 0;
    gsize at;

    while (name < length && line[name] > ' ' && line[name] < 127 && line[name] != ':')
        name++;
    for (at = name; at < length && (line[at] == ' ' || line[at] == '\t'); at++)
        ;
    return at < length && line[at] == ':' ? name : 0;
}

static bool
header_find(const char *name, gsize length, MailHeader *header_out)
{
    for (MailHeader header = 0; header < MAIL_HEADER_COUNT; header++) {
        const char *candidate = header_names[header];

        if (g_ascii_tolower(candidate[0]) == g_ascii_tolower(name[0]) &&
            g_ascii_strncasecmp(candidate, name, length) == 0 && candidate[length] == '\0') {
            *header_out = header;
            return true;
        }
    }
    return false;
}

/* Where the line that begins at a position ends, line end included. */
static const char *
line_after(const char *at, const char *end)
{
    const char *newline = memchr(at, '\n', (gsize)(end - at));

    return newline == NULL ? end : newline + 1;
}

static void
remember(MailHead *head, MailHeader header, const char *start, const char *end)
{
    bool repeats = header == MAIL_TO || header == MAIL_CC || header == MAIL_BCC;

    if (!repeats && mail_head_find(head, header) != NULL)
        return;
    if (head->count == MAIL_FIELDS_MAX) {
        head->full = true;
        return;
    }
    head->fields[head->count++] =
        (MailField){.header = header, .start = start, .length = (gsize)(end - start)};
}

void
mail_head_scan(const char *bytes, gsize length, MailHead *head_out)
{
    const char *end = bytes + length;
    const char *at = bytes;

    head_out->count = 0;
    head_out->lines = 0;
    head_out->full = false;
    while (at < end) {
        const char *line = at;
        gsize name = mail_header_line(line, (gsize)(end - line));
        MailHeader header;

        at = line_after(line, end);
        while (at < end && (*at == ' ' || *at == '\t'))
            at = line_after(at, end);
        head_out->lines += name > 0;
        if (name > 0 && header_find(line, name, &header)) {
            const char *colon = memchr(line + name, ':', (gsize)(end - line) - name);

            remember(head_out, header, colon + 1, at);
        }
    }
}

const MailField *
mail_head_find(const MailHead *head, MailHeader header)
{
    for (gsize i = 0; i < head->count; i++)
        if (head->fields[i].header == header)
            return &head->fields[i];
    return NULL;
}

/* A line end goes where blanks follow, as they do in a folded value. */
static bool
is_folding(const char *at, const char *end)
{
    return (*at == '\r' || *at == '\n') &&
           (at + 1 == end || at[1] == '\n' || at[1] == ' ' || at[1] == '\t');
}

char *
mail_field_value(const MailField *field, gsize max)
{
    const char *end = field->start + MIN(field->length, max);
    char *value = g_malloc(MIN(field->length, max) + 1);
    char *out = value;

    for (const char *at = field->start; at < end; at++) {
        if (is_folding(at, end))
            continue;
        *out++ = *at == '\r' || *at == '\n' || *at == '\t' || *at == '\0' ? ' ' : *at;
    }
    *out = '\0';
    return g_strstrip(value);
}

bool
mail_head_contains(const MailHead *head, MailHeader header, const char *text)
{
    const MailField *field = mail_head_find(head, header);
    gsize wanted = strlen(text);
    gsize length;

    if (field == NULL)
        return false;
    length = MIN(field->length, CONTAINS_MAX);
    for (gsize i = 0; i + wanted <= length; i++)
        if (g_ascii_strncasecmp(field->start + i, text, wanted) == 0)
            return true;
    return false;
}

bool
mail_head_has_label(const MailHead *head, const char *label)
{
    const MailField *field = mail_head_find(head, MAIL_GMAIL_LABELS);
    g_autofree char *value = NULL;
    g_auto(GStrv) labels = NULL;

    if (field == NULL)
        return false;
    value = mail_field_value(field, 1024);
    labels = g_strsplit(value, ",", 64);
    for (gsize i = 0; labels[i] != NULL; i++)
        if (g_ascii_strcasecmp(g_strstrip(labels[i]), label) == 0)
            return true;
    return false;
}
