/* SPDX-License-Identifier: Apache-2.0
 * What is open between the user and a person. */
#include "web/person_open.h"

#include "core/boundary.h"
#include "model/promise.h"

bool
person_open_load(Ctx *ctx, gint64 person_id, GPtrArray **entries_out, GError **error)
{
    g_autoptr(GPtrArray) open = g_ptr_array_new_with_free_func((GDestroyNotify)entry_free);

    for (LedgerKind kind = 0; kind < LEDGER_COUNT; kind++) {
        LedgerFilter filter = {.kind = kind, .person_id = person_id};
        g_autoptr(GPtrArray) entries = NULL;

        if (!ledger_list(ctx, &filter, &entries, NULL, error))
            return false;
        g_ptr_array_extend_and_steal(open, g_steal_pointer(&entries));
    }
    *entries_out = g_steal_pointer(&open);
    return true;
}

/** How each noun is said, and its icon. */
static const struct {
    const char *label;
    const char *icon;
} nouns[LEDGER_COUNT] = {
    [LEDGER_PROMISE] = {"you promised", "handshake"},
    [LEDGER_SLIP] = {"to own up to and make good", "handshake"},
    [LEDGER_THANKS] = {"thanks owed", "heart"},
    [LEDGER_FEEDBACK] = {"their feedback", "message-circle"},
    [LEDGER_NEED] = {"they need", "hand-helping"},
    [LEDGER_OFFER] = {"they offer", "gift"},
    [LEDGER_FAVOR] = {"they did for you", "gift"},
    [LEDGER_INTRODUCTION] = {"introduction", "users"},
    [LEDGER_BOUNDARY] = {"boundary", "shield"},
};

FactView
person_open_fact(Ctx *ctx, Words *words, const Entry *entry)
{
    FactView fact = {.icon = nouns[entry->kind].icon, .label = nouns[entry->kind].label};
    g_autofree char *boundary = NULL;

    if (entry->kind == LEDGER_BOUNDARY) {
        boundary = boundary_words(ctx, boundary_of((Entry *)entry));
        fact.text = words_format(words, "%s", boundary);
        return fact;
    }
    if (entry->kind == LEDGER_PROMISE && promise_of((Entry *)entry)->theirs)
        fact.label = "they promised";
    fact.text = entry_words(entry);
    fact.label =
        words_format(words, "%s, %s", fact.label, words_when(words, ledger_day(ctx, entry)).text);
    return fact;
}
