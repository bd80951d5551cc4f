/* SPDX-License-Identifier: Apache-2.0
 * kith today, done, snooze and skip. */
#include <string.h>

#include "base/phrase.h"
#include "base/text.h"
#include "cli/commands.h"
#include "core/plan.h"

/** What stands below the number of a line begins in this column. */
#define INDENT 4

static const Option today_options[] = {
    {"minutes", 'm', OPTION_TEXT, "N", "how long you have (15)"},
    {"date", 'd', OPTION_TEXT, "DATE", "plan another day"},
    {"limit", 'n', OPTION_TEXT, "N", "at most so many lines"},
    {.kind = OPTION_END},
};

static Json *
item_json(const PlanItem *item)
{
    Json *object = json_object_new();

    json_set_id(object, "id", item->id);
    json_set_text(object, "kind", plan_kind_name(item->kind));
    json_set(object, "person", json_person_ref(item->person_id, item->person_name));
    json_set_text(object, "title", item->title);
    json_set_text(object, "reason", item->reason);
    json_set_text(object, "hint", item->hint);
    json_set_text(object, "channel", channel_name(item->channel));
    json_set_int(object, "minutes", item->minutes);
    json_set_day(object, "due", item->due);
    json_set_real(object, "score", item->score);
    return object;
}

static void
put_plan_json(Cli *cli, const Plan *plan)
{
    Json *object = json_object_new();
    Json *items = json_list_new();

    json_set_day(object, "date", plan->day);
    json_set_int(object, "minutes", plan->minutes);
    json_set_int(object, "used", plan->used);
    for (guint i = 0; i < plan->items->len; i++)
        json_append(items, item_json(plan->items->pdata[i]));
    json_set(object, "items", items);
    json_set_int(object, "waiting", plan->waiting);
    cli_put_json(cli, object);
}

/* The title, and the company behind it or, where that does not fit, below. */
static void
put_title(Cli *cli, const PlanItem *item)
{
    Style style = item->kind == PLAN_OCCASION ? STYLE_GOOD : STYLE_STRONG;
    g_autofree char *title = text_printable(item->title);
    gsize room = (gsize)MAX(cli->columns - INDENT, 20);

    if (item->person_company != NULL &&
        text_columns(title) + 2 + text_columns(item->person_company) <= room) {
        cli_put(cli, style, title);
        cli_print(cli, "  ");
        cli_put_wrapped(cli, STYLE_DIM, item->person_company, INDENT);
        return;
    }
    cli_put_wrapped(cli, style, title, INDENT);
    if (item->person_company == NULL)
        return;
    cli_print(cli, "%*s", INDENT, "");
    cli_put_wrapped(cli, STYLE_DIM, item->person_company, INDENT);
}

static void
put_item(Cli *cli, guint number, const PlanItem *item)
{
    char id[ID_TEXT_SIZE];
    /* Any other way is no way to name. */
    bool is_named = item->channel != CHANNEL_OTHER;
    g_autofree char *about =
        g_strdup_printf("%s%s%" G_GINT64_FORMAT " min", is_named ? channel_name(item->channel) : "",
                        is_named ? " · " : "", item->minutes);

    cli_print(cli, "%2u  ", number);
    put_title(cli, item);
    cli_print(cli, "%*s", INDENT, "");
    cli_put_wrapped(cli, STYLE_PLAIN, item->reason, INDENT);
    if (item->hint != NULL) {
        cli_print(cli, "%*s", INDENT, "");
        cli_put_wrapped(cli, STYLE_DIM, item->hint, INDENT);
    }
    cli_print(cli, "%*s", INDENT, "");
    cli_put(cli, STYLE_DIM, about);
    cli_print(cli, "  ");
    cli_put(cli, STYLE_ACCENT, id_format(item->id, id));
    cli_print(cli, "\n\n");
}

static bool
plan_asks(const Plan *plan)
{
    for (guint i = 0; i < plan->items->len; i++) {
        if (((const PlanItem *)plan->items->pdata[i])->kind == PLAN_FOLLOW_UP)
            return true;
    }
    return false;
}

static void
put_nothing(Cli *cli, bool book_is_empty)
{
    cli_put_wrapped(cli, STYLE_PLAIN,
                    book_is_empty
                        ? "Your book is empty. Bring in the people you know with “kith import "
                          "FILE”, or look around first in another book: “kith --db demo.db demo”."
                        : "Nobody is waiting for you. A good day to write to somebody you miss: "
                          "“kith list --sort last”, and “kith log NAME” remembers it.",
                    0);
}

static void
put_plan(Cli *cli, const Plan *plan, bool book_is_empty)
{
    g_autofree char *date = phrase_weekday_date(plan->day, cli->ctx->today);
    g_autofree char *minutes = phrase_count(plan->minutes, "minute", "minutes");

    cli_put(cli, STYLE_STRONG, date);
    cli_print(cli, "\n\n");
    for (guint i = 0; i < plan->items->len; i++)
        put_item(cli, i + 1, plan->items->pdata[i]);
    if (plan->items->len == 0) {
        put_nothing(cli, book_is_empty);
        return;
    }
    cli_print(cli, "%" G_GINT64_FORMAT " of %s", plan->used, minutes);
    if (plan->waiting > 0)
        cli_print(cli, "; %" G_GINT64_FORMAT " more can wait", plan->waiting);
    cli_print(cli, ".\n");
    if (plan_asks(plan)) {
        cli_put(cli, STYLE_DIM,
                "How close: kith edit PERSON --tier inner, close, regular, wide or known");
        cli_print(cli, "\n");
    }
    cli_put(cli, STYLE_DIM,
            "Answer with: kith done ITEM [NOTE] · kith snooze ITEM friday · "
            "kith skip ITEM");
    cli_print(cli, "\n");
}

static bool
run_today(Cli *cli, const Args *args, GError **error)
{
    PlanOptions options = {.day = cli->ctx->today};
    g_autoptr(Plan) plan = NULL;
    gint64 limit = 0;
    gint64 people = 1;

    if (!args_expect(args, &command_today, 0, 0, error) ||
        !args_number(args, "minutes", 1, 1440, PLAN_MINUTES, &options.minutes, error) ||
        !args_number(args, "limit", 1, 1000, 0, &limit, error) ||
        (args_flag(args, "date") &&
         !day_parse(args_text(args, "date"), cli->ctx->today, &options.day, error)))
        return false;
    options.limit = (unsigned)limit;
    if (!plan_today(cli->ctx, &options, &plan, error) ||
        (plan->items->len == 0 && !person_count(cli->ctx, &people, error)))
        return false;
    if (cli->json)
        put_plan_json(cli, plan);
    else
        put_plan(cli, plan, people == 0);
    return true;
}

const Command command_today = {
    .name = "today",
    .usage = "[--minutes N] [--date DATE] [--limit N]",
    .summary = "whom to reach out to today, and why",
    .flags = COMMAND_READS,
    .options = today_options,
    .run = run_today,
};

static bool
parse_item(const Args *args, gint64 *id_out, GError **error)
{
    const char *text = args_rest(args)[0];

    if (id_parse(text, id_out))
        return true;
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                "“%s” is no plan line; the 13 characters at the end of each line of “kith today” "
                "name it.",
                text);
    return false;
}

static bool
show_answer(Cli *cli, const Receipt *receipt, const char *said)
{
    if (cli->json) {
        Json *item = json_object_new();

        json_set_id(item, "id", receipt->id);
        json_set_text(item, "answer", said);
        cli_put_json_receipt(cli, receipt, "item", item);
        return true;
    }
    cli_print(cli, "%c%s.\n", g_ascii_toupper(said[0]), said + 1);
    cli_put_receipt(cli, receipt);
    return true;
}

static bool
run_done(Cli *cli, const Args *args, GError **error)
{
    g_autofree char *note = NULL;
    Receipt receipt = {0};
    gint64 id = 0;

    if (!args_expect(args, &command_done, 1, 100, error) || !parse_item(args, &id, error))
        return false;
    note = g_strjoinv(" ", (char **)args_rest(args) + 1);
    return plan_done(cli->ctx, id, *note == '\0' ? NULL : note, &receipt, error) &&
           show_answer(cli, &receipt, "done");
}

const Command command_done = {
    .name = "done",
    .usage = "ITEM [NOTE]",
    .summary = "a line of the plan is done: log it",
    .flags = COMMAND_WRITES,
    .run = run_done,
};

static bool
run_snooze(Cli *cli, const Args *args, GError **error)
{
    Receipt receipt = {0};
    gint64 id = 0;
    Day until = 0;
    g_autofree char *when = NULL;

    if (!args_expect(args, &command_snooze, 2, 10, error) || !parse_item(args, &id, error))
        return false;
    when = g_strjoinv(" ", (char **)args_rest(args) + 1);
    return day_parse(when, cli->ctx->today, &until, error) &&
           plan_snooze(cli->ctx, id, until, &receipt, error) &&
           show_answer(cli, &receipt, "snoozed");
}

const Command command_snooze = {
    .name = "snooze",
    .usage = "ITEM UNTIL",
    .summary = "ask again on another day",
    .flags = COMMAND_WRITES,
    .run = run_snooze,
};

static bool
run_skip(Cli *cli, const Args *args, GError **error)
{
    Receipt receipt = {0};
    gint64 id = 0;

    return args_expect(args, &command_skip, 1, 1, error) && parse_item(args, &id, error) &&
           plan_skip(cli->ctx, id, &receipt, error) && show_answer(cli, &receipt, "skipped");
}

const Command command_skip = {
    .name = "skip",
    .usage = "ITEM",
    .summary = "leave a line out this time",
    .flags = COMMAND_WRITES,
    .run = run_skip,
};
