/* SPDX-License-Identifier: Apache-2.0
 * Thanks: their states, and when the plan speaks of them. */
#include "core/thanks.h"

#include <math.h>
#include <string.h>

#include "base/phrase.h"
#include "base/text.h"
#include "core/ledger_rules.h"
#include "core/thanks_rules.h"
#include "core/touch.h"

/** Thanks weigh ten days of the tie and half of that every two weeks (engine.md, event values):
 * they mean most while the help is fresh. Writers of late thanks underestimate how welcome they are
 * (Kumar & Epley 2018), so some weight always stays. */
#define VALUE 10.0
#define HALF_DAYS 14.0
#define LEAST 0.1

#define MINUTES 5

/** From this share of common words on, a note repeats another. */
#define REPEATED 0.6

void
thanks_repeat_clear(ThanksRepeat *repeat)
{
    g_clear_pointer(&repeat->note, g_free);
}

static Day
attention(const Entry *entry, const Zone *zone)
{
    return instant_day(entry->made_at, zone);
}

static bool
line(Ctx *ctx, const Entry *entry, const EntryNames *names, Day day, PlanItem *item)
{
    const Thanks *thanks = thanks_of((Entry *)entry);
    Day made = instant_day(entry->made_at, ctx->zone);
    g_autofree char *when = phrase_date(made, day);
    double age = (double)MAX(day - made, 0);

    item->kind = PLAN_THANKS;
    item->due = made;
    item->title = g_strdup_printf("Thank %s for %s", names->person, thanks->what);
    item->reason =
        thanks->because != NULL
            ? g_strdup_printf("Owed since %s. Why it mattered: %s.", when, thanks->because)
            : g_strdup_printf("Owed since %s. Say what it meant to you and why it helped.", when);
    item->minutes = MINUTES;
    item->score = VALUE * MAX(exp2(-age / HALF_DAYS), LEAST) / MINUTES;
    return true;
}

static bool
say(Ctx *ctx, Write *write, Thanks *thanks, const ThanksSend *send, GError **error)
{
    if (thanks->state != THANKS_OWED) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT,
                    "These thanks were said already; note new ones with “kith thanks add”.");
        return false;
    }
    thanks->state = THANKS_SENT;
    thanks->sent_at = ctx->now;
    thanks->entry.ended_at = ctx->now;
    if (send->channel != NULL)
        thanks->channel = *send->channel;
    if (send->because != NULL) {
        g_free(thanks->because);
        thanks->because = g_strdup(send->because);
    }
    if (send->note != NULL) {
        g_free(thanks->note);
        thanks->note = g_strdup(send->note);
    }
    return ledger_update(ctx, write, &thanks->entry, error);
}

static bool
done(Ctx *ctx, Write *write, Entry *entry, const char *note, GError **error)
{
    ThanksSend send = {.note = note};

    return say(ctx, write, thanks_of(entry), &send, error);
}

const LedgerRules thanks_rules = {
    .attention = attention, .line = line, .is_contact = ledger_is_contact, .done = done};

bool
thanks_owe(Ctx *ctx, Write *write, Thanks *thanks, GError **error)
{
    thanks->state = THANKS_OWED;
    return ledger_check_text(thanks->what, "what the thanks are for", false, error) &&
           ledger_check_text(thanks->because, "why it mattered", true, error) &&
           ledger_check_text(thanks->effort, "what it cost them", true, error) &&
           ledger_create(ctx, write, &thanks->entry, error);
}

bool
thanks_create(Ctx *ctx, const Thanks *thanks, Receipt *receipt_out, GError **error)
{
    g_autoptr(Entry) entry = entry_copy(&thanks->entry);
    g_autofree char *name = NULL;
    g_autofree char *summary = NULL;
    g_auto(Write) write = {0};

    if (!write_begin(ctx, "note thanks", &write, error) ||
        !ledger_check_person(ctx, entry->person_id,
                             "That is your own entry; thanks are for somebody else.", &name,
                             error) ||
        !thanks_owe(ctx, &write, thanks_of(entry), error))
        return false;
    summary = g_strdup_printf("Noted thanks owed to %s", name);
    receipt_out->id = entry->id;
    return write_commit(ctx, &write, summary, receipt_out, error);
}

/* The words of a note that say something: a set, owned by the caller. */
static GHashTable *
words_of(const char *note)
{
    static const char *const small[] = {"the",    "and",  "for",  "you",  "your",
                                        "was",    "that", "this", "with", "thank",
                                        "thanks", "very", "much", "dear", "have"};
    g_autoptr(GPtrArray) words = text_words(note);
    GHashTable *set = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < words->len; i++) {
        const char *word = words->pdata[i];
        bool says = g_utf8_strlen(word, -1) > 2;

        for (gsize j = 0; j < G_N_ELEMENTS(small) && says; j++)
            says = strcmp(word, small[j]) != 0;
        if (says)
            g_hash_table_add(set, g_strdup(word));
    }
    return set;
}

double
thanks_likeness(const char *a, const char *b)
{
    g_autoptr(GHashTable) left = words_of(a);
    g_autoptr(GHashTable) right = words_of(b);
    guint common = 0;
    guint all;
    GHashTableIter iter;
    gpointer word;

    g_hash_table_iter_init(&iter, left);
    while (g_hash_table_iter_next(&iter, &word, NULL))
        common += g_hash_table_contains(right, word);
    all = g_hash_table_size(left) + g_hash_table_size(right) - common;
    return all == 0 ? 0 : (double)common / (double)all;
}

static bool
find_repeat(Ctx *ctx, const Thanks *thanks, const char *note, ThanksRepeat *repeat, GError **error)
{
    LedgerFilter filter = {
        .kind = LEDGER_THANKS, .person_id = thanks->entry.person_id, .ended = true};
    g_autoptr(GPtrArray) entries = NULL;
    double most = REPEATED;

    if (note == NULL)
        return true;
    if (!ledger_list(ctx, &filter, &entries, NULL, error))
        return false;
    for (guint i = 0; i < entries->len; i++) {
        const Thanks *other = thanks_of(entries->pdata[i]);
        double likeness = other->note == NULL || other->entry.id == thanks->entry.id
                              ? 0
                              : thanks_likeness(note, other->note);

        if (likeness < most)
            continue;
        most = likeness;
        thanks_repeat_clear(repeat);
        repeat->id = other->entry.id;
        repeat->day = instant_day(other->sent_at, ctx->zone);
        repeat->note = g_strdup(other->note);
    }
    return true;
}

/* What sending is told, and tells. */
typedef struct {
    const ThanksSend *send;
    ThanksRepeat *repeat;
} Sending;

static bool
log_sent(Ctx *ctx, Write *write, const Thanks *thanks, const ThanksSend *send, GError **error)
{
    Interaction interaction = {
        .id = id_next(&ctx->ids, ctx->now),
        .at = ctx->now,
        .channel = thanks->channel,
        .direction = DIRECTION_OUT,
        .note = (char *)send->note,
        .source = (char *)"hand",
    };

    return send->channel == NULL ||
           touch_add(ctx, write->change, thanks->entry.person_id, &interaction, error);
}

static bool
step_send(Ctx *ctx, Write *write, Entry *entry, const void *data, GError **error)
{
    const Sending *sending = data;
    Thanks *thanks = thanks_of(entry);

    return ledger_check_text(sending->send->because, "why it mattered", true, error) &&
           ledger_check_text(sending->send->note, "your note", true, error) &&
           find_repeat(ctx, thanks, sending->send->note, sending->repeat, error) &&
           say(ctx, write, thanks, sending->send, error) &&
           log_sent(ctx, write, thanks, sending->send, error);
}

bool
thanks_send(Ctx *ctx, gint64 id, const ThanksSend *send, ThanksRepeat *repeat_out,
            Receipt *receipt_out, GError **error)
{
    g_auto(ThanksRepeat) repeat = {0};
    Sending sending = {.send = send, .repeat = &repeat};

    if (!ledger_step(ctx, LEDGER_THANKS, id, "Thanked %s", step_send, &sending, receipt_out, error))
        return false;
    *repeat_out = repeat;
    repeat = (ThanksRepeat){0};
    return true;
}

static bool
step_tell(Ctx *ctx, Write *write, Entry *entry, const void *data, GError **error)
{
    Thanks *thanks = thanks_of(entry);
    char id[ID_TEXT_SIZE];

    if (thanks->state == THANKS_OWED) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT,
                    "These thanks were not said yet (kith thanks send %s).",
                    id_format(entry->id, id));
        return false;
    }
    if (!ledger_check_text(data, "what came of it", false, error))
        return false;
    thanks->state = THANKS_TOLD;
    g_free(thanks->outcome);
    thanks->outcome = g_strdup(data);
    return ledger_update(ctx, write, entry, error);
}

bool
thanks_tell(Ctx *ctx, gint64 id, const char *outcome, Receipt *receipt_out, GError **error)
{
    return ledger_step(ctx, LEDGER_THANKS, id, "Told %s what came of their help", step_tell,
                       outcome, receipt_out, error);
}
