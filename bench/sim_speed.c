/* SPDX-License-Identifier: Apache-2.0
 * How long it takes to plan a day. */
#include "bench/sim_speed.h"

#include <stdlib.h>
#include <time.h>

#include "engine/agenda_index.h"
#include "engine/warmth.h"

#define DAYS 11
#define EVENTS 40

/* A heap of ties by review day, the earliest at the top. */
typedef struct {
    Day *days; /* by tie */
    guint *ties;
    guint count;
} Heap;

static void
push(Heap *heap, guint tie)
{
    guint at = heap->count++;

    for (; at > 0 && heap->days[tie] < heap->days[heap->ties[(at - 1) / 2]]; at = (at - 1) / 2)
        heap->ties[at] = heap->ties[(at - 1) / 2];
    heap->ties[at] = tie;
}

static guint
pop(Heap *heap)
{
    guint top = heap->ties[0];
    guint last = heap->ties[--heap->count];
    guint at = 0;

    for (guint child = 1; child < heap->count; child = 2 * at + 1) {
        if (child + 1 < heap->count &&
            heap->days[heap->ties[child + 1]] < heap->days[heap->ties[child]])
            child++;
        if (heap->days[heap->ties[child]] >= heap->days[last])
            break;
        heap->ties[at] = heap->ties[child];
        at = child;
    }
    heap->ties[at] = last;
    return top;
}

static double
cpu_seconds(void)
{
    struct timespec spent = {0};

    if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent) != 0)
        exit(1);
    return (double)spent.tv_sec + (double)spent.tv_nsec / 1e9;
}

/* Every step-th tie has cooled; the others were in touch just now. */
static AgendaTie
make_tie(guint i, guint step)
{
    Tier tier = (Tier)(TIER_INNER + i % TIER_KNOWN);

    return (AgendaTie){
        .tier = tier,
        .warmth = i % step == 0 ? 0.1 + 0.5 * (i % 97) / 97.0 : 1,
        .half_life = warmth_layer(tier)->days * (0.8 + 0.4 * (i % 89) / 89.0),
        .rate = 0.5 / warmth_layer(tier)->days,
        .reply = warmth_layer(tier)->reply,
        .minutes = 2 + i % 4,
    };
}

/* Plan one day from what the heap says is due; returns how many lines there are. */
static guint
plan_day(Heap *heap, const AgendaTie *ties, Day day)
{
    g_autoptr(GArray) due = g_array_new(FALSE, FALSE, sizeof(AgendaTie));
    g_autoptr(GArray) numbers = g_array_new(FALSE, FALSE, sizeof(guint));
    g_autoptr(GArray) items = NULL;
    AgendaEvent events[EVENTS];
    AgendaState state = {.day = day, .minutes = 15, .events = events, .event_count = EVENTS};

    while (heap->count > 0 && heap->days[heap->ties[0]] <= day) {
        guint tie = pop(heap);

        g_array_append_val(numbers, tie);
        g_array_append_val(due, ties[tie]);
    }
    for (guint i = 0; i < EVENTS; i++)
        events[i] = (AgendaEvent){.tie = i * 7 % due->len,
                                  .kind = (AgendaKind)(AGENDA_BIRTHDAY + i % 6),
                                  .created = day - i % 5,
                                  .due = day + i % 9,
                                  .minutes = 2 + i % 6};
    state.ties = (const AgendaTie *)(void *)due->data;
    state.tie_count = due->len;
    items = agenda_plan(&state);
    for (guint i = 0; i < numbers->len; i++) {
        guint tie = g_array_index(numbers, guint, i);

        heap->days[tie] = MAX(agenda_review_day(&ties[tie], day), day + 1);
        push(heap, tie);
    }
    return items->len;
}

static int
compare_seconds(const void *left, const void *right)
{
    const double *a = left;
    const double *b = right;

    return (*a > *b) - (*a < *b);
}

double
sim_plan_seconds(guint count, guint due)
{
    g_autofree AgendaTie *ties = g_new(AgendaTie, count);
    Heap heap = {.days = g_new(Day, count), .ties = g_new(guint, count)};
    double seconds[DAYS];

    for (guint i = 0; i < count; i++) {
        ties[i] = make_tie(i, count / due);
        heap.days[i] = i % (count / due) == 0 ? 0 : 1000;
        push(&heap, i);
    }
    for (Day day = 0; day < DAYS; day++) {
        double start = cpu_seconds();

        if (plan_day(&heap, ties, day) == 0)
            exit(1);
        seconds[day] = cpu_seconds() - start;
    }
    g_free(heap.days);
    g_free(heap.ties);
    qsort(seconds, DAYS, sizeof *seconds, compare_seconds);
    return seconds[DAYS / 2];
}
