/* SPDX-License-Identifier: Apache-2.0
 * kith promise. */
#include "core/promise.h"

#include "base/phrase.h"
#include "cli/commands.h"
#include "cli/entry.h"

static const Option options[] = {
    {"due", 0, OPTION_TEXT, "DATE", "the day it is due: a date, friday, +2w, or soon"},
    {"theirs", 0, OPTION_FLAG, NULL, "they promised it to you"},
    {"place", 0, OPTION_TEXT, "TEXT", "where it was promised"},
    {"importance", 0, OPTION_TEXT, "N", "1 to 3 (2)"},
    {"minutes", 'm', OPTION_TEXT, "N", "what doing it takes"},
    {"own", 0, OPTION_TEXT, "TEXT", "how you own up to being late, in your words"},
    {"person", 0, OPTION_TEXT, "PERSON", "only theirs and yours with one person"},
    {"all", 'a', OPTION_FLAG, NULL, "those that ended too"},
    {"limit", 'n', OPTION_TEXT, "N", "at most so many (100)"},
    {.kind = OPTION_END},
};

static bool
read_promise(Cli *cli, const Args *args, Promise *promise, GError **error)
{
    const char *const *rest = args_of_verb(args);
    const char *due = args_text(args, "due");

    promise->what = g_strdup(rest[1]);
    promise->theirs = args_flag(args, "theirs");
    promise->soon = g_strcmp0(due, "soon") == 0;
    cli_entry_set_text(&promise->place, args, "place");
    return person_resolve(cli->ctx, rest[0], &promise->entry.person_id, error) &&
           (promise->soon || cli_entry_day(cli, args, "due", &promise->due, error)) &&
           args_number(args, "importance", 1, 3, 2, &promise->importance, error) &&
           args_number(args, "minutes", 1, 100000, 0, &promise->minutes, error);
}

static bool
run_add(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(Entry) entry = entry_new(LEDGER_PROMISE);
    Receipt receipt = {0};

    return read_promise(cli, args, promise_of(entry), error) &&
           promise_create(cli->ctx, promise_of(entry), &receipt, error) &&
           cli_put_entry_receipt(cli, LEDGER_PROMISE, &receipt, "Noted.", error);
}

static void
put_promise(Cli *cli, const Entry *entry, const EntryNames *names)
{
    const Promise *promise = promise_of((Entry *)entry);
    g_autofree char *due = promise->due == 0 ? g_strdup(promise->soon ? "soon" : "")
                                             : phrase_when(promise->due, cli->ctx->today);
    bool late = promise_is_late(promise, cli->ctx->today);
    char id[ID_TEXT_SIZE];

    cli_put(cli, STYLE_ACCENT, id_format(entry->id, id));
    cli_print(cli, "  ");
    cli_put_cell(cli, STYLE_DIM, promise->theirs ? "theirs" : "mine", 6);
    cli_print(cli, "  ");
    cli_put_cell(cli, STYLE_STRONG, names->person, 20);
    cli_print(cli, "  ");
    if (entry->ended_at != 0)
        cli_put_cell(cli, STYLE_DIM, promise_states[promise->state], 14);
    else
        cli_put_cell(cli, late ? STYLE_WARN : STYLE_PLAIN, due, 14);
    cli_print(cli, "  ");
    cli_put(cli, STYLE_PLAIN, promise->what);
    cli_print(cli, "\n");
}

static bool
run_list(Cli *cli, const Args *args, GError **error)
{
    LedgerFilter filter = {.kind = LEDGER_PROMISE};

    return cli_entry_filter(cli, args, &filter, error) &&
           cli_put_entries(cli, &filter, put_promise, "No promises are open.", error);
}

/* The verbs that take an id and nothing else. */
static bool
take_step(Cli *cli, const Args *args, bool (*step)(Ctx *, gint64, Receipt *, GError **),
          const char *words, GError **error)
{
    Receipt receipt = {0};
    gint64 id = 0;

    return cli_entry_id(args_of_verb(args)[0], &id, error) && step(cli->ctx, id, &receipt, error) &&
           cli_put_entry_receipt(cli, LEDGER_PROMISE, &receipt, words, error);
}

static bool
run_keep(Cli *cli, const Args *args, GError **error)
{
    return take_step(cli, args, promise_keep, "Kept.", error);
}

static bool
run_release(Cli *cli, const Args *args, GError **error)
{
    return take_step(cli, args, promise_release, "Released.", error);
}

static bool
run_break(Cli *cli, const Args *args, GError **error)
{
    return take_step(cli, args, promise_break,
                     "Noted as broken. Own up to it with “kith slip add”.", error);
}

static bool
run_renegotiate(Cli *cli, const Args *args, GError **error)
{
    Receipt receipt = {0};
    gint64 id = 0;
    gint64 slip_id = 0;
    Day due = 0;

    if (!args_flag(args, "due")) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "Say the new day with --due DATE.");
        return false;
    }
    return cli_entry_id(args_of_verb(args)[0], &id, error) &&
           cli_entry_day(cli, args, "due", &due, error) &&
           promise_renegotiate(cli->ctx, id, due, args_text(args, "own"), &slip_id, &receipt,
                               error) &&
           cli_put_entry_receipt(
               cli, LEDGER_PROMISE, &receipt,
               slip_id != 0 ? "A new day is agreed, and that you owned up is kept as a slip."
                            : "A new day is agreed.",
               error);
}

static Json *
tally_json(const PromiseTally *tally)
{
    Json *object = json_object_new();

    json_set_int(object, "open", tally->open);
    json_set_int(object, "late", tally->late);
    json_set_int(object, "kept", tally->kept);
    json_set_int(object, "kept_late", tally->kept_late);
    json_set_int(object, "renegotiated", tally->renegotiated);
    json_set_int(object, "released", tally->released);
    json_set_int(object, "broken", tally->broken);
    return object;
}

static Json *
line_json(const PromiseLine *line)
{
    Json *object = json_object_new();

    if (line->person_id != 0)
        json_set(object, "person", json_person_ref(line->person_id, line->name));
    else
        json_set_text(object, "month", line->name);
    json_set(object, "mine", tally_json(&line->mine));
    json_set(object, "theirs", tally_json(&line->theirs));
    return object;
}

static Json *
lines_json(const GPtrArray *lines)
{
    Json *list = json_list_new();

    for (guint i = 0; i < lines->len; i++)
        json_append(list, line_json(lines->pdata[i]));
    return list;
}

static void
put_report_json(Cli *cli, const PromiseReport *report)
{
    Json *object = json_object_new();

    json_set(object, "mine", tally_json(&report->mine));
    json_set(object, "theirs", tally_json(&report->theirs));
    json_set(object, "people", lines_json(report->people));
    json_set(object, "months", lines_json(report->months));
    cli_put_json(cli, object);
}

static void
put_tally(Cli *cli, const char *name, const PromiseTally *tally)
{
    const guint numbers[] = {tally->kept,   tally->kept_late, tally->renegotiated, tally->released,
                             tally->broken, tally->open,      tally->late};

    cli_put_cell(cli, STYLE_STRONG, name, 24);
    for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++)
        cli_print(cli, "%10u", numbers[i]);
    cli_print(cli, "\n");
}

static void
put_heading(Cli *cli, const char *title)
{
    static const char *const columns[] = {"kept",   "late", "moved",  "released",
                                          "broken", "open", "overdue"};

    cli_put_cell(cli, STYLE_DIM, title, 24);
    for (gsize i = 0; i < G_N_ELEMENTS(columns); i++)
        cli_print(cli, "%10s", columns[i]);
    cli_print(cli, "\n");
}

static bool
run_report(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(PromiseReport) report = NULL;
    const char *who = args_of_verb(args)[0];
    gint64 person_id = 0;

    if ((who != NULL && !person_resolve(cli->ctx, who, &person_id, error)) ||
        !promise_report(cli->ctx, person_id, &report, error))
        return false;
    if (cli->json) {
        put_report_json(cli, report);
        return true;
    }
    put_heading(cli, "");
    put_tally(cli, "Mine", &report->mine);
    put_tally(cli, "Theirs", &report->theirs);
    cli_print(cli, "\n");
    put_heading(cli, "Mine, by person");
    for (guint i = 0; i < report->people->len; i++)
        put_tally(cli, ((const PromiseLine *)report->people->pdata[i])->name,
                  &((const PromiseLine *)report->people->pdata[i])->mine);
    cli_print(cli, "\n");
    put_heading(cli, "Mine, by month");
    for (guint i = 0; i < report->months->len; i++)
        put_tally(cli, ((const PromiseLine *)report->months->pdata[i])->name,
                  &((const PromiseLine *)report->months->pdata[i])->mine);
    return true;
}

static const Verb verbs[] = {
    {"list", "[--person PERSON] [--all]", COMMAND_READS, 0, 0, run_list},
    {"add", "PERSON WHAT [--due DATE] [--theirs]", COMMAND_WRITES, 2, 2, run_add},
    {"keep", "ID", COMMAND_WRITES, 1, 1, run_keep},
    {"renegotiate", "ID --due DATE [--own TEXT]", COMMAND_WRITES, 1, 1, run_renegotiate},
    {"release", "ID", COMMAND_WRITES, 1, 1, run_release},
    {"break", "ID", COMMAND_WRITES, 1, 1, run_break},
    {"report", "[PERSON]", COMMAND_READS, 0, 1, run_report},
    {.name = NULL},
};

const Command command_promise = {
    .name = "promise",
    .usage = "[list|add|keep|renegotiate|release|break|report] …",
    .summary = "promises, yours and theirs, until they are kept",
    .options = options,
    .verbs = verbs,
};
