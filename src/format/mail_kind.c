/* SPDX-License-Identifier: Apache-2.0
 * Mail that no person wrote to a person. RFC 2369 and 2919 (lists), RFC 3834 (automatic replies),
 * RFC 3464 (bounces); the rest is what programs do. */
#include "format/mail_kind.h"

#include <string.h>

/* Parts of a mailbox name that no person has, between word borders. */
static const char *const robot_words[] = {
    "-no-reply-",     "-noreply-",       "-do-not-reply-",    "-donotreply-",    "-dont-reply-",
    "-dontreply-",    "-not-reply-",     "-notification-",    "-notifications-", "-bounce-",
    "-bounces-",      "-newsletter-",    "-newsletters-",     "-alert-",         "-alerts-",
    "-auto-confirm-", "-nepasrepondre-", "-ne-pas-repondre-", "-noresponder-",   "-no-responder-",
    "-naoresponder-", "-nao-responder-", "-nao-responda-",    "-keineantwort-",  "-nichtantworten-",
};

/* What programs write before the subject that they answer. */
static const char *const reply_subjects[] = {
    "automatic reply:",
    "auto reply:",
    "autoreply:",
    "auto-reply:",
    "automatische antwort:",
    "automatisch antwoord:",
    "réponse automatique",
    "respuesta automática:",
    "resposta automática:",
    "risposta automatica:",
    "automatiskt svar:",
    "odpowiedź automatyczna:",
    "自动答复:",
    "自動返信:",
    "out of office autoreply:",
};

/* The same, where people may write it too: counts only when the program says so as well. */
static const char *const away_subjects[] = {
    "out of office",     "out-of-office",       "abwesenheitsnotiz",
    "absence du bureau", "fuera de la oficina",
};

static bool
starts_with_any(const char *text, const char *const *starts, gsize count)
{
    for (gsize i = 0; i < count; i++)
        if (g_str_has_prefix(text, starts[i]))
            return true;
    return false;
}

bool
mail_kind_is_no_reply(const char *email)
{
    const char *at = strrchr(email, '@');
    gsize length = at == NULL ? strlen(email) : (gsize)(at - email);
    g_autoptr(GString) words = g_string_new("-");

    for (gsize i = 0; i < MIN(length, 128); i++) {
        bool is_letter = g_ascii_isalpha(email[i]) || (guchar)email[i] >= 128;

        if (is_letter)
            g_string_append_c(words, email[i]);
        else if (words->str[words->len - 1] != '-')
            g_string_append_c(words, '-');
    }
    g_string_append_c(words, '-');
    for (gsize i = 0; i < G_N_ELEMENTS(robot_words); i++)
        if (strstr(words->str, robot_words[i]) != NULL)
            return true;
    return false;
}

/* c-client's flags: answered, deleted, flagged, draft. Other programs use other letters. */
static bool
has_draft_flag(const MailHead *head)
{
    const MailField *field = mail_head_find(head, MAIL_X_STATUS);
    g_autofree char *value = NULL;

    if (field == NULL)
        return false;
    value = mail_field_value(field, 16);
    return strchr(value, 'T') != NULL && strspn(value, "ADFT") == strlen(value);
}

static bool
is_draft(const MailHead *head)
{
    return mail_head_find(head, MAIL_DRAFT_INFO) != NULL ||
           mail_head_contains(head, MAIL_APPLE_TYPE, "mail-draft") ||
           mail_head_has_label(head, "draft") || mail_head_has_label(head, "drafts") ||
           has_draft_flag(head);
}

/* Thunderbird keeps what was deleted or moved away until it compacts the file. */
static bool
is_expunged(const MailHead *head)
{
    const MailField *field = mail_head_find(head, MAIL_MOZILLA_STATUS);
    g_autofree char *value = NULL;

    if (field == NULL)
        return false;
    value = mail_field_value(field, 16);
    return (g_ascii_strtoull(value, NULL, 16) & 0x0008) != 0;
}

static bool
has_null_return_path(const MailHead *head)
{
    const MailField *field = mail_head_find(head, MAIL_RETURN_PATH);
    g_autofree char *value = NULL;

    if (field == NULL)
        return false;
    value = mail_field_value(field, 64);
    return g_str_has_prefix(value, "<>") || strcmp(value, "< >") == 0;
}

static bool
is_automatic(const MailHead *head)
{
    return mail_head_contains(head, MAIL_AUTO_SUBMITTED, "auto-");
}

static bool
body_is_bounce(const char *body, gsize length)
{
    return g_strstr_len(body, (gssize)length, "message/delivery-status") != NULL ||
           g_strstr_len(body, (gssize)length, "This is the qmail-send program") != NULL;
}

static bool
is_bounce(const MailHead *head, const char *from_email, const char *body, gsize body_length)
{
    bool is_null_path = has_null_return_path(head);

    if (from_email != NULL && (g_str_has_prefix(from_email, "mailer-daemon") ||
                               g_str_has_prefix(from_email, "postmaster@")))
        return true;
    if (mail_head_find(head, MAIL_FAILED_RECIPIENTS) != NULL)
        return true;
    /* Read receipts are reports too, but of disposition-notification. */
    if (mail_head_contains(head, MAIL_CONTENT_TYPE, "multipart/report") &&
        mail_head_contains(head, MAIL_CONTENT_TYPE, "delivery-status"))
        return true;
    return is_null_path && body_is_bounce(body, body_length);
}

static bool
is_automatic_reply(const MailHead *head, const char *subject)
{
    g_autofree char *folded = NULL;

    if (mail_head_contains(head, MAIL_AUTO_SUBMITTED, "auto-replied") ||
        mail_head_contains(head, MAIL_PRECEDENCE, "auto_reply") ||
        mail_head_contains(head, MAIL_PRECEDENCE, "auto-reply") ||
        mail_head_find(head, MAIL_AUTO_REPLIED) != NULL ||
        mail_head_find(head, MAIL_AUTO_REPLY) != NULL ||
        mail_head_find(head, MAIL_AUTO_RESPOND) != NULL)
        return true;
    if (subject == NULL)
        return false;
    folded = g_utf8_strdown(subject, -1);
    if (starts_with_any(folded, reply_subjects, G_N_ELEMENTS(reply_subjects)))
        return true;
    return starts_with_any(folded, away_subjects, G_N_ELEMENTS(away_subjects)) &&
           (mail_head_find(head, MAIL_AUTO_SUPPRESS) != NULL || is_automatic(head) ||
            has_null_return_path(head));
}

static bool
is_list_mail(const MailHead *head)
{
    static const MailHeader list_headers[] = {
        MAIL_LIST_ID,      MAIL_LIST_POST,      MAIL_LIST_UNSUBSCRIBE,
        MAIL_MAILING_LIST, MAIL_X_MAILING_LIST, MAIL_BEEN_THERE,
    };
    static const char *const precedences[] = {"list", "bulk", "junk"};

    for (gsize i = 0; i < G_N_ELEMENTS(list_headers); i++)
        if (mail_head_find(head, list_headers[i]) != NULL)
            return true;
    for (gsize i = 0; i < G_N_ELEMENTS(precedences); i++)
        if (mail_head_contains(head, MAIL_PRECEDENCE, precedences[i]))
            return true;
    return false;
}

const char *
mail_kind_skip(const MailHead *head, const char *from_email, const char *subject, const char *body,
               gsize body_length)
{
    if (is_draft(head))
        return "draft";
    if (is_expunged(head))
        return "deleted";
    if (mail_head_has_label(head, "spam") || mail_head_contains(head, MAIL_SPAM_FLAG, "yes"))
        return "spam";
    /* c-client keeps its own notes as the first message of a file. */
    if (subject != NULL && g_str_has_prefix(subject, "DON'T DELETE THIS MESSAGE -- FOLDER"))
        return "mailbox data";
    if (is_bounce(head, from_email, body, body_length))
        return "bounce";
    if (is_automatic_reply(head, subject))
        return "automatic reply";
    if (is_list_mail(head))
        return "list mail";
    if (from_email != NULL && mail_kind_is_no_reply(from_email))
        return "no-reply sender";
    if (is_automatic(head))
        return "automatic message";
    return NULL;
}
