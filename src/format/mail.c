/* SPDX-License-Identifier: Apache-2.0
 * Mail headers to a Touch: RFC 5322 (addresses, dates), RFC 2047 (encoded words), RFC 6532 (UTF-8),
 * and what is sent instead. */
#include "format/mail.h"

#include <gmime/gmime.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/zone.h"
#include "format/mail_address.h"
#include "format/mail_header.h"
#include "format/mail_kind.h"

/* Longer values are read this far: no real one comes near. */
#define SUBJECT_MAX 8192
#define ADDRESS_MAX 1024
#define DATE_MAX 128
#define ID_MAX 2048

/* What is kept of them. */
#define NOTE_MAX 998
#define NAME_MAX_BYTES 200
#define KEY_MAX 250

/* Mail is older than neither; other dates come from broken clocks. */
#define YEAR_1971 31536000
#define YEAR_2100 4102444800

struct MailParser {
    GMimeParserOptions *options;
};

/* GMime keeps its tables for the life of the program; the first reader in any thread makes them. */
static void
start_gmime(void)
{
    static gsize started;

    if (g_once_init_enter(&started)) {
        g_mime_init();
        g_once_init_leave(&started, 1);
    }
}

MailParser *
mail_parser_new(void)
{
    const char *charsets[] = {"utf-8", "windows-1252", NULL};
    MailParser *parser = g_new0(MailParser, 1);

    start_gmime();
    parser->options = g_mime_parser_options_new();
    g_mime_parser_options_set_address_compliance_mode(parser->options, GMIME_RFC_COMPLIANCE_LOOSE);
    g_mime_parser_options_set_rfc2047_compliance_mode(parser->options, GMIME_RFC_COMPLIANCE_LOOSE);
    g_mime_parser_options_set_allow_addresses_without_domain(parser->options, TRUE);
    g_mime_parser_options_set_fallback_charsets(parser->options, charsets);
    return parser;
}

void
mail_parser_free(MailParser *parser)
{
    if (parser == NULL)
        return;
    g_mime_parser_options_free(parser->options);
    g_free(parser);
}

/* Text fit to be kept: UTF-8, one line, no control characters, not too long; NULL for nothing. */
static char *
clean_text(const char *text, gsize max)
{
    g_autofree char *repaired = NULL;
    gsize length;

    if (text == NULL)
        return NULL;
    repaired = text_repair(text, strlen(text), NULL);
    for (char *c = repaired; *c != '\0'; c++)
        if ((guchar)*c < ' ' || *c == 127)
            *c = ' ';
    length = strlen(repaired);
    if (length > max) {
        *g_utf8_find_prev_char(repaired, repaired + max + 1) = '\0';
    }
    return text_strip_or_null(repaired);
}

/* Outlook puts names in quotes that belong to nothing, and addresses in place of names. */
static char *
clean_name(const char *text, const char *email)
{
    g_autofree char *name = clean_text(text, NAME_MAX_BYTES);
    gsize length;

    if (name == NULL)
        return NULL;
    length = strlen(name);
    if (length > 2 && strchr("'\"", name[0]) != NULL && name[length - 1] == name[0]) {
        name[length - 1] = ' ';
        name[0] = ' ';
        g_strstrip(name);
    }
    if (email != NULL && g_ascii_strcasecmp(name, email) == 0)
        return NULL;
    return text_strip_or_null(name);
}

/* Where address lists are gathered. */
typedef struct {
    MailParser *parser;
    GPtrArray *parties; /* Party */
    gsize limit;
    gsize unreadable;
    char *first_unreadable;
} Gather;

static void
gather_party(Gather *gather, const char *name, const char *email)
{
    if (email != NULL)
        for (gsize i = 0; i < gather->parties->len; i++) {
            const Party *other = g_ptr_array_index(gather->parties, i);

            if (g_strcmp0(other->email, email) == 0)
                return;
        }
    if (gather->parties->len < gather->limit)
        g_ptr_array_add(gather->parties, party_new(name, email, NULL));
}

static void
gather_unreadable(Gather *gather, const char *piece)
{
    if (gather->unreadable++ == 0)
        gather->first_unreadable = clean_text(piece, NAME_MAX_BYTES);
}

/* The word around the last @ of a text that follows no grammar. */
static char *
find_address(const char *text)
{
    static const char borders[] = " \t<>()[]\"',;:";
    const char *at = strrchr(text, '@');
    const char *start = at;
    g_autofree char *word = NULL;

    if (at == NULL)
        return NULL;
    while (start > text && strchr(borders, start[-1]) == NULL)
        start--;
    word = g_strndup(start, (gsize)(at - start) + strcspn(at, borders));
    return address_normalize(word);
}

static bool
stands_for_nobody(const char *text)
{
    g_autofree char *lower = g_ascii_strdown(text, -1);

    return strstr(lower, "undisclosed") != NULL || strstr(lower, "unlisted-recipients") != NULL ||
           strstr(lower, "recipient list not shown") != NULL ||
           strstr(lower, "suppressed") != NULL || strcmp(lower, "<>") == 0;
}

static void
gather_mailbox(Gather *gather, InternetAddress *address, const char *piece)
{
    const char *raw = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address));
    g_autofree char *email = raw == NULL ? NULL : address_normalize(raw);
    g_autofree char *name = NULL;

    if (email == NULL)
        email = find_address(piece);
    name = clean_name(internet_address_get_name(address), email);
    if (email == NULL && name == NULL)
        name = clean_name(raw, NULL); /* a mailbox of the sender's own machine: "root" */
    if (email == NULL && (name == NULL || strchr(piece, '@') != NULL))
        gather_unreadable(gather, piece);
    else if (email != NULL || !stands_for_nobody(name))
        gather_party(gather, name, email);
}

/* Nesting is bounded by ADDRESS_MAX. */
static void
gather_list(Gather *gather, InternetAddressList *list, const char *piece)
{
    for (int i = 0; list != NULL && i < internet_address_list_length(list); i++) {
        InternetAddress *address = internet_address_list_get_address(list, i);

        if (INTERNET_ADDRESS_IS_GROUP(address)) {
            InternetAddressGroup *group = INTERNET_ADDRESS_GROUP(address);

            gather_list(gather, internet_address_group_get_members(group), piece);
        } else {
            gather_mailbox(gather, address, piece);
        }
    }
}

static void
gather_piece(Gather *gather, const char *piece, gsize length)
{
    g_autofree char *text = g_strstrip(g_strndup(piece, MIN(length, ADDRESS_MAX)));
    InternetAddressList *list;

    if (*text == '\0' || stands_for_nobody(text))
        return;
    list = internet_address_list_parse(gather->parser->options, text);
    if (list != NULL) {
        gather_list(gather, list, text);
        g_object_unref(list);
    } else {
        g_autofree char *email = find_address(text);

        if (email != NULL)
            gather_party(gather, NULL, email);
        else
            gather_unreadable(gather, text);
    }
}

/* Read every field of a name; stops once more than the limit would be there. */
static void
read_parties(MailParser *parser, const MailHead *head, MailHeader header, GPtrArray *parties,
             gsize limit, Record *record)
{
    Gather gather = {.parser = parser, .parties = parties, .limit = limit};

    for (gsize i = 0; i < head->count; i++) {
        g_autofree char *value = NULL;
        AddressCursor cursor = {0};
        const char *piece;
        gsize length;

        if (head->fields[i].header != header)
            continue;
        value = mail_field_value(&head->fields[i], MAIL_HEAD_MAX);
        cursor.at = value;
        while (parties->len < limit && address_next(&cursor, &piece, &length))
            gather_piece(&gather, piece, length);
    }
    if (gather.unreadable > 0)
        record_problem(record, record->line, mail_header_name(header),
                       "%" G_GSIZE_FORMAT " of its addresses could not be read; the first is “%s”.",
                       gather.unreadable,
                       gather.first_unreadable != NULL ? gather.first_unreadable : "");
    g_free(gather.first_unreadable);
}

static bool
date_parse(const char *text, gint64 *at_out)
{
    g_autoptr(GDateTime) moment = g_mime_utils_header_decode_date(text);
    g_autoptr(Zone) utc = NULL;
    gint64 at;

    if (moment != NULL) {
        at = g_date_time_to_unix(moment);
    } else {
        utc = zone_utc();
        if (!instant_parse(text, utc, &at, NULL)) /* "2026-01-31T10:00:00Z": programs write it */
            return false;
    }
    if (at < YEAR_1971 || at >= YEAR_2100)
        return false;
    *at_out = at;
    return true;
}

/* The last relay's time stands behind the last semicolon. */
static bool
received_date(const MailHead *head, gint64 *at_out)
{
    const MailField *field = mail_head_find(head, MAIL_RECEIVED);
    g_autofree char *value = NULL;
    const char *semicolon;

    if (field == NULL)
        return false;
    value = mail_field_value(field, 4096);
    semicolon = strrchr(value, ';');
    return semicolon != NULL && strlen(semicolon) < DATE_MAX && date_parse(semicolon + 1, at_out);
}

/* When it was written, or failing that, when it came. */
static bool
read_date(const MailHead *head, const MailMessage *message, Record *record)
{
    const MailField *field = mail_head_find(head, MAIL_DATE);
    gint64 *at = &record->touch->at;
    g_autofree char *value = NULL;
    g_autofree char *shown = NULL;
    bool found = false;

    if (field != NULL) {
        value = mail_field_value(field, DATE_MAX);
        if (date_parse(value, at))
            return true;
        shown = clean_text(value, NAME_MAX_BYTES);
    }
    if (message->has_envelope_at) {
        *at = message->envelope_at;
        found = true;
    } else {
        found = received_date(head, at);
    }
    if (shown != NULL)
        record_problem(record, record->line, "Date", "“%s” is no date%s.", shown,
                       found ? "; the time of its arrival was taken" : "");
    else if (!found)
        record_problem(record, record->line, "Date", "The message does not say when it was sent.");
    return found;
}

static char *
hash_key(const Touch *touch)
{
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
    g_autoptr(GString) text = g_string_new(NULL);

    g_string_printf(text, "%" G_GINT64_FORMAT "\n%s\n", touch->at,
                    touch->note != NULL ? touch->note : "");
    if (touch->from != NULL)
        g_string_append_printf(text, "%s\n",
                               touch->from->email != NULL  ? touch->from->email
                               : touch->from->name != NULL ? touch->from->name
                                                           : "");
    for (gsize i = 0; i < touch->to->len; i++) {
        const Party *party = g_ptr_array_index(touch->to, i);

        g_string_append_printf(text, "%s\n", party->email != NULL ? party->email : party->name);
    }
    g_checksum_update(sum, (const guchar *)text->str, (gssize)text->len);
    return g_strconcat("mail:", g_checksum_get_string(sum), NULL);
}

static char *
read_key(const MailHead *head, const Touch *touch)
{
    const MailField *field = mail_head_find(head, MAIL_MESSAGE_ID);
    g_autofree char *value = NULL;
    g_autofree char *repaired = NULL;
    g_autofree char *sum = NULL;
    GString *key;
    const char *id;

    if (field == NULL)
        return hash_key(touch);
    value = mail_field_value(field, ID_MAX);
    repaired = text_repair(value, strlen(value), NULL);
    id = strchr(repaired, '<') != NULL ? strchr(repaired, '<') + 1 : repaired;
    key = g_string_new("mid:");
    for (; *id != '\0' && *id != '>'; id++)
        if ((guchar)*id > ' ')
            g_string_append_c(key, *id);
    if (key->len > KEY_MAX) {
        sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256, key->str, (gssize)key->len);
        g_string_printf(key, "mid:%s", sum);
    }
    if (key->len == strlen("mid:")) {
        g_string_free(key, TRUE);
        return hash_key(touch);
    }
    return g_string_free(key, FALSE);
}

static char *
read_subject(MailParser *parser, const MailHead *head)
{
    const MailField *field = mail_head_find(head, MAIL_SUBJECT);
    g_autofree char *value = NULL;
    g_autofree char *decoded = NULL;

    if (field == NULL)
        return NULL;
    value = mail_field_value(field, SUBJECT_MAX);
    decoded = g_mime_utils_header_decode_text(parser->options, value);
    return clean_text(decoded, NOTE_MAX);
}

static char *
read_delivered_to(const MailHead *head)
{
    static const MailHeader headers[] = {MAIL_DELIVERED_TO, MAIL_ORIGINAL_TO};

    for (gsize i = 0; i < G_N_ELEMENTS(headers); i++) {
        const MailField *field = mail_head_find(head, headers[i]);
        g_autofree char *value = field == NULL ? NULL : mail_field_value(field, ADDRESS_MAX);
        char *address = value == NULL ? NULL : address_normalize(value);

        if (address != NULL) /* "mailing list dev@…" is none */
            return address;
    }
    return NULL;
}

static void
read_sender(MailParser *parser, const MailHead *head, Record *record)
{
    g_autoptr(GPtrArray) senders = g_ptr_array_new_with_free_func((GDestroyNotify)party_free);

    read_parties(parser, head, MAIL_FROM, senders, 1, record);
    if (senders->len == 0)
        read_parties(parser, head, MAIL_SENDER, senders, 1, record);
    if (senders->len > 0)
        record->touch->from = g_ptr_array_steal_index(senders, 0);
}

static void
read_receivers(MailParser *parser, const MailHead *head, Record *record)
{
    static const MailHeader headers[] = {MAIL_TO, MAIL_CC, MAIL_BCC};

    for (gsize i = 0; i < G_N_ELEMENTS(headers); i++)
        read_parties(parser, head, headers[i], record->touch->to, MAIL_RECEIVERS_MAX + 1, record);
}

/* What the folder says goes before what the message says. */
static const char *
why_skip(const MailHead *head, const MailMessage *message, const Touch *touch)
{
    const char *from_email = touch->from == NULL ? NULL : touch->from->email;
    const char *why;

    if (message->folder == MAIL_FOLDER_DRAFTS)
        return "draft";
    if (message->folder == MAIL_FOLDER_SPAM)
        return "spam";
    why = mail_kind_skip(head, from_email, touch->note, message->body, message->body_length);
    if (why == NULL && touch->to->len > MAIL_RECEIVERS_MAX)
        why = "sent to many";
    return why;
}

void
mail_parse(MailParser *parser, const MailMessage *message, Record *record)
{
    MailHead head;
    Touch *touch;
    bool has_date;

    record->kind = RECORD_FAILED;
    mail_head_scan(message->head, message->head_length, &head);
    if (head.lines == 0) {
        record_problem(record, record->line, "", "This is no message: it has no headers.");
        return;
    }
    if (message->head_cut || head.full)
        record_problem(record, record->line, "",
                       "The headers are longer than any mail's; the rest of them was not read.");
    touch = record->touch = touch_new();
    touch->channel = CHANNEL_EMAIL;
    touch->note = read_subject(parser, &head);
    touch->sent = message->folder == MAIL_FOLDER_SENT || mail_head_has_label(&head, "sent");
    touch->delivered_to = read_delivered_to(&head);
    read_sender(parser, &head, record);
    read_receivers(parser, &head, record);
    has_date = read_date(&head, message, record);
    touch->key = read_key(&head, touch);
    record->why = why_skip(&head, message, touch);
    if (record->why != NULL) {
        record->kind = RECORD_SKIPPED;
        g_clear_pointer(&record->problems, g_ptr_array_unref); /* nothing of it was wanted */
    } else if (touch->from == NULL) {
        record_problem(record, record->line, "From", "The message does not say who sent it.");
    } else if (has_date) {
        record->kind = RECORD_TOUCH;
    }
    if (record->kind == RECORD_FAILED)
        g_clear_pointer(&record->touch, touch_free);
}

MailFolder
mail_folder_from_name(const char *name)
{
    static const struct {
        const char *name;
        MailFolder folder;
    } names[] = {
        {"drafts", MAIL_FOLDER_DRAFTS},
        {"draft", MAIL_FOLDER_DRAFTS},
        {"templates", MAIL_FOLDER_DRAFTS},
        {"outbox", MAIL_FOLDER_DRAFTS},
        {"unsent messages", MAIL_FOLDER_DRAFTS},
        {"junk", MAIL_FOLDER_SPAM},
        {"spam", MAIL_FOLDER_SPAM},
        {"junk e-mail", MAIL_FOLDER_SPAM},
        {"junk email", MAIL_FOLDER_SPAM},
        {"bulk mail", MAIL_FOLDER_SPAM},
        {"sent", MAIL_FOLDER_SENT},
        {"sent items", MAIL_FOLDER_SENT},
        {"sent messages", MAIL_FOLDER_SENT},
        {"sent mail", MAIL_FOLDER_SENT},
        {"sent-mail", MAIL_FOLDER_SENT},
        {"_sent_mail", MAIL_FOLDER_SENT},
        {"sent_items", MAIL_FOLDER_SENT},
        {"gesendet", MAIL_FOLDER_SENT},
        {"gesendete elemente", MAIL_FOLDER_SENT},
        {"entwürfe", MAIL_FOLDER_DRAFTS},
        {"envoyés", MAIL_FOLDER_SENT},
        {"éléments envoyés", MAIL_FOLDER_SENT},
        {"brouillons", MAIL_FOLDER_DRAFTS},
        {"enviados", MAIL_FOLDER_SENT},
        {"borradores", MAIL_FOLDER_DRAFTS},
    };
    g_autofree char *repaired = text_repair(name, strlen(name), NULL);
    g_autofree char *lower = g_utf8_strdown(repaired, -1);
    const char *last = lower;

    /* Maildir++ writes ".Parent.Child"; mailbox files may end in ".mbox". */
    if (g_str_has_suffix(lower, ".mbox"))
        lower[strlen(lower) - strlen(".mbox")] = '\0';
    for (const char *c = lower; *c != '\0'; c++)
        if ((*c == '.' || *c == '/') && c[1] != '\0')
            last = c + 1;
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        if (strcmp(last, names[i].name) == 0)
            return names[i].folder;
    return MAIL_FOLDER_PLAIN;
}
