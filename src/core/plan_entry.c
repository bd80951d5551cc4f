/* SPDX-License-Identifier: Apache-2.0
 * What the ledgers bring to the plan: the entries whose day has come, a line each. */
#include "core/plan_entry.h"

#include "core/ledger_rules.h"
#include "store/ledger.h"
#include "store/plan.h"

/** Entries looked at for one plan, the longest due first. */
#define CANDIDATES 1000

static bool
make_item(Ctx *ctx, const Entry *entry, Day day, GPtrArray *items, GError **error)
{
    const LedgerRules *rules = ledger_rules(entry->kind);
    g_auto(EntryNames) names = {0};
    PlanItem *item;

    if (rules->line == NULL)
        return true;
    if (!ledger_names(ctx, entry, &names, error))
        return false;
    item = g_new0(PlanItem, 1);
    item->id = entry->id;
    item->ref_id = entry->id;
    item->is_entry = true;
    item->entry_kind = entry->kind;
    item->person_id = entry->person_id;
    item->person_name = g_strdup(names.person);
    item->created = instant_day(entry->made_at, ctx->zone);
    if (!rules->line(ctx, entry, &names, day, item)) {
        plan_item_free(item);
        return true;
    }
    /* A line may turn to the second person; then it concerns the first besides. */
    item->other_id =
        item->person_id == entry->person_id ? entry_other_person(entry) : entry->person_id;
    g_ptr_array_add(items, item);
    return true;
}

bool
plan_add_entries(Ctx *ctx, Day day, GPtrArray *items, gint64 *count_out, GError **error)
{
    g_autoptr(GArray) keys = NULL;
    guint before = items->len;

    if (!store_entry_due(ctx->db, ctx->space_id, day, CANDIDATES, &keys, error))
        return false;
    for (guint i = 0; i < keys->len; i++) {
        const EntryKey *key = &g_array_index(keys, EntryKey, i);
        g_autoptr(Entry) entry = NULL;
        gint64 answered_at = 0;
        Day until = 0;

        if (!store_answer_find(ctx->db, ctx->space_id, key->person_id, key->id, &until,
                               &answered_at, error))
            return false;
        if (until > day)
            continue;
        if (!store_ledger_find(ctx->db, ctx->space_id, key->kind, key->person_id, key->id, &entry,
                               error) ||
            (entry != NULL && !make_item(ctx, entry, day, items, error)))
            return false;
    }
    *count_out = items->len - before;
    return true;
}

bool
plan_entry_done(Ctx *ctx, Write *write, const PlanItem *item, const char *note, bool *contact_out,
                GError **error)
{
    const LedgerRules *rules = ledger_rules(item->entry_kind);
    g_autoptr(Entry) entry = NULL;

    if (!ledger_get(ctx, item->entry_kind, item->ref_id, &entry, error))
        return false;
    *contact_out = rules->is_contact != NULL && rules->is_contact(entry);
    return rules->done == NULL || rules->done(ctx, write, entry, note, error);
}
