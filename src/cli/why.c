/* SPDX-License-Identifier: Apache-2.0
 * kith why. */
#include "core/why.h"

#include <math.h>

#include "base/phrase.h"
#include "cli/commands.h"

#define LABEL_COLUMNS 12
#define PERCENT 100

static void
put_field(Cli *cli, const char *label, const char *text)
{
    cli_print(cli, "  ");
    cli_put_cell(cli, STYLE_DIM, label, LABEL_COLUMNS);
    cli_put_wrapped(cli, STYLE_PLAIN, text, LABEL_COLUMNS + 2);
}

static void
put_percent(Cli *cli, const char *label, double share, const char *of)
{
    g_autofree char *text = NULL;

    if (isnan(share))
        return;
    text = g_strdup_printf("%.0f %% %s", PERCENT * share, of);
    put_field(cli, label, text);
}

static void
put_cadence(Cli *cli, const Why *why)
{
    const Tie *tie = &why->tie;
    g_autofree char *every = phrase_every(MAX(tie->cadence_days, 1));
    g_autofree char *next = phrase_date(tie->next_day, why->day);
    g_autofree char *text = NULL;

    if (tie->cadence_days == 0 && tie->cadence_from == CADENCE_FROM_DEFAULT)
        text = g_strdup("not sorted yet");
    else if (tie->cadence_days == 0)
        text = g_strdup_printf("never (by %s)", cadence_from_name(tie->cadence_from));
    else
        text = g_strdup_printf("%s (by %s)%s%s", every, cadence_from_name(tie->cadence_from),
                               tie->has_next ? "; due " : "", tie->has_next ? next : "");
    put_field(cli, "cadence", text);
}

static void
put_answer(Cli *cli, const Why *why)
{
    g_autofree char *day = phrase_date(why->answered_day, why->day);
    g_autofree char *until = phrase_date(why->answered_until, why->day);
    g_autofree char *text = NULL;

    if (why->answered_day == 0)
        return;
    text = g_strdup_printf("on %s; not again before %s", day, until);
    put_field(cli, "answered", text);
}

static void
put_why(Cli *cli, const Why *why)
{
    cli_put(cli, STYLE_STRONG, why->person_name);
    cli_print(cli, "\n  ");
    cli_put_wrapped(cli, STYLE_ACCENT, why->conclusion, 2);
    put_field(cli, "rhythm", why->rhythm);
    if (why->tie.touch_days > 0)
        put_percent(cli, "warmth", why->tie.warmth, "(half of it goes with each cadence)");
    put_percent(cli, "silence", why->quiet30, "likely for the next 30 days, if nobody writes");
    put_percent(cli, "answer", why->reply, "likely, by the messages so far");
    put_cadence(cli, why);
    put_answer(cli, why);
    if (why->held != NULL)
        put_field(cli, "held back", why->held);
    for (guint i = 0; i < why->due->len; i++)
        put_field(cli, "due", ((const PlanItem *)why->due->pdata[i])->title);
    for (guint i = 0; i < why->before->len; i++)
        put_field(cli, i == 0 ? "before" : "", why->before->pdata[i]);
}

static void
set_share(Json *object, const char *key, double share)
{
    if (isnan(share))
        json_set_null(object, key);
    else
        json_set_real(object, key, share);
}

static void
set_day(Json *object, const char *key, bool has, Day day)
{
    if (has)
        json_set_day(object, key, day);
    else
        json_set_null(object, key);
}

static Json *
due_json(const Why *why)
{
    Json *list = json_list_new();

    for (guint i = 0; i < why->due->len; i++) {
        const PlanItem *item = why->due->pdata[i];
        Json *row = json_object_new();

        json_set_id(row, "id", item->id);
        json_set_text(row, "kind", plan_kind_name(item->kind));
        json_set_text(row, "title", item->title);
        json_set_day(row, "due", item->due);
        json_append(list, row);
    }
    return list;
}

static void
put_json(Cli *cli, const Why *why)
{
    const Tie *tie = &why->tie;
    Json *object = json_object_new();
    Json *cadence = json_object_new();
    Json *before = json_list_new();

    for (guint i = 0; i < why->before->len; i++)
        json_append_text(before, why->before->pdata[i]);
    json_set_int(cadence, "days", tie->cadence_days);
    json_set_text(cadence, "from", cadence_from_name(tie->cadence_from));
    json_set(object, "person", json_person_ref(why->person_id, why->person_name));
    json_set_day(object, "date", why->day);
    json_set_text(object, "conclusion", why->conclusion);
    json_set_bool(object, "in_plan", why->place > 0);
    json_set_int(object, "place", why->place);
    json_set_text(object, "rhythm", why->rhythm);
    json_set_int(object, "touch_days", tie->touch_days);
    json_set_int(object, "unanswered", tie->unanswered);
    json_set_real(object, "warmth", tie->warmth);
    set_share(object, "quiet_30", why->quiet30);
    set_share(object, "quiet_90", why->quiet90);
    set_share(object, "reply", why->reply);
    set_share(object, "index", why->index);
    json_set(object, "cadence", cadence);
    set_day(object, "next_due", tie->has_next, tie->next_day);
    json_set_text(object, "held", why->held);
    set_day(object, "answered", why->answered_day != 0, why->answered_day);
    set_day(object, "answered_until", why->answered_day != 0, why->answered_until);
    json_set(object, "due", due_json(why));
    json_set(object, "before", before);
    cli_put_json(cli, object);
}

static bool
run_why(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(Why) why = NULL;
    gint64 minutes = 0;
    gint64 id = 0;

    if (!args_expect(args, &command_why, 1, 1, error) ||
        !args_number(args, "minutes", 1, 1440, PLAN_MINUTES, &minutes, error) ||
        !person_resolve(cli->ctx, args_rest(args)[0], &id, error) ||
        !why_make(cli->ctx, id, minutes, &why, error))
        return false;
    if (cli->json)
        put_json(cli, why);
    else
        put_why(cli, why);
    return true;
}

static const Option options[] = {
    {"minutes", 'm', OPTION_TEXT, "N", "of a plan of so many minutes (15)"},
    {.kind = OPTION_END},
};

const Command command_why = {
    .name = "why",
    .usage = "PERSON [--minutes N]",
    .summary = "why somebody is in today's plan, or is not",
    .flags = COMMAND_READS,
    .options = options,
    .run = run_why,
};
