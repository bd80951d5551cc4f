/* SPDX-License-Identifier: Apache-2.0 */
#include "core/boundary.h"

#include <string.h>

#include "core/import.h"
#include "core/slip.h"
#include "test_boundary.h"
#include "test_db.h"

static void
set_again_it_changes_what_is_given_and_keeps_the_rest(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    g_autofree char *empty = test_export(book->ctx);
    BoundaryEdit first = {.has_quiet = true,
                          .quiet = true,
                          .quiet_from = 1320,
                          .quiet_to = 480,
                          .has_note = true,
                          .note = "shift work"};
    BoundaryEdit second = {
        .has_contact = true, .do_not_contact = true, .has_zone = true, .zone = "Asia/Tokyo"};
    BoundaryEdit third = {.has_quiet = true, .has_contact = true};
    g_autoptr(Boundary) boundary = NULL;
    g_autofree char *after = NULL;
    g_autofree char *words = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    test_boundary_set(book, mara, &first);
    test_boundary_set(book, mara, &second);
    boundary = test_boundary_find(book, mara);
    words = boundary_words(book->ctx, boundary);
    g_assert_cmpstr(words, ==, "do not contact; quiet 22:00-08:00 in Asia/Tokyo; shift work");
    test_boundary_set(book, mara, &third);
    g_clear_pointer(&boundary, boundary_free);
    boundary = test_boundary_find(book, mara);
    g_assert_false(boundary->quiet || boundary->do_not_contact);
    g_assert_cmpstr(boundary->note, ==, "shift work");
    g_assert_true(boundary_clear(book->ctx, mara, &receipt, &error));
    g_assert_null(test_boundary_find(book, mara));
    g_assert_false(boundary_clear(book->ctx, mara, &receipt, &error));
    test_expect_error(&error, KITH_ERROR_NOT_FOUND, "Mara has no boundary");
    for (int i = 0; i < 4; i++)
        test_undo(book->ctx);
    after = test_export(book->ctx);
    g_assert_cmpstr(empty, ==, after);
}

static void
refuse(TestBook *book, gint64 person, const BoundaryEdit *edit, KithErrorCode code,
       const char *part)
{
    g_autofree char *before = test_export(book->ctx);
    g_autofree char *after = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    g_assert_false(boundary_set(book->ctx, person, edit, &receipt, &error));
    test_expect_error(&error, code, part);
    after = test_export(book->ctx);
    g_assert_cmpstr(before, ==, after);
}

static void
what_bounds_nothing_is_refused(void)
{
    g_autoptr(TestBook) book = test_book_new();
    Day today = book->ctx->today;
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    g_autofree char *long_text = g_strnfill(1024 * 1024 + 1, 'a');
    g_autoptr(Person) me = person_new();
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    refuse(book, mara, &(BoundaryEdit){0}, KITH_ERROR_INVALID, "Say what");
    refuse(book, mara, &(BoundaryEdit){.has_not_before = true, .not_before = today - 1},
           KITH_ERROR_INVALID, "has passed");
    refuse(book, mara, &(BoundaryEdit){.has_pause = true, .paused_until = today},
           KITH_ERROR_INVALID, "after today");
    refuse(book, mara, &(BoundaryEdit){.has_zone = true, .zone = "Mars/Base"}, KITH_ERROR_INVALID,
           "no time zone");
    refuse(book, mara, &(BoundaryEdit){.has_zone = true, .zone = "../../etc/passwd"},
           KITH_ERROR_INVALID, "no time zone");
    refuse(book, mara, &(BoundaryEdit){.has_never = true, .never_channels = CHANNELS_ALL},
           KITH_ERROR_INVALID, "no channel at all");
    refuse(book, mara, &(BoundaryEdit){.has_note = true, .note = long_text}, KITH_ERROR_TOO_LARGE,
           "megabyte");
    refuse(book, 12345, &(BoundaryEdit){.has_contact = true}, KITH_ERROR_NOT_FOUND, "");
    person_set(&me->name, "Me");
    me->self = true;
    g_assert_true(person_create(book->ctx, me, NULL, &receipt, &error));
    refuse(book, receipt.id, &(BoundaryEdit){.has_contact = true}, KITH_ERROR_INVALID, "your own");
}

static void
expect(TestBook *book, gint64 person, guint channels, ContactPurpose purpose, const char *reason)
{
    g_auto(BoundaryVerdict) verdict = test_boundary_check(book, person, channels, purpose);

    g_assert_cmpstr(verdict.reason, ==, reason);
}

static void
the_gate_says_why_and_until_when(void)
{
    static const guint call = 1U << CHANNEL_CALL;
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_CLOSE);
    BoundaryEdit limit = {.has_max = true, .at_most = 2, .max_days = 10};
    BoundaryEdit quiet = {.has_max = true,
                          .has_quiet = true,
                          .quiet = true,
                          .quiet_from = 18 * 60,
                          .quiet_to = 19 * 60,
                          .has_zone = true,
                          .zone = "Asia/Tokyo",
                          .has_never = true,
                          .never_channels = call};
    g_auto(BoundaryVerdict) verdict = {0};
    g_autoptr(GError) error = NULL;

    expect(book, mara, CHANNELS_ALL, CONTACT_REACH_OUT, NULL);
    test_touch(book, mara, 9, CHANNEL_EMAIL, DIRECTION_IN);
    test_touch(book, mara, 4, CHANNEL_EMAIL, DIRECTION_OUT);
    test_touch(book, mara, 3, CHANNEL_EMAIL, DIRECTION_BOTH);
    test_boundary_set(book, mara, &limit);
    expect(book, mara, CHANNELS_ALL, CONTACT_OWED,
           "Mara gets at most 2 contacts in 10 days; there is room again on 30 November.");
    test_boundary_set(book, mara, &quiet);
    expect(book, mara, CHANNELS_ALL, CONTACT_OWED,
           "It is 18:00 where Mara lives, within the quiet hours 18:00-19:00.");
    test_book_at(book, 1);
    kith_set_now(book->ctx, book->ctx->now + 3600);
    expect(book, mara, CHANNELS_ALL, CONTACT_OWED, NULL);
    test_boundary_set(book, mara, &(BoundaryEdit){.has_zone = true});
    test_live_in(book, mara, "Europe/Helsinki");
    kith_set_now(book->ctx, book->ctx->now + 6 * 3600);
    expect(book, mara, CHANNELS_ALL, CONTACT_OWED,
           "It is 18:00 where Mara lives, within the quiet hours 18:00-19:00.");
    test_live_in(book, mara, NULL);
    expect(book, mara, CHANNELS_ALL, CONTACT_OWED, NULL);
    kith_set_now(book->ctx, book->ctx->now + 2 * 3600);
    expect(book, mara, CHANNELS_ALL, CONTACT_OWED,
           "It is 18:00 where Mara lives, within the quiet hours 18:00-19:00.");
    kith_set_now(book->ctx, book->ctx->now + 3600);
    expect(book, mara, call, CONTACT_OWED,
           "Mara is not to be contacted by call; what may be used is in-person, video, email, "
           "message, linkedin, social, letter or other.");
    expect(book, mara, CHANNELS_ALL, CONTACT_REACH_OUT,
           "You were in touch with Mara on 21 November; leave it until 29 November.");
    g_assert_false(boundary_check(book->ctx, 12345, call, 0, CONTACT_OWED, &verdict, &error));
    test_expect_error(&error, KITH_ERROR_NOT_FOUND, "no such person");
}

static void
a_draft_asks_the_gate(void)
{
    static const BoundaryEdit denied[] = {
        {.has_contact = true, .do_not_contact = true},
        {.has_contact = true, .has_gone = true, .gone = true},
        {.has_gone = true, .has_pause = true, .paused_until = 20800},
    };
    BoundaryEdit quiet = {.has_pause = true,
                          .has_quiet = true,
                          .quiet = true,
                          .quiet_from = 8 * 60,
                          .quiet_to = 10 * 60};
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 id = test_slip(book, mara);
    g_auto(SlipDraft) draft = {0};
    g_autoptr(GError) error = NULL;

    for (gsize i = 0; i < G_N_ELEMENTS(denied); i++) {
        test_boundary_set(book, mara, &denied[i]);
        g_assert_false(slip_draft(book->ctx, id, &draft, &error));
        test_expect_error(&error, KITH_ERROR_DENIED, "Mara");
    }
    test_boundary_set(book, mara, &quiet);
    g_assert_true(slip_draft(book->ctx, id, &draft, &error));
    g_assert_nonnull(strstr(draft.wait, "09:00"));
    slip_draft_clear(&draft);
    test_book_at(book, 1);
    kith_set_now(book->ctx, book->ctx->now + 3600);
    g_assert_true(slip_draft(book->ctx, id, &draft, &error));
    g_assert_null(draft.wait);
}

static void
put_instead(GString *text, const char *key, const char *value)
{
    g_autofree char *find = g_strdup_printf("\"%s\":", key);
    const char *at = strstr(text->str, find);
    gsize from;

    g_assert_nonnull(at);
    from = (gsize)(at - text->str) + strlen(find);
    g_string_erase(text, (gssize)from, (gssize)strcspn(text->str + from, ",}"));
    g_string_insert(text, (gssize)from, value);
}

static void
read_book(TestBook *book, const char *text)
{
    char *folder = test_folder_new();
    g_autofree char *path = test_write_file(folder, "book.json", text);
    const char *paths[] = {path, NULL};
    ImportOptions options = {.format = "auto"};
    g_autoptr(ImportResult) result = NULL;
    g_autoptr(GError) error = NULL;

    if (!import_paths(book->ctx, paths, &options, &result, &error))
        g_error("%s", error->message);
    test_folder_free(folder);
}

static void
a_boundary_of_a_book_that_was_written_by_hand_bounds_what_it_can(void)
{
    static const char *const values[] = {"-9223372036854775808", "9223372036854775807", "-1", "0",
                                         "1440"};
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_CLOSE);
    BoundaryEdit edit = {.has_quiet = true,
                         .quiet = true,
                         .quiet_from = 1320,
                         .quiet_to = 480,
                         .has_max = true,
                         .at_most = 2,
                         .max_days = 30};
    g_autofree char *text = NULL;

    test_log(book->ctx, mara, 60, NULL);
    test_boundary_set(book, mara, &edit);
    text = test_export(book->ctx);
    for (gsize i = 0; i < G_N_ELEMENTS(values); i++) {
        g_autoptr(TestBook) copy = test_book_new();
        g_autoptr(GString) wild = g_string_new(text);
        g_autoptr(Boundary) boundary = NULL;
        g_autofree char *words = NULL;
        g_auto(BoundaryVerdict) verdict = {0};

        put_instead(wild, "quiet_from", values[i]);
        put_instead(wild, "quiet_to", values[(i + 1) % G_N_ELEMENTS(values)]);
        put_instead(wild, "at_most", values[i]);
        put_instead(wild, "max_days", values[i]);
        read_book(copy, wild->str);
        boundary = test_boundary_find(copy, mara);
        words = boundary_words(copy->ctx, boundary);
        g_assert_nonnull(strstr(words, "quiet"));
        verdict = test_boundary_check(copy, mara, CHANNELS_ALL, CONTACT_OWED);
        (void)test_plan_lines(copy);
    }
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/boundary/set", set_again_it_changes_what_is_given_and_keeps_the_rest);
    g_test_add_func("/boundary/refused", what_bounds_nothing_is_refused);
    g_test_add_func("/boundary/gate", the_gate_says_why_and_until_when);
    g_test_add_func("/boundary/draft", a_draft_asks_the_gate);
    g_test_add_func("/boundary/wild",
                    a_boundary_of_a_book_that_was_written_by_hand_bounds_what_it_can);
    return g_test_run();
}
