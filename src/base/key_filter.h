/* SPDX-License-Identifier: Apache-2.0
 * A set that forgets which keys it holds but not that it holds them (a Bloom filter, Bloom 1970, in
 * blocks of one word): it spares most questions about what is not there. Knows nothing about what
 * the keys are. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct KeyFilter KeyFilter;

/** An empty filter of 4 MiB: with a million keys one absent key in 600 looks held, with five
 * million one in 18. */
KeyFilter *key_filter_new(void);

void key_filter_free(KeyFilter *filter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(KeyFilter, key_filter_free)

void key_filter_add(KeyFilter *filter, int kind, const char *key);

/** False only for a key of a kind that was never added. */
bool key_filter_may_hold(const KeyFilter *filter, int kind, const char *key);
