/* SPDX-License-Identifier: Apache-2.0
 * Favors: what they owe, when the plan speaks of them, and their balance. */
#include "core/favor.h"

#include <math.h>
#include <string.h>

#include "base/phrase.h"
#include "core/ledger_rules.h"
#include "core/thanks_rules.h"
#include "model/introduction.h"

/** A favor received is spoken of after a month: thanks come first, and a return at once would look
 * like a payment. Its weight falls after two (engine.md, event values). */
#define LEAD_DAYS 30
#define FULL_DAYS 60
#define HALF_DAYS 30.0
#define VALUE 8.0

#define MINUTES 10

static Day
attention(const Entry *entry, const Zone *zone)
{
    return instant_day(entry->made_at, zone) + LEAD_DAYS;
}

static bool
line(Ctx *ctx, const Entry *entry, const EntryNames *names, Day day, PlanItem *item)
{
    const Favor *favor = favor_of((Entry *)entry);
    Day made = instant_day(entry->made_at, ctx->zone);
    g_autofree char *when = phrase_date(made, day);
    double late = (double)MAX(day - made - FULL_DAYS, 0);

    item->kind = PLAN_FAVOR;
    item->due = made + LEAD_DAYS;
    item->title = g_strdup_printf("Do something for %s", names->person);
    item->reason = g_strdup_printf("They helped you on %s (%s), and you noted nothing for them "
                                   "since. A small thing will do.",
                                   when, favor->what);
    item->minutes = MINUTES;
    item->score = VALUE * exp2(-late / HALF_DAYS) * (double)favor->weight / 3 / MINUTES;
    return true;
}

static bool
done(Ctx *ctx, Write *write, Entry *entry, const char *note, GError **error)
{
    (void)note;
    entry->ended_at = ctx->now;
    return ledger_update(ctx, write, entry, error);
}

const LedgerRules favor_rules = {.attention = attention, .line = line, .done = done};

static bool
owe_thanks(Ctx *ctx, Write *write, Favor *favor, GError **error)
{
    g_autoptr(Entry) entry = entry_new(LEDGER_THANKS);
    Thanks *thanks = thanks_of(entry);

    entry->person_id = favor->entry.person_id;
    thanks->what = g_strdup(favor->what);
    thanks->source = g_strcmp0(favor->kind, introduction_ledger.noun) == 0
                         ? THANKS_FROM_INTRODUCTION
                         : THANKS_FROM_FAVOR;
    thanks->channel = CHANNEL_OTHER;
    thanks->origin = favor->entry.id;
    if (!thanks_owe(ctx, write, thanks, error))
        return false;
    favor->thanks = entry->id;
    return true;
}

static bool
return_oldest(Ctx *ctx, Write *write, gint64 person_id, GError **error)
{
    LedgerFilter filter = {.kind = LEDGER_FAVOR, .person_id = person_id};
    g_autoptr(GPtrArray) entries = NULL;

    if (!ledger_list(ctx, &filter, &entries, NULL, error))
        return false;
    return entries->len == 0 || done(ctx, write, entries->pdata[0], NULL, error);
}

static bool
check(Ctx *ctx, const Favor *favor, char **name_out, GError **error)
{
    if (favor->weight < 1 || favor->weight > 5) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "The weight of a favor is from 1 to 5.");
        return false;
    }
    return ledger_check_text(favor->what, "what the favor was", false, error) &&
           ledger_check_text(favor->kind, "what kind of favor it was", true, error) &&
           ledger_check_person(ctx, favor->entry.person_id,
                               "That is your own entry; a favor is between two people.", name_out,
                               error);
}

bool
favor_create(Ctx *ctx, const Favor *favor, Receipt *receipt_out, GError **error)
{
    g_autoptr(Entry) entry = entry_copy(&favor->entry);
    g_autofree char *name = NULL;
    g_autofree char *summary = NULL;
    g_auto(Write) write = {0};

    entry->id = id_next(&ctx->ids, ctx->now);
    if (favor->given)
        entry->ended_at = ctx->now;
    if (!write_begin(ctx, "note a favor", &write, error) || !check(ctx, favor, &name, error) ||
        (favor->given ? !return_oldest(ctx, &write, entry->person_id, error)
                      : !owe_thanks(ctx, &write, favor_of(entry), error)) ||
        !ledger_create(ctx, &write, entry, error))
        return false;
    summary =
        g_strdup_printf(favor->given ? "Noted a favor done for %s" : "Noted a favor from %s", name);
    receipt_out->id = entry->id;
    return write_commit(ctx, &write, summary, receipt_out, error);
}

static void
line_free(FavorLine *line)
{
    g_free(line->name);
    g_free(line);
}

void
favor_balance_free(FavorBalance *balance)
{
    if (balance == NULL)
        return;
    g_ptr_array_unref(balance->people);
    g_free(balance);
}

static void
count(FavorTally *tally, const Favor *favor)
{
    if (favor->given) {
        tally->given++;
        tally->weight_given += favor->weight;
        return;
    }
    tally->received++;
    tally->weight_received += favor->weight;
    tally->to_return += favor->entry.ended_at == 0;
}

static bool
line_for(Ctx *ctx, FavorBalance *balance, GHashTable *lines, const Entry *entry,
         FavorLine **line_out, GError **error)
{
    FavorLine *line = g_hash_table_lookup(lines, &entry->person_id);

    if (line == NULL) {
        g_auto(EntryNames) names = {0};

        if (!ledger_names(ctx, entry, &names, error))
            return false;
        line = g_new0(FavorLine, 1);
        line->person_id = entry->person_id;
        line->name = g_steal_pointer(&names.person);
        g_hash_table_insert(lines, &line->person_id, line);
        g_ptr_array_add(balance->people, line);
    }
    *line_out = line;
    return true;
}

static int
compare_by_name(const void *a, const void *b)
{
    return strcmp((*(FavorLine *const *)a)->name, (*(FavorLine *const *)b)->name);
}

bool
favor_balance(Ctx *ctx, gint64 person_id, FavorBalance **balance_out, GError **error)
{
    LedgerFilter filter = {.kind = LEDGER_FAVOR, .person_id = person_id, .ended = true};
    g_autoptr(FavorBalance) balance = g_new0(FavorBalance, 1);
    g_autoptr(GHashTable) lines = g_hash_table_new(g_int64_hash, g_int64_equal);
    g_autoptr(GPtrArray) entries = NULL;

    balance->people = g_ptr_array_new_with_free_func((GDestroyNotify)line_free);
    if (!ledger_list(ctx, &filter, &entries, NULL, error))
        return false;
    for (guint i = 0; i < entries->len; i++) {
        FavorLine *line = NULL;

        if (!line_for(ctx, balance, lines, entries->pdata[i], &line, error))
            return false;
        count(&line->tally, favor_of(entries->pdata[i]));
        count(&balance->all, favor_of(entries->pdata[i]));
    }
    g_ptr_array_sort(balance->people, compare_by_name);
    *balance_out = g_steal_pointer(&balance);
    return true;
}
