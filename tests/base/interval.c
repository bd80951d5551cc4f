/* SPDX-License-Identifier: Apache-2.0 */
#include "base/interval.h"

/* A list of intervals written "1-3 5-9". */
static GArray *
list_of(const char *text)
{
    GArray *list = intervals_new(0);
    g_auto(GStrv) words = g_strsplit(text, " ", -1);

    for (char **word = words; *word != NULL && **word != '\0'; word++) {
        char *rest = NULL;
        gint64 start = g_ascii_strtoll(*word, &rest, 10);

        intervals_add(list, start, g_ascii_strtoll(rest + 1, NULL, 10));
    }
    return list;
}

static void
assert_list(const GArray *list, const char *expected)
{
    g_autoptr(GString) text = g_string_new(NULL);

    for (guint i = 0; i < list->len; i++) {
        const Interval *interval = &g_array_index(list, Interval, i);

        g_string_append_printf(text, "%s%d-%d", i > 0 ? " " : "", (int)interval->start,
                               (int)interval->end);
    }
    g_assert_cmpstr(text->str, ==, expected);
}

static void
lists_are_united_to_sets(void)
{
    static const struct {
        const char *list;
        const char *set;
    } rows[] = {
        {"", ""},
        {"3-3 5-4", ""},
        {"1-3", "1-3"},
        {"1-3 3-5", "1-5"},
        {"1-9 2-3 9-10 12-13", "1-10 12-13"},
        {"7-8 1-3 2-5 0-1", "0-5 7-8"},
        {"1-2 1-9 1-3", "1-9"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GArray) list = list_of(rows[i].list);

        intervals_unite(list);
        assert_list(list, rows[i].set);
    }
}

static void
sets_are_intersected_and_subtracted(void)
{
    static const struct {
        const char *a;
        const char *b;
        const char *both;
        const char *rest;
    } rows[] = {
        {"", "1-2", "", ""},
        {"1-2", "", "", "1-2"},
        {"1-9", "3-5", "3-5", "1-3 5-9"},
        {"1-9", "0-2 3-4 8-12", "1-2 3-4 8-9", "2-3 4-8"},
        {"1-3 4-6 7-9", "2-8", "2-3 4-6 7-8", "1-2 8-9"},
        {"1-3 5-7", "3-5", "", "1-3 5-7"},
        {"1-3 5-7", "0-9", "1-3 5-7", ""},
        {"1-3 5-7 9-12", "2-6 6-10", "2-3 5-7 9-10", "1-2 10-12"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(GArray) a = list_of(rows[i].a);
        g_autoptr(GArray) b = list_of(rows[i].b);
        g_autoptr(GArray) both = NULL;
        g_autoptr(GArray) rest = NULL;

        intervals_unite(b);
        both = intervals_intersect(a, b);
        rest = intervals_subtract(a, b);
        intervals_unite(both);
        assert_list(both, rows[i].both);
        assert_list(rest, rows[i].rest);
    }
}

static void
a_set_holds_its_starts_and_not_its_ends(void)
{
    g_autoptr(GArray) set = list_of("1-3 5-6 9-12");
    const char *held = "011001000111";

    for (gint64 i = 0; held[i] != '\0'; i++)
        g_assert_cmpint(intervals_hold(set, i), ==, held[i] == '1');
    g_assert_false(intervals_hold(set, 12));
    g_assert_false(intervals_hold(set, G_MININT64));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/interval/unite", lists_are_united_to_sets);
    g_test_add_func("/interval/intersect", sets_are_intersected_and_subtracted);
    g_test_add_func("/interval/hold", a_set_holds_its_starts_and_not_its_ends);
    return g_test_run();
}
