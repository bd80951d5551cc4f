/* SPDX-License-Identifier: Apache-2.0
 * The ledgers: getting, listing and keeping entries of any noun. */
#include "core/ledger.h"

#include <string.h>

#include "base/text.h"
#include "core/ledger_rules.h"
#include "core/person.h"
#include "model/need.h"
#include "model/offer.h"
#include "model/promise.h"
#include "store/ledger.h"
#include "store/person.h"

#define TEXT_BYTES (1024 * 1024)

/** Entries of a noun read at once while listing. */
#define PAGE 500

static const LedgerRules no_rules;

static const LedgerRules *const rules[LEDGER_COUNT] = {
    [LEDGER_PROMISE] = &promise_rules, [LEDGER_SLIP] = &slip_rules,
    [LEDGER_THANKS] = &thanks_rules,   [LEDGER_FEEDBACK] = &feedback_rules,
    [LEDGER_NEED] = &need_rules,       [LEDGER_INTRODUCTION] = &introduction_rules,
    [LEDGER_FAVOR] = &favor_rules,
};

bool
ledger_is_contact(const Entry *entry)
{
    (void)entry;
    return true;
}

const LedgerRules *
ledger_rules(LedgerKind kind)
{
    return rules[kind] != NULL ? rules[kind] : &no_rules;
}

static const char *
article_of(const char *noun)
{
    return strchr("aeiou", noun[0]) != NULL ? "an" : "a";
}

static bool
not_found(LedgerKind kind, gint64 id, const EntryKey *other, GError **error)
{
    const char *noun = ledger_of(kind)->noun;
    const char *is = other == NULL ? NULL : ledger_of(other->kind)->noun;
    char text[ID_TEXT_SIZE];

    id_format(id, text);
    if (is != NULL)
        g_set_error(error, KITH_ERROR, KITH_ERROR_NOT_FOUND, "%s is %s %s, not %s %s.", text,
                    article_of(is), is, article_of(noun), noun);
    else
        g_set_error(error, KITH_ERROR, KITH_ERROR_NOT_FOUND,
                    "There is no %s %s; “kith %s list” lists them.", noun, text,
                    kind == LEDGER_INTRODUCTION ? "intro" : noun);
    return false;
}

bool
ledger_get(Ctx *ctx, LedgerKind kind, gint64 id, Entry **entry_out, GError **error)
{
    EntryKey key;
    bool found = false;

    if (!store_entry_by_id(ctx->db, ctx->space_id, id, &found, &key, error))
        return false;
    if (!found || key.kind != kind)
        return not_found(kind, id, found ? &key : NULL, error);
    if (!store_ledger_find(ctx->db, ctx->space_id, kind, key.person_id, id, entry_out, error))
        return false;
    return *entry_out != NULL || not_found(kind, id, NULL, error);
}

static bool
get_keys(Ctx *ctx, const GArray *keys, GPtrArray *entries, GError **error)
{
    for (guint i = 0; i < keys->len; i++) {
        const EntryKey *key = &g_array_index(keys, EntryKey, i);
        Entry *entry = NULL;

        if (!store_ledger_find(ctx->db, ctx->space_id, key->kind, key->person_id, key->id, &entry,
                               error))
            return false;
        if (entry != NULL)
            g_ptr_array_add(entries, entry);
    }
    return true;
}

static bool
list_of_person(Ctx *ctx, const LedgerFilter *filter, GPtrArray *entries, GError **error)
{
    g_autoptr(GPtrArray) own = NULL;
    g_autoptr(GArray) second = NULL;

    if (!store_ledger_of_person(ctx->db, ctx->space_id, filter->kind, filter->person_id, &own,
                                error) ||
        !store_entry_of_other(ctx->db, ctx->space_id, filter->kind, filter->person_id, &second,
                              error))
        return false;
    g_ptr_array_extend_and_steal(entries, g_steal_pointer(&own));
    if (!get_keys(ctx, second, entries, error))
        return false;
    for (guint i = 0; i < entries->len && ledger_rules(filter->kind)->mask != NULL; i++)
        ledger_rules(filter->kind)->mask(entries->pdata[i], filter->person_id);
    return true;
}

static bool
list_of_all(Ctx *ctx, const LedgerFilter *filter, bool open, GPtrArray *entries, GError **error)
{
    gint64 after = 0;

    while (filter->limit == 0 || entries->len <= filter->limit) {
        g_autoptr(GArray) keys = NULL;

        if (!store_entry_page(ctx->db, ctx->space_id, filter->kind, open, after, PAGE, &keys,
                              error))
            return false;
        if (keys->len == 0)
            break;
        after = g_array_index(keys, EntryKey, keys->len - 1).id;
        if (!get_keys(ctx, keys, entries, error))
            return false;
    }
    return true;
}

static int
compare_entries(const void *a, const void *b)
{
    const Entry *left = *(Entry *const *)a;
    const Entry *right = *(Entry *const *)b;

    if (left->made_at != right->made_at)
        return left->made_at < right->made_at ? -1 : 1;
    return (left->id > right->id) - (left->id < right->id);
}

static void
drop_ended(GPtrArray *entries)
{
    for (guint i = entries->len; i > 0; i--) {
        if (((const Entry *)entries->pdata[i - 1])->ended_at != 0)
            g_ptr_array_remove_index(entries, i - 1);
    }
}

bool
ledger_list(Ctx *ctx, const LedgerFilter *filter, GPtrArray **entries_out, bool *more_out,
            GError **error)
{
    g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func((GDestroyNotify)entry_free);

    if (filter->person_id != 0) {
        if (!list_of_person(ctx, filter, entries, error))
            return false;
        if (!filter->ended)
            drop_ended(entries);
    } else if (!list_of_all(ctx, filter, true, entries, error) ||
               (filter->ended && !list_of_all(ctx, filter, false, entries, error))) {
        return false;
    }
    g_ptr_array_sort(entries, compare_entries);
    if (more_out != NULL)
        *more_out = filter->limit != 0 && entries->len > filter->limit;
    if (filter->limit != 0 && entries->len > filter->limit)
        g_ptr_array_set_size(entries, (gint)filter->limit);
    *entries_out = g_steal_pointer(&entries);
    return true;
}

Day
ledger_day(const Ctx *ctx, const Entry *entry)
{
    Day day = 0;

    if (entry->kind == LEDGER_PROMISE)
        day = promise_of((Entry *)entry)->due;
    else if (entry->kind == LEDGER_NEED)
        day = need_of((Entry *)entry)->until;
    else if (entry->kind == LEDGER_OFFER)
        day = offer_of((Entry *)entry)->until;
    return day != 0 ? day : instant_day(entry->made_at, ctx->zone);
}

void
entry_names_clear(EntryNames *names)
{
    g_clear_pointer(&names->person, g_free);
    g_clear_pointer(&names->other, g_free);
}

static bool
name_of(Ctx *ctx, gint64 person_id, char **name_out, GError **error)
{
    PersonRow *row = NULL;

    if (!person_row_get(ctx, person_id, &row, error))
        return false;
    *name_out = g_strdup(row != NULL ? row->name : "somebody who was removed");
    person_row_free(row);
    return true;
}

bool
ledger_names(Ctx *ctx, const Entry *entry, EntryNames *names_out, GError **error)
{
    g_auto(EntryNames) names = {0};
    gint64 other = entry_other_person(entry);

    if (!name_of(ctx, entry->person_id, &names.person, error) ||
        (other != 0 && !name_of(ctx, other, &names.other, error)))
        return false;
    *names_out = names;
    names = (EntryNames){0};
    return true;
}

bool
ledger_check_person(Ctx *ctx, gint64 person_id, const char *self, char **name_out, GError **error)
{
    g_autoptr(Person) person = NULL;

    if (!person_get(ctx, person_id, &person, NULL, error))
        return false;
    if (person->self && self != NULL) {
        g_set_error_literal(error, KITH_ERROR, KITH_ERROR_INVALID, self);
        return false;
    }
    if (name_out != NULL)
        *name_out = g_strdup(person->name);
    return true;
}

bool
ledger_self(Ctx *ctx, Write *write, gint64 *person_id_out, GError **error)
{
    g_autoptr(Person) person = NULL;

    if (!store_person_self(ctx->db, ctx->space_id, person_id_out, error))
        return false;
    if (*person_id_out != 0)
        return true;
    person = person_new();
    person->id = id_next(&ctx->ids, ctx->now);
    person->self = true;
    person_set(&person->name, "Me");
    person_set(&person->source, "hand");
    *person_id_out = person->id;
    return store_person_save(write->change, person, ctx->now, true, NULL, error);
}

bool
ledger_check_text(const char *text, const char *what, bool optional, GError **error)
{
    g_autofree char *stripped = text_strip_or_null(text);

    if (optional && text == NULL)
        return true;
    if (stripped == NULL) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "Say %s; the text is empty.", what);
        return false;
    }
    if (strlen(text) > TEXT_BYTES) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_TOO_LARGE,
                    "The text of %s is longer than a megabyte; keep its gist here.", what);
        return false;
    }
    if (!text_is_valid(text, strlen(text), TEXT_BYTES)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID, "The text of %s is not UTF-8.", what);
        return false;
    }
    return true;
}

/* An ended entry asks for nothing. */
static Day
attention_of(Ctx *ctx, const Entry *entry)
{
    const LedgerRules *noun = ledger_rules(entry->kind);

    return entry->ended_at != 0 || noun->attention == NULL ? 0 : noun->attention(entry, ctx->zone);
}

static void
add_words(const Entry *entry, SearchWords *words)
{
    const Ledger *ledger = ledger_of(entry->kind);

    for (guint i = 0; i < ledger->field_count; i++) {
        if (ledger->fields[i].searched)
            search_words_add_text(words, entry_text_of(entry, &ledger->fields[i]));
    }
}

static SearchWords *
words_of(const Entry *entry)
{
    SearchWords *words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    if (entry != NULL)
        add_words(entry, words);
    return words;
}

static gboolean
is_not_in(gpointer word, gpointer value, gpointer words)
{
    (void)value;
    return !g_hash_table_contains(words, word);
}

/* Words that an entry had and has no longer go, unless something else of the person has them. */
static bool
update_words(Ctx *ctx, gint64 person_id, const Entry *before, const Entry *after, GError **error)
{
    g_autoptr(GHashTable) old = words_of(before);
    g_autoptr(GHashTable) new = words_of(after);
    g_autoptr(GHashTable) all = NULL;
    GHashTableIter iter;
    gpointer word;

    if (before != NULL) {
        if (!search_words_load(ctx, person_id, &all, error))
            return false;
        g_hash_table_iter_init(&iter, old);
        while (g_hash_table_iter_next(&iter, &word, NULL)) {
            if (g_hash_table_contains(all, word))
                g_hash_table_add(new, g_strdup(word));
        }
        g_hash_table_foreach_remove(new, is_not_in, all);
    }
    return search_update(ctx, person_id, old, new, error);
}

static bool
keep(Ctx *ctx, Write *write, const Entry *before, const Entry *entry, GError **error)
{
    return store_ledger_put(write->change, entry, NULL, error) &&
           store_entry_put(ctx->db, ctx->space_id, entry, attention_of(ctx, entry), error) &&
           update_words(ctx, entry->person_id, before, entry, error);
}

bool
ledger_create(Ctx *ctx, Write *write, Entry *entry, GError **error)
{
    if (entry->id == 0)
        entry->id = id_next(&ctx->ids, ctx->now);
    if (entry->made_at == 0)
        entry->made_at = ctx->now;
    return keep(ctx, write, NULL, entry, error);
}

bool
ledger_update(Ctx *ctx, Write *write, const Entry *entry, GError **error)
{
    g_autoptr(Entry) before = NULL;

    return store_ledger_find(ctx->db, ctx->space_id, entry->kind, entry->person_id, entry->id,
                             &before, error) &&
           keep(ctx, write, before, entry, error);
}

bool
ledger_step(Ctx *ctx, LedgerKind kind, gint64 id, const char *summary, LedgerStep step,
            const void *data, Receipt *receipt_out, GError **error)
{
    g_autoptr(Entry) entry = NULL;
    g_auto(EntryNames) names = {0};
    g_autoptr(GString) sentence = g_string_new(summary);
    g_auto(Write) write = {0};

    if (!write_begin(ctx, "take a step with an entry", &write, error) ||
        !ledger_get(ctx, kind, id, &entry, error) || !ledger_names(ctx, entry, &names, error) ||
        !step(ctx, &write, entry, data, error))
        return false;
    g_string_replace(sentence, "%s", names.person, 1);
    receipt_out->id = id;
    return write_commit(ctx, &write, sentence->str, receipt_out, error);
}

bool
ledger_remove(Ctx *ctx, Write *write, const Entry *entry, GError **error)
{
    return store_ledger_remove(write->change, entry->kind, entry->person_id, entry->id, error) &&
           store_entry_delete(ctx->db, ctx->space_id, entry->id, error) &&
           update_words(ctx, entry->person_id, entry, NULL, error);
}

bool
ledger_refresh(Ctx *ctx, gint64 person_id, GError **error)
{
    if (!store_entry_delete_of_person(ctx->db, ctx->space_id, person_id, error))
        return false;
    for (LedgerKind kind = 0; kind < LEDGER_COUNT; kind++) {
        g_autoptr(GPtrArray) entries = NULL;

        if (!store_ledger_of_person(ctx->db, ctx->space_id, kind, person_id, &entries, error))
            return false;
        for (guint i = 0; i < entries->len; i++) {
            const Entry *entry = entries->pdata[i];

            if (!store_entry_put(ctx->db, ctx->space_id, entry, attention_of(ctx, entry), error))
                return false;
        }
    }
    return true;
}

bool
ledger_words(Ctx *ctx, gint64 person_id, SearchWords *words, GError **error)
{
    g_autoptr(GArray) keys = NULL;
    g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func((GDestroyNotify)entry_free);

    if (!store_entry_of_person(ctx->db, ctx->space_id, person_id, &keys, error) ||
        !get_keys(ctx, keys, entries, error))
        return false;
    for (guint i = 0; i < entries->len; i++)
        add_words(entries->pdata[i], words);
    return true;
}

bool
ledger_forget_other(Ctx *ctx, Write *write, gint64 person_id, GError **error)
{
    for (LedgerKind kind = 0; kind < LEDGER_COUNT; kind++) {
        g_autoptr(GArray) keys = NULL;
        g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func((GDestroyNotify)entry_free);

        if (!store_entry_of_other(ctx->db, ctx->space_id, kind, person_id, &keys, error) ||
            !get_keys(ctx, keys, entries, error))
            return false;
        for (guint i = 0; i < entries->len; i++) {
            if (!ledger_remove(ctx, write, entries->pdata[i], error))
                return false;
        }
    }
    return true;
}
