/* SPDX-License-Identifier: Apache-2.0
 * Chains in words. */
#include "core/path_words.h"

#include <math.h>

#include "base/phrase.h"
#include "base/text.h"
#include "core/interaction.h"
#include "core/plan_reason.h"

void
path_hop_free(PathHop *hop)
{
    if (hop == NULL)
        return;
    g_free(hop->name);
    g_free(hop->evidence);
    g_free(hop);
}

/* “Last met 54 days ago, on 3 October; in touch on 12 days since 5 March 2024.” */
static bool
append_touch(PathBook *book, gint64 id, const StorePathPerson *row, GString *words, GError **error)
{
    Ctx *ctx = book->ctx;
    g_autoptr(GPtrArray) last = NULL;
    g_autofree char *how = NULL;
    g_autofree char *since = NULL;

    if (!interaction_list(ctx, id, G_MAXINT64, G_MAXINT64, 1, &last, NULL, error))
        return false;
    if (last->len > 0) {
        how = plan_reason_of_last(last->pdata[0], ctx->zone, ctx->today);
        g_string_append(words, how);
    }
    if (row->touch_days > 1) {
        since = phrase_date(instant_day(row->first_at, ctx->zone), ctx->today);
        g_string_append_printf(words, "; in touch on %" G_GINT64_FORMAT " days since %s",
                               row->touch_days, since);
    }
    g_string_append_c(words, '.');
    return true;
}

/* "14 months", "3 years". */
static char *
phrase_months(double months)
{
    gint64 whole = MAX((gint64)round(months), 1);

    return whole < 24 ? phrase_count(whole, "month", "months")
                      : phrase_count(whole / 12, "year", "years");
}

/* with is whom they worked with; NULL for the user. */
static void
append_work(const PathBook *book, const PathEvidence *evidence, const char *with, GString *words)
{
    bool lasts = evidence->until >= book->ctx->today;
    g_autofree char *months = phrase_months(evidence->months);
    g_autofree char *when = phrase_when(evidence->until, book->ctx->today);

    g_string_append_printf(words, "%s with %s at %s", lasts ? "Works" : "Worked",
                           with != NULL ? with : "you", evidence->what);
    if (evidence->months > 0)
        g_string_append_printf(words, " for %s%s", months, lasts ? " now" : "");
    if (!lasts)
        g_string_append_printf(words, ", until %s", when);
    g_string_append_c(words, '.');
}

static void
append_relation(const PathEvidence *evidence, const PathHop *hop, const char *with, GString *words)
{
    bool by_them = evidence->by == hop->person_id;

    g_string_append_printf(words, "%s name%s %s as “%s”.",
                           by_them        ? hop->name
                           : with != NULL ? with
                                          : "You",
                           by_them || with != NULL ? "s" : "",
                           !by_them       ? hop->name
                           : with != NULL ? with
                                          : "you",
                           text_is_empty(evidence->what) ? "somebody they know" : evidence->what);
}

static void
append_introduction(const PathBook *book, const PathEvidence *evidence, const char *with,
                    GString *words)
{
    g_autofree char *date = phrase_date(evidence->until, book->ctx->today);
    g_autofree char *when = phrase_when(evidence->until, book->ctx->today);

    g_string_append_printf(words, "You introduced them and %s to each other on %s, %s.",
                           with != NULL ? with : "you", date, when);
}

static bool
append_evidence(PathBook *book, const PathPerson *person, const PathEvidence *evidence,
                const char *with, const PathHop *hop, GString *words, GError **error)
{
    switch (evidence->kind) {
    case EVIDENCE_TOUCH:
        return append_touch(book, hop->person_id, person->row, words, error);
    case EVIDENCE_TIER:
        g_string_append_printf(words, "In your tier “%s”; not in touch yet.",
                               tier_name(person->row->tier));
        break;
    case EVIDENCE_WORK:
        append_work(book, evidence, with, words);
        break;
    case EVIDENCE_RELATION:
        append_relation(evidence, hop, with, words);
        break;
    case EVIDENCE_INTRODUCTION:
        append_introduction(book, evidence, with, words);
        break;
    }
    return true;
}

/* Why they are spared. */
static void
append_asks(const PathBook *book, const PathPerson *person, GString *words)
{
    const Ctx *ctx = book->ctx;

    for (guint i = 0; i < person->asks->len; i++) {
        const StorePathAsk *ask = &g_array_index(person->asks, StorePathAsk, i);
        g_autofree char *date = phrase_date(instant_day(ask->at, ctx->zone), ctx->today);

        g_string_append_printf(words,
                               ask->favor ? " They did you a favor on %s: spare them."
                                          : " You thought of an introduction for them on %s: spare "
                                            "them.",
                               date);
    }
    if (person->message_at != 0) {
        g_autofree char *date = phrase_date(instant_day(person->message_at, ctx->zone), ctx->today);

        g_string_append_printf(words, " Your message of %s waits for an answer: spare them.", date);
    }
}

bool
path_words_hop(PathBook *book, const PathStep *step, const PathPerson *before, bool spared,
               PathHop **hop_out, GError **error)
{
    const PathPerson *person = NULL;
    const PathEvidence *evidence;
    g_autoptr(GString) words = g_string_new(NULL);
    PathHop *hop;

    if (!path_book_person(book, step->id, &person, error))
        return false;
    evidence = step->evidence == 0 ? &person->own : path_book_evidence(book, step->evidence);
    hop = g_new0(PathHop, 1);
    hop->person_id = step->id;
    hop->name = g_strdup(person->row->name);
    hop->strength = step->strength;
    hop->age_days = evidence->until != 0 ? MAX(book->ctx->today - evidence->until, 0) : -1;
    if (!append_evidence(book, person, evidence, before != NULL ? before->row->name : NULL, hop,
                         words, error)) {
        path_hop_free(hop);
        return false;
    }
    if (spared)
        append_asks(book, person, words);
    hop->evidence = g_strdup(words->str);
    *hop_out = hop;
    return true;
}
