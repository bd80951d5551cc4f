/* SPDX-License-Identifier: Apache-2.0 */
#include "format/charset.h"

#include <string.h>

static char *
read_all(const char *bytes, gsize length, const char **warning_out)
{
    Input *opened = NULL;
    GString *out = g_string_new(NULL);
    char buffer[7];
    gsize got = 1;

    g_assert_true(charset_open(input_from_memory(bytes, length), &opened, warning_out, NULL));
    while (got > 0) {
        g_assert_true(input_read(opened, buffer, sizeof buffer, &got, NULL));
        g_string_append_len(out, buffer, (gssize)got);
    }
    input_free(opened);
    return g_string_free(out, FALSE);
}

static void
reads_japanese_in_shift_jis_and_says_so(void)
{
    static const char text[] = "名前,メール\n山田 太郎,taro@example.jp\nﾔﾏﾀﾞ,x\n";
    gsize length = 0;
    g_autofree char *bytes = g_convert(text, -1, "CP932", "UTF-8", NULL, &length, NULL);
    const char *warning = NULL;
    g_autofree char *back = NULL;

    g_assert_nonnull(bytes);
    back = read_all(bytes, length, &warning);
    g_assert_cmpstr(back, ==, text);
    g_assert_nonnull(warning);
}

static void
goes_on_after_bytes_that_are_no_shift_jis(void)
{
    static const char bytes[] = "\x96\xbc\x91\x4f,\x8e\x52\x93\x63,\x82\xa0\x82\xa2\x81";
    const char *warning = NULL;
    g_autofree char *text = read_all(bytes, strlen(bytes), &warning);

    g_assert_cmpstr(text, ==, "名前,山田,あい\xef\xbf\xbd");
}

static void
leaves_utf8_and_western_text_alone(void)
{
    static const char *const texts[] = {"Zoë,山田\n", "It\x92s Jos\xe9, \x93wow\x94 \x96 don\x92t",
                                        "caf\xe9 na\xefve \xc0\xe9\xe8", ""};
    const char *warning = NULL;

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autofree char *text = read_all(texts[i], strlen(texts[i]), &warning);

        g_assert_null(warning);
        g_assert_true(g_utf8_validate(text, -1, NULL));
        g_assert_false(charset_is_shift_jis(texts[i], strlen(texts[i])) && i > 0);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/charset/reads_japanese_in_shift_jis_and_says_so",
                    reads_japanese_in_shift_jis_and_says_so);
    g_test_add_func("/charset/goes_on_after_bytes_that_are_no_shift_jis",
                    goes_on_after_bytes_that_are_no_shift_jis);
    g_test_add_func("/charset/leaves_utf8_and_western_text_alone",
                    leaves_utf8_and_western_text_alone);
    return g_test_run();
}
