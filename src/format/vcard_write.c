/* SPDX-License-Identifier: Apache-2.0
 * A person as a card. Writing reads the card that the person came with, finds out which of its
 * properties still say what the person is, and touches no others. */
#include "format/vcard.h"

#include <string.h>

#include "base/text.h"
#include "format/vcard_card.h"
#include "format/vcard_emit.h"
#include "format/vcard_read.h"

/* The facts that are entries of lists. */
#define LISTS (FACT_NOTE - FACT_POINT + 1)

typedef enum {
    ACTION_KEEP,
    ACTION_DROP,
    ACTION_REPLACE, /**< by an entry of a list, or by the field's present value */
} Action;

/* What happens to one property of the old card. */
typedef struct {
    Action action;
    guint entry;     /**< that replaces it */
    bool same_label; /**< a point's, so that the group may stay */
} Plan;

typedef struct {
    VcardEmit emit;
    const Person *person;
    Person *before; /**< what the old card says */
    VcardCard card;
    GArray *facts;            /**< VcardFact */
    GArray *plans;            /**< Plan */
    bool *covered[LISTS];     /**< entries of the person that the old card's lines say */
    bool said[FACT_NOTE + 1]; /**< fields that have a line */
    bool *translated;         /**< days of the old card that were written from what was read */
    bool said_birthday;
    bool said_anniversary;
    bool said_death;
    GHashTable *lost; /**< groups of a property that went */
    GHashTable *kept; /**< groups of a property that stayed */
} Writing;

static const GPtrArray *
list_of(const Person *person, guint list)
{
    const GPtrArray *lists[LISTS] = {
        [FACT_POINT - FACT_POINT] = person->points,
        [FACT_OCCASION - FACT_POINT] = person->occasions,
        [FACT_POSITION - FACT_POINT] = person->positions,
        [FACT_RELATION - FACT_POINT] = person->relations,
        [FACT_NOTE - FACT_POINT] = person->notes,
    };

    return lists[list];
}

static bool
point_equal(const void *a, const void *b)
{
    const Point *left = a;
    const Point *right = b;

    return left->kind == right->kind && left->preferred == right->preferred &&
           text_equal(left->label, right->label) && text_equal(left->value, right->value);
}

static bool
occasion_equal(const void *a, const void *b)
{
    const Occasion *left = a;
    const Occasion *right = b;

    return text_equal(left->kind, right->kind) && text_equal(left->date, right->date);
}

static bool
position_equal(const void *a, const void *b)
{
    const Position *left = a;
    const Position *right = b;

    return left->current == right->current && text_equal(left->company, right->company) &&
           text_equal(left->title, right->title) && text_equal(left->started, right->started) &&
           text_equal(left->ended, right->ended);
}

static bool
relation_equal(const void *a, const void *b)
{
    const Relation *left = a;
    const Relation *right = b;

    return text_equal(left->kind, right->kind) && text_equal(left->other, right->other);
}

static bool
note_equal(const void *a, const void *b)
{
    const Note *left = a;
    const Note *right = b;

    return left->at == right->at && text_equal(left->text, right->text);
}

static bool (*const entry_equal[LISTS])(const void *, const void *) = {
    [FACT_POINT - FACT_POINT] = point_equal,       [FACT_OCCASION - FACT_POINT] = occasion_equal,
    [FACT_POSITION - FACT_POINT] = position_equal, [FACT_RELATION - FACT_POINT] = relation_equal,
    [FACT_NOTE - FACT_POINT] = note_equal,
};

static const VcardFact *
fact_at(const Writing *writing, guint index)
{
    return &g_array_index(writing->facts, VcardFact, index);
}

static Plan *
plan_at(const Writing *writing, guint index)
{
    return &g_array_index(writing->plans, Plan, index);
}

static bool
tags_equal(const GPtrArray *a, const GPtrArray *b)
{
    if (a->len != b->len)
        return false;
    for (guint i = 0; i < a->len; i++) {
        if (!text_equal(a->pdata[i], b->pdata[i]))
            return false;
    }
    return true;
}

static bool
is_date_of_death(const VcardLine *line)
{
    return span_is(line->name, "DEATHDATE") || span_is(line->name, "X-DEATHDATE");
}

/* Whether a field is what the old card says. */
static bool
field_is_unchanged(const Writing *writing, FactKind kind)
{
    const Person *a = writing->before;
    const Person *b = writing->person;

    switch (kind) {
    case FACT_NAME:
        return text_equal(a->name, b->name);
    case FACT_PARTS:
        return text_equal(a->given, b->given) && text_equal(a->family, b->family) &&
               text_equal(a->middle, b->middle) && text_equal(a->prefix, b->prefix) &&
               text_equal(a->suffix, b->suffix);
    case FACT_NICKNAME:
        return text_equal(a->nickname, b->nickname);
    case FACT_COMPANY:
        return text_equal(a->company, b->company) && text_equal(a->department, b->department);
    case FACT_TITLE:
        return text_equal(a->title, b->title);
    case FACT_ZONE:
        return text_equal(a->zone, b->zone);
    case FACT_UID:
        return text_equal(a->uid, b->uid);
    case FACT_TAGS:
        return tags_equal(a->tags, b->tags);
    case FACT_DECEASED:
        return b->deceased;
    case FACT_NONE:
    case FACT_LABEL:
        return true;
    case FACT_VERSION: /* these are written anew */
    case FACT_TIER:
    case FACT_SELF:
    case FACT_BY_HAND:
    case FACT_POINT: /* these are entries of lists */
    case FACT_OCCASION:
    case FACT_POSITION:
    case FACT_RELATION:
    case FACT_NOTE:
        return false;
    }
    return false;
}

/* The value of a field that has one property, escaped; NULL when there is none to write. */
static char *
field_value(const Person *person, FactKind kind)
{
    const char *text = NULL;

    switch (kind) {
    case FACT_NAME:
        text = person->name;
        break;
    case FACT_PARTS:
        return vcard_value_parts(person);
    case FACT_NICKNAME:
        text = person->nickname;
        break;
    case FACT_COMPANY:
        return text_is_empty(person->company) && text_is_empty(person->department)
                   ? NULL
                   : vcard_value_company(person);
    case FACT_TITLE:
        text = person->title;
        break;
    case FACT_ZONE:
        text = person->zone;
        break;
    case FACT_UID:
        text = person->uid;
        break;
    case FACT_TAGS:
        return person->tags->len > 0 ? vcard_value_tags(person->tags) : NULL;
    case FACT_NONE:
    case FACT_VERSION:
    case FACT_TIER:
    case FACT_SELF:
    case FACT_DECEASED:
    case FACT_BY_HAND:
    case FACT_LABEL:
    case FACT_POINT:
    case FACT_OCCASION:
    case FACT_POSITION:
    case FACT_RELATION:
    case FACT_NOTE:
        break;
    }
    return text_is_empty(text) ? NULL : vcard_value_text(text);
}

/* The entry of the person that a line of the old card says, one that no other line says if there is
 * one. */
static bool
find_entry(const Writing *writing, guint list, const void *old, guint *entry_out)
{
    const GPtrArray *entries = list_of(writing->person, list);
    bool found = false;

    for (guint i = 0; i < entries->len; i++) {
        if (!entry_equal[list](old, entries->pdata[i]))
            continue;
        *entry_out = i;
        found = true;
        if (!writing->covered[list][i])
            break;
    }
    return found;
}

static void
plan_entry(Writing *writing, const VcardProperty *property, const VcardFact *fact, Plan *plan)
{
    guint list = (guint)fact->kind - FACT_POINT;
    guint entry;

    plan->action = ACTION_DROP;
    if (is_date_of_death(&property->line) && !writing->person->deceased)
        return;
    if (!find_entry(writing, list, list_of(writing->before, list)->pdata[fact->index], &entry))
        return;
    plan->action = ACTION_KEEP;
    writing->covered[list][entry] = true;
}

static void
plan_field(Writing *writing, const VcardProperty *property, const VcardFact *fact, Plan *plan)
{
    bool is_blank = fact->kind == FACT_NAME && span_strip(property->line.value).length == 0;

    plan->action = ACTION_KEEP;
    /* A BDAY that is no date makes way for one that is. */
    if (fact->kind == FACT_NONE && span_is(property->line.name, "BDAY") && !property->nested &&
        person_occasion(writing->person, "birthday") != NULL)
        plan->action = ACTION_DROP;
    if (field_is_unchanged(writing, fact->kind) && !is_blank)
        return;
    plan->action = ACTION_DROP;
    switch (fact->kind) {
    case FACT_NAME:
    case FACT_PARTS:
    case FACT_NICKNAME:
    case FACT_COMPANY:
    case FACT_TITLE:
    case FACT_ZONE:
    case FACT_UID:
    case FACT_TAGS:
        if (!writing->said[fact->kind])
            plan->action = ACTION_REPLACE;
        break;
    case FACT_NONE:
    case FACT_VERSION:
    case FACT_TIER:
    case FACT_SELF:
    case FACT_DECEASED:
    case FACT_BY_HAND:
    case FACT_LABEL:
    case FACT_POINT:
    case FACT_OCCASION:
    case FACT_POSITION:
    case FACT_RELATION:
    case FACT_NOTE:
        break;
    }
}

/* Whether an old point's line may be written over with a new one's value. */
static bool
may_take_over(const VcardLine *line, const Point *old, const Point *point, bool by_value)
{
    if (old->kind != point->kind || !span_is(line->name, vcard_point_name(point->kind)))
        return false;
    return by_value ? text_equal(old->normalised, point->normalised)
                    : text_equal(old->label, point->label);
}

/* A changed entry takes its old line over: a point one with the same address or else the same
 * label, a day one of the same kind, a note the next one. */
static bool
takes_over(const Writing *writing, guint index, guint entry, bool by_value)
{
    const VcardFact *fact = fact_at(writing, index);
    const VcardLine *line = &vcard_card_property(&writing->card, index)->line;
    guint list = (guint)fact->kind - FACT_POINT;
    const void *old = list_of(writing->before, list)->pdata[fact->index];
    const void *now = list_of(writing->person, list)->pdata[entry];

    if (fact->kind == FACT_POINT)
        return may_take_over(line, old, now, by_value);
    if (fact->kind == FACT_OCCASION)
        return text_equal(((const Occasion *)old)->kind, ((const Occasion *)now)->kind) &&
               !is_date_of_death(line);
    return fact->kind == FACT_NOTE;
}

static void
plan_changes(Writing *writing, bool by_value)
{
    for (guint i = 0; i < writing->plans->len; i++) {
        const VcardFact *fact = fact_at(writing, i);
        Plan *plan = plan_at(writing, i);
        guint list, entry;

        if (plan->action != ACTION_DROP || fact->kind < FACT_POINT)
            continue;
        list = (guint)fact->kind - FACT_POINT;
        for (entry = 0; entry < list_of(writing->person, list)->len; entry++) {
            if (!writing->covered[list][entry] && takes_over(writing, i, entry, by_value))
                break;
        }
        if (entry == list_of(writing->person, list)->len)
            continue;
        *plan = (Plan){.action = ACTION_REPLACE, .entry = entry};
        writing->covered[list][entry] = true;
        if (fact->kind == FACT_POINT) {
            const Point *old = writing->before->points->pdata[fact->index];
            const Point *now = writing->person->points->pdata[entry];

            plan->same_label = text_equal(old->label, now->label);
        }
    }
}

static void
note_group(GHashTable *groups, const VcardLine *line)
{
    if (line->group.length > 0)
        g_hash_table_add(groups, g_ascii_strdown(line->group.at, (gssize)line->group.length));
}

static bool
has_group(GHashTable *groups, const VcardLine *line)
{
    g_autofree char *key = g_ascii_strdown(line->group.at, (gssize)line->group.length);

    return g_hash_table_contains(groups, key);
}

/* The highest N of the groups called "itemN". */
static guint
last_item(const VcardCard *card)
{
    guint last = 0;

    for (guint i = 0; i < card->properties->len; i++) {
        Span group = vcard_card_property(card, i)->line.group;
        g_autofree char *number = NULL;

        if (group.length < 5 || group.length > 12 || !span_starts(group, "item"))
            continue;
        number = g_strndup(group.at + 4, group.length - 4);
        last = MAX(last, (guint)MIN(g_ascii_strtoull(number, NULL, 10), G_MAXINT));
    }
    return last;
}

/* Decide what happens to every property of the old card. */
static void
plan_card(Writing *writing)
{
    const VcardCard *card = &writing->card;

    g_array_set_size(writing->plans, card->properties->len);
    for (guint i = 0; i < card->properties->len; i++) {
        const VcardFact *fact = fact_at(writing, i);
        const VcardProperty *property = vcard_card_property(card, i);
        Plan *plan = plan_at(writing, i);

        *plan = (Plan){.action = ACTION_KEEP};
        if (fact->kind >= FACT_POINT)
            plan_entry(writing, property, fact, plan);
        else
            plan_field(writing, property, fact, plan);
        if (plan->action != ACTION_DROP)
            writing->said[fact->kind] = true;
    }
    plan_changes(writing, true);
    plan_changes(writing, false);
    for (guint i = 0; i < card->properties->len; i++) {
        const VcardLine *line = &vcard_card_property(card, i)->line;
        const Plan *plan = plan_at(writing, i);

        if (fact_at(writing, i)->kind != FACT_LABEL)
            note_group(plan->action == ACTION_KEEP || plan->same_label ? writing->kept
                                                                       : writing->lost,
                       line);
    }
}

/* The property that a day has of its own in the version, while it has not been used. */
static const char *
occasion_name(const Writing *writing, const Occasion *occasion)
{
    bool is_4 = writing->emit.version == VCARD_4_0;

    if (strcmp(occasion->kind, "birthday") == 0 && !writing->said_birthday)
        return "BDAY";
    if (strcmp(occasion->kind, "anniversary") == 0 && is_4 && !writing->said_anniversary)
        return "ANNIVERSARY";
    if (strcmp(occasion->kind, "death") == 0 && writing->person->deceased && !writing->said_death)
        return is_4 ? "DEATHDATE" : "X-DEATHDATE";
    return NULL;
}

static void
note_occasion(Writing *writing, const char *name, gsize length)
{
    Span span = {name, length};

    if (span_is(span, "BDAY"))
        writing->said_birthday = true;
    if (span_is(span, "ANNIVERSARY"))
        writing->said_anniversary = true;
    if (span_is(span, "DEATHDATE") || span_is(span, "X-DEATHDATE"))
        writing->said_death = true;
}

static void
write_occasion(Writing *writing, const Occasion *occasion)
{
    const char *name = occasion_name(writing, occasion);

    vcard_emit_occasion(&writing->emit, occasion, name);
    if (name != NULL)
        note_occasion(writing, name, strlen(name));
}

static void
write_entry(Writing *writing, guint list, guint entry)
{
    const void *what = list_of(writing->person, list)->pdata[entry];

    switch (FACT_POINT + list) {
    case FACT_POINT:
        vcard_emit_point(&writing->emit, what);
        break;
    case FACT_OCCASION:
        write_occasion(writing, what);
        break;
    case FACT_POSITION:
        vcard_emit_position(&writing->emit, what);
        break;
    case FACT_RELATION:
        if (!text_is_empty(((const Relation *)what)->other))
            vcard_emit_relation(&writing->emit, what);
        break;
    case FACT_NOTE:
        vcard_emit_note(&writing->emit, what);
        break;
    }
}

static void
write_replacement(Writing *writing, guint index)
{
    const VcardLine *line = &vcard_card_property(&writing->card, index)->line;
    const VcardFact *fact = fact_at(writing, index);
    const Plan *plan = plan_at(writing, index);
    g_autofree char *value = NULL;

    if (fact->kind == FACT_POINT) {
        vcard_emit_point_over(&writing->emit, line, writing->person->points->pdata[plan->entry],
                              plan->same_label);
        return;
    }
    if (fact->kind > FACT_POINT) {
        write_entry(writing, (guint)fact->kind - FACT_POINT, plan->entry);
        return;
    }
    value = field_value(writing->person, fact->kind);
    if (value == NULL)
        return;
    if (fact->kind == FACT_UID)
        vcard_emit_uid(&writing->emit, writing->person->uid);
    else
        vcard_emit_revalued(&writing->emit, line, value);
}

/* Dates and relations have other properties in the other version, and iOS shows nothing for a
 * birthday with a time: these are written from what was read. False when the property is none. */
static bool
write_translated(Writing *writing, guint index, bool other_version)
{
    const VcardLine *line = &vcard_card_property(&writing->card, index)->line;
    const VcardFact *fact = fact_at(writing, index);
    bool is_3 = writing->emit.version == VCARD_3_0;

    if (fact->kind == FACT_OCCASION && !span_is(line->name, "X-ABDATE") &&
        (other_version || memchr(line->value.at, 'T', line->value.length) != NULL)) {
        if (!writing->translated[fact->index])
            write_occasion(writing, writing->before->occasions->pdata[fact->index]);
        writing->translated[fact->index] = true;
        return true;
    }
    if (!other_version || !is_3)
        return false;
    if (fact->kind == FACT_RELATION && span_is(line->name, "RELATED")) {
        vcard_emit_relation(&writing->emit, writing->before->relations->pdata[fact->index]);
        return true;
    }
    if (fact->kind == FACT_POINT && span_is(line->name, "TEL") &&
        span_starts(span_strip(line->value), "tel:")) {
        vcard_emit_point_over(&writing->emit, line, writing->before->points->pdata[fact->index],
                              true);
        return true;
    }
    return false;
}

/* A card within the card becomes the text value that 3.0 makes of it. Returns how many properties
 * it took. */
static guint
write_agent(Writing *writing, guint index)
{
    const VcardCard *card = &writing->card;
    const VcardProperty *agent = vcard_card_property(card, index);
    g_autofree char *first = g_strndup(agent->line.value.at, agent->line.value.length);
    g_autoptr(GString) text = g_string_new(g_strstrip(first));
    g_autofree char *value = NULL;
    guint next = index + 1;

    for (; next < card->properties->len; next++) {
        const VcardProperty *property = vcard_card_property(card, next);

        if (!property->nested)
            break;
        if (text->len > 0)
            g_string_append_c(text, '\n');
        g_string_append_len(text, card->lines->str + property->logical,
                            (gssize)property->logical_size);
    }
    value = vcard_value_text(text->str);
    vcard_emit_revalued(&writing->emit, &agent->line, value);
    return next - index;
}

/* Write what stays of one property; returns how many properties that took. */
static guint
write_kept(Writing *writing, guint index)
{
    const VcardCard *card = &writing->card;
    const VcardProperty *property = vcard_card_property(card, index);
    const VcardLine *line = &property->line;
    bool other_version = card->version != writing->emit.version;
    bool before_nested =
        index + 1 < card->properties->len && vcard_card_property(card, index + 1)->nested;

    if (other_version && !property->nested && before_nested)
        return write_agent(writing, index);
    if (write_translated(writing, index, other_version))
        return 1;
    note_occasion(writing, line->name.at, line->name.length);
    if (!property->nested && (other_version || line->encoding == VCARD_QUOTED_PRINTABLE))
        vcard_emit_converted(&writing->emit, card, property);
    else
        vcard_emit_kept(&writing->emit, card, property);
    return 1;
}

static void
write_card(Writing *writing)
{
    const VcardCard *card = &writing->card;

    for (guint i = 0; i < card->properties->len;) {
        const VcardLine *line = &vcard_card_property(card, i)->line;
        bool orphaned = fact_at(writing, i)->kind == FACT_LABEL && has_group(writing->lost, line) &&
                        !has_group(writing->kept, line);
        guint taken = 1;

        switch (plan_at(writing, i)->action) {
        case ACTION_KEEP:
            if (!orphaned)
                taken = write_kept(writing, i);
            break;
        case ACTION_REPLACE:
            write_replacement(writing, i);
            break;
        case ACTION_DROP:
            break;
        }
        i += taken;
    }
}

static void
write_field(Writing *writing, FactKind kind, const char *name)
{
    g_autofree char *value = NULL;

    if (!writing->said[kind])
        value = field_value(writing->person, kind);
    if (value != NULL)
        vcard_emit_value(&writing->emit, name, value);
}

static bool
has_parts(const Person *person)
{
    return !text_is_empty(person->given) || !text_is_empty(person->family) ||
           !text_is_empty(person->middle) || !text_is_empty(person->prefix) ||
           !text_is_empty(person->suffix);
}

/* 3.0 demands N; in 4.0 a card that has none gets one only when there is something new to say. */
static bool
needs_parts(const Writing *writing)
{
    if (writing->said[FACT_PARTS] || writing->emit.version == VCARD_3_0)
        return true;
    return has_parts(writing->person) &&
           (writing->person->card == NULL || !field_is_unchanged(writing, FACT_PARTS));
}

static void
write_missing_fields(Writing *writing)
{
    const Person *person = writing->person;

    if (!writing->said[FACT_NAME] && text_is_empty(person->name))
        vcard_emit_value(&writing->emit, "FN", "");
    write_field(writing, FACT_NAME, "FN");
    if (needs_parts(writing))
        write_field(writing, FACT_PARTS, "N");
    write_field(writing, FACT_NICKNAME, "NICKNAME");
    write_field(writing, FACT_COMPANY, "ORG");
    write_field(writing, FACT_TITLE, "TITLE");
    write_field(writing, FACT_TAGS, "CATEGORIES");
    write_field(writing, FACT_ZONE, writing->emit.version == VCARD_3_0 ? "TZ;VALUE=text" : "TZ");
    if (!writing->said[FACT_UID] && !text_is_empty(person->uid))
        vcard_emit_uid(&writing->emit, person->uid);
}

/* What only kith knows is written anew each time. */
static void
write_kith_fields(Writing *writing)
{
    const Person *person = writing->person;
    VcardEmit *emit = &writing->emit;

    if (person->tier != TIER_NONE)
        vcard_emit_value(emit, "X-KITH-TIER", tier_name(person->tier));
    if (person->self)
        vcard_emit_value(emit, "X-KITH-SELF", "true");
    if (person->deceased && !writing->said_death)
        vcard_emit_value(emit, "X-KITH-DECEASED", "true");
    if (!text_is_empty(person->by_hand)) {
        g_autofree char *value = vcard_value_text(person->by_hand);

        vcard_emit_value(emit, "X-KITH-BY-HAND", value);
    }
}

static void
write_missing_entries(Writing *writing)
{
    for (guint list = 0; list < LISTS; list++) {
        for (guint i = 0; i < list_of(writing->person, list)->len; i++) {
            if (!writing->covered[list][i])
                write_entry(writing, list, i);
        }
    }
}

/* Read the card that the person came with; without one, or when it is none, the card is empty. */
static void
read_before(Writing *writing)
{
    VcardLimits limits = vcard_default_limits;
    const char *text = writing->person->card != NULL ? writing->person->card : "";
    gsize length = strlen(text);
    g_autoptr(Input) input = input_from_memory(text, length);
    VcardStream stream;
    bool more;

    /* It was within somebody's limits when it was kept, so only their defaults count. */
    limits.line_size = limits.card_size = limits.binary_size = length + 1;
    vcard_stream_init(&stream, input, &limits);
    /* Reading memory does not fail, and an empty card is as good as none. */
    if (vcard_stream_next(&stream, &writing->card, &more, NULL) && more)
        vcard_person_read(&writing->card, &limits, writing->before, writing->facts);
    else
        g_array_set_size(writing->card.properties, 0);
    vcard_stream_clear(&stream);
}

static void
writing_init(Writing *writing, GString *out, const Person *person, VcardVersion version)
{
    *writing = (Writing){
        .emit = {.out = out, .version = version == VCARD_4_0 ? VCARD_4_0 : VCARD_3_0},
        .person = person,
        .before = person_new(),
        .facts = g_array_new(FALSE, FALSE, sizeof(VcardFact)),
        .plans = g_array_new(FALSE, FALSE, sizeof(Plan)),
        .lost = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
        .kept = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
    };
    vcard_card_init(&writing->card);
    for (guint list = 0; list < LISTS; list++)
        writing->covered[list] = g_new0(bool, list_of(person, list)->len);
}

static void
writing_clear(Writing *writing)
{
    vcard_card_clear(&writing->card);
    person_free(writing->before);
    g_array_unref(writing->facts);
    g_array_unref(writing->plans);
    g_hash_table_unref(writing->lost);
    g_hash_table_unref(writing->kept);
    for (guint list = 0; list < LISTS; list++)
        g_free(writing->covered[list]);
    g_free(writing->translated);
}

void
vcard_write(GString *out, const Person *person, VcardVersion version)
{
    Writing writing;

    writing_init(&writing, out, person, version);
    read_before(&writing);
    writing.emit.item = last_item(&writing.card);
    vcard_emit_value(&writing.emit, "BEGIN", "VCARD");
    vcard_emit_value(&writing.emit, "VERSION", writing.emit.version == VCARD_4_0 ? "4.0" : "3.0");
    plan_card(&writing);
    writing.translated = g_new0(bool, writing.before->occasions->len);
    write_card(&writing);
    write_missing_fields(&writing);
    write_missing_entries(&writing);
    write_kith_fields(&writing);
    vcard_emit_value(&writing.emit, "END", "VCARD");
    writing_clear(&writing);
}
