/* SPDX-License-Identifier: Apache-2.0
 * sprite OUTPUT.svg ICON.svg... : single icons as symbols of one file, each named as its file. The
 * icons are drawn with strokes on a grid of 24 (lucide); how they look is left to the style sheet.
 */
#include <glib.h>
#include <string.h>

/** Append the inside of an <svg> element. */
static gboolean
add_icon(GString *out, const char *path)
{
    g_autofree char *svg = NULL;
    g_autofree char *name = g_path_get_basename(path);
    const char *start;
    const char *end;

    if (!g_file_get_contents(path, &svg, NULL, NULL))
        return FALSE;
    start = strstr(svg, "<svg");
    start = start == NULL ? NULL : strchr(start, '>');
    end = start == NULL ? NULL : strstr(start, "</svg>");
    if (end == NULL || !g_str_has_suffix(name, ".svg"))
        return FALSE;
    name[strlen(name) - strlen(".svg")] = '\0';
    g_string_append_printf(out, "<symbol id=\"%s\" viewBox=\"0 0 24 24\">", name);
    for (const char *at = start + 1; at < end; at++)
        if (*at != '\n')
            g_string_append_c(out, *at);
    g_string_append(out, "</symbol>\n");
    return TRUE;
}

int
main(int argc, char **argv)
{
    g_autoptr(GString) out = g_string_new("<!-- lucide, ISC licence -->\n"
                                          "<svg xmlns=\"http://www.w3.org/2000/svg\">\n");
    g_autoptr(GError) error = NULL;

    for (int i = 2; i < argc; i++) {
        if (!add_icon(out, argv[i])) {
            g_printerr("%s: cannot be read as an icon\n", argv[i]);
            return 1;
        }
    }
    g_string_append(out, "</svg>\n");
    if (argc < 2 || !g_file_set_contents(argv[1], out->str, (gssize)out->len, &error)) {
        g_printerr("%s\n", error == NULL ? "usage: sprite OUTPUT.svg ICON.svg…" : error->message);
        return 1;
    }
    return 0;
}
