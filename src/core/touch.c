/* SPDX-License-Identifier: Apache-2.0
 * Being in touch, as a part of a write: what every log of it does. */
#include "core/touch.h"

#include "core/search.h"
#include "core/tie.h"
#include "store/interaction.h"

bool
touch_add(Ctx *ctx, Change *change, gint64 person_id, const Interaction *template, GError **error)
{
    g_autoptr(GHashTable) words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Interaction interaction = *template;
    bool inserted = false;

    interaction.person_id = person_id;
    search_words_add_text(words, template->note);
    return track_range(change, TRACK_INTERACTION, person_id, error) &&
           store_interaction_add(change, &interaction, &inserted, error) &&
           search_update(ctx, person_id, NULL, words, error) && tie_refresh(ctx, person_id, error);
}
