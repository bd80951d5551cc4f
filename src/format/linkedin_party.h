/* SPDX-License-Identifier: Apache-2.0
 * Who takes part in a LinkedIn message, from names and profile addresses that stand in two cells.
 */
#pragma once

#include "format/record.h"

/** NULL where the two say nobody: both blank, or a name that LinkedIn puts in place of a deleted
 * account's. The caller frees. */
Party *linkedin_party(const char *name, const char *url);

/** Add the receivers of a message: names and addresses are lists parted by commas, but names have
 * commas of their own ("Jane Doe, PhD"), and either list may be shorter or missing. */
void linkedin_parties(GPtrArray *parties, const char *names, const char *urls);
