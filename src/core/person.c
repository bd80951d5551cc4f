/* SPDX-License-Identifier: Apache-2.0
 * People: the rules of reading, making, changing and removing them. */
#include "core/person.h"

#include <string.h>

#include "base/text.h"
#include "core/ledger_rules.h"
#include "core/search.h"
#include "core/tie.h"
#include "core/write.h"
#include "store/interaction.h"
#include "store/person.h"
#include "store/space.h"

/** Longest text in a field and in a note. */
#define FIELD_BYTES 1000
#define NOTE_BYTES (1024 * 1024)

bool
person_row_get(Ctx *ctx, gint64 id, PersonRow **row_out, GError **error)
{
    if (!store_person_row(ctx->db, ctx->space_id, id, row_out, error))
        return false;
    if (*row_out != NULL) {
        Tie *tie = &(*row_out)->tie;

        tie->warmth = tie_warmth_at(tie, ctx->now);
    }
    return true;
}

static bool
not_found(const char *text, GError **error)
{
    g_set_error(error, KITH_ERROR, KITH_ERROR_NOT_FOUND,
                "Nobody in the book matches “%s”. “kith find %s” searches every field.", text,
                text);
    return false;
}

bool
person_get(Ctx *ctx, gint64 id, Person **person_out, Tie *tie_out, GError **error)
{
    g_autoptr(Person) person = NULL;
    PersonRow *row = NULL;
    char text[ID_TEXT_SIZE];

    if (!store_person_find(ctx->db, ctx->space_id, id, &person, error))
        return false;
    if (person == NULL)
        return not_found(id_format(id, text), error);
    if (tie_out != NULL) {
        if (!person_row_get(ctx, id, &row, error))
            return false;
        *tie_out = row != NULL ? row->tie : (Tie){0};
        person_row_free(row);
    }
    *person_out = g_steal_pointer(&person);
    return true;
}

static bool
ambiguous(const char *text, const GPtrArray *rows, GError **error)
{
    GString *list = g_string_new(NULL);
    g_autofree char *message = NULL;

    for (guint i = 0; i < rows->len && i < 10; i++) {
        const PersonRow *row = rows->pdata[i];
        char id[ID_TEXT_SIZE];

        g_string_append_printf(list, "\n  %s  %s", id_format(row->id, id), row->name);
        if (row->company != NULL)
            g_string_append_printf(list, " (%s)", row->company);
    }
    if (rows->len > 10)
        g_string_append(list, "\n  …");
    message = g_string_free(list, FALSE);
    g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT,
                "Several people match “%s”; say which by id or email address:%s", text, message);
    return false;
}

static bool
one_of(const char *text, const GPtrArray *rows, gint64 *id_out, GError **error)
{
    if (rows->len == 0)
        return not_found(text, error);
    if (rows->len > 1)
        return ambiguous(text, rows, error);
    *id_out = ((const PersonRow *)rows->pdata[0])->id;
    return true;
}

static bool
resolve_point(Ctx *ctx, PointKind kind, const char *text, GPtrArray **rows_out, GError **error)
{
    g_autofree char *normalised = point_normalise(kind, text);

    if (normalised == NULL) {
        *rows_out = g_ptr_array_new();
        return true;
    }
    return store_person_by_point(ctx->db, ctx->space_id, kind, normalised, rows_out, NULL, error);
}

/* A name that fits one person exactly means that person, even where it begins others' names. */
static bool
resolve_name(Ctx *ctx, const char *text, gint64 *id_out, GError **error)
{
    g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func((GDestroyNotify)person_row_free);
    g_autoptr(GPtrArray) exact = g_ptr_array_new();
    g_autofree char *fold = text_fold(text);

    if (!search_names(ctx, text, 50, found, error))
        return false;
    for (guint i = 0; i < found->len; i++) {
        PersonRow *row = found->pdata[i];
        g_autofree char *name = text_fold(row->name);

        if (strcmp(name, fold) == 0)
            g_ptr_array_add(exact, row);
    }
    return one_of(text, exact->len > 0 ? exact : found, id_out, error);
}

bool
person_resolve(Ctx *ctx, const char *text, gint64 *id_out, GError **error)
{
    g_autoptr(GPtrArray) rows = NULL;
    gint64 id;

    if (id_parse(text, &id)) {
        PersonRow *row = NULL;

        if (!person_row_get(ctx, id, &row, error))
            return false;
        if (row != NULL) {
            person_row_free(row);
            *id_out = id;
            return true;
        }
    }
    if (strchr(text, '@') != NULL || strchr(text, '/') != NULL) {
        PointKind kind = strchr(text, '/') != NULL ? POINT_URL : POINT_EMAIL;

        if (!resolve_point(ctx, kind, text, &rows, error))
            return false;
        if (rows->len > 0)
            return one_of(text, rows, id_out, error);
    }
    return resolve_name(ctx, text, id_out, error);
}

static void
check_text(const char *field, const char *text, gsize max, GPtrArray *problems)
{
    if (text != NULL && !text_is_valid(text, strlen(text), max))
        problems_add(problems, 0, field,
                     "The %s must be UTF-8 text of at most %" G_GSIZE_FORMAT " bytes.", field, max);
}

static void
check_points(const Person *person, GPtrArray *problems)
{
    for (guint i = 0; i < person->points->len; i++) {
        const Point *point = person->points->pdata[i];
        const char *at = strchr(point->value, '@');

        check_text(point_kind_name(point->kind), point->value, FIELD_BYTES, problems);
        if (point->kind == POINT_EMAIL && (at == NULL || at == point->value || at[1] == '\0'))
            problems_add(problems, 0, "email", "“%s” is not an email address.", point->value);
        if (point->kind == POINT_PHONE && strpbrk(point->value, "0123456789") == NULL)
            problems_add(problems, 0, "phone", "“%s” has no digits.", point->value);
    }
}

bool
person_check(const Person *person, GPtrArray *problems)
{
    guint before = problems->len;

    if (text_is_empty(person->name))
        problems_add(problems, 0, "name", "A person needs a name.");
    check_text("name", person->name, FIELD_BYTES, problems);
    check_text("company", person->company, FIELD_BYTES, problems);
    check_text("title", person->title, FIELD_BYTES, problems);
    check_points(person, problems);
    for (guint i = 0; i < person->occasions->len; i++) {
        const Occasion *occasion = person->occasions->pdata[i];

        if (!occasion_date_is_valid(occasion->date))
            problems_add(problems, 0, occasion->kind,
                         "“%s” is not a date; write YYYY-MM-DD, or --MM-DD without the year.",
                         occasion->date);
    }
    for (guint i = 0; i < person->notes->len; i++)
        check_text("note", ((const Note *)person->notes->pdata[i])->text, NOTE_BYTES, problems);
    return problems->len == before;
}

static bool
has_problem(const GPtrArray *problems, const char *message)
{
    for (guint i = 0; i < problems->len; i++) {
        if (strcmp(((const Problem *)problems->pdata[i])->message, message) == 0)
            return true;
    }
    return false;
}

/* What was wrong with the person before, which an import takes as it comes, stops nothing; before
 * is NULL where there was none. */
static bool
refuse_problems(const Person *before, const Person *person, GError **error)
{
    g_autoptr(GPtrArray) known = problems_new();
    g_autoptr(GPtrArray) problems = problems_new();
    g_autoptr(GString) text = g_string_new(NULL);

    if (person_check(person, problems))
        return true;
    if (before != NULL)
        (void)person_check(before, known);
    for (guint i = 0; i < problems->len; i++) {
        const char *message = ((const Problem *)problems->pdata[i])->message;

        if (!has_problem(known, message))
            g_string_append_printf(text, "%s%s", text->len > 0 ? " " : "", message);
    }
    if (text->len == 0)
        return true;
    g_set_error_literal(error, KITH_ERROR, KITH_ERROR_INVALID, text->str);
    return false;
}

/* What changed in a person, as the names of fields. */
static void
add_changed(GString *fields, const char *name, const char *before, const char *after)
{
    if (!text_equal(before, after))
        g_string_append_printf(fields, "%s%s", fields->len > 0 ? " " : "", name);
}

static char *
changed_fields(const Person *before, const Person *after)
{
    GString *fields = g_string_new(NULL);

    add_changed(fields, "name", before->name, after->name);
    add_changed(fields, "nickname", before->nickname, after->nickname);
    add_changed(fields, "company", before->company, after->company);
    add_changed(fields, "title", before->title, after->title);
    add_changed(fields, "department", before->department, after->department);
    add_changed(fields, "birthday", person_occasion(before, "birthday"),
                person_occasion(after, "birthday"));
    if (before->deceased != after->deceased)
        g_string_append_printf(fields, "%sdeceased", fields->len > 0 ? " " : "");
    return g_string_free(fields, FALSE);
}

/* The union of two lists of field names. */
static char *
merge_fields(const char *a, const char *b)
{
    g_auto(GStrv) more = g_strsplit(b, " ", -1);
    GString *fields = g_string_new(a);

    for (guint i = 0; more[i] != NULL; i++) {
        g_auto(GStrv) have = g_strsplit(fields->str, " ", -1);

        if (*more[i] != '\0' && !g_strv_contains((const char *const *)have, more[i]))
            g_string_append_printf(fields, "%s%s", fields->len > 0 ? " " : "", more[i]);
    }
    return g_string_free(fields, fields->len == 0);
}

/* The cadence that comes with a person, in the same change. */
static bool
set_cadence(Ctx *ctx, Change *change, gint64 person_id, const Cadence *cadence, GError **error)
{
    char key[ID_TEXT_SIZE];

    return cadence == NULL || tie_set_cadence(ctx, change, "person", id_format(person_id, key),
                                              person_id, *cadence, error);
}

bool
person_create(Ctx *ctx, const Person *person, const Cadence *cadence, Receipt *receipt_out,
              GError **error)
{
    g_autoptr(Person) copy = person_copy(person);
    g_autoptr(Person) empty = person_new();
    g_auto(Write) write = {0};
    g_autoptr(GHashTable) words = NULL;
    g_autofree char *fields = NULL;
    g_autofree char *summary = NULL;

    person_complete_name(copy);
    if (!refuse_problems(NULL, copy, error))
        return false;
    copy->id = id_next(&ctx->ids, ctx->now);
    fields = changed_fields(empty, copy);
    g_free(copy->by_hand);
    copy->by_hand = merge_fields(person->by_hand, fields);
    words = search_words_of(copy);
    if (!write_begin(ctx, "add a person", &write, error) ||
        !store_person_save(write.change, copy, ctx->now, true, NULL, error) ||
        !store_person_count_add(write.change, copy->self ? 0 : 1, error) ||
        (!copy->self && !search_update(ctx, copy->id, NULL, words, error)) ||
        !set_cadence(ctx, write.change, copy->id, cadence, error) ||
        !tie_refresh(ctx, copy->id, error))
        return false;
    summary = g_strdup_printf("Added %s", copy->name);
    receipt_out->id = copy->id;
    return write_commit(ctx, &write, summary, receipt_out, error);
}

static bool
stale(GError **error)
{
    g_set_error(error, KITH_ERROR, KITH_ERROR_CONFLICT,
                "This person was changed meanwhile; look again and repeat your change.");
    return false;
}

bool
person_update(Ctx *ctx, const Person *person, const Cadence *cadence, Receipt *receipt_out,
              GError **error)
{
    g_autoptr(Person) copy = person_copy(person);
    g_autoptr(Person) before = NULL;
    g_auto(Write) write = {0};
    g_autoptr(GHashTable) old_words = NULL;
    g_autoptr(GHashTable) new_words = NULL;
    g_autofree char *fields = NULL;
    g_autofree char *summary = NULL;

    person_complete_name(copy);
    if (!write_begin(ctx, "change a person", &write, error) ||
        !store_person_find(ctx->db, ctx->space_id, person->id, &before, error))
        return false;
    if (before == NULL)
        return not_found(person->name, error);
    if (before->version != person->version)
        return stale(error);
    if (!refuse_problems(before, copy, error))
        return false;
    fields = changed_fields(before, copy);
    g_free(copy->by_hand);
    copy->by_hand = merge_fields(before->by_hand, fields);
    if (!search_words_load(ctx, person->id, &old_words, error) ||
        !store_person_save(write.change, copy, ctx->now, false, NULL, error) ||
        !search_words_load(ctx, person->id, &new_words, error) ||
        !search_update(ctx, person->id, old_words, new_words, error) ||
        !set_cadence(ctx, write.change, person->id, cadence, error) ||
        !tie_refresh(ctx, person->id, error))
        return false;
    summary = g_strdup_printf("Changed %s%s%s", copy->name, *fields != '\0' ? ": " : "", fields);
    receipt_out->id = person->id;
    return write_commit(ctx, &write, summary, receipt_out, error);
}

bool
person_delete(Ctx *ctx, gint64 id, Receipt *receipt_out, GError **error)
{
    g_autoptr(Person) person = NULL;
    g_auto(Write) write = {0};
    g_autoptr(GHashTable) old_words = NULL;
    g_autoptr(GHashTable) none = g_hash_table_new(g_str_hash, g_str_equal);
    g_autofree char *summary = NULL;

    if (!write_begin(ctx, "remove a person", &write, error) ||
        !person_get(ctx, id, &person, NULL, error) ||
        !search_words_load(ctx, id, &old_words, error) ||
        !ledger_forget_other(ctx, &write, id, error) ||
        !track_remove_person(write.change, id, error) || !ledger_refresh(ctx, id, error) ||
        !store_tombstone_put(write.change, id, person->uid, error) ||
        !store_person_count_add(write.change, person->self ? 0 : -1, error) ||
        !search_update(ctx, id, old_words, none, error) || !tie_refresh(ctx, id, error))
        return false;
    summary = g_strdup_printf("Removed %s", person->name);
    receipt_out->id = id;
    return write_commit(ctx, &write, summary, receipt_out, error);
}

bool
person_count(Ctx *ctx, gint64 *count_out, GError **error)
{
    return store_person_count(ctx->db, ctx->space_id, count_out, error);
}
