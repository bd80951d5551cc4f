/* SPDX-License-Identifier: Apache-2.0
 * What was added is always held; what was not seldom looks so. */
#include "base/key_filter.h"

enum { KEYS = 100000 };

static void
what_was_added_is_held(void)
{
    g_autoptr(KeyFilter) filter = key_filter_new();
    guint looks_held = 0;

    g_assert_false(key_filter_may_hold(filter, 1, ""));
    for (int i = 0; i < KEYS; i++) {
        g_autofree char *key = g_strdup_printf("person %d", i);

        key_filter_add(filter, i % 3, key);
    }
    for (int i = 0; i < KEYS; i++) {
        g_autofree char *key = g_strdup_printf("person %d", i);
        g_autofree char *other = g_strdup_printf("nobody %d", i);

        g_assert_true(key_filter_may_hold(filter, i % 3, key));
        looks_held += key_filter_may_hold(filter, i % 3, other);
    }
    g_assert_cmpuint(looks_held, <, KEYS / 500);
}

static void
a_key_of_one_kind_is_none_of_another(void)
{
    g_autoptr(KeyFilter) filter = key_filter_new();

    key_filter_add(filter, 2, "7");
    g_assert_true(key_filter_may_hold(filter, 2, "7"));
    g_assert_false(key_filter_may_hold(filter, 3, "7"));
    g_assert_false(key_filter_may_hold(filter, 2, "77"));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/key_filter/what_was_added_is_held", what_was_added_is_held);
    g_test_add_func("/key_filter/a_key_of_one_kind_is_none_of_another",
                    a_key_of_one_kind_is_none_of_another);
    return g_test_run();
}
