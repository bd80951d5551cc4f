/* SPDX-License-Identifier: Apache-2.0 */
#include "random_command.h"

#include "core/boundary.h"
#include "core/change.h"
#include "core/favor.h"
#include "core/feedback.h"
#include "core/introduction.h"
#include "core/need.h"
#include "core/plan.h"
#include "core/promise.h"
#include "core/slip.h"
#include "core/thanks.h"

/** How much likelier the verbs of one noun are, so that its steps meet entries. */
#define FOCUS 10

/* A text of one word or more; sometimes none at all, which is refused where one is needed. */
static const char *
text_of(guint64 number)
{
    static const char *const texts[] = {
        "amber",       "birch and cedar", "a fjord, by boat", "约定", "обещание cedar",
        "Amber birch", "cedar",
    };

    if (number % 32 == 0)
        return " ";
    return texts[number % G_N_ELEMENTS(texts)];
}

static char *
own_text(guint64 number)
{
    return (char *)text_of(number);
}

static gint64
person_of(const World *world, guint64 number)
{
    return world->people[number % WORLD_PEOPLE];
}

/* A day near now: sometimes one that has passed, sometimes none. */
static Day
day_of(const World *world, guint64 number)
{
    guint64 step = number % 16;

    return step == 0 ? 0 : world->book->ctx->today + (Day)step - 2;
}

/* One of the entries of a noun; mostly the latest ones, sometimes one that is gone. */
static gint64
entry_of(const World *world, LedgerKind kind, guint64 number)
{
    gint64 ids[8];
    guint count = 0;

    for (guint i = world->made->len; i > 0 && count < G_N_ELEMENTS(ids); i--) {
        const Made *made = &g_array_index(world->made, Made, i - 1);

        if (made->kind == kind)
            ids[count++] = made->id;
    }
    return count == 0 ? 1 : ids[number % count];
}

typedef bool (*Apply)(World *world, const guint64 *numbers, Receipt *receipt, GError **error);

static bool
add_promise(World *world, const guint64 *n, Receipt *receipt, GError **error)
{
    Promise promise = {.entry = {.kind = LEDGER_PROMISE, .person_id = person_of(world, n[0])},
                       .what = own_text(n[1]),
                       .theirs = n[2] % 3 == 0,
                       .importance = (gint64)(n[2] % 3) + 1,
                       .due = day_of(world, n[3])};

    return promise_create(world->book->ctx, &promise, receipt, error);
}

static bool
move_promise(World *world, const guint64 *n, Receipt *receipt, GError **error)
{
    gint64 slip_id = 0;
    bool moved = promise_renegotiate(world->book->ctx, entry_of(world, LEDGER_PROMISE, n[0]),
                                     day_of(world, n[1]), n[2] % 2 == 0 ? NULL : text_of(n[3]),
                                     &slip_id, receipt, error);

    if (moved && slip_id != 0)
        world_note(world, LEDGER_SLIP, slip_id);
    return moved;
}

static bool
add_slip(World *world, const guint64 *n, Receipt *receipt, GError **error)
{
    bool repaired = n[2] % 2 == 0;
    Slip slip = {.entry = {.kind = LEDGER_SLIP, .person_id = person_of(world, n[0])},
                 .what = own_text(n[1]),
                 .repair = repaired ? own_text(n[2] / 2) : NULL,
                 .prevention = own_text(n[3])};
    g_auto(SlipBefore) before = {0};

    return slip_create(world->book->ctx, &slip, n[3] % 2 == 0 ? day_of(world, n[3] / 2) : 0,
                       &before, receipt, error);
}

static bool
own_slip(World *world, const guint64 *n, Receipt *receipt, GError **error)
{
    return slip_own(world->book->ctx, entry_of(world, LEDGER_SLIP, n[0]), CHANNEL_CALL, receipt,
                    error);
}

static bool
add_thanks(World *world, const guint64 *n, Receipt *receipt, GError **error)
{
    Thanks thanks = {.entry = {.kind = LEDGER_THANKS, .person_id = person_of(world, n[0])},
                     .what = own_text(n[1]),
                     .because = n[2] % 2 == 0 ? NULL : own_text(n[3])};

    return thanks_create(world->book->ctx, &thanks, receipt, error);
}

static bool
send_thanks(World *world, const guint64 *n, Receipt *receipt, GError **error)
{
    static const Channel letter = CHANNEL_LETTER;
    ThanksSend send = {.channel = n[1] % 2 == 0 ? &letter : NULL,
                       .because = n[1] % 3 == 0 ? text_of(n[2]) : NULL,
                       .note = text_of(n[3])};
    g_auto(ThanksRepeat) repeat = {0};

    return thanks_send(world->book->ctx, entry_of(world, LEDGER_THANKS, n[0]), &send, &repeat,
                       receipt, error);
}

static bool
tell_thanks(World *world, const guint64 *n, Receipt *receipt, GError **error)
{
    return thanks_tell(world->book->ctx, entry_of(world, LEDGER_THANKS, n[0]), text_of(n[1]),
                       receipt, error);
}

static bool
add_feedback(World *world, const guint64 *n, Receipt *receipt, GError **error)
{
    Feedback feedback = {.entry = {.kind = LEDGER_FEEDBACK, .person_id = person_of(world, n[0])},
                         .text = own_text(n[1]),
                         .given = n[2] % 4 == 0};

    return feedback_create(world->book->ctx, &feedback, receipt, error);
}

static bool
decide_feedback(World *world, const guint64 *n, Receipt *receipt, GError **error)
{
    return feedback_decide(world->book->ctx, entry_of(world, LEDGER_FEEDBACK, n[0]),
                           (FeedbackDecision)(DECISION_ADOPT + n[1] % 3),
                           n[2] % 3 == 0 ? NULL : text_of(n[3]), receipt, error);
}

static bool
act_on_feedback(World *world, const guint64 *n, Receipt *receipt, GError **error)
{
    return feedback_act(world->book->ctx, entry_of(world, LEDGER_FEEDBACK, n[0]), text_of(n[1]),
                        receipt, error);
}

static bool
add_need(World *world, const guint64 *n, Receipt *receipt, GError **error)
{
    Need need = {.entry = {.kind = LEDGER_NEED, .person_id = person_of(world, n[0])},
                 .what = own_text(n[1]),
                 .kind = (NeedKind)(n[2] % (NEED_JOB_HUNTING + 1)),
                 .until = day_of(world, n[3])};

    return need_create(world->book->ctx, &need, receipt, error);
}

static bool
add_offer(World *world, const guint64 *n, Receipt *receipt, GError **error)
{
    Offer offer = {.entry = {.kind = LEDGER_OFFER, .person_id = person_of(world, n[0])},
                   .what = own_text(n[1]),
                   .until = day_of(world, n[3])};

    return offer_create(world->book->ctx, &offer, receipt, error);
}

static bool
add_favor(World *world, const guint64 *n, Receipt *receipt, GError **error)
{
    Favor favor = {.entry = {.kind = LEDGER_FAVOR, .person_id = person_of(world, n[0])},
                   .what = own_text(n[1]),
                   .given = n[2] % 2 == 0,
                   .kind = own_text(n[3]),
                   .weight = (gint64)(n[3] % 7)};

    return favor_create(world->book->ctx, &favor, receipt, error);
}

static bool
propose(World *world, const guint64 *n, Receipt *receipt, GError **error)
{
    return introduction_propose(world->book->ctx, person_of(world, n[0]), person_of(world, n[1]),
                                text_of(n[2]), receipt, error);
}

static bool
answer(World *world, const guint64 *n, Receipt *receipt, GError **error)
{
    return introduction_answer(world->book->ctx, entry_of(world, LEDGER_INTRODUCTION, n[0]),
                               n[1] % 2 == 0 ? SIDE_A : SIDE_B,
                               n[2] % 3 == 0 ? ANSWER_NO : ANSWER_YES, receipt, error);
}

static bool
tell_outcome(World *world, const guint64 *n, Receipt *receipt, GError **error)
{
    return introduction_outcome(world->book->ctx, entry_of(world, LEDGER_INTRODUCTION, n[0]),
                                text_of(n[1]), receipt, error);
}

static bool
set_boundary(World *world, const guint64 *n, Receipt *receipt, GError **error)
{
    static const char *const zones[] = {NULL, "Asia/Tokyo", "America/Phoenix"};
    BoundaryEdit edit = {.has_zone = true, .zone = zones[n[2] % G_N_ELEMENTS(zones)]};

    edit.has_not_before = n[1] % 8 == 0;
    edit.not_before = day_of(world, n[3]);
    edit.has_max = n[1] % 8 == 1;
    edit.at_most = (gint64)(n[3] % 3);
    edit.max_days = 7;
    edit.has_quiet = n[1] % 8 == 2;
    edit.quiet = n[3] % 4 != 0;
    edit.quiet_from = (gint64)(n[2] % 24) * 60;
    edit.quiet_to = (gint64)(n[3] % 24) * 60 + 30;
    edit.has_never = n[1] % 8 == 3;
    edit.never_channels = (guint)(n[3] % (1U << CHANNEL_OTHER));
    edit.has_pause = n[1] % 8 == 4;
    edit.paused_until = day_of(world, n[3]);
    edit.has_occasions = n[1] % 8 == 5;
    edit.no_occasions = n[3] % 2 == 0;
    edit.has_contact = n[1] % 8 == 6;
    edit.do_not_contact = n[3] % 2 == 0;
    edit.has_note = n[1] % 8 == 7;
    edit.note = text_of(n[3]);
    return boundary_set(world->book->ctx, person_of(world, n[0]), &edit, receipt, error);
}

static bool
clear_boundary(World *world, const guint64 *n, Receipt *receipt, GError **error)
{
    return boundary_clear(world->book->ctx, person_of(world, n[0]), receipt, error);
}

/* Some notes are heard; what was heard is kept. */
static bool
log_touch(World *world, const guint64 *n, Receipt *receipt, GError **error)
{
    static const char *const notes[] = {NULL, "amber over coffee",
                                        "promised cedar by friday; thank her for the birch",
                                        "they are looking for a fjord"};
    Ctx *ctx = world->book->ctx;
    gint64 person = person_of(world, n[0]);
    Interaction touch = {.at = ctx->now - (gint64)(n[3] % 3) * 86400 + (gint64)(n[3] % 2) * 3600,
                         .channel = (Channel)(n[1] % (CHANNEL_OTHER + 1)),
                         .direction = (Direction)(n[2] % 5 % 3),
                         .note = (char *)notes[n[1] / 16 % G_N_ELEMENTS(notes)],
                         .source = (char *)"hand"};
    g_autoptr(GPtrArray) heard = interaction_hear(ctx, touch.note, touch.at);

    return interaction_log(ctx, &person, 1, &touch, heard, NULL, receipt, error);
}

/* A line of the plan of now; 0 where it is empty. */
static bool
pick_line(World *world, guint64 number, gint64 *line_out, GError **error)
{
    PlanOptions options = {.day = world->book->ctx->today, .minutes = 1440};
    g_autoptr(Plan) plan = NULL;

    *line_out = 1;
    if (!plan_today(world->book->ctx, &options, &plan, error))
        return false;
    if (plan->items->len > 0)
        *line_out = ((const PlanItem *)plan->items->pdata[number % plan->items->len])->id;
    return true;
}

static bool
answer_plan(World *world, const guint64 *n, Receipt *receipt, GError **error)
{
    gint64 line = 0;

    if (!pick_line(world, n[0], &line, error))
        return false;
    if (n[1] % 4 == 0)
        return plan_snooze(world->book->ctx, line, day_of(world, n[2]), receipt, error);
    if (n[1] % 4 == 1)
        return plan_skip(world->book->ctx, line, receipt, error);
    return plan_done(world->book->ctx, line, n[2] % 2 == 0 ? NULL : "done so", receipt, error);
}

static bool
remove_person(World *world, const guint64 *n, Receipt *receipt, GError **error)
{
    return person_delete(world->book->ctx, person_of(world, n[0]), receipt, error);
}

static bool
pass_time(World *world, const guint64 *n, Receipt *receipt, GError **error)
{
    (void)receipt;
    (void)error;
    world_pass(world, (gint64)(n[0] % 12), (gint64)(n[1] % 24));
    return true;
}

/* A step that needs nothing but the entry. */
typedef bool (*PlainStep)(Ctx *ctx, gint64 id, Receipt *receipt, GError **error);

/* A verb has one of the last three. */
static const struct {
    const char *name;
    guint weight;
    LedgerKind kind; /* LEDGER_COUNT: of no noun */
    bool indirect;
    Apply make; /* an entry of its noun */
    Apply apply;
    PlainStep step;
} verbs[] = {
    {.name = "promise", .weight = 6, .kind = LEDGER_PROMISE, .make = add_promise},
    {.name = "keep", .weight = 2, .kind = LEDGER_PROMISE, .step = promise_keep},
    {.name = "renegotiate", .weight = 4, .kind = LEDGER_PROMISE, .apply = move_promise},
    {.name = "release", .weight = 1, .kind = LEDGER_PROMISE, .step = promise_release},
    {.name = "break", .weight = 1, .kind = LEDGER_PROMISE, .step = promise_break},
    {.name = "slip", .weight = 3, .kind = LEDGER_SLIP, .make = add_slip},
    {.name = "own", .weight = 2, .kind = LEDGER_SLIP, .apply = own_slip},
    {.name = "close a slip", .weight = 1, .kind = LEDGER_SLIP, .step = slip_close},
    {.name = "thanks", .weight = 2, .kind = LEDGER_THANKS, .make = add_thanks},
    {.name = "send thanks", .weight = 3, .kind = LEDGER_THANKS, .apply = send_thanks},
    {.name = "tell", .weight = 2, .kind = LEDGER_THANKS, .apply = tell_thanks},
    {.name = "feedback", .weight = 3, .kind = LEDGER_FEEDBACK, .make = add_feedback},
    {.name = "decide", .weight = 3, .kind = LEDGER_FEEDBACK, .apply = decide_feedback},
    {.name = "act", .weight = 2, .kind = LEDGER_FEEDBACK, .apply = act_on_feedback},
    {.name = "report", .weight = 2, .kind = LEDGER_FEEDBACK, .step = feedback_report},
    {.name = "need", .weight = 2, .kind = LEDGER_NEED, .make = add_need},
    {.name = "close a need", .weight = 1, .kind = LEDGER_NEED, .step = need_close},
    {.name = "offer", .weight = 2, .kind = LEDGER_OFFER, .make = add_offer},
    {.name = "close an offer", .weight = 1, .kind = LEDGER_OFFER, .step = offer_close},
    {.name = "favor", .weight = 4, .kind = LEDGER_FAVOR, .make = add_favor},
    {.name = "propose", .weight = 4, .kind = LEDGER_INTRODUCTION, .make = propose},
    {.name = "answer", .weight = 8, .kind = LEDGER_INTRODUCTION, .apply = answer},
    {.name = "connect", .weight = 3, .kind = LEDGER_INTRODUCTION, .step = introduction_connect},
    {.name = "outcome", .weight = 2, .kind = LEDGER_INTRODUCTION, .apply = tell_outcome},
    {.name = "boundary", .weight = 6, .kind = LEDGER_BOUNDARY, .apply = set_boundary},
    {.name = "clear a boundary", .weight = 1, .kind = LEDGER_BOUNDARY, .apply = clear_boundary},
    {.name = "log", .weight = 5, .kind = LEDGER_COUNT, .apply = log_touch},
    {.name = "answer the plan",
     .weight = 8,
     .kind = LEDGER_COUNT,
     .indirect = true,
     .apply = answer_plan},
    {.name = "remove", .weight = 1, .kind = LEDGER_COUNT, .indirect = true, .apply = remove_person},
    {.name = "pass", .weight = 8, .kind = LEDGER_COUNT, .apply = pass_time},
};

static guint64
weight_of(guint verb, LedgerKind focus)
{
    return verbs[verb].weight * (verbs[verb].kind == focus ? FOCUS : (guint64)1);
}

Command
command_random(IdSource *random, LedgerKind focus)
{
    Command command = {0};
    guint64 sum = 0;
    guint64 at;

    for (guint i = 0; i < G_N_ELEMENTS(verbs); i++)
        sum += weight_of(i, focus);
    at = id_random(random, sum);
    while (at >= weight_of(command.verb, focus))
        at -= weight_of(command.verb++, focus);
    for (gsize i = 0; i < G_N_ELEMENTS(command.numbers); i++)
        command.numbers[i] = id_random(random, 1 << 20);
    return command;
}

bool
command_is_indirect(const Command *command)
{
    return verbs[command->verb].indirect;
}

bool
command_is_of_introduction(const Command *command)
{
    return verbs[command->verb].kind == LEDGER_INTRODUCTION && verbs[command->verb].make == NULL;
}

static bool
apply(World *world, const Command *command, Receipt *receipt, GError **error)
{
    guint verb = command->verb;
    LedgerKind kind = verbs[verb].kind;

    if (verbs[verb].step != NULL)
        return verbs[verb].step(world->book->ctx, entry_of(world, kind, command->numbers[0]),
                                receipt, error);
    if (verbs[verb].apply != NULL)
        return verbs[verb].apply(world, command->numbers, receipt, error);
    if (!verbs[verb].make(world, command->numbers, receipt, error))
        return false;
    world_note(world, kind, receipt->id);
    return true;
}

bool
command_apply(World *world, const Command *command, gint64 *change_id_out, GError **error)
{
    Receipt receipt = {0};
    bool ok;

    g_string_append(world->story, verbs[command->verb].name);
    for (gsize i = 0; i < G_N_ELEMENTS(command->numbers); i++)
        g_string_append_printf(world->story, " %u", (guint)command->numbers[i]);
    ok = apply(world, command, &receipt, error);
    g_string_append_printf(world->story, ": %s\n", ok ? "done" : (*error)->message);
    *change_id_out = ok ? receipt.change_id : 0;
    return ok;
}
