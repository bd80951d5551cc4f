/* SPDX-License-Identifier: Apache-2.0
 * The handlers of the pages. visit is a Visit. */
#pragma once

#include "http/router.h"

/** GET /?minutes= */
bool web_today_show(void *visit, const Request *request, Response *response, GError **error);

/** GET /people?q= or ?sort=&tag=&after= */
bool web_people_list(void *visit, const Request *request, Response *response, GError **error);

/** GET /people/{id}?before= */
bool web_person_show(void *visit, const Request *request, Response *response, GError **error);
