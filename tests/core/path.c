/* SPDX-License-Identifier: Apache-2.0 */
#include "core/path.h"

#include <string.h>

#include "core/boundary.h"
#include "core/favor.h"
#include "core/introduction.h"
#include "core/path_book.h"
#include "core/person.h"
#include "test_ctx.h"
#include "test_db.h"

/* Somebody with a job at a company; dates may be NULL, and without an end the job lasts. */
static gint64
add_worker(TestBook *book, const char *name, const char *company, const char *started,
           const char *ended)
{
    g_autoptr(Person) person = person_new();
    Position *position = person_add_position(person, company, "Engineer");
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    person_set(&person->name, name);
    person_set(&position->started, started);
    person_set(&position->ended, ended);
    position->current = ended == NULL;
    if (!person_create(book->ctx, person, NULL, &receipt, &error))
        g_error("%s", error->message);
    return receipt.id;
}

static gint64
add_namer(TestBook *book, const char *name, const char *kind, const char *other)
{
    g_autoptr(Person) person = person_new();
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    person_set(&person->name, name);
    g_assert_nonnull(person_add_relation(person, kind, other));
    if (!person_create(book->ctx, person, NULL, &receipt, &error))
        g_error("%s", error->message);
    return receipt.id;
}

/* A report on a line a chain: "Mara > Jonas: evidence; age | …", and its notes. */
static char *
told(TestBook *book, const char *to, guint hops)
{
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(PathReport) report = NULL;
    g_autoptr(GError) error = NULL;

    if (!path_report(book->ctx, to, hops, &report, &error))
        g_error("%s", error->message);
    for (guint i = 0; i < report->ways->len; i++) {
        const PathWay *way = report->ways->pdata[i];
        double strength = 1;

        for (guint j = 0; j < way->hops->len; j++) {
            const PathHop *hop = way->hops->pdata[j];

            strength *= hop->strength;
            g_string_append_printf(text, "%s%s: %s %d", j == 0 ? "" : " | ", hop->name,
                                   hop->evidence, (int)hop->age_days);
        }
        g_assert_cmpfloat(way->strength, >, 0);
        g_assert_cmpfloat(way->strength, <=, strength + 1e-9);
        g_string_append_c(text, '\n');
    }
    for (guint i = 0; i < report->notes->len; i++)
        g_string_append_printf(text, "%s\n", (const char *)report->notes->pdata[i]);
    return g_strdup(text->str);
}

static void
expect(TestBook *book, const char *to, guint hops, const char *expected)
{
    g_autofree char *text = told(book, to, hops);

    g_assert_cmpstr(text, ==, expected);
}

static void
refuse(TestBook *book, const char *to, guint hops, KithErrorCode code, const char *part)
{
    g_autoptr(PathReport) report = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_false(path_report(book->ctx, to, hops, &report, &error));
    g_assert_null(report);
    test_expect_error(&error, code, part);
}

#define MARA_TALKED "Mara: Last wrote to each other 54 days ago, on 1 October, by email"

static void
work_at_the_same_time_ties_two(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = add_worker(book, "Mara", "Initech", "2019-01", NULL);

    add_worker(book, "Jonas", "Initech", "2023-11-24", NULL);
    add_worker(book, "Lea", "Initech", "2018", "2021-03");
    add_worker(book, "Nils", "Initech", "2015", "2018-12-31");
    add_worker(book, "Oda", "Initech", NULL, NULL);
    add_worker(book, "Pia", "Initech", NULL, "2026-10-14");
    test_log(book->ctx, mara, 54, "lunch");
    expect(book, "Jonas", 2,
           MARA_TALKED ". 54 | Jonas: Works with Mara at Initech for 3 years now. 0\n");
    expect(book, "Lea", 2,
           MARA_TALKED
           ". 54 | Lea: Worked with Mara at Initech for 2 years, until 5 years ago. 2064\n");
    expect(book, "Nils", 2, "");
    expect(book, "Oda", 2, MARA_TALKED ". 54 | Oda: Works with Mara at Initech. 0\n");
    expect(book, "Pia", 2,
           MARA_TALKED ". 54 | Pia: Worked with Mara at Initech, until 41 days ago. 41\n");
    expect(book, "Jonas", 1, "");
    test_log(book->ctx, mara, 84, "coffee");
    expect(book, "Mara", 3, MARA_TALKED "; in touch on 2 days since 1 September. 54\n");
}

static void
a_relation_ties_two_when_it_is_clear_who_is_meant(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = add_namer(book, "Mara", "mentor", "Jonas Weber");

    test_log(book->ctx, mara, 54, "lunch");
    test_add(book->ctx, "Jonas Weber", NULL, TIER_NONE);
    add_namer(book, "Lea", "friend", "Mara");
    expect(book, "Jonas Weber", 2,
           MARA_TALKED ". 54 | Jonas Weber: Mara names Jonas Weber as “mentor”. -1\n");
    expect(book, "Lea", 2, MARA_TALKED ". 54 | Lea: Lea names Mara as “friend”. -1\n");
    test_add(book->ctx, "Jonas Weber", "other@example.com", TIER_NONE);
    expect(book, "other@example.com", 2, "");
    test_add(book->ctx, "Mara", NULL, TIER_NONE);
    expect(book, "Lea", 2, "");
}

static gint64
introduce(TestBook *book, gint64 a, gint64 b)
{
    Receipt receipt = {0};

    g_assert_true(introduction_propose(book->ctx, a, b, "Both sail.", &receipt, NULL));
    return receipt.id;
}

static void
only_an_introduction_that_connected_is_told(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_CLOSE);
    gint64 jonas = test_add(book->ctx, "Jonas", NULL, TIER_NONE);
    gint64 id = introduce(book, mara, jonas);
    g_autofree char *silent = told(book, "Jonas", 3);
    g_autofree char *declined = NULL;
    Receipt receipt = {0};

    g_assert_cmpstr(silent, ==, "");
    expect(book, "Mara", 3, "Mara: In your tier “close”; not in touch yet. -1\n");
    g_assert_true(introduction_answer(book->ctx, id, SIDE_B, ANSWER_NO, &receipt, NULL));
    declined = told(book, "Jonas", 3);
    g_assert_null(strstr(declined, "Mara"));
    g_assert_true(introduction_answer(book->ctx, id, SIDE_B, ANSWER_YES, &receipt, NULL));
    g_assert_true(introduction_answer(book->ctx, id, SIDE_A, ANSWER_YES, &receipt, NULL));
    g_assert_true(introduction_connect(book->ctx, id, &receipt, NULL));
    test_book_at(book, 1100);
    expect(book, "Jonas", 3,
           "Mara: Last in touch 3 years ago, on 24 November 2026. 1100 | Jonas: You introduced "
           "them and Mara to each other on 24 November 2026, 3 years ago. 1100\n"
           "Jonas: Last in touch 3 years ago, on 24 November 2026. 1100\n");
}

/* What one side is spared for tells the same after a no of the other as after silence. */
static void
a_no_changes_nothing_for_the_other_side(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = add_worker(book, "Mara", "Initech", "2020", NULL);
    gint64 lea = test_add(book->ctx, "Lea", NULL, TIER_NONE);
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;
    gint64 id;
    Receipt receipt = {0};

    add_worker(book, "Jonas", "Initech", "2020", NULL);
    test_log(book->ctx, mara, 10, "lunch");
    id = introduce(book, lea, mara);
    before = told(book, "Jonas", 3);
    g_assert_nonnull(strstr(before, "introduction for them on 24 November: spare them."));
    g_assert_true(introduction_answer(book->ctx, id, SIDE_A, ANSWER_NO, &receipt, NULL));
    after = told(book, "Jonas", 3);
    g_assert_cmpstr(before, ==, after);
}

static double
strength(TestBook *book, const char *to)
{
    g_autoptr(PathReport) report = NULL;

    g_assert_true(path_report(book->ctx, to, PATH_HOPS, &report, NULL));
    return report->ways->len == 0 ? 0 : ((const PathWay *)report->ways->pdata[0])->strength;
}

static void
who_was_asked_lately_is_spared(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = add_worker(book, "Mara", "Initech", "2020", NULL);
    Favor favor = {.entry = {.kind = LEDGER_FAVOR, .person_id = mara},
                   .what = (char *)"looked over my talk",
                   .weight = 2};
    Interaction message = {.at = TEST_NOW - 3 * 86400, .channel = CHANNEL_EMAIL};
    g_autofree char *text = NULL;
    double rested, asked, again;
    Receipt receipt = {0};

    add_worker(book, "Jonas", "Initech", "2020", NULL);
    test_log(book->ctx, mara, 3, "lunch");
    rested = strength(book, "Jonas");
    g_assert_true(favor_create(book->ctx, &favor, &receipt, NULL));
    asked = strength(book, "Jonas");
    g_assert_cmpfloat_with_epsilon(asked, rested / 2, 1e-9);
    g_assert_true(interaction_log(book->ctx, &mara, 1, &message, NULL, NULL, &receipt, NULL));
    again = strength(book, "Jonas");
    g_assert_cmpfloat(again, <, asked);
    text = told(book, "Jonas", 3);
    g_assert_nonnull(strstr(text, "They did you a favor on 24 November: spare them."));
    g_assert_nonnull(strstr(text, "Your message of 21 November waits for an answer: spare them."));
    /* Mara herself may be turned to: nothing is asked of her on the way. */
    g_clear_pointer(&text, g_free);
    text = told(book, "Mara", 3);
    g_assert_null(strstr(text, "spare"));
    test_book_at(book, 60);
    g_clear_pointer(&text, g_free);
    text = told(book, "Jonas", 3);
    g_assert_null(strstr(text, "spare"));
}

static void
set_boundary(TestBook *book, gint64 person, const BoundaryEdit *edit)
{
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    if (!boundary_set(book->ctx, person, edit, &receipt, &error))
        g_error("%s", error->message);
}

static void
who_is_held_back_is_in_no_chain(void)
{
    const BoundaryEdit edits[] = {
        {.has_contact = true, .do_not_contact = true},
        {.has_pause = true, .paused_until = TEST_NOW / 86400 + 30},
        {.has_not_before = true, .not_before = TEST_NOW / 86400 + 30},
    };
    const BoundaryEdit quiet = {
        .has_quiet = true, .quiet = true, .quiet_from = 0, .quiet_to = 23 * 60};

    for (gsize i = 0; i < G_N_ELEMENTS(edits); i++) {
        g_autoptr(TestBook) book = test_book_new();
        gint64 mara = add_worker(book, "Mara", "Initech", "2020", NULL);

        add_worker(book, "Jonas", "Initech", "2020", NULL);
        test_log(book->ctx, mara, 3, "lunch");
        set_boundary(book, mara, &quiet);
        g_assert_cmpfloat(strength(book, "Jonas"), >, 0);
        set_boundary(book, mara, &edits[i]);
        expect(book, "Jonas", 3, "");
        refuse(book, "Mara", 3, KITH_ERROR_DENIED, "Mara");
        expect(book, "Initech", 3, "");
    }
}

static void
who_died_is_in_no_chain(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = add_worker(book, "Mara", "Initech", "2020", NULL);
    g_autoptr(Person) person = NULL;
    Receipt receipt = {0};

    add_worker(book, "Jonas", "Initech", "2020", NULL);
    test_log(book->ctx, mara, 3, "lunch");
    g_assert_true(person_get(book->ctx, mara, &person, NULL, NULL));
    person->deceased = true;
    g_assert_true(person_update(book->ctx, person, NULL, &receipt, NULL));
    expect(book, "Jonas", 3, "");
    refuse(book, "Mara", 3, KITH_ERROR_DENIED, "Mara");
}

static void
the_users_own_jobs_and_relations_begin_a_chain(void)
{
    g_autoptr(TestBook) book = test_book_new();
    g_autoptr(Person) self = person_new();
    Position *position = person_add_position(self, "Initech", "Engineer");
    Receipt receipt = {0};
    char id[ID_TEXT_SIZE];

    person_set(&self->name, "Ines");
    self->self = true;
    person_set(&position->started, "2018-01");
    person_set(&position->ended, "2019-12");
    g_assert_nonnull(person_add_relation(self, "friend", "Lea"));
    g_assert_true(person_create(book->ctx, self, NULL, &receipt, NULL));
    add_worker(book, "Mara", "Initech", "2018-01", NULL);
    add_worker(book, "Lea", "Hooli", "2018-01", NULL);
    expect(book, "Mara", 1,
           "Mara: Worked with you at Initech for 2 years, until 6 years ago. 2520\n");
    expect(book, "Lea", 1, "Lea: You name Lea as “friend”. -1\n");
    add_worker(book, "Jonas", "Hooli", NULL, NULL);
    expect(book, "Hooli", 2, "Lea: You name Lea as “friend”. -1\n");
    refuse(book, id_format(receipt.id, id), 3, KITH_ERROR_INVALID, "This is you");
}

static void
a_company_is_reached_through_who_works_there(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = add_worker(book, "Mara", "Initech", "2020", NULL);
    gint64 lea = add_worker(book, "Lea Initech", "Hooli", "2020", "2022");

    test_log(book->ctx, mara, 54, "lunch");
    test_log(book->ctx, lea, 54, "lunch");
    add_worker(book, "Jonas", "Hooli Labs", "2020", NULL);
    expect(book, "initech", 3, MARA_TALKED ". 54\n");
    expect(book, "init", 3,
           "Lea Initech: Last wrote to each other 54 days ago, on 1 October, by email. 54\n");
    expect(book, "HOOLI", 3,
           "Lea Initech: Last wrote to each other 54 days ago, on 1 October, by email. 54\n"
           "Nobody in your book works at Hooli now; these did.\n");
    refuse(book, "hoo", 3, KITH_ERROR_CONFLICT, "Hooli Labs");
    expect(book, "hooli l", 3, "");
    refuse(book, "Globex", 3, KITH_ERROR_NOT_FOUND, "Globex");
    refuse(book, "", 3, KITH_ERROR_NOT_FOUND, "");
    refuse(book, "Mara", 0, KITH_ERROR_INVALID, "from 1 to 6");
    refuse(book, "Mara", PATH_HOPS_MOST + 1, KITH_ERROR_INVALID, "from 1 to 6");
}

static void
of_a_large_company_a_part_is_looked_at_and_that_is_said(void)
{
    g_autoptr(TestBook) book = test_book_new();
    g_autofree char *text = NULL;
    gint64 last = 0;

    add_worker(book, "Jonas", "Initech", "2020", NULL);
    for (int i = 0; i <= PATH_ROSTER_MOST; i++) {
        g_autofree char *name = g_strdup_printf("Worker %03d", i);

        last = add_worker(book, name, "Initech", "2020", NULL);
    }
    expect(book, "Jonas", 2,
           "More than 300 people of your book were at Initech; 300 of them were looked at, and "
           "those you were in touch with lately.\n");
    test_log(book->ctx, last, 3, "lunch");
    text = told(book, "Jonas", 2);
    g_assert_true(g_str_has_prefix(text, "Worker 300: "));
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/path/work", work_at_the_same_time_ties_two);
    g_test_add_func("/path/relation", a_relation_ties_two_when_it_is_clear_who_is_meant);
    g_test_add_func("/path/introduction", only_an_introduction_that_connected_is_told);
    g_test_add_func("/path/no-trace", a_no_changes_nothing_for_the_other_side);
    g_test_add_func("/path/spared", who_was_asked_lately_is_spared);
    g_test_add_func("/path/held", who_is_held_back_is_in_no_chain);
    g_test_add_func("/path/died", who_died_is_in_no_chain);
    g_test_add_func("/path/self", the_users_own_jobs_and_relations_begin_a_chain);
    g_test_add_func("/path/company", a_company_is_reached_through_who_works_there);
    g_test_add_func("/path/large", of_a_large_company_a_part_is_looked_at_and_that_is_said);
    return g_test_run();
}
