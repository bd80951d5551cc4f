/* SPDX-License-Identifier: Apache-2.0
 * Visit: what a request to the pages works with. One visit serves one request at a time. */
#pragma once

#include "core/kith.h"
#include "http/router.h"

typedef struct {
    Ctx *ctx;
    /* The last Today page, which mornings ask for again and again. */
    GBytes *today_page;   /**< NULL when none is kept */
    gint64 today_seq;     /**< the book's latest change when it was made */
    gint64 today_quarter; /**< the quarter of an hour: elsewhere another day may begin at one */
    gint64 today_minutes;
} Visit;

/** Take the Ctx over. */
Visit *visit_new(Ctx *take_ctx);

void visit_free(Visit *visit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Visit, visit_free)
