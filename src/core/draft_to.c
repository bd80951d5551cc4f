/* SPDX-License-Identifier: Apache-2.0
 * What the book knows about who gets a draft. */
#include "core/draft_to.h"

#include <string.h>

#include "base/phrase.h"
#include "base/text.h"
#include "core/boundary.h"
#include "core/interaction.h"
#include "core/ledger.h"
#include "core/person.h"
#include "core/promise.h"
#include "model/thanks.h"

/** So many of the last messages are looked at for whether all of them asked for something. */
#define LAST_MESSAGES 3

/** From so many on, silence is an answer. */
#define UNANSWERED 2

/** Interactions looked through for the last messages of one's own. */
#define SEEN 30

static void
add(GPtrArray *notes, const char *rule, ToneSeverity severity, char *take_message,
    const char *suggestion)
{
    DraftNote *note = g_new0(DraftNote, 1);

    note->rule = rule;
    note->severity = severity;
    note->message = take_message;
    note->suggestion = g_strdup(suggestion);
    g_ptr_array_add(notes, note);
}

/* Asking before delivering is worse than being late. */
static bool
add_late_promises(Ctx *ctx, gint64 person_id, unsigned asks, GPtrArray *notes, GError **error)
{
    LedgerFilter filter = {.kind = LEDGER_PROMISE, .person_id = person_id};
    g_autoptr(GPtrArray) promises = NULL;

    if (!ledger_list(ctx, &filter, &promises, NULL, error))
        return false;
    for (guint i = 0; i < promises->len; i++) {
        const Promise *promise = promise_of(promises->pdata[i]);
        g_autofree char *due = phrase_date(promise->due, ctx->today);

        if (promise->theirs || !promise_is_late(promise, ctx->today))
            continue;
        add(notes, "late-promise", asks > 0 ? TONE_WARN : TONE_INFO,
            g_strdup_printf(asks > 0 ? "You are asking before delivering: “%s” was due on %s."
                                     : "You owe them something: “%s” was due on %s.",
                            promise->what, due),
            "Deliver it, or own up and name a new day, before anything else.");
    }
    return true;
}

static bool
add_owed_thanks(Ctx *ctx, gint64 person_id, GPtrArray *notes, GError **error)
{
    LedgerFilter filter = {.kind = LEDGER_THANKS, .person_id = person_id};
    g_autoptr(GPtrArray) owed = NULL;

    if (!ledger_list(ctx, &filter, &owed, NULL, error))
        return false;
    for (guint i = 0; i < owed->len; i++) {
        const Thanks *thanks = thanks_of(owed->pdata[i]);
        Day day = instant_day(thanks->entry.made_at, ctx->zone);
        g_autofree char *since = phrase_date(day, ctx->today);

        add(notes, "owed-thanks", TONE_INFO,
            g_strdup_printf("You have not thanked them for %s, since %s.", thanks->what, since),
            "Begin with that, and say what it meant to you.");
    }
    return true;
}

static bool
add_unanswered(Ctx *ctx, gint64 person_id, GPtrArray *notes, GError **error)
{
    PersonRow *row = NULL;
    gint64 unanswered;

    if (!person_row_get(ctx, person_id, &row, error))
        return false;
    unanswered = row == NULL ? 0 : row->tie.unanswered;
    person_row_free(row);
    if (unanswered >= UNANSWERED)
        add(notes, "unanswered", TONE_WARN,
            g_strdup_printf("Your last %" G_GINT64_FORMAT " messages went unanswered.", unanswered),
            "Another one seldom helps: try another way, or leave it to them.");
    return true;
}

/* Whether each of the last messages to them, where their words are known, asked for something. */
static bool
only_asked(Ctx *ctx, Draft *draft, gint64 person_id, bool *only_out, GError **error)
{
    g_autoptr(GPtrArray) touches = NULL;
    guint messages = 0;

    *only_out = false;
    if (!interaction_list(ctx, person_id, G_MAXINT64, G_MAXINT64, SEEN, &touches, NULL, error))
        return false;
    for (guint i = 0; i < touches->len && messages < LAST_MESSAGES; i++) {
        const Interaction *touch = touches->pdata[i];

        if (touch->direction != DIRECTION_OUT || text_is_empty(touch->note))
            continue;
        messages++;
        if (draft_check(draft, touch->note, strlen(touch->note), TONE_MESSAGE)->asks == 0)
            return true;
    }
    *only_out = messages == LAST_MESSAGES;
    return true;
}

static bool
add_only_asks(Ctx *ctx, Draft *draft, gint64 person_id, unsigned asks, GPtrArray *notes,
              GError **error)
{
    bool only = false;

    if (asks == 0)
        return true;
    if (!only_asked(ctx, draft, person_id, &only, error))
        return false;
    if (only)
        add(notes, "only-asks", TONE_WARN,
            g_strdup_printf("Your last %d messages to them all asked for something.",
                            LAST_MESSAGES),
            "Give something first: an answer, news, thanks, a hand.");
    return true;
}

static bool
add_boundary(Ctx *ctx, gint64 person_id, const Channel *channel, GPtrArray *notes, GError **error)
{
    g_auto(BoundaryVerdict) verdict = {0};
    guint channels = channel == NULL ? CHANNELS_ALL : 1u << *channel;

    /* Patience after silence has its own finding. */
    if (!boundary_check(ctx, person_id, channels, ctx->now, CONTACT_OWED, &verdict, error))
        return false;
    if (!verdict.allowed && verdict.reason != NULL)
        add(notes, "boundary", TONE_WARN, g_steal_pointer(&verdict.reason),
            "Keep the draft; do not send it now.");
    return true;
}

bool
draft_notes(Ctx *ctx, Draft *draft, gint64 person_id, const Channel *channel, unsigned asks,
            GPtrArray **notes_out, GError **error)
{
    g_autoptr(GPtrArray) notes = g_ptr_array_new_with_free_func((GDestroyNotify)draft_note_free);

    if (!add_boundary(ctx, person_id, channel, notes, error) ||
        !add_late_promises(ctx, person_id, asks, notes, error) ||
        !add_unanswered(ctx, person_id, notes, error) ||
        !add_only_asks(ctx, draft, person_id, asks, notes, error) ||
        !add_owed_thanks(ctx, person_id, notes, error))
        return false;
    *notes_out = g_steal_pointer(&notes);
    return true;
}
