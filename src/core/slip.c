/* SPDX-License-Identifier: Apache-2.0
 * Slips: their states, and when the plan speaks of them. */
#include "core/slip.h"

#include <string.h>

#include "base/phrase.h"
#include "base/text.h"
#include "core/ledger_rules.h"
#include "model/promise.h"

/** Owning up is cheapest at once; it goes before everything that is not due today. */
#define VALUE_OWN 20.0
#define VALUE_REPAIR 10.0

#define MINUTES_OWN 10
#define MINUTES_REPAIR 5

/** A repair without a day is asked after in a week. */
#define REPAIR_DAYS 7

void
slip_before_clear(SlipBefore *before)
{
    g_clear_pointer(&before->what, g_free);
    g_clear_pointer(&before->prevention, g_free);
}

/** Words by which a slip's sort is told, the first that fits. */
static const struct {
    const char *word; /* the beginning of a word, folded */
    const char *kind;
} kind_words[] = {
    {"late", "late"},
    {"delay", "late"},
    {"overdue", "late"},
    {"deadline", "late"},
    {"forg", "forgotten"},
    {"missed the meeting", "no-show"},
    {"missed our", "no-show"},
    {"no-show", "no-show"},
    {"did not show", "no-show"},
    {"did not come", "no-show"},
    {"missed", "forgotten"},
    {"overlook", "forgotten"},
    {"lost", "forgotten"},
    {"said", "words"},
    {"told", "words"},
    {"shout", "words"},
    {"snapp", "words"},
    {"wrote", "words"},
    {"joke", "words"},
    {"wrong", "mistake"},
    {"mistake", "mistake"},
    {"error", "mistake"},
    {"broke", "mistake"},
    {"bug", "mistake"},
};

const char *
slip_kind_of(const char *what)
{
    g_autofree char *fold = text_fold(what);
    g_autofree char *padded = g_strconcat(" ", fold, NULL);

    for (gsize i = 0; i < G_N_ELEMENTS(kind_words); i++) {
        g_autofree char *word = text_fold(kind_words[i].word);
        g_autofree char *start = g_strconcat(" ", word, NULL);

        if (strstr(padded, start) != NULL)
            return kind_words[i].kind;
    }
    return "other";
}

static Day
attention(const Entry *entry, const Zone *zone)
{
    const Slip *slip = slip_of((Entry *)entry);

    if (slip->state == SLIP_OPEN)
        return instant_day(entry->made_at, zone);
    /* A repair that is a promise asks for itself. */
    return slip->promise != 0 || slip->repair == NULL
               ? 0
               : instant_day(slip->owned_at, zone) + REPAIR_DAYS;
}

static bool
line(Ctx *ctx, const Entry *entry, const EntryNames *names, Day day, PlanItem *item)
{
    const Slip *slip = slip_of((Entry *)entry);
    Day made = instant_day(entry->made_at, ctx->zone);
    g_autofree char *when = phrase_date(made, day);
    char id[ID_TEXT_SIZE];

    item->kind = PLAN_OWN_UP;
    item->due = attention(entry, ctx->zone);
    if (slip->state == SLIP_OWNED) {
        g_autofree char *owned = phrase_date(instant_day(slip->owned_at, ctx->zone), day);

        item->title = g_strdup_printf("Make it good with %s: %s", names->person, slip->repair);
        item->reason = g_strdup_printf("You owned up on %s and offered this as the repair.", owned);
        item->minutes = MINUTES_REPAIR;
        item->score = VALUE_REPAIR / MINUTES_REPAIR;
        return true;
    }
    item->title = g_strdup_printf("Own up to %s: %s", names->person, slip->what);
    item->reason = g_strdup_printf(
        "You noted it on %s and have not said so yet; the sooner, the easier%s.", when,
        slip->grave ? ", and this one is a matter for a call or a visit" : "");
    item->hint = g_strdup_printf("kith slip draft %s", id_format(entry->id, id));
    item->channel = CHANNEL_CALL;
    item->channel_matters = slip->grave;
    item->minutes = MINUTES_OWN;
    item->score = VALUE_OWN / MINUTES_OWN;
    return true;
}

static bool
own(Ctx *ctx, Write *write, Slip *slip, Channel channel, GError **error)
{
    if (slip->state != SLIP_OPEN) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT,
                    "This slip is %s already; it needs no second acknowledgement.",
                    slip_states[slip->state]);
        return false;
    }
    slip->state = SLIP_OWNED;
    slip->owned_at = ctx->now;
    slip->channel = channel;
    return ledger_update(ctx, write, &slip->entry, error);
}

static bool
close_slip(Ctx *ctx, Write *write, Slip *slip, GError **error)
{
    char id[ID_TEXT_SIZE];

    if (slip->state == SLIP_OPEN) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT,
                    "It was not said to them yet; own up first (kith slip own %s).",
                    id_format(slip->entry.id, id));
        return false;
    }
    if (slip->state == SLIP_CLOSED) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT, "This slip is closed already.");
        return false;
    }
    slip->state = SLIP_CLOSED;
    slip->entry.ended_at = ctx->now;
    return ledger_update(ctx, write, &slip->entry, error);
}

/* The line asked to own up, or for the repair. */
static bool
done(Ctx *ctx, Write *write, Entry *entry, const char *note, GError **error)
{
    Slip *slip = slip_of(entry);

    (void)note;
    return slip->state == SLIP_OPEN ? own(ctx, write, slip, CHANNEL_OTHER, error)
                                    : close_slip(ctx, write, slip, error);
}

static bool
is_contact(const Entry *entry)
{
    return slip_of((Entry *)entry)->state == SLIP_OPEN;
}

const LedgerRules slip_rules = {
    .attention = attention, .line = line, .is_contact = is_contact, .done = done};

static bool
check_texts(const Slip *slip, GError **error)
{
    return ledger_check_text(slip->what, "what happened", false, error) &&
           ledger_check_text(slip->kind, "what kind of slip it is", true, error) &&
           ledger_check_text(slip->part, "your part in it", true, error) &&
           ledger_check_text(slip->effect, "what it did to them", true, error) &&
           ledger_check_text(slip->repair, "the repair", true, error) &&
           ledger_check_text(slip->prevention, "how it will not happen again", true, error);
}

static bool
check(Ctx *ctx, const Slip *slip, Day due, char **name_out, GError **error)
{
    if (due != 0 && slip->repair == NULL) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "A day needs something to be done on it: say the repair with --repair.");
        return false;
    }
    if (due != 0 && due < ctx->today) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "That day has passed; a repair is due today or later.");
        return false;
    }
    return check_texts(slip, error) &&
           ledger_check_person(ctx, slip->entry.person_id,
                               "That is your own entry; a slip is something that touched somebody "
                               "else.",
                               name_out, error);
}

/* The repair is kept or broken like any other promise. */
static bool
promise_repair(Ctx *ctx, Write *write, Slip *slip, Day due, GError **error)
{
    g_autoptr(Entry) entry = entry_new(LEDGER_PROMISE);
    Promise *promise = promise_of(entry);

    if (due == 0)
        return true;
    entry->person_id = slip->entry.person_id;
    promise->what = g_strdup(slip->repair);
    promise->importance = 3;
    promise->due = due;
    if (!ledger_create(ctx, write, entry, error))
        return false;
    slip->promise = entry->id;
    return true;
}

/* Only slips of the user, so all of them: few, whatever the book's size. */
static bool
find_before(Ctx *ctx, const char *kind, SlipBefore *before_out, GError **error)
{
    LedgerFilter filter = {.kind = LEDGER_SLIP, .ended = true};
    g_autoptr(GPtrArray) entries = NULL;

    *before_out = (SlipBefore){0};
    if (strcmp(kind, "other") == 0)
        return true;
    if (!ledger_list(ctx, &filter, &entries, NULL, error))
        return false;
    for (guint i = entries->len; i > 0; i--) {
        const Slip *slip = slip_of(entries->pdata[i - 1]);

        if (g_strcmp0(slip->kind, kind) != 0 || slip->prevention == NULL)
            continue;
        before_out->id = slip->entry.id;
        before_out->what = g_strdup(slip->what);
        before_out->prevention = g_strdup(slip->prevention);
        before_out->day = instant_day(slip->entry.made_at, ctx->zone);
        return true;
    }
    return true;
}

bool
slip_create(Ctx *ctx, const Slip *slip, Day due, SlipBefore *before_out, Receipt *receipt_out,
            GError **error)
{
    g_autoptr(Entry) entry = entry_copy(&slip->entry);
    g_autofree char *name = NULL;
    g_autofree char *summary = NULL;
    g_auto(SlipBefore) before = {0};
    g_auto(Write) write = {0};
    Slip *kept = slip_of(entry);

    if (!write_begin(ctx, "note a slip", &write, error) || !check(ctx, slip, due, &name, error))
        return false;
    if (kept->kind == NULL)
        kept->kind = g_strdup(slip_kind_of(kept->what));
    if (!find_before(ctx, kept->kind, &before, error) ||
        !promise_repair(ctx, &write, kept, due, error) || !ledger_create(ctx, &write, entry, error))
        return false;
    /* Which promise is the repair of which slip is known from both sides. */
    if (kept->promise != 0) {
        g_autoptr(Entry) promise = NULL;

        if (!ledger_get(ctx, LEDGER_PROMISE, kept->promise, &promise, error))
            return false;
        promise_of(promise)->slip = entry->id;
        if (!ledger_update(ctx, &write, promise, error))
            return false;
    }
    summary = g_strdup_printf("Noted a slip towards %s", name);
    receipt_out->id = entry->id;
    if (!write_commit(ctx, &write, summary, receipt_out, error))
        return false;
    *before_out = before;
    before = (SlipBefore){0};
    return true;
}

static bool
step_own(Ctx *ctx, Write *write, Entry *entry, const void *data, GError **error)
{
    return own(ctx, write, slip_of(entry), *(const Channel *)data, error);
}

bool
slip_own(Ctx *ctx, gint64 id, Channel channel, Receipt *receipt_out, GError **error)
{
    return ledger_step(ctx, LEDGER_SLIP, id, "Owned up to %s", step_own, &channel, receipt_out,
                       error);
}

static bool
step_close(Ctx *ctx, Write *write, Entry *entry, const void *data, GError **error)
{
    (void)data;
    return close_slip(ctx, write, slip_of(entry), error);
}

bool
slip_close(Ctx *ctx, gint64 id, Receipt *receipt_out, GError **error)
{
    return ledger_step(ctx, LEDGER_SLIP, id, "Closed a slip towards %s", step_close, NULL,
                       receipt_out, error);
}
