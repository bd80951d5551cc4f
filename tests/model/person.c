/* SPDX-License-Identifier: Apache-2.0
 * People and what hangs on them. */
#include "model/person.h"

#include <stddef.h>
#include <string.h>

#include "base/clock.h"
#include "full_person.h"

/* Every text of a person; source is the one that does not count for equality. */
static const struct {
    const char *name;
    gsize offset;
    bool counts;
} texts[] = {
    {"name", offsetof(Person, name), true},
    {"given", offsetof(Person, given), true},
    {"middle", offsetof(Person, middle), true},
    {"family", offsetof(Person, family), true},
    {"prefix", offsetof(Person, prefix), true},
    {"suffix", offsetof(Person, suffix), true},
    {"nickname", offsetof(Person, nickname), true},
    {"company", offsetof(Person, company), true},
    {"title", offsetof(Person, title), true},
    {"department", offsetof(Person, department), true},
    {"zone", offsetof(Person, zone), true},
    {"uid", offsetof(Person, uid), true},
    {"card", offsetof(Person, card), true},
    {"by_hand", offsetof(Person, by_hand), true},
    {"source", offsetof(Person, source), false},
};

static char **
text_at(Person *person, gsize offset)
{
    return (char **)((char *)person + offset);
}

/* No word of the record is zero: a field that was added and forgotten would be. */
static void
assert_filled(gconstpointer record, gsize size)
{
    const char *bytes = record;

    for (gsize at = 0; at < size; at += sizeof(gpointer)) {
        guintptr word;

        memcpy(&word, bytes + at, sizeof word);
        if (word == 0)
            g_error("the field at byte %" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT " is empty", at,
                    size);
    }
}

static void
the_full_person_has_no_empty_field(void)
{
    g_autoptr(Person) person = full_person();
    guint kinds = 0;

    assert_filled(person, sizeof *person);
    g_assert_true(person->self && person->deceased && person->tier != TIER_NONE);
    for (guint i = 0; i < person->points->len; i++) {
        const Point *point = person->points->pdata[i];

        kinds |= 1u << point->kind;
        assert_filled(&point->label, sizeof *point - offsetof(Point, label) - sizeof(gpointer) * 2);
        g_assert_nonnull(point->source);
    }
    g_assert_cmpuint(kinds, ==, (1u << (POINT_IMPP + 1)) - 1);
    for (guint i = 0; i < person->occasions->len; i++) {
        const Occasion *occasion = person->occasions->pdata[i];

        assert_filled(occasion, sizeof *occasion);
        g_assert_true(occasion_date_is_valid(occasion->date));
    }
    for (guint i = 0; i < person->relations->len; i++)
        assert_filled(person->relations->pdata[i], sizeof(Relation));
    for (guint i = 0; i < person->notes->len; i++)
        assert_filled(person->notes->pdata[i], sizeof(Note));
    assert_filled(person->positions->pdata[0], sizeof(Position));
    g_assert_cmpuint(person->positions->len, >=, 2);
    g_assert_cmpuint(person->tags->len, >=, 2);
}

static void
the_full_person_repeats_no_text(void)
{
    g_autoptr(Person) person = full_person();
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        g_assert_true(g_hash_table_add(seen, *text_at(person, texts[i].offset)));
    for (guint i = 0; i < person->points->len; i++) {
        Point *point = person->points->pdata[i];

        g_assert_true(g_hash_table_add(seen, point->value));
        g_assert_true(g_hash_table_add(seen, point->label));
        g_assert_true(g_hash_table_add(seen, point->source));
    }
}

static void
a_copy_lives_on_alone(void)
{
    Person *person = full_person();
    g_autoptr(Person) expected = full_person();
    g_autoptr(Person) copy = person_copy(person);

    person_free(person);
    g_assert_true(person_equal(copy, expected));
    g_assert_cmpint(copy->id, ==, expected->id);
    g_assert_cmpint(copy->version, ==, expected->version);
    g_assert_cmpstr(copy->source, ==, expected->source);
    assert_filled(copy, sizeof *copy);
    g_assert_cmpstr(((Point *)copy->points->pdata[0])->normalised, ==, "zoë.quill@example.com");
    g_assert_cmpstr(((Note *)copy->notes->pdata[0])->source, ==, "note-1.csv");
    g_assert_cmpint(((Position *)copy->positions->pdata[1])->company_id, ==, 452);
    g_assert_cmpint(((Relation *)copy->relations->pdata[1])->other_id, ==, 552);
}

static void
an_empty_person_is_copied_and_freed(void)
{
    g_autoptr(Person) person = person_new();
    g_autoptr(Person) copy = person_copy(person);

    g_assert_true(person_equal(person, copy));
    person_free(NULL);
    point_free(NULL);
    occasion_free(NULL);
    position_free(NULL);
    relation_free(NULL);
    note_free(NULL);
}

static void
equality_sees_every_text(void)
{
    g_autoptr(Person) person = full_person();

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(Person) other = person_copy(person);

        person_set(text_at(other, texts[i].offset), "another");
        g_assert_cmpint(person_equal(person, other), ==, !texts[i].counts);
        person_set(text_at(other, texts[i].offset), NULL);
        g_assert_cmpint(person_equal(other, person), ==, !texts[i].counts);
    }
}

/* Make one change that equality must see; false when there are no more. */
static bool
change(Person *person, int which)
{
    Point *point = person->points->pdata[1];
    Occasion *occasion = person->occasions->pdata[1];
    Position *position = person->positions->pdata[1];
    Relation *relation = person->relations->pdata[1];
    Note *note = person->notes->pdata[1];
    char **slots[] = {&point->label,      &point->value,      &occasion->kind,
                      &occasion->date,    &position->company, &position->title,
                      &position->started, &position->ended,   &relation->other,
                      &relation->kind,    &note->text,        (char **)&person->tags->pdata[1]};
    GPtrArray *lists[] = {person->points,    person->occasions, person->positions,
                          person->relations, person->notes,     person->tags};
    int slot_count = G_N_ELEMENTS(slots);
    int list_count = G_N_ELEMENTS(lists);

    if (which < slot_count) {
        person_set(slots[which], "another");
        return true;
    }
    which -= slot_count;
    if (which < list_count) {
        g_ptr_array_set_size(lists[which], (int)lists[which]->len - 1);
        return true;
    }
    switch (which - list_count) {
    case 0:
        point->kind = POINT_URL;
        return true;
    case 1:
        point->preferred = !point->preferred;
        return true;
    case 2:
        position->current = !position->current;
        return true;
    case 3:
        note->at++;
        return true;
    case 4:
        person->tier = TIER_INNER;
        return true;
    case 5:
        person->self = false;
        return true;
    case 6:
        person->deceased = false;
        return true;
    default:
        return false;
    }
}

static void
equality_sees_every_entry(void)
{
    g_autoptr(Person) person = full_person();

    for (int which = 0;; which++) {
        g_autoptr(Person) other = person_copy(person);

        if (!change(other, which))
            break;
        g_assert_false(person_equal(person, other));
        g_assert_false(person_equal(other, person));
    }
}

static void
equality_ignores_ids_versions_and_sources(void)
{
    g_autoptr(Person) person = full_person();
    g_autoptr(Person) other = full_person();
    Point *point = other->points->pdata[0];
    Position *position = other->positions->pdata[0];
    Relation *relation = other->relations->pdata[0];

    other->id++;
    other->version++;
    point->id++;
    position->company_id++;
    relation->other_id = 0;
    person_set(&point->source, "elsewhere");
    person_set(&other->source, NULL);
    g_assert_true(person_equal(person, other));
}

static void
set_strips_and_replaces(void)
{
    g_autofree char *slot = NULL;

    person_set(&slot, "  Jane ");
    g_assert_cmpstr(slot, ==, "Jane");
    person_set(&slot, slot);
    g_assert_cmpstr(slot, ==, "Jane");
    person_set(&slot, " \n");
    g_assert_null(slot);
}

static void
a_point_is_added_once(void)
{
    g_autoptr(Person) person = person_new();
    Point *first = person_add_point(person, POINT_EMAIL, "work", " Jane@Example.com ");
    Point *again = person_add_point(person, POINT_EMAIL, NULL, "mailto:jane@example.com");
    Point *other = person_add_point(person, POINT_IMPP, NULL, "jane@example.com");

    g_assert_true(first == again);
    g_assert_true(first != other);
    g_assert_cmpstr(first->value, ==, "Jane@Example.com");
    g_assert_cmpstr(first->label, ==, "work");
    g_assert_null(other->label);
    g_assert_cmpuint(person->points->len, ==, 2);
}

static void
a_blank_point_is_not_added(void)
{
    g_autoptr(Person) person = person_new();

    g_assert_null(person_add_point(person, POINT_EMAIL, "work", " "));
    g_assert_null(person_add_point(person, POINT_PHONE, "work", "none"));
    g_assert_null(person_add_point(person, POINT_URL, "work", "https://"));
    g_assert_null(person_add_point(person, POINT_ADDRESS, "work", NULL));
    g_assert_cmpuint(person->points->len, ==, 0);
}

static void
the_preferred_point_comes_first(void)
{
    g_autoptr(Person) person = person_new();

    g_assert_null(person_point(person, POINT_EMAIL));
    person_add_point(person, POINT_PHONE, NULL, "1");
    person_add_point(person, POINT_EMAIL, NULL, "a@example.com");
    person_add_point(person, POINT_EMAIL, NULL, "b@example.com");
    g_assert_cmpstr(person_point(person, POINT_EMAIL)->value, ==, "a@example.com");
    person_add_point(person, POINT_EMAIL, NULL, "c@example.com")->preferred = true;
    g_assert_cmpstr(person_point(person, POINT_EMAIL)->value, ==, "c@example.com");
}

static void
an_occasion_is_added_once(void)
{
    g_autoptr(Person) person = person_new();
    Occasion *first = person_add_occasion(person, "birthday", "--04-15");

    g_assert_true(person_add_occasion(person, "birthday", "--04-15") == first);
    g_assert_true(person_add_occasion(person, "anniversary", "--04-15") != first);
    g_assert_true(person_add_occasion(person, "birthday", "1984-04-15") != first);
    g_assert_cmpstr(person_occasion(person, "birthday"), ==, "--04-15");
    g_assert_null(person_occasion(person, "death"));
}

static void
a_tag_is_added_once(void)
{
    g_autoptr(Person) person = person_new();

    person_add_tag(person, " Évora ");
    person_add_tag(person, "evora");
    person_add_tag(person, "");
    person_add_tag(person, NULL);
    person_add_tag(person, " ");
    person_add_tag(person, "⭐");
    person_add_tag(person, "🦄");
    person_add_tag(person, "⭐");
    g_assert_cmpuint(person->tags->len, ==, 3);
    g_assert_cmpstr(person->tags->pdata[0], ==, "Évora");
    g_assert_cmpstr(person->tags->pdata[1], ==, "⭐");
    g_assert_cmpstr(person->tags->pdata[2], ==, "🦄");
}

static void
positions_may_lack_their_company(void)
{
    g_autoptr(Person) person = person_new();
    const Position *position = person_add_position(person, NULL, " Engineer ");

    g_assert_null(position->company);
    g_assert_cmpstr(position->title, ==, "Engineer");
}

static void
tiers_have_names(void)
{
    Tier tier = TIER_KNOWN;

    for (Tier each = TIER_NONE; each <= TIER_KNOWN; each++) {
        g_assert_true(tier_parse(tier_name(each), &tier));
        g_assert_cmpint(tier, ==, each);
    }
    g_assert_cmpstr(tier_name(TIER_NONE), ==, "");
    g_assert_cmpstr(tier_name(TIER_INNER), ==, "inner");
    g_assert_cmpstr(tier_name(TIER_KNOWN), ==, "known");
    g_assert_false(tier_parse("nobody", &tier));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/person/the_full_person_has_no_empty_field",
                    the_full_person_has_no_empty_field);
    g_test_add_func("/person/the_full_person_repeats_no_text", the_full_person_repeats_no_text);
    g_test_add_func("/person/a_copy_lives_on_alone", a_copy_lives_on_alone);
    g_test_add_func("/person/an_empty_person_is_copied_and_freed",
                    an_empty_person_is_copied_and_freed);
    g_test_add_func("/person/equality_sees_every_text", equality_sees_every_text);
    g_test_add_func("/person/equality_sees_every_entry", equality_sees_every_entry);
    g_test_add_func("/person/equality_ignores_ids_versions_and_sources",
                    equality_ignores_ids_versions_and_sources);
    g_test_add_func("/person/set_strips_and_replaces", set_strips_and_replaces);
    g_test_add_func("/person/a_point_is_added_once", a_point_is_added_once);
    g_test_add_func("/person/a_blank_point_is_not_added", a_blank_point_is_not_added);
    g_test_add_func("/person/the_preferred_point_comes_first", the_preferred_point_comes_first);
    g_test_add_func("/person/an_occasion_is_added_once", an_occasion_is_added_once);
    g_test_add_func("/person/a_tag_is_added_once", a_tag_is_added_once);
    g_test_add_func("/person/positions_may_lack_their_company", positions_may_lack_their_company);
    g_test_add_func("/person/tiers_have_names", tiers_have_names);
    return g_test_run();
}
