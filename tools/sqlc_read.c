/* SPDX-License-Identifier: Apache-2.0
 * Named SQL blocks and migrations, read and checked. */
#include "sqlc_read.h"

#include <string.h>

#define PARAMETER_MAX 99
#define NAME_MAX_BYTES 60 /* PostgreSQL cuts the names of prepared statements at 63 */

typedef struct {
    const char *file;
    unsigned line;
    SqlBlock *block; /* being read, or NULL before the first */
    GString *text;
    char quote; /* the open quotation mark, or 0 */
    bool seen[PARAMETER_MAX + 1];
} Reader;

static bool fail(const Reader *reader, unsigned line, GError **error, const char *format, ...)
    G_GNUC_PRINTF(4, 5);

static bool
fail(const Reader *reader, unsigned line, GError **error, const char *format, ...)
{
    g_autofree char *message = NULL;
    va_list args;

    va_start(args, format);
    message = g_strdup_vprintf(format, args);
    va_end(args);
    g_set_error(error, g_quark_from_static_string("sqlc"), 0, "%s:%u: %s", reader->file, line,
                message);
    return false;
}

static bool
is_name(const char *name)
{
    if (!g_ascii_islower(*name))
        return false;
    for (const char *at = name; *at != '\0'; at++) {
        if (!g_ascii_islower(*at) && !g_ascii_isdigit(*at) && *at != '_')
            return false;
    }
    return strlen(name) <= NAME_MAX_BYTES;
}

void
sql_block_free(SqlBlock *block)
{
    if (block == NULL)
        return;
    g_free(block->name);
    g_free(block->text);
    g_free(block->file);
    g_free(block);
}

static bool
block_finish(Reader *reader, GPtrArray *blocks, GError **error)
{
    SqlBlock *block = reader->block;

    if (reader->quote != 0)
        return fail(reader, reader->line, error, "a literal is not closed by %c", reader->quote);
    if (block == NULL)
        return true;
    block->text = g_strstrip(g_strdup(reader->text->str));
    if (block->text[0] == '\0')
        return fail(reader, block->line, error, "query '%s' is empty", block->name);
    for (unsigned number = 1; number < block->parameter_count; number++) {
        if (!reader->seen[number])
            return fail(reader, block->line, error, "query '%s' uses $%u but not $%u", block->name,
                        block->parameter_count, number);
    }
    g_ptr_array_add(blocks, g_steal_pointer(&reader->block));
    return true;
}

static bool
block_begin(Reader *reader, const char *name, GPtrArray *blocks, GError **error)
{
    if (!block_finish(reader, blocks, error))
        return false;
    if (!is_name(name))
        return fail(reader, reader->line, error,
                    "'%s' is no name for a query: write up to %d of a-z, 0-9 and _", name,
                    NAME_MAX_BYTES);
    for (guint i = 0; i < blocks->len; i++) {
        const SqlBlock *other = g_ptr_array_index(blocks, i);

        if (strcmp(other->name, name) == 0)
            return fail(reader, reader->line, error, "query '%s' is already at %s:%u", name,
                        other->file, other->line);
    }
    reader->block = g_new0(SqlBlock, 1);
    reader->block->name = g_strdup(name);
    reader->block->file = g_strdup(reader->file);
    reader->block->line = reader->line;
    g_string_truncate(reader->text, 0);
    memset(reader->seen, 0, sizeof reader->seen);
    return true;
}

/* Returns the first character after "$n", or NULL with error set. */
static const char *
read_parameter(Reader *reader, const char *at, GError **error)
{
    unsigned number = 0;

    while (g_ascii_isdigit(*at) && number <= PARAMETER_MAX)
        number = number * 10 + (unsigned)(*at++ - '0');
    if (number == 0 || number > PARAMETER_MAX) {
        fail(reader, reader->line, error, "'$' must be followed by a number from 1 to %d",
             PARAMETER_MAX);
        return NULL;
    }
    reader->seen[number] = true;
    reader->block->parameter_count = MAX(reader->block->parameter_count, number);
    g_string_append_printf(reader->text, "$%u", number);
    return at;
}

static const char *
refusal(const char *at)
{
    switch (*at) {
    case '?':
        return "'?' is no parameter here: write $1, $2, …";
    case ':':
    case '@':
        return "':' and '@' are not portable: write $1, $2, … and CAST(x AS type)";
    case ';':
        return "one statement a block, without ';'";
    case '/':
        return at[1] == '*' ? "write comments as --" : NULL;
    default:
        return g_ascii_iscntrl(*at) && *at != '\t' ? "a control character" : NULL;
    }
}

static bool
read_line(Reader *reader, const char *line, GError **error)
{
    const char *at = line;

    while (*at != '\0') {
        if (reader->quote != 0) {
            reader->quote = *at == reader->quote ? 0 : reader->quote;
        } else if (at[0] == '-' && at[1] == '-') {
            break;
        } else if (*at == '$') {
            at = read_parameter(reader, at + 1, error);
            if (at == NULL)
                return false;
            continue;
        } else if (*at == '\'' || *at == '"') {
            reader->quote = *at;
        } else if (refusal(at) != NULL) {
            return fail(reader, reader->line, error, "%s", refusal(at));
        }
        g_string_append_c(reader->text, *at++);
    }
    if (reader->quote == 0) {
        while (reader->text->len > 0 && strchr(" \t\n", reader->text->str[reader->text->len - 1]))
            g_string_truncate(reader->text, reader->text->len - 1);
    }
    g_string_append_c(reader->text, '\n');
    return true;
}

static bool
read_any_line(Reader *reader, const char *line, GPtrArray *blocks, GError **error)
{
    g_autofree char *name = NULL;

    if (reader->quote == 0 && g_str_has_prefix(line, "-- query:")) {
        name = g_strstrip(g_strdup(line + strlen("-- query:")));
        return block_begin(reader, name, blocks, error);
    }
    if (reader->block != NULL)
        return read_line(reader, line, error);
    if (line[strspn(line, " \t")] != '\0' && !g_str_has_prefix(line, "--"))
        return fail(reader, reader->line, error, "SQL before the first '-- query: name'");
    return true;
}

bool
sql_blocks_read(const char *file, const char *bytes, gsize length, GPtrArray *blocks,
                GError **error)
{
    g_autofree char *text = g_strndup(bytes, length);
    g_autoptr(GString) block_text = g_string_new(NULL);
    Reader reader = {.file = file, .text = block_text};
    g_auto(GStrv) lines = NULL;
    bool ok = true;

    if (strlen(text) != length)
        return fail(&reader, 1, error, "the file contains a NUL");
    lines = g_strsplit(text, "\n", -1);
    for (gsize i = 0; ok && lines[i] != NULL; i++) {
        reader.line++;
        ok = read_any_line(&reader, lines[i], blocks, error);
    }
    ok = ok && block_finish(&reader, blocks, error);
    sql_block_free(reader.block);
    return ok;
}

static bool
check_only_blocks(Reader *reader, const char *text, GError **error)
{
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    unsigned opened_at = 0;

    for (gsize i = 0; lines[i] != NULL; i++) {
        const char *line = g_strchomp(lines[i]);

        reader->line++;
        if (g_str_has_prefix(line, "-- only:")) {
            if (strcmp(line, "-- only: sqlite") != 0 && strcmp(line, "-- only: postgres") != 0)
                return fail(reader, reader->line, error,
                            "write '-- only: sqlite' or '-- only: postgres'");
            if (opened_at != 0)
                return fail(reader, reader->line, error, "the block of line %u is still open",
                            opened_at);
            opened_at = reader->line;
        } else if (strcmp(line, "-- end") == 0) {
            if (opened_at == 0)
                return fail(reader, reader->line, error, "'-- end' without '-- only: …'");
            opened_at = 0;
        }
    }
    if (opened_at != 0)
        return fail(reader, opened_at, error, "'-- only: …' without '-- end'");
    return true;
}

bool
sql_migration_check(const char *file, const char *bytes, gsize length, unsigned expected_number,
                    char **name_out, GError **error)
{
    g_autofree char *base = g_path_get_basename(file);
    g_autofree char *text = g_strndup(bytes, length);
    g_autofree char *prefix = g_strdup_printf("%04u_", expected_number);
    Reader reader = {.file = file};

    if (!g_str_has_prefix(base, prefix) || !g_str_has_suffix(base, ".sql"))
        return fail(&reader, 1, error, "expected a file named %sname.sql here", prefix);
    base[strlen(base) - strlen(".sql")] = '\0';
    if (!is_name(base + strlen(prefix)))
        return fail(&reader, 1, error, "'%s' is no name for a migration", base + strlen(prefix));
    if (strlen(text) != length)
        return fail(&reader, 1, error, "the file contains a NUL");
    if (!check_only_blocks(&reader, text, error))
        return false;
    *name_out = g_strdup(base + strlen(prefix));
    return true;
}
