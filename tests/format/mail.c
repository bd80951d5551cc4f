/* SPDX-License-Identifier: Apache-2.0 */
#include "format/mail.h"

#include <string.h>

#include "format/mail_address.h"
#include "format/mail_kind.h"
#include "format/mbox.h"
#include "test_records.h"

/* The one record of a message with these header lines, and those that every message has. */
static GPtrArray *
read_bytes(const char *bytes, gsize length)
{
    GPtrArray *records =
        test_records(eml_reader_new(input_from_memory(bytes, length), MAIL_FOLDER_PLAIN));

    g_assert_cmpuint(records->len, ==, 1);
    return records;
}

static GPtrArray *
read_lines(const char *lines)
{
    g_autofree char *text = g_strconcat(lines,
                                        "From: Ann Bee <ann@example.org>\n"
                                        "To: mara@example.com\n"
                                        "Date: Thu, 1 Jan 2026 10:00:00 +0100\n"
                                        "Message-ID: <1@example.org>\n\nHello\n",
                                        NULL);

    return read_bytes(text, strlen(text));
}

static void
assert_party(const Party *party, const char *name, const char *email)
{
    g_assert_cmpstr(party->name, ==, name);
    g_assert_cmpstr(party->email, ==, email);
}

static void
assert_skipped(const char *lines, const char *why)
{
    g_autoptr(GPtrArray) records = read_lines(lines);
    const Record *record = test_record(records, 0);

    g_assert_cmpint(record->kind, ==, why == NULL ? RECORD_TOUCH : RECORD_SKIPPED);
    g_assert_cmpstr(record->why, ==, why);
    g_assert_nonnull(record->touch);
}

static void
reads_who_wrote_to_whom_when_about_what(void)
{
    g_autoptr(GPtrArray) records = read_lines("Delivered-To: Mara@Example.com\n"
                                              "Cc: \"Cee, Dee\" <DEE@example.org>\n"
                                              "Subject: =?utf-8?q?Caf=C3=A9?=\n"
                                              "\ton Friday\n");
    const Record *record = test_record(records, 0);
    const Touch *touch = record->touch;

    g_assert_cmpint(record->kind, ==, RECORD_TOUCH);
    g_assert_null(record->problems);
    g_assert_cmpint(touch->channel, ==, CHANNEL_EMAIL);
    g_assert_cmpint(touch->at, ==, 1767258000);
    g_assert_cmpstr(touch->key, ==, "mid:1@example.org");
    g_assert_cmpstr(touch->note, ==, "Café on Friday");
    g_assert_cmpstr(touch->delivered_to, ==, "mara@example.com");
    assert_party(touch->from, "Ann Bee", "ann@example.org");
    g_assert_cmpuint(touch->to->len, ==, 2);
    assert_party(touch->to->pdata[0], NULL, "mara@example.com");
    assert_party(touch->to->pdata[1], "Cee, Dee", "dee@example.org");
}

static void
reads_groups_and_leaves_out_nobody(void)
{
    g_autoptr(GPtrArray) records =
        read_lines("Cc: Team: a@example.org, \"B C\" <b@example.org>; , undisclosed-recipients:;\n"
                   "Bcc: Undisclosed recipients\n");
    const Touch *touch = test_record(records, 0)->touch;

    g_assert_cmpuint(touch->to->len, ==, 3);
    assert_party(touch->to->pdata[1], NULL, "a@example.org");
    assert_party(touch->to->pdata[2], "B C", "b@example.org");
    g_assert_null(test_record(records, 0)->problems);
}

static void
counts_an_address_once(void)
{
    g_autoptr(GPtrArray) records = read_lines("Cc: Mara <MARA@example.com>, x@example.org\n"
                                              "Cc: x@example.org\n");

    g_assert_cmpuint(test_record(records, 0)->touch->to->len, ==, 2);
}

static void
reads_addresses_that_follow_no_grammar(void)
{
    g_autoptr(GPtrArray) records = read_lines("Cc: 'Dee Cee' <dee@example.org>; e@x.org f@y.org,\n"
                                              " \"<g@example.org>\" <g@example.org>,\n"
                                              " <<h@example.org>, \"open <i@example.org>\n");
    const GPtrArray *to = test_record(records, 0)->touch->to;

    assert_party(to->pdata[1], "Dee Cee", "dee@example.org");
    g_assert_cmpuint(to->len, >=, 5);
    assert_party(to->pdata[to->len - 1], "open", "i@example.org");
}

static void
says_which_address_could_not_be_read(void)
{
    g_autoptr(GPtrArray) records = read_lines("Cc: @, b@example.org\n");
    const Record *record = test_record(records, 0);

    g_assert_cmpint(record->kind, ==, RECORD_TOUCH);
    g_assert_cmpuint(record->touch->to->len, ==, 2);
    test_assert_problem(record, 0, 1, "Cc", "could not be read");
}

static void
reads_bytes_of_any_charset(void)
{
    static const char text[] = "From: J\xf6rg <j\xc3\xb8ran@example.com>\r\n"
                               "To: a@b\r\nSubject: gr\xfc\xdf\x00 dich\r\n"
                               "Date: 1 Jan 2026 10:00 GMT\r\n\r\n";
    g_autoptr(GPtrArray) records = read_bytes(text, sizeof text - 1);
    const Touch *touch = test_record(records, 0)->touch;

    g_assert_true(g_utf8_validate(touch->from->name, -1, NULL));
    g_assert_cmpstr(touch->from->email, ==, "jøran@example.com");
    g_assert_cmpstr(touch->note, ==, "grüß  dich");
}

static void
takes_the_date_from_where_there_is_one(void)
{
    static const struct {
        const char *text;
        gint64 at;
        guint problems;
    } cases[] = {
        {"From a@b Thu Jan  1 09:00:00 2026\nFrom: a@b\nDate: rubbish\n\n", 1767258000, 1},
        {"From a@b Thu Jan  1 09:00:00 2026\nFrom: a@b\n\n", 1767258000, 0},
        {"From: a@b\nReceived: from x by y; Thu, 1 Jan 2026 09:00:00 +0000\n\n", 1767258000, 0},
        {"From: a@b\nDate: Mon, 1 Jan 3026 09:00:00 +0000\n"
         "Received: from x by y; Thu, 1 Jan 2026 09:00:00 +0000\n\n",
         1767258000, 1},
        {"From: a@b\nDate: 2026-01-01T09:00:00Z\n\n", 1767258000, 0},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GPtrArray) records = read_bytes(cases[i].text, strlen(cases[i].text));
        const Record *record = test_record(records, 0);

        g_assert_cmpint(record->kind, ==, RECORD_TOUCH);
        g_assert_cmpint(record->touch->at, ==, cases[i].at);
        g_assert_cmpuint(record->problems == NULL ? 0 : record->problems->len, ==,
                         cases[i].problems);
    }
}

static void
fails_with_a_reason(void)
{
    static const struct {
        const char *text;
        const char *field;
        const char *words;
    } cases[] = {
        {"From: a@b\nTo: c@d\n\n", "Date", "does not say when"},
        {"From: a@b\nDate: whenever\n\n", "Date", "“whenever” is no date"},
        {"Date: 1 Jan 2026 10:00 GMT\nTo: c@d\n\n", "From", "does not say who"},
        {"only text\n", "", "no headers"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GPtrArray) records = read_bytes(cases[i].text, strlen(cases[i].text));
        const Record *record = test_record(records, 0);

        g_assert_cmpint(record->kind, ==, RECORD_FAILED);
        test_assert_problem(record, 0, 1, cases[i].field, cases[i].words);
    }
}

static void
leaves_out_what_no_person_wrote(void)
{
    assert_skipped("List-Id: <l.example>\n", "list mail");
    assert_skipped("List-Unsubscribe: <https://x.example>\n", "list mail");
    assert_skipped("Precedence: bulk\n", "list mail");
    assert_skipped("Auto-Submitted: auto-replied\nPrecedence: bulk\n", "automatic reply");
    assert_skipped("Auto-Submitted: auto-generated\n", "automatic message");
    assert_skipped("Subject: Automatic reply: lunch\n", "automatic reply");
    assert_skipped("Subject: Out of office\nX-Auto-Response-Suppress: All\n", "automatic reply");
    assert_skipped("Content-Type: multipart/report;\n report-type=delivery-status\n", "bounce");
    assert_skipped("X-Mozilla-Draft-Info: x\n", "draft");
    assert_skipped("X-Status: AT\n", "draft");
    assert_skipped("X-Gmail-Labels: Important,Drafts\n", "draft");
    assert_skipped("X-Gmail-Labels: Spam\n", "spam");
    assert_skipped("X-Mozilla-Status: 0009\n", "deleted");
}

static void
keeps_what_a_person_wrote(void)
{
    assert_skipped("Auto-Submitted: no\n", NULL);
    assert_skipped("Subject: Out of office next week, who covers?\n", NULL);
    assert_skipped("X-Auto-Response-Suppress: All\n", NULL);
    assert_skipped("Content-Type: multipart/report; report-type=disposition-notification\n", NULL);
    assert_skipped("X-Gmail-Labels: My draft ideas,Spam filters\n", NULL);
    assert_skipped("X-Mozilla-Status: 0001\n", NULL);
    assert_skipped("Return-Path: <>\n", NULL);
}

static void
knows_machines_by_their_names(void)
{
    static const char *const machines[] = {
        "no-reply@x",      "noreply@x",     "messages-noreply@x",   "donotreply@x",
        "do_not.reply@x",  "noreply-ads@x", "notification+abc12@x", "bounce-12-html@x",
        "notifications@x", "no_reply@x",    "noreply2@x",           "newsletter@x",
    };
    static const char *const people[] = {
        "nora.reply@x", "anoreply@x", "bouncer@x", "alerta@x", "reply@x", "ann@noreply.x",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(machines); i++)
        g_assert_true(mail_kind_is_no_reply(machines[i]));
    for (gsize i = 0; i < G_N_ELEMENTS(people); i++)
        g_assert_false(mail_kind_is_no_reply(people[i]));
}

static void
leaves_out_mail_to_many_but_not_to_twenty(void)
{
    g_autoptr(GString) lines = g_string_new("Cc: ");

    for (int i = 1; i < MAIL_RECEIVERS_MAX; i++)
        g_string_append_printf(lines, "p%d@example.org, ", i);
    g_string_append(lines, "mara@example.com\n");
    assert_skipped(lines->str, NULL);
    g_string_append(lines, "Bcc: one.more@example.org\n");
    assert_skipped(lines->str, "sent to many");
}

static void
gives_the_same_key_without_a_message_id(void)
{
    static const char first[] = "From: A <a@b>\nTo: c@d\nDate: 1 Jan 2026 10:00 GMT\n"
                                "Subject: =?utf-8?q?x?=\n\n";
    static const char second[] = "Message-ID: < >\r\nSubject: x\r\nTO: C@D\r\n"
                                 "Date: Thu, 1 Jan 2026 11:00:00 +0100\r\nfrom: <A@b>\r\n\r\n";
    g_autoptr(GPtrArray) a = read_bytes(first, strlen(first));
    g_autoptr(GPtrArray) b = read_bytes(second, strlen(second));

    g_assert_true(g_str_has_prefix(test_record(a, 0)->touch->key, "mail:"));
    g_assert_cmpstr(test_record(a, 0)->touch->key, ==, test_record(b, 0)->touch->key);
}

static void
strips_message_ids_of_what_is_around_them(void)
{
    static const char text[] = "From: a@b\nDate: 1 Jan 2026 10:00 GMT\n"
                               "Message-Id:\n (note) < 1 . 2\n @x > (more)\n\n";
    g_autoptr(GPtrArray) records = read_bytes(text, strlen(text));

    g_assert_cmpstr(test_record(records, 0)->touch->key, ==, "mid:1.2@x");
}

static void
reads_no_more_than_the_limit_of_headers(void)
{
    g_autoptr(GString) text = g_string_new("From: a@b\nDate: 1 Jan 2026 10:00 GMT\nX-Long: ");
    g_autoptr(GPtrArray) records = NULL;

    while (text->len < 2 * MAIL_HEAD_MAX)
        g_string_append(text, "0123456789");
    g_string_append(text, "\nTo: late@example.org\n\n");
    records = read_bytes(text->str, text->len);
    g_assert_cmpint(test_record(records, 0)->kind, ==, RECORD_TOUCH);
    g_assert_cmpuint(test_record(records, 0)->touch->to->len, ==, 0);
    test_assert_problem(test_record(records, 0), 0, 1, "", "longer than any");
}

static void
cuts_hostile_lists_in_linear_time(void)
{
    static const char *const units[] = {"a,", "a:", "\"", "(", "<", "a@b;", "\\", "=?", "(\"<,"};

    for (gsize u = 0; u < G_N_ELEMENTS(units); u++) {
        g_autoptr(GString) text = g_string_new("From: a@b\nDate: 1 Jan 2026 10:00 GMT\nTo: ");
        g_autoptr(GPtrArray) records = NULL;

        while (text->len < MAIL_HEAD_MAX - 100)
            g_string_append(text, units[u]);
        g_string_append(text, "\n\n");
        records = read_bytes(text->str, text->len);
        g_assert_cmpint(test_record(records, 0)->kind, !=, RECORD_PERSON);
    }
}

static void
tells_folders_by_their_names(void)
{
    g_assert_cmpint(mail_folder_from_name("Sent Items"), ==, MAIL_FOLDER_SENT);
    g_assert_cmpint(mail_folder_from_name(".INBOX.Sent"), ==, MAIL_FOLDER_SENT);
    g_assert_cmpint(mail_folder_from_name("Sent.mbox"), ==, MAIL_FOLDER_SENT);
    g_assert_cmpint(mail_folder_from_name(".Drafts"), ==, MAIL_FOLDER_DRAFTS);
    g_assert_cmpint(mail_folder_from_name("Junk"), ==, MAIL_FOLDER_SPAM);
    g_assert_cmpint(mail_folder_from_name("Inbox"), ==, MAIL_FOLDER_PLAIN);
    g_assert_cmpint(mail_folder_from_name("Presented"), ==, MAIL_FOLDER_PLAIN);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/mail/reads_who_wrote_to_whom_when_about_what",
                    reads_who_wrote_to_whom_when_about_what);
    g_test_add_func("/mail/reads_groups_and_leaves_out_nobody", reads_groups_and_leaves_out_nobody);
    g_test_add_func("/mail/counts_an_address_once", counts_an_address_once);
    g_test_add_func("/mail/reads_addresses_that_follow_no_grammar",
                    reads_addresses_that_follow_no_grammar);
    g_test_add_func("/mail/says_which_address_could_not_be_read",
                    says_which_address_could_not_be_read);
    g_test_add_func("/mail/reads_bytes_of_any_charset", reads_bytes_of_any_charset);
    g_test_add_func("/mail/takes_the_date_from_where_there_is_one",
                    takes_the_date_from_where_there_is_one);
    g_test_add_func("/mail/fails_with_a_reason", fails_with_a_reason);
    g_test_add_func("/mail/leaves_out_what_no_person_wrote", leaves_out_what_no_person_wrote);
    g_test_add_func("/mail/keeps_what_a_person_wrote", keeps_what_a_person_wrote);
    g_test_add_func("/mail/knows_machines_by_their_names", knows_machines_by_their_names);
    g_test_add_func("/mail/leaves_out_mail_to_many_but_not_to_twenty",
                    leaves_out_mail_to_many_but_not_to_twenty);
    g_test_add_func("/mail/gives_the_same_key_without_a_message_id",
                    gives_the_same_key_without_a_message_id);
    g_test_add_func("/mail/strips_message_ids_of_what_is_around_them",
                    strips_message_ids_of_what_is_around_them);
    g_test_add_func("/mail/reads_no_more_than_the_limit_of_headers",
                    reads_no_more_than_the_limit_of_headers);
    g_test_add_func("/mail/cuts_hostile_lists_in_linear_time", cuts_hostile_lists_in_linear_time);
    g_test_add_func("/mail/tells_folders_by_their_names", tells_folders_by_their_names);
    return g_test_run();
}
