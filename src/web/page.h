/* SPDX-License-Identifier: Apache-2.0
 * Pages: from a view to a response, and the page that says no. */
#pragma once

#include "http/router.h"
#include "web/views.h"

/** Make the page the response's body. */
void page_show(Response *response, const PageView *page);

/** The bytes of a page. */
GBytes *page_bytes(const PageView *page);

/** Make bytes of a page the response's body. */
void page_show_bytes(Response *response, GBytes *take_bytes);

/** The refuse hook of the pages; what went wrong inside is not shown. */
void page_refuse(void *user_data, const Request *request, unsigned status, const char *message,
                 Response *response);
