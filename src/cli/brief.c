/* SPDX-License-Identifier: Apache-2.0
 * kith brief. */
#include "core/brief.h"

#include "base/phrase.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/entry.h"
#include "core/thanks.h"
#include "model/promise.h"

static void
put_title(Cli *cli, const char *title)
{
    cli_print(cli, "\n");
    cli_put(cli, STYLE_ACCENT, title);
    cli_print(cli, "\n");
}

static void
put_line(Cli *cli, const char *text, const char *aside)
{
    cli_print(cli, "  ");
    cli_put(cli, STYLE_PLAIN, text);
    if (!text_is_empty(aside)) {
        cli_print(cli, "  ");
        cli_put(cli, STYLE_DIM, aside);
    }
    cli_print(cli, "\n");
}

static void
put_entries(Cli *cli, const char *title, const GPtrArray *entries, int theirs)
{
    bool first = true;

    for (guint i = 0; i < entries->len; i++) {
        const Entry *entry = entries->pdata[i];
        g_autofree char *aside = cli_entry_when(cli, entry);

        if (theirs >= 0 && promise_of((Entry *)entry)->theirs != (theirs == 1))
            continue;
        if (first)
            put_title(cli, title);
        first = false;
        put_line(cli, entry_words(entry), aside);
    }
}

static void
put_talks(Cli *cli, const Brief *brief)
{
    if (brief->talks->len > 0)
        put_title(cli, "Last talks");
    for (guint i = 0; i < brief->talks->len; i++) {
        const Interaction *talk = brief->talks->pdata[i];
        g_autofree char *when = phrase_date(instant_day(talk->at, cli->ctx->zone), cli->ctx->today);
        g_autofree char *aside = g_strdup_printf("%s, %s", when, channel_name(talk->channel));

        put_line(cli, talk->note != NULL ? talk->note : "(no note)", aside);
    }
}

static void
put_head(Cli *cli, const Brief *brief)
{
    const Person *person = brief->person;

    cli_put(cli, STYLE_STRONG, person->name);
    if (person->title != NULL || person->company != NULL) {
        cli_print(cli, "  ");
        cli_put(cli, STYLE_DIM, person->title != NULL ? person->title : person->company);
        if (person->title != NULL && person->company != NULL) {
            cli_print(cli, ", ");
            cli_put(cli, STYLE_DIM, person->company);
        }
    }
    cli_print(cli, "\n");
    if (brief->rhythm != NULL)
        put_line(cli, brief->rhythm, NULL);
    if (brief->boundary_words != NULL) {
        cli_print(cli, "  ");
        cli_put(cli, STYLE_WARN, brief->boundary_words);
        cli_print(cli, "\n");
    }
    if (brief->held != NULL)
        put_line(cli, brief->held, NULL);
}

static void
put_brief(Cli *cli, const Brief *brief)
{
    put_head(cli, brief);
    if (brief->news->len > 0)
        put_title(cli, "New");
    for (guint i = 0; i < brief->news->len; i++)
        put_line(cli, brief->news->pdata[i], NULL);
    put_entries(cli, "You promised", brief->promises, 0);
    put_entries(cli, "They promised", brief->promises, 1);
    put_entries(cli, "You owe thanks for", brief->thanks, -1);
    put_entries(cli, "Not owned up to or made good yet", brief->slips, -1);
    put_entries(cli, "Their feedback, not answered yet", brief->feedback, -1);
    put_entries(cli, "They need", brief->needs, -1);
    put_entries(cli, "They did for you", brief->favors, -1);
    put_entries(cli, "Introductions under way", brief->introductions, -1);
    put_talks(cli, brief);
}

static bool
set_entries(Cli *cli, Json *object, const char *key, const GPtrArray *entries, GError **error)
{
    Json *list = json_list_new();

    json_set(object, key, list);
    for (guint i = 0; i < entries->len; i++) {
        Json *record = cli_entry_json(cli, entries->pdata[i], error);

        if (record == NULL)
            return false;
        json_append(list, record);
    }
    return true;
}

static bool
put_json(Cli *cli, const Brief *brief, GError **error)
{
    g_autoptr(Json) object = json_object_new();
    Json *talks = json_list_new();
    Json *news = json_list_new();

    json_set(object, "person", json_person_ref(brief->person->id, brief->person->name));
    json_set_text(object, "title", brief->person->title);
    json_set_text(object, "company", brief->person->company);
    json_set_text(object, "rhythm", brief->rhythm);
    json_set_text(object, "boundary", brief->boundary_words);
    json_set_text(object, "held", brief->held);
    for (guint i = 0; i < brief->talks->len; i++)
        json_append(talks, json_interaction(brief->talks->pdata[i]));
    for (guint i = 0; i < brief->news->len; i++)
        json_append_text(news, brief->news->pdata[i]);
    json_set(object, "interactions", talks);
    json_set(object, "news", news);
    if (!set_entries(cli, object, "promises", brief->promises, error) ||
        !set_entries(cli, object, "thanks", brief->thanks, error) ||
        !set_entries(cli, object, "slips", brief->slips, error) ||
        !set_entries(cli, object, "feedback", brief->feedback, error) ||
        !set_entries(cli, object, "needs", brief->needs, error) ||
        !set_entries(cli, object, "favors", brief->favors, error) ||
        !set_entries(cli, object, "introductions", brief->introductions, error))
        return false;
    cli_put_json(cli, g_steal_pointer(&object));
    return true;
}

/* The meeting was worth a thank-you. */
static bool
note_help(Cli *cli, gint64 id, const char *what, GError **error)
{
    g_autoptr(Entry) entry = entry_new(LEDGER_THANKS);
    Thanks *thanks = thanks_of(entry);
    Receipt receipt = {0};

    entry->person_id = id;
    thanks->what = g_strdup(what);
    thanks->source = THANKS_FROM_MEETING;
    thanks->channel = CHANNEL_OTHER;
    return thanks_create(cli->ctx, thanks, &receipt, error) &&
           cli_put_entry_receipt(cli, LEDGER_THANKS, &receipt, "Noted: thanks are owed.", error);
}

static bool
run_brief(Cli *cli, const Args *args, GError **error)
{
    g_autoptr(Brief) brief = NULL;
    const char *helpful = args_text(args, "helpful");
    gint64 id = 0;

    if (!args_expect(args, &command_brief, 1, 1, error) ||
        !cli_open_book(cli, helpful != NULL ? COMMAND_WRITES : COMMAND_READS, args, error) ||
        !person_resolve(cli->ctx, args_rest(args)[0], &id, error))
        return false;
    if (helpful != NULL)
        return note_help(cli, id, helpful, error);
    if (!brief_make(cli->ctx, id, &brief, error))
        return false;
    if (cli->json)
        return put_json(cli, brief, error);
    put_brief(cli, brief);
    return true;
}

static const Option options[] = {
    {"helpful", 0, OPTION_TEXT, "WHAT", "after the meeting: it helped with this, thanks are owed"},
    {.kind = OPTION_END},
};

const Command command_brief = {
    .name = "brief",
    .usage = "PERSON [--helpful WHAT]",
    .summary = "what to know before you meet somebody",
    .options = options,
    .run = run_brief,
};
