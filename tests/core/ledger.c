/* SPDX-License-Identifier: Apache-2.0
 * What is the same for every noun of the ledgers. */
#include "core/ledger_rules.h"

#include <string.h>

#include "core/doctor.h"
#include "core/export.h"
#include "core/import.h"
#include "test_ctx.h"
#include "test_db.h"

/* A row of a noun whose every field holds a value that no other field holds. */
static Entry *
full_entry(LedgerKind kind, gint64 person_id, gint64 other_id)
{
    const Ledger *ledger = ledger_of(kind);
    Entry *entry = entry_new(kind);

    entry->person_id = person_id;
    for (guint i = 0; i < ledger->field_count; i++) {
        const Field *field = &ledger->fields[i];

        if (field->kind == FIELD_TEXT)
            *entry_text(entry, field) =
                g_strdup_printf("%s%s “text”,\n; \\ 田中", ledger->noun, field->name);
        else if (field->kind == FIELD_PERSON)
            entry_set_number(entry, field, other_id);
        else if (field->kind == FIELD_BOOL || field->kind == FIELD_WORD)
            entry_set_number(entry, field, 1);
        else if (field->kind == FIELD_WORDS)
            entry_set_number(entry, field, 5);
        else
            entry_set_number(entry, field, 20000 + i);
    }
    return entry;
}

static void
assert_same(const Entry *a, const Entry *b)
{
    const Ledger *ledger = ledger_of(a->kind);

    g_assert_cmpint(a->kind, ==, b->kind);
    g_assert_cmpint(a->id, ==, b->id);
    g_assert_cmpint(a->made_at, ==, b->made_at);
    g_assert_cmpint(a->ended_at, ==, b->ended_at);
    for (guint i = 0; i < ledger->field_count; i++) {
        const Field *field = &ledger->fields[i];

        if (field->kind == FIELD_TEXT)
            g_assert_cmpstr(entry_text_of(a, field), ==, entry_text_of(b, field));
        else
            g_assert_cmpint(entry_number(a, field), ==, entry_number(b, field));
    }
}

static Entry *
put_full(Ctx *ctx, LedgerKind kind, gint64 person_id, gint64 other_id)
{
    g_autoptr(Entry) entry = full_entry(kind, person_id, other_id);
    g_auto(Write) write = {0};
    g_autoptr(GError) error = NULL;

    if (!write_begin(ctx, "test", &write, &error) || !ledger_create(ctx, &write, entry, &error) ||
        !write_commit(ctx, &write, "test", NULL, &error))
        g_error("%s", error->message);
    return g_steal_pointer(&entry);
}

static guint
found(Ctx *ctx, const char *query)
{
    g_autoptr(GPtrArray) people = NULL;
    g_autoptr(GError) error = NULL;

    if (!person_search(ctx, query, 10, &people, &error))
        g_error("%s", error->message);
    return people->len;
}

static void
every_field_is_kept_found_exported_and_undone(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 jonas = test_add(book->ctx, "Jonas", NULL, TIER_NONE);

    for (LedgerKind kind = 0; kind < LEDGER_COUNT; kind++) {
        g_autofree char *before = test_export(book->ctx);
        g_autoptr(Entry) put = put_full(book->ctx, kind, mara, jonas);
        g_autoptr(Entry) got = NULL;
        g_autoptr(GError) error = NULL;
        g_autofree char *after = NULL;

        g_assert_true(ledger_get(book->ctx, kind, put->id, &got, &error));
        assert_same(put, got);
        for (guint i = 0; i < ledger_of(kind)->field_count; i++) {
            const Field *field = &ledger_of(kind)->fields[i];
            g_autofree char *word = g_strconcat(ledger_of(kind)->noun, field->name, NULL);

            if (field->searched)
                g_assert_cmpuint(found(book->ctx, word), ==, 1);
        }
        test_undo(book->ctx);
        after = test_export(book->ctx);
        g_assert_cmpstr(before, ==, after);
        g_assert_cmpuint(found(book->ctx, ledger_of(kind)->noun), ==, 0);
        g_clear_pointer(&got, entry_free);
        g_assert_false(ledger_get(book->ctx, kind, put->id, &got, &error));
        test_expect_error(&error, KITH_ERROR_NOT_FOUND, ledger_of(kind)->noun);
    }
}

static void
a_book_that_is_read_back_has_every_entry(void)
{
    g_autoptr(TestBook) book = test_book_new();
    g_autoptr(TestBook) copy = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 jonas = test_add(book->ctx, "Jonas", NULL, TIER_NONE);
    g_autofree char *folder = g_dir_make_tmp("kith-ledger-XXXXXX", NULL);
    g_autofree char *text = NULL;
    g_autofree char *again = NULL;
    g_autofree char *path = NULL;
    g_autoptr(ImportResult) result = NULL;
    g_autoptr(GError) error = NULL;
    ImportOptions options = {.format = "auto"};

    for (LedgerKind kind = 0; kind < LEDGER_COUNT; kind++)
        entry_free(put_full(book->ctx, kind, mara, jonas));
    text = test_export(book->ctx);
    path = test_write_file(folder, "book.json", text);
    if (!import_paths(copy->ctx, (const char *const[]){path, NULL}, &options, &result, &error))
        g_error("%s", error->message);
    again = test_export(copy->ctx);
    g_assert_cmpstr(text, ==, again);
    g_assert_cmpuint(found(copy->ctx, "promisewhat"), ==, 1);
}

static void
an_introduction_is_found_from_both_sides_and_goes_with_either(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    gint64 jonas = test_add(book->ctx, "Jonas", NULL, TIER_NONE);
    g_autoptr(Entry) put = put_full(book->ctx, LEDGER_INTRODUCTION, mara, jonas);
    LedgerFilter filter = {.kind = LEDGER_INTRODUCTION, .person_id = jonas, .ended = true};
    g_autoptr(GPtrArray) entries = NULL;
    g_autoptr(GPtrArray) left = NULL;
    g_autoptr(GPtrArray) back = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    g_assert_true(ledger_list(book->ctx, &filter, &entries, NULL, &error));
    g_assert_cmpuint(entries->len, ==, 1);
    g_assert_true(person_delete(book->ctx, jonas, &receipt, &error));
    filter.person_id = mara;
    g_assert_true(ledger_list(book->ctx, &filter, &left, NULL, &error));
    g_assert_cmpuint(left->len, ==, 0);
    test_undo(book->ctx);
    g_assert_true(ledger_list(book->ctx, &filter, &back, NULL, &error));
    g_assert_cmpuint(back->len, ==, 1);
}

static void
an_id_of_another_noun_is_named(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    g_autoptr(Entry) slip = put_full(book->ctx, LEDGER_SLIP, mara, 0);
    g_autoptr(Entry) got = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_false(ledger_get(book->ctx, LEDGER_PROMISE, slip->id, &got, &error));
    test_expect_error(&error, KITH_ERROR_NOT_FOUND, "is a slip, not a promise");
}

static void
words_that_are_gone_find_nobody_and_shared_ones_stay(void)
{
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    g_autoptr(Entry) one = put_full(book->ctx, LEDGER_FAVOR, mara, 0);
    g_autoptr(Entry) two = put_full(book->ctx, LEDGER_FAVOR, mara, 0);
    g_auto(Write) write = {0};
    g_autoptr(GError) error = NULL;

    g_free(*entry_text(one, &ledger_of(LEDGER_FAVOR)->fields[0]));
    *entry_text(one, &ledger_of(LEDGER_FAVOR)->fields[0]) = g_strdup("lighthouse");
    g_assert_true(write_begin(book->ctx, "test", &write, &error));
    g_assert_true(ledger_update(book->ctx, &write, one, &error));
    g_assert_true(write_commit(book->ctx, &write, "test", NULL, &error));
    g_assert_cmpuint(found(book->ctx, "lighthouse"), ==, 1);
    g_assert_cmpuint(found(book->ctx, "favorwhat"), ==, 1);
    write_clear(&write);
    g_assert_true(write_begin(book->ctx, "test", &write, &error));
    g_assert_true(ledger_remove(book->ctx, &write, two, &error));
    g_assert_true(write_commit(book->ctx, &write, "test", NULL, &error));
    g_assert_cmpuint(found(book->ctx, "favorwhat"), ==, 0);
    g_assert_cmpuint(found(book->ctx, "favorkind"), ==, 1);
}

static guint
problems_of(const GPtrArray *findings, const char *check)
{
    guint problems = 0;

    for (guint i = 0; i < findings->len; i++) {
        const DoctorFinding *finding = findings->pdata[i];

        problems += finding->level == DOCTOR_PROBLEM && strcmp(finding->check, check) == 0;
    }
    return problems;
}

static void
the_doctor_finds_entries_that_no_list_has(void)
{
    static const Query forget = {.name = "test_forget", .text = "DELETE FROM entry"};
    g_autoptr(TestBook) book = test_book_new();
    gint64 mara = test_add(book->ctx, "Mara", NULL, TIER_NONE);
    g_autoptr(Entry) put = put_full(book->ctx, LEDGER_NEED, mara, 0);
    g_autoptr(GPtrArray) before = NULL;
    g_autoptr(GPtrArray) after = NULL;
    g_autoptr(DbTx) tx = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_true(doctor_run(book->ctx, &before, &error));
    g_assert_cmpuint(problems_of(before, "ledgers"), ==, 0);
    g_assert_true(db_begin(book->ctx->db, DB_TX_WRITE, "test", &tx, &error));
    g_assert_true(db_run(book->ctx->db, &forget, NULL, 0, NULL, &error));
    g_assert_true(db_commit(&tx, &error));
    g_assert_true(doctor_run(book->ctx, &after, &error));
    g_assert_cmpuint(problems_of(after, "ledgers"), ==, 1);
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/ledger/every-field", every_field_is_kept_found_exported_and_undone);
    g_test_add_func("/ledger/read-back", a_book_that_is_read_back_has_every_entry);
    g_test_add_func("/ledger/both-sides",
                    an_introduction_is_found_from_both_sides_and_goes_with_either);
    g_test_add_func("/ledger/other-noun", an_id_of_another_noun_is_named);
    g_test_add_func("/ledger/words", words_that_are_gone_find_nobody_and_shared_ones_stay);
    g_test_add_func("/ledger/doctor", the_doctor_finds_entries_that_no_list_has);
    return g_test_run();
}
