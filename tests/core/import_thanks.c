/* SPDX-License-Identifier: Apache-2.0
 * What an import owes: thanks for recommendations and endorsements received. */
#include <string.h>

#include "core/import.h"
#include "core/ledger.h"
#include "core/plan.h"
#include "core/thanks.h"
#include "test_ctx.h"
#include "test_db.h"

#define RECOMMENDATIONS "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
#define RECOMMENDED                                                                                \
    RECOMMENDATIONS                                                                                \
    "Ines,Duarte,Duarte Lda,Partner,Robin listens.,\"03/14/21, 09:30 AM\",VISIBLE\n"               \
    "Ines,Duarte,Duarte Lda,Partner,Robin delivers.,\"11/20/26, 09:30 AM\",VISIBLE\n"              \
    "Bo,Stone,Acme,CTO,Robin is kind.,\"03/14/22, 09:30 AM\",DELETED\n"
#define ENDORSED                                                                                   \
    "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public "          \
    "Url,Endorsement Status\n"                                                                     \
    "2021/05/06 07:08:09 UTC,Mentoring,Otto,Brandt,www.linkedin.com/in/otto-brandt,ACCEPTED\n"     \
    "2021/05/07 07:08:09 UTC,Sailing,Otto,Brandt,www.linkedin.com/in/otto-brandt,ACCEPTED\n"       \
    "2021/05/08 07:08:09 UTC,Cobol,Lea,Brandt,www.linkedin.com/in/lea-brandt,ACCEPTED\n"           \
    "2021/05/09 07:08:09 UTC,Cobol,Bo,Stone,www.linkedin.com/in/bo-stone,PENDING\n"

static const ImportFile *
import_text(TestBook *book, const char *name, const char *text, ImportResult **result)
{
    g_autofree char *folder = test_folder_new();
    g_autofree char *path = test_write_file(folder, name, text);
    const char *paths[] = {path, NULL};
    ImportOptions options = {0};
    g_autoptr(GError) error = NULL;

    if (!import_paths(book->ctx, paths, &options, result, &error))
        g_error("%s", error->message);
    test_folder_free(g_steal_pointer(&folder));
    return (*result)->files->pdata[0];
}

static int
compare_lines(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* "Ines Duarte, 2021-03-14, recommendation: the recommendation on LinkedIn", a line each, sorted.
 */
static char *
owed(TestBook *book)
{
    LedgerFilter filter = {.kind = LEDGER_THANKS};
    g_autoptr(GPtrArray) entries = NULL;
    g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);

    g_assert_true(ledger_list(book->ctx, &filter, &entries, NULL, NULL));
    for (guint i = 0; i < entries->len; i++) {
        Entry *entry = entries->pdata[i];
        g_auto(EntryNames) names = {0};
        char day[DAY_TEXT_SIZE];

        g_assert_true(ledger_names(book->ctx, entry, &names, NULL));
        g_ptr_array_add(
            lines,
            g_strdup_printf("%s, %s, %s: %s", names.person,
                            day_format(instant_day(entry->made_at, book->ctx->zone), day),
                            thanks_sources[thanks_of(entry)->source], thanks_of(entry)->what));
    }
    g_ptr_array_sort(lines, compare_lines);
    g_ptr_array_add(lines, NULL);
    return g_strjoinv("\n", (char **)lines->pdata);
}

/* Read a file twice, then take the first reading back. */
static void
expect_owed(const char *name, const char *text, const char *expected)
{
    g_autoptr(TestBook) book = test_book_new();
    g_autofree char *before = test_export(book->ctx);
    g_autofree char *once = NULL;
    g_autofree char *twice = NULL;
    g_autofree char *undone = NULL;
    g_autofree char *thanks = NULL;
    g_autoptr(ImportResult) first = NULL;
    g_autoptr(ImportResult) second = NULL;

    g_assert_cmpuint(import_text(book, name, text, &first)->created, >, 0);
    thanks = owed(book);
    g_assert_cmpstr(thanks, ==, expected);
    once = test_export(book->ctx);
    g_assert_cmpuint(import_text(book, name, text, &second)->created, ==, 0);
    twice = test_export(book->ctx);
    g_assert_cmpstr(twice, ==, once);
    test_undo(book->ctx);
    undone = test_export(book->ctx);
    g_assert_cmpstr(undone, ==, before);
}

static void
each_recommendation_received_owes_thanks(void)
{
    expect_owed("Recommendations_Received.csv", RECOMMENDED,
                "Ines Duarte, 2021-03-14, recommendation: the recommendation on LinkedIn\n"
                "Ines Duarte, 2026-11-20, recommendation: the recommendation on LinkedIn");
}

static void
all_endorsements_of_a_person_owe_thanks_once(void)
{
    expect_owed("Endorsement_Received_Info.csv", ENDORSED,
                "Lea Brandt, 2021-05-08, endorsement: the endorsement on LinkedIn\n"
                "Otto Brandt, 2021-05-06, endorsement: the endorsement on LinkedIn");
}

static void
what_was_given_owes_nothing(void)
{
    expect_owed("Recommendations_Given.csv", RECOMMENDED, "");
}

/* Said once is said: the file does not bring it back. */
static void
thanks_that_were_said_are_not_owed_again(void)
{
    g_autoptr(TestBook) book = test_book_new();
    LedgerFilter filter = {.kind = LEDGER_THANKS};
    g_autoptr(GPtrArray) entries = NULL;
    g_autoptr(ImportResult) first = NULL;
    g_autoptr(ImportResult) second = NULL;
    g_autofree char *left = NULL;
    ThanksSend send = {0};
    ThanksRepeat repeat = {0};
    Receipt receipt = {0};

    g_assert_nonnull(import_text(book, "Recommendations_Received.csv", RECOMMENDED, &first));
    g_assert_true(ledger_list(book->ctx, &filter, &entries, NULL, NULL));
    for (guint i = 0; i < entries->len; i++) {
        const Entry *entry = entries->pdata[i];

        g_assert_true(thanks_send(book->ctx, entry->id, &send, &repeat, &receipt, NULL));
        thanks_repeat_clear(&repeat);
    }
    g_assert_nonnull(import_text(book, "Recommendations_Received.csv", RECOMMENDED, &second));
    left = owed(book);
    g_assert_cmpstr(left, ==, "");
}

static void
in_the_plan_what_is_fresh_comes_before_what_is_old(void)
{
    g_autoptr(TestBook) book = test_book_new();
    PlanOptions options = {.minutes = 1440, .day = book->ctx->today};
    g_autoptr(ImportResult) first = NULL;
    g_autoptr(ImportResult) second = NULL;
    g_autoptr(Plan) plan = NULL;
    const PlanItem *item;

    g_assert_nonnull(import_text(book, "Endorsement_Received_Info.csv", ENDORSED, &first));
    g_assert_nonnull(import_text(book, "Recommendations_Received.csv", RECOMMENDED, &second));
    g_assert_true(plan_today(book->ctx, &options, &plan, NULL));
    g_assert_cmpuint(plan->items->len, >, 0);
    item = plan->items->pdata[0];
    g_assert_cmpint(item->kind, ==, PLAN_THANKS);
    g_assert_cmpstr(item->title, ==, "Thank Ines Duarte for the recommendation on LinkedIn");
    g_assert_nonnull(strstr(item->reason, "Owed since 20 November."));
    for (guint i = 1; i < plan->items->len; i++)
        g_assert_cmpint(((const PlanItem *)plan->items->pdata[i])->created, <, item->created);
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/import-thanks/recommendation", each_recommendation_received_owes_thanks);
    g_test_add_func("/import-thanks/endorsement", all_endorsements_of_a_person_owe_thanks_once);
    g_test_add_func("/import-thanks/given", what_was_given_owes_nothing);
    g_test_add_func("/import-thanks/said", thanks_that_were_said_are_not_owed_again);
    g_test_add_func("/import-thanks/plan", in_the_plan_what_is_fresh_comes_before_what_is_old);
    return g_test_run();
}
