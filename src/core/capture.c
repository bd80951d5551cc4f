/* SPDX-License-Identifier: Apache-2.0
 * Keeping what a note was heard to say. */
#include "core/capture.h"

#include "core/ledger_rules.h"
#include "core/thanks_rules.h"
#include "model/need.h"
#include "model/promise.h"

/** What nobody weighed is of middling importance. */
#define IMPORTANCE 2

static void
fill_promise(Promise *promise, const Heard *heard, Day today)
{
    promise->what = g_strdup(heard->what);
    promise->theirs = heard->kind == HEARD_THEIR_PROMISE;
    promise->due = heard->due >= today ? heard->due : 0;
    promise->importance = IMPORTANCE;
}

static void
fill_need(Need *need, const Heard *heard, Day today)
{
    need->what = g_strdup(heard->what);
    need->kind = heard->kind == HEARD_OVERWHELMED ? NEED_OVERWHELMED : NEED_LOOKING_FOR;
    need->until = heard->due >= today ? heard->due : 0;
}

static bool
keep_thanks(Ctx *ctx, Write *write, Entry *entry, const Heard *heard, GError **error)
{
    Thanks *thanks = thanks_of(entry);

    thanks->what = g_strdup(heard->what);
    thanks->channel = CHANNEL_OTHER;
    return thanks_owe(ctx, write, thanks, error);
}

static LedgerKind
ledger_of_heard(HeardKind kind)
{
    switch (kind) {
    case HEARD_PROMISE:
    case HEARD_THEIR_PROMISE:
        return LEDGER_PROMISE;
    case HEARD_THANKS:
        return LEDGER_THANKS;
    case HEARD_NEED:
    case HEARD_OVERWHELMED:
        break;
    }
    return LEDGER_NEED;
}

bool
capture_keep(Ctx *ctx, Write *write, gint64 person_id, gint64 made_at, const Heard *heard,
             gint64 *id_out, GError **error)
{
    g_autoptr(Entry) entry = entry_new(ledger_of_heard(heard->kind));
    bool ok;

    entry->person_id = person_id;
    entry->made_at = MIN(made_at, ctx->now);
    if (entry->kind == LEDGER_THANKS) {
        ok = keep_thanks(ctx, write, entry, heard, error);
    } else {
        if (entry->kind == LEDGER_PROMISE)
            fill_promise(promise_of(entry), heard, ctx->today);
        else
            fill_need(need_of(entry), heard, ctx->today);
        ok = ledger_create(ctx, write, entry, error);
    }
    *id_out = entry->id;
    return ok;
}
