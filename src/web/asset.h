/* SPDX-License-Identifier: Apache-2.0
 * Assets: the files for the browser that are built into the program. */
#pragma once

#include "http/response.h"
#include "http/router.h"
#include "web/html.h"

/** Made by tools/embed.c. */
extern const Asset web_assets[];
extern const gsize web_asset_count;

/** Whether a file was built in: without npm's packages a build has no font, icons or htmx, and the
 * pages do without. */
bool asset_is_built_in(const char *name);

/** The address of a file that is built in; "#" for others. */
Url asset_url(const char *name);

/** GET /a/{hash}/{name} */
bool web_asset_show(void *visit, const Request *request, Response *response, GError **error);
