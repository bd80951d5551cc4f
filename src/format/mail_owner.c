/* SPDX-License-Identifier: Apache-2.0
 * Whose mail is this? */
#include "format/mail_owner.h"

#include <string.h>

#include "base/text.h"

/* When so many are remembered, every other one is forgotten and half as many are taken from then
 * on. */
#define SIGHTINGS_MAX 4096

/* The owner is on at least this part of the messages, and nobody else is nearly as often. */
#define COVERAGE_MIN 0.5
#define CONFIDENCE_MIN 0.6
#define MESSAGES_MIN 3

/* An address that never writes is a list when this part of what was sent to it alone answers what
 * somebody else sent to it. */
#define LIST_ANSWERS_MIN 0.2

/* An address has to have this part of the direct evidence (deliveries, sent mail) to count. */
#define EVIDENCE_MIN 0.2

/* What is remembered of one message. Owned strings. */
typedef struct {
    Party *from; /* NULL when only the delivery counts, as for list mail */
    GPtrArray *to;
    char *delivered_to;
    guint thread; /* hash of the subject without what answers put before it; 0 for none */
    bool sent;
} Sighting;

struct MailOwner {
    GPtrArray *sightings;
    guint64 seen;
    guint64 stride; /* every so manieth is remembered */
};

/* What speaks for one address. */
typedef struct {
    const char *email; /* borrowed from a sighting */
    guint present;     /* messages that it is on */
    guint wrote;       /* those of them that it is the sender of */
    guint delivered;   /* messages delivered to it */
    guint sent;        /* messages in sent mail that it wrote */
    guint named;       /* times that it bears the owner's name */
    bool chosen;
} Tally;

static void
sighting_free(void *user_data)
{
    Sighting *sighting = user_data;

    party_free(sighting->from);
    if (sighting->to != NULL)
        g_ptr_array_unref(sighting->to);
    g_free(sighting->delivered_to);
    g_free(sighting);
}

MailOwner *
mail_owner_new(void)
{
    MailOwner *owner = g_new0(MailOwner, 1);

    owner->sightings = g_ptr_array_new_with_free_func(sighting_free);
    owner->stride = 1;
    return owner;
}

void
mail_owner_free(MailOwner *owner)
{
    if (owner == NULL)
        return;
    g_ptr_array_unref(owner->sightings);
    g_free(owner);
}

void
mail_owner_guess_clear(MailOwnerGuess *guess)
{
    g_clear_pointer(&guess->addresses, g_ptr_array_unref);
    *guess = (MailOwnerGuess){0};
}

static void
forget_half(MailOwner *owner)
{
    GPtrArray *kept = g_ptr_array_new_with_free_func(sighting_free);

    for (gsize i = 0; i < owner->sightings->len; i += 2)
        g_ptr_array_add(kept, g_steal_pointer(&g_ptr_array_index(owner->sightings, i)));
    for (gsize i = 1; i < owner->sightings->len; i += 2)
        sighting_free(g_steal_pointer(&g_ptr_array_index(owner->sightings, i)));
    g_ptr_array_set_free_func(owner->sightings, NULL);
    g_ptr_array_unref(owner->sightings);
    owner->sightings = kept;
    owner->stride *= 2;
}

/* "Re: [list] Lunch" is in the thread of "Lunch". Some lists take away the "Re:". */
static void
note_thread(Sighting *sighting, const char *subject)
{
    static const char *const answers[] = {"re:", "aw:", "sv:", "antw:", "ref:"};
    g_autofree char *folded = NULL;
    bool again = true;

    while (subject != NULL && again) {
        again = false;
        subject += strspn(subject, " ");
        if (*subject == '[' && strchr(subject, ']') != NULL) {
            subject = strchr(subject, ']') + 1;
            again = true;
        }
        for (gsize i = 0; i < G_N_ELEMENTS(answers); i++)
            if (g_ascii_strncasecmp(subject, answers[i], strlen(answers[i])) == 0) {
                subject += strlen(answers[i]);
                again = true;
            }
    }
    folded = text_fold(subject);
    sighting->thread = *folded == '\0' ? 0 : g_str_hash(folded);
}

void
mail_owner_add(MailOwner *owner, const Record *record)
{
    const Touch *touch = record->touch;
    Sighting *sighting;
    bool by_person = record->kind == RECORD_TOUCH;

    if (touch == NULL || (!by_person && touch->delivered_to == NULL) ||
        owner->seen++ % owner->stride != 0)
        return;
    if (owner->sightings->len == SIGHTINGS_MAX)
        forget_half(owner);
    sighting = g_new0(Sighting, 1);
    sighting->delivered_to = g_strdup(touch->delivered_to);
    sighting->sent = by_person && touch->sent;
    if (by_person) {
        sighting->from = party_new(touch->from->name, touch->from->email, NULL);
        note_thread(sighting, touch->note);
        sighting->to = g_ptr_array_new_with_free_func((GDestroyNotify)party_free);
        for (gsize i = 0; i < touch->to->len; i++) {
            const Party *party = g_ptr_array_index(touch->to, i);

            g_ptr_array_add(sighting->to, party_new(party->name, party->email, NULL));
        }
    }
    g_ptr_array_add(owner->sightings, sighting);
}

/* The evidence gathered for a guess. */
typedef struct {
    const MailOwner *owner;
    GHashTable *tallies; /* const char * (the tally's email) to Tally */
    GHashTable *names;   /* folded names of the addresses chosen, as a set */
    guint messages;
    guint delivered;
    guint sent;
} Evidence;

static Tally *
tally_get(Evidence *evidence, const char *email)
{
    Tally *tally = g_hash_table_lookup(evidence->tallies, email);

    if (tally == NULL) {
        tally = g_new0(Tally, 1);
        tally->email = email;
        g_hash_table_insert(evidence->tallies, (char *)email, tally);
    }
    return tally;
}

/* The sender for 0, then the receivers. NULL behind the last. */
static const Party *
sighting_party(const Sighting *sighting, gsize index)
{
    if (sighting->from == NULL || index > sighting->to->len)
        return NULL;
    return index == 0 ? sighting->from : g_ptr_array_index(sighting->to, index - 1);
}

static void
count_sighting(Evidence *evidence, const Sighting *sighting)
{
    const Party *party;

    if (sighting->delivered_to != NULL) {
        tally_get(evidence, sighting->delivered_to)->delivered++;
        evidence->delivered++;
    }
    if (sighting->from == NULL)
        return;
    evidence->messages++;
    for (gsize i = 0; (party = sighting_party(sighting, i)) != NULL; i++) {
        bool is_to_self =
            i > 0 && g_strcmp0(party->email, sighting->from->email) == 0; /* counted already */

        if (party->email != NULL && !is_to_self)
            tally_get(evidence, party->email)->present++;
        if (party->email != NULL && i == 0)
            tally_get(evidence, party->email)->wrote++;
    }
    if (sighting->sent && sighting->from->email != NULL) {
        tally_get(evidence, sighting->from->email)->sent++;
        evidence->sent++;
    }
}

/* "Ann Bee" names a person; "Ann" does not. NULL then. */
static char *
full_name(const Party *party)
{
    g_autofree char *folded = party->name == NULL ? NULL : text_fold(party->name);

    return folded != NULL && strchr(folded, ' ') != NULL ? g_steal_pointer(&folded) : NULL;
}

static bool
is_chosen(const Evidence *evidence, const Party *party)
{
    const Tally *tally =
        party->email == NULL ? NULL : g_hash_table_lookup(evidence->tallies, party->email);

    return tally != NULL && tally->chosen;
}

/* The names that a chosen address bears more than once: once may be a stranger's mistake. */
static void
learn_names(Evidence *evidence)
{
    g_autoptr(GHashTable) counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    GHashTableIter iter;
    gpointer name, count;
    const Party *party;

    for (gsize s = 0; s < evidence->owner->sightings->len; s++)
        for (gsize i = 0; (party = sighting_party(evidence->owner->sightings->pdata[s], i)); i++) {
            char *folded = is_chosen(evidence, party) ? full_name(party) : NULL;
            guint so_far;

            if (folded == NULL)
                continue;
            so_far = GPOINTER_TO_UINT(g_hash_table_lookup(counts, folded));
            g_hash_table_replace(counts, folded, GUINT_TO_POINTER(so_far + 1));
        }
    g_hash_table_iter_init(&iter, counts);
    while (g_hash_table_iter_next(&iter, &name, &count))
        if (GPOINTER_TO_UINT(count) >= 2)
            g_hash_table_add(evidence->names, g_strdup(name));
}

/* Other addresses that bear the same full name are the same person's. */
static void
choose_by_name(Evidence *evidence)
{
    GHashTableIter iter;
    gpointer value;
    const Party *party;

    learn_names(evidence);
    for (gsize s = 0; s < evidence->owner->sightings->len; s++)
        for (gsize i = 0; (party = sighting_party(evidence->owner->sightings->pdata[s], i)); i++) {
            g_autofree char *folded = party->email == NULL ? NULL : full_name(party);

            if (folded != NULL && g_hash_table_contains(evidence->names, folded))
                tally_get(evidence, party->email)->named++;
        }
    g_hash_table_iter_init(&iter, evidence->tallies);
    while (g_hash_table_iter_next(&iter, NULL, &value)) {
        Tally *tally = value;

        tally->chosen = tally->chosen || (tally->named >= 2 && 2 * tally->named >= tally->present);
    }
}

static double
share(guint part, guint whole)
{
    return whole == 0 ? 0 : (double)part / whole;
}

static void
choose_by_evidence(Evidence *evidence)
{
    GHashTableIter iter;
    gpointer value;

    g_hash_table_iter_init(&iter, evidence->tallies);
    while (g_hash_table_iter_next(&iter, NULL, &value)) {
        Tally *tally = value;

        tally->chosen =
            (evidence->sent >= 2 && share(tally->sent, evidence->sent) >= EVIDENCE_MIN) ||
            (evidence->delivered >= 2 &&
             share(tally->delivered, evidence->delivered) >= EVIDENCE_MIN);
    }
}

/* The surest first; the address breaks ties, so that a guess is the same each time. */
static int
compare_tallies(const void *a, const void *b)
{
    const Tally *first = *(const Tally *const *)a;
    const Tally *second = *(const Tally *const *)b;
    guint first_score = first->present + first->delivered + first->sent;
    guint second_score = second->present + second->delivered + second->sent;

    if (first_score != second_score)
        return first_score > second_score ? -1 : 1;
    return strcmp(first->email, second->email);
}

static GPtrArray *
sorted_tallies(const Evidence *evidence)
{
    GPtrArray *sorted = g_ptr_array_sized_new(g_hash_table_size(evidence->tallies));
    GHashTableIter iter;
    gpointer value;

    g_hash_table_iter_init(&iter, evidence->tallies);
    while (g_hash_table_iter_next(&iter, NULL, &value))
        g_ptr_array_add(sorted, value);
    g_ptr_array_sort(sorted, compare_tallies);
    return sorted;
}

static guint
count_covered(const Evidence *evidence)
{
    guint covered = 0;

    for (gsize s = 0; s < evidence->owner->sightings->len; s++) {
        const Party *party;

        for (gsize i = 0; (party = sighting_party(evidence->owner->sightings->pdata[s], i)); i++)
            if (is_chosen(evidence, party)) {
                covered++;
                break;
            }
    }
    return covered;
}

/* Being on all messages says little when somebody else is too. */
static double
confidence_by_presence(const Evidence *evidence, GPtrArray *sorted, guint covered)
{
    for (gsize i = 0; i < sorted->len; i++) {
        const Tally *rival = sorted->pdata[i];

        if (!rival->chosen)
            return share(covered, evidence->messages) -
                   share(rival->present, evidence->messages) / 2;
    }
    return 0; /* one address and no other: a box of notes to oneself, or of one message */
}

static bool
is_only_receiver(const Sighting *sighting, const char *email)
{
    const Party *party = sighting_party(sighting, 1);

    return sighting->thread != 0 && party != NULL && sighting->to->len == 1 &&
           g_strcmp0(party->email, email) == 0;
}

/* People answer each other through a list. Nobody answers what was sent to somebody else alone. */
static bool
looks_like_list(const Evidence *evidence, const Tally *tally)
{
    const GPtrArray *sightings = evidence->owner->sightings;
    g_autoptr(GHashTable) starters = g_hash_table_new(g_direct_hash, g_direct_equal);
    guint messages = 0;
    guint answers = 0;

    for (gsize s = 0; s < sightings->len; s++) {
        const Sighting *sighting = sightings->pdata[s];
        gpointer thread = GUINT_TO_POINTER(sighting->thread);
        const char *starter;

        if (!is_only_receiver(sighting, tally->email) || sighting->from->email == NULL)
            continue;
        messages++;
        starter = g_hash_table_lookup(starters, thread);
        if (starter == NULL)
            g_hash_table_insert(starters, thread, sighting->from->email);
        else
            answers += strcmp(starter, sighting->from->email) != 0;
    }
    return 20 * tally->wrote <= tally->present && answers >= 2 &&
           share(answers, messages) >= LIST_ANSWERS_MIN;
}

static void
guess_from(Evidence *evidence, MailOwnerGuess *guess)
{
    g_autoptr(GPtrArray) sorted = NULL;
    bool has_evidence;

    choose_by_evidence(evidence);
    sorted = sorted_tallies(evidence);
    has_evidence = false;
    for (gsize i = 0; i < sorted->len; i++)
        has_evidence = has_evidence || ((Tally *)sorted->pdata[i])->chosen;
    if (!has_evidence && sorted->len > 0)
        ((Tally *)sorted->pdata[0])->chosen = true;
    choose_by_name(evidence);
    guess->covered = count_covered(evidence);
    guess->confidence = confidence_by_presence(evidence, sorted, (guint)guess->covered);
    if (has_evidence)
        guess->confidence = MAX(guess->confidence, 0.9);
    else if (share((guint)guess->covered, evidence->messages) < COVERAGE_MIN ||
             guess->confidence < CONFIDENCE_MIN || evidence->messages < MESSAGES_MIN ||
             looks_like_list(evidence, g_ptr_array_index(sorted, 0))) {
        guess->confidence = MIN(guess->confidence, CONFIDENCE_MIN);
        return;
    }
    for (gsize i = 0; i < sorted->len; i++) {
        const Tally *tally = sorted->pdata[i];

        if (tally->chosen)
            g_ptr_array_add(guess->addresses, g_strdup(tally->email));
    }
}

void
mail_owner_guess(const MailOwner *owner, MailOwnerGuess *guess_out)
{
    Evidence evidence = {.owner = owner};

    *guess_out = (MailOwnerGuess){.addresses = g_ptr_array_new_with_free_func(g_free)};
    evidence.tallies = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
    evidence.names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (gsize i = 0; i < owner->sightings->len; i++)
        count_sighting(&evidence, g_ptr_array_index(owner->sightings, i));
    guess_out->looked_at = evidence.messages;
    guess_from(&evidence, guess_out);
    g_hash_table_unref(evidence.tallies);
    g_hash_table_unref(evidence.names);
}
