/* SPDX-License-Identifier: Apache-2.0
 * Showing a manual page on a terminal: the source's lines as they stand, its marks as styles. */
#include "cli/manual.h"

#include <string.h>

#define HEADING "## "
#define MEANING ":   "

/* `as typed` and *to be replaced*. */
static void
put_inline(Cli *cli, const char *line, gsize length)
{
    char mark = '\0';
    gsize from = 0;

    for (gsize at = 0; at <= length; at++) {
        char c = at < length ? line[at] : '\0';
        g_autofree char *part = NULL;

        if (c != '\0' && c != mark && (mark != '\0' || (c != '`' && c != '*')))
            continue;
        part = g_strndup(line + from, at - from);
        cli_put(cli, mark == '\0' ? STYLE_PLAIN : STYLE_ACCENT, part);
        mark = mark == '\0' ? c : '\0';
        from = at + 1;
    }
}

static void
put_line(Cli *cli, const char *line, gsize length)
{
    if (length == 0) {
        cli_print(cli, "\n");
        return;
    }
    if (g_str_has_prefix(line, HEADING)) {
        g_autofree char *heading = g_strndup(line + strlen(HEADING), length - strlen(HEADING));

        cli_put(cli, STYLE_STRONG, heading);
    } else if (g_str_has_prefix(line, MEANING)) {
        cli_print(cli, "      ");
        put_inline(cli, line + strlen(MEANING), length - strlen(MEANING));
    } else {
        cli_print(cli, *line == ' ' && line[2] != ' ' ? "    " : "  ");
        put_inline(cli, line, length);
    }
    cli_print(cli, "\n");
}

bool
manual_put(Cli *cli, const char *command)
{
    g_autofree char *name = g_strconcat("kith-", command, NULL);
    const ManualPage *page = manual_pages;

    while (page->name != NULL && strcmp(page->name, name) != 0)
        page++;
    if (page->name == NULL)
        return false;
    for (const char *line = page->text; *line != '\0';) {
        const char *end = strchr(line, '\n');

        put_line(cli, line, (gsize)(end - line));
        line = end + 1;
    }
    return true;
}
