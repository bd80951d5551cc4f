/* SPDX-License-Identifier: Apache-2.0
 * A person as a card: what stays of the card they came with, then what it does not say. */
#include "format/vcard.h"

#include <string.h>

#include "base/text.h"
#include "format/vcard_convert.h"
#include "format/vcard_plan.h"

typedef struct {
    VcardEmit emit;
    VcardPlan plan;
    const Person *person;
    bool *translated; /**< days of the old card that were written from what was read */
    bool said_birthday;
    bool said_anniversary;
    bool said_death;
} Writing;

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
    const void *what = vcard_list_of(writing->person, list)->pdata[entry];

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
    const VcardLine *line = &vcard_card_property(&writing->plan.card, index)->line;
    const VcardFact *fact = vcard_plan_fact(&writing->plan, index);
    const VcardStep *step = vcard_plan_step(&writing->plan, index);
    g_autofree char *value = NULL;

    if (fact->kind == FACT_POINT) {
        vcard_emit_point_over(&writing->emit, line, writing->person->points->pdata[step->entry],
                              step->same_label);
        return;
    }
    if (fact->kind > FACT_POINT) {
        write_entry(writing, (guint)fact->kind - FACT_POINT, step->entry);
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
    const VcardLine *line = &vcard_card_property(&writing->plan.card, index)->line;
    const VcardFact *fact = vcard_plan_fact(&writing->plan, index);
    bool is_3 = writing->emit.version == VCARD_3_0;

    if (fact->kind == FACT_OCCASION && !span_is(line->name, "X-ABDATE") &&
        (other_version || memchr(line->value.at, 'T', line->value.length) != NULL)) {
        if (!writing->translated[fact->index])
            write_occasion(writing, writing->plan.before->occasions->pdata[fact->index]);
        writing->translated[fact->index] = true;
        return true;
    }
    if (!other_version || !is_3)
        return false;
    if (fact->kind == FACT_RELATION && span_is(line->name, "RELATED")) {
        vcard_emit_relation(&writing->emit, writing->plan.before->relations->pdata[fact->index]);
        return true;
    }
    if (fact->kind == FACT_POINT && span_is(line->name, "TEL") &&
        span_starts(span_strip(line->value), "tel:")) {
        vcard_emit_point_over(&writing->emit, line,
                              writing->plan.before->points->pdata[fact->index], true);
        return true;
    }
    return false;
}

/* A card within the card becomes the text value that 3.0 makes of it. Returns how many properties
 * it took. */
static guint
write_agent(Writing *writing, guint index)
{
    const VcardCard *card = &writing->plan.card;
    const VcardProperty *agent = vcard_card_property(card, index);
    Span start = span_strip(agent->line.value);
    g_autoptr(GString) text = g_string_new_len(start.at, (gssize)start.length);
    g_autofree char *value = NULL;
    guint next = index + 1;

    for (; next < card->properties->len && vcard_card_property(card, next)->nested; next++) {
        const VcardProperty *property = vcard_card_property(card, next);

        if (text->len > 0)
            g_string_append_c(text, '\n');
        g_string_append_len(text, card->lines->str + property->logical,
                            (gssize)property->logical_size);
    }
    value = vcard_value_text(text->str);
    /* Its beginning alone would be read as the beginning of one. */
    if (!span_is((Span){text->str, text->len}, "BEGIN:VCARD"))
        vcard_emit_revalued(&writing->emit, &agent->line, value);
    return next - index;
}

static bool
holds_card(const VcardCard *card, guint index)
{
    const VcardLine *line = &vcard_card_property(card, index)->line;

    return span_is(line->name, "AGENT") &&
           (span_is(span_strip(line->value), "BEGIN:VCARD") ||
            (index + 1 < card->properties->len && vcard_card_property(card, index + 1)->nested));
}

/* Write what stays of one property; returns how many properties that took. */
static guint
write_kept(Writing *writing, guint index)
{
    const VcardCard *card = &writing->plan.card;
    const VcardProperty *property = vcard_card_property(card, index);
    const VcardLine *line = &property->line;
    bool other_version = card->version != writing->emit.version;

    if (property->nested) /* the AGENT that announced it was left out */
        return 1;
    if (holds_card(card, index))
        return write_agent(writing, index);
    if (write_translated(writing, index, other_version))
        return 1;
    note_occasion(writing, line->name.at, line->name.length);
    if (other_version || line->encoding == VCARD_QUOTED_PRINTABLE)
        vcard_emit_converted(&writing->emit, card, property);
    else
        vcard_emit_kept(&writing->emit, card, property);
    return 1;
}

static void
write_card(Writing *writing)
{
    const VcardCard *card = &writing->plan.card;

    for (guint i = 0; i < card->properties->len;) {
        guint taken = 1;

        switch (vcard_plan_step(&writing->plan, i)->action) {
        case ACTION_KEEP:
            if (!vcard_plan_orphans(&writing->plan, i))
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

    if (!writing->plan.said[kind])
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
    if (writing->plan.said[FACT_PARTS] || writing->emit.version == VCARD_3_0)
        return true;
    return has_parts(writing->person) &&
           (writing->person->card == NULL || !vcard_plan_unchanged(&writing->plan, FACT_PARTS));
}

static void
write_missing_fields(Writing *writing)
{
    const Person *person = writing->person;

    if (!writing->plan.said[FACT_NAME] && text_is_empty(person->name))
        vcard_emit_value(&writing->emit, "FN", "");
    write_field(writing, FACT_NAME, "FN");
    if (needs_parts(writing))
        write_field(writing, FACT_PARTS, "N");
    write_field(writing, FACT_NICKNAME, "NICKNAME");
    write_field(writing, FACT_COMPANY, "ORG");
    write_field(writing, FACT_TITLE, "TITLE");
    write_field(writing, FACT_TAGS, "CATEGORIES");
    write_field(writing, FACT_ZONE, writing->emit.version == VCARD_3_0 ? "TZ;VALUE=text" : "TZ");
    if (!writing->plan.said[FACT_UID] && !text_is_empty(person->uid))
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
    for (guint list = 0; list < VCARD_LISTS; list++) {
        for (guint i = 0; i < vcard_list_of(writing->person, list)->len; i++) {
            if (!writing->plan.covered[list][i])
                write_entry(writing, list, i);
        }
    }
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

void
vcard_write(GString *out, const Person *person, VcardVersion version)
{
    Writing writing = {
        .emit = {.out = out, .version = version == VCARD_4_0 ? VCARD_4_0 : VCARD_3_0},
        .person = person,
    };

    vcard_plan_init(&writing.plan, person);
    writing.translated = g_new0(bool, writing.plan.before->occasions->len);
    writing.emit.item = last_item(&writing.plan.card);
    vcard_emit_value(&writing.emit, "BEGIN", "VCARD");
    vcard_emit_value(&writing.emit, "VERSION", writing.emit.version == VCARD_4_0 ? "4.0" : "3.0");
    write_card(&writing);
    write_missing_fields(&writing);
    write_missing_entries(&writing);
    write_kith_fields(&writing);
    vcard_emit_value(&writing.emit, "END", "VCARD");
    g_free(writing.translated);
    vcard_plan_clear(&writing.plan);
}
