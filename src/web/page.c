/* SPDX-License-Identifier: Apache-2.0
 * Responses made of views. */
#include "web/page.h"

#define PAGE_TYPE "text/html; charset=utf-8"

GBytes *
page_bytes(const PageView *page)
{
    Html *html = html_new();

    view_page(html, page);
    return html_end(html);
}

void
page_show_bytes(Response *response, GBytes *take_bytes)
{
    response_take_body(response, PAGE_TYPE, take_bytes);
}

void
page_show(Response *response, const PageView *page)
{
    page_show_bytes(response, page_bytes(page));
}

static const char *
title_of(unsigned status)
{
    if (status == 404)
        return "Not here";
    if (status == 403 || status == 401)
        return "Not allowed";
    if (status == 503)
        return "One moment";
    return status >= 500 ? "Something went wrong" : "That cannot be done";
}

void
page_refuse(void *user_data, const Request *request, unsigned status, const char *message,
            Response *response)
{
    ErrorView error = {.status = status, .title = title_of(status), .message = message};
    PageView page = {.title = error.title, .query = "", .error = &error};
    g_autofree char *reference = NULL;

    (void)user_data;
    if (status == 500 && request != NULL) {
        reference = g_strdup_printf("%" G_GINT64_MODIFIER "x", request_number(request));
        error.reference = reference;
        error.message = "kith could not make this page. Nothing in your book was changed; what "
                        "happened stands in the server's log.";
    }
    page_show(response, &page);
}
