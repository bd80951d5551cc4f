/* SPDX-License-Identifier: Apache-2.0
 * Why somebody is not contacted now, in English prose. */
#include "core/boundary_reason.h"

#include "base/phrase.h"
#include "core/boundary.h"

char *
boundary_channel_words(guint channels)
{
    GString *words = g_string_new(NULL);

    for (Channel channel = 0; channel <= CHANNEL_OTHER; channel++) {
        guint later = channels >> (channel + 1);

        if ((channels >> channel & 1) == 0)
            continue;
        if (words->len > 0)
            g_string_append(words, later == 0 ? " or " : ", ");
        g_string_append(words, channel_name(channel));
    }
    return g_string_free(words, FALSE);
}

static char *
of_limit(const BoundaryMatter *matter, const char *until)
{
    g_autofree char *times = phrase_count(matter->boundary->at_most, "contact", "contacts");
    g_autofree char *span = phrase_count(matter->boundary->max_days, "day", "days");

    return g_strdup_printf("%s gets at most %s in %s; there is room again on %s.", matter->name,
                           times, span, until);
}

static char *
of_quiet(const BoundaryMatter *matter)
{
    const BoundaryFacts *facts = matter->facts;
    gint64 wall =
        facts->zone != NULL ? zone_wall(facts->zone, matter->at) : matter->at + facts->offset;
    int minute = (int)((wall % 86400 + 86400) % 86400 / 60);
    g_autofree char *hours = boundary_quiet_format(matter->boundary);

    return g_strdup_printf("It is %02d:%02d where %s lives, within the quiet hours %s.",
                           minute / 60, minute % 60, matter->name, hours);
}

static char *
of_channel(const BoundaryMatter *matter)
{
    guint left = matter->facts->channels;
    g_autofree char *asked = boundary_channel_words(matter->channels);
    g_autofree char *others = left == 0 ? g_strdup("none") : boundary_channel_words(left);

    return g_strdup_printf("%s is not to be contacted by %s; what may be used is %s.", matter->name,
                           asked, others);
}

static char *
of_patience(const Ctx *ctx, const BoundaryMatter *matter, const char *until)
{
    g_autofree char *date = phrase_date(instant_day(matter->last_out_at, ctx->zone), ctx->today);

    if (matter->facts->unanswered == 0)
        return g_strdup_printf("You were in touch with %s on %s; leave it until %s.", matter->name,
                               date, until);
    return g_strdup_printf("You wrote to %s on %s and have no answer yet; leave it until %s.",
                           matter->name, date, until);
}

char *
boundary_reason(const Ctx *ctx, const BoundaryMatter *matter, BoundaryHold hold)
{
    const char *name = matter->name;
    Day day = matter->until == G_MAXINT64 ? ctx->today : instant_day(matter->until, ctx->zone);
    g_autofree char *until = phrase_date(day, ctx->today);

    switch (hold) {
    case HOLD_SELF:
        return g_strdup_printf("%s is you.", name);
    case HOLD_DECEASED:
        return g_strdup_printf("%s has died.", name);
    case HOLD_LEFT:
        return g_strdup_printf("%s has left.", name);
    case HOLD_DO_NOT_CONTACT:
        return g_strdup_printf("%s is not to be contacted.", name);
    case HOLD_PAUSED:
        return g_strdup_printf("The contact with %s is paused until %s.", name, until);
    case HOLD_NOT_BEFORE:
        return g_strdup_printf("%s is not to be contacted before %s.", name, until);
    case HOLD_MAX:
        return of_limit(matter, until);
    case HOLD_QUIET:
        return of_quiet(matter);
    case HOLD_CHANNEL:
        return of_channel(matter);
    case HOLD_OCCASION:
        return g_strdup_printf("Occasions of %s are to be left alone.", name);
    case HOLD_PATIENCE:
        return of_patience(ctx, matter, until);
    case HOLD_THEIR_MOVE:
        return g_strdup_printf("Your last %" G_GINT64_FORMAT
                               " messages to %s went unanswered; the next move is theirs.",
                               matter->facts->unanswered, name);
    case HOLD_NONE:
        break;
    }
    g_assert_not_reached();
}

static void add_part(GString *words, const char *format, ...) G_GNUC_PRINTF(2, 3);

static void
add_part(GString *words, const char *format, ...)
{
    va_list args;

    if (words->len > 0)
        g_string_append(words, "; ");
    va_start(args, format);
    g_string_append_vprintf(words, format, args);
    va_end(args);
}

static void
add_days(GString *words, const Ctx *ctx, const Boundary *boundary)
{
    g_autofree char *paused = phrase_date(boundary->paused_until, ctx->today);
    g_autofree char *not_before = phrase_date(boundary->not_before, ctx->today);
    g_autofree char *times = phrase_count(boundary->at_most, "contact", "contacts");
    g_autofree char *span = phrase_count(boundary->max_days, "day", "days");

    if (boundary->paused_until != 0)
        add_part(words, "paused until %s", paused);
    if (boundary->not_before != 0)
        add_part(words, "not before %s", not_before);
    if (boundary->at_most != 0)
        add_part(words, "at most %s in %s", times, span);
}

char *
boundary_words(const Ctx *ctx, const Boundary *boundary)
{
    GString *words = g_string_new(NULL);
    g_autofree char *quiet = boundary_quiet_format(boundary);
    g_autofree char *only = boundary_channel_words(boundary->only_channels);
    g_autofree char *never = boundary_channel_words(boundary->never_channels);

    if (boundary->gone)
        add_part(words, "has left");
    if (boundary->do_not_contact)
        add_part(words, "do not contact");
    add_days(words, ctx, boundary);
    if (quiet != NULL)
        add_part(words, boundary->zone != NULL ? "quiet %s in %s" : "quiet %s%s", quiet,
                 boundary->zone != NULL ? boundary->zone : "");
    if (boundary->only_channels != 0)
        add_part(words, "only %s", only);
    if (boundary->never_channels != 0)
        add_part(words, "never %s", never);
    if (boundary->no_occasions)
        add_part(words, "no occasions");
    if (boundary->note != NULL)
        add_part(words, "%s", boundary->note);
    if (words->len == 0)
        add_part(words, "nothing is bounded");
    return g_string_free(words, FALSE);
}
