/* SPDX-License-Identifier: Apache-2.0
 * What fits a need: offers, needs that answer each other, and people who do that kind of work. */
#include <string.h>

#include "core/boundary.h"
#include "core/need.h"
#include "core/person.h"
#include "core/search.h"
#include "engine/match.h"
#include "store/db.h"

/** Below this two texts share a word by chance. */
#define LEAST_SCORE 0.12

#define FITS_MOST 8

/** People looked at for each word of a need. */
#define PEOPLE_OF_WORD 12

static void
fit_free(Fit *fit)
{
    g_free(fit->person);
    g_free(fit->what);
    g_free(fit->why);
    g_free(fit);
}

void
need_match_free(NeedMatch *match)
{
    if (match == NULL)
        return;
    entry_free(match->need);
    g_free(match->person);
    g_free(match->suggestion);
    g_ptr_array_unref(match->fits);
    g_free(match);
}

/* The current entries of a noun, and the words of each at the same place. */
typedef struct {
    GPtrArray *entries; /* Entry */
    GPtrArray *words;   /* MatchText */
} Current;

/* All current offers and needs. People and what words find are kept, because needs share words:
 * matching all of them costs what they say, and not so many times what they have in common. */
typedef struct {
    Ctx *ctx;
    Current needs;
    Current offers;
    MatchCorpus corpus;
    GHashTable *people; /* id to Person */
    GHashTable *found;  /* stem to GArray of ids */
} Matching;

static void
current_clear(Current *current)
{
    g_clear_pointer(&current->entries, g_ptr_array_unref);
    g_clear_pointer(&current->words, g_ptr_array_unref);
}

static void
matching_init(Matching *matching, Ctx *ctx)
{
    *matching = (Matching){.ctx = ctx};
    match_corpus_init(&matching->corpus);
    matching->people =
        g_hash_table_new_full(g_int64_hash, g_int64_equal, NULL, (GDestroyNotify)person_free);
    matching->found =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
}

static void
matching_clear(Matching *matching)
{
    match_corpus_clear(&matching->corpus);
    current_clear(&matching->needs);
    current_clear(&matching->offers);
    g_clear_pointer(&matching->people, g_hash_table_unref);
    g_clear_pointer(&matching->found, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Matching, matching_clear)

/* The key of a person is the id within. */
static bool
person_of(Matching *matching, gint64 id, const Person **person_out, GError **error)
{
    Person *person = g_hash_table_lookup(matching->people, &id);

    if (person == NULL) {
        if (!person_get(matching->ctx, id, &person, NULL, error))
            return false;
        g_hash_table_insert(matching->people, &person->id, person);
    }
    *person_out = person;
    return true;
}

/* The first few people whose work or tags have a stem. */
static bool
people_of_stem(Matching *matching, const char *stem, const GArray **ids_out, GError **error)
{
    GArray *ids = g_hash_table_lookup(matching->found, stem);

    if (ids == NULL) {
        if (!search_fields(matching->ctx, stem, PEOPLE_OF_WORD, &ids, error))
            return false;
        g_hash_table_insert(matching->found, g_strdup(stem), ids);
    }
    *ids_out = ids;
    return true;
}

static const char *
words_of_entry(const Entry *entry)
{
    return entry->kind == LEDGER_NEED ? need_of((Entry *)entry)->what
                                      : offer_of((Entry *)entry)->what;
}

static bool
load(Matching *matching, LedgerKind kind, Current *current, GError **error)
{
    LedgerFilter filter = {.kind = kind};
    Day today = matching->ctx->today;

    current->words = g_ptr_array_new_with_free_func((GDestroyNotify)g_hash_table_unref);
    if (!ledger_list(matching->ctx, &filter, &current->entries, NULL, error))
        return false;
    for (guint i = 0; i < current->entries->len;) {
        Entry *entry = current->entries->pdata[i];
        MatchText *words;

        if (!(kind == LEDGER_NEED ? need_is_current(need_of(entry), today)
                                  : offer_is_current(offer_of(entry), today))) {
            g_ptr_array_remove_index(current->entries, i);
            continue;
        }
        words = match_text_new(words_of_entry(entry));
        g_ptr_array_add(current->words, words);
        match_corpus_add(&matching->corpus, words);
        i++;
    }
    return true;
}

static char *
sentence_of(const GPtrArray *shared, const char *before)
{
    GString *sentence = g_string_new(before);

    for (guint i = 0; i < shared->len; i++)
        g_string_append_printf(sentence, "%s“%s”",
                               i == 0                 ? ""
                               : i + 1 == shared->len ? " and "
                                                      : ", ",
                               (const char *)shared->pdata[i]);
    g_string_append_c(sentence, '.');
    return g_string_free(sentence, FALSE);
}

/* Who is not to be contacted, paused or gone, is neither named for a need nor offered anything;
 * hours and days to be left alone pass. */
static bool
may_be_asked(Ctx *ctx, gint64 person_id, bool *may_out, GError **error)
{
    g_autoptr(GError) denied = NULL;
    g_autofree char *wait = NULL;

    *may_out = boundary_check_draft(ctx, person_id, CHANNELS_ALL, CONTACT_OWED, &wait, &denied);
    if (*may_out || g_error_matches(denied, KITH_ERROR, KITH_ERROR_DENIED))
        return true;
    g_propagate_error(error, g_steal_pointer(&denied));
    return false;
}

static bool
add_fit(Matching *matching, NeedMatch *match, FitKind kind, const Entry *entry, const char *what,
        double score, char *take_why, GError **error)
{
    g_autofree char *why = take_why;
    const Person *person = NULL;
    bool may = true;
    Fit *fit;

    if (!person_of(matching, entry->person_id, &person, error) ||
        (!person->self && !may_be_asked(matching->ctx, entry->person_id, &may, error)))
        return false;
    if (!may)
        return true;
    fit = g_new0(Fit, 1);
    fit->kind = kind;
    fit->entry_id = entry->id;
    fit->person_id = entry->person_id;
    fit->person = g_strdup(person->name);
    fit->mine = person->self;
    fit->what = g_strdup(what);
    fit->why = g_steal_pointer(&why);
    fit->score = score;
    g_ptr_array_add(match->fits, fit);
    return true;
}

static bool
add_offers(Matching *matching, NeedMatch *match, const MatchText *words, GError **error)
{
    for (guint i = 0; i < matching->offers.entries->len; i++) {
        const Entry *offer = matching->offers.entries->pdata[i];
        g_autoptr(GPtrArray) shared = g_ptr_array_new_with_free_func(g_free);
        double score =
            match_score(&matching->corpus, words, matching->offers.words->pdata[i], shared);

        if (score < LEAST_SCORE || offer->person_id == match->need->person_id)
            continue;
        if (!add_fit(matching, match, FIT_OFFER, offer, words_of_entry(offer), score,
                     sentence_of(shared, "Both speak of "), error))
            return false;
    }
    return true;
}

/* Who hires and who looks for a job answer each other. */
static bool
answer_each_other(NeedKind a, NeedKind b)
{
    return (a == NEED_HIRING && b == NEED_JOB_HUNTING) ||
           (a == NEED_JOB_HUNTING && b == NEED_HIRING);
}

static bool
add_needs(Matching *matching, NeedMatch *match, const MatchText *words, GError **error)
{
    const Need *need = need_of(match->need);

    for (guint i = 0; i < matching->needs.entries->len; i++) {
        const Entry *other = matching->needs.entries->pdata[i];
        g_autoptr(GPtrArray) shared = g_ptr_array_new_with_free_func(g_free);
        double score =
            match_score(&matching->corpus, words, matching->needs.words->pdata[i], shared);

        if (!answer_each_other(need->kind, need_of((Entry *)other)->kind) ||
            other->person_id == match->need->person_id || score < LEAST_SCORE)
            continue;
        if (!add_fit(matching, match, FIT_NEED, other, words_of_entry(other), score,
                     sentence_of(shared, need->kind == NEED_HIRING
                                             ? "They look for a job, and both speak of "
                                             : "They are hiring, and both speak of "),
                     error))
            return false;
    }
    return true;
}

/* What a person does, in a line. */
static char *
work_of(const Person *person)
{
    if (person->title != NULL && person->company != NULL)
        return g_strdup_printf("%s, %s", person->title, person->company);
    return g_strdup(person->title != NULL ? person->title : person->company);
}

static MatchText *
words_of_person(const Person *person)
{
    MatchText *words = match_text_new(person->title);

    match_text_add(words, person->company);
    for (guint i = 0; i < person->tags->len; i++)
        match_text_add(words, person->tags->pdata[i]);
    for (guint i = 0; i < person->positions->len; i++)
        match_text_add(words, ((const Position *)person->positions->pdata[i])->title);
    return words;
}

static bool
add_person(Matching *matching, NeedMatch *match, const MatchText *words, gint64 id, GError **error)
{
    g_autoptr(GHashTable) theirs = NULL;
    g_autoptr(GPtrArray) shared = g_ptr_array_new_with_free_func(g_free);
    g_autofree char *work = NULL;
    const Person *person = NULL;
    Entry entry = {.person_id = id};
    double score;

    if (!person_of(matching, id, &person, error))
        return false;
    theirs = words_of_person(person);
    score = match_score(&matching->corpus, words, theirs, shared);
    if (person->self || person->deceased || score < LEAST_SCORE)
        return true;
    work = work_of(person);
    return add_fit(matching, match, FIT_PERSON, &entry, work, score,
                   sentence_of(shared, "Their work or tags speak of "), error);
}

static bool
add_people(Matching *matching, NeedMatch *match, const MatchText *words, GError **error)
{
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    GHashTableIter iter;
    gpointer stem;

    g_hash_table_add(seen, g_memdup2(&match->need->person_id, sizeof(gint64)));
    g_hash_table_iter_init(&iter, (GHashTable *)words);
    while (g_hash_table_iter_next(&iter, &stem, NULL)) {
        const GArray *ids = NULL;

        if (!people_of_stem(matching, stem, &ids, error))
            return false;
        for (guint i = 0; i < ids->len; i++) {
            gint64 id = g_array_index(ids, gint64, i);

            if (g_hash_table_contains(seen, &id))
                continue;
            g_hash_table_add(seen, g_memdup2(&id, sizeof id));
            if (!add_person(matching, match, words, id, error))
                return false;
        }
    }
    return true;
}

static int
compare_fits(const void *a, const void *b)
{
    const Fit *left = *(Fit *const *)a;
    const Fit *right = *(Fit *const *)b;

    if (left->kind != right->kind)
        return left->kind < right->kind ? -1 : 1;
    if (left->score != right->score)
        return left->score > right->score ? -1 : 1;
    return (left->person_id > right->person_id) - (left->person_id < right->person_id);
}

static bool
match_one(Matching *matching, const Entry *need, GPtrArray *matches, GError **error)
{
    NeedMatch *match = g_new0(NeedMatch, 1);
    g_autoptr(GHashTable) words = match_text_new(need_of((Entry *)need)->what);
    g_auto(EntryNames) names = {0};

    g_ptr_array_add(matches, match);
    match->need = entry_copy(need);
    match->fits = g_ptr_array_new_with_free_func((GDestroyNotify)fit_free);
    if (!ledger_names(matching->ctx, need, &names, error) ||
        !add_offers(matching, match, words, error) || !add_needs(matching, match, words, error) ||
        !add_people(matching, match, words, error))
        return false;
    match->person = g_steal_pointer(&names.person);
    if (need_of((Entry *)need)->kind == NEED_OVERWHELMED)
        match->suggestion = g_strdup(need_small_offer(need_of((Entry *)need)->what));
    g_ptr_array_sort(match->fits, compare_fits);
    if (match->fits->len > FITS_MOST)
        g_ptr_array_set_size(match->fits, FITS_MOST);
    return true;
}

static bool
match_asked(Matching *matching, gint64 id, GPtrArray *matches, GError **error)
{
    g_autoptr(Entry) need = NULL;
    g_autofree char *wait = NULL;

    if (!ledger_get(matching->ctx, LEDGER_NEED, id, &need, error))
        return false;
    if (!need_is_current(need_of(need), matching->ctx->today)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT,
                    "This need is not current any more; note it anew if it came back.");
        return false;
    }
    if (!boundary_check_draft(matching->ctx, need->person_id, CHANNELS_ALL, CONTACT_OWED, &wait,
                              error))
        return false;
    return match_one(matching, need, matches, error);
}

static bool
match_all(Matching *matching, GPtrArray *matches, GError **error)
{
    for (guint i = 0; i < matching->needs.entries->len; i++) {
        const Entry *need = matching->needs.entries->pdata[i];
        bool may = true;

        if (!may_be_asked(matching->ctx, need->person_id, &may, error) ||
            (may && !match_one(matching, need, matches, error)))
            return false;
    }
    return true;
}

bool
need_match(Ctx *ctx, gint64 id, GPtrArray **matches_out, GError **error)
{
    g_autoptr(GPtrArray) matches = g_ptr_array_new_with_free_func((GDestroyNotify)need_match_free);
    g_auto(Matching) matching = {0};
    g_autoptr(DbTx) tx = NULL;

    matching_init(&matching, ctx);
    if (!db_begin(ctx->db, DB_TX_READ, "match needs", &tx, error) ||
        !load(&matching, LEDGER_NEED, &matching.needs, error) ||
        !load(&matching, LEDGER_OFFER, &matching.offers, error) ||
        !(id != 0 ? match_asked(&matching, id, matches, error)
                  : match_all(&matching, matches, error)))
        return false;
    *matches_out = g_steal_pointer(&matches);
    return true;
}
