/* SPDX-License-Identifier: Apache-2.0
 * The comparison of a person with the card they came with. */
#include "format/vcard_plan.h"

#include <string.h>

#include "base/text.h"
#include "format/vcard_emit.h"

const GPtrArray *
vcard_list_of(const Person *person, guint list)
{
    const GPtrArray *lists[VCARD_LISTS] = {
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

static bool (*const entry_equal[VCARD_LISTS])(const void *, const void *) = {
    [FACT_POINT - FACT_POINT] = point_equal,       [FACT_OCCASION - FACT_POINT] = occasion_equal,
    [FACT_POSITION - FACT_POINT] = position_equal, [FACT_RELATION - FACT_POINT] = relation_equal,
    [FACT_NOTE - FACT_POINT] = note_equal,
};

const VcardFact *
vcard_plan_fact(const VcardPlan *plan, guint index)
{
    return &g_array_index(plan->facts, VcardFact, index);
}

VcardStep *
vcard_plan_step(const VcardPlan *plan, guint index)
{
    return &g_array_index(plan->steps, VcardStep, index);
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

bool
vcard_plan_unchanged(const VcardPlan *plan, FactKind kind)
{
    const Person *a = plan->before;
    const Person *b = plan->person;

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

/* The entry of the person that a line of the old card says, one that no other line says if there is
 * one. */
static bool
find_entry(const VcardPlan *plan, guint list, const void *old, guint *entry_out)
{
    const GPtrArray *entries = vcard_list_of(plan->person, list);
    bool found = false;

    for (guint i = 0; i < entries->len; i++) {
        if (!entry_equal[list](old, entries->pdata[i]))
            continue;
        *entry_out = i;
        found = true;
        if (!plan->covered[list][i])
            break;
    }
    return found;
}

static void
plan_entry(VcardPlan *plan, const VcardProperty *property, const VcardFact *fact, VcardStep *step)
{
    guint list = (guint)fact->kind - FACT_POINT;
    guint entry;

    step->action = ACTION_DROP;
    if (is_date_of_death(&property->line) && !plan->person->deceased)
        return;
    if (!find_entry(plan, list, vcard_list_of(plan->before, list)->pdata[fact->index], &entry))
        return;
    step->action = ACTION_KEEP;
    plan->covered[list][entry] = true;
}

static void
plan_field(VcardPlan *plan, const VcardProperty *property, const VcardFact *fact, VcardStep *step)
{
    bool is_blank = fact->kind == FACT_NAME && span_strip(property->line.value).length == 0;

    step->action = ACTION_KEEP;
    /* A BDAY that is no date makes way for one that is. */
    if (fact->kind == FACT_NONE && span_is(property->line.name, "BDAY") && !property->nested &&
        person_occasion(plan->person, "birthday") != NULL)
        step->action = ACTION_DROP;
    if (vcard_plan_unchanged(plan, fact->kind) && !is_blank)
        return;
    step->action = ACTION_DROP;
    switch (fact->kind) {
    case FACT_NAME:
    case FACT_PARTS:
    case FACT_NICKNAME:
    case FACT_COMPANY:
    case FACT_TITLE:
    case FACT_ZONE:
    case FACT_UID:
    case FACT_TAGS:
        if (!plan->said[fact->kind])
            step->action = ACTION_REPLACE;
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
takes_over(const VcardPlan *plan, guint index, guint entry, bool by_value)
{
    const VcardFact *fact = vcard_plan_fact(plan, index);
    const VcardLine *line = &vcard_card_property(&plan->card, index)->line;
    guint list = (guint)fact->kind - FACT_POINT;
    const void *old = vcard_list_of(plan->before, list)->pdata[fact->index];
    const void *now = vcard_list_of(plan->person, list)->pdata[entry];

    if (fact->kind == FACT_POINT)
        return may_take_over(line, old, now, by_value);
    if (fact->kind == FACT_OCCASION)
        return text_equal(((const Occasion *)old)->kind, ((const Occasion *)now)->kind) &&
               !is_date_of_death(line);
    return fact->kind == FACT_NOTE;
}

static void
plan_changes(VcardPlan *plan, bool by_value)
{
    for (guint i = 0; i < plan->steps->len; i++) {
        const VcardFact *fact = vcard_plan_fact(plan, i);
        VcardStep *step = vcard_plan_step(plan, i);
        guint list, entry;

        if (step->action != ACTION_DROP || fact->kind < FACT_POINT)
            continue;
        list = (guint)fact->kind - FACT_POINT;
        for (entry = 0; entry < vcard_list_of(plan->person, list)->len; entry++) {
            if (!plan->covered[list][entry] && takes_over(plan, i, entry, by_value))
                break;
        }
        if (entry == vcard_list_of(plan->person, list)->len)
            continue;
        *step = (VcardStep){.action = ACTION_REPLACE, .entry = entry};
        plan->covered[list][entry] = true;
        if (fact->kind == FACT_POINT) {
            const Point *old = plan->before->points->pdata[fact->index];
            const Point *now = plan->person->points->pdata[entry];

            step->same_label = text_equal(old->label, now->label);
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

/* Decide what happens to every property of the old card. */
static void
plan_card(VcardPlan *plan)
{
    const VcardCard *card = &plan->card;

    g_array_set_size(plan->steps, card->properties->len);
    for (guint i = 0; i < card->properties->len; i++) {
        const VcardFact *fact = vcard_plan_fact(plan, i);
        const VcardProperty *property = vcard_card_property(card, i);
        VcardStep *step = vcard_plan_step(plan, i);

        *step = (VcardStep){.action = ACTION_KEEP};
        if (fact->kind >= FACT_POINT)
            plan_entry(plan, property, fact, step);
        else
            plan_field(plan, property, fact, step);
        if (step->action != ACTION_DROP)
            plan->said[fact->kind] = true;
    }
    plan_changes(plan, true);
    plan_changes(plan, false);
    for (guint i = 0; i < card->properties->len; i++) {
        const VcardLine *line = &vcard_card_property(card, i)->line;
        const VcardStep *step = vcard_plan_step(plan, i);

        if (vcard_plan_fact(plan, i)->kind != FACT_LABEL)
            note_group(step->action == ACTION_KEEP || step->same_label ? plan->kept : plan->lost,
                       line);
    }
}

/* Read the card that the person came with; without one, or when it is none, the card is empty. */
static void
read_before(VcardPlan *plan)
{
    VcardLimits limits = vcard_default_limits;
    const char *text = plan->person->card != NULL ? plan->person->card : "";
    gsize length = strlen(text);
    g_autoptr(Input) input = input_from_memory(text, length);
    VcardStream stream;
    bool more;

    /* It was within somebody's limits when it was kept, so only their defaults count. */
    limits.line_size = limits.card_size = limits.binary_size = length + 1;
    vcard_stream_init(&stream, input, &limits);
    /* Reading memory does not fail, and an empty card is as good as none. */
    if (vcard_stream_next(&stream, &plan->card, &more, NULL) && more)
        vcard_person_read(&plan->card, &limits, plan->before, plan->facts);
    else
        g_array_set_size(plan->card.properties, 0);
    vcard_stream_clear(&stream);
}

void
vcard_plan_init(VcardPlan *plan, const Person *person)
{
    *plan = (VcardPlan){
        .person = person,
        .before = person_new(),
        .facts = g_array_new(FALSE, FALSE, sizeof(VcardFact)),
        .steps = g_array_new(FALSE, FALSE, sizeof(VcardStep)),
        .lost = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
        .kept = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
    };
    vcard_card_init(&plan->card);
    for (guint list = 0; list < VCARD_LISTS; list++)
        plan->covered[list] = g_new0(bool, vcard_list_of(person, list)->len);
    read_before(plan);
    plan_card(plan);
}

void
vcard_plan_clear(VcardPlan *plan)
{
    vcard_card_clear(&plan->card);
    person_free(plan->before);
    g_array_unref(plan->facts);
    g_array_unref(plan->steps);
    g_hash_table_unref(plan->lost);
    g_hash_table_unref(plan->kept);
    for (guint list = 0; list < VCARD_LISTS; list++)
        g_free(plan->covered[list]);
}

bool
vcard_plan_orphans(const VcardPlan *plan, guint index)
{
    const VcardLine *line = &vcard_card_property(&plan->card, index)->line;

    return vcard_plan_fact(plan, index)->kind == FACT_LABEL && has_group(plan->lost, line) &&
           !has_group(plan->kept, line);
}
