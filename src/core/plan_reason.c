/* SPDX-License-Identifier: Apache-2.0
 * The reasons of plan lines, in English prose. */
#include "core/plan_reason.h"

#include <math.h>

#include "base/phrase.h"

/** So long a new job is news. */
#define NEW_JOB_DAYS 56

/** How being in touch is told: "Last talked 13 days ago, on 11 November, on the phone". */
static const struct {
    const char *out;
    const char *in;
    const char *both;
    const char *how;
} channels[] = {
    [CHANNEL_IN_PERSON] = {"Last met", "Last met", "Last met", ""},
    [CHANNEL_CALL] = {"You last called", "They last called", "Last talked", ", on the phone"},
    [CHANNEL_VIDEO] = {"Last talked", "Last talked", "Last talked", ", by video"},
    [CHANNEL_EMAIL] = {"You last wrote", "They last wrote", "Last wrote to each other",
                       ", by email"},
    [CHANNEL_MESSAGE] = {"You last wrote", "They last wrote", "Last wrote to each other",
                         ", by message"},
    [CHANNEL_LINKEDIN] = {"You last wrote", "They last wrote", "Last wrote to each other",
                          ", on LinkedIn"},
    [CHANNEL_SOCIAL] = {"You last wrote", "They last wrote", "Last in touch", ", online"},
    [CHANNEL_LETTER] = {"You last wrote", "They last wrote", "Last wrote to each other",
                        ", by letter"},
    [CHANNEL_OTHER] = {"Last in touch", "Last in touch", "Last in touch", ""},
};

static const char *
told(const Interaction *last)
{
    switch (last->direction) {
    case DIRECTION_OUT:
        return channels[last->channel].out;
    case DIRECTION_IN:
        return channels[last->channel].in;
    case DIRECTION_BOTH:
        break;
    }
    return channels[last->channel].both;
}

char *
plan_reason_of_last(const Interaction *last, const Zone *zone, Day day)
{
    Day at = instant_day(last->at, zone);
    g_autofree char *when = phrase_when(at, day);
    g_autofree char *date = phrase_date(at, day);

    return g_strdup_printf("%s %s, on %s%s", told(last), when, date, channels[last->channel].how);
}

static char *
usual(const Tie *tie)
{
    return phrase_about_every(MAX((gint64)round(tie->usual_days), 1));
}

static char *
rhythm(const Tie *tie, bool dormant)
{
    g_autofree char *every = phrase_every(MAX(tie->cadence_days, 1));
    g_autofree char *about = phrase_about_every(MAX(tie->cadence_days, 1));
    g_autofree char *was = usual(tie);

    if (dormant)
        return g_strdup_printf("you used to be in touch %s", was);
    switch (tie->cadence_from) {
    case CADENCE_FROM_PERSON:
        return g_strdup_printf("you asked for %s", every);
    case CADENCE_FROM_TAG:
        return g_strdup_printf("your tag asks for %s", every);
    case CADENCE_FROM_TIER:
        return g_strdup_printf("people this close: %s", about);
    case CADENCE_FROM_LEARNED:
        return g_strdup_printf("usually %s", was);
    case CADENCE_FROM_DEFAULT:
        break;
    }
    return g_strdup_printf("no rhythm known yet, so %s", about);
}

char *
plan_reason_of_silence(const Tie *tie, const Interaction *last, bool dormant, Day since,
                       const Zone *zone, Day day)
{
    GString *reason = g_string_new(NULL);
    g_autofree char *how_often = rhythm(tie, dormant);

    if (last != NULL) {
        g_autofree char *how = plan_reason_of_last(last, zone, day);

        g_string_append(reason, how);
    } else {
        g_autofree char *date = phrase_date(since, day);

        g_string_append_printf(reason, "In your book since %s and not in touch yet", date);
    }
    g_string_append_printf(reason, "; %s.", how_often);
    if (tie->unanswered >= 2)
        g_string_append_printf(
            reason, " Your last %" G_GINT64_FORMAT " messages went unanswered: try another way.",
            tie->unanswered);
    return g_string_free(reason, FALSE);
}

/* "43rd birthday", "Birthday". */
static char *
occasion_name(const OccasionDue *due)
{
    g_autofree char *ordinal = NULL;
    g_autofree char *first = NULL;

    if (due->years > 0) {
        ordinal = phrase_ordinal(due->years);
        return g_strdup_printf("%s %s", ordinal, due->kind);
    }
    first = g_utf8_strup(due->kind, g_utf8_next_char(due->kind) - due->kind);
    return g_strconcat(first, g_utf8_next_char(due->kind), NULL);
}

char *
plan_reason_of_occasion(const OccasionDue *due, Day day, Day there)
{
    GString *reason = g_string_new(NULL);
    gint64 ahead = due->day - day;
    g_autofree char *name = occasion_name(due);
    g_autofree char *when = phrase_when(due->day, day);
    g_autofree char *date = phrase_weekday_date(due->day, day);

    g_string_append_printf(reason, "%s %s%s,%s %s", name, ahead < 0 ? "was " : "", when,
                           ABS(ahead) > 1 ? " on" : "", date);
    if (there != day)
        g_string_append_printf(reason, "; where they live it is %s %s",
                               there > day ? "already" : "still", phrase_weekday(there));
    else if (ahead < 0)
        g_string_append(reason, "; late wishes are welcome too");
    g_string_append_c(reason, '.');
    return g_string_free(reason, FALSE);
}

char *
plan_reason_of_job(const Person *person, Day since, Day day)
{
    for (guint i = 0; i < person->positions->len; i++) {
        const Position *position = person->positions->pdata[i];
        g_autofree char *date = NULL;
        Day started = 0;

        if (!position->current || position->company == NULL || position->started == NULL ||
            !day_parse_iso(position->started, &started) || started <= since || started > day ||
            day - started > NEW_JOB_DAYS)
            continue;
        date = phrase_date(started, day);
        return g_strdup_printf("New at %s since %s.", position->company, date);
    }
    return NULL;
}

char *
plan_reason_of_history(const Tie *tie, const Interaction *last, const Zone *zone, Day day)
{
    g_autofree char *how = plan_reason_of_last(last, zone, day);
    g_autofree char *first = phrase_date(instant_day(tie->first_at, zone), day);

    if (tie->touch_days == 1)
        return g_strdup_printf("%s; the only day in touch.", how);
    return g_strdup_printf("%s; in touch on %" G_GINT64_FORMAT " days since %s.", how,
                           tie->touch_days, first);
}

char *
plan_reason_of_sorting(const Sorting *sorting, Day connected, Day since, Day day)
{
    GString *reason = g_string_new(NULL);
    g_autofree char *when = phrase_when(connected, day);
    g_autofree char *date = phrase_date(connected > 0 ? connected : since, day);

    if (connected > 0)
        g_string_append_printf(reason, "Connected on LinkedIn %s, on %s", when, date);
    else
        g_string_append_printf(reason, "Came by import on %s", date);
    if (sorting->colleague != NULL)
        g_string_append_printf(reason, "; works at %s, like %s", sorting->company,
                               sorting->colleague);
    g_string_append(reason, "; no contact on record yet.");
    return g_string_free(reason, FALSE);
}
