/* SPDX-License-Identifier: Apache-2.0
 * Ties and list rows. */
#include "model/tie.h"

const char *
cadence_from_name(CadenceFrom from)
{
    static const char *const names[] = {
        [CADENCE_FROM_PERSON] = "person",   [CADENCE_FROM_TAG] = "tag",
        [CADENCE_FROM_TIER] = "tier",       [CADENCE_FROM_LEARNED] = "learned",
        [CADENCE_FROM_DEFAULT] = "default",
    };

    return names[from];
}

void
person_row_free(PersonRow *row)
{
    if (row == NULL)
        return;
    g_free(row->name);
    g_free(row->company);
    g_free(row->title);
    g_free(row->email);
    g_free(row);
}
