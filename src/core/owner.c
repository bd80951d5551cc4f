/* SPDX-License-Identifier: Apache-2.0
 * Whose mail is this. */
#include "core/owner.h"

#include <string.h>

#include "base/text.h"

/** Parties that are counted; an archive's owner is among the first of them. */
#define MAX_PARTIES 20000

/** The owner takes part in this share of the messages, and in this many times what the next one
 * does. */
#define LEAST_SHARE 0.6
#define LEAST_LEAD 1.5

typedef struct {
    Party *party;
    gint64 messages;
    gint64 sent;
} Count;

struct OwnerGuess {
    GHashTable *counts; /* char * to Count */
    gint64 messages;
};

static void
count_free(Count *count)
{
    party_free(count->party);
    g_free(count);
}

OwnerGuess *
owner_guess_new(void)
{
    OwnerGuess *guess = g_new0(OwnerGuess, 1);

    guess->counts =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)count_free);
    return guess;
}

void
owner_guess_free(OwnerGuess *guess)
{
    if (guess == NULL)
        return;
    g_hash_table_unref(guess->counts);
    g_free(guess);
}

static void
count_party(OwnerGuess *guess, const Party *party, bool sent)
{
    g_autofree char *key = NULL;
    Count *count;

    if (party->email != NULL)
        key = point_normalise(POINT_EMAIL, party->email);
    else if (party->url != NULL)
        key = point_normalise(POINT_URL, party->url);
    else
        key = text_fold(party->name);
    if (text_is_empty(key))
        return;
    count = g_hash_table_lookup(guess->counts, key);
    if (count == NULL) {
        if (g_hash_table_size(guess->counts) >= MAX_PARTIES)
            return;
        count = g_new0(Count, 1);
        count->party = party_new(party->name, party->email, party->url);
        g_hash_table_insert(guess->counts, g_steal_pointer(&key), count);
    }
    if (count->party->name == NULL)
        person_set(&count->party->name, party->name);
    count->messages++;
    count->sent += sent;
}

/* Whether the file itself says which end is the user. */
static bool
tells_self(const Touch *touch)
{
    bool self = touch->from != NULL && touch->from->self;

    for (guint i = 0; i < touch->to->len && !self; i++)
        self = ((const Party *)touch->to->pdata[i])->self;
    return self;
}

void
owner_guess_add(OwnerGuess *guess, const Touch *touch)
{
    bool told = tells_self(touch);

    guess->messages++;
    if (touch->from != NULL && (!told || touch->from->self))
        count_party(guess, touch->from, true);
    for (guint i = 0; i < touch->to->len && i < 50; i++) {
        const Party *party = touch->to->pdata[i];

        if (!told || party->self)
            count_party(guess, party, false);
    }
}

const Party *
owner_guess_best(const OwnerGuess *guess)
{
    const Count *best = NULL;
    const Count *second = NULL;
    GHashTableIter iter;
    gpointer value;

    g_hash_table_iter_init(&iter, guess->counts);
    while (g_hash_table_iter_next(&iter, NULL, &value)) {
        const Count *count = value;

        if (best == NULL || count->messages > best->messages) {
            second = best;
            best = count;
        } else if (second == NULL || count->messages > second->messages) {
            second = count;
        }
    }
    if (best == NULL || (double)best->messages < LEAST_SHARE * (double)guess->messages)
        return NULL;
    if (second != NULL && (double)best->messages < LEAST_LEAD * (double)second->messages)
        return NULL;
    return best->party;
}

const Party *
owner_guess_named(const OwnerGuess *guess, GHashTable *names)
{
    const Count *best = NULL;
    GHashTableIter iter;
    gpointer value;

    g_hash_table_iter_init(&iter, guess->counts);
    while (g_hash_table_iter_next(&iter, NULL, &value)) {
        const Count *count = value;
        const Party *party = count->party;
        g_autofree char *name = party->name != NULL ? text_fold(party->name) : NULL;

        if (name != NULL && (party->email != NULL || party->url != NULL) &&
            g_hash_table_contains(names, name) &&
            (best == NULL || count->messages > best->messages))
            best = count;
    }
    return best != NULL ? best->party : NULL;
}
