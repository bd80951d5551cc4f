/* SPDX-License-Identifier: Apache-2.0
 * Whom to ask about. */
#include "core/offer.h"

#include <string.h>

#include "store/offer.h"

/** Whose colleagues are looked for, and among how many of a company. */
#define TALKED_TO 12
#define COLLEAGUES 40

void
offer_free(Offer *offer)
{
    if (offer == NULL)
        return;
    g_free(offer->company);
    g_free(offer->colleague);
    g_free(offer);
}

gint64
offer_item_id(gint64 person_id)
{
    g_autofree char *text = g_strdup_printf("offer %" G_GINT64_FORMAT, person_id);

    return id_from_text(text);
}

Day
offer_connected_day(const char *source)
{
    static const char mark[] = "connected on ";
    const char *at = source == NULL ? NULL : strstr(source, mark);
    Day day = 0;

    return at != NULL && day_parse_iso(at + strlen(mark), &day) ? day : 0;
}

bool
offer_is_imported(const char *source)
{
    return source != NULL && strcmp(source, "hand") != 0;
}

bool
offer_refresh(Ctx *ctx, gint64 person_id, const StorePersonState *state, const Tie *tie, bool asked,
              GError **error)
{
    Day until = 0;
    gint64 at = 0;

    if (!offer_is_imported(state->source) || state->quiet || tie->touch_days > 0 || asked)
        return store_offer_end(ctx->db, ctx->space_id, person_id, asked ? ctx->today : 0, error);
    return store_answer_find(ctx->db, ctx->space_id, person_id, offer_item_id(person_id), &until,
                             &at, error) &&
           store_offer_put(ctx->db, ctx->space_id, person_id,
                           until > 0 ? until : offer_connected_day(state->source),
                           until > 0 ? instant_day(at, ctx->zone) : 0, error);
}

static bool
has_person(const GPtrArray *offers, gint64 person_id)
{
    for (guint i = 0; i < offers->len; i++) {
        if (((const Offer *)offers->pdata[i])->person_id == person_id)
            return true;
    }
    return false;
}

static void
add_people(GPtrArray *offers, guint limit, const GArray *people, const StoreOfferCompany *company)
{
    for (guint i = 0; i < people->len && offers->len < limit; i++) {
        gint64 id = g_array_index(people, gint64, i);
        Offer *offer;

        if (has_person(offers, id))
            continue;
        offer = g_new0(Offer, 1);
        offer->person_id = id;
        offer->company = company == NULL ? NULL : g_strdup(company->company);
        offer->colleague = company == NULL ? NULL : g_strdup(company->person_name);
        g_ptr_array_add(offers, offer);
    }
}

static bool
add_colleagues(Ctx *ctx, Day day, guint limit, GPtrArray *offers, GError **error)
{
    g_autoptr(GPtrArray) companies = NULL;

    if (!store_offer_companies(ctx->db, ctx->space_id, TALKED_TO, &companies, error))
        return false;
    for (guint i = 0; i < companies->len && offers->len < limit; i++) {
        const StoreOfferCompany *company = companies->pdata[i];
        g_autoptr(GArray) people = g_array_new(FALSE, FALSE, sizeof(gint64));

        if (!store_offer_colleagues(ctx->db, ctx->space_id, company->company_id, COLLEAGUES, day,
                                    people, error))
            return false;
        /* One of each company: three of the same team are no choice. */
        add_people(offers, MIN(limit, offers->len + 1), people, company);
    }
    return true;
}

bool
offer_list(Ctx *ctx, Day day, GPtrArray **offers_out, GError **error)
{
    g_autoptr(GPtrArray) offers = g_ptr_array_new_with_free_func((GDestroyNotify)offer_free);
    g_autoptr(GArray) latest = g_array_new(FALSE, FALSE, sizeof(gint64));
    Day monday = day - day_weekday(day) + 1;
    guint sorted = 0;
    guint limit;

    if (!store_offer_sorted(ctx->db, ctx->space_id, monday, OFFERS_A_WEEK, &sorted, error))
        return false;
    limit = OFFERS_A_WEEK - sorted;
    if (limit > 0) {
        if (!store_offer_latest(ctx->db, ctx->space_id, day, OFFERS_A_WEEK, latest, error) ||
            (latest->len > 0 && !add_colleagues(ctx, day, limit, offers, error)))
            return false;
        add_people(offers, limit, latest, NULL);
    }
    *offers_out = g_steal_pointer(&offers);
    return true;
}
