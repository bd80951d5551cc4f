/* SPDX-License-Identifier: Apache-2.0
 * Serving what is built in; nothing here reaches a file system. */
#include "web/asset.h"

#include <string.h>

#include "base/error.h"

static const Asset *
find_asset(const char *name)
{
    for (gsize i = 0; i < web_asset_count; i++)
        if (strcmp(web_assets[i].name, name) == 0)
            return &web_assets[i];
    return NULL;
}

bool
asset_is_built_in(const char *name)
{
    return find_asset(name) != NULL;
}

Url
asset_url(const char *name)
{
    const Asset *asset = find_asset(name);

    return url_constant(asset == NULL ? "#" : asset->path);
}

bool
web_asset_show(void *visit, const Request *request, Response *response, GError **error)
{
    const Asset *asset = find_asset(request_param(request, "name"));

    (void)visit;
    if (asset == NULL || strcmp(asset->path, request_path(request)) != 0) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_NOT_FOUND,
                    "There is no such file. Load the page again: kith may be newer than the page.");
        return false;
    }
    response_set_asset(response, request, asset);
    return true;
}
