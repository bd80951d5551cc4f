/* SPDX-License-Identifier: Apache-2.0
 * Visits. */
#include "web/visit.h"

Visit *
visit_new(Ctx *take_ctx)
{
    Visit *visit = g_new0(Visit, 1);

    visit->ctx = take_ctx;
    return visit;
}

void
visit_free(Visit *visit)
{
    if (visit == NULL)
        return;
    kith_close(visit->ctx);
    g_clear_pointer(&visit->today_page, g_bytes_unref);
    g_free(visit);
}
