/* SPDX-License-Identifier: Apache-2.0
 * Whatever a .sql file holds, it is read into blocks or refused with its line. */
#include <stdint.h>

#include "tools/sqlc_read.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autoptr(GPtrArray) blocks = g_ptr_array_new_with_free_func((GDestroyNotify)sql_block_free);
    g_autoptr(GError) read_error = NULL;
    g_autoptr(GError) check_error = NULL;
    g_autofree char *name = NULL;

    if (!sql_blocks_read("a.sql", (const char *)data, size, blocks, &read_error))
        g_assert_true(g_str_has_prefix(read_error->message, "a.sql:"));
    if (!sql_migration_check("0001_a.sql", (const char *)data, size, 1, &name, &check_error))
        g_assert_true(g_str_has_prefix(check_error->message, "0001_a.sql:"));
    return 0;
}
