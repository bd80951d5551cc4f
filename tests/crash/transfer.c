/* SPDX-License-Identifier: Apache-2.0
 * Power cuts through the database seam: transfers between accounts, each moving money between two
 * rows and entering a third. After every cut the book must open, be whole, hold all of the money,
 * and hold every transfer that was acknowledged. That the same cuts ruin a book which is not synced
 * proves the harness. */
#include <string.h>

#include "cuts.h"
#include "store/engine.h"
#include "test_db.h"

#define TRANSFERS 300
#define ACCOUNTS 64
#define BALANCE 1000
#define CONTROL_CUTS 200

static const Migration STEP = {
    .number = 1,
    .name = "start",
    .sha256 = "aa",
    .sql = "CREATE TABLE account (id BIGINT NOT NULL PRIMARY KEY, balance BIGINT NOT NULL,"
           " padding TEXT NOT NULL);\n"
           "CREATE TABLE entry (id BIGINT NOT NULL PRIMARY KEY, amount BIGINT NOT NULL);\n",
};

static const Query q_open_account = {
    .name = "open_account",
    .text = "INSERT INTO account (id, balance, padding) VALUES ($1, $2, $3)",
    .parameter_count = 3,
};

static const Query q_move = {
    .name = "move",
    .text = "UPDATE account SET balance = balance + $2 WHERE id = $1",
    .parameter_count = 2,
};

static const Query q_enter = {
    .name = "enter",
    .text = "INSERT INTO entry (id, amount) VALUES ($1, $2)",
    .parameter_count = 2,
};

static const Query q_checkpoint_often = {
    .name = "checkpoint_often",
    .text = "PRAGMA wal_autocheckpoint = 20",
};

static const Query q_never_sync = {
    .name = "never_sync",
    .text = "PRAGMA synchronous = OFF",
};

static const Query q_check = {
    .name = "check",
    .text = "PRAGMA integrity_check",
};

static const Query q_sum = {
    .name = "sum",
    .text = "SELECT (SELECT sum(balance) FROM account) AS money,"
            " (SELECT count(*) FROM entry) AS entries",
};

typedef struct {
    unsigned corrupt;
    unsigned torn; /* a transfer that is there in part */
    unsigned lost; /* acknowledged and not there */
} Damage;

static void
must(bool ok, GError *const *error)
{
    g_assert_no_error(*error);
    g_assert_true(ok);
}

static void
open_accounts(Db *db)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(DbTx) tx = NULL;
    g_autofree char *padding = g_strnfill(200, 'x');

    must(db_begin(db, DB_TX_WRITE, "open", &tx, &error), &error);
    for (gint64 id = 0; id < ACCOUNTS; id++)
        must(db_run(db, &q_open_account, DB_ARGS(DB_INT(id), DB_INT(BALANCE), DB_TEXT(padding)),
                    NULL, &error),
             &error);
    must(db_commit(&tx, &error), &error);
}

static void
transfer(Db *db, gint64 number)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(DbTx) tx = NULL;

    must(db_begin(db, DB_TX_WRITE, "transfer", &tx, &error), &error);
    must(db_run(db, &q_move, DB_ARGS(DB_INT(number * 7 % ACCOUNTS), DB_INT(-number)), NULL, &error),
         &error);
    must(db_run(db, &q_move, DB_ARGS(DB_INT((number * 11 + 1) % ACCOUNTS), DB_INT(number)), NULL,
                &error),
         &error);
    must(db_run(db, &q_enter, DB_ARGS(DB_INT(number), DB_INT(number)), NULL, &error), &error);
    must(db_commit(&tx, &error), &error);
}

/* The promise is 1 when the accounts are open, and one more for each transfer. */
static PowerLog *
record_transfers(const char *path, const Query *setting)
{
    PowerLog *log = power_log_start();
    g_autoptr(GError) error = NULL;
    g_autoptr(Db) db = test_db_open(path);

    must(db_run(db, &q_checkpoint_often, NULL, 0, NULL, &error), &error);
    if (setting != NULL)
        must(db_run(db, setting, NULL, 0, NULL, &error), &error);
    must(db_migrate_with(db, &STEP, 1, &error), &error);
    open_accounts(db);
    power_log_mark(log, 1);
    for (gint64 number = 1; number <= TRANSFERS; number++) {
        transfer(db, number);
        power_log_mark(log, 1 + number);
    }
    g_clear_pointer(&db, db_close);
    power_log_stop(log);
    return log;
}

static bool
read_one(Db *db, const Query *query, DbRows **rows_out)
{
    g_autoptr(DbRows) rows = NULL;
    bool more = false;

    if (!db_select(db, query, NULL, 0, &rows, NULL) || !db_next(rows, &more, NULL) || !more)
        return false;
    *rows_out = g_steal_pointer(&rows);
    return true;
}

/* What a program finds that opens the book after the cut. */
static void
examine(const char *path, gint64 promise, void *user_data)
{
    Damage *damage = user_data;
    g_autoptr(Db) db = NULL;
    g_autoptr(DbRows) check = NULL;
    g_autoptr(DbRows) sum = NULL;

    if (!db_open(path, DB_READ, &db, NULL)) {
        /* Only a book of which nothing was promised may be missing. */
        damage->corrupt += promise > 0;
        return;
    }
    if (!read_one(db, &q_check, &check) || strcmp(row_text_at(check, 0), "ok") != 0) {
        damage->corrupt++;
        return;
    }
    if (!read_one(db, &q_sum, &sum) || row_is_null(sum, "money")) {
        damage->lost += promise > 0;
        return;
    }
    damage->lost += row_int(sum, "entries") < promise - 1;
    damage->torn += row_int(sum, "money") != ACCOUNTS * BALANCE;
}

static Damage
cut_transfers(const Query *setting, unsigned cuts)
{
    char *folder = test_folder_new();
    g_autofree char *path = g_build_filename(folder, "book.db", NULL);
    g_autoptr(PowerLog) log = record_transfers(path, setting);
    Damage damage = {0};
    unsigned done = cut_everywhere(log, cuts, "book.db", examine, &damage);

    g_test_message("%u cuts at %u moments: %u corrupt, %u torn, %u lost", done,
                   power_log_moments(log), damage.corrupt, damage.torn, damage.lost);
    test_folder_free(folder);
    return damage;
}

static void
nothing_is_lost(void)
{
    Damage damage = cut_transfers(NULL, crash_test_cuts());

    g_assert_cmpuint(damage.corrupt, ==, 0);
    g_assert_cmpuint(damage.torn, ==, 0);
    g_assert_cmpuint(damage.lost, ==, 0);
}

static void
a_book_that_is_not_synced_is_ruined(void)
{
    Damage damage = cut_transfers(&q_never_sync, CONTROL_CUTS);

    g_assert_cmpuint(damage.corrupt, >, CONTROL_CUTS / 10);
    g_assert_cmpuint(damage.lost, >, CONTROL_CUTS / 3);
}

int
main(int argc, char **argv)
{
    crash_test_init(&argc, &argv);
    g_test_add_func("/crash/transfer/nothing_is_lost", nothing_is_lost);
    g_test_add_func("/crash/transfer/a_book_that_is_not_synced_is_ruined",
                    a_book_that_is_not_synced_is_ruined);
    return g_test_run();
}
