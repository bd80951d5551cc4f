/* SPDX-License-Identifier: Apache-2.0
 * How promises end: the private mirror of practice 1. */
#include <string.h>

#include "base/text.h"
#include "core/promise.h"

static void
line_free(PromiseLine *line)
{
    g_free(line->name);
    g_free(line);
}

void
promise_report_free(PromiseReport *report)
{
    if (report == NULL)
        return;
    g_ptr_array_unref(report->people);
    g_ptr_array_unref(report->months);
    g_free(report);
}

static void
count(PromiseTally *tally, const Promise *promise, Day today)
{
    switch (promise->state) {
    case PROMISE_OPEN:
    case PROMISE_RENEGOTIATED:
        tally->open++;
        tally->late += promise_is_late(promise, today);
        break;
    case PROMISE_KEPT:
        tally->kept++;
        break;
    case PROMISE_KEPT_LATE:
        tally->kept_late++;
        break;
    case PROMISE_RELEASED:
        tally->released++;
        break;
    case PROMISE_BROKEN:
        tally->broken++;
        break;
    }
    /* What was moved only after its day left a slip. */
    tally->renegotiated += promise->dates != NULL && promise->slip == 0;
}

static PromiseLine *
line_for(GHashTable *lines, GPtrArray *list, const char *key)
{
    PromiseLine *line = g_hash_table_lookup(lines, key);

    if (line == NULL) {
        line = g_new0(PromiseLine, 1);
        g_hash_table_insert(lines, g_strdup(key), line);
        g_ptr_array_add(list, line);
    }
    return line;
}

static void
count_both(PromiseLine *line, const Promise *promise, Day today)
{
    count(promise->theirs ? &line->theirs : &line->mine, promise, today);
}

static int
compare_by_name(const void *a, const void *b)
{
    return strcmp((*(PromiseLine *const *)a)->name, (*(PromiseLine *const *)b)->name);
}

static int
compare_latest_first(const void *a, const void *b)
{
    return compare_by_name(b, a);
}

static bool
add_promise(Ctx *ctx, PromiseReport *report, GHashTable *lines, const Entry *entry, GError **error)
{
    const Promise *promise = promise_of((Entry *)entry);
    char key[ID_TEXT_SIZE];
    char day[DAY_TEXT_SIZE];
    PromiseLine *line = line_for(lines, report->people, id_format(entry->person_id, key));

    if (line->name == NULL) {
        g_auto(EntryNames) names = {0};

        if (!ledger_names(ctx, entry, &names, error))
            return false;
        line->person_id = entry->person_id;
        line->name = g_steal_pointer(&names.person);
    }
    count_both(line, promise, ctx->today);
    day_format(instant_day(entry->made_at, ctx->zone), day);
    day[strlen("2026-11")] = '\0';
    line = line_for(lines, report->months, day);
    if (line->name == NULL)
        line->name = g_strdup(day);
    count_both(line, promise, ctx->today);
    count(promise->theirs ? &report->theirs : &report->mine, promise, ctx->today);
    return true;
}

bool
promise_report(Ctx *ctx, gint64 person_id, PromiseReport **report_out, GError **error)
{
    LedgerFilter filter = {.kind = LEDGER_PROMISE, .person_id = person_id, .ended = true};
    g_autoptr(PromiseReport) report = g_new0(PromiseReport, 1);
    g_autoptr(GHashTable) lines = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GPtrArray) entries = NULL;

    report->people = g_ptr_array_new_with_free_func((GDestroyNotify)line_free);
    report->months = g_ptr_array_new_with_free_func((GDestroyNotify)line_free);
    if (!ledger_list(ctx, &filter, &entries, NULL, error))
        return false;
    for (guint i = 0; i < entries->len; i++) {
        if (!add_promise(ctx, report, lines, entries->pdata[i], error))
            return false;
    }
    g_ptr_array_sort(report->people, compare_by_name);
    g_ptr_array_sort(report->months, compare_latest_first);
    *report_out = g_steal_pointer(&report);
    return true;
}
