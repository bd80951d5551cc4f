/* SPDX-License-Identifier: Apache-2.0
 * Messages, invitations, recommendations and endorsements: being in touch on LinkedIn. */
#include "format/linkedin_row.h"

#include <string.h>

#include "base/text.h"
#include "format/linkedin_party.h"
#include "format/table_date.h"
#include "format/table_text.h"

/** Characters of a message that are kept. */
#define NOTE_CHARACTERS 2000

static bool
says_yes(const char *text)
{
    return g_ascii_strcasecmp(text, "yes") == 0 || g_ascii_strcasecmp(text, "true") == 0;
}

/* Read an instant; a record without one cannot be taken. */
static bool
read_instant(const Linkedin *linkedin, LinkedinColumn column, Record *record, gint64 *at_out)
{
    const char *text = linkedin_cell(linkedin, column);

    if (table_instant_read(text, at_out))
        return true;
    record->kind = RECORD_FAILED;
    if (*text == '\0')
        record_problem(record, record->line, linkedin_column_name(column), "The row has no date.");
    else
        record_problem(record, record->line, linkedin_column_name(column), "“%s” is not a date.",
                       text);
    return false;
}

/* An identity made of what does not change from one export to the next. */
static char *
touch_key(const char *what, const char *const *parts, guint count)
{
    g_autofree char *hash = table_hash(parts, count);

    return g_strdup_printf("linkedin:%s:%s", what, hash);
}

static char *
party_identity(const Party *party)
{
    char *identity = party->url != NULL ? point_normalise(POINT_URL, party->url) : NULL;

    return identity != NULL ? identity : text_fold(party->name);
}

static Touch *
begin_touch(Record *record, gint64 at)
{
    record->kind = RECORD_TOUCH;
    record->touch = touch_new();
    record->touch->at = at;
    record->touch->channel = CHANNEL_LINKEDIN;
    return record->touch;
}

static Party *
self_party(const char *name)
{
    Party *party = party_new(name, NULL, NULL);

    party->self = true;
    return party;
}

static char *
message_note(const Linkedin *linkedin)
{
    g_autofree char *subject =
        table_text_plain(linkedin_cell(linkedin, COLUMN_SUBJECT), NOTE_CHARACTERS);
    g_autofree char *content =
        table_text_plain(linkedin_cell(linkedin, COLUMN_CONTENT), NOTE_CHARACTERS);

    if (subject == NULL || content == NULL)
        return g_strdup(subject != NULL ? subject : content);
    if (g_str_has_prefix(content, subject))
        return g_steal_pointer(&content);
    return g_strconcat(subject, "\n", content, NULL);
}

/* Why a message is nobody's; NULL when it is somebody's. */
static const char *
message_is_noise(const Linkedin *linkedin)
{
    const char *title = linkedin_cell(linkedin, COLUMN_CONVERSATION_TITLE);

    if (says_yes(linkedin_cell(linkedin, COLUMN_MESSAGE_DRAFT)) ||
        says_yes(linkedin_cell(linkedin, COLUMN_CONVERSATION_DRAFT)))
        return "draft";
    if (g_ascii_strcasecmp(linkedin_cell(linkedin, COLUMN_FOLDER), "spam") == 0)
        return "spam";
    if (g_ascii_strncasecmp(title, "sponsored", 9) == 0 ||
        strstr(linkedin_cell(linkedin, COLUMN_SENDER_URL), "linkedin.com/company/") != NULL)
        return "sponsored";
    return NULL;
}

static char *
message_key(const Linkedin *linkedin, const Touch *touch)
{
    g_autofree char *sender = party_identity(touch->from);
    g_autofree char *instant = instant_format(touch->at);
    const char *parts[] = {linkedin_cell(linkedin, COLUMN_CONVERSATION_ID), instant, sender,
                           touch->note};

    return touch_key("message", parts, G_N_ELEMENTS(parts));
}

void
linkedin_take_message(const Linkedin *linkedin, Record *record)
{
    const char *why = message_is_noise(linkedin);
    Party *from;
    Touch *touch;
    gint64 at;

    if (why != NULL) {
        linkedin_skip(record, why);
        return;
    }
    if (!read_instant(linkedin, COLUMN_DATE, record, &at))
        return;
    from = linkedin_party(linkedin_cell(linkedin, COLUMN_FROM),
                          linkedin_cell(linkedin, COLUMN_SENDER_URL));
    if (from == NULL) {
        linkedin_skip(record, "no sender");
        return;
    }
    touch = begin_touch(record, at);
    touch->from = from;
    touch->note = message_note(linkedin);
    touch->key = message_key(linkedin, touch);
    linkedin_parties(touch->to, linkedin_cell(linkedin, COLUMN_TO),
                     linkedin_cell(linkedin, COLUMN_RECIPIENT_URLS));
}

/* The parties of an invitation by its direction; NULL where the other side is nobody. */
static Party *
invitation_party(const Linkedin *linkedin, LinkedinColumn name, LinkedinColumn url, bool self)
{
    Party *party =
        linkedin_party(linkedin_cell(linkedin, name), self ? "" : linkedin_cell(linkedin, url));

    if (party == NULL && self)
        party = party_new(NULL, NULL, NULL);
    if (party != NULL)
        party->self = self;
    return party;
}

static char *
invitation_key(const Touch *touch, bool sent, const char *words)
{
    const Party *other = sent ? touch->to->pdata[0] : touch->from;
    g_autofree char *identity = party_identity(other);
    g_autofree char *instant = instant_format(touch->at);
    const char *parts[] = {identity, instant, sent ? "sent" : "received", words};

    return touch_key("invitation", parts, G_N_ELEMENTS(parts));
}

void
linkedin_take_invitation(const Linkedin *linkedin, Record *record)
{
    const char *direction = linkedin_cell(linkedin, COLUMN_DIRECTION);
    bool sent = g_ascii_strcasecmp(direction, "outgoing") == 0;
    bool received = g_ascii_strcasecmp(direction, "incoming") == 0;
    g_autofree char *words =
        table_text_plain(linkedin_cell(linkedin, COLUMN_MESSAGE), NOTE_CHARACTERS);
    Party *to;
    Touch *touch;
    gint64 at;

    if (!read_instant(linkedin, COLUMN_SENT_AT, record, &at))
        return;
    touch = begin_touch(record, at);
    touch->from = invitation_party(linkedin, COLUMN_FROM, COLUMN_INVITER_URL, sent);
    to = invitation_party(linkedin, COLUMN_TO, COLUMN_INVITEE_URL, received);
    if (to != NULL)
        g_ptr_array_add(touch->to, to);
    if (touch->from == NULL || (sent && to == NULL)) {
        g_clear_pointer(&record->touch, touch_free);
        linkedin_skip(record, sent ? "no receiver" : "no sender");
        return;
    }
    touch->note = g_strconcat(sent ? "Invited them to connect" : "Invited you to connect",
                              words != NULL ? ": " : ".", words, NULL);
    touch->key = invitation_key(touch, sent, words);
}

/* Something the user said about somebody, or the other way round. */
static void
take_praise(Record *record, Praise praise, bool given, Party *take_other, gint64 at,
            const char *note)
{
    const char *what = praise == PRAISE_RECOMMENDATION ? "recommendation" : "endorsement";
    Touch *touch = begin_touch(record, at);
    g_autofree char *other = party_identity(take_other);
    g_autofree char *instant = instant_format(at);
    const char *parts[] = {other, instant, note};

    touch->from = given ? self_party(NULL) : take_other;
    g_ptr_array_add(touch->to, given ? take_other : self_party(NULL));
    touch->praise = praise;
    touch->note = g_strdup(note);
    touch->key = touch_key(what, parts, G_N_ELEMENTS(parts));
}

static char *
whole_name(const Linkedin *linkedin, LinkedinColumn first, LinkedinColumn last)
{
    g_autofree char *name =
        g_strconcat(linkedin_cell(linkedin, first), " ", linkedin_cell(linkedin, last), NULL);

    return g_strdup(g_strstrip(name));
}

void
linkedin_take_recommendation(const Linkedin *linkedin, Record *record)
{
    static const char *const void_states[] = {"DELETED", "DECLINED", "WITHDRAWN", "DRAFT"};
    const char *status = linkedin_cell(linkedin, COLUMN_STATUS);
    g_autofree char *words =
        table_text_plain(linkedin_cell(linkedin, COLUMN_TEXT), NOTE_CHARACTERS);
    g_autofree char *name = whole_name(linkedin, COLUMN_FIRST_NAME, COLUMN_LAST_NAME);
    g_autofree char *note = NULL;
    Party *other;
    gint64 at;

    for (gsize i = 0; i < G_N_ELEMENTS(void_states); i++) {
        if (g_ascii_strcasecmp(status, void_states[i]) == 0) {
            linkedin_skip(record, "recommendation taken back");
            return;
        }
    }
    if (!read_instant(linkedin, COLUMN_CREATION_DATE, record, &at))
        return;
    other = linkedin_party(name, "");
    if (other == NULL) {
        linkedin_skip(record, "no name");
        return;
    }
    note = g_strconcat(linkedin->given ? "You wrote them a recommendation"
                                       : "Wrote you a recommendation",
                       words != NULL ? ": " : ".", words, NULL);
    take_praise(record, PRAISE_RECOMMENDATION, linkedin->given, other, at, note);
}

void
linkedin_take_endorsement(const Linkedin *linkedin, Record *record)
{
    bool given = linkedin->columns[COLUMN_ENDORSEE_FIRST_NAME] >= 0;
    g_autofree char *name =
        given ? whole_name(linkedin, COLUMN_ENDORSEE_FIRST_NAME, COLUMN_ENDORSEE_LAST_NAME)
              : whole_name(linkedin, COLUMN_ENDORSER_FIRST_NAME, COLUMN_ENDORSER_LAST_NAME);
    const char *status = linkedin_cell(linkedin, COLUMN_ENDORSEMENT_STATUS);
    g_autofree char *note = NULL;
    Party *other;
    gint64 at;

    if (g_ascii_strcasecmp(status, "ACCEPTED") != 0) {
        linkedin_skip(record, "endorsement not accepted");
        return;
    }
    if (!read_instant(linkedin, COLUMN_ENDORSEMENT_DATE, record, &at))
        return;
    other = linkedin_party(
        name, linkedin_cell(linkedin, given ? COLUMN_ENDORSEE_URL : COLUMN_ENDORSER_URL));
    if (other == NULL) {
        linkedin_skip(record, "no name");
        return;
    }
    note = g_strdup_printf(given ? "You endorsed them for %s" : "Endorsed you for %s",
                           linkedin_cell(linkedin, COLUMN_SKILL));
    take_praise(record, PRAISE_ENDORSEMENT, given, other, at, note);
}
