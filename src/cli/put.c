/* SPDX-License-Identifier: Apache-2.0
 * What commands' output has in common. */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "cli/cli.h"

static const char *const style_codes[] = {
    [STYLE_PLAIN] = "",          [STYLE_STRONG] = "\033[1m", [STYLE_DIM] = "\033[2m",
    [STYLE_ACCENT] = "\033[36m", [STYLE_WARN] = "\033[33m",  [STYLE_GOOD] = "\033[32m",
};

void
cli_put(Cli *cli, Style style, const char *text)
{
    g_autofree char *printable = text_printable(text);

    if (!cli->colour || style == STYLE_PLAIN) {
        g_string_append(cli->out, printable);
        return;
    }
    g_string_append(cli->out, style_codes[style]);
    g_string_append(cli->out, printable);
    g_string_append(cli->out, "\033[0m");
}

void
cli_put_cell(Cli *cli, Style style, const char *text, int columns)
{
    g_autofree char *printable = text_printable(text != NULL ? text : "");
    g_autofree char *cut = text_ellipsize(printable, (gsize)columns);

    cli_put(cli, style, cut);
    for (int used = (int)text_columns(cut); used < columns; used++)
        g_string_append_c(cli->out, ' ');
}

void
cli_put_wrapped(Cli *cli, Style style, const char *text, int indent)
{
    g_autofree char *printable = text_printable(text);
    g_auto(GStrv) lines = text_wrap(printable, (gsize)MAX(cli->columns - indent, 20));

    for (guint i = 0; lines[i] != NULL; i++) {
        if (i > 0)
            cli_print(cli, "\n%*s", indent, "");
        cli_put(cli, style, lines[i]);
    }
    cli_print(cli, "\n");
}

void
cli_print(Cli *cli, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    g_string_append_vprintf(cli->out, format, args);
    va_end(args);
}

void
cli_put_receipt(Cli *cli, const Receipt *receipt)
{
    char id[ID_TEXT_SIZE];
    g_autofree char *line = NULL;

    if (receipt->change_id == 0) {
        cli_put(cli, STYLE_DIM, "Nothing changed.");
        cli_print(cli, "\n");
        return;
    }
    line = g_strdup_printf("Change %s; take it back with: kith undo",
                           id_format(receipt->change_id, id));
    cli_put(cli, STYLE_DIM, line);
    cli_print(cli, "\n");
}

void
cli_put_json(Cli *cli, Json *take_value)
{
    g_autoptr(Json) value = take_value;

    json_write(cli->out, value);
    g_string_append_c(cli->out, '\n');
}

void
cli_put_json_receipt(Cli *cli, const Receipt *receipt, const char *noun, Json *take_record)
{
    Json *object = json_object_new();

    json_set_id(object, "change", receipt->change_id);
    json_set_id(object, "id", receipt->id);
    if (take_record != NULL)
        json_set(object, noun, take_record);
    cli_put_json(cli, object);
}
