/* SPDX-License-Identifier: Apache-2.0
 * The pages over a real book, without a socket. */
#include "web/routes.h"

#include <string.h>

#include "core/cadence.h"
#include "core/introduction.h"
#include "core/promise.h"
#include "markup.h"
#include "samples.h"
#include "test_ctx.h"
#include "test_db.h"
#include "web/asset.h"
#include "web/page.h"
#include "web/visit.h"

typedef struct {
    TestBook *book;
    Visit visit;
    Router *router;
    RouterHooks hooks;
} Site;

static bool
begin(void *site, const Request *request, void **visit_out, GError **error)
{
    (void)request;
    (void)error;
    *visit_out = &((Site *)site)->visit;
    return true;
}

static void
set_up(Site *site, const void *data)
{
    (void)data;
    site->book = test_book_new();
    site->visit.ctx = site->book->ctx;
    site->router = router_new();
    g_assert_true(router_add(site->router, web_routes, web_route_count, NULL));
    site->hooks = (RouterHooks){.user_data = site, .begin = begin, .refuse = page_refuse};
}

static void
tear_down(Site *site, const void *data)
{
    (void)data;
    g_clear_pointer(&site->visit.today_page, g_bytes_unref);
    router_free(site->router);
    test_book_free(site->book);
}

static Response *
get(Site *site, const char *target)
{
    g_autoptr(Request) request = NULL;

    g_assert_true(request_new("GET", target, &request, NULL));
    request_add_header(request, "Host", "localhost");
    return router_answer(site->router, &site->hooks, request);
}

/** The page at an address, which must be sound. */
static char *
page_at(Site *site, const char *target, unsigned status)
{
    g_autoptr(Response) response = get(site, target);
    char *html = response_text(response);

    if (response_status(response) != status)
        g_error("%s gives %u: %s", target, response_status(response), html);
    g_assert_cmpstr(response_header(response, "Content-Type"), ==, "text/html; charset=utf-8");
    g_assert_cmpstr(response_header(response, "Cache-Control"), ==, "no-store");
    markup_check(target, html);
    return html;
}

static void
expect(Site *site, const char *target, unsigned status, const char *part)
{
    g_autofree char *html = page_at(site, target, status);

    if (strstr(html, part) == NULL)
        g_error("“%s” is not in %s: %s", part, target, html);
}

static void
expect_not(Site *site, const char *target, const char *part)
{
    g_autofree char *html = page_at(site, target, 200);

    if (strstr(html, part) != NULL)
        g_error("“%s” is in %s: %s", part, target, html);
}

static void
an_empty_book_says_how_to_fill_it(Site *site, const void *data)
{
    (void)data;
    expect(site, "/", 200, "Your book is empty");
    expect(site, "/people", 200, "kith import");
    expect(site, "/people?q=mara", 200, "Nobody found for “mara”");
}

static void
today_shows_who_is_due_and_why(Site *site, const void *data)
{
    gint64 mara = test_add(site->book->ctx, "Mara Lindqvist", "mara@example.com", TIER_CLOSE);

    (void)data;
    expect(site, "/", 200, "Nobody is waiting for you today");
    test_log(site->book->ctx, mara, 60, "coffee");
    expect(site, "/", 200, "Mara Lindqvist");
    expect(site, "/", 200, "2 months ago, on 25 September");
    expect(site, "/?minutes=5", 200, "5 of your 5 minutes");
}

static void
today_follows_the_book_and_the_clock(Site *site, const void *data)
{
    gint64 mara = test_add(site->book->ctx, "Mara Lindqvist", "mara@example.com", TIER_CLOSE);

    (void)data;
    test_log(site->book->ctx, mara, 1, NULL);
    expect(site, "/", 200, "Nobody is waiting");
    test_book_at(site->book, 40);
    expect(site, "/", 200, "Mara Lindqvist");
    test_log(site->book->ctx, mara, 0, NULL);
    expect(site, "/", 200, "Nobody is waiting");
    test_undo(site->book->ctx);
    expect(site, "/", 200, "Mara Lindqvist");
}

static void
people_are_found_and_ordered(Site *site, const void *data)
{
    gint64 mara = test_add(site->book->ctx, "Mara Lindqvist", "mara@example.com", TIER_CLOSE);

    (void)data;
    (void)test_add(site->book->ctx, "Kenji Sato", NULL, TIER_NONE);
    test_log(site->book->ctx, mara, 4, NULL);
    expect(site, "/people", 200, "2 people");
    expect(site, "/people?q=lind", 200, "One person found for “lind”");
    expect(site, "/people?q=%20%20", 200, "2 people");
    expect(site, "/people?sort=last", 200, "4 days ago");
    expect_not(site, "/people?sort=last", "Kenji");
    expect(site, "/people?sort=due", 200, "Mara");
    expect(site, "/people?sort=warmth", 200, "Mara");
    expect(site, "/people?tag=nobody", 200, "Nobody to show");
}

static void
people_come_in_pages(Site *site, const void *data)
{
    g_autofree char *html = NULL;
    g_autofree char *next = NULL;
    const char *start;

    (void)data;
    for (unsigned i = 0; i < 51; i++) {
        g_autofree char *name = g_strdup_printf("Person & Ærø/%02u?", i);

        (void)test_add(site->book->ctx, name, NULL, TIER_NONE);
    }
    expect_not(site, "/people", "Ærø/50");
    html = page_at(site, "/people", 200);
    start = strstr(html, "/people?sort=name&amp;after=");
    g_assert_nonnull(start);
    start += strlen("/people?sort=name&amp;after=");
    next = g_strdup_printf("/people?sort=name&after=%.*s", (int)strcspn(start, "\""), start);
    expect(site, next, 200, "Ærø/50");
    expect(site, next, 200, "Back to the first");
    expect_not(site, next, "Ærø/49");
}

static void
a_person_has_a_page_with_history(Site *site, const void *data)
{
    gint64 mara = test_add(site->book->ctx, "Mara Lindqvist", "mara@example.com", TIER_CLOSE);
    char id[ID_TEXT_SIZE];
    g_autofree char *target = g_strdup_printf("/people/%s", id_format(mara, id));

    (void)data;
    expect(site, target, 200, "Nothing is written down yet");
    test_log(site->book->ctx, mara, 4, "coffee at Fábrica");
    expect(site, target, 200, "coffee at Fábrica");
    expect(site, target, 200, "November 2026");
    expect(site, target, 200, "href=\"mailto:mara@example.com\"");
}

static void
a_person_has_what_is_open_and_not_what_was_declined(Site *site, const void *data)
{
    Ctx *ctx = site->book->ctx;
    gint64 mara = test_add(ctx, "Mara Lindqvist", NULL, TIER_CLOSE);
    gint64 jonas = test_add(ctx, "Jonas Weber", NULL, TIER_CLOSE);
    Promise promise = {.entry = {.kind = LEDGER_PROMISE, .person_id = mara},
                       .what = (char *)HOSTILE,
                       .importance = 2,
                       .due = ctx->today + 3};
    Receipt receipt = {0};
    Receipt answered = {0};
    char id[ID_TEXT_SIZE];
    g_autofree char *target = g_strdup_printf("/people/%s", id_format(mara, id));

    (void)data;
    g_assert_true(promise_create(ctx, &promise, &receipt, NULL));
    expect(site, target, 200, "Between you");
    expect(site, target, 200, "you promised, in 3 days");
    expect(site, target, 200, "&lt;script&gt;");
    g_assert_true(promise_keep(ctx, receipt.id, &receipt, NULL));
    expect_not(site, target, "Between you");
    g_assert_true(introduction_propose(ctx, mara, jonas, "Both restore boats.", &receipt, NULL));
    expect(site, target, 200, "Both restore boats.");
    g_assert_true(introduction_answer(ctx, receipt.id, SIDE_B, ANSWER_NO, &answered, NULL));
    expect(site, target, 200, "Both restore boats.");
    expect_not(site, target, "declined");
}

static void
long_histories_come_in_pages(Site *site, const void *data)
{
    gint64 mara = test_add(site->book->ctx, "Mara Lindqvist", NULL, TIER_NONE);
    char id[ID_TEXT_SIZE];
    g_autofree char *target = g_strdup_printf("/people/%s", id_format(mara, id));
    g_autofree char *html = NULL;
    g_autofree char *older = NULL;
    const char *start;

    (void)data;
    for (gint64 days = 1; days <= 26; days++) {
        g_autofree char *note = g_strdup_printf("talk number %02d", (int)days);

        test_log(site->book->ctx, mara, days, note);
    }
    expect_not(site, target, "talk number 26");
    html = page_at(site, target, 200);
    start = strstr(html, "?before=");
    g_assert_nonnull(start);
    older = g_strdup_printf("%s%.*s", target, (int)strcspn(start, "#"), start);
    expect(site, older, 200, "talk number 26");
    expect_not(site, older, "talk number 25");
}

static void
says_what_is_wrong_with_an_address(Site *site, const void *data)
{
    g_autofree char *long_query = g_strnfill(500, 'a');
    g_autofree char *target = g_strconcat("/people?q=", long_query, NULL);

    (void)data;
    expect(site, "/nowhere", 404, "Not here");
    expect(site, "/people/nobody", 404, "There is nobody at this address");
    expect(site, "/people/0000000000001", 404, "Not here");
    expect(site, "/?minutes=0", 400, "Minutes are a number");
    expect(site, "/?minutes=many%22%3E%3Cb%3E", 400, "many&quot;&gt;&lt;b&gt;");
    expect(site, "/people?sort=shoe", 400, "not by “shoe”");
    expect(site, "/people?after=junk", 400, "That cannot be done");
    expect(site, target, 413, "too much to search for");
}

static void
hostile_people_stay_text(Site *site, const void *data)
{
    g_autoptr(Person) person = person_new();
    g_autoptr(GError) error = NULL;
    Receipt receipt = {0};
    char id[ID_TEXT_SIZE];
    g_autofree char *target = NULL;

    (void)data;
    person_set(&person->name, HOSTILE);
    person_set(&person->company, HOSTILE);
    person_set(&person->title, HOSTILE);
    person_set(&person->nickname, HOSTILE);
    person_add_point(person, POINT_URL, HOSTILE, "javascript:alert(\"x\")");
    person_add_point(person, POINT_URL, NULL, "javascript://x%0aalert(\"x\")");
    person_add_point(person, POINT_URL, NULL, "data:text/html,<script>alert(\"x\")</script>");
    person_add_point(person, POINT_PHONE, HOSTILE, "+1 \"><img src=x onerror=y>");
    person_add_point(person, POINT_ADDRESS, HOSTILE, HOSTILE);
    person_add_position(person, HOSTILE, HOSTILE);
    person_add_relation(person, HOSTILE, HOSTILE);
    person_add_note(person, TEST_NOW, HOSTILE);
    person_add_tag(person, HOSTILE);
    if (!person_create(site->book->ctx, person, NULL, &receipt, &error))
        g_error("%s", error->message);
    test_log(site->book->ctx, receipt.id, 700, HOSTILE);
    target = g_strdup_printf("/people/%s", id_format(receipt.id, id));
    expect(site, target, 200, "&lt;script&gt;");
    expect(site, "/people", 200, "&lt;script&gt;");
    expect(site, "/?minutes=60", 200, "&lt;script&gt;");
    expect(site, "/people?q=script", 200, "&lt;script&gt;");
}

static void
built_in_files_are_served_under_their_hash(Site *site, const void *data)
{
    (void)data;
    for (gsize i = 0; i < web_asset_count; i++) {
        g_autoptr(Response) response = get(site, web_assets[i].path);

        g_assert_cmpuint(response_status(response), ==, 200);
        g_assert_cmpuint(g_bytes_get_size(response_body(response)), ==, web_assets[i].size);
        g_assert_cmpstr(response_header(response, "X-Content-Type-Options"), ==, "nosniff");
    }
    expect(site, "/a/000000000000/kith.css", 404, "Not here");
    expect(site, "/a/000000000000/passwd", 404, "Not here");
}

#define ADD(name) g_test_add("/pages/" #name, Site, NULL, set_up, name, tear_down)

int
main(int argc, char **argv)
{
    test_db_init(&argc, &argv);
    ADD(an_empty_book_says_how_to_fill_it);
    ADD(today_shows_who_is_due_and_why);
    ADD(today_follows_the_book_and_the_clock);
    ADD(people_are_found_and_ordered);
    ADD(people_come_in_pages);
    ADD(a_person_has_a_page_with_history);
    ADD(a_person_has_what_is_open_and_not_what_was_declined);
    ADD(long_histories_come_in_pages);
    ADD(says_what_is_wrong_with_an_address);
    ADD(hostile_people_stay_text);
    ADD(built_in_files_are_served_under_their_hash);
    return g_test_run();
}
