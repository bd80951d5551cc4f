/* SPDX-License-Identifier: Apache-2.0
 * Power cuts through the program's own rules: a book is begun, and people, interactions, an import,
 * edits, removals and undos go into it. After every cut the book must open, be whole, and hold
 * exactly what it held after the last acknowledged change or after the one then under way. */
#include <string.h>

#include "core/change.h"
#include "core/import.h"
#include "core/interaction.h"
#include "core/person.h"
#include "cuts.h"
#include "full_person.h"
#include "store/engine.h"
#include "test_db.h"

#define NOW 1800000000
#define ROUNDS 24
#define CONTROL_CUTS 100

static const Query q_checkpoint_often = {
    .name = "checkpoint_often",
    .text = "PRAGMA wal_autocheckpoint = 40",
};

static const Query q_never_sync = {
    .name = "never_sync",
    .text = "PRAGMA synchronous = OFF",
};

static const Query q_check = {
    .name = "check",
    .text = "PRAGMA integrity_check",
};

static const Query q_tables = {
    .name = "tables",
    .text = "SELECT 'SELECT * FROM ' || name AS line FROM sqlite_schema WHERE type = 'table'"
            " ORDER BY name",
};

typedef struct {
    GPtrArray *tables; /* Query that reads one whole */
    GPtrArray *states; /* checksums of the whole book: of promise 1, 2, … */
    unsigned corrupt;
    unsigned wrong; /* opens, and is neither the promised state nor the next */
} Verdict;

static void
must(bool ok, GError *const *error)
{
    g_assert_no_error(*error);
    g_assert_true(ok);
}

/* The first column of all rows; NULL when the query fails. */
static GPtrArray *
lines_of(Db *db, const Query *query)
{
    g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, query, NULL, 0, &rows, NULL))
        return NULL;
    for (;;) {
        if (!db_next(rows, &more, NULL))
            return NULL;
        if (!more)
            return g_steal_pointer(&lines);
        g_ptr_array_add(lines, g_strdup(row_text_at(rows, 0)));
    }
}

static void
add_value(GChecksum *sum, DbRows *rows, unsigned column)
{
    DbKind kind = row_kind_at(rows, column);
    g_autofree char *text = NULL;

    switch (kind) {
    case DB_KIND_NULL:
    case DB_KIND_BLOB: /* no table has one */
        text = g_strdup("");
        break;
    case DB_KIND_INT:
        text = g_strdup_printf("%" G_GINT64_FORMAT, row_int_at(rows, column));
        break;
    case DB_KIND_REAL:
        text = g_strdup_printf("%a", row_real_at(rows, column));
        break;
    case DB_KIND_TEXT:
        text = g_strdup(row_text_at(rows, column));
        break;
    }
    g_checksum_update(sum, (const guchar *)&kind, sizeof kind);
    g_checksum_update(sum, (const guchar *)text, (gssize)strlen(text) + 1);
}

static bool
add_table(GChecksum *sum, Db *db, const Query *query)
{
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, query, NULL, 0, &rows, NULL))
        return false;
    for (;;) {
        if (!db_next(rows, &more, NULL))
            return false;
        if (!more)
            return true;
        for (unsigned column = 0; column < db_column_count(rows); column++)
            add_value(sum, rows, column);
    }
}

/* A checksum of every row of every table; NULL when one cannot be read. */
static char *
state_of(Db *db, const GPtrArray *tables)
{
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);

    for (guint i = 0; i < tables->len; i++) {
        if (!add_table(sum, db, g_ptr_array_index(tables, i)))
            return NULL;
    }
    return g_strdup(g_checksum_get_string(sum));
}

static void
query_free(gpointer pointer)
{
    Query *query = pointer;

    g_free((char *)query->text);
    g_free(query);
}

/* A query for each table, which outlive every connection that prepares them. */
static GPtrArray *
table_queries(Db *db)
{
    g_autoptr(GPtrArray) lines = lines_of(db, &q_tables);
    GPtrArray *queries = g_ptr_array_new_with_free_func(query_free);

    g_assert_nonnull(lines);
    for (guint i = 0; i < lines->len; i++) {
        Query *query = g_new0(Query, 1);

        query->name = "table";
        query->text = g_strdup(g_ptr_array_index(lines, i));
        g_ptr_array_add(queries, query);
    }
    return queries;
}

static Ctx *
open_book(const char *path, GError **error)
{
    const KithOptions options = {.uri = path, .now = NOW, .surface = "test", .write = true};
    Ctx *ctx = NULL;

    return kith_open(&options, &ctx, error) ? ctx : NULL;
}

typedef struct {
    Ctx *ctx;
    PowerLog *log;
    Db *observer; /* sees what is saved, as another program would */
    const char *folder;
    gint64 person_id; /* added last */
    Verdict *verdict;
} Life;

/* The change before is acknowledged: what the book holds now must be there from now on. */
static void
acknowledge(Life *life)
{
    GPtrArray *states = life->verdict->states;

    g_ptr_array_add(states, state_of(life->observer, life->verdict->tables));
    power_log_mark(life->log, states->len);
}

static void
add_person(Life *life, int round)
{
    g_autoptr(Person) person = full_person();
    g_autoptr(GError) error = NULL;
    g_autofree char *name = g_strdup_printf("Ada Lovelace %d", round);
    Receipt receipt = {0};

    person_set(&person->name, name);
    person_set(&person->uid, name);
    person->self = false;
    must(person_create(life->ctx, person, NULL, &receipt, &error), &error);
    life->person_id = receipt.id;
    acknowledge(life);
}

static void
log_interaction(Life *life, int round)
{
    const Interaction lunch = {.at = NOW - round * 86400, .minutes = 30};
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    must(interaction_log(life->ctx, &life->person_id, 1, &lunch, NULL, NULL, &receipt, &error),
         &error);
    acknowledge(life);
}

static void
edit_person(Life *life)
{
    g_autoptr(Person) person = NULL;
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    must(person_get(life->ctx, life->person_id, &person, NULL, &error), &error);
    person_set(&person->title, "Countess");
    person_add_tag(person, "mathematics");
    must(person_update(life->ctx, person, NULL, &receipt, &error), &error);
    acknowledge(life);
}

static void
delete_person(Life *life)
{
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};

    must(person_delete(life->ctx, life->person_id, &receipt, &error), &error);
    acknowledge(life);
}

static void
undo_last(Life *life)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *summary = NULL;
    Receipt receipt = {0};

    must(change_undo(life->ctx, 0, &receipt, &summary, &error), &error);
    acknowledge(life);
}

static void
import_people(Life *life, int round)
{
    g_autofree char *path = g_build_filename(life->folder, "people.vcf", NULL);
    const char *const paths[] = {path, NULL};
    const ImportOptions options = {.format = "auto"};
    g_autoptr(GString) cards = g_string_new(NULL);
    g_autoptr(ImportResult) result = NULL;
    g_autoptr(GError) error = NULL;

    for (int i = 0; i < 40; i++)
        g_string_append_printf(cards,
                               "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:card-%d-%d\r\n"
                               "FN:Charles Babbage %d %d\r\nN:Babbage %d;Charles %d;;;\r\n"
                               "EMAIL:charles.%d.%d@example.org\r\nEND:VCARD\r\n",
                               round, i, round, i, round, i, round, i);
    must(g_file_set_contents(path, cards->str, -1, &error), &error);
    must(import_paths(life->ctx, paths, &options, &result, &error), &error);
    acknowledge(life);
}

static void
live(Life *life)
{
    for (int round = 0; round < ROUNDS; round++) {
        add_person(life, round);
        log_interaction(life, round);
        if (round % 3 == 0)
            edit_person(life);
        if (round % 8 == 5)
            import_people(life, round);
        if (round % 4 == 3)
            delete_person(life);
        if (round % 6 == 3)
            undo_last(life);
    }
}

static PowerLog *
record_life(const char *folder, const Query *setting, Verdict *verdict)
{
    g_autofree char *path = g_build_filename(folder, "book.db", NULL);
    g_autoptr(GError) error = NULL;
    PowerLog *log = power_log_start();
    g_autoptr(Ctx) ctx = open_book(path, &error);
    g_autoptr(Db) observer = NULL;
    Life life = {.ctx = ctx, .log = log, .folder = folder, .verdict = verdict};

    g_assert_no_error(error);
    id_source_seed(&ctx->ids, 1);
    must(db_run(ctx->db, &q_checkpoint_often, NULL, 0, NULL, &error), &error);
    if (setting != NULL)
        must(db_run(ctx->db, setting, NULL, 0, NULL, &error), &error);
    must(db_open(path, DB_READ, &observer, &error), &error);
    life.observer = observer;
    verdict->tables = table_queries(observer);
    verdict->states = g_ptr_array_new_with_free_func(g_free);
    acknowledge(&life);
    live(&life);
    g_clear_pointer(&observer, db_close);
    g_clear_pointer(&ctx, kith_close);
    power_log_stop(log);
    return log;
}

static bool
is_state(const Verdict *verdict, gint64 promise, const char *state)
{
    return promise > 0 && promise <= verdict->states->len &&
           g_strcmp0(g_ptr_array_index(verdict->states, promise - 1), state) == 0;
}

/* What a program finds that opens the book after the cut. */
static void
examine(const char *path, gint64 promise, void *user_data)
{
    Verdict *verdict = user_data;
    g_autoptr(Ctx) ctx = open_book(path, NULL);
    g_autoptr(GPtrArray) check = NULL;
    g_autofree char *state = NULL;

    if (ctx != NULL)
        check = lines_of(ctx->db, &q_check);
    if (check == NULL || strcmp(g_ptr_array_index(check, 0), "ok") != 0) {
        verdict->corrupt++;
        return;
    }
    state = state_of(ctx->db, verdict->tables);
    verdict->wrong +=
        promise > 0 && !is_state(verdict, promise, state) && !is_state(verdict, promise + 1, state);
}

static Verdict
cut_life(const Query *setting, unsigned cuts)
{
    char *folder = test_folder_new();
    Verdict verdict = {0};
    g_autoptr(PowerLog) log = record_life(folder, setting, &verdict);
    unsigned done = cut_everywhere(log, cuts, "book.db", examine, &verdict);

    g_test_message("%u cuts at %u moments of %u changes: %u corrupt, %u wrong", done,
                   power_log_moments(log), verdict.states->len, verdict.corrupt, verdict.wrong);
    g_clear_pointer(&verdict.states, g_ptr_array_unref);
    g_clear_pointer(&verdict.tables, g_ptr_array_unref);
    test_folder_free(folder);
    return verdict;
}

static void
every_saved_change_is_there(void)
{
    Verdict verdict = cut_life(NULL, crash_test_cuts());

    g_assert_cmpuint(verdict.corrupt, ==, 0);
    g_assert_cmpuint(verdict.wrong, ==, 0);
}

static void
a_book_that_is_not_synced_is_ruined(void)
{
    Verdict verdict = cut_life(&q_never_sync, CONTROL_CUTS);

    g_assert_cmpuint(verdict.corrupt + verdict.wrong, >, CONTROL_CUTS / 2);
}

int
main(int argc, char **argv)
{
    crash_test_init(&argc, &argv);
    g_test_add_func("/crash/book/every_saved_change_is_there", every_saved_change_is_there);
    g_test_add_func("/crash/book/a_book_that_is_not_synced_is_ruined",
                    a_book_that_is_not_synced_is_ruined);
    return g_test_run();
}
