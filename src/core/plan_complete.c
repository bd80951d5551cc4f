/* SPDX-License-Identifier: Apache-2.0
 * What only the lines that are shown need. */
#include "core/plan_complete.h"

#include "base/text.h"
#include "core/plan_gate.h"
#include "core/plan_reason.h"
#include "store/interaction.h"
#include "store/plan.h"

/* How the two were last in touch; else the way that is known; of what the gate leaves. */
static bool
choose_channel(Ctx *ctx, PlanItem *item, const PersonRow *row, Interaction **last_out,
               GError **error)
{
    g_autoptr(GPtrArray) last = NULL;

    if (!store_interaction_page(ctx->db, ctx->space_id, item->person_id, G_MAXINT64, G_MAXINT64, 1,
                                &last, error))
        return false;
    *last_out = last->len > 0 ? g_ptr_array_steal_index(last, 0) : NULL;
    if (!item->channel_matters)
        item->channel = *last_out != NULL                   ? (*last_out)->channel
                        : row != NULL && row->email != NULL ? CHANNEL_EMAIL
                                                            : CHANNEL_MESSAGE;
    return plan_gate_channel(ctx, item, error);
}

/* A new job since the last contact is the best reason there is to write. */
static bool
find_job(Ctx *ctx, const PlanItem *item, Day since, Day day, char **job_out, GError **error)
{
    g_autoptr(Person) person = NULL;

    if (!person_get(ctx, item->person_id, &person, NULL, error))
        return false;
    *job_out = plan_reason_of_job(person, since, day);
    return true;
}

static bool
give_reason(Ctx *ctx, PlanItem *item, const PersonRow *row, const Interaction *last, Day day,
            GError **error)
{
    g_auto(StorePersonState) state = {0};
    g_autofree char *silence = NULL;
    g_autofree char *job = NULL;
    bool found = false;

    if (!store_person_state(ctx->db, ctx->space_id, item->person_id, &found, &state, error))
        return false;
    if (last != NULL && !find_job(ctx, item, instant_day(last->at, ctx->zone), day, &job, error))
        return false;
    silence = plan_reason_of_silence(&row->tie, last, item->kind == PLAN_REVIVE,
                                     instant_day(state.created_at, ctx->zone), ctx->zone, day);
    item->reason = job == NULL ? g_steal_pointer(&silence) : g_strdup_printf("%s %s", job, silence);
    return true;
}

/* A name may hold marks that turn the direction of what follows: here that is the program's words.
 */
static void
make_printable(char **text)
{
    char *printable = text_printable(*text);

    g_free(*text);
    *text = printable;
}

bool
plan_complete(Ctx *ctx, PlanItem *item, Day day, GError **error)
{
    g_autoptr(Interaction) last = NULL;
    PersonRow *row = NULL;
    bool ok;

    if (!person_row_get(ctx, item->person_id, &row, error))
        return false;
    ok = choose_channel(ctx, item, row, &last, error) &&
         (item->reason != NULL || give_reason(ctx, item, row, last, day, error));
    if (ok && item->person_company == NULL && row != NULL)
        item->person_company = g_strdup(row->company);
    person_row_free(row);
    if (ok) {
        make_printable(&item->title);
        make_printable(&item->reason);
    }
    return ok;
}
