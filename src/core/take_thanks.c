/* SPDX-License-Identifier: Apache-2.0
 * Thanks owed for what somebody said for the user on a network. */
#include "core/take_thanks.h"

#include "core/thanks_rules.h"
#include "store/ledger.h"

/* The same whenever the file is read; of a person's endorsements there is one. */
static gint64
thanks_id(gint64 person_id, const Touch *touch)
{
    g_autofree char *text =
        touch->praise == PRAISE_RECOMMENDATION
            ? g_strdup_printf("thanks %s", touch->key)
            : g_strdup_printf("thanks endorsement %" G_GINT64_FORMAT, person_id);

    return id_from_text(text);
}

bool
take_thanks(Ctx *ctx, Write *write, gint64 person_id, const Touch *touch, GError **error)
{
    bool recommended = touch->praise == PRAISE_RECOMMENDATION;
    g_autoptr(Entry) entry = NULL;
    Thanks *thanks;
    EntryKey key;
    bool found = false;
    gint64 id;

    if (touch->praise == PRAISE_NONE)
        return true;
    id = thanks_id(person_id, touch);
    if (!store_entry_by_id(ctx->db, ctx->space_id, id, &found, &key, error))
        return false;
    if (found)
        return true;
    entry = entry_new(LEDGER_THANKS);
    thanks = thanks_of(entry);
    entry->id = id;
    entry->person_id = person_id;
    entry->made_at = MIN(touch->at, ctx->now);
    thanks->what =
        g_strdup(recommended ? "the recommendation on LinkedIn" : "the endorsement on LinkedIn");
    thanks->source = recommended ? THANKS_FROM_RECOMMENDATION : THANKS_FROM_ENDORSEMENT;
    return thanks_owe(ctx, write, thanks, error);
}
