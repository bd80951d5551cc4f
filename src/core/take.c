/* SPDX-License-Identifier: Apache-2.0
 * Taking one file's records into the book. */
#include "core/take.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "core/merge.h"
#include "core/search.h"
#include "core/sorting.h"
#include "core/take_match.h"
#include "core/take_thanks.h"
#include "core/tie.h"
#include "store/interaction.h"
#include "store/person.h"
#include "store/sorting.h"

/** Interactions gather up to this many bytes before they are sorted and written. */
#define GATHER_BYTES (8 * 1024 * 1024)

/** A message of the user to more people than this is an announcement, not being in touch
 * (engine.md §1). */
#define MAX_RECEIVERS 5

/** Addresses whose person is remembered, so that a mail archive does not ask for each message. */
#define KNOWN_ADDRESSES 20000

/* An interaction on its way to its table. Texts are borrowed from the taker's chunk. */
typedef struct {
    gint64 person_id;
    gint64 at;
    gint64 id;
    guint64 record;
    Channel channel;
    Direction direction;
    const char *note;
} Gathered;

struct Taker {
    Ctx *ctx;
    Write *write;
    ImportFile *file;
    Matcher *matcher;
    char *source;
    WordBuffer *words;
    GArray *gathered; /* Gathered */
    GStringChunk *texts;
    gsize bytes;
    GHashTable *touched;   /* ids of people with new interactions since the last part */
    GHashTable *ranged;    /* ids of people whose new interactions are logged */
    GHashTable *known;     /* char * address to gint64 * person id */
    GHashTable *self_keys; /* own addresses, profiles and names, as party_key gives them */
    unsigned self_kinds;   /* bits of PointKind: what self_keys has */
    gint64 self_id;
    gint64 people_added;
};

Taker *
taker_new(Ctx *ctx, Write *write, ImportFile *file, const char *source)
{
    Taker *taker = g_new0(Taker, 1);

    taker->ctx = ctx;
    taker->write = write;
    taker->file = file;
    taker->matcher = matcher_new(ctx, write->change);
    taker->source = g_strdup(source);
    taker->words = word_buffer_new();
    taker->gathered = g_array_new(FALSE, FALSE, sizeof(Gathered));
    taker->texts = g_string_chunk_new(64 * 1024);
    taker->touched = g_hash_table_new(g_direct_hash, g_direct_equal);
    taker->ranged = g_hash_table_new(g_direct_hash, g_direct_equal);
    taker->known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    taker->self_keys = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    return taker;
}

void
taker_free(Taker *taker)
{
    if (taker == NULL)
        return;
    matcher_free(taker->matcher);
    g_free(taker->source);
    word_buffer_free(taker->words);
    g_array_unref(taker->gathered);
    g_string_chunk_free(taker->texts);
    g_hash_table_unref(taker->touched);
    g_hash_table_unref(taker->ranged);
    g_hash_table_unref(taker->known);
    g_hash_table_unref(taker->self_keys);
    g_free(taker);
}

static void
add_problem(Taker *taker, const Record *record, guint64 line, const char *field,
            const char *message)
{
    ImportProblem *problem = g_new0(ImportProblem, 1);

    problem->line = line != 0 ? line : record->line;
    problem->record = record->number;
    problem->field = g_strdup(field);
    problem->message = g_strdup(message);
    g_ptr_array_add(taker->file->problems, problem);
}

static void
add_problems(Taker *taker, const Record *record, const GPtrArray *problems)
{
    for (guint i = 0; problems != NULL && i < problems->len; i++) {
        const Problem *problem = problems->pdata[i];

        add_problem(taker, record, problem->line, problem->field, problem->message);
    }
}

static void
count_skipped(Taker *taker, const char *why)
{
    gsize count = GPOINTER_TO_SIZE(g_hash_table_lookup(taker->file->skipped_why, why));

    taker->file->skipped++;
    g_hash_table_insert(taker->file->skipped_why, (gpointer)why, GSIZE_TO_POINTER(count + 1));
}

/* Own entry. */

static void
know_self_person(Taker *taker, const Person *person)
{
    taker->self_id = person->id;
    for (guint i = 0; i < person->points->len; i++) {
        const Point *point = person->points->pdata[i];

        if (point->kind != POINT_EMAIL && point->kind != POINT_URL)
            continue;
        g_hash_table_add(taker->self_keys, g_strdup(point->normalised));
        taker->self_kinds |= 1U << point->kind;
    }
    if (!text_is_empty(person->name) && strchr(person->name, '@') == NULL)
        g_hash_table_add(taker->self_keys, text_fold(person->name));
}

bool
taker_load_self(Taker *taker, GError **error)
{
    g_autoptr(Person) person = NULL;
    gint64 id = 0;

    if (!matcher_begin(taker->matcher, error) ||
        !store_person_self(taker->ctx->db, taker->ctx->space_id, &id, error))
        return false;
    if (id == 0)
        return true;
    if (!store_person_find(taker->ctx->db, taker->ctx->space_id, id, &person, error))
        return false;
    know_self_person(taker, person);
    return true;
}

bool
taker_knows_self(const Taker *taker, PointKind kind)
{
    return (taker->self_kinds & 1U << kind) != 0;
}

GHashTable *
taker_self_keys(const Taker *taker)
{
    return taker->self_keys;
}

/* The name of the own entry until a file tells a better one. */
#define NAMELESS_SELF "Me"

/* Whether an own entry is called by what stands in for a name: an address, say. */
static bool
is_nameless(const Person *person)
{
    if (text_is_empty(person->name) || strcmp(person->name, NAMELESS_SELF) == 0)
        return true;
    for (guint i = 0; i < person->points->len; i++) {
        if (strcmp(((const Point *)person->points->pdata[i])->value, person->name) == 0)
            return true;
    }
    return false;
}

/* Take what is known of the user into the own entry. */
static bool
merge_self(Taker *taker, const Person *incoming, bool *changed_out, GError **error)
{
    g_autoptr(Person) person = NULL;
    g_autoptr(GPtrArray) problems = problems_new();
    bool is_new = taker->self_id == 0;

    if (is_new) {
        person = person_copy(incoming);
        person->self = true;
        person->id = id_next(&taker->ctx->ids, taker->ctx->now);
        person_set(&person->source, taker->source);
        person_complete_name(person);
    } else {
        if (!store_person_find(taker->ctx->db, taker->ctx->space_id, taker->self_id, &person,
                               error))
            return false;
        if (is_nameless(person) && !text_is_empty(incoming->name))
            g_clear_pointer(&person->name, g_free);
        merge_person(person, incoming, problems);
    }
    if (text_is_empty(person->name))
        person_set(&person->name, NAMELESS_SELF);
    if (!store_person_save(taker->write->change, person, taker->ctx->now, is_new, changed_out,
                           error))
        return false;
    know_self_person(taker, person);
    matcher_learn(taker->matcher, person);
    return true;
}

bool
taker_add_self(Taker *taker, const char *address, const char *name, GError **error)
{
    g_autoptr(Person) incoming = person_new();
    bool changed = false;

    person_set(&incoming->name, name);
    if (person_add_point(incoming, strchr(address, '@') != NULL ? POINT_EMAIL : POINT_URL, NULL,
                         address) == NULL) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "“%s” is not an address of yours; give an email address or a profile URL.",
                    address);
        return false;
    }
    return merge_self(taker, incoming, &changed, error);
}

/* People. */

/* What has no id yet is new, and the file is where it comes from. */
static void
set_sources(Person *person, const char *source)
{
    if (person->id == 0 && person->source == NULL)
        person->source = g_strdup(source);
    for (guint i = 0; i < person->points->len; i++) {
        Point *point = person->points->pdata[i];

        if (point->id == 0 && point->source == NULL)
            point->source = g_strdup(source);
    }
    for (guint i = 0; i < person->occasions->len; i++) {
        Occasion *occasion = person->occasions->pdata[i];

        if (occasion->id == 0 && occasion->source == NULL)
            occasion->source = g_strdup(source);
    }
    for (guint i = 0; i < person->notes->len; i++) {
        Note *note = person->notes->pdata[i];

        if (note->id == 0 && note->source == NULL)
            note->source = g_strdup(source);
    }
}

static bool
create_person(Taker *taker, Person *person, GError **error)
{
    Ctx *ctx = taker->ctx;
    g_autoptr(GHashTable) words = NULL;

    person->id = id_next(&ctx->ids, ctx->now);
    words = search_words_of(person);
    if (!store_person_save(taker->write->change, person, ctx->now, true, NULL, error) ||
        !search_add(ctx, taker->words, person->id, words, error))
        return false;
    matcher_learn(taker->matcher, person);
    taker->people_added++;
    taker->file->people++;
    /* Only a tier or a tag can make somebody due who was never in touch; others are asked
     * about, unless they are a company. */
    if (person->tier != TIER_NONE || person->tags->len > 0 || person->self || person->deceased)
        return tie_refresh(ctx, person->id, error);
    return text_equal(person->name, person->company) ||
           store_sorting_put(ctx->db, ctx->space_id, person->id,
                             sorting_connected_day(person->source), 0, error);
}

static bool
update_person(Taker *taker, gint64 id, const Record *record, bool *changed_out, GError **error)
{
    Ctx *ctx = taker->ctx;
    g_autoptr(Person) person = NULL;
    g_autoptr(GHashTable) before = NULL;
    g_autoptr(GHashTable) after = NULL;
    g_autoptr(GPtrArray) problems = problems_new();

    if (!store_person_find(ctx->db, ctx->space_id, id, &person, error))
        return false;
    before = search_words_of(person);
    merge_person(person, record->person, problems);
    set_sources(person, taker->source);
    add_problems(taker, record, problems);
    if (!store_person_save(taker->write->change, person, ctx->now, false, changed_out, error))
        return false;
    matcher_learn(taker->matcher, person);
    if (!*changed_out || person->self)
        return true;
    after = search_words_of(person);
    return search_update_later(ctx, taker->words, id, before, after, error) &&
           tie_refresh(ctx, id, error);
}

/* A record that names no identity of its own is known again by what it says. */
static char *
identity_of(const Person *person, gint64 content)
{
    if (!text_is_empty(person->uid))
        return g_strdup(person->uid);
    return g_strdup_printf("content:%" G_GINT64_FORMAT, content);
}

/* Whom a record is about, by the identity it names. */
typedef struct {
    gint64 id;
    gint64 content; /* of the record that was taken last */
    bool own;       /* this book wrote the record */
} Known;

static bool
find_identity(Taker *taker, const char *uid, Known *known, GError **error)
{
    gint64 own = 0;

    if (!matcher_own(taker->matcher, uid, &own, error) ||
        !matcher_identity(taker->matcher, uid, &known->id, &known->content, error))
        return false;
    known->own = own != 0;
    if (known->own && known->id != own)
        *known = (Known){.id = own, .own = true};
    return true;
}

/* Forget given and family names that are no more than the whole name taken apart. */
static void
forget_guessed_parts(Person *person)
{
    g_autoptr(Person) guessed = person_new();

    person_set(&guessed->name, person->name);
    person_complete_name(guessed);
    if (!text_equal(guessed->given, person->given) || !text_equal(guessed->family, person->family))
        return;
    g_clear_pointer(&person->given, g_free);
    g_clear_pointer(&person->family, g_free);
}

/* A file of this book's own adds neither its uid nor itself as the source of what was there, and
 * takes no name apart that the book holds in one piece. */
static void
complete_record(Taker *taker, Person *person, bool own)
{
    if (own) {
        g_clear_pointer(&person->uid, g_free);
        forget_guessed_parts(person);
        return;
    }
    person_complete_name(person);
    set_sources(person, taker->source);
}

static bool
take_person(Taker *taker, Record *record, GError **error)
{
    Person *person = record->person;
    gint64 content = merge_content_hash(person);
    g_autofree char *uid = identity_of(person, content);
    Known known = {0};
    bool changed = false;

    if (!find_identity(taker, uid, &known, error))
        return false;
    if (known.id != 0 && known.content == content) {
        taker->file->unchanged++;
        return true;
    }
    complete_record(taker, person, known.own);
    if (known.id == 0 && !matcher_person(taker->matcher, person, &known.id, error))
        return false;
    matcher_learn_identity(taker->matcher, uid);
    if (known.id == 0) {
        taker->file->created++;
        return create_person(taker, person, error) &&
               store_identity_put(taker->write->change, person->id, uid, content, person->card,
                                  true, error);
    }
    if (!update_person(taker, known.id, record, &changed, error))
        return false;
    /* Of the book's own records only a card may hold more than was taken; it stays where a table
     * says the same. */
    if ((!known.own || person->card != NULL) &&
        !store_identity_put(taker->write->change, known.id, uid, content, person->card, false,
                            error))
        return false;
    if (changed)
        taker->file->updated++;
    else
        taker->file->unchanged++;
    return true;
}

static bool
take_self(Taker *taker, const Record *record, GError **error)
{
    bool changed = false;
    bool is_new = taker->self_id == 0;

    if (!merge_self(taker, record->person, &changed, error))
        return false;
    if (is_new)
        taker->file->created++;
    else if (changed)
        taker->file->updated++;
    else
        taker->file->unchanged++;
    return true;
}

/* Interactions. */

/* The strongest thing that tells a party from others: the address, the profile, else the name. */
static char *
party_key(const Party *party)
{
    char *key = party->email != NULL ? point_normalise(POINT_EMAIL, party->email) : NULL;

    if (key == NULL && party->url != NULL)
        key = point_normalise(POINT_URL, party->url);
    if (key == NULL)
        key = text_fold(party->name);
    return key;
}

static bool
is_self(Taker *taker, const Party *party)
{
    g_autofree char *key = party_key(party);

    return party->self || g_hash_table_contains(taker->self_keys, key);
}

static Person *
person_of_party(const Party *party)
{
    Person *person = person_new();

    person_set(&person->name, party->name);
    if (party->email != NULL)
        person_add_point(person, POINT_EMAIL, NULL, party->email);
    if (party->url != NULL)
        person_add_point(person, POINT_URL, "linkedin", party->url);
    person_complete_name(person);
    return person;
}

static void
remember(Taker *taker, const char *key, gint64 id)
{
    if (g_hash_table_size(taker->known) >= KNOWN_ADDRESSES)
        g_hash_table_remove_all(taker->known);
    g_hash_table_insert(taker->known, g_strdup(key), g_memdup2(&id, sizeof id));
}

/* The person of a party, made where nobody is known; 0 for a party that says nothing. */
static bool
resolve_party(Taker *taker, const Party *party, gint64 *id_out, GError **error)
{
    g_autofree char *key = party_key(party);
    const gint64 *known = g_hash_table_lookup(taker->known, key);
    g_autoptr(Person) person = NULL;

    *id_out = known != NULL ? *known : 0;
    if (known != NULL || *key == '\0')
        return true;
    person = person_of_party(party);
    if (text_is_empty(person->name))
        return true;
    if (!matcher_party(taker->matcher, person, id_out, error))
        return false;
    if (*id_out == 0) {
        set_sources(person, taker->source);
        if (!create_person(taker, person, error))
            return false;
        *id_out = person->id;
    }
    remember(taker, key, *id_out);
    return true;
}

static void
gather(Taker *taker, const Record *record, gint64 person_id, Direction direction)
{
    const Touch *touch = record->touch;
    Gathered entry = {
        .person_id = person_id,
        .at = touch->at,
        .id = id_from_text(touch->key),
        .record = record->number,
        .channel = touch->channel,
        .direction = direction,
        .note =
            text_is_empty(touch->note) ? NULL : g_string_chunk_insert(taker->texts, touch->note),
    };

    taker->bytes += sizeof entry + (entry.note != NULL ? strlen(entry.note) + 1 : 0);
    g_array_append_val(taker->gathered, entry);
}

static int
compare_gathered(const void *a, const void *b)
{
    const Gathered *left = a;
    const Gathered *right = b;

    if (left->person_id != right->person_id)
        return left->person_id < right->person_id ? -1 : 1;
    if (left->at != right->at)
        return left->at < right->at ? -1 : 1;
    return (left->id > right->id) - (left->id < right->id);
}

static bool
write_gathered(Taker *taker, const Gathered *entry, bool *inserted_out, GError **error)
{
    Interaction interaction = {
        .id = entry->id,
        .person_id = entry->person_id,
        .at = entry->at,
        .channel = entry->channel,
        .direction = entry->direction,
        .note = (char *)entry->note,
        .source = taker->source,
    };
    g_autoptr(GHashTable) words = NULL;

    if (!store_interaction_add(taker->write->change, &interaction, inserted_out, error))
        return false;
    if (!*inserted_out)
        return true;
    g_hash_table_add(taker->touched, (gpointer)entry->person_id);
    if (g_hash_table_add(taker->ranged, (gpointer)entry->person_id) &&
        !track_range(taker->write->change, TRACK_INTERACTION, entry->person_id, error))
        return false;
    if (entry->note == NULL)
        return true;
    words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    search_words_add_text(words, entry->note);
    return search_add(taker->ctx, taker->words, entry->person_id, words, error);
}

/* Write what has gathered in the order of the table, then count each record once: created where
 * any of its interactions was new. */
static bool
flush(Taker *taker, GError **error)
{
    g_autoptr(GHashTable) created = g_hash_table_new(g_direct_hash, g_direct_equal);
    g_autoptr(GHashTable) seen = g_hash_table_new(g_direct_hash, g_direct_equal);

    g_array_sort(taker->gathered, compare_gathered);
    for (guint i = 0; i < taker->gathered->len; i++) {
        const Gathered *entry = &g_array_index(taker->gathered, Gathered, i);
        bool inserted = false;

        if (!write_gathered(taker, entry, &inserted, error))
            return false;
        g_hash_table_add(seen, (gpointer)entry->record);
        if (inserted)
            g_hash_table_add(created, (gpointer)entry->record);
    }
    taker->file->created += g_hash_table_size(created);
    taker->file->interactions += g_hash_table_size(created);
    taker->file->unchanged += g_hash_table_size(seen) - g_hash_table_size(created);
    g_array_set_size(taker->gathered, 0);
    g_string_chunk_clear(taker->texts);
    taker->bytes = 0;
    return true;
}

static bool
take_sent(Taker *taker, const Record *record, bool *taken_out, GError **error)
{
    const GPtrArray *to = record->touch->to;
    guint receivers = 0;

    for (guint i = 0; i < to->len; i++)
        receivers += !is_self(taker, to->pdata[i]);
    if (receivers == 0 || receivers > MAX_RECEIVERS) {
        count_skipped(taker, receivers == 0 ? "to nobody else" : "sent to many");
        *taken_out = true;
        return true;
    }
    for (guint i = 0; i < to->len; i++) {
        gint64 id = 0;

        if (is_self(taker, to->pdata[i]))
            continue;
        if (!resolve_party(taker, to->pdata[i], &id, error))
            return false;
        if (id == 0 || id == taker->self_id)
            continue;
        gather(taker, record, id, DIRECTION_OUT);
        *taken_out = true;
    }
    return true;
}

static bool
take_touch(Taker *taker, Record *record, GError **error)
{
    const Touch *touch = record->touch;
    bool taken = false;
    gint64 id = 0;

    if (touch->from != NULL && is_self(taker, touch->from)) {
        if (!take_sent(taker, record, &taken, error))
            return false;
    } else if (touch->from != NULL) {
        if (!resolve_party(taker, touch->from, &id, error))
            return false;
        taken = id != 0 && id != taker->self_id;
        if (taken) {
            gather(taker, record, id, DIRECTION_IN);
            if (!take_thanks(taker->ctx, taker->write, id, touch, error))
                return false;
        }
    }
    if (!taken)
        count_skipped(taker, "nobody in it");
    return taker->bytes < GATHER_BYTES || flush(taker, error);
}

bool
taker_take(Taker *taker, Record *record, GError **error)
{
    taker->file->read++;
    add_problems(taker, record, record->problems);
    switch (record->kind) {
    case RECORD_PERSON:
        return record->person->self ? take_self(taker, record, error)
                                    : take_person(taker, record, error);
    case RECORD_TOUCH:
        return take_touch(taker, record, error);
    case RECORD_SKIPPED:
        count_skipped(taker, record->why);
        return true;
    case RECORD_FAILED:
        taker->file->failed++;
        if (record->problems == NULL || record->problems->len == 0)
            add_problem(taker, record, 0, "", "This record could not be read.");
        return true;
    }
    return true;
}

bool
taker_finish(Taker *taker, GError **error)
{
    GHashTableIter iter;
    gpointer id;

    if (!flush(taker, error) ||
        !word_buffer_flush(taker->words, taker->ctx->db, taker->ctx->space_id, error) ||
        !store_person_count_add(taker->write->change, taker->people_added, error))
        return false;
    g_hash_table_iter_init(&iter, taker->touched);
    while (g_hash_table_iter_next(&iter, &id, NULL)) {
        if (!tie_refresh(taker->ctx, (gint64)id, error))
            return false;
    }
    g_hash_table_remove_all(taker->touched);
    taker->people_added = 0;
    return true;
}
