/* SPDX-License-Identifier: Apache-2.0
 * Help, from the commands' own rows. */
#include "cli/help.h"

#include <string.h>

#include "cli/commands.h"
#include "cli/manual.h"

static void
put_options(Cli *cli, const Option *options)
{
    for (const Option *option = options; option != NULL && option->kind != OPTION_END; option++) {
        g_autofree char *left = g_strdup_printf("  %s%c%s--%s%s%s", option->letter != 0 ? "-" : " ",
                                                option->letter != 0 ? option->letter : ' ',
                                                option->letter != 0 ? ", " : "  ", option->name,
                                                option->value != NULL ? " " : "",
                                                option->value != NULL ? option->value : "");

        cli_put_cell(cli, STYLE_ACCENT, left, 28);
        cli_print(cli, " %s%s\n", option->help,
                  option->kind == OPTION_TEXTS ? " (may be repeated)" : "");
    }
}

void
help_overview(Cli *cli)
{
    cli_put(cli, STYLE_STRONG, "kith");
    cli_print(cli, " keeps professional relationships alive.\n\n"
                   "Usage: kith [--db URI] [--json] COMMAND [ARGUMENT…]\n\n");
    for (const Command *const *command = cli_commands; *command != NULL; command++) {
        if (((*command)->flags & COMMAND_HIDDEN) != 0)
            continue;
        cli_print(cli, "  ");
        cli_put_cell(cli, STYLE_ACCENT, (*command)->name, 11);
        cli_print(cli, " %s\n", (*command)->summary);
    }
    cli_print(cli, "\n“kith help COMMAND” says more. Start with “kith import FILE” or "
                   "“kith demo”, then “kith today”.\n");
}

void
help_command(Cli *cli, const Command *command)
{
    cli_put(cli, STYLE_STRONG, command->name);
    cli_print(cli, ": %s\n\nUsage: kith %s %s\n", command->summary, command->name, command->usage);
    for (const Verb *verb = command->verbs; verb != NULL && verb->name != NULL; verb++)
        cli_print(cli, "       kith %s %s %s\n", command->name, verb->name, verb->usage);
    if (command->options != NULL) {
        cli_print(cli, "\nOptions\n");
        put_options(cli, command->options);
    }
    cli_print(cli, "\nFor every command\n");
    put_options(cli, cli_global_options());
}

static bool
run_help(Cli *cli, const Args *args, GError **error)
{
    const char *const *rest = args_rest(args);
    const Command *command;

    if (rest[0] == NULL) {
        help_overview(cli);
        return true;
    }
    command = cli_find_command(rest[0]);
    if (command != NULL) {
        cli_put(cli, STYLE_STRONG, rest[0]);
        cli_print(cli, ": %s\n\n", command->summary);
        if (!manual_put(cli, rest[0]))
            help_command(cli, command);
        return true;
    }
    g_set_error(error, KITH_ERROR, KITH_ERROR_NOT_FOUND,
                "There is no command “%s”; “kith help” lists what there is.", rest[0]);
    return false;
}

const Command command_help = {
    .name = "help",
    .usage = "[COMMAND]",
    .summary = "what the commands do",
    .run = run_help,
};
