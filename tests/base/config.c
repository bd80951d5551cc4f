/* SPDX-License-Identifier: Apache-2.0
 * Where the book is. */
#include "base/config.h"

static void
assert_uri(const char *option, const char *expected)
{
    g_autofree char *uri = config_book_uri(option);

    g_assert_cmpstr(uri, ==, expected);
}

static void
the_option_comes_first(void)
{
    g_setenv("KITH_DB", "/books/environment.db", TRUE);
    assert_uri("postgresql://db.example/kith", "postgresql://db.example/kith");
}

static void
the_environment_comes_next(void)
{
    g_setenv("KITH_DB", "/books/environment.db", TRUE);
    assert_uri(NULL, "/books/environment.db");
    assert_uri("", "/books/environment.db");
}

static void
the_data_folder_comes_last(void)
{
    g_unsetenv("KITH_DB");
    assert_uri(NULL, "/books/data/kith/kith.db");
    g_setenv("KITH_DB", "", TRUE);
    assert_uri(NULL, "/books/data/kith/kith.db");
}

/* GLib reads the folder once a process, so the case without XDG_DATA_HOME has one of its own. */
static void
the_home_folder_is_the_default(void)
{
    if (g_test_subprocess()) {
        g_unsetenv("KITH_DB");
        assert_uri(NULL, "/books/home/.local/share/kith/kith.db");
        return;
    }
    g_unsetenv("XDG_DATA_HOME");
    g_test_trap_subprocess(NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
    g_test_trap_assert_passed();
}

int
main(int argc, char **argv)
{
    if (g_getenv("KITH_TEST_CONFIG") == NULL)
        g_setenv("XDG_DATA_HOME", "/books/data", TRUE);
    g_setenv("KITH_TEST_CONFIG", "1", TRUE);
    g_setenv("HOME", "/books/home", TRUE);
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/config/the_option_comes_first", the_option_comes_first);
    g_test_add_func("/config/the_environment_comes_next", the_environment_comes_next);
    g_test_add_func("/config/the_data_folder_comes_last", the_data_folder_comes_last);
    g_test_add_func("/config/the_home_folder_is_the_default", the_home_folder_is_the_default);
    return g_test_run();
}
