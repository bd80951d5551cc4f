/* SPDX-License-Identifier: Apache-2.0
 * Interactions: the rules of logging them. */
#include "core/interaction.h"

#include <string.h>

#include "base/text.h"
#include "core/capture.h"
#include "core/person.h"
#include "core/touch.h"
#include "store/interaction.h"

#define NOTE_BYTES (1024 * 1024)

/** A clock that is a little ahead elsewhere is no reason to refuse. */
#define FUTURE_SECONDS 86400

static bool
check(Ctx *ctx, const Interaction *template, GError **error)
{
    if (template->at > ctx->now + FUTURE_SECONDS) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "That is in the future; log it when it has happened.");
        return false;
    }
    if (template->note != NULL &&
        !text_is_valid(template->note, strlen(template->note), NOTE_BYTES)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_TOO_LARGE,
                    "The note must be UTF-8 text of at most a megabyte.");
        return false;
    }
    return true;
}

static char *
summarise(const PersonRow *first, gsize person_count, const Interaction *template)
{
    if (person_count == 1)
        return g_strdup_printf("Logged %s with %s", channel_name(template->channel), first->name);
    return g_strdup_printf("Logged %s with %s and %" G_GSIZE_FORMAT " more",
                           channel_name(template->channel), first->name, person_count - 1);
}

static bool
keep_heard(Ctx *ctx, Write *write, gint64 person_id, gint64 at, const GPtrArray *heard,
           GArray *kept, GError **error)
{
    for (guint i = 0; heard != NULL && i < heard->len; i++) {
        gint64 id = 0;

        if (!capture_keep(ctx, write, person_id, at, heard->pdata[i], &id, error))
            return false;
        g_array_append_val(kept, id);
    }
    return true;
}

bool
interaction_log(Ctx *ctx, const gint64 *person_ids, gsize person_count, const Interaction *template,
                const GPtrArray *heard, GArray **kept_out, Receipt *receipt_out, GError **error)
{
    g_autoptr(GArray) kept = g_array_new(FALSE, FALSE, sizeof(gint64));
    g_auto(Write) write = {0};
    g_autofree char *summary = NULL;
    Interaction interaction = *template;

    g_assert(person_count > 0);
    if (!check(ctx, template, error) || !write_begin(ctx, "log an interaction", &write, error))
        return false;
    interaction.id = id_next(&ctx->ids, ctx->now);
    for (gsize i = 0; i < person_count; i++) {
        g_autoptr(Person) person = NULL;

        if (!person_get(ctx, person_ids[i], &person, NULL, error))
            return false;
        if (person->self) {
            g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                        "That is your own entry; an interaction is with somebody else.");
            return false;
        }
        if (!touch_add(ctx, write.change, person_ids[i], &interaction, error))
            return false;
        if (summary == NULL) {
            PersonRow row = {.name = person->name};

            summary = summarise(&row, person_count, template);
        }
    }
    if (!keep_heard(ctx, &write, person_ids[0], interaction.at, heard, kept, error))
        return false;
    receipt_out->id = interaction.id;
    if (!write_commit(ctx, &write, summary, receipt_out, error))
        return false;
    if (kept_out != NULL)
        *kept_out = g_steal_pointer(&kept);
    return true;
}

GPtrArray *
interaction_hear(Ctx *ctx, const char *note, gint64 at)
{
    return heard_in(note, instant_day(at, ctx->zone));
}

bool
interaction_list(Ctx *ctx, gint64 person_id, gint64 before_at, gint64 before_id, unsigned limit,
                 GPtrArray **interactions_out, bool *more_out, GError **error)
{
    g_autoptr(GPtrArray) interactions = NULL;

    if (!store_interaction_page(ctx->db, ctx->space_id, person_id, before_at, before_id,
                                (gint64)limit + 1, &interactions, error))
        return false;
    if (more_out != NULL)
        *more_out = interactions->len > limit;
    if (interactions->len > limit)
        g_ptr_array_set_size(interactions, (gint)limit);
    *interactions_out = g_steal_pointer(&interactions);
    return true;
}
