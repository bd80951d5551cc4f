/* SPDX-License-Identifier: Apache-2.0
 * The order of a day. Lines become ties and events of an agenda, and its items become lines again;
 * what the agenda knows nothing about, questions on how close somebody is, comes last, and on a day
 * without debts has a few minutes kept for it. Boundaries are the gate's: the agenda gets none. */
#include "core/plan_rank.h"

#include <math.h>

#include "core/evaluation.h"
#include "core/plan_gate.h"
#include "core/tie.h"
#include "engine/agenda_boundary.h"
#include "engine/agenda_index.h"
#include "store/plan.h"

/** Questions get this share of the minutes at most, of a day without debts. */
#define QUESTION_SHARE 5

/** An introduction is worth its while for so many days. */
#define INTRODUCTION_DAYS 30

/** Thanks press for so many days; then they are worth less and less. */
#define THANKS_DAYS 28

/** No line: nobody asked to keep in touch. */
#define NO_LINE G_MAXUINT

/* A day on its way through the agenda. */
typedef struct {
    Ctx *ctx;
    Plan *plan;
    PlanDue *due;
    GPtrArray *lines;       /* PlanItem; NULL where a line was taken */
    GHashTable *people;     /* place in ties + 1, by person */
    GArray *ties;           /* AgendaTie */
    GArray *hellos;         /* guint: the line that says hello, by tie */
    GArray *events;         /* AgendaEvent */
    GArray *event_lines;    /* guint: the line of an event */
    guint questions;        /* lines that ask how close somebody is */
    bool has_debts;         /* something is owed or dated */
    unsigned limit;         /* 0 for none */
    GHashTable *has_a_line; /* people */
} Ranking;

static void
ranking_clear(Ranking *ranking)
{
    g_clear_pointer(&ranking->lines, g_ptr_array_unref);
    g_clear_pointer(&ranking->people, g_hash_table_unref);
    g_clear_pointer(&ranking->ties, g_array_unref);
    g_clear_pointer(&ranking->hellos, g_array_unref);
    g_clear_pointer(&ranking->events, g_array_unref);
    g_clear_pointer(&ranking->event_lines, g_array_unref);
    g_clear_pointer(&ranking->has_a_line, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Ranking, ranking_clear)

static void
free_line(gpointer item)
{
    if (item != NULL)
        plan_item_free(item);
}

static Ranking
ranking_of(Ctx *ctx, Plan *plan, PlanDue *due, unsigned limit)
{
    return (Ranking){
        .ctx = ctx,
        .plan = plan,
        .due = due,
        .lines = g_ptr_array_new_with_free_func(free_line),
        .people = g_hash_table_new(g_int64_hash, g_int64_equal),
        .ties = g_array_new(FALSE, FALSE, sizeof(AgendaTie)),
        .hellos = g_array_new(FALSE, FALSE, sizeof(guint)),
        .events = g_array_new(FALSE, FALSE, sizeof(AgendaEvent)),
        .event_lines = g_array_new(FALSE, FALSE, sizeof(guint)),
        .limit = limit,
        .has_a_line = g_hash_table_new(g_int64_hash, g_int64_equal),
    };
}

static bool
is_hello(const PlanItem *item)
{
    return item->kind == PLAN_REACH_OUT || item->kind == PLAN_REVIVE;
}

/* Somebody a tier or cadence asks for and who was never in touch cools from the day that was asked.
 */
static double
warmth_of(const PlanItem *item, Day day)
{
    gint64 cadence = MAX(item->tie.cadence_days, 1);

    if (item->tie.touch_days > 0 || !item->tie.has_next)
        return item->tie.warmth;
    return exp2(-(double)MAX(day - (item->tie.next_day - cadence), 0) / (double)cadence);
}

static AgendaTie
agenda_tie_of(const Ctx *ctx, const PlanItem *item, Day day)
{
    AgendaTie tie = tie_agenda(&item->tie, item->tier, item->minutes, plan_instant(ctx, day));

    tie.warmth = warmth_of(item, day);
    return tie;
}

/* The place of somebody's tie. Who has only events is given no time for a hello, so that none is
 * made up for them. */
static gsize
tie_place(Ranking *ranking, const PlanItem *item)
{
    gsize place = GPOINTER_TO_SIZE(g_hash_table_lookup(ranking->people, &item->person_id));
    AgendaTie tie;
    guint none = NO_LINE;

    if (place > 0)
        return place - 1;
    tie = agenda_tie_of(ranking->ctx, item, ranking->plan->day);
    tie.minutes = INFINITY;
    g_array_append_val(ranking->ties, tie);
    g_array_append_val(ranking->hellos, none);
    g_hash_table_insert(ranking->people, (gpointer)&item->person_id,
                        GSIZE_TO_POINTER((gsize)ranking->ties->len));
    return ranking->ties->len - 1;
}

static void
add_hello(Ranking *ranking, guint line)
{
    PlanItem *item = ranking->lines->pdata[line];
    gsize place = tie_place(ranking, item);
    AgendaTie *tie = &g_array_index(ranking->ties, AgendaTie, place);

    tie->minutes = (double)item->minutes;
    g_array_index(ranking->hellos, guint, place) = line;
    item->score = agenda_touch_index(tie);
}

/* An occasion that is coming, or that was missed by more than a day, is no debt of today: it may
 * come as long as there is room. */
static AgendaEvent
event_of_occasion(const PlanItem *item, Day day)
{
    bool today = item->ahead == 0 || item->ahead == -1;

    return (AgendaEvent){.kind = today ? AGENDA_BIRTHDAY : AGENDA_INTRO,
                         .created = day,
                         .due = today ? day + item->ahead : day};
}

static AgendaEvent
event_of(const PlanItem *item, Day day)
{
    AgendaEvent event = {.created = MIN(item->created, day), .due = item->due};

    switch (item->kind) {
    case PLAN_OCCASION:
        event = event_of_occasion(item, day);
        break;
    case PLAN_PROMISE:
        event.kind = AGENDA_PROMISE;
        break;
    case PLAN_THANKS: /* late thanks are welcome, but press no more */
        event.kind = day - event.created <= THANKS_DAYS ? AGENDA_THANKS : AGENDA_FAVOUR;
        event.due = event.created;
        break;
    case PLAN_OWN_UP:
    case PLAN_FEEDBACK: /* like thanks: the other waits, the longer the worse, but for no day */
        event.kind = AGENDA_THANKS;
        event.created = MIN(item->due, day);
        break;
    case PLAN_FAVOR:
        event.kind = AGENDA_FAVOUR;
        break;
    case PLAN_NEED:
        event.kind = AGENDA_HELP;
        break;
    case PLAN_INTRODUCTION:
        event.kind = AGENDA_INTRO;
        event.due = event.created + INTRODUCTION_DAYS;
        break;
    case PLAN_FOLLOW_UP:
        event.kind = AGENDA_INTRO;
        event.due = day;
        event.asks = true;
        break;
    case PLAN_REACH_OUT:
    case PLAN_REVIVE:
        break;
    }
    event.minutes = (double)item->minutes;
    return event;
}

static void
add_event(Ranking *ranking, guint line)
{
    PlanItem *item = ranking->lines->pdata[line];
    AgendaEvent event = event_of(item, ranking->plan->day);
    AgendaTie tie;

    event.tie = tie_place(ranking, item);
    tie = g_array_index(ranking->ties, AgendaTie, event.tie);
    ranking->has_debts = ranking->has_debts || agenda_is_owed(event.kind);
    g_array_append_val(ranking->events, event);
    g_array_append_val(ranking->event_lines, line);
    item->score = (agenda_event_value(&event, tie.tier, ranking->plan->day) +
                   agenda_gain(&tie) * agenda_cooled(&tie)) /
                  event.minutes;
}

static bool
find_tie(Ctx *ctx, PlanItem *item, Day day, GError **error)
{
    PersonRow *row = NULL;

    if (item->has_tie)
        return true;
    if (!person_row_get(ctx, item->person_id, &row, error))
        return false;
    if (row != NULL) {
        item->tier = row->tier;
        item->tie = row->tie;
        item->has_tie = true;
        if (item->tie.touch_days > 0 && item->tie.half_life_days > 0)
            item->tie.warmth *= exp2(-(double)(day - ctx->today) / item->tie.half_life_days);
    }
    person_row_free(row);
    return true;
}

/* The old tie that is worth most of all that is due or dormant. */
static PlanItem **
best_revived(const Ctx *ctx, Day day, const PlanDue *due)
{
    const GPtrArray *sources[] = {due->items, due->dormant};
    PlanItem **best = NULL;
    double most = -1;

    for (gsize i = 0; i < G_N_ELEMENTS(sources); i++) {
        for (guint j = 0; j < sources[i]->len; j++) {
            PlanItem **item = (PlanItem **)&sources[i]->pdata[j];
            AgendaTie tie;

            if (*item == NULL || (*item)->kind != PLAN_REVIVE)
                continue;
            tie = agenda_tie_of(ctx, *item, day);
            if (agenda_touch_index(&tie) > most) {
                best = item;
                most = agenda_touch_index(&tie);
            }
        }
    }
    return best;
}

/* Whether a line passes the gate, which is asked when its turn has come. What the user agreed to
 * withhold, to learn what suggestions bring, does not. */
static bool
pass_gate(Ctx *ctx, const Plan *plan, PlanDue *due, PlanItem *item, bool *open_out, GError **error)
{
    bool withheld = false;

    *open_out = true;
    if (is_hello(item) && !evaluation_held_out(ctx, item->person_id, plan->day, &withheld, error))
        return false;
    *open_out = !withheld;
    return withheld || item->channels != 0 ||
           plan_gate_line(ctx, plan->day, item, open_out, &due->gone, error);
}

/* One old tie, as long as this week has room; NULL for none. */
static bool
choose_revived(Ctx *ctx, const Plan *plan, PlanDue *due, const PlanItem **chosen_out,
               GError **error)
{
    gint64 monday = day_start(plan->day - day_weekday(plan->day) + 1, ctx->zone);
    gint64 answers = 0;
    PlanItem **best;
    bool open = false;

    *chosen_out = NULL;
    if (!store_answer_count(ctx->db, ctx->space_id, PLAN_REVIVE, monday, &answers, error))
        return false;
    while (answers < PLAN_REVIVES_A_WEEK && !open) {
        best = best_revived(ctx, plan->day, due);
        if (best == NULL)
            return true;
        if (!pass_gate(ctx, plan, due, *best, &open, error))
            return false;
        if (open)
            *chosen_out = *best;
        else
            g_clear_pointer(best, plan_item_free);
    }
    return true;
}

/* Move the lines that may be shown, and give each its part in the agenda. */
static bool
add_lines(Ranking *ranking, GPtrArray *items, const PlanItem *revived, GError **error)
{
    for (guint i = 0; i < items->len; i++) {
        PlanItem *item = items->pdata[i];

        if (item == NULL || (item->kind == PLAN_REVIVE && item != revived))
            continue;
        g_ptr_array_add(ranking->lines, item);
        items->pdata[i] = NULL;
        if (!find_tie(ranking->ctx, item, ranking->plan->day, error))
            return false;
        if (item->is_question)
            ranking->questions++;
        else if (is_hello(item))
            add_hello(ranking, ranking->lines->len - 1);
        else
            add_event(ranking, ranking->lines->len - 1);
    }
    return true;
}

/* The first line is shown however long it is; later ones where they fit. */
static bool
has_room(const Ranking *ranking, const PlanItem *item)
{
    const Plan *plan = ranking->plan;

    return (ranking->limit == 0 || plan->items->len < ranking->limit) &&
           (plan->items->len == 0 || plan->used + item->minutes <= plan->minutes);
}

static void
show(Ranking *ranking, guint line)
{
    PlanItem *item = ranking->lines->pdata[line];

    if (item == NULL || !has_room(ranking, item))
        return;
    g_hash_table_add(ranking->has_a_line, &item->person_id);
    ranking->plan->used += item->minutes;
    g_ptr_array_add(ranking->plan->items, item);
    ranking->lines->pdata[line] = NULL;
}

/* Take the lines out of the running that the gate holds back; held_out tells whether one was. */
static bool
hold_back(Ranking *ranking, const GArray *items, bool *held_out, GError **error)
{
    *held_out = false;
    for (guint i = 0; i < items->len; i++) {
        const AgendaItem *one = &g_array_index(items, AgendaItem, i);
        guint line = g_array_index(ranking->hellos, guint, one->tie);
        bool open = true;

        if (one->event != AGENDA_NONE)
            continue;
        if (!pass_gate(ranking->ctx, ranking->plan, ranking->due, ranking->lines->pdata[line],
                       &open, error))
            return false;
        if (open)
            continue;
        /* The person may have an event in the agenda, so only the hello is made impossible. */
        g_array_index(ranking->ties, AgendaTie, one->tie).minutes = INFINITY;
        g_array_index(ranking->hellos, guint, one->tie) = NO_LINE;
        ((PlanItem *)ranking->lines->pdata[line])->is_held = true;
        *held_out = true;
    }
    return true;
}

/* The agenda of what the gate leaves. It is asked about what comes up, and the day is made again
 * without what it holds. */
static bool
make_agenda(Ranking *ranking, GArray **items_out, GError **error)
{
    const Plan *plan = ranking->plan;
    gint64 kept =
        ranking->has_debts ? 0 : MIN((gint64)ranking->questions, plan->minutes / QUESTION_SHARE);
    AgendaState state = {
        .day = plan->day,
        .weekday = (unsigned)(day_weekday(plan->day) - 1),
        .minutes = (double)(plan->minutes - kept),
        .ties = (const AgendaTie *)(const void *)ranking->ties->data,
        .tie_count = ranking->ties->len,
        .events = (const AgendaEvent *)(const void *)ranking->events->data,
        .event_count = ranking->events->len,
    };
    g_autoptr(GArray) items = NULL;
    bool held = true;

    while (held) {
        g_clear_pointer(&items, g_array_unref);
        items = agenda_plan(&state);
        if (!hold_back(ranking, items, &held, error))
            return false;
    }
    *items_out = g_steal_pointer(&items);
    return true;
}

/* Who is owed something is not merely said hello to: the line of what is owed is both. */
static guint
line_of_hello(const Ranking *ranking, guint tie)
{
    guint hello = g_array_index(ranking->hellos, guint, tie);
    const PlanItem *item = hello == NO_LINE ? NULL : ranking->lines->pdata[hello];

    for (guint i = 0; item != NULL && i < ranking->events->len; i++) {
        guint line = g_array_index(ranking->event_lines, guint, i);
        const PlanItem *owed = ranking->lines->pdata[line];

        if (owed != NULL && owed->person_id == item->person_id && has_room(ranking, owed))
            return line;
    }
    return hello;
}

static bool
show_agenda(Ranking *ranking, GError **error)
{
    g_autoptr(GArray) items = NULL;

    if (!make_agenda(ranking, &items, error))
        return false;
    for (guint i = 0; i < items->len; i++) {
        const AgendaItem *one = &g_array_index(items, AgendaItem, i);

        show(ranking, one->event == AGENDA_NONE
                          ? line_of_hello(ranking, one->tie)
                          : g_array_index(ranking->event_lines, guint, one->event));
    }
    return true;
}

/* What the agenda leaves out though there is time: asks that had nothing to follow, what else is
 * open with somebody who has a line, and then the questions. */
static void
show_rest(Ranking *ranking)
{
    for (guint i = 0; i < ranking->events->len; i++)
        show(ranking, g_array_index(ranking->event_lines, guint, i));
    for (guint i = 0; i < ranking->lines->len; i++) {
        const PlanItem *item = ranking->lines->pdata[i];

        if (item != NULL && item->is_question &&
            !g_hash_table_contains(ranking->has_a_line, &item->person_id))
            show(ranking, i);
    }
}

static guint
best_line(const Ranking *ranking)
{
    guint best = NO_LINE;
    double most = -1;

    for (guint i = 0; i < ranking->lines->len; i++) {
        const PlanItem *item = ranking->lines->pdata[i];

        if (item->is_question || item->is_held || item->score <= most)
            continue;
        best = i;
        most = item->score;
    }
    return best;
}

/* A day too short for anything has the line that is worth most. */
static bool
show_alone(Ranking *ranking, GError **error)
{
    while (ranking->plan->items->len == 0) {
        guint line = best_line(ranking);
        PlanItem *item;
        bool open = true;

        if (line == NO_LINE)
            return true;
        item = ranking->lines->pdata[line];
        if (!pass_gate(ranking->ctx, ranking->plan, ranking->due, item, &open, error))
            return false;
        item->is_held = !open;
        if (open)
            show(ranking, line);
    }
    return true;
}

bool
plan_rank(Ctx *ctx, Plan *plan, PlanDue *due, unsigned limit, GError **error)
{
    g_auto(Ranking) ranking = ranking_of(ctx, plan, due, limit);
    const PlanItem *revived = NULL;

    g_ptr_array_set_free_func(due->items, free_line);
    g_ptr_array_set_free_func(due->dormant, free_line);
    if (!choose_revived(ctx, plan, due, &revived, error) ||
        !add_lines(&ranking, due->items, revived, error) ||
        !add_lines(&ranking, due->dormant, revived, error) || !show_agenda(&ranking, error) ||
        !show_alone(&ranking, error))
        return false;
    show_rest(&ranking);
    return true;
}
