/* SPDX-License-Identifier: Apache-2.0
 * Cadence: the rules of setting it. */
#include "core/cadence.h"

#include <string.h>

#include "base/text.h"
#include "core/tie.h"
#include "core/write.h"
#include "store/person.h"
#include "store/plan.h"

#define MAX_DAYS 3650

bool
cadence_parse(const char *text, Cadence *cadence_out, GError **error)
{
    gint64 seconds = 0;

    if (strcmp(text, "auto") == 0) {
        *cadence_out = (Cadence){.kind = CADENCE_AUTO};
        return true;
    }
    if (strcmp(text, "never") == 0) {
        *cadence_out = (Cadence){.kind = CADENCE_NEVER};
        return true;
    }
    if (strcmp(text, "none") == 0) {
        *cadence_out = (Cadence){.kind = CADENCE_CLEAR};
        return true;
    }
    if (!duration_parse(text, &seconds, NULL) || seconds < 86400 ||
        seconds > (gint64)MAX_DAYS * 86400) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "“%s” is not a cadence; write a time from 1d to 10y such as 2w, 30d or 3mo, or "
                    "auto, never, or none to forget it.",
                    text);
        return false;
    }
    *cadence_out = (Cadence){.kind = CADENCE_DAYS, .days = seconds / 86400};
    return true;
}

static char *
describe(const char *whom, Cadence cadence)
{
    switch (cadence.kind) {
    case CADENCE_DAYS:
        return g_strdup_printf("Set the cadence of %s to %" G_GINT64_FORMAT " days", whom,
                               cadence.days);
    case CADENCE_AUTO:
        return g_strdup_printf("Set the cadence of %s to what the history shows", whom);
    case CADENCE_NEVER:
        return g_strdup_printf("Set the cadence of %s to never", whom);
    case CADENCE_CLEAR:
        break;
    }
    return g_strdup_printf("Cleared the cadence of %s", whom);
}

static bool
set(Ctx *ctx, const char *scope, const char *key, gint64 person_id, const char *whom,
    Cadence cadence, const GArray *people, Write *write, Receipt *receipt_out, GError **error)
{
    g_autofree char *summary = describe(whom, cadence);
    bool done = tie_set_cadence(ctx, write->change, scope, key, person_id, cadence, error);

    for (guint i = 0; done && i < people->len; i++)
        done = tie_refresh(ctx, g_array_index(people, gint64, i), error);
    receipt_out->id = person_id;
    return done && write_commit(ctx, write, summary, receipt_out, error);
}

bool
cadence_set_person(Ctx *ctx, gint64 person_id, Cadence cadence, Receipt *receipt_out,
                   GError **error)
{
    g_auto(Write) write = {0};
    g_autoptr(Person) person = NULL;
    g_autoptr(GArray) people = g_array_new(FALSE, FALSE, sizeof(gint64));
    char key[ID_TEXT_SIZE];

    g_array_append_val(people, person_id);
    return write_begin(ctx, "set a cadence", &write, error) &&
           person_get(ctx, person_id, &person, NULL, error) &&
           set(ctx, "person", id_format(person_id, key), person_id, person->name, cadence, people,
               &write, receipt_out, error);
}

bool
cadence_set_tag(Ctx *ctx, const char *tag, Cadence cadence, Receipt *receipt_out, GError **error)
{
    g_auto(Write) write = {0};
    g_autoptr(GArray) people = NULL;
    g_autofree char *fold = text_fold(tag);
    g_autofree char *whom = g_strdup_printf("the tag %s", tag);

    if (*fold == '\0') {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "A tag needs a name.");
        return false;
    }
    return write_begin(ctx, "set a cadence", &write, error) &&
           store_person_ids_of_tag(ctx->db, ctx->space_id, fold, &people, error) &&
           set(ctx, "tag", fold, 0, whom, cadence, people, &write, receipt_out, error);
}

bool
cadence_set_tier(Ctx *ctx, Tier tier, Cadence cadence, Receipt *receipt_out, GError **error)
{
    g_auto(Write) write = {0};
    g_autoptr(GArray) people = NULL;
    g_autofree char *whom = g_strdup_printf("the tier %s", tier_name(tier));

    g_assert(tier != TIER_NONE);
    return write_begin(ctx, "set a cadence", &write, error) &&
           store_person_ids_of_tier(ctx->db, ctx->space_id, tier, &people, error) &&
           set(ctx, "tier", tier_name(tier), 0, whom, cadence, people, &write, receipt_out, error);
}
