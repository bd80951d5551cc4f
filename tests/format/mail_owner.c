/* SPDX-License-Identifier: Apache-2.0 */
#include "format/mail_owner.h"

#include <string.h>

#include "base/id.h"

/* One message as it is fed to a guess. to may name two, divided by a comma. */
typedef struct {
    const char *from_name;
    const char *from;
    const char *to;
    const char *delivered_to;
    const char *subject;
    bool sent;
    bool is_list;
} Mail;

static void
feed(MailOwner *owner, Mail mail)
{
    Record record = {.kind = mail.is_list ? RECORD_SKIPPED : RECORD_TOUCH, .touch = touch_new()};
    g_auto(GStrv) to = g_strsplit(mail.to, ",", 2);

    record.touch->key = g_strdup("mid:x");
    record.touch->from = party_new(mail.from_name, mail.from, NULL);
    for (gsize i = 0; to[i] != NULL; i++)
        g_ptr_array_add(record.touch->to, party_new(NULL, to[i], NULL));
    record.touch->delivered_to = g_strdup(mail.delivered_to);
    record.touch->note = g_strdup(mail.subject);
    record.touch->sent = mail.sent;
    mail_owner_add(owner, &record);
    record_clear(&record);
}

/* The addresses guessed, joined by blanks. */
static void
assert_guess(const MailOwner *owner, const char *expected, double least)
{
    g_auto(MailOwnerGuess) guess = {0};
    GString *text = g_string_new(NULL);

    mail_owner_guess(owner, &guess);
    for (guint i = 0; i < guess.addresses->len; i++)
        g_string_append_printf(text, "%s%s", i == 0 ? "" : " ",
                               (const char *)guess.addresses->pdata[i]);
    g_assert_cmpstr(text->str, ==, expected);
    g_assert_cmpfloat(guess.confidence, >=, least);
    g_string_free(text, TRUE);
}

static void
knows_the_owner_of_a_box_by_presence(void)
{
    g_autoptr(MailOwner) owner = mail_owner_new();
    IdSource source;

    id_source_seed(&source, 7);
    for (int i = 0; i < 50000; i++) {
        g_autofree char *other =
            g_strdup_printf("p%u@example.org", (guint)id_random(&source, 4000));
        bool is_out = id_random(&source, 3) == 0;

        feed(owner, (Mail){.from = is_out ? "mara@example.com" : other,
                           .to = is_out ? other : "mara@example.com"});
    }
    assert_guess(owner, "mara@example.com", 0.95);
}

static void
finds_further_addresses_by_the_name_they_bear(void)
{
    g_autoptr(MailOwner) owner = mail_owner_new();

    for (int i = 0; i < 40; i++) {
        g_autofree char *other = g_strdup_printf("p%d@example.org", i % 9);

        feed(owner, (Mail){.from = other, .to = "mara@example.com"});
        feed(owner, (Mail){.from_name = "Mara Lind", .from = "mara@example.com", .to = other});
        if (i % 8 == 0)
            feed(owner, (Mail){.from_name = "LIND, Mara", .from = "x@example.net", .to = other});
        if (i % 8 == 1)
            feed(owner,
                 (Mail){.from_name = "Mara Lind", .from = "ml@private.example", .to = other});
    }
    assert_guess(owner, "mara@example.com ml@private.example", 0.7);
}

static void
trusts_what_mail_was_delivered_to(void)
{
    g_autoptr(MailOwner) owner = mail_owner_new();

    for (int i = 0; i < 30; i++) {
        feed(owner, (Mail){.from = "boss@example.org",
                           .to = "team@example.org",
                           .delivered_to = "mara@example.com"});
        feed(owner, (Mail){.from = "list@example.org",
                           .to = "list@example.org",
                           .delivered_to = "mara@home.example",
                           .is_list = true});
    }
    assert_guess(owner, "mara@example.com mara@home.example", 0.9);
}

static void
trusts_a_folder_of_sent_mail(void)
{
    g_autoptr(MailOwner) owner = mail_owner_new();

    for (int i = 0; i < 6; i++) {
        feed(owner, (Mail){.from = "ann@example.org", .to = "mara@example.com"});
        feed(owner, (Mail){.from = "mara@example.com", .to = "ann@example.org", .sent = true});
    }
    assert_guess(owner, "mara@example.com", 0.9);
}

static void
does_not_guess_between_two_who_write_to_each_other(void)
{
    g_autoptr(MailOwner) owner = mail_owner_new();

    for (int i = 0; i < 20; i++) {
        feed(owner, (Mail){.from = "ann@example.org", .to = "mara@example.com"});
        feed(owner, (Mail){.from = "mara@example.com", .to = "ann@example.org"});
    }
    assert_guess(owner, "", 0);
}

static void
does_not_guess_in_a_list_archive(void)
{
    g_autoptr(MailOwner) owner = mail_owner_new();

    for (int i = 0; i < 60; i++) {
        g_autofree char *from = g_strdup_printf("p%d@example.org", i % 20);
        g_autofree char *to = g_strdup_printf("p%d@example.org", (i + 7) % 20);

        feed(owner, (Mail){.from = from, .to = "list@example.org", .is_list = true});
        feed(owner, (Mail){.from = from, .to = to});
    }
    assert_guess(owner, "", 0);
}

static void
does_not_take_a_list_for_a_person(void)
{
    g_autoptr(MailOwner) owner = mail_owner_new();

    for (int i = 0; i < 60; i++) {
        g_autofree char *from = g_strdup_printf("p%d@example.org", i % 17);
        g_autofree char *subject =
            g_strdup_printf("%s[builders] patch %d", i % 3 == 0 ? "" : "Re: ", i / 3);

        feed(owner, (Mail){.from = from, .to = "builders@example.org", .subject = subject});
    }
    assert_guess(owner, "", 0);
}

static void
knows_the_owner_of_a_box_of_received_mail_only(void)
{
    g_autoptr(MailOwner) owner = mail_owner_new();

    for (int i = 0; i < 60; i++) {
        g_autofree char *from = g_strdup_printf("p%d@example.org", i % 17);
        g_autofree char *subject = g_strdup_printf("%slunch %d", i % 3 == 0 ? "" : "Re: ", i % 17);

        feed(owner, (Mail){.from = from, .to = "mara@example.com", .subject = subject});
    }
    assert_guess(owner, "mara@example.com", 0.9);
}

static void
does_not_guess_from_nothing(void)
{
    g_autoptr(MailOwner) owner = mail_owner_new();

    assert_guess(owner, "", 0);
    feed(owner, (Mail){.from = "ann@example.org", .to = "mara@example.com"});
    assert_guess(owner, "", 0);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/mail_owner/knows_the_owner_of_a_box_by_presence",
                    knows_the_owner_of_a_box_by_presence);
    g_test_add_func("/mail_owner/finds_further_addresses_by_the_name_they_bear",
                    finds_further_addresses_by_the_name_they_bear);
    g_test_add_func("/mail_owner/trusts_what_mail_was_delivered_to",
                    trusts_what_mail_was_delivered_to);
    g_test_add_func("/mail_owner/trusts_a_folder_of_sent_mail", trusts_a_folder_of_sent_mail);
    g_test_add_func("/mail_owner/does_not_guess_between_two_who_write_to_each_other",
                    does_not_guess_between_two_who_write_to_each_other);
    g_test_add_func("/mail_owner/does_not_guess_in_a_list_archive",
                    does_not_guess_in_a_list_archive);
    g_test_add_func("/mail_owner/does_not_take_a_list_for_a_person",
                    does_not_take_a_list_for_a_person);
    g_test_add_func("/mail_owner/knows_the_owner_of_a_box_of_received_mail_only",
                    knows_the_owner_of_a_box_of_received_mail_only);
    g_test_add_func("/mail_owner/does_not_guess_from_nothing", does_not_guess_from_nothing);
    return g_test_run();
}
