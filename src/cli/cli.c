/* SPDX-License-Identifier: Apache-2.0
 * The dispatcher: find the command, open the book it needs, run it, print the error, choose the
 * exit status. */
#include "cli/cli.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/config.h"
#include "base/text.h"
#include "base/zone.h"
#include "cli/args.h"
#include "cli/help.h"

#define DEFAULT_COLUMNS 100

static const Option global_options[] = {
    {"db", 0, OPTION_TEXT, "URI", "the book: a SQLite file or a postgresql:// URI"},
    {"space", 0, OPTION_TEXT, "NAME", "the space within the book"},
    {"json", 0, OPTION_FLAG, NULL, "one JSON value on standard output"},
    {"now", 0, OPTION_TEXT, "INSTANT", "stands in for the clock"},
    {"help", 'h', OPTION_FLAG, NULL, "what the command does"},
    {.kind = OPTION_END},
};

const Option *
cli_global_options(void)
{
    return global_options;
}

const Command *
cli_find_command(const char *name)
{
    for (const Command *const *command = cli_commands; *command != NULL; command++) {
        if (strcmp((*command)->name, name) == 0)
            return *command;
    }
    return NULL;
}

static bool
unknown_command(const char *name, GError **error)
{
    for (const Command *const *command = cli_commands; *command != NULL; command++) {
        if (args_is_near(name, (*command)->name)) {
            g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                        "There is no command “%s”; did you mean “%s”?", name, (*command)->name);
            return false;
        }
    }
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                "There is no command “%s”; “kith help” lists what there is.", name);
    return false;
}

/* Options alone: one that is wrong, or no command after them. */
static bool
no_command(const char *const *arguments, GError **error)
{
    g_autoptr(Args) args = NULL;

    if (args_parse(global_options, arguments, &args, error))
        g_set_error_literal(error, KITH_ERROR, KITH_ERROR_INVALID,
                            "Say which command; “kith help” lists what there is.");
    return false;
}

/* A command's options and the global ones in one list. */
static Option *
all_options(const Command *command)
{
    GArray *options = g_array_new(FALSE, FALSE, sizeof(Option));

    for (const Option *option = global_options; option->kind != OPTION_END; option++)
        g_array_append_val(options, *option);
    for (const Option *option = command->options; option != NULL && option->kind != OPTION_END;
         option++)
        g_array_append_val(options, *option);
    g_array_append_val(options, ((const Option){.kind = OPTION_END}));
    return (Option *)(void *)g_array_free(options, FALSE);
}

/* The command's name is the first argument that is neither an option nor an option's value. */
static int
find_command_index(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        if (argv[i][0] != '-')
            return i;
        if (strcmp(argv[i], "--db") == 0 || strcmp(argv[i], "--space") == 0 ||
            strcmp(argv[i], "--now") == 0)
            i++;
    }
    return argc;
}

static bool
wants(int argc, char **argv, int end, const char *name)
{
    for (int i = 1; i < MIN(argc, end); i++) {
        if (strcmp(argv[i], name) == 0)
            return true;
    }
    return false;
}

static void
look_at_terminal(Cli *cli)
{
    struct winsize size;
    const char *no_colour = g_getenv("NO_COLOR");
    const char *term = g_getenv("TERM");
    bool terminal = isatty(STDOUT_FILENO) == 1;

    cli->columns = DEFAULT_COLUMNS;
    if (terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40)
        cli->columns = MIN(size.ws_col, 140);
    cli->colour = terminal && text_is_empty(no_colour) && g_strcmp0(term, "dumb") != 0;
}

static bool
read_now(Cli *cli, const Args *args, GError **error)
{
    const char *text = args_text(args, "now");

    cli->zone = zone_find(NULL);
    if (text == NULL)
        text = g_getenv("KITH_NOW");
    if (text_is_empty(text)) {
        cli->now = clock_now();
        return true;
    }
    return instant_parse(text, cli->zone, &cli->now, error);
}

/* The verb that the first argument names; without one the command's first. */
static bool
find_verb(const Command *command, const Args *args, const Verb **verb_out, GError **error)
{
    const char *name = args_rest(args)[0];

    *verb_out = command->verbs;
    if (command->verbs == NULL || name == NULL)
        return true;
    for (const Verb *verb = command->verbs; verb->name != NULL; verb++) {
        if (strcmp(verb->name, name) == 0) {
            *verb_out = verb;
            return true;
        }
    }
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                "“kith %s %s” is nothing; “kith help %s” lists what there is.", command->name, name,
                command->name);
    return false;
}

static bool
expect_arguments(const Command *command, const Verb *verb, const Args *args, GError **error)
{
    unsigned count = args_rest_count(args);
    unsigned after = count == 0 ? 0 : count - 1;

    if (verb == NULL || (after >= verb->least && after <= verb->most))
        return true;
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "%s: kith %s %s%s%s",
                after < verb->least ? "Something is missing" : "That is too much", command->name,
                verb->name, *verb->usage != '\0' ? " " : "", verb->usage);
    return false;
}

bool
cli_open_book(Cli *cli, unsigned flags, const Args *args, GError **error)
{
    KithOptions options = {
        .uri = cli->uri,
        .space = args_text(args, "space"),
        .now = cli->now,
        .surface = "cli",
        .write = (flags & COMMAND_WRITES) != 0,
    };

    if ((flags & (COMMAND_READS | COMMAND_WRITES)) == 0)
        return true;
    return kith_open(&options, &cli->ctx, error);
}

static bool
run(Cli *cli, const Command *command, const Args *args, GError **error)
{
    g_autofree char *uri = config_book_uri(args_text(args, "db"));
    const Verb *verb = NULL;
    unsigned flags;

    if (args_flag(args, "help")) {
        help_command(cli, command);
        return true;
    }
    cli->uri = uri;
    if (!find_verb(command, args, &verb, error) || !expect_arguments(command, verb, args, error))
        return false;
    flags = verb != NULL ? verb->flags : command->flags;
    if (!read_now(cli, args, error) || !cli_open_book(cli, flags, args, error))
        return false;
    return verb != NULL ? verb->run(cli, args, error) : command->run(cli, args, error);
}

bool
cli_flush(Cli *cli, GError **error)
{
    if (fwrite(cli->out->str, 1, cli->out->len, stdout) != cli->out->len || fflush(stdout) != 0) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INTERNAL, "The output could not be written.");
        return false;
    }
    g_string_truncate(cli->out, 0);
    return true;
}

void
cli_warn(const char *message)
{
    (void)fprintf(stderr, "kith: %s\n", message); /* nowhere else to complain */
}

static void
print_error(const Cli *cli, const GError *error)
{
    g_autoptr(GString) text = g_string_new(NULL);

    if (cli->json) {
        g_autoptr(Json) value = json_error(error, cli->problems);

        json_write(text, value);
    } else {
        g_string_append_printf(text, "kith: %s", error->message);
    }
    (void)fprintf(stderr, "%s\n", text->str); /* nowhere else to complain */
}

static bool
dispatch(Cli *cli, int argc, char **argv, GError **error)
{
    int at = find_command_index(argc, argv);
    const Command *command;
    g_autofree Option *options = NULL;
    g_autoptr(GPtrArray) arguments = g_ptr_array_new();
    g_autoptr(Args) args = NULL;

    if (wants(argc, argv, at, "--version")) {
        cli_print(cli, "kith %s\n", KITH_VERSION);
        return true;
    }
    if (at == argc) {
        help_overview(cli);
        return argc == 1 || wants(argc, argv, argc, "--help") || wants(argc, argv, argc, "-h") ||
               no_command((const char *const *)argv + 1, error);
    }
    command = cli_find_command(argv[at]);
    if (command == NULL)
        return unknown_command(argv[at], error);
    for (int i = 1; i < argc; i++) {
        if (i != at)
            g_ptr_array_add(arguments, argv[i]);
    }
    g_ptr_array_add(arguments, NULL);
    options = all_options(command);
    if (!args_parse(options, (const char *const *)arguments->pdata, &args, error))
        return false;
    return run(cli, command, args, error);
}

int
cli_main(int argc, char **argv)
{
    Cli cli = {.out = g_string_new(NULL)};
    g_autoptr(GError) error = NULL;

    (void)setlocale(LC_CTYPE, "C.UTF-8"); /* messages are UTF-8 whatever the locale says */
    for (int i = 1; i < argc; i++)
        cli.json = cli.json || strcmp(argv[i], "--json") == 0;
    look_at_terminal(&cli);
    cli.problems = problems_new();
    if (dispatch(&cli, argc, argv, &error) && !cli_flush(&cli, &error))
        cli.status = EXIT_FAILURE;
    if (error == NULL)
        error = g_steal_pointer(&cli.left_undone);
    if (error != NULL)
        print_error(&cli, error);
    kith_close(cli.ctx);
    g_clear_pointer(&cli.zone, zone_free);
    g_ptr_array_unref(cli.problems);
    g_clear_error(&cli.left_undone);
    g_string_free(cli.out, TRUE);
    return error == NULL ? cli.status : error_exit_status(error);
}
