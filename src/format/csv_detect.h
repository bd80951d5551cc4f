/* SPDX-License-Identifier: Apache-2.0
 * Whose table a file is, told from its first rows. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum {
    TABLE_LINKEDIN,
    TABLE_GOOGLE,
    TABLE_OUTLOOK,
    TABLE_PEOPLE, /**< any other table of people, kith's own too */
} TableKind;

/** "linkedin", "google", "outlook", "csv". */
const char *table_kind_name(TableKind kind);

/** Whether the first bytes of a file, in any encoding, begin a table that kith reads, and which.
 * Lists of other things ("Skills.csv") are none. */
bool csv_detect(const char *head, gsize length, TableKind *kind_out);
