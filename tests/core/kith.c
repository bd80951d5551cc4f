/* SPDX-License-Identifier: Apache-2.0 */
#include "core/kith.h"

#include "core/plan.h"
#include "test_ctx.h"
#include "test_db.h"

/* As the first version left it. */
static void
take_to_version_1(Db *db)
{
    static const Query steps[] = {
        {.name = "test_drop_sorting", .text = "DROP TABLE sorting"},
        {.name = "test_drop_promise", .text = "DROP TABLE promise"},
        {.name = "test_drop_slip", .text = "DROP TABLE slip"},
        {.name = "test_drop_thanks", .text = "DROP TABLE thanks"},
        {.name = "test_drop_feedback", .text = "DROP TABLE feedback"},
        {.name = "test_drop_need", .text = "DROP TABLE need"},
        {.name = "test_drop_offer", .text = "DROP TABLE offer"},
        {.name = "test_drop_favor", .text = "DROP TABLE favor"},
        {.name = "test_drop_introduction", .text = "DROP TABLE introduction"},
        {.name = "test_drop_boundary", .text = "DROP TABLE boundary"},
        {.name = "test_drop_evaluation", .text = "DROP TABLE evaluation"},
        {.name = "test_drop_prediction", .text = "DROP TABLE prediction"},
        {.name = "test_drop_prediction_outcome", .text = "DROP TABLE prediction_outcome"},
        {.name = "test_drop_forecast", .text = "DROP TABLE forecast"},
        {.name = "test_drop_forecast_bin", .text = "DROP TABLE forecast_bin"},
        {.name = "test_drop_hold_out", .text = "DROP TABLE hold_out"},
        {.name = "test_drop_entry", .text = "DROP TABLE entry"},
        {.name = "test_drop_relation_other", .text = "DROP INDEX relation_other"},
        {.name = "test_drop_relation_name", .text = "DROP INDEX relation_name"},
        {.name = "test_drop_identity_id", .text = "DROP INDEX identity_id"},
        {.name = "test_identity_person",
         .text = "CREATE INDEX identity_person ON identity (space_id, person_id)"},
        {.name = "test_drop_band_index", .text = "DROP INDEX tie_band"},
        {.name = "test_drop_kind_index", .text = "DROP INDEX plan_answer_kind"},
        {.name = "test_drop_sent", .text = "ALTER TABLE tie DROP COLUMN sent"},
        {.name = "test_drop_replies", .text = "ALTER TABLE tie DROP COLUMN replies"},
        {.name = "test_drop_theirs", .text = "ALTER TABLE tie DROP COLUMN theirs"},
        {.name = "test_drop_band", .text = "ALTER TABLE tie DROP COLUMN band"},
        {.name = "test_forget", .text = "DELETE FROM schema_migration WHERE number > 1"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(steps); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(DbTx) tx = NULL;

        if (!db_begin(db, DB_TX_WRITE, "test", &tx, &error) ||
            !db_run(db, &steps[i], NULL, 0, NULL, &error) || !db_commit(&tx, &error))
            g_error("%s", error->message);
    }
}

static void
who_reads_an_older_book_first_brings_it_up_to_date(void)
{
    g_autoptr(TestBook) book = test_book_new();
    KithOptions options = {.uri = book->uri, .now = TEST_NOW, .surface = "test"};
    PlanOptions day = {.day = book->ctx->today, .minutes = PLAN_MINUTES};
    g_autoptr(Person) person = person_new();
    g_autoptr(GError) error = NULL;
    g_autoptr(Plan) plan = NULL;
    Receipt receipt = {0};

    test_add(book->ctx, "By Hand", NULL, TIER_NONE);
    test_add(book->ctx, "Close", NULL, TIER_CLOSE);
    person->name = g_strdup("Imported");
    person->source = g_strdup("vcard");
    g_assert_true(person_create(book->ctx, person, NULL, &receipt, &error));
    take_to_version_1(book->ctx->db);
    g_clear_pointer(&book->ctx, kith_close);
    if (!kith_open(&options, &book->ctx, &error) || !plan_today(book->ctx, &day, &plan, &error))
        g_error("%s", error->message);
    g_assert_cmpuint(plan->items->len, ==, 1);
    g_assert_cmpstr(((const PlanItem *)plan->items->pdata[0])->person_name, ==, "Imported");
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/kith/who_reads_an_older_book_first_brings_it_up_to_date",
                    who_reads_an_older_book_first_brings_it_up_to_date);
    return g_test_run();
}
