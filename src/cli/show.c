/* SPDX-License-Identifier: Apache-2.0
 * What commands' output has in common. */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "cli/cli.h"
#include "cli/entry.h"
#include "core/boundary.h"
#include "core/interaction.h"
#include "format/json_boundary.h"

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

static bool
add_interactions(Cli *cli, Json *object, gint64 id, GError **error)
{
    g_autoptr(GPtrArray) interactions = NULL;
    Json *list;

    if (!interaction_list(cli->ctx, id, G_MAXINT64, G_MAXINT64, 50, &interactions, NULL, error))
        return false;
    list = json_list_new();
    for (guint i = 0; i < interactions->len; i++)
        json_append(list, json_interaction(interactions->pdata[i]));
    json_set(object, "interactions", list);
    return true;
}

static void
add_lists(Json *object, const Person *person)
{
    Json *relations = json_list_new();
    Json *positions = json_list_new();
    Json *notes = json_list_new();

    for (guint i = 0; i < person->relations->len; i++)
        json_append(relations, json_relation(person->relations->pdata[i]));
    for (guint i = 0; i < person->positions->len; i++)
        json_append(positions, json_position(person->positions->pdata[i]));
    for (guint i = 0; i < person->notes->len; i++)
        json_append(notes, json_note(person->notes->pdata[i]));
    json_set(object, "relations", relations);
    json_set(object, "positions", positions);
    json_set(object, "notes", notes);
}

static bool
add_entries(Cli *cli, Json *object, gint64 id, GError **error)
{
    for (LedgerKind kind = 0; kind < LEDGER_COUNT; kind++) {
        LedgerFilter filter = {.kind = kind, .person_id = id, .ended = true};
        Json *list;

        if (kind == LEDGER_BOUNDARY)
            continue; /* one for a person, which every person shows */
        list = cli_entries_json(cli, &filter, NULL, error);
        if (list == NULL)
            return false;
        json_set(object, ledger_of(kind)->plural, list);
    }
    return true;
}

Json *
cli_person_json(Cli *cli, gint64 id, bool whole, GError **error)
{
    g_autoptr(Person) person = NULL;
    g_autoptr(Boundary) boundary = NULL;
    g_autoptr(Json) object = NULL;
    Tie tie;

    if (!person_get(cli->ctx, id, &person, &tie, error) ||
        !boundary_find(cli->ctx, id, &boundary, error))
        return NULL;
    object = json_person(person, &tie);
    if (boundary != NULL)
        json_set(object, "boundary", json_boundary(boundary));
    if (whole) {
        add_lists(object, person);
        if (!add_interactions(cli, object, id, error) || !add_entries(cli, object, id, error))
            return NULL;
    }
    return g_steal_pointer(&object);
}
