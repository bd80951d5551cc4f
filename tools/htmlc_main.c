/* SPDX-License-Identifier: Apache-2.0
 * htmlc INPUT.chtml OUTPUT.c */
#include "htmlc.h"

int
main(int argc, char **argv)
{
    g_autofree char *text = NULL;
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GError) error = NULL;

    if (argc != 3) {
        g_printerr("usage: htmlc INPUT.chtml OUTPUT.c\n");
        return 2;
    }
    if (!g_file_get_contents(argv[1], &text, NULL, &error) ||
        !htmlc_translate(text, argv[1], out, &error) ||
        !g_file_set_contents(argv[2], out->str, (gssize)out->len, &error)) {
        g_printerr("%s\n", error->message);
        return 1;
    }
    return 0;
}
