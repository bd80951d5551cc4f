/* SPDX-License-Identifier: Apache-2.0 */
#include "base/pace.h"

static void
the_next_file_is_not_timed_from_the_first(void)
{
    Pace pace = {.started = 5 * G_USEC_PER_SEC};

    g_assert_cmpfloat(pace_rate(&pace, 0, 5 * G_USEC_PER_SEC), ==, 0);
    g_assert_cmpfloat(pace_rate(&pace, 3000, 8 * G_USEC_PER_SEC), ==, 1000);
    g_assert_cmpfloat(pace_rate(&pace, 6000, 105 * G_USEC_PER_SEC), ==, 60);
    g_assert_cmpfloat(pace_rate(&pace, 0, 105 * G_USEC_PER_SEC), ==, 0);
    g_assert_cmpfloat(pace_rate(&pace, 2000, 107 * G_USEC_PER_SEC), ==, 1000);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/pace/the_next_file_is_not_timed_from_the_first",
                    the_next_file_is_not_timed_from_the_first);
    return g_test_run();
}
