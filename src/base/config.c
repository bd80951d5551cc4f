/* SPDX-License-Identifier: Apache-2.0
 * Where the book is. */
#include "base/config.h"

char *
config_book_uri(const char *option)
{
    const char *from_environment = g_getenv("KITH_DB");

    if (option != NULL && *option != '\0')
        return g_strdup(option);
    if (from_environment != NULL && *from_environment != '\0')
        return g_strdup(from_environment);
    return g_build_filename(g_get_user_data_dir(), "kith", "kith.db", NULL);
}
