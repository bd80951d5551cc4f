/* SPDX-License-Identifier: Apache-2.0
 * Entries of the ledgers in JSON. */
#include "format/json_entry.h"

#include <jansson.h>

static const char *
key_of(const Field *field)
{
    return field->json != NULL ? field->json : field->name;
}

static Json *
words_json(const Field *field, gint64 set)
{
    Json *list = json_list_new();

    for (guint i = 0; field->words[i] != NULL; i++) {
        if ((set & ((gint64)1 << i)) != 0)
            json_append_text(list, field->words[i]);
    }
    return list;
}

/* A field that is no text and is set. */
static void
set_number(Json *object, const Field *field, gint64 number)
{
    switch (field->kind) {
    case FIELD_INT:
        json_set_int(object, key_of(field), number);
        return;
    case FIELD_BOOL:
        json_set_bool(object, key_of(field), number != 0);
        return;
    case FIELD_DAY:
        json_set_day(object, key_of(field), number);
        return;
    case FIELD_INSTANT:
        json_set_instant(object, key_of(field), number);
        return;
    case FIELD_ID:
    case FIELD_PERSON:
        json_set_id(object, key_of(field), number);
        return;
    case FIELD_WORD:
        json_set_text(object, key_of(field), field->words[number]);
        return;
    case FIELD_WORDS:
        json_set(object, key_of(field), words_json(field, number));
        return;
    case FIELD_TEXT:
        break;
    }
    g_assert_not_reached();
}

/* Numbers, truths and words always say something; days, instants and ids only when set. */
static bool
has_none(FieldKind kind)
{
    return kind == FIELD_DAY || kind == FIELD_INSTANT || kind == FIELD_ID || kind == FIELD_PERSON;
}

Json *
json_entry(const Entry *entry, const char *person, const char *other)
{
    const Ledger *ledger = ledger_of(entry->kind);
    Json *object = json_object_new();

    json_set_id(object, "id", entry->id);
    json_set(object, "person", json_person_ref(entry->person_id, person));
    json_set_instant(object, "made", entry->made_at);
    if (entry->ended_at != 0)
        json_set_instant(object, "ended", entry->ended_at);
    else
        json_set_null(object, "ended");
    for (guint i = 0; i < ledger->field_count; i++) {
        const Field *field = &ledger->fields[i];

        if (field->kind == FIELD_TEXT)
            json_set_text(object, key_of(field), entry_text_of(entry, field));
        else if (field->kind == FIELD_PERSON && other != NULL)
            json_set(object, key_of(field), json_person_ref(entry_number(entry, field), other));
        else if (has_none(field->kind) && entry_number(entry, field) == 0)
            json_set_null(object, key_of(field));
        else
            set_number(object, field, entry_number(entry, field));
    }
    return object;
}

Json *
json_entry_kept(const Entry *entry)
{
    const Ledger *ledger = ledger_of(entry->kind);
    Json *object = json_object_new();

    json_set_id(object, "id", entry->id);
    json_set_int(object, "made_at", entry->made_at);
    if (entry->ended_at != 0)
        json_set_int(object, "ended_at", entry->ended_at);
    for (guint i = 0; i < ledger->field_count; i++) {
        const Field *field = &ledger->fields[i];

        if (field->kind == FIELD_TEXT) {
            if (entry_text_of(entry, field) != NULL)
                json_set_text(object, key_of(field), entry_text_of(entry, field));
        } else if (field->kind == FIELD_INSTANT && entry_number(entry, field) != 0) {
            json_set_int(object, key_of(field), entry_number(entry, field));
        } else if (entry_number(entry, field) != 0) {
            set_number(object, field, entry_number(entry, field));
        }
    }
    return object;
}

static gint64
read_words(const json_t *list, const Field *field)
{
    gint64 set = 0;
    size_t i;
    json_t *value;

    json_array_foreach(list, i, value)
    {
        const char *word = json_string_value(value);
        int index = word == NULL ? -1 : ledger_word_index(field->words, word);

        if (index >= 0)
            set |= (gint64)1 << index;
    }
    return set;
}

static gint64
read_number(const json_t *value, const Field *field)
{
    const char *text = json_string_value(value);
    gint64 number = 0;

    switch (field->kind) {
    case FIELD_BOOL:
        return json_is_true(value);
    case FIELD_DAY:
        return text != NULL && day_parse_iso(text, &number) ? number : 0;
    case FIELD_ID:
    case FIELD_PERSON:
        return text != NULL && id_parse(text, &number) ? number : 0;
    case FIELD_WORD:
        return text == NULL ? 0 : MAX(ledger_word_index(field->words, text), 0);
    case FIELD_WORDS:
        return read_words(value, field);
    case FIELD_TEXT:
    case FIELD_INT:
    case FIELD_INSTANT:
        break;
    }
    return json_integer_value(value);
}

Entry *
json_entry_read(const Json *object, LedgerKind kind, gint64 person_id)
{
    const Ledger *ledger = ledger_of(kind);
    const char *id = json_string_value(json_object_get(object, "id"));
    gint64 number = 0;
    Entry *entry;

    if (id == NULL || !id_parse(id, &number) || number == 0)
        return NULL;
    entry = entry_new(kind);
    entry->id = number;
    entry->person_id = person_id;
    entry->made_at = json_integer_value(json_object_get(object, "made_at"));
    entry->ended_at = json_integer_value(json_object_get(object, "ended_at"));
    for (guint i = 0; i < ledger->field_count; i++) {
        const Field *field = &ledger->fields[i];
        const json_t *value = json_object_get(object, key_of(field));

        if (field->kind == FIELD_TEXT)
            *entry_text(entry, field) = g_strdup(json_string_value(value));
        else
            entry_set_number(entry, field, read_number(value, field));
    }
    return entry;
}
