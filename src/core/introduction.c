/* SPDX-License-Identifier: Apache-2.0
 * Introductions: their states, what each side may see, and when the plan speaks of them. */
#include "core/introduction.h"

#include <string.h>

#include "base/phrase.h"
#include "core/boundary.h"
#include "core/ledger_rules.h"
#include "core/touch.h"

/** What came of it is asked after in a month. */
#define OUTCOME_DAYS 30

/** Who said yes is told after so long that it does not come together for now, whether the other
 * said no or nothing: counted from the proposal, so that the day tells nothing. */
#define LET_GO_DAYS 45

#define VALUE 6.0
#define MINUTES 5

/* Who is to be asked next; the plan asks a first, and b when a said yes. */
typedef enum { NEXT_NOTHING, NEXT_ASK_A, NEXT_ASK_B, NEXT_CONNECT, NEXT_OUTCOME, NEXT_LET_GO } Next;

static Next
next_of_open(const Introduction *introduction, const Zone *zone, Day day)
{
    bool yes_a = introduction->answer_a == ANSWER_YES;
    bool yes_b = introduction->answer_b == ANSWER_YES;
    Day let_go = instant_day(introduction->entry.made_at, zone) + LET_GO_DAYS;

    if (yes_a != yes_b && day >= let_go)
        return NEXT_LET_GO;
    return yes_a ? NEXT_ASK_B : NEXT_ASK_A;
}

/* After a no the plan goes on as after a silence, but for what it would ask of who said no. */
static Next
next_of(const Introduction *introduction, const Zone *zone, Day day)
{
    Next next;

    switch (introduction->state) {
    case INTRODUCTION_PROPOSED:
        return next_of_open(introduction, zone, day);
    case INTRODUCTION_DECLINED:
        next = next_of_open(introduction, zone, day);
        return (next == NEXT_ASK_A && introduction->answer_a == ANSWER_NO) ||
                       (next == NEXT_ASK_B && introduction->answer_b == ANSWER_NO)
                   ? NEXT_NOTHING
                   : next;
    case INTRODUCTION_READY:
        return NEXT_CONNECT;
    case INTRODUCTION_CONNECTED:
        return NEXT_OUTCOME;
    case INTRODUCTION_DONE:
        break;
    }
    return NEXT_NOTHING;
}

static Day
attention(const Entry *entry, const Zone *zone)
{
    const Introduction *introduction = introduction_of((Entry *)entry);

    return introduction->state == INTRODUCTION_CONNECTED
               ? instant_day(introduction->connected_at, zone) + OUTCOME_DAYS
               : instant_day(entry->made_at, zone);
}

/* The line is about the second person. */
static void
turn_to(PlanItem *item, gint64 person_id, const char *name)
{
    item->person_id = person_id;
    g_free(item->person_name);
    item->person_name = g_strdup(name);
}

static char *
title_of(Next next, const char *to, const char *about)
{
    switch (next) {
    case NEXT_ASK_A:
    case NEXT_ASK_B:
        return g_strdup_printf("Ask %s whether they would like to meet %s", to, about);
    case NEXT_CONNECT:
        return g_strdup_printf("Bring %s and %s together", to, about);
    case NEXT_OUTCOME:
        return g_strdup_printf("Ask %s what came of meeting %s", to, about);
    case NEXT_LET_GO:
        return g_strdup_printf("Tell %s that meeting %s does not come together for now", to, about);
    case NEXT_NOTHING:
        break;
    }
    return g_strdup("");
}

static char *
reason_of(Next next, const Introduction *introduction, const Zone *zone, Day day)
{
    g_autofree char *made = phrase_date(instant_day(introduction->entry.made_at, zone), day);
    g_autofree char *connected = phrase_date(instant_day(introduction->connected_at, zone), day);

    switch (next) {
    case NEXT_ASK_A:
    case NEXT_ASK_B:
        return g_strdup_printf("You thought of it on %s: %s", made, introduction->why);
    case NEXT_CONNECT:
        return g_strdup_printf("Both said yes. You thought of it on %s: %s", made,
                               introduction->why);
    case NEXT_OUTCOME:
        return g_strdup_printf("You brought them together on %s.", connected);
    case NEXT_LET_GO:
        return g_strdup_printf("You asked on %s and nothing came of it; they need not wait. No "
                               "reason is owed, and none should be given.",
                               made);
    case NEXT_NOTHING:
        break;
    }
    return g_strdup("");
}

static bool
line(Ctx *ctx, const Entry *entry, const EntryNames *names, Day day, PlanItem *item)
{
    const Introduction *introduction = introduction_of((Entry *)entry);
    Next next = next_of(introduction, ctx->zone, day);
    bool to_b = next == NEXT_ASK_B || (next == NEXT_LET_GO && introduction->answer_b == ANSWER_YES);

    if (next == NEXT_NOTHING)
        return false;
    item->kind = next == NEXT_OUTCOME || next == NEXT_LET_GO ? PLAN_FOLLOW_UP : PLAN_INTRODUCTION;
    item->due = attention(entry, ctx->zone);
    item->title = to_b ? title_of(next, names->other, names->person)
                       : title_of(next, names->person, names->other);
    item->reason = reason_of(next, introduction, ctx->zone, day);
    item->minutes = MINUTES;
    item->score = VALUE / MINUTES;
    if (to_b)
        turn_to(item, introduction->other, names->other);
    return true;
}

/* What a line asked for needs an answer, which has its own command; bringing together and letting
 * go are done by doing them. */
static bool
done(Ctx *ctx, Write *write, Entry *entry, const char *note, GError **error)
{
    Introduction *introduction = introduction_of(entry);

    (void)note;
    switch (next_of(introduction, ctx->zone, ctx->today)) {
    case NEXT_CONNECT:
        introduction->state = INTRODUCTION_CONNECTED;
        introduction->connected_at = ctx->now;
        return ledger_update(ctx, write, entry, error);
    case NEXT_LET_GO:
        entry->ended_at = ctx->now;
        return ledger_update(ctx, write, entry, error);
    case NEXT_NOTHING:
    case NEXT_ASK_A:
    case NEXT_ASK_B:
    case NEXT_OUTCOME:
        break;
    }
    return true;
}

/* With who did not say no, a no looks like no answer. */
static void
mask(Entry *entry, gint64 viewer_id)
{
    Introduction *introduction = introduction_of(entry);

    if (introduction->state != INTRODUCTION_DECLINED)
        return;
    if (viewer_id == entry->person_id && introduction->answer_b == ANSWER_NO)
        introduction->answer_b = ANSWER_OPEN;
    else if (viewer_id == introduction->other && introduction->answer_a == ANSWER_NO)
        introduction->answer_a = ANSWER_OPEN;
    else
        return;
    if (introduction->answer_a != ANSWER_NO && introduction->answer_b != ANSWER_NO)
        introduction->state = INTRODUCTION_PROPOSED;
}

const LedgerRules introduction_rules = {.attention = attention,
                                        .line = line,
                                        .is_contact = ledger_is_contact,
                                        .done = done,
                                        .mask = mask};

/* Their job in brackets, where it is known. */
static char *
who(const Person *person)
{
    if (person->title != NULL && person->company != NULL)
        return g_strdup_printf("%s (%s, %s)", person->name, person->title, person->company);
    if (person->company != NULL)
        return g_strdup_printf("%s (%s)", person->name, person->company);
    return g_strdup(person->name);
}

/* Nothing but names, jobs and the reason: either may read it. */
static char *
forwardable(const Person *a, const Person *b, const char *why)
{
    g_autofree char *first = who(a);
    g_autofree char *second = who(b);

    return g_strdup_printf("I thought of bringing two people together: %s and %s.\n\n%s\n\nIf you "
                           "would like that, tell me and I will connect you once you both have "
                           "said so. If not, that is fine and needs no reason.",
                           first, second, why);
}

/* Whether an introduction may be written to somebody: when it is proposed, and again when they are
 * brought together, because what somebody asked for since they said yes holds. */
static bool
may_write_to(Ctx *ctx, gint64 person_id, GError **error)
{
    g_autofree char *wait = NULL;

    return boundary_check_draft(ctx, person_id, CHANNELS_ALL, CONTACT_INTRODUCTION, &wait, error);
}

static bool
check_side(Ctx *ctx, gint64 person_id, Person **person_out, GError **error)
{
    return ledger_check_person(ctx, person_id,
                               "That is your own entry; an introduction is between two others.",
                               NULL, error) &&
           may_write_to(ctx, person_id, error) &&
           person_get(ctx, person_id, person_out, NULL, error);
}

static bool
check_new(Ctx *ctx, gint64 a, gint64 b, GError **error)
{
    LedgerFilter filter = {.kind = LEDGER_INTRODUCTION, .person_id = a};
    g_autoptr(GPtrArray) open = NULL;
    char id[ID_TEXT_SIZE];

    if (!ledger_list(ctx, &filter, &open, NULL, error))
        return false;
    for (guint i = 0; i < open->len; i++) {
        const Introduction *other = introduction_of(open->pdata[i]);

        if (other->entry.person_id != b && other->other != b)
            continue;
        g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT,
                    "These two are proposed to each other already (%s).",
                    id_format(other->entry.id, id));
        return false;
    }
    return true;
}

bool
introduction_propose(Ctx *ctx, gint64 a, gint64 b, const char *why, Receipt *receipt_out,
                     GError **error)
{
    g_autoptr(Entry) entry = entry_new(LEDGER_INTRODUCTION);
    Introduction *introduction = introduction_of(entry);
    g_autoptr(Person) first = NULL;
    g_autoptr(Person) second = NULL;
    g_autofree char *summary = NULL;
    g_auto(Write) write = {0};

    if (a == b) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "Both are the same person; an introduction is between two.");
        return false;
    }
    if (!write_begin(ctx, "propose an introduction", &write, error) ||
        !ledger_check_text(why, "what each has from it", false, error) ||
        !check_side(ctx, a, &first, error) || !check_side(ctx, b, &second, error) ||
        !check_new(ctx, a, b, error))
        return false;
    entry->person_id = a;
    introduction->other = b;
    introduction->why = g_strdup(why);
    introduction->text = forwardable(first, second, why);
    if (!ledger_create(ctx, &write, entry, error))
        return false;
    summary = g_strdup_printf("Proposed to introduce %s and %s", first->name, second->name);
    receipt_out->id = entry->id;
    return write_commit(ctx, &write, summary, receipt_out, error);
}

typedef struct {
    IntroductionSide side;
    IntroductionAnswer answer;
} Answering;

static IntroductionState
state_by_answers(const Introduction *introduction)
{
    if (introduction->answer_a == ANSWER_NO || introduction->answer_b == ANSWER_NO)
        return INTRODUCTION_DECLINED;
    return introduction->answer_a == ANSWER_YES && introduction->answer_b == ANSWER_YES
               ? INTRODUCTION_READY
               : INTRODUCTION_PROPOSED;
}

/* An answer is a reply: who gave it is not waited for any more. */
static bool
log_answer(Ctx *ctx, Write *write, gint64 person_id, GError **error)
{
    Interaction interaction = {
        .id = id_next(&ctx->ids, ctx->now),
        .at = ctx->now,
        .channel = CHANNEL_OTHER,
        .direction = DIRECTION_IN,
        .source = (char *)"hand",
    };

    return touch_add(ctx, write->change, person_id, &interaction, error);
}

static bool
step_answer(Ctx *ctx, Write *write, Entry *entry, const void *data, GError **error)
{
    const Answering *answering = data;
    Introduction *introduction = introduction_of(entry);
    IntroductionAnswer *answer =
        answering->side == SIDE_A ? &introduction->answer_a : &introduction->answer_b;

    if (introduction->state == INTRODUCTION_CONNECTED || introduction->state == INTRODUCTION_DONE) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT,
                    "They were brought together already; an answer changes nothing any more.");
        return false;
    }
    if (entry->ended_at != 0) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT,
                    "This introduction was let go; propose it anew.");
        return false;
    }
    if (*answer == answering->answer) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT, "That is their answer already.");
        return false;
    }
    *answer = answering->answer;
    introduction->state = state_by_answers(introduction);
    return log_answer(ctx, write,
                      answering->side == SIDE_A ? entry->person_id : introduction->other, error) &&
           ledger_update(ctx, write, entry, error);
}

/* One wording for both answers: the summary stands in the history of both. */
bool
introduction_answer(Ctx *ctx, gint64 id, IntroductionSide side, IntroductionAnswer answer,
                    Receipt *receipt_out, GError **error)
{
    Answering answering = {.side = side, .answer = answer};

    return ledger_step(ctx, LEDGER_INTRODUCTION, id, "Noted an answer to an introduction",
                       step_answer, &answering, receipt_out, error);
}

static bool
step_connect(Ctx *ctx, Write *write, Entry *entry, const void *data, GError **error)
{
    Introduction *introduction = introduction_of(entry);

    (void)data;
    if (introduction->state != INTRODUCTION_READY) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT,
                    introduction->state == INTRODUCTION_CONNECTED ||
                            introduction->state == INTRODUCTION_DONE
                        ? "They were brought together already."
                        : "Bring them together only after both said yes (kith intro accept ID a, "
                          "and b).");
        return false;
    }
    if (!may_write_to(ctx, entry->person_id, error) ||
        !may_write_to(ctx, introduction->other, error))
        return false;
    introduction->state = INTRODUCTION_CONNECTED;
    introduction->connected_at = ctx->now;
    return ledger_update(ctx, write, entry, error);
}

bool
introduction_connect(Ctx *ctx, gint64 id, Receipt *receipt_out, GError **error)
{
    return ledger_step(ctx, LEDGER_INTRODUCTION, id, "Connected %s with somebody", step_connect,
                       NULL, receipt_out, error);
}

static bool
step_outcome(Ctx *ctx, Write *write, Entry *entry, const void *data, GError **error)
{
    Introduction *introduction = introduction_of(entry);

    if (introduction->state != INTRODUCTION_CONNECTED) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT,
                    introduction->state == INTRODUCTION_DONE
                        ? "What came of it is noted already."
                        : "They were not brought together yet.");
        return false;
    }
    if (!ledger_check_text(data, "what came of it", false, error))
        return false;
    introduction->outcome = g_strdup(data);
    introduction->state = INTRODUCTION_DONE;
    entry->ended_at = ctx->now;
    return ledger_update(ctx, write, entry, error);
}

bool
introduction_outcome(Ctx *ctx, gint64 id, const char *outcome, Receipt *receipt_out, GError **error)
{
    return ledger_step(ctx, LEDGER_INTRODUCTION, id, "Noted what came of introducing %s",
                       step_outcome, outcome, receipt_out, error);
}
