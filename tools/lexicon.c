/* SPDX-License-Identifier: Apache-2.0
 * lexicon OUTPUT.c LISTS... : words with a number each, as the packages of general sentiment
 * lexicons on npm hold them ("word: 1.5," or "'word': 1.5," a line), as constant rows. Each list
 * gives one table, in the order of the arguments, named after the file's place: tone_lexicon_0 … */
#include <glib.h>
#include <stdbool.h>
#include <string.h>

/** The key at the start of a line, unescaped; NULL when the line holds none. */
static char *
read_key(const char **at)
{
    GString *key = g_string_new(NULL);
    char quote = '\0';

    while (g_ascii_isspace(**at))
        (*at)++;
    if (**at == '\'' || **at == '"')
        quote = *(*at)++;
    for (; **at != '\0' && **at != quote && (quote != '\0' || **at != ':'); (*at)++) {
        if (**at == '\\' && (*at)[1] != '\0')
            (*at)++;
        g_string_append_c(key, **at);
    }
    if (quote != '\0' && **at == quote)
        (*at)++;
    if (**at != ':' || key->len == 0) {
        g_string_free(key, TRUE);
        return NULL;
    }
    (*at)++;
    return g_string_free(key, FALSE);
}

/** Append the row of a line that is one; returns whether it was. */
static bool
add_line(GString *out, const char *line)
{
    g_autofree char *key = read_key(&line);
    g_autofree char *escaped = NULL;
    char *end = NULL;
    double value;

    if (key == NULL)
        return false;
    value = g_ascii_strtod(line, &end);
    if (end == line || (*end != ',' && *end != '\0' && *end != '\r' && *end != ' '))
        return false;
    escaped = g_strescape(key, NULL);
    g_string_append_printf(out, "    {\"%s\", %.2ff},\n", escaped, value);
    return true;
}

static bool
add_list(GString *out, int number, const char *path, GError **error)
{
    g_autofree char *text = NULL;
    g_auto(GStrv) lines = NULL;
    unsigned count = 0;

    if (!g_file_get_contents(path, &text, NULL, error))
        return false;
    lines = g_strsplit(text, "\n", -1);
    g_string_append_printf(out, "\nconst ToneEntry tone_lexicon_%d[] = {\n", number);
    for (char **line = lines; *line != NULL; line++)
        count += add_line(out, *line) ? 1 : 0;
    g_string_append_printf(out, "    {NULL, 0},\n};\n");
    if (count < 1000) {
        g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_INVAL,
                    "%s: only %u words were understood; its layout has changed", path, count);
        return false;
    }
    return true;
}

int
main(int argc, char **argv)
{
    g_autoptr(GString) out =
        g_string_new("/* Made from the lexicons on npm (see docs/dependencies.md). */\n"
                     "#include <stddef.h>\n\n#include \"engine/tone_lexicon.h\"\n");
    g_autoptr(GError) error = NULL;

    if (argc < 2) {
        g_printerr("usage: lexicon OUTPUT.c LISTS…\n");
        return 2;
    }
    for (int i = 0; i < 2; i++) {
        if (i + 2 >= argc)
            g_string_append_printf(out, "\nconst ToneEntry tone_lexicon_%d[] = {{NULL, 0}};\n", i);
        else if (!add_list(out, i, argv[i + 2], &error))
            break;
    }
    if (error != NULL || !g_file_set_contents(argv[1], out->str, (gssize)out->len, &error)) {
        g_printerr("%s\n", error->message);
        return 1;
    }
    return 0;
}
