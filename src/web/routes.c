/* SPDX-License-Identifier: Apache-2.0
 * To add a page: its handler in a file of its noun, its view, its row here, its test. */
#include "web/routes.h"

#include "web/asset.h"
#include "web/handlers.h"

const Route web_routes[] = {
    {.method = "GET", .pattern = "/", .handler = web_today_show},
    {.method = "GET", .pattern = "/people", .handler = web_people_list},
    {.method = "GET", .pattern = "/people/{id}", .handler = web_person_show},
    {.method = "GET",
     .pattern = "/a/{hash}/{name}",
     .flags = ROUTE_PUBLIC,
     .handler = web_asset_show},
};

const gsize web_route_count = G_N_ELEMENTS(web_routes);
