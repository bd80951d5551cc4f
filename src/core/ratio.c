/* SPDX-License-Identifier: Apache-2.0
 * Asks against gives over time. */
#include "core/ratio.h"

#include <string.h>

#include "core/ledger.h"
#include "model/favor.h"
#include "model/feedback.h"
#include "model/introduction.h"
#include "model/promise.h"
#include "model/thanks.h"

static void
month_free(RatioMonth *month)
{
    g_free(month->month);
    g_free(month);
}

void
ratio_report_free(RatioReport *report)
{
    if (report == NULL)
        return;
    g_ptr_array_unref(report->months);
    g_free(report);
}

typedef enum { COUNTS_NOTHING, COUNTS_ASK, COUNTS_GIVE } Counts;

/* What an entry counts as, and when. */
static Counts
counts_as(const Entry *entry, gint64 *at)
{
    *at = entry->made_at;
    switch (entry->kind) {
    case LEDGER_FAVOR:
        return favor_of((Entry *)entry)->given ? COUNTS_GIVE : COUNTS_ASK;
    case LEDGER_PROMISE:
        if (promise_of((Entry *)entry)->theirs)
            return COUNTS_ASK;
        *at = entry->ended_at;
        return promise_of((Entry *)entry)->state == PROMISE_KEPT ? COUNTS_GIVE : COUNTS_NOTHING;
    case LEDGER_THANKS:
        *at = thanks_of((Entry *)entry)->sent_at;
        return *at != 0 ? COUNTS_GIVE : COUNTS_NOTHING;
    case LEDGER_FEEDBACK:
        return feedback_of((Entry *)entry)->given ? COUNTS_GIVE : COUNTS_NOTHING;
    case LEDGER_INTRODUCTION:
        *at = introduction_of((Entry *)entry)->connected_at;
        return *at != 0 ? COUNTS_GIVE : COUNTS_NOTHING;
    case LEDGER_SLIP:
    case LEDGER_NEED:
    case LEDGER_OFFER:
    case LEDGER_BOUNDARY:
    case LEDGER_COUNT:
        break;
    }
    return COUNTS_NOTHING;
}

static RatioMonth *
month_for(RatioReport *report, GHashTable *months, const char *name)
{
    RatioMonth *month = g_hash_table_lookup(months, name);

    if (month == NULL) {
        month = g_new0(RatioMonth, 1);
        month->month = g_strdup(name);
        g_hash_table_insert(months, month->month, month);
        g_ptr_array_add(report->months, month);
    }
    return month;
}

static void
count(Ctx *ctx, RatioReport *report, GHashTable *months, const Entry *entry)
{
    char day[DAY_TEXT_SIZE];
    gint64 at = 0;
    Counts counts = counts_as(entry, &at);
    RatioMonth *month;

    if (counts == COUNTS_NOTHING)
        return;
    day_format(instant_day(at, ctx->zone), day);
    day[strlen("2026-11")] = '\0';
    month = month_for(report, months, day);
    month->ratio.asks += counts == COUNTS_ASK;
    month->ratio.gives += counts == COUNTS_GIVE;
    report->all.asks += counts == COUNTS_ASK;
    report->all.gives += counts == COUNTS_GIVE;
}

static int
compare_latest_first(const void *a, const void *b)
{
    return strcmp((*(RatioMonth *const *)b)->month, (*(RatioMonth *const *)a)->month);
}

bool
ratio_report(Ctx *ctx, gint64 person_id, RatioReport **report_out, GError **error)
{
    g_autoptr(RatioReport) report = g_new0(RatioReport, 1);
    g_autoptr(GHashTable) months = g_hash_table_new(g_str_hash, g_str_equal);

    report->months = g_ptr_array_new_with_free_func((GDestroyNotify)month_free);
    for (LedgerKind kind = 0; kind < LEDGER_COUNT; kind++) {
        LedgerFilter filter = {.kind = kind, .person_id = person_id, .ended = true};
        g_autoptr(GPtrArray) entries = NULL;

        if (!ledger_list(ctx, &filter, &entries, NULL, error))
            return false;
        for (guint i = 0; i < entries->len; i++)
            count(ctx, report, months, entries->pdata[i]);
    }
    g_ptr_array_sort(report->months, compare_latest_first);
    *report_out = g_steal_pointer(&report);
    return true;
}
