/* SPDX-License-Identifier: Apache-2.0 */
#include "engine/path.h"

#include "base/id.h"
#include "engine/path_strength.h"

#define PEOPLE_MOST 9

/* A world small enough that every chain can be tried. strength[a][b] is 0 where there is no tie. */
typedef struct {
    guint people;
    double strength[PEOPLE_MOST][PEOPLE_MOST];
    PathNode nodes[PEOPLE_MOST];
    bool backwards; /* gives the ties in the other order */
    guint asked;
} World;

static bool
visit(gpointer data, gint64 id, PathNode *node_out, GError **error)
{
    World *world = data;

    (void)error;
    world->asked++;
    *node_out = world->nodes[id];
    return true;
}

static bool
edges(gpointer data, gint64 id, GArray *found, GError **error)
{
    const World *world = data;

    (void)error;
    for (guint i = 0; i < world->people; i++) {
        guint to = world->backwards ? world->people - 1 - i : i;
        PathEdge edge = {.to = to, .strength = world->strength[id][to], .evidence = 100 * id + to};
        PathEdge weaker = {.to = to, .strength = edge.strength / 2, .evidence = -1};

        if (edge.strength > 0) {
            g_array_append_val(found, weaker);
            g_array_append_val(found, edge);
        }
    }
    return true;
}

static double
random_share(IdSource *random)
{
    return (1.0 + (double)id_random(random, 100000)) / 100001;
}

static void
make_world(World *world, IdSource *random)
{
    *world = (World){.people = 2 + (guint)id_random(random, PEOPLE_MOST - 1)};
    for (guint a = 0; a < world->people; a++) {
        world->nodes[a].own = id_random(random, 3) == 0 ? random_share(random) : 0;
        world->nodes[a].pass = id_random(random, 4) == 0 ? random_share(random) : 1;
        if (id_random(random, 8) == 0)
            world->nodes[a].pass = 0;
        for (guint b = 0; b < a; b++) {
            if (id_random(random, 5) < 2)
                world->strength[a][b] = world->strength[b][a] = random_share(random);
        }
    }
}

static bool
find(World *world, const gint64 *goals, gsize goal_count, const PathLimits *limits,
     GPtrArray **chains_out, bool *cut_out)
{
    PathGraph graph = {.data = world, .visit = visit, .edges = edges};

    return path_find(&graph, goals, goal_count, limits, chains_out, cut_out, NULL);
}

/* Every chain, tried one after the other; the goal is people[0]. */
typedef struct {
    const World *world;
    gint64 goal_set; /* bits */
    guint hops_most;
    guint people[PEOPLE_MOST];
    guint count;
    struct {
        double strength;
        guint people[PEOPLE_MOST]; /* from the first to the goal */
        guint count;
    } best[PEOPLE_MOST]; /* by whom it begins with */
} Tried;

static double
strength_of(const Tried *tried)
{
    double strength = tried->world->nodes[tried->people[tried->count - 1]].own;

    for (guint i = 1; i < tried->count; i++)
        strength *= tried->world->strength[tried->people[i - 1]][tried->people[i]] *
                    tried->world->nodes[tried->people[i]].pass;
    return strength;
}

static void
try_chains(Tried *tried)
{
    guint last = tried->people[tried->count - 1];
    double strength = strength_of(tried);

    if (strength > tried->best[last].strength) {
        tried->best[last].strength = strength;
        tried->best[last].count = tried->count;
        for (guint i = 0; i < tried->count; i++)
            tried->best[last].people[i] = tried->people[tried->count - 1 - i];
    }
    for (guint next = 0; tried->count < tried->hops_most && next < tried->world->people; next++) {
        bool used = (tried->goal_set >> next & 1) != 0;

        for (guint i = 0; i < tried->count; i++)
            used = used || tried->people[i] == next;
        if (used || tried->world->strength[last][next] == 0)
            continue;
        tried->people[tried->count++] = next;
        try_chains(tried);
        tried->count--;
    }
}

static bool
goes_around(const Tried *tried, guint first)
{
    const PathNode *nodes = tried->world->nodes;
    const guint *people = tried->best[first].people;
    double reach = nodes[first].own;

    for (guint i = 1; i < tried->best[first].count; i++) {
        reach *= nodes[people[i - 1]].pass * tried->world->strength[people[i - 1]][people[i]];
        if (nodes[people[i]].own >= reach)
            return true;
    }
    return false;
}

/* The strongest that was tried and is not used yet; -1 for none. */
static int
next_best(const Tried *tried, gint64 used)
{
    int best = -1;

    for (guint i = 0; i < tried->world->people; i++) {
        if ((used >> i & 1) == 0 && tried->best[i].strength > 0 && !goes_around(tried, i) &&
            (best < 0 || tried->best[i].strength > tried->best[best].strength))
            best = (int)i;
    }
    return best;
}

static void
expect_same(const Tried *tried, const GPtrArray *chains, guint chains_most)
{
    gint64 used = 0;
    int best;
    guint count = 0;

    for (; count < chains_most && (best = next_best(tried, used)) >= 0; count++) {
        const PathChain *chain;

        g_assert_cmpuint(count, <, chains->len);
        chain = chains->pdata[count];
        used |= G_GINT64_CONSTANT(1) << best;
        g_assert_cmpfloat_with_epsilon(chain->strength, tried->best[best].strength, 1e-12);
        g_assert_cmpuint(chain->steps->len, ==, tried->best[best].count);
        for (guint i = 0; i < chain->steps->len; i++) {
            const PathStep *step = &g_array_index(chain->steps, PathStep, i);

            g_assert_cmpint(step->id, ==, tried->best[best].people[i]);
            /* The stronger of two ties between the same people is the one that is told. */
            g_assert_cmpint(step->evidence, ==, i == 0 ? 0 : 100 * step->id + step[-1].id);
        }
    }
    g_assert_cmpuint(chains->len, ==, count);
}

static void
finds_what_trying_everything_finds(void)
{
    IdSource random;

    id_source_seed(&random, 3);
    for (int round = 0; round < 20000; round++) {
        World world;
        PathLimits limits = {.hops_most = 1 + (guint)id_random(&random, 5),
                             .chains_most = 1 + (guint)id_random(&random, 4),
                             .visits_most = 1000,
                             .asks_most = 1000};
        gint64 goals[2];
        Tried tried = {.world = &world, .hops_most = limits.hops_most, .count = 1};
        g_autoptr(GPtrArray) chains = NULL;
        bool cut = true;

        make_world(&world, &random);
        world.backwards = round % 2 == 1;
        for (gsize i = 0; i < G_N_ELEMENTS(goals); i++) {
            goals[i] = (gint64)id_random(&random, world.people);
            tried.goal_set |= G_GINT64_CONSTANT(1) << goals[i];
        }
        for (gsize i = 0; i < G_N_ELEMENTS(goals); i++) {
            tried.people[0] = (guint)goals[i];
            try_chains(&tried);
        }
        g_assert_true(find(&world, goals, G_N_ELEMENTS(goals), &limits, &chains, &cut));
        g_assert_false(cut);
        g_assert_cmpuint(world.asked, <=, world.people);
        expect_same(&tried, chains, limits.chains_most);
    }
}

/* Everybody knows everybody equally well: only the order of ids can decide. */
static void
equals_come_in_the_order_of_their_ids(void)
{
    World world = {.people = 6};
    PathLimits limits = {.hops_most = 4, .chains_most = 3, .visits_most = 1000, .asks_most = 1000};
    const gint64 goal = 5;

    for (guint a = 0; a < world.people; a++) {
        world.nodes[a] = (PathNode){.pass = 1, .own = a == goal ? 0 : 0.5};
        for (guint b = 0; b < world.people; b++)
            world.strength[a][b] = a == b ? 0 : 0.5;
    }
    for (int i = 0; i < 2; i++) {
        g_autoptr(GPtrArray) chains = NULL;
        bool cut = true;

        world.backwards = i == 1;
        g_assert_true(find(&world, &goal, 1, &limits, &chains, &cut));
        g_assert_cmpuint(chains->len, ==, 3);
        for (guint j = 0; j < chains->len; j++) {
            const PathChain *chain = chains->pdata[j];

            g_assert_cmpuint(chain->steps->len, ==, 2);
            g_assert_cmpint(g_array_index(chain->steps, PathStep, 0).id, ==, j);
        }
    }
}

static void
limits_end_the_search_with_what_it_has(void)
{
    World world = {.people = 5};
    const PathLimits limits[] = {
        {.hops_most = 5, .chains_most = 3, .visits_most = 3, .asks_most = 1000},
        {.hops_most = 5, .chains_most = 3, .visits_most = 1000, .asks_most = 2},
    };
    const gint64 goal = 0;

    for (guint a = 0; a < world.people; a++) {
        world.nodes[a] = (PathNode){.pass = 1, .own = a == 2 || a == 4 ? 0.9 : 0};
        for (guint b = 0; b < world.people; b++)
            world.strength[a][b] = ABS((int)a - (int)b) == 1 ? 0.5 : 0;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(limits); i++) {
        g_autoptr(GPtrArray) chains = NULL;
        bool cut = false;

        world.asked = 0;
        g_assert_true(find(&world, &goal, 1, &limits[i], &chains, &cut));
        g_assert_true(cut);
        g_assert_cmpuint(world.asked, ==, 3);
        g_assert_cmpuint(chains->len, ==, 1);
        g_assert_cmpuint(((PathChain *)chains->pdata[0])->steps->len, ==, 3);
    }
}

static bool
fail_to_visit(gpointer data, gint64 id, PathNode *node_out, GError **error)
{
    (void)data;
    (void)node_out;
    g_set_error(error, g_quark_from_static_string("test"), 1, "nobody is at home in %d", (int)id);
    return false;
}

static void
what_the_graph_cannot_read_is_an_error(void)
{
    World world = {.people = 2};
    PathGraph graph = {.data = &world, .visit = fail_to_visit, .edges = edges};
    PathLimits limits = {.hops_most = 3, .chains_most = 3, .visits_most = 10, .asks_most = 10};
    const gint64 goal = 1;
    g_autoptr(GPtrArray) chains = NULL;
    g_autoptr(GError) error = NULL;
    bool cut = false;

    g_assert_false(path_find(&graph, &goal, 1, &limits, &chains, &cut, &error));
    g_assert_cmpstr(error->message, ==, "nobody is at home in 1");
    g_assert_null(chains);
}

static void
strengths_rise_with_what_is_there_and_fall_with_age(void)
{
    g_assert_cmpfloat(path_strength_own(5, 3, TIER_NONE), >, path_strength_own(50, 3, TIER_NONE));
    g_assert_cmpfloat(path_strength_own(5, 30, TIER_NONE), >, path_strength_own(5, 3, TIER_NONE));
    g_assert_cmpfloat(path_strength_own(0, 1000000, TIER_INNER), <=, 0.9);
    for (int tier = TIER_INNER; tier < TIER_KNOWN; tier++)
        g_assert_cmpfloat(path_strength_own(0, 0, (Tier)tier), >,
                          path_strength_own(0, 0, (Tier)(tier + 1)));
    g_assert_cmpfloat(path_strength_own(0, 0, TIER_NONE), ==, 0);
    g_assert_cmpfloat(path_strength_own(10000, 1, TIER_INNER), ==,
                      path_strength_own(0, 0, TIER_INNER));
    g_assert_cmpfloat(path_strength_work(24, 0, 10), >, path_strength_work(12, 0, 10));
    g_assert_cmpfloat(path_strength_work(24, 0, 10), >, path_strength_work(24, 365, 10));
    g_assert_cmpfloat(path_strength_work(24, 0, 10), >, path_strength_work(24, 0, 1000));
    g_assert_cmpfloat(path_strength_relation("Co-worker"), ==, 0.6);
    g_assert_cmpfloat(path_strength_relation("friend"), ==, 0.7);
    g_assert_cmpfloat(path_strength_relation("spouse"), ==, 0.8);
    g_assert_cmpfloat(path_strength_relation("co"), ==, 0.4);
    g_assert_cmpfloat(path_strength_relation(NULL), ==, 0.4);
    g_assert_cmpfloat(path_strength_introduction(10, true), >,
                      path_strength_introduction(10, false));
    g_assert_cmpfloat(path_strength_introduction(10, false), >,
                      path_strength_introduction(1000, false));
    g_assert_cmpfloat(path_strength_spared(0), ==, 0.5);
    g_assert_cmpfloat(path_strength_spared(PATH_SPARE_DAYS), ==, 1);
    g_assert_cmpfloat(path_strength_spared(10000), ==, 1);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/path/everything", finds_what_trying_everything_finds);
    g_test_add_func("/path/equals", equals_come_in_the_order_of_their_ids);
    g_test_add_func("/path/cut", limits_end_the_search_with_what_it_has);
    g_test_add_func("/path/error", what_the_graph_cannot_read_is_an_error);
    g_test_add_func("/path/strength", strengths_rise_with_what_is_there_and_fall_with_age);
    return g_test_run();
}
