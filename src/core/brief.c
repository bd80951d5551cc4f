/* SPDX-License-Identifier: Apache-2.0
 * What to know of somebody before meeting them. */
#include "core/brief.h"

#include <string.h>

#include "base/phrase.h"
#include "base/text.h"
#include "core/boundary.h"
#include "core/interaction.h"
#include "core/need.h"

#define TALKS 3

/** Talks looked through for those that have a note. */
#define TALKS_SEEN 40

/** Birthdays and other days shown ahead. */
#define OCCASION_DAYS 30

void
brief_free(Brief *brief)
{
    GPtrArray *lists[] = {brief->talks,  brief->promises,      brief->thanks,
                          brief->slips,  brief->feedback,      brief->needs,
                          brief->favors, brief->introductions, brief->news};

    for (gsize i = 0; i < G_N_ELEMENTS(lists); i++)
        g_clear_pointer(&lists[i], g_ptr_array_unref);
    person_free(brief->person);
    boundary_free(brief->boundary);
    g_free(brief->rhythm);
    g_free(brief->boundary_words);
    g_free(brief->held);
    g_free(brief);
}

/* The latest talks that left a note; where there are fewer, the latest of the others. */
static bool
load_talks(Ctx *ctx, Brief *brief, GError **error)
{
    g_autoptr(GPtrArray) seen = NULL;

    brief->talks = g_ptr_array_new_with_free_func((GDestroyNotify)interaction_free);
    if (!interaction_list(ctx, brief->person->id, G_MAXINT64, G_MAXINT64, TALKS_SEEN, &seen, NULL,
                          error))
        return false;
    for (int with_note = 1; with_note >= 0; with_note--) {
        for (guint i = 0; i < seen->len && brief->talks->len < TALKS;) {
            const Interaction *talk = seen->pdata[i];

            if (text_is_empty(talk->note) == (with_note == 1))
                i++;
            else
                g_ptr_array_add(brief->talks, g_ptr_array_steal_index(seen, i));
        }
    }
    return true;
}

static bool
load_open(Ctx *ctx, const Brief *brief, LedgerKind kind, GPtrArray **entries_out, GError **error)
{
    LedgerFilter filter = {.kind = kind, .person_id = brief->person->id};

    return ledger_list(ctx, &filter, entries_out, NULL, error);
}

static bool
load_entries(Ctx *ctx, Brief *brief, GError **error)
{
    if (!load_open(ctx, brief, LEDGER_PROMISE, &brief->promises, error) ||
        !load_open(ctx, brief, LEDGER_THANKS, &brief->thanks, error) ||
        !load_open(ctx, brief, LEDGER_SLIP, &brief->slips, error) ||
        !load_open(ctx, brief, LEDGER_FEEDBACK, &brief->feedback, error) ||
        !load_open(ctx, brief, LEDGER_FAVOR, &brief->favors, error) ||
        !load_open(ctx, brief, LEDGER_NEED, &brief->needs, error) ||
        !load_open(ctx, brief, LEDGER_INTRODUCTION, &brief->introductions, error))
        return false;
    for (guint i = brief->needs->len; i > 0; i--) {
        if (!need_is_current(need_of(brief->needs->pdata[i - 1]), ctx->today))
            g_ptr_array_remove_index(brief->needs, i - 1);
    }
    return true;
}

static char *
rhythm_of(Ctx *ctx, const Tie *tie)
{
    Day last = instant_day(tie->last_at, ctx->zone);
    g_autofree char *when = phrase_when(last, ctx->today);
    g_autofree char *usual = NULL;

    if (tie->touch_days == 0)
        return NULL;
    if (tie->usual_days < 1)
        return g_strdup_printf("Last in touch %s.", when);
    usual = phrase_about_every((gint64)(tie->usual_days + 0.5));
    return g_strdup_printf("Last in touch %s; usually %s.", when, usual);
}

static void
add_news(Brief *brief, char *take_sentence)
{
    g_ptr_array_add(brief->news, take_sentence);
}

static void
add_new_jobs(Ctx *ctx, Brief *brief, Day since)
{
    for (guint i = 0; i < brief->person->positions->len; i++) {
        const Position *position = brief->person->positions->pdata[i];
        Day started = 0;
        g_autofree char *when = NULL;

        if (position->company == NULL || position->started == NULL ||
            !day_parse_iso(position->started, &started) || started <= since)
            continue;
        when = phrase_date(started, ctx->today);
        add_news(brief, position->title != NULL
                            ? g_strdup_printf("%s at %s since %s.", position->title,
                                              position->company, when)
                            : g_strdup_printf("At %s since %s.", position->company, when));
    }
}

static void
add_new_notes(Ctx *ctx, Brief *brief, gint64 since)
{
    for (guint i = 0; i < brief->person->notes->len; i++) {
        const Note *note = brief->person->notes->pdata[i];
        g_autofree char *when = NULL;

        if (note->at <= since)
            continue;
        when = phrase_date(instant_day(note->at, ctx->zone), ctx->today);
        add_news(brief, g_strdup_printf("%s: %s", when, note->text));
    }
}

static void
add_coming_days(Ctx *ctx, Brief *brief)
{
    for (guint i = 0; i < brief->person->occasions->len; i++) {
        const Occasion *occasion = brief->person->occasions->pdata[i];
        Day next = occasion_next(occasion_date_month_day(occasion->date), ctx->today);
        g_autofree char *when = NULL;

        if (next - ctx->today > OCCASION_DAYS || strcmp(occasion->kind, "death") == 0)
            continue;
        when = phrase_weekday_date(next, ctx->today);
        add_news(brief, g_strdup_printf("%c%s on %s.", g_ascii_toupper(occasion->kind[0]),
                                        occasion->kind + 1, when));
    }
}

static void
gather_news(Ctx *ctx, Brief *brief)
{
    gint64 since = brief->tie.touch_days > 0 ? brief->tie.last_at : G_MININT64;
    Day day = brief->tie.touch_days > 0 ? instant_day(since, ctx->zone) : G_MININT64;

    brief->news = g_ptr_array_new_with_free_func(g_free);
    add_new_jobs(ctx, brief, day);
    add_new_notes(ctx, brief, since);
    add_coming_days(ctx, brief);
}

/* A meeting that was agreed is no reason to be silent of, but who may not be written to is said. */
static bool
ask_gate(Ctx *ctx, Brief *brief, GError **error)
{
    g_auto(BoundaryVerdict) verdict = {0};

    if (!boundary_find(ctx, brief->person->id, &brief->boundary, error) ||
        !boundary_check(ctx, brief->person->id, CHANNELS_ALL, ctx->now, CONTACT_REMINDER, &verdict,
                        error))
        return false;
    if (brief->boundary != NULL)
        brief->boundary_words = boundary_words(ctx, brief->boundary);
    brief->held = g_steal_pointer(&verdict.reason);
    return true;
}

bool
brief_make(Ctx *ctx, gint64 person_id, Brief **brief_out, GError **error)
{
    g_autoptr(Person) person = NULL;
    g_autoptr(Brief) brief = NULL;
    Tie tie;

    if (!person_get(ctx, person_id, &person, &tie, error))
        return false;
    if (person->self) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "That is your own entry; a brief is about somebody else.");
        return false;
    }
    brief = g_new0(Brief, 1);
    brief->person = g_steal_pointer(&person);
    brief->tie = tie;
    brief->rhythm = rhythm_of(ctx, &tie);
    gather_news(ctx, brief);
    if (!ask_gate(ctx, brief, error) || !load_talks(ctx, brief, error) ||
        !load_entries(ctx, brief, error))
        return false;
    *brief_out = g_steal_pointer(&brief);
    return true;
}
