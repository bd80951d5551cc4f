/* SPDX-License-Identifier: Apache-2.0 */
#include "core/draft_to.h"

#include <string.h>

#include "core/boundary.h"
#include "core/interaction.h"
#include "core/promise.h"
#include "core/thanks.h"
#include "test_ctx.h"
#include "test_db.h"

/* The rules that speak, with blanks between; a capital where it warns. */
static char *
rules(TestBook *book, gint64 person, const Channel *channel, unsigned asks)
{
    g_autoptr(Draft) draft = draft_new();
    g_autoptr(GPtrArray) notes = NULL;
    g_autoptr(GError) error = NULL;
    GString *text = g_string_new(NULL);

    if (!draft_notes(book->ctx, draft, person, channel, asks, &notes, &error))
        g_error("%s", error->message);
    for (guint i = 0; i < notes->len; i++) {
        const DraftNote *note = notes->pdata[i];

        g_assert_cmpuint(strlen(note->message), >, 10);
        g_assert_cmpuint(strlen(note->suggestion), >, 10);
        g_string_append_printf(text, "%s%s%s", i > 0 ? " " : "", note->rule,
                               note->severity == TONE_WARN ? "!" : "");
    }
    return g_string_free(text, FALSE);
}

static void
expect(TestBook *book, gint64 person, unsigned asks, const char *expected)
{
    g_autofree char *said = rules(book, person, NULL, asks);

    g_assert_cmpstr(said, ==, expected);
}

static void
who_is_owed_nothing_gets_no_notes(void)
{
    g_autoptr(TestBook) book = test_book_new();

    expect(book, test_add(book->ctx, "Mara", NULL, TIER_NONE), 3, "");
}

static void
asking_before_delivering_is_told(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    Promise promise = {.entry = {.kind = LEDGER_PROMISE, .person_id = mara},
                       .what = (char *)"the deck",
                       .importance = 2,
                       .due = book->ctx->today + 1};
    Receipt receipt = {0};

    g_assert_true(promise_create(book->ctx, &promise, &receipt, NULL));
    expect(book, mara, 1, "");
    test_book_at(book, 5);
    expect(book, mara, 1, "late-promise!");
    expect(book, mara, 0, "late-promise");
}

static void
thanks_that_are_owed_are_told(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    Thanks thanks = {.entry = {.kind = LEDGER_THANKS, .person_id = mara},
                     .what = (char *)"the lift"};
    Receipt receipt = {0};

    g_assert_true(thanks_create(book->ctx, &thanks, &receipt, NULL));
    expect(book, mara, 0, "owed-thanks");
}

static void
wrote(TestBook *book, gint64 person, gint64 days_ago, Direction direction, const char *note)
{
    Interaction message = {.at = book->ctx->now - days_ago * 86400,
                           .channel = CHANNEL_EMAIL,
                           .direction = direction,
                           .note = (char *)note};
    Receipt receipt = {0};

    g_assert_true(interaction_log(book->ctx, &person, 1, &message, NULL, NULL, &receipt, NULL));
}

static void
messages_that_only_asked_and_silence_are_told(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);

    wrote(book, mara, 40, DIRECTION_OUT, "Could you send me the file?");
    wrote(book, mara, 39, DIRECTION_IN, "Here it is.");
    wrote(book, mara, 30, DIRECTION_OUT, "Could you introduce me to Li?");
    wrote(book, mara, 29, DIRECTION_IN, "Done.");
    wrote(book, mara, 20, DIRECTION_OUT, "Please review my draft by Monday.");
    wrote(book, mara, 19, DIRECTION_BOTH, NULL);
    expect(book, mara, 1, "only-asks!");
    expect(book, mara, 0, "");
    wrote(book, mara, 4, DIRECTION_OUT, "The photos from the fair.");
    expect(book, mara, 1, "");
    wrote(book, mara, 3, DIRECTION_OUT, "And the film.");
    {
        g_autofree char *said = rules(book, mara, NULL, 0);

        g_assert_nonnull(strstr(said, "unanswered!"));
    }
}

static void
a_boundary_on_the_channel_is_told(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    BoundaryEdit edit = {.has_never = true, .never_channels = 1u << CHANNEL_EMAIL};
    Channel email = CHANNEL_EMAIL;
    Channel call = CHANNEL_CALL;
    g_autofree char *by_email = NULL;
    g_autofree char *by_call = NULL;
    Receipt receipt = {0};

    g_assert_true(boundary_set(book->ctx, mara, &edit, &receipt, NULL));
    by_email = rules(book, mara, &email, 0);
    by_call = rules(book, mara, &call, 0);
    g_assert_cmpstr(by_email, ==, "boundary!");
    g_assert_cmpstr(by_call, ==, "");
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/draft/nothing", who_is_owed_nothing_gets_no_notes);
    g_test_add_func("/draft/late", asking_before_delivering_is_told);
    g_test_add_func("/draft/thanks", thanks_that_are_owed_are_told);
    g_test_add_func("/draft/asks", messages_that_only_asked_and_silence_are_told);
    g_test_add_func("/draft/boundary", a_boundary_on_the_channel_is_told);
    return g_test_run();
}
