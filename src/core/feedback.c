/* SPDX-License-Identifier: Apache-2.0
 * Feedback: its states, and when the plan speaks of it. */
#include "core/feedback.h"

#include "base/phrase.h"
#include "core/ledger_rules.h"

/** The first reaction is seldom the best: a night between hearing and answering. */
#define HOLD_SECONDS 86400

/** What was adopted is asked after in two weeks. */
#define ACT_DAYS 14

#define VALUE 8.0
#define MINUTES_DECIDE 5
#define MINUTES_ACT 10
#define MINUTES_REPORT 5

static Day
attention(const Entry *entry, const Zone *zone)
{
    const Feedback *feedback = feedback_of((Entry *)entry);

    switch (feedback->state) {
    case FEEDBACK_HELD:
        return instant_day(feedback->hold_until, zone);
    case FEEDBACK_DECIDED:
        return instant_day(feedback->decided_at, zone) +
               (feedback->decision == DECISION_DECLINE ? 0 : ACT_DAYS);
    case FEEDBACK_ACTED:
        return instant_day(feedback->acted_at, zone);
    case FEEDBACK_REPORTED:
    case FEEDBACK_GIVEN:
        break;
    }
    return 0;
}

/* What is next, seen from a state. */
static void
say_next(const Feedback *feedback, const char *person, const char *made, PlanItem *item)
{
    const char *decision = feedback_decisions[feedback->decision];

    switch (feedback->state) {
    case FEEDBACK_HELD:
        item->title = g_strdup_printf("Decide what to make of what %s told you", person);
        item->reason =
            g_strdup_printf("They said on %s: “%s” You slept on it.", made, feedback->text);
        item->minutes = MINUTES_DECIDE;
        return;
    case FEEDBACK_DECIDED:
        if (feedback->decision != DECISION_DECLINE) {
            item->title = g_strdup_printf("Act on what %s told you", person);
            item->reason = g_strdup_printf("They said on %s: “%s” You decided: %s.", made,
                                           feedback->text, decision);
            item->minutes = MINUTES_ACT;
            return;
        }
        item->title = g_strdup_printf("Tell %s why you decided otherwise", person);
        item->reason = g_strdup_printf("They said on %s: “%s” Your reason: %s", made,
                                       feedback->text, feedback->why);
        item->minutes = MINUTES_REPORT;
        return;
    case FEEDBACK_ACTED:
    case FEEDBACK_REPORTED:
    case FEEDBACK_GIVEN:
        break;
    }
    item->title = g_strdup_printf("Tell %s what came of their feedback", person);
    item->reason = g_strdup_printf("They said on %s: “%s” What you did: %s", made, feedback->text,
                                   feedback->act);
    item->minutes = MINUTES_REPORT;
}

static bool
line(Ctx *ctx, const Entry *entry, const EntryNames *names, Day day, PlanItem *item)
{
    g_autofree char *made = phrase_date(instant_day(entry->made_at, ctx->zone), day);

    item->kind = PLAN_FEEDBACK;
    item->due = attention(entry, ctx->zone);
    say_next(feedback_of((Entry *)entry), names->person, made, item);
    item->score = VALUE / (double)item->minutes;
    return true;
}

static bool
reports_next(const Feedback *feedback)
{
    return feedback->state == FEEDBACK_ACTED ||
           (feedback->state == FEEDBACK_DECIDED && feedback->decision == DECISION_DECLINE);
}

static bool
is_contact(const Entry *entry)
{
    return reports_next(feedback_of((Entry *)entry));
}

static bool
refuse(const Feedback *feedback, const char *next, GError **error)
{
    if (feedback->state == FEEDBACK_GIVEN)
        g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT,
                    "You gave this feedback; what becomes of it is theirs to say.");
    else
        g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT, "This feedback is %s; %s",
                    feedback_states[feedback->state], next);
    return false;
}

static bool
report(Ctx *ctx, Write *write, Feedback *feedback, GError **error)
{
    if (feedback->state == FEEDBACK_HELD)
        return refuse(feedback, "decide first (kith feedback decide).", error);
    if (feedback->state == FEEDBACK_DECIDED && feedback->decision != DECISION_DECLINE)
        return refuse(feedback, "say first what you did about it (kith feedback act).", error);
    if (feedback->state == FEEDBACK_REPORTED || feedback->state == FEEDBACK_GIVEN)
        return refuse(feedback, "they know already.", error);
    feedback->state = FEEDBACK_REPORTED;
    feedback->reported_at = ctx->now;
    feedback->entry.ended_at = ctx->now;
    return ledger_update(ctx, write, &feedback->entry, error);
}

/* What a line asks for besides reporting needs words, and is said with its command; the line comes
 * back until it is. */
static bool
done(Ctx *ctx, Write *write, Entry *entry, const char *note, GError **error)
{
    Feedback *feedback = feedback_of(entry);

    (void)note;
    return !reports_next(feedback) || report(ctx, write, feedback, error);
}

const LedgerRules feedback_rules = {
    .attention = attention, .line = line, .is_contact = is_contact, .done = done};

bool
feedback_create(Ctx *ctx, const Feedback *feedback, Receipt *receipt_out, GError **error)
{
    g_autoptr(Entry) entry = entry_copy(&feedback->entry);
    Feedback *kept = feedback_of(entry);
    g_autofree char *name = NULL;
    g_autofree char *summary = NULL;
    g_auto(Write) write = {0};

    kept->state = feedback->given ? FEEDBACK_GIVEN : FEEDBACK_HELD;
    kept->hold_until = feedback->given ? 0 : ctx->now + HOLD_SECONDS;
    entry->ended_at = feedback->given ? ctx->now : 0;
    if (!write_begin(ctx, "note feedback", &write, error) ||
        !ledger_check_text(feedback->text, "what the feedback was", false, error) ||
        !ledger_check_person(ctx, entry->person_id,
                             "That is your own entry; feedback is between two people.", &name,
                             error) ||
        !ledger_create(ctx, &write, entry, error))
        return false;
    summary = g_strdup_printf(
        feedback->given ? "Noted feedback given to %s" : "Noted feedback from %s", name);
    receipt_out->id = entry->id;
    return write_commit(ctx, &write, summary, receipt_out, error);
}

typedef struct {
    FeedbackDecision decision;
    const char *why;
} Deciding;

static bool
step_decide(Ctx *ctx, Write *write, Entry *entry, const void *data, GError **error)
{
    const Deciding *deciding = data;
    Feedback *feedback = feedback_of(entry);

    if (feedback->state != FEEDBACK_HELD && feedback->state != FEEDBACK_DECIDED)
        return refuse(feedback, "what was acted on is decided.", error);
    if (!ledger_check_text(deciding->why, "why", deciding->decision != DECISION_DECLINE, error))
        return false;
    feedback->state = FEEDBACK_DECIDED;
    feedback->decision = deciding->decision;
    feedback->decided_at = ctx->now;
    g_free(feedback->why);
    feedback->why = g_strdup(deciding->why);
    return ledger_update(ctx, write, entry, error);
}

bool
feedback_decide(Ctx *ctx, gint64 id, FeedbackDecision decision, const char *why,
                Receipt *receipt_out, GError **error)
{
    Deciding deciding = {.decision = decision, .why = why};

    return ledger_step(ctx, LEDGER_FEEDBACK, id, "Decided on feedback from %s", step_decide,
                       &deciding, receipt_out, error);
}

static bool
step_act(Ctx *ctx, Write *write, Entry *entry, const void *data, GError **error)
{
    Feedback *feedback = feedback_of(entry);

    if (feedback->state == FEEDBACK_HELD)
        return refuse(feedback, "decide first (kith feedback decide).", error);
    if (feedback->state != FEEDBACK_DECIDED)
        return refuse(feedback, "nothing is left to do.", error);
    if (feedback->decision == DECISION_DECLINE)
        return refuse(feedback, "it was declined, so report the reason (kith feedback report).",
                      error);
    if (!ledger_check_text(data, "what you did about it", false, error))
        return false;
    feedback->state = FEEDBACK_ACTED;
    feedback->acted_at = ctx->now;
    g_free(feedback->act);
    feedback->act = g_strdup(data);
    return ledger_update(ctx, write, entry, error);
}

bool
feedback_act(Ctx *ctx, gint64 id, const char *act, Receipt *receipt_out, GError **error)
{
    return ledger_step(ctx, LEDGER_FEEDBACK, id, "Acted on feedback from %s", step_act, act,
                       receipt_out, error);
}

static bool
step_report(Ctx *ctx, Write *write, Entry *entry, const void *data, GError **error)
{
    (void)data;
    return report(ctx, write, feedback_of(entry), error);
}

bool
feedback_report(Ctx *ctx, gint64 id, Receipt *receipt_out, GError **error)
{
    return ledger_step(ctx, LEDGER_FEEDBACK, id, "Reported back to %s", step_report, NULL,
                       receipt_out, error);
}
