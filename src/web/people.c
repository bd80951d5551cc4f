/* SPDX-License-Identifier: Apache-2.0
 * The People page: everybody in an order, or those found. */
#include <string.h>

#include "base/text.h"
#include "core/person.h"
#include "web/handlers.h"
#include "web/page.h"
#include "web/visit.h"
#include "web/words.h"

#define PAGE_LIMIT 50

/** A search text longer than this finds nobody. */
#define QUERY_BYTES 400

static PersonRowView
row_of(Words *words, const PersonRow *row)
{
    PersonRowView view = {
        .face = words_face(words, row->id, row->name),
        .role = words_role(words, row->title, row->company),
        .warmth = words_warmth(&row->tie),
    };

    if (row->tie.touch_days > 0)
        view.last = words_when(words, instant_day(row->tie.last_at, words->zone));
    if (row->tie.has_next) {
        view.next = words_when(words, row->tie.next_day);
        view.is_due = row->tie.next_day <= words->today;
    }
    return view;
}

static void
show_rows(Words *words, const GPtrArray *people, PeopleView *view, Response *response)
{
    g_autofree PersonRowView *rows = g_new0(PersonRowView, people->len + 1);

    for (guint i = 0; i < people->len; i++)
        rows[i] = row_of(words, g_ptr_array_index(people, i));
    view->rows = rows;
    view->row_count = people->len;
    page_show(response, &(PageView){.title = "People",
                                    .section = SECTION_PEOPLE,
                                    .query = view->query,
                                    .people = view});
}

static const char *
found_status(Words *words, const char *query, guint count)
{
    if (count == 0)
        return words_format(words, "Nobody found for “%s”", query);
    if (count == 1)
        return words_format(words, "One person found for “%s”", query);
    if (count < PAGE_LIMIT)
        return words_format(words, "%u people found for “%s”", count, query);
    return words_format(words, "The first %u found for “%s”", count, query);
}

static bool
show_found(Ctx *ctx, const char *query, Response *response, GError **error)
{
    g_autoptr(GPtrArray) people = NULL;
    g_auto(Words) words = {0};
    PeopleView view = {.query = query, .sort = "", .tag = "", .is_first = true};

    if (strlen(query) > QUERY_BYTES) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_TOO_LARGE,
                    "That is too much to search for. A word or two of a name will do.");
        return false;
    }
    if (!person_search(ctx, query, PAGE_LIMIT, &people, error))
        return false;
    words_init(&words, ctx->zone, ctx->today);
    view.status = found_status(&words, query, people->len);
    show_rows(&words, people, &view, response);
    return true;
}

static const char *
list_status(Words *words, const char *tag, gint64 count)
{
    if (tag != NULL)
        return words_format(words, "With the tag “%s”", tag);
    if (count == 0)
        return "Nobody yet";
    if (count == 1)
        return "One person";
    return words_format(words, "%" G_GINT64_FORMAT " people", count);
}

static bool
show_list(Ctx *ctx, const PersonListOptions *options, const char *sort, Response *response,
          GError **error)
{
    g_autoptr(PersonPage) page = NULL;
    g_auto(Words) words = {0};
    PeopleView view = {.query = "",
                       .sort = sort,
                       .tag = options->tag == NULL ? "" : options->tag,
                       .is_first = options->after == NULL};
    gint64 count;

    if (!person_list(ctx, options, &page, error) || !person_count(ctx, &count, error))
        return false;
    words_init(&words, ctx->zone, ctx->today);
    view.status = list_status(&words, options->tag, count);
    view.next = page->next;
    view.book_is_empty = count == 0;
    show_rows(&words, page->people, &view, response);
    return true;
}

bool
web_people_list(void *user_data, const Request *request, Response *response, GError **error)
{
    Visit *visit = user_data;
    g_autofree char *query = text_strip_or_null(request_query(request, "q"));
    const char *sort = request_query(request, "sort");
    const char *tag = request_query(request, "tag");
    PersonListOptions options = {
        .tag = text_is_empty(tag) ? NULL : tag,
        .after = request_query(request, "after"),
        .limit = PAGE_LIMIT,
    };

    if (query != NULL)
        return show_found(visit->ctx, query, response, error);
    if (sort == NULL)
        sort = "name";
    if (!person_sort_parse(sort, &options.sort)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "People are ordered by name, last, due or warmth, not by “%s”.", sort);
        return false;
    }
    return show_list(visit->ctx, &options, sort, response, error);
}
