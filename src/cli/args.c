/* SPDX-License-Identifier: Apache-2.0
 * Options and arguments. */
#include "cli/args.h"

#include <string.h>

#include "base/error.h"

struct Args {
    GHashTable *values; /* char * to GPtrArray of char *, NULL-terminated */
    GPtrArray *rest;    /* NULL-terminated */
};

static Args *
args_new(void)
{
    Args *args = g_new0(Args, 1);

    args->values =
        g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
    args->rest = g_ptr_array_new();
    return args;
}

void
args_free(Args *args)
{
    if (args == NULL)
        return;
    g_hash_table_unref(args->values);
    g_ptr_array_unref(args->rest);
    g_free(args);
}

static void
add_value(Args *args, const Option *option, const char *value)
{
    GPtrArray *values = g_hash_table_lookup(args->values, option->name);

    if (values == NULL) {
        values = g_ptr_array_new();
        g_hash_table_insert(args->values, (gpointer)option->name, values);
    } else {
        g_ptr_array_set_size(values, (gint)values->len - 1);
    }
    g_ptr_array_add(values, (gpointer)value);
    g_ptr_array_add(values, NULL);
}

/* How many single edits lie between two words, to guess what was meant. */
static gsize
edit_distance(const char *a, const char *b)
{
    gsize row[64];
    gsize length = MIN(strlen(b), G_N_ELEMENTS(row) - 1);

    for (gsize j = 0; j <= length; j++)
        row[j] = j;
    for (gsize i = 1; a[i - 1] != '\0'; i++) {
        gsize diagonal = row[0];

        row[0] = i;
        for (gsize j = 1; j <= length; j++) {
            gsize above = row[j];
            gsize change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);

            row[j] = MIN(MIN(above, row[j - 1]) + 1, change);
            diagonal = above;
        }
    }
    return row[length];
}

bool
args_is_near(const char *a, const char *b)
{
    return edit_distance(a, b) <= (strlen(b) > 3 ? 2 : 1);
}

static bool
unknown_option(const Option *options, const char *name, GError **error)
{
    for (const Option *option = options; option->kind != OPTION_END; option++) {
        if (args_is_near(name, option->name)) {
            g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                        "There is no option --%s; did you mean --%s?", name, option->name);
            return false;
        }
    }
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                "There is no option --%s; --help lists what there is.", name);
    return false;
}

static const Option *
find_option(const Option *options, const char *name, gsize length)
{
    for (const Option *option = options; option->kind != OPTION_END; option++) {
        if (strlen(option->name) == length && strncmp(option->name, name, length) == 0)
            return option;
    }
    return NULL;
}

static const Option *
find_letter(const Option *options, char letter)
{
    for (const Option *option = options; option->kind != OPTION_END; option++) {
        if (option->letter == letter)
            return option;
    }
    return NULL;
}

/* The option that an argument starts with, and the value joined to it if any. */
static bool
read_option(const Option *options, const char *argument, const Option **option_out,
            const char **joined_out, GError **error)
{
    g_autofree char *name = NULL;

    *joined_out = NULL;
    if (argument[1] == '-') {
        gsize length = strcspn(argument + 2, "=");

        *option_out = find_option(options, argument + 2, length);
        if (argument[2 + length] == '=')
            *joined_out = argument + 3 + length;
        name = g_strndup(argument + 2, length);
    } else {
        *option_out = find_letter(options, argument[1]);
        if (argument[2] != '\0')
            *joined_out = argument + 2;
        name = g_strndup(argument + 1, 1);
    }
    return *option_out != NULL || unknown_option(options, name, error);
}

/* "-3d", "-" and the birthday "--04-15" are values; "-x" is an option. */
static bool
looks_like_option(const char *argument)
{
    gsize dashes = strspn(argument, "-");

    return dashes > 0 && strcmp(argument, "-") != 0 && !g_ascii_isdigit(argument[dashes]);
}

bool
args_parse(const Option *options, const char *const *arguments, Args **args_out, GError **error)
{
    g_autoptr(Args) args = args_new();
    bool only_rest = false;

    for (; *arguments != NULL; arguments++) {
        const Option *option;
        const char *joined;

        if (!only_rest && strcmp(*arguments, "--") == 0) {
            only_rest = true;
            continue;
        }
        if (only_rest || !looks_like_option(*arguments)) {
            g_ptr_array_add(args->rest, (gpointer)*arguments);
            continue;
        }
        if (!read_option(options, *arguments, &option, &joined, error))
            return false;
        if (option->kind != OPTION_FLAG && joined == NULL) {
            if (arguments[1] == NULL) {
                g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "--%s needs a value: %s.",
                            option->name, option->value);
                return false;
            }
            joined = *++arguments;
        } else if (option->kind == OPTION_FLAG && joined != NULL) {
            g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "--%s takes no value.",
                        option->name);
            return false;
        }
        add_value(args, option, joined != NULL ? joined : "");
    }
    g_ptr_array_add(args->rest, NULL);
    *args_out = g_steal_pointer(&args);
    return true;
}

const char *const *
args_texts(const Args *args, const char *name)
{
    static const char *const none[] = {NULL};
    const GPtrArray *values = g_hash_table_lookup(args->values, name);

    return values == NULL ? none : (const char *const *)values->pdata;
}

const char *
args_text(const Args *args, const char *name)
{
    const GPtrArray *values = g_hash_table_lookup(args->values, name);

    /* The last one wins, as people expect of aliases with defaults. */
    return values == NULL ? NULL : values->pdata[values->len - 2];
}

bool
args_flag(const Args *args, const char *name)
{
    return args_text(args, name) != NULL;
}

const char *const *
args_rest(const Args *args)
{
    return (const char *const *)args->rest->pdata;
}

unsigned
args_rest_count(const Args *args)
{
    return args->rest->len - 1;
}

bool
args_number(const Args *args, const char *name, gint64 least, gint64 most, gint64 otherwise,
            gint64 *number_out, GError **error)
{
    const char *text = args_text(args, name);

    if (text == NULL) {
        *number_out = otherwise;
        return true;
    }
    if (g_ascii_string_to_signed(text, 10, least, most, number_out, NULL))
        return true;
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                "--%s takes a whole number from %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT
                ", not “%s”.",
                name, least, most, text);
    return false;
}

const char *const *
args_of_verb(const Args *args)
{
    const char *const *rest = args_rest(args);

    return rest[0] == NULL ? rest : rest + 1;
}

bool
args_expect(const Args *args, const Command *command, unsigned least, unsigned most, GError **error)
{
    if (args_rest_count(args) >= least && args_rest_count(args) <= most)
        return true;
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "%s: kith %s%s%s",
                args_rest_count(args) < least ? "Something is missing" : "That is too much",
                command->name, *command->usage != '\0' ? " " : "", command->usage);
    return false;
}
