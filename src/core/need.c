/* SPDX-License-Identifier: Apache-2.0
 * Needs: their states, and when the plan speaks of them. */
#include "core/need.h"

#include <math.h>
#include <string.h>

#include "base/phrase.h"
#include "base/text.h"
#include "core/ledger_rules.h"

/** Help weighs ten days of the tie and half of that every five days: it is worth most while it is
 * needed (engine.md, event values). */
#define VALUE 10.0
#define HALF_DAYS 5.0
#define LEAST 0.05

#define MINUTES 8

bool
need_is_current(const Need *need, Day today)
{
    return need->entry.ended_at == 0 && (need->until == 0 || need->until >= today);
}

static Day
attention(const Entry *entry, const Zone *zone)
{
    return instant_day(entry->made_at, zone);
}

/** Words that say what a small offer can be made of, the first that fits. "Let me know if I can
 * help" is one more thing to do for somebody who has too much. */
static const struct {
    const char *word;
    const char *offer;
} small_offers[] = {
    {"report", "offer to proofread one section by tomorrow"},
    {"deck", "offer to tidy five of the slides by tomorrow"},
    {"slide", "offer to tidy five of the slides by tomorrow"},
    {"present", "offer to listen to a rehearsal for half an hour"},
    {"meeting", "offer to take the notes of their next meeting"},
    {"hiring", "offer to read ten of the applications"},
    {"interview", "offer to take one of the interviews"},
    {"launch", "offer to test one page an hour before the launch"},
    {"review", "offer to take one of the reviews today"},
    {"move", "offer to carry boxes on one morning"},
    {"child", "offer to bring dinner on one evening"},
    {"baby", "offer to bring dinner on one evening"},
    {"sick", "offer to bring dinner on one evening"},
    {"travel", "offer to hold their line while they are away"},
    {"deadline", "offer one hour on a day you name, for one task they choose"},
};

const char *
need_small_offer(const char *what)
{
    g_autofree char *fold = text_fold(what);

    for (gsize i = 0; i < G_N_ELEMENTS(small_offers); i++) {
        if (strstr(fold, small_offers[i].word) != NULL)
            return small_offers[i].offer;
    }
    return "offer one hour on a day you name, for one task they choose";
}

static char *
reason_of(const Need *need, const Zone *zone, Day day)
{
    g_autofree char *heard = phrase_date(instant_day(need->entry.made_at, zone), day);
    g_autofree char *until = need->until == 0 ? NULL : phrase_weekday_date(need->until, day);
    GString *reason = g_string_new(NULL);

    g_string_append_printf(reason, "You heard it on %s", heard);
    if (need->source != NULL)
        g_string_append_printf(reason, " (%s)", need->source);
    if (until != NULL)
        g_string_append_printf(reason, "; it counts until %s", until);
    g_string_append(reason, ".");
    if (need->kind == NEED_OVERWHELMED)
        g_string_append_printf(reason, " Something small: %s.", need_small_offer(need->what));
    return g_string_free(reason, FALSE);
}

static bool
line(Ctx *ctx, const Entry *entry, const EntryNames *names, Day day, PlanItem *item)
{
    const Need *need = need_of((Entry *)entry);
    double age = (double)MAX(day - instant_day(entry->made_at, ctx->zone), 0);
    char id[ID_TEXT_SIZE];

    if (!need_is_current(need, day))
        return false;
    item->kind = PLAN_NEED;
    item->due = need->until != 0 ? need->until : instant_day(entry->made_at, ctx->zone);
    item->title =
        need->kind == NEED_OVERWHELMED
            ? g_strdup_printf("Take something off %s's plate: %s", names->person, need->what)
            : g_strdup_printf("Help %s: %s", names->person, need->what);
    item->reason = reason_of(need, ctx->zone, day);
    item->hint = g_strdup_printf("kith need match %s", id_format(entry->id, id));
    item->minutes = MINUTES;
    item->score = VALUE * MAX(exp2(-age / HALF_DAYS), LEAST) / MINUTES;
    return true;
}

/* Having offered help does not end the need. */
const LedgerRules need_rules = {
    .attention = attention, .line = line, .is_contact = ledger_is_contact};

static bool
check_until(Ctx *ctx, Day until, GError **error)
{
    if (until == 0 || until >= ctx->today)
        return true;
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                "That day has passed; it counts until today or a later day.");
    return false;
}

bool
need_create(Ctx *ctx, const Need *need, Receipt *receipt_out, GError **error)
{
    g_autoptr(Entry) entry = entry_copy(&need->entry);
    g_autofree char *name = NULL;
    g_autofree char *summary = NULL;
    g_auto(Write) write = {0};

    if (!write_begin(ctx, "note a need", &write, error) ||
        !ledger_check_text(need->what, "what they need", false, error) ||
        !ledger_check_text(need->source, "where you heard it", true, error) ||
        !check_until(ctx, need->until, error) ||
        !ledger_check_person(ctx, entry->person_id,
                             "That is your own entry; a need is somebody else's.", &name, error) ||
        !ledger_create(ctx, &write, entry, error))
        return false;
    summary = g_strdup_printf("Noted what %s needs", name);
    receipt_out->id = entry->id;
    return write_commit(ctx, &write, summary, receipt_out, error);
}

static bool
step_close(Ctx *ctx, Write *write, Entry *entry, const void *data, GError **error)
{
    (void)data;
    if (entry->ended_at != 0) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT, "This %s is closed already.",
                    ledger_of(entry->kind)->noun);
        return false;
    }
    if (entry->kind == LEDGER_NEED)
        need_of(entry)->state = NEED_STATE_CLOSED;
    else
        offer_of(entry)->state = OFFER_CLOSED;
    entry->ended_at = ctx->now;
    return ledger_update(ctx, write, entry, error);
}

bool
need_close(Ctx *ctx, gint64 id, Receipt *receipt_out, GError **error)
{
    return ledger_step(ctx, LEDGER_NEED, id, "Closed a need of %s", step_close, NULL, receipt_out,
                       error);
}

bool
offer_is_current(const Offer *offer, Day today)
{
    return offer->entry.ended_at == 0 && (offer->until == 0 || offer->until >= today);
}

bool
offer_create(Ctx *ctx, const Offer *offer, Receipt *receipt_out, GError **error)
{
    g_autoptr(Entry) entry = entry_copy(&offer->entry);
    g_autofree char *name = NULL;
    g_autofree char *summary = NULL;
    g_auto(Write) write = {0};

    if (!write_begin(ctx, "note an offer", &write, error) ||
        !ledger_check_text(offer->what, "what is offered", false, error) ||
        !check_until(ctx, offer->until, error) ||
        (entry->person_id == 0 && !ledger_self(ctx, &write, &entry->person_id, error)) ||
        !ledger_check_person(ctx, entry->person_id, NULL, &name, error) ||
        !ledger_create(ctx, &write, entry, error))
        return false;
    summary = g_strdup_printf("Noted what %s can offer", name);
    receipt_out->id = entry->id;
    return write_commit(ctx, &write, summary, receipt_out, error);
}

bool
offer_close(Ctx *ctx, gint64 id, Receipt *receipt_out, GError **error)
{
    return ledger_step(ctx, LEDGER_OFFER, id, "Closed an offer of %s", step_close, NULL,
                       receipt_out, error);
}
