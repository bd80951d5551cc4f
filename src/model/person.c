/* SPDX-License-Identifier: Apache-2.0
 * People and what hangs on them. */
#include "model/person.h"

#include <string.h>

#include "base/id.h"
#include "base/text.h"

static const char *const tier_names[] = {
    [TIER_NONE] = "",           [TIER_INNER] = "inner", [TIER_CLOSE] = "close",
    [TIER_REGULAR] = "regular", [TIER_WIDE] = "wide",   [TIER_KNOWN] = "known",
};

const char *
tier_name(Tier tier)
{
    return tier_names[tier];
}

bool
tier_parse(const char *name, Tier *tier_out)
{
    for (Tier tier = 0; tier < G_N_ELEMENTS(tier_names); tier++) {
        if (strcmp(name, tier_names[tier]) == 0) {
            *tier_out = tier;
            return true;
        }
    }
    return false;
}

void
occasion_free(Occasion *occasion)
{
    if (occasion == NULL)
        return;
    g_free(occasion->kind);
    g_free(occasion->date);
    g_free(occasion->source);
    g_free(occasion);
}

void
position_free(Position *position)
{
    if (position == NULL)
        return;
    g_free(position->company);
    g_free(position->title);
    g_free(position->started);
    g_free(position->ended);
    g_free(position->source);
    g_free(position);
}

void
relation_free(Relation *relation)
{
    if (relation == NULL)
        return;
    g_free(relation->other);
    g_free(relation->kind);
    g_free(relation->source);
    g_free(relation);
}

void
note_free(Note *note)
{
    if (note == NULL)
        return;
    g_free(note->text);
    g_free(note->source);
    g_free(note);
}

Person *
person_new(void)
{
    Person *person = g_new0(Person, 1);

    person->points = g_ptr_array_new_with_free_func((GDestroyNotify)point_free);
    person->occasions = g_ptr_array_new_with_free_func((GDestroyNotify)occasion_free);
    person->positions = g_ptr_array_new_with_free_func((GDestroyNotify)position_free);
    person->relations = g_ptr_array_new_with_free_func((GDestroyNotify)relation_free);
    person->notes = g_ptr_array_new_with_free_func((GDestroyNotify)note_free);
    person->tags = g_ptr_array_new_with_free_func(g_free);
    return person;
}

void
person_free(Person *person)
{
    if (person == NULL)
        return;
    g_free(person->name);
    g_free(person->given);
    g_free(person->middle);
    g_free(person->family);
    g_free(person->prefix);
    g_free(person->suffix);
    g_free(person->nickname);
    g_free(person->company);
    g_free(person->title);
    g_free(person->department);
    g_free(person->zone);
    g_free(person->uid);
    g_free(person->card);
    g_free(person->by_hand);
    g_free(person->source);
    g_ptr_array_unref(person->points);
    g_ptr_array_unref(person->occasions);
    g_ptr_array_unref(person->positions);
    g_ptr_array_unref(person->relations);
    g_ptr_array_unref(person->notes);
    g_ptr_array_unref(person->tags);
    g_free(person);
}

static gpointer
copy_point(gconstpointer source, gpointer user_data)
{
    const Point *point = source;
    Point *copy = g_memdup2(point, sizeof *point);

    (void)user_data;
    copy->label = g_strdup(point->label);
    copy->value = g_strdup(point->value);
    copy->normalised = g_strdup(point->normalised);
    copy->source = g_strdup(point->source);
    return copy;
}

static gpointer
copy_occasion(gconstpointer source, gpointer user_data)
{
    const Occasion *occasion = source;
    Occasion *copy = g_memdup2(occasion, sizeof *occasion);

    (void)user_data;
    copy->kind = g_strdup(occasion->kind);
    copy->date = g_strdup(occasion->date);
    copy->source = g_strdup(occasion->source);
    return copy;
}

static gpointer
copy_position(gconstpointer source, gpointer user_data)
{
    const Position *position = source;
    Position *copy = g_memdup2(position, sizeof *position);

    (void)user_data;
    copy->company = g_strdup(position->company);
    copy->title = g_strdup(position->title);
    copy->started = g_strdup(position->started);
    copy->ended = g_strdup(position->ended);
    copy->source = g_strdup(position->source);
    return copy;
}

static gpointer
copy_relation(gconstpointer source, gpointer user_data)
{
    const Relation *relation = source;
    Relation *copy = g_memdup2(relation, sizeof *relation);

    (void)user_data;
    copy->other = g_strdup(relation->other);
    copy->kind = g_strdup(relation->kind);
    copy->source = g_strdup(relation->source);
    return copy;
}

static gpointer
copy_note(gconstpointer source, gpointer user_data)
{
    const Note *note = source;
    Note *copy = g_memdup2(note, sizeof *note);

    (void)user_data;
    copy->text = g_strdup(note->text);
    copy->source = g_strdup(note->source);
    return copy;
}

static gpointer
copy_string(gconstpointer source, gpointer user_data)
{
    (void)user_data;
    return g_strdup(source);
}

static void
copy_list(GPtrArray *to, GPtrArray *from, GCopyFunc copy)
{
    for (guint i = 0; i < from->len; i++)
        g_ptr_array_add(to, copy(from->pdata[i], NULL));
}

Person *
person_copy(const Person *person)
{
    Person *copy = person_new();

    copy->id = person->id;
    copy->version = person->version;
    copy->name = g_strdup(person->name);
    copy->given = g_strdup(person->given);
    copy->middle = g_strdup(person->middle);
    copy->family = g_strdup(person->family);
    copy->prefix = g_strdup(person->prefix);
    copy->suffix = g_strdup(person->suffix);
    copy->nickname = g_strdup(person->nickname);
    copy->company = g_strdup(person->company);
    copy->title = g_strdup(person->title);
    copy->department = g_strdup(person->department);
    copy->zone = g_strdup(person->zone);
    copy->tier = person->tier;
    copy->self = person->self;
    copy->deceased = person->deceased;
    copy->uid = g_strdup(person->uid);
    copy->card = g_strdup(person->card);
    copy->by_hand = g_strdup(person->by_hand);
    copy->source = g_strdup(person->source);
    copy_list(copy->points, person->points, copy_point);
    copy_list(copy->occasions, person->occasions, copy_occasion);
    copy_list(copy->positions, person->positions, copy_position);
    copy_list(copy->relations, person->relations, copy_relation);
    copy_list(copy->notes, person->notes, copy_note);
    copy_list(copy->tags, person->tags, copy_string);
    return copy;
}

static bool
equal_point(gconstpointer a, gconstpointer b)
{
    const Point *left = a;
    const Point *right = b;

    return left->kind == right->kind && left->preferred == right->preferred &&
           text_equal(left->label, right->label) && text_equal(left->value, right->value);
}

static bool
equal_occasion(gconstpointer a, gconstpointer b)
{
    const Occasion *left = a;
    const Occasion *right = b;

    return text_equal(left->kind, right->kind) && text_equal(left->date, right->date);
}

static bool
equal_position(gconstpointer a, gconstpointer b)
{
    const Position *left = a;
    const Position *right = b;

    return left->current == right->current && text_equal(left->company, right->company) &&
           text_equal(left->title, right->title) && text_equal(left->started, right->started) &&
           text_equal(left->ended, right->ended);
}

static bool
equal_relation(gconstpointer a, gconstpointer b)
{
    const Relation *left = a;
    const Relation *right = b;

    return text_equal(left->other, right->other) && text_equal(left->kind, right->kind);
}

static bool
equal_note(gconstpointer a, gconstpointer b)
{
    const Note *left = a;
    const Note *right = b;

    return left->at == right->at && text_equal(left->text, right->text);
}

static bool
equal_string(gconstpointer a, gconstpointer b)
{
    return text_equal(a, b);
}

static bool
equal_list(const GPtrArray *a, const GPtrArray *b, bool (*equal)(gconstpointer, gconstpointer))
{
    if (a->len != b->len)
        return false;
    for (guint i = 0; i < a->len; i++) {
        if (!equal(a->pdata[i], b->pdata[i]))
            return false;
    }
    return true;
}

bool
person_equal(const Person *a, const Person *b)
{
    return text_equal(a->name, b->name) && text_equal(a->given, b->given) &&
           text_equal(a->middle, b->middle) && text_equal(a->family, b->family) &&
           text_equal(a->prefix, b->prefix) && text_equal(a->suffix, b->suffix) &&
           text_equal(a->nickname, b->nickname) && text_equal(a->company, b->company) &&
           text_equal(a->title, b->title) && text_equal(a->department, b->department) &&
           text_equal(a->zone, b->zone) && a->tier == b->tier && a->self == b->self &&
           a->deceased == b->deceased && text_equal(a->uid, b->uid) &&
           text_equal(a->card, b->card) && text_equal(a->by_hand, b->by_hand) &&
           equal_list(a->points, b->points, equal_point) &&
           equal_list(a->occasions, b->occasions, equal_occasion) &&
           equal_list(a->positions, b->positions, equal_position) &&
           equal_list(a->relations, b->relations, equal_relation) &&
           equal_list(a->notes, b->notes, equal_note) && equal_list(a->tags, b->tags, equal_string);
}

#define UID_PREFIX "kith-"

char *
person_uid_of_id(gint64 id)
{
    char text[ID_TEXT_SIZE];

    return g_strconcat(UID_PREFIX, id_format(id, text), NULL);
}

gint64
person_uid_id(const char *uid)
{
    gint64 id = 0;

    if (uid == NULL || !g_str_has_prefix(uid, UID_PREFIX) ||
        !id_parse(uid + strlen(UID_PREFIX), &id))
        return 0;
    return id;
}

void
person_set(char **slot, const char *text)
{
    char *stripped = text_strip_or_null(text);

    g_free(*slot);
    *slot = stripped;
}

Point *
person_add_point(Person *person, PointKind kind, const char *label, const char *value)
{
    g_autofree char *normalised = point_normalise(kind, value);
    Point *point;

    if (normalised == NULL)
        return NULL;
    for (guint i = 0; i < person->points->len; i++) {
        point = person->points->pdata[i];
        if (point->kind == kind && strcmp(point->normalised, normalised) == 0)
            return point;
    }
    point = g_new0(Point, 1);
    point->kind = kind;
    person_set(&point->label, label);
    person_set(&point->value, value);
    point->normalised = g_steal_pointer(&normalised);
    g_ptr_array_add(person->points, point);
    return point;
}

Occasion *
person_add_occasion(Person *person, const char *kind, const char *date)
{
    Occasion *occasion;

    for (guint i = 0; i < person->occasions->len; i++) {
        occasion = person->occasions->pdata[i];
        if (strcmp(occasion->kind, kind) == 0 && strcmp(occasion->date, date) == 0)
            return occasion;
    }
    occasion = g_new0(Occasion, 1);
    occasion->kind = g_strdup(kind);
    occasion->date = g_strdup(date);
    g_ptr_array_add(person->occasions, occasion);
    return occasion;
}

Position *
person_add_position(Person *person, const char *company, const char *title)
{
    Position *position = g_new0(Position, 1);

    person_set(&position->company, company);
    person_set(&position->title, title);
    g_ptr_array_add(person->positions, position);
    return position;
}

Relation *
person_add_relation(Person *person, const char *kind, const char *other)
{
    Relation *relation = g_new0(Relation, 1);

    relation->kind = g_strdup(kind);
    person_set(&relation->other, other);
    g_ptr_array_add(person->relations, relation);
    return relation;
}

Note *
person_add_note(Person *person, gint64 at, const char *text)
{
    Note *note = g_new0(Note, 1);

    note->at = at;
    note->text = g_strdup(text);
    g_ptr_array_add(person->notes, note);
    return note;
}

void
person_add_tag(Person *person, const char *tag)
{
    g_autofree char *stripped = text_strip_or_null(tag);
    g_autofree char *fold = text_fold(tag);

    if (*fold == '\0')
        return;
    for (guint i = 0; i < person->tags->len; i++) {
        g_autofree char *other = text_fold(person->tags->pdata[i]);

        if (strcmp(fold, other) == 0)
            return;
    }
    g_ptr_array_add(person->tags, g_steal_pointer(&stripped));
}

const Point *
person_point(const Person *person, PointKind kind)
{
    const Point *first = NULL;

    for (guint i = 0; i < person->points->len; i++) {
        const Point *point = person->points->pdata[i];

        if (point->kind == kind && point->preferred)
            return point;
        if (point->kind == kind && first == NULL)
            first = point;
    }
    return first;
}

const char *
person_occasion(const Person *person, const char *kind)
{
    for (guint i = 0; i < person->occasions->len; i++) {
        const Occasion *occasion = person->occasions->pdata[i];

        if (strcmp(occasion->kind, kind) == 0)
            return occasion->date;
    }
    return NULL;
}
