/* SPDX-License-Identifier: Apache-2.0
 * Pages of people. A cursor is the sort position and the id of the last row, so that a page costs
 * what it shows, wherever it is. */
#include "core/person.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "core/tie.h"
#include "store/person.h"

/** By warmth, people in touch lately are sorted in memory; nobody colder is among the first. */
#define WARM_CANDIDATES 1000

bool
person_sort_parse(const char *name, PersonSort *sort_out)
{
    static const char *const names[] = {
        [PERSON_SORT_NAME] = "name",
        [PERSON_SORT_LAST] = "last",
        [PERSON_SORT_DUE] = "due",
        [PERSON_SORT_WARMTH] = "warmth",
    };

    for (PersonSort sort = 0; sort < G_N_ELEMENTS(names); sort++) {
        if (strcmp(name, names[sort]) == 0) {
            *sort_out = sort;
            return true;
        }
    }
    return false;
}

void
person_page_free(PersonPage *page)
{
    if (page == NULL)
        return;
    g_clear_pointer(&page->people, g_ptr_array_unref);
    g_free(page->next);
    g_free(page);
}

/* Where a page starts. */
typedef struct {
    char *key;
    gint64 position;
    gint64 id;
} Cursor;

static void
cursor_clear(Cursor *cursor)
{
    g_free(cursor->key);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Cursor, cursor_clear)

static bool
cursor_parse(const PersonListOptions *options, Cursor *cursor, GError **error)
{
    const char *text = options->after;

    cursor->key = g_strdup("");
    cursor->position = options->sort == PERSON_SORT_LAST ? G_MAXINT64 : G_MININT64;
    cursor->id = options->sort == PERSON_SORT_LAST ? G_MAXINT64 : 0;
    if (text == NULL)
        return true;
    if (strlen(text) < ID_TEXT_SIZE ||
        !id_parse(text + strlen(text) - (ID_TEXT_SIZE - 1), &cursor->id)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "The page mark is not one of this list; start from the first page.");
        return false;
    }
    g_free(cursor->key);
    cursor->key = g_strndup(text, strlen(text) - ID_TEXT_SIZE);
    cursor->position = g_ascii_strtoll(cursor->key, NULL, 10);
    return true;
}

static char *
cursor_of(const StorePage *page, guint index, bool by_name)
{
    char id[ID_TEXT_SIZE];

    id_format(g_array_index(page->ids, gint64, index), id);
    if (by_name)
        return g_strconcat(page->keys->pdata[index], " ", id, NULL);
    return g_strdup_printf("%" G_GINT64_FORMAT " %s", g_array_index(page->positions, gint64, index),
                           id);
}

static bool
append_row(Ctx *ctx, gint64 id, GPtrArray *people, GError **error)
{
    PersonRow *row = NULL;

    if (!person_row_get(ctx, id, &row, error))
        return false;
    if (row != NULL)
        g_ptr_array_add(people, row);
    return true;
}

static bool
list_keyset(Ctx *ctx, const PersonListOptions *options, const char *tag, PersonPage *page,
            GError **error)
{
    bool by_name = options->sort == PERSON_SORT_NAME;
    g_auto(Cursor) cursor = {0};
    g_auto(StorePage) ids = {0};
    gint64 want = (gint64)options->limit + 1;

    if (!cursor_parse(options, &cursor, error))
        return false;
    if (by_name
            ? !store_person_page_by_name(ctx->db, ctx->space_id, cursor.key, cursor.id, tag, want,
                                         &ids, error)
            : !store_person_page_by_number(ctx->db, ctx->space_id, options->sort == PERSON_SORT_DUE,
                                           cursor.position, cursor.id, tag, want, &ids, error))
        return false;
    for (guint i = 0; i < ids.ids->len && i < options->limit; i++) {
        if (!append_row(ctx, g_array_index(ids.ids, gint64, i), page->people, error))
            return false;
    }
    if (ids.ids->len > options->limit)
        page->next = cursor_of(&ids, options->limit - 1, by_name);
    return true;
}

static int
compare_warmth(const void *a, const void *b)
{
    const PersonRow *left = *(PersonRow *const *)a;
    const PersonRow *right = *(PersonRow *const *)b;

    if (left->tie.warmth != right->tie.warmth)
        return left->tie.warmth > right->tie.warmth ? -1 : 1;
    return (left->id > right->id) - (left->id < right->id);
}

static bool
list_warmest(Ctx *ctx, const PersonListOptions *options, const char *tag, PersonPage *page,
             GError **error)
{
    g_auto(StorePage) ids = {0};

    if (!store_person_page_by_number(ctx->db, ctx->space_id, false, G_MAXINT64, G_MAXINT64, tag,
                                     WARM_CANDIDATES, &ids, error))
        return false;
    for (guint i = 0; i < ids.ids->len; i++) {
        if (!append_row(ctx, g_array_index(ids.ids, gint64, i), page->people, error))
            return false;
    }
    g_ptr_array_sort(page->people, compare_warmth);
    if (page->people->len > options->limit)
        g_ptr_array_set_size(page->people, (gint)options->limit);
    return true;
}

bool
person_list(Ctx *ctx, const PersonListOptions *options, PersonPage **page_out, GError **error)
{
    g_autoptr(PersonPage) page = g_new0(PersonPage, 1);
    g_autofree char *tag = text_is_empty(options->tag) ? NULL : text_fold(options->tag);

    g_assert(options->limit >= 1 && options->limit <= 1000);
    page->people = g_ptr_array_new_with_free_func((GDestroyNotify)person_row_free);
    if (options->sort == PERSON_SORT_WARMTH ? !list_warmest(ctx, options, tag, page, error)
                                            : !list_keyset(ctx, options, tag, page, error))
        return false;
    *page_out = g_steal_pointer(&page);
    return true;
}
