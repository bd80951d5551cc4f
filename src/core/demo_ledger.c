/* SPDX-License-Identifier: Apache-2.0
 * What the demo's ledgers hold. */
#include "core/demo_ledger.h"

#include "core/ledger_rules.h"
#include "model/boundary.h"
#include "model/favor.h"
#include "model/feedback.h"
#include "model/introduction.h"
#include "model/need.h"
#include "model/offer.h"
#include "model/promise.h"
#include "model/slip.h"
#include "model/thanks.h"

#define DAY_SECONDS 86400

/** The user's own offers hang on nobody else. */
#define ME G_MAXUINT

/** One entry of the demo. Days count from today: ago backwards, due forwards. */
typedef struct {
    LedgerKind kind;
    guint person; /* place among the people, or ME */
    int ago;
    int due;      /* of a promise; until of a need or offer; 0 for none */
    bool flag;    /* a promise of theirs, a favor given, feedback given, a grave slip */
    int done_ago; /* days ago it was kept, said, returned; 0 while it is open */
    const char *what;
    const char *why; /* because, part, reason of a decision, why of an introduction */
    guint other;     /* the second of an introduction */
} DemoEntry;

static const DemoEntry entries[] = {
    {LEDGER_PROMISE, 1, 9, 2, false, 0, "send the deck with the new numbers", NULL, 0},
    {LEDGER_PROMISE, 6, 20, -1, false, 0, "read chapter three and comment", NULL, 0},
    {LEDGER_PROMISE, 3, 16, 9, false, 0, "ask the museum about the hall", NULL, 0},
    {LEDGER_PROMISE, 8, 12, -4, true, 0, "share the supplier's contract", NULL, 0},
    {LEDGER_PROMISE, 2, 70, -58, false, 60, "introduce the new landlord", NULL, 0},
    {LEDGER_PROMISE, 5, 100, -90, false, 85, "write the reference", NULL, 0},
    {LEDGER_PROMISE, 9, 45, -40, false, 41, "bring back the projector", NULL, 0},
    {LEDGER_SLIP, 4, 3, 0, false, 0, "missed the call about the budget",
     "I had it in the wrong calendar", 0},
    {LEDGER_SLIP, 11, 120, 0, false, 110, "the totals in the offer were wrong",
     "I did not have them checked", 0},
    {LEDGER_FAVOR, 2, 6, 0, false, 0, "looked over the lease", NULL, 0},
    {LEDGER_FAVOR, 7, 41, 0, false, 0, "lent the van for a weekend", NULL, 0},
    {LEDGER_FAVOR, 5, 52, 0, true, 52, "wrote a reference for the grant", NULL, 0},
    {LEDGER_FAVOR, 10, 90, 0, true, 90, "read the business plan", NULL, 0},
    {LEDGER_THANKS, 2, 6, 0, false, 0, "looking over the lease",
     "the clause on repairs would have cost us a year's rent", 0},
    {LEDGER_THANKS, 12, 30, 0, false, 28, "the introduction to the archive",
     "without it the book would have no pictures", 0},
    {LEDGER_FEEDBACK, 0, 5, 0, false, 0, "your meetings run over, and people leave tired", NULL, 0},
    {LEDGER_FEEDBACK, 13, 25, 0, true, 25, "the opening of your talk was the best part", NULL, 0},
    {LEDGER_NEED, 14, 4, 40, false, 0, "a tax adviser who knows Portugal", NULL, 0},
    {LEDGER_NEED, 10, 2, 12, true, 0, "the quarterly report and a move in the same week", NULL, 0},
    {LEDGER_NEED, 15, 60, -5, false, 0, "a room for forty people in October", NULL, 0},
    {LEDGER_OFFER, ME, 80, 0, false, 0, "reading pitch decks on Fridays", NULL, 0},
    {LEDGER_OFFER, 16, 33, 200, false, 0, "tax advice for Portugal and Spain", NULL, 0},
    {LEDGER_INTRODUCTION, 6, 3, 0, false, 0, NULL,
     "Both are restoring a house from before 1900 and look for lime plaster.", 9},
    {LEDGER_BOUNDARY, 18, 200, 0, false, 0, NULL, "asked for no messages about work", 0},
};

static void
fill_promise(Promise *promise, const DemoEntry *demo, Day today)
{
    promise->what = g_strdup(demo->what);
    promise->theirs = demo->flag;
    promise->importance = 2;
    promise->due = today + demo->due;
    if (demo->done_ago != 0)
        promise->state = -demo->due > demo->done_ago ? PROMISE_KEPT_LATE : PROMISE_KEPT;
}

static void
fill_slip(Slip *slip, const DemoEntry *demo)
{
    slip->what = g_strdup(demo->what);
    slip->part = g_strdup(demo->why);
    slip->grave = demo->flag;
    slip->channel = CHANNEL_OTHER;
    if (demo->done_ago == 0)
        return;
    slip->kind = g_strdup("mistake");
    slip->prevention = g_strdup("a second pair of eyes on every offer");
    slip->state = SLIP_CLOSED;
    slip->owned_at = slip->entry.made_at;
}

static void
fill_thanks(Thanks *thanks, const DemoEntry *demo, gint64 done_at)
{
    thanks->what = g_strdup(demo->what);
    thanks->because = g_strdup(demo->why);
    thanks->channel = CHANNEL_LETTER;
    if (demo->done_ago == 0)
        return;
    thanks->state = THANKS_SENT;
    thanks->sent_at = done_at;
    thanks->note = g_strdup("The box of photographs changed the whole second chapter. You wrote to "
                            "three people for me, and I have not forgotten it.");
}

static void
fill_feedback(Feedback *feedback, const DemoEntry *demo)
{
    feedback->text = g_strdup(demo->what);
    feedback->given = demo->flag;
    feedback->state = demo->flag ? FEEDBACK_GIVEN : FEEDBACK_HELD;
    feedback->hold_until = demo->flag ? 0 : feedback->entry.made_at + DAY_SECONDS;
}

/* The fields of the noun; the head is filled. */
static void
fill(Entry *entry, const DemoEntry *demo, const GArray *people, Day today, gint64 done_at)
{
    Day until = demo->due == 0 ? 0 : today + demo->due;

    switch (demo->kind) {
    case LEDGER_PROMISE:
        fill_promise(promise_of(entry), demo, today);
        return;
    case LEDGER_SLIP:
        fill_slip(slip_of(entry), demo);
        return;
    case LEDGER_THANKS:
        fill_thanks(thanks_of(entry), demo, done_at);
        return;
    case LEDGER_FEEDBACK:
        fill_feedback(feedback_of(entry), demo);
        return;
    case LEDGER_NEED:
        need_of(entry)->what = g_strdup(demo->what);
        need_of(entry)->kind = demo->flag ? NEED_OVERWHELMED : NEED_LOOKING_FOR;
        need_of(entry)->until = until;
        return;
    case LEDGER_OFFER:
        offer_of(entry)->what = g_strdup(demo->what);
        offer_of(entry)->until = until;
        return;
    case LEDGER_FAVOR:
        favor_of(entry)->what = g_strdup(demo->what);
        favor_of(entry)->given = demo->flag;
        favor_of(entry)->weight = 2;
        return;
    case LEDGER_INTRODUCTION:
        introduction_of(entry)->other = g_array_index(people, gint64, demo->other);
        introduction_of(entry)->why = g_strdup(demo->why);
        return;
    case LEDGER_BOUNDARY:
        boundary_of(entry)->never_channels = 1u << CHANNEL_LINKEDIN;
        boundary_of(entry)->note = g_strdup(demo->why);
        return;
    case LEDGER_COUNT:
        break;
    }
    g_assert_not_reached();
}

bool
demo_fill_ledgers(Ctx *ctx, Write *write, const GArray *people, GError **error)
{
    for (gsize i = 0; i < G_N_ELEMENTS(entries); i++) {
        const DemoEntry *demo = &entries[i];
        g_autoptr(Entry) entry = entry_new(demo->kind);
        gint64 done_at = ctx->now - demo->done_ago * (gint64)DAY_SECONDS;

        if (demo->person == ME && !ledger_self(ctx, write, &entry->person_id, error))
            return false;
        if (demo->person != ME)
            entry->person_id = g_array_index(people, gint64, demo->person);
        entry->made_at = ctx->now - demo->ago * (gint64)DAY_SECONDS;
        entry->ended_at = demo->done_ago != 0 ? done_at : 0;
        fill(entry, demo, people, ctx->today, done_at);
        if (demo->kind == LEDGER_FEEDBACK && demo->flag)
            entry->ended_at = entry->made_at;
        if (!ledger_create(ctx, write, entry, error))
            return false;
    }
    return true;
}
