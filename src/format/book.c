/* SPDX-License-Identifier: Apache-2.0
 * kith's own lossless JSON. */
#include "format/book.h"

#include <jansson.h>
#include <string.h>

#include "base/error.h"
#include "base/text.h"
#include "format/json_entry.h"

#define BOOK_VERSION 1

/** A person's line may be this long; more is not one person. */
#define LINE_BYTES (64 * 1024 * 1024)

void
book_identity_free(BookIdentity *identity)
{
    g_free(identity->uid);
    g_free(identity->card);
    g_free(identity);
}

void
book_answer_free(BookAnswer *answer)
{
    g_free(answer->answer);
    g_free(answer->note);
    g_free(answer);
}

void
book_cadence_free(BookCadence *cadence)
{
    g_free(cadence->scope);
    g_free(cadence->key);
    g_free(cadence);
}

BookPerson *
book_person_new(void)
{
    BookPerson *entry = g_new0(BookPerson, 1);

    entry->identities = g_ptr_array_new_with_free_func((GDestroyNotify)book_identity_free);
    entry->interactions = g_ptr_array_new_with_free_func((GDestroyNotify)interaction_free);
    entry->answers = g_ptr_array_new_with_free_func((GDestroyNotify)book_answer_free);
    for (LedgerKind kind = 0; kind < LEDGER_COUNT; kind++)
        entry->entries[kind] = g_ptr_array_new_with_free_func((GDestroyNotify)entry_free);
    return entry;
}

void
book_person_free(BookPerson *entry)
{
    if (entry == NULL)
        return;
    person_free(entry->person);
    g_ptr_array_unref(entry->identities);
    g_ptr_array_unref(entry->interactions);
    g_ptr_array_unref(entry->answers);
    for (LedgerKind kind = 0; kind < LEDGER_COUNT; kind++)
        g_clear_pointer(&entry->entries[kind], g_ptr_array_unref);
    g_free(entry);
}

/* Writing. Members that say nothing are left out: a book is mostly people with few of them. */

static void
set_text(Json *object, const char *key, const char *text)
{
    if (text != NULL)
        json_set_text(object, key, text);
}

static void
set_list(Json *object, const char *key, Json *take_list)
{
    if (json_array_size(take_list) > 0)
        json_set(object, key, take_list);
    else
        json_free(take_list);
}

static Json *
points_json(const Person *person)
{
    Json *list = json_list_new();

    for (guint i = 0; i < person->points->len; i++) {
        const Point *point = person->points->pdata[i];
        Json *object = json_object_new();

        json_set_id(object, "id", point->id);
        json_set_text(object, "kind", point_kind_name(point->kind));
        set_text(object, "label", point->label);
        json_set_text(object, "value", point->value);
        if (point->preferred)
            json_set_bool(object, "preferred", true);
        set_text(object, "source", point->source);
        json_append(list, object);
    }
    return list;
}

static Json *
occasions_json(const Person *person)
{
    Json *list = json_list_new();

    for (guint i = 0; i < person->occasions->len; i++) {
        const Occasion *occasion = person->occasions->pdata[i];
        Json *object = json_object_new();

        json_set_id(object, "id", occasion->id);
        json_set_text(object, "kind", occasion->kind);
        json_set_text(object, "date", occasion->date);
        set_text(object, "source", occasion->source);
        json_append(list, object);
    }
    return list;
}

static Json *
positions_json(const Person *person)
{
    Json *list = json_list_new();

    for (guint i = 0; i < person->positions->len; i++) {
        const Position *position = person->positions->pdata[i];
        Json *object = json_object_new();

        json_set_id(object, "id", position->id);
        set_text(object, "company", position->company);
        set_text(object, "title", position->title);
        set_text(object, "started", position->started);
        set_text(object, "ended", position->ended);
        if (position->current)
            json_set_bool(object, "current", true);
        set_text(object, "source", position->source);
        json_append(list, object);
    }
    return list;
}

static Json *
relations_json(const Person *person)
{
    Json *list = json_list_new();

    for (guint i = 0; i < person->relations->len; i++) {
        const Relation *relation = person->relations->pdata[i];
        Json *object = json_object_new();

        json_set_id(object, "id", relation->id);
        json_set_text(object, "kind", relation->kind);
        set_text(object, "other", relation->other);
        if (relation->other_id != 0)
            json_set_id(object, "other_id", relation->other_id);
        set_text(object, "source", relation->source);
        json_append(list, object);
    }
    return list;
}

static Json *
notes_json(const Person *person)
{
    Json *list = json_list_new();

    for (guint i = 0; i < person->notes->len; i++) {
        const Note *note = person->notes->pdata[i];
        Json *object = json_object_new();

        json_set_id(object, "id", note->id);
        json_set_int(object, "at", note->at);
        json_set_text(object, "text", note->text);
        set_text(object, "source", note->source);
        json_append(list, object);
    }
    return list;
}

static Json *
identities_json(const BookPerson *entry)
{
    Json *list = json_list_new();

    for (guint i = 0; i < entry->identities->len; i++) {
        const BookIdentity *identity = entry->identities->pdata[i];
        Json *object = json_object_new();

        json_set_text(object, "uid", identity->uid);
        json_set_id(object, "content", identity->content);
        set_text(object, "card", identity->card);
        json_append(list, object);
    }
    return list;
}

static Json *
interactions_json(const BookPerson *entry)
{
    Json *list = json_list_new();

    for (guint i = 0; i < entry->interactions->len; i++) {
        const Interaction *interaction = entry->interactions->pdata[i];
        Json *object = json_object_new();

        json_set_id(object, "id", interaction->id);
        json_set_int(object, "at", interaction->at);
        json_set_text(object, "channel", channel_name(interaction->channel));
        json_set_text(object, "direction", direction_name(interaction->direction));
        if (interaction->minutes != 0)
            json_set_int(object, "minutes", interaction->minutes);
        set_text(object, "note", interaction->note);
        set_text(object, "source", interaction->source);
        json_append(list, object);
    }
    return list;
}

static Json *
answers_json(const BookPerson *entry)
{
    Json *list = json_list_new();

    for (guint i = 0; i < entry->answers->len; i++) {
        const BookAnswer *answer = entry->answers->pdata[i];
        Json *object = json_object_new();

        json_set_id(object, "item", answer->item_id);
        json_set_int(object, "kind", answer->kind);
        json_set_text(object, "answer", answer->answer);
        json_set_int(object, "at", answer->at);
        json_set_day(object, "until", answer->until_day);
        set_text(object, "note", answer->note);
        json_append(list, object);
    }
    return list;
}

static Json *
entries_json(const GPtrArray *entries)
{
    Json *list = json_list_new();

    for (guint i = 0; i < entries->len; i++)
        json_append(list, json_entry_kept(entries->pdata[i]));
    return list;
}

void
book_write_head(GString *out, const GPtrArray *cadences)
{
    Json *list = json_list_new();

    for (guint i = 0; i < cadences->len; i++) {
        const BookCadence *cadence = cadences->pdata[i];
        Json *object = json_object_new();

        json_set_text(object, "scope", cadence->scope);
        json_set_text(object, "key", cadence->key);
        json_set_int(object, "days", cadence->days);
        json_set_day(object, "since", cadence->set_day);
        json_append(list, object);
    }
    g_string_append_printf(out, "{\"kith\":%d,\"cadences\":", BOOK_VERSION);
    json_write(out, list);
    json_free(list);
    g_string_append(out, ",\"people\":[\n");
}

void
book_write_person(GString *out, const BookPerson *entry, bool first)
{
    const Person *person = entry->person;
    g_autoptr(Json) object = json_person_ref(person->id, person->name);
    Json *tags = json_list_new();

    set_text(object, "given", person->given);
    set_text(object, "middle", person->middle);
    set_text(object, "family", person->family);
    set_text(object, "prefix", person->prefix);
    set_text(object, "suffix", person->suffix);
    set_text(object, "nickname", person->nickname);
    set_text(object, "company", person->company);
    set_text(object, "title", person->title);
    set_text(object, "department", person->department);
    set_text(object, "zone", person->zone);
    if (person->tier != TIER_NONE)
        json_set_text(object, "tier", tier_name(person->tier));
    if (person->self)
        json_set_bool(object, "self", true);
    if (person->deceased)
        json_set_bool(object, "deceased", true);
    set_text(object, "uid", person->uid);
    set_text(object, "by_hand", person->by_hand);
    set_text(object, "source", person->source);
    json_set_int(object, "created", entry->created_at);
    for (guint i = 0; i < person->tags->len; i++)
        json_append_text(tags, person->tags->pdata[i]);
    set_list(object, "tags", tags);
    set_list(object, "points", points_json(person));
    set_list(object, "occasions", occasions_json(person));
    set_list(object, "positions", positions_json(person));
    set_list(object, "relations", relations_json(person));
    set_list(object, "notes", notes_json(person));
    set_list(object, "identities", identities_json(entry));
    set_list(object, "interactions", interactions_json(entry));
    set_list(object, "answers", answers_json(entry));
    for (LedgerKind kind = 0; kind < LEDGER_COUNT; kind++)
        set_list(object, ledger_of(kind)->plural, entries_json(entry->entries[kind]));
    if (!first)
        g_string_append(out, ",\n");
    json_write(out, object);
}

void
book_write_end(GString *out)
{
    g_string_append(out, "\n]}\n");
}

/* Reading. */

struct BookReader {
    Input *input;
    GString *line;
    guint64 line_number;
    bool ended;
};

BookReader *
book_reader_new(Input *take_input)
{
    BookReader *reader = g_new0(BookReader, 1);

    reader->input = take_input;
    reader->line = g_string_new(NULL);
    return reader;
}

void
book_reader_free(BookReader *reader)
{
    if (reader == NULL)
        return;
    input_free(reader->input);
    g_string_free(reader->line, TRUE);
    g_free(reader);
}

static bool
read_line(BookReader *reader, bool *more_out, GError **error)
{
    g_string_truncate(reader->line, 0);
    reader->line_number++;
    while (true) {
        const char *bytes;
        const char *end;
        gsize length;
        gsize take;
        gsize got;
        char chunk[16 * 1024];

        if (!input_peek(reader->input, 1, &bytes, &length, error))
            return false;
        *more_out = length > 0 || reader->line->len > 0;
        if (length == 0)
            return true;
        end = memchr(bytes, '\n', length);
        take = MIN(end != NULL ? (gsize)(end - bytes) + 1 : length, sizeof chunk);
        if (!input_read(reader->input, chunk, take, &got, error))
            return false;
        g_string_append_len(reader->line, chunk, (gssize)got);
        if (chunk[got - 1] == '\n')
            return true;
        if (reader->line->len > LINE_BYTES) {
            g_set_error(error, KITH_ERROR, KITH_ERROR_TOO_LARGE,
                        "Line %" G_GUINT64_FORMAT " is longer than one person can be; this is not "
                        "the JSON that kith writes.",
                        reader->line_number);
            return false;
        }
    }
}

static char *
get_text(const Json *object, const char *key)
{
    return g_strdup(json_string_value(json_object_get(object, key)));
}

static gint64
get_int(const Json *object, const char *key)
{
    return json_integer_value(json_object_get(object, key));
}

static gint64
get_id(const Json *object, const char *key)
{
    const char *text = json_string_value(json_object_get(object, key));
    gint64 id = 0;

    return text != NULL && id_parse(text, &id) ? id : 0;
}

static gint64
get_day(const Json *object, const char *key)
{
    const char *text = json_string_value(json_object_get(object, key));
    Day day = 0;

    return text != NULL && day_parse_iso(text, &day) ? day : 0;
}

static bool
get_bool(const Json *object, const char *key)
{
    return json_is_true(json_object_get(object, key));
}

static void
read_points(const Json *object, Person *person)
{
    size_t i;
    json_t *value;

    json_array_foreach(json_object_get(object, "points"), i, value)
    {
        PointKind kind;
        const char *kind_name = json_string_value(json_object_get(value, "kind"));
        g_autofree char *label = get_text(value, "label");
        g_autofree char *text = get_text(value, "value");
        Point *point;

        if (kind_name == NULL || !point_kind_parse(kind_name, &kind))
            continue;
        point = person_add_point(person, kind, label, text);
        if (point == NULL)
            continue;
        point->id = get_id(value, "id");
        point->preferred = get_bool(value, "preferred");
        g_free(point->source);
        point->source = get_text(value, "source");
    }
}

static void
read_occasions(const Json *object, Person *person)
{
    size_t i;
    json_t *value;

    json_array_foreach(json_object_get(object, "occasions"), i, value)
    {
        const char *kind = json_string_value(json_object_get(value, "kind"));
        const char *date = json_string_value(json_object_get(value, "date"));
        Occasion *occasion;

        if (kind == NULL || date == NULL || !occasion_date_is_valid(date))
            continue;
        occasion = person_add_occasion(person, kind, date);
        occasion->id = get_id(value, "id");
        g_free(occasion->source);
        occasion->source = get_text(value, "source");
    }
}

static void
read_positions(const Json *object, Person *person)
{
    size_t i;
    json_t *value;

    json_array_foreach(json_object_get(object, "positions"), i, value)
    {
        Position *position =
            person_add_position(person, json_string_value(json_object_get(value, "company")),
                                json_string_value(json_object_get(value, "title")));

        position->id = get_id(value, "id");
        position->started = get_text(value, "started");
        position->ended = get_text(value, "ended");
        position->current = get_bool(value, "current");
        position->source = get_text(value, "source");
    }
}

static void
read_relations(const Json *object, Person *person)
{
    size_t i;
    json_t *value;

    json_array_foreach(json_object_get(object, "relations"), i, value)
    {
        const char *kind = json_string_value(json_object_get(value, "kind"));
        Relation *relation;

        if (kind == NULL)
            continue;
        relation =
            person_add_relation(person, kind, json_string_value(json_object_get(value, "other")));
        relation->id = get_id(value, "id");
        relation->other_id = get_id(value, "other_id");
        relation->source = get_text(value, "source");
    }
}

static void
read_notes(const Json *object, Person *person)
{
    size_t i;
    json_t *value;

    json_array_foreach(json_object_get(object, "notes"), i, value)
    {
        const char *text = json_string_value(json_object_get(value, "text"));
        Note *note;

        if (text == NULL)
            continue;
        note = person_add_note(person, get_int(value, "at"), text);
        note->id = get_id(value, "id");
        note->source = get_text(value, "source");
    }
}

static void
read_identities(const Json *object, BookPerson *entry)
{
    size_t i;
    json_t *value;

    json_array_foreach(json_object_get(object, "identities"), i, value)
    {
        BookIdentity *identity;

        if (!json_is_string(json_object_get(value, "uid")))
            continue;
        identity = g_new0(BookIdentity, 1);
        identity->uid = get_text(value, "uid");
        identity->content = get_id(value, "content");
        identity->card = get_text(value, "card");
        g_ptr_array_add(entry->identities, identity);
    }
}

static void
read_interactions(const Json *object, BookPerson *entry)
{
    size_t i;
    json_t *value;

    json_array_foreach(json_object_get(object, "interactions"), i, value)
    {
        const char *channel = json_string_value(json_object_get(value, "channel"));
        const char *direction = json_string_value(json_object_get(value, "direction"));
        Interaction *interaction = g_new0(Interaction, 1);

        g_ptr_array_add(entry->interactions, interaction);
        interaction->channel = CHANNEL_OTHER;
        interaction->direction = DIRECTION_BOTH;
        if (channel != NULL)
            (void)channel_parse(channel, &interaction->channel); /* unknown ones stay "other" */
        if (direction != NULL)
            (void)direction_parse(direction, &interaction->direction); /* the same: "both" */
        interaction->id = get_id(value, "id");
        interaction->person_id = entry->person->id;
        interaction->at = get_int(value, "at");
        interaction->minutes = get_int(value, "minutes");
        interaction->note = get_text(value, "note");
        interaction->source = get_text(value, "source");
    }
}

static void
read_answers(const Json *object, BookPerson *entry)
{
    size_t i;
    json_t *value;

    json_array_foreach(json_object_get(object, "answers"), i, value)
    {
        BookAnswer *answer;

        if (!json_is_string(json_object_get(value, "answer")) || get_id(value, "item") == 0)
            continue;
        answer = g_new0(BookAnswer, 1);
        answer->item_id = get_id(value, "item");
        answer->kind = get_int(value, "kind");
        answer->answer = get_text(value, "answer");
        answer->at = get_int(value, "at");
        answer->until_day = get_day(value, "until");
        answer->note = get_text(value, "note");
        g_ptr_array_add(entry->answers, answer);
    }
}

static void
read_entries(const Json *object, BookPerson *person, LedgerKind kind)
{
    size_t i;
    json_t *value;

    json_array_foreach(json_object_get(object, ledger_of(kind)->plural), i, value)
    {
        Entry *entry = json_entry_read(value, kind, person->person->id);

        if (entry != NULL)
            g_ptr_array_add(person->entries[kind], entry);
    }
}

static Person *
read_person(const Json *object)
{
    Person *person = person_new();
    const char *tier = json_string_value(json_object_get(object, "tier"));
    size_t i;
    json_t *tag;

    person->id = get_id(object, "id");
    person->name = get_text(object, "name");
    person->given = get_text(object, "given");
    person->middle = get_text(object, "middle");
    person->family = get_text(object, "family");
    person->prefix = get_text(object, "prefix");
    person->suffix = get_text(object, "suffix");
    person->nickname = get_text(object, "nickname");
    person->company = get_text(object, "company");
    person->title = get_text(object, "title");
    person->department = get_text(object, "department");
    person->zone = get_text(object, "zone");
    if (tier != NULL)
        (void)tier_parse(tier, &person->tier); /* an unknown one stays unsaid */
    person->self = get_bool(object, "self");
    person->deceased = get_bool(object, "deceased");
    person->uid = get_text(object, "uid");
    person->by_hand = get_text(object, "by_hand");
    person->source = get_text(object, "source");
    json_array_foreach(json_object_get(object, "tags"), i, tag)
        person_add_tag(person, json_string_value(tag));
    read_points(object, person);
    read_occasions(object, person);
    read_positions(object, person);
    read_relations(object, person);
    read_notes(object, person);
    return person;
}

static bool
not_a_book(GError **error)
{
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                "This is not the JSON that “kith export --format json” writes: its first line must "
                "begin with {\"kith\":");
    return false;
}

static bool
cut_head(GError **error)
{
    g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                "The first line of this export is cut off or changed: it has to end with "
                ",\"people\":[ and the people follow it. Export the book once more.");
    return false;
}

bool
book_reader_head(BookReader *reader, GPtrArray **cadences_out, GError **error)
{
    g_autoptr(GPtrArray) cadences =
        g_ptr_array_new_with_free_func((GDestroyNotify)book_cadence_free);
    g_autoptr(Json) head = NULL;
    bool more = false;
    size_t i;
    json_t *value;

    if (!read_line(reader, &more, error))
        return false;
    g_strchomp(reader->line->str);
    if (!g_str_has_suffix(reader->line->str, ",\"people\":["))
        return g_str_has_prefix(reader->line->str, "{\"kith\":") ? cut_head(error)
                                                                 : not_a_book(error);
    reader->line->len = strlen(reader->line->str);
    g_string_append(reader->line, "]}");
    head = json_loadb(reader->line->str, reader->line->len, 0, NULL);
    if (head == NULL || get_int(head, "kith") < 1)
        return not_a_book(error);
    if (get_int(head, "kith") > BOOK_VERSION) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_UNSUPPORTED,
                    "This book was written by a newer kith; update this one first.");
        return false;
    }
    json_array_foreach(json_object_get(head, "cadences"), i, value)
    {
        BookCadence *cadence;

        if (!json_is_string(json_object_get(value, "scope")) ||
            !json_is_string(json_object_get(value, "key")))
            continue;
        cadence = g_new0(BookCadence, 1);
        cadence->scope = get_text(value, "scope");
        cadence->key = get_text(value, "key");
        cadence->days = get_int(value, "days");
        cadence->set_day = get_day(value, "since");
        g_ptr_array_add(cadences, cadence);
    }
    *cadences_out = g_steal_pointer(&cadences);
    return true;
}

static BookPerson *
parse_entry(const GString *line, char **problem_out)
{
    json_error_t where;
    g_autoptr(Json) object = json_loadb(line->str, line->len, 0, &where);
    g_autoptr(BookPerson) entry = NULL;

    if (object == NULL || !json_is_object(object)) {
        *problem_out = g_strdup_printf("This line is not a person in JSON: %s (column %d).",
                                       object == NULL ? where.text : "not an object",
                                       object == NULL ? where.column : 1);
        return NULL;
    }
    if (get_id(object, "id") == 0 || !json_is_string(json_object_get(object, "name"))) {
        *problem_out = g_strdup("This person has no id or no name.");
        return NULL;
    }
    entry = book_person_new();
    entry->person = read_person(object);
    entry->created_at = get_int(object, "created");
    read_identities(object, entry);
    read_interactions(object, entry);
    read_answers(object, entry);
    for (LedgerKind kind = 0; kind < LEDGER_COUNT; kind++)
        read_entries(object, entry, kind);
    return g_steal_pointer(&entry);
}

bool
book_reader_next(BookReader *reader, BookPerson **entry_out, bool *more_out, guint64 *line_out,
                 char **problem_out, GError **error)
{
    *entry_out = NULL;
    *problem_out = NULL;
    *more_out = false;
    while (!reader->ended) {
        bool more = false;

        if (!read_line(reader, &more, error))
            return false;
        if (!more) {
            g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                        "The book ends in the middle: its last line “]}” is missing. Was the copy "
                        "cut off?");
            return false;
        }
        g_strchomp(reader->line->str);
        reader->line->len = strlen(reader->line->str);
        if (strcmp(reader->line->str, "]}") == 0) {
            reader->ended = true;
            return true;
        }
        if (reader->line->len == 0)
            continue;
        if (reader->line->str[reader->line->len - 1] == ',')
            g_string_truncate(reader->line, reader->line->len - 1);
        *more_out = true;
        *line_out = reader->line_number;
        *entry_out = parse_entry(reader->line, problem_out);
        return true;
    }
    return true;
}
