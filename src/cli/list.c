/* SPDX-License-Identifier: Apache-2.0
 * kith list and find. */
#include "base/phrase.h"
#include "cli/commands.h"

static void
put_row(Cli *cli, const PersonRow *row)
{
    char id[ID_TEXT_SIZE];
    g_autofree char *last = NULL;
    int rest = MAX(cli->columns - 26 - 16 - 13 - 6, 12);

    if (row->tie.touch_days > 0)
        last = phrase_when(instant_day(row->tie.last_at, cli->ctx->zone), cli->ctx->today);
    cli_put_cell(cli, STYLE_STRONG, row->name, 26);
    cli_print(cli, "  ");
    cli_put_cell(cli, STYLE_PLAIN, row->company != NULL ? row->company : row->email, rest);
    cli_print(cli, "  ");
    cli_put_cell(cli, STYLE_DIM, last != NULL ? last : "not in touch yet", 16);
    cli_print(cli, "  ");
    cli_put(cli, STYLE_DIM, id_format(row->id, id));
    cli_print(cli, "\n");
}

static bool
put_people(Cli *cli, const GPtrArray *people, const char *next, bool more, GError **error)
{
    Json *object;
    Json *list;

    if (!cli->json) {
        for (guint i = 0; i < people->len; i++)
            put_row(cli, people->pdata[i]);
        return true;
    }
    object = json_object_new();
    list = json_list_new();
    json_set(object, "people", list);
    for (guint i = 0; i < people->len; i++) {
        Json *person =
            cli_person_json(cli, ((const PersonRow *)people->pdata[i])->id, false, error);

        if (person == NULL) {
            json_free(object);
            return false;
        }
        json_append(list, person);
    }
    json_set_bool(object, "more", more);
    if (next != NULL)
        json_set_text(object, "next", next);
    cli_put_json(cli, object);
    return true;
}

static const Option list_options[] = {
    {"sort", 's', OPTION_TEXT, "ORDER", "name, last, due or warmth"},
    {"tag", 't', OPTION_TEXT, "TAG", "only people with this tag"},
    {"limit", 'n', OPTION_TEXT, "N", "at most so many (1 to 1000; 100)"},
    {"after", 0, OPTION_TEXT, "MARK", "the page after this mark"},
    {.kind = OPTION_END},
};

/* What a list alone does not tell. */
static void
put_list_end(Cli *cli, const PersonPage *page, const PersonListOptions *options)
{
    const char *tag = options->tag;

    if (page->next != NULL) {
        cli_put(cli, STYLE_DIM, "There are more; -n shows up to 1000, “kith find” looks for one.");
        cli_print(cli, "\n");
    } else if (page->people->len == 0 && tag != NULL) {
        cli_print(cli, "Nobody has the tag “");
        cli_put(cli, STYLE_PLAIN, tag);
        cli_print(cli, "”.\n");
    } else if (page->people->len == 0 && options->sort != PERSON_SORT_NAME) {
        cli_print(cli, "Nobody to list in this order yet.\n");
    } else if (page->people->len == 0) {
        cli_print(cli,
                  "Nobody here yet. Bring people in with “kith import FILE”, or one with “kith "
                  "add NAME”.\n");
    }
}

static bool
run_list(Cli *cli, const Args *args, GError **error)
{
    PersonListOptions options = {.tag = args_text(args, "tag"), .after = args_text(args, "after")};
    g_autoptr(PersonPage) page = NULL;
    const char *sort = args_flag(args, "sort") ? args_text(args, "sort") : "name";
    gint64 limit = 0;

    if (!args_expect(args, &command_list, 0, 0, error) ||
        !args_number(args, "limit", 1, 1000, 100, &limit, error))
        return false;
    if (!person_sort_parse(sort, &options.sort)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "“%s” is no order; choose name, last, due or warmth.", sort);
        return false;
    }
    options.limit = (unsigned)limit;
    if (!person_list(cli->ctx, &options, &page, error) ||
        !put_people(cli, page->people, page->next, page->next != NULL, error))
        return false;
    if (!cli->json)
        put_list_end(cli, page, &options);
    return true;
}

const Command command_list = {
    .name = "list",
    .usage = "[--sort ORDER] [--tag TAG] [--limit N]",
    .summary = "everybody, a line each",
    .flags = COMMAND_READS,
    .options = list_options,
    .run = run_list,
};

static const Option find_options[] = {
    {"limit", 'n', OPTION_TEXT, "N", "at most so many (1 to 1000; 20)"},
    {.kind = OPTION_END},
};

static bool
run_find(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(GPtrArray) people = NULL;
    g_autofree char *query = NULL;
    gint64 limit = 0;
    bool more;

    if (!args_expect(args, &command_find, 1, 100, error) ||
        !args_number(args, "limit", 1, 1000, 20, &limit, error))
        return false;
    query = g_strjoinv(" ", (char **)args_rest(args));
    if (!person_search(cli->ctx, query, (unsigned)limit + 1, &people, error))
        return false;
    more = people->len > limit;
    if (more)
        g_ptr_array_set_size(people, (gint)limit);
    if (!cli->json && people->len == 0)
        cli_print(cli, "Nobody matches “%s”.\n", query);
    return put_people(cli, people, NULL, more, error);
}

const Command command_find = {
    .name = "find",
    .usage = "WORD…",
    .summary = "search names, companies, notes, every field",
    .flags = COMMAND_READS,
    .options = find_options,
    .run = run_find,
};
