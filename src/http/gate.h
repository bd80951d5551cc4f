/* SPDX-License-Identifier: Apache-2.0
 * Gate: what is refused before a request is looked at any further, because two servers in a row
 * could read it differently (request smuggling), because it is aimed at another host (DNS
 * rebinding), or because it is no request for a page at all. */
#pragma once

#include "http/request.h"

/** The status to refuse a request with, or 0 to let it in. version is "HTTP/1.1". hosts is a
 * NULL-terminated list of the names under which this server is known, without port. why_out is set
 * to a constant sentence when refused. */
unsigned gate_check(const Request *request, const char *version, const char *const *hosts,
                    const char **why_out);

/** Whether a method may be spoken about at all: a token, and none that makes a server a relay. */
bool gate_method_is_allowed(const char *method);
