/* SPDX-License-Identifier: Apache-2.0
 * The addresses of the pages. */
#pragma once

#include "http/router.h"

extern const Route web_routes[];
extern const gsize web_route_count;
