/* SPDX-License-Identifier: Apache-2.0
 * A boundary in JSON, its values as “kith boundary set” takes them. */
#pragma once

#include "format/json.h"
#include "model/boundary.h"

/** {"not_before","max","quiet","zone","only","never","no_occasions","do_not_contact",
 * "paused_until","note"}. */
Json *json_boundary(const Boundary *boundary);

/** The names of a set of channels, as a list. */
Json *json_channels(guint channels);
