/* SPDX-License-Identifier: Apache-2.0
 * manc roff VERSION INPUT.md OUTPUT.1
 * manc rows OUTPUT.c INPUT.md... */
#include <string.h>

#include "manc.h"

static bool
write_roff(char **arguments, GError **error)
{
    g_autofree char *text = NULL;
    g_autofree char *file = g_path_get_basename(arguments[1]);
    g_autoptr(GString) out = g_string_new(NULL);

    return g_file_get_contents(arguments[1], &text, NULL, error) &&
           manc_roff(text, file, arguments[0], out, error) &&
           g_file_set_contents(arguments[2], out->str, (gssize)out->len, error);
}

static bool
write_rows(char **arguments, GError **error)
{
    g_autoptr(GString) out = g_string_new("#include \"cli/manual.h\"\n\n"
                                          "const ManualPage manual_pages[] = {\n");

    for (char **input = arguments + 1; *input != NULL; input++) {
        g_autofree char *text = NULL;
        g_autofree char *file = g_path_get_basename(*input);

        if (!g_file_get_contents(*input, &text, NULL, error) || !manc_row(text, file, out, error))
            return false;
    }
    g_string_append(out, "    {NULL, NULL},\n};\n");
    return g_file_set_contents(arguments[0], out->str, (gssize)out->len, error);
}

int
main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    bool roff = argc == 5 && strcmp(argv[1], "roff") == 0;

    if (!roff && (argc < 4 || strcmp(argv[1], "rows") != 0)) {
        g_printerr("usage: manc roff VERSION INPUT.md OUTPUT.1\n"
                   "       manc rows OUTPUT.c INPUT.md...\n");
        return 2;
    }
    if (!(roff ? write_roff(argv + 2, &error) : write_rows(argv + 2, &error))) {
        g_printerr("%s\n", error->message);
        return 1;
    }
    return 0;
}
