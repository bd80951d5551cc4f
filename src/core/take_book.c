/* SPDX-License-Identifier: Apache-2.0
 * Taking kith's own lossless JSON: rows go back under the ids they had. */
#include "core/take_book.h"

#include "core/ledger_rules.h"
#include "core/search.h"
#include "core/tie.h"
#include "store/interaction.h"
#include "store/ledger.h"
#include "store/person.h"
#include "store/plan.h"

/* One book being taken. */
typedef struct {
    Ctx *ctx;
    Change *change;
    ImportFile *file;
} Taking;

static bool
take_cadences(Taking *taking, const GPtrArray *cadences, GError **error)
{
    for (guint i = 0; i < cadences->len; i++) {
        const BookCadence *cadence = cadences->pdata[i];
        gint64 person_id = 0;

        if (!id_parse(cadence->key, &person_id) || g_strcmp0(cadence->scope, "person") != 0)
            person_id = 0;
        if (!track_put(taking->change, TRACK_CADENCE, person_id,
                       DB_ARGS(DB_INT(taking->ctx->space_id), DB_TEXT(cadence->scope),
                               DB_TEXT(cadence->key), DB_INT(cadence->days),
                               DB_INT(cadence->set_day)),
                       NULL, error))
            return false;
    }
    return true;
}

static bool
take_interactions(Taking *taking, const BookPerson *entry, bool is_new, bool *changed,
                  GError **error)
{
    gint64 added = 0;

    for (guint i = 0; i < entry->interactions->len; i++) {
        bool inserted = false;

        if (!store_interaction_add(taking->change, entry->interactions->pdata[i], &inserted, error))
            return false;
        added += inserted;
    }
    taking->file->interactions += added;
    *changed = *changed || added > 0;
    return added == 0 || is_new ||
           track_range(taking->change, TRACK_INTERACTION, entry->person->id, error);
}

static bool
take_answers(Taking *taking, const BookPerson *entry, GError **error)
{
    for (guint i = 0; i < entry->answers->len; i++) {
        const BookAnswer *answer = entry->answers->pdata[i];

        if (!track_put(taking->change, TRACK_PLAN_ANSWER, entry->person->id,
                       DB_ARGS(DB_INT(taking->ctx->space_id), DB_INT(entry->person->id),
                               DB_INT(answer->item_id), DB_INT(answer->kind),
                               DB_TEXT(answer->answer), DB_INT(answer->at),
                               DB_INT(answer->until_day), DB_TEXT(answer->note)),
                       NULL, error))
            return false;
    }
    return true;
}

static bool
take_entries(Taking *taking, const BookPerson *book, bool *changed, GError **error)
{
    for (LedgerKind kind = 0; kind < LEDGER_COUNT; kind++) {
        for (guint i = 0; i < book->entries[kind]->len; i++) {
            TrackResult result = TRACK_UNCHANGED;

            if (!store_ledger_put(taking->change, book->entries[kind]->pdata[i], &result, error))
                return false;
            *changed = *changed || result != TRACK_UNCHANGED;
        }
    }
    return ledger_refresh(taking->ctx, book->person->id, error);
}

static bool
take_identities(Taking *taking, const BookPerson *entry, bool is_new, GError **error)
{
    for (guint i = 0; i < entry->identities->len; i++) {
        const BookIdentity *identity = entry->identities->pdata[i];

        if (!store_identity_put(taking->change, entry->person->id, identity->uid, identity->content,
                                identity->card, is_new, error))
            return false;
    }
    return true;
}

static bool
take_entry(Taking *taking, const BookPerson *entry, GError **error)
{
    Ctx *ctx = taking->ctx;
    const Person *person = entry->person;
    g_autoptr(Person) there = NULL;
    g_autoptr(GHashTable) before = NULL;
    g_autoptr(GHashTable) after = NULL;
    bool changed = false;

    if (!store_person_find(ctx->db, ctx->space_id, person->id, &there, error) ||
        !search_words_load(ctx, person->id, &before, error) ||
        !store_person_save(taking->change, person, entry->created_at, there == NULL, &changed,
                           error) ||
        !take_identities(taking, entry, there == NULL, error) ||
        !take_interactions(taking, entry, there == NULL, &changed, error) ||
        !take_answers(taking, entry, error) || !take_entries(taking, entry, &changed, error) ||
        !search_words_load(ctx, person->id, &after, error) ||
        !search_update(ctx, person->id, before, after, error) ||
        !tie_refresh(ctx, person->id, error))
        return false;
    if (there == NULL) {
        taking->file->created++;
        taking->file->people += !person->self;
        return person->self || store_person_count_add(taking->change, 1, error);
    }
    if (changed)
        taking->file->updated++;
    else
        taking->file->unchanged++;
    return true;
}

static void
add_problem(Taking *taking, guint64 line, const char *message)
{
    ImportProblem *problem = g_new0(ImportProblem, 1);

    problem->line = line;
    problem->record = (guint64)taking->file->read;
    problem->field = g_strdup("");
    problem->message = g_strdup(message);
    g_ptr_array_add(taking->file->problems, problem);
    taking->file->failed++;
}

bool
take_book(Ctx *ctx, Change *change, ImportFile *file, Input *take_input, GError **error)
{
    g_autoptr(BookReader) reader = book_reader_new(take_input);
    g_autoptr(GPtrArray) cadences = NULL;
    Taking taking = {.ctx = ctx, .change = change, .file = file};
    bool more = true;

    if (!book_reader_head(reader, &cadences, error) || !take_cadences(&taking, cadences, error))
        return false;
    while (true) {
        g_autoptr(BookPerson) entry = NULL;
        g_autofree char *problem = NULL;
        guint64 line = 0;

        if (!book_reader_next(reader, &entry, &more, &line, &problem, error))
            return false;
        if (!more)
            return true;
        file->read++;
        if (problem != NULL)
            add_problem(&taking, line, problem);
        else if (!take_entry(&taking, entry, error))
            return false;
    }
}
