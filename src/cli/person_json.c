/* SPDX-License-Identifier: Apache-2.0
 * A whole person as JSON: what commands show and give back. */
#include "cli/entry.h"
#include "core/boundary.h"
#include "core/interaction.h"
#include "format/json_boundary.h"

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
