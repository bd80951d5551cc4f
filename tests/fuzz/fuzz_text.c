/* SPDX-License-Identifier: Apache-2.0
 * Whatever bytes come in, they become storable text once, give whole words and cannot drive a
 * terminal. */
#include <stdint.h>
#include <string.h>

#include "base/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_words(const char *text)
{
    g_autoptr(GPtrArray) words = text_words(text);

    for (guint i = 0; i < words->len; i++) {
        const char *word = g_ptr_array_index(words, i);

        g_assert_true(strlen(word) > 0 && strlen(word) <= 48);
        g_assert_true(g_utf8_validate(word, -1, NULL));
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *text = text_repair((const char *)data, size, NULL);
    g_autofree char *again = text_repair(text, strlen(text), NULL);
    g_autofree char *fold = text_fold(text);
    g_autofree char *key = text_sort_key(text);
    g_autofree char *shown = text_printable(text);
    g_autofree char *cut = text_ellipsize(text, size % 40);

    g_assert_true(text_is_valid(text, strlen(text), G_MAXSIZE));
    g_assert_cmpstr(text, ==, again);
    g_assert_true(g_utf8_validate(fold, -1, NULL));
    g_assert_true(g_str_has_prefix(key, fold));
    g_assert_cmpuint(text_columns(cut), <=, size % 40);
    for (const char *c = shown; *c != '\0'; c = g_utf8_next_char(c))
        g_assert_false(g_unichar_iscntrl(g_utf8_get_char(c)));
    check_words(text);
    return 0;
}
