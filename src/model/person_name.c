/* SPDX-License-Identifier: Apache-2.0
 * The shown name and its parts, each made from the other where it is missing. */
#include "model/person.h"

#include <string.h>

#include "base/text.h"

static char *
name_from_parts(const Person *person)
{
    const char *parts[] = {person->prefix, person->given, person->middle, person->family,
                           person->suffix};
    GString *name = g_string_new(NULL);

    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
        if (!text_is_empty(parts[i]))
            g_string_append_printf(name, "%s%s", name->len > 0 ? " " : "", parts[i]);
    }
    return g_string_free(name, name->len == 0);
}

static const char *
name_from_points(const Person *person)
{
    static const PointKind kinds[] = {POINT_EMAIL, POINT_PHONE, POINT_IMPP, POINT_URL};

    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        const Point *point = person_point(person, kinds[i]);

        if (point != NULL)
            return point->value;
    }
    return NULL;
}

/* Words from first on and before end, with a blank between them. */
static char *
join_words(const GPtrArray *words, guint first, guint end)
{
    GString *text = g_string_new(words->pdata[first]);

    for (guint i = first + 1; i < end; i++)
        g_string_append_printf(text, " %s", (const char *)words->pdata[i]);
    return g_string_free(text, FALSE);
}

static bool
is_lower(const char *word)
{
    return g_unichar_islower(g_utf8_get_char(word));
}

/* Chinese, Japanese and Korean names in their own script begin with the family name. */
static bool
is_family_first(const char *name)
{
    switch (g_unichar_get_script(g_utf8_get_char(name))) {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HANGUL:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
        return true;
    default:
        return false;
    }
}

static void
split_name(Person *person)
{
    g_auto(GStrv) words = g_strsplit_set(person->name, " \t", -1);
    g_autoptr(GPtrArray) parts = g_ptr_array_new();
    guint given = 0;

    for (guint i = 0; words[i] != NULL; i++) {
        if (*words[i] != '\0')
            g_ptr_array_add(parts, words[i]);
    }
    /* “Doe, Jane”, a company or an address is no given name and family name. */
    if (parts->len < 2 || strpbrk(person->name, ",@") != NULL ||
        text_equal(person->name, person->company))
        return;
    given = parts->len - 1;
    if (is_family_first(person->name)) {
        person->family = g_strdup(parts->pdata[0]);
        person->given = join_words(parts, 1, parts->len);
        return;
    }
    /* van, de, bin … in lower case belong to the family name, unless all is in lower case. */
    while (given > 1 && is_lower(parts->pdata[given - 1]) && !is_lower(parts->pdata[0]))
        given--;
    person->given = join_words(parts, 0, given);
    person->family = join_words(parts, given, parts->len);
}

void
person_complete_name(Person *person)
{
    if (text_is_empty(person->name)) {
        g_free(person->name);
        person->name = name_from_parts(person);
        if (person->name == NULL && !text_is_empty(person->nickname))
            person->name = g_strdup(person->nickname);
        if (person->name == NULL && !text_is_empty(person->company))
            person->name = g_strdup(person->company);
        if (person->name == NULL)
            person->name = g_strdup(name_from_points(person));
    }
    if (person->name != NULL && person->given == NULL && person->family == NULL)
        split_name(person);
}
