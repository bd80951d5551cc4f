/* SPDX-License-Identifier: Apache-2.0
 * kith serve. */
#include "serve.h"

#include <stdio.h>

#include "base/text.h"
#include "cli/commands.h"

static const Option serve_options[] = {
    {"listen", 'l', OPTION_TEXT, "ADDR:PORT", "where to answer (" SERVE_LISTEN ")"},
    {.kind = OPTION_END},
};

/** Said at once: the command ends only with a signal. */
static void
say_started(void *user_data, const char *url)
{
    Cli *cli = user_data;

    if (cli->json) {
        Json *object = json_object_new();

        json_set_text(object, "url", url);
        cli_put_json(cli, object);
    } else {
        cli_print(cli, "kith is at ");
        cli_put(cli, STYLE_ACCENT, url);
        cli_print(cli, "  (Ctrl-C stops it)\n");
    }
    (void)fwrite(cli->out->str, 1, cli->out->len, stdout); /* the server goes on without */
    (void)fflush(stdout);
    g_string_truncate(cli->out, 0);
}

static bool
run_serve(Cli *cli, const Args *args, GError **error)
{
    const char *listen = args_text(args, "listen");
    ServeOptions options = {
        .uri = cli->uri,
        .space = args_text(args, "space"),
        .listen = listen == NULL ? SERVE_LISTEN : listen,
        .clock_stands = args_flag(args, "now") || !text_is_empty(g_getenv("KITH_NOW")),
        .now = cli->now,
        .started = say_started,
        .user_data = cli,
    };

    return args_expect(args, &command_serve, 0, 0, error) && serve_run(&options, error);
}

const Command command_serve = {
    .name = "serve",
    .usage = "[--listen ADDR:PORT]",
    .summary = "the book as pages for a browser",
    .options = serve_options,
    .run = run_serve,
};
