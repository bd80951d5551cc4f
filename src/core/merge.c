/* SPDX-License-Identifier: Apache-2.0
 * Taking what a file says of a person into what the book knows. */
#include "core/merge.h"

#include <string.h>

#include "base/clock.h"
#include "base/error.h"
#include "base/id.h"
#include "base/text.h"

static bool
is_by_hand(const Person *person, const char *field)
{
    g_auto(GStrv) fields = NULL;

    if (text_is_empty(person->by_hand))
        return false;
    fields = g_strsplit(person->by_hand, " ", -1);
    return g_strv_contains((const char *const *)fields, field);
}

static void
merge_field(Person *person, const char *field, char **slot, const char *incoming,
            GPtrArray *problems)
{
    if (text_is_empty(incoming) || text_equal(*slot, incoming))
        return;
    if (is_by_hand(person, field)) {
        problems_add(problems, 0, field, "%s: “%s” was set by hand and stays; the file says “%s”.",
                     person->name, text_is_empty(*slot) ? "nothing" : *slot, incoming);
        return;
    }
    person_set(slot, incoming);
}

static void
fill_field(char **slot, const char *incoming)
{
    if (text_is_empty(*slot))
        person_set(slot, incoming);
}

/* A name that stands in for a missing one gives way to a real one. */
static bool
is_stand_in(const Person *person)
{
    const Point *email = person_point(person, POINT_EMAIL);

    return text_is_empty(person->name) || strchr(person->name, '@') != NULL ||
           (email != NULL && text_equal(person->name, email->value));
}

static void
merge_names(Person *person, const Person *incoming)
{
    if (!text_is_empty(incoming->name) && strchr(incoming->name, '@') == NULL &&
        is_stand_in(person) && !is_by_hand(person, "name")) {
        person_set(&person->name, incoming->name);
        person_set(&person->given, incoming->given);
        person_set(&person->family, incoming->family);
    }
    fill_field(&person->given, incoming->given);
    fill_field(&person->family, incoming->family);
    fill_field(&person->middle, incoming->middle);
    fill_field(&person->prefix, incoming->prefix);
    fill_field(&person->suffix, incoming->suffix);
    fill_field(&person->nickname, incoming->nickname);
    fill_field(&person->zone, incoming->zone);
}

static void
merge_points(Person *person, const Person *incoming)
{
    for (guint i = 0; i < incoming->points->len; i++) {
        const Point *point = incoming->points->pdata[i];
        guint before = person->points->len;
        Point *own = person_add_point(person, point->kind, point->label, point->value);

        if (own == NULL)
            continue;
        fill_field(&own->label, point->label);
        fill_field(&own->source, point->source);
        if (person->points->len > before)
            own->preferred = point->preferred && person_point(person, point->kind) == own;
    }
}

static Occasion *
occasion_of_kind(const Person *person, const char *kind)
{
    for (guint i = 0; i < person->occasions->len; i++) {
        Occasion *occasion = person->occasions->pdata[i];

        if (strcmp(occasion->kind, kind) == 0)
            return occasion;
    }
    return NULL;
}

static void
merge_occasion(Person *person, const Occasion *incoming, GPtrArray *problems)
{
    /* A person is born once; other days may come in numbers. */
    Occasion *own =
        strcmp(incoming->kind, "birthday") == 0 ? occasion_of_kind(person, incoming->kind) : NULL;

    if (own == NULL) {
        Occasion *added = person_add_occasion(person, incoming->kind, incoming->date);

        fill_field(&added->source, incoming->source);
        return;
    }
    if (text_equal(own->date, incoming->date))
        return;
    if (occasion_date_month_day(own->date) == occasion_date_month_day(incoming->date)) {
        /* The same day; the one that knows the year says more. */
        if (own->date[0] == '-') {
            g_free(own->date);
            own->date = g_strdup(incoming->date);
            own->id = 0;
        }
        return;
    }
    problems_add(problems, 0, incoming->kind,
                 "%s: the %s in the book is %s and stays; the file says %s.", person->name,
                 incoming->kind, own->date, incoming->date);
}

static bool
same_position(const Position *a, const Position *b)
{
    g_autofree char *left = text_fold(a->company);
    g_autofree char *right = text_fold(b->company);

    return strcmp(left, right) == 0 && text_equal(a->title, b->title);
}

static void
merge_position(Person *person, const Position *incoming)
{
    Position *added;

    for (guint i = 0; i < person->positions->len; i++) {
        Position *own = person->positions->pdata[i];

        if (!same_position(own, incoming))
            continue;
        fill_field(&own->started, incoming->started);
        fill_field(&own->ended, incoming->ended);
        return;
    }
    if (incoming->current) {
        for (guint i = 0; i < person->positions->len; i++)
            ((Position *)person->positions->pdata[i])->current = false;
    }
    added = person_add_position(person, incoming->company, incoming->title);
    added->started = g_strdup(incoming->started);
    added->ended = g_strdup(incoming->ended);
    added->current = incoming->current;
    added->source = g_strdup(incoming->source);
}

static void
merge_relation(Person *person, const Relation *incoming)
{
    Relation *added;

    for (guint i = 0; i < person->relations->len; i++) {
        const Relation *own = person->relations->pdata[i];

        if (text_equal(own->kind, incoming->kind) && text_equal(own->other, incoming->other))
            return;
    }
    added = person_add_relation(person, incoming->kind, incoming->other);
    added->source = g_strdup(incoming->source);
}

static void
merge_note(Person *person, const Note *incoming)
{
    Note *added;

    for (guint i = 0; i < person->notes->len; i++) {
        if (text_equal(((const Note *)person->notes->pdata[i])->text, incoming->text))
            return;
    }
    added = person_add_note(person, incoming->at, incoming->text);
    added->source = g_strdup(incoming->source);
}

void
merge_person(Person *person, const Person *incoming, GPtrArray *problems)
{
    merge_names(person, incoming);
    merge_field(person, "company", &person->company, incoming->company, problems);
    merge_field(person, "title", &person->title, incoming->title, problems);
    merge_field(person, "department", &person->department, incoming->department, problems);
    if (person->tier == TIER_NONE)
        person->tier = incoming->tier;
    person->deceased = person->deceased || incoming->deceased;
    merge_points(person, incoming);
    for (guint i = 0; i < incoming->occasions->len; i++)
        merge_occasion(person, incoming->occasions->pdata[i], problems);
    for (guint i = 0; i < incoming->positions->len; i++)
        merge_position(person, incoming->positions->pdata[i]);
    for (guint i = 0; i < incoming->relations->len; i++)
        merge_relation(person, incoming->relations->pdata[i]);
    for (guint i = 0; i < incoming->notes->len; i++)
        merge_note(person, incoming->notes->pdata[i]);
    for (guint i = 0; i < incoming->tags->len; i++)
        person_add_tag(person, incoming->tags->pdata[i]);
    if (person->uid == NULL)
        person->uid = g_strdup(incoming->uid);
}

/* FNV-1a of 64 bits, whose parameters these are: quick, and enough to tell a record that was read
 * before from one that was changed since. */
#define HASH_START G_GUINT64_CONSTANT(0xcbf29ce484222325)
#define HASH_PRIME G_GUINT64_CONSTANT(0x00000100000001b3)

static void
hash_text(guint64 *hash, const char *text)
{
    for (; text != NULL && *text != '\0'; text++)
        *hash = (*hash ^ (guint8)*text) * HASH_PRIME;
    *hash = (*hash ^ 0x1f) * HASH_PRIME;
}

gint64
merge_content_hash(const Person *person)
{
    guint64 hash = HASH_START;

    hash_text(&hash, person->name);
    hash_text(&hash, person->nickname);
    hash_text(&hash, person->company);
    hash_text(&hash, person->title);
    hash_text(&hash, person->department);
    hash_text(&hash, person->card);
    for (guint i = 0; i < person->points->len; i++)
        hash_text(&hash, ((const Point *)person->points->pdata[i])->value);
    for (guint i = 0; i < person->occasions->len; i++)
        hash_text(&hash, ((const Occasion *)person->occasions->pdata[i])->date);
    for (guint i = 0; i < person->positions->len; i++) {
        const Position *position = person->positions->pdata[i];

        hash_text(&hash, position->company);
        hash_text(&hash, position->title);
        hash_text(&hash, position->started);
        hash_text(&hash, position->ended);
    }
    for (guint i = 0; i < person->relations->len; i++)
        hash_text(&hash, ((const Relation *)person->relations->pdata[i])->other);
    for (guint i = 0; i < person->notes->len; i++)
        hash_text(&hash, ((const Note *)person->notes->pdata[i])->text);
    for (guint i = 0; i < person->tags->len; i++)
        hash_text(&hash, person->tags->pdata[i]);
    return (gint64)(hash & G_MAXINT64);
}

bool
merge_names_agree(const char *a, const char *b)
{
    g_autofree char *left = text_fold(a);
    g_autofree char *right = text_fold(b);
    g_auto(GStrv) words = g_strsplit(left, " ", -1);
    g_auto(GStrv) others = g_strsplit(right, " ", -1);

    if (*left == '\0' || *right == '\0' || strchr(a, '@') != NULL || strchr(b, '@') != NULL)
        return true;
    for (guint i = 0; words[i] != NULL; i++) {
        if (g_utf8_strlen(words[i], -1) > 1 &&
            g_strv_contains((const char *const *)others, words[i]))
            return true;
    }
    return strcmp(left, right) == 0;
}
