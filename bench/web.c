/* SPDX-License-Identifier: Apache-2.0
 * kith's own server with its Today page and, beside it, a page of 8 KB that is always the same:
 * what the server costs without the page. Everything but the routes is what kith serve runs.
 *
 * bench-web BOOK NOW: prints the address, serves until SIGTERM */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "serve.h"
#include "web/handlers.h"
#include "web/routes.h"

#define CONSTANT_BYTES 8192

static bool
constant_show(void *visit G_GNUC_UNUSED, const Request *request G_GNUC_UNUSED, Response *response,
              GError **error G_GNUC_UNUSED)
{
    static const char page[CONSTANT_BYTES] = {' '};

    response_take_body(response, "text/html; charset=utf-8", g_bytes_new_static(page, sizeof page));
    return true;
}

/* They stand in for the table of the pages, which the linker then leaves in its library. */
const Route web_routes[] = {
    {.method = "GET", .pattern = "/", .handler = web_today_show},
    {.method = "GET", .pattern = "/constant", .handler = constant_show},
};

const gsize web_route_count = G_N_ELEMENTS(web_routes);

static void
say_started(void *user_data G_GNUC_UNUSED, const char *url)
{
    (void)printf("%s\n", url);
    (void)fflush(stdout);
}

int
main(int argc, char **argv)
{
    ServeOptions options = {.listen = "127.0.0.1:0", .clock_stands = true, .started = say_started};
    g_autoptr(GError) error = NULL;

    if (argc != 3) {
        (void)fprintf(stderr, "bench-web BOOK NOW\n");
        return 2;
    }
    options.uri = argv[1];
    options.now = g_ascii_strtoll(argv[2], NULL, 10);
    if (serve_run(&options, &error))
        return 0;
    (void)fprintf(stderr, "%s\n", error->message);
    return 1;
}
