/* SPDX-License-Identifier: Apache-2.0
 * The manual and the table of commands say the same: a page for each command, a term for each of
 * its options, and nothing that does not exist. */
#include "cli/manual.h"

#include <string.h>

#include "cli/commands.h"
#include "cli/help.h"

static const Command *
find_command(const char *page_name)
{
    for (const Command *const *command = cli_commands; *command != NULL; command++) {
        g_autofree char *name = g_strconcat("kith-", (*command)->name, NULL);

        if (strcmp(name, page_name) == 0)
            return *command;
    }
    return NULL;
}

static const ManualPage *
find_page(const char *name)
{
    for (const ManualPage *page = manual_pages; page->name != NULL; page++) {
        if (strcmp(page->name, name) == 0)
            return page;
    }
    return NULL;
}

/* "-e", "--email" ADDRESS, as a page writes it. */
static char *
term_of(const Option *option)
{
    g_autofree char *letter =
        option->letter != 0 ? g_strdup_printf("`-%c`, ", option->letter) : g_strdup("");
    g_autofree char *value =
        option->value != NULL ? g_strdup_printf(" *%s*", option->value) : g_strdup("");

    return g_strdup_printf("\n%s`--%s`%s\n:   ", letter, option->name, value);
}

static void
assert_describes(const ManualPage *page, const Option *options)
{
    for (; options != NULL && options->kind != OPTION_END; options++) {
        g_autofree char *term = term_of(options);

        if (strstr(page->text, term) == NULL) {
            g_test_message("man/%s.md has no term %s", page->name, term);
            g_test_fail();
        }
    }
}

static bool
has_option(const Option *options, const char *name)
{
    for (; options != NULL && options->kind != OPTION_END; options++) {
        if (strcmp(options->name, name) == 0)
            return true;
    }
    return false;
}

/* Every `--word` that a page marks has to be an option of its command or of all. */
static void
assert_invents_nothing(const ManualPage *page, const Option *options)
{
    g_auto(GStrv) parts = g_strsplit(page->text, "`--", -1);

    for (guint i = 1; parts[i] != NULL; i++) {
        g_autofree char *name = g_strndup(parts[i], strcspn(parts[i], "` \n"));

        if (g_ascii_islower(*name) && !has_option(options, name) &&
            !has_option(cli_global_options(), name) && strcmp(name, "version") != 0) {
            g_test_message("man/%s.md speaks of --%s, which does not exist", page->name, name);
            g_test_fail();
        }
    }
}

static void
each_command_has_a_page_that_tells_its_options(void)
{
    for (const Command *const *command = cli_commands; *command != NULL; command++) {
        g_autofree char *name = g_strconcat("kith-", (*command)->name, NULL);
        const ManualPage *page = find_page(name);

        if (((*command)->flags & COMMAND_HIDDEN) != 0)
            continue;
        if (page == NULL) {
            g_test_message("man/%s.md is missing", name);
            g_test_fail();
            continue;
        }
        assert_describes(page, (*command)->options);
    }
}

static void
each_page_is_of_a_command_and_invents_nothing(void)
{
    for (const ManualPage *page = manual_pages; page->name != NULL; page++) {
        const Command *command = find_command(page->name);

        if (command == NULL && strcmp(page->name, "kith") != 0) {
            g_test_message("man/%s.md is of no command", page->name);
            g_test_fail();
            continue;
        }
        assert_invents_nothing(page, command != NULL ? command->options : NULL);
    }
}

static void
the_first_page_tells_the_options_of_all(void)
{
    const ManualPage *page = find_page("kith");

    g_assert_nonnull(page);
    assert_describes(page, cli_global_options());
}

/* The synopsis shows the command as it is called. */
static void
each_synopsis_calls_the_command(void)
{
    for (const ManualPage *page = manual_pages; page->name != NULL; page++) {
        const Command *command = find_command(page->name);
        g_autofree char *call = NULL;

        if (command == NULL)
            continue;
        call = g_strdup_printf("## Synopsis\n\n    kith %s", command->name);
        if (!g_str_has_prefix(page->text, call)) {
            g_test_message("man/%s.md does not begin with its synopsis", page->name);
            g_test_fail();
        }
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/manual/each_command_has_a_page_that_tells_its_options",
                    each_command_has_a_page_that_tells_its_options);
    g_test_add_func("/manual/each_page_is_of_a_command_and_invents_nothing",
                    each_page_is_of_a_command_and_invents_nothing);
    g_test_add_func("/manual/the_first_page_tells_the_options_of_all",
                    the_first_page_tells_the_options_of_all);
    g_test_add_func("/manual/each_synopsis_calls_the_command", each_synopsis_calls_the_command);
    return g_test_run();
}
