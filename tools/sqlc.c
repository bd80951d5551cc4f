/* SPDX-License-Identifier: Apache-2.0
 * Build tool: compiles .sql files into C.
 *
 *   sqlc queries OUT.c OUT.h INCLUDE PREFIX FILE.sql…   constants q_NAME and the list
 * PREFIX_queries sqlc migrations OUT.c PREFIX FILE.sql…              the table PREFIX_migrations */
#include <stdio.h>
#include <string.h>

#include "sqlc_read.h"

static bool
write_output(const char *path, const GString *text, GError **error)
{
    return g_file_set_contents(path, text->str, (gssize)text->len, error);
}

/* A C string literal, one line of the text on a line. Octal escapes cannot run into what follows.
 */
static void
append_literal(GString *out, const char *text)
{
    g_string_append(out, "\n        \"");
    for (const char *at = text; *at != '\0'; at++) {
        unsigned char byte = (unsigned char)*at;

        if (byte == '\n')
            g_string_append(out, at[1] == '\0' ? "\\n" : "\\n\"\n        \"");
        else if (byte == '"' || byte == '\\')
            g_string_append_printf(out, "\\%c", byte);
        else if (byte < 0x20 || byte >= 0x7f)
            g_string_append_printf(out, "\\%03o", byte);
        else
            g_string_append_c(out, (char)byte);
    }
    g_string_append_c(out, '"');
}

static GPtrArray *
read_blocks(char **files, GError **error)
{
    g_autoptr(GPtrArray) blocks = g_ptr_array_new_with_free_func((GDestroyNotify)sql_block_free);

    for (; *files != NULL; files++) {
        g_autofree char *bytes = NULL;
        gsize length = 0;

        if (!g_file_get_contents(*files, &bytes, &length, error) ||
            !sql_blocks_read(*files, bytes, length, blocks, error))
            return NULL;
    }
    return g_steal_pointer(&blocks);
}

static bool
compile_queries(char **args, GError **error)
{
    const char *prefix = args[3];
    g_autoptr(GString) code = g_string_new("/* Made by sqlc; do not edit. */\n");
    g_autoptr(GString) header = g_string_new("/* Made by sqlc; do not edit. */\n#pragma once\n\n"
                                             "#include \"store/db.h\"\n\n");
    g_autoptr(GString) list = g_string_new(NULL);
    g_autoptr(GPtrArray) blocks = read_blocks(args + 4, error);

    if (blocks == NULL)
        return false;
    g_string_append_printf(code, "#include \"%s\"\n", args[2]);
    for (guint i = 0; i < blocks->len; i++) {
        const SqlBlock *block = g_ptr_array_index(blocks, i);

        g_string_append_printf(header, "extern const Query q_%s;\n", block->name);
        g_string_append_printf(list, "    &q_%s,\n", block->name);
        g_string_append_printf(code, "\nconst Query q_%s = {\n    .name = \"%s\",\n    .text =",
                               block->name, block->name);
        append_literal(code, block->text);
        g_string_append_printf(code, ",\n    .parameter_count = %u,\n};\n", block->parameter_count);
    }
    g_string_append_printf(header,
                           "\n/** Every query above; the list ends with NULL. */\n"
                           "extern const Query *const %s_queries[];\n"
                           "extern const unsigned %s_query_count;\n",
                           prefix, prefix);
    g_string_append_printf(code,
                           "\nconst Query *const %s_queries[] = {\n%s    NULL,\n};\n\n"
                           "const unsigned %s_query_count = %u;\n",
                           prefix, list->str, prefix, blocks->len);
    return write_output(args[0], code, error) && write_output(args[1], header, error);
}

static bool
compile_migrations(char **args, GError **error)
{
    const char *prefix = args[1];
    g_autoptr(GString) code = g_string_new("/* Made by sqlc; do not edit. */\n"
                                           "#include \"store/engine.h\"\n\n");
    unsigned number = 0;

    g_string_append_printf(code, "const Migration %s_migrations[] = {\n", prefix);
    for (char **file = args + 2; *file != NULL; file++) {
        g_autofree char *bytes = NULL;
        g_autofree char *name = NULL;
        g_autofree char *sha256 = NULL;
        gsize length = 0;

        number++;
        if (!g_file_get_contents(*file, &bytes, &length, error) ||
            !sql_migration_check(*file, bytes, length, number, &name, error))
            return false;
        sha256 = g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guchar *)bytes, length);
        g_string_append_printf(code,
                               "    {\n        .number = %u,\n        .name = \"%s\",\n"
                               "        .sha256 = \"%s\",\n        .sql =",
                               number, name, sha256);
        append_literal(code, bytes);
        g_string_append(code, ",\n    },\n");
    }
    g_string_append_printf(code,
                           "    {.number = 0},\n};\n\nconst unsigned %s_migration_count = %u;\n",
                           prefix, number);
    return write_output(args[0], code, error);
}

int
main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    bool ok;

    if (argc >= 6 && strcmp(argv[1], "queries") == 0) {
        ok = compile_queries(argv + 2, &error);
    } else if (argc >= 4 && strcmp(argv[1], "migrations") == 0) {
        ok = compile_migrations(argv + 2, &error);
    } else {
        fputs("usage: sqlc queries OUT.c OUT.h INCLUDE PREFIX FILE.sql…\n"
              "       sqlc migrations OUT.c PREFIX FILE.sql…\n",
              stderr);
        return 2;
    }
    if (!ok)
        fprintf(stderr, "%s\n", error->message);
    return ok ? 0 : 1;
}
