/* SPDX-License-Identifier: Apache-2.0
 * The strongest chains to a goal. */
#include "engine/path.h"

/** The label of a goal has no next one. */
#define NO_LABEL G_MAXUINT

/* A chain from somebody to a goal. */
typedef struct {
    gint64 id;
    double strength; /* of the chain; without id's own share until weighed */
    double tie;      /* from id to the next */
    gint64 evidence; /* of that tie */
    guint next;      /* label of the next; NO_LABEL at a goal */
    guint hops;      /* ties, the user's own not counted unless whole */
    bool weighed;    /* id's share is in the strength */
    bool whole;      /* the user's own tie to id is in the strength: the chain is complete */
} Label;

typedef struct {
    const PathGraph *graph;
    const PathLimits *limits;
    GArray *labels;    /* Label */
    GArray *heap;      /* guint: labels to be looked at, the strongest first */
    GHashTable *nodes; /* id to PathNode */
    GHashTable *hops;  /* id to the least hops from which they were looked at */
    GHashTable *first; /* ids that a chain begins with */
    GPtrArray *chains;
    guint visits;
    guint asks;
    bool cut;
} Search;

void
path_chain_free(PathChain *chain)
{
    if (chain == NULL)
        return;
    g_array_unref(chain->steps);
    g_free(chain);
}

static const Label *
label_at(const Search *search, guint index)
{
    return &g_array_index(search->labels, Label, index);
}

/* Whether one is looked at before the other. A whole chain comes before what is only as strong, and
 * the order of making decides between equals, which follows the ids. */
static bool
comes_first(const Search *search, guint a, guint b)
{
    const Label *left = label_at(search, a);
    const Label *right = label_at(search, b);

    if (left->strength != right->strength)
        return left->strength > right->strength;
    if (left->whole != right->whole)
        return left->whole;
    if (left->hops != right->hops)
        return left->hops < right->hops;
    if (left->id != right->id)
        return left->id < right->id;
    return a < b;
}

static void
swap(guint *a, guint *b)
{
    guint kept = *a;

    *a = *b;
    *b = kept;
}

static void
push(Search *search, const Label *label)
{
    guint index = search->labels->len;
    guint at = search->heap->len;
    guint *heap;

    g_array_append_val(search->labels, *label);
    g_array_append_val(search->heap, index);
    heap = (guint *)(void *)search->heap->data;
    while (at > 0 && comes_first(search, heap[at], heap[(at - 1) / 2])) {
        swap(&heap[at], &heap[(at - 1) / 2]);
        at = (at - 1) / 2;
    }
}

static guint
pop(Search *search)
{
    guint *heap = (guint *)(void *)search->heap->data;
    guint top = heap[0];
    guint count = search->heap->len - 1;
    guint at = 0;

    heap[0] = heap[count];
    g_array_set_size(search->heap, count);
    while (2 * at + 1 < count) {
        guint child = 2 * at + 1;

        if (child + 1 < count && comes_first(search, heap[child + 1], heap[child]))
            child++;
        if (!comes_first(search, heap[child], heap[at]))
            break;
        swap(&heap[child], &heap[at]);
        at = child;
    }
    return top;
}

static bool
node_of(Search *search, gint64 id, const PathNode **node_out, GError **error)
{
    PathNode *node = g_hash_table_lookup(search->nodes, &id);

    if (node == NULL) {
        node = g_new0(PathNode, 1);
        g_hash_table_insert(search->nodes, g_memdup2(&id, sizeof id), node);
        if (!search->graph->visit(search->graph->data, id, node, error))
            return false;
    }
    *node_out = node;
    return true;
}

/* Whether somebody was looked at in a chain that is as strong and no longer. */
static bool
is_known(const Search *search, gint64 id, guint hops)
{
    gpointer known = NULL;

    return g_hash_table_lookup_extended(search->hops, &id, NULL, &known) &&
           GPOINTER_TO_UINT(known) <= hops;
}

static int
compare_edges(const void *a, const void *b)
{
    const PathEdge *left = a;
    const PathEdge *right = b;

    if (left->to != right->to)
        return left->to < right->to ? -1 : 1;
    if (left->strength != right->strength)
        return left->strength > right->strength ? -1 : 1;
    return (left->evidence > right->evidence) - (left->evidence < right->evidence);
}

static bool
expand(Search *search, guint index, GError **error)
{
    g_autoptr(GArray) edges = g_array_new(FALSE, FALSE, sizeof(PathEdge));
    Label from = *label_at(search, index);

    if (!search->graph->edges(search->graph->data, from.id, edges, error))
        return false;
    g_array_sort(edges, compare_edges);
    for (guint i = 0; i < edges->len; i++) {
        const PathEdge *edge = &g_array_index(edges, PathEdge, i);
        Label label = {.id = edge->to,
                       .strength = from.strength * edge->strength,
                       .tie = edge->strength,
                       .evidence = edge->evidence,
                       .next = index,
                       .hops = from.hops + 1};

        /* Of two ties to the same person the strongest comes first. */
        if ((i == 0 || edge[-1].to != edge->to) && !is_known(search, edge->to, label.hops))
            push(search, &label);
    }
    return true;
}

/* A person is looked at: their share is taken off, then the user's own tie ends the chain, and
 * those who know them lengthen it. */
static bool
look_at(Search *search, guint index, GError **error)
{
    Label label = *label_at(search, index);
    const PathNode *node = NULL;

    if (!label.weighed) {
        if (is_known(search, label.id, label.hops))
            return true;
        if (search->visits >= search->limits->visits_most) {
            search->cut = true;
            return true;
        }
        search->visits++;
        g_hash_table_insert(search->hops, g_memdup2(&label.id, sizeof label.id),
                            GUINT_TO_POINTER(label.hops));
    }
    if (!node_of(search, label.id, &node, error))
        return false;
    if (!label.weighed && label.next != NO_LABEL && node->pass < 1) {
        label.strength *= node->pass;
        label.weighed = true;
        if (node->pass > 0)
            push(search, &label);
        return true;
    }
    if (node->own > 0) {
        Label whole = label;

        whole.strength *= node->own;
        whole.whole = true;
        whole.next = index;
        push(search, &whole);
    }
    if (label.hops + 2 > search->limits->hops_most)
        return true;
    if (search->asks >= search->limits->asks_most) {
        search->cut = true;
        return true;
    }
    search->asks++;
    return expand(search, index, error);
}

/* The steps of a whole chain; NULL where it goes around. */
static GArray *
steps_of(const Search *search, const Label *whole)
{
    g_autoptr(GArray) steps = g_array_new(FALSE, FALSE, sizeof(PathStep));
    const PathNode *node = g_hash_table_lookup(search->nodes, &whole->id);
    const Label *label = label_at(search, whole->next);
    PathStep step = {.id = whole->id, .strength = node->own};
    double reach = node->own * node->pass;

    g_array_append_val(steps, step);
    while (label->next != NO_LABEL) {
        step.strength = label->tie;
        step.evidence = label->evidence;
        reach *= label->tie;
        label = label_at(search, label->next);
        step.id = label->id;
        node = g_hash_table_lookup(search->nodes, &label->id);
        if (node->own >= reach)
            return NULL;
        reach *= node->pass;
        g_array_append_val(steps, step);
    }
    return g_steal_pointer(&steps);
}

static void
take_whole(Search *search, const Label *whole)
{
    PathChain *chain;
    GArray *steps;

    if (!g_hash_table_add(search->first, g_memdup2(&whole->id, sizeof whole->id)))
        return;
    steps = steps_of(search, whole);
    if (steps == NULL)
        return;
    chain = g_new0(PathChain, 1);
    chain->strength = whole->strength;
    chain->steps = steps;
    g_ptr_array_add(search->chains, chain);
}

static int
compare_ids(const void *a, const void *b)
{
    gint64 left = *(const gint64 *)a;
    gint64 right = *(const gint64 *)b;

    return (left > right) - (left < right);
}

static void
start(Search *search, const gint64 *goals, gsize goal_count)
{
    g_autofree gint64 *sorted = g_memdup2(goals, goal_count * sizeof *goals);

    if (goal_count > 0)
        qsort(sorted, goal_count, sizeof *sorted, compare_ids);
    for (gsize i = 0; i < goal_count; i++) {
        Label label = {.id = sorted[i], .strength = 1, .next = NO_LABEL};

        push(search, &label);
    }
}

static bool
run(Search *search, GError **error)
{
    while (search->heap->len > 0 && search->chains->len < search->limits->chains_most) {
        guint index = pop(search);
        const Label *label = label_at(search, index);

        if (label->whole)
            take_whole(search, label);
        else if (!look_at(search, index, error))
            return false;
    }
    return true;
}

bool
path_find(const PathGraph *graph, const gint64 *goals, gsize goal_count, const PathLimits *limits,
          GPtrArray **chains_out, bool *cut_out, GError **error)
{
    g_autoptr(GArray) labels = g_array_new(FALSE, FALSE, sizeof(Label));
    g_autoptr(GArray) heap = g_array_new(FALSE, FALSE, sizeof(guint));
    g_autoptr(GHashTable) nodes =
        g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, g_free);
    g_autoptr(GHashTable) hops = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    g_autoptr(GHashTable) first = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    g_autoptr(GPtrArray) chains = g_ptr_array_new_with_free_func((GDestroyNotify)path_chain_free);
    Search search = {.graph = graph,
                     .limits = limits,
                     .labels = labels,
                     .heap = heap,
                     .nodes = nodes,
                     .hops = hops,
                     .first = first,
                     .chains = chains};

    start(&search, goals, goal_count);
    if (!run(&search, error))
        return false;
    *chains_out = g_steal_pointer(&chains);
    *cut_out = search.cut;
    return true;
}
