/* SPDX-License-Identifier: Apache-2.0
 * Every query and every table of the program, as data: they prepare on this engine, give the same
 * columns on both, stay inside one space, use an index, and keep to the portable subset of SQL. */
#include "store/queries.h"

#include <string.h>

#include "base/error.h"
#include "store/engine.h"
#include "test_db.h"

/* Queries that are not about one space. A name that no longer needs to stand here must go. */
static const char *const NO_SPACE[] = {
    "migration_create_table", "migration_insert", "migration_list", "space_by_name", "space_first",
};

/* Words that one of the engines lacks or understands differently, and what to write instead. */
static const struct {
    const char *word;
    const char *instead;
    bool is_call; /* refused before "(" alone: a column may have this name */
} BANNED[] = {
    {"ANY", "a fixed IN list", true},
    {"AUTOINCREMENT", "an id made in C"},
    {"BOOLEAN", "BIGINT 0 or 1"},
    {"CURRENT_DATE", "a parameter"},
    {"CURRENT_TIMESTAMP", "a parameter"},
    {"DATE", "a parameter", true},
    {"FALSE", "0"},
    {"GLOB", "a folded column and LIKE"},
    {"GREATEST", "CASE", true},
    {"GROUP_CONCAT", "joining in C", true},
    {"IFNULL", "coalesce", true},
    {"ILIKE", "a folded column and LIKE"},
    {"INSTR", "C", true},
    {"INTEGER", "BIGINT"},
    {"LEAST", "CASE", true},
    {"LOWER", "a folded column", true},
    {"NOW", "a parameter", true},
    {"OFFSET", "keyset paging"},
    {"RANDOM", "C", true},
    {"REGEXP", "C"},
    {"REPLACE", "ON CONFLICT DO UPDATE"},
    {"SERIAL", "an id made in C"},
    {"SKIP", "UPDATE … RETURNING"},
    {"STRFTIME", "C", true},
    {"STRING_AGG", "joining in C", true},
    {"STRPOS", "C", true},
    {"TIMESTAMP", "BIGINT seconds"},
    {"TRUE", "1"},
    {"UPPER", "a folded column", true},
    {"USING", "ON, or IN for a DELETE"},
    {"VARCHAR", "TEXT"},
};

static Db *
open_migrated(const char *uri)
{
    g_autoptr(GError) error = NULL;
    Db *db = test_db_open(uri);

    if (!db_migrate(db, &error))
        g_error("%s", error->message);
    return db;
}

static bool
is_listed(const char *const *list, gsize count, const char *name)
{
    for (gsize i = 0; i < count; i++) {
        if (strcmp(list[i], name) == 0)
            return true;
    }
    return false;
}

/* The words, numbers, parameters and marks of a statement, upper case; literals become ''. */
static GPtrArray *
split_text(const char *text)
{
    GPtrArray *tokens = g_ptr_array_new_with_free_func(g_free);

    for (const char *at = text; *at != '\0';) {
        const char *from = at;

        if (g_ascii_isspace(*at)) {
            at++;
            continue;
        }
        if (*at == '\'') {
            at = strchr(at + 1, '\'');
            g_assert_nonnull(at);
            at++;
            g_ptr_array_add(tokens, g_strdup("''"));
            continue;
        }
        while (g_ascii_isalnum(*at) || *at == '_' || *at == '$')
            at++;
        at += at == from;
        g_ptr_array_add(tokens, g_ascii_strup(from, at - from));
    }
    return tokens;
}

static const char *
token(const GPtrArray *tokens, guint index)
{
    return index < tokens->len ? g_ptr_array_index(tokens, index) : "";
}

static bool
follows(const GPtrArray *tokens, guint index, const char *const *expected)
{
    for (guint i = 0; expected[i] != NULL; i++) {
        if (strcmp(token(tokens, index + i), expected[i]) != 0)
            return false;
    }
    return true;
}

static unsigned
count_sequences(const GPtrArray *tokens, const char *const *expected)
{
    unsigned count = 0;

    for (guint i = 0; i < tokens->len; i++)
        count += follows(tokens, i, expected);
    return count;
}

/* Tables that a statement reads or changes, each of which must be held to the space. */
static unsigned
count_tables(const GPtrArray *tokens)
{
    unsigned count = strcmp(token(tokens, 0), "UPDATE") == 0;

    for (guint i = 0; i < tokens->len; i++) {
        bool is_from = strcmp(token(tokens, i), "FROM") == 0 &&
                       (i == 0 || strcmp(token(tokens, i - 1), "DISTINCT") != 0);

        if ((is_from || strcmp(token(tokens, i), "JOIN") == 0) &&
            strcmp(token(tokens, i + 1), "(") != 0)
            count++;
    }
    return count;
}

static bool
keeps_to_space(const GPtrArray *tokens)
{
    static const char *const CONDITION[] = {"SPACE_ID", "=", "$1", NULL};
    static const char *const COLUMN[] = {"(", "SPACE_ID", NULL};
    static const char *const VALUES[] = {"VALUES", "(", "$1", NULL};
    unsigned tables = count_tables(tokens);

    if (strcmp(token(tokens, 0), "INSERT") == 0)
        return follows(tokens, 3, COLUMN) && (count_sequences(tokens, VALUES) == 1 || tables > 0) &&
               count_sequences(tokens, CONDITION) >= tables;
    return tables > 0 && count_sequences(tokens, CONDITION) >= tables;
}

static void
every_query_stays_inside_one_space(void)
{
    for (unsigned i = 0; i < store_query_count; i++) {
        const Query *query = store_queries[i];
        g_autoptr(GPtrArray) tokens = split_text(query->text);
        bool listed = is_listed(NO_SPACE, G_N_ELEMENTS(NO_SPACE), query->name);

        if (keeps_to_space(tokens) == listed)
            g_error("query %s %s", query->name,
                    listed ? "keeps to its space: take it off the list NO_SPACE"
                           : "must say space_id = $1 for each of its tables, or insert it first");
    }
}

static void
every_query_is_portable(void)
{
    static const char *const EVERY[] = {"SELECT", "*", NULL};
    static const char *const RETURNING[] = {"RETURNING", "*", NULL};

    for (unsigned i = 0; i < store_query_count; i++) {
        const Query *query = store_queries[i];
        g_autoptr(GPtrArray) tokens = split_text(query->text);

        for (guint t = 0; t < tokens->len; t++) {
            for (gsize b = 0; b < G_N_ELEMENTS(BANNED); b++) {
                if (strcmp(token(tokens, t), BANNED[b].word) == 0 &&
                    (!BANNED[b].is_call || strcmp(token(tokens, t + 1), "(") == 0))
                    g_error("query %s: instead of %s write %s", query->name, BANNED[b].word,
                            BANNED[b].instead);
            }
        }
        if (count_sequences(tokens, EVERY) + count_sequences(tokens, RETURNING) > 0)
            g_error("query %s: name the columns instead of *", query->name);
        if (strstr(query->text, "LIKE") != NULL && strstr(query->text, "ESCAPE '\\'") == NULL)
            g_error("query %s: LIKE needs ESCAPE '\\' and a value escaped in C", query->name);
    }
}

static bool
has_word(const GPtrArray *tokens, const char *word)
{
    const char *const expected[] = {word, NULL};

    return count_sequences(tokens, expected) > 0;
}

static void
every_limit_has_an_order(void)
{
    for (unsigned i = 0; i < store_query_count; i++) {
        g_autoptr(GPtrArray) tokens = split_text(store_queries[i]->text);

        if (has_word(tokens, "LIMIT") && !has_word(tokens, "ORDER"))
            g_error("query %s: LIMIT without ORDER BY gives any row", store_queries[i]->name);
    }
}

static char *
column_list(Db *db, const Query *query)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GString) text = g_string_new(NULL);
    DbRows *rows = NULL;

    if (!db_prepare(db, query, &rows, &error))
        g_error("query %s: %s", query->name, error->message);
    for (unsigned i = 0; i < db_column_count(rows); i++) {
        const char *column = db_column_name(rows, i);

        if (!g_hash_table_add(seen, (gpointer)column))
            g_error("query %s has two columns %s", query->name, column);
        g_string_append_printf(text, "%s ", column);
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

/* A SQLite book beside the one of this engine, to compare with. */
typedef struct {
    char *uri;
    Db *db;
    char *folder;
    Db *sqlite;
} Books;

static void
setup(Books *books, gconstpointer unused)
{
    g_autofree char *path = NULL;

    (void)unused;
    books->uri = test_db_uri();
    books->db = open_migrated(books->uri);
    books->folder = test_folder_new();
    path = g_build_filename(books->folder, "compared.db", NULL);
    books->sqlite = open_migrated(path);
}

static void
teardown(Books *books, gconstpointer unused)
{
    (void)unused;
    db_close(books->db);
    db_close(books->sqlite);
    test_db_free(books->uri);
    test_folder_free(books->folder);
}

static void
every_query_prepares_with_the_same_columns(Books *books, gconstpointer unused)
{
    (void)unused;
    for (unsigned i = 0; i < store_query_count; i++) {
        g_autofree char *here = column_list(books->db, store_queries[i]);
        g_autofree char *there = column_list(books->sqlite, store_queries[i]);

        if (strcmp(here, there) != 0)
            g_error("query %s gives %s here and %s on SQLite", store_queries[i]->name, here, there);
    }
}

/* The first column of all rows, a line each. */
static char *
lines_of(Db *db, const Query *query)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(DbRows) rows = NULL;
    g_autoptr(GString) text = g_string_new(NULL);
    bool more = false;

    if (!db_select(db, query, NULL, 0, &rows, &error))
        g_error("%s", error->message);
    while (db_next(rows, &more, &error) && more)
        g_string_append_printf(text, "%s\n", row_text(rows, "line"));
    g_assert_no_error(error);
    return g_string_free(g_steal_pointer(&text), FALSE);
}

static const Query q_sqlite_schema = {
    .name = "test_schema",
    .text = "SELECT m.name || '.' || c.name || CASE WHEN c.\"notnull\" = 1 THEN ' not null' ELSE ''"
            " END AS line FROM sqlite_schema m JOIN pragma_table_info(m.name) c"
            " WHERE m.type = 'table' AND substr(m.name, 1, 7) <> 'sqlite_'"
            " UNION ALL SELECT 'index ' || name FROM sqlite_schema"
            " WHERE type = 'index' AND sql IS NOT NULL ORDER BY 1",
};

static const Query q_postgres_schema = {
    .name = "test_schema",
    .text = "SELECT table_name || '.' || column_name ||"
            " CASE WHEN is_nullable = 'NO' THEN ' not null' ELSE '' END COLLATE \"C\" AS line"
            " FROM information_schema.columns WHERE table_schema = current_schema()"
            " UNION ALL SELECT 'index ' || i.relname FROM pg_index x"
            " JOIN pg_class i ON i.oid = x.indexrelid"
            " WHERE i.relnamespace = current_schema()::regnamespace AND NOT x.indisprimary"
            " ORDER BY 1",
};

static void
the_tables_are_the_same_on_both(Books *books, gconstpointer unused)
{
    bool here_is_sqlite = db_engine(books->db) == DB_ENGINE_SQLITE;
    g_autofree char *here =
        lines_of(books->db, here_is_sqlite ? &q_sqlite_schema : &q_postgres_schema);
    g_autofree char *there = lines_of(books->sqlite, &q_sqlite_schema);

    (void)unused;
    g_assert_cmpstr(here, ==, there);
}

static void
every_key_and_index_begins_with_the_space(Books *books, gconstpointer unused)
{
    static const Query OTHERS = {
        .name = "test_keys",
        .text = "SELECT m.name AS line FROM sqlite_schema m WHERE m.type = 'table' AND"
                " substr(m.name, 1, 7) <> 'sqlite_' AND NOT EXISTS"
                " (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.pk = 1 AND c.name ="
                " 'space_id')"
                " UNION ALL SELECT m.name FROM sqlite_schema m WHERE m.type = 'index' AND"
                " m.sql IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pragma_index_info(m.name) c "
                "WHERE c.seqno = 0 AND"
                " c.name = 'space_id') ORDER BY 1",
    };
    g_autofree char *lines = lines_of(books->sqlite, &OTHERS);

    (void)unused;
    g_assert_cmpstr(lines, ==, "schema_migration\n");
}

static void
query_free(gpointer query)
{
    g_free((char *)((Query *)query)->text);
    g_free(query);
}

/* Whether a step walks a table: not the rows of a subquery, whose own steps are looked at too. */
static bool
walks_a_table(GHashTable *subqueries, const char *step)
{
    static const char *const makes[] = {"CO-ROUTINE ", "MATERIALIZE "};

    for (gsize i = 0; i < G_N_ELEMENTS(makes); i++) {
        if (g_str_has_prefix(step, makes[i]))
            g_hash_table_add(subqueries, g_strdup(step + strlen(makes[i])));
    }
    return g_str_has_prefix(step, "SCAN ") && strstr(step, "CONSTANT ROW") == NULL &&
           !g_hash_table_contains(subqueries, step + strlen("SCAN "));
}

/* A whole table is walked in silence by any engine, and takes a second the day a book is large. */
static void
every_query_uses_an_index(Books *books, gconstpointer unused)
{
    g_autoptr(GPtrArray) explained = g_ptr_array_new_with_free_func(query_free);

    (void)unused;
    for (unsigned i = 0; i < store_query_count; i++) {
        Query *query = g_new0(Query, 1);
        g_autofree DbArg *args = g_new0(DbArg, store_queries[i]->parameter_count + 1);
        g_autoptr(GError) error = NULL;
        g_autoptr(DbRows) rows = NULL;
        g_autoptr(GHashTable) subqueries =
            g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
        bool more = false;

        g_ptr_array_add(explained, query);
        *query = *store_queries[i];
        query->text = g_strconcat("EXPLAIN QUERY PLAN ", store_queries[i]->text, NULL);
        if (!db_select(books->sqlite, query, args, query->parameter_count, &rows, &error))
            g_error("%s", error->message);
        while (db_next(rows, &more, &error) && more) {
            const char *step = row_text(rows, "detail");

            if (walks_a_table(subqueries, step) &&
                !is_listed(NO_SPACE, G_N_ELEMENTS(NO_SPACE), query->name))
                g_error("query %s walks a whole table: %s", query->name, step);
        }
    }
    g_clear_pointer(&books->sqlite, db_close);
}

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    g_test_add_func("/queries/every_query_stays_inside_one_space",
                    every_query_stays_inside_one_space);
    g_test_add_func("/queries/every_query_is_portable", every_query_is_portable);
    g_test_add_func("/queries/every_limit_has_an_order", every_limit_has_an_order);
    g_test_add("/queries/every_query_prepares_with_the_same_columns", Books, NULL, setup,
               every_query_prepares_with_the_same_columns, teardown);
    g_test_add("/queries/the_tables_are_the_same_on_both", Books, NULL, setup,
               the_tables_are_the_same_on_both, teardown);
    g_test_add("/queries/every_key_and_index_begins_with_the_space", Books, NULL, setup,
               every_key_and_index_begins_with_the_space, teardown);
    g_test_add("/queries/every_query_uses_an_index", Books, NULL, setup, every_query_uses_an_index,
               teardown);
    return g_test_run();
}
