/* SPDX-License-Identifier: Apache-2.0
 * Whom a record of a file is about. */
#include "core/take_match.h"

#include <string.h>

#include "base/key_filter.h"
#include "base/text.h"
#include "core/merge.h"
#include "store/person.h"

/* Kinds of keys in the filter besides those of points, which are their PointKind. */
enum { KEY_IDENTITY = -1, KEY_NAME = -2, KEY_NAME_AND_COMPANY = -3 };

struct Matcher {
    Ctx *ctx;
    const Change *change;
    KeyFilter *held; /* NULL where the book held people before */
};

Matcher *
matcher_new(Ctx *ctx, const Change *change)
{
    Matcher *matcher = g_new0(Matcher, 1);

    matcher->ctx = ctx;
    matcher->change = change;
    return matcher;
}

void
matcher_free(Matcher *matcher)
{
    if (matcher == NULL)
        return;
    g_clear_pointer(&matcher->held, key_filter_free);
    g_free(matcher);
}

bool
matcher_begin(Matcher *matcher, GError **error)
{
    g_autoptr(GArray) ids = NULL;

    if (!store_person_ids_after(matcher->ctx->db, matcher->ctx->space_id, 0, &ids, error))
        return false;
    if (ids->len == 0)
        matcher->held = key_filter_new();
    return true;
}

static char *
name_and_company(const char *sort_key, const char *folded_company)
{
    return g_strconcat(sort_key, "\x1f", folded_company, NULL);
}

void
matcher_learn(Matcher *matcher, const Person *person)
{
    g_autofree char *name = NULL;
    g_autofree char *company = NULL;
    g_autofree char *both = NULL;

    if (matcher->held == NULL)
        return;
    name = text_sort_key(person->name);
    company = text_fold(person->company);
    both = name_and_company(name, company);
    key_filter_add(matcher->held, KEY_NAME, name);
    key_filter_add(matcher->held, KEY_NAME_AND_COMPANY, both);
    for (guint i = 0; i < person->points->len; i++) {
        const Point *point = person->points->pdata[i];

        key_filter_add(matcher->held, (int)point->kind, point->normalised);
    }
}

void
matcher_learn_identity(Matcher *matcher, const char *uid)
{
    if (matcher->held != NULL)
        key_filter_add(matcher->held, KEY_IDENTITY, uid);
}

static bool
may_hold(const Matcher *matcher, int kind, const char *key)
{
    return matcher->held == NULL || !matcher->change->alone ||
           key_filter_may_hold(matcher->held, kind, key);
}

bool
matcher_identity(Matcher *matcher, const char *uid, gint64 *id_out, gint64 *content_out,
                 GError **error)
{
    *id_out = 0;
    *content_out = 0;
    return !may_hold(matcher, KEY_IDENTITY, uid) ||
           store_identity_find(matcher->ctx->db, matcher->ctx->space_id, uid, id_out, content_out,
                               error);
}

bool
matcher_own(Matcher *matcher, const char *uid, gint64 *id_out, GError **error)
{
    gint64 id = person_uid_id(uid);
    bool exists = false;

    *id_out = 0;
    /* Nobody whom the change itself adds has an id that a file could know. */
    if (id == 0 || (matcher->held != NULL && matcher->change->alone))
        return true;
    if (!store_person_exists(matcher->ctx->db, matcher->ctx->space_id, id, &exists, error))
        return false;
    if (exists)
        *id_out = id;
    return true;
}

static bool
people_of_point(Matcher *matcher, const Point *point, GPtrArray **rows_out, GError **error)
{
    if (may_hold(matcher, (int)point->kind, point->normalised))
        return store_person_by_point(matcher->ctx->db, matcher->ctx->space_id, point->kind,
                                     point->normalised, rows_out, NULL, error);
    *rows_out = g_ptr_array_new();
    return true;
}

static bool
agreeing_row(const GPtrArray *rows, const char *name, gint64 *id_out)
{
    for (guint i = 0; i < rows->len; i++) {
        const PersonRow *row = rows->pdata[i];

        if (merge_names_agree(row->name, name)) {
            *id_out = row->id;
            return true;
        }
    }
    return false;
}

static bool
match_points(Matcher *matcher, const Person *person, PointKind kind, gint64 *id_out, GError **error)
{
    for (guint i = 0; i < person->points->len && *id_out == 0; i++) {
        const Point *point = person->points->pdata[i];
        g_autoptr(GPtrArray) rows = NULL;

        if (point->kind != kind)
            continue;
        /* A company's home page is many people's; a profile is one's. */
        if (kind == POINT_URL && !g_str_has_prefix(point->normalised, "linkedin.com/in/"))
            continue;
        if (!people_of_point(matcher, point, &rows, error))
            return false;
        (void)agreeing_row(rows, person->name, id_out); /* 0 stays where nobody agrees */
    }
    return true;
}

/* Two records of one name are one person only where something else agrees too: the company. */
static bool
match_name(Matcher *matcher, const Person *person, gint64 *id_out, GError **error)
{
    g_autoptr(GPtrArray) rows = NULL;
    g_autofree char *key = text_sort_key(person->name);
    g_autofree char *company = text_fold(person->company);
    g_autofree char *both = name_and_company(key, company);

    if (*company == '\0' || text_is_empty(person->given) || text_is_empty(person->family) ||
        !may_hold(matcher, KEY_NAME_AND_COMPANY, both))
        return true;
    if (!store_person_by_sort_key(matcher->ctx->db, matcher->ctx->space_id, key, &rows, error))
        return false;
    for (guint i = 0; i < rows->len; i++) {
        const PersonRow *row = rows->pdata[i];
        g_autofree char *other = text_fold(row->company);

        if (strcmp(company, other) == 0) {
            *id_out = row->id;
            return true;
        }
    }
    return true;
}

bool
matcher_person(Matcher *matcher, const Person *person, gint64 *id_out, GError **error)
{
    *id_out = 0;
    if (!match_points(matcher, person, POINT_EMAIL, id_out, error) ||
        (*id_out == 0 && !match_points(matcher, person, POINT_URL, id_out, error)) ||
        (*id_out == 0 && !match_points(matcher, person, POINT_PHONE, id_out, error)))
        return false;
    return *id_out != 0 || match_name(matcher, person, id_out, error);
}

static bool
people_of_name(Matcher *matcher, const char *name, GPtrArray **rows_out, GError **error)
{
    g_autofree char *key = text_sort_key(name);

    if (may_hold(matcher, KEY_NAME, key))
        return store_person_by_sort_key(matcher->ctx->db, matcher->ctx->space_id, key, rows_out,
                                        error);
    *rows_out = g_ptr_array_new();
    return true;
}

bool
matcher_party(Matcher *matcher, const Person *person, gint64 *id_out, GError **error)
{
    const Point *email = person_point(person, POINT_EMAIL);
    const Point *point = email != NULL ? email : person_point(person, POINT_URL);
    g_autoptr(GPtrArray) rows = NULL;

    *id_out = 0;
    if (point != NULL ? !people_of_point(matcher, point, &rows, error)
                      : !people_of_name(matcher, person->name, &rows, error))
        return false;
    /* Of two with the same name it may be either. */
    if (rows->len > 1 && point == NULL)
        return true;
    if (rows->len > 0)
        *id_out = ((const PersonRow *)rows->pdata[0])->id;
    return true;
}
