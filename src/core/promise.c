/* SPDX-License-Identifier: Apache-2.0
 * Promises: their states, and when the plan speaks of them. */
#include "core/promise.h"

#include <string.h>

#include "base/phrase.h"
#include "base/text.h"
#include "core/ledger_rules.h"
#include "model/slip.h"

/** A promise shows a quarter of its time before its day, at least two days and at most a week:
 * early enough that agreeing on another day still costs nobody anything. */
#define LEAD_LEAST 2
#define LEAD_MOST 7

/** “Soon” is taken as a week; what has no day is asked about after a month. */
#define SOON_DAYS 7
#define UNDATED_DAYS 30

/** Two days of grace before somebody is asked after a promise of theirs. */
#define GRACE_DAYS 2

#define MINUTES 5
#define MINUTES_ASK 3

/** A promise weighs fifteen days of the tie, and doubles with three days of lateness (engine.md,
 * event values). */
#define VALUE 15.0

bool
promise_is_late(const Promise *promise, Day today)
{
    return promise->entry.ended_at == 0 && promise->due != 0 && promise->due < today;
}

/* The day by which it is expected, said or not. */
static Day
expected_day(const Promise *promise, const Zone *zone)
{
    if (promise->due != 0)
        return promise->due;
    return instant_day(promise->entry.made_at, zone) + (promise->soon ? SOON_DAYS : UNDATED_DAYS);
}

static Day
attention(const Entry *entry, const Zone *zone)
{
    const Promise *promise = promise_of((Entry *)entry);
    Day made = instant_day(entry->made_at, zone);
    Day due = expected_day(promise, zone);

    if (promise->theirs)
        return due + GRACE_DAYS;
    return MAX(made, due - CLAMP((due - made) / 4, LEAD_LEAST, LEAD_MOST));
}

static char *
reason_of_mine(const Promise *promise, const Zone *zone, Day day)
{
    Day made = instant_day(promise->entry.made_at, zone);
    g_autofree char *when_made = phrase_date(made, day);
    g_autofree char *when_due = phrase_weekday_date(promise->due, day);
    g_autofree char *distance = phrase_when(promise->due, day);

    if (promise->due == 0)
        return g_strdup_printf("You promised it on %s%s. Do it, or agree on a day.", when_made,
                               promise->soon ? ", for soon" : ", without a day");
    if (promise->due == day)
        return g_strdup_printf("You promised it on %s for today.", when_made);
    if (promise->due > day)
        return g_strdup_printf("You promised it on %s for %s, %s; there is still time to agree on "
                               "another day.",
                               when_made, when_due, distance);
    if (promise->due == day - 1) {
        g_free(when_due);
        when_due = g_strdup("yesterday");
    } else {
        char *both = g_strdup_printf("%s, %s", when_due, distance);

        g_free(when_due);
        when_due = both;
    }
    return g_strdup_printf("You promised it on %s for %s. Do it; or own up and agree on a new day; "
                           "or ask to be released.",
                           when_made, when_due);
}

static char *
reason_of_theirs(const Promise *promise, const Zone *zone, Day day)
{
    Day made = instant_day(promise->entry.made_at, zone);
    g_autofree char *when_made = phrase_date(made, day);
    g_autofree char *when_due = phrase_weekday_date(promise->due, day);

    if (promise->due == 0)
        return g_strdup_printf("They promised it on %s%s. Ask whether you can make it easier.",
                               when_made, promise->soon ? ", for soon" : "");
    return g_strdup_printf(
        "They promised it on %s for %s. Ask how it goes, and whether you can make it easier.",
        when_made, when_due);
}

static double
score(const Promise *promise, Day due, Day day, gint64 minutes)
{
    double late = (double)MAX(day - due, 0);
    double early = (double)MAX(due - day, 0);
    double value = VALUE * (double)promise->importance / 2;

    return value * (1 + MIN(late, 3) / 3) / (1 + early) / (double)minutes;
}

static bool
line(Ctx *ctx, const Entry *entry, const EntryNames *names, Day day, PlanItem *item)
{
    const Promise *promise = promise_of((Entry *)entry);
    Day due = expected_day(promise, ctx->zone);
    char id[ID_TEXT_SIZE];

    item->due = due;
    if (promise->theirs) {
        item->kind = PLAN_FOLLOW_UP;
        item->title = g_strdup_printf("Ask %s about: %s", names->person, promise->what);
        item->reason = reason_of_theirs(promise, ctx->zone, day);
        item->minutes = MINUTES_ASK;
        item->score = score(promise, due, day, MINUTES_ASK) / 3;
        return true;
    }
    item->kind = PLAN_PROMISE;
    item->title = g_strdup_printf("Keep your promise to %s: %s", names->person, promise->what);
    item->reason = reason_of_mine(promise, ctx->zone, day);
    id_format(entry->id, id);
    item->hint = promise_is_late(promise, day)
                     ? g_strdup_printf("kith promise renegotiate %s --due DAY --own TEXT · kith "
                                       "promise release %s",
                                       id, id)
                     : g_strdup_printf("kith promise renegotiate %s --due DAY", id);
    item->minutes = promise->minutes != 0 ? promise->minutes : MINUTES;
    item->score = score(promise, due, day, item->minutes);
    return true;
}

static bool
check_open(const Promise *promise, const char *verb, GError **error)
{
    if (promise->entry.ended_at == 0)
        return true;
    g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT,
                "This promise is %s already and cannot be %s; “kith undo” takes back what was done "
                "last.",
                promise_states[promise->state], verb);
    return false;
}

static bool
end(Ctx *ctx, Write *write, Promise *promise, PromiseState state, GError **error)
{
    promise->state = state;
    promise->entry.ended_at = ctx->now;
    return ledger_update(ctx, write, &promise->entry, error);
}

static bool
keep(Ctx *ctx, Write *write, Promise *promise, GError **error)
{
    PromiseState state = promise_is_late(promise, ctx->today) ? PROMISE_KEPT_LATE : PROMISE_KEPT;

    return check_open(promise, "kept", error) && end(ctx, write, promise, state, error);
}

/* Asking after a promise of theirs is not its end: it is asked after again in a while. */
static bool
done(Ctx *ctx, Write *write, Entry *entry, const char *note, GError **error)
{
    Promise *promise = promise_of(entry);

    (void)note;
    return promise->theirs || keep(ctx, write, promise, error);
}

/* Asking after theirs is being in touch; doing one's own need not be. */
static bool
is_contact(const Entry *entry)
{
    return promise_of((Entry *)entry)->theirs;
}

const LedgerRules promise_rules = {
    .attention = attention, .line = line, .is_contact = is_contact, .done = done};

static bool
check(Ctx *ctx, const Promise *promise, char **name_out, GError **error)
{
    if (promise->due != 0 && promise->due < ctx->today) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "That day has passed; a promise is due today or later.");
        return false;
    }
    if (promise->importance < 1 || promise->importance > 3 || promise->minutes < 0 ||
        promise->minutes > 100000) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "Importance goes from 1 to 3, and minutes from 1 to 100000.");
        return false;
    }
    return ledger_check_text(promise->what, "what was promised", false, error) &&
           ledger_check_text(promise->place, "where it was promised", true, error) &&
           ledger_check_person(ctx, promise->entry.person_id,
                               "That is your own entry; a promise is between two people.", name_out,
                               error);
}

bool
promise_create(Ctx *ctx, const Promise *promise, Receipt *receipt_out, GError **error)
{
    g_autoptr(Entry) entry = entry_copy(&promise->entry);
    g_autofree char *name = NULL;
    g_autofree char *summary = NULL;
    g_auto(Write) write = {0};

    promise_of(entry)->state = PROMISE_OPEN;
    if (!write_begin(ctx, "note a promise", &write, error) || !check(ctx, promise, &name, error) ||
        !ledger_create(ctx, &write, entry, error))
        return false;
    summary =
        g_strdup_printf(promise->theirs ? "Noted a promise of %s" : "Promised %s something", name);
    receipt_out->id = entry->id;
    return write_commit(ctx, &write, summary, receipt_out, error);
}

static bool
step_keep(Ctx *ctx, Write *write, Entry *entry, const void *data, GError **error)
{
    (void)data;
    return keep(ctx, write, promise_of(entry), error);
}

static bool
step_release(Ctx *ctx, Write *write, Entry *entry, const void *data, GError **error)
{
    Promise *promise = promise_of(entry);

    (void)data;
    return check_open(promise, "released", error) &&
           end(ctx, write, promise, PROMISE_RELEASED, error);
}

static bool
step_break(Ctx *ctx, Write *write, Entry *entry, const void *data, GError **error)
{
    Promise *promise = promise_of(entry);

    (void)data;
    return check_open(promise, "broken", error) && end(ctx, write, promise, PROMISE_BROKEN, error);
}

bool
promise_keep(Ctx *ctx, gint64 id, Receipt *receipt_out, GError **error)
{
    return ledger_step(ctx, LEDGER_PROMISE, id, "Kept a promise (%s)", step_keep, NULL, receipt_out,
                       error);
}

bool
promise_release(Ctx *ctx, gint64 id, Receipt *receipt_out, GError **error)
{
    return ledger_step(ctx, LEDGER_PROMISE, id, "Released from a promise (%s)", step_release, NULL,
                       receipt_out, error);
}

bool
promise_break(Ctx *ctx, gint64 id, Receipt *receipt_out, GError **error)
{
    return ledger_step(ctx, LEDGER_PROMISE, id, "Broke a promise (%s)", step_break, NULL,
                       receipt_out, error);
}

static bool
check_new_day(Ctx *ctx, const Promise *promise, Day due, const char *own, GError **error)
{
    if (due < ctx->today) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "That day has passed; agree on today or a later day.");
        return false;
    }
    if (due == promise->due) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "It is due on that day already; agree on another one.");
        return false;
    }
    if (own == NULL && !promise->theirs && promise_is_late(promise, ctx->today)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT,
                    "Its day has passed, so a new day alone does not mend it: own up with --own "
                    "“what you say to them”, which is kept as a slip.");
        return false;
    }
    return ledger_check_text(own, "how you own up", true, error);
}

/* The day it had joins the chain of days. */
static void
move_day(Promise *promise, Day due)
{
    char text[DAY_TEXT_SIZE];
    char *dates;

    if (promise->due != 0) {
        dates = promise->dates == NULL
                    ? g_strdup(day_format(promise->due, text))
                    : g_strdup_printf("%s %s", promise->dates, day_format(promise->due, text));
        g_free(promise->dates);
        promise->dates = dates;
        promise->state = PROMISE_RENEGOTIATED;
    }
    promise->due = due;
    promise->soon = false;
}

/* Owning up to lateness is itself what was said to them, so the slip is acknowledged from the
 * start; it stays open until the promise, its repair, is kept. */
static bool
record_slip(Ctx *ctx, Write *write, const Promise *promise, const char *own, gint64 *slip_id_out,
            GError **error)
{
    g_autoptr(Entry) entry = entry_new(LEDGER_SLIP);
    Slip *slip = slip_of(entry);

    entry->person_id = promise->entry.person_id;
    slip->what = g_strdup_printf("Late with a promise: %s", promise->what);
    slip->kind = g_strdup("late promise");
    slip->part = g_strdup(own);
    slip->repair = g_strdup(promise->what);
    slip->state = SLIP_OWNED;
    slip->owned_at = ctx->now;
    slip->channel = CHANNEL_OTHER;
    slip->promise = promise->entry.id;
    if (!ledger_create(ctx, write, entry, error))
        return false;
    *slip_id_out = entry->id;
    return true;
}

/* What renegotiating is told, and tells. */
typedef struct {
    Day due;
    const char *own;
    gint64 *slip_id_out;
} NewDay;

static bool
step_renegotiate(Ctx *ctx, Write *write, Entry *entry, const void *data, GError **error)
{
    const NewDay *day = data;
    Promise *promise = promise_of(entry);

    if (!check_open(promise, "renegotiated", error) ||
        !check_new_day(ctx, promise, day->due, day->own, error))
        return false;
    if (day->own != NULL && !promise->theirs && promise_is_late(promise, ctx->today)) {
        if (!record_slip(ctx, write, promise, day->own, day->slip_id_out, error))
            return false;
        promise->slip = *day->slip_id_out;
    }
    move_day(promise, day->due);
    return ledger_update(ctx, write, entry, error);
}

bool
promise_renegotiate(Ctx *ctx, gint64 id, Day due, const char *own, gint64 *slip_id_out,
                    Receipt *receipt_out, GError **error)
{
    NewDay day = {.due = due, .own = own, .slip_id_out = slip_id_out};

    *slip_id_out = 0;
    return ledger_step(ctx, LEDGER_PROMISE, id, "Agreed on another day with %s", step_renegotiate,
                       &day, receipt_out, error);
}
